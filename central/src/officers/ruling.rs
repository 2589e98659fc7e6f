//! What an officer decides: once, and kept for ever with what was seen.

use deadpool_postgres::GenericClient;
use domain::{
    ClaimNumber, TransactionId,
    visa::{Application, Grounds, officer},
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    Queue,
    case::{COLUMNS, Case, State, from_word, word},
};
use crate::{
    answer::Refusal,
    app::Central,
    metrics::Counter,
    store::{self, failed},
    tables, visa,
};

/// What an officer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// One visa of so many days.
    Approve {
        /// At least one, at most as many as were asked for and the document allows.
        days: u16,
    },
    /// No.
    Refuse(Grounds),
    /// Come to the desk.
    Desk,
}

/// Who decided before, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Their name.
    pub officer: String,
    /// When.
    pub ruled_ms: i64,
    /// What.
    pub verdict: Verdict,
}

/// What became of a ruling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruled {
    /// It is the ruling.
    Done,
    /// Somebody else's is.
    Already(Earlier),
    /// There is no such case, it has lapsed, or its person was erased.
    Gone,
    /// The person came back with other answers since the page was shown.
    Changed,
    /// More days than can be granted, or none.
    Days {
        /// The most that can be.
        most: u16,
    },
}

/// What stands on a case's page.
#[derive(Debug)]
pub struct Shown {
    /// The case.
    pub case: Case,
    /// What was applied for; nothing once the person was erased.
    pub application: Option<Application>,
    /// The most days that can be granted today.
    pub most_days: u16,
    /// Who decided, if somebody did.
    pub ruling: Option<Earlier>,
}

/// The cases that wait, oldest first.
///
/// # Errors
/// The database.
pub async fn list(app: &Central) -> Result<Vec<Case>, store::Error> {
    let client = app.store.client().await?;
    let sql = format!(
        "select {COLUMNS} from officer_case c where c.state = 'waiting' and c.good_until_ms > $1
        order by c.opened_ms, c.id limit 500"
    );
    let rows = client.query(&sql, &[&app.clock.now_ms()]).await.map_err(failed("read the cases"))?;
    rows.iter().map(Case::read).collect()
}

/// Everything that an officer needs of a case; nothing for one that never was.
///
/// # Errors
/// The database, the keys.
pub async fn show(app: &Central, id: Uuid) -> Result<Option<Shown>, Refusal> {
    let client = app.store.client().await?;
    let sql = format!("select {COLUMNS} from officer_case c where c.id = $1");
    let row = client.query_opt(&sql, &[&id]).await.map_err(failed("read a case"))?;
    let Some(case) = row.as_ref().map(Case::read).transpose()? else { return Ok(None) };
    let application = visa::application(app, &client, case.transaction).await?;
    let most_days = most_days(app, application.as_ref()).await?;
    let ruling = latest(&client, id).await?;
    Ok(Some(Shown { case, application, most_days, ruling }))
}

async fn most_days(app: &Central, application: Option<&Application>) -> Result<u16, Refusal> {
    let Some(application) = application else { return Ok(0) };
    let catalogue = visa::in_force(app).await?;
    Ok(officer::most_days(&catalogue.visa, application, tables::today(app)))
}

async fn latest(client: &impl GenericClient, id: Uuid) -> Result<Option<Earlier>, store::Error> {
    let sql = "select officer, ruled_ms, verdict, days, grounds from officer_ruling
        where case_id = $1 order by ruled_ms desc limit 1";
    let row = client.query_opt(sql, &[&id]).await.map_err(failed("read a ruling"))?;
    let Some(row) = row else { return Ok(None) };
    let malformed = store::Error::Malformed { what: "a ruling" };
    let days = row.get::<_, Option<i32>>(3).and_then(|days| u16::try_from(days).ok());
    let grounds = row.get::<_, Option<&str>>(4).and_then(from_word);
    let verdict = match (row.get(2), days, grounds) {
        ("approved", Some(days), _) => Verdict::Approve { days },
        ("refused", _, Some(grounds)) => Verdict::Refuse(grounds),
        ("desk", _, _) => Verdict::Desk,
        _ => return Err(malformed),
    };
    Ok(Some(Earlier { officer: row.get(0), ruled_ms: row.get(1), verdict }))
}

