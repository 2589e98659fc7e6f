//! A session with a device, recorded as one JSON object a line, and played back to a driver.
//!
//! What a person could be known by is replaced before it is written, byte for byte, so that a tape may leave the building and
//! still plays: see [`redaction`]. This module is a feature that packaged programs lack. A tape from real hardware becomes a
//! test.

mod order;
pub mod redaction;

use std::{
    collections::VecDeque,
    io::{self, BufRead, Write},
    time::Duration,
};

use data_encoding::HEXLOWER;
use domain::Moment;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::driver::{Driver, Input, Output};

pub use order::Order;
use redaction::Redaction;

/// One line of a tape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Microseconds since the program's start.
    pub at_us: u64,
    /// What happened.
    #[serde(flatten)]
    pub happening: Happening,
}

/// What happens between a host and a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// The link stood.
    Connected(Yes),
    /// Bytes from the device, in hexadecimal.
    Received(Hex),
    /// An order, as [`Order::written`] writes it.
    Ordered(Value),
    /// A deadline passed.
    Elapsed(Yes),
    /// The link was gone.
    Disconnected(Yes),
    /// Bytes to the device, in hexadecimal.
    Sent(Hex),
    /// A report, as its `Debug` shows it.
    Reported(String),
    /// The driver closed the link.
    HungUp(Yes),
}

/// Written as `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "bool", into = "bool")]
pub struct Yes;

impl From<bool> for Yes {
    fn from(_: bool) -> Self {
        Self
    }
}

impl From<Yes> for bool {
    fn from(_: Yes) -> Self {
        true
    }
}

/// Bytes, written as hexadecimal text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hex(pub Vec<u8>);

impl TryFrom<String> for Hex {
    type Error = data_encoding::DecodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        HEXLOWER.decode(text.as_bytes()).map(Self)
    }
}

impl From<Hex> for String {
    fn from(Hex(bytes): Hex) -> Self {
        HEXLOWER.encode(&bytes)
    }
}

/// More lines than this are not held back for bytes that are not decided: what they are part of has no end.
const LINES_HELD: usize = 1024;

/// A driver whose every input and output is recorded. The pump does not notice.
#[derive(Debug)]
pub struct Taped<D, W: Write> {
    driver: D,
    recorder: Recorder<W>,
    now: Moment,
}

impl<D, W> Taped<D, W>
where
    D: Driver,
    D::Command: Order,
    W: Write,
{
    /// Records `driver` on `tape`, a line at a time, with what is personal replaced by `redaction`.
    pub fn new(driver: D, tape: W, redaction: Box<dyn Redaction>) -> Self {
        let recorder = Recorder { tape: Some(tape), redaction, decided: VecDeque::new(), held: VecDeque::new() };
        Self { driver, recorder, now: Moment::START }
    }

    fn record(&mut self, happening: Happening) {
        let at_us = u64::try_from(self.now.since_start().as_micros()).unwrap_or(u64::MAX);
        self.recorder.hold(Held { at_us, happening: Holding::Whole(happening) });
    }
}

impl<D, W> Driver for Taped<D, W>
where
    D: Driver,
    D::Command: Order,
    W: Write,
{
    type Command = D::Command;
    type Event = D::Event;

    fn handle(&mut self, now: Moment, input: Input<'_, D::Command>) {
        self.now = now;
        match &input {
            Input::Connected => self.record(Happening::Connected(Yes)),
            Input::Received(bytes) => {
                let at_us = u64::try_from(now.since_start().as_micros()).unwrap_or(u64::MAX);
                self.recorder.receive(at_us, bytes);
            }
            Input::Ordered(command) => self.record(Happening::Ordered(command.written())),
            Input::Elapsed => {
                self.record(Happening::Elapsed(Yes));
                self.recorder.pause();
            }
            Input::Disconnected => {
                self.record(Happening::Disconnected(Yes));
                self.recorder.end();
            }
        }
        self.driver.handle(now, input);
    }

    fn poll(&mut self) -> Output<D::Event> {
        let output = self.driver.poll();
        match &output {
            Output::Send(bytes) => {
                let bytes = self.recorder.redaction.sent(bytes);
                self.record(Happening::Sent(Hex(bytes)));
            }
            Output::Report(event, _) => {
                let report = self.recorder.redaction.reported(format!("{event:?}"));
                self.record(Happening::Reported(report));
            }
            Output::HangUp => {
                self.record(Happening::HungUp(Yes));
                self.recorder.end();
            }
            Output::Wait(_) => {}
        }
        output
    }
}

/// A line that waits for those before it.
#[derive(Debug)]
struct Held {
    at_us: u64,
    happening: Holding,
}

#[derive(Debug)]
enum Holding {
    Whole(Happening),
    /// So many received bytes, to be written once it is decided as what.
    Received(usize),
}

#[derive(Debug)]
struct Recorder<W: Write> {
    tape: Option<W>,
    redaction: Box<dyn Redaction>,
    decided: VecDeque<u8>,
    held: VecDeque<Held>,
}

impl<W: Write> Recorder<W> {
    fn receive(&mut self, at_us: u64, bytes: &[u8]) {
        self.decided.extend(self.redaction.received(bytes));
        self.hold(Held { at_us, happening: Holding::Received(bytes.len()) });
    }

