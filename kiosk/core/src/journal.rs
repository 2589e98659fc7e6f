//! The journal: what happened, written down before it is believed.
//!
//! One SQLite file, one connection, one writer. Entries are append-only, each with the hash of the one before; the queue
//! to central is the journal after the acknowledged sequence; everything else is a projection that can be rebuilt. A
//! second file, the witness, notices a database that was rolled back. Files are named by the incarnation that central
//! gave: a new enrolment begins a new life beside the old one, which stays as evidence.

mod connection;
mod draft;
mod error;
mod place;
mod projection;
mod reserve;
mod retention;
mod rows;
mod seal;
mod verify;
mod witness;
mod writer;

pub use draft::{Draft, Limits, Mark, Recorded, Stamp, Stretch};
pub use error::{Damage, Error};
pub use place::{Directory, Disk, Durability, Place, Space};
pub use reserve::Fill;
pub use seal::{Recipient, Refused as SealRefused};
pub use verify::Verified;
pub use writer::{Writer, WriterThread};

use std::{collections::BTreeMap, time::Duration};

use domain::{
    Currency, KioskId, Sensitive, TransactionId,
    books::{Books, TransactionState},
    fact::Fact,
};
use protocol::journal::{Acknowledged, Bytes, Entry, Sealed};
use rand::{Rng as _, rngs::StdRng};
use rusqlite::{Connection, TransactionBehavior};

use self::{
    connection::Found,
    projection::{AllBooks, Projection},
    reserve::Reserve,
    rows::{Head, Next},
    seal::Vault,
    verify::Replayed,
    witness::{Testimony, Witness},
};

/// Whose journal it is.
#[derive(Debug, Clone)]
pub struct Owner {
    /// The terminal.
    pub kiosk: KioskId,
    /// Which life of the journal, given by central at enrolment.
    pub incarnation: u32,
    /// Whom personal parts are sealed to.
    pub recipient: Recipient,
}

