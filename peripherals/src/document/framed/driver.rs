//! The host: collects one reading at a time, ended as it was said to end. It never sends a byte.

use domain::Moment;

use super::{Begin, Settings, frame::begins};
use crate::{
    document::{
        Command, Event, ReadFault,
        desk::Desk,
        gathering::{Gathering, Over},
    },
    driver::{self, Input, Output},
};

/// Fewer bytes than this without a beginning are noise, and nobody's reading.
const LONGEST_NOISE: usize = 8;

/// The driver of a reader that frames what it sends.
#[derive(Debug)]
pub struct Driver {
    settings: Settings,
    desk: Desk,
    gathering: Gathering,
}

impl Driver {
    /// A driver that reports nothing until it is enabled.
    #[must_use]
    pub const fn new(settings: Settings) -> Self {
        let gathering = Gathering::new(settings.silence());
        Self { settings, desk: Desk::new(), gathering }
    }

    fn take(&mut self, now: Moment, byte: u8) {
        if self.gathering.is_silent() {
            if !begins(byte) {
                return;
            }
            if !self.desk.is_wanted() {
                return self.gathering.ignore(now);
            }
        }
        // Only a beginning that was said can be known again in the middle.
        let is_begin = self.settings.begin != Begin::Nothing && self.settings.begin.bytes() == [byte];
        if let Err(fault) = self.gathering.take(now, byte) {
            return self.desk.failed(fault);
        }
        let bytes = self.gathering.bytes();
        if self.settings.is_ended(bytes) {
            let whole = self.gathering.end();
            self.desk.ended(self.settings.unframe(&whole));
        } else if is_begin && bytes.len() > 1 {
            // What came before has lost its end, or was noise.
            let before = bytes.len() - 1;
            self.lose();
            self.gathering.drop_first(before);
            self.desk.began();
        } else if self.settings.is_begun(bytes) {
            self.desk.began();
        }
    }

    fn lose(&mut self) {
        if self.desk.is_open() {
            self.desk.failed(ReadFault::CutOff);
        }
    }

    fn elapse(&mut self, now: Moment) {
        match self.gathering.elapse(now) {
            Some(Over::Silence(bytes)) if self.settings.is_begun(&bytes) || bytes.len() > LONGEST_NOISE => {
                self.desk.ended(self.settings.unframe(&bytes));
            }
            Some(Over::Failed(fault)) => self.desk.failed(fault),
            Some(Over::Silence(_)) | None => {}
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
                self.desk.connected();
                self.desk.is_well();
            }
            Input::Received(bytes) => bytes.iter().for_each(|byte| self.take(now, *byte)),
            Input::Ordered(command) => {
                if command == Command::Disable {
                    self.gathering.forget();
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
