//! What is missing is paid by a code that the person's bank reads. Only central says what became of it: it is ended there
//! before anything else is asked for, and a code that was never on the screen is the only one that may be given up without
//! its word.

use domain::{
    AttemptId, Moment, Money,
    fact::{Fact, NotPaid},
    service::Means,
};

use super::{Charging, Inserting, Step, paid};
use crate::{
    effect::Effect,
    event::{CodeAnswer, Event},
    room::Room,
    stage::{MoneyOwed, Stage},
    touch::Touch,
};

/// Whether central was heard the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hears {
    /// It answered.
    Central,
    /// It did not, or has nothing to say yet.
    Nobody,
}

/// Where the code is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeState {
    /// Central is asked for it; nobody has seen it.
    Opening {
        /// When it is asked again.
        again: Moment,
        /// How long the person waits.
        until: Moment,
    },
    /// It is on the screen.
    Shown {
        /// Its text.
        payload: String,
        /// How long it is good.
        good_until: Moment,
        /// When central is asked what became of it.
        again: Moment,
        /// Whether central was heard the last time.
        hears: Hears,
    },
    /// It is off the screen, and being ended: it may have been paid in the last moment.
    Ending {
        /// When central is asked again.
        again: Moment,
        /// How long the person waits.
        until: Moment,
    },
    /// It was not paid, and will not be.
    NotPaid(NotPaid),
}

/// What is missing is paid by a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Showing {
    /// This try.
    pub attempt: AttemptId,
    /// How much.
    pub amount: Money,
    /// Where the code is.
    pub code: CodeState,
}

impl Showing {
    pub(super) fn begin(room: &mut Room<'_>) -> Stage {
        let Some(amount) = room.missing().filter(|missing| missing.is_positive()) else { return paid::deliver(room) };
        let attempt = room.facts.fresh.attempt;
        if room.facts.takes(Means::Qr) {
            room.record(Fact::CodeIntended { attempt, amount });
        }
        // Nothing is asked for that is not written down.
        let asked = room.open_state().and_then(|state| state.sale()?.code_asked());
        let code = match (asked, room.transaction()) {
            (Some((written, _)), Some(transaction)) if written == attempt => {
                room.wants(Effect::OpenCode { transaction, attempt, amount });
                let times = room.facts.times;
                CodeState::Opening { again: room.after(times.retry * 2), until: room.after(times.look_up) }
            }
            _ => CodeState::NotPaid(NotPaid::Unavailable),
        };
        Step::Showing(Self { attempt, amount, code }).into()
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        match self.code {
            CodeState::Opening { again, until } | CodeState::Ending { again, until } => Some(again.min(until)),
            CodeState::Shown { good_until, again, .. } => Some(again.min(good_until)),
            CodeState::NotPaid(_) => None,
        }
    }

    /// Whether nothing is paid and nothing can be, so that the person chooses anew.
    #[must_use]
    pub const fn may_choose(&self) -> bool {
        matches!(self.code, CodeState::NotPaid(_))
    }

