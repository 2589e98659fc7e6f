//! The row of an e-visa that was found for a transaction.

use deadpool_postgres::GenericClient;
use domain::{
    TransactionId,
    books::{Printing, TransactionState},
    evisa::Found,
    fact::{PaperKind, PrintOutcome},
    receipt::Copy,
};
use protocol::problem::Code;
use tokio_postgres::types::Json;

use crate::{
    answer::Refusal,
    app::Central,
    personal::{self, TransactionKey, Wrapped},
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
    visa::sealed::{bound, json},
};

const FOUND: &[u8] = b"central e-visa found 1\0";

/// What was found for a transaction; nothing personal in the clear.
pub(super) struct Row {
    kiosk: String,
    /// SHA-256 of what was shown; gone once the person was erased.
    pub(super) shown_hash: Option<Vec<u8>>,
    key_hash: Vec<u8>,
    found: Option<Vec<u8>>,
}

impl Row {
    pub(super) fn of(self, kiosk: &EnrolledKiosk) -> Result<Self, Refusal> {
        if self.kiosk == kiosk.name.as_str() {
            Ok(self)
        } else {
            Err(Refusal::Problem(Code::Forbidden, "the transaction is another kiosk's"))
        }
    }

    /// What was found, opened; nothing once its person was erased.
    pub(super) async fn open(
        &self,
        app: &Central,
        client: &impl GenericClient,
        transaction: TransactionId,
    ) -> Result<Option<Found>, Refusal> {
        let sql = "select recipient, wrapped from personal_key where transaction = $1 and hash = $2";
        let key =
            client.query_opt(sql, &[&transaction.0, &self.key_hash]).await.map_err(failed("read a wrapped key"))?;
        let (Some(key), Some(found)) = (key, &self.found) else { return Ok(None) };
        let recipient = u32::try_from(key.get::<_, i32>(0)).map_err(|_| store::Error::Malformed { what: "a key" })?;
        let key = app.keys.personal.unwrap(&Wrapped { recipient, bytes: key.get(1) }, Some(transaction))?;
        let plain = key.open(&bound(FOUND, transaction), found)?;
        let found = serde_json::from_slice(&plain).map_err(|_| personal::Error::Open)?;
        Ok(Some(found))
    }
}

/// The row of a transaction, if an e-visa was found for it.
pub(super) async fn find(client: &impl GenericClient, of: TransactionId) -> Result<Option<Row>, store::Error> {
    let sql = "select kiosk, shown_hash, key_hash, found from evisa where transaction = $1";
    let row = client.query_opt(sql, &[&of.0]).await.map_err(failed("read an e-visa"))?;
    Ok(row.map(|row| Row { kiosk: row.get(0), shown_hash: row.get(1), key_hash: row.get(2), found: row.get(3) }))
}

/// What is kept of an e-visa that was found.
pub(super) struct Kept<'a> {
    pub(super) kiosk: &'a EnrolledKiosk,
    pub(super) transaction: TransactionId,
    pub(super) shown_hash: &'a [u8],
    pub(super) found: &'a Found,
    pub(super) key: &'a TransactionKey,
    pub(super) wrapped: &'a Wrapped,
    pub(super) now_ms: i64,
}

/// Writes it down, sealed.
pub(super) async fn keep(client: &impl GenericClient, kept: &Kept<'_>) -> Result<(), Refusal> {
    let found = kept.key.seal(&bound(FOUND, kept.transaction), &json(kept.found))?;
    let sql = "insert into evisa (transaction, kiosk, number, shown_hash, key_hash, found, found_ms)
        select $1, $2, $3, $4, $5, $6, $7 where not exists (select from erasure where transaction = $1)";
    let (number, key_hash) = (kept.found.evisa.number.as_str(), kept.wrapped.hash());
    let kiosk = kept.kiosk.name.as_str();
    let written = client
        .execute(
            sql,
            &[&kept.transaction.0, &kiosk, &number, &kept.shown_hash, &key_hash.0.as_slice(), &found, &kept.now_ms],
        )
        .await
        .map_err(failed("write an e-visa"))?;
    if written == 0 {
        return Err(Refusal::Problem(Code::OtherContents, "the person of this transaction was erased"));
    }
    Ok(crate::visa::sealed::keep_key(client, kept.transaction, kept.wrapped).await?)
}

/// As which the next paper of this number may be printed. Whoever calls holds the number's lock: two terminals that ask
/// at one moment are not both given the original.
///
/// An original exists, or may, unless every transaction that was given this e-visa has ended and its journal says that
/// nothing reached paper.
pub(super) async fn next_copy(
    client: &impl GenericClient,
    transaction: TransactionId,
    number: &str,
) -> Result<Copy, store::Error> {
    client
        .execute("select pg_advisory_xact_lock(hashtext('e-visa'), hashtext($1))", &[&number])
        .await
        .map_err(failed("lock an e-visa"))?;
    let sql = "select t.state from evisa e left join transaction_state t using (transaction)
        where e.number = $1 and e.transaction <> $2";
    let rows = client.query(sql, &[&number, &transaction.0]).await.map_err(failed("read who printed an e-visa"))?;
    let may_exist = rows.iter().any(|row| match row.get::<_, Option<Json<TransactionState>>>(0) {
        None => true,
        Some(Json(state)) => state.ending.is_none() || !is_surely_unprinted(state.papers.of(PaperKind::EVisa)),
    });
    Ok(if may_exist { Copy::Duplicate } else { Copy::Original })
}

const fn is_surely_unprinted(paper: Printing) -> bool {
    matches!(paper, Printing::Never | Printing::Ended { outcome: PrintOutcome::NotPrinted, copy: Copy::Original, .. })
}
