//! Devices that do what the simulator does not, and some may: states from a list, whatever is ordered.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use peripherals::{
    bench::{Bench, Direction, Wire},
    cash::{
        Command, Event, NoteKey, Origin, Worth,
        id003::{
            AZN_COUNTRY, Driver,
            frame::{Frame, Parsed, parse},
            message::{Found, Reply, Request, State},
        },
    },
    simulator::{self, Input, Output},
};

use super::{
    super::till::every_note,
    bed::{FIRST, frame_count, settings, stacked, twenty},
};

/// Twenty AZN, by this device's table.
const KIND: u8 = 0x61;

/// Says each state once, the last one for ever; takes every order and does nothing.
struct Actor {
    states: VecDeque<State>,
    outbox: VecDeque<Vec<u8>>,
}

impl simulator::Simulator for Actor {
    type Gesture = ();
    type View = ();

    fn handle(&mut self, _now: Moment, input: Input<'_, ()>) {
        let Input::Received(bytes) = input else { return };
        let Parsed::Frame { frame, .. } = parse(bytes) else { panic!("{bytes:02x?}") };
        let reply = match Request::from_frame(&frame).unwrap() {
            Request::Status if self.states.len() > 1 => self.states.pop_front().unwrap().to_frame(),
            Request::Status => self.states[0].to_frame(),
            Request::Table => Frame::new(0x8a, &[KIND, AZN_COUNTRY, 2, 1]),
            Request::Version => Frame::new(0x88, b"i(AZE07)100-SS ID003-05V300-45 28JUN23 7F23"),
            Request::Set(setting) => Reply::Set(setting).to_frame(),
            Request::Acknowledge => return,
            Request::Reset | Request::Stack1 | Request::Stack2 | Request::Return | Request::Hold => {
                Reply::Acknowledged.to_frame()
            }
        };
        self.outbox.push_back(reply.to_bytes());
    }

    fn poll(&mut self) -> Output {
        self.outbox.pop_front().map_or(Output::Wait(None), Output::Send)
    }

    fn view(&self) {}
}

const ESCROW: State = State::Escrow(KIND);
const CREDIT: State = State::VendValid { kind: None };
const IN_STACKER: State = State::PowerUp(Found::InStacker);

/// Opens the device, plays `states`, orders the note stacked as soon as it is held, and tells what was said of notes and how
/// often it was ordered stacked and answered.
fn play(states: &[State]) -> (Vec<Event>, usize, usize) {
    let opening = [State::Idling; 9];
    let states = opening.iter().chain(states).copied().collect();
    let actor = Actor { states, outbox: VecDeque::new() };
    let mut bench = Bench::new(Driver::new(settings()), actor, Wire::perfect()).acknowledging(Command::Acknowledge);
    bench.order(Command::Enable(every_note()));
    let is_held = |bench: &Bench<Driver, Actor>| bench.events().any(|event| matches!(event, Event::NoteHeld { .. }));
    assert!(bench.run_until(Duration::from_secs(30), is_held));
    bench.order(Command::Stack(FIRST));
    bench.run_for(Duration::from_secs(30));
    let sent = bench.sent(Direction::ToDevice);
    let (orders, answers) = (frame_count(sent, 0x42), frame_count(sent, 0x50));
    let mut events = bench.take_events();
    events.retain(|event| {
        matches!(event, Event::NoteStacked { .. } | Event::NoteReturned { .. } | Event::NoteLost { .. })
    });
    (events, orders, answers)
}

const ORDERED: Origin = Origin::Ordered(NoteKey(1));

#[test]
fn an_order_that_is_taken_and_shows_no_effect_is_not_given_again() {
    let mut states = vec![State::Accepting];
    states.extend([ESCROW; 60]);
    states.extend([State::Returning, State::Idling]);
    let (events, orders, _) = play(&states);
    assert_eq!((events, orders), (vec![Event::NoteReturned { key: Some(FIRST) }], 1));
}

#[test]
fn credit_that_is_told_again_after_a_restart_is_the_same_credit() {
    let going_in = [State::Accepting, ESCROW, ESCROW, ESCROW, State::Stacking, CREDIT, CREDIT];
    let restart = [IN_STACKER, IN_STACKER, State::Initializing, State::Initializing, CREDIT, CREDIT, CREDIT, CREDIT];
    let states = [&going_in[..], &restart, &[State::Stacked, State::Idling]].concat();
    let (events, orders, answers) = play(&states);
    assert_eq!((events, orders), (vec![stacked(twenty(), ORDERED)], 1));
    assert!(answers >= 1);
}

#[test]
fn a_device_that_leaves_vend_valid_out_gives_credit_once() {
    let states =
        [State::Accepting, ESCROW, ESCROW, ESCROW, State::Stacking, State::Stacked, State::Stacked, State::Idling];
    let (events, ..) = play(&states);
    assert_eq!(events, [stacked(twenty(), ORDERED)]);
}

#[test]
fn a_note_that_was_lost_and_turns_up_is_nobodys_and_not_forgotten() {
    let lost = [State::Accepting, ESCROW, ESCROW, ESCROW, State::Idling, State::Idling, State::Idling, State::Idling];
    let found = [CREDIT, CREDIT, CREDIT, CREDIT, State::Stacked, State::Idling];
    let (events, ..) = play(&[&lost[..], &found].concat());
    let turned_up = Event::NoteStacked { worth: Worth::Untold, origin: Origin::Unordered };
    assert_eq!(events, [Event::NoteLost { key: FIRST }, turned_up]);
}

#[test]
fn a_note_that_is_stacked_without_an_order_is_told() {
    let states = [State::Accepting, State::Stacking, CREDIT, CREDIT, CREDIT, CREDIT, State::Stacked, State::Idling];
    let later = [State::Idling, State::Accepting, ESCROW];
    let (events, ..) = play(&[&states[..], &later].concat());
    assert_eq!(events[0], Event::NoteStacked { worth: Worth::Untold, origin: Origin::Unordered });
}

#[test]
fn two_notes_of_one_kind_are_two_credits() {
    let one =
        [State::Accepting, ESCROW, ESCROW, ESCROW, State::Stacking, CREDIT, CREDIT, CREDIT, CREDIT, State::Stacked];
    let another = [State::Accepting, State::Stacking, CREDIT, CREDIT, CREDIT, CREDIT, State::Stacked, State::Idling];
    let (events, ..) = play(&[&one[..], &another].concat());
    assert_eq!(events.len(), 2, "{events:?}");
}
