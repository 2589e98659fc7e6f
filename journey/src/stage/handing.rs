//! Papers on their way: printed, taken, or owed.

use std::time::Duration;

use domain::{
    Moment, Money, TransactionId,
    books::{Payment, Stage as Reached, TransactionState},
    fact::{Fact, Owed, PaperKind, PrintOutcome},
    receipt::Share,
};

use super::Stage;
use crate::{comfort::Listening, effect::PaperText, event::Event, facts::Times, room::Room, touch::Touch};

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

    pub(super) const fn is_printing(self) -> bool {
        matches!(self, Self::Printing(_))
    }

    /// Without a touch, how long what became of a single paper is shown before the person is asked: what is in the slot is
    /// taken sooner than a number is written down.
    pub(super) fn idle(self, times: Times) -> Duration {
        match self {
            Self::Printed => times.take,
            Self::ToCome | Self::Printing(_) | Self::Missing | Self::Doubtful => times.take * 3,
        }
    }

    pub(super) const fn after(outcome: PrintOutcome) -> Self {
        match outcome {
            PrintOutcome::Printed => Self::Printed,
            PrintOutcome::NotPrinted => Self::Missing,
            PrintOutcome::Unknown => Self::Doubtful,
        }
    }
}

/// One paper of those that are handed out, in the order in which they are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// Whose.
    pub transaction: TransactionId,
    /// Which.
    pub kind: PaperKind,
    /// Where it is.
    pub state: PaperState,
}

/// Papers are being printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Handing {
    /// Visa and receipt of each who paid, and then what they paid together.
    pub sheets: Vec<Sheet>,
    /// The present job should be over by then.
    pub until: Moment,
}

impl Handing {
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        let sheet = |transaction, kind| Sheet { transaction, kind, state: PaperState::ToCome };
        let delivered = delivered(room);
        let each = delivered.iter().flat_map(|id| [sheet(*id, PaperKind::Visa), sheet(*id, PaperKind::Receipt)]);
        let mut sheets: Vec<Sheet> = each.collect();
        if let [first, _, ..] = *delivered {
            sheets.push(sheet(first, PaperKind::Total));
        }
        Self { sheets, until: room.after(room.facts.times.print) }.go_on(room)
    }

    /// Whether anything was delivered and not handed out.
    pub(super) fn is_due(room: &Room<'_>) -> bool {
        !delivered(room).is_empty()
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
                let printing = self.sheets.iter().find_map(|sheet| match sheet.state {
                    PaperState::Printing(job) => Some(job),
                    _ => None,
                });
                if let Some(job) = printing {
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
        for sheet in &mut self.sheets {
            if sheet.state == PaperState::Printing(job) {
                sheet.state = PaperState::after(outcome);
            }
        }
    }

    /// One paper at a time, in their order.
    fn go_on(mut self, room: &mut Room<'_>) -> Stage {
        for sheet in &mut self.sheets {
            if sheet.state == PaperState::ToCome {
                sheet.state = order(*sheet, room);
            }
            if sheet.state.is_open() {
                return Stage::Handing(self);
            }
        }
        room.session.touched = room.facts.now;
        if self.sheets.iter().all(|sheet| sheet.state == PaperState::Printed) {
            return Stage::Taking(Taking { sheets: self.sheets });
        }
        for sheet in self.sheets.iter().filter(|sheet| sheet.state != PaperState::Printed) {
            room.record_of(sheet.transaction, Fact::Owes { owed: Owed::Paper(sheet.kind) });
        }
        Stage::Unprinted(Unprinted { sheets: self.sheets })
    }
}

/// Transactions whose visa is issued and paid.
fn delivered(room: &Room<'_>) -> Vec<TransactionId> {
    let is = |state: &TransactionState| {
        matches!(state.stage, Reached::Settled { .. } | Reached::Issued { payment: None, .. })
    };
    room.session.opens().filter(|open| is(&open.state)).map(|open| open.id).collect()
}

