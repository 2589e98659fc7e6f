//! What may be done at a terminal, and by whom: one table.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Role;

/// One kind of thing that somebody of the staff does at a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// See each device's condition, fault, and who must do what.
    SeeHealth,
    /// Have a device tested (UnifiedPOS: `Internal`, `External`, `Interactive`).
    TestDevice,
    /// Print what the terminal runs, and when each device was last tested.
    PrintReadiness,
    /// Open the printer, and say that there is a new roll in it.
    ChangePaper,
    /// Take the cassette with the notes out, and put another one in (`XFS4IoT`: `StartExchange` to `EndExchange`).
    ExchangeCassette,
    /// Print what money came in since the last collection, without closing it: an X report.
    PrintTotals,
    /// Read the journal, which names nobody.
    SeeJournal,
    /// Send what waits in the queue now.
    RetryQueue,
    /// Say what became of money whose fate no device can tell.
    SettleMoney,
    /// Set the terminal's network up.
    SetNetwork,
    /// Change any other setting.
    ChangeSettings,
    /// Copy the program's log to a medium.
    ExportLog,
    /// Start the program again.
    Restart,
    /// Shut the terminal down.
    ShutDown,
    /// Install the program's next version.
    Update,
    /// Go back to the program's version before.
    RollBack,
    /// Enrol the terminal again, under a new code.
    Enrol,
    /// Erase everything that the terminal keeps.
    Wipe,
}

impl Deed {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::SeeHealth,
        Self::TestDevice,
        Self::PrintReadiness,
        Self::ChangePaper,
        Self::ExchangeCassette,
        Self::PrintTotals,
        Self::SeeJournal,
        Self::RetryQueue,
        Self::SettleMoney,
        Self::SetNetwork,
        Self::ChangeSettings,
        Self::ExportLog,
        Self::Restart,
        Self::ShutDown,
        Self::Update,
        Self::RollBack,
        Self::Enrol,
        Self::Wipe,
    ];

    /// Whether the program ends with it: a start without its outcome before it is its outcome.
    #[must_use]
    pub const fn ends_the_program(self) -> bool {
        matches!(self, Self::Restart | Self::ShutDown)
    }

    /// Whether it needs a second person, whoever does it.
    #[must_use]
    pub fn needs_second(self) -> bool {
        Role::ALL.into_iter().all(|role| may(role, self) != May::Alone)
    }

    /// Whether somebody of this role may be the second person.
    #[must_use]
    pub const fn takes_as_second(self, role: Role) -> bool {
        matches!(may(role, self), May::WithSecond | May::AsSecond)
    }
}

/// How somebody of a role may do a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum May {
    /// Not at all.
    Never,
    /// As the second person beside whoever does it, and not otherwise.
    AsSecond,
    /// With a second person, who has shown badge and PIN for it.
    WithSecond,
    /// Alone.
    Alone,
}

/// Who may do what. Total: a new role or deed does not compile before it stands here.
#[must_use]
pub const fn may(role: Role, deed: Deed) -> May {
    use May::{Alone, AsSecond, Never, WithSecond};
    let [technician, collector, administrator] = match deed {
        Deed::SeeHealth | Deed::ChangePaper | Deed::Restart => [Alone, Alone, Alone],
        Deed::TestDevice
        | Deed::PrintReadiness
        | Deed::SeeJournal
        | Deed::RetryQueue
        | Deed::SetNetwork
        | Deed::ExportLog
        | Deed::ShutDown
        | Deed::Update
        | Deed::RollBack => [Alone, Never, Alone],
        Deed::PrintTotals => [Never, Alone, Alone],
        Deed::ChangeSettings => [Never, Never, Alone],
        Deed::ExchangeCassette => [AsSecond, WithSecond, WithSecond],
        Deed::SettleMoney => [AsSecond, AsSecond, WithSecond],
        Deed::Enrol | Deed::Wipe => [AsSecond, Never, WithSecond],
    };
    match role {
        Role::Technician => technician,
        Role::Collector => collector,
        Role::Administrator => administrator,
    }
}

/// What a deed is done to, in a word of the terminal's own: a device's family, a setting, a claim number, a version.
/// Letters, digits, points, hyphens and low lines, at most 48; nothing about a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Subject(String);

/// The text is no word for what a deed is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a subject is letters, digits, points, hyphens and low lines, at most {}", Subject::LONGEST)]
pub struct NoSubject;

impl Subject {
    /// The most characters.
    pub const LONGEST: usize = 48;

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Subject {
    type Error = NoSubject;

    fn try_from(text: String) -> Result<Self, NoSubject> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        if text.is_empty() || text.len() > Self::LONGEST || !text.bytes().all(allowed) {
            return Err(NoSubject);
        }
        Ok(Self(text))
    }
}

impl From<Subject> for String {
    fn from(subject: Subject) -> Self {
        subject.0
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A deed that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Request {
    /// Which.
    pub deed: Deed,
    /// To what, where the deed has more than one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
}

impl From<Deed> for Request {
    fn from(deed: Deed) -> Self {
        Self { deed, subject: None }
    }
}
