//! What the journal's facts mean for payments. Twice is once: projections may be made again.

use deadpool_postgres::GenericClient;
use domain::{
    ClaimNumber, KioskId, Money, TransactionId,
    fact::Fact,
    payment::{Item, LineId, Promise},
};
use tokio_postgres::types::Json;

use crate::{
    messages,
    payment::{
        code::{self, journal::Claimed},
        credit::{self, Used},
    },
    projection::ledger::Line,
    store::{self, failed},
};

/// What one fact did here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    /// It is no business of payments.
    Nothing,
    /// A line is to be posted.
    Accepted,
    /// A receipt is to be sent.
    Wanted,
    /// A remainder was used that was not granted: money was given twice.
    CreditTwice,
    /// A code counts as paid that central does not know as paid.
    CodeUnpaid,
}

/// Follows one fact that is believed.
pub(crate) async fn follow(
    client: &impl GenericClient,
    kiosk: &KioskId,
    incarnation: i32,
    entry: &Line,
    fact: &Fact,
    now_ms: i64,
) -> Result<Done, store::Error> {
    let Some(of) = entry.transaction else { return Ok(Done::Nothing) };
    match fact {
        Fact::BasketMade { items } => {
            basket(client, of, (kiosk, incarnation, entry.sequence), items).await?;
            Ok(Done::Nothing)
        }
        Fact::LineAccepted { line, amount, commission, promise } => {
            let paid = Paid { line: *line, amount: *amount, commission: *commission, promise: *promise };
            let accepted = accept(client, kiosk, of, &paid, entry.wall_ms, now_ms).await?;
            Ok(if accepted { Done::Accepted } else { Done::Nothing })
        }
        Fact::CreditIssued { amount } => {
            credit::issued(client, of, (kiosk, incarnation, entry.sequence), *amount, now_ms).await?;
            Ok(Done::Nothing)
        }
        Fact::ReceiptWanted { by, language } => {
            messages::wanted(client, of, (kiosk, incarnation, entry), *by, *language, now_ms).await?;
            Ok(Done::Wanted)
        }
        Fact::CreditRedeemed { claim, .. } => Ok(match credit::used(client, of, kiosk, *claim, now_ms).await? {
            Used::Granted => Done::Nothing,
            Used::Twice => Done::CreditTwice,
        }),
        Fact::CodePaid { attempt, .. } => Ok(match code::journal::paid(client, of, *attempt).await? {
            Claimed::Rightly => Done::Nothing,
            Claimed::Unpaid => Done::CodeUnpaid,
        }),
        Fact::CodeNotPaid { attempt, .. } => {
            code::journal::not_paid(client, of, *attempt, now_ms).await?;
            Ok(Done::Nothing)
        }
        Fact::TransactionClosed { .. } => {
            code::journal::closed(client, of, now_ms).await?;
            credit::release(client, of).await?;
            // What was promised and not paid is counted against nobody's day any more.
            let sql = "update promise set kept_until_ms = least(kept_until_ms, $2) where transaction = $1";
            client.execute(sql, &[&of.0, &now_ms]).await.map_err(failed("end a promise"))?;
            Ok(Done::Nothing)
        }
        _ => Ok(Done::Nothing),
    }
}

/// Where the newest basket stands; what is paid already was of the one before.
async fn basket(
    client: &impl GenericClient,
    of: TransactionId,
    entry: (&KioskId, i32, i64),
    items: &[Item],
) -> Result<(), store::Error> {
    let sql = "insert into basket (transaction, kiosk, incarnation, sequence, items) values ($1, $2, $3, $4, $5)
        on conflict (transaction) do update set incarnation = $3, sequence = $4, items = $5
        where basket.kiosk = $2 and not exists (select from posting where transaction = $1)";
    let written = client.execute(sql, &[&of.0, &entry.0.as_str(), &entry.1, &entry.2, &Json(items)]).await;
    written.map(drop).map_err(failed("write where a basket stands"))
}

/// A line that is paid.
struct Paid {
    line: LineId,
    amount: Money,
    commission: Money,
    promise: Promise,
}

async fn accept(
    client: &impl GenericClient,
    kiosk: &KioskId,
    of: TransactionId,
    paid: &Paid,
    paid_ms: i64,
    now_ms: i64,
) -> Result<bool, store::Error> {
    let sql = "insert into posting (transaction, line, kiosk, claim, service, amount, currency, commission, promise,
            account, debt, day, paid_ms, accepted_ms, state, next_ms)
        select $1, $2, $3, $4,
            (select item ->> 'service' from basket b, jsonb_array_elements(b.items) item
                where b.transaction = $1 and b.kiosk = $3 and (item ->> 'line')::smallint = $2 limit 1),
            $5, $6, $7, $8, l.account, l.debt, coalesce(l.day, ''), $9, $10, 'waiting', $10
        from (select) as one left join promise_line l on l.transaction = $1 and l.line = $2
            and exists (select from promise p where p.transaction = $1 and p.kiosk = $3)
        on conflict (transaction, line) do nothing";
    let promise = match paid.promise {
        Promise::Central => "central",
        Promise::Queue => "queue",
    };
    let (number, claim) = (i16::from(paid.line.0), ClaimNumber::of(of).to_string());
    let written = client
        .execute(
            sql,
            &[
                &of.0,
                &number,
                &kiosk.as_str(),
                &claim,
                &paid.amount.minor_units,
                &paid.amount.currency.code(),
                &paid.commission.minor_units,
                &promise,
                &paid_ms,
                &now_ms,
            ],
        )
        .await;
    Ok(written.map_err(failed("write a paid line"))? > 0)
}
