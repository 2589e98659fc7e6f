//! The other side of the contract: the sample behind HTTP, checking every signature. For demonstrations and tests.

use std::{io, net::SocketAddr, sync::Arc};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, Method, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use jiff::civil::Date;
use serde::Serialize;
use tokio::{net::TcpListener, task::JoinHandle};

use super::{
    Error, PostingKey, Provider as _,
    contract::{LookUp, Order},
    sample::{SampleProvider, Specimen},
    signature::{self, Signed, Verifier},
};
use crate::clock::Clock;

/// A provider that serves; ends when dropped.
pub struct Simulator {
    /// Where.
    pub address: SocketAddr,
    /// What it keeps.
    pub provider: Arc<SampleProvider>,
    serving: JoinHandle<()>,
}

struct Other {
    provider: Arc<SampleProvider>,
    verifier: Verifier,
    clock: Clock,
}

impl Simulator {
    /// Listens and serves.
    ///
    /// # Errors
    /// The address is taken.
    pub async fn start(
        listen: SocketAddr,
        provider: SampleProvider,
        verifier: Verifier,
        clock: Clock,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        let provider = Arc::new(provider);
        let other = Arc::new(Other { provider: provider.clone(), verifier, clock });
        let posting = get(status).put(take).delete(cancel);
        let router = Router::new()
            .route("/debts", post(debts))
            .route("/postings/{transaction}/{line}", posting)
            .route("/statements/{day}", get(statement))
            .with_state(other);
        let serving = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!(error = &error as &dyn std::error::Error, "the simulated provider ended");
            }
        });
        Ok(Self { address, provider, serving })
    }

    /// Serves until the task ends by itself.
    pub async fn serve(mut self) {
        let _ = (&mut self.serving).await;
    }
}

impl Drop for Simulator {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

type Shared = State<Arc<Other>>;

/// What the headers claim, checked.
pub(crate) fn checked(
    verifier: &Verifier,
    clock: &Clock,
    method: &Method,
    path: &str,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<(), StatusCode> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let time_s = header(signature::TIME).parse().map_err(|_| StatusCode::UNAUTHORIZED)?;
    let (nonce, key) = (header(signature::NONCE), header(signature::KEY));
    let signed = Signed { method: method.as_str(), path, time_s, nonce, key, body };
    let now_s = clock.now().as_second();
    verifier.verify(&signed, header(signature::SIGNATURE), now_s).map_err(|doubt| {
        tracing::warn!(%doubt, "a request is not believed");
        StatusCode::UNAUTHORIZED
    })
}

pub(crate) fn answer<T: Serialize>(answered: Result<T, Error>, times: usize) -> Response {
    match answered {
        Ok(answer) => {
            let json = serde_json::to_string(&answer).expect("the contract's shapes have a JSON form");
            ([(CONTENT_TYPE, "application/json")], Body::from(json.repeat(times))).into_response()
        }
        Err(Error::Failed(status) | Error::NotTaken(status)) => {
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn debts(
    State(other): Shared,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, StatusCode> {
    checked(&other.verifier, &other.clock, &method, uri.path(), &headers, &body)?;
    let asked: LookUp = serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok(answer(other.provider.look_up(&asked).await, 1))
}

type OfPosting = Path<(uuid::Uuid, u8)>;

const fn key((transaction, line): (uuid::Uuid, u8)) -> PostingKey {
    PostingKey { transaction: domain::TransactionId(transaction), line: domain::payment::LineId(line) }
}

async fn take(
    State(other): Shared,
    Path(of): OfPosting,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, StatusCode> {
    checked(&other.verifier, &other.clock, &method, uri.path(), &headers, &body)?;
    let order: Order = serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    let account = order.account.first().map(|entry| entry.value.reveal().clone()).unwrap_or_default();
    let key = key(of);
    // Who answers twice does so on the wire; in one process it is a malformed answer, which is the same to whoever asked.
    let answered = match Specimen::of(&account) {
        Specimen::AnswersTwice => {
            let _ = other.provider.post(key, &order).await;
            return Ok(answer(other.provider.status(key).await, if other.provider.posts_of(key) > 1 { 1 } else { 2 }));
        }
        _ => other.provider.post(key, &order).await,
    };
    Ok(answer(answered, 1))
}

async fn status(
    State(other): Shared,
    Path(of): OfPosting,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    checked(&other.verifier, &other.clock, &method, uri.path(), &headers, &[])?;
    Ok(answer(other.provider.status(key(of)).await, 1))
}

async fn cancel(
    State(other): Shared,
    Path(of): OfPosting,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    checked(&other.verifier, &other.clock, &method, uri.path(), &headers, &[])?;
    Ok(answer(other.provider.cancel(key(of)).await, 1))
}

async fn statement(
    State(other): Shared,
    Path(day): Path<String>,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    checked(&other.verifier, &other.clock, &method, uri.path(), &headers, &[])?;
    let day: Date = day.parse().map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok(answer(other.provider.statement(day).await, 1))
}
