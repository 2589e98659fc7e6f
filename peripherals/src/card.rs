//! Card terminals.
//!
//! A payment ends as `Approved`, `NotTaken` or `Unknown`. After `Approved` the terminal waits to hear whether the goods were
//! delivered, or how much of them; until then nothing is settled, and silence makes it reverse by itself.
//!
//! A payment that stands is undone by [`Command::Reverse`] while its day is open. Once the day is closed its money has been
//! handed over, and only [`Command::Refund`] gives it back: a payment the other way, for which the card is presented again.

pub mod zvt;

use domain::{AttemptId, Money, fact::NotTaken, receipt::CardPayment};

use crate::{
    detect::Identity,
    driver::EventId,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// What a terminal can be told.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Take this amount. Never repeated blindly; refused while another attempt is open.
    Pay {
        /// Journaled before this is said.
        attempt: AttemptId,
        /// How much.
        amount: Money,
    },
    /// The person changed their mind; may come too late.
    Cancel(AttemptId),
    /// The goods are delivered: the payment stands.
    ConfirmDelivered(AttemptId),
    /// A part of the goods is delivered: this much of the payment stands, the rest is not charged. More than nothing and less
    /// than what was approved, in its currency; anything else is a mistake of whoever says it: it is not heard, nothing of it
    /// goes to the terminal, and the goods stay undecided. Not every terminal can do it: one that cannot undoes the whole
    /// payment, or keeps the whole of it, which is an [`Event::OutcomeUnknown`].
    ConfirmPart {
        /// Whose payment.
        attempt: AttemptId,
        /// How much stands.
        amount: Money,
    },
    /// The goods could not be delivered: the terminal reverses by itself.
    ConfirmFailed(AttemptId),
    /// What was your last transaction? Leaves nothing printed, moves no money.
    QueryLast,
    /// Undo an approved payment by its receipt number. Retried by the caller until the answer is definite.
    Reverse {
        /// Whose payment.
        attempt: AttemptId,
        /// As the terminal numbered it.
        receipt_number: u16,
        /// How much.
        amount: Money,
    },
    /// Give this amount back to the card that is presented: for a payment whose day is closed. Journaled before it is said;
    /// sent once for an attempt, never repeated blindly; refused while another attempt is open. [`Command::Cancel`] ends it
    /// while nobody has presented a card.
    Refund {
        /// A try of its own, not the payment's.
        attempt: AttemptId,
        /// How much.
        amount: Money,
    },
    /// Hand the day's turnover to the bank. Not while an outcome is unknown: what the terminal remembers afterwards is this.
    CloseDay,
    /// The event is durable: the device may be answered.
    Acknowledge(EventId),
}

/// What the person at the terminal is asked to do, or what it is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// Insert or tap the card.
    AwaitingCard,
    /// Enter the PIN.
    AwaitingPin,
    /// PIN was wrong; enter it again.
    WrongPin,
    /// Asks the bank.
    AskingBank,
    /// Take the card out.
    RemoveCard,
    /// Reverses by itself.
    Reversing,
    /// Something else to wait for.
    PleaseWait,
    /// A status we have no word for.
    Other(u8),
}

/// The terminal's last transaction, as it remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTransaction {
    /// How much.
    pub amount: Money,
    /// As printed on its receipt.
    pub card: CardPayment,
    /// What became of it.
    pub state: LastState,
}

/// What became of the last transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LastState {
    /// Approved, and it stands.
    Stands,
    /// Approved and undone, by the terminal itself or by order.
    Reversed,
    /// Not approved.
    NotTaken,
    /// It was the end of a day, and the amount is the day's. It says nothing of any payment before.
    DayClosed,
}

/// What a day came to, as the terminal says. What it does not say, or not readably, is left out, never zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTotals {
    /// The number of the closing itself. When the terminal's last transaction is a [`LastState::DayClosed`] under this number,
    /// it has made none since.
    pub trace: Option<u32>,
    /// All of it.
    pub amount: Option<Money>,
    /// Its parts.
    pub parts: Option<DayParts>,
}

/// The parts of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayParts {
    /// The day's first receipt.
    pub first_receipt: u16,
    /// The day's last receipt.
    pub last_receipt: u16,
    /// Schemes that had transactions.
    pub schemes: Vec<SchemeTotal>,
}

