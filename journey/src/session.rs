//! What outlives a step.

use domain::{
    CaseNumber, ClaimNumber, Date, Language, Moment, Sensitive, SessionId, TransactionId,
    books::TransactionState,
    document::{Draft, Item, ResidenceDocument, TravelDocument, mrz},
    evisa::{Found, Reference},
    group::{Group, Owner},
    receipt::Channel,
    visa::{Application, Declaration, Purpose, Trip},
};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::{
    cart::Cart,
    comfort::Comfort,
    event::{IssuedPapers, Recall},
    facts::Facts,
    party::{Absent, Companion},
};

/// A document that was read and verified, with what its holder should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The document.
    pub document: TravelDocument,
    /// What was repaired.
    pub repairs: Vec<mrz::Repair>,
}

impl Reading {
    /// The repairs but those of one value.
    #[must_use]
    pub fn without(&self, item: Item) -> Vec<mrz::Repair> {
        self.repairs.iter().filter(|repair| !Item::of(repair.field).contains(&item)).copied().collect()
    }
}

/// What lies over the stage. The stage goes on beneath it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// Nothing.
    Nothing,
    /// The language screen.
    Languages,
    /// Help for the stage.
    Help,
    /// Are you still there?
    TimeOut {
        /// Since when it is asked.
        since: Moment,
    },
}

/// The transaction that the session is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    /// Its name.
    pub id: TransactionId,
    /// What the person is told to name.
    pub claim: ClaimNumber,
    /// As its facts tell it; the same projection that the journal holds.
    pub state: TransactionState,
}

/// What somebody came for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Service {
    /// A visa on arrival.
    #[default]
    Visa,
    /// An e-visa that was granted already.
    PickUp,
    /// Something to pay for.
    Payment,
}

/// What outlives a step: language, comfort, the traveller, this session's money.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Which session.
    pub id: SessionId,
    /// Its language.
    pub language: Language,
    /// How it is seen, heard and reached.
    pub comfort: Comfort,
    /// What lies over the stage.
    pub overlay: Overlay,
    /// When the person last touched anything.
    pub touched: Moment,
    /// What the person came for.
    pub service: Service,
    /// The transaction, once a service is begun.
    pub open: Option<Open>,
    /// The document, once read.
    pub reading: Option<Reading>,
    /// The residence document that lies beside it, once read.
    pub residence: Option<ResidenceDocument>,
    /// What was read of a document that is not believed.
    pub half_read: Option<Draft>,
    /// Whether central has a case for the document.
    pub recall: Recalled,
    /// The officer's case that the session is about.
    pub case: Option<CaseNumber>,
    /// What central was asked to decide upon.
    pub applied: Option<Box<Application>>,
    /// What was answered so far.
    pub days: Option<u16>,
    /// What was answered so far.
    pub purpose: Option<Purpose>,
    /// What was declared.
    pub declaration: Option<Declaration>,
    /// The visa, once issued.
    pub papers: Option<Box<IssuedPapers>>,
    /// The reference of the e-visa, once given.
    pub reference: Option<Reference>,
    /// The e-visa, once found.
    pub evisa: Option<Box<Found>>,
    /// How many references led nowhere.
    pub guesses: u8,
    /// Who was approved before, and waits for the others.
    pub companions: Vec<Companion>,
    /// Who of the party has no visa here.
    pub absent: Vec<Absent>,
    /// The group that was shown, or chosen among those that central keeps.
    pub group: Option<Group>,
    /// Whose groups central keeps; only what it has said yes to.
    pub owner: Option<Owner>,
    /// The groups that it keeps for them, as it said last.
    pub groups: Vec<Group>,
    /// The number of the last question about them: an answer to another one is too late.
    pub questions: u8,
    /// What is to be paid for.
    pub cart: Cart,
    /// The cart before what was over went into it, until that is promised.
    pub before_rest: Option<Cart>,
    /// When everything was paid and delivered, local time.
    pub paid: Option<DateTime>,
    /// Where else the receipt was sent: by what, and masked to whom.
    pub sent: Vec<(Channel, String)>,
    /// Whose alone what is over shall be, until it is written down.
    pub kept_for: Option<Sensitive<String>>,
    /// The next print job's number is the fresh one plus this.
    pub jobs_used: u32,
}

/// What is known of a case for the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recalled {
    /// Central was not asked.
    NotAsked,
    /// It was asked.
    Asked,
    /// It answered, or could not.
    Answered(Recall),
}

impl Session {
    /// A session of nobody yet.
    #[must_use]
    pub fn new(facts: &Facts) -> Self {
        Self {
            id: facts.fresh.session,
            language: facts.languages.first().copied().unwrap_or(Language::Azerbaijani),
            comfort: Comfort::as_loud(facts.volume),
            overlay: Overlay::Nothing,
            touched: facts.now,
            service: Service::Visa,
            open: None,
            reading: None,
            residence: None,
            half_read: None,
            recall: Recalled::NotAsked,
            case: None,
            applied: None,
            days: None,
            purpose: None,
            declaration: None,
            papers: None,
            reference: None,
            evisa: None,
            guesses: 0,
            companions: Vec::new(),
            absent: Vec::new(),
            group: None,
            owner: None,
            groups: Vec::new(),
            questions: 0,
            cart: Cart::default(),
            before_rest: None,
            paid: None,
            sent: Vec::new(),
            kept_for: None,
            jobs_used: 0,
        }
    }

    /// Whether the group at hand is one of those that central keeps.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.group.as_ref().is_some_and(|group| self.groups.contains(group))
    }

    /// What is applied for, once everything is answered; who has it arrives today.
    pub(crate) fn application(&self, today: Date) -> Option<Application> {
        Some(Application {
            document: self.reading.as_ref()?.document.clone(),
            residence: self.residence.clone(),
            trip: Trip { arrival: today, days: self.days?, purpose: self.purpose? },
            declaration: self.declaration?,
        })
    }

    /// Forgets document and answers: whoever has a number needs none of them here.
    pub(crate) fn forget_answers(&mut self) {
        (self.reading, self.residence, self.half_read, self.applied) = (None, None, None, None);
        (self.days, self.purpose, self.declaration) = (None, None, None);
        self.recall = Recalled::NotAsked;
    }
}
