//! Giving money back: an ordered reversal, which undoes a payment of an open day by its receipt number, and a refund, which
//! is a payment the other way to whatever card is presented.
//!
//! A reversal may be ordered again: the second time the terminal says that it is done already. A refund ordered twice would
//! be paid twice; its order leaves once for an attempt, and an outcome that was not heard is unknown until the terminal was
//! asked for its last transaction.

use domain::{AttemptId, Moment, Money, fact::NotTaken, receipt::CardPayment};

use crate::card::{
    Event, Progress,
    zvt::{
        code,
        message::{Answer, Completion, Reply, Request, StatusInformation},
    },
};

use super::{COMPLETION, Driver, Kind, Numbers, Phase, Reason, Step, payment::Cancel};

#[derive(Debug)]
pub(super) struct GivingBack {
    pub(super) attempt: AttemptId,
    amount: Money,
    way: Way,
    step: Step,
    cancel: Cancel,
    progress: Option<Progress>,
    said: Said,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Reversal { receipt_number: u16 },
    Refund,
}

/// What the Status-Information said.
#[derive(Debug)]
enum Said {
    Nothing,
    GivenBack(Box<CardPayment>),
    Refused(u8),
    /// Another amount, or nothing to name it by.
    SomethingElse,
}

impl Driver {
    pub(super) fn give_back(&mut self, now: Moment, attempt: AttemptId, amount: Money, way: Way) {
        let (password, currency) = (self.settings.password, amount.currency.numeric());
        let minor = u64::try_from(amount.minor_units).ok().filter(|minor| *minor > 0);
        let request = minor.map(|amount| match way {
            Way::Reversal { receipt_number } => Request::Reversal { password, receipt_number, amount, currency },
            Way::Refund => Request::Refund { password, amount, currency },
        });
        if request.is_none_or(|request| self.send(now, &request, Kind::Once).is_err()) {
            let event = match way {
                Way::Reversal { .. } => Event::ReversalRefused(attempt),
                Way::Refund => Event::NotRefunded { attempt, by: NotTaken::Unavailable },
            };
            self.end(attempt, event);
            return;
        }
        self.phase = Phase::GivingBack(GivingBack {
            attempt,
            amount,
            way,
            step: Step::Sent,
            cancel: Cancel::NotAsked,
            progress: None,
            said: Said::Nothing,
        });
    }

    /// Only a refund waits for a person; a reversal is over before anybody could.
    pub(super) fn cancel_refund(&mut self, now: Moment) {
        let Phase::GivingBack(GivingBack { way: Way::Refund, step, cancel, .. }) = &mut self.phase else { return };
        match (step, *cancel) {
            (Step::Sent, _) => *cancel = Cancel::Wanted,
            (Step::Accepted, Cancel::NotAsked | Cancel::Wanted) => {
                *cancel = Cancel::Sent;
                if self.send(now, &Request::Abort, Kind::Once).is_ok() {
                    self.due = Some(now + COMPLETION);
                }
            }
            (Step::Accepted, Cancel::Sent) => {}
        }
    }

    pub(super) fn giving_back(&mut self, now: Moment, mut giving: GivingBack, reply: &Reply) {
        match (giving.step, reply) {
            (Step::Sent, Reply::Answer(Answer::Done)) => {
                giving.step = Step::Accepted;
                let cancel = giving.cancel;
                self.accepted(now, Phase::GivingBack(giving));
                if cancel == Cancel::Wanted {
                    self.cancel_refund(now);
                }
            }
            (Step::Sent, Reply::Answer(Answer::Wait)) => self.not_begun(now, &giving, code::PLEASE_WAIT),
            (Step::Sent, Reply::Answer(Answer::Refused(code))) => self.not_begun(now, &giving, *code),
            (Step::Accepted, Reply::Answer(_)) => self.phase = Phase::GivingBack(giving),
            (Step::Accepted, Reply::StatusInformation(status)) => {
                giving.said = self.said_of(&giving, status);
                self.answer(Answer::Done);
                self.accepted(now, Phase::GivingBack(giving));
            }
            (Step::Accepted, Reply::Completion(completion)) => self.given_back(giving, completion),
            (Step::Accepted, Reply::Abort(code)) => self.not_given_back(giving, *code),
            (Step::Accepted, Reply::Intermediate(code)) => {
                let progress = code::progress(*code);
                if giving.progress.replace(progress) != Some(progress) {
                    self.report(Event::Progressed(giving.attempt, progress));
                }
                self.answer(Answer::Done);
                self.accepted(now, Phase::GivingBack(giving));
            }
            (Step::Accepted, Reply::Print | Reply::Unsupported) => {
                self.answer_in_passing(reply);
                self.accepted(now, Phase::GivingBack(giving));
            }
            (
                Step::Sent,
                Reply::StatusInformation(_)
                | Reply::Completion(_)
                | Reply::Abort(_)
                | Reply::Intermediate(_)
                | Reply::Print
                | Reply::Unsupported,
            ) => self.giving_back_makes_no_sense(giving),
        }
    }

