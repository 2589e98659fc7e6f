//! Self tests, in the words of UnifiedPOS (`checkHealth`): *internal* talks to the device, *external* lets it do something,
//! *interactive* needs a person who does or sees something. None takes money; what moves paper says so in its plan.
//!
//! Pure: whoever owns the device's handle gives the orders and feeds the events.

use std::{sync::Arc, time::Duration};

use domain::{Moment, bitmap::Bitmap, fact::PrintOutcome};
use serde::{Deserialize, Serialize};

use crate::{
    card, cash, document, printer,
    status::{Condition, Readiness, Status},
};

/// How deep a test goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// Talks to it.
    Internal,
    /// Lets it do something.
    External,
    /// Asks a person.
    Interactive,
}

/// What a person at the device is asked. The first ones are done and noticed by the device, the last are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Put the specimen document on the reader.
    PutSpecimen,
    /// Put any note in; it comes back.
    PutNote,
    /// Hold a code before the scanner.
    HoldCode,
    /// Press a key.
    PressKey,
    /// Open the door and close it.
    MoveDoor,
    /// Is the test paper whole, black and straight?
    LooksAtPaper,
    /// Did every guide light shine?
    LooksAtLights,
}

/// What an event means to a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged<C> {
    /// Nothing.
    Nothing,
    /// Order this, and wait on.
    Then(C),
    /// It did what it should.
    Done,
    /// It did not.
    NotDone,
}

/// How one test of one family goes.
#[derive(Debug, Clone)]
pub struct Plan<C, E> {
    /// How deep it goes.
    pub depth: Depth,
    /// Given at the start.
    pub orders: Vec<C>,
    /// Given at the end, however it ended.
    pub afterwards: Vec<C>,
    /// What each event means.
    pub judge: fn(&E) -> Judged<C>,
    /// Whether a device that can be used is enough.
    pub needs: Needs,
    /// How long it may take.
    pub within: Duration,
    /// What a person is asked before (the device notices) or after (the person answers).
    pub ask: Option<Ask>,
}

/// What a test waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// That the device can be used.
    Readiness,
    /// Something that [`Plan::judge`] sees done.
    Deed,
    /// The same, and then a person's word.
    DeedAndWord,
}

/// How a test ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// As it should.
    Passed,
    /// The device cannot be used.
    Unusable(Condition),
    /// It did not do it.
    NotDone,
    /// Nothing was heard in time.
    TimedOut,
    /// The person who looked says no.
    Refused,
}

/// A running test.
#[derive(Debug)]
pub struct Check<C, E> {
    plan: Plan<C, E>,
    until: Moment,
    phase: Phase,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Running,
    Asking,
    Over(Outcome),
}

impl<C: Clone, E> Check<C, E> {
    /// Begins at `now` with a device that is `known` to be so, and says what to order.
    #[must_use]
    pub fn begin<F>(now: Moment, plan: Plan<C, E>, known: &Status<F>) -> (Self, Vec<C>) {
        let until = now + plan.within;
        let mut check = Self { plan, until, phase: Phase::Running };
        if known.readiness == Readiness::Unavailable {
            return (Self { phase: Phase::Over(Outcome::Unusable(known.condition)), ..check }, Vec::new());
        }
        let orders = check.plan.orders.clone();
        if check.plan.needs == Needs::Readiness {
            let afterwards = check.end(Outcome::Passed);
            return (check, orders.into_iter().chain(afterwards).collect());
        }
        (check, orders)
    }

    /// The device said something; the answer is what to order.
    pub fn on(&mut self, event: &E) -> Vec<C> {
        if self.phase != Phase::Running {
            return Vec::new();
        }
        match (self.plan.judge)(event) {
            Judged::Nothing => Vec::new(),
            Judged::Then(order) => vec![order],
            Judged::NotDone => self.end(Outcome::NotDone),
            Judged::Done if self.plan.needs == Needs::DeedAndWord => {
                self.phase = Phase::Asking;
                Vec::new()
            }
            Judged::Done => self.end(Outcome::Passed),
        }
    }

    /// The person who looked says so.
    pub fn answer(&mut self, word: Word) -> Vec<C> {
        match (self.phase, word) {
            (Phase::Asking, Word::Yes) => self.end(Outcome::Passed),
            (Phase::Asking, Word::No) => self.end(Outcome::Refused),
            (Phase::Running | Phase::Over(_), _) => Vec::new(),
        }
    }

    /// Time has passed; the answer is what to order.
    pub fn elapse(&mut self, now: Moment) -> Vec<C> {
        if self.phase == Phase::Running && self.until <= now { self.end(Outcome::TimedOut) } else { Vec::new() }
    }

