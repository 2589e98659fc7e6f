//! Asking a printer who it is, once in each connection and before its first job: some answers are bytes without any shape,
//! which nothing else may be mistaken for.

use std::time::Duration;

use domain::Moment;

use super::{Press, Tongue, tongue::Told};
use crate::{detect::Identity, printer::Event};

/// How long one answer may take.
const ANSWER: Duration = Duration::from_millis(300);
/// Longer is no answer about itself.
const LONGEST: usize = 96;

/// The questions of a connection.
#[derive(Debug, Default)]
pub(super) struct Inquiry {
    question: usize,
    bytes: Vec<u8>,
    identity: Identity,
    until: Option<Moment>,
}

impl Inquiry {
    pub(super) const fn deadline(&self) -> Option<Moment> {
        self.until
    }
}

impl<T: Tongue> Press<T> {
    /// Asks the next question; after the last, tells what is known.
    pub(super) fn inquire(&mut self, now: Moment) {
        let Some(inquiry) = &mut self.inquiry else { return };
        inquiry.bytes.clear();
        if let Some(question) = T::ABOUT.get(inquiry.question) {
            inquiry.until = Some(now + ANSWER);
            self.outbox.send(question.to_vec());
            return;
        }
        let identity = std::mem::take(&mut inquiry.identity);
        self.inquiry = None;
        self.tongue.forget();
        if identity != Identity::default() {
            self.outbox.report(Event::Identified(identity));
        }
        self.drained(now);
    }

    /// Bytes came while it is asked; whether that is what they are.
    pub(super) fn told(&mut self, now: Moment, bytes: &[u8]) -> bool {
        let Some(inquiry) = &mut self.inquiry else { return false };
        if inquiry.until.is_none() {
            return false;
        }
        inquiry.bytes.extend(bytes.iter().take(LONGEST.saturating_sub(inquiry.bytes.len())));
        match self.tongue.told(inquiry.question, &inquiry.bytes, &mut inquiry.identity) {
            Told::Whole => self.next_question(now),
            Told::NeedMore => {}
        }
        true
    }

    /// What has not come by now does not come.
    pub(super) fn next_question(&mut self, now: Moment) {
        if let Some(inquiry) = &mut self.inquiry {
            inquiry.question += 1;
        }
        self.inquire(now);
    }
}
