//! The host: gathers what is typed faster than people type, ended by a pause.

use std::{collections::VecDeque, fmt, time::Duration};

use domain::Moment;

use super::{
    Settings, WORDS,
    message::{Keyboard, Stroke},
};
use crate::{
    barcode::{
        ReadFault,
        burst::{Burst, Over},
        hid_pos::NEVER,
        host::{Attempt, Dialect, Heard, Host, Pace},
        line::Identifier,
    },
    input_record::{Parsed, Record, parse},
};

/// The driver of a scanner that is a keyboard.
pub type Driver = Host<Wedge>;

/// The dialect.
pub struct Wedge {
    settings: Settings,
    keyboard: Keyboard,
    burst: Burst,
    bytes: Vec<u8>,
    /// When the last key went down, by the kernel's clock: records may come late and all at once, and keep their times.
    last_press: Option<Duration>,
    heard: VecDeque<Heard>,
}

impl Wedge {
    fn record(&mut self, now: Moment, record: Record) {
        let idle = self.keyboard.is_idle();
        let stroke = self.keyboard.on(record);
        let kept = match stroke {
            Stroke::Typed(character) => {
                self.place_in_time(now, record.clock(), idle);
                let mut utf8 = [0; 4];
                character.encode_utf8(&mut utf8).bytes().try_for_each(|byte| self.burst.push(byte))
            }
            Stroke::Modifier => {
                self.place_in_time(now, record.clock(), idle);
                Ok(())
            }
            Stroke::Nonsense => {
                self.keyboard.let_go();
                self.burst.touch(now);
                self.burst.spoil(ReadFault::Garbled)
            }
            Stroke::Nothing => Ok(()),
        };
        if let Err(fault) = kept {
            self.heard.push_back(Heard::Failed(fault));
        }
    }

    /// A key went down: begins a code, or goes on with one.
    fn place_in_time(&mut self, now: Moment, clock: Duration, idle: bool) {
        let under_way = self.burst.deadline().is_some();
        let follows = match self.last_press.replace(clock) {
            None => false,
            // The kernel's clock was set back.
            Some(last) if clock < last => under_way,
            Some(last) => clock.saturating_sub(last) <= self.settings.framing.silence(),
        };
        if follows && !under_way {
            // The rest of what was given up because its records came late.
            self.burst.touch(now);
            self.burst.forget();
        } else if !follows {
            let earlier = self.burst.end_now();
            if let Some(over) = earlier {
                self.over(now, over, idle);
            }
        }
        self.burst.touch(now);
    }

    /// What was typed is over; at its end no key was held, or one was.
    fn over(&mut self, now: Moment, over: Over, idle: bool) {
        let (line, began) = match over {
            Over::Whole { bytes, began } => (bytes, began),
            Over::Failed(fault) => return self.heard.push_back(Heard::Failed(fault)),
        };
        let characters = line.iter().filter(|byte| !matches!(byte, b'\r' | b'\n' | b'\t')).count();
        if characters < self.settings.fewest_characters {
            return;
        }
        let may_be_rest = self.burst.may_be_rest(began);
        let heard = match self.settings.framing.unframe(&line) {
            Ok(None) => return,
            Ok(Some(_)) if !idle => Heard::Failed(ReadFault::Garbled),
            Ok(Some(_)) if may_be_rest => Heard::Failed(ReadFault::CutOff),
            Ok(Some(scan)) => Heard::Code(scan),
            Err(fault) => {
                if (fault, self.settings.framing.identifier) == (ReadFault::CutOff, Identifier::Nothing) {
                    self.burst.expect_rest(now);
                }
                Heard::Failed(fault)
            }
        };
        self.heard.push_back(heard);
    }
}

impl Dialect for Wedge {
    type Settings = Settings;

    fn new(settings: Settings) -> Self {
        let (keyboard, burst) = (Keyboard::new(settings.layout), Burst::new(settings.framing.silence()));
        Self { settings, keyboard, burst, bytes: Vec::new(), last_press: None, heard: VecDeque::new() }
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
        self.bytes.extend_from_slice(bytes);
        let mut at = 0;
        loop {
            match parse(&self.bytes[at..], WORDS) {
                Parsed::Record { record, used } => {
                    at += used;
                    self.record(now, record);
                }
                Parsed::Senseless => {
                    at += 1;
                    self.keyboard.let_go();
                    self.burst.touch(now);
                    if let Err(fault) = self.burst.spoil(ReadFault::Garbled) {
                        self.heard.push_back(Heard::Failed(fault));
                    }
                }
                Parsed::NeedMore => break,
            }
        }
        self.bytes.drain(..at);
        if !self.bytes.is_empty() {
            // Half a record: the kernel gives whole ones.
            self.burst.touch(now);
        }
    }

    fn elapse(&mut self, now: Moment) {
        let Some(deadline) = self.burst.deadline() else { return };
        let over = self.burst.elapse(now);
        if over.is_none() && deadline > now {
            return;
        }
        if self.bytes.is_empty() {
            let idle = self.keyboard.is_idle();
            if let Some(over) = over {
                self.over(now, over, idle);
            }
        } else if over.is_some() {
            self.heard.push_back(Heard::Failed(ReadFault::Garbled));
        }
        self.bytes.clear();
        self.keyboard.let_go();
    }

    fn heard(&mut self) -> Option<Heard> {
        self.heard.pop_front()
    }

    fn deadline(&self) -> Option<Moment> {
        self.burst.deadline()
    }

    fn hang_up(&mut self, now: Moment) -> Option<ReadFault> {
        self.bytes.clear();
        self.heard.clear();
        self.last_press = None;
        self.keyboard.let_go();
        let halfway = self.burst.hang_up();
        if halfway && self.settings.framing.identifier == Identifier::Nothing {
            self.burst.expect_rest(now);
        }
        halfway.then_some(ReadFault::CutOff)
    }
}

impl fmt::Debug for Wedge {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Wedge").field("burst", &self.burst).finish_non_exhaustive()
    }
}
