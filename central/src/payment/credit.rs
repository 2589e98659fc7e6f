//! Remainders kept for the next visit: used once, by whoever has the claim number and, where one was given, the personal
//! number.
//!
//! Using one reserves it for a transaction. The journal's word that it was used makes that final; the end of the
//! transaction without that word sets it free.

use deadpool_postgres::{GenericClient, Transaction};
use domain::{ClaimNumber, KioskId, Money, Sensitive, TransactionId, payment::KeptFor};
use protocol::{
    journal::Sealed,
    payment::{NoCredit, Redeem, Redeemed},
    problem::Code,
};

use super::state::currency;
use crate::{
    answer::Refusal,
    app::Central,
    metrics::Counter,
    personal::{self, Wrapped},
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
};

/// So many wrong personal numbers, and the desk helps.
const MOST_WRONG: i32 = 5;

/// Grants a remainder to a transaction, once in the world.
pub(super) async fn redeem(
    app: &Central,
    kiosk: &EnrolledKiosk,
    claim: ClaimNumber,
    request: &Redeem,
) -> Result<Redeemed, Refusal> {
    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to use a remainder"))?;
    let answer = grant(app, kiosk, &writing, claim, request).await?;
    writing.commit().await.map_err(failed("commit the use of a remainder"))?;
    let kind = match answer {
        Redeemed::Granted { .. } => "granted",
        Redeemed::Refused { .. } => "refused",
    };
    app.metrics.count(Counter::Credits, kind);
    Ok(answer)
}

async fn grant(
    app: &Central,
    kiosk: &EnrolledKiosk,
    writing: &Transaction<'_>,
    claim: ClaimNumber,
    request: &Redeem,
) -> Result<Redeemed, Refusal> {
    let refused = |why| Ok(Redeemed::Refused { why });
    let name = claim.to_string();
    let sql = "select amount, currency, wrong from credit where claim = $1 for update";
    let row = writing.query_opt(sql, &[&name]).await.map_err(failed("lock a remainder"))?;
    let Some(row) = row else { return refused(NoCredit::Unknown) };
    let amount = Money::new(row.get(0), currency(row.get(1))?);
    let sql = "select transaction, kiosk from credit_use where claim = $1";
    let used = writing.query_opt(sql, &[&name]).await.map_err(failed("read the use of a remainder"))?;
    if let Some(used) = used {
        if used.get::<_, uuid::Uuid>(0) != request.transaction.0 {
            return refused(NoCredit::Spent);
        }
        if used.get::<_, &str>(1) != kiosk.name.as_str() {
            return Err(Refusal::Problem(Code::Forbidden, "the transaction is another kiosk's"));
        }
        return Ok(Redeemed::Granted { amount });
    }
    if row.get::<_, i32>(2) >= MOST_WRONG {
        return refused(NoCredit::TooOften);
    }
    if let Some(kept_for) = kept_for(app, writing, claim).await? {
        let Some(said) = &request.fin else { return refused(NoCredit::FinNeeded) };
        if said.reveal() != kept_for.reveal() {
            let sql = "update credit set wrong = wrong + 1 where claim = $1";
            writing.execute(sql, &[&name]).await.map_err(failed("count a wrong personal number"))?;
            return refused(NoCredit::OtherFin);
        }
    }
    let sql = "insert into credit_use (claim, transaction, kiosk, at_ms) values ($1, $2, $3, $4)";
    let (kiosk, now) = (kiosk.name.as_str(), app.clock.now_ms());
    let written = writing.execute(sql, &[&name, &request.transaction.0, &kiosk, &now]).await;
    written.map_err(failed("write the use of a remainder"))?;
    Ok(Redeemed::Granted { amount })
}

/// The personal number that a remainder was kept for; nothing where none was given, or its person was erased since: then
/// the claim number alone counts.
async fn kept_for(
    app: &Central,
    client: &impl GenericClient,
    claim: ClaimNumber,
) -> Result<Option<Sensitive<String>>, Refusal> {
    let sql = "select c.transaction, e.kiosk, e.incarnation, e.sequence, e.id, e.ciphertext, k.recipient, k.wrapped
        from credit c join entry e using (kiosk, incarnation, sequence)
        join personal_key k on k.transaction = c.transaction and k.hash = e.wrapped_key_hash
        where c.claim = $1 and e.ciphertext is not null";
    let row = client.query_opt(sql, &[&claim.to_string()]).await.map_err(failed("read whose a remainder is"))?;
    let Some(row) = row else { return Ok(None) };
    let transaction = TransactionId(row.get(0));
    let open = || {
        let recipient = u32::try_from(row.get::<_, i32>(6)).map_err(|_| personal::Error::Open)?;
        let key = app.keys.personal.unwrap(&Wrapped { recipient, bytes: row.get(7) }, Some(transaction))?;
        let kiosk: KioskId = row.get::<_, String>(1).try_into().map_err(|_| personal::Error::Open)?;
        let incarnation = u32::try_from(row.get::<_, i32>(2)).map_err(|_| personal::Error::Open)?;
        let sequence = u64::try_from(row.get::<_, i64>(3)).map_err(|_| personal::Error::Open)?;
        let bound_to = Sealed::associated_data(&kiosk, incarnation, sequence, row.get(4));
        let plain = key.open(&bound_to, row.get(5))?;
        serde_json::from_slice::<KeptFor>(&plain).map_err(|_| personal::Error::Open)
    };
    Ok(Some(open()?.fin))
}

/// The journal says that a remainder is kept. Twice is once.
pub(crate) async fn issued(
    client: &impl GenericClient,
    of: TransactionId,
    entry: (&KioskId, i32, i64),
    amount: Money,
    now_ms: i64,
) -> Result<(), store::Error> {
    let sql = "insert into credit (claim, transaction, kiosk, incarnation, sequence, amount, currency, issued_ms)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (claim) do nothing";
    let (kiosk, incarnation, sequence) = (entry.0.as_str(), entry.1, entry.2);
    let (claim, currency) = (ClaimNumber::of(of).to_string(), amount.currency.code());
    let units = amount.minor_units;
    let written =
        client.execute(sql, &[&claim, &of.0, &kiosk, &incarnation, &sequence, &units, &currency, &now_ms]).await;
    written.map(drop).map_err(failed("write a remainder"))
}

/// Whether the journal's word that a remainder was used agrees with what was granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Used {
    /// It was granted to this transaction.
    Granted,
    /// Nobody asked central, or it was granted to another: money was given twice.
    Twice,
}

/// The journal says that a remainder was used: for ever.
pub(crate) async fn used(
    client: &impl GenericClient,
    of: TransactionId,
    kiosk: &KioskId,
    claim: ClaimNumber,
    now_ms: i64,
) -> Result<Used, store::Error> {
    let sql = "insert into credit_use (claim, transaction, kiosk, at_ms, written) values ($1, $2, $3, $4, true)
        on conflict (claim) do update set written = true where credit_use.transaction = $2
        returning (xmax = 0)";
    let row = client.query_opt(sql, &[&claim.to_string(), &of.0, &kiosk.as_str(), &now_ms]).await;
    Ok(match row.map_err(failed("write the use of a remainder"))? {
        Some(row) if !row.get::<_, bool>(0) => Used::Granted,
        Some(_) | None => Used::Twice,
    })
}

/// A transaction has ended: what it was granted and did not use is free again.
pub(crate) async fn release(client: &impl GenericClient, of: TransactionId) -> Result<(), store::Error> {
    let sql = "delete from credit_use where transaction = $1 and not written";
    client.execute(sql, &[&of.0]).await.map(drop).map_err(failed("set a remainder free"))
}
