//! A validator played by hand, word by word: what our simulator never does, and devices may.

use std::collections::VecDeque;

use domain::Moment;
use peripherals::{
    cash::{
        Command, Event, NoteKey, Origin, Worth,
        ccnet::{
            Driver,
            frame::{Frame, Parsed, parse},
        },
    },
    driver::{Driver as _, EventId, Input, Output},
};

use super::{
    super::till::{azn, every_note},
    bed::{driver, twenty},
};

const KEY: NoteKey = NoteKey(1);

const POLL: u8 = 0x33;
const STACK: u8 = 0x35;
const RETURN: u8 = 0x36;
const IDENTIFY: u8 = 0x37;
const TABLE: u8 = 0x41;
const RESET: u8 = 0x30;

/// Both sides of a conversation.
struct Play {
    driver: Driver,
    now: Moment,
    due: Option<Moment>,
    said: VecDeque<Vec<u8>>,
    events: Vec<(Event, EventId)>,
}

impl Play {
    /// Up to a validator that idles and takes notes.
    fn begin() -> Self {
        let (said, events) = (VecDeque::new(), Vec::new());
        let mut play = Self { driver: driver(), now: Moment::START, due: None, said, events };
        play.handle(Input::Connected);
        play.order(Command::Enable(every_note()));
        play.hear(POLL, &[0x19]);
        play.hear(IDENTIFY, &[b'X'; 34]);
        play.hear(POLL, &[0x19]);
        play.hear(TABLE, &table());
        play.hear(POLL, &[0x19]);
        play.hear(0x32, &[0x00]);
        play.hear(POLL, &[0x19]);
        play.hear(0x34, &[0x00]);
        play.hear(POLL, &[0x14]);
        play.write_down();
        play.events.clear();
        play
    }

    /// Up to a note of 20 AZN in escrow.
    fn hold() -> Self {
        let mut play = Self::begin();
        play.hear(POLL, &[0x80, 3]);
        play.write_down();
        assert_eq!(play.events(), [Event::NoteEntered, Event::NoteHeld { key: KEY, value: twenty() }]);
        play
    }

    /// Up to an order to stack that has left.
    fn order_it_stacked() -> Self {
        let mut play = Self::hold();
        play.order(Command::Stack(KEY));
        play.hear(POLL, &[0x80, 3]);
        play
    }

    fn handle(&mut self, input: Input<'_, Command>) {
        self.driver.handle(self.now, input);
        loop {
            match self.driver.poll() {
                Output::Send(bytes) => {
                    let Parsed::Frame { frame, .. } = parse(&bytes) else { panic!("{bytes:02x?}") };
                    self.said.push_back(frame.data);
                }
                Output::Report(event, id) => self.events.push((event, id)),
                Output::HangUp => panic!("it hangs up"),
                Output::Wait(due) => {
                    self.due = due;
                    return;
                }
            }
        }
    }

    fn order(&mut self, command: Command) {
        self.handle(Input::Ordered(command));
    }

    fn write_down(&mut self) {
        let ids: Vec<_> = self.events.iter().map(|(_, id)| *id).collect();
        for id in ids {
            self.order(Command::Acknowledge(id));
        }
    }

    /// Everything reported since this was last asked, without statuses.
    fn events(&mut self) -> Vec<Event> {
        let events = std::mem::take(&mut self.events).into_iter().map(|(event, _)| event);
        events.filter(|event| !matches!(event, Event::StatusChanged(_))).collect()
    }

    /// The next question.
    fn question(&mut self) -> u8 {
        loop {
            match self.said.pop_front() {
                Some(data) if data[0] != 0x00 => return data[0],
                Some(_acknowledgement) => {}
                None => {
                    self.now = self.due.expect("it wants nothing more");
                    self.handle(Input::Elapsed);
                }
            }
        }
    }

    /// It asks this, and hears that. Whether it acknowledges the answer.
    #[track_caller]
    fn hear(&mut self, question: u8, answer: &[u8]) -> bool {
        assert_eq!(self.question(), question, "asked");
        self.handle(Input::Received(&Frame::new(answer).to_bytes()));
        self.said.front().is_some_and(|said| *said == [0x00])
    }

    /// It asks this, and hears nothing.
    #[track_caller]
    fn miss(&mut self, question: u8) {
        assert_eq!(self.question(), question, "asked");
    }
}

fn table() -> Vec<u8> {
    let mut table = [*b"\x01AZN\x00", *b"\x05AZN\x00", *b"\x01AZN\x01", *b"\x02AZN\x01"].concat();
    table.resize(120, 0);
    table
}