/// What the page showed when it was decided upon.
#[derive(Serialize)]
struct Seen<'a> {
    number: String,
    reason: String,
    kiosk: &'a str,
    application: &'a Application,
}

/// Decides on what was shown: the application of the transaction `shown`. The first ruling of a case counts; whoever comes
/// later is told whose it was.
///
/// # Errors
/// The database, the keys.
pub async fn rule(
    app: &Central,
    queue: &Queue,
    officer: &str,
    (id, shown): (Uuid, TransactionId),
    verdict: Verdict,
) -> Result<Ruled, Refusal> {
    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin a ruling"))?;
    let sql = format!("select {COLUMNS} from officer_case c where c.id = $1 for update");
    let row = writing.query_opt(&sql, &[&id]).await.map_err(failed("lock a case"))?;
    let Some(case) = row.as_ref().map(Case::read).transpose()? else { return Ok(Ruled::Gone) };
    if let Some(earlier) = latest(&writing, id).await? {
        return Ok(Ruled::Already(earlier));
    }
    let now = app.clock.now_ms();
    if !case.is_good(now) || case.state != State::Waiting {
        return Ok(Ruled::Gone);
    }
    if case.transaction != shown {
        return Ok(Ruled::Changed);
    }
    let Some(application) = visa::application(app, &writing, case.transaction).await? else { return Ok(Ruled::Gone) };
    let most = most_days(app, Some(&application)).await?;
    let (state, days, grounds) = match verdict {
        Verdict::Approve { days } if (1..=most).contains(&days) => ("approved", Some(i32::from(days)), None),
        Verdict::Approve { .. } => return Ok(Ruled::Days { most }),
        Verdict::Refuse(grounds) => ("refused", None, Some(word(&grounds))),
        Verdict::Desk => ("desk", None, None),
    };
    let number = case.number.to_string();
    let seen = Seen { number, reason: word(&case.reason), kiosk: &case.kiosk, application: &application };
    let seen = visa::seal_seen(app, &writing, case.transaction, &seen).await?;
    let sql = "insert into officer_ruling
            (case_id, transaction, officer, verdict, days, grounds, seen, waited_ms, ruled_ms)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let waited = now - case.opened_ms;
    writing
        .execute(sql, &[&id, &case.transaction.0, &officer, &state, &days, &grounds, &seen, &waited, &now])
        .await
        .map_err(failed("write a ruling"))?;
    // What the slip says stays true; what is decided late is good for as long as what is decided at once.
    let until = case.good_until_ms.max(queue.end(app, tables::today(app))?);
    let sql = "update officer_case set state = $2, days = $3, grounds = $4, good_until_ms = $5 where id = $1";
    writing.execute(sql, &[&id, &state, &days, &grounds, &until]).await.map_err(failed("close a case"))?;
    if verdict == Verdict::Desk {
        to_desk(&writing, case.transaction, &case.kiosk, now).await?;
    }
    writing.commit().await.map_err(failed("commit a ruling"))?;
    app.metrics.count(Counter::Cases, state);
    tracing::info!(officer, case = %case.number, verdict = state, "an officer decided");
    Ok(Ruled::Done)
}

async fn to_desk(
    client: &impl GenericClient,
    transaction: TransactionId,
    kiosk: &str,
    now: i64,
) -> Result<(), store::Error> {
    let sql = "insert into desk_case (transaction, kiosk, claim, reason, opened_ms)
        values ($1, $2, $3, 'officer', $4) on conflict do nothing";
    let claim = ClaimNumber::of(transaction).to_string();
    let sent = client.execute(sql, &[&transaction.0, &kiosk, &claim, &now]).await;
    sent.map(drop).map_err(failed("send a case to the desk"))
}
