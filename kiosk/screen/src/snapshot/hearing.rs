//! How the person wants to hear it.

use domain::speech::{Rate, Volume};
use serde::{Deserialize, Serialize};

/// How the person wants to hear it, and whether that can be. Reset at the end of each session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Hearing {
    /// Whether the terminal has a voice.
    pub voice: Voice,
    /// Whether it speaks.
    pub listening: Listening,
    /// How fast.
    pub rate: Rate,
    /// How loud.
    pub volume: Volume,
    /// Whether the focus walks by itself.
    pub scanning: Scanning,
}

/// Whether the terminal has a voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// None, or none that can be heard now.
    #[default]
    Missing,
    /// It can be heard.
    Works,
}

/// Whether the terminal speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Listening {
    /// It is silent.
    #[default]
    Off,
    /// It speaks.
    On,
}

/// Whether the focus walks by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scanning {
    /// A key or a switch moves it.
    #[default]
    ByHand,
    /// It moves by itself; a switch chooses.
    Auto,
}
