//! Where there is money, the screen says how much and where it is.

use domain::Money;
use kiosk_screen::{
    Scene,
    screen::Part,
    snapshot::{
        HelpPanel, Stake,
        payment::{PaymentScene, Sending},
    },
};

use crate::{
    described::screens,
    texts::{heard, shown},
};

/// The sum a scene is about, if it has one.
fn sum_of(scene: &Scene) -> Option<Money> {
    match scene {
        Scene::Approved { fees, .. }
        | Scene::Party { fees, .. }
        | Scene::Paying { fees, .. }
        | Scene::NotCharged { fees, .. } => Some(fees.total().expect("a sum that can be added")),
        Scene::Resolving { amount, .. }
        | Scene::MoneyOwed { amount, .. }
        | Scene::GivenBack { amount, .. }
        | Scene::Printing { amount, .. }
        | Scene::Take { amount, .. }
        | Scene::Removing { amount, .. }
        | Scene::NoPaper { amount, .. } => Some(*amount),
        Scene::PartyPrinting(papers) | Scene::PartyTake(papers) | Scene::PartyNoPaper(papers) => Some(papers.paid),
        // Where nothing was taken there is no sum to name.
        Scene::Unfinished { state: kiosk_screen::snapshot::UnfinishedScene::NothingTaken, .. } => None,
        Scene::Unfinished { amount, .. } => *amount,
        Scene::Payment(step) => match &**step {
            PaymentScene::Owing(owing) => owing.sum,
            PaymentScene::Reviewing(basket) => Some(basket.total),
            PaymentScene::Promising { total, inside } => Some(inside.unwrap_or(*total)),
            PaymentScene::Inserting(inserting) => Some(inserting.missing),
            PaymentScene::Charging(charging) => Some(charging.amount),
            PaymentScene::Showing(showing) => Some(showing.amount),
            PaymentScene::Redeeming(redeeming) => redeeming.inside,
            PaymentScene::Over(over) => Some(over.amount),
            PaymentScene::Paid(paid) => Some(paid.total),
            PaymentScene::Sending(Sending::Choosing { total } | Sending::Typing { total, .. }) => Some(*total),
            PaymentScene::Fetched(fetched) => Some(fetched.total),
            PaymentScene::Finding(_)
            | PaymentScene::Filling(_)
            | PaymentScene::Looking { .. }
            | PaymentScene::NotFound(_)
            | PaymentScene::Fetching(_)
            | PaymentScene::Grouped(_)
            | PaymentScene::Gathering { .. }
            | PaymentScene::Keeping(_)
            | PaymentScene::Owning(_)
            | PaymentScene::Owned(_)
            | PaymentScene::Forgetting(_)
            | PaymentScene::Amount(_) => None,
        },
        Scene::TimeOut { stake: Stake::Inside(inside), .. } => Some(*inside),
        _ => None,
    }
}

#[test]
fn every_screen_with_money_names_the_sum_in_its_currency_even_under_help() {
    let mut checked = 0;
    for (snapshot, screen) in screens() {
        let Some(sum) = sum_of(&snapshot.scene) else { continue };
        let sum = locales::format::money(sum, screen.language);
        let whole = shown(&screen).iter().any(|text| text.contains(&sum));
        let large = screen.parts.iter().any(|part| {
            let Part::Amount(amount) = part else { return false };
            format!("{}\u{A0}{}", amount.number, amount.currency) == sum
        });
        assert!(whole || large, "{:?} {:?} {:?}: {:?}", screen.language, snapshot.help, snapshot.scene, shown(&screen));
        checked += 1;
    }
    assert!(checked > 300, "{checked}");
}

#[test]
fn every_screen_between_decision_and_payment_says_that_nothing_was_paid_or_what_will_be() {
    for (snapshot, screen) in screens() {
        let says = |key: String| shown(&screen).contains(&key);
        let words = locales::Words::of(screen.language);
        match snapshot.scene {
            Scene::Deciding { .. } | Scene::Queue { .. } => {
                assert!(says(words.deciding_money()), "{:?}", snapshot.scene);
            }
            Scene::Refused { .. } | Scene::Officer { .. } | Scene::Numbered { .. } | Scene::Desk { .. } => {
                assert!(says(words.nothing_paid()), "{:?}", snapshot.scene);
            }
            Scene::CannotPay { .. } => assert!(says(words.cannot_pay_money()), "{:?}", snapshot.scene),
            Scene::TimeOut { stake: Stake::Nothing, .. } => {
                assert_eq!(screen.subtitle, Some(words.time_out_what()));
            }
            // Somebody paid, and knows it.
            Scene::TimeOut { stake: Stake::Settled, .. } => {
                assert_eq!((&screen.subtitle, says(words.time_out_what())), (&None, false));
            }
            _ => {}
        }
    }
}

#[test]
fn the_claim_number_is_shown_wherever_something_is_owed_and_read_out_twice() {
    for (snapshot, screen) in screens() {
        if snapshot.help == HelpPanel::Open {
            continue;
        }
        if let Scene::Resolving { .. } | Scene::MoneyOwed { .. } | Scene::NoPaper { .. } | Scene::Unfinished { .. } =
            snapshot.scene
        {
            assert!(shown(&screen).contains(&"K7M4-2291-08XJ".to_owned()), "{:?}", snapshot.scene);
            let letters = "K, 7, M, 4, 2, 2, 9, 1, 0, 8, X, J";
            assert!(heard(&screen).iter().any(|said| said.matches(letters).count() == 2), "{:?}", screen.speech);
        }
    }
}
