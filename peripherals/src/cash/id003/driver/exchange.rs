//! One question at a time, and what becomes of it.

use std::time::Duration;

use domain::Moment;

use super::{
    super::{
        frame::Taken,
        message::{Reply, Request, State},
    },
    DEAF, Driver, GAP,
};
use crate::{
    cash::{Event, Fault},
    driver::Output,
    status::Status,
};

/// How long a version or a table may take.
const LONG_REPLY: Duration = Duration::from_secs(1);
/// So many questions without an answer, and the link is closed and opened again.
const UNANSWERED: u32 = 3;

#[derive(Debug)]
pub(super) enum Line {
    /// No link.
    Down,
    /// Nothing is asked until then.
    Quiet { until: Moment },
    /// A question is under way.
    Asked { request: Request, at: Moment, until: Moment, noise: Noise },
}

/// What came beside the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noise {
    None,
    /// Bytes that make no sense: no answer that comes now is believed.
    Some,
}

impl Driver {
    /// Asks what was chosen, or how it is.
    pub(super) fn ask(&mut self, now: Moment) {
        let request = if self.deaf_in == 0 && self.unanswered > 0 {
            self.deaf_in = DEAF;
            tracing::warn!("the validator has not answered for long and is reset");
            Request::Reset
        } else {
            self.take_chosen(now)
        };
        self.inbox.clear();
        self.outbox.push_back(Output::Send(request.to_frame().to_bytes()));
        let patience = match request {
            Request::Version | Request::Table => LONG_REPLY.max(self.settings.reply_timeout()),
            Request::Acknowledge => {
                self.line = Line::Quiet { until: now + GAP };
                return;
            }
            Request::Status
            | Request::Reset
            | Request::Stack1
            | Request::Stack2
            | Request::Return
            | Request::Hold
            | Request::Set(_) => self.settings.reply_timeout(),
        };
        self.line = Line::Asked { request, at: now, until: now + patience, noise: Noise::None };
    }

    pub(super) fn receive(&mut self, now: Moment, bytes: &[u8]) {
        // Whatever comes when nothing is asked is an answer that came too late.
        if !matches!(self.line, Line::Asked { .. }) {
            return;
        }
        self.inbox.push(bytes);
        loop {
            match (self.inbox.take(), &mut self.line) {
                (Taken::Nothing, _) | (_, Line::Down | Line::Quiet { .. }) => return,
                (Taken::Damaged | Taken::Garbage, Line::Asked { noise, .. }) => *noise = Noise::Some,
                (Taken::Frame(_), Line::Asked { noise: Noise::Some, .. }) => {}
                (Taken::Frame(frame), Line::Asked { request, at, noise: Noise::None, .. }) => {
                    let (request, at) = (*request, *at);
                    match Reply::from_frame(&frame) {
                        Ok(reply) => self.hear(now, request, at, reply),
                        Err(error) => {
                            tracing::debug!(%error, "the validator made no sense");
                            self.hear_nonsense(now, request);
                        }
                    }
                }
            }
        }
    }

    /// An answer, if it is one to what was asked. Anything else is an earlier question's, and is waited past.
    fn hear(&mut self, now: Moment, request: Request, asked: Moment, reply: Reply) {
        match (request, reply) {
            (Request::Status, Reply::State(State::CommunicationError) | Reply::Invalid) => {
                self.answered();
                self.misunderstood = self.misunderstood.saturating_add(1);
                self.wait(now, asked);
            }
            (Request::Status, Reply::State(state)) => {
                self.answered();
                self.misunderstood = 0;
                self.observe(now, state);
                self.chosen = self.choose(now);
                self.wait(now, asked);
            }
            (Request::Version, Reply::Version(version)) => {
                self.answered();
                self.setup.version_is_known();
                self.report(Event::Identified(version.identity()));
                self.wait(now, asked);
            }
            (Request::Table, Reply::Table(table)) => {
                self.answered();
                let denominations = table.denominations(&self.settings.countries);
                if let Some(news) = self.setup.read_table(denominations) {
                    self.report(Event::TableRead(news));
                }
                self.wait(now, asked);
            }
            (Request::Set(setting), Reply::Set(echo)) if echo == setting => {
                self.answered();
                self.setup.was_set(now, setting);
                self.wait(now, asked);
            }
            (
                Request::Reset | Request::Stack1 | Request::Stack2 | Request::Return | Request::Hold,
                Reply::Acknowledged,
            ) => {
                self.answered();
                self.wait(now, asked);
            }
            (_, Reply::Invalid | Reply::State(State::CommunicationError)) => {
                self.answered();
                self.refused(now, request);
                self.wait(now, asked);
            }
            (
                _,
                Reply::State(_)
                | Reply::Acknowledged
                | Reply::Set(_)
                | Reply::Version(_)
                | Reply::Table(_)
                | Reply::Enquiry,
            ) => {}
        }
    }

    /// A frame whose checksum is right and whose data is not: an answer of sorts, that says nothing.
    fn hear_nonsense(&mut self, now: Moment, request: Request) {
        self.answered();
        self.refused(now, request);
        if request == Request::Status {
            self.misunderstood = self.misunderstood.saturating_add(1);
        }
        self.line = Line::Quiet { until: now + self.settings.poll() };
    }

    fn refused(&mut self, now: Moment, request: Request) {
        match request {
            Request::Stack1 | Request::Stack2 => {
                if let Some(note) = &mut self.note {
                    note.was_not_stacked();
                }
            }
            Request::Set(setting) => self.setup.was_refused(now, setting),
            Request::Version => self.setup.version_was_not_read(now),
            Request::Table => self.setup.table_was_not_read(now),
            Request::Status | Request::Reset | Request::Return | Request::Hold | Request::Acknowledge => {}
        }
    }

    const fn answered(&mut self) {
        self.unanswered = 0;
        self.deaf_in = DEAF;
    }

    /// At once where there is something to do, otherwise when the next poll is due. After anything but STATUS: STATUS.
    fn wait(&mut self, now: Moment, asked: Moment) {
        let is_status = self.chosen.is_none() && matches!(self.line, Line::Asked { request: Request::Status, .. });
        let until = if is_status { (asked + self.settings.poll()).max(now + GAP) } else { now + GAP };
        self.line = Line::Quiet { until };
    }

    pub(super) fn elapse(&mut self, now: Moment) {
        match self.line {
            Line::Quiet { until } if until <= now => self.ask(now),
            Line::Asked { request, until, noise, .. } if until <= now => self.unanswered(now, request, noise),
            Line::Down | Line::Quiet { .. } | Line::Asked { .. } => {}
        }
    }

    fn unanswered(&mut self, now: Moment, request: Request, noise: Noise) {
        self.unanswered += 1;
        self.deaf_in = self.deaf_in.saturating_sub(1);
        match request {
            Request::Set(_) | Request::Version | Request::Table => self.refused(now, request),
            // Whether an order was taken, the next state says.
            Request::Stack1
            | Request::Stack2
            | Request::Status
            | Request::Reset
            | Request::Return
            | Request::Hold
            | Request::Acknowledge => {}
        }
        self.line = Line::Quiet { until: now + GAP };
        if self.unanswered < UNANSWERED {
            return;
        }
        let status = match noise {
            Noise::None if self.inbox.is_empty() => Status::offline(),
            Noise::None | Noise::Some => Fault::Unintelligible.status(),
        };
        self.disconnect();
        self.say_status(status);
        self.outbox.push_back(Output::HangUp);
    }
}
