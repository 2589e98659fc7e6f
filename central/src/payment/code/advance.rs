//! One step of one code: asks the acquirer what is to be asked, and writes down what it says.

use domain::emvqr;

use super::{
    Codes,
    judge::{self, Ask},
    row::{self, Code, Phase, Refund, Saved},
};
use crate::{acquirer::order, app::Central, metrics::Counter, posting::chance, provider::Error, store};

/// Asks once and writes what came of it; answers with the row as it is then. Whoever else is at the same row wins or loses by
/// the row's version: nothing is written over.
pub(super) async fn advance(app: &Central, codes: &Codes, code: Code) -> Result<Code, store::Error> {
    let settled = judge::settled(code.clone());
    let now_ms = app.clock.now_ms();
    let asked = match judge::ask(&settled, now_ms) {
        Ask::Nothing => Ok(settled.clone()),
        Ask::Open => open(codes, &settled, now_ms).await,
        Ask::Look => codes.gate.status(code.attempt).await.map(|told| judge::told(settled.clone(), told)),
        Ask::End => codes.gate.end(code.attempt).await.map(|told| judge::told(settled.clone(), told)),
        Ask::Refund => refund(codes, &settled).await,
    };
    let mut next = match asked {
        Ok(next) => next,
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, attempt = %code.attempt, "a code is asked for again");
            settled
        }
    };
    let now_ms = app.clock.now_ms();
    let moved = next.phase != code.phase || next.refund != code.refund;
    next.tries = if moved { 1 } else { code.tries.saturating_add(1) };
    let watch_ms = i64::from(codes.config.watch_hours) * 3_600_000;
    let chance = chance().map_err(|_| store::Error::Malformed { what: "chance" })?;
    next.next_ms = judge::next_ms(&code, &next, now_ms, watch_ms, chance);
    let client = app.store.client().await?;
    if row::save(&client, &next, now_ms).await? == Saved::Yes {
        count(app, &code, &next);
    }
    // As it is, whoever wrote it.
    row::find(&client, code.attempt).await?.ok_or(store::Error::Malformed { what: "a code that was there" })
}

async fn open(codes: &Codes, code: &Code, now_ms: i64) -> Result<Code, Error> {
    let payload = code.payload.clone().unwrap_or_default();
    // The same at each try: an attempt has one contents, and its time runs from the first.
    let asked = emvqr::Asked {
        amount: code.amount,
        reference: emvqr::reference(code.attempt.0.as_u128()),
        terminal: code.kiosk.clone(),
    };
    if now_ms >= code.good_until_ms {
        return codes.gate.end(code.attempt).await.map(|told| judge::told(code.clone(), told));
    }
    let order = order(&asked, payload, codes.config.good_seconds);
    codes.gate.open(code.attempt, &order).await.map(|told| judge::told(code.clone(), told))
}

async fn refund(codes: &Codes, code: &Code) -> Result<Code, Error> {
    let Some(came) = &code.came else { return Ok(code.clone()) };
    codes.gate.refund(code.attempt, came.amount).await.map(|told| judge::refunded(code.clone(), told))
}

fn count(app: &Central, before: &Code, now: &Code) {
    if before.phase != now.phase {
        let kind = match now.phase {
            Phase::Opening => "lost",
            Phase::Open => "open",
            Phase::Paid => "paid",
            Phase::NotPaid(why) => row::spelled(why),
        };
        app.metrics.count(Counter::Codes, kind);
    }
    if before.refund != now.refund {
        let kind = match now.refund {
            Refund::None => return,
            Refund::Due => "refund_due",
            Refund::Done { .. } => "refunded",
            Refund::Refused => "refund_refused",
        };
        app.metrics.count(Counter::Codes, kind);
        if now.refund == Refund::Refused {
            tracing::error!(attempt = %now.attempt, "the acquirer does not give a payment back: a person decides");
        }
    }
}
