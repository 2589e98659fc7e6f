//! What can go wrong with the journal.

use std::io;

use domain::{
    KioskId,
    books::{OutOfOrder, Unfitting},
    money::Impossible,
};

/// Why the journal did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite is older than the repair of its write-ahead log's reset.
    #[error("the SQLite library is version {found}, at least {needed} is needed", needed = super::connection::OLDEST_SQLITE)]
    SqliteTooOld {
        /// As a number: 3.53.2 is `3_053_002`.
        found: i32,
    },
    /// Another process has the journal open.
    #[error("the journal is in use by another process")]
    InUse,
    /// The files belong to another terminal.
    #[error("the journal belongs to terminal {found}")]
    NotOurs {
        /// Whose it is.
        found: KioskId,
    },
    /// A younger life of the journal lies beside it: an old enrolment was restored.
    #[error("the journal's incarnation {newest} is newer than the enrolment")]
    Superseded {
        /// The newest incarnation on the disk.
        newest: u32,
    },
    /// A later program wrote the journal.
    #[error("the journal has layout {found}, this program knows {known}", known = super::connection::LAYOUT)]
    NewerLayout {
        /// Its layout.
        found: i32,
    },
    /// What is on the disk is not what was written.
    #[error("the journal is damaged")]
    Damaged(#[from] Damage),
    /// The disk is full. A new sale gets this while the reserve still lies; a sale that is open gets it only when the
    /// reserve is spent.
    #[error("the disk is full")]
    Full,
    /// More than [`super::Draft::MOST_BYTES`].
    #[error("the fact or its personal part has {bytes} bytes")]
    TooLarge {
        /// How many.
        bytes: usize,
    },
    /// The fact cannot follow what is known; nothing was written.
    #[error("the fact does not fit the transaction")]
    OutOfOrder(#[from] OutOfOrder),
    /// The books would not add up; nothing was written.
    #[error("the fact does not fit the books")]
    Books(#[from] Impossible),
    /// The fact cannot follow what is known of the cassettes; nothing was written.
    #[error("the fact does not fit the cassettes")]
    Cassettes(#[from] Unfitting),
    /// The personal part could not be sealed; nothing was written.
    #[error("could not seal the personal part")]
    Seal(#[from] super::seal::Refused),
    /// The acknowledgement is not of our chain.
    #[error("entry {sequence} was acknowledged with another hash")]
    Foreign {
        /// The sequence acknowledged.
        sequence: u64,
    },
    /// Reading or writing failed; whether the last entry is durable is unknown. Fatal: stop, open again, verify.
    #[error("the database failed")]
    Database(#[source] rusqlite::Error),
    /// The same beside the database: witness, reserve, directory.
    #[error("could not {doing}")]
    Disk {
        /// What was being done.
        doing: &'static str,
        /// Why it failed.
        #[source]
        cause: io::Error,
    },
    /// An earlier failure was fatal; nothing was done.
    #[error("the journal has stopped after a failure")]
    Stopped,
    /// The writer's thread has ended.
    #[error("the journal's writer has ended")]
    WriterEnded,
}

impl Error {
    /// Whether the process must stop taking money, end, and open the journal again.
    #[must_use]
    pub const fn is_fatal(&self) -> bool {
        match self {
            Self::Damaged(_) | Self::Database(_) | Self::Disk { .. } | Self::Stopped | Self::WriterEnded => true,
            Self::SqliteTooOld { .. }
            | Self::InUse
            | Self::NotOurs { .. }
            | Self::Superseded { .. }
            | Self::NewerLayout { .. }
            | Self::Full
            | Self::TooLarge { .. }
            | Self::OutOfOrder(_)
            | Self::Books(_)
            | Self::Cassettes(_)
            | Self::Seal(_)
            | Self::Foreign { .. } => false,
        }
    }
}

/// Anything but a full disk and a second process leaves the outcome unknown.
impl From<rusqlite::Error> for Error {
    fn from(cause: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{DatabaseBusy, DatabaseCorrupt, DatabaseLocked, DiskFull, NotADatabase};
        match cause.sqlite_error_code() {
            Some(DiskFull) => Self::Full,
            Some(DatabaseBusy | DatabaseLocked) => Self::InUse,
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged(Damage::File(cause)),
            _ => Self::Database(cause),
        }
    }
}

/// In what way the journal is not what was written. The answer is always a new incarnation; the file stays as evidence.
#[derive(Debug, thiserror::Error)]
pub enum Damage {
    /// SQLite does not take it for a database.
    #[error("SQLite cannot read it")]
    File(#[source] rusqlite::Error),
    /// SQLite's own check of the file's structure.
    #[error("SQLite's check finds: {finding}")]
    Structure {
        /// SQLite's words, which name pages and tables.
        finding: String,
    },
    /// The row that holds the head is missing, or says what cannot be.
    #[error("its head does not fit its entries")]
    Head,
    /// Entries are missing.
    #[error("entry {expected} is missing")]
    Gap {
        /// The first that is not there.
        expected: u64,
    },
    /// An entry is not linked to the one before it.
    #[error("entry {sequence} is not linked to the one before it")]
    Link {
        /// Which.
        sequence: u64,
    },
    /// An entry was changed.
    #[error("entry {sequence} does not have its hash")]
    Hash {
        /// Which.
        sequence: u64,
    },
    /// A wrapped key was changed.
    #[error("the wrapped key of entry {sequence} was changed")]
    WrappedKey {
        /// Which.
        sequence: u64,
    },
    /// A value has a form that was never written.
    #[error("entry {sequence} has a value of the wrong form")]
    Form {
        /// Which.
        sequence: u64,
    },
    /// What the tables of transactions and books say is not what the entries say.
    #[error("the projection is not what the entries say")]
    Projection,
}
