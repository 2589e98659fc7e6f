//! The one connection to the database, and its tables.

use rusqlite::{Connection, OpenFlags};

use super::{Error, Place, error::Damage};

/// Before 3.51.3 the reset of a write-ahead log could corrupt it. We have one connection and would not meet it, but a
/// journal of money does not lean on that.
pub(super) const OLDEST_SQLITE: i32 = 3_051_003;

/// `PRAGMA user_version` of the tables below.
pub(super) const LAYOUT: i32 = 1;

/// `PRAGMA application_id`: "KIOS".
const APPLICATION: i32 = 0x4B49_4F53;

/// No index beside the primary keys: what is not there cannot be damaged, and only a start reads more than the tail.
const TABLES: &str = "
CREATE TABLE entry(
    sequence INTEGER PRIMARY KEY,
    id BLOB NOT NULL CHECK(length(id) = 16),
    of_transaction BLOB CHECK(of_transaction IS NULL OR length(of_transaction) = 16),
    body BLOB NOT NULL,
    ciphertext BLOB,
    recipient INTEGER,
    wrapped_key BLOB,
    wrapped_key_hash BLOB,
    wall_ms INTEGER NOT NULL,
    boot INTEGER NOT NULL,
    monotonic_ms INTEGER NOT NULL,
    previous BLOB NOT NULL CHECK(length(previous) = 32),
    hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;
CREATE TABLE head(
    one INTEGER PRIMARY KEY CHECK(one = 1),
    body TEXT NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE TABLE transaction_state(
    id BLOB PRIMARY KEY CHECK(length(id) = 16),
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    unfinished INTEGER NOT NULL,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE books(
    currency TEXT PRIMARY KEY,
    sums TEXT NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Whether the tables were there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Nothing,
    Tables,
}

pub(super) fn database_name(incarnation: u32) -> String {
    format!("journal-{incarnation}.sqlite")
}

/// The incarnation that a file's name speaks of.
pub(super) fn incarnation_of(name: &str) -> Option<u32> {
    name.strip_prefix("journal-")?.strip_suffix(".sqlite")?.parse().ok()
}

/// Opens the database and says whether it has tables.
pub(super) fn connect(place: &Place, incarnation: u32) -> Result<(Connection, Found), Error> {
    let found = rusqlite::version_number();
    if found < OLDEST_SQLITE {
        return Err(Error::SqliteTooOld { found });
    }
    let path = place.disk.locate(&database_name(incarnation));
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = match place.disk.vfs() {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs)?,
        None => Connection::open_with_flags(path, flags)?,
    };
    connection.busy_timeout(std::time::Duration::ZERO)?;
    // The order matters: exclusive before the first access, so that there is no shared memory; durability before the
    // log, because the change of mode itself is made durable by it.
    connection.execute_batch(&format!(
        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous={}; PRAGMA journal_mode=WAL;
         PRAGMA wal_autocheckpoint=256; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON;
         PRAGMA trusted_schema=OFF; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;",
        place.durability.pragma()
    ))?;
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    if mode != "wal" {
        return Err(Damage::Structure { finding: format!("journal mode {mode}") }.into());
    }
    match connection.pragma_query_value(None, "user_version", |row| row.get::<_, i32>(0))? {
        0 => Ok((connection, Found::Nothing)),
        LAYOUT => Ok((connection, Found::Tables)),
        found => Err(Error::NewerLayout { found }),
    }
}

/// Moves what the log holds into the database and makes it durable there. After a failed sync the operating system may
/// show what the disk does not hold; written once more, it holds it. A full disk leaves the log as it is, which is no loss.
pub(super) fn empty_log(connection: &Connection) -> Result<(), Error> {
    match connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(Error::from) {
        Err(Error::Full) | Ok(()) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Makes the tables inside the caller's transaction.
pub(super) fn create_tables(connection: &Connection) -> Result<(), Error> {
    connection.execute_batch(TABLES)?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", LAYOUT)?;
    Ok(())
}

/// SQLite's own check of structure: every page, every cell, no order of entries.
pub(super) fn check_structure(connection: &Connection) -> Result<(), Error> {
    let finding: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if finding == "ok" { Ok(()) } else { Err(Damage::Structure { finding }.into()) }
}
