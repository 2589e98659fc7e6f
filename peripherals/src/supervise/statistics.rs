//! What a device has done, counted since it was installed and since it was last serviced.
//!
//! The names are those of UnifiedPOS (`JposStatisticsConst`), so that a fleet's tools know them; where the standard has no name
//! for what a family does (notes, guide lights), the name is ours and says so here.

use std::{collections::BTreeMap, time::Duration};

use domain::{Moment, fact::PrintOutcome};
use serde::{Deserialize, Serialize};

use crate::{
    audio, barcode, card, cash, document,
    link::LinkState,
    printer::{self, Fault},
};

/// One thing that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Statistic {
    /// Full hours in which its link stood.
    HoursPoweredCount,
    /// How often its link was lost.
    CommunicationErrorCount,
    /// How often its link came to stand.
    OnlineTransitionCount,
    /// Documents read.
    GoodReadCount,
    /// Documents that could not be read.
    FailedReadCount,
    /// Codes read.
    GoodScanCount,
    /// Codes that could not be read.
    FailedScanCount,
    /// Lines of 24 dots that were printed: what is drawn as a picture has no others.
    ReceiptLinePrintedCount,
    /// Papers cut.
    PaperCutCount,
    /// Cuts that failed.
    FailedPaperCutCount,
    /// How often the cover was opened.
    ReceiptCoverOpenCount,
    /// Faults of the printer other than paper and cover.
    PrinterFaultCount,
    /// How often the head became too hot.
    MaximumTempReachedCount,
    /// Payments begun.
    SessionCount,
    /// Ours: notes stacked.
    NoteStackedCount,
    /// Ours: notes given back, by order or after a restart.
    NoteReturnedCount,
    /// Ours: notes that the validator gave back by itself.
    NoteRejectedCount,
    /// Ours: how often a validator reported a jam.
    NoteJamCount,
    /// Keys pressed.
    KeyPressedCount,
    /// Ours: utterances said to their end.
    UtteranceCount,
    /// Ours: utterances that could not be said.
    FailedUtteranceCount,
}

/// How often each thing happened; what never did is left out.
pub type Counts = BTreeMap<Statistic, u64>;

/// The statistics of one device.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Statistics {
    /// Since the device was installed.
    pub installed: Counts,
    /// Since somebody last serviced it.
    pub serviced: Counts,
    /// Time with a link that is no full hour yet.
    part_of_an_hour: Duration,
    #[serde(skip)]
    up_since: Option<Moment>,
}

const HOUR: Duration = Duration::from_hours(1);

/// Rows of dots that count as a line.
const ROWS_OF_A_LINE: u32 = 24;

impl Statistics {
    /// Counts one.
    pub fn count(&mut self, statistic: Statistic) {
        self.add(statistic, 1);
    }

    /// Counts several at once.
    pub fn add(&mut self, statistic: Statistic, times: u64) {
        if times == 0 {
            return;
        }
        for counts in [&mut self.installed, &mut self.serviced] {
            let count = counts.entry(statistic).or_default();
            *count = count.saturating_add(times);
        }
    }

    /// Somebody serviced the device: the second column begins anew.
    pub fn service(&mut self) {
        self.serviced.clear();
    }

    /// The link changed, or time has passed with it as it is.
    pub fn link(&mut self, now: Moment, link: LinkState) {
        match (self.up_since, link) {
            (None, LinkState::Claimed) => {
                self.up_since = Some(now);
                self.count(Statistic::OnlineTransitionCount);
            }
            (Some(since), LinkState::Claimed) => {
                self.powered(now.since(since));
                self.up_since = Some(now);
            }
            (Some(since), LinkState::Closed { .. }) => {
                self.powered(now.since(since));
                self.up_since = None;
                self.count(Statistic::CommunicationErrorCount);
            }
            (None, LinkState::Closed { .. }) => {}
        }
    }

    fn powered(&mut self, time: Duration) {
        self.part_of_an_hour += time;
        let hours = self.part_of_an_hour.as_secs() / HOUR.as_secs();
        self.part_of_an_hour -= Duration::from_secs(hours * HOUR.as_secs());
        self.add(Statistic::HoursPoweredCount, hours);
    }

    /// A reader of documents said something.
    pub fn document(&mut self, event: &document::Event) {
        match event {
            document::Event::LinesRead(_) => self.count(Statistic::GoodReadCount),
            document::Event::ReadFailed(_) => self.count(Statistic::FailedReadCount),
            document::Event::StatusChanged(_)
            | document::Event::Identified(_)
            | document::Event::PresenceChanged(_)
            | document::Event::ReadingBegan => {}
        }
    }

    /// A validator said something.
    pub fn cash(&mut self, event: &cash::Event) {
        match event {
            cash::Event::NoteStacked { .. } => self.count(Statistic::NoteStackedCount),
            cash::Event::NoteReturned { .. } => self.count(Statistic::NoteReturnedCount),
            cash::Event::NoteRejected(_) => self.count(Statistic::NoteRejectedCount),
            cash::Event::StatusChanged(status) => {
                if let Some(cash::Fault::ValidatorJam | cash::Fault::CassetteJam) = status.fault {
                    self.count(Statistic::NoteJamCount);
                }
            }
            cash::Event::CassetteChanged(_)
            | cash::Event::Identified(_)
            | cash::Event::TableRead(_)
            | cash::Event::NoteEntered
            | cash::Event::NoteHeld { .. }
            | cash::Event::NoteLost { .. }
            | cash::Event::PathClear => {}
        }
    }

