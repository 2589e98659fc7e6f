//! The paper in the printer: by its sensor and by what was printed on it, told once and not in a storm.

use std::time::Duration;

use domain::{Moment, fact::PrintOutcome};
use peripherals::{
    printer::{Event, Job, Paper},
    supervise::{
        Threshold,
        consumables::{Level, Roll},
    },
};

/// How long a better level must last before it is believed: a roll that is being put in touches the sensor many times.
const SETTLING: Duration = Duration::from_secs(2);

/// The roll, and how much of it there is.
#[derive(Debug)]
pub struct Supply {
    roll: Roll,
    dots_per_inch: u8,
    threshold: Threshold<Level>,
    level: Level,
    sensor: Paper,
    /// The job that is in the printer, and its rows.
    job: Option<(u32, u32)>,
}

impl Supply {
    /// A roll of which something is known already.
    #[must_use]
    pub const fn new(roll: Roll, dots_per_inch: u8) -> Self {
        Self {
            roll,
            dots_per_inch,
            threshold: Threshold::new(Level::severity, SETTLING),
            level: Level::Unknown,
            sensor: Paper::Unknown,
            job: None,
        }
    }

    /// How much there is, as it was told last.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.level
    }

    /// The roll as it was measured.
    #[must_use]
    pub const fn roll(&self) -> &Roll {
        &self.roll
    }

    /// A job is sent.
    pub fn ordered(&mut self, job: &Job) {
        self.job = Some((job.id, job.image.height()));
    }

    /// How many rows the job has that an end is about; none of another.
    #[must_use]
    pub const fn rows_of(&self, ended: u32) -> u32 {
        match self.job {
            Some((job, rows)) if job == ended => rows,
            Some(_) | None => 0,
        }
    }

    /// The printer said something; the level, when it is news.
    pub fn heard(&mut self, now: Moment, event: &Event) -> Option<Level> {
        match event {
            Event::StatusChanged(_, sensor) => {
                // Nobody puts in half a roll: what was out and is no longer was exchanged.
                if self.sensor == Paper::Out && matches!(sensor, Paper::Full) {
                    self.roll.replaced();
                }
                if *sensor != Paper::Unknown {
                    self.sensor = *sensor;
                }
            }
            Event::PrintEnded { job, outcome: PrintOutcome::Printed | PrintOutcome::Unknown, .. } => {
                let rows = self.rows_of(*job);
                self.roll.printed(rows, self.dots_per_inch);
            }
            Event::PrintEnded { outcome: PrintOutcome::NotPrinted, .. }
            | Event::PrintBegan(_)
            | Event::Identified(_)
            | Event::PaperPresented { .. }
            | Event::PaperTaken { .. }
            | Event::PaperRetracted { .. } => return None,
        }
        let told = self.threshold.on(now, self.roll.level(self.sensor));
        self.tell(told)
    }

    /// When a better level will have lasted long enough.
    #[must_use]
    pub fn deadline(&self) -> Option<Moment> {
        self.threshold.deadline()
    }

    /// Time has passed; the level, when it is news.
    pub fn elapse(&mut self, now: Moment) -> Option<Level> {
        let told = self.threshold.elapse(now);
        self.tell(told)
    }

    fn tell(&mut self, told: Option<Level>) -> Option<Level> {
        let level = told?;
        self.level = level;
        Some(level)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::bitmap::Bitmap;
    use peripherals::status::Status;

    use super::*;

    fn at(seconds: u64) -> Moment {
        Moment::after_start(Duration::from_secs(seconds))
    }

    const fn sensor(paper: Paper) -> Event {
        Event::StatusChanged(Status::ready(), paper)
    }

    #[test]
    fn paper_is_low_by_metres_before_the_sensor_says_so() {
        let roll = Roll { length_mm: 1_000, low_mm: 700, used_mm: 0 };
        let mut supply = Supply::new(roll, 203);
        assert_eq!(supply.heard(at(0), &sensor(Paper::Full)), Some(Level::Ok));
        let printed = |job| Event::PrintEnded { job, outcome: PrintOutcome::Printed, fault: None };
        supply.ordered(&Job { id: 4, image: Arc::new(Bitmap::white(8, 1_600)) });
        assert_eq!(supply.heard(at(1), &printed(4)), None);
        supply.ordered(&Job { id: 5, image: Arc::new(Bitmap::white(8, 1_600)) });
        assert_eq!(supply.heard(at(2), &printed(5)), Some(Level::Low));
        assert_eq!(supply.roll().used_mm, 432);
    }

    #[test]
    fn a_new_roll_is_known_by_its_end_and_told_once_it_lies_still() {
        let mut supply = Supply::new(Roll { used_mm: 79_000, ..Roll::default() }, 203);
        assert_eq!(supply.heard(at(0), &sensor(Paper::Full)), Some(Level::Low), "by metres");
        assert_eq!(supply.heard(at(1), &sensor(Paper::Out)), Some(Level::Out));
        assert_eq!(supply.heard(at(10), &sensor(Paper::Full)), None);
        assert_eq!(supply.deadline(), Some(at(12)));
        assert_eq!(supply.elapse(at(12)), Some(Level::Ok));
        assert_eq!(supply.roll().used_mm, 0);
    }

    #[test]
    fn a_printer_that_is_away_says_nothing_of_its_paper() {
        let mut supply = Supply::new(Roll::default(), 203);
        supply.heard(at(0), &sensor(Paper::Out));
        let away = Event::StatusChanged(Status::offline(), Paper::Unknown);
        assert_eq!(supply.heard(at(1), &away), None);
        assert_eq!(supply.level(), Level::Out);
    }
}
