//! Rows of messages: leased, opened, written.

use deadpool_postgres::GenericClient;
use domain::{
    KioskId, Language, TransactionId,
    receipt::{Channel, SendTo},
};
use protocol::journal::Sealed;
use serde::Serialize;
use tokio_postgres::Row;
use uuid::Uuid;

use crate::{
    personal::{self, PersonalKeys, Wrapped},
    store::{self, failed},
};

/// As the database spells a channel.
pub(super) const fn spelled(channel: Channel) -> &'static str {
    match channel {
        Channel::Sms => "sms",
        Channel::Email => "email",
    }
}

/// A row that this process may work on for a while.
pub(super) struct Leased {
    pub(super) transaction: TransactionId,
    pub(super) channel: Channel,
    pub(super) language: Language,
    /// This one counted.
    pub(super) tries: u32,
    /// By what a gateway knows it.
    pub(super) key: String,
    kiosk: String,
    incarnation: i32,
    sequence: i64,
}

/// Takes due rows for a while.
pub(super) async fn lease(
    client: &impl GenericClient,
    holder: Uuid,
    now_ms: i64,
    lease_ms: i64,
    most: i64,
) -> Result<Vec<Leased>, store::Error> {
    let sql = "with due as (
            select kiosk, incarnation, sequence from message
            where state = 'waiting' and next_ms <= $1 and lease_ms <= $1
            order by next_ms limit $2 for update skip locked)
        update message m set lease_ms = $3, holder = $4, tries = m.tries + 1
        from due where m.kiosk = due.kiosk and m.incarnation = due.incarnation and m.sequence = due.sequence
        returning m.transaction, m.channel, m.language, m.tries, m.kiosk, m.incarnation, m.sequence";
    let sql = client.prepare_cached(sql).await.map_err(failed("prepare to lease messages"))?;
    let rows = client.query(&sql, &[&now_ms, &most, &(now_ms + lease_ms), &holder]).await;
    rows.map_err(failed("lease messages"))?.iter().map(leased).collect()
}

fn leased(row: &Row) -> Result<Leased, store::Error> {
    let transaction = TransactionId(row.get(0));
    let sequence: i64 = row.get(6);
    Ok(Leased {
        transaction,
        channel: if row.get::<_, &str>(1) == "sms" { Channel::Sms } else { Channel::Email },
        language: Language::from_tag(row.get(2)).ok_or(store::Error::Malformed { what: "a language" })?,
        tries: u32::try_from(row.get::<_, i32>(3)).unwrap_or(u32::MAX),
        key: format!("{transaction}-{sequence}"),
        kiosk: row.get(4),
        incarnation: row.get(5),
        sequence,
    })
}

/// The address of a row.
pub(super) enum Opened {
    /// As the kiosk sealed it.
    Address(SendTo),
    /// Its person was erased.
    Erased,
    /// The key is there and does not fit, or the entry carries nothing.
    Unreadable,
}

/// Opens the sealed part of the journal's entry.
pub(super) async fn open(
    client: &impl GenericClient,
    keys: &PersonalKeys,
    of: &Leased,
) -> Result<Opened, store::Error> {
    let sql = "select e.id, e.ciphertext, k.recipient, k.wrapped
        from entry e left join personal_key k on k.transaction = e.transaction and k.hash = e.wrapped_key_hash
        where e.kiosk = $1 and e.incarnation = $2 and e.sequence = $3 and e.transaction = $4 and e.ciphertext is not null";
    let row = client.query_opt(sql, &[&of.kiosk, &of.incarnation, &of.sequence, &of.transaction.0]).await;
    let Some(row) = row.map_err(failed("read where a receipt goes"))? else { return Ok(Opened::Unreadable) };
    let (Some(recipient), Some(bytes)) = (row.get::<_, Option<i32>>(2), row.get::<_, Option<Vec<u8>>>(3)) else {
        return Ok(Opened::Erased);
    };
    let read = || {
        let recipient = u32::try_from(recipient).map_err(|_| personal::Error::Open)?;
        let key = keys.unwrap(&Wrapped { recipient, bytes }, Some(of.transaction))?;
        let kiosk: KioskId = of.kiosk.clone().try_into().map_err(|_| personal::Error::Open)?;
        let incarnation = u32::try_from(of.incarnation).map_err(|_| personal::Error::Open)?;
        let sequence = u64::try_from(of.sequence).map_err(|_| personal::Error::Open)?;
        let bound_to = Sealed::associated_data(&kiosk, incarnation, sequence, row.get(0));
        let plain = key.open(&bound_to, row.get(1))?;
        serde_json::from_slice::<SendTo>(&plain).map_err(|_| personal::Error::Open)
    };
    Ok(read().map_or(Opened::Unreadable, Opened::Address))
}

/// How a try ended.
pub(super) struct Ended<'a> {
    pub(super) state: &'static str,
    pub(super) reason: Option<&'static str>,
    pub(super) reference: Option<&'a str>,
    pub(super) next_ms: i64,
    pub(super) now_ms: i64,
}

/// Writes how a try ended, unless the lease went to another.
pub(super) async fn write(
    client: &impl GenericClient,
    holder: Uuid,
    of: &Leased,
    ended: &Ended<'_>,
) -> Result<(), store::Error> {
    let sql = "update message set state = $5, reason = $6, reference = $7, next_ms = $8, lease_ms = 0, holder = null,
            sent_ms = case when $5 = 'sent' then $9::bigint end
        where kiosk = $1 and incarnation = $2 and sequence = $3 and holder = $4";
    let Ended { state, reason, reference, next_ms, now_ms } = ended;
    let written = client
        .execute(sql, &[&of.kiosk, &of.incarnation, &of.sequence, &holder, state, reason, reference, next_ms, now_ms])
        .await;
    written.map(drop).map_err(failed("write what became of a message"))
}

/// A receipt that was not sent. Nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unsent {
    /// Whose.
    pub transaction: Uuid,
    /// Which terminal wrote it down.
    pub kiosk: String,
    /// `sms` or `email`.
    pub channel: String,
    /// `waiting`, `refused` or `unknown`.
    pub state: String,
    /// Why it was refused.
    pub reason: Option<String>,
    /// How often it was tried.
    pub tries: i32,
    /// When it was wanted, milliseconds since 1970.
    pub wanted_ms: i64,
}

/// All that were not sent, the oldest first.
///
/// # Errors
/// The database.
pub async fn unsent(client: &impl GenericClient) -> Result<Vec<Unsent>, store::Error> {
    let sql = "select transaction, kiosk, channel, state, reason, tries, wanted_ms from message where state <> 'sent'
        order by wanted_ms, kiosk, sequence";
    let read = |row: &Row| Unsent {
        transaction: row.get(0),
        kiosk: row.get(1),
        channel: row.get(2),
        state: row.get(3),
        reason: row.get(4),
        tries: row.get(5),
        wanted_ms: row.get(6),
    };
    Ok(client.query(sql, &[]).await.map_err(failed("read unsent receipts"))?.iter().map(read).collect())
}

/// Tries all again of which nobody knows whether they were sent, under the same keys. Answers how many.
///
/// # Errors
/// The database.
pub async fn retry(client: &impl GenericClient, now_ms: i64) -> Result<u64, store::Error> {
    let sql = "update message set state = 'waiting', tries = 0, next_ms = $1, lease_ms = 0 where state = 'unknown'";
    client.execute(sql, &[&now_ms]).await.map_err(failed("send receipts again"))
}
