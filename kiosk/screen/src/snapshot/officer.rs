//! What an officer's case shows.

use domain::visa::{Declaration, Purpose};
use serde::{Deserialize, Serialize};

/// Whether central is heard while an officer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heard {
    /// It is.
    Yes,
    /// Not just now; the case waits there all the same.
    No,
}

/// What was answered for an officer's case, and is not asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Why the person comes.
    pub purpose: Purpose,
    /// What was declared.
    pub declaration: Declaration,
}
