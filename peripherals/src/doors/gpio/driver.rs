//! The host: edges become doors that are open or closed. It never sends a byte.

mod contact;

use std::{
    collections::{BTreeMap, VecDeque},
    time::Duration,
};

use domain::Moment;

use super::{
    Level, Settings, Wire,
    frame::{Edge, LENGTH, Parsed, Record, parse},
};
use crate::{
    doors::{Command, Event, Fault, State, Switch},
    driver::{self, EventId, Input, Output},
    status::Status,
};
use contact::Contact;

/// The link tells what every line is as it opens; one that has not told all after so long does not have them.
const GREETING: Duration = Duration::from_secs(2);
/// The kernel writes records whole. One that is not after so long never will be.
const RECORD: Duration = Duration::from_millis(500);

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

/// The driver of switches on a GPIO chip.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    phase: Phase,
    link: Link,
    unread: Vec<u8>,
    incomplete_since: Option<Moment>,
    /// The kernel's number of the last edge.
    number: u32,
    contacts: BTreeMap<Switch, Contact>,
    told: BTreeMap<Switch, State>,
    ignored: u64,
    status: Status<Fault>,
    doubted_until: Option<Moment>,
    next_id: u64,
    reports: VecDeque<(Event, EventId)>,
}

impl Driver {
    /// A driver that reports every switch of its settings.
    #[must_use]
    pub const fn new(settings: Settings) -> Self {
        Self {
            settings,
            phase: Phase::Closed,
            link: Link::Kept,
            unread: Vec::new(),
            incomplete_since: None,
            number: 0,
            contacts: BTreeMap::new(),
            told: BTreeMap::new(),
            ignored: 0,
            status: Status::starting(),
            doubted_until: None,
            next_id: 1,
            reports: VecDeque::new(),
        }
    }

    /// Edges since the driver's start on lines that the settings do not know.
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

    fn tell_state(&mut self, switch: Switch, state: State) {
        if self.told.insert(switch, state) != Some(state) {
            self.report(Event::Changed { switch, state });
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
            match parse(&self.unread) {
                Parsed::NeedMore => {}
                Parsed::Record(record) => {
                    self.unread.drain(..LENGTH);
                    self.take(now, record);
                }
                Parsed::Senseless => self.give_up_on_garbage(now),
            }
        }
        self.incomplete_since = (!self.unread.is_empty()).then(|| self.incomplete_since.unwrap_or(now));
    }

    fn take(&mut self, now: Moment, record: Record) {
        let wire = self.settings.switches.iter().find(|wire| wire.line == record.line).copied();
        if record.number == 0 && self.number == 0 {
            match wire {
                Some(wire) => self.see(now, wire, record),
                None => self.ignored = self.ignored.saturating_add(1),
            }
        } else if record.number == next(self.number) {
            self.number = record.number;
            self.turn(now, wire, record);
        } else {
            // The kernel threw edges away, and any switch may be anything now: the link tells them when it opens.
            self.link = Link::GivenUp;
        }
    }

    /// A line as it is at opening.
    fn see(&mut self, now: Moment, wire: Wire, record: Record) {
        self.contacts.insert(wire.switch, Contact::new(now, state(wire, record.edge), &self.settings));
        if self.missing().is_none() {
            self.open(now);
        }
    }

    /// A switch that the link has not told of.
    fn missing(&self) -> Option<Switch> {
        self.settings.switches.iter().map(|wire| wire.switch).find(|switch| !self.contacts.contains_key(switch))
    }

    fn open(&mut self, now: Moment) {
        self.phase = Phase::Open;
        let seen: Vec<(Switch, State)> =
            self.contacts.iter().map(|(switch, contact)| (*switch, contact.told())).collect();
        for (switch, state) in seen {
            self.tell_state(switch, state);
        }
        self.tell_status(now);
    }

    fn turn(&mut self, now: Moment, wire: Option<Wire>, record: Record) {
        let Some((wire, contact)) = wire.and_then(|wire| Some((wire, self.contacts.get_mut(&wire.switch)?))) else {
            self.ignored = self.ignored.saturating_add(1);
            return;
        };
        if let Some(state) = contact.turn(now, record.nanos, state(wire, record.edge)) {
            self.tell_state(wire.switch, state);
        }
        if self.phase == Phase::Open {
            self.tell_status(now);
        }
    }

    fn tell_status(&mut self, now: Moment) {
        self.doubted_until = self.doubted_until.filter(|until| now < *until);
        if self.doubted_until.is_some() {
            return;
        }
        let flickering = self.contacts.iter().find(|(_, contact)| contact.flickers()).map(|(switch, _)| *switch);
        self.tell(match (self.missing(), flickering) {
            (Some(switch), _) => Fault::NotWired(switch).status(),
            (None, Some(switch)) => Fault::Flickering(switch).status(),
            (None, None) => Status::ready(),
        });
    }

    fn give_up_on_garbage(&mut self, now: Moment) {
        self.tell(Fault::Unintelligible.status());
        self.doubted_until = Some(now + PROBATION);
        self.link = Link::GivenUp;
    }

    fn elapse(&mut self, now: Moment) {
        match self.phase {
            Phase::Closed => return,
            // A chip that tells nothing at all may only have been opened too early.
            Phase::Greeting { until } if until <= now && self.contacts.is_empty() => self.link = Link::GivenUp,
            Phase::Greeting { until } if until <= now => self.open(now),
            Phase::Greeting { .. } | Phase::Open => {}
        }
        if self.incomplete_since.is_some_and(|since| since + RECORD <= now) {
            self.give_up_on_garbage(now);
        }
        if self.phase == Phase::Open && self.link == Link::Kept {
            let changed: Vec<(Switch, State)> = self
                .contacts
                .iter_mut()
                .filter_map(|(switch, contact)| Some((*switch, contact.elapse(now)?)))
                .collect();
            for (switch, state) in changed {
                self.tell_state(switch, state);
            }
            self.tell_status(now);
        }
    }

    fn connect(&mut self, now: Moment) {
        self.clear();
        if self.settings.switches.is_empty() {
            self.open(now);
        } else {
            self.phase = Phase::Greeting { until: now + GREETING };
        }
    }

    fn disconnect(&mut self) {
        self.clear();
        // What was unintelligible is so until it makes sense for a while, however often its link is opened.
        if self.doubted_until.is_none() {
            self.tell(Status::offline());
        }
    }

    fn clear(&mut self) {
        self.phase = Phase::Closed;
        self.link = Link::Kept;
        self.unread.clear();
        self.incomplete_since = None;
        self.number = 0;
        self.contacts.clear();
    }

    fn deadline(&self) -> Option<Moment> {
        let waiting = match self.phase {
            Phase::Closed => return None,
            Phase::Greeting { until } => Some(until),
            Phase::Open => self.contacts.values().filter_map(Contact::deadline).chain(self.doubted_until).min(),
        };
        let record = self.incomplete_since.map(|since| since + RECORD);
        [waiting, record].into_iter().flatten().min()
    }
}

/// The number after this one; the kernel's counter wraps, and 0 comes again.
const fn next(number: u32) -> u32 {
    number.wrapping_add(1)
}

const fn state(wire: Wire, edge: Edge) -> State {
    match (wire.closed_when, edge) {
        (Level::Low, Edge::Falling) | (Level::High, Edge::Rising) => State::Closed,
        (Level::Low, Edge::Rising) | (Level::High, Edge::Falling) => State::Open,
    }
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(now),
            Input::Received(bytes) => self.receive(now, bytes),
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
