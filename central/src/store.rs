//! The database: connections, migrations, and what can go wrong.

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime};
use tokio_postgres::NoTls;

/// Why something could not be read or written. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The configured address is not one.
    #[error("could not read the database's address")]
    Address(#[source] tokio_postgres::Error),
    /// No connection could be had.
    #[error("could not get a connection to the database")]
    Connect(#[from] deadpool_postgres::PoolError),
    /// The pool could not be made.
    #[error("could not make the pool of connections")]
    Pool(#[source] deadpool_postgres::BuildError),
    /// A migration failed.
    #[error("could not migrate the database")]
    Migrate(#[source] refinery::Error),
    /// A statement failed.
    #[error("could not {doing}")]
    Query {
        /// What for.
        doing: &'static str,
        /// Why.
        #[source]
        cause: tokio_postgres::Error,
    },
    /// A row says what no row should say.
    #[error("could not understand {what} in the database")]
    Malformed {
        /// Which part.
        what: &'static str,
    },
}

/// Says what a failed statement was for: `.map_err(failed("read the kiosk"))`.
pub fn failed(doing: &'static str) -> impl FnOnce(tokio_postgres::Error) -> Error {
    move |cause| Error::Query { doing, cause }
}

mod migrations {
    refinery::embed_migrations!("migrations");
}

/// How many migrations this program knows.
#[must_use]
pub fn known_migrations() -> usize {
    migrations::migrations::runner().get_migrations().len()
}

/// The one database.
#[derive(Debug, Clone)]
pub struct Store {
    pool: Pool,
}

impl Store {
    /// A pool of at most `connections` to `address` (PostgreSQL's key-value or URL form). Connects on first use.
    ///
    /// # Errors
    /// The address cannot be read.
    pub fn new(address: &str, connections: usize) -> Result<Self, Error> {
        let config: tokio_postgres::Config = address.parse().map_err(Error::Address)?;
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(connections)
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(std::time::Duration::from_secs(5)))
            .create_timeout(Some(std::time::Duration::from_secs(5)))
            .build()
            .map_err(Error::Pool)?;
        Ok(Self { pool })
    }

    /// A connection.
    ///
    /// # Errors
    /// None could be had within five seconds.
    pub async fn client(&self) -> Result<Object, Error> {
        Ok(self.pool.get().await?)
    }

    /// Brings the schema up to date; several processes may try at once.
    ///
    /// # Errors
    /// No connection, or a migration that fails.
    pub async fn migrate(&self) -> Result<(), Error> {
        let mut client = self.client().await?;
        client.execute("select pg_advisory_lock(7460218)", &[]).await.map_err(failed("lock for migration"))?;
        let migrated = migrations::migrations::runner().run_async(&mut **client).await.map_err(Error::Migrate);
        client.execute("select pg_advisory_unlock(7460218)", &[]).await.map_err(failed("unlock after migration"))?;
        migrated.map(|_| ())
    }

    /// Whether the database answers and every migration of this program was applied.
    ///
    /// # Errors
    /// It does not answer, or was never migrated.
    pub async fn is_ready(&self) -> Result<bool, Error> {
        let client = self.client().await?;
        let applied: i64 = client
            .query_one("select count(*) from refinery_schema_history", &[])
            .await
            .map_err(failed("read the migrations"))?
            .get(0);
        Ok(usize::try_from(applied).is_ok_and(|applied| applied >= known_migrations()))
    }
}
