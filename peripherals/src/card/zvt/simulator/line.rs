//! The terminal's end of a link (PA00P016): bare messages over TCP, acknowledged blocks over a serial line.

use std::{collections::VecDeque, fmt, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use crate::card::zvt::{
    Transport,
    block::{self, Parsed},
    frame::{self, Frame, Inbox},
};

use super::talk::ANSWER;

/// T1.
const QUIET: Duration = Duration::from_millis(200);
/// T2.
const ACKNOWLEDGEMENT: Duration = Duration::from_secs(1);
/// A block is said at most twice more.
const REPEATS: u8 = 2;

/// What a terminal makes of a block that it has heard before, its own answer to which was not acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duplicates {
    /// Acknowledges it and says its answer again.
    #[default]
    Recognised,
    /// Does it again: the specification gives blocks no numbers, and a terminal may be simple.
    Executed,
}

/// What has come.
#[derive(Debug)]
pub(super) enum Heard {
    Message(Frame),
    Nothing,
    /// Over TCP: bytes that are no message, or the rest of one did not come.
    Nonsense,
    /// Over a serial line: the till acknowledges nothing any more.
    Unheard,
}

#[derive(Debug)]
pub(super) enum Line {
    Stream { inbox: Inbox, rest_due: Option<Moment>, to_say: VecDeque<Vec<u8>> },
    Blocks(Blocks),
}

impl Line {
    pub(super) fn new(transport: Transport, duplicates: Duplicates) -> Self {
        match transport {
            Transport::Tcp => Self::Stream { inbox: Inbox::default(), rest_due: None, to_say: VecDeque::new() },
            Transport::Serial => Self::Blocks(Blocks::new(duplicates)),
        }
    }

    pub(super) fn receive(&mut self, now: Moment, bytes: &[u8]) {
        match self {
            Self::Stream { inbox, rest_due, .. } => {
                inbox.push(bytes);
                rest_due.get_or_insert(now + ANSWER);
            }
            Self::Blocks(blocks) => {
                blocks.inbox.extend(bytes);
                blocks.quiet_due = Some(now + QUIET);
            }
        }
    }

    pub(super) fn hear(&mut self, now: Moment) -> Heard {
        match self {
            Self::Stream { inbox, rest_due, .. } => match inbox.take() {
                frame::Taken::Frame(frame) => {
                    *rest_due = (!inbox.is_empty()).then_some(now + ANSWER);
                    Heard::Message(frame)
                }
                frame::Taken::Garbage { .. } => Heard::Nonsense,
                frame::Taken::Nothing if inbox.is_empty() => {
                    *rest_due = None;
                    Heard::Nothing
                }
                frame::Taken::Nothing if rest_due.is_some_and(|due| due <= now) => Heard::Nonsense,
                frame::Taken::Nothing => Heard::Nothing,
            },
            Self::Blocks(blocks) => blocks.hear(now),
        }
    }

    pub(super) fn put(&mut self, message: Vec<u8>) {
        match self {
            Self::Stream { to_say, .. } | Self::Blocks(Blocks { to_say, .. }) => to_say.push_back(message),
        }
    }

    pub(super) fn say(&mut self, now: Moment) -> Option<Vec<u8>> {
        match self {
            Self::Stream { to_say, .. } => to_say.pop_front(),
            Self::Blocks(blocks) => blocks.say(now),
        }
    }

    pub(super) fn due(&self) -> Option<Moment> {
        match self {
            Self::Stream { rest_due, .. } => *rest_due,
            Self::Blocks(blocks) => blocks.due(),
        }
    }
}

pub(super) struct Blocks {
    duplicates: Duplicates,
    inbox: Vec<u8>,
    spoilt: usize,
    quiet_due: Option<Moment>,
    /// `06` or `15`.
    verdict: Option<u8>,
    heard: Option<Frame>,
    said: Option<Said>,
    to_say: VecDeque<Vec<u8>>,
}

struct Said {
    message: Vec<u8>,
    state: State,
}

#[derive(Clone, Copy)]
enum State {
    Unacknowledged { due: Moment, repeats_left: u8 },
    Acknowledged,
}

