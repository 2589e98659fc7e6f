//! After a power cut: what was begun is finished, reversed or owed before anybody else is served.

use std::{collections::VecDeque, time::Duration};

use domain::{
    ClaimNumber, Moment, Money, TransactionId,
    books::{Stage as Reached, TransactionState},
    fact::{Fact, Owed, PaperKind, PrintOutcome, VoidReason},
};

use super::{
    Collecting, Handing, Stage, payment,
    resolving::{moves, reverse, sum_of, voids},
};
use crate::{
    effect::Effect,
    event::{CodeAnswer, Event},
    facts::Times,
    party::{Companion, is_printed},
    resolve::{Answers, CardAnswer, CentralAnswer, CodeWord, Resolution, Step},
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

/// Transactions that belong together: those that share a payment, or a single one.
type Group = Vec<(TransactionId, TransactionState)>;

/// A transaction of before, or those of a party.
#[derive(Debug, Clone, PartialEq)]
pub struct Unfinished {
    /// The number to name.
    pub claim: ClaimNumber,
    /// What was found out.
    pub found: Found,
    waiting: VecDeque<Group>,
    answers: Answers,
    ask_again: Option<Moment>,
    reversing: Reversing,
    central_until: Moment,
}

/// Whether the terminal was told to undo a payment and has not answered yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reversing {
    Yes,
    No,
}

impl Unfinished {
    /// Takes the transactions one after the other, a party at once; the wall greets when none is left.
    pub(crate) fn begin(unfinished: Vec<(TransactionId, TransactionState)>, room: &mut Room<'_>) -> Stage {
        let mut groups: VecDeque<Group> = VecDeque::new();
        for (id, state) in unfinished {
            let attempt = state.attempt();
            let party = groups.iter_mut().find(|group| attempt.is_some() && group[0].1.attempt() == attempt);
            match party {
                Some(group) => group.push((id, state)),
                None => groups.push_back(vec![(id, state)]),
            }
        }
        Self::take_next(groups, room)
    }

    fn take_next(mut waiting: VecDeque<Group>, room: &mut Room<'_>) -> Stage {
        let mut opens = waiting.pop_front().into_iter().flatten().map(|(id, state)| {
            let claim = state.claim;
            Open { id, claim, state }
        });
        let Some(first) = opens.next() else { return room.leave() };
        let claim = first.claim;
        let mut all = vec![first];
        all.extend(opens);
        room.session.open = all.pop();
        room.session.companions = all.into_iter().map(Companion::of_before).collect();
        close_print_jobs(room);
        Self {
            claim,
            found: Found::Resolving,
            waiting,
            answers: Answers::default(),
            ask_again: None,
            reversing: Reversing::No,
            central_until: room.after(room.facts.times.patience),
        }
        .go_on(room)
    }

    pub(crate) const fn deadline(&self) -> Option<Moment> {
        self.ask_again
    }

    /// Whether it was found out, so that somebody may read it.
    pub(super) fn is_the_persons_turn(&self) -> bool {
        self.found != Found::Resolving
    }

    /// Without a touch, how long before the person is asked.
    pub(super) fn idle(&self, times: Times) -> Duration {
        match self.found {
            Found::Resolving | Found::NothingTaken | Found::GivenBack(_) => times.take,
            Found::Printable | Found::PaperOwed => times.take * 2,
            Found::MoneyOwed(_) => times.take * 3,
        }
    }

