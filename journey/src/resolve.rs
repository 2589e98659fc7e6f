//! What became of money and visa, found out from journal, card terminal and central: the same rules while the person
//! waits and after a power cut.
//!
//! Nothing here charges anybody. Every way ends delivered, reversed or owed.

use domain::{
    Money,
    books::{Payment, Stage as Reached, TransactionState},
    evisa::Found,
    fact::{Fact, NotTaken, VoidReason},
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

/// Everything that was answered so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// By the card terminal.
    pub card: CardAnswer,
    /// By central.
    pub central: CentralAnswer,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// Nothing was taken; it may be tried again while the hold lasts.
    NothingTaken,
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
    Record(Fact),
    /// The visa must never verify; then look again.
    Void(VoidReason),
    /// Ask the card terminal.
    AskCard,
    /// Ask central.
    AskCentral,
    /// Ask central for the e-visa.
    AskEVisa,
    /// Undo the payment.
    Reverse(Payment),
    /// That is how it ended.
    Done(Resolution),
}

impl Step {
    /// What is to be done next about a transaction in this state, with these answers.
    #[must_use]
    pub fn next(state: &TransactionState, answers: &Answers) -> Self {
        match &state.stage {
            Reached::Opened
            | Reached::Applied
            | Reached::PickUpAsked
            | Reached::Refused { .. }
            | Reached::OfficerNeeded { .. }
            | Reached::Approved { .. }
            | Reached::Voided { taken: None, .. } => Self::Done(Resolution::NothingTaken),
            Reached::CardIntended { attempt, amount, receipt_before, .. }
            | Reached::CardUnknown { attempt, amount, receipt_before, .. } => match &answers.card {
                CardAnswer::Waiting => Self::AskCard,
                CardAnswer::ReversalRefused => Self::Done(Resolution::Owed(*amount)),
                CardAnswer::Last(last) => match fate(last.as_ref(), *amount, *receipt_before) {
                    Fate::NeverHappened => {
                        Self::Record(Fact::CardNotTaken { attempt: *attempt, by: NotTaken::Unavailable })
                    }
                    Fate::Approved(last) => {
                        Self::Record(Fact::CardApproved { attempt: *attempt, amount: *amount, card: last.card.clone() })
                    }
                    Fate::SomebodyElses => Self::Done(Resolution::Owed(*amount)),
                },
            },
            Reached::CardApproved { payment, .. } => Self::approved(payment, answers),
            Reached::Issued { visa: _, payment: Some(payment) } => match &answers.card {
                CardAnswer::Waiting => Self::AskCard,
                CardAnswer::ReversalRefused => Self::Done(Resolution::Owed(payment.amount)),
                CardAnswer::Last(last) => match state_of(payment, last.as_ref()) {
                    Some(LastState::Stands) => Self::Record(Fact::CardSettled { attempt: payment.attempt }),
                    Some(LastState::Reversed | LastState::NotTaken) => {
                        Self::Record(Fact::CardReversed { attempt: payment.attempt, amount: payment.amount })
                    }
                    None => Self::Done(Resolution::Owed(payment.amount)),
                },
            },
            Reached::Issued { payment: None, .. } | Reached::Settled { .. } => match &answers.central {
                CentralAnswer::Waiting => Self::AskCentral,
                CentralAnswer::Known(Standing::Issued(papers)) => Self::Done(Resolution::Paid(Some(papers.clone()))),
                CentralAnswer::Known(Standing::NotIssued | Standing::EVisa(_)) | CentralAnswer::Unreachable => {
                    Self::Done(Resolution::Paid(None))
                }
            },
            Reached::PickUpFound { .. } => match &answers.central {
                CentralAnswer::Waiting => Self::AskEVisa,
                CentralAnswer::Known(Standing::EVisa(found)) => Self::Done(Resolution::EVisa(Some(found.clone()))),
                CentralAnswer::Known(Standing::Issued(_) | Standing::NotIssued) | CentralAnswer::Unreachable => {
                    Self::Done(Resolution::EVisa(None))
                }
            },
            Reached::Voided { taken: Some(payment), .. } => Self::taken_back(payment, answers),
            Reached::Reversed { standing: Some(_), .. } => Self::Void(VoidReason::PaymentReversed),
            Reached::Reversed { payment, standing: None } => Self::Done(Resolution::GivenBack(payment.amount)),
        }
    }

    /// Paid, and not known to be issued: central says whether it is.
    fn approved(payment: &Payment, answers: &Answers) -> Self {
        if let CardAnswer::Last(last) = &answers.card
            && matches!(state_of(payment, last.as_ref()), Some(LastState::Reversed | LastState::NotTaken))
        {
            return Self::Void(VoidReason::PaymentReversed);
        }
        match &answers.central {
            CentralAnswer::Waiting => Self::AskCentral,
            CentralAnswer::Known(Standing::Issued(papers)) => {
                Self::Record(Fact::VisaIssued { number: papers.visa.number.clone(), fees: papers.visa.fees })
            }
            CentralAnswer::Known(Standing::NotIssued | Standing::EVisa(_)) | CentralAnswer::Unreachable => {
                Self::Void(VoidReason::IssueTooLate)
            }
        }
    }

    /// Paid for nothing: the terminal has undone it, or is told to.
    fn taken_back(payment: &Payment, answers: &Answers) -> Self {
        match &answers.card {
            CardAnswer::Waiting => Self::AskCard,
            CardAnswer::ReversalRefused => Self::Done(Resolution::Owed(payment.amount)),
            CardAnswer::Last(last) => match state_of(payment, last.as_ref()) {
                Some(LastState::Stands) => Self::Reverse(payment.clone()),
                Some(LastState::Reversed | LastState::NotTaken) => {
                    Self::Record(Fact::CardReversed { attempt: payment.attempt, amount: payment.amount })
                }
                None => Self::Done(Resolution::Owed(payment.amount)),
            },
        }
    }
}

enum Fate<'a> {
    NeverHappened,
    Approved(&'a LastCard),
    SomebodyElses,
}

/// Whether the terminal's last transaction is the try of `amount` that began after `receipt_before`.
fn fate(last: Option<&LastCard>, amount: Money, receipt_before: Option<u16>) -> Fate<'_> {
    let Some(last) = last else { return Fate::NeverHappened };
    if receipt_before == Some(last.card.receipt_number) || last.state == LastState::NotTaken {
        return Fate::NeverHappened;
    }
    if last.amount == amount { Fate::Approved(last) } else { Fate::SomebodyElses }
}

/// What became of a payment that was approved; nothing when the terminal's last transaction is another one. A reversal
/// has a receipt of its own and keeps the trace of what it reverses.
fn state_of(payment: &Payment, last: Option<&LastCard>) -> Option<LastState> {
    let last = last?;
    let receipt = last.card.receipt_number == payment.card.receipt_number;
    let trace = last.card.trace == payment.card.trace;
    ((receipt || trace) && last.amount == payment.amount).then_some(last.state)
}
