//! The host: asks one question after the other, mostly how the device is, and decides from the answer alone what to say next.
//!
//! Every order follows a fresh answer that allows it: a note is ordered stacked right after the device has said that it is in
//! escrow, a question of the start right after it has said that it rests. So whatever was lost on the way is said again only
//! when the device itself shows that it did not hear it.

mod ending;
mod line;
mod note;
mod notes;
mod order;
mod path;
mod setup;

use std::{collections::VecDeque, time::Duration};

use domain::Moment;

use super::{
    Settings,
    message::{Reply, Request, State},
};
use crate::{
    cash::{Cassette, Command, Event, Fault},
    driver::{self, EventId, Input, Output},
    status::Status,
};
use line::{Heard, Line};
use path::{Answer, Path};
use setup::Setup;

/// Silence on the bus before the next question.
const SILENCE: Duration = Duration::from_millis(20);
/// The specification's longest time without an answer: after it the device counts as gone.
const NONRESPONSE: Duration = Duration::from_secs(5);
/// After so much time without an answer the link is opened again.
const PATIENCE: Duration = Duration::from_secs(15);

/// The host's side of one validator.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    line: Line,
    next: Option<(Request, Moment)>,
    setup: Setup,
    path: Path,
    /// The last answer to a poll over this connection.
    state: Option<State>,
    reset: Reset,
    cassette: Cassette,
    status: Option<Status<Fault>>,
    deaf: Deaf,
    outbox: VecDeque<Output<Event>>,
    last_id: u64,
}

/// Whether a technician's reset is still to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reset {
    Ordered,
    NotOrdered,
}

/// Whether the device is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deaf {
    /// It is; or was, a moment ago.
    No,
    /// Nothing has come for too long.
    Silence,
    /// Something comes, and no answer.
    Nonsense,
}

