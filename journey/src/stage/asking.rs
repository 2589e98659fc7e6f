//! What the person reads and answers: privacy, review, trip, declaration.

use domain::{
    document::TravelDocument,
    fact::Fact,
    visa::{Application, Declaration, Early, OfficerReason, Purpose, Refused as Why, decide_document, officer},
};

use super::{
    Deciding, Document, Officer, Recalling, Reference, Refused, Residence, Stage, Typing, WrongLine,
    attract::to_document, queueing::resume,
};
use crate::{
    event::{Event, Recall},
    room::Room,
    session::Recalled,
    touch::Touch,
};

/// What happens to personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Privacy;

impl Privacy {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::PrivacyAccepted) => {
                if room.session.picks_up() {
                    room.open("e-visa");
                    return Reference::begin(room);
                }
                room.open("visa-on-arrival");
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
            // Typed or corrected, it may have become the document of somebody who is listed.
            Event::Touched(Touch::ReviewConfirmed) if is_listed(room) => Document::of_another(room),
            Event::Touched(Touch::ReviewConfirmed) if room.session.recall == Recalled::Asked => Recalling::begin(room),
            Event::Touched(Touch::ReviewConfirmed) => judge(room),
            Event::Touched(Touch::ReadAgain | Touch::BackChosen) => to_document(room),
            Event::Touched(Touch::CorrectionChosen(item)) => Typing::correct(*item, room),
            Event::Touched(Touch::OtherLineAsked) => Stage::WrongLine(WrongLine),
            _ => Stage::Review(self),
        }
    }

    pub(super) fn refuse(reason: Why, room: &mut Room<'_>) -> Stage {
        room.record(Fact::DecisionRefused { reason });
        Stage::Refused(Refused { reason })
    }

    /// An officer decides upon the whole application: the questions are asked all the same.
    pub(super) fn ask_officer(reason: OfficerReason, room: &mut Room<'_>) -> Stage {
        let session = &room.session;
        let (Some(reading), Some(rules)) = (&session.reading, &room.facts.rules) else { return to_document(room) };
        let (document, today) = (&reading.document, room.facts.today);
        let longest_stay = match &session.residence {
            Some(residence) => officer::longest_residence(rules, document, residence, today),
            None => officer::longest_stay(rules, document, today),
        };
        if (Trip { longest_stay }).day_choices(rules).is_empty() {
            // Nothing could be answered that an officer could grant: the desk sees the document.
            room.record(Fact::OfficerNeeded { reason, case: None });
            return Stage::Officer(Officer::begin(reason, room));
        }
        ask_trip(longest_stay, room)
    }
}

fn is_listed(room: &Room<'_>) -> bool {
    room.session.reading.as_ref().is_some_and(|reading| room.session.lists(&reading.document))
}

/// Whose case is at central goes on with it. Otherwise the rules at the kiosk explain early, and central decides.
pub(super) fn judge(room: &mut Room<'_>) -> Stage {
    let (Some(reading), Some(rules)) = (&room.session.reading, &room.facts.rules) else {
        return to_document(room);
    };
    let document = &reading.document;
    if let Recalled::Answered(Recall::Found { number, application }) = &room.session.recall
        && is_of(application, document)
    {
        let (number, application) = (*number, (**application).clone());
        return resume(number, application, room);
    }
    match decide_document(rules, document, room.facts.today) {
        Early::ResidenceAsked => Residence::begin(room),
        Early::Eligible { longest_stay, .. } => {
            // Shown, and not needed: it is no part of the application.
            room.session.residence = None;
            ask_trip(longest_stay, room)
        }
        Early::Refused(reason) => Review::refuse(reason, room),
        Early::Officer(reason) => {
            room.session.residence = None;
            Review::ask_officer(reason, room)
        }
    }
}

/// A late answer may be about a document that was corrected since.
fn is_of(application: &Application, document: &TravelDocument) -> bool {
    let name = |document: &TravelDocument| (document.issuing_state, document.number.clone(), document.birth.clone());
    name(&application.document) == name(document)
}

fn ask_trip(longest_stay: u16, room: &mut Room<'_>) -> Stage {
    room.session.days = room.session.days.filter(|days| *days <= longest_stay);
    Stage::Trip(Trip { longest_stay })
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
