//! How often somebody tried in vain, and who is in.

use std::time::Duration;

use domain::{
    Currency, DeedId, Money,
    books::{Collected, Count, Pile},
    fact::{EntryEnded, Fact, Failure, Left, Maintenance, Outcome, PinRefused},
    staff::{Actor, Attendance, Deed, Presence, Request, Role, Subject, Tries, badge::Refused, lock_for},
};
use proptest::{prelude::*, sample};

fn who() -> Actor {
    Actor { person: "P-0417".parse().expect("a number"), role: Role::Collector, badge: 90_210 }
}

fn deed(number: u128) -> DeedId {
    DeedId(serde_json::from_value(format!("{number:032x}").into()).expect("a UUID"))
}

fn after(facts: &[Maintenance]) -> Attendance {
    facts.iter().fold(Attendance::default(), |state, fact| state.after(&Fact::Maintenance(fact.clone())))
}

fn tried(times: usize) -> Vec<Maintenance> {
    vec![Maintenance::PinTried { who: who() }; times]
}

#[test]
fn from_the_third_on_each_wrong_one_locks_twice_as_long_up_to_an_hour() {
    let seconds = |wrong| lock_for(wrong).map_or(0, |lock| lock.as_secs());
    assert_eq!([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(seconds), [0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600]);
    assert_eq!([11, 40, 1_000, u32::MAX].map(seconds), [3600; 4]);
}

#[test]
fn a_pin_counts_from_the_moment_it_goes_to_be_checked() {
    assert_eq!(after(&tried(2)).tries.lock(), None);
    assert_eq!(after(&tried(3)).tries.lock(), Some(Duration::from_secs(30)), "whether an answer came or not");
    let refused = Maintenance::PinRefused { who: who(), why: PinRefused::Wrong };
    assert_eq!(after(&[tried(3), vec![refused]].concat()).tries.pins, 3, "once each");
}

#[test]
fn a_lock_that_passed_leaves_the_count_and_a_right_pin_ends_both() {
    let passed = after(&[tried(3), vec![Maintenance::LockPassed]].concat()).tries;
    assert_eq!((passed.pins, passed.lock()), (3, None));
    let again = after(&[tried(3), vec![Maintenance::LockPassed], tried(1)].concat()).tries;
    assert_eq!((again.pins, again.lock()), (4, Some(Duration::from_mins(1))));
    let admitted = Maintenance::Admitted { who: who() };
    assert_eq!(after(&[tried(5), vec![admitted]].concat()).tries, Tries::default());
}

#[test]
fn badges_lock_by_their_own_count_and_what_cannot_be_read_is_no_try() {
    let refused = |why| Maintenance::BadgeRefused { why };
    let unread = [Refused::NotABadge, Refused::Damaged].repeat(5).into_iter().map(refused);
    assert_eq!(after(&unread.collect::<Vec<_>>()).tries, Tries::default());
    let wrong = [Refused::Forged, Refused::OfYesterday, Refused::OtherSite, Refused::OtherVersion].map(refused);
    assert_eq!(after(&wrong[..2]).tries.lock(), None);
    assert_eq!(after(&wrong).tries.lock(), Some(Duration::from_mins(1)));
    let mixed = [&wrong[..2], &tried(2)].concat();
    assert_eq!(after(&mixed).tries.lock(), None, "two of each are not three");
}

#[test]
fn a_shorter_lock_never_takes_the_place_of_a_longer_one() {
    let wrong = vec![Maintenance::BadgeRefused { why: Refused::Forged }; 3];
    let both = after(&[tried(6), wrong].concat()).tries;
    assert_eq!((both.pins, both.badges, both.lock()), (6, 3, Some(Duration::from_mins(4))));
}

#[test]
fn who_is_in_and_what_is_open_is_what_a_start_finds() {
    let (who, id) = (who(), deed(1));
    let intended = Maintenance::DeedIntended { id, request: Deed::Update.into(), who: who.clone(), second: None };
    let begun = [
        Maintenance::PinTried { who: who.clone() },
        Maintenance::Admitted { who: who.clone() },
        Maintenance::Entered { who: who.clone() },
        intended,
    ];
    let state = after(&begun);
    assert_eq!(after(&begun[..2]).presence, Presence::Admitted(who.clone()));
    assert_eq!(state.presence, Presence::Entered(who.clone()));
    assert_eq!(state.open.iter().map(|open| open.id).collect::<Vec<_>>(), [id]);
    let ended = Maintenance::DeedEnded { id, outcome: Outcome::Cut };
    let left = Maintenance::Left { who: who.clone(), how: Left::Cut };
    assert_eq!(after(&[&begun[..], &[ended, left]].concat()), Attendance::default());
    let given_up = Maintenance::EntryEnded { who, why: EntryEnded::GivenUp };
    assert_eq!(after(&[&begun[..2], &[given_up]].concat()), Attendance::default());
}

/// What is in the journal is read for ever: if this fails, do not change the test.
#[test]
fn facts_of_the_staff_are_written_as_readers_expect() {
    let (who, id) = (who(), deed(1));
    let actor = r#"{"person":"P-0417","role":"collector","badge":90210}"#;
    let name = "00000000-0000-0000-0000-000000000001";
    let value = Money::new(2_000, Currency::Azn);
    let put = "C-2".parse().expect("a cassette");
    let update = Request { deed: Deed::Update, subject: Subject::try_from("0.2.0".to_owned()).ok() };
    for (fact, text) in [
        (Maintenance::LockPassed, r#""lock_passed""#.to_owned()),
        (Maintenance::BadgeRefused { why: Refused::OfTomorrow }, r#""badge_refused","why":"of_tomorrow""#.to_owned()),
        (Maintenance::PinTried { who: who.clone() }, format!(r#""pin_tried","who":{actor}"#)),
        (
            Maintenance::PinRefused { who: who.clone(), why: PinRefused::OtherRole },
            format!(r#""pin_refused","who":{actor},"why":"other_role""#),
        ),
        (Maintenance::Left { who: who.clone(), how: Left::Idle }, format!(r#""left","who":{actor},"how":"idle""#)),
        (
            Maintenance::DeedIntended { id, request: update, who: who.clone(), second: Some(who.clone()) },
            format!(
                r#""deed_intended","id":"{name}","request":{{"deed":"update","subject":"0.2.0"}},"who":{actor},"second":{actor}"#
            ),
        ),
        (
            Maintenance::DeedIntended { id, request: Deed::SeeHealth.into(), who: who.clone(), second: None },
            format!(r#""deed_intended","id":"{name}","request":{{"deed":"see_health"}},"who":{actor}"#),
        ),
        (
            Maintenance::DeedEnded { id, outcome: Outcome::Failed { why: Failure::Paper } },
            format!(r#""deed_ended","id":"{name}","outcome":{{"failed":{{"why":"paper"}}}}"#),
        ),
        (
            Maintenance::DeedEnded { id, outcome: Outcome::Cut },
            format!(r#""deed_ended","id":"{name}","outcome":"cut""#),
        ),
        (
            Maintenance::ExchangeEnded { number: 3, put, collected: Collected::Cassette { z: 2 } },
            r#""exchange_ended","number":3,"put":"C-2","collected":{"cassette":{"z":2}}"#.to_owned(),
        ),
        (
            Maintenance::CassetteCounted { number: 3, count: Count::Here { notes: vec![Pile { value, count: 7 }] } },
            r#""cassette_counted","number":3,"count":{"here":{"notes":[{"value":{"minor_units":2000,"currency":"AZN"},"count":7}]}}"#
                .to_owned(),
        ),
        (
            Maintenance::CassetteCounted { number: 3, count: Count::Elsewhere },
            r#""cassette_counted","number":3,"count":"elsewhere""#.to_owned(),
        ),
    ] {
        let fact = Fact::Maintenance(fact);
        let written = serde_json::to_string(&fact).unwrap();
        assert_eq!(written, format!(r#"{{"fact":"maintenance","what":{text}}}"#));
        assert_eq!(serde_json::from_str::<Fact>(&written).unwrap(), fact, "{written}");
        assert!(fact.concerns_terminal() && fact.may_stand_alone() && fact.currency().is_none());
    }
}

proptest! {
    #[test]
    fn no_fact_but_its_end_or_a_right_pin_shortens_a_lock(steps in prop::collection::vec(sample::select(vec![0_u8, 1, 2, 3]), 1..60)) {
        let mut tries = Tries::default();
        for step in steps {
            let fact = match step {
                0 => Maintenance::PinTried { who: who() },
                1 => Maintenance::BadgeRefused { why: Refused::Forged },
                2 => Maintenance::BadgeRefused { why: Refused::Damaged },
                _ => Maintenance::PinRefused { who: who(), why: PinRefused::Wrong },
            };
            let next = tries.after(&Fact::Maintenance(fact));
            prop_assert!(next.lock() >= tries.lock() && next.pins >= tries.pins && next.badges >= tries.badges);
            tries = next;
        }
    }
}
