//! Where central is, and whom we believe that it is central.

use std::{fmt, str::FromStr, sync::Arc};

use reqwest::Url;
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, UnixTime, pem::PemObject as _},
    time_provider::{DefaultTimeProvider, TimeProvider},
    version::TLS13,
};

use super::SetupRefused;
use crate::keys::Identity;

/// Central's address: `https://central.example:8443`. Nothing but https.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(Url);

/// The text is no address of central.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no address: expected https://name or https://name:port")]
pub struct AddressRefused {
    text: String,
}

impl FromStr for Address {
    type Err = AddressRefused;

    fn from_str(text: &str) -> Result<Self, AddressRefused> {
        let refused = || AddressRefused { text: text.to_owned() };
        let url: Url = text.parse().map_err(|_| refused())?;
        let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        if url.scheme() == "https" && url.has_host() && plain { Ok(Self(url)) } else { Err(refused()) }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl Address {
    /// Its host and port, as they are looked up: `central.example:8443`.
    ///
    /// # Panics
    /// Never: an https address has a host.
    #[must_use]
    pub fn host_and_port(&self) -> String {
        let host = self.0.host_str().expect("an https address has a host");
        format!("{host}:{}", self.0.port_or_known_default().unwrap_or(443))
    }

    pub(super) fn join(&self, path: &[&str]) -> Url {
        let mut url = self.0.clone();
        url.path_segments_mut().expect("an https address has a path").clear().extend(path);
        url
    }
}

/// The one authority that signs central's certificate. The machine's own list of authorities is not asked.
#[derive(Debug, Clone)]
pub struct Trust(Arc<RootCertStore>);

/// The file holds no authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the authority's file holds no certificate that can be used")]
pub struct TrustRefused;

impl Trust {
    /// Reads the authority's certificate, PEM.
    ///
    /// # Errors
    /// There is none in it, or one that cannot be used.
    pub fn from_pem(pem: &[u8]) -> Result<Self, TrustRefused> {
        let mut roots = RootCertStore::empty();
        for certificate in CertificateDer::pem_slice_iter(pem) {
            roots.add(certificate.map_err(|_| TrustRefused)?).map_err(|_| TrustRefused)?;
        }
        if roots.is_empty() { Err(TrustRefused) } else { Ok(Self(Arc::new(roots))) }
    }

    pub(super) fn without_certificate(&self, clock: FloorClock) -> Result<ClientConfig, SetupRefused> {
        Ok(self.builder(clock)?.with_no_client_auth())
    }

    pub(super) fn with_certificate(
        &self,
        identity: &Identity,
        clock: FloorClock,
    ) -> Result<ClientConfig, SetupRefused> {
        let key = identity.private_key().map_err(SetupRefused::Key)?;
        self.builder(clock)?.with_client_auth_cert(identity.chain(), key).map_err(SetupRefused::Tls)
    }

    fn builder(
        &self,
        clock: FloorClock,
    ) -> Result<rustls::ConfigBuilder<ClientConfig, rustls::client::WantsClientCert>, SetupRefused> {
        let provider = Arc::new(ring::default_provider());
        let versions = ClientConfig::builder_with_details(provider, Arc::new(clock)).with_protocol_versions(&[&TLS13]);
        Ok(versions.map_err(SetupRefused::Tls)?.with_root_certificates(Arc::clone(&self.0)))
    }
}

/// The wall clock, but never earlier than what is known to have passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FloorClock {
    /// Milliseconds since 1970: the journal's [`crate::journal::Journal::time_floor_ms`].
    pub floor_ms: i64,
}

impl TimeProvider for FloorClock {
    fn current_time(&self) -> Option<UnixTime> {
        let floor = u64::try_from(self.floor_ms / 1_000).unwrap_or(0);
        let now = DefaultTimeProvider.current_time()?.as_secs();
        Some(UnixTime::since_unix_epoch(std::time::Duration::from_secs(now.max(floor))))
    }
}
