//! Printers.

use std::{path::Path, process::ExitCode, sync::Arc};

use domain::{bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    driver::EventId,
    printer::{Command, Event, Fault, Job},
    status::{Condition, Readiness},
    supervise::check::{self, Depth},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{BadFile, no_notes, or_exit, settings, wrong};
use crate::{
    arguments::Arguments,
    check::{Examined, Said, examine, test_paper},
    consent::{Consent, ask},
    protocols::Asked,
    still::{Motionless, Still},
    watch::{Learned, Watchable, Watcher, watch},
};

/// A dot that is darker is black.
const BLACK_BELOW: u8 = 128;
/// Rows of 203 dots an inch to the millimetre.
const ROWS_A_MILLIMETRE: u32 = 8;
/// Seconds that a paper may take.
const A_PAPER: u64 = 60;
/// No printer echoes this number for a terminal's job soon.
const JOB: u32 = u32::MAX;

struct Looking;

impl Watcher<Command, Event> for Looking {
    fn acknowledge(&self, _: &Event, id: EventId) -> Option<Command> {
        Some(Command::Acknowledge(id))
    }

    /// One that waits to be emptied, and has no fault, is as good as ready: it is not emptied here.
    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status, _) if status.condition == Condition::Starting => {
                Learned::Usable(Readiness::Busy)
            }
            Event::StatusChanged(status, _) => Learned::Usable(status.readiness),
            Event::PrintBegan(_)
            | Event::PrintEnded { .. }
            | Event::Identified(_)
            | Event::PaperPresented { .. }
            | Event::PaperTaken { .. }
            | Event::PaperRetracted { .. } => Learned::Nothing,
        }
    }
}

struct Printing {
    job: Option<Job>,
}

impl Watcher<Command, Event> for Printing {
    fn once_ready(&mut self) -> Vec<Command> {
        self.job.take().map(Command::Print).into_iter().collect()
    }

    fn acknowledge(&self, _: &Event, id: EventId) -> Option<Command> {
        Some(Command::Acknowledge(id))
    }

    fn learn(&mut self, event: &Event) -> Learned {
        match event {
            Event::StatusChanged(status, _) => Learned::Usable(status.readiness),
            Event::PrintEnded { job: JOB, outcome: PrintOutcome::Printed, .. } => Learned::Done,
            Event::PrintEnded { job: JOB, .. } => Learned::Failed,
            Event::PrintBegan(_)
            | Event::PrintEnded { .. }
            | Event::Identified(_)
            | Event::PaperPresented { .. }
            | Event::PaperTaken { .. }
            | Event::PaperRetracted { .. } => Learned::Nothing,
        }
    }
}

/// Shows how a printer is, or prints a picture.
pub async fn printer<P, D>(asked: Asked, driver: fn(P) -> D, still: Still) -> ExitCode
where
    P: Default + Serialize + DeserializeOwned,
    D: Watchable<Command = Command, Event = Event>,
{
    or_exit!(no_notes(&asked.arguments));
    let driver = driver(or_exit!(settings(&asked.arguments)));
    if let Some(depth) = asked.arguments.check {
        return match depth {
            Depth::Internal => examine(&asked, Motionless { driver, still }, depth, &examined()).await,
            Depth::External | Depth::Interactive => examine(&asked, driver, depth, &examined()).await,
        };
    }
    let Some(file) = &asked.arguments.print else {
        return watch(&asked, Motionless { driver, still }, Looking).await;
    };
    let image = or_exit!(picture(file).map_err(|error| wrong(&error)));
    let what = format!(
        "This cuts off what hangs out of the printer, prints {} ({} by {} dots, about {} mm long) and cuts it off.",
        file.display(),
        image.width(),
        image.height(),
        image.height() / ROWS_A_MILLIMETRE,
    );
    match ask(&what, asked.arguments.yes) {
        Consent::Given => {
            // A paper takes its time; the watching ends with it.
            let arguments = Arguments { seconds: asked.arguments.seconds.max(A_PAPER), ..asked.arguments };
            let job = Job { id: JOB, image: Arc::new(image) };
            watch(&Asked { arguments, ..asked }, driver, Printing { job: Some(job) }).await
        }
        Consent::Refused => ExitCode::FAILURE,
    }
}

fn picture(file: &Path) -> Result<Bitmap, BadFile<image::ImageError>> {
    let failed = |cause| BadFile { what: "read the picture", file: file.to_owned(), cause };
    let picture = image::open(file).map_err(failed)?.to_luma8();
    let mut bitmap = Bitmap::white(picture.width(), picture.height());
    for (x, y, dot) in picture.enumerate_pixels() {
        if dot.0[0] < BLACK_BELOW {
            bitmap.blacken(x, y);
        }
    }
    Ok(bitmap)
}

const fn examined() -> Examined<Command, Event> {
    Examined {
        status: |event| {
            let Event::StatusChanged(status, _) = event else { return None };
            Some(Said::of(status, Fault::remedy))
        },
        acknowledge: |_, id| Some(Command::Acknowledge(id)),
        prepare: |_, _| None,
        plan: |depth, _, _| check::printer(depth, JOB, test_paper()),
    }
}
