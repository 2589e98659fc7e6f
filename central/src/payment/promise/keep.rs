//! Writing a promise down: sealed, counted against the day's limits, one for a transaction.

use std::collections::BTreeMap;

use deadpool_postgres::{GenericClient, Transaction};
use domain::{
    Money, TransactionId,
    payment::{Amounts, Basket, Line, LineId, Otherwise},
};
use protocol::problem::Code;

use super::super::{
    Payments,
    look_up::{in_force, payments},
    sealed,
};
use crate::{
    answer::Refusal,
    app::App,
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
    tables,
    visa::sealed::keep_key,
};

/// A promise as it is kept.
pub(super) struct Known {
    kiosk: String,
    pub(super) contents: Option<Vec<u8>>,
    pub(super) kept_until_ms: i64,
    /// Whether the journal has said of any of its lines that it is paid.
    pub(super) paid: bool,
}

impl Known {
    pub(super) fn of(self, kiosk: &EnrolledKiosk) -> Result<Self, Refusal> {
        if self.kiosk == kiosk.name.as_str() {
            Ok(self)
        } else {
            Err(Refusal::Problem(Code::Forbidden, "the transaction is another kiosk's"))
        }
    }
}

pub(super) async fn find(client: &impl GenericClient, of: TransactionId) -> Result<Option<Known>, store::Error> {
    let sql = "select kiosk, contents, kept_until_ms, exists (select from posting where transaction = $1)
        from promise where transaction = $1";
    let row = client.query_opt(sql, &[&of.0]).await.map_err(failed("read a promise"))?;
    Ok(row.map(|row| Known { kiosk: row.get(0), contents: row.get(1), kept_until_ms: row.get(2), paid: row.get(3) }))
}

/// A line as it is counted.
struct Counted<'a> {
    line: &'a Line,
    account: Vec<u8>,
    debt: Option<Vec<u8>>,
    most_a_day: Option<i64>,
}

/// Keeps the promise in place of the one before. Answers the lines that the day's limits, or a payment that is on its way
/// elsewhere, stand against; then nothing is kept.
pub(super) async fn keep(
    app: &App,
    kiosk: &EnrolledKiosk,
    of: TransactionId,
    basket: &Basket,
    contents: &[u8],
    catalogue_version: u64,
) -> Result<Vec<(LineId, Otherwise)>, Refusal> {
    let payments = payments(app)?;
    let counted = count(app, payments, basket).await?;
    let day = tables::today(app).to_string();
    let (key, wrapped) = app.keys.personal.draw(of)?;
    let ciphertext = sealed::seal(&key, of, basket)?;

    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to promise"))?;
    lock(&writing, of, &counted).await?;
    let otherwise = against(&writing, of, &counted, &day, app.clock.now_ms()).await?;
    if !otherwise.is_empty() {
        return Ok(otherwise);
    }
    forget(&writing, of).await?;
    let sql = "insert into promise (transaction, kiosk, contents, basket, key_hash, catalogue_version, kept_until_ms,
            made_ms)
        select $1, $2, $3, $4, $5, $6, $7, $8 where not exists (select from erasure where transaction = $1)";
    let version = i64::try_from(catalogue_version).unwrap_or(i64::MAX);
    let (now, key_hash) = (app.clock.now_ms(), wrapped.hash());
    let until = now + 1000 * i64::from(payments.config.promise_seconds);
    let written = writing
        .execute(
            sql,
            &[&of.0, &kiosk.name.as_str(), &contents, &ciphertext, &key_hash.0.as_slice(), &version, &until, &now],
        )
        .await
        .map_err(failed("write a promise"))?;
    if written == 0 {
        return Err(Refusal::Problem(Code::OtherContents, "the person of this transaction was erased"));
    }
    keep_key(&writing, of, &wrapped).await?;
    for Counted { line, account, debt, .. } in &counted {
        let sql = "insert into promise_line (transaction, line, service, amount, currency, account, debt, day)
            values ($1, $2, $3, $4, $5, $6, $7, $8)";
        let (number, service, currency) = (i16::from(line.id.0), line.service.as_str(), line.amount.currency.code());
        let amount = line.amount.minor_units;
        let written = writing.execute(sql, &[&of.0, &number, &service, &amount, &currency, account, debt, &day]).await;
        written.map_err(failed("write a promised line"))?;
    }
    writing.commit().await.map_err(failed("commit a promise"))?;
    Ok(Vec::new())
}

