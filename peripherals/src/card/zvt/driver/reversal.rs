//! An ordered reversal: undo a payment that stands, by its receipt number.

use domain::{AttemptId, Moment, Money};

use crate::card::{
    Event,
    zvt::{
        code,
        message::{Answer, Completion, Reply, Request, StatusInformation},
    },
};

use super::{Driver, Phase, Reason, Step};

#[derive(Debug)]
pub(super) struct Reversal {
    pub(super) attempt: AttemptId,
    amount: Money,
    step: Step,
    said: Said,
}

/// What the Status-Information said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    Undone,
    Refused,
    /// It undid something else.
    AnotherAmount,
}

impl Driver {
    pub(super) fn reverse(&mut self, now: Moment, attempt: AttemptId, receipt_number: u16, amount: Money) {
        let request = u64::try_from(amount.minor_units).ok().map(|minor| Request::Reversal {
            password: self.settings.password,
            receipt_number,
            amount: minor,
            currency: amount.currency.numeric(),
        });
        if request.is_none_or(|request| self.send(now, &request).is_err()) {
            self.end(attempt, Event::ReversalRefused(attempt));
            return;
        }
        self.phase = Phase::Reversing(Reversal { attempt, amount, step: Step::Sent, said: Said::Nothing });
    }

    pub(super) fn reversing(&mut self, now: Moment, mut reversal: Reversal, reply: &Reply) {
        match (reversal.step, reply) {
            (Step::Sent, Reply::Answer(Answer::Done)) => {
                reversal.step = Step::Accepted;
                self.accepted(now, Phase::Reversing(reversal));
            }
            (Step::Sent, Reply::Answer(Answer::Wait)) => self.reversal_not_begun(now, &reversal, code::PLEASE_WAIT),
            (Step::Sent, Reply::Answer(Answer::Refused(code))) => self.reversal_not_begun(now, &reversal, *code),
            (Step::Accepted, Reply::Answer(_)) => self.phase = Phase::Reversing(reversal),
            (Step::Accepted, Reply::StatusInformation(status)) => {
                reversal.said = self.reversal_said(&reversal, status);
                self.answer(Answer::Done);
                self.accepted(now, Phase::Reversing(reversal));
            }
            (Step::Accepted, Reply::Completion(completion)) => self.reversal_completed(reversal, completion),
            (Step::Accepted, Reply::Abort(code)) => self.reversal_aborted(reversal, *code),
            (Step::Accepted, Reply::Intermediate(code)) => {
                self.report(Event::Progressed(reversal.attempt, code::progress(*code)));
                self.answer(Answer::Done);
                self.accepted(now, Phase::Reversing(reversal));
            }
            (Step::Accepted, Reply::Print | Reply::Unsupported) => {
                self.answer_in_passing(reply);
                self.accepted(now, Phase::Reversing(reversal));
            }
            (
                Step::Sent,
                Reply::StatusInformation(_)
                | Reply::Completion(_)
                | Reply::Abort(_)
                | Reply::Intermediate(_)
                | Reply::Print
                | Reply::Unsupported,
            ) => self.reversal_makes_no_sense(reversal),
        }
    }

    /// Nothing was done; whether it is worth another try the code says.
    fn reversal_not_begun(&mut self, now: Moment, reversal: &Reversal, code: u8) {
        let attempt = reversal.attempt;
        let event = match code::reversal(code) {
            code::Reversal::AlreadyDone | code::Reversal::TryAgain => Event::OutcomeUnknown(attempt),
            code::Reversal::Refused => Event::ReversalRefused(attempt),
        };
        self.end(attempt, event);
        self.rest_idle(now);
    }

    fn reversal_said(&self, reversal: &Reversal, status: &StatusInformation) -> Said {
        if status.result != 0 {
            Said::Refused
        } else if status.money(self.settings.currency) == Some(reversal.amount) {
            Said::Undone
        } else {
            Said::AnotherAmount
        }
    }

    fn reversal_completed(&mut self, reversal: Reversal, completion: &Completion) {
        match reversal.said {
            Said::Undone if completion.unread == 0 => self.settle(reversal.attempt, Event::Reversed(reversal.attempt)),
            Said::Undone | Said::Nothing | Said::Refused | Said::AnotherAmount => {
                self.reversal_makes_no_sense(reversal);
            }
        }
    }

    fn reversal_aborted(&mut self, reversal: Reversal, code: u8) {
        let attempt = reversal.attempt;
        match (reversal.said, code::reversal(code)) {
            (Said::Undone | Said::AnotherAmount, _) => self.reversal_makes_no_sense(reversal),
            (Said::Nothing | Said::Refused, code::Reversal::AlreadyDone) => {
                self.settle(attempt, Event::Reversed(attempt));
            }
            (Said::Nothing | Said::Refused, code::Reversal::Refused) => {
                self.settle(attempt, Event::ReversalRefused(attempt));
            }
            (Said::Nothing | Said::Refused, code::Reversal::TryAgain) => {
                self.fault = code::fault(code).or(self.fault);
                self.settle(attempt, Event::OutcomeUnknown(attempt));
            }
        }
    }

    fn reversal_makes_no_sense(&mut self, reversal: Reversal) {
        self.phase = Phase::Reversing(reversal);
        self.give_up_link(Reason::Contradiction);
    }
}
