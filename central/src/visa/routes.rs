//! The paths of visas.

use axum::{
    Json,
    extract::{Path, State},
};
use protocol::{
    problem::{Code, Problem},
    visa::{Decide, Decision, FindCase, Found, Issue, Issued, Standing, State as Shown, Void},
};

use super::{decide, issue, record};
use crate::{
    answer::Refusal,
    app::App,
    officers::case,
    server::{
        body::Body,
        enrolled::{EnrolledKiosk, OfTransaction},
    },
};

/// Decides: rules, then the agency.
///
/// # Errors
/// Another application under this transaction, a void visa, a hold that has run out.
#[utoipa::path(
    post,
    operation_id = "decide",
    path = "/v1/kiosks/{kiosk}/visas/{transaction}/decision",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    request_body = Decide,
    responses(
        (status = 200, body = Decision),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 409, body = Problem),
    ),
    tag = "visa"
)]
pub async fn decide(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    State(app): State<App>,
    Body(request): Body<Decide>,
) -> Result<Json<Decision>, Refusal> {
    decide::decide(&app, &kiosk, transaction, request).await.map(Json)
}

/// Whether an officer's case waits for a document.
///
/// # Errors
/// The database.
#[utoipa::path(
    post,
    operation_id = "find_case",
    path = "/v1/kiosks/{kiosk}/visas/{transaction}/case",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    request_body = FindCase,
    responses(
        (status = 200, body = Found),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
    ),
    tag = "visa"
)]
pub async fn case(
    _kiosk: EnrolledKiosk,
    OfTransaction(_transaction): OfTransaction,
    State(app): State<App>,
    Body(request): Body<FindCase>,
) -> Result<Json<Found>, Refusal> {
    match &app.officers {
        Some(queue) => case::find(&app, &queue.digest(&request.document)).await.map(Json),
        None => Ok(Json(Found::Nothing)),
    }
}

/// Issues against an approved payment.
///
/// # Errors
/// Nothing is held, or the payment is another.
#[utoipa::path(
    post,
    operation_id = "issue",
    path = "/v1/kiosks/{kiosk}/visas/{transaction}/issue",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    request_body = Issue,
    responses(
        (status = 200, body = Issued),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 409, body = Problem),
    ),
    tag = "visa"
)]
pub async fn issue(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    State(app): State<App>,
    Body(request): Body<Issue>,
) -> Result<Json<Issued>, Refusal> {
    issue::issue(&app, &kiosk, transaction, &request).await.map(Json)
}

/// Voids for ever.
///
/// # Errors
/// The transaction is another kiosk's.
#[utoipa::path(
    post,
    operation_id = "void",
    path = "/v1/kiosks/{kiosk}/visas/{transaction}/void",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    request_body = Void,
    responses(
        (status = 200, body = Shown),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
    ),
    tag = "visa"
)]
pub async fn void(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    State(app): State<App>,
    Body(request): Body<Void>,
) -> Result<Json<Shown>, Refusal> {
    issue::void(&app, &kiosk, transaction, request.reason).await.map(Json)
}

/// What central knows of a transaction's visa.
///
/// # Errors
/// The transaction is another kiosk's.
#[utoipa::path(
    get,
    operation_id = "state",
    path = "/v1/kiosks/{kiosk}/visas/{transaction}",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    responses((status = 200, body = Shown), (status = 401, body = Problem), (status = 403, body = Problem)),
    tag = "visa"
)]
pub async fn state(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    State(app): State<App>,
) -> Result<Json<Shown>, Refusal> {
    issue::state(&app, &kiosk, transaction).await.map(Json)
}

/// Whether a visa stands, for whoever has its number.
///
/// # Errors
/// The number was never given.
#[utoipa::path(
    get,
    operation_id = "standing",
    path = "/v1/visas/{number}/status",
    params(("number" = String, Path)),
    responses((status = 200, body = Standing), (status = 404, body = Problem)),
    tag = "public"
)]
pub async fn standing(Path(number): Path<String>, State(app): State<App>) -> Result<Json<Standing>, Refusal> {
    let client = app.store.client().await?;
    let standing = record::standing(&client, &number).await?;
    standing.map(Json).ok_or(Refusal::Problem(Code::NotFound, "no such visa"))
}
