//! What a terminal says of a transaction, or of a day, in a Status-Information.

use domain::Moment;

use crate::card::zvt::{
    code,
    message::{Parts, SchemeTotal, StatusInformation, Totals},
};

use super::{Last, Numbers, Simulator, State, ledger::Entry};

impl Simulator {
    pub(super) fn last_status(&self, now: Moment) -> Option<StatusInformation> {
        self.ledger.last.map(|last| match last {
            Last::Payment(index) => self.payment_status(now, index),
            Last::Reversal(index) => self.reversal_status(now, index),
            Last::Closing(index) => self.day_status(now, index),
        })
    }

    /// Amounts below zero cannot be written and are left out.
    pub(super) fn day_status(&self, now: Moment, index: usize) -> StatusInformation {
        let closing = self.ledger.closings.get(index);
        let amount = closing.and_then(|closing| u64::try_from(closing.amount.minor_units).ok());
        let parts = closing.zip(amount).map(|(closing, amount)| {
            let visa = SchemeTotal { count: closing.count, amount };
            Parts::Read(Box::new(Totals::of_visa(closing.first_receipt, closing.last_receipt, visa)))
        });
        StatusInformation {
            amount,
            trace: closing.map(|closing| closing.trace),
            time: clock(now),
            date: Some(101),
            parts,
            ..StatusInformation::default()
        }
    }

    pub(super) fn payment_status(&self, now: Moment, index: usize) -> StatusInformation {
        let entry = self.ledger.entries.get(index);
        let result = match entry.map(|entry| entry.state) {
            Some(State::Declined) => code::terminal::DECLINED_BY_BANK,
            Some(State::WaitingForGoods | State::Stands | State::Reversed | State::Aborted) | None => 0,
        };
        self.status(now, entry, entry.and_then(|entry| entry.numbers), result)
    }

    /// A transaction of its own, which names the one it undid.
    pub(super) fn reversal_status(&self, now: Moment, index: usize) -> StatusInformation {
        let entry = self.ledger.entries.get(index);
        let original = entry.and_then(|entry| entry.numbers);
        StatusInformation {
            original_trace: original.map(|numbers| numbers.trace),
            ..self.status(now, entry, entry.and_then(|entry| entry.undone), 0)
        }
    }

    fn status(&self, now: Moment, entry: Option<&Entry>, numbers: Option<Numbers>, result: u8) -> StatusInformation {
        StatusInformation {
            result,
            amount: entry.and_then(|entry| u64::try_from(entry.amount.minor_units).ok()),
            currency: Some(self.settings.currency.numeric()),
            trace: numbers.map(|numbers| numbers.trace),
            receipt_number: numbers.map(|numbers| numbers.receipt_number),
            terminal_id: Some(format!("{:08}", self.settings.terminal_id)),
            last_four: Some(self.settings.last_four.clone()),
            card_type: Some(0x0a),
            card_name: Some("Visa".into()),
            authorisation: numbers.filter(|_| result == 0).map(|numbers| format!("{:06}", 700_000 + numbers.trace)),
            time: clock(now),
            date: Some(101),
            ..StatusInformation::default()
        }
    }
}

/// `HHMMSS`.
fn clock(now: Moment) -> Option<u32> {
    let second = now.since_start().as_secs() % 86_400;
    u32::try_from(second / 3600 * 10_000 + second / 60 % 60 * 100 + second % 60).ok()
}
