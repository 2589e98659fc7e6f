//! What a person does about lines that nothing else can settle.

use deadpool_postgres::GenericClient;
use domain::{Money, TransactionId, payment::LineId, service::ProviderId};
use protocol::payment::Reason;
use serde::Serialize;
use tokio_postgres::Row;

use super::retry;
use crate::{
    app::Central,
    payment::{currency, spelled},
    provider::{self, Outcome, PostingKey},
    store::{self, failed},
};

/// One line that a person has to look at. Nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeadLetter {
    /// Whose.
    pub transaction: uuid::Uuid,
    /// Which line.
    pub line: i16,
    /// What the person names who comes for it.
    pub claim: String,
    /// Which terminal took it.
    pub kiosk: String,
    /// For which service.
    pub service: Option<String>,
    /// Who was asked to take it.
    pub provider: Option<String>,
    /// How much goes to the provider.
    pub amount: i64,
    /// The terminal's fee, which goes back with it.
    pub commission: i64,
    /// Of both.
    pub currency: String,
    /// `refused`: give the money back, then settle. `unknown`: try again, or give up.
    pub state: String,
    /// Why it was refused.
    pub reason: Option<String>,
    /// How often it was tried.
    pub tries: i32,
    /// When the journal said that it is paid, milliseconds since 1970.
    pub accepted_ms: i64,
}

/// All of them, the oldest first.
///
/// # Errors
/// The database.
pub async fn dead_letters(client: &impl GenericClient) -> Result<Vec<DeadLetter>, store::Error> {
    let sql = "select transaction, line, claim, kiosk, service, provider, amount, commission, currency, state, reason,
            tries, accepted_ms
        from posting where state in ('refused', 'unknown') and settled_ms is null order by accepted_ms, transaction, line";
    let read = |row: &Row| DeadLetter {
        transaction: row.get(0),
        line: row.get(1),
        claim: row.get(2),
        kiosk: row.get(3),
        service: row.get(4),
        provider: row.get(5),
        amount: row.get(6),
        commission: row.get(7),
        currency: row.get(8),
        state: row.get(9),
        reason: row.get(10),
        tries: row.get(11),
        accepted_ms: row.get(12),
    };
    Ok(client.query(sql, &[]).await.map_err(failed("read dead letters"))?.iter().map(read).collect())
}

/// Which lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// One.
    One(PostingKey),
    /// All whose fate nobody knows.
    AllUnknown,
}

/// Tries lines again whose fate nobody knows, under the same key: their status is asked before anything else. Answers how
/// many; a line that was refused is never tried again.
///
/// # Errors
/// The database.
pub async fn retry(client: &impl GenericClient, which: Which, now_ms: i64) -> Result<u64, store::Error> {
    let (transaction, line) = match which {
        Which::One(key) => (Some(key.transaction.0), Some(i16::from(key.line.0))),
        Which::AllUnknown => (None, None),
    };
    let sql = "update posting set state = 'waiting', tries = 0, next_ms = $1, lease_ms = 0
        where state = 'unknown' and ($2::uuid is null or (transaction = $2 and line = $3))";
    client.execute(sql, &[&now_ms, &transaction, &line]).await.map_err(failed("try dead letters again"))
}

/// The money of a refused line was given back: it is off the list. Answers whether it was on it.
///
/// # Errors
/// The database.
pub async fn settle(client: &impl GenericClient, key: PostingKey, now_ms: i64) -> Result<bool, store::Error> {
    let sql = "update posting set settled_ms = $3
        where transaction = $1 and line = $2 and state = 'refused' and settled_ms is null";
    let settled = client.execute(sql, &[&key.transaction.0, &i16::from(key.line.0), &now_ms]).await;
    Ok(settled.map_err(failed("settle a dead letter"))? > 0)
}

/// How giving up ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "ended", rename_all = "snake_case")]
pub enum GaveUp {
    /// It will not be posted: its money goes back under the claim number.
    Refused,
    /// The provider has it, and does not take it back.
    Posted,
    /// There is no such line, it is posted or refused already, or it is being posted just now.
    NotOpen,
    /// The provider does not say: it stays as it was.
    Silent,
}

/// Takes a line back, at its provider first: only what surely is not posted goes back.
///
/// # Errors
/// The database. A provider that does not answer is no error.
pub async fn give_up(app: &Central, key: PostingKey) -> Result<GaveUp, store::Error> {
    let client = app.store.client().await?;
    let (now, holder) = (app.clock.now_ms(), uuid::Uuid::now_v7());
    // Nobody may post it while it is taken back.
    let sql = "update posting set lease_ms = $3, holder = $4, state = 'waiting'
        where transaction = $1 and line = $2 and state in ('waiting', 'unknown') and lease_ms <= $5
        returning provider, amount, currency, asked";
    let line = i16::from(key.line.0);
    let row = client.query_opt(sql, &[&key.transaction.0, &line, &(now + 120_000), &holder, &now]).await;
    let Some(row) = row.map_err(failed("hold a line that is given up"))? else { return Ok(GaveUp::NotOpen) };
    let amount = Money::new(row.get(1), currency(row.get(2))?);
    let asked: bool = row.get(3);
    let provider = row.get::<_, Option<String>>(0).map(ProviderId::try_from).transpose();
    let provider = provider.map_err(|_| store::Error::Malformed { what: "a provider" })?;
    let gate = match (&app.payments, provider) {
        (Some(payments), Some(provider)) => payments.gates.to(&provider),
        (_, _) => None,
    };
    let outcome = match (gate, asked) {
        // Even where no request is known to have left: a database that was restored has forgotten those after its backup.
        (Some(gate), _) => gate.cancel(key, amount).await,
        (None, false) => Ok(Outcome::Cancelled),
        (None, true) => Err(provider::Error::Silent),
    };
    let (state, ended) = match &outcome {
        Ok(Outcome::Cancelled | Outcome::Refused(_)) => ("refused", GaveUp::Refused),
        // The worker finds it posted when it asks for its status.
        Ok(Outcome::Posted { .. }) => ("waiting", GaveUp::Posted),
        Ok(Outcome::Pending | Outcome::Unknown) | Err(_) => ("unknown", GaveUp::Silent),
    };
    let reason = (state == "refused").then(|| spelled(Reason::GivenUp));
    let sql = "update posting set state = $3, reason = $4, lease_ms = 0, holder = null, next_ms = $5
        where transaction = $1 and line = $2 and holder = $6";
    let next = now + retry::wait_ms(0, 0);
    client
        .execute(sql, &[&key.transaction.0, &line, &state, &reason, &next, &holder])
        .await
        .map_err(failed("write a line that is given up"))?;
    Ok(ended)
}

/// Lines of a transaction that are neither posted nor refused: whoever erases its person now loses the account.
///
/// # Errors
/// The database.
pub(crate) async fn open_lines(client: &impl GenericClient, of: TransactionId) -> Result<Vec<LineId>, store::Error> {
    let sql = "select line from posting where transaction = $1 and state in ('waiting', 'unknown') order by line";
    let rows = client.query(sql, &[&of.0]).await.map_err(failed("read open lines"))?;
    let read = |row: &Row| u8::try_from(row.get::<_, i16>(0)).map(LineId);
    rows.iter().map(read).collect::<Result<_, _>>().map_err(|_| store::Error::Malformed { what: "a line's number" })
}
