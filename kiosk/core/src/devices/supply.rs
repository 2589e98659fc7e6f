//! The paper in the printer: by its sensor and by what was printed on it, told once and not in a storm.

use std::time::Duration;

use domain::{Moment, fact::PrintOutcome};
use peripherals::{
    printer::{Event, Fault, Job, Paper},
    supervise::{
        Threshold,
        consumables::{Level, Roll},
    },
};

/// How long a better level must last before it is believed: a roll that is being put in touches the sensor many times.
const SETTLING: Duration = Duration::from_secs(2);

/// Whether somebody could have exchanged the roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    No,
    Yes,
}

/// The roll, and how much of it there is.
#[derive(Debug)]
pub struct Supply {
    roll: Roll,
    dots_per_inch: u8,
    threshold: Threshold<Level>,
    level: Level,
    sensor: Paper,
    /// Whether somebody has had the cover open since the roll was last believed.
    opened: Opened,
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
            opened: Opened::No,
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

    /// Somebody says that a new roll is in; the level, when it is news.
    pub fn exchanged(&mut self, now: Moment) -> Option<Level> {
        self.roll.replaced();
        self.opened = Opened::No;
        let told = self.threshold.on(now, self.roll.level(self.sensor));
        self.tell(told)
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
            Event::StatusChanged(status, sensor) => self.sense(status.fault, *sensor),
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

    /// Nobody puts in half a roll: what was low or out and is full was exchanged. So was a roll that is low by its measure
    /// alone, once the cover was open and there is paper: who opened it for something else has made the measure forget, and
    /// the sensor still speaks.
    fn sense(&mut self, fault: Option<Fault>, sensor: Paper) {
        if fault == Some(Fault::CoverOpen) {
            self.opened = Opened::Yes;
            return;
        }
        if sensor == Paper::Unknown {
            return;
        }
        let was_short = matches!(self.sensor, Paper::Low | Paper::Out);
        let measured_short = self.roll.left_mm() <= self.roll.low_mm;
        let opened = std::mem::replace(&mut self.opened, Opened::No) == Opened::Yes;
        if sensor == Paper::Full && (was_short || (opened && measured_short)) {
            self.roll.replaced();
        }
        self.sensor = sensor;
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
    fn a_roll_exchanged_before_its_end_begins_anew_whatever_showed_that_it_was_short() {
        let used = Roll { used_mm: 79_000, ..Roll::default() };
        // Its sensor saw the end coming.
        let mut supply = Supply::new(used.clone(), 203);
        assert_eq!(supply.heard(at(0), &sensor(Paper::Low)), Some(Level::Low));
        supply.heard(at(1), &sensor(Paper::Full));
        assert_eq!((supply.elapse(at(9)), supply.roll().used_mm), (Some(Level::Ok), 0));
        // Only the measure did: somebody opened the cover and closed it.
        let mut supply = Supply::new(used, 203);
        assert_eq!(supply.heard(at(0), &sensor(Paper::Full)), Some(Level::Low));
        supply.heard(at(1), &Event::StatusChanged(Fault::CoverOpen.status(), Paper::Full));
        supply.heard(at(30), &sensor(Paper::Full));
        assert_eq!((supply.elapse(at(39)), supply.roll().used_mm), (Some(Level::Ok), 0));
    }

    #[test]
    fn a_new_roll_that_somebody_tells_of_is_believed_and_the_sensor_all_the_same() {
        let roll = Roll { length_mm: 1_000, low_mm: 300, used_mm: 900 };
        let mut supply = Supply::new(roll, 203);
        supply.exchanged(at(0));
        assert_eq!(supply.roll().used_mm, 0);
        let (_, low) = (supply.elapse(at(9)), supply.heard(at(10), &sensor(Paper::Low)));
        assert_eq!((low, supply.level()), (Some(Level::Low), Level::Low), "a roll that was not changed says so itself");
    }

    #[test]
    fn a_cover_opened_over_a_long_roll_changes_nothing() {
        let mut supply = Supply::new(Roll { used_mm: 20_000, ..Roll::default() }, 203);
        supply.heard(at(0), &sensor(Paper::Full));
        supply.heard(at(1), &Event::StatusChanged(Fault::CoverOpen.status(), Paper::Full));
        supply.heard(at(2), &sensor(Paper::Full));
        assert_eq!(supply.roll().used_mm, 20_000);
    }

    #[test]
    fn a_printer_that_is_away_says_nothing_of_its_paper() {
        let mut supply = Supply::new(Roll::default(), 203);
        supply.heard(at(0), &sensor(Paper::Out));
        let away = Event::StatusChanged(Status::offline(), Paper::Unknown);
        assert_eq!(supply.heard(at(1), &away), None);
        assert_eq!(supply.level(), Level::Out);
    }

    #[test]
    fn paper_is_used_by_what_may_be_on_it_and_by_no_other_job() {
        let mut supply = Supply::new(Roll::default(), 203);
        supply.ordered(&Job { id: 4, image: Arc::new(Bitmap::white(8, 1_600)) });
        let mut used = |job, outcome| {
            supply.heard(at(1), &Event::PrintEnded { job, outcome, fault: None });
            supply.roll().used_mm
        };
        assert_eq!(used(4, PrintOutcome::NotPrinted), 0);
        assert_eq!(used(3, PrintOutcome::Printed), 15, "what another job has cut, whose rows are not known");
        assert_eq!(used(4, PrintOutcome::Unknown), 15 + 216, "it may have come out");
    }

    #[test]
    fn a_roll_is_short_from_its_last_metres_on() {
        let roll = Roll { length_mm: 1_000, low_mm: 300, used_mm: 700 };
        let mut supply = Supply::new(roll, 203);
        assert_eq!(supply.heard(at(0), &sensor(Paper::Full)), Some(Level::Low));
        supply.heard(at(1), &Event::StatusChanged(Fault::CoverOpen.status(), Paper::Full));
        supply.heard(at(2), &sensor(Paper::Full));
        assert_eq!(supply.roll().used_mm, 0, "low, and opened: exchanged");
    }

    #[test]
    fn a_cover_that_was_opened_long_ago_exchanges_no_roll() {
        let mut supply = Supply::new(Roll { used_mm: 70_000, ..Roll::default() }, 203);
        supply.heard(at(0), &Event::StatusChanged(Fault::CoverOpen.status(), Paper::Full));
        supply.heard(at(1), &sensor(Paper::Full));
        for job in 5..75 {
            supply.ordered(&Job { id: job, image: Arc::new(Bitmap::white(8, 1_600)) });
            supply.heard(at(2), &Event::PrintEnded { job, outcome: PrintOutcome::Printed, fault: None });
        }
        assert_eq!(supply.level(), Level::Low);
        let used = supply.roll().used_mm;
        supply.heard(at(3), &sensor(Paper::Full));
        assert_eq!(supply.roll().used_mm, used);
    }

    #[test]
    fn a_short_roll_that_is_put_back_is_the_same_roll() {
        let mut supply = Supply::new(Roll { used_mm: 79_000, ..Roll::default() }, 203);
        supply.heard(at(0), &Event::StatusChanged(Fault::CoverOpen.status(), Paper::Full));
        supply.heard(at(1), &sensor(Paper::Low));
        assert_eq!(supply.roll().used_mm, 79_000);
    }

    #[test]
    fn a_roll_that_was_put_in_while_the_printer_was_away_is_a_new_one() {
        let mut supply = Supply::new(Roll { used_mm: 20_000, ..Roll::default() }, 203);
        supply.heard(at(0), &sensor(Paper::Out));
        supply.heard(at(1), &Event::StatusChanged(Status::offline(), Paper::Unknown));
        supply.heard(at(2), &sensor(Paper::Full));
        assert_eq!(supply.roll().used_mm, 0);
    }
}
