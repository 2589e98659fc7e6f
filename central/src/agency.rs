//! The agency that says whether a person may come: one trait, an adapter over HTTP, and a sample.

pub mod http;
pub mod sample;

use std::{future::Future, pin::Pin};

use domain::{TransactionId, visa::Application};
use serde::{Deserialize, Serialize};

/// What is asked. The transaction is the key by which the agency knows a repeated question.
#[derive(Debug, Clone)]
pub struct Case {
    /// Whose.
    pub transaction: TransactionId,
    /// What the rules found eligible.
    pub application: Application,
}

/// What an agency says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// May come.
    Approve,
    /// May not.
    Refuse,
    /// An officer wants to see the person.
    Officer,
}

/// Why an agency could not be asked. It may be asked again.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A certificate or key of the adapter.
    #[error("could not read the agency's certificate")]
    Keys(#[from] crate::keys::Error),
    /// TLS towards the agency.
    #[error("could not set up TLS towards the agency")]
    Tls(#[from] crate::server::tls::Error),
    /// The request failed, or the answer was no answer.
    #[error("could not ask the agency")]
    Ask(#[from] reqwest::Error),
}

/// An answer on its way.
pub type Asked<'a> = Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send + 'a>>;

/// Whoever can be asked. Asking the same case twice must be harmless.
pub trait Agency: Send + Sync {
    /// Asks; may take for ever, whoever asks has a bound.
    fn ask<'a>(&'a self, case: &'a Case) -> Asked<'a>;
}
