//! The receipt of a payment, made anew of what the journal says: for another terminal, and for a telephone.

use domain::{
    ClaimNumber, KioskId, TransactionId,
    books::TransactionState,
    payment::{Basket, Item, LineId},
    receipt::{PaidReceipt, Services},
    service::{Institution, Service},
};
use jiff::{Timestamp, civil::DateTime};
use protocol::payment::{OldReceipt, Outcome};
use tokio_postgres::types::Json;

use super::{
    look_up::payments,
    sealed::{Baskets, Payers},
    services::Version,
    state,
};
use crate::{
    answer::Refusal,
    app::Central,
    guesses::{self, What},
    metrics::Counter,
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
    tables,
};

/// A payment as its receipt tells it.
pub(crate) struct Payment {
    /// Whose business it was.
    pub(crate) transaction: TransactionId,
    /// The terminal that took the money.
    pub(crate) terminal: KioskId,
    /// When, local time.
    pub(crate) paid: DateTime,
    /// What it says.
    pub(crate) receipt: PaidReceipt,
    /// The numbers of its lines, in their order: a basket's lines need not stand in the order of their numbers.
    pub(crate) numbers: Vec<LineId>,
}

impl Services for Version {
    fn service(&self, item: &Item) -> Option<(&Service, &Institution)> {
        let service = self.find(&item.service)?;
        Some((service, self.institution(&service.institution)?))
    }
}

/// No catalogue is in force: services are named by their own names.
struct Nameless;

impl Services for Nameless {
    fn service(&self, _: &Item) -> Option<(&Service, &Institution)> {
        None
    }
}

/// The receipt with this number; nothing where no payment of it was reported and delivered whole.
pub(crate) async fn of_claim(app: &Central, claim: ClaimNumber) -> Result<Option<Payment>, store::Error> {
    let client = app.store.client().await?;
    // A claim number is the short form of a transaction's name: of two with one number, none is anybody's.
    let sql = "select distinct transaction from posting where claim = $1 limit 2";
    let rows = client.query(sql, &[&claim.to_string()]).await.map_err(failed("find a receipt"))?;
    drop(client);
    match rows.as_slice() {
        [row] => of_transaction(app, TransactionId(row.get(0))).await,
        _ => Ok(None),
    }
}

/// The receipt of a transaction; nothing where it was not reported and delivered whole.
pub(crate) async fn of_transaction(app: &Central, of: TransactionId) -> Result<Option<Payment>, store::Error> {
    let client = app.store.client().await?;
    let sql = "select t.kiosk, t.state, (select min(paid_ms) from posting p where p.transaction = t.transaction)
        from transaction_state t where t.transaction = $1";
    let row = client.query_opt(sql, &[&of.0]).await.map_err(failed("read a paid transaction"))?;
    let Some(row) = row else { return Ok(None) };
    let (kiosk, Json(state), paid_ms): (String, Json<TransactionState>, Option<i64>) =
        (row.get(0), row.get(1), row.get(2));
    let payers: Payers = [(of, kiosk.clone())].into();
    let journaled = Baskets::journaled(&client, &app.keys.personal, &payers).await?;
    let promised = Baskets::promised(&client, &app.keys.personal, &payers).await?;
    drop(client);
    let nothing = Basket::default();
    let basket = journaled.of(of).or_else(|| promised.of(of)).unwrap_or(&nothing);
    let receipt = match in_force(app).await? {
        Some(version) => PaidReceipt::of(&state, basket, &*version),
        None => PaidReceipt::of(&state, basket, &Nameless),
    };
    let (Some(receipt), Some(paid_ms)) = (receipt, paid_ms) else { return Ok(None) };
    let numbers = state.sale().map(|sale| sale.items.iter().map(|item| item.line).collect()).unwrap_or_default();
    let malformed = |what| store::Error::Malformed { what };
    let at = Timestamp::from_millisecond(paid_ms).map_err(|_| malformed("when a line was paid"))?;
    Ok(Some(Payment {
        transaction: of,
        terminal: kiosk.try_into().map_err(|_| malformed("a kiosk's name"))?,
        paid: app.site_offset.to_datetime(at),
        receipt,
        numbers,
    }))
}

async fn in_force(app: &Central) -> Result<Option<std::sync::Arc<Version>>, store::Error> {
    let Some(payments) = &app.payments else { return Ok(None) };
    match payments.services.in_force(app).await {
        Ok(version) => Ok(Some(version)),
        Err(tables::Error::Store(error)) => Err(error),
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "a receipt is made without a catalogue");
            Ok(None)
        }
    }
}

/// What a kiosk is told of a receipt's number, which may be typed by anybody.
pub(super) async fn old(app: &Central, kiosk: &EnrolledKiosk, claim: ClaimNumber) -> Result<OldReceipt, Refusal> {
    let (most, now) = (payments(app)?.config.unknown_an_hour, app.clock.now_ms());
    if let Some(retry_s) = guesses::pause(&app.store.client().await?, &kiosk.name, What::Receipt, most, now).await? {
        app.metrics.count(Counter::Receipts, "too_often");
        return Ok(OldReceipt::TooOften { retry_s });
    }
    let Some(Payment { transaction, terminal, paid, receipt, numbers }) = of_claim(app, claim).await? else {
        guesses::count(&app.store.client().await?, &kiosk.name, What::Receipt, now).await?;
        app.metrics.count(Counter::Receipts, "missing");
        return Ok(OldReceipt::Missing);
    };
    let standing = state::standing(&app.store.client().await?, claim).await?;
    // A line of the receipt that no row has yet is on its way.
    let outcome = |number: &LineId| {
        let line = standing.lines.iter().find(|line| line.line == *number);
        line.map_or(Outcome::OnItsWay, |line| line.outcome)
    };
    let lines = numbers.iter().map(outcome).collect();
    app.metrics.count(Counter::Receipts, "found");
    Ok(OldReceipt::Found { transaction, terminal, paid, receipt: Box::new(receipt), lines })
}
