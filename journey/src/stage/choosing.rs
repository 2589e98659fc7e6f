//! What brings the person here: a visa, one that was granted already, something to pay?

use super::{Privacy, Stage, payment};
use crate::{
    event::Event,
    room::Room,
    session::{Service, Session},
    touch::Touch,
};

/// A visa, one that was granted already, something to pay?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosing;

impl Choosing {
    /// Nobody chooses where there is only one thing to have.
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        room.session.service = Service::Visa;
        match (room.facts.rules.is_some(), room.facts.prints_e_visas(), room.facts.sells()) {
            (true, false, false) => Stage::Privacy(Privacy),
            (false, _, true) => payment::Step::begin(room),
            _ => Stage::Choosing(Self),
        }
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let wanted = match event {
            Event::Touched(Touch::VisaChosen) if room.facts.visa_obstacle().is_none() => Service::Visa,
            Event::Touched(Touch::PickUpChosen) if room.facts.pick_up_obstacle().is_none() => Service::PickUp,
            Event::Touched(Touch::PaymentChosen) if room.facts.sale_obstacle().is_none() => {
                return payment::Step::begin(room);
            }
            Event::Touched(Touch::BackChosen) => return room.leave(),
            _ => return Stage::Choosing(self),
        };
        room.session.service = wanted;
        Stage::Privacy(Privacy)
    }
}

impl Session {
    /// Whether an e-visa is picked up.
    #[must_use]
    pub fn picks_up(&self) -> bool {
        self.service == Service::PickUp
    }
}
