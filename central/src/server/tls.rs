//! TLS 1.3 with optional client certificates of the enrolment root.
//!
//! Whether a certificate has *expired* is not judged here but by [`super::enrolled`], which can answer in words and lets
//! a late kiosk renew; who signed it and what for is judged here.

use std::{path::Path, sync::Arc, time::Duration};

use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, DistinguishedName, RootCertStore, ServerConfig,
    SignatureScheme,
    client::danger::HandshakeSignatureValid,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, UnixTime, pem::PemObject as _},
    server::{
        WebPkiClientVerifier,
        danger::{ClientCertVerified, ClientCertVerifier},
    },
    time_provider::TimeProvider,
    version::TLS13,
};

use crate::{clock::Clock, config, keys, pki::Presented};

/// Why there is no TLS.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file.
    #[error("could not read the certificates")]
    Keys(#[from] keys::Error),
    /// Not PEM of what is expected.
    #[error("could not read {what} as PEM")]
    Pem {
        /// What was expected.
        what: &'static str,
        /// Why.
        #[source]
        cause: rustls::pki_types::pem::Error,
    },
    /// A certificate and a key that do not belong together, or a root that is none.
    #[error("could not use the certificates")]
    Rustls(#[from] rustls::Error),
    /// The root of the device certificates.
    #[error("could not use the enrolment root")]
    Root(#[from] rustls::server::VerifierBuilderError),
}

/// The configuration of the kiosks' listener.
///
/// # Errors
/// A file that is missing or holds something else.
pub fn server(config: &config::Tls, clock: &Clock) -> Result<ServerConfig, Error> {
    let provider = Arc::new(ring::default_provider());
    let inner = WebPkiClientVerifier::builder_with_provider(Arc::new(roots(&config.enrolment_root)?), provider.clone())
        .allow_unauthenticated()
        .build()?;
    let mut server = ServerConfig::builder_with_details(provider, Arc::new(Time(clock.clone())))
        .with_protocol_versions(&[&TLS13])?
        .with_client_cert_verifier(Arc::new(EvenExpired(inner)))
        .with_single_cert(certificates(&config.certificate)?, key(&config.key)?)?;
    server.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(server)
}

/// The configuration of the officers' listener: no client certificate is asked for.
///
/// # Errors
/// A file that is missing or holds something else.
pub fn for_browsers(config: &config::Tls) -> Result<ServerConfig, Error> {
    let mut server = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&TLS13])?
        .with_no_client_auth()
        .with_single_cert(certificates(&config.certificate)?, key(&config.key)?)?;
    server.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(server)
}

/// A client's configuration that believes one root.
///
/// # Errors
/// A file that is missing or holds something else.
pub fn client(root: &Path, identity: Option<&config::KeyPairFiles>) -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&TLS13])?
        .with_root_certificates(roots(root)?);
    Ok(match identity {
        Some(files) => builder.with_client_auth_cert(certificates(&files.certificate)?, key(&files.key)?)?,
        None => builder.with_no_client_auth(),
    })
}

/// A client's configuration that believes nobody: for what is not reached by TLS.
///
/// # Errors
/// The library refuses its own settings.
pub fn client_of_nobody() -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    Ok(builder.with_protocol_versions(&[&TLS13])?.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

fn roots(path: &Path) -> Result<RootCertStore, Error> {
    let mut roots = RootCertStore::empty();
    for root in certificates(path)? {
        roots.add(root)?;
    }
    Ok(roots)
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, Error> {
    let pem = keys::read_text(path)?;
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem.as_bytes()).collect();
    all.map_err(|cause| Error::Pem { what: "certificates", cause })
}

fn key(path: &Path) -> Result<PrivateKeyDer<'static>, Error> {
    let pem = zeroize::Zeroizing::new(keys::read_text(path)?);
    PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(|cause| Error::Pem { what: "a key", cause })
}

#[derive(Debug)]
struct Time(Clock);

impl TimeProvider for Time {
    fn current_time(&self) -> Option<UnixTime> {
        let seconds = u64::try_from(self.0.now().as_second()).ok()?;
        Some(UnixTime::since_unix_epoch(Duration::from_secs(seconds)))
    }
}

/// Verifies an expired certificate as of its last second.
#[derive(Debug)]
struct EvenExpired(Arc<dyn ClientCertVerifier>);

impl ClientCertVerifier for EvenExpired {
    fn offer_client_auth(&self) -> bool {
        self.0.offer_client_auth()
    }

    fn client_auth_mandatory(&self) -> bool {
        self.0.client_auth_mandatory()
    }

    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        self.0.root_hint_subjects()
    }

    fn verify_client_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        now: UnixTime,
    ) -> Result<ClientCertVerified, rustls::Error> {
        match self.0.verify_client_cert(end_entity, intermediates, now) {
            Err(rustls::Error::InvalidCertificate(
                CertificateError::Expired | CertificateError::ExpiredContext { .. },
            )) => {
                let presented = Presented::read(end_entity)
                    .map_err(|_| rustls::Error::InvalidCertificate(CertificateError::BadEncoding))?;
                let last = u64::try_from(presented.not_after_ms / 1000).unwrap_or(0);
                let last = UnixTime::since_unix_epoch(Duration::from_secs(last));
                self.0.verify_client_cert(end_entity, intermediates, last)
            }
            judged => judged,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.0.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_verify_schemes()
    }
}
