//! Wrapped keys, kept apart from the entries that they open: the one place that an erasure empties.

use std::collections::BTreeMap;

use deadpool_postgres::Transaction;
use protocol::journal::Entry;
use uuid::Uuid;

use crate::store::{self, failed};

/// Transaction, and hash of the wrapped key.
type Name<'group> = (Uuid, &'group [u8]);

/// Wrapped keys, each with its recipient.
#[derive(Default)]
pub(super) struct Keys<'group>(BTreeMap<Name<'group>, (i32, &'group [u8])>);

impl<'group> Keys<'group> {
    pub(super) fn of(entries: &'group [Entry]) -> Self {
        let mut keys = Self::default();
        for entry in entries {
            keys.push(entry);
        }
        keys
    }

    pub(super) fn push(&mut self, entry: &'group Entry) {
        let Some(sealed) = &entry.sealed else { return };
        let (Some(wrapped), Ok(recipient)) = (&sealed.wrapped_key, i32::try_from(sealed.recipient)) else { return };
        let transaction = entry.transaction.map_or(Uuid::nil(), |transaction| transaction.0);
        self.0.insert((transaction, &sealed.wrapped_key_hash.0), (recipient, &wrapped.0));
    }

    /// A key of somebody who was erased is not stored again.
    pub(super) async fn write(&self, transaction: &Transaction<'_>) -> Result<(), store::Error> {
        if self.0.is_empty() {
            return Ok(());
        }
        let (transactions, hashes): (Vec<Uuid>, Vec<&[u8]>) = self.0.keys().copied().unzip();
        let (recipients, wrapped): (Vec<i32>, Vec<&[u8]>) = self.0.values().copied().unzip();
        let sql = "insert into personal_key (transaction, hash, recipient, wrapped)
            select k.* from unnest($1::uuid[], $2::bytea[], $3::integer[], $4::bytea[])
                as k(transaction, hash, recipient, wrapped)
            where not exists (select from erasure e where e.transaction = k.transaction)
            on conflict do nothing";
        let sql = transaction.prepare_cached(sql).await.map_err(failed("prepare to store wrapped keys"))?;
        let stored = transaction.execute(&sql, &[&transactions, &hashes, &recipients, &wrapped]).await;
        stored.map(drop).map_err(failed("store wrapped keys"))
    }
}
