//! The host: reads blocks as they come. It never sends a byte: *RTE Native* accepts no commands.

use domain::Moment;

use super::{
    Settings,
    frame::{Parsed, is_begun, parse},
    message::lines,
};
use crate::{
    document::{
        Command, Event, ReadFault,
        desk::Desk,
        gathering::{Gathering, Over},
    },
    driver::{self, Input, Output},
};

/// Fewer bytes than this that are no block are noise, and nobody's reading.
const LONGEST_NOISE: usize = 8;

/// The driver of a 3M swipe reader.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    desk: Desk,
    gathering: Gathering,
    /// Bytes since the last silence that were no block.
    noise: usize,
}

impl Driver {
    /// A driver that reports nothing until it is enabled.
    #[must_use]
    pub const fn new(settings: Settings) -> Self {
        let gathering = Gathering::new(settings.silence());
        Self { settings, desk: Desk::new(), gathering, noise: 0 }
    }

    fn take(&mut self, now: Moment, byte: u8) {
        if self.gathering.is_silent() && !self.desk.is_wanted() {
            return self.gathering.ignore(now);
        }
        if let Err(fault) = self.gathering.take(now, byte) {
            return self.desk.failed(fault);
        }
        while !self.gathering.bytes().is_empty() {
            match parse(self.gathering.bytes(), &self.settings) {
                Parsed::Block { block, used } => {
                    self.desk.ended(lines(&block));
                    self.settled(used);
                }
                Parsed::Broken { used } => {
                    self.desk.failed(ReadFault::Garbled);
                    self.settled(used);
                }
                Parsed::Garbage { skip } => {
                    self.noise += skip;
                    if self.desk.is_open() {
                        self.desk.failed(ReadFault::Garbled);
                    }
                    self.gathering.leave_out(skip);
                    if self.gathering.bytes().is_empty() {
                        return;
                    }
                }
                Parsed::NeedMore => {
                    if is_begun(self.gathering.bytes()) {
                        self.desk.began();
                    }
                    return;
                }
            }
        }
    }

    fn settled(&mut self, used: usize) {
        self.noise = 0;
        self.gathering.drop_first(used);
    }

    fn elapse(&mut self, now: Moment) {
        match self.gathering.elapse(now) {
            Some(Over::Silence(bytes)) => {
                if self.desk.is_open() {
                    self.desk.failed(ReadFault::CutOff);
                } else if self.noise + bytes.len() > LONGEST_NOISE {
                    self.desk.failed(ReadFault::Unframed);
                }
                self.noise = 0;
            }
            Some(Over::Failed(fault)) => {
                let is_block = self.desk.is_open();
                self.noise = 0;
                self.desk.failed(if is_block { fault } else { ReadFault::Unframed });
            }
            None => {}
        }
    }
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        self.elapse(now);
        match input {
            Input::Connected => {
                self.gathering.end();
                self.noise = 0;
                self.desk.connected();
                self.desk.is_well();
            }
            Input::Received(bytes) => bytes.iter().for_each(|byte| self.take(now, *byte)),
            Input::Ordered(command) => {
                if command == Command::Disable {
                    self.gathering.forget();
                    self.noise = 0;
                }
                self.desk.order(&command);
            }
            Input::Elapsed => {}
            Input::Disconnected => {
                self.gathering.end();
                self.desk.disconnected();
            }
        }
    }

    fn poll(&mut self) -> Output<Event> {
        self.desk.poll().unwrap_or_else(|| Output::Wait(self.gathering.deadline()))
    }
}
