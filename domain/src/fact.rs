//! What the journal may say. Kiosk and central read the same facts and project the same books from them.

mod maintenance;

pub use maintenance::{EntryEnded, Failure, Left, Maintenance, Outcome, PinRefused};
use serde::{Deserialize, Serialize};

use crate::{
    AttemptId, CaseNumber, ClaimNumber, Currency, Language, Money, NoteId, ServiceId, VisaNumber,
    payment::{Item, LineId, Promise},
    receipt::{CardPayment, Channel, CodePayment},
    visa::{Fees, OfficerReason, Refused},
};

/// Which paper a print fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The visa.
    Visa,
    /// The receipt.
    Receipt,
    /// The slip for the desk, or with the number of an officer's case.
    Desk,
    /// The slip of a claim.
    Claim,
    /// An e-visa.
    EVisa,
    /// What a party paid together: a line for each traveller. It belongs to the transaction of the first.
    Total,
    /// The receipt of another visit, once more: always a duplicate. It belongs to the transaction of whoever asks.
    Again,
    /// Services that somebody keeps, to be shown at the next visit.
    Group,
}

impl PaperKind {
    /// All of them.
    pub const ALL: [Self; 8] =
        [Self::Visa, Self::Receipt, Self::Desk, Self::Claim, Self::EVisa, Self::Total, Self::Again, Self::Group];
}

/// How a print ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrintOutcome {
    /// The printer confirmed that it processed the whole job.
    Printed,
    /// Nothing of it reached paper; an original may be printed.
    NotPrinted,
    /// Nobody knows; whatever comes next is a DUPLICATE.
    Unknown,
}

/// Why a visa that was asked for or issued is void.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoidReason {
    /// Central did not answer within the terminal's goods time.
    IssueTooLate,
    /// The card terminal reversed the payment.
    PaymentReversed,
    /// The person cancelled before paying.
    Cancelled,
    /// The card was declined and no other was offered.
    NotPaid,
}

/// How a transaction ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Everything was handed over.
    Delivered,
    /// Nothing was taken, nothing is owed.
    Abandoned,
    /// The rules or the agency said no.
    Refused,
    /// Money was taken and given back.
    Reversed,
    /// Something is owed under the claim number.
    Owed,
    /// Sent to the desk or an officer.
    SentToDesk,
}

/// What is owed to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owed {
    /// Only paper: the visa stands, it can be printed at any terminal.
    Paper(PaperKind),
    /// Money whose fate the card terminal must still tell.
    Money(Money),
}

