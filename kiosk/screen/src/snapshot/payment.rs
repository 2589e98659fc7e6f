//! A payment for services, as far as it may be seen. Accounts and what is typed of them are personal, and stay out of every
//! log.

mod copies;

pub use copies::{Copying, Fetched, Fetching, OldLine, Sending, Whereabouts, WrongReceipt};
mod finding;
mod group;
mod mine;
mod rest;

pub use finding::{Finding, Letters, Listed, Seller, ShownCode};
pub use group::{AskAll, Beside, Grouped, Heard, Keeping, Kept, Member, OnPaper};
pub use mine::{Forgetting, NotDone, Owned, OwnedGroup, OwnerAsks, Owning, Why, WrongOwner};
pub use rest::{LastTry, Over, Redeeming, TypedValue, Whither, WrongNumber};

use domain::{
    ClaimNumber, Date, Money, Sensitive, ServiceId,
    fact::{NotPaid, NotTaken},
    payment::{Discount, notes::Fit},
    service::{FieldKind, Kind, Named, mask::Wrong},
};
use serde::{Deserialize, Serialize};

use super::{PaperScene, PayScene, Ready, ScannerScene};

/// A service, as it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sold {
    /// Which.
    pub id: ServiceId,
    /// What kind of thing is paid.
    pub kind: Kind,
    /// A pictogram of `assets/look`, by its name without `icon-`.
    pub pictogram: String,
    /// What it is called.
    pub name: Named,
    /// Whose it is.
    pub institution: Named,
}

/// One step of a payment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum PaymentScene {
    /// Which service?
    Finding(Finding),
    /// Whose is it?
    Filling(Filling),
    /// The provider is asked.
    Looking {
        /// Which service's; nothing for a household.
        service: Option<Sold>,
        /// For how long already, seconds.
        waited: u32,
    },
    /// Nothing to pay was found.
    NotFound(NotFound),
    /// The services of a group that somebody kept.
    Grouped(Grouped),
    /// All of them are asked for.
    Gathering {
        /// Which one now.
        service: Option<Sold>,
        /// How many were asked for.
        done: u8,
        /// Of how many.
        of: u8,
    },
    /// What of it shall be paid?
    Owing(Owing),
    /// How much?
    Amount(AskedAmount),
    /// The basket.
    Reviewing(Reviewing),
    /// Central promises what is about to be paid.
    Promising {
        /// All of it.
        total: Money,
        /// What is inside already: then the rest has just been put into the basket.
        inside: Option<Money>,
    },
    /// Notes go in.
    Inserting(Inserting),
    /// What was left of another visit pays, too.
    Redeeming(Redeeming),
    /// What is missing is paid by card.
    Charging(Charging),
    /// What is missing is paid by a code.
    Showing(Showing),
    /// More is inside than is owed.
    Over(Over),
    /// Paid and delivered.
    Paid(Paid),
    /// The receipt to a telephone or by electronic mail.
    Sending(Sending),
    /// The number of another visit's receipt.
    Fetching(Fetching),
    /// The receipt of another visit.
    Fetched(Fetched),
    /// The services of the basket are kept.
    Keeping(Keeping),
    /// Whose groups does central keep?
    Owning(Owning),
    /// The groups that it keeps for somebody.
    Owned(Owned),
    /// Shall it forget one?
    Forgetting(Forgetting),
}

/// What a field is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// What is typed.
    pub kind: FieldKind,
    /// What it is called where the kind's own word will not do.
    pub name: Option<Named>,
}

/// Whose is it?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filling {
    /// For which service; nothing for a household.
    pub service: Option<Sold>,
    /// The ways of saying it, each by its first field; empty once one is chosen.
    pub ways: Vec<Asked>,
    /// The field at hand; nothing while a way is chosen.
    pub field: Option<Asked>,
    /// Which field of how many, from 1.
    pub place: (u8, u8),
    /// What is typed so far.
    pub text: Sensitive<String>,
    /// What is still wrong with it.
    pub judged: Option<Wrong>,
    /// What was wrong with it when the person said that it is done.
    pub wrong: Option<Wrong>,
    /// Whether a code can be shown.
    pub scanner: ScannerScene,
}

/// Why there is nothing to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nothing {
    /// Nothing is owed.
    Owed,
    /// Nobody is known by this.
    Unknown,
    /// The provider does not answer; worth another try in so many seconds, where that is known.
    Silent(Option<u32>),
    /// Too many that nobody is known by were asked for here.
    TooOften,
    /// There is no connection.
    Offline,
}

