//! Entries and the head as rows. Numbers that cannot be negative are stored as SQLite's signed 64 bits.

use domain::{KioskId, TransactionId, books::Till};
use protocol::journal::{Bytes, Entry, Hash, Sealed};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{Error, Mark, error::Damage, projection::AllBooks, upkeep::Upkeep};

/// What the journal knows about itself. The chain covers none of it: its row has a hash of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    pub kiosk: KioskId,
    pub incarnation: u32,
    /// How often the journal was opened.
    pub starts: u64,
    pub last: Mark,
    pub acknowledged: Mark,
    /// Everything up to here was pruned.
    pub checkpoint: Mark,
    /// The books at the checkpoint: what a replay begins with.
    pub checkpoint_books: AllBooks,
    /// The note side at the checkpoint.
    #[serde(default)]
    pub checkpoint_till: Till,
    /// The note side at the last entry.
    #[serde(default)]
    pub till: Till,
    /// Cassettes and staff at the checkpoint.
    #[serde(default)]
    pub checkpoint_upkeep: Upkeep,
    /// Cassettes and staff at the last entry.
    #[serde(default)]
    pub upkeep: Upkeep,
    /// The latest time that central has told.
    pub floor_ms: i64,
    /// The wall clock when this was written.
    pub seen_ms: i64,
    pub server_offset_ms: Option<i64>,
}

const COLUMNS: &str = "sequence, id, of_transaction, body, ciphertext, recipient, wrapped_key, wrapped_key_hash, \
                       wall_ms, boot, monotonic_ms, previous, hash";

pub(super) fn insert_entry(connection: &Connection, entry: &Entry) -> Result<(), Error> {
    let sealed = entry.sealed.as_ref();
    connection
        .prepare_cached(&format!("INSERT INTO entry({COLUMNS}) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)"))?
        .execute(params![
            entry.sequence.cast_signed(),
            entry.id.as_bytes(),
            entry.transaction.map(|transaction| *transaction.0.as_bytes()),
            entry.body.0,
            sealed.map(|sealed| &sealed.ciphertext.0),
            sealed.map(|sealed| sealed.recipient),
            sealed.and_then(|sealed| sealed.wrapped_key.as_ref()).map(|key| &key.0),
            sealed.map(|sealed| sealed.wrapped_key_hash.0),
            entry.wall_ms,
            entry.boot.cast_signed(),
            entry.monotonic_ms.cast_signed(),
            entry.previous.0,
            entry.hash.0,
        ])?;
    Ok(())
}

/// Calls `each` with every entry after `sequence`, in order, until it says to stop.
pub(super) fn each_entry_after(
    connection: &Connection,
    sequence: u64,
    mut each: impl FnMut(Entry) -> Result<Next, Error>,
) -> Result<(), Error> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM entry WHERE sequence > ?1 ORDER BY sequence"))?;
    let mut rows = statement.query([sequence.cast_signed()])?;
    while let Some(row) = rows.next()? {
        if each(entry_of(row)?)? == Next::Enough {
            break;
        }
    }
    Ok(())
}

/// Whether a reader wants to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    More,
    Enough,
}

pub(super) fn hash_at(connection: &Connection, sequence: u64) -> Result<Option<Hash>, Error> {
    let hash = connection
        .prepare_cached("SELECT hash FROM entry WHERE sequence = ?1")?
        .query_row([sequence.cast_signed()], |row| row.get::<_, [u8; 32]>(0))
        .optional()?;
    Ok(hash.map(Hash))
}

fn entry_of(row: &Row<'_>) -> Result<Entry, Error> {
    let sequence = row.get::<_, i64>(0)?.cast_unsigned();
    read_entry(sequence, row).map_err(|cause| wrong_form(cause, sequence))
}

fn read_entry(sequence: u64, row: &Row<'_>) -> Result<Entry, rusqlite::Error> {
    let sealed = match row.get::<_, Option<Vec<u8>>>(4)? {
        Some(ciphertext) => Some(Sealed {
            ciphertext: Bytes(ciphertext),
            recipient: row.get(5)?,
            wrapped_key: row.get::<_, Option<Vec<u8>>>(6)?.map(Bytes),
            wrapped_key_hash: Hash(row.get(7)?),
        }),
        None => None,
    };
    Ok(Entry {
        sequence,
        id: Uuid::from_bytes(row.get(1)?),
        transaction: row.get::<_, Option<[u8; 16]>>(2)?.map(|id| TransactionId(Uuid::from_bytes(id))),
        body: Bytes(row.get(3)?),
        sealed,
        wall_ms: row.get(8)?,
        boot: row.get::<_, i64>(9)?.cast_unsigned(),
        monotonic_ms: row.get::<_, i64>(10)?.cast_unsigned(),
        previous: Hash(row.get(11)?),
        hash: Hash(row.get(12)?),
    })
}

pub(super) fn load_head(connection: &Connection) -> Result<Head, Error> {
    let row = connection
        .query_row("SELECT body, hash FROM head WHERE one = 1", [], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, [u8; 32]>(1)?))
        })
        .optional();
    match row {
        Ok(Some((body, hash))) if hash == hash_of(&body) => {
            serde_json::from_str(&body).map_err(|_| Damage::Head.into())
        }
        Ok(Some(_) | None) => Err(Damage::Head.into()),
        Err(cause) if is_form(&cause) => Err(Damage::Head.into()),
        Err(cause) => Err(cause.into()),
    }
}

pub(super) fn store_head(connection: &Connection, head: &Head) -> Result<(), Error> {
    let body = serde_json::to_string(head).expect("a head is texts and numbers, which JSON can write");
    connection
        .prepare_cached("INSERT OR REPLACE INTO head(one, body, hash) VALUES(1, ?1, ?2)")?
        .execute(params![body, hash_of(&body)])?;
    Ok(())
}

fn hash_of(body: &str) -> [u8; 32] {
    Sha256::new().chain_update(b"kiosk journal head 1\0").chain_update(body).finalize().into()
}

/// A value of a type that was never written is damage, not a failure of the disk.
pub(super) fn wrong_form(cause: rusqlite::Error, sequence: u64) -> Error {
    if is_form(&cause) { Damage::Form { sequence }.into() } else { cause.into() }
}

pub(super) const fn is_form(cause: &rusqlite::Error) -> bool {
    matches!(
        cause,
        rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
    )
}
