//! The host's side: one question at a time, and an order only on the strength of the answer just before it.
//!
//! The device is asked how it is (STATUS), again and again. What it answers is observed (`path`), and may call for one
//! other question (`choice`); then it is asked how it is again. So every order is given to a state a few milliseconds old,
//! and an order whose answer is lost is never repeated: the next STATUS says what became of it.

mod choice;
mod exchange;
mod note;
mod path;
mod setting;

use std::{collections::VecDeque, time::Duration};

use domain::Moment;

use super::{Settings, frame::Inbox, message::State};
use crate::{
    cash::{Cassette, Command, Event, Fault, NoteKey},
    driver::{self, EventId, Input, Output},
    status::Status,
};

use choice::Chosen;
use exchange::Line;
use note::{Note, Stage, Told, Whose};
use setting::Setup;

/// Between the device's last byte and our next one.
const GAP: Duration = Duration::from_millis(20);
/// So many questions without an answer, over all links, and the device is reset: one that waited too long for its ACK hears
/// nothing else any more.
const DEAF: u32 = 60;
/// So many answers in a row that say "I could not read this" mean that we do not speak the same language.
const MISUNDERSTOOD: u32 = 3;

/// The host's side of one validator.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    line: Line,
    inbox: Inbox,
    outbox: VecDeque<Output<Event>>,
    /// What it said last over this link.
    state: Option<State>,
    /// How often in a row it said that it rests.
    rests: u8,
    /// Whether what it said last may be acted upon, and what was chosen.
    chosen: Option<Chosen>,
    unanswered: u32,
    misunderstood: u32,
    deaf_in: u32,
    setup: Setup,
    note: Option<Note>,
    told: Option<Told>,
    /// Ends that are reported and not durable yet.
    unwritten: Vec<EventId>,
    /// The device found a note too far in to be given back when it got power.
    recovers: bool,
    /// [`Event::PathClear`] is to be reported when it is.
    owes_path: bool,
    reset: Reset,
    status: Option<Status<Fault>>,
    cassette: Cassette,
    last_key: u64,
    last_id: u64,
}

/// A reset that is to be sent.
#[derive(Debug, Clone, Copy)]
enum Reset {
    None,
    /// A technician wants one.
    Wanted,
    /// Sent then; not again at once, while the device still says that it waits for one.
    Sent(Moment),
}

impl Driver {
    /// A driver without a link.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            line: Line::Down,
            inbox: Inbox::default(),
            outbox: VecDeque::new(),
            state: None,
            rests: 0,
            chosen: None,
            unanswered: 0,
            misunderstood: 0,
            deaf_in: DEAF,
            setup: Setup::default(),
            note: None,
            told: None,
            unwritten: Vec::new(),
            recovers: false,
            owes_path: true,
            reset: Reset::None,
            status: None,
            cassette: Cassette::Unknown,
            last_key: 0,
            last_id: 0,
        }
    }

    fn connect(&mut self, now: Moment) {
        self.disconnect();
        self.line = Line::Quiet { until: now };
        if self.status.is_none() {
            self.say_status(Status::starting());
        }
    }

    /// What the device said over a link that is gone is not acted upon. A note that waits in escrow is given back over the
    /// next one: in the meantime it may have become another one of the same kind.
    fn disconnect(&mut self) {
        self.line = Line::Down;
        self.inbox.clear();
        self.state = None;
        self.rests = 0;
        self.chosen = None;
        self.unanswered = 0;
        self.misunderstood = 0;
        self.owes_path = true;
        self.setup.forget_link();
        if let Some(note) = &mut self.note {
            note.lose_sight();
        }
    }

    fn order(&mut self, now: Moment, command: Command) {
        match command {
            Command::Enable(values) => self.setup.want(values),
            Command::Disable => self.setup.want(Vec::new()),
            Command::Stack(key) => {
                let is_there = matches!(self.state, Some(State::Escrow(_) | State::Holding));
                if let Some(note) = self.note.as_mut().filter(|note| is_there && note.is(key)) {
                    note.wish_stacked();
                }
            }
            Command::Return(key) => {
                if let Some(note) = self.note.as_mut().filter(|note| note.is(key)) {
                    note.wish_returned();
                }
            }
            Command::Acknowledge(id) => return self.acknowledge(now, id),
            Command::Reset if self.may_reset() => self.reset = Reset::Wanted,
            Command::Reset => {}
        }
        self.chosen = None;
        self.ask_soon(now);
    }

    fn ask_soon(&mut self, now: Moment) {
        if let Line::Quiet { until } = &mut self.line {
            *until = (*until).min(now + GAP);
        }
    }

    fn may_reset(&self) -> bool {
        let is_going_in = matches!(self.state, Some(State::Stacking | State::VendValid { .. } | State::Stacked));
        let may_go_in = matches!(self.state, None | Some(State::Escrow(_) | State::Holding))
            && self.note.as_ref().is_some_and(Note::is_to_go_in);
        !is_going_in && !may_go_in
    }

    fn report(&mut self, event: Event) -> EventId {
        self.last_id += 1;
        let id = EventId(self.last_id);
        self.outbox.push_back(Output::Report(event, id));
        id
    }

    /// Reports a note's end; no other note is offered before it is durable.
    fn report_end(&mut self, event: Event) -> EventId {
        let id = self.report(event);
        self.unwritten.push(id);
        id
    }

    /// What was chosen already stays: an order to stack does not wait for other news to become durable.
    fn acknowledge(&mut self, now: Moment, id: EventId) {
        self.unwritten.retain(|unwritten| *unwritten != id);
        if let Some(told) = self.told.as_mut().filter(|told| told.id == id) {
            told.is_durable = true;
            self.ask_soon(now);
        }
    }

    fn next_key(&mut self) -> NoteKey {
        self.last_key += 1;
        NoteKey(self.last_key)
    }

    fn say_status(&mut self, status: Status<Fault>) {
        if self.status != Some(status) {
            self.status = Some(status);
            self.report(Event::StatusChanged(status));
        }
    }

    fn say_cassette(&mut self, cassette: Cassette) {
        if self.cassette != cassette {
            self.cassette = cassette;
            self.report(Event::CassetteChanged(cassette));
        }
    }
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => self.connect(now),
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Ordered(command) => self.order(now, command),
            Input::Elapsed => self.elapse(now),
            Input::Disconnected => {
                self.disconnect();
                if !matches!(self.status, Some(Status { fault: Some(Fault::Unintelligible), .. })) {
                    self.say_status(Status::offline());
                }
            }
        }
        self.report_status();
    }

    fn poll(&mut self) -> Output<Event> {
        let due = match self.line {
            Line::Down => None,
            Line::Quiet { until } | Line::Asked { until, .. } => Some(until),
        };
        self.outbox.pop_front().unwrap_or(Output::Wait(due))
    }
}
