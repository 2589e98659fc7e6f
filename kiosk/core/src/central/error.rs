//! What can go wrong between here and central, and whether anything can have been done.

use std::{error::Error as StdError, io, time::Duration};

use protocol::problem::{Code, Problem};
use rustls::AlertDescription;

use crate::keys::Unfit;

/// The settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SetupRefused {
    /// The private key cannot be read.
    #[error("could not use the device's key")]
    Key(#[source] Unfit),
    /// The TLS library refuses certificate or settings.
    #[error("could not set up TLS")]
    Tls(#[source] rustls::Error),
    /// The HTTP library refuses its settings.
    #[error("could not set up HTTP")]
    Http(#[source] reqwest::Error),
}

/// Whether central can have done what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Surely not.
    NothingDone,
    /// Nobody here knows: ask for the state, or ask the same again.
    Unknown,
}

/// Why there is no answer that can be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No connection: nothing was sent.
    #[error("could not reach central")]
    Unreachable(#[source] reqwest::Error),
    /// Whoever answers there is not our central: another authority, another name, expired. Nothing was sent.
    #[error("could not trust the server at central's address")]
    TlsUntrusted(#[source] reqwest::Error),
    /// Central's TLS does not take our certificate.
    #[error("central did not admit our certificate")]
    NotAdmitted(#[source] reqwest::Error),
    /// The request went out; no answer came in time, or the connection broke.
    #[error("central did not answer")]
    NoAnswer(#[source] reqwest::Error),
    /// The request could not be compressed.
    #[error("could not compress the request")]
    Compress(#[source] io::Error),
    /// An answer of success came whose body means nothing. The parser's own words are not kept: they quote the body.
    #[error("central's answer (status {status}) means nothing from line {line}, column {column}")]
    Malformed {
        /// The HTTP status.
        status: u16,
        /// Where its reading failed, from 1.
        line: usize,
        /// Where in the line, from 1.
        column: usize,
    },
    /// The answer is larger than its kind can be.
    #[error("central's answer is larger than {most} bytes")]
    Oversized {
        /// The bound.
        most: usize,
    },
    /// Central understood and said no.
    #[error("central refused: {:?}", problem.code)]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Central's reason.
        problem: Problem,
        /// When to come back, if it said so.
        retry_after: Option<Duration>,
    },
    /// A status of failure without central's reason: something between us and central, or central in pieces.
    #[error("status {status} came without a reason")]
    Unexplained {
        /// The HTTP status.
        status: u16,
        /// When to come back, if it said so.
        retry_after: Option<Duration>,
    },
}

impl Error {
    /// Whether central can have done what was asked.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        match self {
            // A busy central may have given up waiting for what it goes on doing.
            Self::Refused { problem: Problem { code: Code::Busy, .. }, .. } => Outcome::Unknown,
            Self::Unreachable(_)
            | Self::TlsUntrusted(_)
            | Self::NotAdmitted(_)
            | Self::Compress(_)
            | Self::Refused { .. } => Outcome::NothingDone,
            Self::NoAnswer(_) | Self::Malformed { .. } | Self::Oversized { .. } | Self::Unexplained { .. } => {
                Outcome::Unknown
            }
        }
    }

    /// Sorts what the HTTP library says by what it means for us.
    pub(super) fn of(cause: reqwest::Error) -> Self {
        // The address may hold a transaction's number.
        let cause = cause.without_url();
        match tls_cause(&cause) {
            Some(rustls::Error::AlertReceived(alert)) if refuses_certificate(*alert) => Self::NotAdmitted(cause),
            Some(_) if cause.is_connect() => Self::TlsUntrusted(cause),
            _ if cause.is_connect() => Self::Unreachable(cause),
            _ => Self::NoAnswer(cause),
        }
    }
}

/// The alerts by which a server says that it does not take a client's certificate (RFC 8446, section 6.2); the last one
/// when a signature in it cannot be verified.
const fn refuses_certificate(alert: AlertDescription) -> bool {
    matches!(
        alert,
        AlertDescription::BadCertificate
            | AlertDescription::UnsupportedCertificate
            | AlertDescription::CertificateRevoked
            | AlertDescription::CertificateExpired
            | AlertDescription::CertificateUnknown
            | AlertDescription::UnknownCA
            | AlertDescription::AccessDenied
            | AlertDescription::CertificateRequired
            | AlertDescription::DecryptError
    )
}

/// An I/O error hides its cause from the chain of sources: look into it as well.
fn tls_cause<'error>(error: &'error (dyn StdError + 'static)) -> Option<&'error rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<rustls::Error>() {
            return Some(found);
        }
        let hidden = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = match hidden {
            Some(hidden) => Some(hidden as &(dyn StdError + 'static)),
            None => error.source(),
        };
    }
    None
}
