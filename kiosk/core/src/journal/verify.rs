//! Is everything as it was written? The whole chain, SQLite's structure, and the projection against a replay.

use domain::fact::Fact;
use protocol::journal::Entry;
use rusqlite::Connection;

use super::{
    Error, Mark, connection,
    error::Damage,
    projection::{self, Projection},
    rows::{self, Head, Next},
    uses::Uses,
};

/// What a verification found, when it found no damage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many entries were read.
    pub entries: u64,
    /// The last of them.
    pub head: Mark,
    /// Entries whose hash is right and whose meaning does not fit: chained, sent, but not believed.
    pub quarantined: Vec<u64>,
}

/// The entries, added up.
pub(super) struct Replayed {
    pub verified: Verified,
    pub projection: Projection,
    pub uses: Uses,
}

/// Structure, chain, and a replay of all entries upon the books at the checkpoint.
pub(super) fn replay(connection: &Connection, head: &Head) -> Result<Replayed, Error> {
    connection::check_structure(connection)?;
    let mut projection = Projection::at_checkpoint(head);
    let mut uses = Uses::default();
    let mut previous = head.checkpoint;
    let mut quarantined = Vec::new();
    rows::each_entry_after(connection, 0, |entry| {
        check_entry(&entry, previous, head)?;
        let believed = serde_json::from_slice::<Fact>(&entry.body.0)
            .ok()
            .filter(|fact| projection.take((entry.sequence, entry.transaction), fact).is_ok());
        match believed {
            Some(fact) => uses.take(entry.transaction, &fact, entry.wall_ms),
            None => quarantined.push(entry.sequence),
        }
        previous = Mark { sequence: entry.sequence, hash: entry.hash };
        Ok(Next::More)
    })?;
    check_head(head, previous)?;
    let entries = previous.sequence - head.checkpoint.sequence;
    Ok(Replayed { verified: Verified { entries, head: previous, quarantined }, projection, uses })
}

/// What is stored must be what the entries say.
pub(super) fn check_projection(connection: &Connection, head: &Head, replayed: &Projection) -> Result<(), Error> {
    if projection::load(connection, head)? == *replayed { Ok(()) } else { Err(Damage::Projection.into()) }
}

fn check_entry(entry: &Entry, previous: Mark, head: &Head) -> Result<(), Damage> {
    let sequence = entry.sequence;
    if sequence != previous.sequence + 1 {
        return Err(Damage::Gap { expected: previous.sequence + 1 });
    }
    if entry.previous != previous.hash {
        return Err(Damage::Link { sequence });
    }
    if entry.hash != entry.expected_hash(&head.kiosk, head.incarnation) {
        return Err(Damage::Hash { sequence });
    }
    if entry.sealed.as_ref().is_some_and(|sealed| !sealed.key_fits()) {
        return Err(Damage::WrappedKey { sequence });
    }
    if sequence == head.acknowledged.sequence && entry.hash != head.acknowledged.hash {
        return Err(Damage::Head);
    }
    Ok(())
}

fn check_head(head: &Head, last: Mark) -> Result<(), Damage> {
    if last.sequence < head.last.sequence {
        return Err(Damage::Gap { expected: last.sequence + 1 });
    }
    let acknowledged = head.acknowledged.sequence;
    let in_order = head.checkpoint.sequence <= acknowledged && acknowledged <= last.sequence;
    let at_checkpoint = acknowledged != head.checkpoint.sequence || head.acknowledged == head.checkpoint;
    if last == head.last && in_order && at_checkpoint { Ok(()) } else { Err(Damage::Head) }
}
