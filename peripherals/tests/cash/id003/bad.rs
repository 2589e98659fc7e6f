//! Devices that are silent, noisy, somebody else, out of their mind, or only half there; each with a status that a technician
//! can act on, and no note believed.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use peripherals::{
    bench::{Bench, Direction, Wire},
    cash::{
        Command, Event, Fault,
        id003::{
            Driver, Gesture, Physics,
            frame::Frame,
            message::{Reply, Request, State},
        },
        mechanism::Activity,
    },
    simulator::{self, Input, Output, Simulator},
    status::{Action, Condition, Readiness, Status},
};

use super::{
    super::till::every_note,
    bed::{INSERT_TWENTY, PATIENCE, fault, held, joined, open, readiness, settings, status, until, until_ready},
};

/// Something at the other end that answers whatever comes with whatever it likes.
struct Stranger {
    answer: fn(&[u8]) -> Vec<u8>,
    outbox: VecDeque<Vec<u8>>,
}

impl simulator::Simulator for Stranger {
    type Gesture = ();
    type View = ();

    fn handle(&mut self, _now: Moment, input: Input<'_, ()>) {
        if let Input::Received(bytes) = input {
            self.outbox.push_back((self.answer)(bytes));
        }
    }

    fn poll(&mut self) -> Output {
        self.outbox.pop_front().map_or(Output::Wait(None), Output::Send)
    }

    fn view(&self) {}
}

/// Ten minutes with it; the last status.
fn meet(answer: fn(&[u8]) -> Vec<u8>) -> Status<Fault> {
    let stranger = Stranger { answer, outbox: VecDeque::new() };
    let driver = Driver::new(settings());
    let mut bench = Bench::new(driver, stranger, Wire::perfect()).acknowledging(Command::Acknowledge);
    bench.order(Command::Enable(every_note()));
    bench.run_for(Duration::from_mins(10));
    let said = bench.sent(Direction::ToDevice).len();
    assert!(said < 10 * 60 * 40 * 7, "{said} bytes: it is flooded");
    assert!(bench.reports().len() < 1500, "{} reports", bench.reports().len());
    for event in bench.events() {
        let is_money = matches!(event, Event::NoteStacked { .. } | Event::NoteHeld { .. } | Event::NoteLost { .. });
        assert!(!is_money, "{event:?}");
    }
    let last = bench.events().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        _other => None,
    });
    last.unwrap()
}

/// A device that answers questions about itself as it should, and is otherwise always the same.
fn table_and(state: &Reply, request: Option<Request>) -> Vec<u8> {
    let table = Frame::new(0x8a, &[0x61, 0xfe, 0x01, 0x00]);
    match request {
        Some(Request::Table) => table.to_bytes(),
        Some(Request::Set(setting)) => Reply::Set(setting).to_frame().to_bytes(),
        Some(Request::Status) => state.to_frame().to_bytes(),
        Some(_) | None => Reply::Acknowledged.to_frame().to_bytes(),
    }
}

fn read(bytes: &[u8]) -> Option<Request> {
    match peripherals::cash::id003::frame::parse(bytes) {
        peripherals::cash::id003::frame::Parsed::Frame { frame, .. } => Request::from_frame(&frame).ok(),
        _other => None,
    }
}

#[test]
fn nobody_there_is_offline() {
    assert_eq!(meet(|_| Vec::new()), Status::offline());
}

#[test]
fn line_noise_or_a_wrong_speed_is_unintelligible_and_a_matter_of_settings() {
    let expected = Fault::Unintelligible.status();
    assert_eq!(meet(|_| vec![0x00, 0xf8, 0x80, 0x1c, 0x3e]), expected);
    assert_eq!(meet(|bytes| bytes.iter().map(|byte| byte.rotate_left(3) ^ 0x55).collect()), expected);
    assert_eq!(meet(|_| vec![0xfc]), expected, "a frame that never goes on");
    assert_eq!(meet(|_| vec![0xfc, 0xff, 0x11]), expected);
    assert_eq!(Fault::Unintelligible.remedy().action, Action::Configuration);
}

#[test]
fn another_device_is_unintelligible() {
    // CCNET: idling. A receipt printer: its status. A reader: text.
    assert_eq!(meet(|_| vec![0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]), Fault::Unintelligible.status());
    assert_eq!(meet(|_| vec![0x12]), Fault::Unintelligible.status());
    assert_eq!(meet(|_| b"P<AZESPECIMEN\r\n".to_vec()), Fault::Unintelligible.status());
}

#[test]
fn a_line_that_echoes_has_no_table() {
    assert_eq!(meet(<[u8]>::to_vec).fault, Some(Fault::TableUnreadable));
}

