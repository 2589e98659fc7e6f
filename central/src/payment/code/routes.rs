//! The paths of codes.

use std::sync::Arc;

use axum::{
    Json,
    extract::{FromRequestParts, State},
    http::request::Parts,
};
use domain::{AttemptId, Money, TransactionId, emvqr, fact::NotPaid, receipt::CodePayment};
use protocol::{
    payment::{CodeState, OpenCode},
    problem::{Code as Why, Problem},
};

use super::{
    Codes,
    advance::advance,
    row::{self, Begins, Code, New, Phase},
};
use crate::{
    answer::Refusal,
    app::App,
    server::{
        body::Body,
        enrolled::{EnrolledKiosk, OfTransaction, path_part},
    },
};

/// The attempt in the path.
#[derive(Debug, Clone, Copy)]
pub struct OfAttempt(pub AttemptId);

impl FromRequestParts<App> for OfAttempt {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let text = path_part(parts, app, "attempt").await?;
        let id = text.parse().map_err(|_| Refusal::malformed("the attempt in the path is no UUID"))?;
        Ok(Self(AttemptId(id)))
    }
}

/// Opens a code. Idempotent by attempt.
///
/// # Errors
/// Another amount, transaction or kiosk under the same attempt.
#[utoipa::path(
    post,
    operation_id = "open_code",
    path = "/v1/kiosks/{kiosk}/payments/{transaction}/codes/{attempt}",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path), ("attempt" = uuid::Uuid, Path)),
    request_body = OpenCode,
    responses(
        (status = 200, body = CodeState),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 409, body = Problem),
    ),
    tag = "payment"
)]
pub async fn open(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    OfAttempt(attempt): OfAttempt,
    State(app): State<App>,
    Body(request): Body<OpenCode>,
) -> Result<Json<CodeState>, Refusal> {
    if !request.amount.is_positive() {
        return Err(Refusal::malformed("a code is of more than nothing"));
    }
    let unavailable = || Ok(Json(CodeState::NotPaid { why: NotPaid::Unavailable }));
    let client = app.store.client().await?;
    let known = row::find(&client, attempt).await?;
    let Ok(codes) = codes(&app) else { return known.map_or_else(unavailable, |code| Ok(Json(shown(&app, &code)))) };
    let code = if let Some(code) = known {
        code
    } else {
        let Some(payload) = payload(&codes, &kiosk, attempt, request.amount) else { return unavailable() };
        let new = new(&app, &codes, &kiosk, (transaction, attempt), request.amount);
        row::begin(&client, &new, &Begins::Opening(payload)).await?;
        found(row::find(&client, attempt).await?)?
    };
    drop(client);
    is_of(&code, &kiosk, transaction)?;
    if code.amount != request.amount && code.payload.is_some() {
        return Err(Refusal::Problem(Why::OtherContents, "the attempt was made for another amount"));
    }
    // Only what the acquirer has not opened yet is asked for here.
    let code = if code.phase == Phase::Opening { advance(&app, &codes, code).await? } else { code };
    Ok(Json(shown(&app, &code)))
}

/// What became of a code: the acquirer is asked while it may be paid.
///
/// # Errors
/// No such attempt of this kiosk.
#[utoipa::path(
    get,
    operation_id = "code_state",
    path = "/v1/kiosks/{kiosk}/payments/{transaction}/codes/{attempt}",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path), ("attempt" = uuid::Uuid, Path)),
    responses(
        (status = 200, body = CodeState),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 404, body = Problem),
    ),
    tag = "payment"
)]
pub async fn state(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    OfAttempt(attempt): OfAttempt,
    State(app): State<App>,
) -> Result<Json<CodeState>, Refusal> {
    let code = found(row::find(&app.store.client().await?, attempt).await?)?;
    is_of(&code, &kiosk, transaction)?;
    Ok(Json(shown(&app, &asked_again(&app, code).await?)))
}

