//! Several travellers in one session: each has a transaction, a decision and a visa of their own; they pay together.
//!
//! The traveller at hand is the session's own; whoever was approved before lies beside, as a [`Companion`]. Whoever
//! cannot have a visa here is only listed: that transaction is closed.

use domain::{
    CaseNumber, ClaimNumber, CountryCode, Sensitive, TransactionId,
    books::{Stage as Reached, TransactionState},
    document::TravelDocument,
    fact::{Ending, Fact, Owed, PaperKind, PrintOutcome, VoidReason},
    visa::{Application, Fees, Refused},
};

use crate::{
    effect::Effect,
    event::IssuedPapers,
    room::Room,
    session::{Open, Reading, Recalled, Session},
    stage::{Approved, Stage, to_document},
};

/// How many travellers one session lists at most.
pub const MOST_TRAVELLERS: usize = 6;

/// Somebody of the party whose visa was approved, and who is not the traveller at hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Companion {
    /// The transaction.
    pub open: Open,
    /// The document, unless a power cut forgot it.
    pub reading: Option<Reading>,
    /// What central decided upon.
    pub applied: Option<Box<Application>>,
    /// The officer's case that approved it.
    pub case: Option<CaseNumber>,
    /// What may be had; nothing after a power cut.
    pub approved: Option<Approved>,
    /// The visa, once issued.
    pub papers: Option<Box<IssuedPapers>>,
}

impl Companion {
    /// One of before a power cut: only the journal knows of it.
    pub(crate) const fn of_before(open: Open) -> Self {
        Self { open, reading: None, applied: None, case: None, approved: None, papers: None }
    }
}

/// Why somebody of the party has no visa here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Without {
    /// Rules, agency or officer said no.
    Refused(Refused),
    /// An officer decides; the number is to come back with.
    Number(CaseNumber),
    /// The desk goes on, under this number.
    Desk(ClaimNumber),
}

/// Somebody of the party who has no visa here. The transaction is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// As on the document.
    pub surname: Sensitive<String>,
    /// As on the document.
    pub given_names: Sensitive<String>,
    /// Why.
    pub why: Without,
    issuing_state: CountryCode,
    number: Sensitive<String>,
}

impl Absent {
    fn of(document: &TravelDocument, why: Without) -> Self {
        Self {
            surname: document.surname.clone(),
            given_names: document.given_names.clone(),
            why,
            issuing_state: document.issuing_state,
            number: document.number.clone(),
        }
    }
}

impl Session {
    /// Every open transaction of the session: the companions' in the order in which they came, then the one at hand.
    pub fn opens(&self) -> impl Iterator<Item = &Open> {
        self.companions.iter().map(|companion| &companion.open).chain(&self.open)
    }

    /// Whether anybody is listed beside the traveller at hand.
    #[must_use]
    pub fn is_party(&self) -> bool {
        !self.companions.is_empty() || !self.absent.is_empty()
    }

    /// Whether one more traveller may be added, besides the one at hand.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.companions.len() + self.absent.len() + 1 < MOST_TRAVELLERS
    }

    /// Whether somebody else who is listed has this document.
    #[must_use]
    pub fn lists(&self, document: &TravelDocument) -> bool {
        let of = |state: CountryCode, number: &Sensitive<String>| {
            state == document.issuing_state && *number == document.number
        };
        let here = self.companions.iter().filter_map(|companion| companion.reading.as_ref());
        let gone = self.absent.iter().any(|absent| of(absent.issuing_state, &absent.number));
        gone || here.map(|reading| &reading.document).any(|listed| of(listed.issuing_state, &listed.number))
    }

    /// The issued visa of a transaction.
    #[must_use]
    pub fn papers_of(&self, transaction: TransactionId) -> Option<&IssuedPapers> {
        if self.open.as_ref().is_some_and(|open| open.id == transaction) {
            return self.papers.as_deref();
        }
        self.companions.iter().find(|companion| companion.open.id == transaction)?.papers.as_deref()
    }

    /// What the party pays together: what each has been approved for.
    #[must_use]
    pub fn fees(&self) -> Option<Fees> {
        let mut all = self.opens().filter_map(|open| match &open.state.stage {
            Reached::Approved { fees } => Some(*fees),
            _ => None,
        });
        let first = all.next()?;
        all.try_fold(first, |sum, fees| {
            Some(Fees { duty: sum.duty.plus(fees.duty).ok()?, service: sum.service.plus(fees.service).ok()? })
        })
    }

    fn document(&self) -> Option<&TravelDocument> {
        self.reading.as_ref().map(|reading| &reading.document)
    }

    /// Forgets who is at hand. Days and purpose stay: who travels together mostly stays as long, for the same reason.
    fn forget_traveller(&mut self) {
        (self.open, self.reading, self.residence, self.half_read) = (None, None, None, None);
        (self.case, self.applied, self.declaration, self.papers) = (None, None, None, None);
        self.recall = Recalled::NotAsked;
    }
}

