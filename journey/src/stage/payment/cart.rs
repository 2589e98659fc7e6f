//! The basket; how shall it be paid?

use domain::{payment::LineId, service::Means};

use super::{
    Finding, Keeping, Promising, Step,
    keeping::{From, may_keep},
};
use crate::{effect::Effect, event::Event, room::Room, stage::Stage, touch::Touch};

/// The basket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewing;

impl Reviewing {
    pub(super) fn begin(room: &mut Room<'_>) -> Stage {
        room.wants(Effect::DisableScanner);
        if room.session.cart.basket.lines.is_empty() {
            return Finding::begin(room);
        }
        Step::Reviewing(Self).into()
    }

    /// The basket, if anything lies in it; else the person goes.
    pub(super) fn or_leave(room: &mut Room<'_>) -> Stage {
        if room.session.cart.basket.lines.is_empty() { room.abandon() } else { Step::Reviewing(Self).into() }
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::LineRemoved(line)) => {
                room.session.cart.take_out(LineId(*line));
                return Self::begin(room);
            }
            Event::Touched(Touch::ServiceAdded) if room.session.cart.has_room() => return Finding::begin(room),
            Event::Touched(Touch::NotesChosen) if room.session.cart.may_pay_by(Means::Notes, room.facts) => {
                return Promising::begin(Means::Notes, room);
            }
            Event::Touched(Touch::CardChosen) if room.session.cart.may_pay_by(Means::Card, room.facts) => {
                return Promising::begin(Means::Card, room);
            }
            Event::Touched(Touch::GroupKept) if may_keep(room.session, room.facts) => {
                return Keeping::begin(From::Basket, room);
            }
            Event::Touched(Touch::CodeChosen) if room.session.cart.may_pay_by(Means::Qr, room.facts) => {
                return Promising::begin(Means::Qr, room);
            }
            Event::Touched(Touch::PaymentCancelled) => return room.abandon(),
            Event::Touched(Touch::BackChosen) => return Finding::begin(room),
            _ => {}
        }
        Step::Reviewing(self).into()
    }
}
