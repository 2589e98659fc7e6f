//! What may leave the disk: entries that central holds and nobody asks for any more, and wrapped keys soon.

use super::{
    Error, Journal, Mark, Stamp,
    appending::transact,
    projection::{self, Projection},
    rows::{self, Next},
};

/// How long an acknowledged entry stays: a month of reports and a few days to argue about it.
const KEEP_ENTRIES_MS: i64 = 35 * 24 * 3_600_000;

/// How long the wrapped key of an acknowledged entry stays: until central's own copies are sure to be made.
const KEEP_WRAPPED_KEYS_MS: i64 = 24 * 3_600_000;

/// The most entries that go at once, so that the writer is soon free again.
const MOST_AT_ONCE: u64 = 4_000;

impl Journal {
    /// Removes entries that are acknowledged, older than 35 days, and not part of a transaction that goes on; returns how
    /// many. The chain is verifiable from the checkpoint that stays. Call it again until it returns zero.
    ///
    /// # Errors
    /// As for [`Journal::append`].
    pub fn prune(&mut self, now: Stamp) -> Result<u64, Error> {
        self.check_running()?;
        let result = self.try_prune(now);
        self.note(result)
    }

    fn try_prune(&mut self, now: Stamp) -> Result<u64, Error> {
        let (checkpoint, sums) = self.next_checkpoint(now)?;
        if checkpoint.sequence <= self.head.checkpoint.sequence {
            return Ok(0);
        }
        let mut head = self.head.clone();
        let gone = checkpoint.sequence - head.checkpoint.sequence;
        head.checkpoint = checkpoint;
        head.checkpoint_books = sums.books;
        head.checkpoint_till = sums.till;
        head.checkpoint_upkeep = sums.upkeep;
        let last = checkpoint.sequence.cast_signed();
        transact(&mut self.connection, |connection| {
            connection.execute("DELETE FROM entry WHERE sequence <= ?1", [last])?;
            connection.execute("DELETE FROM transaction_state WHERE last <= ?1", [last])?;
            rows::store_head(connection, &head)
        })?;
        self.head = head;
        Ok(gone)
    }

    /// The last entry that may go, moved back until no transaction lies on both sides of it, and what it amounts to there.
    fn next_checkpoint(&self, now: Stamp) -> Result<(Mark, Projection), Error> {
        let oldest = now.wall_ms.saturating_sub(KEEP_ENTRIES_MS);
        // The last entry stays: it is what an idle terminal sends again to learn whether central is there.
        let acknowledged = self.head.acknowledged.sequence.min(self.head.last.sequence.saturating_sub(1));
        let most = acknowledged.min(self.head.checkpoint.sequence + MOST_AT_ONCE);
        let mut until = self.head.checkpoint.sequence;
        rows::each_entry_after(&self.connection, until, |entry| {
            if entry.sequence > most || entry.wall_ms >= oldest {
                return Ok(Next::Enough);
            }
            until = entry.sequence;
            Ok(Next::More)
        })?;
        let stored = projection::load(&self.connection, &self.head)?;
        while let Some(cut) = stored
            .transactions
            .values()
            .filter(|known| known.first <= until && (known.last > until || known.state.is_unfinished()))
            .map(|known| known.first)
            .min()
        {
            until = cut - 1;
        }
        let mut checkpoint = self.head.checkpoint;
        let mut gone = Projection::at_checkpoint(&self.head);
        rows::each_entry_after(&self.connection, checkpoint.sequence, |entry| {
            if entry.sequence > until {
                return Ok(Next::Enough);
            }
            if let Ok(fact) = serde_json::from_slice(&entry.body.0) {
                // What is not believed changes no books, here as in every replay.
                let _quarantined = gone.take((entry.sequence, entry.transaction), &fact);
            }
            checkpoint = Mark { sequence: entry.sequence, hash: entry.hash };
            Ok(Next::More)
        })?;
        Ok((checkpoint, gone))
    }

    /// Removes the wrapped keys of entries that are acknowledged and a day old, so that not even central could read the
    /// personal parts that lie here; returns how many. The chain covers the keys' hashes, which stay.
    ///
    /// # Errors
    /// As for [`Journal::append`].
    pub fn forget_wrapped_keys(&mut self, now: Stamp) -> Result<usize, Error> {
        self.check_running()?;
        let oldest = now.wall_ms.saturating_sub(KEEP_WRAPPED_KEYS_MS);
        let acknowledged = self.head.acknowledged.sequence.cast_signed();
        let mut forgotten = 0;
        let result = transact(&mut self.connection, |connection| {
            forgotten = connection.execute(
                "UPDATE entry SET wrapped_key = NULL WHERE wrapped_key IS NOT NULL AND sequence <= ?1 AND wall_ms < ?2",
                [acknowledged, oldest],
            )?;
            Ok(())
        });
        self.note(result)?;
        Ok(forgotten)
    }
}
