//! Bringing the journal to central: every entry, in order, once in effect.
//!
//! [`Machine`] decides and knows no clock, no disk and no network; [`start`] runs it. The queue is the journal after the
//! acknowledged sequence, so nothing here needs to be remembered: after a restart the machine asks the journal.

mod client;
mod machine;
mod pace;

pub use client::{Handle, start};
pub use machine::{Answer, Input, Machine, Output, Standing, Start};
pub use pace::Pace;

use domain::Moment;

/// How it stands between here and central.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// Not spoken to yet since the start.
    Starting,
    /// Central answered the last time, at most a minute ago.
    Online,
    /// Central did not answer the last time.
    Offline {
        /// The first time that it did not.
        since: Moment,
        /// Why not.
        trouble: Trouble,
    },
    /// Nothing is sent any more: a person decides.
    Frozen(Freeze),
}

/// Why central could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No connection, or no answer.
    Silent,
    /// Whoever answers is not our central.
    Untrusted,
    /// Central does not take our certificate, or has frozen us.
    NotAdmitted,
    /// Central answered what means nothing, or failed inside.
    Nonsense,
    /// Central finds our entries malformed.
    Unreadable,
}

/// Why a person must decide. The journal goes on; it is central's and ours that no longer agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freeze {
    /// Central holds another entry under the same sequence.
    Fork,
    /// Central acknowledges a hash that is not ours.
    Foreign,
    /// Central holds entries that we do not have: our disk was rolled back.
    Ahead,
    /// Central lacks entries that we no longer have.
    Pruned,
}

/// What everybody may watch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// How it stands.
    pub link: Link,
    /// Entries that central has not acknowledged.
    pub queue: u64,
    /// Central's clock minus ours when it was last heard, in milliseconds.
    pub server_offset_ms: Option<i64>,
    /// The newest catalogue that central has told of.
    pub catalogue_version: Option<u64>,
    /// Whether central has told of an acquirer of codes that answers.
    pub codes: protocol::journal::Codes,
    /// The newest staff list that central has told of; zero where it has none.
    pub staff_version: Option<u64>,
}
