//! Rows of postings: leased, written, counted.

use deadpool_postgres::GenericClient;
use domain::{
    KioskId, Money, ServiceId, TransactionId,
    payment::{LineId, Promise},
    service::ProviderId,
};
use jiff::tz::Offset;
use protocol::payment::Reason;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{
    deliver::{Asked, Verdict},
    retry,
};
use crate::{
    payment::{currency, spelled},
    provider::PostingKey,
    store::{self, failed},
};

/// A row that this process may work on for a while.
#[derive(Debug, Clone)]
pub(super) struct Leased {
    pub(super) key: PostingKey,
    pub(super) kiosk: KioskId,
    pub(super) service: Option<ServiceId>,
    pub(super) amount: Money,
    pub(super) commission: Money,
    pub(super) promise: Promise,
    pub(super) paid_ms: i64,
    /// This one counted.
    pub(super) tries: u32,
    pub(super) asked: Asked,
}

impl Leased {
    fn read(row: &Row) -> Result<Self, store::Error> {
        let malformed = |what| store::Error::Malformed { what };
        let currency = currency(row.get(5))?;
        let line = u8::try_from(row.get::<_, i16>(1)).map_err(|_| malformed("a line's number"))?;
        let service = row.get::<_, Option<String>>(3).map(ServiceId::try_from).transpose();
        Ok(Self {
            key: PostingKey { transaction: TransactionId(row.get(0)), line: LineId(line) },
            kiosk: row.get::<_, String>(2).try_into().map_err(|_| malformed("a kiosk's name"))?,
            service: service.map_err(|_| malformed("a service"))?,
            amount: Money::new(row.get(4), currency),
            commission: Money::new(row.get(6), currency),
            promise: if row.get::<_, &str>(7) == "central" { Promise::Central } else { Promise::Queue },
            paid_ms: row.get(8),
            tries: u32::try_from(row.get::<_, i32>(9)).unwrap_or(0),
            asked: if row.get(10) { Asked::Perhaps } else { Asked::Never },
        })
    }
}

/// Services of rows that nobody was chosen for yet. Lines that no basket of the journal has are refused.
pub(super) async fn services_without_provider(client: &impl GenericClient) -> Result<Vec<ServiceId>, store::Error> {
    let sql = "update posting set state = 'refused', reason = $1 where state = 'waiting' and service is null";
    let sql = client.prepare_cached(sql).await.map_err(failed("prepare to refuse lines"))?;
    client.execute(&sql, &[&spelled(Reason::Differs)]).await.map_err(failed("refuse lines of no basket"))?;
    let sql = "select distinct service from posting
        where state = 'waiting' and provider is null and service is not null";
    let sql = client.prepare_cached(sql).await.map_err(failed("prepare to find services"))?;
    let rows = client.query(&sql, &[]).await.map_err(failed("find services of paid lines"))?;
    let read = |row: &Row| row.get::<_, String>(0).try_into();
    rows.iter().map(read).collect::<Result<_, _>>().map_err(|_| store::Error::Malformed { what: "a service" })
}

/// Whoever the catalogue names posts what is paid for a service.
pub(super) async fn route(
    client: &impl GenericClient,
    service: &ServiceId,
    provider: &ProviderId,
) -> Result<(), store::Error> {
    let sql = "update posting set provider = $2 where service = $1 and provider is null and state = 'waiting'";
    let routed = client.execute(sql, &[&service.as_str(), &provider.as_str()]).await;
    routed.map(drop).map_err(failed("choose a provider"))
}

/// Providers with something due.
pub(super) async fn due_providers(client: &impl GenericClient, now_ms: i64) -> Result<Vec<ProviderId>, store::Error> {
    let sql = "select distinct provider from posting
        where state = 'waiting' and provider is not null and next_ms <= $1 and lease_ms <= $1";
    let sql = client.prepare_cached(sql).await.map_err(failed("prepare to find providers"))?;
    let rows = client.query(&sql, &[&now_ms]).await.map_err(failed("find providers with something due"))?;
    let read = |row: &Row| row.get::<_, String>(0).try_into();
    rows.iter().map(read).collect::<Result<_, _>>().map_err(|_| store::Error::Malformed { what: "a provider" })
}

