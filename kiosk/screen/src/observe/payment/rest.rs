//! What is over, and what was left of before, as far as it may be seen.

use domain::{payment::Line, service};
use journey::{
    Facts, NoCredit, Session,
    stage::payment::{Asks, Over, Redeeming, Typed, Whither, WrongNumber},
};

use super::{claim, inside, line, ready, shown, sold, sold_by_id, typed};
use crate::snapshot::payment::LastTry;

fn typed_fin(fin: &Typed) -> shown::TypedValue {
    typed(&service::FieldKind::Fin, fin)
}

pub(super) fn redeeming(step: &Redeeming, session: &Session) -> shown::Redeeming {
    shown::Redeeming {
        fin: match &step.asks {
            Asks::Number => None,
            Asks::Fin(_, fin) => Some(typed_fin(fin)),
        },
        text: step.typed.clone().into(),
        whole: ready(step.typed.len() == 12),
        wrong: step.wrong.map(|wrong| match wrong {
            WrongNumber::NotANumber => shown::WrongNumber::NotANumber,
            WrongNumber::Here => shown::WrongNumber::Here,
            WrongNumber::NoCredit(NoCredit::Unknown) => shown::WrongNumber::Unknown,
            WrongNumber::NoCredit(NoCredit::Spent) => shown::WrongNumber::Spent,
            WrongNumber::NoCredit(NoCredit::Personal | NoCredit::OtherPersonal) => shown::WrongNumber::OtherPersonal,
            WrongNumber::NoCredit(NoCredit::TooOften) => shown::WrongNumber::TooOften,
            WrongNumber::NoCredit(NoCredit::Offline) => shown::WrongNumber::Offline,
        }),
        asking: ready(!step.is_the_persons_turn()),
        inside: inside(session),
    }
}

pub(super) fn over(step: &Over, session: &Session, facts: &Facts) -> shown::Over {
    let whither = match &step.whither {
        Whither::Choosing => {
            let takes = |line: &&Line| {
                session
                    .cart
                    .takes_more(facts)
                    .iter()
                    .any(|(id, most)| *id == line.id && most.minor_units >= step.amount.minor_units)
            };
            let lines = session.cart.basket.lines.iter().filter(takes);
            shown::Whither::Choosing {
                lines: lines.filter_map(|one| line(one, session, facts)).collect(),
                phone: ready(!step.operators(facts, session.language).is_empty()),
            }
        }
        Whither::Operator => shown::Whither::Operator {
            operators: step
                .operators(facts, session.language)
                .into_iter()
                .filter_map(|service| sold(service, facts))
                .collect(),
        },
        Whither::Phone { service, number } => match sold_by_id(service, facts) {
            Some(sold) => shown::Whither::Phone {
                service: Box::new(sold),
                text: number.text.clone(),
                judged: service::FieldKind::MobilePhone.check(number.text.reveal()).err(),
                wrong: number.wrong,
            },
            None => shown::Whither::Operator { operators: Vec::new() },
        },
        Whither::Fin { fin } => shown::Whither::Fin(typed_fin(fin)),
    };
    shown::Over {
        amount: step.amount,
        whither,
        last: if step.failed { LastTry::Failed } else { LastTry::None },
        claim: claim(session),
    }
}
