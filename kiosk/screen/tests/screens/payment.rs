//! Payments for services: what is said of money, of accounts, and before a note is put in.

use domain::{Currency, Language, Money, payment::notes};
use journey::Touch;
use kiosk_screen::{
    Scene, Screen, Snapshot, describe,
    pages::{FIRST, MORE, Place},
    samples,
    screen::{ChipState, Enabled, Part},
    snapshot::payment::{Inserting, PaymentScene, Sold},
};

use crate::{
    described::languages,
    texts::{heard, said, shown},
};

const fn manats(units: i64) -> Money {
    Money::new(units, Currency::Azn)
}

fn sample(name: &str) -> Snapshot {
    let found = samples::thorough().into_iter().find(|sample| sample.name == name);
    found.unwrap_or_else(|| panic!("no sample {name}")).snapshot
}

fn english(name: &str) -> Screen {
    describe(&sample(name), Language::English)
}

fn step(snapshot: &mut Snapshot) -> &mut PaymentScene {
    match &mut snapshot.scene {
        Scene::Payment(step) => step,
        other => panic!("no payment: {other:?}"),
    }
}

fn inserting(change: impl Fn(&mut Inserting)) -> Snapshot {
    let mut snapshot = sample("notes");
    match step(&mut snapshot) {
        PaymentScene::Inserting(inserting) => change(inserting),
        other => panic!("no notes: {other:?}"),
    }
    snapshot
}

#[test]
fn a_terminal_that_only_sells_says_nothing_of_visas_on_its_wall() {
    for (name, word) in [("attract-street-en", "visa"), ("attract-street-az", "viza"), ("attract-street-ar", "تأشيرة")]
    {
        let screen = describe(&sample(name), Language::English);
        let texts = shown(&screen).into_iter().chain(said(&screen)).map(|text| text.to_lowercase());
        let told: Vec<String> = texts.filter(|text| text.contains(word)).collect();
        assert!(told.is_empty(), "{name}: {told:?}");
        assert_eq!(screen.touch_of("attract-payment"), Some(Touch::VisaChosen.into()));
    }
    let help = english("attract-street-help");
    assert!(!shown(&help).iter().any(|text| text.to_lowercase().contains("visa")), "{:?}", shown(&help));
}

#[test]
fn what_is_missing_is_the_large_number_and_each_note_says_what_it_would_do() {
    let screen = english("notes");
    let amount = screen.parts.iter().find_map(|part| match part {
        Part::Amount(amount) => Some(amount.clone()),
        _ => None,
    });
    let amount = amount.expect("a sum");
    assert_eq!((amount.number.as_str(), amount.under.as_deref()), ("7.40", Some("still missing")));
    assert_eq!(amount.lines.iter().map(|(_, sum)| sum.as_str()).collect::<Vec<_>>(), ["37.40", "30.00"]);
    let chips = screen.parts.iter().find_map(|part| match part {
        Part::Chips { chips, .. } => Some(chips.clone()),
        _ => None,
    });
    let chips: Vec<_> = chips.expect("chips").into_iter().map(|chip| (chip.value, chip.state)).collect();
    let expected = [
        ("1", ChipState::Fits),
        ("5", ChipState::Fits),
        ("10", ChipState::Over),
        ("20", ChipState::Returned),
        ("50", ChipState::Returned),
        ("100", ChipState::Returned),
        ("200", ChipState::Returned),
    ];
    assert_eq!(chips, expected.map(|(value, state)| (value.to_owned(), state)));
    assert!(heard(&screen).contains(&"10 leaves 2 manats 60 qapiks over.".to_owned()), "{:?}", screen.speech);
    assert_eq!(screen.edge, Some(sample("notes").cabinet.notes));
}

#[test]
fn stopping_names_what_is_inside_and_with_nothing_inside_only_goes_back() {
    let screen = english("notes");
    let stop = screen.action("notes-stop").expect("money is inside");
    assert!(stop.name.contains("30.00\u{A0}AZN"), "{}", stop.name);
    let first = english("notes-first");
    assert!(first.action("notes-stop").is_none(), "nothing could be claimed");
    assert_eq!(first.touch_of("notes-back"), Some(Touch::PaymentCancelled.into()));
}

#[test]
fn who_wants_to_stop_is_asked_to_wait_for_the_note_and_nothing_else_can_be_pressed() {
    let screen = english("notes-stopping");
    for id in ["notes-stop", "notes-card"] {
        let action = screen.action(id).unwrap_or_else(|| panic!("{id}"));
        assert!(matches!(action.enabled, Enabled::NotNow(_)), "{id}");
    }
}

