//! The other side of the contract: the sample behind HTTP, checking every signature. For demonstrations and tests.

use std::{io, net::SocketAddr, sync::Arc};

use axum::{
    Router,
    body::Bytes,
    extract::{OriginalUri, Path, State},
    http::{HeaderMap, Method, StatusCode},
    response::Response,
    routing::{get, put},
};
use domain::AttemptId;
use tokio::{net::TcpListener, task::JoinHandle};

use super::{
    Acquirer as _,
    contract::{Order, Refund},
    sample::SampleAcquirer,
};
use crate::{
    clock::Clock,
    provider::{
        signature::Verifier,
        simulator::{answer, checked},
    },
};

/// An acquirer that serves; ends when dropped.
pub struct Simulator {
    /// Where.
    pub address: SocketAddr,
    /// What it keeps.
    pub acquirer: Arc<SampleAcquirer>,
    serving: JoinHandle<()>,
}

struct Other {
    acquirer: Arc<SampleAcquirer>,
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
        acquirer: SampleAcquirer,
        verifier: Verifier,
        clock: Clock,
    ) -> io::Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        let acquirer = Arc::new(acquirer);
        let other = Arc::new(Other { acquirer: acquirer.clone(), verifier, clock });
        let router = Router::new()
            .route("/orders/{attempt}", get(status).put(open).delete(end))
            .route("/orders/{attempt}/refund", put(refund))
            .with_state(other);
        let serving = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!(error = &error as &dyn std::error::Error, "the simulated acquirer ended");
            }
        });
        Ok(Self { address, acquirer, serving })
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

impl Other {
    fn check(&self, method: &Method, uri: &OriginalUri, headers: &HeaderMap, body: &[u8]) -> Result<(), StatusCode> {
        checked(&self.verifier, &self.clock, method, uri.path(), headers, body)
    }
}

async fn open(
    State(other): Shared,
    Path(attempt): Path<uuid::Uuid>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, StatusCode> {
    other.check(&method, &uri, &headers, &body)?;
    let order: Order = serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok(answer(other.acquirer.open(AttemptId(attempt), &order).await, 1))
}

async fn status(
    State(other): Shared,
    Path(attempt): Path<uuid::Uuid>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    other.check(&method, &uri, &headers, &[])?;
    Ok(answer(other.acquirer.status(AttemptId(attempt)).await, 1))
}

async fn end(
    State(other): Shared,
    Path(attempt): Path<uuid::Uuid>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    other.check(&method, &uri, &headers, &[])?;
    Ok(answer(other.acquirer.end(AttemptId(attempt)).await, 1))
}

async fn refund(
    State(other): Shared,
    Path(attempt): Path<uuid::Uuid>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, StatusCode> {
    other.check(&method, &uri, &headers, &body)?;
    let wish: Refund = serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok(answer(other.acquirer.refund(AttemptId(attempt), &wish).await, 1))
}
