//! The till's side: phases, times, and who may be told what when.
//!
//! One order that moves money is under way at a time and its bytes leave once. Whatever then breaks, is late or makes no sense
//! ends as `OutcomeUnknown`; asking the terminal for its last transaction is the only way on.

mod day;
mod giving_back;
mod line;
mod order;
mod payment;
mod query;
mod service;
mod settings;

use std::{collections::VecDeque, mem, time::Duration};

use domain::{AttemptId, Moment};

use crate::{
    card::{Command, Event, Fault, NotClosed},
    detect::Identity,
    driver::{self, EventId, Input, Output},
    status::{Condition, Readiness, Status},
};

use super::message::{Answer, Reply, Request, StatusInformation};

use day::Day;
use giving_back::GivingBack;
use line::{Kind, Line, Taken};
use payment::Payment;
use query::{Query, Why};
use service::{Identified, Rest};
pub use settings::{NotSixDigits, Password, Settings};

/// T3: an answer comes within this time; also how long the rest of a message may take.
const ANSWER: Duration = Duration::from_secs(5);
/// T4: what was accepted ends within this time, counted from the last thing the terminal said.
const COMPLETION: Duration = Duration::from_mins(3);
/// So many bytes may be dropped between messages while no money is under way.
const MOST_GARBAGE: usize = 16;
/// So many commands wait while something short is under way.
const MOST_WAITING: usize = 4;
/// So many ended orders are remembered, to answer again instead of acting again.
const MOST_REMEMBERED: usize = 16;

/// The till's side of one terminal.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    phase: Phase,
    due: Option<Moment>,
    line: Line,
    outbox: VecDeque<Output<Event>>,
    waiting: VecDeque<Command>,
    ended: VecDeque<(AttemptId, EventId, Event)>,
    fault: Option<Fault>,
    status: Option<Status<Fault>>,
    identity: Identity,
    identified: Identified,
    last_numbers: Option<Numbers>,
    last_id: u64,
}

/// What names a transaction of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Numbers {
    trace: u32,
    receipt_number: u16,
}

impl Numbers {
    fn of(status: &StatusInformation) -> Option<Self> {
        let (trace, receipt_number) = status.trace.zip(status.receipt_number)?;
        Some(Self { trace, receipt_number })
    }
}

#[derive(Debug)]
enum Phase {
    /// No link.
    Down,
    /// Registration sent.
    Registering(Step),
    /// Registration was not accepted; another try at the due time.
    Resting(Rest),
    /// Registered, nothing under way.
    Idle,
    /// Asked how it is.
    Enquiring(Step),
    /// A payment.
    Paying(Payment),
    /// An ordered reversal, or a refund.
    GivingBack(GivingBack),
    /// End-of-Day.
    ClosingDay(Day),
    /// Repeat Receipt.
    Querying(Query),
    /// The end of an order is reported; the terminal hears [`Answer::Done`] once that is written down.
    Settling(EventId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Sent, not answered.
    Sent,
    /// Answered with yes; now it runs.
    Accepted,
}

/// Why a link is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// No answer in time.
    Silence,
    /// Bytes that are no message.
    Nonsense,
    /// A message that does not fit what went before.
    Contradiction,
}

