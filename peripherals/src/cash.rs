//! Note validators.
//!
//! A note in escrow is the person's; it becomes the terminal's only when the device itself says that it is stacked. The order
//! to stack is written down before it is given, and what the device says of a note's end (stacked, returned, lost) is answered
//! only once it is durable: a device repeats it until then, and a repeated report has the same [`EventId`].

pub mod ccnet;
pub mod id003;
mod inbox;
mod kermit;
#[cfg(feature = "simulators")]
pub mod mechanism;

use domain::Money;
use serde::{Deserialize, Serialize};

use crate::{
    detect::Identity,
    driver::EventId,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// Names one note between escrow and its end; counts the notes since the driver's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoteKey(pub u64);

/// What a validator can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Take notes of these values, each into escrow; the device gives all others back by itself. Values that its table does
    /// not have are left out. Replaces what was said before.
    Enable(Vec<Money>),
    /// Take no more. A note that is already inside is brought to its end first, by the orders that follow for it.
    Disable,
    /// Stack the note in escrow. Written down before it is said; sent once, never repeated blindly; without effect when this
    /// note is not in escrow any more.
    Stack(NoteKey),
    /// Give the note in escrow back. Without effect when this note is not in escrow any more.
    Return(NoteKey),
    /// The event is durable: the device may be answered.
    Acknowledge(EventId),
    /// Start anew, for a technician who cleared a jam. Ignored while a note is on its way into the cassette.
    Reset,
}

/// What a stacked note is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worth {
    /// As the device's own table says.
    Value(Money),
    /// The device names a kind of note that its table does not have, or one of a currency that we do not know. Never zero:
    /// a person must look.
    Unreadable {
        /// The device's own number of the kind.
        kind: u8,
    },
    /// The device does not say which note it means, and this driver did not see it in escrow: its orders before that are in
    /// the journal, and so is what the note is worth.
    Untold,
}

/// How a stacked note came to be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// We saw it in escrow and ordered it stacked.
    Ordered(NoteKey),
    /// The device started up with a note too far in to be given back, and stacked it (credit recovery).
    Recovered,
    /// The device says that it stacked a note without our order since this driver's start: ordered before the terminal
    /// restarted, or stacked against the rules.
    Unordered,
}

/// What kinds of notes a device knows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Denomination {
    /// The device's own number of the kind.
    pub kind: u8,
    /// What it is worth; none for a currency that we do not know, or a value that makes no sense.
    pub value: Option<Money>,
    /// Country or currency, as the device writes it.
    pub issuer: String,
}

/// How the cassette is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cassette {
    /// In its place, and not full.
    Installed,
    /// In its place, and full.
    Full,
    /// Not in its place: somebody collects.
    Removed,
    /// Not known.
    Unknown,
}

/// Why the device gave a note back by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rejection {
    /// Put in askew.
    Insertion,
    /// Its magnetic print is not that of a note.
    Magnetic,
    /// Another note was still in the head.
    NoteInHead,
    /// A factor of the sensors was out of range.
    Multiplying,
    /// It slipped on its way.
    Conveying,
    /// Like no note of the table.
    Identification,
    /// Almost like one.
    Verification,
    /// Its optical print is not that of a note.
    Optic,
    /// Of a kind that is not taken now.
    Inhibited,
    /// Its capacitance is not that of a note.
    Capacity,
    /// The device was doing something else.
    Operation,
    /// Of a wrong length.
    Length,
    /// Shines in ultraviolet light as no note does.
    Ultraviolet,
    /// Its colours are not those of a note.
    Colour,
    /// Two notes at once.
    Double,
    /// A barcode ticket that could not be read or is not taken.
    Ticket,
    /// The device waited too long for an order and gave it back.
    EscrowTimedOut,
    /// A code we have no word for.
    Other(u8),
}

