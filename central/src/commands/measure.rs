//! `central measure-postings`: how fast paid lines are posted, against what the same database does when it only inserts.
//!
//! Everything of a posting is in it but the provider's own time: leases, the opening of sealed baskets, the sample's
//! answers, the record of what became of each. The private PostgreSQL does not wait for the disk, for neither side.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use deadpool_postgres::GenericClient;
use domain::{
    ClaimNumber, Currency, Money, ServiceId, TransactionId,
    payment::{Basket, Entry, Line, LineId, Promise},
};
use serde_json::json;
use tokio_postgres::types::ToSql;
use uuid::Uuid;

use super::{Answer, Error, init};
use crate::{
    app::{App, Central},
    clock::Clock,
    cluster::Cluster,
    config::Config,
    payment::sealed,
    posting,
    store::{self, failed},
};

/// What one statement of the bare database inserts: as many rows as one lease takes.
const AT_ONCE: usize = 256;
const PROVIDER: &str = "sample";

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// How many lines.
    #[arg(long, default_value_t = 20_000)]
    lines: usize,
}

pub(super) async fn run(options: &Options) -> Result<Answer, Error> {
    let cluster = tokio::task::block_in_place(Cluster::start)?;
    let database = cluster.create_database("measured").await.map_err(std::io::Error::other)?;
    let folder = tempfile::tempdir()?;
    let app = central(folder.path(), &database).await?;
    seed(&app, options.lines).await?;
    let bare = inserted(&app).await?;
    let posted = posted(&app).await?;
    let per_second = |took: Duration| options.lines as u128 * 1_000_000 / took.as_micros().max(1);
    let (posted_s, bare_s) = (per_second(posted), per_second(bare));
    let thousandths = posted_s * 1_000 / bare_s.max(1);
    let text = format!(
        "{posted_s} lines a second posted, {bare_s} rows a second only inserted: {}.{:03} of the database's own",
        thousandths / 1_000,
        thousandths % 1_000
    );
    let json = json!({
        "lines": options.lines,
        "posted_per_second": u64::try_from(posted_s).unwrap_or(u64::MAX),
        "inserted_per_second": u64::try_from(bare_s).unwrap_or(u64::MAX),
        "thousandths": u64::try_from(thousandths).unwrap_or(u64::MAX),
    });
    Ok(Answer::done(text, json))
}

async fn central(folder: &Path, database: &str) -> Result<App, Error> {
    let clock = Clock::system();
    init::init(&init::Options::here(folder, database), &clock)?;
    Ok(Central::open(&Config::read(&folder.join("central.toml"))?, clock).await?)
}

/// Lines that are promised and paid, as the journal's projection leaves them.
async fn seed(app: &App, lines: usize) -> Result<(), Error> {
    let service: ServiceId = "measured".parse().expect("a service's name");
    let client = app.store.client().await?;
    let mut left = lines;
    while left > 0 {
        let mut rows = Rows::default();
        for _ in 0..left.min(AT_ONCE) {
            rows.add(app, &service)?;
        }
        left -= rows.transactions.len();
        rows.write(&client).await?;
    }
    client.batch_execute("analyze posting, promise, personal_key").await.map_err(failed("analyse the seeded lines"))?;
    Ok(())
}

#[derive(Default)]
struct Rows {
    transactions: Vec<Uuid>,
    claims: Vec<String>,
    hashes: Vec<Vec<u8>>,
    recipients: Vec<i32>,
    wrapped: Vec<Vec<u8>>,
    baskets: Vec<Vec<u8>>,
}

impl Rows {
    fn add(&mut self, app: &App, service: &ServiceId) -> Result<(), Error> {
        let of = TransactionId(Uuid::now_v7());
        let (key, wrapped) = app.keys.personal.draw(of)?;
        let number = format!("1{:012}01", self.transactions.len());
        let line = Line {
            id: LineId(1),
            service: service.clone(),
            account: vec![Entry { field: "subscriber".to_owned(), value: number.into() }],
            tariff: None,
            debt: None,
            amount: Money::new(4_250, Currency::Azn),
            commission: Money::new(40, Currency::Azn),
            promise: Promise::Central,
        };
        self.baskets.push(sealed::seal(&key, of, &Basket { lines: vec![line] })?);
        self.transactions.push(of.0);
        self.claims.push(ClaimNumber::of(of).to_string());
        self.hashes.push(wrapped.hash().0.to_vec());
        self.recipients.push(i32::try_from(wrapped.recipient).unwrap_or(0));
        self.wrapped.push(wrapped.bytes);
        Ok(())
    }

