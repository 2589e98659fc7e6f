//! Entries and the head as rows. Numbers that cannot be negative are stored as SQLite's signed 64 bits.

use domain::{KioskId, TransactionId};
use protocol::journal::{Bytes, Entry, Hash, Sealed};
use rusqlite::{Connection, OptionalExtension as _, Row, params, types::Type};
use uuid::Uuid;

use super::{Error, Mark, error::Damage};

/// What the journal knows about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    pub kiosk: KioskId,
    pub incarnation: u32,
    pub boot: u64,
    pub last: Mark,
    pub acknowledged: Mark,
    /// Everything up to here was pruned.
    pub checkpoint: Mark,
    pub floor_ms: i64,
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
    let head = connection
        .query_row(
            "SELECT kiosk, incarnation, boot, sequence, hash, acknowledged_sequence, acknowledged_hash,
                    checkpoint_sequence, checkpoint_hash, floor_ms, server_offset_ms FROM head WHERE one = 1",
            [],
            |row| {
                let mark = |sequence: usize| {
                    Ok::<_, rusqlite::Error>(Mark {
                        sequence: row.get::<_, i64>(sequence)?.cast_unsigned(),
                        hash: Hash(row.get(sequence + 1)?),
                    })
                };
                let kiosk = row.get::<_, String>(0)?.parse::<KioskId>();
                Ok(Head {
                    kiosk: kiosk
                        .map_err(|cause| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(cause)))?,
                    incarnation: row.get(1)?,
                    boot: row.get::<_, i64>(2)?.cast_unsigned(),
                    last: mark(3)?,
                    acknowledged: mark(5)?,
                    checkpoint: mark(7)?,
                    floor_ms: row.get(9)?,
                    server_offset_ms: row.get(10)?,
                })
            },
        )
        .optional();
    match head {
        Ok(Some(head)) => Ok(head),
        Ok(None) => Err(Damage::Head.into()),
        Err(cause) if is_form(&cause) => Err(Damage::Head.into()),
        Err(cause) => Err(cause.into()),
    }
}

pub(super) fn store_head(connection: &Connection, head: &Head) -> Result<(), Error> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO head(one, kiosk, incarnation, boot, sequence, hash, acknowledged_sequence,
                acknowledged_hash, checkpoint_sequence, checkpoint_hash, floor_ms, server_offset_ms)
             VALUES(1,?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)",
        )?
        .execute(params![
            head.kiosk.as_str(),
            head.incarnation,
            head.boot.cast_signed(),
            head.last.sequence.cast_signed(),
            head.last.hash.0,
            head.acknowledged.sequence.cast_signed(),
            head.acknowledged.hash.0,
            head.checkpoint.sequence.cast_signed(),
            head.checkpoint.hash.0,
            head.floor_ms,
            head.server_offset_ms,
        ])?;
    Ok(())
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
