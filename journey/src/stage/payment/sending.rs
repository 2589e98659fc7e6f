//! The receipt to a telephone or by electronic mail: central sends it when the journal arrives there.

use domain::{receipt::Channel, service::FieldKind};

use super::{Paid, Step, Typed, paid};
use crate::{
    event::Event,
    room::Room,
    stage::{PaperState, Stage},
    touch::Touch,
};

/// Where the receipt is to go, beside paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// The person chooses: telephone or electronic mail.
    Choosing,
    /// The person types it.
    Typing(Channel, Typed),
}

/// The receipt to a telephone or by electronic mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// Where to.
    pub address: Address,
    /// Where the paper is.
    pub paper: PaperState,
}

/// What an address is made of.
#[must_use]
pub const fn mask(by: Channel) -> FieldKind {
    match by {
        Channel::Sms => FieldKind::MobilePhone,
        Channel::Email => FieldKind::Email,
    }
}

impl Sending {
    pub(super) fn begin(paper: PaperState, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        Step::Sending(Self { address: Address::Choosing, paper }).into()
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        let Event::Touched(touch) = *event else { return Step::Sending(self).into() };
        match (touch, &mut self.address) {
            (Touch::ChannelChosen(by), Address::Choosing) => self.address = Address::Typing(by, Typed::default()),
            (Touch::BackChosen, Address::Choosing) => return Paid::wait(self.paper, room),
            (Touch::BackChosen, Address::Typing(..)) => self.address = Address::Choosing,
            (touch, Address::Typing(by, typed)) => {
                let by = *by;
                if let Some(to) = typed.on(&mask(by), touch) {
                    let masked = mask(by).masked(&to);
                    if room.want_receipt(by, to) {
                        room.session.sent.push((by, masked));
                    }
                    return Paid::wait(self.paper, room);
                }
            }
            _ => {}
        }
        Step::Sending(self).into()
    }

    /// Nobody is here any more.
    pub(super) fn leave(&self, room: &mut Room<'_>) -> Stage {
        paid::leave(self.paper, room)
    }
}
