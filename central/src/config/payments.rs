//! Citizens' payments: who is asked and paid.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    time::Duration,
};

use domain::service::ProviderId;
use reqwest::Url;
use serde::{Deserialize, Deserializer, de::Error as _};

use super::{Codes, KeyPairFiles};

/// Citizens' payments. Without the section nothing is looked up, promised or posted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payments {
    /// 32 bytes, base 64: the key of the digests by which an account's payments of a day are counted.
    pub account_key: PathBuf,
    /// How long payment may begin after a promise.
    #[serde(default = "quarter_of_an_hour")]
    pub promise_seconds: u32,
    /// Longer nobody waits for one provider before a screen.
    #[serde(default = "eight_seconds")]
    pub look_up_within_ms: u64,
    /// Longer nobody waits for all providers of a household.
    #[serde(default = "six_seconds")]
    pub household_within_ms: u64,
    /// After so many tries without a clear answer a person looks.
    #[serde(default = "fifty")]
    pub most_tries: u32,
    /// So many unknown accounts, or receipts that are not there, may be asked for at one kiosk in an hour.
    #[serde(default = "sixty")]
    pub unknown_an_hour: u32,
    /// By the names that the catalogue gives them.
    #[serde(default)]
    pub providers: BTreeMap<ProviderId, HttpProvider>,
    /// Stands for every provider that is not named above; its answers follow specimen numbers. Moves no real money.
    pub sample: Option<SampleProvider>,
    /// Codes that a payer's bank reads.
    pub codes: Option<Codes>,
}

/// One provider, over the published contract.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpProvider {
    /// `https://…`; `http://` for a program on the same machine only.
    #[serde(deserialize_with = "address")]
    pub url: Url,
    /// PEM: the root of the provider's certificate.
    pub root: Option<PathBuf>,
    /// Central's certificate towards the provider.
    pub identity: Option<KeyPairFiles>,
    /// Ed25519, PKCS#8 PEM: signs the requests to this provider and nothing else.
    pub key: PathBuf,
    /// By what name the provider knows it.
    pub key_name: String,
    /// Longer nobody waits for one answer.
    #[serde(default = "ten_seconds")]
    pub timeout_ms: u64,
    /// More nobody asks at once.
    #[serde(default = "eight")]
    pub most_at_once: usize,
    /// Whether it can be asked by a household's telephone.
    #[serde(default)]
    pub household: bool,
}

/// The sample.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SampleProvider {
    /// How long every answer takes.
    pub answer_ms: u64,
    /// How long the answer for a slow specimen takes.
    pub slow_ms: u64,
    /// Longer nobody waits for one answer.
    pub timeout_ms: u64,
    /// More nobody asks at once.
    pub most_at_once: usize,
    /// Providers that never answer.
    pub silent: BTreeSet<ProviderId>,
}

impl Default for SampleProvider {
    fn default() -> Self {
        Self { answer_ms: 0, slow_ms: 3_000, timeout_ms: 10_000, most_at_once: 64, silent: BTreeSet::new() }
    }
}

impl HttpProvider {
    pub(super) fn paths(&mut self) -> impl Iterator<Item = &mut PathBuf> {
        let identity = self.identity.iter_mut().flat_map(|files| [&mut files.certificate, &mut files.key]);
        [&mut self.key].into_iter().chain(&mut self.root).chain(identity)
    }

    pub(super) fn fault(&self) -> Option<&'static str> {
        if !(1..=25_000).contains(&self.timeout_ms) || !(1..=1_024).contains(&self.most_at_once) {
            return Some("payments: a timeout_ms is between 1 and 25000, most_at_once between 1 and 1024");
        }
        if self.url.scheme() == "https" && self.root.is_none() {
            return Some("payments: a provider over https needs a root");
        }
        if !is_name(&self.key_name) {
            return Some("payments: key_name is 1 to 64 letters, digits, points, hyphens or underscores");
        }
        None
    }
}

impl Payments {
    /// What contradicts itself, if anything does.
    #[must_use]
    pub fn fault(&self) -> Option<&'static str> {
        let numbers = [self.promise_seconds, self.most_tries, self.unknown_an_hour].contains(&0)
            || [self.look_up_within_ms, self.household_within_ms].iter().any(|ms| !(1..=12_000).contains(ms));
        if numbers {
            return Some(
                "payments: promise_seconds, most_tries and unknown_an_hour are at least 1, waits between 1 and 12000 ms",
            );
        }
        let samples = self.sample.iter().map(|sample| (sample.timeout_ms, sample.most_at_once));
        if samples.into_iter().any(|(timeout, most)| !(1..=25_000).contains(&timeout) || !(1..=1_024).contains(&most)) {
            return Some("payments: a provider's timeout_ms is between 1 and 25000, most_at_once between 1 and 1024");
        }
        self.providers.values().find_map(HttpProvider::fault).or_else(|| self.codes.as_ref()?.fault())
    }

    pub(super) fn start_paths_at(&mut self, folder: &Path) {
        if let Some(codes) = &mut self.codes {
            codes.start_paths_at(folder);
        }
        let files = self.providers.values_mut().flat_map(HttpProvider::paths);
        for path in files.chain([&mut self.account_key]) {
            *path = folder.join(&*path);
        }
    }

    /// Longer nobody waits for one provider before a screen.
    #[must_use]
    pub const fn look_up_within(&self) -> Duration {
        Duration::from_millis(self.look_up_within_ms)
    }

    /// Longer nobody waits for all providers of a household.
    #[must_use]
    pub const fn household_within(&self) -> Duration {
        Duration::from_millis(self.household_within_ms)
    }
}

pub(super) fn is_name(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    (1..=64).contains(&text.len()) && text.bytes().all(allowed)
}

/// TLS, or not further than this machine.
pub(super) fn address<'de, D: Deserializer<'de>>(from: D) -> Result<Url, D::Error> {
    let text = String::deserialize(from)?;
    let url = Url::parse(&text).map_err(|_| D::Error::custom("expected an address: https://…"))?;
    let here = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    match url.scheme() {
        "https" => Ok(url),
        "http" if here => Ok(url),
        _ => Err(D::Error::custom("expected https://, or http:// to this machine itself")),
    }
}

const fn quarter_of_an_hour() -> u32 {
    15 * 60
}

const fn eight_seconds() -> u64 {
    8_000
}

const fn six_seconds() -> u64 {
    6_000
}

const fn ten_seconds() -> u64 {
    10_000
}

const fn sixty() -> u32 {
    60
}

const fn fifty() -> u32 {
    50
}

const fn eight() -> usize {
    8
}
