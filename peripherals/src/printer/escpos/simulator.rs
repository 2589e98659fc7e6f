//! The device's side: a head, a roll, a knife, a buffer, and the hands that do things to them.
//!
//! It reads commands by a decoder of its own and knows nothing of the host's. Its habits are those of a real printer, the
//! unpleasant ones included: what is in the buffer when the paper ends is printed on the next roll; a picture whose rest never
//! comes swallows whatever comes instead; a new connection changes nothing; real-time commands work even inside a picture.

mod decoder;
mod mechanics;
mod status;

use std::{collections::VecDeque, time::Duration};

use domain::{Moment, bitmap::Bitmap};
use serde::{Deserialize, Serialize};

use self::{
    decoder::{Decoder, Instruction},
    mechanics::{Cutter, Mechanics},
};
use super::message::ProcessId;
use crate::{
    printer::Paper,
    simulator::{self, Input, Output},
};

/// So many bytes of the host's stream are kept for whoever asks.
const LONGEST_STREAM: usize = 16 << 20;

/// What a printer understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dialect {
    /// Everything this terminal says.
    Whole,
    /// Neither `GS ( H` nor `DLE DC4 8`, as many cheaper printers.
    Plain,
}

/// What a printer is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// What it understands.
    pub dialect: Dialect,
    /// Dots that the head has.
    pub width_dots: u32,
    /// How fast the paper moves: 8 rows make a millimetre.
    pub rows_per_second: u32,
    /// Rows between head and knife.
    pub rows_to_knife: u32,
    /// How long a cut takes.
    pub cut: Duration,
    /// Rows on a new roll.
    pub rows_on_a_roll: u32,
    /// So many left are "near end".
    pub near_end_rows: u32,
}

impl Default for Physics {
    fn default() -> Self {
        Self {
            dialect: Dialect::Whole,
            width_dots: 576,
            rows_per_second: 1_600,
            rows_to_knife: 120,
            cut: Duration::from_millis(400),
            rows_on_a_roll: 640_000,
            near_end_rows: 40_000,
        }
    }
}

/// What hands can do to a printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gesture {
    /// Little is left on the roll.
    PaperNearEnd,
    /// Nothing is left on the roll.
    PaperOut,
    /// The roll ends after so many rows.
    PaperOutAfter {
        /// Rows of dots.
        rows: u32,
    },
    /// A new roll.
    NewRoll,
    /// Take what was cut off.
    TakePaper,
    /// Tear off what hangs out uncut.
    Tear,
    /// Open the cover.
    OpenCover,
    /// Close it.
    CloseCover,
    /// Something gets into the knife.
    JamCutter,
    /// Take it out.
    ClearCutter,
    /// The head gets too hot.
    Overheat,
    /// It cools down.
    CoolDown,
    /// Pull the power plug.
    CutPower,
    /// Put it back.
    RestorePower,
    /// Answer nothing from now on, and go on printing.
    Mute,
    /// Answer again.
    Unmute,
}

/// One cut paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperView {
    /// Its length in rows.
    pub rows: u32,
    /// How many dots are black.
    pub black_dots: u32,
}

/// What an onlooker sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct View {
    /// What is wrong, or `ready`, in one word.
    pub status: &'static str,
    /// The roll.
    pub paper: Paper,
    /// Everything that was cut off since the start, oldest first.
    pub papers: Vec<PaperView>,
    /// How many of those were not taken yet.
    pub in_tray: usize,
    /// Rows printed or fed since the last cut.
    pub uncut_rows: u32,
    /// Jobs whose mark was processed, oldest first.
    pub jobs: Vec<u32>,
}

/// Its plug.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Power {
    On,
    Off,
}

/// Whether it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Voice {
    Speaks,
    Mute,
}

/// A printer.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    mechanics: Mechanics,
    decoder: Decoder,
    recent: VecDeque<u8>,
    power: Power,
    voice: Voice,
    automatic: u8,
    told: Option<[u8; 4]>,
    line: Vec<u8>,
    rows_to_burn: u32,
    rows_to_feed: u32,
    cut_due: bool,
    /// Dots, and the units that make them, across and down.
    across: (u32, u32),
    down: (u32, u32),
    margin: u32,
    free_at: Moment,
    starved: bool,
    jobs: Vec<u32>,
    stream: Vec<u8>,
    outbox: VecDeque<Output>,
}