impl Driver {
    /// A driver without a link.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            line: Line::new(settings.transport),
            settings,
            phase: Phase::Down,
            due: None,
            outbox: VecDeque::new(),
            waiting: VecDeque::new(),
            ended: VecDeque::new(),
            fault: None,
            status: None,
            identity: Identity::default(),
            identified: Identified::NotYet,
            last_numbers: None,
            last_id: 0,
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        if !matches!(self.phase, Phase::Down) {
            self.line.receive(now, bytes);
            self.read(now);
        }
    }

    /// Hears what has come by now, one message after the other, each answered before the next.
    fn read(&mut self, now: Moment) {
        while !matches!(self.phase, Phase::Down) {
            match self.line.take(now) {
                Taken::Nothing => break,
                Taken::Nonsense => self.give_up_link(Reason::Nonsense),
                Taken::Garbage { since_frame } => {
                    if since_frame > MOST_GARBAGE || !self.is_at_leisure() {
                        self.give_up_link(Reason::Nonsense);
                    }
                }
                Taken::Frame(frame) => {
                    self.speak(now);
                    match Reply::from_frame(&frame) {
                        Ok(reply) => self.dispatch(now, &reply),
                        Err(error) => {
                            tracing::warn!(%error, "the card terminal made no sense");
                            self.give_up_link(Reason::Nonsense);
                        }
                    }
                    self.speak(now);
                }
            }
        }
    }

    /// Puts on the wire what may go there now.
    fn speak(&mut self, now: Moment) {
        while let Some(bytes) = self.line.say(now) {
            self.outbox.push_back(Output::Send(bytes));
        }
    }

    fn dispatch(&mut self, now: Moment, reply: &Reply) {
        match mem::replace(&mut self.phase, Phase::Down) {
            Phase::Down => {}
            Phase::Registering(step) => self.registering(now, step, reply),
            Phase::Enquiring(step) => self.enquiring(now, step, reply),
            Phase::Paying(payment) => self.paying(now, payment, reply),
            Phase::GivingBack(giving) => self.giving_back(now, giving, reply),
            Phase::ClosingDay(day) => self.closing_day(now, day, reply),
            Phase::Querying(query) => self.querying(now, query, reply),
            phase @ (Phase::Resting(_) | Phase::Idle | Phase::Settling(_)) => {
                self.phase = phase;
                self.answer_in_passing(reply);
            }
        }
    }

    /// Answers what is not about anything under way. An approval nobody ordered is refused: nothing will be delivered for it.
    fn answer_in_passing(&mut self, reply: &Reply) {
        match reply {
            Reply::Answer(_) => {}
            Reply::StatusInformation(status) if status.result == 0 => {
                self.note_numbers(status);
                self.answer(Answer::Refused(super::code::PROCESSING_ERROR));
            }
            Reply::Unsupported => self.answer(Answer::Refused(super::code::NOT_POSSIBLE)),
            Reply::StatusInformation(_)
            | Reply::Intermediate(_)
            | Reply::Completion(_)
            | Reply::Abort(_)
            | Reply::Print => self.answer(Answer::Done),
        }
    }

    fn elapse(&mut self, now: Moment) {
        self.read(now);
        if self.due.is_none_or(|due| due > now) {
            return;
        }
        self.due = None;
        match mem::replace(&mut self.phase, Phase::Down) {
            Phase::Down => {}
            Phase::Resting(_) => self.register(now),
            Phase::Idle => self.enquire(now),
            Phase::Paying(payment) => self.payment_is_due(now, payment),
            Phase::Settling(id) => self.phase = Phase::Settling(id),
            phase @ (Phase::Registering(_)
            | Phase::Enquiring(_)
            | Phase::GivingBack(_)
            | Phase::ClosingDay(_)
            | Phase::Querying(_)) => {
                self.phase = phase;
                self.give_up_link(Reason::Silence);
            }
        }
    }

    /// Closes the link.
    fn give_up_link(&mut self, reason: Reason) {
        tracing::warn!(?reason, "the link to the card terminal is given up");
        if reason == Reason::Nonsense || (reason == Reason::Silence && self.line.has_heard_noise()) {
            self.fault = Some(Fault::Unintelligible);
        }
        self.lose_link();
        self.outbox.push_back(Output::HangUp);
    }

    /// Whatever was under way has no known end any more.
    fn lose_link(&mut self) {
        match mem::replace(&mut self.phase, Phase::Down) {
            Phase::Paying(Payment { attempt, .. })
            | Phase::GivingBack(GivingBack { attempt, .. })
            | Phase::Querying(Query { why: Why::Part { attempt, .. }, .. }) => {
                self.end(attempt, Event::OutcomeUnknown(attempt));
            }
            Phase::ClosingDay(_) => {
                self.report(Event::DayNotClosed(NotClosed::Unknown));
            }
            Phase::Querying(Query { why: Why::Ordered, .. }) => {
                self.report(Event::QueryFailed);
            }
            Phase::Down
            | Phase::Registering(_)
            | Phase::Resting(_)
            | Phase::Idle
            | Phase::Enquiring(_)
            | Phase::Settling(_) => {}
        }
        self.line.clear();
        self.due = None;
        while let Some(command) = self.waiting.pop_front() {
            self.refuse(&command);
        }
    }

    /// Nothing is under way: what waited can begin, and later the terminal is asked how it is.
    fn rest_idle(&mut self, now: Moment) {
        if self.fault == Some(Fault::NotRegistered) {
            // It has forgotten us: over a serial line nobody notices that a terminal was switched off and on.
            self.register(now);
            return;
        }
        self.phase = Phase::Idle;
        self.due = Some(now + Duration::from_secs(u64::from(self.settings.enquiry_s.max(1))));
        while matches!(self.phase, Phase::Idle) {
            let Some(command) = self.waiting.pop_front() else { break };
            self.begin(now, &command);
        }
    }

    /// Reports how an order ended and remembers it.
    fn end(&mut self, attempt: AttemptId, event: Event) -> EventId {
        let id = self.report(event.clone());
        self.ended.push_back((attempt, id, event));
        if self.ended.len() > MOST_REMEMBERED {
            self.ended.pop_front();
        }
        id
    }

    /// As [`Driver::end`], and the terminal's last word is answered once the end is written down.
    fn settle(&mut self, attempt: AttemptId, event: Event) {
        let id = self.end(attempt, event);
        self.settling(id);
    }

    fn settling(&mut self, id: EventId) {
        self.phase = Phase::Settling(id);
        self.due = None;
    }

    fn report(&mut self, event: Event) -> EventId {
        self.last_id += 1;
        let id = EventId(self.last_id);
        self.outbox.push_back(Output::Report(event, id));
        id
    }

    fn answer(&mut self, answer: Answer) {
        self.line.put(answer.to_bytes(), Kind::Answer);
    }

    /// Sends a request and waits for its answer; says whether it could be written at all.
    fn send(&mut self, now: Moment, request: &Request, kind: Kind) -> Result<(), super::message::TooManyDigits> {
        self.line.put(request.to_bytes()?, kind);
        self.due = Some(now + ANSWER);
        Ok(())
    }

    /// An approval under numbers that were heard before is no new one.
    fn note_numbers(&mut self, status: &StatusInformation) {
        self.last_numbers = Numbers::of(status).or(self.last_numbers);
    }

    /// While no money and no answer about money is under way, a little noise is no reason to close the link.
    fn is_at_leisure(&self) -> bool {
        match self.phase {
            Phase::Down | Phase::Registering(_) | Phase::Resting(_) | Phase::Idle | Phase::Enquiring(_) => true,
            Phase::Paying(_)
            | Phase::GivingBack(_)
            | Phase::ClosingDay(_)
            | Phase::Querying(_)
            | Phase::Settling(_) => false,
        }
    }

    fn report_status(&mut self) {
        let status = match &self.phase {
            Phase::Down => Status { fault: self.fault, ..Status::offline() },
            // It is how it was until the answer comes.
            Phase::Enquiring(_) => return,
            Phase::Registering(_) | Phase::Resting(Rest::Refused) => Status { fault: self.fault, ..Status::starting() },
            Phase::Resting(Rest::Busy) => {
                Status { readiness: Readiness::Unavailable, condition: Condition::DeviceBusy, fault: self.fault }
            }
            Phase::Paying(_)
            | Phase::GivingBack(_)
            | Phase::ClosingDay(_)
            | Phase::Querying(Query { why: Why::Part { .. }, .. })
            | Phase::Settling(_) => {
                Status { readiness: Readiness::Busy, condition: Condition::DeviceBusy, fault: self.fault }
            }
            Phase::Idle | Phase::Querying(Query { why: Why::Ordered, .. }) => {
                self.fault.map_or(Status::ready(), Fault::status)
            }
        };
        if self.status != Some(status) {
            self.status = Some(status);
            self.report(Event::StatusChanged(status));
        }
    }
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        match input {
            Input::Connected => {
                self.lose_link();
                self.register(now);
            }
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Ordered(command) => self.order(now, command),
            Input::Elapsed => self.elapse(now),
            Input::Disconnected => self.lose_link(),
        }
        self.speak(now);
        self.report_status();
    }

    fn poll(&mut self) -> Output<Event> {
        let due = [self.due, self.line.due()].into_iter().flatten().min();
        self.outbox.pop_front().unwrap_or(Output::Wait(due))
    }
}
