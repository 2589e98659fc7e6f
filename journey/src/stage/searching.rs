//! The passport beside the reference, and whether there is an e-visa for both.

use domain::{
    Moment, TransactionId,
    document::mrz::Format,
    evisa::{Missing, PickUp},
    fact::Fact,
    receipt::DeskReason,
};

use super::{Collecting, Desk, Place, Reference, Stage};
use crate::{
    effect::Effect,
    event::{Again, Event, Search},
    facts::Obstacle,
    room::Room,
    touch::Touch,
};

/// So many references that lead nowhere, then the desk goes on: nobody guesses here.
const MOST_GUESSES: u8 = 3;

/// The passport for which the e-visa was granted goes on the reader. It is not typed: what no check digit proves is for
/// the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Where it is.
    pub place: Place,
}

impl Holder {
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        room.wants(Effect::EnableReader);
        Stage::Holder(Self { place: Place::Awaited })
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        let again = match event {
            Event::ReadingBegan => {
                self.place = Place::reading(room);
                return Stage::Holder(self);
            }
            Event::DocumentRead(reading) => {
                room.wants(Effect::DisableReader);
                room.session.reading = Some(*reading);
                return Searching::begin(room);
            }
            Event::SecondRead(document) => match document.format {
                Format::MrvA | Format::MrvB => Again::Visa,
                Format::Td1 | Format::Td2 | Format::Td3 => Again::IdentityCard,
            },
            Event::DocumentRefused(why) => why,
            Event::DocumentHalfRead(_) => Again::Corrupted,
            Event::Elapsed if self.place.is_overdue(room) => Again::Incomplete,
            Event::WorldChanged if room.facts.has(Obstacle::Reader) => Again::ReaderLost,
            Event::Touched(Touch::ReadAgain) => return Self::begin(room),
            Event::Touched(Touch::BackChosen) => {
                room.wants(Effect::DisableReader);
                return Reference::begin(room);
            }
            _ => return Stage::Holder(self),
        };
        room.session.touched = room.facts.now;
        self.place = Place::Again(again);
        Stage::Holder(self)
    }
}

/// Central asks the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searching {
    /// Since when.
    pub since: Moment,
    until: Moment,
}

impl Searching {
    /// What was shown is written down, sealed, before anybody is asked.
    fn begin(room: &mut Room<'_>) -> Stage {
        let (Some(reference), Some(reading)) = (room.session.reference.clone(), &room.session.reading) else {
            return Reference::begin(room);
        };
        let shown = PickUp { reference, document: reading.document.clone() };
        room.record_pick_up(shown.clone());
        if let Some(id) = room.transaction() {
            room.wants(Effect::Search(id, Box::new(shown)));
        }
        let since = room.facts.now;
        Stage::Searching(Self { since, until: room.after(room.facts.times.decision) })
    }

    pub(crate) const fn deadline(&self) -> Moment {
        self.until
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Searched(id, search) if room.is_about(*id) => Self::found(search.clone(), *id, room),
            Event::Elapsed if room.facts.now >= self.until => to_desk(DeskReason::AgencySilent, room),
            _ => Stage::Searching(self),
        }
    }

    fn found(search: Search, id: TransactionId, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        match search {
            Search::Found(found) => {
                debug_assert!(room.is_about(id));
                room.record(Fact::PickUpFound { copy: found.copy });
                room.session.evisa = Some(found);
                Collecting::begin(room)
            }
            Search::Missing(why) => {
                if why.may_be_a_guess() {
                    room.session.guesses += 1;
                }
                if room.session.guesses >= MOST_GUESSES {
                    to_desk(DeskReason::EVisa, room)
                } else {
                    Stage::NoEVisa(NoEVisa { why })
                }
            }
            Search::TooOften => to_desk(DeskReason::EVisa, room),
            Search::Silent => to_desk(DeskReason::AgencySilent, room),
            Search::Failed => to_desk(DeskReason::Offline, room),
        }
    }
}

fn to_desk(reason: DeskReason, room: &mut Room<'_>) -> Stage {
    room.session.touched = room.facts.now;
    Stage::Desk(Desk::begin(reason, room))
}

/// There is nothing to print, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoEVisa {
    /// Why.
    pub why: Missing,
}

impl NoEVisa {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::ReferenceChosen) if self.why.may_be_a_guess() => Reference::begin(room),
            Event::Touched(Touch::ReadAgain) if self.why == Missing::OtherPerson => Holder::begin(room),
            Event::Touched(Touch::Finished) => room.abandon(),
            _ => Stage::NoEVisa(self),
        }
    }
}