impl Simulator {
    /// A printer with power, a new roll, and its cover closed.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        Self {
            mechanics: Mechanics::new(&physics),
            decoder: Decoder::default(),
            recent: VecDeque::new(),
            power: Power::On,
            voice: Voice::Speaks,
            automatic: 0,
            told: None,
            line: Vec::new(),
            rows_to_burn: 0,
            rows_to_feed: 0,
            cut_due: false,
            across: ACROSS_AT_POWER_ON,
            down: DOWN_AT_POWER_ON,
            margin: 0,
            free_at: Moment::START,
            starved: true,
            jobs: Vec::new(),
            stream: Vec::new(),
            outbox: VecDeque::new(),
            physics,
        }
    }

    /// Everything that was cut off since the start, oldest first. Each begins with the white between head and knife.
    #[must_use]
    pub fn papers(&self) -> Vec<Bitmap> {
        self.mechanics.papers()
    }

    /// How many papers were cut off since the start, those included that are no longer remembered.
    #[must_use]
    pub const fn papers_cut(&self) -> usize {
        self.mechanics.papers_cut
    }

    /// What the host has sent since this was asked last.
    pub fn take_stream(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.stream)
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        if self.power == Power::Off {
            return;
        }
        if self.stream.len() + bytes.len() > LONGEST_STREAM {
            self.stream.clear();
        }
        self.stream.extend_from_slice(bytes);
        for byte in bytes {
            self.decoder.push(*byte);
            self.real_time(*byte);
        }
        self.free_at = self.free_at.max(now);
        self.starved = false;
    }

    /// Real-time commands are carried out as they come, whatever they stand in.
    fn real_time(&mut self, byte: u8) {
        self.recent.push_back(byte);
        if self.recent.len() > 10 {
            self.recent.pop_front();
        }
        if !(1..=8).contains(&byte) {
            return;
        }
        let recent: Vec<u8> = self.recent.iter().copied().collect();
        if let [.., 0x10, 0x04, query @ 1..=4] = recent[..] {
            let answer = status::real_time(self, query);
            self.say(vec![answer]);
        } else if let [.., 0x10, 0x05, 1 | 2] = recent[..] {
            if self.mechanics.leave_error() && byte == 2 {
                self.clear_buffers();
            }
        } else if recent == [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8] && self.physics.dialect == Dialect::Whole {
            self.clear_buffers();
            self.say(vec![0x37, 0x25, 0x00]);
        }
    }

    fn clear_buffers(&mut self) {
        self.decoder = Decoder::default();
        self.rows_to_burn = 0;
        self.rows_to_feed = 0;
        self.cut_due = false;
    }

    fn gesture(&mut self, gesture: &Gesture) {
        match gesture {
            Gesture::PaperNearEnd => self.mechanics.leave_rows(self.physics.near_end_rows),
            Gesture::PaperOut => self.mechanics.leave_rows(0),
            Gesture::PaperOutAfter { rows } => self.mechanics.leave_rows(*rows),
            Gesture::NewRoll => self.mechanics.leave_rows(self.physics.rows_on_a_roll),
            Gesture::TakePaper => self.mechanics.empty_tray(),
            Gesture::Tear => self.mechanics.tear(),
            Gesture::OpenCover => self.mechanics.cover_open = true,
            Gesture::CloseCover => self.mechanics.cover_open = false,
            Gesture::JamCutter => self.mechanics.jam(),
            Gesture::ClearCutter => self.mechanics.clear_jam(),
            Gesture::Overheat => self.mechanics.hot = true,
            Gesture::CoolDown => self.mechanics.hot = false,
            Gesture::CutPower => self.lose_power(),
            Gesture::RestorePower => self.power = Power::On,
            Gesture::Mute => self.voice = Voice::Mute,
            Gesture::Unmute => self.voice = Voice::Speaks,
        }
    }

    fn lose_power(&mut self) {
        self.power = Power::Off;
        self.clear_buffers();
        self.recent.clear();
        self.told = None;
        self.initialize();
        self.mechanics.cutter = Cutter::after_power_cut(self.mechanics.cutter);
        self.outbox.clear();
        self.outbox.push_back(Output::HangUp);
    }

    /// Does everything that fits in until now, row by row.
    fn work(&mut self, now: Moment) {
        while self.power == Power::On && !self.mechanics.is_stopped() && !self.starved && self.free_at <= now {
            let spent = self.step();
            self.free_at = self.free_at + spent;
        }
        if self.mechanics.is_stopped() {
            self.free_at = self.free_at.max(now);
        }
    }

    fn step(&mut self) -> Duration {
        let row = Duration::from_secs(1) / self.physics.rows_per_second.max(1);
        if self.rows_to_burn > 0 {
            self.rows_to_burn -= 1;
            self.mechanics.advance(&self.line);
            return row;
        }
        if self.rows_to_feed > 0 {
            self.rows_to_feed -= 1;
            self.mechanics.advance(&[]);
            return row;
        }
        if self.cut_due {
            self.cut_due = !self.mechanics.cut();
            return self.physics.cut;
        }
        match self.decoder.next(self.physics.width_dots) {
            None => self.starved = true,
            Some(Instruction::Row(dots)) => {
                self.mechanics.advance(&moved_right(&dots, self.margin));
                return row;
            }
            Some(Instruction::FeedUnits(units)) => {
                self.rows_to_feed = u32::from(units) * self.down.0 / self.down.1;
            }
            Some(Instruction::FeedLines(lines)) => self.rows_to_feed = u32::from(lines) * LINE_PITCH,
            Some(Instruction::Line(line)) => {
                self.line = line;
                self.rows_to_burn = LINE_ROWS;
                self.rows_to_feed = LINE_PITCH - LINE_ROWS;
            }
            Some(Instruction::Cut { feeds_to_knife }) => {
                self.rows_to_feed = if feeds_to_knife { self.physics.rows_to_knife } else { 0 };
                self.cut_due = true;
            }
            Some(Instruction::Initialize) => self.initialize(),
            Some(Instruction::Unit { across, down }) => {
                self.across = if across == 0 { ACROSS_AT_POWER_ON } else { (203, u32::from(across)) };
                self.down = if down == 0 { DOWN_AT_POWER_ON } else { (203, u32::from(down)) };
            }
            Some(Instruction::Margin(units)) => self.margin = u32::from(units) * self.across.0 / self.across.1,
            Some(Instruction::Automatic(what)) => {
                self.automatic = what;
                self.told = None;
            }
            Some(Instruction::Echo(mark)) if self.physics.dialect == Dialect::Whole => self.echo(mark),
            Some(Instruction::Status) => self.say(vec![status::paper(self)]),
            Some(Instruction::Name(name)) => self.say(name.to_vec()),
            Some(Instruction::Echo(_) | Instruction::Nothing) => {}
        }
        Duration::ZERO
    }

    fn initialize(&mut self) {
        self.automatic = 0;
        self.across = ACROSS_AT_POWER_ON;
        self.down = DOWN_AT_POWER_ON;
        self.margin = 0;
    }

    fn echo(&mut self, mark: [u8; 4]) {
        self.jobs.extend(ProcessId(mark).job());
        let [d1, d2, d3, d4] = mark;
        self.say(vec![0x37, 0x22, d1, d2, d3, d4, 0x00]);
    }

    /// Tells a change of what the host wants to be told about.
    fn tell_change(&mut self) {
        let status = status::automatic(self);
        if self.automatic != 0 && self.told != Some(status) {
            self.told = Some(status);
            self.say(status.to_vec());
        }
    }

    fn say(&mut self, bytes: Vec<u8>) {
        if self.voice == Voice::Speaks {
            self.outbox.push_back(Output::Send(bytes));
        }
    }
}