/// What one card scheme came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeTotal {
    /// Its name.
    pub scheme: &'static str,
    /// How many transactions.
    pub count: u8,
    /// How much.
    pub amount: Money,
}

/// Why a day is not known to be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotClosed {
    /// It was not ordered at all: no link, or something else is under way.
    NotOrdered,
    /// The terminal refused or gave up, with this code.
    Refused(u8),
    /// It was ordered, and what became of it was not heard. Ordering it again is safe: it takes nothing from a card and gives
    /// nothing to one, and a day that was closed after all is closed once more, empty. Only what the first closing came to
    /// would be lost; [`Command::QueryLast`] before says it, where the terminal remembers.
    Unknown,
}

/// What a terminal reports. All of them about money wait for [`Command::Acknowledge`] before the device is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How it is, whenever that changes.
    StatusChanged(Status<Fault>),
    /// What it does or asks of the person.
    Progressed(AttemptId, Progress),
    /// The bank said yes; deliver, then confirm.
    Approved {
        /// Which try.
        attempt: AttemptId,
        /// What the bank approved; must equal what was asked.
        amount: Money,
        /// For the receipt.
        card: CardPayment,
    },
    /// Nothing was taken.
    NotTaken {
        /// Which try.
        attempt: AttemptId,
        /// Who said so.
        by: NotTaken,
    },
    /// The link broke or the answer made no sense after the order had gone out: ask [`Command::QueryLast`].
    OutcomeUnknown(AttemptId),
    /// Delivery was confirmed and the terminal closed the payment.
    Settled(AttemptId),
    /// Delivery of a part was confirmed, and the terminal itself has said that this much stands and no more.
    SettledInPart {
        /// Which try.
        attempt: AttemptId,
        /// As confirmed.
        amount: Money,
    },
    /// The payment is undone, wholly.
    Reversed(AttemptId),
    /// The reversal was refused: a person decides.
    ReversalRefused(AttemptId),
    /// The money is given back, for good.
    Refunded {
        /// Which try.
        attempt: AttemptId,
        /// As ordered.
        amount: Money,
        /// For the receipt.
        card: CardPayment,
    },
    /// Nothing was given back.
    NotRefunded {
        /// Which try.
        attempt: AttemptId,
        /// Who said so.
        by: NotTaken,
    },
    /// The day is closed: nothing of it can be reversed any more.
    DayClosed(DayTotals),
    /// The day is not known to be closed.
    DayNotClosed(NotClosed),
    /// Who it is, after every connection: terminal number as serial, and the version of its program.
    Identified(Identity),
    /// The answer to [`Command::QueryLast`]; `None` when it remembers nothing. A refund that went through *stands* like a
    /// payment, under numbers of its own: which of the two it was, only who ordered it knows.
    LastTransaction(Option<LastTransaction>),
    /// The query could not be answered now (busy, waiting for goods, offline): ask again later.
    QueryFailed,
}

/// What can be wrong with a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It refuses our registration or password.
    NotRegistered,
    /// It wants a diagnosis or a new connection to its host.
    DiagnosisRequired,
    /// Its end of day is still open.
    EndOfDayRequired,
    /// It cannot reach its bank.
    HostUnreachable,
    /// It speaks, and not this protocol.
    Unintelligible,
    /// A code we have no word for.
    Other(u8),
}

impl Fault {
    /// How a terminal with this fault is: it can take nothing, whatever it is.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        let condition = match self {
            // The terminal works; its bank, or somebody who closes the day, is missing.
            Self::EndOfDayRequired | Self::HostUnreachable => Condition::Online,
            Self::NotRegistered | Self::DiagnosisRequired | Self::Unintelligible | Self::Other(_) => {
                Condition::HardwareError
            }
        };
        Status { readiness: Readiness::Unavailable, condition, fault: Some(self) }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::NotRegistered | Self::Unintelligible => Remedy::new(Cause::Software, Action::Configuration),
            Self::DiagnosisRequired | Self::EndOfDayRequired => Remedy::new(Cause::Software, Action::Reset),
            Self::HostUnreachable => Remedy::new(Cause::Software, Action::Suspend),
            Self::Other(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
        }
    }
}
