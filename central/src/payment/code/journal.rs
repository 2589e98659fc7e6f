//! What the journal's facts mean for codes. Twice is once: projections may be made again.

use deadpool_postgres::GenericClient;
use domain::{AttemptId, TransactionId};

use crate::store::{self, failed};

/// Whether the journal's word that a code was paid agrees with central's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claimed {
    /// Central had said so, and has given nothing back.
    Rightly,
    /// Central never said so, or has given it back: a terminal delivered for money that is not there.
    Unpaid,
}

/// The journal says that a code was paid: the transaction has it, for ever.
pub(crate) async fn paid(
    client: &impl GenericClient,
    of: TransactionId,
    attempt: AttemptId,
) -> Result<Claimed, store::Error> {
    let sql = "update code set claimed = true, next_ms = null, version = version + 1
        where attempt = $1 and transaction = $2 and state = 'paid' and refund is null";
    let claimed = client.execute(sql, &[&attempt.0, &of.0]).await.map_err(failed("write whose a code is"))?;
    Ok(if claimed > 0 { Claimed::Rightly } else { Claimed::Unpaid })
}

/// The journal says that a code was not paid, as far as its terminal will ever know.
pub(crate) async fn not_paid(
    client: &impl GenericClient,
    of: TransactionId,
    attempt: AttemptId,
    now_ms: i64,
) -> Result<(), store::Error> {
    let sql = "update code set disowned = true, next_ms = $3, version = version + 1
        where attempt = $1 and transaction = $2 and not claimed and not disowned";
    client.execute(sql, &[&attempt.0, &of.0, &now_ms]).await.map(drop).map_err(failed("disown a code"))
}

/// The transaction is over: what it has not claimed is not its own.
pub(crate) async fn closed(client: &impl GenericClient, of: TransactionId, now_ms: i64) -> Result<(), store::Error> {
    let sql = "update code set disowned = true, next_ms = $2, version = version + 1
        where transaction = $1 and not claimed and not disowned";
    client.execute(sql, &[&of.0, &now_ms]).await.map(drop).map_err(failed("disown codes"))
}
