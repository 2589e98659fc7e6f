//! The passport goes on the reader.

use domain::{
    Moment,
    document::{ResidenceDocument, mrz::Format},
};

use super::{Review, Stage, Typing};
use crate::{
    effect::Effect,
    event::{Again, Event},
    facts::Obstacle,
    room::Room,
    touch::Touch,
};

/// Where the passport is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Nothing has come yet.
    Awaited,
    /// Bytes are coming.
    Reading {
        /// The reader should have said by then what they were.
        until: Moment,
    },
    /// Put it again.
    Again(Again),
}

impl Place {
    pub(super) fn reading(room: &Room<'_>) -> Self {
        Self::Reading { until: room.after(room.facts.times.reading) }
    }

    /// Whether it is the person's turn: whoever holds still is asked nothing.
    pub(super) const fn is_the_persons_turn(self) -> bool {
        !matches!(self, Self::Reading { .. })
    }

    pub(super) const fn deadline(self) -> Option<Moment> {
        if let Self::Reading { until } = self { Some(until) } else { None }
    }

    /// Whether a reader has begun and said nothing more.
    pub(super) fn is_overdue(self, room: &Room<'_>) -> bool {
        self.deadline().is_some_and(|until| room.facts.now >= until)
    }
}

/// The passport goes on the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Where it is.
    pub place: Place,
}

impl Document {
    pub(crate) fn begin(room: &mut Room<'_>) -> Self {
        room.wants(Effect::EnableReader);
        Self { place: Place::Awaited }
    }

    /// The one who was entered is listed already: another document is asked for.
    pub(super) fn of_another(room: &mut Room<'_>) -> Stage {
        room.session.reading = None;
        room.wants(Effect::EnableReader);
        Stage::Document(Self { place: Place::Again(Again::Listed) })
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::ReadingBegan => self.place = Place::reading(room),
            Event::Elapsed if self.place.is_overdue(room) => self.place = Place::Again(Again::Incomplete),
            Event::DocumentRead(reading) if room.session.lists(&reading.document) => {
                self.place = Place::Again(Again::Listed);
            }
            Event::DocumentRead(reading) => {
                room.wants(Effect::DisableReader);
                room.session.reading = Some(*reading);
                room.session.half_read = None;
                room.look_for_case();
                return Stage::Review(Review);
            }
            Event::SecondRead(document) => {
                self.place = Place::Again(keep(*document, room));
            }
            Event::DocumentRefused(why) => {
                self.place = Place::Again(why);
            }
            Event::DocumentHalfRead(draft) => {
                room.session.half_read = Some(*draft);
                self.place = Place::Again(Again::Corrupted);
            }
            Event::WorldChanged if room.facts.has(Obstacle::Reader) => self.place = Place::Again(Again::ReaderLost),
            Event::Touched(Touch::ReadAgain) => self.place = Place::Awaited,
            // Only once it has been tried: what is typed, an officer must compare.
            Event::Touched(Touch::TypingChosen) if matches!(self.place, Place::Again(_)) => return Typing::whole(room),
            Event::Touched(Touch::BackChosen) => return room.give_up_traveller(),
            _ => {}
        }
        Stage::Document(self)
    }
}

/// A residence document is kept until the passport asks for one; whoever shows it first need not show it twice.
fn keep(document: ResidenceDocument, room: &mut Room<'_>) -> Again {
    let table = room.facts.rules.as_ref().and_then(|rules| rules.residence.as_ref());
    let helps =
        |of: &domain::visa::Residence| of.is_of_residence(&document) && of.states.contains(&document.issuing_state);
    if table.is_some_and(helps) {
        room.session.residence = Some(document);
        return Again::ResidenceFirst;
    }
    match document.format {
        Format::MrvA | Format::MrvB => Again::Visa,
        Format::Td1 | Format::Td2 | Format::Td3 => Again::IdentityCard,
    }
}
