//! What the rest of the terminal orders. Every order is answered by a report, at once or when it has ended.

use domain::{AttemptId, Moment, fact::NotTaken};

use crate::{
    card::{Command, Event, NotClosed},
    driver::{EventId, Output},
};

use super::{Answer, Driver, MOST_WAITING, Phase, Query, Why, giving_back::Way, payment::Decision};

impl Driver {
    pub(super) fn order(&mut self, now: Moment, command: Command) {
        match command {
            Command::Acknowledge(id) => self.acknowledge(now, id),
            Command::Cancel(attempt) => self.cancel(now, attempt),
            Command::ConfirmDelivered(attempt) => self.decide(now, attempt, Decision::Delivered),
            Command::ConfirmPart { attempt, amount } => self.decide(now, attempt, Decision::InPart(amount)),
            Command::ConfirmFailed(attempt) => self.decide(now, attempt, Decision::Failed),
            // An attempt is one charge: what is said twice is answered twice and done once.
            Command::Pay { attempt, .. } | Command::Refund { attempt, .. } if self.has_begun(attempt) => {
                self.recall(attempt);
            }
            command @ (Command::Pay { .. }
            | Command::QueryLast
            | Command::Reverse { .. }
            | Command::Refund { .. }
            | Command::CloseDay) => self.admit(now, command),
        }
    }

    fn admit(&mut self, now: Moment, command: Command) {
        match self.phase {
            Phase::Idle => self.begin(now, &command),
            Phase::Enquiring(_) | Phase::Querying(Query { why: Why::Ordered, .. }) | Phase::Settling(_)
                if self.waiting.len() < MOST_WAITING =>
            {
                self.waiting.push_back(command);
            }
            Phase::Down
            | Phase::Registering(_)
            | Phase::Resting(_)
            | Phase::Enquiring(_)
            | Phase::Paying(_)
            | Phase::GivingBack(_)
            | Phase::ClosingDay(_)
            | Phase::Querying(_)
            | Phase::Settling(_) => self.refuse(&command),
        }
    }

    pub(super) fn begin(&mut self, now: Moment, command: &Command) {
        match *command {
            Command::Pay { attempt, amount } => self.pay(now, attempt, amount),
            Command::QueryLast => self.query(now),
            Command::Reverse { attempt, receipt_number, amount } => {
                self.give_back(now, attempt, amount, Way::Reversal { receipt_number });
            }
            Command::Refund { attempt, amount } => self.give_back(now, attempt, amount, Way::Refund),
            Command::CloseDay => self.close_day(now),
            Command::Cancel(_)
            | Command::ConfirmDelivered(_)
            | Command::ConfirmPart { .. }
            | Command::ConfirmFailed(_)
            | Command::Acknowledge(_) => {}
        }
    }

    /// Nothing of it went to the terminal.
    pub(super) fn refuse(&mut self, command: &Command) {
        match *command {
            Command::Pay { attempt, .. } => {
                self.end(attempt, Event::NotTaken { attempt, by: NotTaken::Unavailable });
            }
            Command::QueryLast => {
                self.report(Event::QueryFailed);
            }
            Command::Reverse { attempt, .. } => {
                self.end(attempt, Event::OutcomeUnknown(attempt));
            }
            Command::Refund { attempt, .. } => {
                self.end(attempt, Event::NotRefunded { attempt, by: NotTaken::Unavailable });
            }
            Command::CloseDay => {
                self.report(Event::DayNotClosed(NotClosed::NotOrdered));
            }
            Command::Cancel(_)
            | Command::ConfirmDelivered(_)
            | Command::ConfirmPart { .. }
            | Command::ConfirmFailed(_)
            | Command::Acknowledge(_) => {}
        }
    }

