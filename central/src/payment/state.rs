//! What became of a payment's lines.

use std::collections::BTreeMap;

use deadpool_postgres::GenericClient;
use domain::{ClaimNumber, Currency, Money, TransactionId, payment::LineId};
use jiff::Timestamp;
use protocol::{
    payment::{LineStanding, LineState, Outcome, Progress, Reason, Standing, State},
    problem::Code,
};
use tokio_postgres::Row;

use crate::{
    answer::Refusal,
    app::Central,
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
};

/// What a kiosk is told of its transaction.
pub(super) async fn state(app: &Central, kiosk: &EnrolledKiosk, of: TransactionId) -> Result<State, Refusal> {
    let client = app.store.client().await?;
    let now_ms = app.clock.now_ms();
    let mut lines: BTreeMap<LineId, Progress> = BTreeMap::new();
    let sql = "select p.kiosk, l.line, p.kept_until_ms from promise p join promise_line l using (transaction)
        where transaction = $1";
    for row in client.query(sql, &[&of.0]).await.map_err(failed("read promised lines"))? {
        is_of(&row, kiosk)?;
        let seconds = u32::try_from((row.get::<_, i64>(2) - now_ms).max(0) / 1000).unwrap_or(0);
        lines.insert(line(&row, 1)?, Progress::Promised { seconds });
    }
    let sql = "select kiosk, line, state, asked and lease_ms > $2, reason, provider_reference, posted_ms
        from posting where transaction = $1";
    for row in client.query(sql, &[&of.0, &now_ms]).await.map_err(failed("read postings"))? {
        is_of(&row, kiosk)?;
        lines.insert(line(&row, 1)?, progress(&row, of)?);
    }
    Ok(State { lines: lines.into_iter().map(|(line, progress)| LineState { line, progress }).collect() })
}

fn is_of(row: &Row, kiosk: &EnrolledKiosk) -> Result<(), Refusal> {
    if row.get::<_, &str>(0) == kiosk.name.as_str() {
        Ok(())
    } else {
        Err(Refusal::Problem(Code::Forbidden, "the transaction is another kiosk's"))
    }
}

fn line(row: &Row, column: usize) -> Result<LineId, store::Error> {
    let number = u8::try_from(row.get::<_, i16>(column));
    number.map(LineId).map_err(|_| store::Error::Malformed { what: "a line's number" })
}

fn progress(row: &Row, of: TransactionId) -> Result<Progress, store::Error> {
    Ok(match row.get::<_, &str>(2) {
        "waiting" if row.get(3) => Progress::Posting,
        "waiting" => Progress::Accepted,
        "posted" => Progress::Posted {
            provider_reference: row.get::<_, Option<String>>(5).unwrap_or_default(),
            at: moment(row.get(6))?,
        },
        "refused" => Progress::Refused { reason: reason(row.get(4)), claim: ClaimNumber::of(of) },
        _ => Progress::Unknown,
    })
}

fn moment(ms: Option<i64>) -> Result<Timestamp, store::Error> {
    let malformed = || store::Error::Malformed { what: "when a line was posted" };
    Timestamp::from_millisecond(ms.ok_or_else(malformed)?).map_err(|_| malformed())
}

fn reason(text: Option<&str>) -> Reason {
    text.and_then(|text| serde_json::from_value(text.into()).ok()).unwrap_or(Reason::Other)
}

/// As the database spells a reason.
#[must_use]
pub fn spelled(reason: Reason) -> &'static str {
    match reason {
        Reason::NoSuchAccount => "no_such_account",
        Reason::NothingOwed => "nothing_owed",
        Reason::Amount => "amount",
        Reason::Provider => "provider",
        Reason::Differs => "differs",
        Reason::Erased => "erased",
        Reason::Cancelled => "cancelled",
        Reason::GivenUp => "given_up",
        Reason::Other => "other",
    }
}

/// What strangers are told who have the number that stands on the receipt.
pub(super) async fn standing(client: &impl GenericClient, claim: ClaimNumber) -> Result<Standing, store::Error> {
    let sql = "select line, service, amount, currency, state, posted_ms from posting where claim = $1 order by line";
    let rows = client.query(sql, &[&claim.to_string()]).await.map_err(failed("read a receipt's lines"))?;
    let mut lines = Vec::new();
    for row in &rows {
        // A line that the journal's basket does not have is a person's business, and nobody's on a page.
        let Some(service) = row.get::<_, Option<String>>(1) else { continue };
        let outcome = match row.get::<_, &str>(4) {
            "posted" => Outcome::Posted { at: moment(row.get(5))? },
            "waiting" => Outcome::OnItsWay,
            "refused" => Outcome::GoesBack,
            _ => Outcome::BeingChecked,
        };
        lines.push(LineStanding {
            line: line(row, 0)?,
            service: service.try_into().map_err(|_| store::Error::Malformed { what: "a service" })?,
            amount: Money::new(row.get(2), currency(row.get(3))?),
            outcome,
        });
    }
    Ok(Standing { lines })
}

/// A currency by its three letters.
///
/// # Errors
/// None of ours.
pub fn currency(code: &str) -> Result<Currency, store::Error> {
    let known = [Currency::Azn, Currency::Usd].into_iter().find(|known| known.code() == code);
    known.ok_or(store::Error::Malformed { what: "a currency" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_read_as_it_is_spelled() {
        for known in [
            Reason::NoSuchAccount,
            Reason::NothingOwed,
            Reason::Amount,
            Reason::Provider,
            Reason::Differs,
            Reason::Erased,
            Reason::Cancelled,
            Reason::GivenUp,
            Reason::Other,
        ] {
            assert_eq!(reason(Some(spelled(known))), known);
            assert_eq!(serde_json::to_value(known).unwrap(), spelled(known));
        }
    }
}
