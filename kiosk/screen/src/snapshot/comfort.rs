//! How the person wants to see it.

use serde::{Deserialize, Serialize};

/// How the person wants to see it. Reset at the end of each session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Comfort {
    /// Normal or large.
    pub size: Size,
    /// Which colours.
    pub theme: Theme,
    /// How high everything is that is touched.
    pub reach: Reach,
    /// Whether anything is to be seen.
    pub glass: Glass,
}

/// Whether anything is to be seen on the glass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Glass {
    /// It is.
    #[default]
    Shown,
    /// Nobody looks over the shoulder of somebody who only listens.
    Blank,
}

/// How high everything is that is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// As designed.
    #[default]
    Usual,
    /// Under the line that is reached from a wheelchair.
    Lower,
}

/// The size of everything read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// As designed.
    #[default]
    Normal,
    /// Nothing under 7.4 mm.
    Large,
}

/// The colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Light page.
    #[default]
    Default,
    /// Dark page.
    Dark,
    /// Black, white and yellow.
    HighContrast,
}
