//! `central books`: what the fleet's journals add up to.

use std::{collections::BTreeMap, fmt::Write as _};

use deadpool_postgres::Transaction;
use domain::{KioskId, books::Books};
use serde::Serialize;
use serde_json::{Value, json};
use tokio_postgres::{IsolationLevel, types::Json};

use super::{Answer, Error, Found};
use crate::{
    clock::Clock,
    metrics::Metrics,
    projection,
    store::{self, Store, failed},
    visa,
};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Only this kiosk.
    kiosk: Option<KioskId>,
}

/// One kiosk's books, over all its incarnations.
#[derive(Debug, Serialize)]
struct OfKiosk {
    kiosk: String,
    frozen: bool,
    /// By incarnation, the last sequence that is chained.
    heads: BTreeMap<i32, i64>,
    books: BTreeMap<String, OfCurrency>,
    transactions: Vec<Value>,
    visas: BTreeMap<String, Value>,
    /// Lines that are paid, and what became of each.
    postings: Vec<Value>,
    quarantined: Vec<Value>,
    /// Cassettes that were taken away.
    collections: Vec<Value>,
}

#[derive(Debug, Serialize)]
struct OfCurrency {
    #[serde(flatten)]
    books: Books,
    balanced: bool,
}

/// Projects what is chained, then prints. The exit code is 1 when books do not balance.
pub(super) async fn books(store: &Store, options: &Options) -> Result<Answer, Error> {
    projection::catch_up(store, &Clock::system(), &Metrics::default()).await?;
    let mut client = store.client().await?;
    // All of it as it stood at one moment, while journals go on.
    let snapshot = client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true);
    let client = snapshot.start().await.map_err(failed("begin to read books"))?;
    let wanted = options.kiosk.as_ref().map(KioskId::as_str);
    let sql = "select name, frozen_ms is not null from kiosk where $1::text is null or name = $1 order by name";
    let rows = client.query(sql, &[&wanted]).await.map_err(failed("read kiosks"))?;
    let mut kiosks = Vec::new();
    for row in &rows {
        kiosks.push(of_kiosk(&client, row.get(0), row.get(1)).await?);
    }
    let balanced = kiosks.iter().flat_map(|kiosk| kiosk.books.values()).all(|books| books.balanced);
    let mut text = String::new();
    for kiosk in &kiosks {
        let frozen = if kiosk.frozen { ", FROZEN" } else { "" };
        let (transactions, quarantined) = (kiosk.transactions.len(), kiosk.quarantined.len());
        let _ = writeln!(text, "{}: {transactions} transactions, {quarantined} quarantined{frozen}", kiosk.kiosk);
        for collection in &kiosk.collections {
            let _ = writeln!(text, "  {}", told(collection));
        }
        for (currency, OfCurrency { books, balanced }) in &kiosk.books {
            let _ = writeln!(
                text,
                "  {currency}: captured {}, delivered {}, commission {}, owed {}, refunded {}: {}",
                books.captured,
                books.delivered,
                books.commission,
                books.owed,
                books.refunded,
                if *balanced { "balanced" } else { "NOT BALANCED" }
            );
        }
    }
    let found = if balanced { Found::Done } else { Found::No };
    Ok(Answer { text, json: json!({ "kiosks": kiosks, "balanced": balanced }), found })
}

/// One collection in a line.
fn told(collection: &Value) -> String {
    let part = |name: &str| collection[name].as_str().unwrap_or("nobody").to_owned();
    let exactness = match collection["exactness"].as_str() {
        Some("exact") => "as expected",
        Some("differs") => "DIFFERS",
        Some(_) | None => "not counted at the terminal",
    };
    format!(
        "collection {}, Z {}: cassette {} by {} and {}, expected {}, counted {}: {exactness}",
        collection["number"],
        collection["z"],
        part("cassette"),
        part("who"),
        part("second"),
        collection["expected"],
        collection["counted"],
    )
}

async fn of_kiosk(client: &Transaction<'_>, kiosk: String, frozen: bool) -> Result<OfKiosk, store::Error> {
    let sql = "select incarnation, sequence from kiosk_head where kiosk = $1 order by incarnation";
    let rows = client.query(sql, &[&kiosk]).await.map_err(failed("read heads"))?;
    let heads = rows.iter().map(|row| (row.get(0), row.get(1))).collect();

    let sql = "select transaction, incarnation, state, last_sequence from transaction_state
        where kiosk = $1 order by opened_ms, transaction";
    let rows = client.query(sql, &[&kiosk]).await.map_err(failed("read transactions"))?;
    let transactions = rows
        .iter()
        .map(|row| {
            let Json(state): Json<Value> = row.get(2);
            json!({ "transaction": row.get::<_, uuid::Uuid>(0), "incarnation": row.get::<_, i32>(1), "state": state,
                "last_sequence": row.get::<_, i64>(3) })
        })
        .collect();

    let mut visas = BTreeMap::new();
    for (transaction, state, number) in visa::overview(client, &kiosk).await? {
        visas.insert(transaction.to_string(), json!({ "state": state.text(), "number": number }));
    }

    let sql = "select transaction, line, service, amount, currency, state from posting
        where kiosk = $1 order by accepted_ms, transaction, line";
    let rows = client.query(sql, &[&kiosk]).await.map_err(failed("read postings"))?;
    let postings = rows
        .iter()
        .map(|row| {
            let amount = json!({ "minor_units": row.get::<_, i64>(3), "currency": row.get::<_, &str>(4) });
            json!({ "transaction": row.get::<_, uuid::Uuid>(0), "line": row.get::<_, i16>(1),
                "service": row.get::<_, Option<&str>>(2), "amount": amount, "state": row.get::<_, &str>(5) })
        })
        .collect();

    let sql = "select incarnation, sequence, reason from quarantine where kiosk = $1 order by incarnation, sequence";
    let rows = client.query(sql, &[&kiosk]).await.map_err(failed("read the quarantine"))?;
    let quarantined = rows
        .iter()
        .map(|row| {
            json!({ "incarnation": row.get::<_, i32>(0), "sequence": row.get::<_, i64>(1),
                "reason": row.get::<_, &str>(2) })
        })
        .collect();
    let books = sums(client, &kiosk).await?;
    let collections = projection::cassettes::of_kiosk(client, &kiosk).await?;
    Ok(OfKiosk { kiosk, frozen, heads, books, transactions, visas, postings, quarantined, collections })
}

async fn sums(client: &Transaction<'_>, kiosk: &str) -> Result<BTreeMap<String, OfCurrency>, store::Error> {
    let sql = "select currency, sum(stacked)::bigint, sum(captured)::bigint, sum(credit_redeemed)::bigint,
            sum(delivered)::bigint, sum(commission)::bigint, sum(credit_issued)::bigint, sum(owed)::bigint,
            sum(refunded)::bigint, sum(unattributed)::bigint
        from books where kiosk = $1 group by currency order by currency";
    let rows = client.query(sql, &[&kiosk]).await.map_err(failed("sum up the books"))?;
    let read = |row: &tokio_postgres::Row| {
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
        (row.get(0), OfCurrency { balanced: books.balance(), books })
    };
    Ok(rows.iter().map(read).collect())
}