    async fn write(&self, client: &impl GenericClient) -> Result<(), store::Error> {
        let keys = "insert into personal_key (transaction, hash, recipient, wrapped)
            select * from unnest($1::uuid[], $2::bytea[], $3::integer[], $4::bytea[])";
        let parameters: [&(dyn ToSql + Sync); 4] = [&self.transactions, &self.hashes, &self.recipients, &self.wrapped];
        client.execute(keys, &parameters).await.map_err(failed("seed keys"))?;
        let promises = "insert into promise (transaction, kiosk, contents, basket, key_hash, catalogue_version,
                kept_until_ms, made_ms)
            select transaction, 'GYD-014', key_hash, basket, key_hash, 1, 0, 0
            from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as r(transaction, key_hash, basket)";
        let parameters: [&(dyn ToSql + Sync); 3] = [&self.transactions, &self.hashes, &self.baskets];
        client.execute(promises, &parameters).await.map_err(failed("seed promises"))?;
        let postings = "insert into posting (transaction, line, kiosk, claim, service, amount, currency, commission,
                promise, account, debt, day, paid_ms, accepted_ms, provider, state, next_ms)
            select transaction, 1, 'GYD-014', claim, 'measured', 4250, 'AZN', 40, 'central', digest, null, '2026-11-26',
                0, 0, $4, 'waiting', 0
            from unnest($1::uuid[], $2::text[], $3::bytea[]) as r(transaction, claim, digest)";
        let parameters: [&(dyn ToSql + Sync); 4] = [&self.transactions, &self.claims, &self.hashes, &PROVIDER];
        client.execute(postings, &parameters).await.map_err(failed("seed paid lines"))?;
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn now() -> Instant {
    Instant::now()
}

/// The same rows into a table of the same shape and indexes, a lease's worth at once.
async fn inserted(app: &App) -> Result<Duration, Error> {
    let client = app.store.client().await?;
    client
        .batch_execute("create table bare (like posting including all)")
        .await
        .map_err(failed("make a table to compare with"))?;
    let sql = "insert into bare select * from posting where transaction = any($1)";
    let rows = client.query("select transaction from posting", &[]).await.map_err(failed("read seeded lines"))?;
    let all: Vec<Uuid> = rows.iter().map(|row| row.get(0)).collect();
    let sql = client.prepare(sql).await.map_err(failed("prepare to insert"))?;
    let begun = now();
    for some in all.chunks(AT_ONCE) {
        client.execute(&sql, &[&some]).await.map_err(failed("insert"))?;
    }
    Ok(begun.elapsed())
}

/// Until nothing waits any more.
async fn posted(app: &App) -> Result<Duration, Error> {
    let client = app.store.client().await?;
    let sql = client.prepare("select count(*) from posting where state = 'waiting'").await;
    let sql = sql.map_err(failed("prepare to count"))?;
    let posting_app = Arc::clone(app);
    let begun = now();
    let posting = tokio::spawn(async move { posting::follow(&posting_app).await });
    let mut again = tokio::time::interval(Duration::from_millis(20));
    loop {
        again.tick().await;
        let waiting: i64 = client.query_one(&sql, &[]).await.map_err(failed("count what waits"))?.get(0);
        if waiting == 0 {
            break;
        }
    }
    let took = begun.elapsed();
    posting.abort();
    let sql = "select count(*) from posting where state <> 'posted'";
    let otherwise: i64 = client.query_one(sql, &[]).await.map_err(failed("count what was not posted"))?.get(0);
    if otherwise > 0 {
        return Err(std::io::Error::other(format!("{otherwise} lines were not posted")).into());
    }
    Ok(took)
}
