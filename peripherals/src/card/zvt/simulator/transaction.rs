//! A payment inside the terminal: card, PIN, bank, goods. A refund is the same without goods.

use std::time::Duration;

use domain::{Moment, Money};

use crate::card::zvt::{
    code,
    message::{Answer, Authorization, Completion, Reply},
};

use super::{Activity, Bank, Kind, Pin, Simulator, State, reducing::Reducing, talk::Topic};

const INSERT_CARD: u8 = 0x0a;
const WATCH_PIN_PAD: u8 = 0x01;
const WRONG_PIN: u8 = 0x15;
pub(super) const ASKING_BANK: u8 = 0x04;
const TAKE_GOODS: u8 = 0x1c;

/// PA00P015, section 2.2: where the till names no times.
const GOODS_TIME_S: u8 = 30;
const MOST_QUESTIONS: u8 = 10;
/// After `84 9C 00`.
const ASK_AGAIN: Duration = Duration::from_secs(2);

/// What a terminal is at.
#[derive(Debug)]
pub(super) enum Work {
    Idle,
    Transaction(Transaction),
    Goods(Goods),
    /// Lowers this entry to so much, or not, as it is made.
    Reducing(Reducing),
    /// Undoes this entry by itself.
    Undoing {
        index: usize,
        due: Moment,
    },
    /// Undoes this entry by order.
    Reversing {
        index: usize,
        due: Moment,
    },
    /// Hands its day to the bank.
    ClosingDay {
        due: Moment,
    },
    /// Has only to say how it ended.
    Reporting,
}

#[derive(Debug)]
pub(super) struct Transaction {
    amount: Money,
    purpose: Purpose,
    step: Step,
    due: Moment,
}

/// What a card is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Payment { goods_time: Duration, most_questions: u8 },
    Refund,
}

impl Purpose {
    pub(super) fn payment(authorization: &Authorization) -> Self {
        Self::Payment {
            goods_time: Duration::from_secs(u64::from(authorization.goods_time_s.unwrap_or(GOODS_TIME_S))),
            most_questions: authorization.most_questions.unwrap_or(MOST_QUESTIONS),
        }
    }

    const fn kind(self) -> Kind {
        match self {
            Self::Payment { .. } => Kind::Payment,
            Self::Refund => Kind::Refund,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Waits for a card; `by_itself` when no hand is needed.
    Card(Hand),
    Pin(Card),
    Bank(Card),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    Persons,
    Automatic,
}

/// What the bank will say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Card {
    WillBeApproved,
    WillBeDeclined,
}

#[derive(Debug)]
pub(super) struct Goods {
    pub(super) index: usize,
    answer_time: Duration,
    questions_left: u8,
    next: Next,
    due: Moment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The till does not answer: undo.
    Undo,
    /// It wanted to be asked again.
    Ask,
}

impl Work {
    pub(super) fn due(&self) -> Option<Moment> {
        match self {
            Self::Idle | Self::Reporting => None,
            Self::Transaction(Transaction { due, .. })
            | Self::Goods(Goods { due, .. })
            | Self::Reducing(Reducing { due, .. })
            | Self::Undoing { due, .. }
            | Self::Reversing { due, .. }
            | Self::ClosingDay { due } => Some(*due),
        }
    }

