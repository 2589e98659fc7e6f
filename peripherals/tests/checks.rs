//! Every self test of every family, against a device that works and one that does not, under a virtual clock.

#[path = "checks/examination.rs"]
mod examination;

use std::{sync::Arc, time::Duration};

use domain::{Currency, Money, bitmap::Bitmap, speech::Output};
use examination::{Examination, Passes};
use peripherals::{
    audio::{self, command},
    barcode::{self, device, honeywell},
    beacon::{self, Rate, relay},
    card::{self, zvt},
    cash::{self, ccnet, mechanism},
    document::{self, serial_mrz},
    doors::{self, State, Switch, gpio},
    family::Family,
    keypad::{self, Key, evdev},
    printer::{self, escpos},
    status::Condition,
    supervise::check::{self, Ask, Depth, Outcome, Word},
};

const EVERY: [Depth; 3] = [Depth::Internal, Depth::External, Depth::Interactive];
const UNUSABLE: Outcome = Outcome::Unusable(Condition::Offline);

fn specimen() -> serial_mrz::Gesture {
    let lines = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
    serial_mrz::Gesture::Put { lines: lines.map(str::to_owned).to_vec() }
}

fn reader() -> Examination<serial_mrz::Driver, serial_mrz::Simulator> {
    let physics = serial_mrz::Physics::default();
    let driver = serial_mrz::Driver::new(physics.settings.clone());
    Examination::of(driver, serial_mrz::Simulator::new(physics), document::Command::Acknowledge)
}

#[test]
fn a_passport_reader_passes_with_the_specimen_and_not_without_or_with_half_of_it() {
    for depth in EVERY {
        let told = reader().take(check::document(depth), |ask, bench| {
            assert_eq!(ask, Ask::PutSpecimen);
            bench.gesture(specimen());
            Word::Yes
        });
        assert_eq!(told, Passes::all(usize::from(depth == Depth::Interactive).max(1)), "{depth:?}");
    }
    let told = reader().take(check::document(Depth::Interactive), |_, _| Word::Yes);
    assert_eq!(told.outcome, Outcome::TimedOut, "nobody came");
    let told = reader().take(check::document(Depth::Interactive), |_, bench| {
        bench.gesture(serial_mrz::Gesture::Put { lines: vec!["P<UTOERIKSSON<<ANN".to_owned()] });
        Word::Yes
    });
    assert_eq!(told.outcome, Outcome::NotDone);
}

fn scanner() -> Examination<honeywell::Driver, honeywell::Simulator> {
    let driver = honeywell::Driver::new(honeywell::Settings::default());
    Examination::of(driver, honeywell::Simulator::new(9600), barcode::Command::Acknowledge)
}

#[test]
fn a_scanner_passes_with_a_code_and_not_without_and_not_when_it_says_nothing() {
    for depth in EVERY {
        let told = scanner().take(check::barcode(depth), |ask, bench| {
            assert_eq!(ask, Ask::HoldCode);
            bench.gesture(device::Gesture::Present(device::Code::qr("SPECIMEN-1")));
            Word::Yes
        });
        assert_eq!(told, Passes::all(1), "{depth:?}");
        let told = scanner()
            .after(device::Gesture::Mute, Duration::from_mins(1))
            .take(check::barcode(depth), |_, _| Word::Yes);
        assert!(matches!(told.outcome, Outcome::Unusable(_)), "{depth:?}: {told:?}");
    }
    let told = scanner().take(check::barcode(Depth::Interactive), |_, _| Word::Yes);
    assert_eq!(told.outcome, Outcome::TimedOut);
}

fn printer() -> Examination<escpos::Driver, escpos::Simulator> {
    let driver = escpos::Driver::new(escpos::Settings::default());
    Examination::of(driver, escpos::Simulator::new(escpos::Physics::default()), printer::Command::Acknowledge)
}

fn paper(depth: Depth) -> check::Plan<printer::Command, printer::Event> {
    check::printer(depth, 77, Arc::new(Bitmap::white(576, 200)))
}

