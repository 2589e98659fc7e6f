//! The configuration file: TOML, unknown keys refused, errors that name file, line and key.

mod codes;
mod messages;
mod payments;

pub use codes::{Codes, LocalName, SampleAcquirer};
pub use messages::{Messages, SampleGateway};
pub use payments::{HttpProvider, Payments, SampleProvider};

use std::{
    fmt, fs, io,
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::tz::Offset;
use serde::Deserialize;

/// Everything that an operator configures. Relative paths start at the file's folder.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// How far the sites' clocks are ahead of UTC, in minutes. Azerbaijan: 240, all year.
    #[serde(default = "four_hours")]
    pub site_utc_offset_minutes: i32,
    /// PostgreSQL.
    pub database: Database,
    /// Where to listen.
    pub listen: Listen,
    /// Who central is, and whose certificates it believes.
    pub tls: Tls,
    /// The issuer of device certificates.
    pub enrolment: KeyPairFiles,
    /// All other keys.
    pub keys: KeyFiles,
    /// How decisions are taken.
    #[serde(default)]
    pub decision: Decision,
    /// The officers' queue and page; the desk goes on where there is none.
    pub officers: Option<Officers>,
    /// The agency over HTTP; this or `sample_agency`.
    pub agency: Option<HttpAgency>,
    /// An agency whose answers follow specimen numbers; never for real travellers.
    pub sample_agency: Option<SampleAgency>,
    /// The portal of e-visas over HTTP; this, or `sample_portal`, or none.
    pub portal: Option<HttpPortal>,
    /// A portal whose answers follow specimen references; never for real travellers.
    pub sample_portal: Option<SamplePortal>,
    /// How e-visas are picked up.
    #[serde(default)]
    pub pick_up: PickUp,
    /// Citizens' payments.
    pub payments: Option<Payments>,
    /// Receipts by SMS and e-mail.
    pub messages: Option<Messages>,
}

/// PostgreSQL.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// `host=/run/postgresql user=central dbname=central`, or a URL.
    pub address: String,
    /// The most connections.
    #[serde(default = "sixteen")]
    pub connections: usize,
}

/// Where to listen. Port 0 takes a free one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listen {
    /// Kiosks: TLS 1.3.
    pub tls: SocketAddr,
    /// Health, metrics and public pages without TLS, for a proxy or a monitor on the same machine.
    pub plain: Option<SocketAddr>,
}

/// Who central is, and whose certificates it believes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tls {
    /// PEM: the server's certificate, then its issuers.
    pub certificate: PathBuf,
    /// PEM: its key.
    pub key: PathBuf,
    /// PEM: the root of the device certificates.
    pub enrolment_root: PathBuf,
}

/// A certificate and its key, PEM.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyPairFiles {
    /// The certificate.
    pub certificate: PathBuf,
    /// The key.
    pub key: PathBuf,
}

/// Keys that are no certificates'.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFiles {
    /// Ed25519, PKCS#8 PEM: signs visas.
    pub visa: PathBuf,
    /// Ed25519 public key, base 64: checks catalogues.
    pub catalogue: PathBuf,
    /// X25519, newest first.
    pub personal_data: Vec<PersonalKeyFile>,
    /// Ed25519, PKCS#8 PEM: signs badges of the staff. Without it none are made, and nobody of the staff comes in.
    pub badge: Option<PathBuf>,
    /// Ed25519 public keys, base 64: other badge signers that terminals believe, such as the next one.
    #[serde(default)]
    pub badges_also: Vec<PathBuf>,
    /// Ed25519 public key, base 64: checks staff lists. Without it none is published.
    pub staff: Option<PathBuf>,
}

/// One personal-data key.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalKeyFile {
    /// Its number; never used again for another key.
    pub id: u32,
    /// 32 bytes, base 64.
    pub file: PathBuf,
}

/// How decisions are taken.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Decision {
    /// How long a request waits for the agency before it answers *pending*.
    pub answer_within_ms: u64,
    /// When a kiosk is told to ask again.
    pub retry_ms: u32,
    /// After how long the agency counts as silent.
    pub agency_silent_after_ms: u64,
    /// How long a positive decision is held for payment.
    pub hold_seconds: u32,
}

/// The officers' queue and the page to decide its cases on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Officers {
    /// Where officers' browsers connect: TLS, with central's own certificate. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// 32 bytes, base 64: the key of the digest by which a document finds its case.
    pub digest_key: PathBuf,
    /// For how many days after its own a case, or an approval, is good.
    #[serde(default = "next_day")]
    pub good_days: u16,
    /// When a waiting kiosk asks again.
    #[serde(default = "five_seconds")]
    pub ask_again_ms: u32,
}

const fn next_day() -> u16 {
    1
}

const fn five_seconds() -> u32 {
    5_000
}

impl Default for Decision {
    fn default() -> Self {
        Self { answer_within_ms: 800, retry_ms: 500, agency_silent_after_ms: 20_000, hold_seconds: 15 * 60 }
    }
}