    fn hold(&mut self, line: Held) {
        self.held.push_back(line);
        self.write();
        if self.held.len() > LINES_HELD {
            self.end();
        }
    }

    fn pause(&mut self) {
        self.decided.extend(self.redaction.paused());
        self.write();
    }

    fn end(&mut self) {
        self.decided.extend(self.redaction.ended());
        self.write();
    }

    /// Writes every line in whose way nothing stands.
    fn write(&mut self) {
        while let Some(Held { at_us, happening }) = self.held.pop_front() {
            let happening = match happening {
                Holding::Whole(happening) => happening,
                Holding::Received(count) if count > self.decided.len() => {
                    self.held.push_front(Held { at_us, happening: Holding::Received(count) });
                    return;
                }
                Holding::Received(count) => Happening::Received(Hex(self.decided.drain(..count).collect())),
            };
            self.put(&Line { at_us, happening });
        }
    }

    /// A tape that cannot be written must not disturb the device: it is given up, and said once.
    fn put(&mut self, line: &Line) {
        let Some(tape) = &mut self.tape else { return };
        let written = serde_json::to_string(line)
            .map_err(io::Error::from)
            .and_then(|line| writeln!(tape, "{line}").and_then(|()| tape.flush()));
        if let Err(error) = written {
            tracing::warn!(%error, "the tape is full: recording ends");
            self.tape = None;
        }
    }
}

impl<W: Write> Drop for Recorder<W> {
    fn drop(&mut self) {
        self.end();
    }
}

/// Why a tape could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The file itself.
    #[error("could not read line {line} of the tape")]
    File {
        /// 1-based.
        line: usize,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// Not a line of a tape.
    #[error("could not understand line {line} of the tape")]
    Malformed {
        /// 1-based.
        line: usize,
        /// Where and why.
        #[source]
        cause: serde_json::Error,
    },
}

/// Reads a tape, line by line.
pub fn read(tape: impl BufRead) -> impl Iterator<Item = Result<Line, Unreadable>> {
    tape.lines().enumerate().map(|(index, text)| {
        let line = index + 1;
        let text = text.map_err(|cause| Unreadable::File { line, cause })?;
        serde_json::from_str(&text).map_err(|cause| Unreadable::Malformed { line, cause })
    })
}

/// What a driver did when a tape was played to it.
#[derive(Debug, PartialEq, Eq)]
pub struct Played<E> {
    /// Every byte it sent.
    pub sent: Vec<u8>,
    /// Every byte it had sent when the tape was recorded.
    pub sent_on_tape: Vec<u8>,
    /// What it reported.
    pub events: Vec<E>,
    /// What it had reported when the tape was recorded, as `Debug` shows it.
    pub events_on_tape: Vec<String>,
    /// Orders on the tape that cannot be given again.
    pub orders_left_out: usize,
}

impl<E: std::fmt::Debug> Played<E> {
    /// The kinds of what was reported, now and then: whatever was personal in it was replaced on the tape.
    #[must_use]
    pub fn kinds(&self) -> (Vec<String>, Vec<String>) {
        let kind =
            |event: &str| event.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_owned();
        let now = self.events.iter().map(|event| kind(&format!("{event:?}"))).collect();
        (now, self.events_on_tape.iter().map(|event| kind(event)).collect())
    }
}

/// Plays a tape to a driver: the same bytes and orders at the same moments.
pub fn play<D>(driver: &mut D, tape: &[Line]) -> Played<D::Event>
where
    D: Driver,
    D::Command: Order,
{
    let mut played = Played {
        sent: Vec::new(),
        sent_on_tape: Vec::new(),
        events: Vec::new(),
        events_on_tape: Vec::new(),
        orders_left_out: 0,
    };
    for Line { at_us, happening } in tape {
        let now = Moment::after_start(Duration::from_micros(*at_us));
        let input = match happening {
            Happening::Connected(Yes) => Some(Input::Connected),
            Happening::Received(Hex(bytes)) => Some(Input::Received(bytes)),
            Happening::Ordered(order) => {
                let order = D::Command::read(order);
                played.orders_left_out += usize::from(order.is_none());
                order.map(Input::Ordered)
            }
            Happening::Elapsed(Yes) => Some(Input::Elapsed),
            Happening::Disconnected(Yes) => Some(Input::Disconnected),
            Happening::Sent(Hex(bytes)) => {
                played.sent_on_tape.extend_from_slice(bytes);
                None
            }
            Happening::Reported(event) => {
                played.events_on_tape.push(event.clone());
                None
            }
            Happening::HungUp(Yes) => None,
        };
        if let Some(input) = input {
            driver.handle(now, input);
            drain(driver, &mut played);
        }
    }
    played
}

fn drain<D: Driver>(driver: &mut D, played: &mut Played<D::Event>) {
    loop {
        match driver.poll() {
            Output::Send(bytes) => played.sent.extend_from_slice(&bytes),
            Output::Report(event, _) => played.events.push(event),
            // On the tape the link's end follows by itself.
            Output::HangUp => {}
            Output::Wait(_) => return,
        }
    }
}
