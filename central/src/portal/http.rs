//! A portal over HTTP: `POST {url}/e-visas/search`. The body is the JSON of [`domain::evisa::PickUp`], so that neither
//! reference nor passport stands in an address or a log of one; the answer is [`Answer`], tagged `answer`.

use domain::evisa::PickUp;

use super::{Answer, Asked, Error, Portal};
use crate::{config, server::tls};

/// The adapter.
#[derive(Debug, Clone)]
pub struct HttpPortal {
    client: reqwest::Client,
    url: String,
}

impl HttpPortal {
    /// An adapter that believes only the configured root.
    ///
    /// # Errors
    /// A certificate or key that cannot be used.
    pub fn new(config: &config::HttpPortal) -> Result<Self, Error> {
        let tls = tls::client(&config.root, config.identity.as_ref())?;
        let client = reqwest::Client::builder().tls_backend_preconfigured(tls).build()?;
        Ok(Self { client, url: config.url.trim_end_matches('/').to_owned() })
    }
}

impl Portal for HttpPortal {
    fn ask<'a>(&'a self, shown: &'a PickUp) -> Asked<'a> {
        Box::pin(async move {
            let request = self.client.post(format!("{}/e-visas/search", self.url)).json(shown);
            let answer: Answer = request.send().await?.error_for_status()?.json().await?;
            Ok(answer)
        })
    }
}
