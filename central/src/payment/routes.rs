//! The paths of payments.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::{FromRequestParts, Path, State},
    http::{HeaderMap, StatusCode, header::ACCEPT, request::Parts},
    response::{IntoResponse as _, Response},
};
use domain::{
    ClaimNumber,
    payment::{Found, Inquiry, Promised},
};
use protocol::{
    groups::{AskGroups, Groups},
    payment::{MakePromise, OldReceipt, Redeem, Redeemed, Standing, State as Shown},
    problem::{Code, Problem},
};

use super::{credit, groups, look_up, page, promise, receipt, state};
use crate::{
    answer::Refusal,
    app::App,
    server::{
        body::Body,
        enrolled::{EnrolledKiosk, OfTransaction, path_part},
        pages,
    },
};

/// What is owed. Changes nothing.
///
/// # Errors
/// No such service, an account that is none, or the database.
#[utoipa::path(
    post,
    operation_id = "look_up",
    path = "/v1/kiosks/{kiosk}/payments/look-up",
    params(("kiosk" = String, Path)),
    request_body(content = Object, description = "`domain::payment::Inquiry`"),
    responses(
        (status = 200, description = "`domain::payment::Found`", body = Object),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 404, body = Problem),
    ),
    tag = "payment"
)]
pub async fn look_up(
    kiosk: EnrolledKiosk,
    State(app): State<App>,
    Body(inquiry): Body<Inquiry>,
) -> Result<Json<Found>, Refusal> {
    look_up::look_up(&app, &kiosk, inquiry).await.map(Json)
}

/// Promises a basket before it is paid.
///
/// # Errors
/// A basket that is none, or another one of this transaction that is paid already.
#[utoipa::path(
    post,
    operation_id = "promise",
    path = "/v1/kiosks/{kiosk}/payments/{transaction}/promise",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    request_body = MakePromise,
    responses(
        (status = 200, description = "`domain::payment::Promised`", body = Object),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 404, body = Problem),
        (status = 409, body = Problem),
    ),
    tag = "payment"
)]
pub async fn promise(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    State(app): State<App>,
    Body(request): Body<MakePromise>,
) -> Result<Json<Promised>, Refusal> {
    promise::promise(&app, &kiosk, transaction, request).await.map(Json)
}

/// What central knows of a payment: what a kiosk asks after a crash.
///
/// # Errors
/// The transaction is another kiosk's.
#[utoipa::path(
    get,
    operation_id = "payment_state",
    path = "/v1/kiosks/{kiosk}/payments/{transaction}",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    responses((status = 200, body = Shown), (status = 401, body = Problem), (status = 403, body = Problem)),
    tag = "payment"
)]
pub async fn state(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    State(app): State<App>,
) -> Result<Json<Shown>, Refusal> {
    state::state(&app, &kiosk, transaction).await.map(Json)
}

/// The claim number in the path.
#[derive(Debug, Clone, Copy)]
pub struct OfClaim(pub ClaimNumber);

impl FromRequestParts<App> for OfClaim {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let text = path_part(parts, app, "claim").await?;
        text.parse().map(Self).map_err(|_| Refusal::malformed("the claim number in the path is none"))
    }
}

/// Grants a remainder of before to a transaction.
///
/// # Errors
/// The transaction is another kiosk's.
#[utoipa::path(
    post,
    operation_id = "redeem",
    path = "/v1/kiosks/{kiosk}/credits/{claim}/redeem",
    params(("kiosk" = String, Path), ("claim" = String, Path)),
    request_body = Redeem,
    responses(
        (status = 200, body = Redeemed),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
    ),
    tag = "payment"
)]
pub async fn redeem(
    kiosk: EnrolledKiosk,
    OfClaim(claim): OfClaim,
    State(app): State<App>,
    Body(request): Body<Redeem>,
) -> Result<Json<Redeemed>, Refusal> {
    credit::redeem(&app, &kiosk, claim, &request).await.map(Json)
}

/// The receipt of a payment at whichever terminal.
///
/// # Errors
/// The database.
#[utoipa::path(
    get,
    operation_id = "old_receipt",
    path = "/v1/kiosks/{kiosk}/receipts/{claim}",
    params(("kiosk" = String, Path), ("claim" = String, Path)),
    responses(
        (status = 200, body = OldReceipt),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 404, body = Problem),
    ),
    tag = "payment"
)]
pub async fn receipt(
    kiosk: EnrolledKiosk,
    OfClaim(claim): OfClaim,
    State(app): State<App>,
) -> Result<Json<OldReceipt>, Refusal> {
    receipt::old(&app, &kiosk, claim).await.map(Json)
}

/// Groups of services that a citizen keeps: shown, kept, forgotten.
///
/// # Errors
/// A personal number, a code or a group that is none, or the database.
#[utoipa::path(
    post,
    operation_id = "groups",
    path = "/v1/kiosks/{kiosk}/groups",
    params(("kiosk" = String, Path)),
    request_body = AskGroups,
    responses(
        (status = 200, body = Groups),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 404, body = Problem),
    ),
    tag = "payment"
)]
pub async fn groups(
    kiosk: EnrolledKiosk,
    State(app): State<App>,
    Body(request): Body<AskGroups>,
) -> Result<Json<Groups>, Refusal> {
    groups::ask(&app, &kiosk, request).await.map(Json)
}

/// What became of a payment, for whoever has the number on its receipt: a page, or JSON for whoever asks for that.
///
/// # Errors
/// The database.
#[utoipa::path(
    get,
    operation_id = "payment_standing",
    path = "/v1/payments/{number}/status",
    params(("number" = String, Path)),
    responses(
        (status = 200, description = "JSON, or a page in Azerbaijani and English for `Accept: text/html`", body = Standing),
        (status = 404, description = "a problem, or a page that says so", body = Problem),
    ),
    tag = "public"
)]
pub async fn standing(
    Path(number): Path<String>,
    headers: HeaderMap,
    State(app): State<App>,
) -> Result<Response, Refusal> {
    let wants_page =
        headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).is_some_and(|accept| accept.contains("text/html"));
    let standing = match number.parse::<ClaimNumber>() {
        Ok(claim) => Some(state::standing(&app.store.client().await?, claim).await?),
        Err(_) => None,
    };
    let standing = standing.filter(|standing| !standing.lines.is_empty());
    if !wants_page {
        return match standing {
            Some(standing) => Ok(Json(standing).into_response()),
            None => Err(Refusal::Problem(Code::NotFound, "no such payment yet")),
        };
    }
    let mut names = BTreeMap::new();
    if let Some(payments) = &app.payments
        && let Ok(version) = payments.services.in_force(&app).await
    {
        for line in standing.iter().flat_map(|standing| &standing.lines) {
            if let Some(service) = version.find(&line.service) {
                names.insert(line.service.clone(), service.name.clone());
            }
        }
    }
    let status = if standing.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let html = page::page(&number, standing.as_ref(), &names, app.site_offset);
    Ok((status, pages::HEADERS, html).into_response())
}
