//! Codes that a payer's bank reads: opened for a kiosk, followed at the acquirer, given back where nobody claims them.
//!
//! A row an attempt. What the acquirer says moves it by one pure function ([`judge`]); `paid` and `not_paid` are told to the
//! kiosk and never change again. What comes for a row that is not paid, or whose transaction is closed without it, goes back:
//! the refund's key is the attempt, for ever.

mod advance;
pub(crate) mod journal;
mod judge;
pub mod people;
pub mod routes;
mod row;
mod work;

pub use work::follow;

use std::{sync::Arc, time::Duration};

use domain::emvqr::Merchant;

use crate::{
    acquirer::{Gate, http::HttpAcquirer, sample::SampleAcquirer},
    clock::Clock,
    config,
    metrics::Metrics,
    provider,
};

/// Everything about codes that a process shares.
pub struct Codes {
    /// Who opens and follows them.
    pub gate: Gate,
    merchant: Merchant,
    config: config::Codes,
}

impl Codes {
    /// Makes ready; nobody is asked.
    ///
    /// # Errors
    /// A key or a certificate.
    pub fn open(config: &config::Codes, clock: &Clock, metrics: &Arc<Metrics>) -> Result<Self, provider::Error> {
        let (clock, metrics) = (clock.clone(), metrics.clone());
        let gate = if let Some(http) = &config.acquirer {
            let within = Duration::from_millis(http.timeout_ms);
            let adapter = Arc::new(HttpAcquirer::new(http, clock.clone())?);
            Gate::new(adapter, within, http.most_at_once, clock, metrics)
        } else {
            let sample = config.sample.unwrap_or_default();
            let adapter = Arc::new(SampleAcquirer::new(&sample, clock.clone()));
            Gate::new(adapter, Duration::from_millis(sample.timeout_ms), 64, clock, metrics)
        };
        Ok(Self { gate, merchant: config.merchant(), config: config.clone() })
    }
}
