//! The paths of e-visas.

use axum::{Json, extract::State};
use protocol::{
    evisa::{Answer, Search, State as Shown},
    problem::Problem,
};

use super::{row, search};
use crate::{
    answer::Refusal,
    app::App,
    server::{
        body::Body,
        enrolled::{EnrolledKiosk, OfTransaction},
    },
};

/// Searches the e-visa of a reference and a passport.
///
/// # Errors
/// Something else was found for this transaction before, or it is another kiosk's.
#[utoipa::path(
    post,
    operation_id = "search_e_visa",
    path = "/v1/kiosks/{kiosk}/e-visas/{transaction}/search",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    request_body = Search,
    responses(
        (status = 200, body = Answer),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 404, body = Problem),
        (status = 409, body = Problem),
    ),
    tag = "e-visa"
)]
pub async fn search(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    State(app): State<App>,
    Body(request): Body<Search>,
) -> Result<Json<Answer>, Refusal> {
    search::search(&app, &kiosk, transaction, request).await.map(Json)
}

/// What was found for a transaction: what a kiosk asks after a crash.
///
/// # Errors
/// The transaction is another kiosk's.
#[utoipa::path(
    get,
    operation_id = "e_visa",
    path = "/v1/kiosks/{kiosk}/e-visas/{transaction}",
    params(("kiosk" = String, Path), ("transaction" = uuid::Uuid, Path)),
    responses(
        (status = 200, body = Shown),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
    ),
    tag = "e-visa"
)]
pub async fn state(
    kiosk: EnrolledKiosk,
    OfTransaction(transaction): OfTransaction,
    State(app): State<App>,
) -> Result<Json<Shown>, Refusal> {
    let client = app.store.client().await?;
    let Some(row) = row::find(&client, transaction).await? else { return Ok(Json(Shown::Unknown)) };
    let found = row.of(&kiosk)?.open(&app, &client, transaction).await?;
    Ok(Json(found.map_or(Shown::Erased, |found| Shown::Found { found: Box::new(found) })))
}
