//! Everything that a request may need, once a process.

use std::{io, sync::Arc};

use jiff::tz::Offset;
use protocol::journal::Codes;
use tokio::sync::Notify;

use crate::{
    agency::{self, Agency, http::HttpAgency, sample::SampleAgency},
    clock::Clock,
    config::{self, Config},
    ingest::coalescer::{Coalescer, Writer},
    keys::{self, Keys},
    messages::Messages,
    metrics::Metrics,
    officers::Queue,
    passwords::Passwords,
    payment::Payments,
    portal::{self, Portal, http::HttpPortal, sample::SamplePortal},
    provider, server, store,
    store::Store,
    tables,
};

/// What every request shares.
pub type App = Arc<Central>;

/// One process of the central server. Nothing in it outlives a restart: all that lasts is in the database.
pub struct Central {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// What central signs and opens with.
    pub keys: Keys,
    /// The catalogue in force, once it was read.
    pub tables: tables::Kept,
    /// Who says whether a person may come.
    pub agency: Arc<dyn Agency>,
    /// The officers' queue, where one is kept.
    pub officers: Option<Queue>,
    /// Who knows of e-visas.
    pub portal: Arc<dyn Portal>,
    /// How e-visas are picked up.
    pub pick_up: config::PickUp,
    /// Citizens' payments, where they are taken.
    pub payments: Option<Payments>,
    /// Compares passwords and codes.
    pub passwords: Passwords,
    /// How decisions are taken.
    pub decision: config::Decision,
    /// How far the sites' clocks are ahead of UTC.
    pub site_offset: Offset,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    /// Where batches are written.
    pub coalescer: Coalescer,
    /// Rung after entries were chained.
    pub entries_chained: Arc<Notify>,
    /// Rung after entries were projected: something may be due to be posted.
    pub lines_accepted: Notify,
    /// Who carries receipts to telephones and mailboxes, where anybody does.
    pub messages: Option<Messages>,
    /// Rung after entries were projected: something may be due to be sent.
    pub receipts_wanted: Notify,
}

/// Why the program cannot start or go on.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The configuration.
    #[error("could not read the configuration")]
    Config(#[from] config::Error),
    /// A key.
    #[error("could not read the keys")]
    Keys(#[from] keys::Error),
    /// The database.
    #[error("could not use the database")]
    Store(#[from] store::Error),
    /// The agency's adapter.
    #[error("could not set up the agency's adapter")]
    Agency(#[from] agency::Error),
    /// The portal's adapter.
    #[error("could not set up the portal's adapter")]
    Portal(#[from] portal::Error),
    /// A provider's adapter, or the key of accounts.
    #[error("could not set up payments")]
    Payments(#[from] provider::Error),
    /// TLS.
    #[error("could not set up TLS")]
    Tls(#[from] server::tls::Error),
    /// An address to listen on.
    #[error("could not listen on {address}")]
    Listen {
        /// Which.
        address: std::net::SocketAddr,
        /// Why.
        #[source]
        cause: io::Error,
    },
}

impl Central {
    /// Whether a code can be had now, as far as is known.
    #[must_use]
    pub fn shows_codes(&self) -> Codes {
        let codes = self.payments.as_ref().and_then(|payments| payments.codes.as_ref());
        if codes.is_some_and(|codes| codes.gate.answers()) { Codes::Open } else { Codes::None }
    }

    /// Reads the keys, migrates the database and starts the tasks that write batches.
    ///
    /// # Errors
    /// A key, the database or the agency's adapter.
    pub async fn open(config: &Config, clock: Clock) -> Result<App, Error> {
        let store = Store::new(&config.database.address, config.database.connections)?;
        store.migrate().await?;
        let keys = Keys::read(config)?;
        let metrics = Arc::new(Metrics::default());
        let entries_chained = Arc::new(Notify::new());
        let coalescer = Coalescer::start(&Writer {
            store: store.clone(),
            clock: clock.clone(),
            metrics: metrics.clone(),
            chained: entries_chained.clone(),
        });
        let site_offset = config.site_offset().unwrap_or(Offset::UTC);
        let payments = config.payments.as_ref().map(|config| Payments::open(config, &clock, site_offset, &metrics));
        let messages = config.messages.as_ref().map(|config| Messages::open(config, &clock));
        Ok(Arc::new(Self {
            agency: agency(config)?,
            officers: config.officers.as_ref().map(Queue::open).transpose()?,
            portal: portal(config, &clock)?,
            pick_up: config.pick_up,
            payments: payments.transpose()?,
            store,
            clock,
            keys,
            tables: tables::Kept::default(),
            passwords: Passwords::default(),
            decision: config.decision.clone(),
            site_offset,
            metrics,
            coalescer,
            entries_chained,
            lines_accepted: Notify::new(),
            messages: messages.transpose()?,
            receipts_wanted: Notify::new(),
        }))
    }
}

fn agency(config: &Config) -> Result<Arc<dyn Agency>, Error> {
    Ok(match (&config.agency, config.sample_agency) {
        (Some(http), _) => Arc::new(HttpAgency::new(http)?),
        (None, sample) => Arc::new(SampleAgency::new(sample.unwrap_or_default())),
    })
}

/// Without a portal nothing is found by anybody, and every kiosk is told that it is silent.
fn portal(config: &Config, clock: &Clock) -> Result<Arc<dyn Portal>, Error> {
    let offset = config.site_offset().unwrap_or(Offset::UTC);
    Ok(match (&config.portal, config.sample_portal) {
        (Some(http), _) => Arc::new(HttpPortal::new(http)?),
        (None, Some(config::SamplePortal {})) => Arc::new(SamplePortal::new(clock.clone(), offset)),
        (None, None) => Arc::new(portal::NoPortal),
    })
}
