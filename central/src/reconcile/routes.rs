//! A day with a provider, for whoever watches on the same machine.

use axum::{
    extract::{Path, State},
    http::header::CONTENT_TYPE,
    response::{IntoResponse as _, Response},
};
use domain::service::ProviderId;
use jiff::civil::Date;
use protocol::problem::{Code, Problem};

use super::{Comparison, Error, page, with_provider, write_comparison};
use crate::{answer::Refusal, app::App, server::pages};

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::Store(error) => error.into(),
            Error::NoProvider(_) => Self::Problem(Code::NotFound, "no such provider"),
            Error::Statement(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, "a provider does not state its day");
                Self::Busy { after_s: 60 }
            }
        }
    }
}

async fn compared(app: &App, provider: &str, day: &str) -> Result<(ProviderId, Date, Comparison), Refusal> {
    let provider: ProviderId =
        provider.parse().map_err(|_| Refusal::malformed("the provider in the path is no name"))?;
    let day: Date = day.parse().map_err(|_| Refusal::malformed("the day in the path is none"))?;
    let comparison = with_provider(app, &provider, day).await?;
    Ok((provider, day, comparison))
}

/// The page of a day.
///
/// # Errors
/// No such provider, or no statement.
#[utoipa::path(
    get,
    operation_id = "reconciliation",
    path = "/reconciliations/{provider}/{day}",
    params(("provider" = String, Path), ("day" = String, Path)),
    responses(
        (status = 200, description = "a page", body = String, content_type = "text/html"),
        (status = 404, body = Problem),
        (status = 503, body = Problem),
    ),
    tag = "monitoring"
)]
pub async fn page(Path((provider, day)): Path<(String, String)>, State(app): State<App>) -> Result<Response, Refusal> {
    let (provider, day, comparison) = compared(&app, &provider, &day).await?;
    Ok((pages::HEADERS, page::page(&provider, day, &comparison)).into_response())
}

/// The table of a day.
///
/// # Errors
/// No such provider, or no statement.
#[utoipa::path(
    get,
    operation_id = "reconciliation_csv",
    path = "/reconciliations/{provider}/{day}/csv",
    params(("provider" = String, Path), ("day" = String, Path)),
    responses(
        (status = 200, description = "a table", body = String, content_type = "text/csv"),
        (status = 404, body = Problem),
        (status = 503, body = Problem),
    ),
    tag = "monitoring"
)]
pub async fn csv(Path((provider, day)): Path<(String, String)>, State(app): State<App>) -> Result<Response, Refusal> {
    let (_, _, comparison) = compared(&app, &provider, &day).await?;
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8")], write_comparison(&comparison)).into_response())
}
