//! After a power cut: what was begun is finished, reversed or owed before anybody else is served.

use std::collections::VecDeque;

use domain::{
    ClaimNumber, Moment, Money, TransactionId,
    books::{Stage as Reached, TransactionState},
    fact::{Ending, Fact, Owed, PaperKind, PrintOutcome, VoidReason},
};

use super::{
    Collecting, Handing, PaperState, Stage,
    resolving::{moves, voids},
};
use crate::{
    effect::Effect,
    event::Event,
    resolve::{Answers, CardAnswer, CentralAnswer, Resolution, Step},
    room::Room,
    session::Open,
    touch::Touch,
};

/// What was found out so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing yet.
    Resolving,
    /// Nothing had been taken.
    NothingTaken,
    /// Issued and paid; the papers can be printed now, if somebody is here to take them.
    Printable,
    /// Issued and paid; a paper is missing, and owed.
    PaperOwed,
    /// The money went back.
    GivenBack(Money),
    /// Nobody can say yet.
    MoneyOwed(Money),
}

/// A transaction of before.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfinished {
    /// The number to name.
    pub claim: ClaimNumber,
    /// What was found out.
    pub found: Found,
    waiting: VecDeque<(TransactionId, TransactionState)>,
    answers: Answers,
    ask_again: Option<Moment>,
    reversing: Reversing,
    central_until: Moment,
    shown_until: Option<Moment>,
}

/// Whether the terminal was told to undo a payment and has not answered yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reversing {
    Yes,
    No,
}

impl Unfinished {
    /// Takes the transactions one after the other; the wall greets when none is left.
    pub(crate) fn begin(unfinished: Vec<(TransactionId, TransactionState)>, room: &mut Room<'_>) -> Stage {
        Self::take_next(unfinished.into(), room)
    }

    fn take_next(mut waiting: VecDeque<(TransactionId, TransactionState)>, room: &mut Room<'_>) -> Stage {
        let Some((id, state)) = waiting.pop_front() else { return room.leave() };
        let claim = state.claim;
        room.session.open = Some(Open { id, claim, state });
        close_print_jobs(room);
        Self {
            claim,
            found: Found::Resolving,
            waiting,
            answers: Answers::default(),
            ask_again: None,
            reversing: Reversing::No,
            central_until: room.after(room.facts.times.patience),
            shown_until: None,
        }
        .go_on(room)
    }

    pub(crate) fn deadline(&self) -> Option<Moment> {
        [self.ask_again, self.shown_until].into_iter().flatten().min()
    }

