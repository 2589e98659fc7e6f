//! One change: what is to be, and why.

use serde::Serialize;

/// What is to be, and why.
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    /// Its name: `firewall`.
    pub name: &'static str,
    /// Why a terminal wants it, in one sentence.
    pub why: &'static str,
    /// What is to be.
    #[serde(flatten)]
    pub wanted: Wanted,
    /// The program that makes it count, with its arguments; empty where the next start does.
    pub then: &'static [&'static str],
}

/// What is to be.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Wanted {
    /// A file with exactly this text.
    File {
        /// From the root on, without the first slash.
        path: &'static str,
        /// All of it.
        text: String,
        /// Its permissions.
        mode: u32,
    },
    /// A symbolic link.
    Link {
        /// From the root on, without the first slash.
        path: &'static str,
        /// Where it points.
        target: &'static str,
    },
    /// A unit that is started with the machine.
    Enabled {
        /// Its name.
        unit: &'static str,
    },
}

impl Wanted {
    /// Where it is seen, for people.
    #[must_use]
    pub fn place(&self) -> String {
        match self {
            Self::File { path, .. } => format!("/{path}"),
            Self::Link { path, target } => format!("/{path} -> {target}"),
            Self::Enabled { unit } => format!("{unit} enabled"),
        }
    }
}

/// How a change stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is as wanted.
    Right,
    /// There is nothing.
    Missing,
    /// There is something else.
    Different,
}
