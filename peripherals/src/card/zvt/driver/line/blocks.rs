//! Over a serial line a message travels in a checked block, and the other side acknowledges each block with one byte.
//!
//! Blocks have no numbers, so nobody can tell a block that is repeated from one that is said anew. The specification lets a
//! block be repeated twice; this side makes no use of that where a second hearing could mean anything:
//!
//! - An order that moves money leaves once. Not acknowledged, or refused (an acknowledgement may have been harmed on its
//!   way), it is left to the time its answer may take; then its outcome is unknown.
//! - An answer is said once for each time the terminal says what it answers: a `80 00 00` too many could be taken for
//!   "the goods are delivered".
//! - Only requests that change nothing are repeated.
//!
//! What the terminal repeats because our acknowledgement was lost is handed up once, and answered as before.

use std::{collections::VecDeque, fmt, time::Duration};

use domain::Moment;

use super::{Kind, Taken};
use crate::card::zvt::{
    block::{self, ACK, NAK, Parsed},
    frame::{self, Frame, MOST_DATA},
};

/// T1: the rest of a block comes without a pause of this length.
const QUIET: Duration = Duration::from_millis(200);
/// T2: a block is acknowledged within this time. Three of them are less than T3.
const ACKNOWLEDGEMENT: Duration = Duration::from_millis(1500);
/// So often a block is repeated, after the first time.
const REPEATS: u8 = 2;
/// So many bytes of noise without a pause are no block of a terminal any more.
const MOST_NOISE: usize = 2 * MOST_DATA;
/// So many broken blocks in a row are no accident.
const MOST_BROKEN: u8 = 8;

#[derive(Default)]
pub(in crate::card::zvt::driver) struct Blocks {
    inbox: Vec<u8>,
    /// Bytes dropped since the last pause or block: a broken block ends in a pause, and only there it is refused.
    noise: usize,
    /// Pauses behind noise since the last block.
    broken: u8,
    quiet_due: Option<Moment>,
    owed: Option<Owed>,
    /// What the terminal said last.
    heard: Option<Frame>,
    /// What we have said since.
    said: Option<Said>,
    to_say: VecDeque<(Vec<u8>, Kind)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owed {
    Acknowledgement,
    Refusal,
    /// The terminal has said something again: it has not heard our answer.
    AcknowledgementAndAnswer,
}

struct Said {
    message: Vec<u8>,
    kind: Kind,
    flight: Flight,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flight {
    Waiting {
        due: Moment,
        repeats_left: u8,
    },
    /// The terminal has it.
    Landed,
    /// Nobody knows.
    Lost,
}

/// What the terminal's block is, held against the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Novelty {
    New,
    /// The same, and we have not answered yet.
    Repeated,
    /// The same, and our answer may not have come.
    RepeatedUnanswered,
}

impl Blocks {
    pub(super) fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.inbox.extend(bytes);
        self.quiet_due = Some(now + QUIET);
    }

    pub(super) fn take(&mut self, now: Moment) -> Taken {
        loop {
            match block::parse(&self.inbox) {
                Parsed::Acknowledged => self.acknowledged(),
                Parsed::Refused => self.refused(now),
                Parsed::Garbage { skip } => {
                    self.inbox.drain(..skip);
                    self.noise += skip;
                    if self.noise > MOST_NOISE {
                        return Taken::Nonsense;
                    }
                }
                Parsed::Block { message, used } => {
                    self.inbox.drain(..used);
                    (self.noise, self.broken) = (0, 0);
                    match frame::parse(&message) {
                        frame::Parsed::Frame { frame, used } if used == message.len() => {
                            if let Some(frame) = self.hear(frame) {
                                return Taken::Frame(frame);
                            }
                        }
                        // It came as it was meant, and it was meant as no message.
                        frame::Parsed::Frame { .. } | frame::Parsed::NeedMore | frame::Parsed::Garbage { .. } => {
                            return Taken::Nonsense;
                        }
                    }
                }
                Parsed::NeedMore if !self.is_hearing() => {
                    self.quiet_due = None;
                    return Taken::Nothing;
                }
                Parsed::NeedMore if self.quiet_due.is_some_and(|due| due <= now) => {
                    self.inbox.clear();
                    self.noise = 0;
                    self.broken += 1;
                    self.owed = Some(Owed::Refusal);
                    if self.broken > MOST_BROKEN {
                        return Taken::Nonsense;
                    }
                }
                Parsed::NeedMore => return Taken::Nothing,
            }
        }
    }

