//! Numbers that led nowhere, counted by kiosk: whoever guesses is stopped, whoever mistypes is not.

use deadpool_postgres::GenericClient;
use domain::KioskId;

use crate::store::{self, failed};

const HOUR_MS: i64 = 60 * 60 * 1000;

/// What was guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// The reference of an e-visa.
    EVisa,
    /// The number of a receipt.
    Receipt,
    /// Somebody's account at a provider.
    Account,
    /// Somebody's personal number, or the code of their groups.
    Owner,
}

impl What {
    const fn name(self) -> &'static str {
        match self {
            Self::EVisa => "e_visa",
            Self::Receipt => "receipt",
            Self::Account => "account",
            Self::Owner => "owner",
        }
    }
}

/// How long until this kiosk may ask again, seconds; nothing while it may.
pub(crate) async fn pause(
    client: &impl GenericClient,
    kiosk: &KioskId,
    what: What,
    most: u32,
    now_ms: i64,
) -> Result<Option<u32>, store::Error> {
    let sql = "select at_ms from guess where kiosk = $1 and at_ms > $2 and what = $4
        order by at_ms desc offset $3 limit 1";
    let since = now_ms - HOUR_MS;
    let offset = i64::from(most.saturating_sub(1));
    let row = client.query_opt(sql, &[&kiosk.as_str(), &since, &offset, &what.name()]).await;
    let oldest: Option<i64> = row.map_err(failed("count guesses"))?.map(|row| row.get(0));
    Ok(oldest.map(|at| u32::try_from((at - since) / 1000 + 1).unwrap_or(u32::MAX)))
}

/// One more.
pub(crate) async fn count(
    client: &impl GenericClient,
    kiosk: &KioskId,
    what: What,
    now_ms: i64,
) -> Result<(), store::Error> {
    let sql = "with gone as (delete from guess where kiosk = $1 and at_ms <= $3)
        insert into guess (kiosk, at_ms, what) values ($1, $2, $4)";
    let counted = client.execute(sql, &[&kiosk.as_str(), &now_ms, &(now_ms - HOUR_MS), &what.name()]).await;
    counted.map(drop).map_err(failed("count a guess"))
}