#[test]
fn a_printer_prints_when_it_may_and_a_person_has_the_last_word() {
    for (depth, jobs) in EVERY.into_iter().zip([0, 1, 1]) {
        let mut examination = printer();
        let told = examination.take(paper(depth), |ask, _| {
            assert_eq!(ask, Ask::LooksAtPaper);
            Word::Yes
        });
        assert_eq!(told, Passes::all(1), "{depth:?}");
        assert_eq!(examination.bench.view().jobs.len(), jobs, "{depth:?}");
        let told =
            printer().after(escpos::Gesture::OpenCover, Duration::from_secs(10)).take(paper(depth), |_, _| Word::Yes);
        assert_eq!(told.outcome, Outcome::Unusable(Condition::UserError), "{depth:?}");
    }
    let told = printer().take(paper(Depth::Interactive), |_, _| Word::No);
    assert_eq!(told.outcome, Outcome::Refused);
    let mut examination = printer();
    examination.bench.gesture(escpos::Gesture::PaperOutAfter { rows: 50 });
    assert_eq!(examination.take(paper(Depth::External), |_, _| Word::Yes).outcome, Outcome::NotDone);
}

fn terminal() -> Examination<zvt::Driver, zvt::simulator::Simulator> {
    let driver = zvt::Driver::new(zvt::Settings::default());
    let terminal = zvt::simulator::Simulator::new(zvt::simulator::Settings::default());
    Examination::of(driver, terminal, card::Command::Acknowledge)
}

#[test]
fn a_card_terminal_says_what_it_remembers_and_moves_no_money() {
    for depth in EVERY {
        let mut examination = terminal();
        let told = examination.take(check::card(depth), |ask, _| panic!("nobody is asked: {ask:?}"));
        assert_eq!(told, Passes::all(1), "{depth:?}");
        assert!(examination.bench.view().ledger.entries.is_empty());
        let mut silent = terminal();
        silent.bench.gesture(zvt::simulator::Gesture::NoAnswer);
        assert_eq!(silent.take(check::card(depth), |_, _| Word::Yes).outcome, Outcome::NotDone, "{depth:?}");
    }
}

fn validator() -> Examination<ccnet::Driver, ccnet::Simulator> {
    let driver = ccnet::Driver::new(ccnet::Settings::default());
    let simulator = ccnet::Simulator::new(ccnet::Physics::default());
    let mut examination = Examination::starting(driver, simulator, cash::Command::Acknowledge);
    examination.bench.order(cash::Command::Enable(vec![twenty()]));
    examination.until_usable();
    examination
}

fn twenty() -> Money {
    Money::new(2_000, Currency::Azn)
}

#[test]
fn a_validator_gives_the_note_of_a_test_back_and_fails_when_it_cannot() {
    for depth in EVERY {
        let mut examination = validator();
        let told = examination.take(check::cash(depth, vec![twenty()]), |ask, bench| {
            assert_eq!(ask, Ask::PutNote);
            bench.gesture(mechanism::Gesture::Insert { kind: 3 });
            Word::Yes
        });
        assert_eq!(told, Passes::all(1), "{depth:?}");
        assert_eq!(examination.bench.view().cassette.notes.len(), 0, "{depth:?}");
    }
    let told = validator().take(check::cash(Depth::Interactive, vec![twenty()]), |_, _| Word::Yes);
    assert_eq!(told.outcome, Outcome::TimedOut);
    let told = validator().take(check::cash(Depth::Interactive, vec![twenty()]), |_, bench| {
        bench.gesture(mechanism::Gesture::Insert { kind: 4 });
        Word::Yes
    });
    assert_eq!(told.outcome, Outcome::NotDone, "a note that it does not take");
    let silent = validator().after(mechanism::Gesture::CutPower, Duration::from_mins(1));
    let mut silent = silent;
    assert!(matches!(
        silent.take(check::cash(Depth::Internal, vec![]), |_, _| Word::Yes).outcome,
        Outcome::Unusable(_)
    ));
}

fn keypad() -> Examination<evdev::Driver, evdev::Simulator> {
    let driver = evdev::Driver::new(evdev::Settings::default());
    Examination::of(driver, evdev::Simulator::new(evdev::Physics::default()), keypad::Command::Acknowledge)
}

