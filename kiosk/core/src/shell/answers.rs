//! What central answers, in the journey's words. Failures are logged here, once.

use std::{error::Error as _, time::Duration};

use domain::{AttemptId, ClaimNumber, TransactionId, evisa::PickUp, group::Group, payment::Inquiry};
use journey::{
    CodeAnswer, Event, IssuedPapers, LookedUp, NoCredit, NoGroups, NoReceipt, PromiseAnswer, Queued, Recall, Ruling,
    Search, Standing, Whereabouts,
};
use protocol::{
    evisa,
    groups::{AskGroups, Groups},
    payment::{CodeState, MakePromise, OldReceipt, OpenCode, Outcome as LineOutcome, Redeem, Redeemed},
    problem::Code,
    visa::{self, Decide, Decision, FindCase, Found, Issue, Issued, State, Void},
};

use crate::central::{Client, Error, Outcome};

pub(super) async fn decide(client: &Client, transaction: TransactionId, decide: Decide) -> Event {
    match client.decide(transaction, &decide).await {
        Ok(decision) => Event::Decided(transaction, ruling(&decision)),
        Err(error) => {
            complain(&error, "no decision");
            Event::DecisionFailed(transaction)
        }
    }
}

pub(super) async fn case(client: &Client, transaction: TransactionId, find: FindCase) -> Event {
    let recall = match client.find_case(transaction, &find).await {
        Ok(Found::Case { number, application }) => Recall::Found { number, application },
        Ok(Found::Nothing) => Recall::Nothing,
        Err(error) => {
            complain(&error, "whether a case waits is not known");
            Recall::Unanswered
        }
    };
    Event::Recalled(transaction, recall)
}

const fn ruling(decision: &Decision) -> Ruling {
    match *decision {
        Decision::Approved { terms, fees, hold_seconds } => Ruling::Approved { terms, fees, hold_seconds },
        Decision::Refused { reason } => Ruling::Refused(reason),
        Decision::Officer { reason, case: None } => Ruling::Officer(reason),
        Decision::Officer { reason, case: Some(case) } => Ruling::Queued(reason, queued(case)),
        Decision::Desk { case } => Ruling::Desk(case),
        Decision::Pending { retry_ms } => Ruling::Pending(retry_ms),
        Decision::AgencySilent => Ruling::AgencySilent,
    }
}

const fn queued(case: visa::Queued) -> Queued {
    let visa::Queued { number, before, usual_minutes, good_until, retry_ms } = case;
    Queued { number, before, usual_minutes, good_until, retry_ms }
}

pub(super) async fn issue(
    client: &Client,
    transaction: TransactionId,
    issue: Issue,
    within: Duration,
    receipts: &str,
) -> Event {
    match client.issue(transaction, &issue, within).await {
        Ok(issued) => Event::Issued(transaction, Box::new(papers(issued, receipts))),
        Err(error) => {
            complain(&error, "no visa issued");
            if refuses_for_good(&error) { Event::IssueRefused(transaction) } else { Event::IssueFailed(transaction) }
        }
    }
}

/// Whether asking again cannot help.
const fn refuses_for_good(error: &Error) -> bool {
    match error {
        Error::Refused { problem, .. } => match problem.code {
            Code::NotHeld
            | Code::NotFound
            | Code::Forbidden
            | Code::NotEnrolled
            | Code::Malformed
            | Code::OtherContents
            | Code::PaymentDiffers => true,
            Code::Gap | Code::Fork | Code::CodeSpent | Code::TooLarge | Code::Busy | Code::Internal => false,
        },
        _ => false,
    }
}

pub(super) async fn void(client: &Client, transaction: TransactionId, void: Void) {
    if let Err(error) = client.void(transaction, &void).await {
        // The journal's fact says it again as soon as there is a connection.
        complain(&error, "the void was not taken yet");
    }
}

pub(super) async fn standing(client: &Client, transaction: TransactionId, receipts: &str) -> Event {
    match client.state(transaction).await {
        Ok(State::Issued(issued)) => {
            let papers = papers(*issued, receipts);
            Event::StandingKnown(transaction, Standing::Issued(Box::new(papers)))
        }
        Ok(State::Held { .. } | State::Void { .. } | State::Erased { .. } | State::Unknown) => {
            Event::StandingKnown(transaction, Standing::NotIssued)
        }
        Err(error) => {
            complain(&error, "central does not say what it knows");
            Event::StandingFailed(transaction)
        }
    }
}

pub(super) async fn search(client: Client, transaction: TransactionId, shown: PickUp) -> Event {
    let search = match client.search_evisa(transaction, &evisa::Search { shown }).await {
        Ok(evisa::Answer::Found { found }) => Search::Found(found),
        Ok(evisa::Answer::Missing { why }) => Search::Missing(why),
        Ok(evisa::Answer::TooOften { retry_s }) => {
            tracing::warn!(retry_s, "too many references that are not there were given here");
            Search::TooOften
        }
        Ok(evisa::Answer::Silent) => Search::Silent,
        Err(error) => {
            complain(&error, "no e-visa was looked for");
            Search::Failed
        }
    };
    Event::Searched(transaction, search)
}

pub(super) async fn evisa_standing(client: Client, transaction: TransactionId) -> Event {
    match client.evisa_state(transaction).await {
        Ok(evisa::State::Found { found }) => Event::StandingKnown(transaction, Standing::EVisa(found)),
        Ok(evisa::State::Erased | evisa::State::Unknown) => Event::StandingKnown(transaction, Standing::NotIssued),
        Err(error) => {
            complain(&error, "central does not say what it found");
            Event::StandingFailed(transaction)
        }
    }
}