    /// A block has begun, or something came that was none.
    fn is_hearing(&self) -> bool {
        !self.inbox.is_empty() || self.noise > 0
    }

    pub(super) fn has_heard_noise(&self) -> bool {
        self.is_hearing() || self.broken > 0
    }

    /// Between noise a byte is not believed.
    fn acknowledged(&mut self) {
        self.inbox.drain(..1);
        if self.noise > 0 {
            self.noise += 1;
        } else if let Some(said) = &mut self.said {
            said.flight = Flight::Landed;
        }
    }

    fn refused(&mut self, now: Moment) {
        self.inbox.drain(..1);
        if self.noise > 0 {
            self.noise += 1;
        } else if let Some(Said { kind: Kind::Harmless, flight: Flight::Waiting { due, .. }, .. }) = &mut self.said {
            *due = now;
        }
    }

    /// Whole: to be acknowledged, and handed up if it is new.
    fn hear(&mut self, frame: Frame) -> Option<Frame> {
        let (owed, new) = match self.novelty(&frame) {
            Novelty::New => {
                // It would not speak of something else had it not heard what we said.
                self.said = None;
                self.heard = Some(frame.clone());
                (Owed::Acknowledgement, Some(frame))
            }
            Novelty::Repeated => (Owed::Acknowledgement, None),
            Novelty::RepeatedUnanswered => (Owed::AcknowledgementAndAnswer, None),
        };
        self.owed = Some(owed);
        new
    }

    fn novelty(&self, frame: &Frame) -> Novelty {
        if self.heard.as_ref() != Some(frame) {
            return Novelty::New;
        }
        match &self.said {
            None => Novelty::Repeated,
            Some(Said { kind: Kind::Answer, flight: Flight::Waiting { .. } | Flight::Lost, .. }) => {
                Novelty::RepeatedUnanswered
            }
            Some(Said { kind: Kind::Answer | Kind::Once | Kind::Harmless, .. }) => Novelty::New,
        }
    }

    pub(super) fn put(&mut self, message: Vec<u8>, kind: Kind) {
        self.to_say.push_back((message, kind));
    }

    pub(super) fn say(&mut self, now: Moment) -> Option<Vec<u8>> {
        match self.owed.take() {
            Some(Owed::Acknowledgement) => return Some(vec![ACK]),
            Some(Owed::Refusal) => return Some(vec![NAK]),
            Some(Owed::AcknowledgementAndAnswer) => {
                if let Some(said) = self.said.take() {
                    self.to_say.push_front((said.message, said.kind));
                }
                return Some(vec![ACK]);
            }
            None => {}
        }
        if self.is_hearing() {
            return None;
        }
        match &mut self.said {
            Some(Said { flight: Flight::Waiting { due, .. }, .. }) if *due > now => return None,
            Some(Said { message, kind: Kind::Harmless, flight: Flight::Waiting { due, repeats_left } })
                if *repeats_left > 0 =>
            {
                *repeats_left -= 1;
                *due = now + ACKNOWLEDGEMENT;
                return Some(block::to_bytes(message));
            }
            Some(Said { flight: flight @ Flight::Waiting { .. }, .. }) => *flight = Flight::Lost,
            Some(Said { flight: Flight::Landed | Flight::Lost, .. }) | None => {}
        }
        let (message, kind) = self.to_say.pop_front()?;
        let flight = Flight::Waiting { due: now + ACKNOWLEDGEMENT, repeats_left: REPEATS };
        let block = block::to_bytes(&message);
        self.said = Some(Said { message, kind, flight });
        Some(block)
    }

    pub(super) fn due(&self) -> Option<Moment> {
        if self.is_hearing() {
            return self.quiet_due;
        }
        match &self.said {
            Some(Said { flight: Flight::Waiting { due, .. }, .. }) => Some(*due),
            Some(Said { flight: Flight::Landed | Flight::Lost, .. }) | None => None,
        }
    }
}

/// Never shows bytes: they may hold a card number.
impl fmt::Debug for Blocks {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} bytes unread, {} blocks unsaid", self.inbox.len(), self.to_say.len())
    }
}