/// Prints a paper, if it can be printed: without its text or a printer it is missing, and owed.
fn order(sheet: Sheet, room: &mut Room<'_>) -> PaperState {
    let Some(text) = text(sheet, room).filter(|_| room.facts.can_print()) else { return PaperState::Missing };
    room.print_for(sheet.transaction, text).map_or(PaperState::Missing, PaperState::Printing)
}

fn text(sheet: Sheet, room: &Room<'_>) -> Option<PaperText> {
    let id = sheet.transaction;
    let papers = Box::new(room.session.papers_of(id)?.clone());
    match sheet.kind {
        PaperKind::Visa => Some(PaperText::Visa(papers)),
        PaperKind::Receipt => {
            let payment = room.state(id)?.payment()?;
            Some(PaperText::Receipt(papers, payment.card.clone(), charged(payment, room)))
        }
        PaperKind::Total => {
            let shares: Vec<Share> = delivered(room).into_iter().map(|id| share(id, room)).collect::<Option<_>>()?;
            let mut amounts = shares.iter().map(|share| share.amount);
            let first = amounts.next()?;
            let total = amounts.try_fold(first, |sum, amount| sum.plus(amount).ok())?;
            let card = room.state(id)?.payment()?.card.clone();
            Some(PaperText::Total { shares, total, card, paid: papers.issued })
        }
        PaperKind::Desk | PaperKind::Claim | PaperKind::EVisa | PaperKind::Again | PaperKind::Group => None,
    }
}

/// What the card was charged in all: the whole without what went back of it. Nothing where that is this share alone.
fn charged(payment: &Payment, room: &Room<'_>) -> Option<Money> {
    let mut back = room.session.opens().filter_map(|open| match &open.state.stage {
        Reached::Reversed { payment: other, .. } if other.attempt == payment.attempt => Some(other.amount),
        _ => None,
    });
    let charged = back.try_fold(payment.whole?, |left, share| left.minus(share).ok())?;
    (charged != payment.amount).then_some(charged)
}

fn share(id: TransactionId, room: &Room<'_>) -> Option<Share> {
    let state = room.state(id)?;
    let granted = state.visa()?;
    Some(Share { visa: granted.number.clone(), amount: state.payment()?.amount })
}

/// Papers lie in the slot, the passport on the reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Taking {
    /// What lies there.
    pub sheets: Vec<Sheet>,
}

impl Taking {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        if *event == Event::Touched(Touch::Finished) { Farewell::begin(room) } else { Stage::Taking(self) }
    }
}

/// Paid and issued, and a paper is missing: it is owed, with a number, and can be read and printed elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Unprinted {
    /// Where each paper is.
    pub sheets: Vec<Sheet>,
}

impl Unprinted {
    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            // New paper while the person still stands here: what is missing is printed now; what may have been
            // printed comes as a duplicate, and only when asked for.
            Event::WorldChanged if room.facts.can_print() && self.is_missing() => {
                for sheet in &mut self.sheets {
                    if sheet.state == PaperState::Missing {
                        sheet.state = PaperState::ToCome;
                    }
                }
                Handing { sheets: self.sheets, until: room.after(room.facts.times.print) }.go_on(room)
            }
            Event::Touched(Touch::Finished) => Farewell::begin(room),
            _ => Stage::Unprinted(self),
        }
    }

    fn is_missing(&self) -> bool {
        self.sheets.iter().any(|sheet| sheet.state == PaperState::Missing)
    }
}

/// Good-bye.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Farewell {
    /// How long it stands.
    pub until: Moment,
}

impl Farewell {
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        let (language, comfort) = (room.session.language, room.session.comfort);
        room.close_each();
        let _attract = room.leave();
        // Good-bye is read, or heard, as the visit was.
        (room.session.language, room.session.comfort) = (language, comfort);
        // What is said takes longer than what is read.
        let stands = match comfort.listening {
            Listening::Off => room.facts.times.farewell,
            Listening::On => 2 * room.facts.times.farewell,
        };
        Stage::Farewell(Self { until: room.after(stands) })
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let over = *event == Event::Elapsed && room.facts.now >= self.until;
        if over || matches!(event, Event::Touched(_)) { room.leave() } else { Stage::Farewell(self) }
    }
}
