//! One question on the line at a time, and what is done about answers that are damaged, late or none.

use std::time::Duration;

use domain::Moment;

use super::SILENCE;
use crate::cash::ccnet::{
    Settings,
    frame::{Inbox, Taken, VALIDATOR},
    message::{Reply, Request},
};

/// So often a damaged answer, or question, is said again.
const MOST_REPEATS: u8 = 3;
/// How long the answers that are long, or looked up, may take.
const LONG_REPLY: Duration = Duration::from_millis(1500);

/// The line, seen from the host.
#[derive(Debug, Default)]
pub(super) struct Line {
    link: Link,
    inbox: Inbox,
    asked: Option<Asked>,
    /// When the last answer that says something came, or the link was opened.
    last_answer: Moment,
    /// When the last byte came or went.
    last_byte: Moment,
    nonsense: Nonsense,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Link {
    #[default]
    Closed,
    Open,
}

/// Whether bytes came since the last answer that were none.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Nonsense {
    #[default]
    No,
    Yes,
}

#[derive(Debug, Clone, Copy)]
struct Asked {
    request: Request,
    due: Moment,
    repeats: u8,
}

/// What came of some bytes.
#[derive(Debug)]
pub(super) enum Heard {
    /// No answer yet.
    Nothing,
    /// It was damaged: this is to be said.
    Say(Request),
    /// The answer.
    Reply(Request, Reply),
}

impl Line {
    pub(super) fn open(&mut self, now: Moment) {
        *self = Self { link: Link::Open, last_answer: now, last_byte: now, ..Self::default() };
    }

    pub(super) fn close(&mut self) {
        self.link = Link::Closed;
        self.asked = None;
        self.inbox.clear();
    }

    pub(super) fn is_open(&self) -> bool {
        self.link == Link::Open
    }

    /// A question is said now.
    pub(super) fn ask(&mut self, now: Moment, request: Request, settings: &Settings) {
        self.inbox.clear();
        self.last_byte = now;
        self.asked = Some(Asked { request, due: now + timeout(request, settings), repeats: 0 });
    }

    /// Bytes came. What nobody asked for is dropped; so is an answer with something behind it: the line is out of step, and
    /// it may be the answer to an older question.
    pub(super) fn receive(&mut self, now: Moment, bytes: &[u8], settings: &Settings) -> Heard {
        self.last_byte = now;
        let Some(asked) = &mut self.asked else {
            self.nonsense = Nonsense::Yes;
            return Heard::Nothing;
        };
        self.inbox.push(bytes);
        let mut damage = None;
        let frame = loop {
            match self.inbox.take() {
                Taken::Frame(frame) if frame.address == VALIDATOR => break Some(frame),
                Taken::Nothing => break None,
                Taken::Damaged => damage = Some(Taken::Damaged),
                Taken::Frame(_) | Taken::Garbage => self.nonsense = Nonsense::Yes,
            }
        };
        let reply = match frame.map(|frame| Reply::to(asked.request, &frame)) {
            Some(Ok(reply)) if self.inbox.is_empty() => reply,
            Some(_) => {
                self.inbox.clear();
                self.nonsense = Nonsense::Yes;
                return Heard::Nothing;
            }
            None if damage.is_some() && asked.repeats < MOST_REPEATS => {
                self.inbox.clear();
                self.nonsense = Nonsense::Yes;
                asked.repeats += 1;
                asked.due = now + timeout(asked.request, settings);
                return Heard::Say(Request::Nak);
            }
            None => return Heard::Nothing,
        };
        // An order to stack is not said again before the device has said how it is.
        if reply == Reply::Nak && asked.request != Request::Stack && asked.repeats < MOST_REPEATS {
            asked.repeats += 1;
            asked.due = now + timeout(asked.request, settings);
            return Heard::Say(asked.request);
        }
        let request = asked.request;
        self.asked = None;
        // Whoever does not even say how it is says nothing.
        if request == Request::Poll && matches!(reply, Reply::Illegal | Reply::Nak) {
            self.nonsense = Nonsense::Yes;
        } else {
            self.last_answer = now;
            self.nonsense = Nonsense::No;
        }
        Heard::Reply(request, reply)
    }

    /// The question whose time is over, if it is.
    pub(super) fn give_up(&mut self, now: Moment) -> Option<Request> {
        let asked = self.asked.take_if(|asked| asked.due <= now)?;
        if !self.inbox.is_empty() {
            self.nonsense = Nonsense::Yes;
        }
        self.inbox.clear();
        Some(asked.request)
    }

    pub(super) fn due(&self) -> Option<Moment> {
        self.asked.map(|asked| asked.due)
    }

    pub(super) fn silent_for(&self, now: Moment) -> Duration {
        now.since(self.last_answer)
    }

    pub(super) fn hears_nonsense(&self) -> bool {
        self.nonsense == Nonsense::Yes
    }

    /// From when on something may be said.
    pub(super) fn quiet_until(&self) -> Moment {
        self.last_byte + SILENCE
    }
}

const fn timeout(request: Request, settings: &Settings) -> Duration {
    match request {
        Request::Identify | Request::GetTable => LONG_REPLY,
        Request::Ack
        | Request::Nak
        | Request::Reset
        | Request::GetStatus
        | Request::SetSecurity(_)
        | Request::Poll
        | Request::Enable { .. }
        | Request::Stack
        | Request::Return
        | Request::Hold
        | Request::Other(_) => settings.reply_timeout(),
    }
}
