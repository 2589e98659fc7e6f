//! The host: joins reports, ended by silence.

use std::{collections::VecDeque, fmt, time::Duration};

use domain::{Moment, Sensitive};

use super::{
    Settings,
    frame::{LENGTH, Parsed, Place, Report, parse},
};
use crate::barcode::{
    Data, ReadFault, Scan, Symbology,
    burst::{Burst, Over},
    host::{Attempt, Confirms, Dialect, Heard, Host, Pace},
};

/// The driver of a HID POS scanner.
pub type Driver = Host<HidPos>;

/// Nothing is asked and nothing is told: nothing is due.
pub(in crate::barcode) const NEVER: Pace = Pace {
    answer: Duration::from_hours(24),
    again: Duration::from_hours(24),
    check: Duration::from_hours(24),
    confirms: Confirms::No,
};

/// The dialect.
pub struct HidPos {
    burst: Burst,
    bytes: Vec<u8>,
    /// The last report's identifier and place.
    last: Option<(u8, u8, Place)>,
    heard: VecDeque<Heard>,
}

impl HidPos {
    fn report(&mut self, report: &Report) -> Result<(), ReadFault> {
        let next = (report.letter, report.modifier, report.place);
        match self.last.replace(next) {
            None => {}
            Some((letter, modifier, Place::Continued)) if (letter, modifier) == (next.0, next.1) => {}
            Some((_, _, Place::Continued)) => return self.burst.spoil(ReadFault::Garbled),
            Some((_, _, Place::Last)) => return self.burst.spoil(ReadFault::RunTogether),
        }
        report.data.iter().try_for_each(|byte| self.burst.push(*byte))
    }

    fn over(&mut self, now: Moment, data: &[u8], began: Moment) {
        let may_be_rest = self.burst.may_be_rest(began);
        let heard = match (self.last, Data::new(data)) {
            (None, _) => return,
            (Some((letter, modifier, Place::Last)), Ok(data)) if self.bytes.is_empty() && !may_be_rest => {
                let symbology = Symbology::of_aim(letter, modifier);
                Heard::Code(Scan { symbology, data: Sensitive::new(data) })
            }
            (Some((_, _, Place::Last)), Err(_too_long)) => Heard::Failed(ReadFault::TooLong),
            (Some((_, _, Place::Last)), Ok(_)) => Heard::Failed(ReadFault::CutOff),
            (Some((_, _, Place::Continued)), _) => {
                // Its rest would look like a code.
                self.burst.expect_rest(now);
                Heard::Failed(ReadFault::CutOff)
            }
        };
        self.heard.push_back(heard);
    }
}

impl Dialect for HidPos {
    type Settings = Settings;

    fn new(settings: Settings) -> Self {
        Self { burst: Burst::new(settings.silence()), bytes: Vec::new(), last: None, heard: VecDeque::new() }
    }

    fn pace(&self) -> Pace {
        NEVER
    }

    fn questions(&self) -> usize {
        0
    }

    fn ask(&mut self, _question: usize, _attempt: Attempt) -> Vec<u8> {
        Vec::new()
    }

    fn arm(&mut self, _attempt: Attempt) -> Vec<u8> {
        Vec::new()
    }

    fn disarm(&mut self) -> Vec<u8> {
        Vec::new()
    }

    fn listen(&mut self, _now: Moment) {
        self.heard.clear();
        self.burst.forget();
    }

    fn hear(&mut self, now: Moment, bytes: &[u8]) {
        self.burst.touch(now);
        self.bytes.extend_from_slice(bytes);
        let mut at = 0;
        loop {
            let taken = match parse(&self.bytes[at..]) {
                Parsed::Report(report) => {
                    at += LENGTH;
                    self.report(&report)
                }
                Parsed::Garbage => {
                    at += 1;
                    self.burst.spoil(ReadFault::Garbled)
                }
                Parsed::NeedMore => break,
            };
            if let Err(fault) = taken {
                self.heard.push_back(Heard::Failed(fault));
            }
        }
        self.bytes.drain(..at);
    }

    fn elapse(&mut self, now: Moment) {
        let Some(deadline) = self.burst.deadline() else { return };
        match self.burst.elapse(now) {
            Some(Over::Whole { bytes, began }) if self.last.is_none() && !self.bytes.is_empty() => {
                drop((bytes, began));
                self.heard.push_back(Heard::Failed(ReadFault::CutOff));
            }
            Some(Over::Whole { bytes, began }) => self.over(now, &bytes, began),
            Some(Over::Failed(fault)) => self.heard.push_back(Heard::Failed(fault)),
            None if deadline > now => return,
            None => {}
        }
        self.bytes.clear();
        self.last = None;
    }

    fn heard(&mut self) -> Option<Heard> {
        self.heard.pop_front()
    }

    fn deadline(&self) -> Option<Moment> {
        self.burst.deadline()
    }

    fn hang_up(&mut self, now: Moment) -> Option<ReadFault> {
        self.bytes.clear();
        self.last = None;
        self.heard.clear();
        let halfway = self.burst.hang_up();
        if halfway {
            self.burst.expect_rest(now);
        }
        halfway.then_some(ReadFault::CutOff)
    }
}

impl fmt::Debug for HidPos {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("HidPos").field("burst", &self.burst).finish_non_exhaustive()
    }
}