    /// When it is given up; never while a person looks.
    #[must_use]
    pub fn deadline(&self) -> Option<Moment> {
        (self.phase == Phase::Running).then_some(self.until)
    }

    /// What a person is asked now.
    #[must_use]
    pub fn asks(&self) -> Option<Ask> {
        let before = self.plan.needs == Needs::Deed && self.phase == Phase::Running;
        if before || self.phase == Phase::Asking { self.plan.ask } else { None }
    }

    /// How it ended, once it has.
    #[must_use]
    pub const fn outcome(&self) -> Option<Outcome> {
        match self.phase {
            Phase::Over(outcome) => Some(outcome),
            Phase::Running | Phase::Asking => None,
        }
    }

    fn end(&mut self, outcome: Outcome) -> Vec<C> {
        self.phase = Phase::Over(outcome);
        std::mem::take(&mut self.plan.afterwards)
    }
}

/// What a person says who was asked to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// It is as it should be.
    Yes,
    /// It is not.
    No,
}

/// Long enough for a device to answer.
const SOON: Duration = Duration::from_secs(15);
/// Long enough for a person to find specimen, note or door.
const UNHURRIED: Duration = Duration::from_mins(2);

/// A passport reader: it can be heard, or a person puts the specimen on it.
#[must_use]
pub fn document(depth: Depth) -> Plan<document::Command, document::Event> {
    let judge = |event: &document::Event| match event {
        document::Event::LinesRead(_) => Judged::Done,
        document::Event::ReadFailed(_) => Judged::NotDone,
        document::Event::StatusChanged(_)
        | document::Event::Identified(_)
        | document::Event::PresenceChanged(_)
        | document::Event::ReadingBegan => Judged::Nothing,
    };
    match depth {
        Depth::Internal => readiness(depth, judge),
        Depth::External | Depth::Interactive => Plan {
            orders: vec![document::Command::Enable],
            afterwards: vec![document::Command::Disable],
            needs: Needs::Deed,
            within: UNHURRIED,
            ask: Some(Ask::PutSpecimen),
            ..readiness(depth, judge)
        },
    }
}

/// A printer: it answers, it prints `picture` under the number `job`, or a person looks at that paper too.
#[must_use]
pub fn printer(depth: Depth, job: u32, picture: Arc<Bitmap>) -> Plan<printer::Command, printer::Event> {
    let judge = |event: &printer::Event| match event {
        printer::Event::PrintEnded { outcome: PrintOutcome::Printed, .. } => Judged::Done,
        printer::Event::PrintEnded { outcome: PrintOutcome::NotPrinted | PrintOutcome::Unknown, .. } => Judged::NotDone,
        printer::Event::StatusChanged(..)
        | printer::Event::PrintBegan(_)
        | printer::Event::Identified(_)
        | printer::Event::PaperPresented { .. }
        | printer::Event::PaperTaken { .. }
        | printer::Event::PaperRetracted { .. } => Judged::Nothing,
    };
    let prints = Plan {
        orders: vec![printer::Command::Print(printer::Job { id: job, image: picture })],
        needs: Needs::Deed,
        within: Duration::from_mins(1),
        ..readiness(depth, judge)
    };
    match depth {
        Depth::Internal => readiness(depth, judge),
        Depth::External => prints,
        Depth::Interactive => Plan { needs: Needs::DeedAndWord, ask: Some(Ask::LooksAtPaper), ..prints },
    }
}

/// A card terminal: it answers what its last transaction was. Nothing deeper is done without money.
#[must_use]
pub fn card(depth: Depth) -> Plan<card::Command, card::Event> {
    let judge = |event: &card::Event| match event {
        card::Event::LastTransaction(_) => Judged::Done,
        card::Event::QueryFailed => Judged::NotDone,
        _ => Judged::Nothing,
    };
    match depth {
        Depth::Internal => readiness(depth, judge),
        Depth::External | Depth::Interactive => Plan {
            orders: vec![card::Command::QueryLast],
            needs: Needs::Deed,
            within: Duration::from_secs(30),
            ..readiness(depth, judge)
        },
    }
}

/// A validator: it answers; or a person puts a note in, which is held and given back, never stacked.
#[must_use]
pub fn cash(depth: Depth, notes: Vec<domain::Money>) -> Plan<cash::Command, cash::Event> {
    let judge = |event: &cash::Event| match event {
        cash::Event::NoteHeld { key, .. } => Judged::Then(cash::Command::Return(*key)),
        cash::Event::NoteReturned { .. } => Judged::Done,
        cash::Event::NoteRejected(_) | cash::Event::NoteStacked { .. } | cash::Event::NoteLost { .. } => {
            Judged::NotDone
        }
        cash::Event::StatusChanged(_)
        | cash::Event::CassetteChanged(_)
        | cash::Event::Identified(_)
        | cash::Event::TableRead(_)
        | cash::Event::NoteEntered
        | cash::Event::PathClear => Judged::Nothing,
    };
    match depth {
        Depth::Internal => readiness(depth, judge),
        Depth::External | Depth::Interactive => Plan {
            orders: vec![cash::Command::Enable(notes)],
            afterwards: vec![cash::Command::Disable],
            needs: Needs::Deed,
            within: UNHURRIED,
            ask: Some(Ask::PutNote),
            ..readiness(depth, judge)
        },
    }
}

