//! Every protocol that can recognise its device: one line each.

use super::Recognition;

/// The most certain first: those whose answers carry a check, then those that name their device, then those that have
/// nothing but their shape. Of two that a device may answer alike, the more particular one.
pub const KNOWN: &[Recognition] = &[];
