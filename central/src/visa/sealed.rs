//! A visa's personal fields: sealed under the transaction's key before they reach the database.

use deadpool_postgres::GenericClient;
use domain::{TransactionId, visa::Application};
use protocol::visa::Issued;
use serde::{Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

use super::record::Record;
use crate::{
    app::Central,
    personal::{self, TransactionKey, Wrapped},
    store::{self, failed},
};

const APPLICATION: &[u8] = b"central visa application 1\0";
const SEEN: &[u8] = b"central officer seen 1\0";
const ISSUED: &[u8] = b"central visa issued 1\0";

/// Why sealed fields of a visa were not read.
#[derive(Debug, thiserror::Error)]
pub(super) enum Error {
    /// The database.
    #[error("could not read the wrapped key")]
    Store(#[from] store::Error),
    /// The keys.
    #[error("could not open the visa's fields")]
    Personal(#[from] personal::Error),
    /// The wrapped key was deleted.
    #[error("could not read an erased person's fields")]
    Erased,
}

impl From<Error> for crate::answer::Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::Store(error) => error.into(),
            Error::Personal(error) => error.into(),
            Error::Erased => Self::Problem(protocol::problem::Code::NotFound, "the person was erased"),
        }
    }
}

/// The JSON of something personal; wiped when dropped.
pub(crate) fn json(value: &impl Serialize) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(serde_json::to_vec(value).expect("messages of the protocol have a JSON form"))
}

/// Keeps a transaction's wrapped key.
pub(crate) async fn keep_key(
    client: &impl GenericClient,
    transaction: TransactionId,
    wrapped: &Wrapped,
) -> Result<(), store::Error> {
    let recipient = i32::try_from(wrapped.recipient).map_err(|_| store::Error::Malformed { what: "a key's number" })?;
    let sql = "insert into personal_key (transaction, hash, recipient, wrapped) values ($1, $2, $3, $4)";
    let hash = wrapped.hash();
    let kept = client.execute(sql, &[&transaction.0, &hash.0.as_slice(), &recipient, &wrapped.bytes]).await;
    kept.map(drop).map_err(failed("store a wrapped key"))
}

/// The key of a visa's fields.
pub(super) async fn key(
    app: &Central,
    client: &impl GenericClient,
    transaction: TransactionId,
    record: &Record,
) -> Result<TransactionKey, Error> {
    let hash = record.key_hash.as_deref().unwrap_or_default();
    let sql = "select recipient, wrapped from personal_key where transaction = $1 and hash = $2";
    let row = client.query_opt(sql, &[&transaction.0, &hash]).await.map_err(failed("read a wrapped key"))?;
    let row = row.ok_or(Error::Erased)?;
    let recipient = u32::try_from(row.get::<_, i32>(0)).map_err(|_| store::Error::Malformed { what: "a key" })?;
    Ok(app.keys.personal.unwrap(&Wrapped { recipient, bytes: row.get(1) }, Some(transaction))?)
}

/// What a transaction's person applied for; nothing once they were erased.
pub(crate) async fn application(
    app: &Central,
    client: &impl GenericClient,
    transaction: TransactionId,
) -> Result<Option<Application>, crate::answer::Refusal> {
    let Some(record) = super::record::find(client, transaction).await? else { return Ok(None) };
    if record.application.is_none() {
        return Ok(None);
    }
    match key(app, client, transaction, &record).await {
        Ok(key) => Ok(Some(open_application(&key, transaction, &record)?)),
        Err(Error::Erased) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// What an officer saw, under the transaction's key: erasing the person takes it as well.
pub(crate) async fn seal_seen(
    app: &Central,
    client: &impl GenericClient,
    transaction: TransactionId,
    seen: &impl Serialize,
) -> Result<Vec<u8>, crate::answer::Refusal> {
    let record = super::record::find(client, transaction).await?;
    let record = record.ok_or(store::Error::Malformed { what: "a case's visa" })?;
    let key = key(app, client, transaction, &record).await?;
    Ok(key.seal(&bound(SEEN, transaction), &json(seen))?)
}

pub(super) fn seal_application(
    key: &TransactionKey,
    transaction: TransactionId,
    json: &[u8],
) -> Result<Vec<u8>, personal::Error> {
    key.seal(&bound(APPLICATION, transaction), json)
}

pub(super) fn open_application(
    key: &TransactionKey,
    transaction: TransactionId,
    record: &Record,
) -> Result<Application, personal::Error> {
    open(key, &bound(APPLICATION, transaction), record.application.as_deref())
}

pub(super) fn seal_issued(
    key: &TransactionKey,
    transaction: TransactionId,
    issued: &Issued,
) -> Result<Vec<u8>, personal::Error> {
    key.seal(&bound(ISSUED, transaction), &json(issued))
}

pub(super) fn open_issued(
    key: &TransactionKey,
    transaction: TransactionId,
    record: &Record,
) -> Result<Issued, personal::Error> {
    open(key, &bound(ISSUED, transaction), record.issued.as_deref())
}

fn open<T: DeserializeOwned>(key: &TransactionKey, bound: &[u8], sealed: Option<&[u8]>) -> Result<T, personal::Error> {
    let plain = key.open(bound, sealed.ok_or(personal::Error::Open)?)?;
    serde_json::from_slice(&plain).map_err(|_| personal::Error::Open)
}

/// What a sealed field is bound to.
pub(crate) fn bound(what: &[u8], transaction: TransactionId) -> Vec<u8> {
    [what, transaction.0.as_bytes()].concat()
}
