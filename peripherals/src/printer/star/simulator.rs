//! The device's side: a TUP that reads Star Line Mode by a decoder of its own, and tells its automatic status.
//!
//! Its habits are those of a real printer, the unpleasant ones included: what is in the buffer when the paper ends is printed on
//! the next roll, its mark included; a row whose rest never comes swallows whatever comes instead; real-time commands work even
//! inside a row; the counter of `ETB` is lost with the power; a paper at the mouth falls out when power comes back.

mod decoder;

use domain::Moment;
use serde::{Deserialize, Serialize};

use self::decoder::{Decoder, Instruction};
use crate::printer::{
    Paper,
    mechanism::{Act, AtPowerOn, Brain, Fate, Machine, Mechanism, Physics, Place, Pull},
};

/// What a printer understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dialect {
    /// Everything this terminal says.
    Whole,
    /// Everything but `ESC ACK CAN`, which not every model lists.
    Unresettable,
    /// Everything, and its memory switch keeps where the paper in the presenter is out of the status.
    Positionless,
}

/// A TUP.
pub type Simulator = Machine<Tup>;

impl Simulator {
    /// A printer with power, a new roll, and its cover closed.
    #[must_use]
    pub fn new(physics: Physics, dialect: Dialect) -> Self {
        Self::with_brain(Tup::new(dialect), Physics { at_power_on: AtPowerOn::Ejected, ..physics })
    }
}

/// Reads Star Line Mode.
#[derive(Debug)]
pub struct Tup {
    dialect: Dialect,
    decoder: Decoder,
    recent: [u8; 3],
    automatic: bool,
    told: Option<Vec<u8>>,
    counter: u8,
    executed: bool,
    marks: u32,
    auto_recovery: u8,
    at_mouth_since: Option<Moment>,
    restart: bool,
}

/// Half seconds until a paper is drawn back unless `ESC SYN 1` says otherwise.
const AUTO_RECOVERY: u8 = 60;

impl Tup {
    fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            decoder: Decoder::default(),
            recent: [0; 3],
            automatic: false,
            told: None,
            counter: 0,
            executed: false,
            marks: 0,
            auto_recovery: AUTO_RECOVERY,
            at_mouth_since: None,
            restart: false,
        }
    }

    /// Both headers and printer status 1 to 7, as appendix 2 lays them out.
    fn status(&self, mechanism: &Mechanism) -> Vec<u8> {
        let set = |bits: &[(bool, u8)]| bits.iter().filter(|(on, _)| *on).fold(0, |byte, (_, bit)| byte | 1 << bit);
        let out = mechanism.paper() == Paper::Out;
        let low = mechanism.paper() != Paper::Full;
        let jammed = mechanism.presenter.is_jammed();
        let position = match (mechanism.presenter.place(), mechanism.presenter.went()) {
            (Place::Empty, Fate::Taken | Fate::Cleared) => 7,
            (Place::Empty, Fate::Binned) => 6,
            (Place::Empty, Fate::Inside | Fate::Ejected) => 0,
            (Place::Loop | Place::Leaving { .. }, _) => 1,
            // A paper that is still on its way back is not recovered yet.
            (Place::Mouth | Place::Pulled { .. }, _) => 3,
        };
        let (position, at_mouth) = match self.dialect {
            Dialect::Whole | Dialect::Unresettable => (position, mechanism.presenter.place() == Place::Mouth),
            Dialect::Positionless => (0, false),
        };
        let [c4, c3, c2, c1, c0] = [4, 3, 2, 1, 0].map(|bit| self.counter >> bit & 1 == 1);
        vec![
            0x23,
            0x06,
            set(&[(self.executed, 1), (mechanism.is_stopped(), 3), (mechanism.is_open(), 5)]),
            set(&[(mechanism.is_cutter_stuck(), 3), (mechanism.is_hot(), 6)]),
            set(&[(jammed, 2)]),
            set(&[(low, 2), (out, 3)]),
            set(&[(at_mouth, 1)]),
            set(&[(c4, 6), (c3, 5), (c2, 3), (c1, 2), (c0, 1)]),
            position << 1,
        ]
    }

    /// The status but for "ETB executed", whose end is no news.
    fn news_of(&self, mechanism: &Mechanism) -> Vec<u8> {
        let mut status = self.status(mechanism);
        status[2] &= !0x02;
        status
    }

    fn real_time(&mut self, mechanism: &Mechanism) -> Vec<u8> {
        match self.recent {
            [0x1b, 0x06, 0x01] => {
                let status = self.status(mechanism);
                self.executed = false;
                status
            }
            [0x1b, 0x06, 0x18] if self.dialect != Dialect::Unresettable => {
                self.restart = true;
                Vec::new()
            }
            [_, _, _] => Vec::new(),
        }
    }
}

