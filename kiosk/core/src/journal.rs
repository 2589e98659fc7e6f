//! The journal: what happened, written down before it is believed.
//!
//! One SQLite file, one connection, one writer. Entries are append-only, each with the hash of the one before; the queue
//! to central is the journal after the acknowledged sequence; everything else is a projection that can be rebuilt. A
//! second file, the witness, notices a database that was rolled back. Files are named by the incarnation that central
//! gave: a new enrolment begins a new life beside the old one, which stays as evidence.

mod appending;
mod connection;
mod draft;
mod error;
mod opening;
mod place;
mod projection;
mod reserve;
mod retention;
mod rows;
mod seal;
mod upkeep;
mod uses;
mod verify;
mod witness;
mod writer;

pub use draft::{Draft, Limits, Mark, Recorded, Stamp, Stretch};
pub use error::{Damage, Error};
pub use opening::{Opening, Owner};
pub use place::{Directory, Disk, Durability, Place, Space};
pub use reserve::Fill;
pub use seal::{Recipient, Refused as SealRefused};
pub use verify::Verified;
pub use writer::{Writer, WriterThread};

use std::{collections::BTreeMap, time::Duration};

use domain::{
    Currency, ServiceId, TransactionId,
    books::{Books, Collections, Till, TransactionState},
    staff::Attendance,
};
use protocol::journal::{Acknowledged, Bytes, Entry, Hash};
use rand::rngs::StdRng;
use rusqlite::Connection;

use self::{
    appending::Need,
    projection::AllBooks,
    reserve::Reserve,
    rows::{Head, Next},
    seal::Vault,
    uses::Uses,
    witness::Witness,
};

/// The journal, open.
pub struct Journal {
    connection: Connection,
    place: Place,
    owner: Owner,
    chance: StdRng,
    vault: Vault,
    witness: Witness,
    reserve: Reserve,
    head: Head,
    books: AllBooks,
    uses: Uses,
    boot: u64,
    was_off_for: Duration,
    rebuilt: bool,
    stopped: bool,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Journal").field("place", &self.place).field("last", &self.head.last).finish_non_exhaustive()
    }
}

impl Journal {
    /// Notes what central holds durably, and its clock. An acknowledgement of less than is known changes nothing.
    ///
    /// # Errors
    /// [`Error::Foreign`] when the hash is not ours; fatal errors as for [`Journal::append`].
    pub fn acknowledge(&mut self, acknowledged: &Acknowledged, now: Stamp) -> Result<(), Error> {
        self.check_running()?;
        let result = self.try_acknowledge(acknowledged, now);
        self.note(result)
    }

    fn try_acknowledge(&mut self, acknowledged: &Acknowledged, now: Stamp) -> Result<(), Error> {
        let mark = Mark { sequence: acknowledged.sequence, hash: acknowledged.hash };
        if self.hash_at(mark.sequence)? != Some(mark.hash) {
            return Err(Error::Foreign { sequence: mark.sequence });
        }
        let mut head = self.head.clone();
        let advances = mark.sequence > head.acknowledged.sequence;
        if advances {
            head.acknowledged = mark;
        }
        head.floor_ms = head.floor_ms.max(acknowledged.server_ms);
        head.server_offset_ms = Some(acknowledged.server_ms.saturating_sub(now.wall_ms));
        // What is heard every minute is worth a write a minute: the next start knows how long it was off.
        let since_written_ms = now.wall_ms.saturating_sub(head.seen_ms);
        if advances || since_written_ms.unsigned_abs() > 30_000 {
            head.seen_ms = now.wall_ms;
            self.write(Need::MustHappen, |connection| rows::store_head(connection, &head))?;
        }
        self.head = head;
        Ok(())
    }

    /// Entries after `sequence`, within `limits`, with the hash that stands before them.
    ///
    /// # Errors
    /// Fatal errors as for [`Journal::append`].
    pub fn entries_after(&mut self, sequence: u64, limits: Limits) -> Result<Stretch, Error> {
        self.check_running()?;
        let result = self.read_after(sequence, limits);
        self.note(result)
    }

    fn read_after(&self, sequence: u64, limits: Limits) -> Result<Stretch, Error> {
        let Some(before) = self.hash_at(sequence)? else {
            return Ok(Stretch { before: None, entries: Vec::new() });
        };
        let mut entries = Vec::new();
        let mut bytes = 0;
        rows::each_entry_after(&self.connection, sequence, |entry| {
            bytes += most_json_bytes(&entry);
            if entries.len() >= limits.entries || (bytes > limits.bytes && !entries.is_empty()) {
                return Ok(Next::Enough);
            }
            entries.push(entry);
            Ok(Next::More)
        })?;
        Ok(Stretch { before: Some(before), entries })
    }

    fn hash_at(&self, sequence: u64) -> Result<Option<Hash>, Error> {
        if sequence == self.head.checkpoint.sequence {
            return Ok(Some(self.head.checkpoint.hash));
        }
        rows::hash_at(&self.connection, sequence)
    }

    /// Transactions that were never closed, or whose money still hangs, oldest first.
    ///
    /// # Errors
    /// Fatal errors as for [`Journal::append`].
    pub fn unfinished(&mut self) -> Result<Vec<(TransactionId, TransactionState)>, Error> {
        self.check_running()?;
        let result = projection::load_unfinished(&self.connection);
        self.note(result)
    }

