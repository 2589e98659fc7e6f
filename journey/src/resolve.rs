//! What became of money and visa, found out from journal, card terminal and central: the same rules while the person
//! waits and after a power cut.
//!
//! Whoever shares a payment is resolved together: the terminal knows of one sum only. Nothing here charges anybody. Every
//! way ends delivered, reversed or owed.

mod sale;

pub(crate) use sale::{card_says, deliver};

use std::collections::BTreeMap;

use domain::{
    AttemptId, Money, TransactionId,
    books::{Payment, Stage as Reached, TransactionState},
    evisa::Found,
    fact::{Fact, NotPaid, NotTaken, VoidReason},
    receipt::CodePayment,
};

use crate::event::{IssuedPapers, LastCard, LastState, Standing};

/// What the card terminal answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CardAnswer {
    /// Not asked, or no answer yet.
    #[default]
    Waiting,
    /// Its last transaction.
    Last(Option<LastCard>),
    /// It was ordered to reverse and refused.
    ReversalRefused,
}

/// What central answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CentralAnswer {
    /// Not asked, or no answer yet.
    #[default]
    Waiting,
    /// It answered.
    Known(Standing),
    /// It could not be asked for as long as we may wait.
    Unreachable,
}

/// Central's last word on a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeWord {
    /// It was paid.
    Paid(Box<CodePayment>),
    /// It was not, and will not be.
    NotPaid(NotPaid),
}

/// Everything that was answered so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// By the card terminal.
    pub card: CardAnswer,
    /// By central, of each transaction that it was asked about.
    pub central: BTreeMap<TransactionId, CentralAnswer>,
    /// By central, of codes whose fate is known.
    pub codes: BTreeMap<AttemptId, CodeWord>,
}

impl Answers {
    fn of(&self, transaction: TransactionId) -> &CentralAnswer {
        self.central.get(&transaction).unwrap_or(&CentralAnswer::Waiting)
    }
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// Nothing was taken; it may be tried again while the hold lasts.
    NothingTaken,
    /// What the basket held is delivered, as far as it was paid for.
    Sold,
    /// The visa is issued and paid.
    Paid(Option<Box<IssuedPapers>>),
    /// There is an e-visa to print; without its text central could not be asked, or does not have it any more.
    EVisa(Option<Box<Found>>),
    /// The money went back.
    GivenBack(Money),
    /// Nobody could say, or the terminal would not undo it: a person decides.
    Owed(Money),
}

/// The next thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Write this down, then look again.
    Record(TransactionId, Fact),
    /// The visa must never verify; then look again.
    Void(TransactionId, VoidReason),
    /// Ask the card terminal.
    AskCard,
    /// Ask central.
    AskCentral(TransactionId),
    /// Ask central for the e-visa.
    AskEVisa(TransactionId),
    /// Have central end a code and say what became of it.
    EndCode(TransactionId, AttemptId),
    /// Wait for the validator to say what became of a note.
    AwaitNote(TransactionId),
    /// Undo the payment, all of it.
    Reverse(Payment),
    /// That is how it ended, for each.
    Done(Vec<(TransactionId, Resolution)>),
}

/// What one member of a party needs next.
enum Next {
    Step(Step),
    Done(Resolution),
}

/// One transaction of those that are resolved together.
pub type Member<'a> = (TransactionId, &'a TransactionState);