fn stacked(origin: Origin) -> Event {
    Event::NoteStacked { worth: Worth::Value(azn(20)), origin }
}

#[test]
fn an_order_that_was_accepted_is_not_said_again_whatever_the_device_shows() {
    let mut play = Play::order_it_stacked();
    play.hear(STACK, &[0x00]);
    for _ in 0..100 {
        play.hear(POLL, &[0x80, 3]);
    }
    play.hear(POLL, &[0x18]);
    play.hear(POLL, &[0x82, 3]);
    assert_eq!(play.events(), [Event::NoteReturned { key: Some(KEY) }]);
}

#[test]
fn an_order_that_the_device_shows_it_did_not_hear_is_said_again_three_times_at_most() {
    let mut play = Play::order_it_stacked();
    play.miss(STACK);
    play.hear(POLL, &[0x80, 3]);
    play.hear(STACK, &[0x30]);
    play.hear(POLL, &[0x1a]);
    play.hear(STACK, &[0xff]);
    for _ in 0..3 {
        play.hear(POLL, &[0x80, 3]);
        play.hear(RETURN, &[0x30]);
    }
    play.hear(POLL, &[0x14]);
    assert_eq!(play.events(), [Event::NoteLost { key: KEY }], "one of the three may have been heard");
}

#[test]
fn an_order_whose_answer_was_lost_is_not_said_again_once_the_note_moves() {
    for moves in [&[0x17][..], &[0x1b], &[0x46], &[0x44], &[0x14], &[0x10]] {
        let mut play = Play::order_it_stacked();
        play.miss(STACK);
        play.hear(POLL, moves);
        play.write_down();
        while play.now.since_start().as_secs() < 3 {
            let question = play.question();
            assert_ne!(question, STACK, "{moves:02x?}");
            if question == POLL {
                play.handle(Input::Received(&Frame::new(moves).to_bytes()));
            }
        }
    }
}

#[test]
fn a_kind_that_was_never_enabled_goes_back_unseen() {
    let mut play = Play::begin();
    // Nothing in the table at 4; 3 is in it, and no longer wanted.
    play.order(Command::Enable(vec![azn(5)]));
    play.hear(POLL, &[0x14]);
    play.hear(0x34, &[0x00]);
    for kind in [3, 4, 23, 0xff] {
        play.hear(POLL, &[0x80, kind]);
        play.hear(RETURN, &[0x00]);
    }
    assert_eq!(play.events(), []);
}

#[test]
fn a_device_that_goes_on_unanswered_is_clear_only_when_its_last_word_is_written_down() {
    let mut play = Play::order_it_stacked();
    play.hear(STACK, &[0x00]);
    assert!(!play.hear(POLL, &[0x81, 3]));
    for _ in 0..10 {
        play.hear(POLL, &[0x14]);
    }
    assert!(!play.hear(POLL, &[0x80, 2]), "another note waits");
    let told = stacked(Origin::Ordered(KEY));
    let ids: Vec<_> = play.events.iter().map(|(_, id)| *id).collect();
    assert_eq!(play.events(), [told]);
    for id in ids {
        play.order(Command::Acknowledge(id));
    }
    play.hear(POLL, &[0x80, 2]);
    assert_eq!(play.events(), [Event::NoteEntered, Event::NoteHeld { key: NoteKey(2), value: azn(10) }]);
}

#[test]
fn an_end_that_is_told_again_after_a_restart_is_the_same() {
    for was_written in [true, false] {
        let mut play = Play::order_it_stacked();
        play.hear(STACK, &[0x00]);
        play.hear(POLL, &[0x81, 3]);
        if was_written {
            play.write_down();
            assert!(play.hear(POLL, &[0x81, 3]));
        }
        play.hear(POLL, &[0x12]);
        play.hear(RESET, &[0x00]);
        play.hear(POLL, &[0x13]);
        assert_eq!(play.hear(POLL, &[0x81, 3]), was_written);
        play.write_down();
        assert!(play.hear(POLL, &[0x81, 3]));
        assert_eq!(play.events(), [stacked(Origin::Ordered(KEY))]);
    }
}