impl Brain for Tup {
    fn power_on(&mut self) {
        *self = Self { marks: self.marks, ..Self::new(self.dialect) };
    }

    fn take(&mut self, _now: Moment, byte: u8, mechanism: &mut Mechanism) -> Vec<u8> {
        self.decoder.push(byte);
        self.recent = [self.recent[1], self.recent[2], byte];
        self.real_time(mechanism)
    }

    fn next(&mut self, now: Moment, mechanism: &mut Mechanism) -> Option<(Act, Vec<u8>)> {
        let mut said = Vec::new();
        let act = match self.decoder.next(mechanism.physics().width_dots)? {
            Instruction::Row(dots) => Act::Row(dots),
            Instruction::Feed(rows) => Act::Feed(rows),
            Instruction::Cut => Act::Cut,
            Instruction::CutHere => Act::CutHere,
            Instruction::Initialize => {
                self.auto_recovery = AUTO_RECOVERY;
                Act::Nothing
            }
            Instruction::Automatic(what) => {
                self.automatic = what & 1 == 1;
                self.told = Some(self.news_of(mechanism));
                Act::Nothing
            }
            Instruction::Mark => {
                self.counter = (self.counter + 1) % 32;
                self.executed = true;
                self.marks += 1;
                if self.automatic {
                    self.told = Some(self.news_of(mechanism));
                    said = self.status(mechanism);
                }
                Act::Nothing
            }
            Instruction::ClearCounter => {
                self.counter = 0;
                self.executed = false;
                Act::Nothing
            }
            Instruction::Name => {
                said = b"\x1b#*,TUP592 Ver1.0\n\0".to_vec();
                Act::Nothing
            }
            Instruction::Recover => {
                mechanism.pull(now, Pull::Back);
                Act::Nothing
            }
            Instruction::AutoRecover(half_seconds) => {
                self.auto_recovery = half_seconds;
                Act::Nothing
            }
            Instruction::Nothing => Act::Nothing,
        };
        Some((act, said))
    }

    fn stopped(&mut self, _mechanism: &mut Mechanism, _now: Moment) -> Vec<u8> {
        Vec::new()
    }

    fn news(&mut self, now: Moment, mechanism: &mut Mechanism) -> Vec<u8> {
        let at_mouth = mechanism.presenter.place() == Place::Mouth;
        self.at_mouth_since = at_mouth.then(|| self.at_mouth_since.unwrap_or(now));
        if self.due().is_some_and(|due| due <= now) {
            mechanism.pull(now, Pull::Back);
            self.at_mouth_since = None;
        }
        let news = self.news_of(mechanism);
        if !self.automatic || self.told.as_ref() == Some(&news) {
            return Vec::new();
        }
        self.told = Some(news);
        self.status(mechanism)
    }

    fn due(&self) -> Option<Moment> {
        let wait = std::time::Duration::from_millis(500) * u32::from(self.auto_recovery);
        self.at_mouth_since.filter(|_| self.auto_recovery > 0).map(|since| since + wait)
    }

    fn wants_restart(&mut self) -> bool {
        std::mem::take(&mut self.restart)
    }

    fn marks(&self) -> Vec<u32> {
        (1..=self.marks).collect()
    }
}
