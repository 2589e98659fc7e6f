//! What hands can do to any validator.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Kind;
use crate::cash::Rejection;

/// What hands, and the world around a validator, can do to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// A genuine note is put in. It goes in only while the device rests and takes notes; of a kind that is not taken it comes
    /// back as inhibited, of a kind that the table does not have as not identified.
    Insert {
        /// Its number in the table.
        kind: u8,
    },
    /// Something is put in that comes back for this reason.
    InsertFalse {
        /// Why.
        reason: Rejection,
    },
    /// The device reads the note inside anew and takes it for this kind.
    Reconsider {
        /// Its number in the table.
        kind: u8,
    },
    /// Whatever is in the validator sticks.
    JamValidator,
    /// Whatever is on its way into the cassette sticks.
    JamCassette,
    /// A technician takes out by hand what sticks; the device moves again after a reset.
    ClearJam,
    /// Somebody tries to deceive it.
    Cheat,
    /// Somebody pushes a second note after the first.
    SecondNote,
    /// The cassette is taken out. A note that was being conveyed sticks.
    RemoveCassette,
    /// A cassette is put in: the device starts anew by itself.
    InsertCassette,
    /// The cassette is full from now on.
    FillCassette,
    /// Its notes are collected.
    EmptyCassette,
    /// No power.
    CutPower,
    /// Power again.
    RestorePower,
    /// A part fails.
    Fail {
        /// The protocol's own code of the part.
        code: u8,
    },
    /// Everything of [`Gesture::Fail`], [`Gesture::Report`], [`Gesture::Mute`], [`Gesture::Flood`] and
    /// [`Gesture::RebootEvery`] is over.
    Mend,
    /// It says this instead of how it is.
    Report {
        /// The protocol's own code of a state.
        code: u8,
    },
    /// It works on and answers nothing.
    Mute,
    /// It answers again.
    Unmute,
    /// It says meaningless bytes without end.
    Flood,
    /// Its power is cut and restored again and again.
    RebootEvery {
        /// Milliseconds from one to the next.
        ms: u64,
    },
    /// A technician loads another table of notes.
    ChangeTable(
        /// By number.
        BTreeMap<u8, Kind>,
    ),
}
