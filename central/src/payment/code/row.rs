//! Rows of codes: opened, read, changed by whoever has seen them as they are.

use deadpool_postgres::GenericClient;
use domain::{AttemptId, ClaimNumber, KioskId, Money, TransactionId, fact::NotPaid};
use tokio_postgres::Row;

use crate::{
    acquirer::Paid,
    payment::currency,
    store::{self, failed},
};

/// How far one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Phase {
    /// The acquirer was, or is about to be, asked to open it.
    Opening,
    /// It may be paid.
    Open,
    /// Paid, as asked.
    Paid,
    /// Not paid.
    NotPaid(NotPaid),
}

/// How far giving back has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refund {
    /// Nothing is to be given back.
    None,
    /// It is to be given back.
    Due,
    /// It is on its way.
    Done { reference: String },
    /// The acquirer does not: a person decides.
    Refused,
}

/// One code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) attempt: AttemptId,
    pub(super) transaction: TransactionId,
    pub(super) kiosk: String,
    pub(super) amount: Money,
    pub(super) payload: Option<String>,
    pub(super) good_until_ms: i64,
    pub(super) phase: Phase,
    pub(super) ending: bool,
    pub(super) claimed: bool,
    pub(super) disowned: bool,
    pub(super) came: Option<Paid>,
    pub(super) refund: Refund,
    pub(super) version: i32,
    pub(super) tries: u32,
    pub(super) next_ms: Option<i64>,
}

const COLUMNS: &str = "c.attempt, c.transaction, c.kiosk, c.amount, c.currency, c.payload, c.good_until_ms, c.state, c.why,
    c.ending, c.claimed,
    c.disowned or (not c.claimed and exists (select from transaction_state t
        where t.transaction = c.transaction and t.state ->> 'ending' is not null)),
    c.came, c.came_currency, c.reference, c.authorisation, c.terminal, c.paid_ms, c.refund, c.refund_reference, c.version,
    c.tries, c.next_ms";

impl Code {
    fn read(row: &Row) -> Result<Self, store::Error> {
        let malformed = |what| store::Error::Malformed { what };
        let came = match row.get::<_, Option<i64>>(12) {
            None => None,
            Some(units) => {
                let text =
                    |column: usize| row.get::<_, Option<String>>(column).ok_or(malformed("what came for a code"));
                let at = row.get::<_, Option<i64>>(17).and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
                Some(Paid {
                    amount: Money::new(units, currency(&text(13)?)?),
                    reference: text(14)?,
                    authorisation: text(15)?,
                    terminal: text(16)?,
                    at: at.ok_or(malformed("when a code was paid"))?,
                })
            }
        };
        let phase = match row.get::<_, &str>(7) {
            "opening" => Phase::Opening,
            "open" => Phase::Open,
            "paid" => Phase::Paid,
            _ => Phase::NotPaid(why(row.get(8)).ok_or(malformed("why a code was not paid"))?),
        };
        let refund = match row.get::<_, Option<&str>>(18) {
            None => Refund::None,
            Some("due") => Refund::Due,
            Some("done") => Refund::Done { reference: row.get::<_, Option<String>>(19).unwrap_or_default() },
            Some(_) => Refund::Refused,
        };
        Ok(Self {
            attempt: AttemptId(row.get(0)),
            transaction: TransactionId(row.get(1)),
            kiosk: row.get(2),
            amount: Money::new(row.get(3), currency(row.get(4))?),
            payload: row.get(5),
            good_until_ms: row.get(6),
            phase,
            ending: row.get(9),
            claimed: row.get(10),
            disowned: row.get(11),
            came,
            refund,
            version: row.get(20),
            tries: u32::try_from(row.get::<_, i32>(21)).unwrap_or(0),
            next_ms: row.get(22),
        })
    }
}

fn why(text: Option<&str>) -> Option<NotPaid> {
    serde_json::from_value(text?.into()).ok()
}

/// As the database, the journal and the wire spell it.
pub(super) const fn spelled(why: NotPaid) -> &'static str {
    match why {
        NotPaid::Cancelled => "cancelled",
        NotPaid::Expired => "expired",
        NotPaid::OtherAmount => "other_amount",
        NotPaid::Refused => "refused",
        NotPaid::Unavailable => "unavailable",
    }
}

pub(super) async fn find(client: &impl GenericClient, attempt: AttemptId) -> Result<Option<Code>, store::Error> {
    let sql = format!("select {COLUMNS} from code c where c.attempt = $1");
    let sql = client.prepare_cached(&sql).await.map_err(failed("prepare to read a code"))?;
    let row = client.query_opt(&sql, &[&attempt.0]).await.map_err(failed("read a code"))?;
    row.as_ref().map(Code::read).transpose()
}

/// How a row begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Begins {
    /// It is to be opened, with this text.
    Opening(String),
    /// It was ended before anybody opened it.
    Ended,
}

/// Whose a new row is.
#[derive(Debug, Clone, Copy)]
pub(super) struct New<'a> {
    pub(super) attempt: AttemptId,
    pub(super) transaction: TransactionId,
    pub(super) kiosk: &'a KioskId,
    pub(super) amount: Money,
    pub(super) now_ms: i64,
    pub(super) good_until_ms: i64,
}

