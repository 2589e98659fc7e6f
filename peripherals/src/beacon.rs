//! Guide lights: "put it here", beside each slot.
//!
//! The rates are those of `XFS4IoT`'s Lights, which leaves their speed open. Here a light flashes at most twice a second:
//! three flashes in a second can harm (WCAG 2.3.1, EN 301 549 9.2.3.1), whoever orders what.

pub mod relay;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{
    driver::EventId,
    family::Family,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// How a light shines (`XFS4IoT`, Lights: flash rate).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    /// Dark.
    #[default]
    Off,
    /// A flash in two seconds.
    Slow,
    /// A flash a second.
    Medium,
    /// Two flashes a second.
    Quick,
    /// Lit.
    Continuous,
}

impl Rate {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Off, Self::Slow, Self::Medium, Self::Quick, Self::Continuous];

    /// How long it is lit, and then as long dark; none for a rate that does not flash.
    #[must_use]
    pub const fn half_period(self) -> Option<Duration> {
        match self {
            Self::Off | Self::Continuous => None,
            Self::Slow => Some(Duration::from_secs(1)),
            Self::Medium => Some(Duration::from_millis(500)),
            Self::Quick => Some(Duration::from_millis(250)),
        }
    }
}

/// What guide lights can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// From now on. Kept while the link is down and shown when it is back. Without effect where there is no such light.
    Light {
        /// Whose slot.
        slot: Family,
        /// How.
        rate: Rate,
    },
    /// All dark.
    Darken,
    /// The event is journaled or needs no journal.
    Acknowledge(EventId),
}

/// What guide lights report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How they are, whenever that changes. `Ready` once what is wanted was written and read back.
    StatusChanged(Status<Fault>),
}

/// What can be wrong with guide lights. None of it keeps anybody from being served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The light of this slot does not follow; the others do.
    Stuck(Family),
    /// The board understands and says no, with this code: it has fewer relays than the settings say, or cannot do it.
    Refused(u8),
    /// It only sends garbage: wrong speed, wrong parity, another device.
    Unintelligible,
}

impl Fault {
    /// How lights with this fault are.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        let readiness = match self {
            Self::Stuck(_) => Readiness::Ready,
            Self::Refused(_) | Self::Unintelligible => Readiness::Unavailable,
        };
        Status { readiness, condition: Condition::HardwareError, fault: Some(self) }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::Stuck(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
            Self::Refused(_) | Self::Unintelligible => Remedy::new(Cause::Software, Action::Configuration),
        }
    }
}
