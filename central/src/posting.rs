//! Posting what is paid: once in effect, whatever dies in the middle.
//!
//! A row comes to be when the journal says that a line is paid, and only then. Workers of any number of processes lease
//! due rows; that a request may leave is durable before it does; whoever takes over a row of which one may have left asks
//! for its status first. The key of a posting never changes, so that a provider that hears it twice posts it once.

mod deliver;
pub(crate) mod journal;
mod order;
pub mod people;
pub(crate) mod retry;
mod row;

pub(crate) use retry::{chance, wait_ms};
pub use row::Gauges;
pub(crate) use row::gauges;

use std::{collections::BTreeSet, time::Duration};

use domain::service::ProviderId;
use tokio::task::JoinSet;

use self::{
    deliver::{Verdict, deliver},
    order::Opened,
    row::{Leased, Written},
};
use crate::{
    app::App,
    metrics::Counter,
    payment::Payments,
    store::{self, failed},
    tables,
};

const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// So many times what a provider takes at once are leased together.
const ROUNDS: usize = 4;
/// What a lease lasts beyond the longest that its requests may take.
const LEASE_MARGIN_MS: i64 = 5_000;

/// Posts whatever is due, until dropped. Providers do not wait for each other.
pub async fn follow(app: &App) {
    let Some(payments) = &app.payments else { return std::future::pending().await };
    let mut serving = JoinSet::new();
    let mut busy: BTreeSet<ProviderId> = BTreeSet::new();
    loop {
        match due(app, payments).await {
            Ok(providers) => {
                for provider in providers {
                    if busy.insert(provider.clone()) {
                        let app = app.clone();
                        serving.spawn(async move {
                            if let Err(error) = serve(&app, &provider).await {
                                let error = &error as &dyn std::error::Error;
                                tracing::error!(error, %provider, "postings are behind");
                            }
                            provider
                        });
                    }
                }
            }
            Err(error) => tracing::error!(error = &error as &dyn std::error::Error, "postings are behind"),
        }
        tokio::select! {
            Some(served) = serving.join_next(), if !serving.is_empty() => match served {
                Ok(provider) => drop(busy.remove(&provider)),
                // Nobody knows whose it was: all may be served again.
                Err(_) => busy.clear(),
            },
            // Another process may have projected something: look from time to time even when nobody rings.
            _ = tokio::time::timeout(LOOK_AGAIN, app.lines_accepted.notified()) => (),
        }
    }
}

/// Providers with something to post now. Rows that have no provider yet are given the catalogue's.
async fn due(app: &App, payments: &Payments) -> Result<Vec<ProviderId>, store::Error> {
    let client = app.store.client().await?;
    let without = row::services_without_provider(&client).await?;
    if !without.is_empty() {
        match payments.services.in_force(app).await {
            Ok(version) => {
                for service in without {
                    let Some(known) = version.find(&service) else {
                        tracing::error!(%service, "paid lines wait for a service that is in no catalogue");
                        continue;
                    };
                    row::route(&client, &service, &known.provider).await?;
                }
            }
            Err(tables::Error::Store(error)) => return Err(error),
            Err(error) => tracing::error!(error = &error as &dyn std::error::Error, "paid lines wait for a catalogue"),
        }
    }
    row::due_providers(&client, app.clock.now_ms()).await
}

/// Posts everything of one provider that is due.
async fn serve(app: &App, provider: &ProviderId) -> Result<(), store::Error> {
    let Some(payments) = &app.payments else { return Ok(()) };
    let Some(gate) = payments.gates.to(provider) else {
        tracing::error!(%provider, "paid lines wait for a provider that is not configured");
        return row::postpone(&app.store.client().await?, provider, app.clock.now_ms() + 60_000).await;
    };
    let manners = gate.manners();
    let longest = i64::try_from(manners.within.as_millis()).unwrap_or(i64::MAX / 64);
    // Each request may be a status and a post, and a status may be asked twice.
    let lease_ms = longest * 3 * i64::try_from(ROUNDS).unwrap_or(1) + LEASE_MARGIN_MS;
    loop {
        let holder = uuid::Uuid::now_v7();
        let (now, most) = (app.clock.now_ms(), manners.most_at_once * ROUNDS);
        let leased = row::lease(&app.store.client().await?, provider, holder, now, lease_ms, most).await?;
        if leased.is_empty() {
            return Ok(());
        }
        let opened = order::open(app, payments, &leased).await?;
        let mut delivering = JoinSet::new();
        let mut written = Vec::with_capacity(leased.len());
        for (leased, opened) in leased.into_iter().zip(opened) {
            match opened {
                Opened::Order { order, account } => {
                    let gate = gate.clone();
                    delivering.spawn(async move {
                        let verdict = deliver(&gate, leased.asked, &order).await;
                        (leased, Some(account), verdict)
                    });
                }
                Opened::Refused(reason) => written.push((leased, None, Verdict::Refused(reason))),
                Opened::Unreadable => written.push((leased, None, Verdict::Unreadable)),
            }
        }
        while let Some(delivered) = delivering.join_next().await {
            // A task that broke keeps its lease: its row is taken up when that ends.
            if let Ok(delivered) = delivered {
                written.push(delivered);
            }
        }
        write(app, payments, holder, written).await?;
    }
}

/// Writes what became of leased rows, in one statement.
async fn write(
    app: &App,
    payments: &Payments,
    holder: uuid::Uuid,
    verdicts: Vec<(Leased, Option<Vec<u8>>, Verdict)>,
) -> Result<(), store::Error> {
    let now_ms = app.clock.now_ms();
    let day = tables::today(app).to_string();
    let mut rows = Vec::with_capacity(verdicts.len());
    for (leased, account, verdict) in verdicts {
        let chance = retry::chance().map_err(|_| store::Error::Malformed { what: "chance" })?;
        let written =
            Written::of(leased, account, verdict, app.site_offset, payments.config.most_tries, now_ms, chance);
        app.metrics.count(Counter::Postings, written.kind());
        if written.needs_a_person() {
            tracing::error!(key = %written.key(), kind = written.kind(), "a paid line needs a person");
        }
        rows.push(written);
    }
    let client = app.store.client().await?;
    row::write(&client, holder, &day, &rows).await.map_err(failed("write what became of postings"))
}
