//! One more entry: checked, sealed, chained, written with what it changes, and witnessed.

use domain::{Sensitive, fact::Fact};
use protocol::journal::{Bytes, Entry, Hash, Sealed};
use rand::Rng as _;
use rusqlite::{Connection, TransactionBehavior};

use super::{
    Draft, Error, Journal, Mark, Recorded, Stamp, projection,
    rows::{self, Head},
};

impl Journal {
    /// Writes a fact down; durable when it returns, and witnessed. At the end of a transaction its key is forgotten.
    ///
    /// # Errors
    /// [`Error::OutOfOrder`], [`Error::Books`], [`Error::Cassettes`], [`Error::TooLarge`], [`Error::Seal`], [`Error::Full`]:
    /// nothing was written. After a fatal error nobody knows: every later call is refused until the journal is opened
    /// again.
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
        let till = self.head.till.clone().after(draft.transaction, &draft.fact);
        let upkeep = self.head.upkeep.clone().after(&draft.fact)?;
        let head = Head { last, seen_ms: now.wall_ms, till, upkeep, ..self.head.clone() };
        let need = if begins { Need::MayWait } else { Need::MustHappen };
        self.write(need, |connection| {
            rows::insert_entry(connection, &entry)?;
            projection::store_change(connection, &change)?;
            rows::store_head(connection, &head)
        })?;
        self.head = head;
        self.books.extend(change.books);
        self.uses.take(draft.transaction, &draft.fact, now.wall_ms);
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
            hash: Hash::default(),
        };
        entry.hash = entry.expected_hash(&self.owner.kiosk, self.owner.incarnation);
        Ok(entry)
    }

    /// One durable transaction. What must happen may spend the reserve.
    pub(super) fn write(&mut self, need: Need, work: impl Fn(&Connection) -> Result<(), Error>) -> Result<(), Error> {
        match transact(&mut self.connection, &work) {
            Err(Error::Full) if need == Need::MustHappen && self.reserve.release()? => {
                transact(&mut self.connection, &work)
            }
            written => written,
        }
    }
}

/// Whether a write may spend the reserve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    MayWait,
    MustHappen,
}

/// All or nothing, and durable when it returns.
pub(super) fn transact(
    connection: &mut Connection,
    work: impl FnOnce(&Connection) -> Result<(), Error>,
) -> Result<(), Error> {
    let written = (|| {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&transaction)?;
        transaction.commit()?;
        Ok(())
    })();
    // What could not be rolled back is in nobody's hands.
    if connection.is_autocommit() { written } else { Err(Error::Stopped) }
}
