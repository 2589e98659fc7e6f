//! A case: opened when an officer is needed, found by its document, taken over by whoever comes back with it.

use deadpool_postgres::{GenericClient, Transaction};
use domain::{
    CaseNumber, TransactionId,
    visa::{Application, Grounds, OfficerReason, Outcome, Refused, officer},
};
use protocol::{
    problem::Code,
    visa::{Decision, Found, Queued},
};
use serde::{Serialize, de::DeserializeOwned};
use tokio_postgres::{Row, types::Json};
use uuid::Uuid;

use super::{Digest, Queue};
use crate::{
    answer::Refusal,
    app::Central,
    metrics::Counter,
    store::{self, failed},
    tables,
    visa::{self, State as Visa},
};

/// Held while a number is chosen: no two cases that are open at once have the same.
const NUMBERS: i64 = 7_460_219;
/// Of so many rulings, and no fewer, it is said how long a case waits.
const LEAST_RULINGS: i64 = 5;
const LATEST_RULINGS: i64 = 20;
const WEEK_MS: i64 = 7 * 24 * 3600 * 1000;

/// How a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// For an officer.
    Waiting,
    /// For one visa of so many days at most.
    Approved {
        /// At most as many as were asked for.
        days: u16,
    },
    /// No.
    Refused(Grounds),
    /// The person shall come to the desk.
    Desk,
    /// The person was erased.
    Erased,
}

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its name, in the officers' pages.
    pub id: Uuid,
    /// What the person knows.
    pub number: CaseNumber,
    /// How it stands.
    pub state: State,
    /// Whose application it is about.
    pub transaction: TransactionId,
    /// Where the person was last.
    pub kiosk: String,
    /// Why an officer is needed.
    pub reason: OfficerReason,
    /// When it was opened.
    pub opened_ms: i64,
    /// From when on it is not good any more.
    pub good_until_ms: i64,
}

/// The columns of a case, as [`Case::read`] takes them.
pub(super) const COLUMNS: &str =
    "c.id, c.number, c.state, c.transaction, c.kiosk, c.reason, c.opened_ms, c.good_until_ms, c.days, c.grounds";

impl Case {
    pub(super) fn read(row: &Row) -> Result<Self, store::Error> {
        let malformed = |what| store::Error::Malformed { what };
        let number: &str = row.get(1);
        Ok(Self {
            id: row.get(0),
            number: number.parse().map_err(|_| malformed("a case's number"))?,
            state: state(row)?,
            transaction: TransactionId(row.get(3)),
            kiosk: row.get(4),
            reason: from_word(row.get(5)).ok_or(malformed("an officer's reason"))?,
            opened_ms: row.get(6),
            good_until_ms: row.get(7),
        })
    }

    /// Whether it may still be decided or fetched.
    #[must_use]
    pub const fn is_good(&self, now_ms: i64) -> bool {
        now_ms < self.good_until_ms && !matches!(self.state, State::Erased)
    }
}

fn state(row: &Row) -> Result<State, store::Error> {
    let malformed = store::Error::Malformed { what: "the state of a case" };
    match row.get(2) {
        "waiting" => Ok(State::Waiting),
        "approved" => {
            let days: Option<i32> = row.get(8);
            days.and_then(|days| u16::try_from(days).ok()).map(|days| State::Approved { days }).ok_or(malformed)
        }
        "refused" => row.get::<_, Option<&str>>(9).and_then(from_word).map(State::Refused).ok_or(malformed),
        "desk" => Ok(State::Desk),
        "erased" => Ok(State::Erased),
        _ => Err(malformed),
    }
}

/// The word of something that the protocol writes as one.
pub(super) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(_) | Err(_) => String::new(),
    }
}

pub(super) fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// Opens a case for a transaction whose decision was just written, in the same breath. Older ones of the document lapse,
/// and nothing is held for them any more.
///
/// # Errors
/// The database.
pub async fn open(
    app: &Central,
    queue: &Queue,
    writing: &Transaction<'_>,
    (transaction, kiosk): (TransactionId, &str),
    reason: OfficerReason,
    document: &Digest,
) -> Result<(), Refusal> {
    let now = app.clock.now_ms();
    let sql = "select pg_advisory_xact_lock($1)";
    writing.execute(sql, &[&NUMBERS]).await.map_err(failed("lock the cases' numbers"))?;
    let sql = "with lapsed as (
            update officer_case set good_until_ms = $2 where document = $1 and good_until_ms > $2 returning transaction)
        update visa v set state = 'void', void_reason = 'cancelled', voided_ms = $2
        from lapsed where v.transaction = lapsed.transaction and v.state in ('officer', 'held')";
    writing.execute(sql, &[&document.0, &now]).await.map_err(failed("let older cases lapse"))?;
    let number = new_number(writing, now).await?;
    let sql =
        "insert into officer_case (id, number, state, transaction, kiosk, reason, document, opened_ms, good_until_ms)
        values ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8)";
    let until = queue.end(app, tables::today(app))?;
    let id = Uuid::now_v7();
    writing
        .execute(sql, &[&id, &number.as_str(), &transaction.0, &kiosk, &word(&reason), &document.0, &now, &until])
        .await
        .map_err(failed("open a case"))?;
    app.metrics.count(Counter::Cases, "opened");
    Ok(())
}

