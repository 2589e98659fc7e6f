//! House rules: what holds on every stage, before the stage is asked.

use domain::{Moment, Money};

use crate::{
    event::Event,
    facts::Facts,
    room::Room,
    session::{Overlay, Recalled, Session},
    stage::{Stage, payment::Step},
    touch::Touch,
};

/// What whoever is asked whether they are still there has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stake {
    /// Nothing was paid.
    Nothing,
    /// So much is inside, and will be kept under a claim number.
    Inside(Money),
    /// It is paid, given back or owed already: only the page ends.
    Settled,
}

pub(crate) fn stake(session: &Session, stage: &Stage) -> Stake {
    if stage.is_settled() {
        return Stake::Settled;
    }
    session.inside().filter(|inside| inside.is_positive()).map_or(Stake::Nothing, Stake::Inside)
}

/// Takes in one event: comfort and overlays here, everything else by the stage.
pub(crate) fn admit(stage: Stage, event: Event, room: &mut Room<'_>) -> Stage {
    let before = (room.session.touched, stage.waits_for_person());
    if event.is_by_hand() {
        room.session.touched = room.facts.now;
    }
    if let Event::Touched(touch) = &event
        && let Some(stage) = serve_everywhere(&stage, *touch, room)
    {
        return stage;
    }
    if let Event::Recalled(transaction, recall) = &event
        && room.is_about(*transaction)
        && room.session.recall == Recalled::Asked
    {
        room.session.recall = Recalled::Answered(recall.clone());
    }
    if let Event::NoteWritten(transaction, fact) = &event {
        room.heard(*transaction, fact);
    }
    if event == Event::Elapsed
        && let Some(stage) = mind_the_time(&stage, room)
    {
        return stage;
    }
    let stage = stage.on(event, room);
    mind_the_turn(before, &stage, room);
    stage
}

/// The person's time begins with their turn. Whoever did something, or has something new before them, is not asked
/// whether they are still there, and neither is whoever cannot do anything.
fn mind_the_turn((touched, waited): (Moment, bool), stage: &Stage, room: &mut Room<'_>) {
    let waits = stage.waits_for_person();
    if waits && !waited {
        room.session.touched = room.facts.now;
    }
    if is_warned(room) && (!waits || room.session.touched > touched) {
        room.session.overlay = Overlay::Nothing;
    }
}