#[test]
fn a_device_that_never_understands_is_unintelligible() {
    let never = |_: &[u8]| State::CommunicationError.to_frame().to_bytes();
    assert_eq!(meet(never), Fault::Unintelligible.status());
    assert_eq!(meet(|_| Reply::Invalid.to_frame().to_bytes()), Fault::Unintelligible.status());
    assert_eq!(meet(|_| Frame::new(0x13, &[]).to_bytes()), Fault::Unintelligible.status(), "escrow of nothing");
}

#[test]
fn a_device_without_a_table_is_told_apart() {
    let without = |bytes: &[u8]| match read(bytes) {
        Some(Request::Table) => Reply::Invalid.to_frame().to_bytes(),
        request => table_and(&Reply::State(State::Disabled), request),
    };
    assert_eq!(meet(without), Fault::TableUnreadable.status());
}

#[test]
fn a_device_that_stays_shut_says_so() {
    let shut = |bytes: &[u8]| table_and(&Reply::State(State::Disabled), read(bytes));
    assert_eq!(meet(shut), Fault::Other(0x1a).status());
}

#[test]
fn a_device_that_takes_no_orders_is_not_flooded_with_them() {
    let deaf = |bytes: &[u8]| match read(bytes) {
        Some(Request::Status) => State::Idling.to_frame().to_bytes(),
        _other => Reply::Invalid.to_frame().to_bytes(),
    };
    assert_eq!(meet(deaf).fault, Some(Fault::TableUnreadable));
}

#[test]
fn a_device_that_waits_for_a_reset_for_ever_is_starting() {
    let stuck = |bytes: &[u8]| {
        table_and(&Reply::State(State::PowerUp(peripherals::cash::id003::message::Found::Nothing)), read(bytes))
    };
    assert_eq!(meet(stuck).condition, Condition::Starting);
}

#[test]
fn every_code_that_is_no_state_is_kept() {
    let unknown = |bytes: &[u8]| table_and(&Reply::State(State::Other(0x77)), read(bytes));
    assert_eq!(meet(unknown), Fault::Other(0x77).status());
}

#[test]
fn a_device_that_floods_is_unintelligible_until_it_stops() {
    let mut bench = open();
    bench.gesture(Gesture::Flood);
    bench.run_for(Duration::from_mins(2));
    assert_eq!(fault(&bench), Some(Fault::Unintelligible));
    bench.gesture(Gesture::Mend);
    until_ready(&mut bench);
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
}

#[test]
fn a_device_that_falls_silent_is_offline_until_it_speaks() {
    let mut bench = open();
    bench.gesture(Gesture::Mute);
    bench.run_for(Duration::from_secs(10));
    assert_eq!(status(&bench), Some(Status::offline()));
    bench.gesture(Gesture::Unmute);
    until_ready(&mut bench);
}

#[test]
fn a_device_that_reboots_every_five_seconds_loses_nothing_and_works_when_it_is_mended() {
    let mut bench = open();
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
    bench.gesture(Gesture::RebootEvery { ms: 5000 });
    bench.run_for(Duration::from_mins(2));
    let reports = bench.reports().len();
    assert!(reports < 400, "{reports}");
    bench.gesture(Gesture::Mend);
    bench.run_for(Duration::from_secs(1));
    until_ready(&mut bench);
    assert!(bench.events().any(|event| matches!(event, Event::NoteReturned { key: Some(_) })));
    assert!(bench.view().nothing_is_missing());
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
}

#[test]
fn bytes_that_come_one_by_one_are_understood() {
    let mut bench = joined(Physics::default(), Wire::perfect().dribble(Duration::from_millis(2)));
    bench.order(Command::Enable(every_note()));
    until_ready(&mut bench);
    bench.gesture(INSERT_TWENTY);
    until(&mut bench, held);
}

#[test]
fn an_answer_that_comes_with_noise_is_not_believed() {
    let mut bench = open();
    let position = bench.sent(Direction::ToHost).len();
    let mut noisy = joined(Physics::default(), Wire::perfect().double_byte(Direction::ToHost, position));
    noisy.order(Command::Enable(every_note()));
    noisy.run_for(bench.now().since(Moment::START) + Duration::from_secs(5));
    bench.run_for(Duration::from_secs(5));
    assert_eq!(noisy.simulator().view().activity, Activity::Resting);
    assert_eq!((readiness(&noisy), noisy.is_connected()), (Some(Readiness::Ready), true));
    let ready = noisy.run_until(PATIENCE, |bench| readiness(bench) == Some(Readiness::Ready));
    assert!(ready);
}
