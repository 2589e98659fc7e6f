//! A payment inside the terminal: card, PIN, bank, goods, and undoing.

use std::time::Duration;

use domain::{Moment, Money};

use crate::card::zvt::{
    code,
    message::{Answer, Authorization, Completion, Reply, StatusInformation},
};

use super::{Activity, Bank, Last, Numbers, Pin, Simulator, State, ledger::Entry, talk::Topic};

const INSERT_CARD: u8 = 0x0a;
const WATCH_PIN_PAD: u8 = 0x01;
const WRONG_PIN: u8 = 0x15;
const ASKING_BANK: u8 = 0x04;
const UNDOING: u8 = 0x05;
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
    Payment(Payment),
    Goods(Goods),
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
    /// Has only to say how it ended.
    Reporting,
}

#[derive(Debug)]
pub(super) struct Payment {
    amount: Money,
    goods_time: Duration,
    most_questions: u8,
    step: Step,
    due: Moment,
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
    index: usize,
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
            Self::Payment(Payment { due, .. })
            | Self::Goods(Goods { due, .. })
            | Self::Undoing { due, .. }
            | Self::Reversing { due, .. } => Some(*due),
        }
    }

    pub(super) fn activity(&self) -> Activity {
        match self {
            Self::Idle => Activity::Idle,
            Self::Payment(Payment { step: Step::Card(_), .. }) => Activity::AwaitingCard,
            Self::Payment(Payment { step: Step::Pin(_), .. }) => Activity::AwaitingPin,
            Self::Payment(Payment { step: Step::Bank(_), .. }) => Activity::AskingBank,
            Self::Goods(_) => Activity::AwaitingGoods,
            Self::Undoing { .. } | Self::Reversing { .. } => Activity::Reversing,
            Self::Reporting => Activity::Reporting,
        }
    }
}

