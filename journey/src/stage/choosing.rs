//! A visa now, or one that was granted already?

use super::{Privacy, Stage};
use crate::{
    event::Event,
    room::Room,
    session::{Service, Session},
    touch::Touch,
};

/// A visa now, or one that was granted already?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosing;

impl Choosing {
    /// Nobody chooses where there is only one thing to have.
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        room.session.service = Service::Visa;
        if room.facts.prints_e_visas() { Stage::Choosing(Self) } else { Stage::Privacy(Privacy) }
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let wanted = match event {
            Event::Touched(Touch::VisaChosen) if room.facts.visa_obstacle().is_none() => Service::Visa,
            Event::Touched(Touch::PickUpChosen) if room.facts.pick_up_obstacle().is_none() => Service::PickUp,
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