/// What was found at the start.
#[derive(Debug)]
pub enum Opening {
    /// The journal is whole and goes on.
    Ready(Box<Journal>),
    /// The witness has seen more than the database holds, or something else: it was restored from a copy, exchanged, or
    /// is gone. Central may hold what is missing. It needs a new incarnation.
    RolledBack {
        /// What the witness has seen.
        witnessed: Mark,
        /// Where the database ends.
        found: Mark,
    },
    /// The database has entries and no witness to vouch for them. It needs a new incarnation.
    WitnessLost {
        /// Where the database ends.
        found: Mark,
    },
}

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
    /// Opens the journal of this incarnation, makes it if there is none, and verifies all of it. `chance` must be seeded
    /// by the operating system: keys are drawn from it.
    ///
    /// # Errors
    /// Every [`Error`] but those that refuse a single fact. [`Error::Damaged`] needs a new incarnation.
    pub fn open(place: Place, owner: Owner, now: Stamp, chance: StdRng) -> Result<Opening, Error> {
        let list = |cause| Error::Disk { doing: "list the journal's directory", cause };
        let names = place.disk.list().map_err(list)?;
        if let Some(newest) = names.iter().filter_map(|name| connection::incarnation_of(name)).max()
            && newest > owner.incarnation
        {
            return Err(Error::Superseded { newest });
        }
        let witness = Witness::read(&place.disk, &owner)?;
        let (mut connection, found) = connection::connect(&place, owner.incarnation)?;
        if found == Found::Nothing {
            if let Testimony::Reached(witnessed) = witness.testimony {
                return Ok(Opening::RolledBack { witnessed, found: Mark::default() });
            }
            create(&mut connection, &owner, now)?;
        }
        let head = rows::load_head(&connection)?;
        if head.kiosk != owner.kiosk {
            return Err(Error::NotOurs { found: head.kiosk });
        }
        if head.incarnation != owner.incarnation {
            return Err(Damage::Head.into());
        }
        connection::empty_log(&connection)?;
        // Names that a failed sync lost are made durable now, before anything leans on them.
        let names = |cause| Error::Disk { doing: "make the journal's names durable", cause };
        place.disk.sync_directory().map_err(names)?;
        let replayed = verify::replay(&connection, &head)?;
        if let Some(alarm) = compare(&connection, &head, &witness)? {
            return Ok(alarm);
        }
        // Entries are the truth: a projection that is not theirs is written anew.
        let rebuilt = match verify::check_projection(&connection, &replayed.projection) {
            Ok(()) => false,
            Err(Error::Damaged(Damage::Projection)) => true,
            Err(error) => return Err(error),
        };
        let reserve = Reserve::new(&place);
        let Replayed { projection, .. } = replayed;
        let boot = head.starts;
        let books = projection.books.clone();
        let vault = Vault::default();
        let off_ms = u64::try_from(now.wall_ms.saturating_sub(head.seen_ms)).unwrap_or(0);
        let mut journal = Self {
            connection,
            place,
            owner,
            chance,
            vault,
            witness,
            reserve,
            head,
            books,
            boot,
            was_off_for: Duration::from_millis(off_ms),
            rebuilt,
            stopped: false,
        };
        journal.begin(&projection)?;
        Ok(Opening::Ready(Box::new(journal)))
    }

    /// Counts this start, mends the projection if a newer program projects differently, and calls the witness.
    fn begin(&mut self, projection: &Projection) -> Result<(), Error> {
        let mut head = self.head.clone();
        head.starts += 1;
        let rebuilt = self.rebuilt;
        self.write(Need::MustHappen, |connection| {
            if rebuilt {
                projection::store(connection, projection)?;
            }
            rows::store_head(connection, &head)
        })?;
        self.head = head;
        self.witness.record(self.head.last)?;
        self.reserve.lay()?;
        Ok(())
    }

    /// Writes a fact down; durable when it returns, and witnessed. At the end of a transaction its key is forgotten.
    ///
    /// # Errors
    /// [`Error::OutOfOrder`], [`Error::Books`], [`Error::TooLarge`], [`Error::Seal`], [`Error::Full`]: nothing was written.
    /// After a fatal error nobody knows: every later call is refused until the journal is opened again.
    pub fn append(&mut self, draft: &Draft, now: Stamp) -> Result<Recorded, Error> {
        self.check_running()?;
        let result = self.try_append(draft, now);
        self.note(result)
    }

    fn try_append(&mut self, draft: &Draft, now: Stamp) -> Result<Recorded, Error> {
        let begins = matches!(draft.fact, Fact::TransactionOpened { .. });
        if begins && !self.reserve.lay()? {
            return Err(Error::Full);
        }
        let known = match draft.transaction {
            Some(id) => projection::load_known(&self.connection, id)?,
            None => None,
        };
        let sequence = self.head.last.sequence + 1;
        let change = projection::change(known, &self.books, (sequence, draft.transaction), &draft.fact)?;
        let entry = self.entry(draft, sequence, now)?;
        let last = Mark { sequence, hash: entry.hash };
        let head = Head { last, seen_ms: now.wall_ms, ..self.head.clone() };
        let need = if begins { Need::MayWait } else { Need::MustHappen };
        self.write(need, |connection| {
            rows::insert_entry(connection, &entry)?;
            projection::store_change(connection, &change)?;
            rows::store_head(connection, &head)
        })?;
        self.head = head;
        self.books.extend(change.books);
        if let (Some(id), Fact::TransactionClosed { .. }) = (draft.transaction, &draft.fact) {
            self.vault.forget(id);
        }
        // Every entry: damage to the log's tail looks like an earlier end of it, and only the witness knows better.
        self.witness.record(last)?;
        Ok(Recorded { sequence, id: entry.id, hash: entry.hash })
    }

    fn entry(&mut self, draft: &Draft, sequence: u64, now: Stamp) -> Result<Entry, Error> {
        let body = serde_json::to_vec(&draft.fact).expect("a fact is texts and numbers, which JSON can write");
        let personal = draft.personal.as_ref().map(Sensitive::reveal);
        let bytes = body.len().max(personal.map_or(0, |personal| personal.len()));
        if bytes > Draft::MOST_BYTES {
            return Err(Error::TooLarge { bytes });
        }
        let mut random = [0; 10];
        self.chance.fill_bytes(&mut random);
        let id = uuid::Builder::from_unix_timestamp_millis(now.wall_ms.max(0).cast_unsigned(), &random).into_uuid();
        let sealed = match (draft.transaction, personal) {
            (Some(transaction), Some(personal)) => {
                let data = Sealed::associated_data(&self.owner.kiosk, self.owner.incarnation, sequence, id);
                Some(self.vault.seal(transaction, &self.owner.recipient, &data, personal, &mut self.chance)?)
            }
            _ => None,
        };
        let mut entry = Entry {
            sequence,
            id,
            transaction: draft.transaction,
            body: Bytes(body),
            sealed,
            wall_ms: now.wall_ms,
            boot: self.boot,
            monotonic_ms: now.monotonic_ms,
            previous: self.head.last.hash,
            hash: protocol::journal::Hash::default(),
        };
        entry.hash = entry.expected_hash(&self.owner.kiosk, self.owner.incarnation);
        Ok(entry)
    }

    /// One durable transaction. What must happen may spend the reserve.
    fn write(&mut self, need: Need, work: impl Fn(&Connection) -> Result<(), Error>) -> Result<(), Error> {
        match transact(&mut self.connection, &work) {
            Err(Error::Full) if need == Need::MustHappen && self.reserve.release()? => {
                transact(&mut self.connection, &work)
            }
            written => written,
        }
    }

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

    fn hash_at(&self, sequence: u64) -> Result<Option<protocol::journal::Hash>, Error> {
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
        verify::check_projection(&self.connection, &replayed.projection)?;
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

/// Whether a write may spend the reserve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    MayWait,
    MustHappen,
}

