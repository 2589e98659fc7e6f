//! Those who keep the terminal running, and the cassettes that they take away, as the entries tell it.

use domain::{
    books::{Collections, Unfitting},
    fact::Fact,
    staff::Attendance,
};
use serde::{Deserialize, Serialize};

/// What the entries tell of those who keep the terminal running.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Upkeep {
    /// Who came, and what they have begun.
    pub attendance: Attendance,
    /// Which cassette holds what, and what was taken away.
    pub collections: Collections,
}

impl Upkeep {
    /// The same after one more fact.
    ///
    /// # Errors
    /// A fact that cannot follow.
    pub fn after(self, fact: &Fact) -> Result<Self, Unfitting> {
        let collections = self.collections.after(fact)?;
        Ok(Self { attendance: self.attendance.after(fact), collections })
    }
}
