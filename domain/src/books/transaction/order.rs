//! Which fact may follow which, and what then is known.

use super::{CardSide, Granted, Payment, Printing, Sale, Stage, TransactionState};
use crate::{
    Money,
    fact::{Ending, Fact, Owed, PaperKind, PrintOutcome},
    receipt::Copy,
    visa::Fees,
};

/// How often one receipt may be asked for by other means than paper: a mistyped number, and nobody's telephone filled.
pub const MOST_WANTED: usize = 4;

/// The state after `fact`, or nothing when it cannot follow.
pub(super) fn follow(state: &TransactionState, fact: &Fact) -> Option<TransactionState> {
    let next = match fact {
        Fact::Booted { .. }
        | Fact::ClockSetBack { .. }
        | Fact::Device { .. }
        | Fact::NoteSettled { .. }
        | Fact::CassetteRemoved
        | Fact::CassetteInserted
        | Fact::Maintenance(_) => state.clone(),
        Fact::TransactionOpened { .. } => return None,
        Fact::PickUpAsked | Fact::PickUpFound { .. } => {
            while_open(state)?;
            TransactionState { stage: after_pick_up(&state.stage, fact)?, ..state.clone() }
        }
        Fact::ApplicationMade
        | Fact::DecisionApproved { .. }
        | Fact::DecisionRefused { .. }
        | Fact::OfficerNeeded { .. } => {
            while_open(state)?;
            TransactionState { stage: after_decision(&state.stage, fact)?, ..state.clone() }
        }
        Fact::CardIntended { .. } | Fact::VisaIssued { .. } => {
            while_open(state)?;
            TransactionState { stage: after_tender(state, fact)?, ..state.clone() }
        }
        Fact::BasketMade { .. }
        | Fact::LineAccepted { .. }
        | Fact::CreditIssued { .. }
        | Fact::CreditRedeemed { .. }
        // Closed over a code, a transaction has no claim to what is paid by it.
        | Fact::CodeIntended { .. }
        | Fact::CodePaid { .. }
        | Fact::CodeNotPaid { .. } => {
            while_open(state)?;
            TransactionState { stage: after_sale(state, fact)?, ..state.clone() }
        }
        // What became of money may be learnt long after the person has gone.
        Fact::CardApproved { .. }
        | Fact::CardNotTaken { .. }
        | Fact::CardUnknown { .. }
        | Fact::CardSettled { .. }
        | Fact::CardReversed { .. }
        | Fact::VisaVoided { .. } => TransactionState { stage: after_tender(state, fact)?, ..state.clone() },
        Fact::NoteIntended { .. } => {
            while_open(state)?;
            may_take_note(state)?;
            TransactionState { notes: state.notes.after(fact)?, ..state.clone() }
        }
        // So may what became of a note.
        Fact::NoteStacked { .. }
        | Fact::NoteReturned { .. }
        | Fact::NoteUnknown { .. }
        | Fact::NoteUnattributed { .. }
        | Fact::NoteUnreadable { .. } => TransactionState { notes: state.notes.after(fact)?, ..state.clone() },
        Fact::PrintIntended { paper, copy, .. }
            if *copy == Copy::Original && state.next_copy(*paper) == Copy::Duplicate =>
        {
            return None;
        }
        Fact::PrintIntended { paper, copy, job } => {
            TransactionState { papers: state.papers.after_intent(*paper, *job, *copy)?, ..state.clone() }
        }
        Fact::PrintEnded { paper, job, outcome } => {
            TransactionState { papers: state.papers.after_end(*paper, *job, *outcome)?, ..state.clone() }
        }
        Fact::ReceiptWanted { by, .. } => {
            while_open(state)?;
            let is_delivered = state.sale().is_some_and(Sale::is_delivered);
            (is_delivered && state.wanted.len() < MOST_WANTED).then_some(())?;
            let mut next = state.clone();
            next.wanted.push(*by);
            next
        }
        Fact::Owes { owed } => {
            while_open(state)?;
            let mut next = state.clone();
            next.owed.push(*owed);
            next
        }
        Fact::TransactionClosed { ending } => {
            while_open(state)?;
            may_end(state, *ending)?;
            TransactionState { ending: Some(*ending), ..state.clone() }
        }
    };
    Some(next)
}

const fn while_open(state: &TransactionState) -> Option<()> {
    if state.ending.is_none() { Some(()) } else { None }
}

/// Another reference may be tried until one is found.
const fn after_pick_up(stage: &Stage, fact: &Fact) -> Option<Stage> {
    match (stage, fact) {
        (Stage::Opened | Stage::PickUpAsked, Fact::PickUpAsked) => Some(Stage::PickUpAsked),
        (Stage::PickUpAsked, Fact::PickUpFound { copy }) => Some(Stage::PickUpFound { copy: *copy }),
        _ => None,
    }
}

