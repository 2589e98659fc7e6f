//! What was left of another visit pays, too: its number is on a receipt.

use domain::{ClaimNumber, Moment, Money, fact::Fact, service::FieldKind};

use super::{
    Inserting, Step, Typed,
    number::{self, Said},
};
use crate::{
    effect::Effect,
    event::{Event, NoCredit},
    facts::Obstacle,
    room::Room,
    stage::Stage,
    touch::Touch,
};

/// Why a number does not pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongNumber {
    /// It is no such number: a sign is missing, or is another.
    NotANumber,
    /// It pays here already.
    Here,
    /// Central says no.
    NoCredit(NoCredit),
}

/// What the person is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// The number of the receipt.
    Number,
    /// The personal number for which it is kept.
    Fin(ClaimNumber, Typed),
}

/// What was left of another visit pays, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redeeming {
    /// What the person is asked for.
    pub asks: Asks,
    /// What is typed so far of the receipt's number.
    pub typed: String,
    /// Why the last number does not pay.
    pub wrong: Option<WrongNumber>,
    asked: Option<(ClaimNumber, Moment)>,
}

impl Redeeming {
    pub(super) fn begin() -> Stage {
        Step::Redeeming(Self::anew()).into()
    }

    const fn anew() -> Self {
        Self { asks: Asks::Number, typed: String::new(), wrong: None, asked: None }
    }

    pub(super) const fn deadline(&self) -> Option<Moment> {
        match self.asked {
            Some((_, until)) => Some(until),
            None => None,
        }
    }

    /// Whether central is not being asked.
    #[must_use]
    pub const fn is_the_persons_turn(&self) -> bool {
        self.asked.is_none()
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Redeemed(id, claim, answer) if room.is_about(id) => return self.answered(claim, answer, room),
            Event::Elapsed if self.deadline().is_some_and(|until| room.facts.now >= until) => {
                self.refuse(WrongNumber::NoCredit(NoCredit::Offline), room);
            }
            _ if self.asked.is_some() => {}
            Event::Touched(touch) if matches!(self.asks, Asks::Fin(..)) => return self.name_owner(touch, room),
            Event::Touched(Touch::BackChosen) => return Inserting::begin(room),
            event => match number::read(&mut self.typed, &event) {
                Said::Nothing => {}
                Said::Changed => self.wrong = None,
                Said::Whole => self.ask(room),
            },
        }
        Step::Redeeming(self).into()
    }

    fn ask(&mut self, room: &mut Room<'_>) {
        let (Ok(claim), Some(id)) = (self.typed.parse::<ClaimNumber>(), room.transaction()) else {
            self.wrong = Some(WrongNumber::NotANumber);
            return;
        };
        let here = |state: &domain::books::TransactionState| {
            state.claim == claim
                || state.sale().is_some_and(|sale| sale.redeemed.iter().any(|redeemed| redeemed.claim == claim))
        };
        if room.open_state().is_some_and(here) {
            self.wrong = Some(WrongNumber::Here);
        } else if room.facts.has(Obstacle::Offline) {
            self.wrong = Some(WrongNumber::NoCredit(NoCredit::Offline));
        } else {
            room.wants(Effect::Redeem { transaction: id, claim, fin: None });
            self.asked = Some((claim, room.after(room.facts.times.look_up)));
        }
    }

    /// The personal number that it is kept for: central compares.
    fn name_owner(mut self, touch: Touch, room: &mut Room<'_>) -> Stage {
        let Asks::Fin(claim, fin) = &mut self.asks else { return Step::Redeeming(self).into() };
        let (claim, said) = (*claim, fin.on(&FieldKind::Fin, touch));
        match (said, room.transaction()) {
            (Some(_), _) if room.facts.has(Obstacle::Offline) => {
                self.wrong = Some(WrongNumber::NoCredit(NoCredit::Offline));
            }
            (Some(fin), Some(transaction)) => {
                room.wants(Effect::Redeem { transaction, claim, fin: Some(fin.into()) });
                self.asked = Some((claim, room.after(room.facts.times.look_up)));
            }
            _ if touch == Touch::BackChosen => self = Self::anew(),
            // Whatever is typed now is new; what was said of the last one no longer is.
            _ if touch != Touch::TypingConfirmed => self.wrong = None,
            _ => {}
        }
        Step::Redeeming(self).into()
    }

    /// A late answer pays all the same: central has given it to this transaction, and would give it back only when that ends
    /// without it.
    fn answered(mut self, claim: ClaimNumber, answer: Result<Money, NoCredit>, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        match answer {
            Ok(amount) => {
                room.record(Fact::CreditRedeemed { claim, amount });
                Inserting::begin(room)
            }
            Err(_) if self.asked.is_none_or(|(asked, _)| asked != claim) => Step::Redeeming(self).into(),
            Err(NoCredit::Personal) if self.asks == Asks::Number => {
                room.session.touched = room.facts.now;
                (self.asks, self.asked, self.wrong) = (Asks::Fin(claim, Typed::default()), None, None);
                Step::Redeeming(self).into()
            }
            Err(why) => {
                self.refuse(WrongNumber::NoCredit(why), room);
                Step::Redeeming(self).into()
            }
        }
    }

    fn refuse(&mut self, why: WrongNumber, room: &mut Room<'_>) {
        room.session.touched = room.facts.now;
        (self.asked, self.wrong) = (None, Some(why));
        // One that is not theirs is typed anew; after too many, the receipt's number is asked for again.
        if let Asks::Fin(_, fin) = &mut self.asks {
            *fin = Typed::default();
        }
        if why == WrongNumber::NoCredit(NoCredit::TooOften) {
            self.asks = Asks::Number;
        }
    }
}
