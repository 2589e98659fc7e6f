//! A provider over HTTP, in the words of [`contract`], every request signed.

use jiff::civil::Date;
use reqwest::{Method, StatusCode, Url};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    Asked, Error, Malformed, PostingKey, Provider,
    contract::{LookUp, LookedUp, Order, Posting, Statement},
    signature::Signer,
};
use crate::{clock::Clock, config, keys, server::tls};

/// The most bytes of an answer that is no statement.
const MOST_ANSWER: usize = 64 * 1024;
/// The most bytes of a statement: some two hundred thousand lines.
const MOST_STATEMENT: usize = 64 * 1024 * 1024;

/// The adapter.
pub struct HttpProvider {
    client: reqwest::Client,
    url: Url,
    signer: Signer,
    clock: Clock,
}

impl HttpProvider {
    /// An adapter that believes only the configured root.
    ///
    /// # Errors
    /// A certificate or key that cannot be used.
    pub fn new(config: &config::HttpProvider, clock: Clock) -> Result<Self, Error> {
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
        let builder = match &config.root {
            Some(root) => builder.tls_backend_preconfigured(tls::client(root, config.identity.as_ref())?),
            None => builder.tls_backend_preconfigured(tls::client_of_nobody()?),
        };
        let signer = Signer::new(config.key_name.clone(), keys::read_signer(&config.key)?);
        Ok(Self { client: builder.build()?, url: config.url.clone(), signer, clock })
    }

    async fn ask<T: DeserializeOwned>(
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

    async fn posting(&self, method: Method, key: PostingKey, body: Vec<u8>) -> Result<Posting, Error> {
        let (transaction, line) = (key.transaction.to_string(), key.line.0.to_string());
        self.ask(method, &["postings", &transaction, &line], body, MOST_ANSWER).await
    }
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("the contract's shapes have a JSON form")
}

impl Provider for HttpProvider {
    fn look_up<'a>(&'a self, asked: &'a LookUp) -> Asked<'a, LookedUp> {
        Box::pin(self.ask(Method::POST, &["debts"], json(asked), MOST_ANSWER))
    }

    fn post<'a>(&'a self, key: PostingKey, order: &'a Order) -> Asked<'a, Posting> {
        Box::pin(self.posting(Method::PUT, key, json(order)))
    }

    fn status(&self, key: PostingKey) -> Asked<'_, Posting> {
        Box::pin(self.posting(Method::GET, key, Vec::new()))
    }

    fn cancel(&self, key: PostingKey) -> Asked<'_, Posting> {
        Box::pin(self.posting(Method::DELETE, key, Vec::new()))
    }

    fn statement(&self, day: Date) -> Asked<'_, Statement> {
        Box::pin(async move {
            let day = day.to_string();
            self.ask(Method::GET, &["statements", &day], Vec::new(), MOST_STATEMENT).await
        })
    }
}
