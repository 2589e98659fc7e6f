//! Erasing a person: the wrapped keys of a transaction go, the chain stays whole.

use domain::{KioskId, TransactionId};
use serde::Serialize;
use tokio_postgres::Row;

use crate::{
    clock::Clock,
    personal::{self, PersonalKeys, Wrapped},
    posting,
    store::{self, Store, failed},
};

/// Deletes every wrapped key of a transaction, for ever. Answers how many there were.
///
/// The keys' old row versions are vacuumed at once; backups and archived logs are the operator's to expire.
///
/// # Errors
/// A paid line that is neither posted nor refused yet, or the database; then nothing was deleted.
pub async fn erase(store: &Store, clock: &Clock, transaction: TransactionId) -> Result<u64, Error> {
    let mut client = store.client().await?;
    let erasing = client.transaction().await.map_err(failed("begin to erase"))?;
    // A batch that is being written must not bring a key back behind our back.
    let sql = "lock table personal_key in share row exclusive mode";
    erasing.batch_execute(sql).await.map_err(failed("lock the wrapped keys"))?;
    let open = posting::people::open_lines(&erasing, transaction).await?;
    if !open.is_empty() {
        return Err(Error::Unposted { lines: open.len() });
    }
    let sql = "insert into erasure (transaction, erased_ms) values ($1, $2) on conflict do nothing";
    erasing.execute(sql, &[&transaction.0, &clock.now_ms()]).await.map_err(failed("write the erasure"))?;
    let sql = "delete from personal_key where transaction = $1";
    let keys = erasing.execute(sql, &[&transaction.0]).await.map_err(failed("delete wrapped keys"))?;
    // Before the visa, as everywhere: whoever takes a case over locks it first.
    let sql = "update officer_case set state = 'erased', document = null where transaction = $1";
    erasing.execute(sql, &[&transaction.0]).await.map_err(failed("close the officer's case"))?;
    let sql = "update visa set application_hash = null, application = null, issued = null where transaction = $1";
    erasing.execute(sql, &[&transaction.0]).await.map_err(failed("forget the application"))?;
    let sql = "update evisa set shown_hash = null, found = null where transaction = $1";
    erasing.execute(sql, &[&transaction.0]).await.map_err(failed("forget the e-visa"))?;
    let sql = "update promise set contents = null, basket = null where transaction = $1";
    erasing.execute(sql, &[&transaction.0]).await.map_err(failed("forget the promise"))?;
    erasing.commit().await.map_err(failed("commit the erasure"))?;
    client
        .batch_execute("vacuum personal_key, visa, evisa, promise")
        .await
        .map_err(failed("vacuum the wrapped keys"))?;
    Ok(keys)
}

/// One sealed entry of a transaction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SealedField {
    /// Whose journal.
    pub kiosk: String,
    /// Which incarnation.
    pub incarnation: i32,
    /// Which entry.
    pub sequence: i64,
    /// What it says.
    #[serde(flatten)]
    pub content: Content,
}

/// What a sealed entry says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "content", rename_all = "snake_case")]
pub enum Content {
    /// The person's fields, in the clear: for the person, who asked for them.
    Readable {
        /// As the kiosk sealed them.
        fields: String,
    },
    /// The key was deleted.
    Erased,
    /// The key is there and does not fit.
    Unreadable,
}

/// Why a person's fields could not be read, or not erased.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database.
    #[error("could not read the person's entries")]
    Store(#[from] store::Error),
    /// A key.
    #[error("could not use the personal-data keys")]
    Personal(#[from] personal::Error),
    /// Money was paid for lines whose account is still needed.
    #[error("could not erase before {lines} paid lines are posted or refused: central payments dead-letters")]
    Unposted {
        /// How many.
        lines: usize,
    },
}

/// Everything that was sealed about a transaction's person, or that it is erased.
///
/// # Errors
/// The database.
pub async fn read(store: &Store, keys: &PersonalKeys, of: TransactionId) -> Result<Vec<SealedField>, Error> {
    let client = store.client().await?;
    let sql = "select e.kiosk, e.incarnation, e.sequence, e.id, e.ciphertext, k.recipient, k.wrapped
        from entry e left join personal_key k on k.transaction = e.transaction and k.hash = e.wrapped_key_hash
        where e.transaction = $1 and e.ciphertext is not null order by e.kiosk, e.incarnation, e.sequence";
    let rows = client.query(sql, &[&of.0]).await.map_err(failed("read a person's entries"))?;
    let read = |row: &Row| SealedField {
        kiosk: row.get(0),
        incarnation: row.get(1),
        sequence: row.get(2),
        content: content(keys, of, row),
    };
    Ok(rows.iter().map(read).collect())
}

fn content(keys: &PersonalKeys, of: TransactionId, row: &Row) -> Content {
    let (Some(recipient), Some(bytes)) = (row.get::<_, Option<i32>>(5), row.get::<_, Option<Vec<u8>>>(6)) else {
        return Content::Erased;
    };
    let open = || {
        let wrapped = Wrapped { recipient: u32::try_from(recipient).ok()?, bytes };
        let key = keys.unwrap(&wrapped, Some(of)).ok()?;
        let kiosk: KioskId = row.get::<_, String>(0).try_into().ok()?;
        let incarnation = u32::try_from(row.get::<_, i32>(1)).ok()?;
        let sequence = u64::try_from(row.get::<_, i64>(2)).ok()?;
        let bound_to = protocol::journal::Sealed::associated_data(&kiosk, incarnation, sequence, row.get(3));
        let plain = key.open(&bound_to, row.get(4)).ok()?;
        String::from_utf8(plain.to_vec()).ok()
    };
    open().map_or(Content::Unreadable, |fields| Content::Readable { fields })
}