/// One line of the journal. Append-only; meaning is never edited, only added to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
pub enum Fact {
    /// The program started. `boot` counts starts.
    Booted {
        /// How many starts before this one.
        boot: u64,
        /// The program's version.
        version: String,
    },
    /// The wall clock is behind what is known to have passed.
    ClockSetBack {
        /// By how much, in seconds.
        seconds: u64,
    },
    /// Somebody began a service. The sealed part of the entry holds nothing yet.
    TransactionOpened {
        /// Which service.
        service: ServiceId,
        /// What the person will be told to name.
        claim: ClaimNumber,
    },
    /// The person confirmed the document and answers; the sealed part of the entry holds the `Application`.
    ApplicationMade,
    /// Somebody showed a reference and a passport to have an e-visa printed; the sealed part of the entry holds the
    /// `PickUp`.
    PickUpAsked,
    /// Central found the e-visa: it may be printed.
    PickUpFound {
        /// Original only where no terminal can have printed it.
        copy: crate::receipt::Copy,
    },
    /// Central decided that the visa may be issued and holds it.
    DecisionApproved {
        /// What it will cost.
        fees: Fees,
    },
    /// Rules or agency said no.
    DecisionRefused {
        /// Why.
        reason: Refused,
    },
    /// An officer is needed.
    OfficerNeeded {
        /// Why.
        reason: OfficerReason,
        /// The case that central opened; none where no officers' queue is kept, and the desk goes on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        case: Option<CaseNumber>,
    },
    /// About to tell the card terminal: durable before its first byte.
    CardIntended {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
        /// The terminal's last receipt number before this try, if it told us.
        receipt_before: Option<u16>,
        /// What the terminal is asked for, where one payment is shared by the transactions of a party: `amount` is this
        /// one's share of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        whole: Option<Money>,
    },
    /// The bank said yes; the terminal holds the payment until delivery is confirmed.
    CardApproved {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
        /// What the receipt shows.
        card: CardPayment,
    },
    /// The bank or the terminal said no, or the person cancelled: nothing was taken.
    CardNotTaken {
        /// This try.
        attempt: AttemptId,
        /// Whether it was the person.
        by: NotTaken,
    },
    /// The outcome is not known; no second charge until it is.
    CardUnknown {
        /// This try.
        attempt: AttemptId,
    },
    /// Central issued the visa: *delivered*. The sealed part of the entry holds nothing; central has the document.
    VisaIssued {
        /// Its number.
        number: VisaNumber,
        /// What of the payment is duty and what is service.
        fees: Fees,
    },
    /// The visa is void: central revokes it on receipt.
    VisaVoided {
        /// Its number, if it had one.
        number: Option<VisaNumber>,
        /// What had been delivered under it, zero before issue.
        fees: Option<Fees>,
        /// Why.
        reason: VoidReason,
    },
    /// The terminal was told that the goods were delivered and said that the payment stands.
    CardSettled {
        /// This try.
        attempt: AttemptId,
    },
    /// The payment was undone.
    CardReversed {
        /// This try.
        attempt: AttemptId,
        /// How much went back.
        amount: Money,
    },
    /// About to print: durable before the first byte.
    PrintIntended {
        /// What.
        paper: PaperKind,
        /// Original or duplicate.
        copy: crate::receipt::Copy,
        /// Counts the jobs of this kiosk; the printer echoes it.
        job: u32,
    },
    /// How it ended.
    PrintEnded {
        /// What.
        paper: PaperKind,
        /// The job.
        job: u32,
        /// How.
        outcome: PrintOutcome,
    },
    /// Something is owed under the claim number.
    Owes {
        /// What.
        owed: Owed,
    },
    /// The end of it.
    TransactionClosed {
        /// How it ended.
        ending: Ending,
    },
    /// The person put together what to pay; the sealed part of the entry holds the `Basket`. Said again when a line is added
    /// or raised, until something of it is delivered.
    BasketMade {
        /// What is paid, without whose it is.
        items: Vec<Item>,
    },
    /// What was paid for is on its way to its provider: *delivered*. Central posts it when this arrives.
    LineAccepted {
        /// Which line.
        line: LineId,
        /// What the provider gets.
        amount: Money,
        /// The terminal's own fee.
        commission: Money,
        /// Who promised it.
        promise: Promise,
    },
    /// The person wants the receipt of what was delivered by other means than paper; the sealed part of the entry holds the
    /// [`crate::receipt::SendTo`]. Central sends it when this arrives.
    ReceiptWanted {
        /// How.
        by: Channel,
        /// In which language, beside Azerbaijani.
        language: Language,
    },
    /// About to ask central for a code that the person's bank reads: durable before it is asked. Until one of the two facts
    /// below follows nobody here knows whether it was paid; closed over that, the transaction has no claim to it, and
    /// central gives back whatever was paid.
    CodeIntended {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
    },
    /// Central says that the code was paid: the money stands.
    CodePaid {
        /// This try.
        attempt: AttemptId,
        /// How much: exactly what was asked.
        amount: Money,
        /// What the receipt shows.
        code: CodePayment,
    },
    /// Central says that the code was not paid and will not be: should money come all the same, it goes back.
    CodeNotPaid {
        /// This try.
        attempt: AttemptId,
        /// Why.
        why: NotPaid,
    },
    /// What was over is kept for the next visit, under the transaction's claim number. The sealed part of the entry holds the
    /// FIN of whoever may have it, where one was given.
    CreditIssued {
        /// How much.
        amount: Money,
    },
    /// What was kept of another visit pays here: central has given it to this transaction and to no other.
    CreditRedeemed {
        /// The number that it was kept under.
        claim: ClaimNumber,
        /// How much.
        amount: Money,
    },
    /// About to order the note in escrow stacked: durable before the order.
    NoteIntended {
        /// From here on its name.
        note: NoteId,
        /// As the validator values it.
        value: Money,
    },
    /// The validator says that the note is in the cassette, and means the one that was ordered: money.
    NoteStacked {
        /// Which.
        note: NoteId,
        /// What it is worth.
        value: Money,
    },
    /// The note was ordered stacked and came back to the person all the same.
    NoteReturned {
        /// Which.
        note: NoteId,
    },
    /// The note was ordered stacked, and the validator cannot say what became of it. Never credited by itself: a person
    /// compares with the cassette.
    NoteUnknown {
        /// Which.
        note: NoteId,
        /// What it would be worth.
        value: Money,
    },
    /// The validator stacked a note that no session can claim. Money, under a claim number of its own.
    NoteUnattributed {
        /// Which; the one that was intended when it turned out to be worth something else.
        note: NoteId,
        /// What it is worth.
        value: Money,
        /// What its owner can name, and the collector looks for.
        claim: ClaimNumber,
    },
    /// The validator stacked a note and cannot say what it is worth: a person must look.
    NoteUnreadable {
        /// Which; the one that was intended, if one was.
        note: NoteId,
        /// The validator's own number of its kind; nought where it named none.
        kind: u8,
        /// What its owner can name, and the collector looks for.
        claim: ClaimNumber,
    },
    /// The validator was answered about the last note and has gone on: what it reports from here on is another one.
    NoteSettled {
        /// Which.
        note: NoteId,
    },
    /// The cassette was taken out: an exchange begins.
    CassetteRemoved,
    /// A cassette was put in: counting begins anew.
    CassetteInserted,
    /// A device changed for the worse or the better.
    Device {
        /// `document`, `card`, `printer`…
        family: String,
        /// In the words of XFS4IoT.
        status: String,
    },
    /// Somebody of the staff came, did something, or left.
    Maintenance(Maintenance),
}

