//! The newest catalogue that was published.

use std::sync::{Arc, Mutex, PoisonError};

use deadpool_postgres::GenericClient;
use domain::catalogue::{Catalogue, Refused, Signed};
use jiff::civil::Date;

use crate::{
    app::Central,
    store::{self, failed},
};

/// Why a catalogue was not published or cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database.
    #[error("could not read or write the catalogue")]
    Store(#[from] store::Error),
    /// Not the publisher's, too old, or not readable.
    #[error("could not accept the catalogue")]
    Refused(#[from] Refused),
    /// None was published yet.
    #[error("could not find a published catalogue")]
    None,
    /// The same version or a newer one was published already.
    #[error("could not publish version {offered} after version {newest}")]
    NotNewer {
        /// What was to be published.
        offered: u64,
        /// What is published.
        newest: u64,
    },
}

/// The newest signed catalogue, as it was published.
///
/// # Errors
/// The database.
pub async fn newest(client: &impl GenericClient) -> Result<Option<Signed>, store::Error> {
    let sql = "select signed from catalogue order by version desc limit 1";
    let row = client.query_opt(sql, &[]).await.map_err(failed("read the catalogue"))?;
    let read = |row: tokio_postgres::Row| serde_json::from_slice(row.get(0));
    row.map(read).transpose().map_err(|_| store::Error::Malformed { what: "the catalogue" })
}

/// The catalogue in force, as it was read last: hundreds of services are not read again for every decision.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Option<(Read, Arc<Catalogue>)>>);

/// Which version was judged on which day.
type Read = (i64, Date);

/// The newest catalogue; its signature is checked, and its text read, once a version and day.
///
/// # Errors
/// None was published, it has expired, or the database.
pub async fn in_force(app: &Central) -> Result<Arc<Catalogue>, Error> {
    let client = app.store.client().await?;
    let sql = client.prepare_cached("select coalesce(max(version), 0) from catalogue").await;
    let sql = sql.map_err(failed("prepare the catalogue's version"))?;
    let row = client.query_one(&sql, &[]).await.map_err(failed("read the catalogue's version"))?;
    let read: Read = (row.get(0), today(app));
    let known = app.tables.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, catalogue)) = known.filter(|(known, _)| *known == read) {
        return Ok(catalogue);
    }
    let signed = newest(&client).await?.ok_or(Error::None)?;
    let catalogue = Arc::new(signed.open(&app.keys.catalogue, signed.version, read.1)?);
    // A newer one that was published in between is read the next time.
    if i64::try_from(catalogue.version).is_ok_and(|version| version == read.0) {
        *app.tables.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((read, Arc::clone(&catalogue)));
    }
    Ok(catalogue)
}

/// Publishes a signed catalogue: the publisher's, readable, and newer than all before.
///
/// # Errors
/// What it is not, or the database.
pub async fn publish(app: &Central, signed: &Signed) -> Result<u64, Error> {
    let catalogue = signed.open(&app.keys.catalogue, 0, today(app))?;
    let mut client = app.store.client().await?;
    let transaction = client.transaction().await.map_err(failed("begin to publish"))?;
    transaction.execute("lock table catalogue in exclusive mode", &[]).await.map_err(failed("lock the catalogue"))?;
    if let Some(newest) = newest(&transaction).await?
        && newest.version >= catalogue.version
    {
        return Err(Error::NotNewer { offered: catalogue.version, newest: newest.version });
    }
    let version = i64::try_from(catalogue.version).map_err(|_| store::Error::Malformed { what: "the version" })?;
    let bytes = serde_json::to_vec(signed).map_err(|_| store::Error::Malformed { what: "the catalogue" })?;
    let sql = "insert into catalogue (version, signed, published_ms) values ($1, $2, $3)";
    transaction.execute(sql, &[&version, &bytes, &app.clock.now_ms()]).await.map_err(failed("write the catalogue"))?;
    transaction.commit().await.map_err(failed("commit the catalogue"))?;
    Ok(catalogue.version)
}

/// The day at the sites.
#[must_use]
pub fn today(app: &Central) -> Date {
    app.clock.local(app.site_offset).date()
}
