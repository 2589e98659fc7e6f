//! The host: packets of records become presses. It never sends a byte.

mod fingers;

use std::collections::BTreeSet;

use domain::Moment;

use super::Settings;
use crate::{
    driver::{
        self, Input, Output,
        records::{Phase, Records},
    },
    input_record::{Parsed, Record, code, kind, parse},
    keypad::{Command, Event, Fault, Jack},
    status::Status,
};
use fingers::Fingers;

/// Records of one packet that are kept; a packet of more is no keypad's.
const PACKET_LENGTH: usize = 64;

/// The driver of a keypad behind the kernel's input layer.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    fingers: Fingers,
    records: Records<Event, Fault>,
    packet: Vec<Record>,
    jack: Option<Jack>,
    unknown: BTreeSet<u16>,
    ignored: u64,
}

impl Driver {
    /// A driver that reports every key.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            fingers: Fingers::new(settings.typing, settings.stuck_after()),
            settings,
            records: Records::new(Event::StatusChanged),
            packet: Vec::new(),
            jack: None,
            unknown: BTreeSet::new(),
            ignored: 0,
        }
    }

    /// Records since the driver's start that meant nothing here: unknown keys and switches, repetitions of the kernel, axes.
    #[must_use]
    pub const fn ignored(&self) -> u64 {
        self.ignored
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.elapse(now);
        for &byte in bytes {
            if !self.records.is_kept() {
                return;
            }
            self.records.unread.push(byte);
            match parse(&self.records.unread, self.settings.words) {
                Parsed::NeedMore => {}
                Parsed::Record { record, used } => {
                    self.records.unread.drain(..used);
                    self.take(now, record);
                }
                Parsed::Senseless => self.give_up_on_garbage(now),
            }
        }
        if self.records.unread.is_empty() && self.packet.is_empty() {
            self.records.is_whole();
        } else {
            self.records.is_incomplete(now);
        }
    }

    /// Nothing of a packet counts until it is complete.
    fn take(&mut self, now: Moment, record: Record) {
        match (record.kind, record.code) {
            (kind::SYNC, code::REPORT) => {
                self.records.is_whole();
                self.complete(now);
            }
            // Keys and the jack may be anything now: the link tells them when it opens, so it is opened anew.
            (kind::SYNC, code::DROPPED) => self.records.give_up(),
            (kind::SYNC, _) => self.ignore(),
            (_, _) if self.packet.len() == PACKET_LENGTH => self.give_up_on_garbage(now),
            (_, _) => self.packet.push(record),
        }
    }

    fn complete(&mut self, now: Moment) {
        self.records.phase = Phase::Open;
        // How it is comes before what is pressed on it.
        self.tell_status(now);
        for record in std::mem::take(&mut self.packet) {
            match (record.kind, record.code, record.value) {
                (kind::KEY, code, 1) => self.press(now, code),
                (kind::KEY, code, 0) => self.fingers.release(now, code),
                (kind::SWITCH, code::HEADPHONE, 1) => self.turn(Jack::Inserted),
                (kind::SWITCH, code::HEADPHONE, 0) => self.turn(Jack::Removed),
                // The kernel's own repetition among them: ours is adjustable by the person.
                (_, _, _) => self.ignore(),
            }
        }
        self.tell_status(now);
    }

    fn press(&mut self, now: Moment, code: u16) {
        let Some(key) = self.settings.key(code) else {
            self.ignore();
            if self.unknown.insert(code) {
                self.records.report(Event::UnknownKeyPressed(code));
            }
            return;
        };
        if let Some(key) = self.fingers.press(now, code, key) {
            self.records.report(Event::KeyPressed(key));
        }
    }

    fn turn(&mut self, jack: Jack) {
        if self.jack != Some(jack) {
            self.jack = Some(jack);
            self.records.report(Event::JackChanged(jack));
        }
    }

    const fn ignore(&mut self) {
        self.ignored = self.ignored.saturating_add(1);
    }

    fn tell_status(&mut self, now: Moment) {
        let stuck = self.fingers.stuck();
        self.records.tell_believed(now, stuck.map_or_else(Status::ready, |key| Fault::KeyStuck(key).status()));
    }

    fn give_up_on_garbage(&mut self, now: Moment) {
        self.records.give_up_on_garbage(now, Fault::Unintelligible.status());
    }

    fn elapse(&mut self, now: Moment) {
        match self.records.phase {
            Phase::Closed => return,
            Phase::Greeting { until } if until <= now => self.records.give_up(),
            Phase::Greeting { .. } | Phase::Open => {}
        }
        if self.records.is_overdue(now) {
            self.give_up_on_garbage(now);
        }
        if self.records.is_open() {
            if let Some(key) = self.fingers.elapse(now) {
                self.records.report(Event::KeyPressed(key));
            }
            self.tell_status(now);
        }
    }

    fn connect(&mut self, now: Moment) {
        self.forget();
        self.unknown.clear();
        self.records.connect(now);
    }

    fn disconnect(&mut self) {
        self.forget();
        if self.jack == Some(Jack::Inserted) {
            self.turn(Jack::Removed);
        }
        self.records.disconnect();
    }

    fn forget(&mut self) {
        self.packet.clear();
        self.fingers.lift();
    }
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(now),
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Ordered(Command::Adjust(typing)) => self.fingers.adjust(typing),
            Input::Ordered(Command::AdjustAsSet) => self.fingers.adjust(self.settings.typing),
            // The kernel does not wait for an answer.
            Input::Ordered(Command::Acknowledge(_)) => {}
            Input::Elapsed => self.elapse(now),
            Input::Disconnected => self.disconnect(),
        }
    }

    fn poll(&mut self) -> Output<Event> {
        let fingers = self.fingers.deadline();
        self.records.next().unwrap_or_else(|| Output::Wait(self.records.deadline(fingers)))
    }
}