    pub(crate) fn on(mut self: Box<Self>, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::CardAnswered(last) => self.answers.card = CardAnswer::Last(last),
            Event::ReversalRefused(_) => self.answers.card = CardAnswer::ReversalRefused,
            Event::CardReversed(_) | Event::CardSettled(_) | Event::CardSettledInPart(..) | Event::CardUnknown(_) => {
                self.answers.card = CardAnswer::Waiting;
            }
            Event::CardSilent | Event::StandingFailed(_) => {
                self.ask_again = Some(room.after(room.facts.times.retry));
                return Stage::Unfinished(self);
            }
            Event::StandingKnown(id, standing) if room.state(id).is_some() => {
                self.answers.central.insert(id, CentralAnswer::Known(standing));
            }
            Event::CodeAnswered(id, attempt, answer) if room.state(id).is_some() => {
                let word = match answer {
                    CodeAnswer::Paid(code) => CodeWord::Paid(code),
                    CodeAnswer::NotPaid(why) => CodeWord::NotPaid(why),
                    CodeAnswer::Open { .. } | CodeAnswer::Waiting | CodeAnswer::Silent => {
                        self.ask_again = Some(room.after(room.facts.times.retry));
                        return Stage::Unfinished(self);
                    }
                };
                self.answers.codes.insert(attempt, word);
            }
            Event::NoteWritten(id, _) if room.state(id).is_some() => {}
            Event::Touched(Touch::PrintChosen) if self.found == Found::Printable && is_basket(room) => {
                return payment::Paid::begin(room);
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
        if self.ask_again.is_some_and(|again| now >= again) {
            self.ask_again = None;
            if self.reversing == Reversing::Yes {
                self.reversing = Reversing::No;
                self.answers.card = CardAnswer::Waiting;
            }
            // Who waits for notes need not wait for a card terminal that says nothing: it is asked again between customers.
            if now >= self.central_until && self.found == Found::Resolving && is_basket(room) {
                return self.nobody_can_say(room);
            }
            if now >= self.central_until && !money_waits_for_card(room) {
                for id in room.transactions() {
                    self.answers.central.entry(id).or_insert(CentralAnswer::Unreachable);
                }
            }
            return self.go_on(room);
        }
        Stage::Unfinished(self)
    }

    fn go_on(mut self, room: &mut Room<'_>) -> Stage {
        loop {
            let members: Vec<_> = room.session.opens().map(|open| (open.id, &open.state)).collect();
            if members.is_empty() {
                return Self::take_next(self.waiting, room);
            }
            let again = room.after(room.facts.times.retry * 2);
            let asks = match Step::next(&members, &self.answers) {
                Step::Record(id, fact) => {
                    if !moves(id, fact, room) {
                        return self.nobody_can_say(room);
                    }
                    continue;
                }
                Step::Void(id, reason) => {
                    if !voids(id, reason, room) {
                        return self.nobody_can_say(room);
                    }
                    continue;
                }
                Step::Done(resolutions) => return self.done(resolutions, room),
                Step::AskCard => Effect::QueryCard,
                Step::AskCentral(id) => Effect::AskStanding(id),
                Step::AskEVisa(id) => Effect::AskEVisa(id),
                Step::EndCode(id, attempt) => Effect::EndCode(id, attempt),
                // The validator says by itself what became of it, once it has started.
                Step::AwaitNote(_) if room.facts.now < self.central_until => {
                    self.ask_again = Some(again);
                    return Stage::Unfinished(Box::new(self));
                }
                Step::AwaitNote(_) => return self.nobody_can_say(room),
                Step::Reverse(payment) => {
                    self.ask_again = Some(room.after(room.facts.times.goods));
                    self.reversing = Reversing::Yes;
                    room.wants(reverse(&payment));
                    return Stage::Unfinished(Box::new(self));
                }
            };
            self.ask_again = Some(again);
            room.wants(asks);
            return Stage::Unfinished(Box::new(self));
        }
    }

    fn done(mut self, resolutions: Vec<(TransactionId, Resolution)>, room: &mut Room<'_>) -> Stage {
        self.ask_again = None;
        let sum = sum_of(&resolutions);
        if sum.owed.is_some() {
            return self.nobody_can_say(room);
        }
        // What is closed already was told to its person when it was.
        let told = room.session.opens().all(|open| open.state.ending.is_some());
        if told && resolutions.iter().all(|(_, resolution)| *resolution == Resolution::Sold) {
            return self.close(room);
        }
        for (id, resolution) in resolutions {
            match resolution {
                Resolution::NothingTaken => {
                    if matches!(room.state(id).map(|state| &state.stage), Some(Reached::Approved { .. })) {
                        room.void_of(id, VoidReason::Cancelled);
                    }
                }
                Resolution::Paid(Some(papers)) => room.keep_papers(id, papers),
                Resolution::EVisa(found) => room.session.evisa = found,
                Resolution::Sold | Resolution::Paid(None) | Resolution::GivenBack(_) | Resolution::Owed(_) => {}
            }
        }
        self.found = match sum.given_back {
            _ if has_papers(room) && !is_handed(room) => hand_over(room),
            _ if has_papers(room) => return self.close(room),
            Some(amount) => Found::GivenBack(amount),
            None => Found::NothingTaken,
        };
        room.session.touched = room.facts.now;
        Stage::Unfinished(Box::new(self))
    }

    /// A person at central decides; until then the number counts.
    fn nobody_can_say(mut self, room: &mut Room<'_>) -> Stage {
        let hangs = |open: &&Open| open.state.money_is_open();
        if let Some(first) = room.session.opens().find(hangs) {
            self.claim = first.claim;
        }
        let shares = room.session.opens().filter(hangs).filter_map(|open| open.state.at_stake());
        let amount = shares.reduce(|sum, share| sum.plus(share).unwrap_or(sum));
        self.ask_again = None;
        self.found = amount.map_or(Found::NothingTaken, Found::MoneyOwed);
        Stage::Unfinished(Box::new(self))
    }

    /// The person has read it, or is gone.
    pub(super) fn finish(mut self: Box<Self>, room: &mut Room<'_>) -> Stage {
        match self.found {
            Found::Resolving => return Stage::Unfinished(self),
            Found::NothingTaken | Found::GivenBack(_) => {}
            Found::Printable | Found::PaperOwed => owe_papers(room),
            Found::MoneyOwed(_) => {
                for id in room.transactions() {
                    if room.state(id).is_some_and(TransactionState::money_is_open) {
                        room.owe_money(id);
                    }
                }
                // What of a party was delivered all the same is handed out now.
                if has_papers(room) && !is_handed(room) {
                    self.found = hand_over(room);
                    return Stage::Unfinished(self);
                }
            }
        }
        self.close(room)
    }

    fn close(self, room: &mut Room<'_>) -> Stage {
        room.close_each();
        let waiting = self.waiting;
        let _attract = room.leave();
        Self::take_next(waiting, room)
    }
}

/// A job that a printer was told of before the cut has an outcome that nobody saw.
fn close_print_jobs(room: &mut Room<'_>) {
    let jobs = |open: &Open| open.state.papers.unended().map(|(_, job)| job).collect::<Vec<_>>();
    let unended: Vec<u32> = room.session.opens().flat_map(jobs).collect();
    for job in unended {
        room.print_ended(job, PrintOutcome::Unknown);
    }
}

/// Which papers a transaction ends with; none where nothing was delivered, or where it is closed.
fn papers_of(state: &TransactionState) -> &'static [PaperKind] {
    match &state.stage {
        _ if state.ending.is_some() => &[],
        Reached::PickUpFound { .. } => &[PaperKind::EVisa],
        Reached::Selling(sale) if sale.is_delivered() => &[PaperKind::Receipt],
        Reached::Settled { .. } | Reached::Issued { payment: None, .. } => &[PaperKind::Visa, PaperKind::Receipt],
        _ => &[],
    }
}

