//! References that led nowhere, counted by kiosk: whoever guesses is stopped, whoever mistypes is not.

use deadpool_postgres::GenericClient;
use domain::KioskId;

use crate::store::{self, failed};

const HOUR_MS: i64 = 60 * 60 * 1000;

/// How long until this kiosk may ask again, seconds; nothing while it may.
pub(super) async fn pause(
    client: &impl GenericClient,
    kiosk: &KioskId,
    most: u32,
    now_ms: i64,
) -> Result<Option<u32>, store::Error> {
    let sql = "select at_ms from evisa_guess where kiosk = $1 and at_ms > $2 order by at_ms desc offset $3 limit 1";
    let since = now_ms - HOUR_MS;
    let offset = i64::from(most.saturating_sub(1));
    let row = client.query_opt(sql, &[&kiosk.as_str(), &since, &offset]).await;
    let oldest: Option<i64> = row.map_err(failed("count guesses"))?.map(|row| row.get(0));
    Ok(oldest.map(|at| u32::try_from((at - since) / 1000 + 1).unwrap_or(u32::MAX)))
}

/// One more.
pub(super) async fn count(client: &impl GenericClient, kiosk: &KioskId, now_ms: i64) -> Result<(), store::Error> {
    let sql = "with gone as (delete from evisa_guess where kiosk = $1 and at_ms <= $3)
        insert into evisa_guess (kiosk, at_ms) values ($1, $2)";
    let counted = client.execute(sql, &[&kiosk.as_str(), &now_ms, &(now_ms - HOUR_MS)]).await;
    counted.map(drop).map_err(failed("count a guess"))
}
