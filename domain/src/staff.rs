//! Who may work at a terminal, and what they may do there.
//!
//! Two things open it, and neither alone: a [`Badge`] that central signed for a day, and a PIN whose hash stands in the
//! [`StaffList`] that central gave the terminal. Both are checked without a network.

mod attendance;
pub mod badge;
mod deed;
pub mod list;
mod pin;
mod setting;
mod trial;
mod tries;

pub use attendance::{Attendance, OpenDeed, Presence};
pub use badge::{Badge, Sites};
pub use deed::{Deed, May, NoSubject, Request, Subject, may};
pub use list::{Member, StaffList};
pub use pin::{NotAHash, NotAPin, Pin, PinHash};
use serde::{Deserialize, Serialize};
pub use setting::{
    Brightness, Change, HalfHour, Hours, InForce, NoBrightness, NoHalfHour, NoSetting, Offered, Setting, Settings,
    Topic,
};
pub use trial::{Depth, NoTest, TestName, Tested, Tests, Verdict};
pub use tries::{LOCKS_FROM, Tries, lock_for};

use crate::PersonId;

/// What somebody of the staff is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Keeps it running: devices, paper, network, programs.
    Technician,
    /// Takes the money away.
    Collector,
    /// Answers for it: settings, and what money came to.
    Administrator,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Technician, Self::Collector, Self::Administrator];
}

/// Somebody who works at a terminal, as the journal names them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Which badge they showed.
    pub badge: u32,
}

impl From<&Badge> for Actor {
    fn from(badge: &Badge) -> Self {
        Self { person: badge.person.clone(), role: badge.role, badge: badge.serial }
    }
}
