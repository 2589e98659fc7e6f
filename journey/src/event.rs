//! What can happen to a journey.

use std::time::Duration;

use domain::{
    AttemptId, CaseNumber, ClaimNumber, Date, KioskId, Money, Sensitive, TransactionId,
    document::{Draft, ResidenceDocument},
    evisa,
    fact::{Fact, NotPaid, NotTaken, PrintOutcome},
    group::Group,
    payment::{Found, Promised},
    receipt::{CardPayment, CodePayment, PaidReceipt},
    visa::{Application, Fees, IssuedVisa, OfficerReason, Refused, Terms},
};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::{Touch, session::Reading};

/// Why a document must be put on the reader again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Again {
    /// The lines stopped halfway, or are too short.
    Incomplete,
    /// A check digit or the calendar says that a character was read wrong.
    Corrupted,
    /// Not the lines of a document at all.
    NotADocument,
    /// An identity card: a visa needs a passport.
    IdentityCard,
    /// A visa, which most likely lies over the page with the photo.
    Visa,
    /// A document that this terminal does not read.
    OtherDocument,
    /// Lines of two documents.
    TwoDocuments,
    /// The reader went away halfway.
    ReaderLost,
    /// A residence document, which may be needed later: the passport comes first.
    ResidenceFirst,
    /// Somebody of the party has been entered with this document already.
    Listed,
}

/// What the card terminal does or asks of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardProgress {
    /// Tap or insert the card.
    Card,
    /// Enter the PIN.
    Pin,
    /// Enter it again.
    WrongPin,
    /// The bank is asked.
    Bank,
    /// Take the card out.
    RemoveCard,
    /// It undoes the payment.
    Undoing,
    /// Something that needs nothing of the person.
    Wait,
}

/// The card terminal's last transaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastCard {
    /// How much.
    pub amount: Money,
    /// As on its receipt.
    pub card: CardPayment,
    /// What became of it.
    pub state: LastState,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastState {
    /// Approved, and it stands.
    Stands,
    /// Approved and undone.
    Reversed,
    /// Not approved.
    NotTaken,
}

/// What central decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    /// May be issued, held for a while.
    Approved {
        /// What it will grant.
        terms: Terms,
        /// What it costs.
        fees: Fees,
        /// For how many seconds it is held.
        hold_seconds: u32,
    },
    /// No.
    Refused(Refused),
    /// An officer decides.
    Officer(OfficerReason),
    /// An officer decides; the case waits at central.
    Queued(OfficerReason, Queued),
    /// The officer asks the person to come to the desk.
    Desk(CaseNumber),
    /// Ask again after so many milliseconds.
    Pending(u32),
    /// The agency does not answer.
    AgencySilent,
}

/// A case that waits for an officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queued {
    /// What the person is told, and may come back with.
    pub number: CaseNumber,
    /// How many wait before it.
    pub before: u32,
    /// How long it usually takes, minutes; nothing where nobody knows.
    pub usual_minutes: Option<u32>,
    /// The last day on which the number is good.
    pub good_until: Date,
    /// When to ask again, milliseconds.
    pub retry_ms: u32,
}

impl Queued {
    /// When to ask again.
    #[must_use]
    pub const fn retry(&self) -> Duration {
        Duration::from_millis(self.retry_ms as u64)
    }
}

/// What central knows of a case for a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recall {
    /// It has one.
    Found {
        /// Its number.
        number: CaseNumber,
        /// As it was made.
        application: Box<Application>,
    },
    /// It has none.
    Nothing,
    /// It could not be asked, or answered nonsense.
    Unanswered,
}

/// The issued visa and what the receipt needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedPapers {
    /// Everything the slip shows.
    pub visa: IssuedVisa,
    /// When, local time.
    pub issued: DateTime,
    /// The e-receipt's number.
    pub receipt_number: String,
    /// Where it can be read.
    pub receipt_link: String,
}

/// What central knows of a transaction, asked after a crash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Issued.
    Issued(Box<IssuedPapers>),
    /// Decided, held, unknown, or void: there is no visa.
    NotIssued,
    /// An e-visa was found for it.
    EVisa(Box<evisa::Found>),
}

