//! The terminal's voice: one utterance at a time, into headphones or out of a loudspeaker.
//!
//! What is said, in which order and how often is the screen reader's; a voice says one thing, and falls silent at once when
//! it is told to or when the next one comes.

pub mod command;

use domain::{
    Language, Sensitive,
    speech::{Output, Rate, Volume},
};
use serde::{Deserialize, Serialize};

use crate::{
    driver::EventId,
    status::{Action, Cause, Condition, Readiness, Remedy, Status},
};

/// A recording of an utterance, made before.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clip {
    /// None: the voice says it.
    None,
    /// This file of the folder of clips: `az/privacy-title-1f3a9c05.wav`. What cannot be played is said by the voice.
    File(String),
}

/// One thing to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Utterance {
    /// Its number; never used again.
    pub id: u64,
    /// The words.
    pub text: Sensitive<String>,
    /// Whose words they are.
    pub language: Language,
    /// How fast.
    pub rate: Rate,
    /// How loud.
    pub volume: Volume,
    /// Where to.
    pub output: Output,
    /// The recording, where there is one.
    pub clip: Clip,
}

/// What a voice can be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Say this now. Whatever is being said ends.
    Say(Utterance),
    /// Be silent at once.
    Hush,
    /// The event is journaled or needs no journal.
    Acknowledge(EventId),
}

/// How an utterance ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// It was said to its end.
    Said,
    /// It was told to be silent, or the next one came.
    Hushed,
    /// It could not be said.
    Failed,
}

/// What a voice reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// How it is, whenever that changes. While it speaks it stays ready: it can be told the next thing.
    StatusChanged(Status<Fault>),
    /// This utterance began to be said.
    Began(u64),
    /// This utterance ended. Said once of each, whatever became of the link.
    Ended(u64, Ending),
}

/// What can be wrong with a voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// There is no such program.
    ProgramMissing,
    /// The account may not run it.
    ProgramForbidden,
    /// It ends with this code: no sound device, no such voice; minus the number of the signal, where one ended it.
    ProgramFails(i32),
    /// It does not end.
    ProgramHangs,
    /// What comes is no word of whoever runs programs.
    Unintelligible,
}

impl Fault {
    /// How a voice with this fault is.
    #[must_use]
    pub const fn status(self) -> Status<Self> {
        let condition = match self {
            Self::ProgramMissing | Self::ProgramForbidden => Condition::NoDevice,
            Self::ProgramFails(_) | Self::ProgramHangs | Self::Unintelligible => Condition::HardwareError,
        };
        Status { readiness: Readiness::Unavailable, condition, fault: Some(self) }
    }

    /// Who caused it, and who must do what.
    #[must_use]
    pub const fn remedy(self) -> Remedy {
        match self {
            Self::ProgramMissing | Self::ProgramForbidden | Self::Unintelligible => {
                Remedy::new(Cause::Software, Action::Configuration)
            }
            Self::ProgramHangs => Remedy::new(Cause::Software, Action::SoftwareError),
            Self::ProgramFails(_) => Remedy::new(Cause::Hardware, Action::Maintenance),
        }
    }
}
