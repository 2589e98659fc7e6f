//! The device's side: a KR403 that reads ZPL by a decoder of its own.
//!
//! Commands that begin with a tilde are carried out as they come, formats in order. A paper that a fault has spoiled is printed
//! again from its first row once the fault is gone, unless `^JZN` was said: that is the printer's own habit, and the one to fear.
//! `~HS` is not answered while paper is out, the head is open or too hot.

mod decoder;

use std::collections::VecDeque;

use domain::Moment;
use serde::{Deserialize, Serialize};

use self::decoder::{Decoder, Format, Instruction};
use crate::printer::{
    Paper,
    mechanism::{Act, Brain, Machine, Mechanism, Physics, Place, Pull},
};

/// What a printer understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dialect {
    /// Everything this terminal says.
    Whole,
    /// Everything but `^HV`.
    Numberless,
    /// Everything, and it says a number back when it begins to print, not when it has cut.
    Hasty,
}

/// A KR403.
pub type Simulator = Machine<Kr403>;

impl Simulator {
    /// A printer with power, a new roll, and its cover closed.
    #[must_use]
    pub fn new(physics: Physics, dialect: Dialect) -> Self {
        Self::with_brain(Kr403::new(dialect), physics)
    }
}

/// What happens after a fault has spoiled a paper (`^JZ`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reprint {
    Yes,
    No,
}

/// The paper that is being printed.
#[derive(Debug)]
struct Label {
    format: Format,
    row: usize,
    cut: bool,
}

/// Reads ZPL.
#[derive(Debug)]
pub struct Kr403 {
    dialect: Dialect,
    decoder: Decoder,
    queue: VecDeque<Format>,
    label: Option<Label>,
    reprint: Reprint,
    /// Seconds until a paper is drawn back (`^KV`); 0 for never.
    timeout_s: u64,
    at_mouth_since: Option<Moment>,
    marks: Vec<u32>,
}

impl Kr403 {
    fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            decoder: Decoder::default(),
            queue: VecDeque::new(),
            label: None,
            reprint: Reprint::Yes,
            timeout_s: 0,
            at_mouth_since: None,
            marks: Vec::new(),
        }
    }

    fn control(&mut self, instruction: &Instruction, mechanism: &mut Mechanism) -> Vec<u8> {
        match instruction {
            Instruction::Status => Self::status(mechanism),
            Instruction::Queue => self.host_status(mechanism),
            Instruction::Identity => block("KR403-203dpi,V66.17.4Z,8,8192KB"),
            Instruction::Drop => {
                self.queue.clear();
                self.label = None;
                self.decoder.drop_format();
                Vec::new()
            }
            Instruction::Format(format) => {
                self.queue.push_back(format.clone());
                Vec::new()
            }
        }
    }

    /// Two lines of flags, group 2 and group 1, as the tables of `~HQES` lay them out.
    fn status(mechanism: &Mechanism) -> Vec<u8> {
        let presenter = &mechanism.presenter;
        let set = |bits: &[(bool, u32)]| bits.iter().filter(|(on, _)| *on).fold(0_u32, |word, (_, bit)| word | bit);
        let errors = set(&[
            (mechanism.paper() == Paper::Out, 0x1),
            (mechanism.is_open(), 0x4),
            (mechanism.is_cutter_stuck(), 0x8),
            (mechanism.is_hot(), 0x10),
            (presenter.is_jammed() && matches!(presenter.place(), Place::Pulled { .. }), 0x1000),
            (presenter.is_jammed() && !matches!(presenter.place(), Place::Pulled { .. }), 0x8000),
        ]);
        let warnings = set(&[
            (mechanism.paper() != Paper::Full, 0x8),
            (mechanism.paper() != Paper::Out, 0x10),
            (!matches!(presenter.place(), Place::Empty), 0x100),
            (matches!(presenter.place(), Place::Pulled { pull: Pull::Back, .. }), 0x400),
            (presenter.is_bin_full(), 0x800),
        ]);
        block(&format!(
            "\r\nPRINTER STATUS\r\nERRORS: {} 00000000 {errors:08X}\r\nWARNINGS: {} 00000000 {warnings:08X}\r\n",
            u8::from(errors != 0),
            u8::from(warnings != 0),
        ))
    }

    fn host_status(&self, mechanism: &Mechanism) -> Vec<u8> {
        if mechanism.paper() == Paper::Out || mechanism.is_open() || mechanism.is_hot() {
            return Vec::new();
        }
        let partial = u8::from(self.decoder.is_inside_a_format());
        let left = usize::from(self.label.is_some());
        [
            block(&format!("030,0,0,1245,{:03},0,0,{partial},000,0,0,0", self.queue.len())),
            block(&format!("000,0,0,0,0,2,4,0,{left:08},1,000")),
            block("1234,0"),
        ]
        .concat()
    }

    /// What is said now by a printer of this dialect.
    fn says_back(&self, dialect: Dialect, header: Vec<u8>) -> Vec<u8> {
        if self.dialect == dialect { header } else { Vec::new() }
    }

    fn apply(&mut self, format: &Format) {
        if let Some(reprint) = format.reprint {
            self.reprint = if reprint { Reprint::Yes } else { Reprint::No };
        }
        if let Some(timeout_s) = format.present_timeout_s {
            self.timeout_s = timeout_s;
        }
    }
}