impl Driver {
    /// A driver without a link that takes no notes.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            line: Line::default(),
            next: None,
            setup: Setup::default(),
            path: Path::default(),
            state: None,
            reset: Reset::NotOrdered,
            cassette: Cassette::Unknown,
            status: None,
            deaf: Deaf::No,
            outbox: VecDeque::new(),
            last_id: 0,
        }
    }

    fn connect(&mut self, now: Moment) {
        self.line.open(now);
        self.setup.on_connection();
        self.path.on_connection();
        self.state = None;
        self.next = Some((Request::Poll, now));
        self.speak(now);
    }

    fn disconnect(&mut self) {
        self.line.close();
        self.state = None;
        self.next = None;
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        match self.line.receive(now, bytes, &self.settings) {
            Heard::Nothing => {}
            Heard::Say(request) => self.send(request),
            Heard::Reply(request, reply) => self.on_reply(now, request, reply),
        }
    }

    fn on_reply(&mut self, now: Moment, request: Request, reply: Reply) {
        let soon = now + SILENCE;
        match reply {
            Reply::State(state) => {
                self.deaf = Deaf::No;
                let (answer, action) = self.on_state(now, state);
                self.state = Some(state);
                if answer == Answer::Now {
                    self.send(Request::Ack);
                }
                self.next = Some(match action {
                    Some(action) => (action, soon),
                    None => (Request::Poll, now + self.settings.poll().max(SILENCE)),
                });
            }
            Reply::Identification(identification) => {
                self.send(Request::Ack);
                self.next = Some((Request::Poll, soon));
                self.on_identity(identification.identity());
            }
            Reply::Table(table) => {
                self.send(Request::Ack);
                self.next = Some((Request::Poll, soon));
                self.on_table(now, table.denominations());
            }
            Reply::Ack => {
                self.next = Some((Request::Poll, soon));
                self.on_done(request);
            }
            Reply::Illegal | Reply::Nak => {
                tracing::debug!(?request, ?reply, "the validator does not do that now");
                let pause = if request == Request::Poll { self.settings.poll() } else { SILENCE };
                self.next = Some((Request::Poll, now + pause.max(SILENCE)));
                self.setup.on_refused(now, request);
                self.mind_silence(now);
            }
            // Nobody asks for it; an answer all the same.
            Reply::Status { .. } => {
                self.send(Request::Ack);
                self.next = Some((Request::Poll, soon));
            }
        }
    }

    /// The device did what it was asked.
    fn on_done(&mut self, request: Request) {
        if request == Request::Stack {
            self.path.on_stack_accepted();
        }
        self.setup.on_done(request);
    }

    fn elapse(&mut self, now: Moment) {
        if let Some(request) = self.line.give_up(now) {
            self.next = Some((Request::Poll, now + SILENCE));
            self.setup.on_refused(now, request);
            self.mind_silence(now);
        }
        self.speak(now);
    }

    /// No answer came, or one that says nothing.
    fn mind_silence(&mut self, now: Moment) {
        let silent = self.line.silent_for(now);
        if silent >= NONRESPONSE {
            self.deaf = if self.line.hears_nonsense() { Deaf::Nonsense } else { Deaf::Silence };
        }
        if silent >= PATIENCE {
            tracing::warn!(why = ?self.deaf, "the link to the validator is given up");
            self.disconnect();
            self.outbox.push_back(Output::HangUp);
        }
    }

    /// Says what is next, if it is time.
    fn speak(&mut self, now: Moment) {
        let Some((request, _)) = self.next.take_if(|(_, at)| *at <= now) else { return };
        if request == Request::Stack {
            self.path.on_stack_sent();
        }
        self.setup.on_sent(now, request);
        self.line.ask(now, request, &self.settings);
        self.send(request);
    }

    /// Asks how the device is as soon as the bus allows: something is to be said to it.
    fn hurry(&mut self, now: Moment) {
        if let Some((Request::Poll, at)) = &mut self.next {
            *at = (*at).min(now.max(self.line.quiet_until()));
        }
    }

    fn send(&mut self, request: Request) {
        self.outbox.push_back(Output::Send(request.to_frame().to_bytes()));
    }

    fn report(&mut self, event: Event) -> EventId {
        self.last_id += 1;
        let id = EventId(self.last_id);
        self.outbox.push_back(Output::Report(event, id));
        id
    }

    fn report_cassette(&mut self, cassette: Cassette) {
        if self.cassette != cassette {
            self.cassette = cassette;
            self.report(Event::CassetteChanged(cassette));
        }
    }

    fn report_status(&mut self, now: Moment) {
        let status = self.status_now(now);
        if self.status != Some(status) {
            self.status = Some(status);
            self.report(Event::StatusChanged(status));
        }
    }

    fn status_now(&self, now: Moment) -> Status<Fault> {
        let Some(state) = self.state else {
            return match (self.line.is_open(), self.deaf) {
                (true, Deaf::No) => Status::starting(),
                (true | false, Deaf::Nonsense) => Fault::Unintelligible.status(),
                (true, Deaf::Silence) | (false, Deaf::No | Deaf::Silence) => Status::offline(),
            };
        };
        match (self.deaf, state) {
            (Deaf::Silence, _) => Status::offline(),
            (Deaf::Nonsense, _) => Fault::Unintelligible.status(),
            (Deaf::No, State::Troubled(fault)) => fault.status(),
            (Deaf::No, State::Other(code)) => Fault::Other(code).status(),
            (Deaf::No, _) if self.setup.starts_too_often(now) => setup::STARTS_TOO_OFTEN.status(),
            (Deaf::No, State::PowerUp | State::PowerUpInValidator | State::PowerUpInStacker | State::Initializing) => {
                Status::starting()
            }
            (Deaf::No, State::Idling | State::Disabled) if self.path.is_settled() => self.setup.status(state),
            (
                Deaf::No,
                State::Idling
                | State::Disabled
                | State::Accepting
                | State::Stacking
                | State::Returning
                | State::Holding
                | State::Busy
                | State::Rejecting(_)
                | State::Escrow(_)
                | State::Stacked(_)
                | State::Returned(_),
            ) => Status::busy(),
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
            Input::Disconnected => self.disconnect(),
        }
        self.report_status(now);
    }

    fn poll(&mut self) -> Output<Event> {
        let due = self.line.due().or(self.next.map(|(_, at)| at));
        self.outbox.pop_front().unwrap_or(Output::Wait(due))
    }
}