/// What central says of a reference and a passport.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Search {
    /// There is an e-visa to print.
    Found(Box<evisa::Found>),
    /// There is none.
    Missing(evisa::Missing),
    /// This terminal has asked for too many that are not there.
    TooOften,
    /// The portal does not answer.
    Silent,
    /// Central could not be asked.
    Failed,
}

/// What became of a question about debts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LookedUp {
    /// Central answered.
    Answered(Found),
    /// Central could not be asked.
    Failed,
}

/// What became of the wish that central promise a basket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromiseAnswer {
    /// Central answered.
    Answered(Promised),
    /// Central could not be asked.
    Failed,
}

/// What central says of a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeAnswer {
    /// It may be paid.
    Open {
        /// Its text.
        payload: String,
        /// How long it is good, seconds.
        seconds: u32,
    },
    /// It was paid, for good.
    Paid(Box<CodePayment>),
    /// It was not, and will not be.
    NotPaid(NotPaid),
    /// Central has no word of the acquirer yet.
    Waiting,
    /// Central could not be asked.
    Silent,
}

/// Why what was left of another visit cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoCredit {
    /// Nothing is kept under this number, as far as central knows.
    Unknown,
    /// It was used already.
    Spent,
    /// It is kept for a personal number: that is asked for.
    Personal,
    /// It is kept for another personal number.
    OtherPersonal,
    /// Too many numbers that lead nowhere were tried.
    TooOften,
    /// Central could not be asked.
    Offline,
}

/// Where the money of a paid line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whereabouts {
    /// On its way to the provider.
    OnItsWay,
    /// The provider has it.
    Posted,
    /// It goes back to whoever brings the number.
    GoesBack,
    /// Central asks the provider.
    BeingChecked,
}

/// The receipt of another visit, as central has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldReceipt {
    /// Whose business it was.
    pub transaction: TransactionId,
    /// Its number.
    pub claim: ClaimNumber,
    /// The terminal that took the money.
    pub terminal: KioskId,
    /// When, local time.
    pub paid: DateTime,
    /// What it says.
    pub receipt: PaidReceipt,
    /// Where the money of each of its lines is, in their order.
    pub lines: Vec<Whereabouts>,
}

/// Why a receipt of before cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoReceipt {
    /// Central knows of none, or its terminal has not reported it yet.
    Unknown,
    /// Too many numbers that lead nowhere were tried here.
    TooOften,
    /// Central could not be asked.
    Offline,
}

/// Why the code of a kept group is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoGroup {
    /// It was printed by a program of another version.
    OtherVersion,
    /// It was printed for terminals of somebody else, or so long ago that its key is gone.
    Foreign,
    /// It was changed, or is torn.
    Damaged,
}

/// Why central neither shows nor changes somebody's groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoGroups {
    /// Nothing is kept under this number and this code: nobody is told which of them is another.
    Refused,
    /// As many are kept as may be.
    Full,
    /// Too many codes that are not theirs were tried, for this number or at this terminal.
    TooOften,
    /// Central could not be asked: whether it changed anything is not known.
    Offline,
}

/// A note in escrow: the person's still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldNote {
    /// The validator's name of it.
    pub key: u64,
    /// What it is worth.
    pub value: Money,
}

/// Why the validator gave a note back by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Returned {
    /// It could not be read: folded, wet, askew, or no note at all.
    Unreadable,
    /// Of a kind that is not taken now.
    NotTaken,
    /// Two at once.
    Double,
    /// It waited too long, or was doing something else.
    Busy,
}

