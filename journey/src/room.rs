//! Where a stage acts: the session it may change, the facts it may read, the effects it leaves behind.

use std::time::Duration;

use domain::{
    ClaimNumber, Moment, ServiceId, TransactionId,
    books::TransactionState,
    evisa::PickUp,
    fact::{Ending, Fact, PaperKind},
    visa::Application,
};

use crate::{
    effect::{Effect, PaperOrder, PaperText},
    facts::{Facts, Obstacle},
    session::{Open, Recalled, Service, Session},
    stage::{self, Stage},
};

/// Where a stage acts.
#[derive(Debug)]
pub struct Room<'a> {
    /// What outlives the stage.
    pub session: &'a mut Session,
    /// The world.
    pub facts: &'a Facts,
    effects: Vec<Effect>,
}

impl<'a> Room<'a> {
    pub(crate) const fn new(session: &'a mut Session, facts: &'a Facts) -> Self {
        Self { session, facts, effects: Vec::new() }
    }

    pub(crate) fn into_effects(self) -> Vec<Effect> {
        self.effects
    }

    pub(crate) fn wants(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub(crate) fn after(&self, wait: Duration) -> Moment {
        self.facts.now + wait
    }

    /// Begins a transaction for a service.
    pub(crate) fn open(&mut self, service: &str) {
        let Ok(service) = service.parse::<ServiceId>() else { return };
        let id = self.facts.fresh.transaction;
        let claim = ClaimNumber::of(id);
        let fact = Fact::TransactionOpened { service, claim };
        if let Ok(state) = TransactionState::opened(&fact) {
            self.session.open = Some(Open { id, claim, state });
            self.wants(Effect::Record(id, fact));
        }
    }

    /// Writes a fact of the open transaction down. A fact that cannot follow what is known is not written: whoever
    /// reads the effects sees that it is missing, and the journal would refuse it.
    pub(crate) fn record(&mut self, fact: Fact) {
        if let Some(id) = self.transaction() {
            self.record_of(id, fact);
        }
    }

    /// Asks central whether a case waits for the document that was read or typed.
    pub(crate) fn look_for_case(&mut self) {
        self.session.recall = Recalled::NotAsked;
        self.session.case = None;
        let (Some(open), Some(reading)) = (&self.session.open, &self.session.reading) else { return };
        if self.facts.has(Obstacle::Offline) {
            return;
        }
        let (id, document) = (open.id, Box::new(reading.document.clone()));
        self.session.recall = Recalled::Asked;
        self.wants(Effect::FindCase(id, document));
    }

    /// Writes the application down, its personal part sealed.
    pub(crate) fn record_application(&mut self, application: Application) {
        self.session.applied = Some(Box::new(application.clone()));
        let Some(open) = self.session.open.as_mut() else { return };
        if let Ok(state) = open.state.clone().after(&Fact::ApplicationMade) {
            open.state = state;
            let id = open.id;
            self.wants(Effect::RecordApplication(id, Box::new(application)));
        }
    }

    /// Writes down what was shown for an e-visa, its personal part sealed.
    pub(crate) fn record_pick_up(&mut self, shown: PickUp) {
        let Some(open) = self.session.open.as_mut() else { return };
        if let Ok(state) = open.state.clone().after(&Fact::PickUpAsked) {
            open.state = state;
            let id = open.id;
            self.wants(Effect::RecordPickUp(id, Box::new(shown)));
        }
    }

    /// The open transaction's name.
    pub(crate) fn transaction(&self) -> Option<TransactionId> {
        self.session.open.as_ref().map(|open| open.id)
    }

    /// Whether an answer is about the open transaction.
    pub(crate) fn is_about(&self, transaction: TransactionId) -> bool {
        self.transaction() == Some(transaction)
    }

    /// Prints one paper of the transaction at hand: the intent first. Answers with the job's number.
    pub(crate) fn print(&mut self, text: PaperText) -> Option<u32> {
        self.print_for(self.transaction()?, text)
    }

    /// Prints one paper of a transaction: the intent first. Answers with the job's number.
    pub(crate) fn print_for(&mut self, transaction: TransactionId, text: PaperText) -> Option<u32> {
        let state = self.state(transaction)?;
        let claim = state.claim;
        let kind = text.kind();
        let copy = state.next_copy(kind);
        let job = self.facts.fresh.job.wrapping_add(self.session.jobs_used);
        self.session.jobs_used += 1;
        self.record_of(transaction, Fact::PrintIntended { paper: kind, copy, job });
        let language = self.session.language;
        self.wants(Effect::Print(Box::new(PaperOrder { job, transaction, claim, language, copy, text })));
        Some(job)
    }

    /// Writes down how a job ended; answers with its paper when it was one of ours and open.
    pub(crate) fn print_ended(&mut self, job: u32, outcome: domain::fact::PrintOutcome) -> Option<PaperKind> {
        let (id, paper) = self.session.opens().find_map(|open| {
            let is_it = |(paper, unended)| (unended == job).then_some((open.id, paper));
            open.state.papers.unended().find_map(is_it)
        })?;
        self.record_of(id, Fact::PrintEnded { paper, job, outcome });
        Some(paper)
    }

    /// Ends the transaction and leaves the terminal to the next person.
    pub(crate) fn close(&mut self, ending: Ending) -> Stage {
        self.record(Fact::TransactionClosed { ending });
        self.leave()
    }

    /// Forgets the person.
    pub(crate) fn leave(&mut self) -> Stage {
        self.wants(Effect::DisableReader);
        match self.session.service {
            Service::PickUp => self.wants(Effect::DisableScanner),
            Service::Payment => {
                self.wants(Effect::DisableScanner);
                self.wants(Effect::RefuseNotes);
            }
            Service::Visa => {}
        }
        self.wants(Effect::Wipe);
        *self.session = Session::new(self.facts);
        Stage::Attract(stage::Attract::begin(self))
    }

    /// Ends the session where nothing was paid: what central holds is let go, the transaction is closed.
    pub(crate) fn abandon(&mut self) -> Stage {
        for id in self.transactions() {
            self.let_go_of(id);
        }
        self.leave()
    }
}
