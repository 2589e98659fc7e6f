//! A session with a device, recorded as one JSON object a line, and played back to a driver.
//!
//! A tape holds every byte, so it may hold personal data: it is for specimen documents and test cards, and this module is a
//! feature that packaged programs lack. A tape from real hardware becomes a test.

use std::{
    io::{self, BufRead, Write},
    time::Duration,
};

use data_encoding::HEXLOWER;
use domain::Moment;
use serde::{Deserialize, Serialize};

use crate::driver::{Driver, Input, Output};

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
    /// An order, as its `Debug` shows it: sensitive values do not show.
    Ordered(String),
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

/// A driver whose every input and output is recorded. The pump does not notice.
#[derive(Debug)]
pub struct Taped<D, W> {
    driver: D,
    tape: Option<W>,
    now: Moment,
}

impl<D: Driver, W: Write> Taped<D, W> {
    /// Records `driver` on `tape`, a line at a time.
    pub const fn new(driver: D, tape: W) -> Self {
        Self { driver, tape: Some(tape), now: Moment::START }
    }

    /// A tape that cannot be written must not disturb the device: it is given up, and said once.
    fn record(&mut self, happening: Happening) {
        let Some(tape) = &mut self.tape else { return };
        let at_us = u64::try_from(self.now.since_start().as_micros()).unwrap_or(u64::MAX);
        let written = serde_json::to_string(&Line { at_us, happening })
            .map_err(io::Error::from)
            .and_then(|line| writeln!(tape, "{line}").and_then(|()| tape.flush()));
        if let Err(error) = written {
            tracing::warn!(%error, "the tape is full: recording ends");
            self.tape = None;
        }
    }
}

impl<D: Driver, W: Write> Driver for Taped<D, W> {
    type Command = D::Command;
    type Event = D::Event;

    fn handle(&mut self, now: Moment, input: Input<'_, D::Command>) {
        self.now = now;
        self.record(match &input {
            Input::Connected => Happening::Connected(Yes),
            Input::Received(bytes) => Happening::Received(Hex(bytes.to_vec())),
            Input::Ordered(command) => Happening::Ordered(format!("{command:?}")),
            Input::Elapsed => Happening::Elapsed(Yes),
            Input::Disconnected => Happening::Disconnected(Yes),
        });
        self.driver.handle(now, input);
    }

    fn poll(&mut self) -> Output<D::Event> {
        let output = self.driver.poll();
        match &output {
            Output::Send(bytes) => self.record(Happening::Sent(Hex(bytes.clone()))),
            Output::Report(event, _) => self.record(Happening::Reported(format!("{event:?}"))),
            Output::HangUp => self.record(Happening::HungUp(Yes)),
            Output::Wait(_) => {}
        }
        output
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
}

/// Plays a tape to a driver. Orders on the tape are text; `order` says what each of them was, or nothing when it cannot
/// be given again.
pub fn play<D: Driver>(driver: &mut D, tape: &[Line], order: impl Fn(&str) -> Option<D::Command>) -> Played<D::Event> {
    let mut played = Played { sent: Vec::new(), sent_on_tape: Vec::new(), events: Vec::new() };
    for Line { at_us, happening } in tape {
        let now = Moment::after_start(Duration::from_micros(*at_us));
        let input = match happening {
            Happening::Connected(Yes) => Some(Input::Connected),
            Happening::Received(Hex(bytes)) => Some(Input::Received(bytes)),
            Happening::Ordered(text) => order(text).map(Input::Ordered),
            Happening::Elapsed(Yes) => Some(Input::Elapsed),
            Happening::Disconnected(Yes) => Some(Input::Disconnected),
            Happening::Sent(Hex(bytes)) => {
                played.sent_on_tape.extend_from_slice(bytes);
                None
            }
            Happening::Reported(_) | Happening::HungUp(Yes) => None,
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
