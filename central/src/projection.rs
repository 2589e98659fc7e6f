//! Books and transactions, projected from chained entries; follows from a cursor and can be rebuilt.
//!
//! An entry whose meaning is wrong is quarantined: it stays in the chain, changes nothing here, and rings an alarm.

pub mod cassettes;
pub mod ledger;
mod tables;

use std::time::Duration;

use deadpool_postgres::Transaction;
use domain::{KioskId, books::Exactness, fact::Fact};

use crate::{
    app::Central,
    clock::Clock,
    metrics::{Counter, Metrics},
    posting::{self, journal::Done},
    store::{self, Store, failed},
    visa,
};
use ledger::{Doubt, Line};

const AT_ONCE: i64 = 500;
const JOURNALS_AT_ONCE: i64 = 64;
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// Projects whatever is chained, until dropped.
pub async fn follow(app: &Central) {
    loop {
        match catch_up(&app.store, &app.clock, &app.metrics).await {
            Ok(()) => {
                app.lines_accepted.notify_one();
                app.receipts_wanted.notify_one();
            }
            Err(error) => tracing::error!(error = &error as &dyn std::error::Error, "the projections are behind"),
        }
        // Another process may have chained something: look from time to time even when nobody rings.
        let _ = tokio::time::timeout(LOOK_AGAIN, app.entries_chained.notified()).await;
    }
}

/// Projects everything that is chained now. Several processes may do so at once: one waits for what another is at, so
/// that nothing is left undone when this returns.
///
/// # Errors
/// The database; what was projected stays.
pub async fn catch_up(store: &Store, clock: &Clock, metrics: &Metrics) -> Result<(), store::Error> {
    loop {
        let mut client = store.client().await?;
        let behind = journals_behind(&client).await?;
        if behind.is_empty() {
            return Ok(());
        }
        for (kiosk, incarnation) in behind {
            let transaction = client.transaction().await.map_err(failed("begin to project"))?;
            let stretch = project(&transaction, &kiosk, incarnation, clock).await?;
            transaction.commit().await.map_err(failed("commit a projection"))?;
            stretch.count(&kiosk, metrics);
        }
    }
}

/// Throws the projections away and makes them again, in one transaction. Answers how many entries were read.
///
/// # Errors
/// The database; the projections are as before.
pub async fn rebuild(store: &Store, clock: &Clock) -> Result<u64, store::Error> {
    let mut client = store.client().await?;
    let transaction = client.transaction().await.map_err(failed("begin to rebuild"))?;
    let clear = "lock table cursor in exclusive mode;
        delete from books; delete from transaction_state; delete from quarantine;
        delete from cassettes; delete from collection; update cursor set sequence = 0";
    transaction.batch_execute(clear).await.map_err(failed("clear the projections"))?;
    let mut entries = 0;
    loop {
        let behind = journals_behind(&transaction).await?;
        if behind.is_empty() {
            break;
        }
        for (kiosk, incarnation) in behind {
            entries += project(&transaction, &kiosk, incarnation, clock).await?.entries;
        }
    }
    transaction.commit().await.map_err(failed("commit the rebuilt projections"))?;
    Ok(entries)
}

async fn journals_behind(client: &impl deadpool_postgres::GenericClient) -> Result<Vec<(KioskId, i32)>, store::Error> {
    let sql = "select c.kiosk, c.incarnation from cursor c join kiosk_head h using (kiosk, incarnation)
        where h.sequence > c.sequence order by c.kiosk, c.incarnation limit $1";
    let rows = client.query(sql, &[&JOURNALS_AT_ONCE]).await.map_err(failed("find journals to project"))?;
    let read = |row: &tokio_postgres::Row| {
        let kiosk = row.get::<_, String>(0).try_into();
        Ok((kiosk.map_err(|_| store::Error::Malformed { what: "a kiosk's name" })?, row.get(1)))
    };
    rows.iter().map(read).collect()
}