/// Touches that mean the same everywhere. `None`: the stage must see it.
fn serve_everywhere(stage: &Stage, touch: Touch, room: &mut Room<'_>) -> Option<Stage> {
    room.session.comfort.turn(touch);
    match touch {
        Touch::HelpTurned => turn_help(&mut room.session.overlay),
        Touch::LanguagesOpened => room.session.overlay = Overlay::Languages,
        Touch::LanguageChosen(language) if room.session.overlay == Overlay::Languages => {
            room.session.language = language;
            room.session.overlay = Overlay::Nothing;
            if hears_languages(stage) {
                return None;
            }
        }
        Touch::BackChosen if room.session.overlay != Overlay::Nothing => room.session.overlay = Overlay::Nothing,
        Touch::MoreTimeAsked | Touch::RepeatAsked => room.session.overlay = Overlay::Nothing,
        Touch::EndChosen if stage.may_end() || is_warned(room) => return Some(end(stage, room)),
        // Comfort was turned; pages are the window's, the focus is the shell's.
        Touch::SizeTurned
        | Touch::ThemeTurned(_)
        | Touch::ReachTurned
        | Touch::ListenTurned
        | Touch::FasterChosen
        | Touch::SlowerChosen
        | Touch::LouderChosen
        | Touch::SofterChosen
        | Touch::GlassTurned
        | Touch::ScanningTurned
        | Touch::PageTurned
        | Touch::FocusMoved
        | Touch::EndChosen => {}
        Touch::LanguageChosen(_)
        | Touch::VisaChosen
        | Touch::PickUpChosen
        | Touch::ReferenceChosen
        | Touch::PrivacyAccepted
        | Touch::ReviewConfirmed
        | Touch::ReadAgain
        | Touch::TypingChosen
        | Touch::CorrectionChosen(_)
        | Touch::OtherLineAsked
        | Touch::Typed(_)
        | Touch::Erased
        | Touch::Cleared
        | Touch::StateChosen(_)
        | Touch::SexChosen(_)
        | Touch::TypingConfirmed
        | Touch::OfficerChosen
        | Touch::WithoutChosen
        | Touch::DaysChosen(_)
        | Touch::PurposeChosen(_)
        | Touch::TripConfirmed
        | Touch::DeclarationMade
        | Touch::DeclarationNotMade
        | Touch::NumberTaken
        | Touch::TravellerAdded
        | Touch::RemovalChosen(_)
        | Touch::RemovalConfirmed
        | Touch::PaymentChosen
        | Touch::AreaChosen(_)
        | Touch::LifeEventChosen(_)
        | Touch::InstitutionsChosen
        | Touch::InstitutionChosen(_)
        | Touch::UsualChosen(_)
        | Touch::LettersTurned
        | Touch::PlaneTurned
        | Touch::MineChosen
        | Touch::GroupChosen(_)
        | Touch::MemberChosen(_)
        | Touch::AllAsked
        | Touch::GroupKept
        | Touch::CentralChosen
        | Touch::ForgetAsked
        | Touch::ForgetConfirmed
        | Touch::ServiceChosen(_)
        | Touch::HouseholdChosen
        | Touch::WayChosen(_)
        | Touch::ChoiceMade(_)
        | Touch::AskAgainChosen
        | Touch::DebtTurned(_)
        | Touch::AmountAsked(_)
        | Touch::DebtsConfirmed
        | Touch::LineRemoved(_)
        | Touch::ServiceAdded
        | Touch::NotesChosen
        | Touch::CardChosen
        | Touch::CodeChosen
        | Touch::CreditChosen
        | Touch::PhoneChosen
        | Touch::LineChosen(_)
        | Touch::KeepChosen
        | Touch::KeepForFinChosen
        | Touch::SendChosen
        | Touch::ChannelChosen(_)
        | Touch::ReceiptAsked
        | Touch::PayChosen
        | Touch::PaymentCancelled
        | Touch::PayAgainChosen
        | Touch::PrintChosen
        | Touch::Finished
        | Touch::BackChosen => return None,
    }
    // The wall keeps what it says for whoever touches it.
    (!matches!(stage, Stage::Attract(_))).then(|| stage.clone())
}

/// Services are listed by the language's alphabet.
fn hears_languages(stage: &Stage) -> bool {
    matches!(stage, Stage::Payment(step) if matches!(**step, Step::Finding(_)))
}

fn end(stage: &Stage, room: &mut Room<'_>) -> Stage {
    room.session.overlay = Overlay::Nothing;
    stage.leave_to_itself(room)
}

const fn turn_help(overlay: &mut Overlay) {
    *overlay = match overlay {
        Overlay::Help => Overlay::Nothing,
        Overlay::Nothing | Overlay::Languages | Overlay::TimeOut { .. } => Overlay::Help,
    };
}

/// Whether the person is asked if they are still there: then the answer may be to end.
const fn is_warned(room: &Room<'_>) -> bool {
    matches!(room.session.overlay, Overlay::TimeOut { .. })
}

/// Asks whether somebody is still there, and ends the session when nobody says so.
fn mind_the_time(stage: &Stage, room: &mut Room<'_>) -> Option<Stage> {
    if !stage.waits_for_person() {
        return None;
    }
    match room.session.overlay {
        Overlay::TimeOut { since } if room.facts.now >= since + room.facts.times.warning => {
            (room.session.overlay, room.session.touched) = (Overlay::Nothing, room.facts.now);
            Some(stage.leave_to_itself(room))
        }
        Overlay::TimeOut { .. } => None,
        Overlay::Nothing | Overlay::Languages | Overlay::Help => {
            if room.facts.now >= room.session.touched + stage.idle(room.facts) {
                room.session.overlay = Overlay::TimeOut { since: room.facts.now };
                return Some(stage.clone());
            }
            None
        }
    }
}

/// When the house next looks: at the idle time, then at the end of the warning.
pub(crate) fn deadline(session: &Session, stage: &Stage, facts: &Facts) -> Option<Moment> {
    if !stage.waits_for_person() {
        return None;
    }
    Some(match session.overlay {
        Overlay::TimeOut { since } => since + facts.times.warning,
        Overlay::Nothing | Overlay::Languages | Overlay::Help => session.touched + stage.idle(facts),
    })
}