/// Nothing to pay was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotFound {
    /// Why.
    pub why: Nothing,
    /// Which service's; nothing for a household.
    pub service: Option<Sold>,
    /// Whose, masked.
    pub account: Vec<Sensitive<String>>,
    /// Whether it may be paid without asking.
    pub without: Ready,
}

/// Whether a debt goes into the basket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    /// It may, and does not.
    No,
    /// So much of it.
    Yes(Money),
    /// It lies there already.
    Held,
}

/// Something that is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owed {
    /// For which service.
    pub service: Sold,
    /// What the person may see to know that it is theirs.
    pub label: Sensitive<String>,
    /// How much; nought where only an advance can be paid.
    pub owed: Money,
    /// A discount in it.
    pub discount: Option<Discount>,
    /// Its last day.
    pub due: Option<Date>,
    /// Whether it goes into the basket.
    pub chosen: Chosen,
    /// Whether another amount may be paid.
    pub change: Ready,
}

/// What is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owing {
    /// In the order in which it is shown.
    pub debts: Vec<Owed>,
    /// Services whose provider did not answer.
    pub silent: Vec<Sold>,
    /// What is chosen, fees aside.
    pub sum: Option<Money>,
    /// The day at the terminal.
    pub today: Date,
}

/// Something that is offered at a price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Priced {
    /// What; nothing where it is only a sum.
    pub name: Option<Named>,
    /// How much.
    pub amount: Money,
}

/// What is wrong with an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WrongSum {
    /// Nothing was typed, or nought.
    Nothing,
    /// It is no number.
    NoNumber,
    /// It has smaller parts than the money has.
    Decimals,
    /// At least so much.
    TooLittle(Money),
    /// At most so much.
    TooMuch(Money),
}

/// How much?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedAmount {
    /// Of which service.
    pub service: Sold,
    /// What is owed of it, where that is known.
    pub owed: Option<Money>,
    /// What is offered.
    pub offers: Vec<Priced>,
    /// Whether it can be typed.
    pub typed: Option<String>,
    /// The least and the most.
    pub limits: (Money, Money),
    /// What is wrong with it, once the person said that it is done.
    pub wrong: Option<WrongSum>,
}

/// Why a line is not promised as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// So much is owed by now.
    Changed(Money),
    /// Nothing is owed any more.
    Paid,
    /// Its provider does not answer.
    Silent,
    /// Only so much may still be paid today.
    DayLimit(Money),
    /// The catalogue has changed.
    Catalogue,
    /// The provider knows nobody by this account.
    Unknown,
}

/// A line of the basket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number.
    pub number: u8,
    /// For which service.
    pub service: Sold,
    /// Whose, masked.
    pub account: Vec<Sensitive<String>>,
    /// What is paid to the provider.
    pub amount: Money,
    /// The terminal's fee on top.
    pub commission: Money,
    /// What is otherwise than when it was put in.
    pub news: Option<News>,
}

/// Whether it can be paid this way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    /// It can.
    Now,
    /// One of the lines is not paid this way.
    NotForThis,
    /// The slot or the card terminal does not work, or there is none; no acquirer answers.
    Fails,
    /// The cassette is full.
    Full,
    /// An earlier card payment is still being found out.
    Resolving,
}

/// The basket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reviewing {
    /// Its lines; at least one.
    pub lines: Vec<Line>,
    /// All of it.
    pub total: Money,
    /// The terminal's fees in it.
    pub commission: Money,
    /// By notes?
    pub notes: Means,
    /// By card?
    pub card: Means,
    /// By a code?
    pub code: Means,
    /// Whether one more line may be put in.
    pub room: Ready,
    /// Whether its services can be kept.
    pub keep: Ready,
}

/// Where the note at hand is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteScene {
    /// The next one is awaited.
    Awaited,
    /// None is taken now: the cassette is full, or the slot does not work.
    Closed(Means),
    /// One goes in.
    Entering,
    /// It is taken.
    Stacking(Money),
    /// It comes back.
    Returning,
}

/// Why the last note came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// A smaller one would do.
    TooLarge(Money),
    /// It is not taken here.
    NotTaken(Money),
    /// It could not be read.
    Unreadable,
    /// Of a kind that is not taken now.
    OfAnotherKind,
    /// Two at once.
    Double,
    /// The slot was busy.
    Busy,
}

/// What comes when the note at hand has its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// The next one.
    GoOn,
    /// The rest by card.
    Card,
    /// The rest by a code.
    Code,
    /// Nothing more.
    Stop,
}

