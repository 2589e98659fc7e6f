//! From a snapshot to a screen.

use domain::Language;

use crate::{screen::Screen, snapshot::Snapshot};

/// Describes one screenful in `language`.
#[must_use]
pub fn describe(_snapshot: &Snapshot, _language: Language) -> Screen {
    unreachable!("to be written")
}