    pub(crate) fn on(mut self: Box<Self>, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::CardAnswered(last) => self.answers.card = CardAnswer::Last(last),
            Event::ReversalRefused(_) => self.answers.card = CardAnswer::ReversalRefused,
            Event::CardReversed(_) | Event::CardSettled(_) | Event::CardUnknown(_) => {
                self.answers.card = CardAnswer::Waiting;
            }
            Event::CardSilent | Event::StandingFailed(_) => {
                self.ask_again = Some(room.after(room.facts.times.retry));
                return Stage::Unfinished(self);
            }
            Event::StandingKnown(id, standing) if room.is_about(id) => {
                self.answers.central = CentralAnswer::Known(standing);
            }
            Event::Touched(Touch::PrintChosen) if self.found == Found::Printable => {
                return if room.session.evisa.is_some() { Collecting::begin(room) } else { Handing::begin(room) };
            }
            // The printer may be ready later than central answers.
            Event::WorldChanged if self.found == Found::PaperOwed && can_hand_over(room) => {
                self.found = Found::Printable;
                return Stage::Unfinished(self);
            }
            Event::Touched(Touch::Finished) if self.found != Found::Resolving => return self.finish(room),
            Event::Elapsed => return self.elapsed(room),
            _ => return Stage::Unfinished(self),
        }
        if matches!(self.found, Found::Resolving | Found::MoneyOwed(_)) {
            self.reversing = Reversing::No;
            return self.go_on(room);
        }
        Stage::Unfinished(self)
    }

    fn elapsed(mut self: Box<Self>, room: &mut Room<'_>) -> Stage {
        let now = room.facts.now;
        if self.shown_until.is_some_and(|until| now >= until) {
            return self.finish(room);
        }
        if self.ask_again.is_some_and(|again| now >= again) {
            self.ask_again = None;
            if self.reversing == Reversing::Yes {
                self.reversing = Reversing::No;
                self.answers.card = CardAnswer::Waiting;
            }
            let asked_central = self.answers.central == CentralAnswer::Waiting;
            if asked_central && now >= self.central_until && !money_waits_for_card(room) {
                self.answers.central = CentralAnswer::Unreachable;
            }
            return self.go_on(room);
        }
        Stage::Unfinished(self)
    }

    fn go_on(mut self, room: &mut Room<'_>) -> Stage {
        loop {
            let Some(open) = &room.session.open else { return Self::take_next(self.waiting, room) };
            let transaction = open.id;
            let again = room.after(room.facts.times.retry * 2);
            match Step::next(&open.state, &self.answers) {
                Step::Record(fact) => {
                    if !moves(room, fact) {
                        return self.nobody_can_say(room);
                    }
                }
                Step::Void(reason) => {
                    if !voids(room, reason) {
                        return self.nobody_can_say(room);
                    }
                }
                Step::AskCard => {
                    self.ask_again = Some(again);
                    room.wants(Effect::QueryCard);
                    return Stage::Unfinished(Box::new(self));
                }
                Step::AskCentral => {
                    self.ask_again = Some(again);
                    room.wants(Effect::AskStanding(transaction));
                    return Stage::Unfinished(Box::new(self));
                }
                Step::AskEVisa => {
                    self.ask_again = Some(again);
                    room.wants(Effect::AskEVisa(transaction));
                    return Stage::Unfinished(Box::new(self));
                }
                Step::Reverse(payment) => {
                    self.ask_again = Some(room.after(room.facts.times.goods));
                    self.reversing = Reversing::Yes;
                    room.wants(Effect::Reverse {
                        attempt: payment.attempt,
                        receipt_number: payment.card.receipt_number,
                        amount: payment.amount,
                    });
                    return Stage::Unfinished(Box::new(self));
                }
                Step::Done(resolution) => return self.done(resolution, room),
            }
        }
    }

    fn done(mut self, resolution: Resolution, room: &mut Room<'_>) -> Stage {
        self.ask_again = None;
        self.shown_until = Some(room.after(room.facts.times.take));
        self.found = match resolution {
            Resolution::NothingTaken => {
                let reached = room.session.open.as_ref().map(|open| open.state.stage.clone());
                if matches!(reached, Some(Reached::Approved { .. })) {
                    room.void(VoidReason::Cancelled);
                }
                Found::NothingTaken
            }
            Resolution::Paid(papers) if !is_handed(room) => {
                room.session.papers = papers;
                self.shown_until = Some(room.after(room.facts.times.take * 2));
                if can_hand_over(room) { Found::Printable } else { Found::PaperOwed }
            }
            Resolution::EVisa(_) if is_printed(room, PaperKind::EVisa) => {
                return self.finish_as(Ending::Delivered, room);
            }
            Resolution::EVisa(found) => {
                room.session.evisa = found;
                self.shown_until = Some(room.after(room.facts.times.take * 2));
                if can_hand_over(room) { Found::Printable } else { Found::PaperOwed }
            }
            Resolution::Paid(_) => return self.finish_as(Ending::Delivered, room),
            Resolution::GivenBack(amount) => Found::GivenBack(amount),
            Resolution::Owed(_) => return self.nobody_can_say(room),
        };
        Stage::Unfinished(Box::new(self))
    }

    /// A person at central decides; until then the number counts.
    fn nobody_can_say(mut self, room: &mut Room<'_>) -> Stage {
        let amount = room.session.open.as_ref().and_then(|open| amount_of(&open.state));
        self.ask_again = None;
        self.shown_until = Some(room.after(room.facts.times.take * 3));
        self.found = amount.map_or(Found::NothingTaken, Found::MoneyOwed);
        Stage::Unfinished(Box::new(self))
    }

    fn finish(self: Box<Self>, room: &mut Room<'_>) -> Stage {
        let ending = match self.found {
            Found::Resolving => return Stage::Unfinished(self),
            Found::NothingTaken => ending_without_money(room),
            Found::Printable | Found::PaperOwed => {
                for kind in papers_of(room) {
                    if !is_printed(room, kind) {
                        room.record(Fact::Owes { owed: Owed::Paper(kind) });
                    }
                }
                Ending::Owed
            }
            Found::GivenBack(_) => Ending::Reversed,
            Found::MoneyOwed(amount) => {
                room.record(Fact::Owes { owed: Owed::Money(amount) });
                Ending::Owed
            }
        };
        self.finish_as(ending, room)
    }

    fn finish_as(self, ending: Ending, room: &mut Room<'_>) -> Stage {
        room.record(Fact::TransactionClosed { ending });
        let waiting = self.waiting;
        let _attract = room.leave();
        Self::take_next(waiting, room)
    }
}

