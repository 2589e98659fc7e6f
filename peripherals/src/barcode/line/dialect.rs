//! A scanner that sends lines, spoken to in its maker's tongue.

use std::{collections::VecDeque, fmt};

use domain::Moment;

use super::{Framing, Identifier};
use crate::{
    barcode::{
        ReadFault,
        burst::{Burst, Over},
        host::{Attempt, Dialect, Heard, Pace},
    },
    detect::Identity,
};

/// Longest answer; what is longer is none.
pub const LONGEST_ANSWER: usize = 2_048;

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Done.
    Done,
    /// Who it is.
    Identified(Identity),
    /// No.
    Refused,
    /// An answer to something else.
    Stray,
}

/// What a tongue makes of the bytes at the beginning of what has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parsed {
    /// An answer of so many bytes.
    Reply {
        /// What it says.
        reply: Reply,
        /// Its length.
        used: usize,
    },
    /// It may become one.
    NeedMore,
    /// So many bytes are no beginning of one.
    Garbage {
        /// How many; at least one.
        skip: usize,
    },
}

/// What differs among scanners that send lines.
pub trait Tongue {
    /// What the installer chose.
    type Settings;

    /// A tongue and the framing it will set up, or find.
    fn new(settings: Self::Settings) -> (Self, Framing)
    where
        Self: Sized;

    /// How it is spoken to in time.
    fn pace(&self) -> Pace;

    /// What is asked.
    fn questions(&self) -> &[Vec<u8>];

    /// What turns it on.
    fn arm(&self) -> Vec<u8>;

    /// What turns it off.
    fn disarm(&self) -> Vec<u8>;

    /// Reads an answer to question `question`.
    fn parse(&self, question: usize, bytes: &[u8]) -> Parsed;

    /// Reads an answer to [`Tongue::arm`] or [`Tongue::disarm`]: they come among the codes, before or behind a line.
    /// Always garbage for a scanner that just does it.
    fn parse_confirmation(&self, bytes: &[u8]) -> Parsed;
}

/// Whether what has come so far ends with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    Whole,
    Halfway,
}

/// What is awaited.
enum Ear {
    Answer { question: usize, bytes: Vec<u8> },
    Codes,
}

/// The dialect of a scanner that sends lines.
pub struct Line<T> {
    tongue: T,
    framing: Framing,
    burst: Burst,
    ear: Ear,
    heard: VecDeque<Heard>,
}

impl<T: Tongue> Line<T> {
    fn hear_answer(&mut self, more: &[u8]) -> Ended {
        let Ear::Answer { question, bytes } = &mut self.ear else { return Ended::Halfway };
        bytes.extend_from_slice(more);
        let mut at = 0;
        let (mut answered, mut noise) = (false, false);
        while at < bytes.len() && !answered {
            match self.tongue.parse(*question, &bytes[at..]) {
                Parsed::Reply { reply, used } => {
                    at += used;
                    answered = true;
                    match reply {
                        Reply::Done => self.heard.push_back(Heard::Answered),
                        Reply::Identified(identity) => self.heard.push_back(Heard::Identified(identity)),
                        Reply::Refused => self.heard.push_back(Heard::Refused),
                        Reply::Stray => answered = false,
                    }
                    noise |= !answered;
                }
                Parsed::Garbage { skip } => {
                    at += skip.max(1);
                    noise = true;
                }
                Parsed::NeedMore if bytes.len() - at > LONGEST_ANSWER => at += 1,
                Parsed::NeedMore => break,
            }
        }
        bytes.drain(..at);
        if noise {
            self.heard.push_front(Heard::Noise);
        }
        if answered && bytes.is_empty() { Ended::Whole } else { Ended::Halfway }
    }

    fn confirm(&mut self, reply: &Reply) {
        match reply {
            Reply::Done | Reply::Identified(_) => self.heard.push_back(Heard::Answered),
            Reply::Refused => self.heard.push_back(Heard::Refused),
            Reply::Stray => {}
        }
    }

    /// A confirmation that begins what is gathered does not wait for silence: it has an end of its own.
    fn take_confirmations(&mut self) {
        while let Parsed::Reply { reply, used } = self.tongue.parse_confirmation(self.burst.gathered()) {
            self.burst.take(used);
            self.confirm(&reply);
        }
    }

