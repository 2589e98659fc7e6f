//! One payment, from the order to the terminal's last word.

mod goods;
mod part;

use std::time::Duration;

use domain::{AttemptId, Moment, Money, fact::NotTaken};

use crate::{
    card::{
        Event, Fault, Progress,
        zvt::{
            code,
            message::{Answer, Authorization, Completion, Reply, Request, StatusInformation},
        },
    },
    driver::{EventId, Output},
};

use super::{COMPLETION, Driver, Kind, Numbers, Phase, Reason};

pub(super) use goods::Decision;
use goods::{Goods, Journal, PATIENCE, Turn};
pub(super) use part::Part;
use part::{Heard, is_part_of};

/// The terminal asks again after at least so many seconds: [`PATIENCE`] and a part of its pause.
const SECONDS_A_QUESTION: u8 = 4;
const LEAST_GOODS_TIME_S: u8 = 10;

#[derive(Debug)]
pub(super) struct Payment {
    pub(super) attempt: AttemptId,
    amount: Money,
    cancel: Cancel,
    declined: Option<u8>,
    progress: Option<Progress>,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cancel {
    NotAsked,
    /// Asked before the terminal had accepted the order.
    Wanted,
    Sent,
}

impl Cancel {
    /// Who ended an order: by the bank's code, if it spoke, and the code of the terminal's last word.
    pub(super) const fn blame(self, declined: Option<NotTaken>, last: NotTaken) -> NotTaken {
        match (declined, last, self) {
            (_, NotTaken::TimedOut, Self::Sent) => NotTaken::Cancelled,
            (Some(declined), NotTaken::TimedOut | NotTaken::Declined, _) => declined,
            (_, by, _) => by,
        }
    }
}

#[derive(Debug)]
enum Stage {
    /// The authorisation is sent.
    Sent,
    /// The terminal works with the person and the bank.
    AtTerminal,
    /// The bank said yes; the terminal waits to hear of the goods.
    Goods(Goods),
    /// It has heard; its last word is awaited.
    Closing(Closing),
}

/// What names an approval: `None` for everything but a yes that has both numbers and undoes nothing.
fn approval_of(status: &StatusInformation) -> Option<Numbers> {
    let is_payment = status.result == 0 && status.original_trace.is_none();
    Numbers::of(status).filter(|_| is_payment)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closing {
    Delivered(Numbers),
    InPart(Part),
    Failed,
    /// It approved what nobody asked for; that was never reported as an approval.
    Rejected,
}

impl Payment {
    pub(super) fn acknowledge(&mut self, id: EventId) {
        if let Stage::Goods(goods) = &mut self.stage
            && goods.approved.0 == id
        {
            goods.journal = Journal::Written;
        }
    }

    /// The first decision counts. Before an approval there is nothing to decide: `Approved` will ask for it.
    pub(super) fn decide(&mut self, decision: Decision) {
        let Stage::Goods(goods) = &mut self.stage else { return };
        match decision {
            Decision::InPart(amount) if !is_part_of(amount, self.amount) => {
                tracing::error!("what is to stand of a card payment is no part of it; the terminal is not told");
            }
            Decision::Delivered | Decision::InPart(_) | Decision::Failed => {
                goods.decision.get_or_insert(decision);
            }
        }
    }
}

impl Driver {
    pub(super) fn pay(&mut self, now: Moment, attempt: AttemptId, amount: Money) {
        let goods_time_s = self.settings.goods_time_s.max(LEAST_GOODS_TIME_S);
        let authorization = u64::try_from(amount.minor_units).ok().filter(|minor| *minor > 0).map(|minor| {
            Request::Authorization(Authorization {
                amount: minor,
                currency: Some(amount.currency.numeric()),
                payment_type: Some(self.settings.payment_type),
                goods_time_s: Some(goods_time_s),
                most_questions: Some(goods_time_s / SECONDS_A_QUESTION + 2),
            })
        });
        if authorization.is_none_or(|request| self.send(now, &request, Kind::Once).is_err()) {
            self.end(attempt, Event::NotTaken { attempt, by: NotTaken::Unavailable });
            return;
        }
        self.phase = Phase::Paying(Payment {
            attempt,
            amount,
            cancel: Cancel::NotAsked,
            declined: None,
            progress: None,
            stage: Stage::Sent,
        });
    }

    pub(super) fn cancel_payment(&mut self, now: Moment) {
        let Phase::Paying(payment) = &mut self.phase else { return };
        match (&payment.stage, payment.cancel) {
            (Stage::Sent, _) => payment.cancel = Cancel::Wanted,
            (Stage::AtTerminal, Cancel::NotAsked | Cancel::Wanted) => {
                payment.cancel = Cancel::Sent;
                if self.send(now, &Request::Abort, Kind::Once).is_ok() {
                    self.due = Some(now + COMPLETION);
                }
            }
            // Too late: the bank has said yes, and whoever cancels must hear it.
            (Stage::Goods(goods), _) => {
                let (id, event) = goods.approved.clone();
                self.outbox.push_back(Output::Report(event, id));
            }
            (Stage::AtTerminal, Cancel::Sent) | (Stage::Closing(_), _) => {}
        }
    }

    pub(super) fn paying(&mut self, now: Moment, mut payment: Payment, reply: &Reply) {
        match reply {
            Reply::Answer(answer) => self.payment_answered(now, payment, *answer),
            Reply::StatusInformation(status) => self.payment_status(now, payment, status),
            Reply::Completion(completion) => self.payment_completed(now, payment, completion),
            Reply::Abort(code) => self.payment_aborted(payment, *code),
            Reply::Intermediate(_) | Reply::Print | Reply::Unsupported if matches!(payment.stage, Stage::Sent) => {
                self.payment_makes_no_sense(payment);
            }
            Reply::Intermediate(code) => {
                let progress = code::progress(*code);
                if payment.progress.replace(progress) != Some(progress) {
                    self.report(Event::Progressed(payment.attempt, progress));
                }
                self.answer(Answer::Done);
                self.payment_goes_on(now, payment);
            }
            Reply::Print | Reply::Unsupported => {
                self.answer_in_passing(reply);
                self.payment_goes_on(now, payment);
            }
        }
    }

    fn payment_answered(&mut self, now: Moment, mut payment: Payment, answer: Answer) {
        match (&payment.stage, answer) {
            (Stage::Sent, Answer::Done) => {
                let cancel = payment.cancel;
                payment.stage = Stage::AtTerminal;
                self.payment_goes_on(now, payment);
                if cancel == Cancel::Wanted {
                    self.cancel_payment(now);
                }
            }
            (Stage::Sent, Answer::Wait | Answer::Refused(_)) => {
                let attempt = payment.attempt;
                if let Answer::Refused(code) = answer {
                    self.fault = code::fault(code).or(self.fault);
                }
                self.end(attempt, Event::NotTaken { attempt, by: NotTaken::Unavailable });
                self.rest_idle(now);
            }
            // The answer to our abort, or none of ours: it says nothing about money.
            (Stage::AtTerminal | Stage::Goods(_) | Stage::Closing(_), _) => self.phase = Phase::Paying(payment),
        }
    }

    fn payment_status(&mut self, now: Moment, mut payment: Payment, status: &StatusInformation) {
        let approval = approval_of(status);
        match &mut payment.stage {
            Stage::AtTerminal if status.result != 0 => {
                payment.declined = Some(status.result);
                self.answer(Answer::Done);
                self.payment_goes_on(now, payment);
            }
            Stage::AtTerminal => self.approved(now, payment, approval, status),
            Stage::Goods(goods) if approval == Some(goods.approval) => {
                goods.turn = Turn::Ours;
                goods.turn_due = now + PATIENCE;
                self.payment_goes_on(now, payment);
                self.answer_about_goods(now);
            }
            // Our answer was not understood: it asks again, and hears the same.
            Stage::Closing(Closing::Delivered(delivered)) if approval == Some(*delivered) => {
                self.answer(Answer::Done);
                self.payment_goes_on(now, payment);
            }
            Stage::Closing(Closing::InPart(part)) => match part.hear(status, self.settings.currency) {
                Heard::Word => {
                    self.answer(Answer::Done);
                    self.payment_goes_on(now, payment);
                }
                Heard::Question => {
                    let part = *part;
                    self.answer_in_part(&part);
                    self.payment_goes_on(now, payment);
                }
                Heard::Contradiction => self.payment_makes_no_sense(payment),
            },
            Stage::Closing(Closing::Failed | Closing::Rejected) => {
                let is_the_reversal = status.original_trace.is_some();
                self.answer(if is_the_reversal { Answer::Done } else { Answer::Refused(code::PROCESSING_ERROR) });
                self.payment_goes_on(now, payment);
            }
            Stage::Sent | Stage::Goods(_) | Stage::Closing(Closing::Delivered(_)) => {
                self.payment_makes_no_sense(payment);
            }
        }
    }

    /// Only what was asked is an approval: another amount, or none, or nothing to name it by, or the numbers of a transaction
    /// that is known already, is undone at once.
    fn approved(&mut self, now: Moment, mut payment: Payment, approval: Option<Numbers>, status: &StatusInformation) {
        let amount = status.money(self.settings.currency).filter(|amount| *amount == payment.amount);
        let approval = approval.filter(|approval| self.last_numbers != Some(*approval));
        self.note_numbers(status);
        let (Some(approval), Some(amount)) = (approval, amount) else {
            tracing::warn!("the card terminal approved what it was not asked for; it is told to undo it");
            self.fault = Some(Fault::Other(code::AMOUNT_WRONG));
            self.answer(Answer::Refused(code::PROCESSING_ERROR));
            payment.stage = Stage::Closing(Closing::Rejected);
            self.payment_goes_on(now, payment);
            return;
        };
        let card = status.card(approval.trace, approval.receipt_number);
        let event = Event::Approved { attempt: payment.attempt, amount, card };
        let goods_time = self.settings.goods_time_s.max(LEAST_GOODS_TIME_S);
        self.fault = None;
        payment.stage = Stage::Goods(Goods {
            approval,
            approved: (self.report(event.clone()), event),
            journal: Journal::Writing,
            decision: None,
            turn: Turn::Ours,
            turn_due: now + PATIENCE,
            decision_due: now + Duration::from_secs(u64::from(goods_time)),
        });
        self.payment_goes_on(now, payment);
    }

    fn payment_completed(&mut self, now: Moment, payment: Payment, completion: &Completion) {
        match payment.stage {
            Stage::Closing(Closing::Delivered(_)) if completion.unread == 0 => {
                self.settle(payment.attempt, Event::Settled(payment.attempt));
            }
            Stage::Closing(Closing::InPart(part)) if completion.unread == 0 => {
                self.completed_in_part(now, payment, part);
            }
            // Done, and yet not told to do it.
            Stage::Sent | Stage::AtTerminal | Stage::Goods(_) | Stage::Closing(_) => {
                self.payment_makes_no_sense(payment);
            }
        }
    }

    fn payment_aborted(&mut self, payment: Payment, code: u8) {
        let attempt = payment.attempt;
        let fault = code::fault(code);
        match payment.stage {
            Stage::AtTerminal => {
                self.fault = fault.or(self.fault);
                let by = payment.cancel.blame(payment.declined.map(code::not_taken), code::not_taken(code));
                self.settle(attempt, Event::NotTaken { attempt, by });
            }
            // Without its bank it has not undone anything yet.
            Stage::Goods(_) | Stage::Closing(Closing::Failed | Closing::Rejected | Closing::InPart(_))
                if fault == Some(Fault::HostUnreachable) =>
            {
                self.payment_makes_no_sense(payment);
            }
            // It has kept a part, and now nothing?
            Stage::Closing(Closing::InPart(part)) if part.has_been_kept() => self.payment_makes_no_sense(payment),
            Stage::Goods(_) | Stage::Closing(Closing::Failed | Closing::InPart(_)) => {
                self.settle(attempt, Event::Reversed(attempt));
            }
            Stage::Closing(Closing::Rejected) => {
                self.settle(attempt, Event::NotTaken { attempt, by: NotTaken::Unavailable });
            }
            Stage::Sent | Stage::Closing(Closing::Delivered(_)) => self.payment_makes_no_sense(payment),
        }
    }

    fn payment_makes_no_sense(&mut self, payment: Payment) {
        self.phase = Phase::Paying(payment);
        self.give_up_link(Reason::Contradiction);
    }

    /// The terminal spoke: its time starts again. While goods are awaited the times are ours.
    fn payment_goes_on(&mut self, now: Moment, payment: Payment) {
        self.due = Some(match &payment.stage {
            Stage::Goods(goods) if goods.is_answerable() => goods.turn_due,
            Stage::Goods(goods) => goods.turn_due.min(goods.decision_due),
            Stage::Sent | Stage::AtTerminal | Stage::Closing(_) => now + COMPLETION,
        });
        self.phase = Phase::Paying(payment);
    }
}