    /// The terminal refused the order itself: nothing was done.
    fn not_begun(&mut self, now: Moment, giving: &GivingBack, code: u8) {
        let attempt = giving.attempt;
        self.fault = code::fault(code).or(self.fault);
        let event = match (giving.way, code::reversal(code)) {
            (Way::Reversal { .. }, code::Reversal::AlreadyDone | code::Reversal::TryAgain) => {
                Event::OutcomeUnknown(attempt)
            }
            (Way::Reversal { .. }, code::Reversal::Refused) => Event::ReversalRefused(attempt),
            (Way::Refund, _) => Event::NotRefunded { attempt, by: NotTaken::Unavailable },
        };
        self.end(attempt, event);
        self.rest_idle(now);
    }

    fn said_of(&mut self, giving: &GivingBack, status: &StatusInformation) -> Said {
        if status.result != 0 {
            return Said::Refused(status.result);
        }
        let is_the_amount = status.money(self.settings.currency) == Some(giving.amount);
        let numbers = Numbers::of(status);
        let is_another = match giving.way {
            // Its numbers only name it; what it undid is named by the order.
            Way::Reversal { .. } => false,
            Way::Refund => numbers.is_none_or(|numbers| self.last_numbers == Some(numbers)),
        };
        self.note_numbers(status);
        if !is_the_amount || is_another {
            return Said::SomethingElse;
        }
        let (trace, receipt_number) = numbers.map_or((0, 0), |numbers| (numbers.trace, numbers.receipt_number));
        Said::GivenBack(Box::new(status.card(trace, receipt_number)))
    }

    fn given_back(&mut self, giving: GivingBack, completion: &Completion) {
        let (attempt, amount) = (giving.attempt, giving.amount);
        match (giving.said, giving.way) {
            (Said::GivenBack(_), Way::Reversal { .. }) if completion.unread == 0 => {
                self.settle(attempt, Event::Reversed(attempt));
            }
            (Said::GivenBack(card), Way::Refund) if completion.unread == 0 => {
                self.settle(attempt, Event::Refunded { attempt, amount, card: *card });
            }
            (said @ (Said::GivenBack(_) | Said::Nothing | Said::Refused(_) | Said::SomethingElse), _) => {
                self.giving_back_makes_no_sense(GivingBack { said, ..giving });
            }
        }
    }

    fn not_given_back(&mut self, giving: GivingBack, code: u8) {
        let attempt = giving.attempt;
        match (&giving.said, giving.way, code::reversal(code)) {
            (Said::GivenBack(_) | Said::SomethingElse, _, _) => self.giving_back_makes_no_sense(giving),
            (Said::Nothing | Said::Refused(_), Way::Reversal { .. }, code::Reversal::AlreadyDone) => {
                self.settle(attempt, Event::Reversed(attempt));
            }
            (Said::Nothing | Said::Refused(_), Way::Reversal { .. }, code::Reversal::Refused) => {
                self.settle(attempt, Event::ReversalRefused(attempt));
            }
            (Said::Nothing | Said::Refused(_), Way::Reversal { .. }, code::Reversal::TryAgain) => {
                self.fault = code::fault(code).or(self.fault);
                self.settle(attempt, Event::OutcomeUnknown(attempt));
            }
            (Said::Nothing | Said::Refused(_), Way::Refund, _) => {
                self.fault = code::fault(code).or(self.fault);
                let declined = match giving.said {
                    Said::Refused(result) => Some(code::not_taken(result)),
                    Said::Nothing | Said::GivenBack(_) | Said::SomethingElse => None,
                };
                let by = giving.cancel.blame(declined, code::not_taken(code));
                self.settle(attempt, Event::NotRefunded { attempt, by });
            }
        }
    }

    fn giving_back_makes_no_sense(&mut self, giving: GivingBack) {
        self.phase = Phase::GivingBack(giving);
        self.give_up_link(Reason::Contradiction);
    }
}