    fn over(&mut self, now: Moment, mut line: Vec<u8>, began: Moment) {
        // Behind a line: the scanner was told again while it read.
        for at in (1..line.len()).rev() {
            if let Parsed::Reply { reply, used } = self.tongue.parse_confirmation(&line[at..])
                && at + used == line.len()
            {
                line.truncate(at);
                self.confirm(&reply);
            }
        }
        let may_be_rest = self.burst.may_be_rest(began);
        match self.framing.unframe(&line) {
            Ok(Some(_)) if may_be_rest => self.heard.push_back(Heard::Failed(ReadFault::CutOff)),
            Ok(Some(scan)) => self.heard.push_back(Heard::Code(scan)),
            Ok(None) => {}
            Err(fault) => {
                if (fault, self.framing.identifier) == (ReadFault::CutOff, Identifier::Nothing) {
                    self.burst.expect_rest(now);
                }
                self.heard.push_back(Heard::Failed(fault));
            }
        }
    }
}

impl<T: Tongue> Dialect for Line<T> {
    type Settings = T::Settings;

    fn new(settings: T::Settings) -> Self {
        let (tongue, framing) = T::new(settings);
        let burst = Burst::new(framing.silence());
        Self { tongue, framing, burst, ear: Ear::Codes, heard: VecDeque::new() }
    }

    fn pace(&self) -> Pace {
        self.tongue.pace()
    }

    fn questions(&self) -> usize {
        self.tongue.questions().len()
    }

    fn ask(&mut self, question: usize, attempt: Attempt) -> Vec<u8> {
        let bytes = match (attempt, &mut self.ear) {
            // The answer to the first try may be halfway.
            (Attempt::Again, Ear::Answer { bytes, .. }) => std::mem::take(bytes),
            (Attempt::Again | Attempt::First, Ear::Answer { .. } | Ear::Codes) => Vec::new(),
        };
        self.heard.clear();
        if !bytes.is_empty() {
            self.heard.push_back(Heard::Noise);
        }
        self.ear = Ear::Answer { question, bytes };
        self.tongue.questions()[question].clone()
    }

    fn arm(&mut self, _attempt: Attempt) -> Vec<u8> {
        self.tongue.arm()
    }

    fn disarm(&mut self) -> Vec<u8> {
        self.tongue.disarm()
    }

    fn listen(&mut self, _now: Moment) {
        self.ear = Ear::Codes;
        self.heard.clear();
        // A confirmation that is halfway is no code, and has an end of its own.
        let gathered = self.burst.gathered();
        if gathered.is_empty() || self.tongue.parse_confirmation(gathered) != Parsed::NeedMore {
            self.burst.forget();
        }
    }

    fn hear(&mut self, now: Moment, bytes: &[u8]) {
        match self.ear {
            Ear::Answer { .. } => {
                if self.hear_answer(bytes) == Ended::Whole {
                    self.burst.settle();
                } else {
                    // What goes on until silence began before codes were awaited.
                    self.burst.touch(now);
                    self.burst.forget();
                }
            }
            Ear::Codes => {
                self.burst.touch(now);
                let kept = bytes.iter().try_for_each(|byte| self.burst.push(*byte));
                if let Err(fault) = kept {
                    self.heard.push_back(Heard::Failed(fault));
                }
                self.take_confirmations();
            }
        }
    }

    fn elapse(&mut self, now: Moment) {
        match self.burst.elapse(now) {
            Some(Over::Whole { bytes, began }) => self.over(now, bytes, began),
            Some(Over::Failed(fault)) => self.heard.push_back(Heard::Failed(fault)),
            None => {}
        }
    }

    fn heard(&mut self) -> Option<Heard> {
        self.heard.pop_front()
    }

    fn deadline(&self) -> Option<Moment> {
        self.burst.deadline()
    }

    fn hang_up(&mut self, now: Moment) -> Option<ReadFault> {
        self.ear = Ear::Codes;
        self.heard.clear();
        let halfway = self.burst.hang_up();
        if halfway && self.framing.identifier == Identifier::Nothing {
            self.burst.expect_rest(now);
        }
        halfway.then_some(ReadFault::CutOff)
    }
}

impl<T> fmt::Debug for Line<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Line").field("burst", &self.burst).finish_non_exhaustive()
    }
}
