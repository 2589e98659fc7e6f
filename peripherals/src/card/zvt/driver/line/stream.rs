//! Over TCP a message stands bare on the stream.

use std::collections::VecDeque;

use domain::Moment;

use super::Taken;
use crate::card::zvt::{driver::ANSWER, frame};

#[derive(Debug, Default)]
pub(in crate::card::zvt::driver) struct Stream {
    inbox: frame::Inbox,
    rest_of_message_due: Option<Moment>,
    to_say: VecDeque<Vec<u8>>,
}

impl Stream {
    pub(super) fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.inbox.push(bytes);
        self.rest_of_message_due.get_or_insert(now + ANSWER);
    }

    pub(super) fn take(&mut self, now: Moment) -> Taken {
        match self.inbox.take() {
            frame::Taken::Frame(frame) => {
                self.rest_of_message_due = (!self.inbox.is_empty()).then_some(now + ANSWER);
                Taken::Frame(frame)
            }
            frame::Taken::Garbage { since_frame } => Taken::Garbage { since_frame },
            frame::Taken::Nothing if self.inbox.is_empty() => {
                self.rest_of_message_due = None;
                Taken::Nothing
            }
            frame::Taken::Nothing if self.rest_of_message_due.is_some_and(|due| due <= now) => Taken::Nonsense,
            frame::Taken::Nothing => Taken::Nothing,
        }
    }

    pub(super) fn put(&mut self, message: Vec<u8>) {
        self.to_say.push_back(message);
    }

    pub(super) fn say(&mut self) -> Option<Vec<u8>> {
        self.to_say.pop_front()
    }

    pub(super) const fn due(&self) -> Option<Moment> {
        self.rest_of_message_due
    }
}
