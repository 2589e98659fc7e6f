//! The device's side: an NP-2511 that reads its commands by a decoder of its own.
//!
//! Everything is carried out in order, status questions too: while it prints it answers nothing. A fault inside a job makes it
//! drop the rest of that job, and say so at its end. What power it had, and how it keeps papers, is lost with the power: then it
//! draws back by itself what nobody takes.

mod decoder;

use std::time::Duration;

use domain::Moment;

use self::decoder::{Decoder, Instruction};
use crate::printer::{
    Paper,
    mechanism::{Act, Brain, Machine, Mechanism, Physics, Place, Pull},
};

/// An NP-2511.
pub type Simulator = Machine<Np2511>;

impl Simulator {
    /// A printer with power, a new roll, and its cover closed.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        Self::with_brain(Np2511::default(), physics)
    }
}

/// What becomes of a paper that nobody takes (`ESC h`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Keeping {
    /// Drawn back after a while.
    #[default]
    DrawsBack,
    /// Pushed out after a while.
    PushesOut,
    /// Left to the host.
    Manual,
}

/// The job between "print start" and "print finish".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Going {
    Well,
    Spoiled,
}

/// Reads an NP-2511's commands.
#[derive(Debug, Default)]
pub struct Np2511 {
    decoder: Decoder,
    job: Option<Going>,
    keeping: Keeping,
    /// Seconds until a paper is drawn back or pushed out; 0 stands for the printer's own.
    after_s: u8,
    at_mouth_since: Option<Moment>,
    marks: Vec<u32>,
}

/// Seconds until a paper is drawn back unless `ESC r 1` says otherwise.
const AFTER_S: u8 = 10;

impl Np2511 {
    /// Bit 0 near end, 1 head or cover, 2 end, 3 presenter, 4 cutter, 5 jam, 6 clamp, 7 printing.
    fn status(&self, mechanism: &Mechanism) -> u8 {
        let bits = [
            (mechanism.paper() != Paper::Full, 0),
            (mechanism.is_open(), 1),
            (mechanism.paper() == Paper::Out, 2),
            (mechanism.presenter.is_jammed(), 3),
            (mechanism.is_cutter_stuck(), 4),
            (matches!(mechanism.presenter.place(), Place::Mouth | Place::Pulled { .. }), 6),
            (self.job.is_some(), 7),
        ];
        bits.iter().filter(|(on, _)| *on).fold(0, |byte, (_, bit)| byte | 1 << bit)
    }

    /// Carries out what needs no paper; what is said, and whether it was that.
    fn aside(&mut self, now: Moment, instruction: &Instruction, mechanism: &mut Mechanism) -> Option<Vec<u8>> {
        match instruction {
            Instruction::Status => Some(vec![self.status(mechanism)]),
            Instruction::Model => Some(b"\xff\x02NP-2511\0".to_vec()),
            Instruction::Keep(mode) => {
                self.keeping = match mode {
                    0 => Keeping::DrawsBack,
                    1 => Keeping::PushesOut,
                    2 => Keeping::Manual,
                    3.. => self.keeping,
                };
                Some(Vec::new())
            }
            Instruction::KeepFor(seconds) => {
                self.after_s = *seconds;
                Some(Vec::new())
            }
            Instruction::Turn(out) => {
                mechanism.pull(now, if *out { Pull::Out } else { Pull::Back });
                Some(Vec::new())
            }
            Instruction::Begin => {
                self.job = Some(Going::Well);
                Some(Vec::new())
            }
            Instruction::Finish(number) => {
                self.marks.push(u32::from_be_bytes(*number));
                self.job = None;
                let status = self.status(mechanism) & 0x7f;
                Some([&[0xff, 0x13], &number[..], &[status, 0, 0, 0]].concat())
            }
            Instruction::Nothing => Some(Vec::new()),
            Instruction::Initialize | Instruction::Row(_) | Instruction::Feed(_) | Instruction::Cut => None,
        }
    }
}

impl Brain for Np2511 {
    fn power_on(&mut self) {
        *self = Self { marks: std::mem::take(&mut self.marks), ..Self::default() };
    }

    fn take(&mut self, _now: Moment, byte: u8, _mechanism: &mut Mechanism) -> Vec<u8> {
        self.decoder.push(byte);
        Vec::new()
    }

    fn next(&mut self, now: Moment, mechanism: &mut Mechanism) -> Option<(Act, Vec<u8>)> {
        let instruction = self.decoder.next(mechanism.physics().width_dots)?;
        if let Some(said) = self.aside(now, &instruction, mechanism) {
            return Some((Act::Nothing, said));
        }
        let act = match (self.job, instruction) {
            (Some(Going::Spoiled), _) => Act::Nothing,
            (_, Instruction::Row(row)) => Act::Row(row),
            (_, Instruction::Feed(rows)) => Act::Feed(rows),
            (_, Instruction::Cut) => Act::CutHere,
            (_, _) => Act::Nothing,
        };
        Some((act, Vec::new()))
    }

    fn stopped(&mut self, mechanism: &mut Mechanism, now: Moment) -> Vec<u8> {
        let mut said = Vec::new();
        if self.job.is_some() && !mechanism.is_hot() {
            self.job = Some(Going::Spoiled);
        }
        // Outside of a job, and while it only cools down, whatever needs paper waits, and what stands behind it.
        while self.job == Some(Going::Spoiled) || self.decoder.next_needs_no_paper() {
            let Some(instruction) = self.decoder.next(mechanism.physics().width_dots) else { break };
            said.extend(self.aside(now, &instruction, mechanism).unwrap_or_default());
            if self.job == Some(Going::Well) && !mechanism.is_hot() {
                self.job = Some(Going::Spoiled);
            }
        }
        said
    }

    fn news(&mut self, now: Moment, mechanism: &mut Mechanism) -> Vec<u8> {
        let at_mouth = mechanism.presenter.place() == Place::Mouth;
        self.at_mouth_since = at_mouth.then(|| self.at_mouth_since.unwrap_or(now));
        if self.due().is_some_and(|due| due <= now) {
            let pull = if self.keeping == Keeping::PushesOut { Pull::Out } else { Pull::Back };
            mechanism.pull(now, pull);
            self.at_mouth_since = None;
        }
        Vec::new()
    }

    fn due(&self) -> Option<Moment> {
        let after = if self.after_s == 0 { AFTER_S } else { self.after_s };
        self.at_mouth_since
            .filter(|_| self.keeping != Keeping::Manual)
            .map(|since| since + Duration::from_secs(u64::from(after)))
    }

    fn wants_restart(&mut self) -> bool {
        false
    }

    fn marks(&self) -> Vec<u32> {
        self.marks.clone()
    }
}
