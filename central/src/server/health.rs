//! What monitors and kiosks read: health, readiness, metrics, the published API, the newest catalogue.

use std::fmt::Write as _;

use axum::{
    Json,
    extract::State,
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use domain::catalogue::Signed;
use protocol::problem::{Code, Problem};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi as _, ToSchema};

use super::routes::Api;
use crate::{answer::Refusal, app::App, officers, store::failed, tables};

/// How the process is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Health {
    /// `ok`, or what is missing.
    pub status: String,
    /// The program's version.
    pub version: String,
}

fn health_of(status: &str) -> Json<Health> {
    Json(Health { status: status.to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() })
}

/// The process answers.
#[utoipa::path(get, path = "/health", responses((status = 200, body = Health)), tag = "monitoring")]
pub async fn health() -> Json<Health> {
    health_of("ok")
}

/// The database answers and is migrated.
#[utoipa::path(
    get,
    path = "/ready",
    responses((status = 200, body = Health), (status = 503, body = Health)),
    tag = "monitoring"
)]
pub async fn ready(State(app): State<App>) -> (StatusCode, Json<Health>) {
    match app.store.is_ready().await {
        Ok(true) => (StatusCode::OK, health_of("ok")),
        Ok(false) => (StatusCode::SERVICE_UNAVAILABLE, health_of("migrations are missing")),
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, health_of("the database does not answer"))
        }
    }
}

/// Counters, and how far the projections are behind.
///
/// # Errors
/// The database.
#[utoipa::path(get, path = "/metrics", responses((status = 200, body = String)), tag = "monitoring")]
pub async fn metrics(State(app): State<App>) -> Result<Response, Refusal> {
    let client = app.store.client().await?;
    let sql = "select coalesce(sum(h.sequence - c.sequence), 0)::bigint
        from kiosk_head h join cursor c using (kiosk, incarnation)";
    let behind: i64 = client.query_one(sql, &[]).await.map_err(failed("read the projections' lag"))?.get(0);
    let now = app.clock.now_ms();
    let (waiting, oldest) = officers::case::waiting(&client, now).await?;
    let oldest = oldest.map_or(0, |opened| (now - opened).max(0) / 1000);
    let mut text = app.metrics.exposition();
    text.push_str("# HELP central_projection_lag_entries Entries that are chained and not yet projected.\n");
    text.push_str("# TYPE central_projection_lag_entries gauge\n");
    let _ = writeln!(text, "central_projection_lag_entries {behind}");
    text.push_str("# HELP central_officer_cases_waiting Cases that wait for an officer.\n");
    text.push_str("# TYPE central_officer_cases_waiting gauge\n");
    let _ = writeln!(text, "central_officer_cases_waiting {waiting}");
    text.push_str("# HELP central_officer_oldest_case_seconds How long the oldest of them has waited.\n");
    text.push_str("# TYPE central_officer_oldest_case_seconds gauge\n");
    let _ = writeln!(text, "central_officer_oldest_case_seconds {oldest}");
    let postings = crate::posting::gauges(&client).await?;
    let oldest = postings.oldest_ms.map_or(0, |accepted| (now - accepted).max(0) / 1000);
    for (name, help, value) in [
        ("central_postings_waiting", "Paid lines that wait to be posted.", postings.waiting),
        ("central_postings_oldest_seconds", "How long the oldest of them has waited.", oldest),
        ("central_postings_for_people", "Paid lines that a person has to look at. Alarm on any.", postings.for_people),
    ] {
        let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}");
    }
    Ok(([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}

/// This description.
#[utoipa::path(get, path = "/openapi.json", responses((status = 200, body = Object)), tag = "monitoring")]
pub async fn openapi() -> Json<utoipa::openapi::OpenApi> {
    Json(Api::openapi())
}

/// The newest signed catalogue; its signature is its protection.
///
/// # Errors
/// None was published yet, or the database.
#[utoipa::path(
    get,
    path = "/v1/catalogue",
    responses((status = 200, description = "version, bytes and signature, both base 64", body = Object),
        (status = 404, body = Problem)),
    tag = "catalogue"
)]
pub async fn catalogue(State(app): State<App>) -> Result<Json<Signed>, Refusal> {
    let client = app.store.client().await?;
    let newest = tables::newest(&client).await?;
    newest.map(Json).ok_or(Refusal::Problem(Code::NotFound, "no catalogue was published yet"))
}
