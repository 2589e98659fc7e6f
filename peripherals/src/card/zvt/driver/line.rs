//! What lies between the till's messages and the bytes of its link: nothing over TCP, acknowledged blocks over a serial line.

mod blocks;
mod stream;

use domain::Moment;

use crate::card::zvt::{Transport, frame::Frame};

use blocks::Blocks;
use stream::Stream;

/// The till's end of a link.
#[derive(Debug)]
pub(super) enum Line {
    Stream(Stream),
    Blocks(Blocks),
}

/// What a line has to hand up.
#[derive(Debug)]
pub(super) enum Taken {
    /// A message, once.
    Frame(Frame),
    /// Nothing now.
    Nothing,
    /// One byte was dropped; `since_frame` counts them since the last message.
    Garbage { since_frame: usize },
    /// What comes is beyond hope.
    Nonsense,
}

/// What may happen to a message of ours that is not acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An answer to what the terminal said: said again only when the terminal says that again.
    Answer,
    /// An order that must not be heard twice: sent once, whatever happens.
    Once,
    /// A request that may be heard twice.
    Harmless,
}

impl Line {
    pub(super) fn new(transport: Transport) -> Self {
        match transport {
            Transport::Tcp => Self::Stream(Stream::default()),
            Transport::Serial => Self::Blocks(Blocks::default()),
        }
    }

    /// A new connection: what was under way is forgotten.
    pub(super) fn clear(&mut self) {
        match self {
            Self::Stream(stream) => *stream = Stream::default(),
            Self::Blocks(blocks) => *blocks = Blocks::default(),
        }
    }

    pub(super) fn receive(&mut self, now: Moment, bytes: &[u8]) {
        match self {
            Self::Stream(stream) => stream.receive(now, bytes),
            Self::Blocks(blocks) => blocks.receive(now, bytes),
        }
    }

    /// What has come by now; ask until there is nothing.
    pub(super) fn take(&mut self, now: Moment) -> Taken {
        match self {
            Self::Stream(stream) => stream.take(now),
            Self::Blocks(blocks) => blocks.take(now),
        }
    }

    /// Something to be said as soon as it may.
    pub(super) fn put(&mut self, message: Vec<u8>, kind: Kind) {
        match self {
            Self::Stream(stream) => stream.put(message),
            Self::Blocks(blocks) => blocks.put(message, kind),
        }
    }

    /// What goes on the wire now; ask until there is nothing.
    pub(super) fn say(&mut self, now: Moment) -> Option<Vec<u8>> {
        match self {
            Self::Stream(stream) => stream.say(),
            Self::Blocks(blocks) => blocks.say(now),
        }
    }

    /// When [`Line::take`] and [`Line::say`] must be asked though nothing came.
    pub(super) fn due(&self) -> Option<Moment> {
        match self {
            Self::Stream(stream) => stream.due(),
            Self::Blocks(blocks) => blocks.due(),
        }
    }

    /// Whether a wrong byte in a message would have been noticed.
    pub(super) const fn is_checked(&self) -> bool {
        match self {
            Self::Stream(_) => false,
            Self::Blocks(_) => true,
        }
    }

    /// Whether something came since the last message, and it made no sense.
    pub(super) fn has_heard_noise(&self) -> bool {
        match self {
            Self::Stream(_) => false,
            Self::Blocks(blocks) => blocks.has_heard_noise(),
        }
    }
}