    /// A scanner said something.
    pub fn barcode(&mut self, event: &barcode::Event) {
        match event {
            barcode::Event::Scanned(_) => self.count(Statistic::GoodScanCount),
            barcode::Event::ReadFailed(_) => self.count(Statistic::FailedScanCount),
            barcode::Event::StatusChanged(_) | barcode::Event::Identified(_) => {}
        }
    }

    /// A voice said something about itself.
    pub fn audio(&mut self, event: &audio::Event) {
        match event {
            audio::Event::Ended(_, audio::Ending::Said) => self.count(Statistic::UtteranceCount),
            audio::Event::Ended(_, audio::Ending::Failed) => self.count(Statistic::FailedUtteranceCount),
            audio::Event::Ended(_, audio::Ending::Hushed) | audio::Event::StatusChanged(_) | audio::Event::Began(_) => {
            }
        }
    }

    /// A card terminal was told to take a payment.
    pub fn card_ordered(&mut self, command: &card::Command) {
        if matches!(command, card::Command::Pay { .. }) {
            self.count(Statistic::SessionCount);
        }
    }

    /// A printer said something; `rows` is the length of the job that an end is about.
    pub fn printer(&mut self, event: &printer::Event, rows: u32) {
        match event {
            printer::Event::PrintEnded { outcome: PrintOutcome::Printed, .. } => {
                self.count(Statistic::PaperCutCount);
                self.add(Statistic::ReceiptLinePrintedCount, u64::from(rows / ROWS_OF_A_LINE));
            }
            printer::Event::StatusChanged(status, _) => match status.fault {
                Some(Fault::CoverOpen) => self.count(Statistic::ReceiptCoverOpenCount),
                Some(Fault::CutterStuck) => {
                    self.count(Statistic::FailedPaperCutCount);
                    self.count(Statistic::PrinterFaultCount);
                }
                Some(Fault::Overheated) => self.count(Statistic::MaximumTempReachedCount),
                Some(Fault::PaperOut | Fault::PaperNotTaken) | None => {}
                Some(_) => self.count(Statistic::PrinterFaultCount),
            },
            printer::Event::PrintEnded { .. }
            | printer::Event::PrintBegan(_)
            | printer::Event::Identified(_)
            | printer::Event::PaperPresented { .. }
            | printer::Event::PaperTaken { .. }
            | printer::Event::PaperRetracted { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{printer::Paper, status::Status};

    fn at(minutes: u64) -> Moment {
        Moment::after_start(Duration::from_mins(minutes))
    }

    #[test]
    fn hours_are_counted_over_losses_and_restarts() {
        let mut statistics = Statistics::default();
        statistics.link(at(0), LinkState::Claimed);
        statistics.link(at(50), LinkState::Closed { failures: 1 });
        statistics.link(at(55), LinkState::Closed { failures: 2 });
        let kept = serde_json::to_string(&statistics).unwrap();
        let mut statistics: Statistics = serde_json::from_str(&kept).unwrap();
        statistics.link(at(0), LinkState::Claimed);
        statistics.link(at(10), LinkState::Claimed);
        statistics.link(at(20), LinkState::Claimed);
        let expected = [
            (Statistic::HoursPoweredCount, 1),
            (Statistic::CommunicationErrorCount, 1),
            (Statistic::OnlineTransitionCount, 2),
        ];
        assert_eq!(statistics.installed, expected.into());
    }

    #[test]
    fn a_service_begins_the_second_column_anew_and_not_the_first() {
        let mut statistics = Statistics::default();
        let printed = printer::Event::PrintEnded { job: 1, outcome: PrintOutcome::Printed, fault: None };
        statistics.printer(&printed, 480);
        statistics.service();
        statistics.printer(&printed, 240);
        assert_eq!(statistics.installed[&Statistic::PaperCutCount], 2);
        assert_eq!(statistics.installed[&Statistic::ReceiptLinePrintedCount], 30);
        assert_eq!(statistics.serviced[&Statistic::PaperCutCount], 1);
        assert_eq!(statistics.serviced[&Statistic::ReceiptLinePrintedCount], 10);
    }

    #[test]
    fn faults_are_counted_under_their_standard_names() {
        let mut statistics = Statistics::default();
        for fault in [Fault::CutterStuck, Fault::CoverOpen, Fault::Overheated, Fault::PaperOut, Fault::PaperJam] {
            statistics.printer(&printer::Event::StatusChanged(fault.status(), Paper::Full), 0);
        }
        statistics.printer(&printer::Event::StatusChanged(Status::ready(), Paper::Full), 0);
        let expected = [
            (Statistic::FailedPaperCutCount, 1),
            (Statistic::ReceiptCoverOpenCount, 1),
            (Statistic::PrinterFaultCount, 2),
            (Statistic::MaximumTempReachedCount, 1),
        ];
        assert_eq!(statistics.installed, expected.into());
    }

    #[test]
    fn the_names_travel_as_the_standard_writes_them() {
        let mut statistics = Statistics::default();
        statistics.count(Statistic::GoodReadCount);
        let written = serde_json::to_value(&statistics).unwrap();
        assert_eq!(written["installed"]["GoodReadCount"], 1);
    }
}