    pub(super) fn activity(&self) -> Activity {
        match self {
            Self::Idle => Activity::Idle,
            Self::Transaction(Transaction { step: Step::Card(_), .. }) => Activity::AwaitingCard,
            Self::Transaction(Transaction { step: Step::Pin(_), .. }) => Activity::AwaitingPin,
            Self::Transaction(Transaction { step: Step::Bank(_), .. }) => Activity::AskingBank,
            Self::Goods(_) => Activity::AwaitingGoods,
            Self::Reducing(_) => Activity::Reducing,
            Self::Undoing { .. } | Self::Reversing { .. } => Activity::Reversing,
            Self::ClosingDay { .. } => Activity::ClosingDay,
            Self::Reporting => Activity::Reporting,
        }
    }
}

impl Simulator {
    pub(super) fn begin(&mut self, now: Moment, purpose: Purpose, amount: u64, currency: Option<u16>) {
        let amount = i64::try_from(amount).ok().filter(|minor| *minor > 0);
        let is_ours = currency.is_none_or(|currency| currency == self.settings.currency.numeric());
        let Some(amount) = amount.filter(|_| is_ours) else {
            self.reply(Answer::Refused(code::terminal::WRONG_CURRENCY));
            return;
        };
        let wait = match self.settings.auto_ms {
            Some(after_ms) => (Hand::Automatic, after_ms),
            None => (Hand::Persons, self.settings.card_timeout_ms),
        };
        self.reply(Answer::Done);
        self.work = Work::Transaction(Transaction {
            amount: Money::new(amount, self.settings.currency),
            purpose,
            step: Step::Card(wait.0),
            due: now + Duration::from_millis(wait.1),
        });
        self.say(now, Reply::Intermediate(INSERT_CARD));
        if let Some(card) = self.next_card.take() {
            self.present(now, card);
        }
    }

    pub(super) fn present(&mut self, now: Moment, card: Card) {
        let pin = self.settings.pin_ms;
        match &mut self.work {
            Work::Transaction(transaction) if matches!(transaction.step, Step::Card(_)) => {
                transaction.step = Step::Pin(card);
                transaction.due = now + Duration::from_millis(pin);
                self.say(now, Reply::Intermediate(WATCH_PIN_PAD));
            }
            Work::Idle | Work::Reporting => self.next_card = Some(card),
            Work::Transaction(_)
            | Work::Goods(_)
            | Work::Reducing(_)
            | Work::Undoing { .. }
            | Work::Reversing { .. }
            | Work::ClosingDay { .. } => {}
        }
    }

    pub(super) fn remove_card(&mut self, now: Moment) {
        if let Work::Transaction(Transaction { step: Step::Pin(_) | Step::Bank(_), .. }) = self.work {
            self.abort(now, code::terminal::CARD_NOT_READABLE);
        }
        self.next_card = None;
    }

    pub(super) fn press_stop(&mut self, now: Moment) {
        if let Work::Transaction(Transaction { step: Step::Card(_) | Step::Pin(_), .. }) = self.work {
            self.abort(now, code::ABORTED);
        }
    }

    /// `06 B0`: possible until the bank is asked.
    pub(super) fn hear_abort(&mut self, now: Moment) {
        if let Work::Transaction(Transaction { step: Step::Card(_) | Step::Pin(_), .. }) = self.work {
            self.reply(Answer::Done);
            self.abort(now, code::ABORTED);
        } else {
            self.reply(Answer::Refused(code::NOT_POSSIBLE));
        }
    }

    fn abort(&mut self, now: Moment, code: u8) {
        if let Work::Transaction(transaction) = &self.work {
            self.ledger.abort(transaction.purpose.kind(), transaction.amount);
            self.finish(now, vec![Reply::Abort(code)]);
        }
    }

    /// The power goes: what the bank has not approved was never; what it has waits for the next start.
    pub(super) fn give_up_work(&mut self) {
        match &self.work {
            Work::Transaction(transaction) => self.ledger.abort(transaction.purpose.kind(), transaction.amount),
            Work::Undoing { index, .. } => self.ledger.undo(*index),
            Work::Idle
            | Work::Goods(_)
            | Work::Reducing(_)
            | Work::Reversing { .. }
            | Work::ClosingDay { .. }
            | Work::Reporting => {}
        }
        self.work = Work::Idle;
    }

