//! Baskets at rest: central's own promise, and what the journal carries; each under a key of its transaction.

use std::collections::HashMap;

use deadpool_postgres::GenericClient;
use domain::{KioskId, TransactionId, payment::Basket};
use protocol::journal::Sealed;
use tokio_postgres::Row;
use zeroize::Zeroizing;

use crate::{
    personal::{self, PersonalKeys, TransactionKey, Wrapped},
    store::{self, failed},
    visa::sealed::{bound, json},
};

const BASKET: &[u8] = b"central basket 1\0";

/// The sealed basket of a promise.
pub(crate) fn seal(key: &TransactionKey, of: TransactionId, basket: &Basket) -> Result<Vec<u8>, personal::Error> {
    key.seal(&bound(BASKET, of), &json(basket))
}

/// Baskets of some transactions, as far as they can be opened.
#[derive(Debug, Default)]
pub(crate) struct Baskets(HashMap<TransactionId, Basket>);

/// Transactions with the kiosks that were paid: a basket of another kiosk's is left out.
pub(crate) type Payers = HashMap<TransactionId, String>;

impl Baskets {
    /// What central promised.
    pub(crate) async fn promised(
        client: &impl GenericClient,
        keys: &PersonalKeys,
        of: &Payers,
    ) -> Result<Self, store::Error> {
        let mut baskets = Self::default();
        let sql = "select p.transaction, p.kiosk, k.recipient, k.wrapped, p.basket
            from promise p join personal_key k on k.transaction = p.transaction and k.hash = p.key_hash
            where p.transaction = any($1) and p.basket is not null";
        for row in rows(client, sql, of).await? {
            baskets.add(&row, of, keys, |key, transaction| key.open(&bound(BASKET, transaction), row.get(4)));
        }
        Ok(baskets)
    }

    /// What the journals carry.
    pub(crate) async fn journaled(
        client: &impl GenericClient,
        keys: &PersonalKeys,
        of: &Payers,
    ) -> Result<Self, store::Error> {
        let mut baskets = Self::default();
        let sql = "select b.transaction, b.kiosk, k.recipient, k.wrapped, e.ciphertext, e.incarnation, e.sequence, e.id
            from basket b join entry e using (kiosk, incarnation, sequence)
            join personal_key k on k.transaction = b.transaction and k.hash = e.wrapped_key_hash
            where b.transaction = any($1) and e.ciphertext is not null";
        for row in rows(client, sql, of).await? {
            baskets.add(&row, of, keys, |key, _| open_entry(key, &row));
        }
        Ok(baskets)
    }

    fn add(
        &mut self,
        row: &Row,
        of: &Payers,
        keys: &PersonalKeys,
        open: impl FnOnce(&TransactionKey, TransactionId) -> Result<Zeroizing<Vec<u8>>, personal::Error>,
    ) {
        let (transaction, kiosk) = (TransactionId(row.get(0)), row.get::<_, &str>(1));
        if of.get(&transaction).is_none_or(|payer| payer != kiosk) {
            return;
        }
        let read = || {
            let recipient = u32::try_from(row.get::<_, i32>(2)).map_err(|_| personal::Error::Open)?;
            let key = keys.unwrap(&Wrapped { recipient, bytes: row.get(3) }, Some(transaction))?;
            let plain = open(&key, transaction)?;
            serde_json::from_slice::<Basket>(&plain).map_err(|_| personal::Error::Open)
        };
        match read() {
            Ok(basket) => drop(self.0.insert(transaction, basket)),
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::error!(error, %transaction, "a basket could not be opened");
            }
        }
    }

    /// What is known of a transaction's basket.
    pub(crate) fn of(&self, transaction: TransactionId) -> Option<&Basket> {
        self.0.get(&transaction)
    }
}

async fn rows(client: &impl GenericClient, sql: &str, of: &Payers) -> Result<Vec<Row>, store::Error> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<uuid::Uuid> = of.keys().map(|transaction| transaction.0).collect();
    let sql = client.prepare_cached(sql).await.map_err(failed("prepare to read baskets"))?;
    client.query(&sql, &[&ids]).await.map_err(failed("read baskets"))
}

/// The personal part of an entry: columns from the fourth on are ciphertext, incarnation, sequence, id.
fn open_entry(key: &TransactionKey, row: &Row) -> Result<Zeroizing<Vec<u8>>, personal::Error> {
    let kiosk: KioskId = row.get::<_, String>(1).try_into().map_err(|_| personal::Error::Open)?;
    let incarnation = u32::try_from(row.get::<_, i32>(5)).map_err(|_| personal::Error::Open)?;
    let sequence = u64::try_from(row.get::<_, i64>(6)).map_err(|_| personal::Error::Open)?;
    key.open(&Sealed::associated_data(&kiosk, incarnation, sequence, row.get(7)), row.get(4))
}