#[test]
fn a_keypad_is_felt_key_by_key_and_what_is_wired_wrong_is_named() {
    for (depth, steps) in EVERY.into_iter().zip([1, 1, 8]) {
        let told = keypad().take(check::keypad(depth), |ask, bench| {
            let Ask::PressKey(key) = ask else { panic!("{ask:?}") };
            bench.run_for(Duration::from_millis(300));
            bench.gesture(evdev::Gesture::Tap(key));
            Word::Yes
        });
        assert_eq!(told, Passes::all(steps), "{depth:?}");
    }
    let told = keypad().take(check::keypad(Depth::Interactive), |ask, bench| {
        bench.run_for(Duration::from_millis(300));
        match ask {
            Ask::PressKey(Key::Help) => {}
            Ask::PressKey(Key::Select) => bench.gesture(evdev::Gesture::Tap(Key::Left)),
            Ask::PressKey(key) => bench.gesture(evdev::Gesture::Tap(key)),
            other => panic!("{other:?}"),
        }
        Word::Yes
    });
    assert_eq!(
        told.failed,
        [(Some(Ask::PressKey(Key::Select)), Outcome::NotDone), (Some(Ask::PressKey(Key::Help)), Outcome::TimedOut)]
    );
    for depth in EVERY {
        let told =
            keypad().after(evdev::Gesture::Unplug, Duration::from_secs(5)).take(check::keypad(depth), |_, _| Word::Yes);
        assert_eq!(told.outcome, UNUSABLE, "{depth:?}");
    }
}

fn cabinet() -> Examination<gpio::Driver, gpio::Simulator> {
    let driver = gpio::Driver::new(gpio::Settings::default());
    Examination::of(driver, gpio::Simulator::new(gpio::Physics::default()), doors::Command::Acknowledge)
}

const SEEN: [(Switch, State); 3] =
    [(Switch::Cabinet, State::Open), (Switch::Service, State::Closed), (Switch::Cassette, State::Closed)];

#[test]
fn doors_are_moved_there_and_back_and_one_that_sticks_or_is_crossed_fails() {
    for (depth, steps) in EVERY.into_iter().zip([1, 1, 6]) {
        // The technician has come in: that door is open.
        let mut open = cabinet().after(gpio::Gesture::Open(Switch::Cabinet), Duration::from_secs(5));
        let told = open.take(check::doors(depth, &SEEN), |ask, bench| {
            bench.gesture(moved(ask));
            Word::Yes
        });
        assert_eq!(told, Passes::all(steps), "{depth:?}");
        let told = cabinet()
            .after(gpio::Gesture::Unplug, Duration::from_secs(5))
            .take(check::doors(depth, &SEEN), |_, _| Word::Yes);
        assert_eq!(told.outcome, UNUSABLE, "{depth:?}");
    }
    let closed = SEEN.map(|(switch, _)| (switch, State::Closed));
    let mut sticks = cabinet();
    sticks.bench.gesture(gpio::Gesture::Stick(Switch::Service));
    let told = sticks.take(check::doors(Depth::Interactive, &closed), |ask, bench| {
        bench.gesture(moved(ask));
        Word::Yes
    });
    let asked = [Ask::Open(Switch::Service), Ask::Close(Switch::Service)];
    assert_eq!(told.failed, asked.map(|ask| (Some(ask), Outcome::TimedOut)));
    let told = cabinet().take(check::doors(Depth::Interactive, &closed[..1]), |_, bench| {
        bench.gesture(gpio::Gesture::OpenFor { switch: Switch::Service, ms: 3_000 });
        Word::Yes
    });
    assert_eq!(told.outcome, Outcome::NotDone, "another door's switch");
}

fn moved(ask: Ask) -> gpio::Gesture {
    match ask {
        Ask::Open(switch) => gpio::Gesture::Open(switch),
        Ask::Close(switch) => gpio::Gesture::Close(switch),
        other => panic!("{other:?}"),
    }
}

const SLOTS: [Family; 3] = [Family::Document, Family::Card, Family::Printer];

fn lights() -> Examination<relay::Driver, relay::Simulator> {
    let driver = relay::Driver::new(relay::Settings::default());
    Examination::of(driver, relay::Simulator::new(relay::Physics::default()), beacon::Command::Acknowledge)
}

