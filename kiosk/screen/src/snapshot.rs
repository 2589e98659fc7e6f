//! All that passes between core and window: at most one screenful, and what the person did.

mod cabinet;
mod comfort;
mod document;
mod hearing;
mod officer;
pub mod party;
mod paying;
pub mod payment;
pub mod staff;
mod walk;

use domain::{
    CaseNumber, ClaimNumber, Date, KioskId, Language, Money,
    document::{Item, PartialDate, Sex, Wrong, mrz},
    evisa,
    fact::NotTaken,
    receipt::Copy,
    visa::{Fees, OfficerReason, Purpose, Refused, Terms},
};
use jiff::civil::Time;
use serde::{Deserialize, Serialize};

pub use cabinet::{Cabinet, Edge, Shelf, Slot, Stand};
pub use comfort::{Comfort, Glass, Reach, Size, Theme};
pub use document::{Again, DocumentScene, ResidenceScene};
pub use hearing::{Hearing, Listening, Scanning, Voice};
pub use officer::{Answered, Heard};
pub use paying::{Business, PaperScene, PayScene, Stake, UnfinishedScene};
pub use walk::{Key, Walk};

/// What the person did, by the id of what they did it to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// Lifted the finger on it, or chose it by keypad.
    Pressed {
        /// The action's id.
        id: String,
        /// The screen it was pressed on: a press on a screen that is gone is dropped.
        screen: u64,
    },
    /// Pressed a key of a keyboard before the window; a keypad is core's own.
    Key(Key),
    /// Held a key of a keyboard on the screen for long: it shows its other signs.
    Held {
        /// The action's id.
        id: String,
        /// The screen it was held on.
        screen: u64,
    },
    /// Pressed the panel where nothing is, as the staff knows.
    Gesture,
    /// Wants none of the other signs of a key that was held.
    LetGo,
    /// Did nothing: a screen has several pages, and this is what can be reached on the one that is shown.
    Paged {
        /// The screen.
        screen: u64,
        /// The ids in the order of the focus.
        ids: Vec<String>,
    },
}

/// One screenful.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Grows with each change of scene.
    pub screen: u64,
    /// The language of the session.
    pub language: Language,
    /// How the person wants to see and reach it.
    pub comfort: Comfort,
    /// How the person wants to hear it.
    pub hearing: Hearing,
    /// Where whoever walks with keys is.
    pub walk: Walk,
    /// Which terminal.
    pub kiosk: KioskId,
    /// Hours and minutes, local time.
    pub clock: Clock,
    /// Whom to call.
    pub help_line: String,
    /// Where the devices are in the cabinet.
    pub cabinet: Cabinet,
    /// Whether the footer's help is open over the scene.
    pub help: HelpPanel,
    /// What is shown.
    pub scene: Scene,
}

/// Hours and minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// 0 to 23.
    pub hour: i8,
    /// 0 to 59.
    pub minute: i8,
}

/// Whether help is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpPanel {
    /// Not open.
    Closed,
    /// Open over the scene.
    Open,
}

/// Why a service is not offered now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotNow {
    /// The passport reader does not work.
    Reader,
    /// The card terminal does not work.
    CardTerminal,
    /// The printer does not work.
    Printer,
    /// There is no paper.
    Paper,
    /// No connection to central.
    Offline,
    /// A payment before is still being resolved.
    Resolving,
    /// The terminal's own records cannot be written.
    Records,
}

/// Whether the visa is on offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Offer {
    /// Now.
    Available,
    /// Not now, and why.
    NotNow(NotNow),
}

/// Whether what is typed may be confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ready {
    /// It may.
    Yes,
    /// Not yet.
    No,
}

/// How a reference is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceWay {
    /// Its code is held before the scanner.
    Scanned,
    /// By keys.
    Typed,
}

/// Whether a code can be scanned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScannerScene {
    /// A scanner waits for one.
    Reads,
    /// There is no scanner that works.
    Missing,
}

/// What was shown to the scanner, or typed, that is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeScene {
    /// A boarding pass.
    BoardingPass,
    /// Something that is sold.
    Goods,
    /// A code to pay by.
    Payment,
    /// A page of the web.
    Site,
    /// A paper of a terminal.
    OurPaper,
    /// The portal's address alone.
    PortalWithout,
    /// Anything else.
    Unknown,
    /// It could not be read.
    Unread,
    /// What was typed is none.
    Mistyped,
}

/// What is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TypingScene {
    /// One value of a document that was read.
    Correcting,
    /// A whole document.
    Whole,
}