/// The agency over HTTP.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpAgency {
    /// `https://…`; applications go to `{url}/applications/{transaction}`.
    pub url: String,
    /// PEM: the root of the agency's certificate.
    pub root: PathBuf,
    /// Central's certificate towards the agency.
    pub identity: Option<KeyPairFiles>,
}

/// The portal of e-visas over HTTP.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpPortal {
    /// `https://…`; what was shown goes to `{url}/e-visas/search`.
    pub url: String,
    /// PEM: the root of the portal's certificate.
    pub root: PathBuf,
    /// Central's certificate towards the portal.
    pub identity: Option<KeyPairFiles>,
}

/// The sample portal has nothing to set.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePortal {}

/// How e-visas are picked up.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PickUp {
    /// So many references that are not there, or are somebody else's, are looked up for one kiosk in an hour.
    pub wrong_references_an_hour: u32,
}

impl Default for PickUp {
    fn default() -> Self {
        Self { wrong_references_an_hour: 30 }
    }
}

/// Delays of the sample agency.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SampleAgency {
    /// How long every answer takes.
    pub answer_ms: u64,
    /// How long the answer for a slow specimen takes.
    pub slow_ms: u64,
}

impl Default for SampleAgency {
    fn default() -> Self {
        Self { answer_ms: 0, slow_ms: 3_000 }
    }
}

/// A configuration that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file cannot be read.
    #[error("could not read {}", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The file does not say what is expected.
    #[error("{place}: could not use the configuration")]
    Toml {
        /// File, line and key.
        place: Place,
        /// Why.
        #[source]
        cause: Box<toml::de::Error>,
    },
    /// Values that contradict each other.
    #[error("{}: {rule}", path.display())]
    Rule {
        /// Which file.
        path: PathBuf,
        /// What was expected.
        rule: &'static str,
    },
}

/// Where in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub path: PathBuf,
    /// 1-based.
    pub line: usize,
    /// The key on that line; empty where there is none.
    pub key: String,
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, line {}", self.path.display(), self.line)?;
        if self.key.is_empty() { Ok(()) } else { write!(out, ", key {}", self.key) }
    }
}

impl Config {
    /// Reads a configuration file.
    ///
    /// # Errors
    /// With file, line and key where there is one.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(path).map_err(|cause| Error::Read { path: path.to_owned(), cause })?;
        Self::from_text(path, &text)
    }

    fn from_text(path: &Path, text: &str) -> Result<Self, Error> {
        let mut config: Self = toml::from_str(text).map_err(|cause| {
            let place = place(path, text, cause.span().map_or(0, |span| span.start));
            Error::Toml { place, cause: Box::new(cause) }
        })?;
        let rule = |rule| Error::Rule { path: path.to_owned(), rule };
        if config.agency.is_some() == config.sample_agency.is_some() {
            return Err(rule("exactly one of [agency] and [sample_agency] is expected"));
        }
        if config.portal.is_some() && config.sample_portal.is_some() {
            return Err(rule("at most one of [portal] and [sample_portal] is expected"));
        }
        if config.pick_up.wrong_references_an_hour == 0 {
            return Err(rule("pick_up.wrong_references_an_hour must leave room for one mistake"));
        }
        if config.keys.personal_data.is_empty() {
            return Err(rule("keys.personal_data needs at least one key"));
        }
        if config.site_offset().is_none() {
            return Err(rule("site_utc_offset_minutes is no offset of a time zone"));
        }
        if config.officers.as_ref().is_some_and(|officers| officers.ask_again_ms == 0 || officers.good_days > 365) {
            return Err(rule("officers.ask_again_ms is at least 1, officers.good_days at most 365"));
        }
        if let Some(fault) = config.payments.as_ref().and_then(Payments::fault) {
            return Err(rule(fault));
        }
        if let Some(fault) = config.messages.as_ref().and_then(Messages::fault) {
            return Err(rule(fault));
        }
        config.start_paths_at(path.parent().unwrap_or(Path::new("")));
        Ok(config)
    }

    /// How far the sites' clocks are ahead.
    #[must_use]
    pub fn site_offset(&self) -> Option<Offset> {
        self.site_utc_offset_minutes.checked_mul(60).and_then(|seconds| Offset::from_seconds(seconds).ok())
    }

    fn start_paths_at(&mut self, folder: &Path) {
        if let Some(payments) = &mut self.payments {
            payments.start_paths_at(folder);
        }
        if let Some(messages) = &mut self.messages {
            messages.start_paths_at(folder);
        }
        let agency = self.agency.iter_mut().flat_map(|agency| {
            let identity = agency.identity.iter_mut().flat_map(|files| [&mut files.certificate, &mut files.key]);
            [&mut agency.root].into_iter().chain(identity)
        });
        let officers = self.officers.iter_mut().map(|officers| &mut officers.digest_key);
        let portal = self.portal.iter_mut().flat_map(|portal| {
            let identity = portal.identity.iter_mut().flat_map(|files| [&mut files.certificate, &mut files.key]);
            [&mut portal.root].into_iter().chain(identity)
        });
        let keys = &mut self.keys;
        let personal = keys.personal_data.iter_mut().map(|key| &mut key.file);
        let staff = keys.badge.iter_mut().chain(&mut keys.badges_also).chain(&mut keys.staff);
        let rest = [
            &mut self.tls.certificate,
            &mut self.tls.key,
            &mut self.tls.enrolment_root,
            &mut self.enrolment.certificate,
            &mut self.enrolment.key,
            &mut keys.visa,
            &mut keys.catalogue,
        ];
        for path in agency.chain(officers).chain(portal).chain(personal).chain(staff).chain(rest) {
            *path = folder.join(&*path);
        }
    }
}