pub(super) async fn look_up(client: Client, transaction: TransactionId, inquiry: Inquiry) -> Event {
    let looked = match client.look_up(&inquiry).await {
        Ok(found) => LookedUp::Answered(found),
        Err(error) => {
            complain(&error, "nobody was asked what is owed");
            LookedUp::Failed
        }
    };
    Event::LookedUp(transaction, looked)
}

pub(super) async fn promise(client: Client, transaction: TransactionId, wish: MakePromise) -> Event {
    let answer = match client.promise(transaction, &wish).await {
        Ok(promised) => PromiseAnswer::Answered(promised),
        Err(error) => {
            complain(&error, "the basket was not promised");
            PromiseAnswer::Failed
        }
    };
    Event::Promised(transaction, answer)
}

pub(super) async fn redeem(client: Client, claim: ClaimNumber, wish: Redeem) -> Event {
    let transaction = wish.transaction;
    let answer = match client.redeem(claim, &wish).await {
        Ok(Redeemed::Granted { amount }) => Ok(amount),
        Ok(Redeemed::Refused { why }) => Err(match why {
            protocol::payment::NoCredit::Unknown => NoCredit::Unknown,
            protocol::payment::NoCredit::Spent => NoCredit::Spent,
            protocol::payment::NoCredit::FinNeeded => NoCredit::Personal,
            protocol::payment::NoCredit::OtherFin => NoCredit::OtherPersonal,
            protocol::payment::NoCredit::TooOften => NoCredit::TooOften,
        }),
        Err(error) => {
            complain(&error, "what was left of before was not asked for");
            Err(NoCredit::Offline)
        }
    };
    Event::Redeemed(transaction, claim, answer)
}

pub(super) async fn receipt(client: Client, transaction: TransactionId, claim: ClaimNumber) -> Event {
    let answer = match client.receipt(claim).await {
        Ok(OldReceipt::Found { transaction, terminal, paid, receipt, lines }) => {
            let lines = lines.into_iter().map(|line| match line {
                LineOutcome::OnItsWay => Whereabouts::OnItsWay,
                LineOutcome::Posted { .. } => Whereabouts::Posted,
                LineOutcome::GoesBack => Whereabouts::GoesBack,
                LineOutcome::BeingChecked => Whereabouts::BeingChecked,
            });
            let lines = lines.collect();
            Ok(Box::new(journey::OldReceipt { transaction, claim, terminal, paid, receipt: *receipt, lines }))
        }
        Ok(OldReceipt::Missing) => Err(NoReceipt::Unknown),
        Ok(OldReceipt::TooOften { retry_s }) => {
            tracing::warn!(retry_s, "too many receipts that are not there were asked for here");
            Err(NoReceipt::TooOften)
        }
        Err(error) => {
            complain(&error, "a receipt of before was not asked for");
            Err(NoReceipt::Offline)
        }
    };
    Event::ReceiptFetched(transaction, claim, answer)
}

pub(super) async fn groups(client: Client, transaction: TransactionId, question: u8, asked: AskGroups) -> Event {
    let answer = match client.groups(&asked).await {
        // Whatever central keeps is shown, and may be looked up: believed as little as what is typed.
        Ok(Groups::Kept { groups }) => Ok(groups.into_iter().filter(Group::is_sound).collect()),
        Ok(Groups::Refused) => Err(NoGroups::Refused),
        Ok(Groups::Full) => Err(NoGroups::Full),
        Ok(Groups::TooOften { retry_s }) => {
            tracing::warn!(retry_s, "too many numbers or codes of kept groups were tried here");
            Err(NoGroups::TooOften)
        }
        Err(error) => {
            complain(&error, "central was not asked for kept groups");
            Err(NoGroups::Offline)
        }
    };
    Event::GroupsAnswered(transaction, question, answer)
}

pub(super) async fn open_code(client: Client, transaction: TransactionId, attempt: AttemptId, wish: OpenCode) -> Event {
    let answer = client.open_code(transaction, attempt, &wish).await;
    Event::CodeAnswered(transaction, attempt, code_answer(answer, "no code was opened"))
}

pub(super) async fn code(client: Client, transaction: TransactionId, attempt: AttemptId) -> Event {
    let answer = client.code_state(transaction, attempt).await;
    Event::CodeAnswered(transaction, attempt, code_answer(answer, "what became of a code is not known"))
}

pub(super) async fn end_code(client: Client, transaction: TransactionId, attempt: AttemptId) -> Event {
    let answer = client.end_code(transaction, attempt).await;
    Event::CodeAnswered(transaction, attempt, code_answer(answer, "a code was not ended yet"))
}

fn code_answer(answer: Result<CodeState, Error>, what: &'static str) -> CodeAnswer {
    match answer {
        Ok(CodeState::Open { payload, seconds }) => CodeAnswer::Open { payload, seconds },
        Ok(CodeState::Paid { payment }) => CodeAnswer::Paid(Box::new(payment)),
        Ok(CodeState::NotPaid { why }) => CodeAnswer::NotPaid(why),
        Ok(CodeState::Waiting) => CodeAnswer::Waiting,
        Err(error) => {
            complain(&error, what);
            CodeAnswer::Silent
        }
    }
}

fn papers(issued: Issued, receipts: &str) -> IssuedPapers {
    let Issued { visa, issued, receipt_number } = issued;
    let receipt_link = format!("{}/{receipt_number}", receipts.trim_end_matches('/'));
    IssuedPapers { visa, issued, receipt_number, receipt_link }
}

fn complain(error: &Error, what: &'static str) {
    let cause = error.source().map(ToString::to_string);
    match error.outcome() {
        Outcome::NothingDone => tracing::warn!(%error, cause, "{what}"),
        Outcome::Unknown => tracing::warn!(%error, cause, "{what}: whether anything was done is not known"),
    }
}
