//! From the decision to where the money is.

use domain::{
    Currency, Money,
    fact::NotTaken,
    visa::{Fees, Terms},
};

use super::{PAPERS, Sample, before, claim, day, every, fees, sum};
use crate::snapshot::{Business, Edge, PayScene, Scene};

every!(STATES: PayScene {
    Starting "starting", Card "card", Pin "pin", WrongPin "wrong-pin", Bank "bank", RemoveCard "remove-card",
    Cancelling "cancelling", Issuing "issuing", Settling "settling", Undoing "undoing",
});

every!(NOT_TAKEN: NotTaken {
    Declined "declined", Cancelled "cancelled", TimedOut "timed-out", Unavailable "unavailable",
});

/// The largest sum that anybody could be asked for.
const fn dear() -> Fees {
    Fees { duty: Money::new(9_999_900, Currency::Azn), service: Money::new(99_999, Currency::Azn) }
}

pub(super) fn approved() -> Vec<Sample> {
    let terms = Terms { valid_from: day(2026, 11, 21), valid_until: day(2026, 12, 20), days: 30, entries: 1 };
    vec![
        Sample::new("approved", Scene::Approved { terms, fees: fees(), answered: None }),
        Sample::new("approved-dear", Scene::Approved { terms, fees: dear(), answered: None }),
    ]
}

pub(super) fn paying() -> Vec<Sample> {
    let mut samples: Vec<Sample> = STATES
        .iter()
        .map(|(state, word)| Sample::new(format!("paying-{word}"), Scene::Paying { fees: fees(), state: *state }))
        .collect();
    let card = Sample::new("paying-card", Scene::Paying { fees: fees(), state: PayScene::Card });
    samples.push(card.clone().with_slots("left", Edge::Left, 600));
    samples.push(card.helped());
    samples.push(Sample::new("paying-dear", Scene::Paying { fees: dear(), state: PayScene::Card }));
    samples
}

pub(super) fn not_charged() -> Vec<Sample> {
    let sample = |(by, word): &(NotTaken, &str)| {
        Sample::new(format!("not-charged-{word}"), Scene::NotCharged { fees: fees(), by: *by })
    };
    NOT_TAKEN.iter().map(sample).collect()
}

pub(super) fn cannot_pay() -> Vec<Sample> {
    before::reasons()
        .map(|(because, word)| Sample::new(format!("cannot-pay-{word}"), Scene::CannotPay { because }))
        .collect()
}

pub(super) fn resolving() -> Vec<Sample> {
    let sample = Sample::new("resolving", Scene::Resolving { amount: sum(), claim: claim() });
    vec![sample.clone(), sample.helped()]
}

pub(super) fn money_owed() -> Vec<Sample> {
    let sample = |(slip, word): &(_, &str)| {
        let business = Business::Visa;
        let scene = Scene::MoneyOwed { amount: sum(), claim: claim(), slip: *slip, business };
        Sample::new(format!("money-owed-slip-{word}"), scene)
    };
    PAPERS.iter().map(sample).collect()
}

pub(super) fn given_back() -> Vec<Sample> {
    vec![Sample::new("given-back", Scene::GivenBack { amount: sum(), claim: claim() })]
}
