//! What a terminal keeps through a power cut: every payment it was asked for and what became of it.

use domain::{Currency, Money};
use serde::{Deserialize, Serialize};

/// Everything that survives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ledger {
    /// Oldest first.
    pub entries: Vec<Entry>,
    /// What each closed day came to, oldest first.
    pub closings: Vec<Closing>,
    /// Whether its day may stay open.
    pub day: Day,
    /// What Repeat Receipt repeats.
    pub last: Option<Last>,
    /// For the next receipt, 1 to 9999.
    pub next_receipt_number: u16,
    /// For the next transaction, 1 to 999999.
    pub next_trace: u32,
}

impl Default for Ledger {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            closings: Vec::new(),
            day: Day::Open,
            last: None,
            next_receipt_number: 1,
            next_trace: 1,
        }
    }
}

/// Whether payments are taken on the open day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    /// They are.
    Open,
    /// Not until it is closed.
    MustClose,
}

/// What a closed day came to: payments that stand, less refunds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The trace of the closing itself.
    pub trace: u32,
    /// All of it; below zero when more was given back than taken.
    pub amount: Money,
    /// How many transactions.
    pub count: u8,
    /// Its first receipt, 0 when there was none.
    pub first_receipt: u16,
    /// Its last receipt, 0 when there was none.
    pub last_receipt: u16,
}

/// Which way money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// From the card.
    #[default]
    Payment,
    /// To the card.
    Refund,
}

/// One payment or refund that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which of the two.
    #[serde(default)]
    pub kind: Kind,
    /// How much; of a payment for goods that were issued in part, what stands of it.
    pub amount: Money,
    /// What the bank had approved of a payment of which less stands.
    #[serde(default)]
    pub reduced_from: Option<Money>,
    /// What became of it.
    pub state: State,
    /// Its numbers; none when the bank was never asked.
    pub numbers: Option<Numbers>,
    /// The numbers under which it was undone.
    pub undone: Option<Numbers>,
    /// Its day is closed: it can no longer be undone.
    pub is_closed: bool,
}

/// What names a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// Field `0B`.
    pub trace: u32,
    /// Field `87`.
    pub receipt_number: u16,
}

/// What became of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The bank said yes; whether the goods are delivered is not known yet.
    WaitingForGoods,
    /// The card is charged.
    Stands,
    /// It was charged and is not any more.
    Reversed,
    /// The bank said no.
    Declined,
    /// Given up before the bank had spoken.
    Aborted,
}

/// The last transaction: a payment, or the undoing of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Last {
    /// This entry's payment or refund.
    Payment(usize),
    /// This entry's reversal.
    Reversal(usize),
    /// The end of this closed day.
    Closing(usize),
}

/// What it comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Charged and kept.
    pub standing: Money,
    /// Approved, not yet kept.
    pub waiting: Money,
    /// Charged and undone.
    pub reversed: Money,
    /// Given to cards by refunds.
    pub refunded: Money,
}

impl Ledger {
    /// The sums, in the terminal's only currency.
    #[must_use]
    pub fn totals(&self, currency: Currency) -> Totals {
        let sum = |kind, state| {
            let entries = self.entries.iter().filter(|entry| entry.kind == kind && entry.state == state);
            Money::new(entries.map(|entry| entry.amount.minor_units).sum(), currency)
        };
        Totals {
            standing: sum(Kind::Payment, State::Stands),
            waiting: sum(Kind::Payment, State::WaitingForGoods),
            reversed: sum(Kind::Payment, State::Reversed),
            refunded: sum(Kind::Refund, State::Stands),
        }
    }

    pub(super) fn abort(&mut self, kind: Kind, amount: Money) {
        let state = State::Aborted;
        self.entries.push(Entry {
            kind,
            amount,
            reduced_from: None,
            state,
            numbers: None,
            undone: None,
            is_closed: false,
        });
    }

    /// The bank has spoken; says which entry that is.
    pub(super) fn book(&mut self, kind: Kind, amount: Money, state: State) -> usize {
        let numbers = Some(Numbers { trace: self.take_trace(), receipt_number: self.take_receipt_number() });
        self.entries.push(Entry { kind, amount, reduced_from: None, state, numbers, undone: None, is_closed: false });
        let index = self.entries.len() - 1;
        self.last = Some(Last::Payment(index));
        index
    }

