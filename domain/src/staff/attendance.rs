//! Who is in a terminal, and what they have begun there, as the journal tells it. What a program finds of it at its start
//! was cut by the power.

use serde::{Deserialize, Serialize};

use super::{Actor, Request, Settings, Tests, Tries};
use crate::{
    DeedId,
    fact::{Fact, Maintenance},
};

/// A deed whose outcome is not written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenDeed {
    /// Which.
    pub id: DeedId,
    /// What.
    pub request: Request,
    /// By whom.
    pub who: Actor,
}

/// How far somebody has come in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "presence", content = "who", rename_all = "snake_case")]
pub enum Presence {
    /// Nobody is there.
    #[default]
    Nobody,
    /// Somebody showed both factors and is not in yet.
    Admitted(Actor),
    /// The terminal is theirs.
    Entered(Actor),
}

/// Who is in, what is open, how often somebody tried in vain, what was tested, and what is set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Attendance {
    /// Tries, and the lock that came of them.
    pub tries: Tries,
    /// Who came, and has not left.
    pub presence: Presence,
    /// Deeds without an outcome, the first first.
    pub open: Vec<OpenDeed>,
    /// How each test of a device ended last.
    pub tests: Tests,
    /// What is set at the terminal itself.
    pub settings: Settings,
}

impl Attendance {
    /// The attendance after one more fact.
    #[must_use]
    pub fn after(mut self, fact: &Fact) -> Self {
        self.tries = self.tries.after(fact);
        let Fact::Maintenance(fact) = fact else { return self };
        match fact {
            Maintenance::Admitted { who } => self.presence = Presence::Admitted(who.clone()),
            Maintenance::Entered { who } => self.presence = Presence::Entered(who.clone()),
            Maintenance::EntryEnded { .. } | Maintenance::Left { .. } => self.presence = Presence::Nobody,
            Maintenance::DeedIntended { id, request, who, .. } => {
                self.open.push(OpenDeed { id: *id, request: request.clone(), who: who.clone() });
            }
            Maintenance::DeedEnded { id, outcome } => {
                if let Some(open) = self.open.iter().find(|deed| deed.id == *id) {
                    self.tests.ended(*id, &open.request, *outcome);
                    self.settings.ended(open, *outcome);
                }
                self.open.retain(|deed| deed.id != *id);
            }
            Maintenance::BadgeRefused { .. }
            | Maintenance::PinTried { .. }
            | Maintenance::PinRefused { .. }
            | Maintenance::LockPassed
            | Maintenance::SecondAdmitted { .. }
            | Maintenance::ExchangeStarted { .. }
            | Maintenance::ExchangeEnded { .. }
            | Maintenance::CassetteCounted { .. } => {}
        }
        self
    }
}
