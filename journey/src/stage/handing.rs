//! Papers on their way: printed, taken, or owed.

use domain::{
    Moment,
    fact::{Ending, Fact, Owed, PaperKind, PrintOutcome},
    receipt::CardPayment,
};

use super::Stage;
use crate::{
    effect::PaperText,
    event::{Event, IssuedPapers},
    facts::Facts,
    room::Room,
    touch::Touch,
};

/// Where one paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperState {
    /// Not begun.
    ToCome,
    /// Being printed, as this job.
    Printing(u32),
    /// In the slot.
    Printed,
    /// Surely not printed.
    Missing,
    /// Nobody knows.
    Doubtful,
}

impl PaperState {
    const fn is_open(self) -> bool {
        matches!(self, Self::ToCome | Self::Printing(_))
    }

    pub(super) const fn after(outcome: PrintOutcome) -> Self {
        match outcome {
            PrintOutcome::Printed => Self::Printed,
            PrintOutcome::NotPrinted => Self::Missing,
            PrintOutcome::Unknown => Self::Doubtful,
        }
    }
}

/// Papers are being printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Handing {
    /// The visa's slip.
    pub visa: PaperState,
    /// The receipt.
    pub receipt: PaperState,
    /// The present job should be over by then.
    pub until: Moment,
}

impl Handing {
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        let until = room.after(room.facts.times.print);
        Self { visa: PaperState::ToCome, receipt: PaperState::ToCome, until }.go_on(room)
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::PrintEnded { job, outcome } => {
                if room.print_ended(*job, *outcome).is_none() {
                    return Stage::Handing(self);
                }
                self.ended(*job, *outcome);
            }
            Event::Elapsed if room.facts.now >= self.until => {
                if let PaperState::Printing(job) = self.visa {
                    room.print_ended(job, PrintOutcome::Unknown);
                    self.ended(job, PrintOutcome::Unknown);
                }
                if let PaperState::Printing(job) = self.receipt {
                    room.print_ended(job, PrintOutcome::Unknown);
                    self.ended(job, PrintOutcome::Unknown);
                }
            }
            _ => return Stage::Handing(self),
        }
        self.until = room.after(room.facts.times.print);
        self.go_on(room)
    }

    fn ended(&mut self, job: u32, outcome: PrintOutcome) {
        for paper in [&mut self.visa, &mut self.receipt] {
            if *paper == PaperState::Printing(job) {
                *paper = PaperState::after(outcome);
            }
        }
    }

    /// The visa first, then the receipt; one at a time.
    fn go_on(mut self, room: &mut Room<'_>) -> Stage {
        let (papers, card) = (room.session.papers.clone(), card_of(room));
        if self.visa == PaperState::ToCome {
            self.visa = order(papers.clone().map(PaperText::Visa), room);
        }
        if self.receipt == PaperState::ToCome && !self.visa.is_open() {
            let text = papers.zip(card).map(|(papers, card)| PaperText::Receipt(papers, card));
            self.receipt = order(text, room);
        }
        if self.visa.is_open() || self.receipt.is_open() {
            return Stage::Handing(self);
        }
        room.session.touched = room.facts.now;
        if self.visa == PaperState::Printed && self.receipt == PaperState::Printed {
            return Stage::Taking(Taking { until: room.after(room.facts.times.take) });
        }
        for (paper, kind) in [(self.visa, PaperKind::Visa), (self.receipt, PaperKind::Receipt)] {
            if paper != PaperState::Printed {
                room.record(Fact::Owes { owed: Owed::Paper(kind) });
            }
        }
        let until = room.after(room.facts.times.take * 3);
        Stage::Unprinted(Unprinted { visa: self.visa, receipt: self.receipt, until })
    }
}

/// Prints a paper, if it can be printed: without its text or a printer it is missing, and owed.
fn order(text: Option<PaperText>, room: &mut Room<'_>) -> PaperState {
    let Some(text) = text.filter(|_| room.facts.can_print()) else { return PaperState::Missing };
    room.print(text).map_or(PaperState::Missing, PaperState::Printing)
}

fn card_of(room: &Room<'_>) -> Option<CardPayment> {
    room.session.open.as_ref().and_then(|open| open.state.payment()).map(|payment| payment.card.clone())
}

/// Papers lie in the slot, the passport on the reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Taking {
    /// How long the screen stays.
    pub until: Moment,
}

impl Taking {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let over = *event == Event::Elapsed && room.facts.now >= self.until;
        if over || *event == Event::Touched(Touch::Finished) {
            return Farewell::begin(Ending::Delivered, room);
        }
        Stage::Taking(self)
    }
}

/// Paid and issued, and a paper is missing: it is owed, with a number, and can be read and printed elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Unprinted {
    /// The visa's slip.
    pub visa: PaperState,
    /// The receipt.
    pub receipt: PaperState,
    /// How long the screen stays.
    pub until: Moment,
}

impl Unprinted {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            // New paper while the person still stands here: what is missing is printed now; what may have been
            // printed comes as a duplicate, and only when asked for.
            Event::WorldChanged if room.facts.can_print() && self.is_missing() => {
                let again = |paper| if paper == PaperState::Missing { PaperState::ToCome } else { paper };
                let until = room.after(room.facts.times.print);
                Handing { visa: again(self.visa), receipt: again(self.receipt), until }.go_on(room)
            }
            Event::Touched(Touch::Finished) => Farewell::begin(Ending::Owed, room),
            Event::Elapsed if room.facts.now >= self.until => Farewell::begin(Ending::Owed, room),
            _ => Stage::Unprinted(self),
        }
    }

    fn is_missing(&self) -> bool {
        self.visa == PaperState::Missing || self.receipt == PaperState::Missing
    }

    /// The visa and where its receipt can be read.
    #[must_use]
    pub fn papers<'a>(&self, session: &'a crate::Session) -> Option<&'a IssuedPapers> {
        session.papers.as_deref()
    }
}

/// Good-bye.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Farewell {
    /// How long it stands.
    pub until: Moment,
}

impl Farewell {
    pub(crate) fn begin(ending: Ending, room: &mut Room<'_>) -> Stage {
        let language = room.session.language;
        room.close(ending);
        room.session.language = language;
        Stage::Farewell(Self { until: until(room.facts) })
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let over = *event == Event::Elapsed && room.facts.now >= self.until;
        if over || matches!(event, Event::Touched(_)) { room.leave() } else { Stage::Farewell(self) }
    }
}

fn until(facts: &Facts) -> Moment {
    facts.now + facts.times.farewell
}
