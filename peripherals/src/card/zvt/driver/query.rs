//! Repeat Receipt: what was your last transaction?
//!
//! It is asked twice and reported only when both answers are the same: on a stream without checksums one wrong byte must not
//! turn a payment that stands into one that was never made, nor a part of it into the whole.

use domain::{AttemptId, Currency, Moment};

use crate::card::{
    Event, LastState, LastTransaction,
    zvt::{
        code,
        message::{Answer, Reply, Request, StatusInformation},
    },
};

use super::{Driver, Kind, Phase, Reason, Step, payment::Part};

#[derive(Debug)]
pub(super) struct Query {
    pub(super) why: Why,
    step: Step,
    /// What it said in this round.
    said: Option<Memory>,
    /// What it said in the round before.
    said_before: Option<Memory>,
}

/// Who wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It was ordered.
    Ordered,
    /// A payment has ended, and this is to tell how much of it stands.
    Part {
        /// Which.
        attempt: AttemptId,
        /// As it should be.
        part: Part,
    },
}

impl Query {
    /// The payment whose end this is.
    pub(super) const fn attempt(&self) -> Option<AttemptId> {
        match self.why {
            Why::Ordered => None,
            Why::Part { attempt, .. } => Some(attempt),
        }
    }
}

/// What a terminal remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Memory {
    Nothing,
    Transaction(Box<LastTransaction>),
    /// It said something we cannot read; that is not nothing.
    Unreadable,
}

impl Driver {
    pub(super) fn query(&mut self, now: Moment) {
        self.ask(now, Why::Ordered, None);
    }

    /// How much of a payment stands, after the terminal's last word was answered.
    pub(super) fn verify(&mut self, now: Moment, attempt: AttemptId, part: Part) {
        self.ask(now, Why::Part { attempt, part }, None);
    }

    fn ask(&mut self, now: Moment, why: Why, said_before: Option<Memory>) {
        match self.send(now, &Request::RepeatReceipt { password: self.settings.password }, Kind::Once) {
            Ok(()) => self.phase = Phase::Querying(Query { why, step: Step::Sent, said: None, said_before }),
            Err(_) => self.not_asked(now, why),
        }
    }

    pub(super) fn querying(&mut self, now: Moment, mut query: Query, reply: &Reply) {
        match (query.step, reply) {
            (Step::Sent, Reply::Answer(Answer::Done)) => {
                query.step = Step::Accepted;
                self.accepted(now, Phase::Querying(query));
            }
            (Step::Sent, Reply::Answer(Answer::Wait | Answer::Refused(_))) => self.not_asked(now, query.why),
            (Step::Accepted, Reply::Answer(_)) => self.phase = Phase::Querying(query),
            (Step::Accepted, Reply::StatusInformation(status)) => {
                self.answer(Answer::Done);
                self.note_numbers(status);
                query.said = Some(remembered(status, self.settings.currency));
                self.accepted(now, Phase::Querying(query));
            }
            (Step::Accepted, Reply::Completion(_)) => {
                let said = query.said.take().unwrap_or(Memory::Unreadable);
                self.compare(now, query.why, said, query.said_before);
            }
            (Step::Accepted, Reply::Abort(code)) => {
                let said = if *code == code::NOT_POSSIBLE { Memory::Nothing } else { Memory::Unreadable };
                self.compare(now, query.why, said, query.said_before);
            }
            (Step::Accepted, Reply::Intermediate(_) | Reply::Print | Reply::Unsupported) => {
                self.answer_in_passing(reply);
                self.accepted(now, Phase::Querying(query));
            }
            (
                Step::Sent,
                Reply::StatusInformation(_)
                | Reply::Completion(_)
                | Reply::Abort(_)
                | Reply::Intermediate(_)
                | Reply::Print
                | Reply::Unsupported,
            ) => {
                self.phase = Phase::Querying(query);
                self.give_up_link(Reason::Contradiction);
            }
        }
    }

    /// The terminal's last word of a round.
    fn compare(&mut self, now: Moment, why: Why, said: Memory, said_before: Option<Memory>) {
        match (said, said_before) {
            (Memory::Unreadable, _) => self.known(now, why, Memory::Unreadable),
            (said, None) => {
                self.answer(Answer::Done);
                self.ask(now, why, Some(said));
            }
            (said, Some(before)) if said != before => self.known(now, why, Memory::Unreadable),
            (said, Some(_)) => self.known(now, why, said),
        }
    }

    /// The end of a payment is answered once it is written down, as always.
    fn known(&mut self, now: Moment, why: Why, memory: Memory) {
        match why {
            Why::Ordered => {
                self.answer(Answer::Done);
                self.report(match memory {
                    Memory::Nothing => Event::LastTransaction(None),
                    Memory::Transaction(last) => Event::LastTransaction(Some(*last)),
                    Memory::Unreadable => Event::QueryFailed,
                });
                self.rest_idle(now);
            }
            Why::Part { attempt, part } => self.settle(
                attempt,
                match memory {
                    Memory::Nothing | Memory::Unreadable => Event::OutcomeUnknown(attempt),
                    Memory::Transaction(last) => part.ending(attempt, &last),
                },
            ),
        }
    }

    /// The terminal does not answer such questions now.
    fn not_asked(&mut self, now: Moment, why: Why) {
        match why {
            Why::Ordered => drop(self.report(Event::QueryFailed)),
            Why::Part { attempt, .. } => drop(self.end(attempt, Event::OutcomeUnknown(attempt))),
        }
        self.rest_idle(now);
    }
}

/// A transaction that names the trace of another one (field 37) undid it: it is reported under that trace.
/// What was approved must have its amount and numbers; what was not, and the end of a day, may lack the numbers.
fn remembered(status: &StatusInformation, currency: Currency) -> Memory {
    let state = match (status.result, status.original_trace, &status.parts) {
        (0, _, Some(_)) => LastState::DayClosed,
        (0, None, None) => LastState::Stands,
        (0, Some(_), None) => LastState::Reversed,
        (0x01..=0xff, _, _) => LastState::NotTaken,
    };
    let numbers = match state {
        LastState::Stands => status.trace.zip(status.receipt_number),
        LastState::Reversed => status.original_trace.zip(status.receipt_number),
        LastState::NotTaken | LastState::DayClosed => {
            Some((status.trace.unwrap_or(0), status.receipt_number.unwrap_or(0)))
        }
    };
    let Some(((trace, receipt_number), amount)) = numbers.zip(status.money(currency)) else {
        return Memory::Unreadable;
    };
    Memory::Transaction(Box::new(LastTransaction { amount, card: status.card(trace, receipt_number), state }))
}
