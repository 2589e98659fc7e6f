//! What the person reads and answers: privacy, review, trip, declaration.

use domain::{
    fact::Fact,
    visa::{Declaration, Early, OfficerReason, Purpose, Refused as Why, decide_document},
};

use super::{Deciding, Officer, Refused, Residence, Stage, Typing, WrongLine, attract::to_document};
use crate::{event::Event, room::Room, touch::Touch};

/// What happens to personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Privacy;

impl Privacy {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::PrivacyAccepted) => {
                room.open_visa();
                to_document(room)
            }
            Event::Touched(Touch::BackChosen) => room.leave(),
            _ => Stage::Privacy(self),
        }
    }
}

/// Compare with the passport; names have no check digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review;

impl Review {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::ReviewConfirmed) => Self::judge(room),
            Event::Touched(Touch::ReadAgain | Touch::BackChosen) => to_document(room),
            Event::Touched(Touch::CorrectionChosen(item)) => Typing::correct(*item, room),
            Event::Touched(Touch::OtherLineAsked) => Stage::WrongLine(WrongLine),
            _ => Stage::Review(self),
        }
    }

    /// The rules at the kiosk explain early; central decides.
    fn judge(room: &mut Room<'_>) -> Stage {
        let (Some(reading), Some(rules)) = (&room.session.reading, &room.facts.rules) else {
            return to_document(room);
        };
        match decide_document(rules, &reading.document, room.facts.today) {
            Early::ResidenceAsked => Residence::begin(room),
            Early::Eligible { longest_stay, .. } => {
                // Shown, and not needed: it is no part of the application.
                room.session.residence = None;
                room.session.days = room.session.days.filter(|days| *days <= longest_stay);
                Stage::Trip(Trip { longest_stay })
            }
            Early::Refused(reason) => Self::refuse(reason, room),
            Early::Officer(reason) => Self::ask_officer(reason, room),
        }
    }

    pub(super) fn refuse(reason: Why, room: &mut Room<'_>) -> Stage {
        room.record(Fact::DecisionRefused { reason });
        Stage::Refused(Refused { reason })
    }

    pub(super) fn ask_officer(reason: OfficerReason, room: &mut Room<'_>) -> Stage {
        room.record(Fact::OfficerNeeded { reason });
        Stage::Officer(Officer::begin(reason, room))
    }
}

/// How long and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trip {
    /// The most days this document allows.
    pub longest_stay: u16,
}

impl Trip {
    /// The choices that this document allows, of those in the tables.
    #[must_use]
    pub fn day_choices(&self, room_rules: &domain::visa::Rules) -> Vec<u16> {
        room_rules.day_choices.iter().copied().filter(|days| *days <= self.longest_stay).collect()
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::DaysChosen(days)) if *days <= self.longest_stay => room.session.days = Some(*days),
            Event::Touched(Touch::PurposeChosen(purpose)) => room.session.purpose = Some(*purpose),
            Event::Touched(Touch::TripConfirmed) if answered(room).is_some() => {
                return Stage::Declaring(Declaring { longest_stay: self.longest_stay });
            }
            Event::Touched(Touch::BackChosen) => return Stage::Review(Review),
            _ => {}
        }
        Stage::Trip(self)
    }
}

fn answered(room: &Room<'_>) -> Option<(u16, Purpose)> {
    Some((room.session.days?, room.session.purpose?))
}

/// Statements to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaring {
    /// For the way back.
    pub longest_stay: u16,
}

impl Declaring {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let declaration = match event {
            Event::Touched(Touch::DeclarationMade) => Declaration::Made,
            Event::Touched(Touch::DeclarationNotMade) => Declaration::NotMade,
            Event::Touched(Touch::BackChosen) => return Stage::Trip(Trip { longest_stay: self.longest_stay }),
            _ => return Stage::Declaring(self),
        };
        room.session.declaration = Some(declaration);
        let Some(application) = room.session.application(room.facts.today) else {
            return Stage::Trip(Trip { longest_stay: self.longest_stay });
        };
        room.record_application(application.clone());
        Stage::Deciding(Deciding::begin(application, room))
    }
}