/// All or nothing, and durable when it returns.
fn transact(connection: &mut Connection, work: impl FnOnce(&Connection) -> Result<(), Error>) -> Result<(), Error> {
    let written = (|| {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&transaction)?;
        transaction.commit()?;
        Ok(())
    })();
    // What could not be rolled back is in nobody's hands.
    if connection.is_autocommit() { written } else { Err(Error::Stopped) }
}

fn create(connection: &mut Connection, owner: &Owner, now: Stamp) -> Result<(), Error> {
    let head = Head {
        kiosk: owner.kiosk.clone(),
        incarnation: owner.incarnation,
        starts: 0,
        last: Mark::default(),
        acknowledged: Mark::default(),
        checkpoint: Mark::default(),
        checkpoint_books: AllBooks::new(),
        floor_ms: 0,
        seen_ms: now.wall_ms,
        server_offset_ms: None,
    };
    transact(connection, |connection| {
        connection::create_tables(connection)?;
        rows::store_head(connection, &head)
    })
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

/// What the witness says about the database, if it is not that all is well.
fn compare(connection: &Connection, head: &Head, witness: &Witness) -> Result<Option<Opening>, Error> {
    let found = head.last;
    Ok(match witness.testimony {
        // A witness is called before the first entry: without entries, the making of both was cut short.
        Testimony::Absent | Testimony::Unreadable if found.sequence == 0 => None,
        Testimony::Absent | Testimony::Unreadable => Some(Opening::WitnessLost { found }),
        // The witness is called before entries are pruned: one that is older is not the one that was written last.
        Testimony::Reached(witnessed) if witnessed.sequence < head.checkpoint.sequence => {
            Some(Opening::WitnessLost { found })
        }
        Testimony::Reached(witnessed) => {
            let ours = match witnessed.sequence {
                sequence if sequence == head.checkpoint.sequence => Some(head.checkpoint.hash),
                sequence => rows::hash_at(connection, sequence)?,
            };
            (ours != Some(witnessed.hash)).then_some(Opening::RolledBack { witnessed, found })
        }
    })
}