/// One thing that happened. Answers carry the id of what asked for them; late ones are ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The person pressed something.
    Touched(Touch),
    /// Bytes of a document have begun to come.
    ReadingBegan,
    /// A verified document.
    DocumentRead(Box<Reading>),
    /// A verified visa or card.
    SecondRead(Box<ResidenceDocument>),
    /// It could not be read or believed.
    DocumentRefused(Again),
    /// It was read and is not believed; what its check digits confirm is there to be completed by its holder.
    DocumentHalfRead(Box<Draft>),
    /// Whether central has a case for the document that was read or typed last.
    Recalled(TransactionId, Recall),
    /// A code was held before the scanner, made safe to show: control characters are their pictures.
    Scanned(Sensitive<String>),
    /// A group that somebody kept was held before the scanner.
    GroupShown(Result<Box<Group>, NoGroup>),
    /// A code was there and could not be read.
    ScanFailed,
    /// Central looked for an e-visa.
    Searched(TransactionId, Search),
    /// Central decided.
    Decided(TransactionId, Ruling),
    /// Central could not be asked.
    DecisionFailed(TransactionId),
    /// Central issued the visa.
    Issued(TransactionId, Box<IssuedPapers>),
    /// Central will not issue it any more.
    IssueRefused(TransactionId),
    /// Central could not be reached, or answered nonsense: whether it issued is not known.
    IssueFailed(TransactionId),
    /// What central knows.
    StandingKnown(TransactionId, Standing),
    /// Central could not be asked.
    StandingFailed(TransactionId),
    /// The card terminal does or asks something.
    CardProgressed(AttemptId, CardProgress),
    /// The bank said yes.
    CardApproved {
        /// Which try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
        /// For the receipt.
        card: CardPayment,
    },
    /// Nothing was taken.
    CardNotTaken(AttemptId, NotTaken),
    /// Nobody knows.
    CardUnknown(AttemptId),
    /// Delivery confirmed, payment closed.
    CardSettled(AttemptId),
    /// Delivery of a part confirmed: this much stands, the rest was not charged.
    CardSettledInPart(AttemptId, Money),
    /// Undone.
    CardReversed(AttemptId),
    /// It would not be undone: a person decides.
    ReversalRefused(AttemptId),
    /// The terminal's last transaction.
    CardAnswered(Option<LastCard>),
    /// It cannot say now.
    CardSilent,
    /// What is owed, as its providers say.
    LookedUp(TransactionId, LookedUp),
    /// Whether central keeps the basket.
    Promised(TransactionId, PromiseAnswer),
    /// What became of a code.
    CodeAnswered(TransactionId, AttemptId, CodeAnswer),
    /// Whether what was left of another visit may be used for this transaction, and how much it is.
    Redeemed(TransactionId, ClaimNumber, Result<Money, NoCredit>),
    /// Central answered for the receipt of another visit.
    ReceiptFetched(TransactionId, ClaimNumber, Result<Box<OldReceipt>, NoReceipt>),
    /// Somebody's groups as they are now, by the number of the question.
    GroupsAnswered(TransactionId, u8, Result<Vec<Group>, NoGroups>),
    /// A note goes in.
    NoteEntered,
    /// A note is in escrow.
    NoteHeld(HeldNote),
    /// A note's end has been written down, by whoever hears the validator: the journal has it already.
    NoteWritten(TransactionId, Fact),
    /// The validator gave a note back by itself.
    NoteRejected(Returned),
    /// Nothing is inside the validator any more.
    NoteGone,
    /// A print job ended.
    PrintEnded {
        /// Which.
        job: u32,
        /// How.
        outcome: PrintOutcome,
    },
    /// The deadline has passed.
    Elapsed,
    /// Devices, network or records are otherwise than before: look at the facts.
    WorldChanged,
}

impl Event {
    /// Whether somebody did it with their hands, on the glass or at a device: a sign of life.
    pub(crate) const fn is_by_hand(&self) -> bool {
        matches!(
            self,
            Self::Touched(_)
                | Self::ReadingBegan
                | Self::DocumentRead(_)
                | Self::SecondRead(_)
                | Self::DocumentRefused(_)
                | Self::DocumentHalfRead(_)
                | Self::Scanned(_)
                | Self::GroupShown(_)
                | Self::ScanFailed
                | Self::NoteEntered
                | Self::NoteHeld(_)
                | Self::NoteRejected(_)
        )
    }
}
