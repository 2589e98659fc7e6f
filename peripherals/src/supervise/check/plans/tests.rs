//! What every event of every family means to the step that hears it: a row each.

use domain::Currency;

use super::*;
use crate::{
    cash::{NoteKey, Origin, Rejection, Worth},
    detect::Identity,
    document::Presence,
    keypad::Jack,
};

/// What an event means to the first step of a plan.
fn judged<C, E>(plan: &Plan<C, E>, event: &E) -> Judged<C> {
    (plan.steps[0].judge)(event)
}

/// That every status means to a plan what it must: a device that is gone or says what is wrong cannot be used, one that is
/// busy or begins may come to it.
fn statuses<C: PartialEq + std::fmt::Debug, E, F>(plan: &Plan<C, E>, event: fn(Status<F>) -> E, wrong: Status<F>) {
    let wrong_condition = wrong.condition;
    assert_eq!(judged(plan, &event(wrong)), Judged::Unusable(wrong_condition));
    for condition in [Condition::Offline, Condition::NoDevice, Condition::PowerOff] {
        let gone = Status { readiness: Readiness::Unavailable, condition, fault: None };
        assert_eq!(judged(plan, &event(gone)), Judged::Unusable(condition));
    }
    for well in [Status::ready(), Status::busy(), Status::starting()] {
        let condition = well.condition;
        assert_eq!(judged(plan, &event(well)), Judged::Nothing, "{condition:?}");
    }
}

fn zone(lengths: &[usize]) -> document::Event {
    document::Event::LinesRead(lengths.iter().map(|length| Sensitive::new("<".repeat(*length))).collect())
}

#[test]
fn a_reader_passes_with_a_whole_zone_of_any_size_and_fails_with_less() {
    let plan = document(Depth::Interactive);
    statuses(&plan, document::Event::StatusChanged, document::Fault::FramedOtherwise.status());
    for whole in [zone(&[36, 36]), zone(&[44, 44]), zone(&[30, 30, 30]), zone(&[88])] {
        assert_eq!(judged(&plan, &whole), Judged::Done);
    }
    for half in [zone(&[44]), zone(&[44, 43]), zone(&[]), zone(&[30, 30])] {
        assert_eq!(judged(&plan, &half), Judged::NotDone);
    }
    assert_eq!(judged(&plan, &document::Event::ReadFailed(document::ReadFault::NoLines)), Judged::NotDone);
    for other in [
        document::Event::ReadingBegan,
        document::Event::PresenceChanged(Presence::Placed),
        document::Event::Identified(Identity::default()),
    ] {
        assert_eq!(judged(&plan, &other), Judged::Nothing);
    }
    assert_eq!(plan.afterwards, [document::Command::Disable]);
}

#[test]
fn a_scanner_fails_with_a_code_that_it_could_not_read_and_is_off_afterwards() {
    let plan = barcode(Depth::Interactive);
    statuses(&plan, barcode::Event::StatusChanged, barcode::Fault::FramedOtherwise.status());
    assert_eq!(judged(&plan, &barcode::Event::ReadFailed(barcode::ReadFault::CutOff)), Judged::NotDone);
    assert_eq!(judged(&plan, &barcode::Event::Identified(Identity::default())), Judged::Nothing);
    assert_eq!(plan.afterwards, [barcode::Command::Disable]);
}

#[test]
fn a_card_terminal_that_goes_away_while_it_is_asked_cannot_be_used() {
    for depth in [Depth::Internal, Depth::External, Depth::Interactive] {
        let plan = card(depth);
        statuses(&plan, card::Event::StatusChanged, card::Fault::NotRegistered.status());
        assert_eq!(judged(&plan, &card::Event::QueryFailed), Judged::NotDone);
        assert_eq!(judged(&plan, &card::Event::LastTransaction(None)), Judged::Done);
        assert_eq!(judged(&plan, &card::Event::DayNotClosed(card::NotClosed::Unknown)), Judged::Nothing);
        assert_eq!(plan.steps[0].orders, [card::Command::QueryLast], "and nothing that moves money");
    }
}