/// Who said that the card is not charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotTaken {
    /// The bank or the card.
    Declined,
    /// The person.
    Cancelled,
    /// The terminal, after nobody used it in time.
    TimedOut,
    /// The terminal could not, or was never reached.
    Unavailable,
}

/// Why a code was not paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotPaid {
    /// The person did not want it any more, or the terminal did not.
    Cancelled,
    /// Nobody paid it in time.
    Expired,
    /// Another amount than the one that was asked for came, and goes back.
    OtherAmount,
    /// The acquirer or the payer's bank said no.
    Refused,
    /// Nobody was asked, or could be.
    Unavailable,
}

impl Fact {
    /// Whether it is about the terminal itself, and changes no transaction.
    #[must_use]
    pub const fn concerns_terminal(&self) -> bool {
        matches!(
            self,
            Self::Booted { .. }
                | Self::ClockSetBack { .. }
                | Self::Device { .. }
                | Self::NoteSettled { .. }
                | Self::CassetteRemoved
                | Self::CassetteInserted
                | Self::Maintenance(_)
        )
    }

    /// Whether it may be written down without a transaction.
    #[must_use]
    pub const fn may_stand_alone(&self) -> bool {
        self.concerns_terminal() || matches!(self, Self::NoteUnattributed { .. } | Self::NoteUnreadable { .. })
    }

    /// The currency whose books it moves; none when it moves none.
    #[must_use]
    pub const fn currency(&self) -> Option<Currency> {
        match self {
            Self::VisaIssued { fees, .. } | Self::VisaVoided { fees: Some(fees), .. } => Some(fees.duty.currency),
            Self::NoteStacked { value, .. } | Self::NoteUnattributed { value, .. } => Some(value.currency),
            Self::CardApproved { amount, .. }
            | Self::CardReversed { amount, .. }
            | Self::CodePaid { amount, .. }
            | Self::LineAccepted { amount, .. }
            | Self::CreditIssued { amount }
            | Self::CreditRedeemed { amount, .. } => Some(amount.currency),
            Self::Booted { .. }
            | Self::ClockSetBack { .. }
            | Self::TransactionOpened { .. }
            | Self::ApplicationMade
            | Self::PickUpAsked
            | Self::PickUpFound { .. }
            | Self::DecisionApproved { .. }
            | Self::DecisionRefused { .. }
            | Self::OfficerNeeded { .. }
            | Self::CardIntended { .. }
            | Self::CardNotTaken { .. }
            | Self::CardUnknown { .. }
            | Self::CodeIntended { .. }
            | Self::CodeNotPaid { .. }
            | Self::VisaVoided { fees: None, .. }
            | Self::CardSettled { .. }
            | Self::PrintIntended { .. }
            | Self::PrintEnded { .. }
            | Self::Owes { .. }
            | Self::TransactionClosed { .. }
            | Self::BasketMade { .. }
            | Self::ReceiptWanted { .. }
            | Self::NoteIntended { .. }
            | Self::NoteReturned { .. }
            | Self::NoteUnknown { .. }
            | Self::NoteUnreadable { .. }
            | Self::NoteSettled { .. }
            | Self::CassetteRemoved
            | Self::CassetteInserted
            | Self::Device { .. }
            | Self::Maintenance(_) => None,
        }
    }
}
