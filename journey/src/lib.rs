//! Customer journeys as pure state machines.
//!
//! May touch: `domain`.
//! Never: clocks, files, sockets, widgets, words a person reads, device names.
//!
//! [`Journey::on`] takes in one event and what is known of the world, and answers with the journey after it and what is
//! to be done, in order. The order is a promise: a [`Effect::Record`] is durable before the effect after it begins, so
//! that *intent before effect* can be read off the list.

mod cart;
mod comfort;
mod effect;
mod event;
mod facts;
mod house;
mod party;
mod resolve;
mod room;
mod session;
pub mod stage;
mod till;
mod touch;

pub use cart::{Cart, Otherwise};
pub use comfort::{Comfort, Glass, Listening, Reach, Scanning, Size, Theme};
pub use effect::{Effect, PaperOrder, PaperText};
pub use event::{
    Again, CardProgress, CodeAnswer, Event, HeldNote, IssuedPapers, LastCard, LastState, LookedUp, NoCredit, NoGroup,
    NoGroups, NoReceipt, OldReceipt, PromiseAnswer, Queued, Recall, Returned, Ruling, Search, Standing, Whereabouts,
};
pub use facts::{Codes, Facts, Fresh, Groups, LastReceipt, NoteSlot, Obstacle, Scanner, Times};
pub use house::Stake;
pub use party::{Absent, Companion, MOST_TRAVELLERS, Without};
pub use resolve::{Answers, CardAnswer, CentralAnswer, CodeWord, Resolution, Step};
pub use room::Room;
pub use session::{Open, Overlay, Reading, Recalled, Service, Session};
pub use stage::Stage;
pub use touch::{Sign, Touch};

use domain::{Moment, TransactionId, books::TransactionState};

/// What somebody goes through: what outlives a step, and the step.
#[derive(Debug, Clone, PartialEq)]
pub struct Journey {
    /// What outlives a step.
    pub session: Session,
    /// The step.
    pub stage: Stage,
}

/// A journey after an event, and what is to be done, in this order.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    /// The journey after the event.
    pub journey: Journey,
    /// What is to be done.
    pub effects: Vec<Effect>,
}

impl Journey {
    /// The journey when the program starts: nobody is here, or a transaction of before is to be finished first.
    #[must_use]
    pub fn boot(unfinished: Vec<(TransactionId, TransactionState)>, facts: &Facts) -> Next {
        let mut session = Session::new(facts);
        let mut room = Room::new(&mut session, facts);
        let stage = stage::Unfinished::begin(unfinished, &mut room);
        let effects = room.into_effects();
        Next { journey: Self { session, stage }, effects }
    }

    /// Takes in one event. Total: what means nothing here changes nothing.
    #[must_use]
    pub fn on(self, event: Event, facts: &Facts) -> Next {
        let Self { mut session, stage } = self;
        let mut room = Room::new(&mut session, facts);
        let stage = house::admit(stage, event, &mut room);
        let effects = room.into_effects();
        Next { journey: Self { session, stage }, effects }
    }

    /// What whoever is asked whether they are still there has in it.
    #[must_use]
    pub fn stake(&self) -> Stake {
        house::stake(&self.session, &self.stage)
    }

    /// When [`Event::Elapsed`] is due, if nothing else happens before.
    #[must_use]
    pub fn deadline(&self, facts: &Facts) -> Option<Moment> {
        [house::deadline(&self.session, &self.stage, facts), self.stage.deadline()].into_iter().flatten().min()
    }
}