/// What a validator reports. [`Event::NoteStacked`], [`Event::NoteReturned`] and [`Event::NoteLost`] wait for
/// [`Command::Acknowledge`] before the device is answered or another note is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How it is, whenever that changes.
    StatusChanged(Status<Fault>),
    /// How its cassette is, whenever that changes.
    CassetteChanged(Cassette),
    /// Who it is, after every connection.
    Identified(Identity),
    /// What it knows, after every connection and whenever that changes.
    TableRead(Vec<Denomination>),
    /// A note goes in.
    NoteEntered,
    /// A note is in escrow and waits for [`Command::Stack`] or [`Command::Return`]. The driver keeps it there for as long as
    /// its settings allow, then gives it back.
    NoteHeld {
        /// Its name from here on.
        key: NoteKey,
        /// What it is worth.
        value: Money,
    },
    /// The device says that a note is in the cassette: from here on it is money.
    NoteStacked {
        /// What it is worth, by the device's last word.
        worth: Worth,
        /// Whose order it was.
        origin: Origin,
    },
    /// A note that had been in escrow, or on its way, was given back.
    NoteReturned {
        /// Which; none when it was inside before this driver's start.
        key: Option<NoteKey>,
    },
    /// A note was ordered stacked, and the device can no longer say what became of it: never credited by itself.
    NoteLost {
        /// Which.
        key: NoteKey,
    },
    /// The device gave a note back by itself before it was in escrow.
    NoteRejected(Rejection),
    /// It rests with nothing inside, and was answered about everything it had to say: reported after each connection, each
    /// restart of the device, and each note that was inside. Of an order given before that, nothing more will be heard than
    /// has been; and what it says of a note from here on, it says of another one.
    PathClear,
}

/// What can be wrong with a validator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The cassette is full.
    CassetteFull,
    /// The cassette is not in its place.
    CassetteRemoved,
    /// A note is stuck in the validator.
    ValidatorJam,
    /// A note is stuck in the cassette.
    CassetteJam,
    /// Somebody tries to deceive it.
    Cheated,
    /// It pauses: a second note was put in behind the first.
    Paused,
    /// A part of it failed; the device's own code.
    Failed(u8),
    /// Its table of notes cannot be read: no note can be valued.
    TableUnreadable,
    /// It speaks, and not this protocol; or not on this line.
    Unintelligible,
    /// A code we have no word for.
    Other(u8),
}

impl Fault {
    /// How a device with this fault is.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        let (readiness, condition) = match self {
            Self::CassetteFull | Self::CassetteRemoved | Self::ValidatorJam | Self::CassetteJam => {
                (Readiness::Unavailable, Condition::UserError)
            }
            Self::Cheated => (Readiness::Unavailable, Condition::FraudAttempt),
            Self::Paused => (Readiness::Busy, Condition::DeviceBusy),
            Self::Failed(_) | Self::TableUnreadable | Self::Unintelligible | Self::Other(_) => {
                (Readiness::Unavailable, Condition::HardwareError)
            }
        };
        Status { readiness, condition, fault: Some(self) }
    }

    /// Whether it may be said on after its cause is gone, until the device starts anew.
    #[must_use]
    pub const fn outlasts_its_cause(self) -> bool {
        match self {
            Self::ValidatorJam | Self::CassetteJam | Self::Failed(_) => true,
            Self::CassetteFull
            | Self::CassetteRemoved
            | Self::Cheated
            | Self::Paused
            | Self::TableUnreadable
            | Self::Unintelligible
            | Self::Other(_) => false,
        }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::CassetteFull | Self::CassetteRemoved => Remedy::new(Cause::User, Action::Clear),
            Self::ValidatorJam | Self::CassetteJam => Remedy::new(Cause::Hardware, Action::Clear),
            Self::Cheated => Remedy::new(Cause::FraudAttempt, Action::Maintenance),
            Self::Paused => Remedy::new(Cause::User, Action::Suspend),
            Self::Failed(_) | Self::Other(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
            Self::TableUnreadable => Remedy::new(Cause::Hardware, Action::Reset),
            Self::Unintelligible => Remedy::new(Cause::Software, Action::Configuration),
        }
    }
}
