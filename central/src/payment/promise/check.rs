//! Whether a line is as its basket says: by the catalogue, and by what its provider says now.

use domain::{
    Money,
    payment::{Account, Amounts, Debt, Line, LineId, Otherwise},
    service::{LookUp, Offline, Price, Service},
};

use super::super::look_up;
use crate::{
    app::App,
    provider::{Error, LookedUp},
};

/// Whether amount and commission are what the catalogue says.
pub(super) fn is_priced(service: &Service, line: &Line) -> bool {
    if service.may_pay(line.amount).is_err() || service.commission.on(line.amount) != Ok(line.commission) {
        return false;
    }
    let units = line.amount.minor_units;
    match &service.price {
        Price::Fixed { amount } => is_for(*amount, units, service.rounding),
        Price::Tariffs { tariffs } => line.tariff.as_ref().is_some_and(|chosen| {
            tariffs.iter().any(|tariff| tariff.id == *chosen && is_for(tariff.amount, units, service.rounding))
        }),
        Price::Entered { .. } | Price::Owed => true,
    }
}

/// Whether somebody who owes `owed` pays `paid`: that, or that made up to the next step of the coins that there are.
const fn is_for(owed: i64, paid: i64, rounding: u32) -> bool {
    paid == owed || paid == made_up(owed, rounding)
}

const fn made_up(owed: i64, rounding: u32) -> i64 {
    let step = if rounding == 0 { 1 } else { rounding as i64 };
    match owed.rem_euclid(step) {
        0 => owed,
        rest => owed.saturating_add(step - rest),
    }
}

/// What the provider of a line says now.
pub(super) enum Told {
    /// Nobody has to be asked.
    Nothing,
    /// An answer, or none.
    Answer(Result<LookedUp, Error>),
    /// There is nobody: central's configuration does not know the provider.
    Nobody,
}

/// Asks, where the catalogue says so; elsewhere it counts whether the provider is being left in peace.
pub(super) async fn ask(app: &App, service: &Service, account: &Account) -> Told {
    let Some(payments) = &app.payments else { return Told::Nobody };
    let Some(gate) = payments.gates.to(&service.provider) else { return Told::Nobody };
    match (service.look_up, gate.rests_for()) {
        (LookUp::WhenOnline | LookUp::Must, _) => Told::Answer(look_up::ask(payments, service, account).await),
        (LookUp::None, None) => Told::Nothing,
        (LookUp::None, Some(again_ms)) => Told::Answer(Err(Error::Resting { again_ms })),
    }
}

/// Whatever is not as these lines of one account say.
pub(super) fn judge(service: &Service, told: &Told, lines: &[&Line]) -> Vec<(LineId, Otherwise)> {
    let all = |otherwise: Otherwise| lines.iter().map(|line| (line.id, otherwise.clone())).collect();
    match told {
        Told::Nothing => Vec::new(),
        Told::Nobody => all(Otherwise::Catalogue),
        // What may wait in a queue may be promised to somebody who does not answer now.
        Told::Answer(Err(_)) if service.offline == Offline::Queue && service.look_up != LookUp::Must => Vec::new(),
        Told::Answer(Err(_)) => all(Otherwise::Silent),
        Told::Answer(Ok(LookedUp::Unknown)) => all(Otherwise::Unknown),
        Told::Answer(Ok(LookedUp::NothingOwed)) => all(Otherwise::Paid),
        Told::Answer(Ok(LookedUp::Debts(debts))) => compare(service, debts, lines),
    }
}

/// Each debt may be paid by one line.
fn compare(service: &Service, debts: &[Debt], lines: &[&Line]) -> Vec<(LineId, Otherwise)> {
    let mut otherwise = Vec::new();
    let mut taken: Vec<&str> = Vec::new();
    for line in lines {
        let Some(known) = &line.debt else {
            // Nobody was asked, and nobody has to be: the provider answers, that is enough.
            if service.look_up == LookUp::Must
                && let Some(debt) = debts.first()
            {
                otherwise.push((line.id, Otherwise::Changed { debt: Box::new(debt.clone()) }));
            }
            continue;
        };
        let same = debts.iter().find(|debt| debt.reference == known.reference);
        match same {
            Some(debt) if taken.contains(&debt.reference.as_str()) => otherwise.push((line.id, Otherwise::Paid)),
            Some(debt) if is_unchanged(debt, known) && fits(debt, line.amount, service.rounding) => {
                taken.push(&debt.reference);
            }
            Some(debt) => otherwise.push((line.id, Otherwise::Changed { debt: Box::new(debt.clone()) })),
            None => otherwise.push((line.id, instead(debts, lines))),
        }
    }
    otherwise
}

/// What is owed instead of a debt that is gone: one that no other line pays.
fn instead(debts: &[Debt], lines: &[&Line]) -> Otherwise {
    let is_paid = |debt: &&Debt| {
        lines.iter().filter_map(|line| line.debt.as_ref()).any(|known| known.reference == debt.reference)
    };
    match debts.iter().find(|debt| !is_paid(debt)) {
        Some(debt) => Otherwise::Changed { debt: Box::new(debt.clone()) },
        None => Otherwise::Paid,
    }
}

