//! The host: edges become doors that are open or closed. It never sends a byte.

mod contact;

use std::collections::BTreeMap;

use domain::Moment;

use super::{
    Level, Settings, Wire,
    frame::{Edge, LENGTH, Parsed, Record, parse},
};
use crate::{
    doors::{Command, Event, Fault, State, Switch},
    driver::{
        self, Input, Output,
        records::{Phase, Records},
    },
    status::Status,
};
use contact::Contact;

/// The driver of switches on a GPIO chip.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    records: Records<Event, Fault>,
    /// The kernel's number of the last edge.
    number: u32,
    contacts: BTreeMap<Switch, Contact>,
    told: BTreeMap<Switch, State>,
    ignored: u64,
}

impl Driver {
    /// A driver that reports every switch of its settings.
    #[must_use]
    pub const fn new(settings: Settings) -> Self {
        Self {
            settings,
            records: Records::new(Event::StatusChanged),
            number: 0,
            contacts: BTreeMap::new(),
            told: BTreeMap::new(),
            ignored: 0,
        }
    }

    /// Edges since the driver's start on lines that the settings do not know.
    #[must_use]
    pub const fn ignored(&self) -> u64 {
        self.ignored
    }

    fn tell_state(&mut self, switch: Switch, state: State) {
        if self.told.insert(switch, state) != Some(state) {
            self.records.report(Event::Changed { switch, state });
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.elapse(now);
        for &byte in bytes {
            if !self.records.is_kept() {
                return;
            }
            self.records.unread.push(byte);
            match parse(&self.records.unread) {
                Parsed::NeedMore => {}
                Parsed::Record(record) => {
                    self.records.unread.drain(..LENGTH);
                    self.take(now, record);
                }
                Parsed::Senseless => self.give_up_on_garbage(now),
            }
        }
        if self.records.unread.is_empty() {
            self.records.is_whole();
        } else {
            self.records.is_incomplete(now);
        }
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
            self.records.give_up();
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
        self.records.phase = Phase::Open;
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
        if self.records.phase == Phase::Open {
            self.tell_status(now);
        }
    }

    fn tell_status(&mut self, now: Moment) {
        let flickering = self.contacts.iter().find(|(_, contact)| contact.flickers()).map(|(switch, _)| *switch);
        let status = match (self.missing(), flickering) {
            (Some(switch), _) => Fault::NotWired(switch).status(),
            (None, Some(switch)) => Fault::Flickering(switch).status(),
            (None, None) => Status::ready(),
        };
        self.records.tell_believed(now, status);
    }

    fn give_up_on_garbage(&mut self, now: Moment) {
        self.records.give_up_on_garbage(now, Fault::Unintelligible.status());
    }

    fn elapse(&mut self, now: Moment) {
        match self.records.phase {
            Phase::Closed => return,
            // A chip that tells nothing at all may only have been opened too early.
            Phase::Greeting { until } if until <= now && self.contacts.is_empty() => self.records.give_up(),
            Phase::Greeting { until } if until <= now => self.open(now),
            Phase::Greeting { .. } | Phase::Open => {}
        }
        if self.records.is_overdue(now) {
            self.give_up_on_garbage(now);
        }
        if self.records.is_open() {
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
        self.forget();
        self.records.connect(now);
        if self.settings.switches.is_empty() {
            self.open(now);
        }
    }

    fn disconnect(&mut self) {
        self.forget();
        self.records.disconnect();
    }

    fn forget(&mut self) {
        self.number = 0;
        self.contacts.clear();
    }

    /// When a contact has been long enough as it is.
    fn deadline(&self) -> Option<Moment> {
        match self.records.phase {
            Phase::Open => self.contacts.values().filter_map(Contact::deadline).min(),
            Phase::Closed | Phase::Greeting { .. } => None,
        }
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
        self.records.next().unwrap_or_else(|| Output::Wait(self.records.deadline(self.deadline())))
    }
}