    fn acknowledge(&mut self, now: Moment, id: EventId) {
        match &mut self.phase {
            Phase::Settling(settling) if *settling == id => {
                self.answer(Answer::Done);
                self.rest_idle(now);
            }
            Phase::Paying(payment) => {
                payment.acknowledge(id);
                self.answer_about_goods(now);
            }
            Phase::Down
            | Phase::Registering(_)
            | Phase::Resting(_)
            | Phase::Idle
            | Phase::Enquiring(_)
            | Phase::GivingBack(_)
            | Phase::ClosingDay(_)
            | Phase::Querying(_)
            | Phase::Settling(_) => {}
        }
    }

    fn cancel(&mut self, now: Moment, attempt: AttemptId) {
        let by = NotTaken::Cancelled;
        let place = self.waiting.iter().position(|command| attempt_of(command) == Some(attempt));
        match place.and_then(|place| self.waiting.remove(place)) {
            Some(Command::Refund { .. }) => drop(self.end(attempt, Event::NotRefunded { attempt, by })),
            Some(_) => drop(self.end(attempt, Event::NotTaken { attempt, by })),
            None => self.cancel_under_way(now, attempt),
        }
    }

    fn cancel_under_way(&mut self, now: Moment, attempt: AttemptId) {
        match &self.phase {
            Phase::Paying(payment) if payment.attempt == attempt => self.cancel_payment(now),
            Phase::GivingBack(giving) if giving.attempt == attempt => self.cancel_refund(now),
            Phase::Down
            | Phase::Registering(_)
            | Phase::Resting(_)
            | Phase::Idle
            | Phase::Enquiring(_)
            | Phase::Paying(_)
            | Phase::GivingBack(_)
            | Phase::ClosingDay(_)
            | Phase::Querying(_)
            | Phase::Settling(_) => self.recall(attempt),
        }
    }

    fn decide(&mut self, now: Moment, attempt: AttemptId, decision: Decision) {
        match &mut self.phase {
            Phase::Paying(payment) if payment.attempt == attempt => {
                payment.decide(decision);
                self.answer_about_goods(now);
            }
            Phase::Down
            | Phase::Registering(_)
            | Phase::Resting(_)
            | Phase::Idle
            | Phase::Enquiring(_)
            | Phase::Paying(_)
            | Phase::GivingBack(_)
            | Phase::ClosingDay(_)
            | Phase::Querying(_)
            | Phase::Settling(_) => self.recall(attempt),
        }
    }

    fn has_begun(&self, attempt: AttemptId) -> bool {
        let is_open = match &self.phase {
            Phase::Paying(payment) => payment.attempt == attempt,
            Phase::GivingBack(giving) => giving.attempt == attempt,
            Phase::Querying(query) => query.attempt() == Some(attempt),
            Phase::Down
            | Phase::Registering(_)
            | Phase::Resting(_)
            | Phase::Idle
            | Phase::Enquiring(_)
            | Phase::ClosingDay(_)
            | Phase::Settling(_) => false,
        };
        let waits = |command: &Command| attempt_of(command) == Some(attempt);
        is_open || self.waiting.iter().any(waits) || self.ended.iter().any(|(ended, ..)| *ended == attempt)
    }

    /// Says again how an attempt ended, under the same id; what is still open answers when it ends.
    fn recall(&mut self, attempt: AttemptId) {
        if let Some((_, id, event)) = self.ended.iter().rev().find(|(ended, ..)| *ended == attempt) {
            self.outbox.push_back(Output::Report(event.clone(), *id));
        } else if !self.has_begun(attempt) {
            // Before a restart, perhaps: only the terminal knows.
            self.end(attempt, Event::OutcomeUnknown(attempt));
        }
    }
}

/// The attempt that a command begins and that may begin only once.
const fn attempt_of(command: &Command) -> Option<AttemptId> {
    match command {
        Command::Pay { attempt, .. } | Command::Refund { attempt, .. } => Some(*attempt),
        Command::Cancel(_)
        | Command::ConfirmDelivered(_)
        | Command::ConfirmPart { .. }
        | Command::ConfirmFailed(_)
        | Command::QueryLast
        | Command::Reverse { .. }
        | Command::CloseDay
        | Command::Acknowledge(_) => None,
    }
}
