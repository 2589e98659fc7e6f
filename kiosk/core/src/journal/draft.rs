//! What goes into the journal and what comes back.

use domain::{Sensitive, TransactionId, fact::Fact};
use protocol::journal::{Entry, Hash};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

/// A reading of both clocks. Which start of the program it belongs to is the journal's own knowledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Wall clock, milliseconds since 1970; never used for order.
    pub wall_ms: i64,
    /// Milliseconds since the program started.
    pub monotonic_ms: u64,
}

/// A place in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mark {
    /// Zero before the first entry.
    pub sequence: u64,
    /// Zeros before the first entry.
    pub hash: Hash,
}

/// Something to be written down.
#[derive(Debug, Clone)]
pub struct Draft {
    pub(super) transaction: Option<TransactionId>,
    pub(super) fact: Fact,
    pub(super) personal: Option<Sensitive<Zeroizing<Vec<u8>>>>,
}

impl Draft {
    /// The most bytes of a fact's JSON, and of its personal part: both together, as base 64, fit into one batch.
    pub const MOST_BYTES: usize = 64 * 1024;

    /// A fact of the terminal itself: a start, a clock, a device.
    #[must_use]
    pub const fn alone(fact: Fact) -> Self {
        Self { transaction: None, fact, personal: None }
    }

    /// A fact of a transaction.
    #[must_use]
    pub const fn of(transaction: TransactionId, fact: Fact) -> Self {
        Self { transaction: Some(transaction), fact, personal: None }
    }

    /// A fact of a transaction with a personal part, which is sealed to central before it reaches the disk.
    #[must_use]
    pub fn personal(transaction: TransactionId, fact: Fact, personal: Zeroizing<Vec<u8>>) -> Self {
        Self { transaction: Some(transaction), fact, personal: Some(personal.into()) }
    }
}

/// What was written, and is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// Its place.
    pub sequence: u64,
    /// Its `UUIDv7`.
    pub id: Uuid,
    /// Its hash, which covers everything before it.
    pub hash: Hash,
}

/// How much of the journal is asked for at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// At most so many entries.
    pub entries: usize,
    /// At most so many bytes of JSON; a first entry that is larger comes alone.
    pub bytes: usize,
}

/// A part of the journal, in order and without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The hash of the entry before the first: what central must have acknowledged. `None` when the journal has no such
    /// entry, because it is beyond the head or was pruned.
    pub before: Option<Hash>,
    /// The entries.
    pub entries: Vec<Entry>,
}