#[test]
fn the_panes_are_what_is_inside_and_what_is_missing() {
    let total: i64 = 12_345;
    let inside = [100, 100, 500, 1000, 500, 100, 2000, 5000];
    let sum: i64 = inside.iter().sum();
    let snapshot = inserting(|scene| {
        scene.notes = inside.map(manats).to_vec();
        (scene.total, scene.inside, scene.missing) = (manats(total), manats(sum), manats(total - sum));
        scene.chips = vec![(manats(100), notes::Fit::Fits)];
    });
    let screen = describe(&snapshot, Language::English);
    let panes = screen.parts.iter().find_map(|part| match part {
        Part::Panes(panes) => Some(panes.iter().map(|pane| pane.name.clone()).collect::<Vec<_>>()),
        _ => None,
    });
    // 1, 1, 5 and 10 stand together; the last four notes alone.
    assert_eq!(panes.expect("panes"), ["17", "5", "1", "20", "50", "30.45"]);
}

#[test]
fn a_result_is_chosen_by_its_service_so_that_a_late_press_never_chooses_another() {
    let screen = english("finding-typed");
    assert_eq!(screen.touch_of("find-water-specimen"), Some(Touch::ServiceChosen(1).into()));
    let mut fewer = sample("finding-typed");
    match step(&mut fewer) {
        PaymentScene::Finding(finding) => finding.found.retain(|sold: &Sold| sold.id.as_str() != "water-specimen"),
        other => panic!("no search: {other:?}"),
    }
    let fewer = describe(&fewer, Language::English);
    assert_eq!(fewer.touch_of("find-water-specimen"), None);
    assert_eq!(fewer.touch_of("find-gas-specimen"), Some(Touch::ServiceChosen(1).into()));
}

#[test]
fn choices_that_turn_beside_a_keyboard_are_each_on_one_page_and_the_keyboard_on_all() {
    let screen = english("finding");
    let all = screen.choices();
    let place = |number| Place { number, of: 2 };
    let (one, two) = (screen.page_of_choices(0..7, place(1)), screen.page_of_choices(7..all, place(2)));
    assert!(one.is_typed_on() && two.is_typed_on());
    let turns = |screen: &Screen| (screen.action(MORE).is_some(), screen.action(FIRST).is_some());
    assert_eq!((turns(&one), turns(&two)), ((true, false), (false, true)));
    let own = |screen: &Screen| {
        let ids = screen.parts.iter().filter(|part| matches!(part, Part::Choices { .. })).flat_map(Part::actions);
        ids.map(|action| action.id.clone()).filter(|id| id != MORE && id != FIRST).collect::<Vec<_>>()
    };
    assert_eq!([own(&one), own(&two)].concat(), own(&screen));
}

#[test]
fn accounts_are_shown_masked_or_as_typed_and_never_said_or_logged() {
    let personal = ["•••• 012", "0123456789", "0123 4567 89", "050 123", "N. küçəsi"];
    let mut seen = 0;
    for sample in samples::thorough() {
        let Scene::Payment(step) = &sample.snapshot.scene else { continue };
        let logged = format!("{step:?}");
        for language in languages() {
            let screen = describe(&sample.snapshot, language);
            for text in personal {
                seen += usize::from(shown(&screen).iter().any(|shown| shown.contains(text)));
                let told = said(&screen).into_iter().any(|said| said.contains(text) && !said.contains("050 123 45 67"));
                assert!(!told, "{} says {text}", sample.name);
                assert!(!logged.contains(text), "{} logs {text}", sample.name);
            }
        }
    }
    assert!(seen > 30, "{seen}");
}

#[test]
fn whoever_walks_away_from_money_is_told_that_it_is_kept() {
    let screen = english("time-out-inside");
    let told = screen.subtitle.expect("a line");
    assert!(told.contains("30.00\u{A0}AZN") && told.contains("claim number"), "{told}");
}

#[test]
fn money_owed_of_a_basket_speaks_of_no_visa() {
    for name in ["money-owed-basket", "money-owed-basket-in-doubt", "unfinished-basket-money-owed"] {
        let texts = shown(&english(name)).join(" ").to_lowercase();
        assert!(!texts.contains("visa"), "{name}: {texts}");
    }
}
