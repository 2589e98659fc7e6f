use std::time::Duration;

use domain::{Currency, Moment, Money};

use super::{Activity, Found, Gesture, Mechanism, Physics, Place, Refused, Why};
use crate::cash::{Fault, Rejection};

const TWENTY: u8 = 3;

/// A machine that rests, takes everything and stops it in escrow; and the hand of a clock.
struct Stage {
    machine: Mechanism,
    now: Moment,
}

impl Stage {
    fn set() -> Self {
        let mut stage = Self { machine: Mechanism::new(Physics::default()), now: Moment::START };
        stage.pass(400);
        assert_eq!(stage.machine.activity(), Activity::PoweredUp(Found::Nothing));
        stage.start();
        stage
    }

    fn start(&mut self) {
        self.machine.reset();
        self.pass(2000);
        self.machine.enable(0x7f, 0x7f);
    }

    fn pass(&mut self, milliseconds: u64) {
        self.now = self.now + Duration::from_millis(milliseconds);
        self.machine.elapse(self.now);
        assert!(self.machine.view().nothing_is_missing(), "{:?}", self.machine.view());
    }

    fn hand(&mut self, gesture: Gesture) {
        self.machine.gesture(self.now, gesture);
    }

    /// A note of 20 AZN stops in escrow.
    fn hold_a_note(&mut self) {
        self.hand(Gesture::Insert { kind: TWENTY });
        self.pass(1000);
        assert_eq!(self.machine.activity(), Activity::Escrow { kind: TWENTY });
    }

    fn restore(&mut self) -> Activity {
        self.hand(Gesture::RestorePower);
        self.pass(300);
        self.machine.activity()
    }
}

fn twenty() -> Vec<Money> {
    vec![Money::new(2000, Currency::Azn)]
}

#[test]
fn a_stacked_note_is_told_until_it_is_confirmed_and_lies_in_the_cassette() {
    let mut stage = Stage::set();
    stage.hold_a_note();
    assert_eq!(stage.machine.stack(), Ok(()));
    assert_eq!(stage.machine.stack(), Err(Refused), "it has gone");
    stage.pass(1000);
    assert_eq!(stage.machine.activity(), Activity::Stacked { kind: TWENTY });
    stage.pass(60_000);
    assert_eq!(stage.machine.activity(), Activity::Stacked { kind: TWENTY });
    stage.hand(Gesture::Insert { kind: TWENTY });
    assert_eq!(stage.machine.view().not_taken, 1, "nothing goes in while something is to be told");
    stage.machine.confirm();
    assert_eq!(stage.machine.activity(), Activity::Resting);
    assert_eq!(stage.machine.view().stacked(), twenty());
}

#[test]
fn escrow_lasts_ten_seconds_and_ten_more_from_each_hold() {
    let mut stage = Stage::set();
    stage.hold_a_note();
    stage.pass(9000);
    assert_eq!(stage.machine.hold(), Ok(()));
    stage.pass(9999);
    assert_eq!(stage.machine.activity(), Activity::Holding { kind: TWENTY });
    stage.pass(1);
    assert_eq!(stage.machine.activity(), Activity::Returning { kind: TWENTY, why: Why::TimedOut });
    stage.pass(600);
    assert_eq!(stage.machine.activity(), Activity::Returned { kind: TWENTY });
    assert_eq!(stage.machine.view().returned(), twenty());
}

#[test]
fn a_power_cut_gives_back_what_can_be_given_back() {
    for (place, into) in [(Place::Inlet, 100), (Place::Head, 500), (Place::Escrow, 1500)] {
        let mut stage = Stage::set();
        stage.hand(Gesture::Insert { kind: TWENTY });
        stage.pass(into);
        assert_eq!(stage.machine.view().inside.map(|(_, place)| place), Some(place));
        stage.hand(Gesture::CutPower);
        let found = if place == Place::Inlet { Found::Nothing } else { Found::InValidator };
        assert_eq!(stage.restore(), Activity::PoweredUp(found));
        stage.start();
        assert_eq!(stage.machine.activity(), Activity::Resting);
        assert_eq!(stage.machine.view().returned(), twenty(), "{place:?}");
    }
}