#[test]
fn a_lost_note_that_turns_up_is_told_as_what_it_is() {
    let mut play = Play::order_it_stacked();
    play.hear(STACK, &[0x00]);
    play.hear(POLL, &[0x14]);
    assert!(!play.hear(POLL, &[0x81, 3]), "one thing after the other");
    assert_eq!(play.events.len(), 1);
    play.write_down();
    assert_eq!(play.events(), [Event::NoteLost { key: KEY }]);
    play.hear(POLL, &[0x81, 3]);
    assert_eq!(play.events(), [stacked(Origin::Unordered)]);
}

#[test]
fn an_answer_with_something_behind_it_is_not_believed() {
    let mut play = Play::hold();
    assert_eq!(play.question(), POLL);
    let late = [Frame::new(&[0x81, 3]).to_bytes(), Frame::new(&[0x80, 3]).to_bytes()].concat();
    play.handle(Input::Received(&late));
    play.hear(POLL, &[0x80, 3]);
    assert_eq!(play.events(), []);
}

#[test]
fn a_damaged_answer_is_asked_for_again_three_times_and_then_the_question_is() {
    let mut play = Play::begin();
    assert_eq!(play.question(), POLL);
    let mut damaged = Frame::new(&[0x81, 3]).to_bytes();
    damaged[4] ^= 1;
    for _ in 0..3 {
        play.handle(Input::Received(&damaged));
        assert_eq!(play.said.pop_front(), Some(vec![0xff]));
    }
    play.handle(Input::Received(&damaged));
    assert!(play.said.is_empty());
    play.hear(POLL, &[0x14]);
    assert_eq!(play.events(), []);
}

#[test]
fn a_late_answer_to_an_order_is_no_answer_to_a_poll() {
    let mut play = Play::order_it_stacked();
    play.miss(STACK);
    assert_eq!(play.question(), POLL);
    play.handle(Input::Received(&Frame::new(&[0x00]).to_bytes()));
    // The poll is still unanswered: it is asked again, and the answer decides.
    play.hear(POLL, &[0x17]);
    play.hear(POLL, &[0x81, 3]);
    assert_eq!(play.events(), [stacked(Origin::Ordered(KEY))]);
}

#[test]
fn a_note_that_a_start_gives_back_is_told_with_a_word_or_without() {
    for words in [&[&[0x82, 3][..], &[0x19]][..], &[&[0x19]]] {
        let mut play = Play::order_it_stacked();
        play.hear(STACK, &[0x00]);
        play.hear(POLL, &[0x11]);
        play.hear(RESET, &[0x00]);
        play.hear(POLL, &[0x13]);
        for word in words {
            play.hear(POLL, word);
            play.write_down();
        }
        let events = play.events();
        assert!(events.starts_with(&[Event::NoteReturned { key: Some(KEY) }]), "{words:02x?}: {events:?}");
    }
}

#[test]
fn a_full_cassette_with_an_order_open_waits_until_the_device_says_more() {
    let mut play = Play::order_it_stacked();
    play.hear(STACK, &[0x00]);
    play.hear(POLL, &[0x17]);
    for _ in 0..10 {
        play.hear(POLL, &[0x41]);
    }
    assert!(!play.events().iter().any(|event| matches!(event, Event::NoteLost { .. } | Event::PathClear)));
    play.hear(POLL, &[0x81, 3]);
    assert_eq!(play.events(), [stacked(Origin::Ordered(KEY))]);
}

#[test]
fn a_power_up_that_lasts_is_reset_again() {
    let mut play = Play::begin();
    play.hear(POLL, &[0x10]);
    play.hear(RESET, &[0x00]);
    let (first, mut resets) = (play.now, 0);
    while play.now.since(first).as_secs() < 9 {
        let question = play.question();
        resets += u32::from(question == RESET);
        play.handle(Input::Received(&Frame::new(if question == RESET { &[0x00] } else { &[0x10] }).to_bytes()));
    }
    assert_eq!(resets, 2, "after four seconds each");
}

#[test]
fn a_device_that_never_says_who_it_is_or_refuses_its_table_is_dealt_with() {
    let mut play = Play::begin();
    play.handle(Input::Disconnected);
    play.handle(Input::Connected);
    play.said.clear();
    play.handle(Input::Received(&Frame::new(&[0x19]).to_bytes()));
    for question in [IDENTIFY, IDENTIFY, IDENTIFY, TABLE, TABLE, TABLE] {
        play.hear(question, &[0x30]);
        play.hear(POLL, &[0x19]);
    }
    play.hear(0x32, &[0x30]);
    let statuses = play.events.iter().filter(|(event, _)| matches!(event, Event::StatusChanged(_))).count();
    assert!(statuses < 6, "{:?}", play.events);
}
