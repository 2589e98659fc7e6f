//! Journals as they arrive: checked, coalesced over many kiosks, written in one transaction, acknowledged after commit.

pub mod check;
pub mod coalescer;
mod commit;
mod keys;
pub mod plan;

use axum::{
    Json,
    extract::{FromRequest, Request, State},
    http::{HeaderValue, header::CONTENT_ENCODING},
};
use protocol::{
    journal::{Acknowledged, Batch, Refused},
    problem::{Code, Problem},
};

use crate::{
    answer::Refusal,
    app::App,
    ingest::{check::Broken, coalescer::Verdict},
    metrics::Counter,
    server::{body, enrolled::EnrolledKiosk},
};

/// Takes a batch.
///
/// # Errors
/// Broken bytes, a gap, a fork, a frozen kiosk, or too much at once.
#[utoipa::path(
    post,
    path = "/v1/kiosks/{kiosk}/batches",
    params(("kiosk" = String, Path)),
    request_body = Batch,
    responses(
        (status = 200, body = Acknowledged),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 409, body = Refused),
        (status = 413, body = Problem),
        (status = 503, body = Problem),
    ),
    tag = "journal"
)]
pub async fn take(
    kiosk: EnrolledKiosk,
    State(app): State<App>,
    ReceivedBatch(batch): ReceivedBatch,
) -> Result<Json<Acknowledged>, Refusal> {
    if let Err(broken) = check::check(&kiosk.name, &batch) {
        app.metrics.count(Counter::Batches, "broken");
        return Err(broken.into());
    }
    let incarnation = batch.incarnation;
    let settled = match app.coalescer.submit(kiosk.name.clone(), batch).await {
        Ok(settled) => settled,
        Err(refusal) => {
            app.metrics.count(Counter::Batches, "busy");
            return Err(refusal);
        }
    };
    app.metrics.count(Counter::Batches, settled.verdict.kind());
    match settled.verdict {
        Verdict::Chained(head) | Verdict::Known(head) => Ok(Json(Acknowledged {
            sequence: head.sequence,
            hash: head.hash,
            server_ms: app.clock.now_ms(),
            catalogue_version: settled.catalogue_version,
            codes: app.shows_codes(),
            staff_version: settled.staff_version,
        })),
        Verdict::Gap { expected } => Err(refused(Code::Gap, "entries are missing", expected)),
        Verdict::Fork { expected } => {
            app.metrics.count(Counter::Frozen, "fork");
            tracing::error!(kiosk = %kiosk.name, incarnation, "the journal forked: the terminal is frozen");
            Err(refused(Code::Fork, "the journal has forked", expected))
        }
        Verdict::Frozen => Err(Refusal::Problem(Code::Forbidden, "the kiosk is frozen")),
        Verdict::UnknownIncarnation => {
            Err(Refusal::Problem(Code::Forbidden, "this incarnation was never given to this kiosk"))
        }
    }
}

fn refused(code: Code, title: &'static str, expected: u64) -> Refusal {
    Refusal::Journal(Refused { problem: Problem { code, title: title.to_owned() }, expected })
}

impl From<Broken> for Refusal {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::TooMany => Self::Problem(Code::TooLarge, "too many entries"),
            Broken::Empty => Self::malformed("a batch without entries"),
            Broken::Sequence => Self::malformed("sequences with a gap inside the batch"),
            Broken::Link => Self::malformed("an entry does not follow the one before"),
            Broken::Hash => Self::malformed("an entry's hash does not fit"),
            Broken::Key => Self::malformed("a wrapped key's hash does not fit"),
            Broken::Number => Self::malformed("a number beyond 63 bits"),
        }
    }
}

/// A batch from a request's body, decompressed within bounds.
pub struct ReceivedBatch(pub Batch);

impl FromRequest<App> for ReceivedBatch {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        let encoding = request.headers().get(CONTENT_ENCODING).cloned();
        let bytes = body::bytes(request, app).await?;
        let bytes = match encoding.as_ref().map(HeaderValue::as_bytes) {
            None | Some(b"identity") => bytes.to_vec(),
            Some(b"zstd") => body::decompress(&bytes, Batch::MOST_BYTES)?,
            Some(_) => return Err(Refusal::malformed("an unknown content encoding")),
        };
        body::json(&bytes).map(Self).inspect_err(|_| app.metrics.count(Counter::Batches, "broken"))
    }
}