#[test]
fn a_power_cut_takes_what_is_too_far_and_tells_it_at_the_next_start() {
    let mut stage = Stage::set();
    stage.hold_a_note();
    assert_eq!(stage.machine.stack(), Ok(()));
    stage.pass(200);
    stage.hand(Gesture::CutPower);
    assert_eq!(stage.restore(), Activity::PoweredUp(Found::InStacker));
    stage.start();
    assert_eq!(stage.machine.activity(), Activity::Stacked { kind: TWENTY });
    assert_eq!(stage.machine.view().stacked(), twenty());
}

#[test]
fn false_notes_other_kinds_and_unknown_ones_come_back_with_a_reason() {
    let mut stage = Stage::set();
    stage.machine.enable(1, 1);
    for (gesture, why) in [
        (Gesture::InsertFalse { reason: Rejection::Other(0x70) }, Rejection::Other(0x70)),
        (Gesture::Insert { kind: TWENTY }, Rejection::Inhibited),
        (Gesture::Insert { kind: 23 }, Rejection::Identification),
    ] {
        stage.hand(gesture);
        stage.pass(1000);
        assert_eq!(stage.machine.activity(), Activity::Rejecting(why));
        stage.pass(600);
        assert_eq!(stage.machine.activity(), Activity::Resting);
    }
    assert_eq!(stage.machine.view().given_back.len(), 3);
}

#[test]
fn what_sticks_is_taken_out_by_hand_and_a_reset_moves_it_again() {
    let mut stage = Stage::set();
    stage.hold_a_note();
    assert_eq!(stage.machine.stack(), Ok(()));
    stage.pass(300);
    stage.hand(Gesture::JamCassette);
    stage.pass(60_000);
    assert_eq!(stage.machine.trouble(), Some(Fault::CassetteJam));
    stage.start();
    assert_eq!(stage.machine.trouble(), Some(Fault::CassetteJam), "a reset alone does not help");
    stage.hand(Gesture::ClearJam);
    assert_eq!(stage.machine.trouble(), Some(Fault::CassetteJam));
    stage.start();
    assert_eq!((stage.machine.trouble(), stage.machine.activity()), (None, Activity::Resting));
    assert_eq!(stage.machine.view().returned(), twenty());
}

#[test]
fn a_full_or_missing_cassette_takes_nothing_and_gives_escrow_back() {
    for (gesture, fault) in
        [(Gesture::FillCassette, Fault::CassetteFull), (Gesture::RemoveCassette, Fault::CassetteRemoved)]
    {
        let mut stage = Stage::set();
        stage.hold_a_note();
        stage.hand(gesture);
        let _refused_when_it_went_away = stage.machine.stack();
        stage.pass(600);
        assert_eq!(stage.machine.activity(), Activity::Returned { kind: TWENTY });
        stage.machine.confirm();
        assert_eq!(stage.machine.trouble(), Some(fault));
        stage.hand(Gesture::Insert { kind: TWENTY });
        assert_eq!(stage.machine.view().not_taken, 1);
    }
}

#[test]
fn a_reset_in_the_middle_of_stacking_loses_the_news_and_is_counted() {
    let mut stage = Stage::set();
    stage.hold_a_note();
    assert_eq!(stage.machine.stack(), Ok(()));
    stage.pass(500);
    stage.start();
    assert_eq!(stage.machine.activity(), Activity::Resting);
    let view = stage.machine.view();
    assert_eq!((view.stacked(), view.resets_while_stacking), (twenty(), 1));
}

#[test]
fn gestures_are_json_an_object_or_a_word_each() {
    let read = |json: &str| serde_json::from_str::<Gesture>(json).unwrap();
    assert_eq!(read(r#"{"insert":{"kind":4}}"#), Gesture::Insert { kind: 4 });
    assert_eq!(read(r#"{"insert_false":{"reason":"magnetic"}}"#), Gesture::InsertFalse { reason: Rejection::Magnetic });
    assert_eq!(read(r#""cut_power""#), Gesture::CutPower);
    let table = read(r#"{"change_table":{"7":{"issuer":"AZN","value":5,"exponent":2}}}"#);
    let Gesture::ChangeTable(table) = table else { panic!("{table:?}") };
    assert_eq!(table[&7].worth(), Some(Money::new(50_000, Currency::Azn)));
}

#[test]
fn a_device_that_reboots_again_and_again_never_loses_a_note() {
    let mut stage = Stage::set();
    stage.hold_a_note();
    stage.hand(Gesture::RebootEvery { ms: 5000 });
    stage.pass(58_000);
    stage.hand(Gesture::Mend);
    stage.start();
    assert_eq!(stage.machine.view().returned(), twenty());
}