/// Ends a code: from then on it is paid or not paid, unless the acquirer cannot be asked. An attempt that central never heard
/// of cannot be opened afterwards.
///
/// # Errors
/// The attempt is another kiosk's.
#[utoipa::path(
    post,
    operation_id = "end_code",
    path = "/v1/kiosks/{kiosk}/payments/{transaction}/codes/{attempt}/end",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path), ("attempt" = uuid::Uuid, Path)),
    responses((status = 200, body = CodeState), (status = 401, body = Problem), (status = 403, body = Problem)),
    tag = "payment"
)]
pub async fn end(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    OfAttempt(attempt): OfAttempt,
    State(app): State<App>,
) -> Result<Json<CodeState>, Refusal> {
    let client = app.store.client().await?;
    if row::find(&client, attempt).await?.is_none() {
        let Ok(codes) = codes(&app) else { return Ok(Json(CodeState::NotPaid { why: NotPaid::Unavailable })) };
        let new = new(&app, &codes, &kiosk, (transaction, attempt), Money::zero(domain::Currency::Azn));
        row::begin(&client, &new, &Begins::Ended).await?;
    }
    is_of(&found(row::find(&client, attempt).await?)?, &kiosk, transaction)?;
    row::end(&client, attempt, app.clock.now_ms()).await?;
    let code = found(row::find(&client, attempt).await?)?;
    drop(client);
    Ok(Json(shown(&app, &asked_again(&app, code).await?)))
}

fn codes(app: &App) -> Result<Arc<Codes>, Refusal> {
    let codes = app.payments.as_ref().and_then(|payments| payments.codes.clone());
    codes.ok_or(Refusal::Problem(Why::NotFound, "no codes are shown here"))
}

/// The text of a new code; nothing where it cannot be written, which is the configuration's fault.
fn payload(codes: &Codes, kiosk: &EnrolledKiosk, attempt: AttemptId, amount: Money) -> Option<String> {
    let reference = emvqr::reference(attempt.0.as_u128());
    let asked = emvqr::Asked { amount, reference, terminal: kiosk.name.to_string() };
    let written = emvqr::write(&codes.merchant, &asked);
    written
        .inspect_err(|error| tracing::error!(error = error as &dyn std::error::Error, "a code cannot be written"))
        .ok()
}

fn new<'a>(
    app: &App,
    codes: &Codes,
    kiosk: &'a EnrolledKiosk,
    (transaction, attempt): (TransactionId, AttemptId),
    amount: Money,
) -> New<'a> {
    let now_ms = app.clock.now_ms();
    let good_until_ms = now_ms + i64::from(codes.config.good_seconds) * 1_000;
    New { attempt, transaction, kiosk: &kiosk.name, amount, now_ms, good_until_ms }
}

fn found(code: Option<Code>) -> Result<Code, Refusal> {
    code.ok_or(Refusal::Problem(Why::NotFound, "no such code"))
}

fn is_of(code: &Code, kiosk: &EnrolledKiosk, transaction: TransactionId) -> Result<(), Refusal> {
    if code.kiosk == kiosk.name.as_str() && code.transaction == transaction {
        Ok(())
    } else {
        Err(Refusal::Problem(Why::Forbidden, "the attempt is another kiosk's, or another transaction's"))
    }
}

/// Asks the acquirer, while there is something to ask for this kiosk.
async fn asked_again(app: &App, code: Code) -> Result<Code, Refusal> {
    match (&code.phase, codes(app)) {
        (Phase::Opening | Phase::Open, Ok(codes)) => Ok(advance(app, &codes, code).await?),
        (Phase::Opening | Phase::Open | Phase::Paid | Phase::NotPaid(_), _) => Ok(code),
    }
}

/// What a kiosk is told of it.
fn shown(app: &App, code: &Code) -> CodeState {
    match (&code.phase, &code.payload, &code.came) {
        (Phase::Opening, ..) | (Phase::Open, None, _) => CodeState::Waiting,
        (Phase::Open, Some(payload), _) => {
            let left_ms = (code.good_until_ms - app.clock.now_ms()).max(0);
            CodeState::Open { payload: payload.clone(), seconds: u32::try_from(left_ms / 1_000).unwrap_or(0) }
        }
        // What goes back is nobody's any more.
        (Phase::Paid, _, Some(came)) if !code.disowned => match codes(app) {
            Ok(codes) => CodeState::Paid {
                payment: CodePayment {
                    operator: codes.config.operator.clone(),
                    merchant: codes.config.full_name.clone(),
                    voen: codes.config.voen.clone(),
                    terminal: came.terminal.clone(),
                    authorisation: came.authorisation.clone(),
                    reference: came.reference.clone(),
                    paid: app.site_offset.to_datetime(came.at),
                },
            },
            // Paid, and who was paid is not configured any more: nobody may lose it for that.
            Err(_) => CodeState::Waiting,
        },
        (Phase::Paid, ..) => CodeState::NotPaid { why: NotPaid::Cancelled },
        (Phase::NotPaid(why), ..) => CodeState::NotPaid { why: *why },
    }
}
