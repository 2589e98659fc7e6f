//! An agency over HTTP: `PUT {url}/applications/{transaction}`, idempotent by transaction.
//!
//! The body is the JSON of [`domain::visa::Application`]; the answer is `{"answer": "approve" | "refuse" | "officer"}`.

use serde::Deserialize;

use super::{Agency, Answer, Asked, Case, Error};
use crate::{config, server::tls};

/// The adapter.
#[derive(Debug, Clone)]
pub struct HttpAgency {
    client: reqwest::Client,
    url: String,
}

#[derive(Deserialize)]
struct Reply {
    answer: Answer,
}

impl HttpAgency {
    /// An adapter that believes only the configured root.
    ///
    /// # Errors
    /// A certificate or key that cannot be used.
    pub fn new(config: &config::HttpAgency) -> Result<Self, Error> {
        let tls = tls::client(&config.root, config.identity.as_ref())?;
        let client = reqwest::Client::builder().tls_backend_preconfigured(tls).build()?;
        Ok(Self { client, url: config.url.trim_end_matches('/').to_owned() })
    }
}

impl Agency for HttpAgency {
    fn ask<'a>(&'a self, case: &'a Case) -> Asked<'a> {
        Box::pin(async move {
            let url = format!("{}/applications/{}", self.url, case.transaction);
            let request = self.client.put(url).json(&case.application);
            let reply: Reply = request.send().await?.error_for_status()?.json().await?;
            Ok(reply.answer)
        })
    }
}