/// A number that no case has which somebody may still ask for.
async fn new_number(client: &impl GenericClient, now: i64) -> Result<CaseNumber, Refusal> {
    loop {
        let mut chance = [0; 8];
        getrandom::fill(&mut chance).map_err(crate::personal::Error::from)?;
        let number = CaseNumber::from_chance(u64::from_be_bytes(chance));
        let sql = "select 1 from officer_case where number = $1 and good_until_ms > $2";
        let taken = client.query_opt(sql, &[&number.as_str(), &(now - WEEK_MS)]).await;
        if taken.map_err(failed("look for a number"))?.is_none() {
            return Ok(number);
        }
    }
}

/// Whether a case, and the visa it points to, stay as they are until the database transaction ends.
#[derive(Clone, Copy)]
enum Lock {
    No,
    Yes,
}

/// The newest case of a document that is good and whose visa was not issued.
async fn live(
    client: &impl GenericClient,
    document: &Digest,
    now: i64,
    lock: Lock,
) -> Result<Option<Case>, store::Error> {
    let lock = match lock {
        Lock::No => "",
        Lock::Yes => "for update",
    };
    let sql = format!(
        "select {COLUMNS} from officer_case c join visa v using (transaction)
        where c.document = $1 and c.state <> 'erased' and c.good_until_ms > $2 and v.state <> 'issued'
        order by c.opened_ms desc, c.id desc limit 1 {lock}"
    );
    let row = client.query_opt(&sql, &[&document.0, &now]).await.map_err(failed("look for a document's case"))?;
    row.as_ref().map(Case::read).transpose()
}

/// What central knows of a document's case. Changes nothing.
///
/// # Errors
/// The database, the keys.
pub async fn find(app: &Central, document: &Digest) -> Result<Found, Refusal> {
    let client = app.store.client().await?;
    let Some(case) = live(&client, document, app.clock.now_ms(), Lock::No).await? else { return Ok(Found::Nothing) };
    match visa::application(app, &client, case.transaction).await? {
        Some(application) => Ok(Found::Case { number: case.number, application: Box::new(application) }),
        None => Ok(Found::Nothing),
    }
}

/// Takes the document's case over into a transaction that was just written down: one that waits with whatever was
/// answered now, one that was decided only with the answers that were decided upon. Answers whether it did.
///
/// # Errors
/// The database, the keys.
pub async fn take_over(
    app: &Central,
    writing: &Transaction<'_>,
    (transaction, kiosk): (TransactionId, &str),
    document: &Digest,
    application: &Application,
) -> Result<bool, Refusal> {
    let now = app.clock.now_ms();
    let Some(case) = live(writing, document, now, Lock::Yes).await? else { return Ok(false) };
    if case.state != State::Waiting {
        let decided_upon = visa::application(app, writing, case.transaction).await?;
        if !decided_upon.is_some_and(|decided| same_answers(&decided, application)) {
            return Ok(false);
        }
    }
    let sql = "update visa set state = 'void', void_reason = 'cancelled', voided_ms = $2
        where transaction = $1 and state <> 'void'";
    writing.execute(sql, &[&case.transaction.0, &now]).await.map_err(failed("void the transaction before"))?;
    let sql = "update officer_case set transaction = $2, kiosk = $3 where id = $1";
    writing.execute(sql, &[&case.id, &transaction.0, &kiosk]).await.map_err(failed("take a case over"))?;
    let sql = "update visa set state = 'officer', decision = $2, lease_ms = null where transaction = $1";
    let decision = Decision::Officer { reason: case.reason, case: None };
    writing.execute(sql, &[&transaction.0, &Json(decision)]).await.map_err(failed("write a case's decision"))?;
    app.metrics.count(Counter::Cases, "taken_over");
    Ok(true)
}

/// The day of arrival is another one for whoever comes back.
fn same_answers(one: &Application, other: &Application) -> bool {
    let answers = |of: &Application| (of.trip.days, of.trip.purpose, of.declaration, of.residence.clone());
    answers(one) == answers(other)
}

