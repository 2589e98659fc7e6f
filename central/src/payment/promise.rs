//! Promising: every line is looked at again, by the catalogue and by its provider, before any money is taken.
//!
//! A promise says that central will post what the journal says is paid. It lasts a quarter of an hour for payment to
//! begin; what was paid under it is posted however late the journal comes.

mod check;
mod keep;

use std::collections::HashMap;

use domain::{
    TransactionId,
    payment::{Account, Basket, LineId, MOST_LINES, Otherwise, Promised},
};
use protocol::{payment::MakePromise, problem::Code};
use tokio::task::JoinSet;

use super::look_up::{in_force, is_account, payments};
use crate::{answer::Refusal, app::App, metrics::Counter, server::enrolled::EnrolledKiosk, visa::sealed::json};

/// Promises a basket, or says what is otherwise.
pub(super) async fn promise(
    app: &App,
    kiosk: &EnrolledKiosk,
    transaction: TransactionId,
    request: MakePromise,
) -> Result<Promised, Refusal> {
    let payments = payments(app)?;
    let basket = request.basket;
    well_formed(&basket)?;
    let contents = payments.accounts.contents(&json(&basket));
    if let Some(known) = keep::find(&app.store.client().await?, transaction).await? {
        let known = known.of(kiosk)?;
        let same = known.contents.as_ref() == Some(&contents);
        if known.paid && !same {
            return Err(Refusal::Problem(Code::OtherContents, "another basket of this transaction is paid"));
        }
        let left_ms = known.kept_until_ms - app.clock.now_ms();
        if same && (known.paid || left_ms > 0) {
            return Ok(Promised::Kept { seconds: u32::try_from(left_ms.max(0) / 1000).unwrap_or(0) });
        }
    }
    let mut lines = look_again(app, &basket).await?;
    if lines.is_empty() {
        lines = keep::keep(app, kiosk, transaction, &basket, &contents, request.catalogue_version).await?;
    }
    if lines.is_empty() {
        app.metrics.count(Counter::Promises, "kept");
        return Ok(Promised::Kept { seconds: payments.config.promise_seconds });
    }
    app.metrics.count(Counter::Promises, "otherwise");
    lines.sort_by_key(|(line, _)| *line);
    Ok(Promised::Otherwise { lines })
}

fn well_formed(basket: &Basket) -> Result<(), Refusal> {
    if basket.lines.is_empty() || basket.lines.len() > MOST_LINES {
        return Err(Refusal::malformed("a basket has 1 to 20 lines"));
    }
    for (place, line) in basket.lines.iter().enumerate() {
        if basket.lines[..place].iter().any(|before| before.id == line.id) {
            return Err(Refusal::malformed("two lines of one number"));
        }
        if !is_account(&line.account) {
            return Err(Refusal::malformed("an account has 1 to 8 entries that can be shown"));
        }
    }
    Ok(())
}

/// Whatever is not as the basket says. Each account is asked about once, all at the same time.
async fn look_again(app: &App, basket: &Basket) -> Result<Vec<(LineId, Otherwise)>, Refusal> {
    let payments = payments(app)?;
    let version = in_force(app, payments).await?;
    let mut otherwise = Vec::new();
    let mut asked: HashMap<(domain::ServiceId, Account), Vec<usize>> = HashMap::new();
    for (place, line) in basket.lines.iter().enumerate() {
        match version.find(&line.service) {
            Some(service) if check::is_priced(service, line) => {
                asked.entry((line.service.clone(), line.account.clone())).or_default().push(place);
            }
            Some(_) | None => otherwise.push((line.id, Otherwise::Catalogue)),
        }
    }
    let mut asking = JoinSet::new();
    for ((service, account), places) in asked {
        let Some(service) = version.find(&service).cloned() else { continue };
        let app = app.clone();
        asking.spawn(async move { (check::ask(&app, &service, &account).await, service, places) });
    }
    while let Some(answered) = asking.join_next().await {
        let Ok((answer, service, places)) = answered else {
            return Err(Refusal::Problem(Code::Internal, "a look-up broke off"));
        };
        let lines: Vec<_> = places.into_iter().map(|place| &basket.lines[place]).collect();
        otherwise.extend(check::judge(&service, &answer, &lines));
    }
    Ok(otherwise)
}