/// A job that a printer was told of before the cut has an outcome that nobody saw.
fn close_print_jobs(room: &mut Room<'_>) {
    use domain::books::Printing;
    for kind in PaperKind::ALL {
        let printing = room.session.open.as_ref().map(|open| open.state.papers.of(kind));
        if let Some(Printing::Intended { job, .. }) = printing {
            room.record(Fact::PrintEnded { paper: kind, job, outcome: PrintOutcome::Unknown });
        }
    }
}

/// Which papers the transaction ends with.
fn papers_of(room: &Room<'_>) -> Vec<PaperKind> {
    let reached = room.session.open.as_ref().map(|open| &open.state.stage);
    match reached {
        Some(Reached::PickUpFound { .. }) => vec![PaperKind::EVisa],
        _ => vec![PaperKind::Visa, PaperKind::Receipt],
    }
}

fn is_printed(room: &Room<'_>, kind: PaperKind) -> bool {
    use domain::books::Printing;
    room.session.open.as_ref().is_some_and(|open| {
        matches!(open.state.papers.of(kind), Printing::Ended { outcome: PrintOutcome::Printed, .. })
    })
}

fn can_hand_over(room: &Room<'_>) -> bool {
    room.facts.can_print() && (room.session.papers.is_some() || room.session.evisa.is_some())
}

fn is_handed(room: &Room<'_>) -> bool {
    is_printed(room, PaperKind::Visa) && is_printed(room, PaperKind::Receipt)
}

fn money_waits_for_card(room: &Room<'_>) -> bool {
    room.session.open.as_ref().is_some_and(|open| open.state.unresolved_attempt().is_some())
}

fn ending_without_money(room: &Room<'_>) -> Ending {
    match room.session.open.as_ref().map(|open| &open.state.stage) {
        Some(Reached::Refused { .. }) => Ending::Refused,
        Some(Reached::OfficerNeeded { .. }) => Ending::SentToDesk,
        _ => Ending::Abandoned,
    }
}

fn amount_of(state: &TransactionState) -> Option<Money> {
    match &state.stage {
        Reached::CardIntended { amount, .. } | Reached::CardUnknown { amount, .. } => Some(*amount),
        _ => state.payment().map(|payment| payment.amount),
    }
}

/// Which papers of a transaction of before are missing, for the screen.
impl Unfinished {
    /// Where a paper is, as far as the journal knows.
    #[must_use]
    pub fn paper(&self, session: &crate::Session, kind: PaperKind) -> PaperState {
        use domain::books::Printing;
        match session.open.as_ref().map(|open| open.state.papers.of(kind)) {
            Some(Printing::Ended { outcome: PrintOutcome::Printed, .. }) => PaperState::Printed,
            Some(Printing::Ended { outcome: PrintOutcome::Unknown, .. } | Printing::Intended { .. }) => {
                PaperState::Doubtful
            }
            Some(Printing::Ended { outcome: PrintOutcome::NotPrinted, .. } | Printing::Never) | None => {
                PaperState::Missing
            }
        }
    }
}
