//! Deciding: rules first, then the agency, whose work goes on while the kiosk asks again.

use std::{sync::Arc, time::Duration};

use domain::{
    ClaimNumber, TransactionId,
    visa::{self, Application, Fees, OfficerReason, Outcome, Terms},
};
use protocol::{
    problem::Code,
    visa::{Decide, Decision},
};
use sha2::{Digest as _, Sha256};
use tokio_postgres::types::Json;

use super::{
    record::{self, Record, State},
    sealed,
};
use crate::{
    agency::{Answer, Case},
    answer::Refusal,
    app::{App, Central},
    metrics::Counter,
    officers::case,
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
    tables,
};

/// How long after the agency's bound another process may take over a case whose process has died.
const LEASE_MARGIN_MS: i64 = 5_000;
const ASK_AGAIN: Duration = Duration::from_millis(500);

/// What rules and agency say; the same application gives the same answer.
pub(super) async fn decide(
    app: &App,
    kiosk: &EnrolledKiosk,
    transaction: TransactionId,
    request: Decide,
) -> Result<Decision, Refusal> {
    let json = sealed::json(&request.application);
    let hash = Sha256::digest(&json).to_vec();
    let known = record::find(&app.store.client().await?, transaction).await?;
    let known = match known {
        Some(known) => known,
        None => match begin(app, kiosk, transaction, request.application.clone(), &json, &hash).await? {
            Begun::Decided(decision) => return Ok(decision),
            Begun::Elsewhere => find_again(app, transaction).await?,
        },
    };
    let known = known.of(kiosk)?;
    if known.state != State::Void && known.application_hash.as_ref() != Some(&hash) {
        return Err(Refusal::Problem(Code::OtherContents, "another application was made under this transaction"));
    }
    if known.state == State::Deciding && take_over(app, transaction, &known).await? {
        let eligible = match rules(app, &request.application).await? {
            Outcome::Eligible { terms, fees } => Eligible { terms, fees },
            // The tables have changed meanwhile: what they say now is what counts.
            Outcome::Refused(reason) => {
                return settle_now(app, transaction, &request.application, Decision::Refused { reason }).await;
            }
            Outcome::Officer(reason) => {
                let decision = Decision::Officer { reason, case: None };
                return settle_now(app, transaction, &request.application, decision).await;
            }
        };
        return consult(app, transaction, request.application, eligible).await;
    }
    if known.state == State::Held && is_short(app, &known) && renew(app, transaction, &request.application).await? {
        let known = find_again(app, transaction).await?;
        return answer(app, transaction, &known).await;
    }
    answer(app, transaction, &known).await
}

/// Whether less than half of the hold is left, or it ran out less than one hold ago: whoever enters a family at a kiosk
/// needs longer than one hold lasts.
fn is_short(app: &Central, known: &Record) -> bool {
    let hold_ms = 1000 * i64::from(app.decision.hold_seconds);
    known.hold_until_ms.is_some_and(|until| {
        let left = until - app.clock.now_ms();
        left < hold_ms / 2 && left > -hold_ms
    })
}

/// Holds what the agency approved anew, by the rules of now: they are asked again, the agency is not. Not for what an
/// officer approved, which is renewed as a case.
async fn renew(app: &App, transaction: TransactionId, application: &Application) -> Result<bool, Refusal> {
    let Outcome::Eligible { terms, fees } = rules(app, application).await? else { return Ok(false) };
    let hold_seconds = app.decision.hold_seconds;
    let decision = Decision::Approved { terms, fees, hold_seconds };
    let until = app.clock.now_ms() + 1000 * i64::from(hold_seconds);
    let sql = "update visa set decision = $2, hold_until_ms = $3 where transaction = $1 and state = 'held'
            and not exists (select from officer_case where officer_case.transaction = $1)";
    let client = app.store.client().await?;
    let renewed = client.execute(sql, &[&transaction.0, &Json(&decision), &until]).await;
    Ok(renewed.map_err(failed("renew a hold"))? > 0)
}

enum Begun {
    Decided(Decision),
    /// Another request was faster, or an officer's case was taken over.
    Elsewhere,
}

#[derive(Clone, Copy)]
struct Eligible {
    terms: Terms,
    fees: Fees,
}

