//! What a terminal does with transactions that are over: undoes one, by itself or by order, or hands a day of them to the bank.

use domain::Moment;

use crate::card::zvt::{
    code,
    message::{Answer, Completion, Reply},
};

use super::{
    Bank, Simulator, State,
    ledger::Entry,
    transaction::{ASKING_BANK, Work},
};

const UNDOING: u8 = 0x05;

impl Simulator {
    pub(super) fn undo(&mut self, now: Moment, index: usize) {
        self.work = Work::Undoing { index, due: now + self.bank_time() };
        self.forget_question();
        self.say(now, Reply::Intermediate(UNDOING));
    }

    /// It is undone here; without its bank the terminal tells the bank later, by itself.
    pub(super) fn undone(&mut self, now: Moment, index: usize) {
        self.ledger.undo(index);
        self.finish(now, vec![Reply::Abort(code::PROCESSING_ERROR)]);
    }

    pub(super) fn reverse(&mut self, now: Moment, receipt_number: u16, amount: u64) {
        self.reply(Answer::Done);
        let found = self.ledger.find(receipt_number);
        let entry = found.and_then(|index| Some((index, self.ledger.entries.get(index)?)));
        let due = now + self.bank_time();
        let refused = match entry {
            Some((_, Entry { state: State::Reversed, .. })) => code::ALREADY_REVERSED,
            Some((index, Entry { state: State::Stands, is_closed: false, amount: booked, .. })) => {
                if u64::try_from(booked.minor_units) == Ok(amount) && self.bank == Bank::Online {
                    self.work = Work::Reversing { index, due };
                    self.say(now, Reply::Intermediate(ASKING_BANK));
                    return;
                }
                if self.bank == Bank::Online { code::AMOUNT_WRONG } else { code::NO_CONNECTION }
            }
            Some(_) | None => code::terminal::REVERSAL_NOT_POSSIBLE,
        };
        self.finish(now, vec![Reply::Abort(refused)]);
    }

    pub(super) fn reversed(&mut self, now: Moment, index: usize) {
        self.ledger.reverse(index);
        let status = self.reversal_status(now, index);
        self.finish(now, vec![Reply::StatusInformation(Box::new(status)), Reply::Completion(Completion::default())]);
    }

    /// `06 50`: without its bank nothing is handed over, and the day stays open.
    pub(super) fn end_day(&mut self, now: Moment) {
        self.reply(Answer::Done);
        match self.bank {
            Bank::Offline => self.finish(now, vec![Reply::Abort(code::NO_CONNECTION)]),
            Bank::Online => {
                self.work = Work::ClosingDay { due: now + self.bank_time() };
                self.say(now, Reply::Intermediate(ASKING_BANK));
            }
        }
    }

    pub(super) fn day_handed_over(&mut self, now: Moment) {
        let index = self.ledger.close_day(self.settings.currency);
        let status = Reply::StatusInformation(Box::new(self.day_status(now, index)));
        self.finish(now, vec![status, Reply::Print, Reply::Completion(Completion::default())]);
    }
}
