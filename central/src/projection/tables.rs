//! The tables of the projections.

use std::collections::BTreeSet;

use deadpool_postgres::Transaction;
use domain::{
    Currency, KioskId, TransactionId,
    books::{Books, TransactionState},
};
use tokio_postgres::{Row, types::Json};

use super::{
    cassettes,
    ledger::{Doubt, Known, Ledger, Line},
};
use crate::store::{self, failed};

/// Where a journal's projection stands, once no other process is at it, and where its chain ended at least; nothing for
/// a journal that is not there.
pub(super) async fn lock_cursor(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
) -> Result<Option<(i64, i64)>, store::Error> {
    let sql = "select c.sequence, h.sequence from cursor c join kiosk_head h using (kiosk, incarnation)
        where c.kiosk = $1 and c.incarnation = $2 for update of c";
    let row = transaction.query_opt(sql, &[&kiosk.as_str(), &incarnation]).await.map_err(failed("lock a cursor"))?;
    Ok(row.map(|row| (row.get(0), row.get(1))))
}

pub(super) async fn move_cursor(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
    sequence: i64,
) -> Result<(), store::Error> {
    let sql = "update cursor set sequence = $3 where kiosk = $1 and incarnation = $2";
    let moved = transaction.execute(sql, &[&kiosk.as_str(), &incarnation, &sequence]).await;
    moved.map(drop).map_err(failed("move a cursor"))
}

pub(super) async fn read_lines(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
    after: i64,
    most: i64,
) -> Result<Vec<Line>, store::Error> {
    let sql = "select sequence, transaction, body, wall_ms from entry
        where kiosk = $1 and incarnation = $2 and sequence > $3 order by sequence limit $4";
    let rows = transaction.query(sql, &[&kiosk.as_str(), &incarnation, &after, &most]).await;
    let read = |row: &Row| Line {
        sequence: row.get(0),
        transaction: row.get::<_, Option<uuid::Uuid>>(1).map(TransactionId),
        body: row.get(2),
        wall_ms: row.get(3),
    };
    Ok(rows.map_err(failed("read entries to project"))?.iter().map(read).collect())
}

/// What is known of whatever the lines are about.
pub(super) async fn read_ledger(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
    lines: &[Line],
) -> Result<Ledger, store::Error> {
    let mut ledger = Ledger { cassettes: cassettes::read(transaction, kiosk, incarnation).await?, ..Ledger::default() };
    let of: BTreeSet<uuid::Uuid> = lines.iter().filter_map(|line| line.transaction).map(|of| of.0).collect();
    let of: Vec<uuid::Uuid> = of.into_iter().collect();
    let sql = "select transaction, kiosk, state, opened_ms, last_sequence from transaction_state
        where transaction = any($1) order by transaction for update";
    for row in transaction.query(sql, &[&of]).await.map_err(failed("read transactions"))? {
        let id = TransactionId(row.get(0));
        if row.get::<_, &str>(1) == kiosk.as_str() {
            let Json(state): Json<TransactionState> = row.get(2);
            ledger.known.insert(id, Known { state, opened_ms: row.get(3), last_sequence: row.get(4) });
        } else {
            ledger.elsewhere.insert(id);
        }
    }
    for (currency, books) in books_of(transaction, kiosk, incarnation).await? {
        ledger.books.insert(currency, books);
    }
    Ok(ledger)
}

const SUMS: &str =
    "stacked, captured, credit_redeemed, delivered, commission, credit_issued, owed, refunded, unattributed";

async fn books_of(
    client: &impl deadpool_postgres::GenericClient,
    kiosk: &KioskId,
    incarnation: i32,
) -> Result<Vec<(Currency, Books)>, store::Error> {
    let sql = format!("select currency, {SUMS} from books where kiosk = $1 and incarnation = $2");
    let rows = client.query(&sql, &[&kiosk.as_str(), &incarnation]).await.map_err(failed("read books"))?;
    rows.iter().map(read_books).collect()
}

fn read_books(row: &Row) -> Result<(Currency, Books), store::Error> {
    let currency = match row.get::<_, &str>(0) {
        "AZN" => Currency::Azn,
        "USD" => Currency::Usd,
        _ => return Err(store::Error::Malformed { what: "a currency" }),
    };
    let books = Books {
        stacked: row.get(1),
        captured: row.get(2),
        credit_redeemed: row.get(3),
        delivered: row.get(4),
        commission: row.get(5),
        credit_issued: row.get(6),
        owed: row.get(7),
        refunded: row.get(8),
        unattributed: row.get(9),
    };
    Ok((currency, books))
}

pub(super) async fn write(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
    ledger: &Ledger,
    doubts: &[(i64, Doubt)],
) -> Result<(), store::Error> {
    cassettes::write(transaction, kiosk, incarnation, &ledger.cassettes).await?;
    for (currency, books) in &ledger.books {
        write_books(transaction, kiosk, incarnation, *currency, books).await?;
    }
    let sql = "insert into transaction_state (transaction, kiosk, incarnation, state, opened_ms, last_sequence)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (transaction) do update set state = excluded.state, last_sequence = excluded.last_sequence
        where transaction_state.kiosk = excluded.kiosk";
    for id in &ledger.touched {
        let Some(known) = ledger.known.get(id) else { continue };
        let state = Json(&known.state);
        transaction
            .execute(sql, &[&id.0, &kiosk.as_str(), &incarnation, &state, &known.opened_ms, &known.last_sequence])
            .await
            .map_err(failed("write a transaction"))?;
    }
    let sql = "insert into quarantine (kiosk, incarnation, sequence, reason) values ($1, $2, $3, $4)
        on conflict do nothing";
    for (sequence, doubt) in doubts {
        transaction
            .execute(sql, &[&kiosk.as_str(), &incarnation, sequence, &doubt.kind()])
            .await
            .map_err(failed("quarantine an entry"))?;
    }
    Ok(())
}

async fn write_books(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
    currency: Currency,
    books: &Books,
) -> Result<(), store::Error> {
    let sql = format!(
        "insert into books (kiosk, incarnation, currency, {SUMS})
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (kiosk, incarnation, currency) do update set stacked = $4, captured = $5, credit_redeemed = $6,
            delivered = $7, commission = $8, credit_issued = $9, owed = $10, refunded = $11, unattributed = $12"
    );
    let written = transaction
        .execute(
            &sql,
            &[
                &kiosk.as_str(),
                &incarnation,
                &currency.code(),
                &books.stacked,
                &books.captured,
                &books.credit_redeemed,
                &books.delivered,
                &books.commission,
                &books.credit_issued,
                &books.owed,
                &books.refunded,
                &books.unattributed,
            ],
        )
        .await;
    written.map(drop).map_err(failed("write books"))
}