/// Writes the application down, sealed, before anybody is asked.
async fn begin(
    app: &App,
    kiosk: &EnrolledKiosk,
    transaction: TransactionId,
    application: Application,
    json: &[u8],
    hash: &[u8],
) -> Result<Begun, Refusal> {
    let catalogue = in_force(app).await?;
    let outcome = visa::decide(&catalogue.visa, &application, tables::today(app));
    let (key, wrapped) = app.keys.personal.draw(transaction)?;
    let ciphertext = sealed::seal_application(&key, transaction, json)?;
    let version = i64::try_from(catalogue.version).unwrap_or(i64::MAX);
    let lease = lease(app);

    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin a decision"))?;
    let sql = "insert into visa (transaction, kiosk, state, application_hash, application, key_hash, catalogue_version,
            lease_ms)
        select $1, $2, 'deciding', $3, $4, $5, $6, $7 where not exists (select from erasure where transaction = $1)
        on conflict (transaction) do nothing";
    let key_hash = wrapped.hash();
    let written = writing
        .execute(
            sql,
            &[&transaction.0, &kiosk.name.as_str(), &hash, &ciphertext, &key_hash.0.as_slice(), &version, &lease],
        )
        .await
        .map_err(failed("write an application"))?;
    if written == 0 {
        return Ok(Begun::Elsewhere);
    }
    sealed::keep_key(&writing, transaction, &wrapped).await?;
    let back = match &app.officers {
        Some(queue) => {
            let document = queue.digest(&application.document);
            let of = (transaction, kiosk.name.as_str());
            case::take_over(app, &writing, of, &document, &application).await?
        }
        None => false,
    };
    writing.commit().await.map_err(failed("commit an application"))?;
    drop(client);
    if back {
        return Ok(Begun::Elsewhere);
    }

    match outcome {
        Outcome::Eligible { terms, fees } => consult(app, transaction, application, Eligible { terms, fees }).await,
        Outcome::Refused(reason) => settle_now(app, transaction, &application, Decision::Refused { reason }).await,
        Outcome::Officer(reason) => {
            settle_now(app, transaction, &application, Decision::Officer { reason, case: None }).await
        }
    }
    .map(Begun::Decided)
}

async fn find_again(app: &App, transaction: TransactionId) -> Result<Record, Refusal> {
    let known = record::find(&app.store.client().await?, transaction).await?;
    known.ok_or(Refusal::Problem(Code::OtherContents, "the person of this transaction was erased"))
}

pub(crate) async fn in_force(app: &Central) -> Result<Arc<domain::catalogue::Catalogue>, Refusal> {
    tables::in_force(app).await.map_err(|error| match error {
        tables::Error::Store(error) => error.into(),
        tables::Error::Refused(_) | tables::Error::None | tables::Error::NotNewer { .. } => {
            tracing::error!(error = &error as &dyn std::error::Error, "nothing can be decided");
            Refusal::Problem(Code::Internal, "central has no catalogue in force")
        }
    })
}

async fn rules(app: &Central, application: &Application) -> Result<Outcome, Refusal> {
    Ok(visa::decide(&in_force(app).await?.visa, application, tables::today(app)))
}

fn lease(app: &Central) -> i64 {
    let silent = i64::try_from(app.decision.agency_silent_after_ms).unwrap_or(i64::MAX / 4);
    app.clock.now_ms() + silent + LEASE_MARGIN_MS
}

/// Whether this process now asks the agency in the place of one that has died.
async fn take_over(app: &Central, transaction: TransactionId, known: &Record) -> Result<bool, store::Error> {
    let now = app.clock.now_ms();
    if known.lease_ms.is_some_and(|lease| lease >= now) {
        return Ok(false);
    }
    let sql = "update visa set lease_ms = $2 where transaction = $1 and state = 'deciding' and lease_ms < $3";
    let client = app.store.client().await?;
    let taken = client.execute(sql, &[&transaction.0, &lease(app), &now]).await.map_err(failed("take over a case"))?;
    Ok(taken > 0)
}

/// Asks the agency in a task of its own and waits for a moment.
async fn consult(
    app: &App,
    transaction: TransactionId,
    application: Application,
    eligible: Eligible,
) -> Result<Decision, Refusal> {
    let working = app.clone();
    let task = tokio::spawn(async move {
        let case = Case { transaction, application };
        let decision = ask(&working, &case, eligible).await;
        if let Err(error) = settle(&working, transaction, &case.application, &decision).await {
            tracing::error!(?error, %transaction, "a decision was not written down");
        }
    });
    // Dropping the handle does not stop the task.
    let _ = tokio::time::timeout(app.decision.answer_within(), task).await;
    let known = find_again(app, transaction).await?;
    answer(app, transaction, &known).await
}

