//! The device's side: a head, a roll, a knife, a buffer, and the hands that do things to them.
//!
//! It reads commands by a decoder of its own and knows nothing of the host's. Its habits are those of a real printer, the
//! unpleasant ones included: what is in the buffer when the paper ends is printed on the next roll; a picture whose rest never
//! comes swallows whatever comes instead; a new connection changes nothing; real-time commands work even inside a picture.

mod decoder;
mod hands;
mod mechanics;
mod orders;
mod physics;
mod presenter;
mod real_time;
mod status;

use std::{collections::VecDeque, time::Duration};

use domain::{Moment, bitmap::Bitmap};

use self::{
    decoder::{Decoder, Instruction},
    mechanics::{Cutter, Mechanics},
    orders::Show,
    presenter::Presenter,
};
pub use self::{
    hands::{Fate, Gesture, PaperView, View},
    physics::{Dialect, Physics},
};
use crate::simulator::{self, Input, Output};

/// So many bytes of the host's stream are kept for whoever asks.
const LONGEST_STREAM: usize = 16 << 20;

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

/// Whether it has told the host to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    Open,
    Held,
}

/// A printer.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    mechanics: Mechanics,
    presenter: Presenter,
    decoder: Decoder,
    recent: VecDeque<u8>,
    /// Deaf and dumb before: it is starting afresh.
    starting_until: Moment,
    flow: Flow,
    power: Power,
    voice: Voice,
    automatic: u8,
    told: Option<[u8; 4]>,
    line: Vec<u8>,
    rows_to_burn: u32,
    rows_to_feed: u32,
    cut_due: bool,
    show_due: Option<Show>,
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
            presenter: Presenter::new(physics.bin_capacity),
            decoder: Decoder::default(),
            recent: VecDeque::new(),
            starting_until: Moment::START,
            flow: Flow::Open,
            power: Power::On,
            voice: Voice::Speaks,
            automatic: 0,
            told: None,
            line: Vec::new(),
            rows_to_burn: 0,
            rows_to_feed: 0,
            cut_due: false,
            show_due: None,
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
        if self.power == Power::Off || now < self.starting_until {
            return;
        }
        if self.stream.len() + bytes.len() > LONGEST_STREAM {
            self.stream.clear();
        }
        self.stream.extend_from_slice(bytes);
        for byte in bytes {
            self.decoder.push(*byte);
            self.real_time(now, *byte);
        }
        self.free_at = self.free_at.max(now);
        self.starved = false;
    }

    fn clear_buffers(&mut self) {
        self.decoder = Decoder::default();
        self.rows_to_burn = 0;
        self.rows_to_feed = 0;
        self.cut_due = false;
        self.show_due = None;
    }

    fn lose_power(&mut self) {
        self.power = Power::Off;
        self.clear_buffers();
        self.recent.clear();
        self.told = None;
        self.flow = Flow::Open;
        self.initialize();
        self.presenter.stop();
        self.mechanics.cutter = Cutter::after_power_cut(self.mechanics.cutter);
        self.outbox.clear();
        self.outbox.push_back(Output::HangUp);
    }

    /// Nothing moves.
    fn is_stopped(&self) -> bool {
        self.mechanics.is_stopped() || self.presenter.is_jammed()
    }

    /// The head's motor turns.
    const fn is_printing(&self) -> bool {
        self.rows_to_burn > 0 || self.rows_to_feed > 0 || self.cut_due
    }

    /// Does everything that fits in until now, row by row.
    fn work(&mut self, now: Moment) {
        loop {
            let motor = self.presenter.deadline().filter(|due| *due <= now && self.power == Power::On);
            let works = self.power == Power::On && !self.is_stopped() && !self.starved && self.free_at <= now;
            match motor {
                Some(due) if !works || due <= self.free_at => {
                    let fates = self.presenter.elapse(due);
                    self.mechanics.decide(&fates);
                }
                Some(_) | None if works => {
                    let spent = self.step();
                    self.free_at = self.free_at + spent;
                }
                Some(_) | None => break,
            }
        }
        if self.is_stopped() {
            self.free_at = self.free_at.max(now);
        }
        self.tell_flow();
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
        if (self.cut_due || self.show_due.is_some())
            && self.presenter.is_moving()
            && let Some(due) = self.presenter.deadline()
        {
            // The motor has not finished with the last paper: the knife and the next order to it wait.
            return due.since(self.free_at).max(Duration::from_millis(1));
        }
        if self.cut_due {
            self.cut();
            return self.physics.cut;
        }
        if let Some(show) = self.show_due.take() {
            self.show(show);
            return Duration::ZERO;
        }
        match self.decoder.next(self.physics.width_dots) {
            None => self.starved = true,
            Some(Instruction::Row(dots)) => {
                self.mechanics.advance(&moved_right(&dots, self.margin));
                return row;
            }
            Some(Instruction::Line(line)) => {
                self.line = line;
                self.rows_to_burn = LINE_ROWS;
                self.rows_to_feed = LINE_PITCH - LINE_ROWS;
            }
            Some(Instruction::Obey(command)) => self.obey(command),
            Some(Instruction::Nothing) => {}
        }
        Duration::ZERO
    }

    /// XOFF when the buffer is three quarters full, XON when it is down to a quarter.
    fn tell_flow(&mut self) {
        if !self.physics.dialect.is_custom() || self.power == Power::Off {
            return;
        }
        let waiting = self.decoder.waiting();
        if self.flow == Flow::Open && waiting > self.physics.buffer / 4 * 3 {
            self.flow = Flow::Held;
            self.say(vec![0x13]);
        } else if self.flow == Flow::Held && waiting < self.physics.buffer / 4 {
            self.flow = Flow::Open;
            self.say(vec![0x11]);
        }
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
            Input::Gestured(gesture) => self.gesture(now, &gesture),
            // The buffer, a half picture in it included, outlives the connection.
            Input::Connected | Input::Disconnected | Input::Elapsed => {}
        }
        self.work(now);
        if self.power == Power::On {
            self.tell_change();
        }
    }

    fn poll(&mut self) -> Output {
        let on = self.power == Power::On;
        let busy = (on && !self.starved && !self.is_stopped()).then_some(self.free_at);
        let motor = self.presenter.deadline().filter(|_| on);
        self.outbox.pop_front().unwrap_or_else(|| Output::Wait(busy.into_iter().chain(motor).min()))
    }

    fn view(&self) -> View {
        View {
            status: status::in_a_word(self),
            paper: self.mechanics.paper(),
            papers: self.mechanics.views(),
            in_tray: self.mechanics.in_tray(),
            in_bin: self.presenter.in_bin,
            uncut_rows: self.mechanics.uncut_rows(),
            jobs: self.jobs.clone(),
        }
    }

    fn reachable(&self) -> bool {
        self.power == Power::On
    }
}
