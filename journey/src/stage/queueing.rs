//! An officer decides, and the person waits: at the terminal, or with a number.

use domain::{
    CaseNumber, Moment,
    fact::{Ending, Fact},
    receipt::DeskReason,
    visa::{Application, OfficerReason},
};

use super::{Approved, Deciding, Desk, Officer, Refused, Review, Slip, Stage};
use crate::{
    effect::{Effect, PaperText},
    event::{Event, Queued, Ruling},
    party::Without,
    room::Room,
    session::Overlay,
    touch::Touch,
};

/// Whether central answered when it was asked last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// It did.
    Yes,
    /// It did not; the case waits all the same.
    No,
}

/// A case waits at central, and the person here. Nothing need be pressed: the stage asks by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Queueing {
    application: Box<Application>,
    /// Why.
    pub reason: OfficerReason,
    /// Number and place.
    pub case: Queued,
    /// Since when the person waits here.
    pub since: Moment,
    /// Whether central is heard.
    pub heard: Heard,
    asking: Asking,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    /// Central is asked then.
    At(Moment),
    /// It was asked, and counts as silent from then on.
    Until(Moment),
}

impl Queueing {
    pub(crate) fn begin(
        application: Box<Application>,
        reason: OfficerReason,
        case: Queued,
        room: &mut Room<'_>,
    ) -> Stage {
        room.record(Fact::OfficerNeeded { reason, case: Some(case.number) });
        room.session.case = Some(case.number);
        let asking = Asking::At(room.after(case.retry()));
        Stage::Queueing(Self { application, reason, case, since: room.facts.now, heard: Heard::Yes, asking })
    }

    pub(crate) const fn deadline(&self) -> Moment {
        match self.asking {
            Asking::At(moment) | Asking::Until(moment) => moment,
        }
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Decided(id, ruling) if room.is_about(*id) => return self.rule(*ruling, room),
            Event::DecisionFailed(id) if room.is_about(*id) => self.unheard(room),
            Event::Elapsed => match self.asking {
                Asking::At(at) if room.facts.now >= at => self.ask(room),
                Asking::Until(until) if room.facts.now >= until => self.unheard(room),
                Asking::At(_) | Asking::Until(_) => {}
            },
            Event::Touched(Touch::NumberTaken) => return self.take_number(room),
            _ => {}
        }
        Stage::Queueing(self)
    }

    fn ask(&mut self, room: &mut Room<'_>) {
        if let Some(id) = room.transaction() {
            room.wants(Effect::Decide(id, self.application.clone()));
        }
        self.asking = Asking::Until(room.after(room.facts.times.decision));
    }

    /// The case is at central and waits there, whether we hear of it or not.
    fn unheard(&mut self, room: &Room<'_>) {
        self.heard = Heard::No;
        self.asking = Asking::At(room.after(room.facts.times.retry * 3));
    }

    fn rule(mut self, ruling: Ruling, room: &mut Room<'_>) -> Stage {
        match ruling {
            Ruling::Queued(reason, case) => {
                (self.reason, self.case, self.heard) = (reason, case, Heard::Yes);
                self.asking = Asking::At(room.after(case.retry()));
                return Stage::Queueing(self);
            }
            Ruling::Pending(wait_ms) => {
                self.heard = Heard::Yes;
                self.asking = Asking::At(room.after(std::time::Duration::from_millis(u64::from(wait_ms))));
                return Stage::Queueing(self);
            }
            Ruling::Approved { .. }
            | Ruling::Refused(_)
            | Ruling::Officer(_)
            | Ruling::Desk(_)
            | Ruling::AgencySilent => {}
        }
        decided(self.application, ruling, room)
    }

    /// The person goes; the case stays.
    pub(crate) fn take_number(&self, room: &mut Room<'_>) -> Stage {
        Numbered::begin(self.case, room)
    }
}

/// What a ruling leads to, from wherever it was waited for.
pub(super) fn decided(application: Box<Application>, ruling: Ruling, room: &mut Room<'_>) -> Stage {
    room.session.touched = room.facts.now;
    match ruling {
        Ruling::Approved { terms, fees, hold_seconds } => {
            room.record(Fact::DecisionApproved { fees });
            Stage::Approved(Approved::begin(terms, fees, hold_seconds, room))
        }
        Ruling::Refused(reason) => {
            room.record(Fact::DecisionRefused { reason });
            Stage::Refused(Refused { reason })
        }
        Ruling::Officer(reason) => {
            room.record(Fact::OfficerNeeded { reason, case: None });
            Stage::Officer(Officer::begin(reason, room))
        }
        Ruling::Queued(reason, case) => Queueing::begin(application, reason, case, room),
        Ruling::Desk(case) => {
            room.session.case = Some(case);
            Stage::Desk(Desk::begin(DeskReason::Officer, room))
        }
        Ruling::Pending(wait_ms) => Stage::Deciding(Deciding::ask_in(application, wait_ms, room)),
        Ruling::AgencySilent => Stage::Desk(Desk::begin(DeskReason::AgencySilent, room)),
    }
}

/// The person takes a number and comes back with the passport. Nothing of the person is kept here any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// The number, and until when it is good.
    pub case: Queued,
    /// Its slip; the number on the screen is enough.
    pub slip: Slip,
}

impl Numbered {
    fn begin(case: Queued, room: &mut Room<'_>) -> Stage {
        room.session.overlay = Overlay::Nothing;
        if room.session.is_party() {
            room.list_without(Without::Number(case.number));
        }
        room.session.forget_answers();
        let slip = Slip::begin(PaperText::Case(case.number, case.good_until), room);
        Stage::Numbered(Self { case, slip })
    }

    /// The others of the party go on; whose name is forgotten is listed already.
    pub(super) fn go_on(&self, room: &mut Room<'_>) -> Stage {
        self.slip.clone().give_up(room);
        if room.session.companions.is_empty() {
            return room.close(Ending::SentToDesk);
        }
        room.record(Fact::TransactionClosed { ending: Ending::SentToDesk });
        room.back_to_party()
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        self.slip = self.slip.on(event, room);
        if *event == Event::Touched(Touch::Finished) { self.go_on(room) } else { Stage::Numbered(self) }
    }
}

/// The lines are confirmed; whether a case waits for them is not answered yet. Looks like the review it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recalling {
    until: Moment,
}

impl Recalling {
    pub(super) fn begin(room: &Room<'_>) -> Stage {
        Stage::Recalling(Self { until: room.after(room.facts.times.recall) })
    }

    pub(crate) const fn deadline(&self) -> Moment {
        self.until
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let answered = matches!(event, Event::Recalled(id, _) if room.is_about(*id));
        // Without an answer the questions are asked; central finds the case again by the application.
        if answered || (*event == Event::Elapsed && room.facts.now >= self.until) {
            return super::asking::judge(room);
        }
        match event {
            Event::Touched(
                Touch::ReadAgain | Touch::BackChosen | Touch::CorrectionChosen(_) | Touch::OtherLineAsked,
            ) => Review.on(event, room),
            _ => Stage::Recalling(self),
        }
    }
}

/// What somebody is told whose case is here again: trip and declaration are as they were made.
pub(super) fn resume(number: CaseNumber, application: Application, room: &mut Room<'_>) -> Stage {
    let session = &mut *room.session;
    session.case = Some(number);
    (session.days, session.purpose) = (Some(application.trip.days), Some(application.trip.purpose));
    session.declaration = Some(application.declaration);
    session.residence.clone_from(&application.residence);
    room.record_application(application.clone());
    Stage::Deciding(Deciding::begin(application, room))
}
