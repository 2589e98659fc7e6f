//! The portal on which e-visas are applied for: one trait, an adapter over HTTP, and a sample.

pub mod http;
pub mod sample;

use std::{future::Future, pin::Pin};

use domain::evisa::{EVisa, PickUp, Speed};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What the portal knows of a reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// Granted: central still compares whose it is, and whether its last day has passed.
    Granted {
        /// As the portal granted it.
        evisa: Box<EVisa>,
    },
    /// No such reference.
    NotFound,
    /// The reference is there, and was applied for with another passport.
    OtherPerson,
    /// Not decided yet.
    NotDecided {
        /// How it was applied for.
        speed: Speed,
        /// When.
        applied: Timestamp,
    },
    /// The portal said no.
    Refused,
    /// It was entered with already.
    Used,
}

/// Why the portal could not be asked. It may be asked again.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A certificate or key of the adapter.
    #[error("could not read the portal's certificate")]
    Keys(#[from] crate::keys::Error),
    /// TLS towards the portal.
    #[error("could not set up TLS towards the portal")]
    Tls(#[from] crate::server::tls::Error),
    /// The request failed, or the answer was no answer.
    #[error("could not ask the portal")]
    Ask(#[from] reqwest::Error),
}

/// An answer on its way.
pub type Asked<'a> = Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send + 'a>>;

/// Whoever can be asked. Asking twice must be harmless.
pub trait Portal: Send + Sync {
    /// Asks; may take for ever, whoever asks has a bound.
    fn ask<'a>(&'a self, shown: &'a PickUp) -> Asked<'a>;
}

/// Where no portal is configured: it never answers.
#[derive(Debug, Clone, Copy)]
pub struct NoPortal;

impl Portal for NoPortal {
    fn ask<'a>(&'a self, _shown: &'a PickUp) -> Asked<'a> {
        Box::pin(std::future::pending())
    }
}
