//! Every chain, recomputed from what is stored.

use domain::{KioskId, TransactionId};
use protocol::journal::{Bytes, Entry, Hash, Sealed};
use serde::Serialize;
use tokio_postgres::Row;
use uuid::Uuid;

use crate::store::{self, Store, failed};

const AT_ONCE: i64 = 1_000;

/// What one journal's chain looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chain {
    /// Whose.
    pub kiosk: String,
    /// Which incarnation.
    pub incarnation: i32,
    /// How many entries were read.
    pub entries: u64,
    /// Sealed entries whose person was erased.
    pub erased: Vec<u64>,
    /// Whether it holds.
    #[serde(flatten)]
    pub holds: Holds,
}

/// Whether a chain holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "chain", rename_all = "snake_case")]
pub enum Holds {
    /// From the first entry to the head.
    Whole,
    /// Not from here on.
    Broken {
        /// The first sequence that is missing, altered, or not linked.
        at: u64,
    },
}

/// Reads every chain to its head.
///
/// # Errors
/// The database.
pub async fn verify(store: &Store) -> Result<Vec<Chain>, store::Error> {
    let client = store.client().await?;
    let sql = "select kiosk, incarnation, sequence, hash from kiosk_head order by kiosk, incarnation";
    let heads = client.query(sql, &[]).await.map_err(failed("read heads"))?;
    let mut chains = Vec::with_capacity(heads.len());
    for head in &heads {
        chains.push(verify_one(&client, head).await?);
    }
    Ok(chains)
}

async fn verify_one(client: &deadpool_postgres::Client, head: &Row) -> Result<Chain, store::Error> {
    let (name, incarnation, last): (String, i32, i64) = (head.get(0), head.get(1), head.get(2));
    let malformed = |what| store::Error::Malformed { what };
    let kiosk: KioskId = name.clone().try_into().map_err(|_| malformed("a kiosk's name"))?;
    let number = u32::try_from(incarnation).map_err(|_| malformed("an incarnation"))?;
    let mut chain = Chain { kiosk: name, incarnation, entries: 0, erased: Vec::new(), holds: Holds::Whole };
    let mut previous = Hash::default();
    let sql = "select e.sequence, e.id, e.transaction, e.body, e.ciphertext, e.recipient, e.wrapped_key_hash, e.wall_ms,
            e.boot, e.monotonic_ms, e.previous, e.hash, k.wrapped
        from entry e left join personal_key k
            on k.transaction = coalesce(e.transaction, '00000000-0000-0000-0000-000000000000') and k.hash = e.wrapped_key_hash
        where e.kiosk = $1 and e.incarnation = $2 and e.sequence > $3 and e.sequence <= $4
        order by e.sequence limit $5";
    loop {
        let after = i64::try_from(chain.entries).unwrap_or(i64::MAX);
        let rows = client.query(sql, &[&kiosk.as_str(), &incarnation, &after, &last, &AT_ONCE]).await;
        let rows = rows.map_err(failed("read a chain"))?;
        if rows.is_empty() {
            break;
        }
        for row in &rows {
            let expected = chain.entries + 1;
            let entry = read(row).filter(|entry| {
                let linked = entry.sequence == expected && entry.previous == previous;
                let key_fits = entry.sealed.as_ref().is_none_or(Sealed::key_fits);
                linked && key_fits && entry.hash == entry.expected_hash(&kiosk, number)
            });
            let Some(entry) = entry else {
                chain.holds = Holds::Broken { at: expected };
                return Ok(chain);
            };
            if entry.sealed.as_ref().is_some_and(|sealed| sealed.wrapped_key.is_none()) {
                chain.erased.push(entry.sequence);
            }
            previous = entry.hash;
            chain.entries = expected;
        }
    }
    if i64::try_from(chain.entries) != Ok(last) || previous.0.as_slice() != head.get::<_, &[u8]>(3) {
        chain.holds = Holds::Broken { at: chain.entries + 1 };
    }
    Ok(chain)
}

fn read(row: &Row) -> Option<Entry> {
    let hash = |column: usize| row.get::<_, &[u8]>(column).try_into().ok().map(Hash);
    let number = |column: usize| u64::try_from(row.get::<_, i64>(column)).ok();
    let sealed = match row.get::<_, Option<Vec<u8>>>(4) {
        Some(ciphertext) => Some(Sealed {
            ciphertext: Bytes(ciphertext),
            recipient: u32::try_from(row.get::<_, Option<i32>>(5)?).ok()?,
            wrapped_key: row.get::<_, Option<Vec<u8>>>(12).map(Bytes),
            wrapped_key_hash: row.get::<_, Option<&[u8]>>(6)?.try_into().ok().map(Hash)?,
        }),
        None => None,
    };
    Some(Entry {
        sequence: number(0)?,
        id: row.get(1),
        transaction: row.get::<_, Option<Uuid>>(2).map(TransactionId),
        body: Bytes(row.get(3)),
        sealed,
        wall_ms: row.get(7),
        boot: number(8)?,
        monotonic_ms: number(9)?,
        previous: hash(10)?,
        hash: hash(11)?,
    })
}