async fn count<'a>(app: &App, payments: &Payments, basket: &'a Basket) -> Result<Vec<Counted<'a>>, Refusal> {
    let version = in_force(app, payments).await?;
    let counted = |line: &'a Line| Counted {
        line,
        account: payments.accounts.account(&line.service, &line.account),
        // Of an advance there is no too much.
        debt: line
            .debt
            .as_ref()
            .filter(|debt| !matches!(debt.amounts, Amounts::Any { .. }))
            .map(|debt| payments.accounts.debt(&line.service, &line.account, &debt.reference)),
        most_a_day: version.find(&line.service).and_then(|service| service.limits.most_a_day),
    };
    Ok(basket.lines.iter().map(counted).collect())
}

/// One at a time for a transaction, and for each account: two terminals at one moment do not both stay below a limit.
async fn lock(writing: &Transaction<'_>, of: TransactionId, counted: &[Counted<'_>]) -> Result<(), store::Error> {
    let mut names: Vec<&[u8]> = counted.iter().map(|line| line.account.as_slice()).collect();
    names.push(of.0.as_bytes());
    names.sort_unstable();
    names.dedup();
    for name in names {
        let sql = "select pg_advisory_xact_lock(hashtext('promise'), hashtext(encode($1, 'hex')))";
        writing.execute(sql, &[&name]).await.map_err(failed("lock an account"))?;
    }
    Ok(())
}

/// What stands against the lines.
async fn against(
    writing: &Transaction<'_>,
    of: TransactionId,
    counted: &[Counted<'_>],
    day: &str,
    now_ms: i64,
) -> Result<Vec<(LineId, Otherwise)>, Refusal> {
    let paid = "select exists (select from posting where transaction = $1)";
    let paid = writing.query_one(paid, &[&of.0]).await.map_err(failed("read whether a basket is paid"))?;
    if paid.get::<_, bool>(0) {
        return Err(Refusal::Problem(Code::OtherContents, "another basket of this transaction is paid"));
    }
    let mut otherwise = Vec::new();
    let mut left: BTreeMap<&[u8], i64> = BTreeMap::new();
    for Counted { line, account, debt, most_a_day } in counted {
        if let Some(debt) = debt {
            // Paid at another terminal a moment ago: its provider does not know yet.
            let sql = "select exists (select from posting where debt = $1 and state = 'waiting')";
            let row = writing.query_one(sql, &[debt]).await.map_err(failed("read payments of a debt"))?;
            if row.get::<_, bool>(0) {
                otherwise.push((line.id, Otherwise::Paid));
                continue;
            }
        }
        let Some(most) = most_a_day else { continue };
        let spent = spent(writing, of, account, day, now_ms).await?;
        let left = left.entry(account).or_insert_with(|| most.saturating_sub(spent).max(0));
        if line.amount.minor_units > *left {
            otherwise.push((line.id, Otherwise::DayLimit { left: Money::new(*left, line.amount.currency) }));
        } else {
            *left -= line.amount.minor_units;
        }
    }
    Ok(otherwise)
}

/// What other transactions have paid for an account today, or may still pay under a promise.
async fn spent(
    writing: &Transaction<'_>,
    of: TransactionId,
    account: &[u8],
    day: &str,
    now_ms: i64,
) -> Result<i64, store::Error> {
    let sql = "select (select coalesce(sum(amount), 0) from posting
            where account = $1 and day = $2 and state <> 'refused' and transaction <> $3)::bigint
        + (select coalesce(sum(l.amount), 0) from promise_line l join promise p using (transaction)
            where l.account = $1 and l.day = $2 and p.kept_until_ms > $4 and p.transaction <> $3
                and not exists (select from posting o where o.transaction = l.transaction and o.line = l.line))::bigint";
    let row = writing.query_one(sql, &[&account, &day, &of.0, &now_ms]).await;
    Ok(row.map_err(failed("count an account's day"))?.get(0))
}

/// The promise before, with its key.
async fn forget(writing: &Transaction<'_>, of: TransactionId) -> Result<(), store::Error> {
    let sql = "with gone as (delete from promise where transaction = $1 returning key_hash)
        delete from personal_key where transaction = $1 and hash in (select key_hash from gone)";
    writing.execute(sql, &[&of.0]).await.map(drop).map_err(failed("forget the promise before"))
}