impl Simulator {
    pub(super) fn authorize(&mut self, now: Moment, authorization: &Authorization) {
        let amount = i64::try_from(authorization.amount).ok().filter(|minor| *minor > 0);
        let is_ours = authorization.currency.is_none_or(|currency| currency == self.settings.currency.numeric());
        let Some(amount) = amount.filter(|_| is_ours) else {
            self.reply(Answer::Refused(code::terminal::WRONG_CURRENCY));
            return;
        };
        let wait = match self.settings.auto_ms {
            Some(after_ms) => (Hand::Automatic, after_ms),
            None => (Hand::Persons, self.settings.card_timeout_ms),
        };
        self.reply(Answer::Done);
        self.work = Work::Payment(Payment {
            amount: Money::new(amount, self.settings.currency),
            goods_time: Duration::from_secs(u64::from(authorization.goods_time_s.unwrap_or(GOODS_TIME_S))),
            most_questions: authorization.most_questions.unwrap_or(MOST_QUESTIONS),
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
            Work::Payment(payment) if matches!(payment.step, Step::Card(_)) => {
                payment.step = Step::Pin(card);
                payment.due = now + Duration::from_millis(pin);
                self.say(now, Reply::Intermediate(WATCH_PIN_PAD));
            }
            Work::Idle | Work::Reporting => self.next_card = Some(card),
            Work::Payment(_) | Work::Goods(_) | Work::Undoing { .. } | Work::Reversing { .. } => {}
        }
    }

    pub(super) fn remove_card(&mut self, now: Moment) {
        if let Work::Payment(Payment { step: Step::Pin(_) | Step::Bank(_), .. }) = self.work {
            self.abort(now, code::terminal::CARD_NOT_READABLE);
        }
        self.next_card = None;
    }

    pub(super) fn press_stop(&mut self, now: Moment) {
        if let Work::Payment(Payment { step: Step::Card(_) | Step::Pin(_), .. }) = self.work {
            self.abort(now, code::ABORTED);
        }
    }

    /// `06 B0`: possible until the bank is asked.
    pub(super) fn hear_abort(&mut self, now: Moment) {
        if let Work::Payment(Payment { step: Step::Card(_) | Step::Pin(_), .. }) = self.work {
            self.reply(Answer::Done);
            self.abort(now, code::ABORTED);
        } else {
            self.reply(Answer::Refused(code::NOT_POSSIBLE));
        }
    }

    fn abort(&mut self, now: Moment, code: u8) {
        if let Work::Payment(payment) = &self.work {
            self.ledger.abort(payment.amount);
            self.finish(now, vec![Reply::Abort(code)]);
        }
    }

    /// The power goes: what the bank has not approved was never; what it has waits for the next start.
    pub(super) fn give_up_work(&mut self) {
        match &self.work {
            Work::Payment(payment) => self.ledger.abort(payment.amount),
            Work::Undoing { index, .. } => self.ledger.undo(*index),
            Work::Idle | Work::Goods(_) | Work::Reversing { .. } | Work::Reporting => {}
        }
        self.work = Work::Idle;
    }

    pub(super) fn work_may_be_due(&mut self, now: Moment) {
        if self.work.due().is_none_or(|due| due > now) {
            return;
        }
        match &self.work {
            Work::Idle | Work::Reporting => {}
            Work::Payment(Payment { step: Step::Card(Hand::Automatic), .. }) => {
                self.present(now, Card::WillBeApproved);
            }
            Work::Payment(Payment { step: Step::Card(Hand::Persons), .. }) => self.abort(now, code::ABORTED),
            Work::Payment(Payment { step: Step::Pin(card), .. }) => self.pin_entered(now, *card),
            Work::Payment(Payment { step: Step::Bank(card), .. }) => self.bank_answers(now, *card),
            Work::Goods(
                Goods { next: Next::Undo, index, .. } | Goods { next: Next::Ask, questions_left: 0, index, .. },
            ) => self.undo(now, *index),
            Work::Goods(Goods { next: Next::Ask, .. }) => self.ask_about_goods(now),
            Work::Undoing { index, .. } => self.undone(now, *index),
            Work::Reversing { index, .. } => self.reversed(now, *index),
        }
    }

    fn pin_entered(&mut self, now: Moment, card: Card) {
        let (pin, bank) = (Duration::from_millis(self.settings.pin_ms), self.bank_time());
        let Work::Payment(payment) = &mut self.work else { return };
        match self.next_pin {
            Pin::WrongOnce => {
                self.next_pin = Pin::Right;
                payment.due = now + pin;
                self.say(now, Reply::Intermediate(WRONG_PIN));
            }
            Pin::Right => {
                payment.step = Step::Bank(card);
                payment.due = now + bank;
                self.say(now, Reply::Intermediate(ASKING_BANK));
            }
        }
    }

    fn bank_time(&self) -> Duration {
        Duration::from_millis(self.settings.bank_ms) + self.bank_delay
    }

    fn bank_answers(&mut self, now: Moment, card: Card) {
        let Work::Payment(payment) = &self.work else { return };
        match (self.bank, card) {
            (Bank::Offline, Card::WillBeApproved | Card::WillBeDeclined) => self.abort(now, code::NO_CONNECTION),
            (Bank::Online, Card::WillBeDeclined) => {
                let index = self.ledger.book(payment.amount, State::Declined);
                let status = self.payment_status(now, index);
                let code = status.result;
                self.finish(now, vec![Reply::StatusInformation(Box::new(status)), Reply::Abort(code)]);
            }
            (Bank::Online, Card::WillBeApproved) => {
                let (answer_time, questions_left) = (payment.goods_time, payment.most_questions);
                let index = self.ledger.book(payment.amount, State::WaitingForGoods);
                self.work =
                    Work::Goods(Goods { index, answer_time, questions_left, next: Next::Ask, due: now + answer_time });
                self.say(now, Reply::Intermediate(TAKE_GOODS));
                self.ask_about_goods(now);
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

    fn undo(&mut self, now: Moment, index: usize) {
        self.work = Work::Undoing { index, due: now + self.bank_time() };
        self.forget_question();
        self.say(now, Reply::Intermediate(UNDOING));
    }

    /// It is undone here; without its bank the terminal tells the bank later, by itself.
    fn undone(&mut self, now: Moment, index: usize) {
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

    fn reversed(&mut self, now: Moment, index: usize) {
        self.ledger.reverse(index);
        let status = self.reversal_status(now, index);
        self.finish(now, vec![Reply::StatusInformation(Box::new(status)), Reply::Completion(Completion::default())]);
    }

    pub(super) fn last_status(&self, now: Moment) -> Option<StatusInformation> {
        self.ledger.last.map(|last| match last {
            Last::Payment(index) => self.payment_status(now, index),
            Last::Reversal(index) => self.reversal_status(now, index),
        })
    }

    pub(super) fn totals_status(&self) -> StatusInformation {
        let standing = self.ledger.totals(self.settings.currency).standing;
        StatusInformation { amount: u64::try_from(standing.minor_units).ok(), ..StatusInformation::default() }
    }

    fn payment_status(&self, now: Moment, index: usize) -> StatusInformation {
        let entry = self.ledger.entries.get(index);
        let result = match entry.map(|entry| entry.state) {
            Some(State::Declined) => code::terminal::DECLINED_BY_BANK,
            Some(State::WaitingForGoods | State::Stands | State::Reversed | State::Aborted) | None => 0,
        };
        self.status(now, entry, entry.and_then(|entry| entry.numbers), result)
    }

    /// A transaction of its own, which names the one it undid.
    fn reversal_status(&self, now: Moment, index: usize) -> StatusInformation {
        let entry = self.ledger.entries.get(index);
        let original = entry.and_then(|entry| entry.numbers);
        StatusInformation {
            original_trace: original.map(|numbers| numbers.trace),
            ..self.status(now, entry, entry.and_then(|entry| entry.undone), 0)
        }
    }

    fn status(&self, now: Moment, entry: Option<&Entry>, numbers: Option<Numbers>, result: u8) -> StatusInformation {
        let second = now.since_start().as_secs() % 86_400;
        let clock = second / 3600 * 10_000 + second / 60 % 60 * 100 + second % 60;
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
            time: u32::try_from(clock).ok(),
            date: Some(101),
            ..StatusInformation::default()
        }
    }
}
