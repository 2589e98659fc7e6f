//! Receipts by SMS and e-mail: who carries them, and who sends them.

use std::path::{Path, PathBuf};

use reqwest::Url;
use serde::Deserialize;

use super::HttpProvider;

/// Receipts by SMS and e-mail. Without the section they wait until there is one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Messages {
    /// Where the public reads what became of a payment: `{link}/v1/payments/NUMBER/status`.
    #[serde(deserialize_with = "super::payments::address")]
    pub link: Url,
    /// Who runs the terminals, as receipts name it.
    pub operator: String,
    /// Its tax number.
    pub voen: String,
    /// Whom to call.
    pub help_line: String,
    /// After so many tries without a clear answer a person looks.
    #[serde(default = "fifty")]
    pub most_tries: u32,
    /// Whoever carries messages, over the published contract; this or `sample`.
    pub gateway: Option<HttpProvider>,
    /// Carries nothing: keeps what it was given.
    pub sample: Option<SampleGateway>,
}

/// A gateway that keeps what it was given.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleGateway {
    /// Where each message is written as a file; nowhere when not given.
    pub folder: Option<PathBuf>,
}

impl Messages {
    pub(super) fn fault(&self) -> Option<&'static str> {
        if self.gateway.is_some() == self.sample.is_some() {
            return Some("messages: exactly one of gateway and sample is expected");
        }
        if self.most_tries == 0 {
            return Some("messages: most_tries is at least 1");
        }
        self.gateway.as_ref().and_then(HttpProvider::fault)
    }

    pub(super) fn start_paths_at(&mut self, folder: &Path) {
        let kept = self.sample.iter_mut().filter_map(|sample| sample.folder.as_mut());
        for path in self.gateway.iter_mut().flat_map(HttpProvider::paths).chain(kept) {
            *path = folder.join(&*path);
        }
    }
}

const fn fifty() -> u32 {
    50
}