    pub(crate) fn on(self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::CodeAnswered(id, attempt, answer) if room.is_about(id) && attempt == self.attempt => {
                self.answered(answer, room)
            }
            Event::Touched(Touch::PaymentCancelled) => self.stop(room),
            Event::Touched(Touch::PayAgainChosen | Touch::CodeChosen)
                if self.may_choose() && room.session.cart.may_pay_by(Means::Qr, room.facts) =>
            {
                Self::begin(room)
            }
            Event::Touched(Touch::CardChosen)
                if self.may_choose() && room.session.cart.may_pay_by(Means::Card, room.facts) =>
            {
                Charging::begin(room)
            }
            Event::Touched(Touch::NotesChosen)
                if self.may_choose() && room.session.cart.may_pay_by(Means::Notes, room.facts) =>
            {
                Inserting::begin(room)
            }
            Event::Elapsed => self.elapsed(room),
            _ => Step::Showing(self).into(),
        }
    }

    fn answered(mut self, answer: CodeAnswer, room: &mut Room<'_>) -> Stage {
        if self.may_choose() {
            return Step::Showing(self).into();
        }
        let pace = room.after(room.facts.times.code);
        match (answer, &mut self.code) {
            (CodeAnswer::Paid(code), _) => {
                room.session.touched = room.facts.now;
                room.record(Fact::CodePaid { attempt: self.attempt, amount: self.amount, code: *code });
                return paid::deliver(room);
            }
            (CodeAnswer::NotPaid(why), _) => self.not_paid(why, room),
            (CodeAnswer::Open { payload, seconds }, CodeState::Opening { .. }) => {
                let good_until = room.after(std::time::Duration::from_secs(u64::from(seconds)));
                self.code = CodeState::Shown { payload, good_until, again: pace, hears: Hears::Central };
            }
            (CodeAnswer::Open { .. }, CodeState::Shown { hears, again, .. }) => {
                (*hears, *again) = (Hears::Central, pace);
            }
            (CodeAnswer::Silent | CodeAnswer::Waiting, CodeState::Shown { hears, again, .. }) => {
                (*hears, *again) = (Hears::Nobody, pace);
            }
            // It is asked again when its time has come.
            (
                CodeAnswer::Open { .. } | CodeAnswer::Silent | CodeAnswer::Waiting,
                CodeState::Ending { .. } | CodeState::Opening { .. } | CodeState::NotPaid(_),
            ) => {}
        }
        Step::Showing(self).into()
    }

    fn not_paid(&mut self, why: NotPaid, room: &mut Room<'_>) {
        room.session.touched = room.facts.now;
        room.record(Fact::CodeNotPaid { attempt: self.attempt, why });
        self.code = CodeState::NotPaid(why);
    }

    fn stop(mut self, room: &mut Room<'_>) -> Stage {
        match self.code {
            CodeState::NotPaid(_) => return super::stop(room),
            CodeState::Opening { .. } => self.give_up(NotPaid::Cancelled, room),
            CodeState::Shown { .. } => self.end(room),
            CodeState::Ending { .. } => {}
        }
        Step::Showing(self).into()
    }

    /// Nobody has seen it, so that nobody can have paid it: central hears of it when it can.
    fn give_up(&mut self, why: NotPaid, room: &mut Room<'_>) {
        self.wants_end(room);
        self.not_paid(why, room);
    }

    fn end(&mut self, room: &mut Room<'_>) {
        self.wants_end(room);
        let times = room.facts.times;
        self.code = CodeState::Ending { again: room.after(times.retry * 2), until: room.after(times.patience) };
    }

    fn wants_end(&self, room: &mut Room<'_>) {
        if let Some(transaction) = room.transaction() {
            room.wants(Effect::EndCode(transaction, self.attempt));
        }
    }

    fn elapsed(mut self, room: &mut Room<'_>) -> Stage {
        let (now, times) = (room.facts.now, room.facts.times);
        let Some(transaction) = room.transaction() else { return room.leave() };
        let (attempt, amount) = (self.attempt, self.amount);
        match &mut self.code {
            CodeState::Opening { until, .. } if now >= *until => self.give_up(NotPaid::Unavailable, room),
            CodeState::Opening { again, .. } if now >= *again => {
                *again = now + times.retry * 2;
                room.wants(Effect::OpenCode { transaction, attempt, amount });
            }
            CodeState::Shown { good_until, .. } if now >= *good_until => self.end(room),
            CodeState::Shown { again, .. } if now >= *again => {
                // Asked again later even where no answer comes at all.
                *again = now + times.code * 4;
                room.wants(Effect::AskCode(transaction, attempt));
            }
            CodeState::Ending { until, .. } if now >= *until => return self.owe(room),
            CodeState::Ending { again, .. } if now >= *again => {
                *again = now + times.retry * 2;
                room.wants(Effect::EndCode(transaction, attempt));
            }
            CodeState::Opening { .. } | CodeState::Shown { .. } | CodeState::Ending { .. } | CodeState::NotPaid(_) => {}
        }
        Step::Showing(self).into()
    }

    /// Central does not say: the person has a number for all of it, and whatever the code brings goes back by itself.
    fn owe(self, room: &mut Room<'_>) -> Stage {
        let Some(id) = room.transaction() else { return room.leave() };
        let amount = room.state(id).and_then(domain::books::TransactionState::inside_or_doubtful);
        room.owe_money(id);
        MoneyOwed::begin(amount.unwrap_or(self.amount), room)
    }
}