fn after_decision(stage: &Stage, fact: &Fact) -> Option<Stage> {
    // Until money is asked for, the person may answer again and be decided upon again.
    let undecided = matches!(
        stage,
        Stage::Opened | Stage::Applied | Stage::Refused { .. } | Stage::OfficerNeeded { .. } | Stage::Approved { .. }
    );
    if !undecided {
        return None;
    }
    match fact {
        Fact::ApplicationMade => Some(Stage::Applied),
        // An officer may approve while the person waits; nothing is paid before that.
        Fact::DecisionApproved { fees }
            if matches!(stage, Stage::Applied | Stage::OfficerNeeded { .. } | Stage::Approved { .. }) =>
        {
            let total = fees.total().ok()?;
            (total.minor_units >= 0).then_some(Stage::Approved { fees: *fees })
        }
        Fact::DecisionRefused { reason } => Some(Stage::Refused { reason: *reason }),
        Fact::OfficerNeeded { reason, .. } => Some(Stage::OfficerNeeded { reason: *reason }),
        _ => None,
    }
}

/// A basket is made before anything else is; what follows is the sale's own.
fn after_sale(state: &TransactionState, fact: &Fact) -> Option<Stage> {
    match (&state.stage, fact) {
        (Stage::Opened, Fact::BasketMade { items }) => Sale::begin(items).map(Stage::Selling),
        (Stage::Selling(sale), _) => sale.after(&state.notes, fact).map(Stage::Selling),
        _ => None,
    }
}

/// No note beside a card or a code that is being asked, and none once something is delivered.
fn may_take_note(state: &TransactionState) -> Option<()> {
    match &state.stage {
        Stage::Selling(sale) => (sale.is_quiet() && sale.accepted.is_empty()).then_some(()),
        _ => Some(()),
    }
}

/// What a card or a visa moves, in whichever transaction.
fn after_tender(state: &TransactionState, fact: &Fact) -> Option<Stage> {
    match &state.stage {
        Stage::Selling(_) => after_sale(state, fact),
        other => after_money(other, fact),
    }
}

fn after_money(stage: &Stage, fact: &Fact) -> Option<Stage> {
    match fact {
        Fact::CardIntended { attempt, amount, receipt_before, whole } => match stage {
            Stage::Approved { fees }
                if fees.total() == Ok(*amount) && amount.is_positive() && is_share(*amount, *whole) =>
            {
                Some(Stage::CardIntended {
                    attempt: *attempt,
                    amount: *amount,
                    receipt_before: *receipt_before,
                    whole: *whole,
                    fees: *fees,
                })
            }
            _ => None,
        },
        Fact::CardUnknown { attempt } => unknown(stage, *attempt),
        Fact::CardApproved { attempt, amount, card } => {
            let asked = asked_for(stage, *attempt)?;
            let payment = Payment { attempt: *attempt, amount: *amount, card: card.clone(), whole: asked.whole };
            (*amount == asked.amount).then_some(Stage::CardApproved { payment, fees: asked.fees })
        }
        Fact::CardNotTaken { attempt, .. } => Some(Stage::Approved { fees: asked_for(stage, *attempt)?.fees }),
        Fact::VisaIssued { number, fees } => issued(stage, Granted { number: number.clone(), fees: *fees }),
        Fact::CardSettled { attempt } => match stage {
            Stage::Issued { visa, payment: Some(payment) } if payment.attempt == *attempt => {
                Some(Stage::Settled { visa: visa.clone(), payment: payment.clone() })
            }
            _ => None,
        },
        Fact::CardReversed { attempt, amount } => {
            reversed(stage, |payment| payment.attempt == *attempt && payment.amount == *amount)
        }
        Fact::VisaVoided { .. } => voided(stage, fact),
        _ => None,
    }
}

fn unknown(stage: &Stage, unknown: crate::AttemptId) -> Option<Stage> {
    match stage {
        Stage::CardIntended { attempt, amount, receipt_before, whole, fees } if *attempt == unknown => {
            Some(Stage::CardUnknown {
                attempt: *attempt,
                amount: *amount,
                receipt_before: *receipt_before,
                whole: *whole,
                fees: *fees,
            })
        }
        _ => None,
    }
}

/// What a card try that has no outcome yet was to take, and for what.
struct Asked {
    amount: Money,
    whole: Option<Money>,
    fees: Fees,
}

fn asked_for(stage: &Stage, of: crate::AttemptId) -> Option<Asked> {
    match stage {
        Stage::CardIntended { attempt, amount, whole, fees, .. }
        | Stage::CardUnknown { attempt, amount, whole, fees, .. }
            if *attempt == of =>
        {
            Some(Asked { amount: *amount, whole: *whole, fees: *fees })
        }
        _ => None,
    }
}

/// A share is less than the whole, and of the same currency.
fn is_share(amount: Money, whole: Option<Money>) -> bool {
    whole.is_none_or(|whole| whole.currency == amount.currency && whole.minor_units > amount.minor_units)
}

