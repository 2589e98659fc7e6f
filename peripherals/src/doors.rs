//! Switches of the cabinet: doors, and the cassette in its place.
//!
//! The words are those of `XFS4IoT`'s Auxiliaries. Whether an open door is a technician's visit or a burglary is not a
//! switch's to say: it reports facts, and whoever knows who is there decides.

pub mod gpio;

use serde::{Deserialize, Serialize};

use crate::{
    driver::EventId,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// What a switch watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Switch {
    /// The door of the cabinet.
    Cabinet,
    /// The hatch of whoever fills paper and clears jams.
    Service,
    /// The door of the safe around the cassette.
    Safe,
    /// The cassette of notes: closed is *in its place*.
    Cassette,
    /// The service key (`XFS4IoT`, Auxiliaries: operator switch): closed is *run*, open is *maintenance*.
    Key,
}

/// How it is (`XFS4IoT`, Auxiliaries: doors).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Shut, in its place.
    Closed,
    /// Not shut, or nobody can be sure.
    Open,
}

/// What switches can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// The event is journaled or needs no journal.
    Acknowledge(EventId),
}

/// What switches report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How they are, whenever that changes. While they are `Ready`, what was last said of each switch holds.
    StatusChanged(Status<Fault>),
    /// A door or the cassette, when it is first seen and whenever it changes.
    Changed {
        /// Which.
        switch: Switch,
        /// How it is now.
        state: State,
    },
}

/// What can be wrong with switches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// It does not keep still: a loose wire, a worn contact, a door that rattles. It counts as open until it does.
    Flickering(Switch),
    /// The settings know it, and the link has no line for it.
    NotWired(Switch),
    /// What comes are no records of the kernel.
    Unintelligible,
}

impl Fault {
    /// How switches with this fault are.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        let readiness = match self {
            Self::Flickering(_) => Readiness::Ready,
            Self::NotWired(_) | Self::Unintelligible => Readiness::Unavailable,
        };
        Status { readiness, condition: Condition::HardwareError, fault: Some(self) }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::Flickering(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
            Self::NotWired(_) | Self::Unintelligible => Remedy::new(Cause::Software, Action::Configuration),
        }
    }
}
