//! The host: packets of records become presses. It never sends a byte.

mod fingers;

use std::{
    collections::{BTreeSet, VecDeque},
    time::Duration,
};

use domain::Moment;

use super::Settings;
use crate::{
    driver::{self, EventId, Input, Output},
    input_record::{Parsed, Record, code, kind, parse},
    keypad::{Command, Event, Fault, Jack},
    status::Status,
};
use fingers::Fingers;

/// The link tells the switches' state as it opens; one that says nothing for so long is opened anew.
const GREETING: Duration = Duration::from_secs(2);
/// The kernel writes packets whole. One that is not complete after so long never will be.
const PACKET: Duration = Duration::from_millis(500);
/// Records of one packet that are kept; a packet of more is no keypad's.
const PACKET_LENGTH: usize = 64;

/// What made no sense once is believed again after so long without nonsense.
const PROBATION: Duration = Duration::from_secs(3);

/// How far the link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Closed,
    Greeting { until: Moment },
    Open,
}

/// What is done with the link when everything is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Kept,
    GivenUp,
}

/// The driver of a keypad behind the kernel's input layer.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    fingers: Fingers,
    phase: Phase,
    link: Link,
    unread: Vec<u8>,
    packet: Vec<Record>,
    incomplete_since: Option<Moment>,
    jack: Option<Jack>,
    unknown: BTreeSet<u16>,
    ignored: u64,
    status: Status<Fault>,
    doubted_until: Option<Moment>,
    next_id: u64,
    reports: VecDeque<(Event, EventId)>,
}

impl Driver {
    /// A driver that reports every key.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            fingers: Fingers::new(settings.typing, settings.stuck_after()),
            settings,
            phase: Phase::Closed,
            link: Link::Kept,
            unread: Vec::new(),
            packet: Vec::new(),
            incomplete_since: None,
            jack: None,
            unknown: BTreeSet::new(),
            ignored: 0,
            status: Status::starting(),
            doubted_until: None,
            next_id: 1,
            reports: VecDeque::new(),
        }
    }

    /// Records since the driver's start that meant nothing here: unknown keys and switches, repetitions of the kernel, axes.
    #[must_use]
    pub const fn ignored(&self) -> u64 {
        self.ignored
    }

    fn report(&mut self, event: Event) {
        self.reports.push_back((event, EventId(self.next_id)));
        self.next_id += 1;
    }

    fn tell(&mut self, status: Status<Fault>) {
        if self.status != status {
            self.status = status;
            self.report(Event::StatusChanged(status));
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.elapse(now);
        if self.phase == Phase::Closed {
            return;
        }
        for &byte in bytes {
            if self.link == Link::GivenUp {
                return;
            }
            self.unread.push(byte);
            match parse(&self.unread, self.settings.words) {
                Parsed::NeedMore => {}
                Parsed::Record { record, used } => {
                    self.unread.drain(..used);
                    self.take(now, record);
                }
                Parsed::Senseless => self.give_up_on_garbage(now),
            }
        }
        let incomplete = !(self.unread.is_empty() && self.packet.is_empty());
        self.incomplete_since = incomplete.then(|| self.incomplete_since.unwrap_or(now));
    }

    /// Nothing of a packet counts until it is complete.
    fn take(&mut self, now: Moment, record: Record) {
        match (record.kind, record.code) {
            (kind::SYNC, code::REPORT) => {
                self.incomplete_since = None;
                self.complete(now);
            }
            // Keys and the jack may be anything now: the link tells them when it opens, so it is opened anew.
            (kind::SYNC, code::DROPPED) => self.link = Link::GivenUp,
            (kind::SYNC, _) => self.ignore(),
            (_, _) if self.packet.len() == PACKET_LENGTH => self.give_up_on_garbage(now),
            (_, _) => self.packet.push(record),
        }
    }

    fn complete(&mut self, now: Moment) {
        self.phase = Phase::Open;
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
                self.report(Event::UnknownKeyPressed(code));
            }
            return;
        };
        if let Some(key) = self.fingers.press(now, code, key) {
            self.report(Event::KeyPressed(key));
        }
    }

    fn turn(&mut self, jack: Jack) {
        if self.jack != Some(jack) {
            self.jack = Some(jack);
            self.report(Event::JackChanged(jack));
        }
    }

    const fn ignore(&mut self) {
        self.ignored = self.ignored.saturating_add(1);
    }

    fn tell_status(&mut self, now: Moment) {
        self.doubted_until = self.doubted_until.filter(|until| now < *until);
        if self.doubted_until.is_none() {
            let stuck = self.fingers.stuck();
            self.tell(stuck.map_or_else(Status::ready, |key| Fault::KeyStuck(key).status()));
        }
    }

    fn give_up_on_garbage(&mut self, now: Moment) {
        self.tell(Fault::Unintelligible.status());
        self.doubted_until = Some(now + PROBATION);
        self.link = Link::GivenUp;
    }

    fn elapse(&mut self, now: Moment) {
        match self.phase {
            Phase::Closed => return,
            Phase::Greeting { until } if until <= now => self.link = Link::GivenUp,
            Phase::Greeting { .. } | Phase::Open => {}
        }
        if self.incomplete_since.is_some_and(|since| since + PACKET <= now) {
            self.give_up_on_garbage(now);
        }
        if self.phase == Phase::Open && self.link == Link::Kept {
            if let Some(key) = self.fingers.elapse(now) {
                self.report(Event::KeyPressed(key));
            }
            self.tell_status(now);
        }
    }

    fn connect(&mut self, now: Moment) {
        self.clear();
        self.unknown.clear();
        self.phase = Phase::Greeting { until: now + GREETING };
    }

    fn disconnect(&mut self) {
        self.clear();
        if self.jack == Some(Jack::Inserted) {
            self.turn(Jack::Removed);
        }
        // What was unintelligible is so until it makes sense for a while, however often its link is opened.
        if self.doubted_until.is_none() {
            self.tell(Status::offline());
        }
    }

    fn clear(&mut self) {
        self.phase = Phase::Closed;
        self.link = Link::Kept;
        self.unread.clear();
        self.packet.clear();
        self.incomplete_since = None;
        self.fingers.lift();
    }

    fn deadline(&self) -> Option<Moment> {
        let waiting = match self.phase {
            Phase::Closed => return None,
            Phase::Greeting { until } => Some(until),
            Phase::Open => self.doubted_until,
        };
        let packet = self.incomplete_since.map(|since| since + PACKET);
        [waiting, packet, self.fingers.deadline()].into_iter().flatten().min()
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
        if let Some((event, id)) = self.reports.pop_front() {
            return Output::Report(event, id);
        }
        if self.link == Link::GivenUp {
            self.clear();
            return Output::HangUp;
        }
        Output::Wait(self.deadline())
    }
}