/// Rows of a line of text, and from one line to the next.
const LINE_ROWS: u32 = 24;
const LINE_PITCH: u32 = 30;

/// One unit of `GS L` is a dot until `GS P` says otherwise, and one of `ESC J` half a dot: 1/406 inch.
const ACROSS_AT_POWER_ON: (u32, u32) = (203, 203);
const DOWN_AT_POWER_ON: (u32, u32) = (203, 406);

/// A row that begins `dots` further right.
fn moved_right(row: &[u8], dots: u32) -> Vec<u8> {
    let mut moved = vec![0; dots as usize / 8];
    let mut carried = 0;
    for byte in row.iter().chain(&[0]) {
        let [high, low] = (u16::from_be_bytes([*byte, 0]) >> (dots % 8)).to_be_bytes();
        moved.push(high | carried);
        carried = low;
    }
    moved
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.work(now);
        match input {
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Gestured(gesture) => self.gesture(&gesture),
            // The buffer, a half picture in it included, outlives the connection.
            Input::Connected | Input::Disconnected | Input::Elapsed => {}
        }
        self.work(now);
        if self.power == Power::On {
            self.tell_change();
        }
    }

    fn poll(&mut self) -> Output {
        let busy = self.power == Power::On && !self.starved && !self.mechanics.is_stopped();
        self.outbox.pop_front().unwrap_or_else(|| Output::Wait(busy.then_some(self.free_at)))
    }

    fn view(&self) -> View {
        View {
            status: status::in_a_word(self),
            paper: self.mechanics.paper(),
            papers: self.mechanics.views(),
            in_tray: self.mechanics.in_tray(),
            uncut_rows: self.mechanics.uncut_rows(),
            jobs: self.jobs.clone(),
        }
    }

    fn reachable(&self) -> bool {
        self.power == Power::On
    }
}