impl Step {
    /// What is to be done next about transactions that share a payment, or about a single one, with these answers.
    ///
    /// Whether each visa stands is settled before the terminal's word is read: of a payment that was confirmed in part it
    /// knows the sum, and only the visas say whose it is.
    #[must_use]
    pub fn next(members: &[Member<'_>], answers: &Answers) -> Self {
        let shared = Shared::of(members);
        let mut done = Vec::new();
        let mut steps: Vec<((u8, u8), Self)> = Vec::new();
        for (id, state) in members {
            match of_member(*id, state, answers, &shared) {
                Next::Done(resolution) => done.push((*id, resolution)),
                Next::Step(step) => steps.push(((urgency(&state.stage), step.cost()), step)),
            }
        }
        match steps.into_iter().min_by_key(|(urgency, _)| *urgency) {
            Some((_, step)) => step,
            None => Self::Done(done),
        }
    }

    /// What is known is written down before anybody is asked anything more.
    const fn cost(&self) -> u8 {
        match self {
            Self::Record(..) | Self::Void(..) | Self::Done(_) => 0,
            Self::Reverse(_) => 1,
            Self::AskCard => 2,
            Self::AskCentral(_) | Self::AskEVisa(_) | Self::EndCode(..) => 3,
            Self::AwaitNote(_) => 4,
        }
    }
}

/// First whether anything was approved at all, then what was issued for it, then the rest.
const fn urgency(stage: &Reached) -> u8 {
    match stage {
        Reached::CardIntended { .. } | Reached::CardUnknown { .. } => 0,
        Reached::CardApproved { .. } => 1,
        Reached::Opened
        | Reached::Applied
        | Reached::PickUpAsked
        | Reached::PickUpFound { .. }
        | Reached::Refused { .. }
        | Reached::OfficerNeeded { .. }
        | Reached::Approved { .. }
        | Reached::Issued { .. }
        | Reached::Settled { .. }
        | Reached::Voided { .. }
        | Reached::Selling(_)
        | Reached::Reversed { .. } => 2,
    }
}

/// What is known of the payment as a whole.
struct Shared {
    /// The shares of those whose visa stands.
    kept: i64,
    /// The shares of everybody who is here.
    here: i64,
}

impl Shared {
    fn of(members: &[Member<'_>]) -> Self {
        let sum = |of: &mut dyn Iterator<Item = Option<Money>>| {
            of.flatten().fold(0_i64, |sum, share| sum.saturating_add(share.minor_units))
        };
        let stands = |state: &TransactionState| matches!(state.stage, Reached::Issued { .. } | Reached::Settled { .. });
        Self {
            kept: sum(&mut members.iter().filter(|(_, state)| stands(state)).map(|(_, state)| state.share())),
            here: sum(&mut members.iter().map(|(_, state)| share_of(state))),
        }
    }
}

/// What was asked for this transaction, even where it went back since.
fn share_of(state: &TransactionState) -> Option<Money> {
    match &state.stage {
        Reached::Reversed { payment, .. } => Some(payment.amount),
        _ => state.share(),
    }
}

fn of_member(id: TransactionId, state: &TransactionState, answers: &Answers, shared: &Shared) -> Next {
    let central = answers.of(id);
    match &state.stage {
        Reached::Opened
        | Reached::Applied
        | Reached::PickUpAsked
        | Reached::Refused { .. }
        | Reached::OfficerNeeded { .. }
        | Reached::Approved { .. }
        | Reached::Voided { taken: None, .. } => Next::Done(Resolution::NothingTaken),
        Reached::CardIntended { attempt, amount, receipt_before, whole, .. }
        | Reached::CardUnknown { attempt, amount, receipt_before, whole, .. } => match &answers.card {
            CardAnswer::Waiting => Next::Step(Step::AskCard),
            CardAnswer::ReversalRefused => Next::Done(Resolution::Owed(*amount)),
            CardAnswer::Last(last) => match fate(last.as_ref(), whole.unwrap_or(*amount), *receipt_before) {
                Fate::NeverHappened => {
                    let by = NotTaken::Unavailable;
                    Next::Step(Step::Record(id, Fact::CardNotTaken { attempt: *attempt, by }))
                }
                Fate::Approved(last) => {
                    let card = last.card.clone();
                    Next::Step(Step::Record(id, Fact::CardApproved { attempt: *attempt, amount: *amount, card }))
                }
                Fate::SomebodyElses => Next::Done(Resolution::Owed(*amount)),
            },
        },
        Reached::Selling(basket) => sale::next(id, state, basket, answers),
        Reached::CardApproved { payment, .. } => approved(id, payment, answers, central),
        Reached::Issued { visa: _, payment: Some(payment) } => match &answers.card {
            CardAnswer::Waiting => Next::Step(Step::AskCard),
            CardAnswer::ReversalRefused => Next::Done(Resolution::Owed(payment.amount)),
            CardAnswer::Last(last) => match state_of(payment, shared, last.as_ref()) {
                Some(Known::Whole | Known::Part) => {
                    Next::Step(Step::Record(id, Fact::CardSettled { attempt: payment.attempt }))
                }
                Some(Known::Undone) => Next::Step(went_back(id, payment)),
                None => Next::Done(Resolution::Owed(payment.amount)),
            },
        },
        Reached::Issued { payment: None, .. } | Reached::Settled { .. } => match central {
            CentralAnswer::Waiting => Next::Step(Step::AskCentral(id)),
            CentralAnswer::Known(Standing::Issued(papers)) => Next::Done(Resolution::Paid(Some(papers.clone()))),
            CentralAnswer::Known(Standing::NotIssued | Standing::EVisa(_)) | CentralAnswer::Unreachable => {
                Next::Done(Resolution::Paid(None))
            }
        },
        Reached::PickUpFound { .. } => match central {
            CentralAnswer::Waiting => Next::Step(Step::AskEVisa(id)),
            CentralAnswer::Known(Standing::EVisa(found)) => Next::Done(Resolution::EVisa(Some(found.clone()))),
            CentralAnswer::Known(Standing::Issued(_) | Standing::NotIssued) | CentralAnswer::Unreachable => {
                Next::Done(Resolution::EVisa(None))
            }
        },
        Reached::Voided { taken: Some(payment), .. } => taken_back(id, payment, answers, shared),
        Reached::Reversed { standing: Some(_), .. } => Next::Step(Step::Void(id, VoidReason::PaymentReversed)),
        Reached::Reversed { payment, standing: None } => Next::Done(Resolution::GivenBack(payment.amount)),
    }
}

const fn went_back(id: TransactionId, payment: &Payment) -> Step {
    Step::Record(id, Fact::CardReversed { attempt: payment.attempt, amount: payment.amount })
}

/// Paid, and not known to be issued: central says whether it is.
fn approved(id: TransactionId, payment: &Payment, answers: &Answers, central: &CentralAnswer) -> Next {
    if let CardAnswer::Last(Some(last)) = &answers.card
        && is_ours(payment, last)
        && last.amount == payment.asked()
        && matches!(last.state, LastState::Reversed | LastState::NotTaken)
    {
        return Next::Step(Step::Void(id, VoidReason::PaymentReversed));
    }
    Next::Step(match central {
        CentralAnswer::Waiting => Step::AskCentral(id),
        CentralAnswer::Known(Standing::Issued(papers)) => {
            Step::Record(id, Fact::VisaIssued { number: papers.visa.number.clone(), fees: papers.visa.fees })
        }
        CentralAnswer::Known(Standing::NotIssued | Standing::EVisa(_)) | CentralAnswer::Unreachable => {
            Step::Void(id, VoidReason::IssueTooLate)
        }
    })
}

/// Paid for nothing: the terminal has undone it, or is told to. What others share with it is never undone with it.
fn taken_back(id: TransactionId, payment: &Payment, answers: &Answers, shared: &Shared) -> Next {
    match &answers.card {
        CardAnswer::Waiting => Next::Step(Step::AskCard),
        CardAnswer::ReversalRefused => Next::Done(Resolution::Owed(payment.amount)),
        CardAnswer::Last(last) => match state_of(payment, shared, last.as_ref()) {
            Some(Known::Whole) if shared.kept == 0 && shared.here == payment.asked().minor_units => {
                Next::Step(Step::Reverse(payment.clone()))
            }
            Some(Known::Part | Known::Undone) => Next::Step(went_back(id, payment)),
            Some(Known::Whole) | None => Next::Done(Resolution::Owed(payment.amount)),
        },
    }
}

enum Fate<'a> {
    NeverHappened,
    Approved(&'a LastCard),
    SomebodyElses,
}

/// Whether the terminal's last transaction is the try of `asked` that began after `receipt_before`.
fn fate(last: Option<&LastCard>, asked: Money, receipt_before: Option<u16>) -> Fate<'_> {
    let Some(last) = last else { return Fate::NeverHappened };
    if receipt_before == Some(last.card.receipt_number) || last.state == LastState::NotTaken {
        return Fate::NeverHappened;
    }
    if last.amount == asked { Fate::Approved(last) } else { Fate::SomebodyElses }
}

/// What became of a payment that was approved.
enum Known {
    /// All of it stands.
    Whole,
    /// What was issued stands, the rest was not charged.
    Part,
    /// It was undone.
    Undone,
}

/// A reversal has a receipt of its own and keeps the trace of what it reverses.
fn is_ours(payment: &Payment, last: &LastCard) -> bool {
    last.card.receipt_number == payment.card.receipt_number || last.card.trace == payment.card.trace
}

/// What became of a payment that was approved; nothing when the terminal's last transaction is another one, or over a
/// sum that nobody here explains: only where all who share it are here, a part can be told.
fn state_of(payment: &Payment, shared: &Shared, last: Option<&LastCard>) -> Option<Known> {
    let last = last.filter(|last| is_ours(payment, last))?;
    let asked = payment.asked();
    let is_whole = last.amount == asked;
    let all_here = shared.here == asked.minor_units;
    let is_part =
        all_here && last.amount.currency == asked.currency && shared.kept > 0 && last.amount.minor_units == shared.kept;
    match last.state {
        LastState::Stands if is_whole => Some(Known::Whole),
        LastState::Stands if is_part => Some(Known::Part),
        // Undone over less than the whole: nobody says which part.
        LastState::Reversed | LastState::NotTaken if is_whole => Some(Known::Undone),
        LastState::Stands | LastState::Reversed | LastState::NotTaken => None,
    }
}
