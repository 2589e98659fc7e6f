//! How a device is, in two levels: one word for screens, the words of XFS4IoT for technicians and the fleet.

use serde::{Deserialize, Serialize};

/// For screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Readiness {
    /// Can be used now.
    Ready,
    /// At work.
    Busy,
    /// Cannot be used.
    Unavailable,
}

/// XFS4IoT, Common status: the device's own condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Works.
    Online,
    /// Does not answer.
    Offline,
    /// Switched off.
    PowerOff,
    /// Never found.
    NoDevice,
    /// Broken until somebody repairs it.
    HardwareError,
    /// A person must do something: close the cover, take the paper away.
    UserError,
    /// Works for somebody now.
    DeviceBusy,
    /// Somebody tampers with it.
    FraudAttempt,
    /// Somebody may be tampering with it.
    PotentialFraud,
    /// Starts up.
    Starting,
}

/// Who caused a fault (XFS4IoT, `ErrorEvent.eventId`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The device.
    Hardware,
    /// A program.
    Software,
    /// A person.
    User,
    /// A thief.
    FraudAttempt,
}

/// Who must do what (XFS4IoT, `ErrorEvent.action`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The terminal resets the device.
    Reset,
    /// Somebody mends the program.
    SoftwareError,
    /// Somebody mends the settings.
    Configuration,
    /// Somebody clears a jam, fills paper, closes a cover.
    Clear,
    /// A technician repairs it.
    Maintenance,
    /// Nothing: it passes.
    Suspend,
}

/// Who caused a fault, and who must do what: the whole of an error for those who mend it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Remedy {
    /// Who caused it.
    pub cause: Cause,
    /// Who must do what.
    pub action: Action,
}

impl Remedy {
    /// This cause, this action.
    #[must_use]
    pub const fn new(cause: Cause, action: Action) -> Self {
        Self { cause, action }
    }
}

/// The whole of it. `fault` is the family's own word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Status<F> {
    /// One word.
    pub readiness: Readiness,
    /// The detail.
    pub condition: Condition,
    /// What is wrong, if anything.
    pub fault: Option<F>,
}

impl<F> Status<F> {
    /// Before the first answer.
    #[must_use]
    pub const fn starting() -> Self {
        Self { readiness: Readiness::Unavailable, condition: Condition::Starting, fault: None }
    }

    /// No answer, or no link.
    #[must_use]
    pub const fn offline() -> Self {
        Self { readiness: Readiness::Unavailable, condition: Condition::Offline, fault: None }
    }

    /// Works for somebody now.
    #[must_use]
    pub const fn busy() -> Self {
        Self { readiness: Readiness::Busy, condition: Condition::DeviceBusy, fault: None }
    }

    /// Works and waits.
    #[must_use]
    pub const fn ready() -> Self {
        Self { readiness: Readiness::Ready, condition: Condition::Online, fault: None }
    }
}
