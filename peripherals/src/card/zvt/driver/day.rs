//! End-of-Day: the terminal hands the turnover of its open day to the bank and begins a new one.
//!
//! It moves nothing to or from a card: the payments are made, and are only handed over. So it may be ordered again when its
//! end was not heard; a second closing finds an empty day. Not repeated by itself: what the first came to would be lost.

use domain::{Currency, Moment, Money};

use crate::card::{
    DayParts, DayTotals, Event, Fault, NotClosed, SchemeTotal,
    zvt::{
        code,
        message::{self, Answer, Completion, Parts, Reply, Request, StatusInformation, Totals},
    },
};

use super::{Driver, Kind, Phase, Reason, Step};

#[derive(Debug)]
pub(super) struct Day {
    step: Step,
    said: Said,
}

/// What the Status-Information said.
#[derive(Debug)]
enum Said {
    Nothing,
    Closed(Box<DayTotals>),
    Refused,
}

impl Driver {
    pub(super) fn close_day(&mut self, now: Moment) {
        match self.send(now, &Request::EndOfDay { password: self.settings.password }, Kind::Once) {
            Ok(()) => self.phase = Phase::ClosingDay(Day { step: Step::Sent, said: Said::Nothing }),
            Err(_) => drop(self.report(Event::DayNotClosed(NotClosed::NotOrdered))),
        }
    }

    pub(super) fn closing_day(&mut self, now: Moment, mut day: Day, reply: &Reply) {
        match (day.step, reply) {
            (Step::Sent, Reply::Answer(Answer::Done)) => {
                day.step = Step::Accepted;
                self.accepted(now, Phase::ClosingDay(day));
            }
            (Step::Sent, Reply::Answer(Answer::Wait)) => self.day_not_begun(now, code::PLEASE_WAIT),
            (Step::Sent, Reply::Answer(Answer::Refused(code))) => self.day_not_begun(now, *code),
            (Step::Accepted, Reply::Answer(_)) => self.phase = Phase::ClosingDay(day),
            (Step::Accepted, Reply::StatusInformation(status)) => {
                day.said = match status.result {
                    0 => Said::Closed(Box::new(totals(status, self.settings.currency))),
                    0x01..=0xff => Said::Refused,
                };
                self.answer(Answer::Done);
                self.accepted(now, Phase::ClosingDay(day));
            }
            (Step::Accepted, Reply::Completion(completion)) => self.day_closed(day, completion),
            (Step::Accepted, Reply::Abort(code)) => self.day_not_closed(day, *code),
            (Step::Accepted, Reply::Intermediate(_) | Reply::Print | Reply::Unsupported) => {
                self.answer_in_passing(reply);
                self.accepted(now, Phase::ClosingDay(day));
            }
            (
                Step::Sent,
                Reply::StatusInformation(_)
                | Reply::Completion(_)
                | Reply::Abort(_)
                | Reply::Intermediate(_)
                | Reply::Print
                | Reply::Unsupported,
            ) => self.day_makes_no_sense(day),
        }
    }

    fn day_not_begun(&mut self, now: Moment, code: u8) {
        self.fault = code::fault(code).or(self.fault);
        self.report(Event::DayNotClosed(NotClosed::Refused(code)));
        self.rest_idle(now);
    }

    /// Only with a Status-Information: a Completion alone could be that of something else.
    fn day_closed(&mut self, day: Day, completion: &Completion) {
        match day.said {
            Said::Closed(totals) if completion.unread == 0 => {
                if self.fault == Some(Fault::EndOfDayRequired) {
                    self.fault = None;
                }
                let id = self.report(Event::DayClosed(*totals));
                self.settling(id);
            }
            said @ (Said::Closed(_) | Said::Nothing | Said::Refused) => self.day_makes_no_sense(Day { said, ..day }),
        }
    }

    fn day_not_closed(&mut self, day: Day, code: u8) {
        match day.said {
            Said::Nothing | Said::Refused => {
                self.fault = code::fault(code).or(self.fault);
                let id = self.report(Event::DayNotClosed(NotClosed::Refused(code)));
                self.settling(id);
            }
            Said::Closed(_) => self.day_makes_no_sense(day),
        }
    }

    fn day_makes_no_sense(&mut self, day: Day) {
        self.phase = Phase::ClosingDay(day);
        self.give_up_link(Reason::Contradiction);
    }
}

/// What it says that the day came to. Over TCP one wrong byte goes unseen, so a sum and parts that do not agree are both left
/// out: somebody must look.
fn totals(status: &StatusInformation, otherwise: Currency) -> DayTotals {
    let amount = status.money(otherwise);
    let parts = match &status.parts {
        Some(Parts::Read(parts)) => day_parts(parts, otherwise),
        Some(Parts::Unreadable) | None => None,
    };
    let sum: Option<i64> = parts.as_ref().map(|parts| parts.schemes.iter().map(|total| total.amount.minor_units).sum());
    let (amount, parts) = match (amount, sum) {
        (Some(amount), Some(sum)) if amount.minor_units != sum => {
            tracing::warn!("the card terminal's parts of a day are not its sum");
            (None, None)
        }
        (amount, _) => (amount, parts),
    };
    DayTotals { trace: status.trace, amount, parts }
}

fn day_parts(parts: &Totals, currency: Currency) -> Option<DayParts> {
    let mut schemes = Vec::new();
    for (scheme, total) in parts.schemes() {
        if total != message::SchemeTotal::default() {
            let amount = Money::new(i64::try_from(total.amount).ok()?, currency);
            schemes.push(SchemeTotal { scheme, count: total.count, amount });
        }
    }
    Some(DayParts { first_receipt: parts.first_receipt, last_receipt: parts.last_receipt, schemes })
}
