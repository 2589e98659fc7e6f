//! Codes that somebody may have to look at.

use deadpool_postgres::GenericClient;
use serde::Serialize;
use tokio_postgres::Row;

use crate::store::{self, failed};

/// One code. Nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// The attempt.
    pub attempt: uuid::Uuid,
    /// What the person names who comes for it.
    pub claim: String,
    /// Which terminal showed it.
    pub kiosk: String,
    /// How much was asked for.
    pub amount: i64,
    /// How much came.
    pub came: Option<i64>,
    /// Of what came, or what was asked for.
    pub currency: String,
    /// `opening`, `open`, `paid`, `not_paid`.
    pub state: String,
    /// Why it was not paid.
    pub why: Option<String>,
    /// Whether the journal has it.
    pub claimed: bool,
    /// `due`, `done`, `refused`; nothing where nothing goes back.
    pub refund: Option<String>,
    /// The acquirer's reference number of the payment.
    pub reference: Option<String>,
    /// Its number of the refund.
    pub refund_reference: Option<String>,
    /// When it was opened, milliseconds since 1970.
    pub opened_ms: i64,
}

/// Which are listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// What went back or should, and what was paid and is claimed by no journal yet.
    Unsettled,
    /// All of one claim number.
    Claim(String),
    /// All.
    All,
}

/// The oldest first.
///
/// # Errors
/// The database.
pub async fn list(client: &impl GenericClient, which: &Which) -> Result<Vec<Listed>, store::Error> {
    let sql =
        "select attempt, claim, kiosk, amount, came, coalesce(came_currency, currency), state, why, claimed, refund,
            reference, refund_reference, opened_ms
        from code where claim = $1 or ($1 is null and ($2 or refund is not null or (state = 'paid' and not claimed)))
        order by opened_ms, attempt";
    let (claim, all) = match which {
        Which::Unsettled => (None, false),
        Which::Claim(claim) => (Some(claim.as_str()), false),
        Which::All => (None, true),
    };
    let read = |row: &Row| Listed {
        attempt: row.get(0),
        claim: row.get(1),
        kiosk: row.get(2),
        amount: row.get(3),
        came: row.get(4),
        currency: row.get(5),
        state: row.get(6),
        why: row.get(7),
        claimed: row.get(8),
        refund: row.get(9),
        reference: row.get(10),
        refund_reference: row.get(11),
        opened_ms: row.get(12),
    };
    Ok(client.query(sql, &[&claim, &all]).await.map_err(failed("list codes"))?.iter().map(read).collect())
}
