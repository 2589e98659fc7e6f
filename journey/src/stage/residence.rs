//! The passport alone is not enough: a residence visa or card goes on the same reader.

use domain::{
    Moment,
    document::{ResidenceDocument, TravelDocument},
    visa::{Early, OfficerReason, Refused as Why, ResidenceRefused, decide_documents},
};

use super::{Review, Stage, Trip};
use crate::{
    effect::Effect,
    event::{Again, Event},
    facts::Obstacle,
    room::Room,
    touch::Touch,
};

/// Where the second document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Second {
    /// Nothing has come yet.
    Awaited,
    /// Bytes are coming.
    Reading {
        /// The reader should have said by then what they were.
        until: Moment,
    },
    /// It could not be read: put it again.
    Unread(Again),
    /// It was read and does not count.
    Refused(ResidenceRefused),
    /// The passport that was read already.
    SamePassport,
    /// Another passport.
    AnotherPassport,
    /// It may be the same person's, and the names do not say so: an officer can compare.
    Unsure(Box<ResidenceDocument>),
}

impl Second {
    /// Whether it is the person's turn: whoever holds still is asked nothing.
    pub(super) const fn is_the_persons_turn(&self) -> bool {
        !matches!(self, Self::Reading { .. })
    }

    pub(super) const fn deadline(&self) -> Option<Moment> {
        if let Self::Reading { until } = self { Some(*until) } else { None }
    }

    /// Whether a reader has begun and said nothing more.
    fn is_overdue(&self, room: &Room<'_>) -> bool {
        self.deadline().is_some_and(|until| room.facts.now >= until)
    }
}

/// The residence document goes on the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Residence {
    /// Where it is.
    pub second: Second,
}

impl Residence {
    /// Asks for it; one that lay on the reader before the passport did is there already.
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        let Some(document) = room.session.residence.take() else { return Self::enable(Second::Awaited, room) };
        match (Self { second: Second::Awaited }).judge(document, room) {
            Stage::Residence(Self { second }) => Self::enable(second, room),
            onwards => onwards,
        }
    }

    fn enable(second: Second, room: &mut Room<'_>) -> Stage {
        room.wants(Effect::EnableReader);
        Stage::Residence(Self { second })
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::ReadingBegan => self.second = Second::Reading { until: room.after(room.facts.times.reading) },
            Event::SecondRead(document) => return self.judge(*document, room),
            Event::DocumentRead(reading) => self.second = which_passport(room, &reading.document),
            Event::DocumentRefused(why) => {
                self.second = Second::Unread(match why {
                    // A visa or card whose check digits do not hold.
                    Again::IdentityCard | Again::Visa => Again::Corrupted,
                    other => other,
                });
            }
            Event::DocumentHalfRead(_) => self.second = Second::Unread(Again::Corrupted),
            Event::Elapsed if self.second.is_overdue(room) => self.second = Second::Unread(Again::Incomplete),
            Event::WorldChanged if room.facts.has(Obstacle::Reader) => self.second = Second::Unread(Again::ReaderLost),
            Event::Touched(Touch::ReadAgain) => return Self::enable(Second::Awaited, room),
            Event::Touched(Touch::OfficerChosen) => {
                if let Second::Unsure(document) = self.second {
                    room.session.residence = Some(*document);
                    room.wants(Effect::DisableReader);
                    return Review::ask_officer(OfficerReason::ResidenceUnsure, room);
                }
            }
            Event::Touched(Touch::WithoutChosen) => {
                room.wants(Effect::DisableReader);
                return Review::refuse(Why::Nationality, room);
            }
            Event::Touched(Touch::BackChosen) => {
                room.wants(Effect::DisableReader);
                return Stage::Review(Review);
            }
            _ => {}
        }
        Stage::Residence(self)
    }

    /// By the rules at the kiosk; central decides by the same.
    fn judge(mut self, document: ResidenceDocument, room: &mut Room<'_>) -> Stage {
        let (Some(reading), Some(rules)) = (&room.session.reading, &room.facts.rules) else {
            return Stage::Residence(self);
        };
        self.second = match decide_documents(rules, &reading.document, &document, room.facts.today) {
            Early::Eligible { longest_stay, .. } => {
                room.session.residence = Some(document);
                room.session.days = room.session.days.filter(|days| *days <= longest_stay);
                room.wants(Effect::DisableReader);
                return Stage::Trip(Trip { longest_stay });
            }
            Early::Refused(Why::Residence(why)) => Second::Refused(why),
            Early::Officer(OfficerReason::ResidenceUnsure) => Second::Unsure(Box::new(document)),
            Early::Officer(reason) => {
                room.session.residence = Some(document);
                room.wants(Effect::DisableReader);
                return Review::ask_officer(reason, room);
            }
            Early::ResidenceAsked => Second::Awaited,
            Early::Refused(reason) => {
                room.wants(Effect::DisableReader);
                return Review::refuse(reason, room);
            }
        };
        Stage::Residence(self)
    }
}

fn which_passport(room: &Room<'_>, shown: &TravelDocument) -> Second {
    let same = room.session.reading.as_ref().is_some_and(|reading| {
        let read = &reading.document;
        (&read.number, read.issuing_state) == (&shown.number, shown.issuing_state)
    });
    if same { Second::SamePassport } else { Second::AnotherPassport }
}
