//! The words for what a note and a machine are doing.

use domain::Money;
use serde::{Deserialize, Serialize};

use crate::cash::Rejection;

/// One piece of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Counts what went in, from 1.
    pub number: u32,
    /// What the device takes it for; none when it knows no such note.
    pub kind: Option<u8>,
    /// What that was worth by the table at that time; none for a currency nobody here counts in.
    pub value: Option<Money>,
}

/// Where a note is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Between the person's fingers: without power they pull it back.
    Inlet,
    /// In the head. After a power cut it comes back out at the next start.
    Head,
    /// In escrow. After a power cut it comes back out at the next start.
    Escrow,
    /// Too far to be given back. After a power cut the next start brings it into the cassette.
    Conveying,
}

/// What a device that gets power finds inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A note that can be given back.
    InValidator,
    /// A note that cannot.
    InStacker,
}

/// Why a note that was in escrow comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The host said so.
    Ordered,
    /// Nobody said anything.
    TimedOut,
    /// The cassette is full or gone.
    NoRoom,
}

/// What the device does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// No power.
    Off,
    /// Has power and answers nothing yet.
    Waking,
    /// Waits for a reset.
    PoweredUp(Found),
    /// Brings itself into order after a reset.
    Starting,
    /// Nothing inside, nothing to tell.
    Resting,
    /// A note goes in and is read.
    Accepting,
    /// A note is in escrow and the host may order.
    Escrow {
        /// Its number in the table.
        kind: u8,
    },
    /// The same, after a hold.
    Holding {
        /// Its number in the table.
        kind: u8,
    },
    /// It goes into the cassette.
    Stacking {
        /// Its number in the table.
        kind: u8,
    },
    /// It is in the cassette, and the host has not confirmed that it knows.
    Stacked {
        /// Its number in the table.
        kind: u8,
    },
    /// It comes back.
    Returning {
        /// Its number in the table.
        kind: u8,
        /// Why.
        why: Why,
    },
    /// It is out, and the host has not confirmed that it knows.
    Returned {
        /// Its number in the table.
        kind: u8,
    },
    /// It comes back without ever having been in escrow.
    Rejecting(Rejection),
    /// Nothing moves until a reset.
    Stuck,
}

/// The device cannot do that now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Whether it can be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// It answers.
    Clear,
    /// It works on and answers nothing.
    Mute,
    /// It says meaningless bytes without end.
    Noise,
}
