//! Card terminals.
//!
//! A payment ends as `Approved`, `NotTaken` or `Unknown`. After `Approved` the terminal waits to hear whether the goods were
//! delivered; until then nothing is settled, and silence makes it reverse by itself.

pub mod zvt;

use domain::{AttemptId, Money, fact::NotTaken, receipt::CardPayment};

use crate::{
    driver::EventId,
    status::{Action, Cause, Remedy, Status},
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
    /// The payment is undone, wholly.
    Reversed(AttemptId),
    /// The reversal was refused: a person decides.
    ReversalRefused(AttemptId),
    /// The answer to [`Command::QueryLast`]; `None` when it remembers nothing.
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
