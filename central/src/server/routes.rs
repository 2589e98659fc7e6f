//! Every path, once: the router and the published API are made of the same list.

use std::time::Duration;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, get, post},
};
use utoipa::OpenApi;

use super::{body, health, pages};
use crate::{answer::Refusal, app::App, enrolment, evisa, ingest, metrics::Counter, payment, reconcile, staff, visa};

const LONGEST_REQUEST: Duration = Duration::from_secs(15);

/// One path.
pub struct Route {
    /// `get` or `post`, as the published API writes it.
    pub method: &'static str,
    /// With its parameters in braces.
    pub path: &'static str,
    serve: MethodRouter<App>,
}

fn route(method: &'static str, path: &'static str, serve: MethodRouter<App>) -> Route {
    Route { method, path, serve }
}

/// What the kiosks' listener serves.
#[must_use]
pub fn for_kiosks() -> Vec<Route> {
    let mut routes = vec![
        route("post", "/v1/enrolments", post(enrolment::enrol)),
        route("post", "/v1/kiosks/{kiosk}/certificates", post(enrolment::renew)),
        route("post", "/v1/kiosks/{kiosk}/batches", post(ingest::take)),
        route("post", "/v1/kiosks/{kiosk}/visas/{transaction}/decision", post(visa::routes::decide)),
        route("post", "/v1/kiosks/{kiosk}/visas/{transaction}/case", post(visa::routes::case)),
        route("post", "/v1/kiosks/{kiosk}/visas/{transaction}/issue", post(visa::routes::issue)),
        route("post", "/v1/kiosks/{kiosk}/visas/{transaction}/void", post(visa::routes::void)),
        route("get", "/v1/kiosks/{kiosk}/visas/{transaction}", get(visa::routes::state)),
        route("post", "/v1/kiosks/{kiosk}/e-visas/{transaction}/search", post(evisa::routes::search)),
        route("get", "/v1/kiosks/{kiosk}/e-visas/{transaction}", get(evisa::routes::state)),
        route("post", "/v1/kiosks/{kiosk}/payments/look-up", post(payment::routes::look_up)),
        route("post", "/v1/kiosks/{kiosk}/payments/{transaction}/promise", post(payment::routes::promise)),
        route("get", "/v1/kiosks/{kiosk}/payments/{transaction}", get(payment::routes::state)),
        route("post", "/v1/kiosks/{kiosk}/payments/{transaction}/codes/{attempt}", post(payment::code::routes::open)),
        route("get", "/v1/kiosks/{kiosk}/payments/{transaction}/codes/{attempt}", get(payment::code::routes::state)),
        route(
            "post",
            "/v1/kiosks/{kiosk}/payments/{transaction}/codes/{attempt}/end",
            post(payment::code::routes::end),
        ),
        route("post", "/v1/kiosks/{kiosk}/credits/{claim}/redeem", post(payment::routes::redeem)),
        route("get", "/v1/kiosks/{kiosk}/receipts/{claim}", get(payment::routes::receipt)),
        route("post", "/v1/kiosks/{kiosk}/groups", post(payment::routes::groups)),
        route("get", "/v1/kiosks/{kiosk}/staff", get(staff::list)),
    ];
    routes.extend(open_to_all());
    routes
}

/// What the plain listener serves.
#[must_use]
pub fn for_monitors() -> Vec<Route> {
    let mut routes = vec![
        route("get", "/ready", get(health::ready)),
        route("get", "/metrics", get(health::metrics)),
        route("get", "/reconciliations/{provider}/{day}", get(reconcile::routes::page)),
        route("get", "/reconciliations/{provider}/{day}/csv", get(reconcile::routes::csv)),
    ];
    routes.extend(open_to_all());
    routes
}

fn open_to_all() -> Vec<Route> {
    vec![
        route("get", "/v1/visas/{number}/status", get(visa::routes::standing)),
        route("get", "/v1/payments/{number}/status", get(payment::routes::standing)),
        route("get", "/v1/catalogue", get(health::catalogue)),
        route("get", "/receipts/{number}", get(pages::receipt)),
        route("get", "/health", get(health::health)),
        route("get", "/openapi.json", get(health::openapi)),
    ]
}

/// A router with bounds on bodies and time.
pub fn router(routes: Vec<Route>, app: &App) -> Router {
    let paths = routes.into_iter().fold(Router::new(), |paths, route| paths.route(route.path, route.serve));
    paths
        .fallback(async || Refusal::Problem(protocol::problem::Code::NotFound, "no such path"))
        .layer(DefaultBodyLimit::max(body::MOST_BYTES))
        .layer(middleware::from_fn_with_state(app.clone(), bounded))
        .with_state(app.clone())
}

/// Answers within fifteen seconds, and counts what was answered.
pub(crate) async fn bounded(State(app): State<App>, request: Request, next: Next) -> Response {
    let answered = tokio::time::timeout(LONGEST_REQUEST, next.run(request)).await;
    let response = answered.unwrap_or_else(|_| Refusal::Busy { after_s: 5 }.into_response());
    let class = match response.status().as_u16() {
        200..=299 => "2xx",
        400..=499 => "4xx",
        500..=599 => "5xx",
        _ => "other",
    };
    app.metrics.count(Counter::Requests, class);
    response
}

/// The published API.
#[derive(Debug, OpenApi)]
#[openapi(
    info(title = "central", description = "Kiosks and whoever holds a visa's or a receipt's number."),
    paths(
        enrolment::enrol,
        enrolment::renew,
        ingest::take,
        visa::routes::decide,
        visa::routes::case,
        visa::routes::issue,
        visa::routes::void,
        visa::routes::state,
        visa::routes::standing,
        evisa::routes::search,
        evisa::routes::state,
        payment::routes::look_up,
        payment::routes::promise,
        payment::routes::state,
        payment::routes::redeem,
        payment::routes::receipt,
        payment::routes::groups,
        staff::list,
        payment::code::routes::open,
        payment::code::routes::state,
        payment::code::routes::end,
        payment::routes::standing,
        reconcile::routes::page,
        reconcile::routes::csv,
        health::catalogue,
        health::health,
        health::ready,
        health::metrics,
        health::openapi,
        pages::receipt,
    )
)]
pub struct Api;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_in_the_published_api_and_the_other_way_round() {
        let api = serde_json::to_value(Api::openapi()).unwrap();
        let paths = api["paths"].as_object().unwrap();
        let routes: Vec<Route> = for_kiosks().into_iter().chain(for_monitors()).collect();
        for route in &routes {
            let operation = &api["paths"][route.path][route.method];
            assert!(operation["responses"]["200"].is_object(), "{} {}", route.method, route.path);
        }
        for (path, operations) in paths {
            for method in operations.as_object().unwrap().keys() {
                assert!(
                    routes.iter().any(|route| route.path == path && route.method == method),
                    "{method} {path} is published and not served"
                );
            }
        }
        assert!(api["components"]["schemas"]["Batch"].is_object());
    }
}