/// Why the whole terminal is out of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closed {
    /// Records cannot be written (disk full, fault): nothing may be taken.
    Records,
    /// The clock is wrong.
    Clock,
    /// It is starting.
    Starting,
    /// Central froze it; a person decides.
    Frozen,
    /// Somebody of the staff is there, or coming.
    Serviced,
    /// Nobody begins before this time of the day.
    AfterHours(Time),
}

/// What is shown. Each variant is one screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "scene", rename_all = "snake_case")]
pub enum Scene {
    /// Nobody is here.
    Attract {
        /// Whether there is a visa to be had; nothing where there are none.
        visa: Option<Offer>,
        /// Whether an e-visa can be printed.
        pick_up: Offer,
        /// Whether anything can be paid for; nothing where that is not done here.
        sale: Option<Offer>,
        /// Languages that can be chosen.
        languages: Vec<Language>,
        /// Which greeting is lit; grows every six seconds.
        turn: u32,
    },
    /// Choose a language.
    Languages {
        /// Which.
        languages: Vec<Language>,
    },
    /// A visa now, one that was granted already, or something to pay?
    Choosing {
        /// Whether there is a visa to be had.
        visa: Offer,
        /// Whether an e-visa can be printed; nothing where none are.
        pick_up: Option<Offer>,
        /// Whether anything can be paid for; nothing where that is not done here.
        sale: Option<Offer>,
    },
    /// The reference of an e-visa is shown or typed.
    Reference {
        /// Which of the two.
        way: ReferenceWay,
        /// What is typed so far.
        text: String,
        /// What every reference begins with.
        prefix: String,
        /// Letters and digits of one.
        length: u8,
        /// Whether it may be confirmed.
        ready: Ready,
        /// What was wrong with the last code.
        wrong: Option<CodeScene>,
        /// Whether it can be scanned as well.
        scanner: ScannerScene,
    },
    /// Put the passport of the e-visa on the reader.
    Holder {
        /// Where it is.
        state: DocumentScene,
    },
    /// The portal is asked.
    Searching {
        /// For how long already, seconds.
        waited: u32,
    },
    /// There is no e-visa to print.
    NoEVisa {
        /// Why.
        why: evisa::Missing,
    },
    /// The paper of an e-visa.
    Collecting {
        /// Where it is.
        paper: PaperScene,
        /// As what it is printed.
        copy: Copy,
        /// The number to name.
        claim: ClaimNumber,
        /// Whether it can be printed once more now.
        again: Ready,
    },
    /// What happens to personal data.
    Privacy,
    /// Put the passport on the reader.
    Document {
        /// Where it is.
        state: DocumentScene,
        /// Which traveller of the list, from 1.
        traveller: u8,
    },
    /// Compare with the passport.
    Review {
        /// As read.
        surname: String,
        /// As read; may be empty.
        given_names: String,
        /// As read, repairs applied.
        number: String,
        /// Code as printed.
        nationality: domain::CountryCode,
        /// As printed.
        sex: Sex,
        /// As far as known.
        birth: PartialDate,
        /// Last day.
        expiry: Date,
        /// What was repaired, to be looked at.
        repairs: Vec<mrz::Repair>,
        /// The names may be cut.
        names_truncated: bool,
        /// What the person typed.
        typed: Vec<Item>,
    },
    /// Which of the other lines is wrong?
    WrongLine {
        /// Code as read.
        nationality: domain::CountryCode,
        /// Code as read.
        issuing_state: domain::CountryCode,
        /// As read.
        sex: Sex,
        /// As far as known.
        birth: PartialDate,
        /// Last day.
        expiry: Date,
    },
    /// The person types one value.
    Typing {
        /// Which.
        item: Item,
        /// What is typed so far.
        text: String,
        /// What had been read of it.
        read: Option<String>,
        /// Whether it may be confirmed.
        ready: Ready,
        /// What is wrong with it, once it was confirmed.
        wrong: Option<Wrong>,
        /// One value of a document that was read, or all of one that was not.
        task: TypingScene,
    },
    /// Put the residence visa or card on the reader.
    Residence {
        /// Where it is.
        state: ResidenceScene,
        /// Whose residents may have a visa.
        states: Vec<domain::CountryCode>,
    },
    /// How long and why.
    Trip {
        /// Today.
        arrival: Date,
        /// Days on offer.
        day_choices: Vec<u16>,
        /// What is chosen.
        days: Option<u16>,
        /// What is chosen.
        purpose: Option<Purpose>,
    },
    /// Statements to confirm.
    Declaration,
    /// Central decides.
    Deciding {
        /// For how long already, seconds.
        waited: u32,
    },
    /// It can be had; shall it be paid?
    Approved {
        /// What it grants.
        terms: Terms,
        /// What it costs.
        fees: Fees,
        /// What was answered before an officer approved it.
        answered: Option<Answered>,
    },
    /// Those who travel together; shall it be paid?
    Party {
        /// Who, in the order of the list.
        travellers: Vec<party::Listed>,
        /// What it costs together.
        fees: Fees,
        /// Whether one more may be entered.
        room: party::Room,
    },
    /// One of the list shall not travel along?
    Removing {
        /// As on the document, Latin.
        name: String,
        /// The place in the list, from 1.
        number: u8,
        /// What the visa would cost.
        amount: Money,
    },
    /// At the card terminal.
    Paying {
        /// What is paid.
        fees: Fees,
        /// Where it is.
        state: PayScene,
    },
    /// The card was not charged.
    NotCharged {
        /// What would have been paid.
        fees: Fees,
        /// Why.
        by: NotTaken,
    },
    /// The outcome of a payment is being found out. Do not pay again.
    Resolving {
        /// How much it is about.
        amount: Money,
        /// The number to keep.
        claim: ClaimNumber,
    },
    /// Nobody could say; the claim number counts.
    MoneyOwed {
        /// How much.
        amount: Money,
        /// The number to keep.
        claim: ClaimNumber,
        /// The claim's slip.
        slip: PaperScene,
        /// What it was paid for.
        business: Business,
    },
    /// The payment was undone.
    GivenBack {
        /// How much went back.
        amount: Money,
        /// The number to name.
        claim: ClaimNumber,
    },
    /// Paper on its way.
    Printing {
        /// The visa.
        visa: PaperScene,
        /// The receipt.
        receipt: PaperScene,
        /// What was paid.
        amount: Money,
        /// Last day.
        valid_until: Date,
    },
    /// Take everything.
    Take {
        /// The visa.
        visa: PaperScene,
        /// The receipt.
        receipt: PaperScene,
        /// What was paid.
        amount: Money,
        /// Last day.
        valid_until: Date,
    },
    /// Paid and issued, and no paper.
    NoPaper {
        /// What was paid.
        amount: Money,
        /// The number to keep.
        claim: ClaimNumber,
        /// Where the e-receipt can be read; the QR code.
        link: String,
        /// Which papers are missing.
        visa: PaperScene,
        /// Which papers are missing.
        receipt: PaperScene,
    },
    /// A party's papers on their way.
    PartyPrinting(party::PartyPapers),
    /// A party takes everything.
    PartyTake(party::PartyPapers),
    /// Paid and issued, and papers of a party are missing.
    PartyNoPaper(party::PartyPapers),
    /// Good-bye.
    Farewell,
    /// No, and the way out.
    Refused {
        /// Why.
        reason: Refused,
        /// Who else is there.
        others: party::Others,
    },
    /// An officer decides.
    Officer {
        /// Why.
        reason: OfficerReason,
        /// The number to name.
        claim: ClaimNumber,
        /// The slip for the desk.
        slip: PaperScene,
        /// Who else is there.
        others: party::Others,
    },
    /// An officer decides, and the person waits here.
    Queue {
        /// Why.
        reason: OfficerReason,
        /// The case's number.
        number: CaseNumber,
        /// How many wait before it.
        before: u32,
        /// How long it usually takes, minutes, where that is known.
        usual_minutes: Option<u32>,
        /// How long the person has waited here, whole minutes.
        waited_minutes: u32,
        /// Whether central is heard.
        heard: Heard,
    },
    /// The person takes a number and comes back.
    Numbered {
        /// The case's number.
        number: CaseNumber,
        /// The last day on which it is good.
        good_until: Date,
        /// Its slip.
        slip: PaperScene,
        /// Who else is there.
        others: party::Others,
    },
    /// The desk goes on: offline, or the agency is silent. Nothing was charged.
    Desk {
        /// Why.
        reason: domain::receipt::DeskReason,
        /// The number to name.
        claim: ClaimNumber,
        /// The slip for the desk.
        slip: PaperScene,
        /// The QR code that the slip holds, for a photograph.
        code: String,
        /// Who else is there.
        others: party::Others,
    },
    /// Paying is not possible now; nothing was charged.
    CannotPay {
        /// Why.
        because: NotNow,
    },
    /// After a power cut: what became of the one before.
    Unfinished {
        /// How it stands.
        state: UnfinishedScene,
        /// The number to name.
        claim: ClaimNumber,
        /// How much it is about, if money is in it.
        amount: Option<Money>,
        /// What it was paid for.
        business: Business,
    },
    /// Are you still there?
    TimeOut {
        /// Panes left, one a second.
        seconds: u32,
        /// Of so many.
        of: u32,
        /// What the person has in it.
        stake: Stake,
    },
    /// Something is paid for.
    Payment(Box<payment::PaymentScene>),
    /// Out of service.
    Closed(Closed),
    /// Somebody of the staff is there.
    Staff(Box<staff::StaffScene>),
}