fn issued(stage: &Stage, visa: Granted) -> Option<Stage> {
    match stage {
        // A visa that costs nothing needs no card.
        Stage::Approved { fees } if visa.fees == *fees && fees.total().is_ok_and(|total| total.minor_units == 0) => {
            Some(Stage::Issued { visa, payment: None })
        }
        Stage::CardApproved { payment, .. } if visa.fees.total() == Ok(payment.amount) => {
            Some(Stage::Issued { visa, payment: Some(payment.clone()) })
        }
        _ => None,
    }
}

fn reversed(stage: &Stage, is_it: impl Fn(&Payment) -> bool) -> Option<Stage> {
    let (payment, standing) = match stage {
        Stage::CardApproved { payment, .. } | Stage::Voided { taken: Some(payment), .. } => (payment, None),
        Stage::Issued { visa, payment: Some(payment) } | Stage::Settled { visa, payment } => {
            (payment, Some(visa.clone()))
        }
        _ => return None,
    };
    is_it(payment).then(|| Stage::Reversed { payment: payment.clone(), standing })
}

fn voided(stage: &Stage, fact: &Fact) -> Option<Stage> {
    let Fact::VisaVoided { number, fees, reason } = fact else {
        return None;
    };
    let is_that = |visa: &Granted| number.as_ref() == Some(&visa.number) && *fees == Some(visa.fees);
    match stage {
        Stage::Approved { .. } if fees.is_none() => Some(Stage::Voided { reason: *reason, taken: None }),
        Stage::CardApproved { payment, .. } if fees.is_none() => {
            Some(Stage::Voided { reason: *reason, taken: Some(payment.clone()) })
        }
        Stage::Issued { visa, payment } if is_that(visa) => {
            Some(Stage::Voided { reason: *reason, taken: payment.clone() })
        }
        Stage::Settled { visa, payment } if is_that(visa) => {
            Some(Stage::Voided { reason: *reason, taken: Some(payment.clone()) })
        }
        Stage::Reversed { payment, standing: Some(visa) } if is_that(visa) => {
            Some(Stage::Reversed { payment: payment.clone(), standing: None })
        }
        // The payment went back before any visa was issued: central may hold one all the same, and revokes it.
        Stage::Reversed { payment, standing: None } if fees.is_none() => {
            Some(Stage::Reversed { payment: payment.clone(), standing: None })
        }
        _ => None,
    }
}

fn may_end(state: &TransactionState, ending: Ending) -> Option<()> {
    if let Stage::Selling(sale) = &state.stage {
        return may_end_sale(state, sale, ending);
    }
    let now = &state.stage;
    let nothing_taken = matches!(
        now,
        Stage::Opened
            | Stage::Applied
            | Stage::PickUpAsked
            | Stage::PickUpFound { .. }
            | Stage::Refused { .. }
            | Stage::OfficerNeeded { .. }
            | Stage::Approved { .. }
            | Stage::Voided { taken: None, .. }
    ) && state.notes.is_empty();
    let may = match ending {
        // An e-visa was granted elsewhere: what is delivered here is its paper.
        Ending::Delivered if matches!(now, Stage::PickUpFound { .. }) => {
            matches!(state.papers.of(PaperKind::EVisa), Printing::Ended { outcome: PrintOutcome::Printed, .. })
        }
        Ending::Delivered => matches!(now, Stage::Settled { .. } | Stage::Issued { payment: None, .. }),
        Ending::Abandoned | Ending::SentToDesk => nothing_taken,
        Ending::Refused => matches!(now, Stage::Refused { .. }),
        Ending::Reversed => matches!(now, Stage::Reversed { standing: None, .. }),
        // Money that hangs must be named as owed; a debt of paper needs no more than that it was said.
        Ending::Owed if state.money_is_open() => state.owed.iter().any(|owed| matches!(owed, Owed::Money(_))),
        Ending::Owed => !state.owed.is_empty(),
    };
    may.then_some(())
}

/// A basket ends delivered with nothing left, abandoned with nothing inside, or with what is left named as owed. What a note
/// on its way is worth is known only when it has an end: nothing is closed over it but by naming the whole as owed.
fn may_end_sale(state: &TransactionState, sale: &Sale, ending: Ending) -> Option<()> {
    let left = sale.left(&state.notes);
    let quiet = sale.is_quiet() && !state.notes.are_on_their_way();
    let may = match ending {
        Ending::Delivered => quiet && sale.is_delivered() && left.minor_units == 0,
        Ending::Abandoned => quiet && sale.accepted.is_empty() && sale.inside(&state.notes).minor_units == 0,
        Ending::Reversed => {
            let reversed = matches!(sale.card, CardSide::Reversed { .. });
            quiet && reversed && sale.accepted.is_empty() && sale.inside(&state.notes).minor_units == 0
        }
        Ending::Owed if left.is_positive() || !quiet => {
            state.notes.intended.is_none() && state.owed.iter().any(|owed| matches!(owed, Owed::Money(_)))
        }
        Ending::Owed => !state.owed.is_empty(),
        Ending::Refused | Ending::SentToDesk => false,
    };
    may.then_some(())
}