fn is_unchanged(debt: &Debt, known: &Debt) -> bool {
    debt.owed == known.owed && debt.amounts == known.amounts && debt.discount == known.discount
}

fn fits(debt: &Debt, amount: Money, rounding: u32) -> bool {
    let (owed, paid) = (debt.owed.minor_units, amount.minor_units);
    match debt.amounts {
        Amounts::Full => is_for(owed, paid, rounding),
        Amounts::Part { least } => (least.minor_units..=made_up(owed, rounding)).contains(&paid),
        Amounts::Any { least, most } => (least.minor_units..=made_up(most.minor_units, rounding)).contains(&paid),
    }
}

#[cfg(test)]
mod tests {
    use domain::{Currency, payment::Promise};

    use super::*;
    use crate::payment::specimens::service;

    fn azn(minor_units: i64) -> Money {
        Money::new(minor_units, Currency::Azn)
    }

    fn debt(reference: &str, owed: i64, amounts: Amounts) -> Debt {
        Debt {
            service: "azerishiq".parse().unwrap(),
            account: Account::new(),
            reference: reference.to_owned(),
            label: String::new().into(),
            owed: azn(owed),
            discount: None,
            due: None,
            amounts,
        }
    }

    fn line(id: u8, debt: Option<Debt>, amount: i64) -> Line {
        let service = service();
        Line {
            id: LineId(id),
            service: service.id.clone(),
            account: Account::new(),
            tariff: None,
            debt,
            amount: azn(amount),
            commission: service.commission.on(azn(amount)).unwrap(),
            promise: Promise::Central,
        }
    }

    fn judged(debts: &[Debt], lines: &[&Line]) -> Vec<(LineId, Otherwise)> {
        judge(&service(), &Told::Answer(Ok(LookedUp::Debts(debts.to_vec()))), lines)
    }

    #[test]
    fn a_line_is_made_up_to_the_coins_that_there_are() {
        assert_eq!([made_up(4_251, 5), made_up(4_255, 5), made_up(7, 0), made_up(7, 1)], [4_255, 4_255, 7, 7]);
        let full = debt("a", 4_251, Amounts::Full);
        assert!(fits(&full, azn(4_251), 5) && fits(&full, azn(4_255), 5));
        assert!(!fits(&full, azn(4_256), 5) && !fits(&full, azn(4_250), 5));
        let part = debt("a", 4_251, Amounts::Part { least: azn(100) });
        assert!(fits(&part, azn(100), 5) && fits(&part, azn(4_255), 5));
        assert!(!fits(&part, azn(99), 5) && !fits(&part, azn(4_260), 5));
    }

    #[test]
    fn a_debt_is_paid_by_one_line_and_only_as_it_is_now() {
        let now = debt("a", 4_250, Amounts::Full);
        let same = line(1, Some(now.clone()), 4_250);
        assert_eq!(judged(std::slice::from_ref(&now), &[&same]), []);
        let again = line(2, Some(now.clone()), 4_250);
        assert_eq!(judged(std::slice::from_ref(&now), &[&same, &again]), [(LineId(2), Otherwise::Paid)]);
        let before = line(1, Some(debt("b", 4_000, Amounts::Full)), 4_000);
        let changed = Otherwise::Changed { debt: Box::new(now.clone()) };
        assert_eq!(judged(std::slice::from_ref(&now), &[&before]), [(LineId(1), changed.clone())]);
        let less = line(1, Some(debt("a", 4_000, Amounts::Full)), 4_000);
        assert_eq!(judged(std::slice::from_ref(&now), &[&less]), [(LineId(1), changed)]);
        // What is left is another line's.
        assert_eq!(judged(&[now], &[&same, &before]), [(LineId(1), Otherwise::Paid)]);
    }

    #[test]
    fn whether_a_silent_provider_stops_a_line_is_the_catalogues() {
        let line = line(1, None, 4_250);
        let silent = || Told::Answer(Err(Error::Silent));
        for (look_up, offline, stops) in [
            (LookUp::Must, Offline::Queue, true),
            (LookUp::Must, Offline::Refuse, true),
            (LookUp::WhenOnline, Offline::Refuse, true),
            (LookUp::WhenOnline, Offline::Queue, false),
        ] {
            let service = Service { look_up, offline, ..service() };
            assert_eq!(!judge(&service, &silent(), &[&line]).is_empty(), stops, "{look_up:?} {offline:?}");
        }
    }

    #[test]
    fn a_price_is_the_catalogues() {
        assert!(is_priced(&service(), &line(1, None, 4_250)));
        let dear = Line { commission: azn(1), ..line(1, None, 4_250) };
        assert!(!is_priced(&service(), &dear));
        assert!(!is_priced(&service(), &line(1, None, service().limits.most + 1)));
        let fixed = Service { price: Price::Fixed { amount: 500 }, ..service() };
        assert!(is_priced(&fixed, &line(1, None, 500)) && !is_priced(&fixed, &line(1, None, 505)));
    }
}
