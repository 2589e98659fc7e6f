//! Requests over HTTP to whoever has a contract with central: TLS to one root, every request signed, answers bounded.

use reqwest::{Method, StatusCode, Url};
use serde::{Serialize, de::DeserializeOwned};

use super::{Error, Malformed, signature::Signer};
use crate::{clock::Clock, config, keys, server::tls};

/// The most bytes of an ordinary answer.
pub(crate) const MOST_ANSWER: usize = 64 * 1024;

/// Who is called, and with what key.
pub(crate) struct Caller {
    client: reqwest::Client,
    url: Url,
    signer: Signer,
    clock: Clock,
}

impl Caller {
    /// Believes only the configured root.
    ///
    /// # Errors
    /// A certificate or key that cannot be used.
    pub(crate) fn new(config: &config::HttpProvider, clock: Clock) -> Result<Self, Error> {
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
        let builder = match &config.root {
            Some(root) => builder.tls_backend_preconfigured(tls::client(root, config.identity.as_ref())?),
            None => builder.tls_backend_preconfigured(tls::client_of_nobody()?),
        };
        let signer = Signer::new(config.key_name.clone(), keys::read_signer(&config.key)?);
        Ok(Self { client: builder.build()?, url: config.url.clone(), signer, clock })
    }

    /// One request and its answer.
    ///
    /// # Errors
    /// No answer, one that is refused, or one that is none.
    pub(crate) async fn ask<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &[&str],
        body: Vec<u8>,
        most: usize,
    ) -> Result<T, Error> {
        let mut url = self.url.clone();
        url.path_segments_mut().map_err(|()| Malformed::Shape)?.pop_if_empty().extend(path);
        let headers = self.signer.headers(method.as_str(), url.path(), &body, self.clock.now().as_second())?;
        let mut request = self.client.request(method, url);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        if !body.is_empty() {
            request = request.header("content-type", "application/json").body(body);
        }
        let mut response = request.send().await.map_err(reqwest::Error::without_url)?;
        match response.status() {
            StatusCode::OK => (),
            status @ (StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS) => {
                return Err(Error::Failed(status.as_u16()));
            }
            status if status.is_client_error() => return Err(Error::NotTaken(status.as_u16())),
            status => return Err(Error::Failed(status.as_u16())),
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(reqwest::Error::without_url)? {
            if bytes.len() + chunk.len() > most {
                return Err(Malformed::TooLong.into());
            }
            bytes.extend_from_slice(&chunk);
        }
        // What is wrong with it is not repeated: it may be personal.
        serde_json::from_slice(&bytes).map_err(|_| Malformed::Shape.into())
    }
}

/// A request's body.
pub(crate) fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("the contract's shapes have a JSON form")
}