fn has_papers(room: &Room<'_>) -> bool {
    room.session.opens().any(|open| !papers_of(&open.state).is_empty())
}

fn is_handed(room: &Room<'_>) -> bool {
    let printed = |open: &Open| papers_of(&open.state).iter().all(|kind| is_printed(&open.state, *kind));
    room.session.opens().all(printed)
}

fn owe_papers(room: &mut Room<'_>) {
    for id in room.transactions() {
        let Some(state) = room.state(id) else { continue };
        let missing: Vec<PaperKind> =
            papers_of(state).iter().copied().filter(|kind| !is_printed(state, *kind)).collect();
        for kind in missing {
            room.record_of(id, Fact::Owes { owed: Owed::Paper(kind) });
        }
    }
}

fn hand_over(room: &Room<'_>) -> Found {
    if can_hand_over(room) { Found::Printable } else { Found::PaperOwed }
}

fn can_hand_over(room: &Room<'_>) -> bool {
    let companions = room.session.companions.iter().any(|companion| companion.papers.is_some());
    let texts = companions || room.session.papers.is_some() || room.session.evisa.is_some();
    room.facts.can_print() && (texts || room.paid_text().is_some())
}

fn is_basket(room: &Room<'_>) -> bool {
    room.open_state().is_some_and(|state| state.sale().is_some())
}

fn money_waits_for_card(room: &Room<'_>) -> bool {
    room.session.opens().any(|open| open.state.unresolved_attempt().is_some())
}