async fn ask(app: &Arc<Central>, case: &Case, eligible: Eligible) -> Decision {
    let asking = async {
        loop {
            match app.agency.ask(case).await {
                Ok(answer) => break answer,
                Err(error) => {
                    app.metrics.count(Counter::Agency, "failed");
                    tracing::warn!(error = &error as &dyn std::error::Error, transaction = %case.transaction,
                        "the agency could not be asked");
                    tokio::time::sleep(ASK_AGAIN).await;
                }
            }
        }
    };
    let answered = tokio::time::timeout(app.decision.agency_silent_after(), asking).await;
    let (kind, decision) = match answered {
        Ok(Answer::Approve) => {
            let Eligible { terms, fees } = eligible;
            ("approve", Decision::Approved { terms, fees, hold_seconds: app.decision.hold_seconds })
        }
        Ok(Answer::Refuse) => ("refuse", Decision::Refused { reason: visa::Refused::Agency }),
        Ok(Answer::Officer) => ("officer", Decision::Officer { reason: OfficerReason::AgencyWish, case: None }),
        Err(_) => ("silent", Decision::AgencySilent),
    };
    app.metrics.count(Counter::Agency, kind);
    decision
}

async fn settle_now(
    app: &App,
    transaction: TransactionId,
    application: &Application,
    decision: Decision,
) -> Result<Decision, Refusal> {
    settle(app, transaction, application, &decision).await?;
    let known = find_again(app, transaction).await?;
    answer(app, transaction, &known).await
}

/// Writes a decision down, unless the transaction was voided meanwhile. Where an officer is needed, a case is opened in the
/// same breath, or the desk is told where no queue is kept.
async fn settle(
    app: &Central,
    transaction: TransactionId,
    application: &Application,
    decision: &Decision,
) -> Result<(), Refusal> {
    let now = app.clock.now_ms();
    let (state, desk) = match decision {
        Decision::Approved { .. } => (State::Held, None),
        Decision::Refused { .. } => (State::Refused, None),
        Decision::Officer { .. } if app.officers.is_some() => (State::Officer, None),
        Decision::Officer { .. } => (State::Officer, Some("officer")),
        Decision::AgencySilent => (State::Silent, Some("agency_silent")),
        Decision::Pending { .. } | Decision::Desk { .. } => return Ok(()),
    };
    let hold_until = (state == State::Held).then_some(now + 1000 * i64::from(app.decision.hold_seconds));
    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to write a decision"))?;
    let sql = "with settled as (
            update visa set state = $2, decision = $3, hold_until_ms = $4, lease_ms = null
            where transaction = $1 and state = 'deciding' returning transaction, kiosk),
        told as (
            insert into desk_case (transaction, kiosk, claim, reason, opened_ms)
            select transaction, kiosk, $5, $6, $7 from settled where $6::text is not null on conflict do nothing)
        select kiosk from settled";
    let claim = ClaimNumber::of(transaction).to_string();
    let settled = writing
        .query_opt(sql, &[&transaction.0, &state.text(), &Json(decision), &hold_until, &claim, &desk, &now])
        .await
        .map_err(failed("write a decision"))?;
    if let (Some(row), Decision::Officer { reason, .. }, Some(queue)) = (settled, decision, &app.officers) {
        let document = queue.digest(&application.document);
        case::open(app, queue, &writing, (transaction, row.get(0)), *reason, &document).await?;
    }
    writing.commit().await.map_err(failed("commit a decision"))?;
    app.metrics.count(Counter::Decisions, state.text());
    Ok(())
}

async fn answer(app: &Central, transaction: TransactionId, known: &Record) -> Result<Decision, Refusal> {
    let not_held = |title| Err(Refusal::Problem(Code::NotHeld, title));
    match (known.state, &known.decision) {
        (State::Deciding, _) => Ok(Decision::Pending { retry_ms: app.decision.retry_ms }),
        (State::Void, _) => not_held("the visa is void"),
        (State::Officer, Some(decision)) => {
            let Some(queue) = &app.officers else { return Ok(decision.clone()) };
            Ok(case::answer(app, queue, transaction).await?.unwrap_or_else(|| decision.clone()))
        }
        (State::Held, Some(Decision::Approved { terms, fees, .. })) => {
            let left = known.seconds_held(app.clock.now_ms());
            // What an officer approved is held anew, for as long as the approval is good.
            if let Some(queue) = &app.officers
                && (left.is_none() || is_short(app, known))
                && let Some(again) = case::answer(app, queue, transaction).await?
            {
                return Ok(again);
            }
            match left {
                Some(hold_seconds) => Ok(Decision::Approved { terms: *terms, fees: *fees, hold_seconds }),
                None => not_held("the hold has run out"),
            }
        }
        (State::Issued, Some(Decision::Approved { terms, fees, .. })) => {
            Ok(Decision::Approved { terms: *terms, fees: *fees, hold_seconds: 0 })
        }
        (_, Some(decision)) => Ok(decision.clone()),
        (_, None) => Err(store::Error::Malformed { what: "a decision" }.into()),
    }
}
