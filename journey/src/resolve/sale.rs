//! What became of a basket's money, and what may be delivered for it.

use domain::{
    TransactionId,
    books::{CardSide, Sale, TransactionState},
    fact::{Fact, NotTaken},
};

use super::{Answers, CardAnswer, CodeWord, Fate, Next, Resolution, Step, fate, is_ours};
use crate::event::{LastCard, LastState};

/// The next step of a basket of before. Nothing more is taken for it: what was paid for is delivered, and what was only begun
/// is owed.
pub(super) fn next(id: TransactionId, state: &TransactionState, sale: &Sale, answers: &Answers) -> Next {
    let at_risk = || state.at_stake().unwrap_or(sale.total());
    if state.ending.is_some() && !sale.card_is_open() {
        return Next::Done(Resolution::Sold);
    }
    if sale.card_is_open() {
        return match &answers.card {
            CardAnswer::Waiting => Next::Step(Step::AskCard),
            CardAnswer::ReversalRefused => Next::Done(Resolution::Owed(at_risk())),
            CardAnswer::Last(last) => match card_says(state, last.as_ref()) {
                Some(fact) => Next::Step(Step::Record(id, fact)),
                None => Next::Done(Resolution::Owed(at_risk())),
            },
        };
    }
    if let Some((attempt, amount)) = sale.code_asked() {
        // Nothing is shown any more: it is ended, and then central says for good what became of it.
        return Next::Step(match answers.codes.get(&attempt) {
            None => Step::EndCode(id, attempt),
            Some(CodeWord::Paid(code)) => Step::Record(id, Fact::CodePaid { attempt, amount, code: *code.clone() }),
            Some(CodeWord::NotPaid(why)) => Step::Record(id, Fact::CodeNotPaid { attempt, why: *why }),
        });
    }
    if state.notes.are_on_their_way() {
        return Next::Step(Step::AwaitNote(id));
    }
    if let Some(fact) = deliver(state) {
        return Next::Step(Step::Record(id, fact));
    }
    let left = sale.left(&state.notes);
    if left.is_positive() {
        return Next::Done(Resolution::Owed(left));
    }
    match &sale.card {
        _ if sale.is_delivered() => Next::Done(Resolution::Sold),
        CardSide::Reversed { payment } => Next::Done(Resolution::GivenBack(payment.amount)),
        CardSide::Unused
        | CardSide::Intended { .. }
        | CardSide::Unknown { .. }
        | CardSide::Approved { .. }
        | CardSide::Settled { .. } => Next::Done(Resolution::NothingTaken),
    }
}

/// What the card terminal's last transaction says about a basket's card; nothing when it says nothing about it.
pub(crate) fn card_says(state: &TransactionState, last: Option<&LastCard>) -> Option<Fact> {
    match &state.sale()?.card {
        CardSide::Intended { attempt, amount, receipt_before }
        | CardSide::Unknown { attempt, amount, receipt_before } => match fate(last, *amount, *receipt_before) {
            Fate::NeverHappened => Some(Fact::CardNotTaken { attempt: *attempt, by: NotTaken::Unavailable }),
            Fate::Approved(last) => {
                Some(Fact::CardApproved { attempt: *attempt, amount: *amount, card: last.card.clone() })
            }
            Fate::SomebodyElses => None,
        },
        CardSide::Approved { payment } => {
            let last = last.filter(|last| is_ours(payment, last) && last.amount == payment.amount)?;
            Some(match last.state {
                LastState::Stands => Fact::CardSettled { attempt: payment.attempt },
                LastState::Reversed | LastState::NotTaken => {
                    Fact::CardReversed { attempt: payment.attempt, amount: payment.amount }
                }
            })
        }
        CardSide::Unused | CardSide::Settled { .. } | CardSide::Reversed { .. } => None,
    }
}

/// The next fact of a basket for which enough is inside: a line that is delivered, then what is kept for the next visit.
pub(crate) fn deliver(state: &TransactionState) -> Option<Fact> {
    let sale = state.sale()?;
    let quiet = state.ending.is_none() && sale.is_quiet() && !state.notes.are_on_their_way();
    if !quiet || sale.missing(&state.notes).is_positive() {
        return None;
    }
    if let Some(item) = sale.items.iter().find(|item| !sale.accepted.contains(&item.line)) {
        return Some(Fact::LineAccepted {
            line: item.line,
            amount: item.amount,
            commission: item.commission,
            promise: item.promise,
        });
    }
    let left = sale.left(&state.notes);
    (left.is_positive() && sale.credit.is_none()).then_some(Fact::CreditIssued { amount: left })
}
