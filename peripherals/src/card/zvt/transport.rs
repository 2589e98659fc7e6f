//! How messages travel between a till and its terminal.

use serde::{Deserialize, Serialize};

/// What carries the messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transport {
    /// A stream of bare messages, over TCP.
    #[default]
    Tcp,
    /// Checked and acknowledged blocks, over RS-232 or a USB serial port; see [`super::block`].
    Serial,
}