/// How a transaction's case stands, as its kiosk is told; an approval is held from then on. Nothing for a transaction
/// without a case.
///
/// # Errors
/// The person was erased; the database, the keys.
pub async fn answer(app: &Central, queue: &Queue, transaction: TransactionId) -> Result<Option<Decision>, Refusal> {
    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to answer a case"))?;
    let sql = format!("select {COLUMNS} from officer_case c where c.transaction = $1 for update");
    let row = writing.query_opt(&sql, &[&transaction.0]).await.map_err(failed("read a case"))?;
    let Some(case) = row.as_ref().map(Case::read).transpose()? else { return Ok(None) };
    let desk = Decision::Desk { case: case.number };
    if case.state == State::Erased {
        return Err(Refusal::Problem(Code::NotHeld, "the person was erased"));
    }
    if !case.is_good(app.clock.now_ms()) {
        return Ok(Some(desk));
    }
    let decision = match case.state {
        State::Waiting => {
            Decision::Officer { reason: case.reason, case: Some(queued(app, queue, &writing, &case).await?) }
        }
        State::Desk | State::Erased => desk,
        State::Refused(because) => Decision::Refused { reason: Refused::Officer { because } },
        State::Approved { days } => match granted(app, &writing, transaction, days).await? {
            Some(Outcome::Eligible { terms, fees }) => {
                Decision::Approved { terms, fees, hold_seconds: app.decision.hold_seconds }
            }
            // The document has come too near to its end meanwhile.
            Some(Outcome::Refused(_) | Outcome::Officer(_)) | None => desk,
        },
    };
    keep(app, &writing, transaction, &decision).await?;
    writing.commit().await.map_err(failed("commit a case's answer"))?;
    Ok(Some(decision))
}

async fn granted(
    app: &Central,
    client: &impl GenericClient,
    transaction: TransactionId,
    days: u16,
) -> Result<Option<Outcome>, Refusal> {
    let Some(application) = visa::application(app, client, transaction).await? else { return Ok(None) };
    let catalogue = visa::in_force(app).await?;
    let granted = officer::granted(&catalogue.visa, &application, days, tables::today(app));
    Ok(granted.map(|(terms, fees)| Outcome::Eligible { terms, fees }))
}

/// What was answered for good is the visa's state from then on.
async fn keep(
    app: &Central,
    client: &impl GenericClient,
    transaction: TransactionId,
    decision: &Decision,
) -> Result<(), store::Error> {
    let (state, hold_until) = match decision {
        Decision::Approved { hold_seconds, .. } => {
            (Visa::Held, Some(app.clock.now_ms() + 1000 * i64::from(*hold_seconds)))
        }
        Decision::Refused { .. } => (Visa::Refused, None),
        Decision::Officer { .. } | Decision::Desk { .. } | Decision::Pending { .. } | Decision::AgencySilent => {
            return Ok(());
        }
    };
    let sql = "update visa set state = $2, decision = $3, hold_until_ms = $4
        where transaction = $1 and state in ('officer', 'held', 'refused')";
    let kept = client.execute(sql, &[&transaction.0, &state.text(), &Json(decision), &hold_until]).await;
    kept.map_err(failed("keep what was decided"))?;
    app.metrics.count(Counter::Decisions, state.text());
    Ok(())
}

/// Number, place and time of a case that waits.
async fn queued(
    app: &Central,
    queue: &Queue,
    client: &impl GenericClient,
    case: &Case,
) -> Result<Queued, store::Error> {
    let now = app.clock.now_ms();
    let sql = "select count(*) from officer_case
        where state = 'waiting' and good_until_ms > $1 and (opened_ms, id) < ($2, $3)";
    let row = client.query_one(sql, &[&now, &case.opened_ms, &case.id]).await.map_err(failed("count who waits"))?;
    let before = u32::try_from(row.get::<_, i64>(0)).unwrap_or(u32::MAX);
    let until = jiff::Timestamp::from_millisecond(case.good_until_ms - 1);
    let until = until.map_err(|_| store::Error::Malformed { what: "a case's end" })?;
    Ok(Queued {
        number: case.number,
        before,
        usual_minutes: usual_minutes(client, now).await?,
        good_until: app.site_offset.to_datetime(until).date(),
        retry_ms: queue.ask_again_ms,
    })
}

/// How long the latest cases waited, in the middle; nothing when there are too few to say so.
async fn usual_minutes(client: &impl GenericClient, now: i64) -> Result<Option<u32>, store::Error> {
    let sql = "select count(*), percentile_cont(0.5) within group (order by waited_ms) from (
            select waited_ms from officer_ruling where ruled_ms > $1 order by ruled_ms desc limit $2) latest";
    let row = client.query_one(sql, &[&(now - WEEK_MS), &LATEST_RULINGS]).await;
    let row = row.map_err(failed("read how long cases wait"))?;
    let (count, middle): (i64, Option<f64>) = (row.get(0), row.get(1));
    let minutes =
        middle.filter(|_| count >= LEAST_RULINGS).map(|waited| (waited / 60_000.0).ceil().clamp(1.0, 9_999.0));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and between 1 and 9,999")]
    Ok(minutes.map(|minutes| minutes as u32))
}

/// How many cases wait, and since when the oldest does.
///
/// # Errors
/// The database.
pub async fn waiting(client: &impl GenericClient, now: i64) -> Result<(i64, Option<i64>), store::Error> {
    let sql = "select count(*), min(opened_ms) from officer_case where state = 'waiting' and good_until_ms > $1";
    let row = client.query_one(sql, &[&now]).await.map_err(failed("count the cases"))?;
    Ok((row.get(0), row.get(1)))
}