impl Room<'_> {
    /// What is known of an open transaction of this session.
    pub(crate) fn state(&self, transaction: TransactionId) -> Option<&TransactionState> {
        self.session.opens().find(|open| open.id == transaction).map(|open| &open.state)
    }

    /// The names of all open transactions.
    pub(crate) fn transactions(&self) -> Vec<TransactionId> {
        self.session.opens().map(|open| open.id).collect()
    }

    fn open_mut(&mut self, transaction: TransactionId) -> Option<&mut Open> {
        let session = &mut *self.session;
        let companions = session.companions.iter_mut().map(|companion| &mut companion.open);
        companions.chain(&mut session.open).find(|open| open.id == transaction)
    }

    /// Writes a fact of one transaction of the party down, if it can follow what is known.
    pub(crate) fn record_of(&mut self, transaction: TransactionId, fact: Fact) {
        let Some(open) = self.open_mut(transaction) else { return };
        if let Ok(state) = open.state.clone().after(&fact) {
            open.state = state;
            self.wants(Effect::Record(transaction, fact));
        }
    }

    /// Central must never let this visa verify, and what it still holds may go.
    pub(crate) fn void_of(&mut self, transaction: TransactionId, reason: VoidReason) {
        let Some(state) = self.state(transaction) else { return };
        let visa = state.visa().cloned();
        let (number, fees) = visa.map_or((None, None), |visa| (Some(visa.number), Some(visa.fees)));
        self.record_of(transaction, Fact::VisaVoided { number, fees, reason });
        self.wants(Effect::Void(transaction, reason));
    }

    /// Keeps the issued visa of a transaction.
    pub(crate) fn keep_papers(&mut self, transaction: TransactionId, papers: Box<IssuedPapers>) {
        if self.is_about(transaction) {
            self.session.papers = Some(papers);
        } else if let Some(companion) =
            self.session.companions.iter_mut().find(|companion| companion.open.id == transaction)
        {
            companion.papers = Some(papers);
        }
    }

    /// The traveller at hand is approved and makes room for the next one.
    pub(crate) fn set_aside(&mut self, approved: Approved) {
        let session = &mut *self.session;
        if let Some(open) = session.open.take() {
            session.companions.push(Companion {
                open,
                reading: session.reading.take(),
                applied: session.applied.take(),
                case: session.case.take(),
                approved: Some(approved),
                papers: session.papers.take(),
            });
        }
        session.forget_traveller();
    }

    /// The next traveller's passport is asked for.
    pub(crate) fn next_traveller(&mut self) -> Stage {
        self.session.forget_traveller();
        self.open("visa-on-arrival");
        to_document(self)
    }

    /// Nobody is at hand: the last companion is, with the list; without one the session is over.
    pub(crate) fn back_to_party(&mut self) -> Stage {
        self.wants(Effect::DisableReader);
        self.session.forget_traveller();
        match self.session.companions.pop() {
            Some(last) => self.take_up(last),
            None => self.leave(),
        }
    }

    /// One of the companions is the traveller at hand from now on.
    pub(crate) fn bring_forward(&mut self, transaction: TransactionId, at_hand: Approved) -> Option<Approved> {
        let place = self.session.companions.iter().position(|companion| companion.open.id == transaction)?;
        let companion = self.session.companions.remove(place);
        self.set_aside(at_hand);
        match self.take_up(companion) {
            Stage::Approved(approved) => Some(approved),
            _ => None,
        }
    }

    fn take_up(&mut self, companion: Companion) -> Stage {
        let session = &mut *self.session;
        let trip = companion.applied.as_ref().map(|applied| (applied.trip.days, applied.trip.purpose));
        if let Some((days, purpose)) = trip {
            (session.days, session.purpose) = (Some(days), Some(purpose));
        }
        session.declaration = companion.applied.as_ref().map(|applied| applied.declaration);
        session.residence = companion.applied.as_ref().and_then(|applied| applied.residence.clone());
        (session.open, session.reading) = (Some(companion.open), companion.reading);
        (session.applied, session.case, session.papers) = (companion.applied, companion.case, companion.papers);
        session.touched = self.facts.now;
        match companion.approved {
            Some(approved) => Stage::Approved(approved),
            None => self.leave(),
        }
    }

    /// Lists the traveller at hand as one who has no visa here, where there is a list.
    pub(crate) fn list_without(&mut self, why: Without) {
        if let Some(document) = self.session.document() {
            let absent = Absent::of(document, why);
            self.session.absent.push(absent);
        }
    }

    /// The traveller at hand has no visa here: that transaction is closed, and the others go on if there are any.
    pub(crate) fn part(&mut self, ending: Ending, why: Without) -> Stage {
        if self.session.companions.is_empty() {
            return self.close(ending);
        }
        self.list_without(why);
        self.record(Fact::TransactionClosed { ending });
        self.back_to_party()
    }

    /// Whoever entered half a traveller goes back to the list; without one the session is over.
    pub(crate) fn give_up_traveller(&mut self) -> Stage {
        if self.session.companions.is_empty() {
            return self.abandon();
        }
        self.let_go();
        self.back_to_party()
    }

    /// Lets the visa of the traveller at hand go and closes the transaction.
    pub(crate) fn let_go(&mut self) {
        if let Some(open) = &self.session.open {
            self.let_go_of(open.id);
        }
    }

    /// Lets go of what central holds for a transaction for which nothing was paid, and closes it.
    pub(crate) fn let_go_of(&mut self, transaction: TransactionId) {
        let Some(state) = self.state(transaction) else { return };
        let ending = match &state.stage {
            Reached::Refused { .. } => Ending::Refused,
            Reached::OfficerNeeded { .. } => Ending::SentToDesk,
            Reached::Approved { .. } => {
                self.void_of(transaction, VoidReason::Cancelled);
                Ending::Abandoned
            }
            _ => Ending::Abandoned,
        };
        self.record_of(transaction, Fact::TransactionClosed { ending });
    }

    /// Somebody of the list changes their mind: `place` counts the companions, then the traveller at hand.
    pub(crate) fn remove(&mut self, place: usize, at_hand: Approved) -> Stage {
        if let Some(id) = self.session.companions.get(place).map(|companion| companion.open.id) {
            self.let_go_of(id);
            self.session.companions.remove(place);
            return Stage::Approved(at_hand);
        }
        self.let_go();
        self.back_to_party()
    }

    /// Closes every transaction that is still open, each by what became of it.
    pub(crate) fn close_each(&mut self) {
        for id in self.transactions() {
            let Some(state) = self.state(id).filter(|state| state.ending.is_none()) else { continue };
            match &state.stage {
                Reached::Settled { .. } | Reached::Issued { payment: None, .. } => {
                    let ending = if owes_paper(state) { Ending::Owed } else { Ending::Delivered };
                    self.record_of(id, Fact::TransactionClosed { ending });
                }
                Reached::PickUpFound { .. } if is_printed(state, PaperKind::EVisa) => {
                    self.record_of(id, Fact::TransactionClosed { ending: Ending::Delivered });
                }
                Reached::PickUpFound { .. } if !state.owed.is_empty() => {
                    self.record_of(id, Fact::TransactionClosed { ending: Ending::Owed });
                }
                Reached::Reversed { standing: None, .. } => {
                    self.record_of(id, Fact::TransactionClosed { ending: Ending::Reversed });
                }
                Reached::Selling(sale) if sale.is_delivered() && !state.money_is_open() => {
                    let ending = if owes_paper(state) { Ending::Owed } else { Ending::Delivered };
                    self.record_of(id, Fact::TransactionClosed { ending });
                }
                _ if state.money_is_open() => self.owe_money(id),
                _ => self.let_go_of(id),
            }
        }
    }

    /// Money of this transaction hangs and nobody can say: it is owed, and the transaction closed with that.
    pub(crate) fn owe_money(&mut self, transaction: TransactionId) {
        if let Some(amount) = self.state(transaction).and_then(TransactionState::at_stake) {
            self.record_of(transaction, Fact::Owes { owed: Owed::Money(amount) });
        }
        self.record_of(transaction, Fact::TransactionClosed { ending: Ending::Owed });
    }
}

/// Whether a paper that was owed has not been printed since.
fn owes_paper(state: &TransactionState) -> bool {
    state.owed.iter().any(|owed| match owed {
        Owed::Paper(kind) => !is_printed(state, *kind),
        Owed::Money(_) => true,
    })
}

/// Whether a paper surely lies in the slot.
pub(crate) fn is_printed(state: &TransactionState, kind: PaperKind) -> bool {
    use domain::books::Printing;
    matches!(state.papers.of(kind), Printing::Ended { outcome: PrintOutcome::Printed, .. })
}