/// Nothing of a provider is due before then.
pub(super) async fn postpone(
    client: &impl GenericClient,
    provider: &ProviderId,
    until_ms: i64,
) -> Result<(), store::Error> {
    let sql = "update posting set next_ms = greatest(next_ms, $2) where provider = $1 and state = 'waiting'";
    let postponed = client.execute(sql, &[&provider.as_str(), &until_ms]).await;
    postponed.map(drop).map_err(failed("postpone postings"))
}

/// Takes due rows for a while. That a request may leave for them is durable when this returns.
pub(super) async fn lease(
    client: &impl GenericClient,
    provider: &ProviderId,
    holder: Uuid,
    now_ms: i64,
    lease_ms: i64,
    most: usize,
) -> Result<Vec<Leased>, store::Error> {
    let sql = "with due as (
            select transaction, line, asked from posting
            where state = 'waiting' and provider = $1 and next_ms <= $2 and lease_ms <= $2
            order by next_ms limit $3 for update skip locked)
        update posting p set lease_ms = $4, holder = $5, tries = p.tries + 1, asked = true
        from due where p.transaction = due.transaction and p.line = due.line
        returning p.transaction, p.line, p.kiosk, p.service, p.amount, p.currency, p.commission, p.promise, p.paid_ms,
            p.tries, due.asked";
    let sql = client.prepare_cached(sql).await.map_err(failed("prepare to lease postings"))?;
    let (most, until) = (i64::try_from(most).unwrap_or(1), now_ms + lease_ms);
    let rows = client.query(&sql, &[&provider.as_str(), &now_ms, &most, &until, &holder]).await;
    rows.map_err(failed("lease postings"))?.iter().map(Leased::read).collect()
}

/// So often a line is tried whose basket cannot be opened: its part of the journal may still be on its way.
const UNREADABLE_TRIES: u32 = 5;

/// What is written of a leased row.
pub(super) struct Written {
    leased: Leased,
    account: Option<Vec<u8>>,
    state: &'static str,
    kind: &'static str,
    next_ms: i64,
    tries: u32,
    asked: bool,
    reason: Option<&'static str>,
    reference: Option<String>,
    posted_ms: Option<i64>,
    posted_day: Option<String>,
}

impl Written {
    /// What a verdict makes of a row.
    pub(super) fn of(
        leased: Leased,
        account: Option<Vec<u8>>,
        verdict: Verdict,
        offset: Offset,
        most_tries: u32,
        now_ms: i64,
        chance: u32,
    ) -> Self {
        let waiting = Self {
            account,
            state: "waiting",
            kind: "later",
            next_ms: now_ms + retry::wait_ms(leased.tries, chance),
            tries: leased.tries,
            asked: true,
            reason: None,
            reference: None,
            posted_ms: None,
            posted_day: None,
            leased,
        };
        match verdict {
            Verdict::Posted { reference, at } => Self {
                state: "posted",
                kind: "posted",
                reference: Some(reference),
                posted_ms: Some(at.as_millisecond()),
                posted_day: Some(offset.to_datetime(at).date().to_string()),
                ..waiting
            },
            Verdict::Refused(reason) => {
                Self { state: "refused", kind: "refused", reason: Some(spelled(reason)), ..waiting }
            }
            // Nothing was sent, and nothing is counted: a provider may be away for days.
            Verdict::Resting { again_ms } => Self {
                kind: "resting",
                next_ms: now_ms + again_ms + retry::jittered(1_000, chance),
                tries: waiting.tries.saturating_sub(1),
                asked: waiting.leased.asked == Asked::Perhaps,
                ..waiting
            },
            // What cannot be opened is not the provider's to mend: somebody looks at it soon.
            Verdict::Unreadable if waiting.tries >= most_tries.min(UNREADABLE_TRIES) => {
                Self { state: "unknown", kind: "unreadable", ..waiting }
            }
            Verdict::Later if waiting.tries >= most_tries => Self { state: "unknown", kind: "unknown", ..waiting },
            Verdict::Later => waiting,
            Verdict::Unreadable => {
                Self { kind: "unreadable", asked: waiting.leased.asked == Asked::Perhaps, ..waiting }
            }
        }
    }