    pub(super) fn work_may_be_due(&mut self, now: Moment) {
        if self.work.due().is_none_or(|due| due > now) {
            return;
        }
        match &self.work {
            Work::Idle | Work::Reporting => {}
            Work::Transaction(Transaction { step: Step::Card(Hand::Automatic), .. }) => {
                self.present(now, Card::WillBeApproved);
            }
            Work::Transaction(Transaction { step: Step::Card(Hand::Persons), .. }) => self.abort(now, code::ABORTED),
            Work::Transaction(Transaction { step: Step::Pin(card), .. }) => self.pin_entered(now, *card),
            Work::Transaction(Transaction { step: Step::Bank(card), .. }) => self.bank_answers(now, *card),
            Work::Goods(
                Goods { next: Next::Undo, index, .. } | Goods { next: Next::Ask, questions_left: 0, index, .. },
            ) => self.undo(now, *index),
            Work::Goods(Goods { next: Next::Ask, .. }) => self.ask_about_goods(now),
            Work::Reducing(reducing) => {
                let reducing = *reducing;
                self.reduced(now, reducing);
            }
            Work::Undoing { index, .. } => self.undone(now, *index),
            Work::Reversing { index, .. } => self.reversed(now, *index),
            Work::ClosingDay { .. } => self.day_handed_over(now),
        }
    }

    fn pin_entered(&mut self, now: Moment, card: Card) {
        let (pin, bank) = (Duration::from_millis(self.settings.pin_ms), self.bank_time());
        let Work::Transaction(transaction) = &mut self.work else { return };
        match self.next_pin {
            Pin::WrongOnce => {
                self.next_pin = Pin::Right;
                transaction.due = now + pin;
                self.say(now, Reply::Intermediate(WRONG_PIN));
            }
            Pin::Right => {
                transaction.step = Step::Bank(card);
                transaction.due = now + bank;
                self.say(now, Reply::Intermediate(ASKING_BANK));
            }
        }
    }

    pub(super) fn bank_time(&self) -> Duration {
        Duration::from_millis(self.settings.bank_ms) + self.bank_delay
    }

    fn bank_answers(&mut self, now: Moment, card: Card) {
        let Work::Transaction(Transaction { amount, purpose, .. }) = self.work else { return };
        match (self.bank, card, purpose) {
            (Bank::Offline, _, _) => self.abort(now, code::NO_CONNECTION),
            (Bank::Online, Card::WillBeDeclined, _) => {
                let index = self.ledger.book(purpose.kind(), amount, State::Declined);
                let status = self.payment_status(now, index);
                let code = status.result;
                self.finish(now, vec![Reply::StatusInformation(Box::new(status)), Reply::Abort(code)]);
            }
            (Bank::Online, Card::WillBeApproved, Purpose::Payment { goods_time, most_questions }) => {
                let index = self.ledger.book(Kind::Payment, amount, State::WaitingForGoods);
                let (answer_time, questions_left) = (goods_time, most_questions);
                self.work =
                    Work::Goods(Goods { index, answer_time, questions_left, next: Next::Ask, due: now + answer_time });
                self.say(now, Reply::Intermediate(TAKE_GOODS));
                self.ask_about_goods(now);
            }
            (Bank::Online, Card::WillBeApproved, Purpose::Refund) => {
                let index = self.ledger.book(Kind::Refund, amount, State::Stands);
                let status = Reply::StatusInformation(Box::new(self.payment_status(now, index)));
                self.finish(now, vec![status, Reply::Print, Reply::Completion(Completion::default())]);
            }
        }
    }

    fn ask_about_goods(&mut self, now: Moment) {
        let Work::Goods(goods) = &mut self.work else { return };
        goods.questions_left = goods.questions_left.saturating_sub(1);
        goods.next = Next::Undo;
        goods.due = now + goods.answer_time;
        let index = goods.index;
        let status = self.payment_status(now, index);
        self.say_about(now, Reply::StatusInformation(Box::new(status)), Topic::Goods);
    }

    pub(super) fn goods_answered(&mut self, now: Moment, answer: Answer) {
        let Work::Goods(goods) = &mut self.work else { return };
        match answer {
            Answer::Done => {
                let index = goods.index;
                self.ledger.keep(index);
                self.finish(now, vec![Reply::Print, Reply::Completion(Completion::default())]);
            }
            Answer::Wait => {
                goods.next = Next::Ask;
                goods.due = now + ASK_AGAIN;
            }
            Answer::Refused(_) => {
                let index = goods.index;
                self.undo(now, index);
            }
        }
    }
}
