//! One request and its answer, with every size bounded.

use std::time::Duration;

use protocol::problem::Problem;
use reqwest::{Method, RequestBuilder, Response, StatusCode, header, redirect};
use rustls::ClientConfig;
use serde::de::DeserializeOwned;

use super::{Address, Error, SetupRefused, Timeouts};

/// The HTTP library, bound to one address.
#[derive(Debug, Clone)]
pub(super) struct Http {
    client: reqwest::Client,
    address: Address,
}

/// An answer, read to its end.
pub(super) struct Answer {
    status: StatusCode,
    retry_after: Option<Duration>,
    body: Vec<u8>,
}

impl Http {
    pub fn new(address: &Address, tls: ClientConfig, timeouts: Timeouts) -> Result<Self, SetupRefused> {
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .https_only(true)
            .no_proxy()
            .redirect(redirect::Policy::none())
            .referer(false)
            .connect_timeout(timeouts.connect)
            .timeout(timeouts.answer)
            .pool_idle_timeout(Duration::from_secs(90))
            .user_agent(concat!("kiosk/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(SetupRefused::Http)?;
        Ok(Self { client, address: address.clone() })
    }

    pub fn request(&self, method: Method, path: &[&str]) -> RequestBuilder {
        self.client.request(method, self.address.join(path))
    }

    /// Sends and expects success.
    pub async fn ask<T: DeserializeOwned>(&self, request: RequestBuilder, most: usize) -> Result<T, Error> {
        self.send(request, most).await?.success()
    }

    /// Sends and reads whatever answer comes.
    pub async fn send(&self, request: RequestBuilder, most: usize) -> Result<Answer, Error> {
        let mut response = request.send().await.map_err(Error::of)?;
        let status = response.status();
        let retry_after = retry_after(&response);
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(Error::of)? {
            if body.len() + chunk.len() > most {
                return Err(Error::Oversized { most });
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Answer { status, retry_after, body })
    }
}

impl Answer {
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    pub fn read<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }

    pub fn success<T: DeserializeOwned>(&self) -> Result<T, Error> {
        if !self.status.is_success() {
            return Err(self.problem());
        }
        self.read().map_err(|cause| Error::Malformed {
            status: self.status.as_u16(),
            line: cause.line(),
            column: cause.column(),
        })
    }

    pub fn problem(&self) -> Error {
        let (status, retry_after) = (self.status.as_u16(), self.retry_after);
        match self.read::<Problem>() {
            Ok(problem) => Error::Refused { status, problem, retry_after },
            Err(_) => Error::Unexplained { status, retry_after },
        }
    }
}

/// Seconds only: central never sends a date, and a clock that is wrong would misread it.
fn retry_after(response: &Response) -> Option<Duration> {
    let seconds = response.headers().get(header::RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?;
    Some(Duration::from_secs(seconds))
}