fn block(body: &str) -> Vec<u8> {
    [b"\x02", body.as_bytes(), b"\x03\r\n"].concat()
}

impl Brain for Kr403 {
    fn power_on(&mut self) {
        *self = Self { marks: std::mem::take(&mut self.marks), ..Self::new(self.dialect) };
    }

    fn take(&mut self, _now: Moment, byte: u8, mechanism: &mut Mechanism) -> Vec<u8> {
        let width = mechanism.physics().width_dots;
        self.decoder.push(byte, width).map(|instruction| self.control(&instruction, mechanism)).unwrap_or_default()
    }

    fn next(&mut self, now: Moment, mechanism: &mut Mechanism) -> Option<(Act, Vec<u8>)> {
        if let Some(label) = &mut self.label {
            if let Some(row) = label.format.rows.get(label.row) {
                label.row += 1;
                return Some((Act::Row(row.clone()), Vec::new()));
            }
            if !label.cut {
                label.cut = true;
                return Some((Act::Cut, Vec::new()));
            }
            let header = label.format.say_back.clone();
            self.label = None;
            let Some(header) = header else { return Some((Act::Nothing, Vec::new())) };
            let digits: String = header.iter().map(|byte| char::from(*byte)).filter(char::is_ascii_digit).collect();
            self.marks.extend(digits.parse::<u32>());
            return Some((Act::Nothing, self.says_back(Dialect::Whole, header)));
        }
        let format = self.queue.pop_front()?;
        self.apply(&format);
        if let Some(out) = format.send_away {
            mechanism.pull(now, if out { Pull::Out } else { Pull::Back });
        }
        if format.rows.is_empty() {
            return Some((Act::Nothing, Vec::new()));
        }
        let said = self.says_back(Dialect::Hasty, format.say_back.clone().unwrap_or_default());
        self.label = Some(Label { format, row: 0, cut: false });
        Some((Act::Nothing, said))
    }

    fn stopped(&mut self, mechanism: &mut Mechanism, _now: Moment) -> Vec<u8> {
        if let Some(label) = &mut self.label
            && !mechanism.is_hot()
            && label.row > 0
        {
            match self.reprint {
                Reprint::Yes => {
                    label.row = 0;
                    label.cut = false;
                }
                Reprint::No => self.label = None,
            }
        }
        Vec::new()
    }

    fn news(&mut self, now: Moment, mechanism: &mut Mechanism) -> Vec<u8> {
        let at_mouth = mechanism.presenter.place() == Place::Mouth;
        self.at_mouth_since = at_mouth.then(|| self.at_mouth_since.unwrap_or(now));
        if self.due().is_some_and(|due| due <= now) {
            mechanism.pull(now, Pull::Back);
            self.at_mouth_since = None;
        }
        Vec::new()
    }

    fn due(&self) -> Option<Moment> {
        let wait = std::time::Duration::from_secs(self.timeout_s);
        self.at_mouth_since.filter(|_| self.timeout_s > 0).map(|since| since + wait)
    }

    fn wants_restart(&mut self) -> bool {
        false
    }

    fn marks(&self) -> Vec<u32> {
        self.marks.clone()
    }
}