impl Blocks {
    fn new(duplicates: Duplicates) -> Self {
        let (inbox, to_say) = (Vec::new(), VecDeque::new());
        Self { duplicates, inbox, spoilt: 0, quiet_due: None, verdict: None, heard: None, said: None, to_say }
    }

    fn hear(&mut self, now: Moment) -> Heard {
        loop {
            match block::parse(&self.inbox) {
                Parsed::Acknowledged | Parsed::Refused if self.spoilt > 0 => self.drop_bytes(1),
                Parsed::Garbage { skip } => self.drop_bytes(skip),
                Parsed::Acknowledged => {
                    self.inbox.drain(..1);
                    if let Some(said) = &mut self.said {
                        said.state = State::Acknowledged;
                    }
                }
                Parsed::Refused => {
                    self.inbox.drain(..1);
                    if let Some(Said { state: State::Unacknowledged { due, .. }, .. }) = &mut self.said {
                        *due = now;
                    }
                }
                Parsed::Block { message, used } => {
                    self.inbox.drain(..used);
                    self.spoilt = 0;
                    self.verdict = Some(block::ACK);
                    if let frame::Parsed::Frame { frame, .. } = frame::parse(&message)
                        && !self.is_duplicate(&frame)
                    {
                        self.said = None;
                        self.heard = Some(frame.clone());
                        return Heard::Message(frame);
                    }
                }
                Parsed::NeedMore if !self.is_hearing() => {
                    self.quiet_due = None;
                    break;
                }
                Parsed::NeedMore if self.quiet_due.is_some_and(|due| due <= now) => {
                    self.inbox.clear();
                    self.spoilt = 0;
                    self.verdict = Some(block::NAK);
                }
                Parsed::NeedMore => break,
            }
        }
        match &self.said {
            Some(Said { state: State::Unacknowledged { due, repeats_left: 0 }, .. })
                if *due <= now && !self.is_hearing() =>
            {
                // Whatever comes next is not about this any more.
                (self.said, self.heard) = (None, None);
                self.to_say.clear();
                Heard::Unheard
            }
            Some(_) | None => Heard::Nothing,
        }
    }

    fn drop_bytes(&mut self, count: usize) {
        self.inbox.drain(..count);
        self.spoilt += count;
    }

    fn is_hearing(&self) -> bool {
        !self.inbox.is_empty() || self.spoilt > 0
    }

    /// The till repeats what it said: it has not heard our acknowledgement, nor what we said behind it.
    fn is_duplicate(&mut self, frame: &Frame) -> bool {
        if self.duplicates == Duplicates::Executed || self.heard.as_ref() != Some(frame) {
            return false;
        }
        match self.said.take() {
            None => true,
            Some(Said { message, state: State::Unacknowledged { .. } }) if matches!(message[0], 0x80 | 0x84) => {
                self.to_say.push_front(message);
                true
            }
            Some(said) => {
                self.said = Some(said);
                false
            }
        }
    }

    fn say(&mut self, now: Moment) -> Option<Vec<u8>> {
        if let Some(verdict) = self.verdict.take() {
            return Some(vec![verdict]);
        }
        if self.is_hearing() {
            return None;
        }
        if let Some(Said { message, state: State::Unacknowledged { due, repeats_left } }) = &mut self.said {
            if *due > now || *repeats_left == 0 {
                return None;
            }
            *repeats_left -= 1;
            *due = now + ACKNOWLEDGEMENT;
            return Some(block::to_bytes(message));
        }
        let message = self.to_say.pop_front()?;
        let bytes = block::to_bytes(&message);
        let state = State::Unacknowledged { due: now + ACKNOWLEDGEMENT, repeats_left: REPEATS };
        self.said = Some(Said { message, state });
        Some(bytes)
    }

    fn due(&self) -> Option<Moment> {
        if self.is_hearing() {
            return self.quiet_due;
        }
        match &self.said {
            Some(Said { state: State::Unacknowledged { due, .. }, .. }) => Some(*due),
            Some(Said { state: State::Acknowledged, .. }) | None => None,
        }
    }
}

impl fmt::Debug for Blocks {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} bytes unread, {} blocks unsaid", self.inbox.len(), self.to_say.len())
    }
}
