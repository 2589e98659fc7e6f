//! Citizens' payments: looked up, promised, and followed; posted by [`crate::posting`] once the journal says that they
//! are paid.
//!
//! Accounts are personal: at rest they are sealed under the transaction's key, and counted by a keyed digest.

pub mod code;
pub mod credit;
mod digest;
pub mod groups;
mod look_up;
mod page;
mod promise;
pub(crate) mod receipt;
pub mod routes;
pub(crate) mod sealed;
mod services;
#[cfg(test)]
mod specimens;
mod state;

pub use digest::AccountKey;
pub use services::Services;
pub(crate) use state::{currency, spelled};

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use jiff::tz::Offset;

use crate::{
    clock::Clock,
    config, keys,
    metrics::Metrics,
    provider::{self, Gate, Gates, Manners, http::HttpProvider, sample::SampleProvider},
};

/// Everything about payments that a process shares.
pub struct Payments {
    /// Who is asked and paid.
    pub gates: Gates,
    /// What can be paid.
    pub services: Services,
    /// Codes that a payer's bank reads, where any are shown.
    pub codes: Option<Arc<code::Codes>>,
    /// By which accounts are counted.
    pub accounts: AccountKey,
    /// As configured.
    pub config: config::Payments,
}

impl Payments {
    /// Makes ready; nobody is asked.
    ///
    /// # Errors
    /// A key or a certificate.
    pub fn open(
        config: &config::Payments,
        clock: &Clock,
        offset: Offset,
        metrics: &Arc<Metrics>,
    ) -> Result<Self, provider::Error> {
        let mut named = BTreeMap::new();
        for (id, http) in &config.providers {
            let manners = Manners {
                within: Duration::from_millis(http.timeout_ms),
                most_at_once: http.most_at_once,
                household: http.household,
            };
            let adapter = Arc::new(HttpProvider::new(http, clock.clone())?);
            named.insert(id.clone(), Arc::new(Gate::new(id, adapter, manners, clock.clone(), metrics.clone())));
        }
        let mut gates = Gates::of(named);
        if let Some(sample) = config.sample.clone() {
            let (clock, metrics) = (clock.clone(), metrics.clone());
            gates = gates.and_others(move |id| {
                let manners = Manners {
                    within: Duration::from_millis(sample.timeout_ms),
                    most_at_once: sample.most_at_once,
                    household: true,
                };
                let provider = Arc::new(SampleProvider::new(id, &sample, clock.clone(), offset));
                Gate::new(id, provider, manners, clock.clone(), metrics.clone())
            });
        }
        let codes = config.codes.as_ref().map(|codes| code::Codes::open(codes, clock, metrics)).transpose()?;
        let accounts = AccountKey::new(keys::read_secret(&config.account_key)?);
        Ok(Self { gates, services: Services::default(), codes: codes.map(Arc::new), accounts, config: config.clone() })
    }
}
