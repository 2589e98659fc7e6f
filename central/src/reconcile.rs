//! A day with a provider: what central holds as posted against what the provider states.

mod compare;
mod csv;
mod page;
pub mod routes;

pub use compare::{Comparison, Here, Kind, Pair, Totals, compare};
pub use csv::{Unreadable, read_statement, write_comparison};

use std::collections::BTreeMap;

use domain::{Money, service::ProviderId};
use jiff::civil::Date;
use tokio_postgres::Row;

use crate::{
    app::Central,
    payment::currency,
    provider::{self, Stated},
    store::{self, Store, failed},
};

/// Why a day could not be compared.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// No payments are configured, or not this provider.
    #[error("could not find the provider {0} in the configuration")]
    NoProvider(ProviderId),
    /// It did not state its day.
    #[error("could not get the provider's statement")]
    Statement(#[source] provider::Error),
}

/// Compares with what the provider states now.
///
/// # Errors
/// The database, or no statement.
pub async fn with_provider(app: &Central, provider: &ProviderId, day: Date) -> Result<Comparison, Error> {
    let gate = app.payments.as_ref().and_then(|payments| payments.gates.to(provider));
    let gate = gate.ok_or_else(|| Error::NoProvider(provider.clone()))?;
    let stated = gate.statement(day).await.map_err(Error::Statement)?;
    with_statement(&app.store, provider, day, &stated).await
}

/// Compares with a statement that came another way.
///
/// # Errors
/// The database.
pub async fn with_statement(
    store: &Store,
    provider: &ProviderId,
    day: Date,
    stated: &[Stated],
) -> Result<Comparison, Error> {
    let client = store.client().await?;
    let keys: Vec<&str> = stated.iter().map(|line| line.key.as_str()).collect();
    // Also what is stated and stands here on another day, or is not known to be posted.
    let sql = "select transaction::text || '/' || line::text, kiosk, service, amount, currency, provider_reference,
            state = 'posted' and posted_day = $2
        from posting
        where provider = $1 and ((state = 'posted' and posted_day = $2) or transaction::text || '/' || line::text = any($3))";
    let day = day.to_string();
    let rows = client.query(sql, &[&provider.as_str(), &day, &keys]).await;
    let mut here = BTreeMap::new();
    let mut otherwise = BTreeMap::new();
    for row in rows.map_err(failed("read a day's postings"))? {
        let of_the_day: bool = row.get(6);
        let (key, line) = read(&row)?;
        if of_the_day {
            here.insert(key, line)
        } else {
            otherwise.insert(key, line)
        };
    }
    Ok(compare(&here, &otherwise, stated))
}

fn read(row: &Row) -> Result<(String, Here), store::Error> {
    let line = Here {
        kiosk: row.get(1),
        service: row.get::<_, Option<String>>(2).unwrap_or_default(),
        amount: Money::new(row.get(3), currency(row.get(4))?),
        reference: row.get::<_, Option<String>>(5).unwrap_or_default(),
    };
    Ok((row.get(0), line))
}