    pub(super) const fn kind(&self) -> &'static str {
        self.kind
    }

    pub(super) const fn key(&self) -> PostingKey {
        self.leased.key
    }

    pub(super) fn needs_a_person(&self) -> bool {
        matches!(self.state, "refused" | "unknown") || self.kind == "unreadable"
    }
}

/// Writes rows whose lease is still held; whoever took over a row writes it instead.
pub(super) async fn write(
    client: &impl GenericClient,
    holder: Uuid,
    day: &str,
    rows: &[Written],
) -> Result<(), tokio_postgres::Error> {
    let sql = "update posting p set lease_ms = 0, holder = null, state = r.state, next_ms = r.next_ms, tries = r.tries,
            asked = r.asked, reason = r.reason, provider_reference = r.reference, posted_ms = r.posted_ms,
            posted_day = r.posted_day, account = coalesce(p.account, r.account),
            day = case when p.day = '' then $13 else p.day end
        from unnest($1::uuid[], $2::smallint[], $3::text[], $4::bigint[], $5::integer[], $6::boolean[], $7::text[],
            $8::text[], $9::bigint[], $10::text[], $11::bytea[])
            as r(transaction, line, state, next_ms, tries, asked, reason, reference, posted_ms, posted_day, account)
        where p.transaction = r.transaction and p.line = r.line and p.holder = $12 and p.state = 'waiting'";
    let sql = client.prepare_cached(sql).await?;
    let transactions: Vec<Uuid> = rows.iter().map(|row| row.leased.key.transaction.0).collect();
    let lines: Vec<i16> = rows.iter().map(|row| i16::from(row.leased.key.line.0)).collect();
    let states: Vec<&str> = rows.iter().map(|row| row.state).collect();
    let next: Vec<i64> = rows.iter().map(|row| row.next_ms).collect();
    let tries: Vec<i32> = rows.iter().map(|row| i32::try_from(row.tries).unwrap_or(i32::MAX)).collect();
    let asked: Vec<bool> = rows.iter().map(|row| row.asked).collect();
    let reasons: Vec<Option<&str>> = rows.iter().map(|row| row.reason).collect();
    let references: Vec<Option<&str>> = rows.iter().map(|row| row.reference.as_deref()).collect();
    let posted: Vec<Option<i64>> = rows.iter().map(|row| row.posted_ms).collect();
    let days: Vec<Option<&str>> = rows.iter().map(|row| row.posted_day.as_deref()).collect();
    let accounts: Vec<Option<&[u8]>> = rows.iter().map(|row| row.account.as_deref()).collect();
    client
        .execute(
            &sql,
            &[
                &transactions,
                &lines,
                &states,
                &next,
                &tries,
                &asked,
                &reasons,
                &references,
                &posted,
                &days,
                &accounts,
                &holder,
                &day,
            ],
        )
        .await
        .map(drop)
}

/// How much waits, for monitors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gauges {
    /// Rows that wait to be posted.
    pub waiting: i64,
    /// When the oldest of them was accepted, milliseconds since 1970.
    pub oldest_ms: Option<i64>,
    /// Rows that a person has to look at.
    pub for_people: i64,
}

pub(crate) async fn gauges(client: &impl GenericClient) -> Result<Gauges, store::Error> {
    let sql = "select count(*) filter (where state = 'waiting'), min(accepted_ms) filter (where state = 'waiting'),
            count(*) filter (where state <> 'waiting')
        from posting where state = 'waiting' or (state in ('refused', 'unknown') and settled_ms is null)";
    let row = client.query_one(sql, &[]).await.map_err(failed("count postings"))?;
    Ok(Gauges { waiting: row.get(0), oldest_ms: row.get(1), for_people: row.get(2) })
}