impl Decision {
    /// How long a request waits for the agency.
    #[must_use]
    pub const fn answer_within(&self) -> Duration {
        Duration::from_millis(self.answer_within_ms)
    }

    /// After how long the agency counts as silent.
    #[must_use]
    pub const fn agency_silent_after(&self) -> Duration {
        Duration::from_millis(self.agency_silent_after_ms)
    }
}

fn place(path: &Path, text: &str, byte: usize) -> Place {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let words = text.lines().nth(line - 1).unwrap_or("");
    let key = words.split_once('=').map_or(words, |(key, _)| key).trim();
    Place { path: path.to_owned(), line, key: key.to_owned() }
}

const fn four_hours() -> i32 {
    240
}

const fn sixteen() -> usize {
    16
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
[database]
address = "host=/run/postgresql"
[listen]
tls = "127.0.0.1:8443"
[tls]
certificate = "server.pem"
key = "server.key"
enrolment_root = "root.pem"
[enrolment]
certificate = "issuer.pem"
key = "issuer.key"
[keys]
visa = "visa.key"
catalogue = "catalogue.pub"
personal_data = [{ id = 1, file = "personal.key" }]
[sample_agency]
"#;

    fn message(text: &str) -> String {
        let error = Config::from_text(Path::new("/etc/central/central.toml"), text).unwrap_err();
        let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        format!("{error}: {cause}")
    }

    #[test]
    fn paths_start_at_the_folder_of_the_file() {
        let config = Config::from_text(Path::new("/etc/central/central.toml"), GOOD).unwrap();
        assert_eq!(config.keys.visa, Path::new("/etc/central/visa.key"));
        assert_eq!(config.keys.personal_data[0].file, Path::new("/etc/central/personal.key"));
        assert_eq!(config.decision.hold_seconds, 900);
    }

    #[test]
    fn an_unknown_key_is_named_with_file_and_line() {
        let text = message(&GOOD.replace("[listen]", "[listen]\ntsl = 1"));
        assert!(
            text.starts_with("/etc/central/central.toml, line 5, key tsl: could not use the configuration: "),
            "{text}"
        );
        assert!(text.contains("unknown field `tsl`"), "{text}");
    }

    #[test]
    fn a_wrong_value_is_named_with_file_and_line() {
        let text = message(&GOOD.replace("127.0.0.1:8443", "nowhere"));
        assert!(text.starts_with("/etc/central/central.toml, line 5, key tls: "), "{text}");
    }

    const PROVIDER: &str = r#"
[payments]
account_key = "accounts.key"
[payments.providers.electricity]
url = "https://pay.example/api"
root = "electricity.pem"
key = "electricity.key"
key_name = "central-1"
"#;

    #[test]
    fn a_provider_is_reached_by_tls_or_on_the_same_machine() {
        let good = format!("{GOOD}{PROVIDER}");
        let config = Config::from_text(Path::new("/etc/central/central.toml"), &good).unwrap();
        let provider = &config.payments.unwrap().providers[&"electricity".parse().unwrap()];
        assert_eq!(provider.key, Path::new("/etc/central/electricity.key"));
        assert_eq!((provider.timeout_ms, provider.most_at_once, provider.household), (10_000, 8, false));
        let text = message(&good.replace("https://pay.example", "http://pay.example"));
        assert!(text.contains("expected https://, or http:// to this machine itself"), "{text}");
        assert!(message(&good.replace("root = \"electricity.pem\"\n", "")).contains("needs a root"));
        let here =
            good.replace("https://pay.example", "http://127.0.0.1:9").replace("root = \"electricity.pem\"\n", "");
        assert!(Config::from_text(Path::new("/etc/central/central.toml"), &here).is_ok());
        assert!(message(&good.replace("central-1", "two words")).contains("key_name"));
        assert!(message(&format!("{good}timeout_ms = 0\n")).contains("timeout_ms"));
    }

    #[test]
    fn two_agencies_or_none_are_refused() {
        assert!(message(&GOOD.replace("[sample_agency]", "")).contains("exactly one of"));
        assert!(
            message(&format!("{GOOD}[agency]\nurl = \"https://a\"\nroot = \"a.pem\"\n")).contains("exactly one of")
        );
    }
}
