//! From a row to what the provider is told: the account comes out of a sealed basket and nowhere else.

use std::collections::HashSet;

use domain::{
    TransactionId,
    payment::{Line, Promise},
};
use jiff::Timestamp;
use protocol::payment::Reason;

use super::row::Leased;
use crate::{
    app::App,
    payment::{
        Payments,
        sealed::{Baskets, Payers},
    },
    provider::Order,
    store::{self, failed},
};

/// A row, opened.
pub(super) enum Opened {
    /// What the provider is told.
    Order {
        /// Personal.
        order: Box<Order>,
        /// The account's digest.
        account: Vec<u8>,
    },
    /// It cannot be posted, ever.
    Refused(Reason),
    /// It cannot be opened now.
    Unreadable,
}

/// Opens the baskets of leased rows: what was promised, and otherwise what the journal carries.
pub(super) async fn open(app: &App, payments: &Payments, leased: &[Leased]) -> Result<Vec<Opened>, store::Error> {
    let client = app.store.client().await?;
    let promised = Baskets::promised(&client, &app.keys.personal, &payers(leased, is_promised)).await?;
    let missing = |leased: &Leased| line(leased, &promised).is_none() || !is_promised(leased);
    let journaled = Baskets::journaled(&client, &app.keys.personal, &payers(leased, missing)).await?;
    let ids: Vec<uuid::Uuid> = leased.iter().map(|leased| leased.key.transaction.0).collect();
    let sql = client.prepare_cached("select transaction from erasure where transaction = any($1)").await;
    let sql = sql.map_err(failed("prepare to read erasures"))?;
    let erased = client.query(&sql, &[&ids]).await.map_err(failed("read erasures"))?;
    let erased: HashSet<TransactionId> = erased.iter().map(|row| TransactionId(row.get(0))).collect();
    let open = |leased: &Leased| {
        let own = if is_promised(leased) { line(leased, &promised) } else { None };
        match own.or_else(|| line(leased, &journaled)) {
            Some(line) => order(payments, leased, line),
            None if erased.contains(&leased.key.transaction) => Opened::Refused(Reason::Erased),
            // A basket is there, and has no such line: what was paid is not what was asked for.
            None if promised.of(leased.key.transaction).or(journaled.of(leased.key.transaction)).is_some() => {
                Opened::Refused(Reason::Differs)
            }
            None => Opened::Unreadable,
        }
    };
    Ok(leased.iter().map(open).collect())
}

fn is_promised(leased: &Leased) -> bool {
    leased.promise == Promise::Central
}

fn payers(leased: &[Leased], which: impl Fn(&Leased) -> bool) -> Payers {
    let payer = |leased: &Leased| (leased.key.transaction, leased.kiosk.as_str().to_owned());
    leased.iter().filter(|leased| which(leased)).map(payer).collect()
}

/// The line that the journal says is paid, exactly.
fn line<'a>(leased: &Leased, baskets: &'a Baskets) -> Option<&'a Line> {
    let basket = baskets.of(leased.key.transaction)?;
    basket.lines.iter().find(|line| {
        line.id == leased.key.line
            && leased.service.as_ref() == Some(&line.service)
            && line.amount == leased.amount
            && line.commission == leased.commission
    })
}

fn order(payments: &Payments, leased: &Leased, line: &Line) -> Opened {
    let account = payments.accounts.account(&line.service, &line.account);
    let order = Order {
        key: leased.key,
        service: line.service.clone(),
        account: line.account.clone(),
        tariff: line.tariff.clone(),
        reference: line.debt.as_ref().map(|debt| debt.reference.clone()),
        amount: line.amount,
        kiosk: leased.kiosk.clone(),
        paid: Timestamp::from_millisecond(leased.paid_ms).unwrap_or(Timestamp::UNIX_EPOCH),
    };
    Opened::Order { order: Box::new(order), account }
}