/// Notes go in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inserting {
    /// What is still missing.
    pub missing: Money,
    /// What is to be paid.
    pub total: Money,
    /// What is inside.
    pub inside: Money,
    /// The notes that are inside, in the order in which they came.
    pub notes: Vec<Money>,
    /// What each note would do now, smallest first.
    pub chips: Vec<(Money, Fit)>,
    /// The note at hand.
    pub note: NoteScene,
    /// Why the last one came back.
    pub refusal: Option<Refusal>,
    /// The rest by card?
    pub card: Means,
    /// The rest by a code?
    pub code: Means,
    /// What comes next.
    pub then: Then,
}

/// What the card terminal does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChargeScene {
    /// It works on it.
    At(PayScene),
    /// What became of it is asked.
    Finding,
    /// Nothing was taken.
    NotTaken(NotTaken),
}

/// What is missing is paid by card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charging {
    /// How much the card pays.
    pub amount: Money,
    /// All of the basket.
    pub total: Money,
    /// What is inside already, if anything.
    pub inside: Option<Money>,
    /// What the card terminal does.
    pub state: ChargeScene,
    /// By notes instead?
    pub notes: Means,
    /// By a code instead?
    pub code: Means,
    /// The number to keep.
    pub claim: ClaimNumber,
}

/// Whether the bank was heard the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hears {
    /// It was.
    Bank,
    /// It was not.
    Nobody,
}

/// Where a code is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeScene {
    /// It is asked for.
    Opening,
    /// It can be read.
    Shown {
        /// What it holds.
        payload: String,
        /// How long it is good, minutes that have begun.
        minutes: u8,
        /// Whether the bank was heard the last time.
        hears: Hears,
    },
    /// It is off the screen; whether it was paid is asked.
    Ending,
    /// It was not paid.
    NotPaid(NotPaid),
}

/// What is missing is paid by a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Showing {
    /// How much the code pays.
    pub amount: Money,
    /// All of the basket.
    pub total: Money,
    /// What is inside already, if anything.
    pub inside: Option<Money>,
    /// Where the code is.
    pub state: CodeScene,
    /// By notes instead?
    pub notes: Means,
    /// By card instead?
    pub card: Means,
    /// By another code?
    pub again: Means,
    /// The number to keep.
    pub claim: ClaimNumber,
}

/// A line that is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidLine {
    /// For which service.
    pub service: Sold,
    /// What the provider gets.
    pub amount: Money,
}

/// How the providers hear of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Central tells them now.
    Now,
    /// The terminal tells central when there is a connection again.
    WhenConnected,
}

/// Paid and delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paid {
    /// What was paid for.
    pub lines: Vec<PaidLine>,
    /// All of it, fees and all.
    pub total: Money,
    /// The receipt.
    pub paper: PaperScene,
    /// Whether it can be printed now.
    pub again: Ready,
    /// What was over and is kept for the next visit.
    pub kept: Option<Money>,
    /// How the providers hear of it.
    pub delivery: Delivery,
    /// The number to keep.
    pub claim: ClaimNumber,
    /// Whether the receipt may go to a telephone or by electronic mail, too.
    pub send: Ready,
    /// Where it goes already, masked.
    pub sent: Vec<String>,
    /// Whether its services can be kept.
    pub keep: Ready,
}

impl PaymentScene {
    /// Whether a press on one may count on the other: the same ids, the same meaning.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Filling(one), Self::Filling(other)) => {
                one.field == other.field && one.place == other.place && one.ways == other.ways
            }
            (Self::NotFound(one), Self::NotFound(other)) => one.why == other.why && one.account == other.account,
            (Self::Amount(one), Self::Amount(other)) => one.service == other.service && one.owed == other.owed,
            (Self::Showing(one), Self::Showing(other)) => {
                std::mem::discriminant(&one.state) == std::mem::discriminant(&other.state)
            }
            (Self::Over(one), Self::Over(other)) => {
                std::mem::discriminant(&one.whither) == std::mem::discriminant(&other.whither)
            }
            (Self::Redeeming(one), Self::Redeeming(other)) => one.fin.is_some() == other.fin.is_some(),
            (Self::Paid(one), Self::Paid(other)) => one.paper == other.paper,
            (Self::Sending(one), Self::Sending(other)) => one.by() == other.by(),
            (Self::Fetched(one), Self::Fetched(other)) => one.copying == other.copying,
            (Self::Keeping(one), Self::Keeping(other)) => one.paper == other.paper && one.kept == other.kept,
            (Self::Grouped(one), Self::Grouped(other)) => one.members == other.members && one.beside == other.beside,
            (Self::Owning(one), Self::Owning(other)) => {
                std::mem::discriminant(&one.asks) == std::mem::discriminant(&other.asks)
            }
            (Self::Owned(one), Self::Owned(other)) => one.groups == other.groups,
            (Self::Forgetting(one), Self::Forgetting(other)) => one.asking == other.asking,
            (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
        }
    }
}