/// Writes a row where there is none.
pub(super) async fn begin(client: &impl GenericClient, new: &New<'_>, begins: &Begins) -> Result<(), store::Error> {
    let sql =
        "insert into code (attempt, transaction, kiosk, claim, amount, currency, payload, opened_ms, good_until_ms,
            state, why, next_ms)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $8) on conflict (attempt) do nothing";
    let (payload, state, why) = match begins {
        Begins::Opening(payload) => (Some(payload.as_str()), "opening", None),
        Begins::Ended => (None, "not_paid", Some(spelled(NotPaid::Cancelled))),
    };
    let claim = ClaimNumber::of(new.transaction).to_string();
    let (units, currency) = (new.amount.minor_units, new.amount.currency.code());
    let values: &[&(dyn tokio_postgres::types::ToSql + Sync)] = &[
        &new.attempt.0,
        &new.transaction.0,
        &new.kiosk.as_str(),
        &claim,
        &units,
        &currency,
        &payload,
        &new.now_ms,
        &new.good_until_ms,
        &state,
        &why,
    ];
    client.execute(sql, values).await.map(drop).map_err(failed("write a code"))
}

/// A kiosk wants it ended.
pub(super) async fn end(client: &impl GenericClient, attempt: AttemptId, now_ms: i64) -> Result<(), store::Error> {
    let sql = "update code set ending = true, version = version + 1, next_ms = $2
        where attempt = $1 and not ending and state in ('opening', 'open')";
    client.execute(sql, &[&attempt.0, &now_ms]).await.map(drop).map_err(failed("end a code"))
}

/// Whether a change was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Saved {
    /// It was.
    Yes,
    /// Somebody else changed the row meanwhile: look again.
    No,
}

/// Writes a row as it is now, if it is still as it was read; the lease ends.
pub(super) async fn save(client: &impl GenericClient, code: &Code, now_ms: i64) -> Result<Saved, store::Error> {
    let sql = "update code set state = $3, why = $4, ending = $5, disowned = $6, came = $7, came_currency = $8,
            reference = $9, authorisation = $10, terminal = $11, paid_ms = $12, refund = $13, refund_reference = $14,
            refunded_ms = case when $13 = 'done' then coalesce(refunded_ms, $17) else refunded_ms end,
            tries = $15, next_ms = $16, lease_ms = 0, version = version + 1
        where attempt = $1 and version = $2";
    let (state, why) = match &code.phase {
        Phase::Opening => ("opening", None),
        Phase::Open => ("open", None),
        Phase::Paid => ("paid", None),
        Phase::NotPaid(why) => ("not_paid", Some(spelled(*why))),
    };
    let (refund, refund_reference) = match &code.refund {
        Refund::None => (None, None),
        Refund::Due => (Some("due"), None),
        Refund::Done { reference } => (Some("done"), Some(reference.as_str())),
        Refund::Refused => (Some("refused"), None),
    };
    let came = code.came.as_ref();
    let units = came.map(|came| came.amount.minor_units);
    let currency = came.map(|came| came.amount.currency.code());
    let (reference, authorisation) =
        (came.map(|came| came.reference.as_str()), came.map(|came| came.authorisation.as_str()));
    let (terminal, paid_ms) = (came.map(|came| came.terminal.as_str()), came.map(|came| came.at.as_millisecond()));
    let tries = i32::try_from(code.tries).unwrap_or(i32::MAX);
    let values: &[&(dyn tokio_postgres::types::ToSql + Sync)] = &[
        &code.attempt.0,
        &code.version,
        &state,
        &why,
        &code.ending,
        &code.disowned,
        &units,
        &currency,
        &reference,
        &authorisation,
        &terminal,
        &paid_ms,
        &refund,
        &refund_reference,
        &tries,
        &code.next_ms,
        &now_ms,
    ];
    let sql = client.prepare_cached(sql).await.map_err(failed("prepare to change a code"))?;
    let changed = client.execute(&sql, values).await.map_err(failed("change a code"))?;
    Ok(if changed > 0 { Saved::Yes } else { Saved::No })
}

/// Takes due rows for a while, the longest due first.
pub(super) async fn lease(
    client: &impl GenericClient,
    now_ms: i64,
    until_ms: i64,
    most: i64,
) -> Result<Vec<Code>, store::Error> {
    let sql = format!(
        "with due as (select attempt from code where next_ms <= $1 and lease_ms <= $1 order by next_ms limit $2
                for update skip locked),
            taken as (update code set lease_ms = $3 from due where code.attempt = due.attempt returning code.attempt)
        select {COLUMNS} from code c join taken using (attempt)"
    );
    let sql = client.prepare_cached(&sql).await.map_err(failed("prepare to lease codes"))?;
    let rows = client.query(&sql, &[&now_ms, &most, &until_ms]).await.map_err(failed("lease codes"))?;
    rows.iter().map(Code::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_read_as_it_is_spelled() {
        for known in
            [NotPaid::Cancelled, NotPaid::Expired, NotPaid::OtherAmount, NotPaid::Refused, NotPaid::Unavailable]
        {
            assert_eq!(why(Some(spelled(known))), Some(known));
        }
        assert_eq!(why(Some("otherwise")), None);
    }
}
