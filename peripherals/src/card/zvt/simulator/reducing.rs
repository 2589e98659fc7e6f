//! Goods that are issued in part: the terminal lowers a payment that waits for them.
//!
//! Until its bank has been told the payment still waits, so a power cut undoes all of it.

use domain::{Moment, Money};

use crate::card::zvt::message::{Completion, Reply};

use super::{
    Bank, PartialIssue, Simulator,
    transaction::{ASKING_BANK, Work},
};

/// What is under way.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reducing {
    index: usize,
    amount: Money,
    pub(super) due: Moment,
}

impl Simulator {
    /// `84 9D`: more than nothing and less than the whole; anything else is no yes. Nor can it be done without the bank.
    pub(super) fn goods_issued_in_part(&mut self, now: Moment, amount: u64) {
        let Work::Goods(goods) = &self.work else { return };
        let index = goods.index;
        let whole = self.ledger.entries.get(index).map_or(0, |entry| entry.amount.minor_units);
        let part = i64::try_from(amount).ok().filter(|amount| (1..whole).contains(amount));
        match (self.settings.partial_issue, part, self.bank) {
            (
                PartialIssue::Reported | PartialIssue::Completed | PartialIssue::Ignored | PartialIssue::Contradicted,
                Some(part),
                Bank::Online,
            ) => {
                let amount = Money::new(part, self.settings.currency);
                self.work = Work::Reducing(Reducing { index, amount, due: now + self.bank_time() });
                self.say(now, Reply::Intermediate(ASKING_BANK));
            }
            (PartialIssue::Unknown, _, _) | (_, None, _) | (_, _, Bank::Offline) => self.undo(now, index),
        }
    }

    pub(super) fn reduced(&mut self, now: Moment, Reducing { index, amount, .. }: Reducing) {
        match self.settings.partial_issue {
            PartialIssue::Reported | PartialIssue::Completed => self.ledger.keep_part(index, amount),
            PartialIssue::Ignored | PartialIssue::Contradicted | PartialIssue::Unknown => self.ledger.keep(index),
        }
        let end = [Reply::Print, Reply::Completion(Completion::default())];
        let replies = match self.settings.partial_issue {
            PartialIssue::Reported | PartialIssue::Contradicted => {
                let status = Reply::StatusInformation(Box::new(self.payment_status(now, index)));
                [status].into_iter().chain(end).collect()
            }
            PartialIssue::Completed | PartialIssue::Ignored | PartialIssue::Unknown => end.into(),
        };
        self.finish(now, replies);
    }
}
