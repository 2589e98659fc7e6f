//! Whoever comes to a desk with an identity card: shown what is kept for them, or has it forgotten.

use domain::{group::Group, service::FieldKind};

use super::{forget_tries, open};
use crate::{
    payment::AccountKey,
    personal::{self, PersonalKeys},
    store::{self, Store, failed},
};

/// Why groups are neither shown nor forgotten.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No personal number.
    #[error("a personal number has seven letters and digits, without I and O")]
    Fin,
    /// No payments are configured, and so no key of accounts.
    #[error("no payments are taken here: [payments] is missing in the configuration")]
    NoPayments,
    /// The database.
    #[error("could not use the kept groups")]
    Store(#[from] store::Error),
    /// What is kept cannot be read: the personal-data key is gone.
    #[error("could not open the kept groups")]
    Personal(#[from] personal::Error),
}

/// A personal number as it was typed, in its one spelling.
fn spelled(fin: &str) -> Result<String, Error> {
    FieldKind::Fin.check(&fin.trim().to_ascii_uppercase()).map_err(|_| Error::Fin)
}

/// All groups of a personal number; none where nothing is kept.
///
/// # Errors
/// No personal number, the database, a key that is gone.
pub async fn show(store: &Store, keys: &PersonalKeys, accounts: &AccountKey, fin: &str) -> Result<Vec<Group>, Error> {
    let id = accounts.owner(&spelled(fin)?);
    let client = store.client().await?;
    let sql = "select sealed, recipient, wrapped from kept_groups where owner = $1";
    let row = client.query_opt(sql, &[&id]).await.map_err(failed("read kept groups"))?;
    Ok(row.map(|row| open(keys, &id, &row)).transpose()?.unwrap_or_default())
}

/// Forgets everything of a personal number, its code and the wrong ones too: the next code counts. Answers whether anything
/// was kept.
///
/// The old row versions are vacuumed at once; backups and archived logs are the operator's to expire.
///
/// # Errors
/// No personal number, the database.
pub async fn forget(store: &Store, accounts: &AccountKey, fin: &str) -> Result<bool, Error> {
    let id = accounts.owner(&spelled(fin)?);
    let client = store.client().await?;
    let sql = "delete from kept_groups where owner = $1";
    let gone = client.execute(sql, &[&id]).await.map_err(failed("forget kept groups"))?;
    forget_tries(&client, &id).await?;
    client.batch_execute("vacuum kept_groups").await.map_err(failed("vacuum kept groups"))?;
    Ok(gone > 0)
}
