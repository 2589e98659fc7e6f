//! What is printed for the staff. Its jobs have numbers of their own, so that no customer's paper is taken for one.

use std::sync::Arc;

use domain::{
    DeedId,
    fact::{Failure, PrintOutcome},
    receipt::{Slip, SlipCopy, StaffPaper, Totals},
    staff::Actor,
};
use maintenance::{Ended, Event};
use peripherals::{printer, status::Readiness};
use receipt::PaperWidth;

use crate::{
    devices::can_serve,
    shell::{Stopped, Terminal},
};

/// Jobs of the staff's are numbered from here; the journal's first half of 32 bits is the customers'.
const FIRST: u32 = 1 << 31;

/// What is being printed.
#[derive(Debug)]
pub(super) struct Printing {
    what: What,
    /// Its job, once the printer has it; before, the printer is busy with another.
    job: Option<u32>,
}

#[derive(Debug)]
enum What {
    /// Both copies of a slip, one after the other.
    Slips { slip: Box<Slip>, copy: SlipCopy },
    /// The one paper of a deed.
    One { id: DeedId, paper: Box<StaffPaper> },
}

/// Whether a job is the staff's.
pub(in crate::shell) const fn is_staffs(job: u32) -> bool {
    job >= FIRST
}

impl Terminal {
    /// Prints both slips; the end is told to the machine, at once where nothing can be printed.
    pub(super) async fn print_slips(&mut self, slip: Slip) -> Option<Event> {
        let what = What::Slips { slip: Box::new(slip), copy: SlipCopy::BOTH[0] };
        self.desk.printing = Some(Printing { what, job: None });
        self.print_when_ready().await
    }

    /// Prints an X report, or the last slip once more; the end is told to the machine.
    pub(super) async fn print_totals(&mut self, id: DeedId, what: Wanted, who: Actor) -> Option<Event> {
        let (known, printed) = (&self.desk.collections, self.world.clocks.local());
        let paper = match what {
            Wanted::Totals => Some(StaffPaper::Totals(Box::new(Totals {
                z: known.z,
                period: known.period.clone(),
                cassette: known.present().clone(),
                printed,
                who,
            }))),
            Wanted::LastSlip => known.last_counted().map(|collection| {
                let slip = Slip { collection: collection.clone(), printed, who, second: None };
                StaffPaper::Slip { slip: Box::new(slip), copy: SlipCopy::Again }
            }),
        };
        match paper {
            Some(paper) => self.print_paper(id, paper).await,
            None => Some(self.over(id, Ended::Failed(Failure::Refused))),
        }
    }

    /// Prints the one paper of a deed; the end is told to the machine.
    pub(super) async fn print_paper(&mut self, id: DeedId, paper: StaffPaper) -> Option<Event> {
        self.desk.printing = Some(Printing { what: What::One { id, paper: Box::new(paper) }, job: None });
        self.print_when_ready().await
    }

    /// Sends what waits for the printer, once the printer rests; how it ended, where it cannot be printed.
    pub(super) async fn print_when_ready(&mut self) -> Option<Event> {
        let waits = self.desk.printing.as_ref().filter(|printing| printing.job.is_none())?;
        if self.world.printer.readiness == Readiness::Busy {
            return None;
        }
        if !can_serve(self.world.printer.readiness) {
            let Printing { what, .. } = self.desk.printing.take()?;
            return Some(self.ended(what, PrintOutcome::NotPrinted));
        }
        let paper = match &waits.what {
            What::Slips { slip, copy } => StaffPaper::Slip { slip: slip.clone(), copy: *copy },
            What::One { paper, .. } => (**paper).clone(),
        };
        // What is printed is written down before, so that the journal has grown since the last one; two copies differ.
        let copy = u32::from(matches!(paper, StaffPaper::Slip { copy: SlipCopy::Keeper, .. }));
        let job = self.staff_job(copy);
        let drawn = match receipt::render_for_staff(&paper, self.desk.language(), &self.imprint, PaperWidth::MM80) {
            Ok(drawn) => drawn,
            Err(error) => {
                tracing::error!(%error, "a paper of the staff's could not be drawn");
                let Printing { what, .. } = self.desk.printing.take()?;
                return Some(self.ended(what, PrintOutcome::NotPrinted));
            }
        };
        let order = printer::Job { id: job, image: Arc::new(drawn.bitmap) };
        self.devices.tell_printer(printer::Command::Print(order)).await;
        if let Some(printing) = &mut self.desk.printing {
            printing.job = Some(job);
        }
        None
    }

    /// A number that no job had since the journal has grown last; two copies differ by their last bit.
    pub(super) fn staff_job(&self, copy: u32) -> u32 {
        let grown = self.writer.head().wrapping_mul(2) & u64::from(FIRST - 2);
        FIRST | u32::try_from(grown).unwrap_or(0) | copy
    }

    /// A job of the staff's has ended.
    pub(in crate::shell) async fn printed_for_staff(&mut self, job: u32, outcome: PrintOutcome) -> Result<(), Stopped> {
        let Some(Printing { what, .. }) = self.desk.printing.take_if(|printing| printing.job == Some(job)) else {
            return Ok(());
        };
        let event = match what {
            What::Slips { slip, copy: SlipCopy::Cassette } if outcome == PrintOutcome::Printed => {
                let what = What::Slips { slip, copy: SlipCopy::Keeper };
                self.desk.printing = Some(Printing { what, job: None });
                self.print_when_ready().await
            }
            what => Some(self.ended(what, outcome)),
        };
        match event {
            Some(event) => self.serve_staff(event).await,
            None => Ok(()),
        }
    }

    fn ended(&mut self, what: What, outcome: PrintOutcome) -> Event {
        match what {
            What::Slips { slip, .. } => Event::SlipsEnded(slip.collection.number, outcome),
            What::One { id, .. } => self.over(
                id,
                match outcome {
                    PrintOutcome::Printed => Ended::Done,
                    PrintOutcome::NotPrinted | PrintOutcome::Unknown => Ended::Failed(Failure::Paper),
                },
            ),
        }
    }

    /// The printer has said something: it may rest now, or be out of order.
    pub(in crate::shell) async fn printer_said_to_staff(&mut self) -> Result<(), Stopped> {
        match self.print_when_ready().await {
            Some(event) => self.serve_staff(event).await,
            None => Ok(()),
        }
    }
}

/// What of the money's papers is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// An X report.
    Totals,
    /// The last collection's slip, once more.
    LastSlip,
}