#[test]
fn lights_are_lit_and_read_back_or_looked_at_one_by_one_and_dark_in_the_end() {
    for (depth, steps) in EVERY.into_iter().zip([1, 3, 12]) {
        let mut examination = lights();
        let mut lit = 0;
        let told = examination.take(check::beacon(depth, &SLOTS), |ask, bench| {
            let Ask::LooksAtLight { slot, rate } = ask else { panic!("{ask:?}") };
            let place = u16::try_from(SLOTS.iter().position(|known| *known == slot).unwrap()).unwrap();
            bench.run_for(Duration::from_secs(4));
            let turns = bench.simulator().turns().filter(|turn| turn.relay == place).count();
            lit += usize::from(turns > 0);
            assert!(rate == Rate::Continuous || turns > 2, "{ask:?} flashes");
            Word::Yes
        });
        assert_eq!(told, Passes::all(steps), "{depth:?}");
        assert_eq!(lit, if depth == Depth::Interactive { 12 } else { 0 });
        examination.bench.run_for(Duration::from_secs(5));
        assert!(examination.bench.view().lit.iter().all(|lit| !lit), "{depth:?}");
        let turned = examination.bench.simulator().turns().count();
        assert_eq!(turned > 0, depth != Depth::Internal, "{depth:?}");
    }
}

#[test]
fn a_light_that_does_not_follow_fails_and_so_does_one_that_the_person_does_not_see() {
    let mut stuck = lights();
    stuck.bench.gesture(relay::Gesture::Stick(1));
    let told = stuck.take(check::beacon(Depth::External, &SLOTS), |_, _| Word::Yes);
    assert_eq!(told.outcome, Outcome::NotDone);
    assert_eq!(told.steps, 3);
    // It is known by now: nothing need be lit to say so.
    assert!(matches!(
        stuck.take(check::beacon(Depth::Internal, &SLOTS), |_, _| Word::Yes).outcome,
        Outcome::Unusable(_)
    ));
    let told = lights().take(check::beacon(Depth::Interactive, &SLOTS), |ask, _| match ask {
        Ask::LooksAtLight { slot: Family::Card, rate: Rate::Quick } => Word::No,
        _other => Word::Yes,
    });
    let unseen = Ask::LooksAtLight { slot: Family::Card, rate: Rate::Quick };
    assert_eq!(told.failed, [(Some(unseen), Outcome::Refused)]);
    // Silence is no calm: it is known for what it is before the step is over.
    let mut cut = lights();
    cut.bench.gesture(relay::Gesture::CutPower);
    assert_eq!(cut.take(check::beacon(Depth::External, &SLOTS[..1]), |_, _| Word::Yes).outcome, UNUSABLE);
    for depth in EVERY {
        let mut away = lights().after(relay::Gesture::CutPower, Duration::from_secs(20));
        assert_eq!(away.take(check::beacon(depth, &SLOTS), |_, _| Word::Yes).outcome, UNUSABLE, "{depth:?}");
    }
}

fn voice() -> Examination<command::Driver, command::Simulator> {
    let driver = command::Driver::new(command::Settings::default());
    Examination::of(driver, command::Simulator::new(command::Physics::default()), audio::Command::Acknowledge)
}

#[test]
fn a_voice_says_a_sentence_on_each_output_and_a_person_says_whether_it_was_heard() {
    for (depth, steps, outputs) in [
        (Depth::Internal, 1, &[][..]),
        (Depth::External, 1, &["loudspeaker"]),
        (Depth::Interactive, 2, &["loudspeaker", "headphones"]),
    ] {
        let mut examination = voice();
        assert_eq!(examination.take(check::audio(depth), |_, _| Word::Yes), Passes::all(steps), "{depth:?}");
        let heard = examination.bench.view().heard;
        assert_eq!(heard.iter().map(|heard| heard.output.as_str()).collect::<Vec<_>>(), outputs, "{depth:?}");
    }
    let told = voice().take(check::audio(Depth::Interactive), |ask, _| match ask {
        Ask::Listens(Output::Headphones) => Word::No,
        _other => Word::Yes,
    });
    assert_eq!(told.failed, [(Some(Ask::Listens(Output::Headphones)), Outcome::Refused)]);
    for depth in EVERY {
        let mut away = voice().after(command::Gesture::Unplug, Duration::from_secs(5));
        assert_eq!(away.take(check::audio(depth), |_, _| Word::Yes).outcome, UNUSABLE, "{depth:?}");
    }
    let mut dumb = voice().after(command::Gesture::Remove, Duration::from_secs(5));
    assert_eq!(dumb.take(check::audio(Depth::External), |_, _| Word::Yes).outcome, Outcome::NotDone);
}