    pub(super) fn keep(&mut self, index: usize) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.state = State::Stands;
        }
    }

    /// So much stands, and the rest is not charged.
    pub(super) fn keep_part(&mut self, index: usize, amount: Money) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.reduced_from = Some(entry.amount);
            entry.amount = amount;
            entry.state = State::Stands;
        }
    }

    /// The terminal undoes an approval by itself: a new trace, the same receipt.
    pub(super) fn undo(&mut self, index: usize) {
        let trace = self.take_trace();
        if let Some(entry) = self.entries.get_mut(index) {
            let receipt_number = entry.numbers.map_or(0, |numbers| numbers.receipt_number);
            entry.state = State::Reversed;
            entry.undone = Some(Numbers { trace, receipt_number });
            self.last = Some(Last::Reversal(index));
        }
    }

    /// An ordered reversal: a transaction of its own, with a receipt of its own.
    pub(super) fn reverse(&mut self, index: usize) {
        let numbers = Numbers { trace: self.take_trace(), receipt_number: self.take_receipt_number() };
        if let Some(entry) = self.entries.get_mut(index) {
            entry.state = State::Reversed;
            entry.undone = Some(numbers);
            self.last = Some(Last::Reversal(index));
        }
    }

    pub(super) fn undo_all_waiting(&mut self) {
        for index in 0..self.entries.len() {
            if self.entries[index].state == State::WaitingForGoods {
                self.undo(index);
            }
        }
    }

    /// Hands over what stands and was not handed over before; says which closing that is.
    pub(super) fn close_day(&mut self, currency: Currency) -> usize {
        let trace = self.take_trace();
        let open = self.entries.iter().filter(|entry| !entry.is_closed && entry.state == State::Stands);
        let amounts = open.clone().map(|entry| match entry.kind {
            Kind::Payment => entry.amount.minor_units,
            Kind::Refund => -entry.amount.minor_units,
        });
        let receipts = || open.clone().filter_map(|entry| entry.numbers).map(|numbers| numbers.receipt_number);
        self.closings.push(Closing {
            trace,
            amount: Money::new(amounts.sum(), currency),
            count: u8::try_from(open.clone().count()).unwrap_or(u8::MAX),
            first_receipt: receipts().next().unwrap_or(0),
            last_receipt: receipts().next_back().unwrap_or(0),
        });
        for entry in &mut self.entries {
            entry.is_closed = true;
        }
        self.day = Day::Open;
        self.last = Some(Last::Closing(self.closings.len() - 1));
        self.closings.len() - 1
    }

    pub(super) fn find(&self, receipt_number: u16) -> Option<usize> {
        let has_it = |entry: &Entry| {
            entry.kind == Kind::Payment && entry.numbers.is_some_and(|numbers| numbers.receipt_number == receipt_number)
        };
        self.entries.iter().rposition(has_it)
    }

    fn take_trace(&mut self) -> u32 {
        let trace = self.next_trace;
        self.next_trace = trace % 999_999 + 1;
        trace
    }

    fn take_receipt_number(&mut self) -> u16 {
        let receipt_number = self.next_receipt_number;
        self.next_receipt_number = receipt_number % 9999 + 1;
        receipt_number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ledger_sums_what_stands_waits_and_was_given_back() {
        let azn = |minor| Money::new(minor, Currency::Azn);
        let mut ledger = Ledger::default();
        let first = ledger.book(Kind::Payment, azn(100), State::WaitingForGoods);
        let second = ledger.book(Kind::Payment, azn(20), State::WaitingForGoods);
        ledger.book(Kind::Payment, azn(3), State::Declined);
        ledger.abort(Kind::Payment, azn(4));
        ledger.keep(first);
        ledger.undo(second);
        let totals = ledger.totals(Currency::Azn);
        assert_eq!((totals.standing, totals.waiting, totals.reversed), (azn(100), azn(0), azn(20)));
        assert_eq!(ledger.last, Some(Last::Reversal(second)));
        assert_eq!(ledger.find(1), Some(first));
        ledger.reverse(first);
        assert_eq!(ledger.entries[first].undone, Some(Numbers { trace: 5, receipt_number: 4 }));
    }

    #[test]
    fn of_a_reduced_payment_the_day_has_what_stands() {
        let azn = |minor| Money::new(minor, Currency::Azn);
        let mut ledger = Ledger::default();
        let index = ledger.book(Kind::Payment, azn(100), State::WaitingForGoods);
        ledger.keep_part(index, azn(60));
        let totals = ledger.totals(Currency::Azn);
        assert_eq!((totals.standing, totals.waiting, totals.reversed), (azn(60), azn(0), azn(0)));
        let entry = &ledger.entries[index];
        assert_eq!((entry.amount, entry.reduced_from, entry.state), (azn(60), Some(azn(100)), State::Stands));
        let closing = ledger.close_day(Currency::Azn);
        assert_eq!((ledger.closings[closing].amount, ledger.closings[closing].count), (azn(60), 1));
    }

    #[test]
    fn a_day_is_what_stands_less_what_was_given_back_and_is_handed_over_once() {
        let azn = |minor| Money::new(minor, Currency::Azn);
        let mut ledger = Ledger { day: Day::MustClose, ..Ledger::default() };
        ledger.book(Kind::Payment, azn(100), State::Stands);
        ledger.book(Kind::Payment, azn(7), State::Declined);
        ledger.book(Kind::Refund, azn(30), State::Stands);
        let first = ledger.close_day(Currency::Azn);
        let closing = ledger.closings[first];
        assert_eq!((closing.amount, closing.count), (azn(70), 2));
        assert_eq!((closing.first_receipt, closing.last_receipt), (1, 3));
        assert_eq!((ledger.day, ledger.last), (Day::Open, Some(Last::Closing(0))));
        let second = ledger.close_day(Currency::Azn);
        assert_eq!((ledger.closings[second].amount, ledger.closings[second].count), (azn(0), 0));
    }
}