#[test]
fn a_validator_passes_only_with_its_own_note_back_in_the_hand() {
    let value = Money::new(2_000, Currency::Azn);
    let plan = cash(Depth::Interactive, vec![value]);
    statuses(&plan, cash::Event::StatusChanged, cash::Fault::ValidatorJam.status());
    let key = NoteKey(3);
    let held = judged(&plan, &cash::Event::NoteHeld { key, value });
    assert_eq!(held, Judged::Then(cash::Command::Return(key)));
    assert_eq!(judged(&plan, &cash::Event::NoteReturned { key: Some(key) }), Judged::Done);
    for bad in [
        cash::Event::NoteRejected(Rejection::Identification),
        cash::Event::NoteStacked { worth: Worth::Value(value), origin: Origin::Unordered },
        cash::Event::NoteLost { key },
    ] {
        assert_eq!(judged(&plan, &bad), Judged::NotDone, "{bad:?}");
    }
    for other in [cash::Event::NoteReturned { key: None }, cash::Event::NoteEntered, cash::Event::PathClear] {
        assert_eq!(judged(&plan, &other), Judged::Nothing, "{other:?}");
    }
}

#[test]
fn a_key_that_no_setting_knows_is_a_wrong_wire_and_a_jack_is_no_key() {
    let plan = keypad(Depth::Interactive);
    statuses(&plan, keypad::Event::StatusChanged, keypad::Fault::Unintelligible.status());
    assert_eq!(judged(&plan, &keypad::Event::KeyPressed(Key::ALL[0])), Judged::Done);
    assert_eq!(judged(&plan, &keypad::Event::KeyPressed(Key::ALL[1])), Judged::NotDone);
    assert_eq!(judged(&plan, &keypad::Event::UnknownKeyPressed(30)), Judged::NotDone);
    assert_eq!(judged(&plan, &keypad::Event::JackChanged(Jack::Inserted)), Judged::Nothing);
}

#[test]
fn a_door_passes_only_where_it_was_asked_to_go() {
    let plan = doors(Depth::Interactive, &[(Switch::Service, State::Closed)]);
    statuses(&plan, doors::Event::StatusChanged, doors::Fault::NotWired(Switch::Service).status());
    let changed = |switch, state| doors::Event::Changed { switch, state };
    assert_eq!(judged(&plan, &changed(Switch::Service, State::Open)), Judged::Done);
    assert_eq!(judged(&plan, &changed(Switch::Service, State::Closed)), Judged::Nothing, "it bounced");
    assert_eq!(judged(&plan, &changed(Switch::Cassette, State::Open)), Judged::NotDone, "crossed");
    let asked: Vec<_> = plan.steps.iter().map(|step| step.ask).collect();
    assert_eq!(asked, [Some(Ask::Open(Switch::Service)), Some(Ask::Close(Switch::Service))]);
}

#[test]
fn each_light_is_lit_alone_and_a_board_that_refuses_cannot_be_used() {
    for depth in [Depth::External, Depth::Interactive] {
        let plan = beacon(depth, &[Family::Card]);
        statuses(&plan, beacon::Event::StatusChanged, beacon::Fault::Refused(2).status());
        let stuck = beacon::Event::StatusChanged(beacon::Fault::Stuck(Family::Card).status());
        assert_eq!(judged(&plan, &stuck), Judged::NotDone);
        for step in &plan.steps {
            let [beacon::Command::Darken, beacon::Command::Light { slot: Family::Card, rate }] = step.orders[..] else {
                panic!("{:?}", step.orders)
            };
            assert_ne!(rate, Rate::Off);
        }
        assert_eq!(plan.afterwards, [beacon::Command::Darken]);
    }
}

#[test]
fn a_voice_passes_when_it_has_said_its_own_sentence_and_is_silent_afterwards() {
    for depth in [Depth::External, Depth::Interactive] {
        let plan = audio(depth);
        statuses(&plan, audio::Event::StatusChanged, audio::Fault::ProgramHangs.status());
        assert_eq!(judged(&plan, &audio::Event::Ended(1, audio::Ending::Said)), Judged::Done);
        for ending in [audio::Ending::Hushed, audio::Ending::Failed] {
            assert_eq!(judged(&plan, &audio::Event::Ended(1, ending)), Judged::NotDone, "{ending:?}");
        }
        assert_eq!(judged(&plan, &audio::Event::Ended(9, audio::Ending::Said)), Judged::Nothing);
        assert_eq!(judged(&plan, &audio::Event::Began(1)), Judged::Nothing);
        assert_eq!(plan.afterwards, [audio::Command::Hush]);
    }
    let outputs: Vec<_> = audio(Depth::Interactive).steps.iter().map(|step| step.ask).collect();
    assert_eq!(outputs, [Some(Ask::Listens(Output::Loudspeaker)), Some(Ask::Listens(Output::Headphones))]);
}