/// A device that can be used passes.
const fn readiness<C, E>(depth: Depth, judge: fn(&E) -> Judged<C>) -> Plan<C, E> {
    Plan { depth, orders: Vec::new(), afterwards: Vec::new(), judge, needs: Needs::Readiness, within: SOON, ask: None }
}

#[cfg(test)]
mod tests {
    use domain::{Currency, Money};

    use super::*;
    use crate::cash::{NoteKey, Origin, Worth};

    fn at(seconds: u64) -> Moment {
        Moment::after_start(Duration::from_secs(seconds))
    }

    fn picture() -> Arc<Bitmap> {
        Arc::new(Bitmap::white(8, 8))
    }

    fn ended(outcome: PrintOutcome) -> printer::Event {
        printer::Event::PrintEnded { job: 9, outcome, fault: None }
    }

    const READY: Status<printer::Fault> = Status::ready();

    #[test]
    fn an_internal_test_moves_nothing() {
        let (check, orders) = Check::begin(at(0), printer(Depth::Internal, 9, picture()), &READY);
        assert_eq!((check.outcome(), orders.len()), (Some(Outcome::Passed), 0));
        let (check, orders) = Check::begin(at(0), printer(Depth::External, 9, picture()), &Status::<()>::offline());
        assert_eq!((check.outcome(), orders.len()), (Some(Outcome::Unusable(Condition::Offline)), 0));
    }

    #[test]
    fn an_external_test_prints_and_believes_the_printer() {
        for (outcome, expected) in [
            (PrintOutcome::Printed, Outcome::Passed),
            (PrintOutcome::NotPrinted, Outcome::NotDone),
            (PrintOutcome::Unknown, Outcome::NotDone),
        ] {
            let (mut check, orders) = Check::begin(at(0), printer(Depth::External, 9, picture()), &READY);
            assert!(matches!(orders[..], [printer::Command::Print(_)]));
            assert_eq!((check.asks(), check.outcome()), (None, None));
            check.on(&ended(outcome));
            assert_eq!(check.outcome(), Some(expected));
        }
    }

    #[test]
    fn an_interactive_test_waits_for_whoever_looks() {
        let (mut check, _) = Check::begin(at(0), printer(Depth::Interactive, 9, picture()), &READY);
        check.on(&ended(PrintOutcome::Printed));
        assert_eq!((check.asks(), check.outcome(), check.deadline()), (Some(Ask::LooksAtPaper), None, None));
        check.elapse(at(3_600));
        check.answer(Word::No);
        assert_eq!(check.outcome(), Some(Outcome::Refused));
    }

    #[test]
    fn a_note_put_in_for_a_test_comes_back_and_the_validator_takes_no_more() {
        let twenty = Money::new(2_000, Currency::Azn);
        let (mut check, orders) =
            Check::begin(at(0), cash(Depth::Interactive, vec![twenty]), &Status::<cash::Fault>::ready());
        assert_eq!(orders, [cash::Command::Enable(vec![twenty])]);
        assert_eq!(check.asks(), Some(Ask::PutNote));
        let back = check.on(&cash::Event::NoteHeld { key: NoteKey(3), value: twenty });
        assert_eq!(back, [cash::Command::Return(NoteKey(3))]);
        let off = check.on(&cash::Event::NoteReturned { key: Some(NoteKey(3)) });
        assert_eq!((off, check.outcome()), (vec![cash::Command::Disable], Some(Outcome::Passed)));
        let (mut check, _) = Check::begin(at(0), cash(Depth::External, vec![twenty]), &Status::<cash::Fault>::ready());
        check.on(&cash::Event::NoteStacked { worth: Worth::Value(twenty), origin: Origin::Unordered });
        assert_eq!(check.outcome(), Some(Outcome::NotDone), "a validator that swallows it fails");
    }

    #[test]
    fn nobody_with_a_specimen_is_a_time_out_and_the_reader_is_off_again() {
        let (mut check, _) = Check::begin(at(0), document(Depth::Interactive), &Status::<document::Fault>::ready());
        assert_eq!(check.elapse(at(119)), []);
        assert_eq!(check.elapse(at(120)), [document::Command::Disable]);
        assert_eq!(check.outcome(), Some(Outcome::TimedOut));
    }
}