/// What one transaction projected.
#[derive(Default)]
struct Stretch {
    entries: u64,
    doubts: Vec<(i64, Doubt)>,
    voided: u64,
    accepted: u64,
    credit_twice: u64,
    code_unpaid: u64,
    counts: Vec<Exactness>,
}

impl Stretch {
    fn count(&self, kiosk: &KioskId, metrics: &Metrics) {
        metrics.add(Counter::Visas, "voided", self.voided);
        metrics.add(Counter::Postings, "accepted", self.accepted);
        metrics.add(Counter::Credits, "used_twice", self.credit_twice);
        metrics.add(Counter::Codes, "claimed_unpaid", self.code_unpaid);
        if self.code_unpaid > 0 {
            tracing::error!(%kiosk, "a code counts as paid that was not");
        }
        if self.credit_twice > 0 {
            tracing::error!(%kiosk, "a remainder was used that central had not granted");
        }
        for exactness in &self.counts {
            let how = match exactness {
                Exactness::Exact => "exact",
                Exactness::Differs => "differs",
                Exactness::NotCounted => "not_counted",
            };
            metrics.count(Counter::Collections, how);
            if *exactness == Exactness::Differs {
                tracing::error!(%kiosk, "a cassette holds something else than was expected");
            }
        }
        for (sequence, doubt) in &self.doubts {
            metrics.count(Counter::Quarantined, doubt.kind());
            tracing::error!(%kiosk, sequence, reason = doubt.kind(), "an entry was quarantined");
        }
    }
}

async fn project(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
    clock: &Clock,
) -> Result<Stretch, store::Error> {
    let Some((cursor, head)) = tables::lock_cursor(transaction, kiosk, incarnation).await? else {
        return Ok(Stretch::default());
    };
    let lines = tables::read_lines(transaction, kiosk, incarnation, cursor, AT_ONCE).await?;
    let Some(last) = lines.last().map(|line| line.sequence) else {
        // Another process did it meanwhile, or entries are gone: then nothing would ever catch up.
        let missing = store::Error::Malformed { what: "a journal whose entries are missing" };
        return if head > cursor { Err(missing) } else { Ok(Stretch::default()) };
    };
    let mut ledger = tables::read_ledger(transaction, kiosk, incarnation, &lines).await?;
    let (mut doubts, mut voided) = (Vec::new(), 0);
    let (mut accepted, mut credit_twice, mut code_unpaid) = (0, 0, 0);
    for line in &lines {
        match ledger.believe(line) {
            Ok(fact) => {
                voided += revoke(transaction, kiosk, line, &fact, clock).await?;
                match posting::journal::follow(transaction, kiosk, incarnation, line, &fact, clock.now_ms()).await? {
                    Done::Nothing | Done::Wanted => (),
                    Done::Accepted => accepted += 1,
                    Done::CreditTwice => credit_twice += 1,
                    Done::CodeUnpaid => code_unpaid += 1,
                }
            }
            Err((doubt, fact)) => {
                // A void counts even where it comes out of order: better refused than a visa nobody paid.
                if let Some(fact) = fact {
                    voided += revoke(transaction, kiosk, line, &fact, clock).await?;
                }
                doubts.push((line.sequence, doubt));
            }
        }
    }
    tables::write(transaction, kiosk, incarnation, &ledger, &doubts).await?;
    tables::move_cursor(transaction, kiosk, incarnation, last).await?;
    let counts = ledger.cassettes.counted().collect();
    Ok(Stretch { entries: lines.len() as u64, doubts, voided, accepted, credit_twice, code_unpaid, counts })
}

/// How many visas a fact voids: one, if it says so and the visa stood until now.
async fn revoke(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    line: &Line,
    fact: &Fact,
    clock: &Clock,
) -> Result<u64, store::Error> {
    let (Fact::VisaVoided { reason, .. }, Some(of)) = (fact, line.transaction) else { return Ok(0) };
    visa::revoke(transaction, kiosk, of, *reason, clock.now_ms()).await.map(u64::from)
}