    /// One transaction as its facts tell it; `None` when it was never opened, or was pruned.
    ///
    /// # Errors
    /// Fatal errors as for [`Journal::append`].
    pub fn transaction(&mut self, id: TransactionId) -> Result<Option<TransactionState>, Error> {
        self.check_running()?;
        let result = projection::load_known(&self.connection, id);
        Ok(self.note(result)?.map(|known| known.state))
    }

    /// The note side: what is awaited of the validator, and what the cassette should hold.
    #[must_use]
    pub const fn till(&self) -> &Till {
        &self.head.till
    }

    /// Who of the staff came, and what they have begun.
    #[must_use]
    pub const fn attendance(&self) -> &Attendance {
        &self.head.upkeep.attendance
    }

    /// Which cassette holds what, and what was taken away.
    #[must_use]
    pub const fn collections(&self) -> &Collections {
        &self.head.upkeep.collections
    }

    /// The services that were paid for most at this terminal in the last month, the most first; at most six, and none
    /// that was paid for less than three times.
    #[must_use]
    pub fn most_used(&self) -> Vec<ServiceId> {
        self.uses.most()
    }

    /// Verifies everything: SQLite's structure, the whole chain, and the projection against a replay.
    ///
    /// # Errors
    /// [`Error::Damaged`]; fatal errors as for [`Journal::append`].
    pub fn verify(&mut self) -> Result<Verified, Error> {
        self.check_running()?;
        let result = self.try_verify();
        self.note(result)
    }

    fn try_verify(&self) -> Result<Verified, Error> {
        let head = rows::load_head(&self.connection)?;
        let replayed = verify::replay(&self.connection, &head)?;
        verify::check_projection(&self.connection, &head, &replayed.projection)?;
        Ok(replayed.verified)
    }

    /// How full the disk is.
    ///
    /// # Errors
    /// The disk cannot be measured.
    pub fn fill_level(&self) -> Result<Fill, Error> {
        self.reserve.fill()
    }

    /// Seals to another of central's keys from the next transaction on.
    pub fn seal_to(&mut self, recipient: Recipient) {
        self.owner.recipient = recipient;
    }

    /// How many starts came before this one.
    #[must_use]
    pub const fn boot(&self) -> u64 {
        self.boot
    }

    /// The last entry.
    #[must_use]
    pub const fn head(&self) -> Mark {
        self.head.last
    }

    /// The last entry that central holds.
    #[must_use]
    pub const fn acknowledged(&self) -> Mark {
        self.head.acknowledged
    }

    /// The last entry that was pruned; entries begin after it.
    #[must_use]
    pub const fn checkpoint(&self) -> Mark {
        self.head.checkpoint
    }

    /// Which life of the journal this is.
    #[must_use]
    pub const fn incarnation(&self) -> u32 {
        self.owner.incarnation
    }

    /// The books of every currency that money was taken in.
    #[must_use]
    pub const fn books(&self) -> &BTreeMap<Currency, Books> {
        &self.books
    }

    /// How long the terminal was off before this start, by the wall clock: since the journal was last written; zero for
    /// a new journal.
    #[must_use]
    pub const fn was_off_for(&self) -> Duration {
        self.was_off_for
    }

    /// Whether the stored projection differed from the entries at the start and was mended: a newer program projects
    /// otherwise.
    #[must_use]
    pub const fn projection_was_rebuilt(&self) -> bool {
        self.rebuilt
    }

    /// Whether a failure has stopped the journal.
    #[must_use]
    pub const fn has_stopped(&self) -> bool {
        self.stopped
    }

    /// The latest time that central has told, milliseconds since 1970: it cannot be earlier now.
    #[must_use]
    pub const fn time_floor_ms(&self) -> i64 {
        self.head.floor_ms
    }

    /// Central's clock minus ours when it was last heard, in milliseconds.
    #[must_use]
    pub const fn server_offset_ms(&self) -> Option<i64> {
        self.head.server_offset_ms
    }

    /// By how much the wall clock is behind what is known to have passed: central's last word, or the last
    /// write.
    #[must_use]
    pub fn clock_behind(&self, now: Stamp) -> Option<Duration> {
        let known = self.head.floor_ms.max(self.head.seen_ms);
        u64::try_from(known.saturating_sub(now.wall_ms))
            .ok()
            .filter(|behind| *behind > 1_000)
            .map(Duration::from_millis)
    }

    const fn check_running(&self) -> Result<(), Error> {
        if self.stopped { Err(Error::Stopped) } else { Ok(()) }
    }

    /// A fatal failure stops everything that comes after it.
    fn note<T>(&mut self, result: Result<T, Error>) -> Result<T, Error> {
        if let Err(error) = &result {
            self.stopped |= error.is_fatal();
        }
        result
    }
}

/// No fewer bytes than the entry has as JSON: names, numbers and hashes are bounded, the rest is base 64.
fn most_json_bytes(entry: &Entry) -> usize {
    let sealed = entry.sealed.as_ref().map_or(0, |sealed| {
        220 + base64_bytes(&sealed.ciphertext) + sealed.wrapped_key.as_ref().map_or(0, base64_bytes)
    });
    480 + base64_bytes(&entry.body) + sealed
}

const fn base64_bytes(bytes: &Bytes) -> usize {
    bytes.0.len().div_ceil(3) * 4
}
