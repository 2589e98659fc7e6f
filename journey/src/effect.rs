//! What a journey wants done.

use domain::{
    AttemptId, CaseNumber, ClaimNumber, Date, Language, Money, Sensitive, TransactionId,
    document::TravelDocument,
    evisa::{self, PickUp},
    fact::{Fact, PaperKind, VoidReason},
    group::{Group, Owner, Wish},
    payment::{Basket, Inquiry},
    receipt::{CardPayment, Channel, Copy, DeskReason, GroupLine, PaidReceipt, SendTo, Share},
    visa::Application,
};
use jiff::civil::DateTime;

use crate::event::{IssuedPapers, OldReceipt};

/// What a paper says; the shell adds imprint and time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperText {
    /// The visa.
    Visa(Box<IssuedPapers>),
    /// The receipt for it; what the card was charged in all where that was more.
    Receipt(Box<IssuedPapers>, CardPayment, Option<Money>),
    /// An e-visa.
    EVisa(Box<evisa::Found>),
    /// The slip for the desk.
    Desk(DeskReason),
    /// The number of an officer's case, and the last day on which it is good.
    Case(CaseNumber, Date),
    /// The slip of a claim.
    Claim(Money),
    /// What was paid for, line by line, and when, local time.
    Payment(Box<PaidReceipt>, DateTime),
    /// The receipt of another visit, once more.
    Again(Box<OldReceipt>),
    /// Services that somebody keeps; the shell seals them into the code.
    Group {
        /// What the code holds.
        group: Box<Group>,
        /// What is read of it.
        lines: Vec<GroupLine>,
    },
    /// What a party paid together.
    Total {
        /// One line each.
        shares: Vec<Share>,
        /// Their sum.
        total: Money,
        /// How it was paid.
        card: CardPayment,
        /// When, local time.
        paid: DateTime,
    },
}

impl PaperText {
    /// Which paper it is.
    #[must_use]
    pub const fn kind(&self) -> PaperKind {
        match self {
            Self::Visa(_) => PaperKind::Visa,
            Self::Receipt(..) | Self::Payment(..) => PaperKind::Receipt,
            Self::Again(_) => PaperKind::Again,
            Self::EVisa(_) => PaperKind::EVisa,
            Self::Desk(_) | Self::Case(..) => PaperKind::Desk,
            Self::Claim(_) => PaperKind::Claim,
            Self::Total { .. } => PaperKind::Total,
            Self::Group { .. } => PaperKind::Group,
        }
    }
}

/// One paper to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperOrder {
    /// The kiosk's job number.
    pub job: u32,
    /// Whose business.
    pub transaction: TransactionId,
    /// What the person is told to name.
    pub claim: ClaimNumber,
    /// The traveller's language.
    pub language: Language,
    /// Original or duplicate.
    pub copy: Copy,
    /// What it says.
    pub text: PaperText,
}

/// One thing to do. A list of them is done in order; `Record` is durable before the next begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Write this down.
    Record(TransactionId, Fact),
    /// Write down the application: [`Fact::ApplicationMade`] with its personal part sealed.
    RecordApplication(TransactionId, Box<Application>),
    /// Write down what was shown for an e-visa: [`Fact::PickUpAsked`] with its personal part sealed.
    RecordPickUp(TransactionId, Box<PickUp>),
    /// Read one code.
    EnableScanner,
    /// Read none.
    DisableScanner,
    /// Ask central for the e-visa.
    Search(TransactionId, Box<PickUp>),
    /// Ask central what it found for a transaction.
    AskEVisa(TransactionId),
    /// Report documents from now on.
    EnableReader,
    /// Forget what is put on the reader.
    DisableReader,
    /// Ask central whether a case waits for this document.
    FindCase(TransactionId, Box<TravelDocument>),
    /// Ask central to decide.
    Decide(TransactionId, Box<Application>),
    /// Ask central to issue.
    Issue {
        /// Which.
        transaction: TransactionId,
        /// Against which payment.
        attempt: AttemptId,
        /// How much was paid.
        paid: Money,
    },
    /// Tell central that it is void; repeated by the journal's fact should this not get through.
    Void(TransactionId, VoidReason),
    /// Ask central what it knows.
    AskStanding(TransactionId),
    /// Take money.
    Pay {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
    },
    /// The person changed their mind.
    CancelPayment(AttemptId),
    /// Delivered: the payment stands.
    ConfirmDelivered(AttemptId),
    /// Delivered in part: this much stands, the rest is not charged.
    ConfirmPart(AttemptId, Money),
    /// Not delivered: the terminal undoes the payment by itself.
    ConfirmFailed(AttemptId),
    /// Ask the card terminal for its last transaction.
    QueryCard,
    /// Undo a payment.
    Reverse {
        /// Which try.
        attempt: AttemptId,
        /// As the terminal numbered it.
        receipt_number: u16,
        /// How much.
        amount: Money,
    },
    /// Write down the basket: [`Fact::BasketMade`] with its personal part sealed.
    RecordBasket(TransactionId, Box<Basket>),
    /// Ask central what is owed.
    LookUp(TransactionId, Box<Inquiry>),
    /// Ask central to promise a basket.
    Promise(TransactionId, Box<Basket>),
    /// Ask central for a code. Its [`Fact::CodeIntended`] is written down before. The same again is harmless.
    OpenCode {
        /// For which transaction.
        transaction: TransactionId,
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
    },
    /// Ask central what became of a code.
    AskCode(TransactionId, AttemptId),
    /// Have central end a code, and say what became of it.
    EndCode(TransactionId, AttemptId),
    /// Ask central for what was left of another visit, for this transaction.
    Redeem {
        /// For which.
        transaction: TransactionId,
        /// The number that it was kept under.
        claim: ClaimNumber,
        /// Whose it is, where it was kept for a personal number.
        fin: Option<Sensitive<String>>,
    },
    /// Write down what is kept for the next visit, for one person alone: [`Fact::CreditIssued`] with the personal number sealed.
    RecordCredit {
        /// What was paid.
        transaction: TransactionId,
        /// How much is kept.
        amount: Money,
        /// For whom.
        fin: Sensitive<String>,
    },
    /// Write down by what other means than paper the receipt is wanted: [`Fact::ReceiptWanted`] with the address sealed.
    RecordWanted {
        /// What was paid.
        transaction: TransactionId,
        /// How.
        by: Channel,
        /// In which language.
        language: Language,
        /// Where to.
        to: SendTo,
    },
    /// Ask central for the receipt of another visit, for this transaction.
    FetchReceipt(TransactionId, ClaimNumber),
    /// Ask central for somebody's groups, or to change them.
    AskGroups {
        /// For which transaction.
        transaction: TransactionId,
        /// Which question of the session: the answer carries it.
        question: u8,
        /// Whose they are.
        owner: Owner,
        /// What is wanted.
        wish: Wish,
    },
    /// Take notes of these values, and no others. Replaces what was said before.
    TakeNotes(Vec<Money>),
    /// Take no more notes. One that is inside is brought to its end.
    RefuseNotes,
    /// Stack the note in escrow. Its [`Fact::NoteIntended`] is written down before.
    StackNote(u64),
    /// Give the note in escrow back.
    ReturnNote(u64),
    /// Print.
    Print(Box<PaperOrder>),
    /// The session is over: forget everything personal, everywhere.
    Wipe,
}
