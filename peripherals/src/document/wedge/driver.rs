//! The host: gathers what is typed until its end, or until a pause.

use std::{fmt, time::Duration};

use domain::{Moment, Sensitive};

use super::Settings;
use crate::{
    barcode::wedge::{
        WORDS,
        message::{Keyboard, Stroke},
    },
    document::{
        Command, Event, ReadFault,
        desk::Desk,
        framed::frame::begins,
        gathering::{Gathering, Over},
    },
    driver::{self, Input, Output},
    input_record::{Parsed, Record, parse},
};

/// So often another sign stands where a zone has `<` that the keyboard is another country's.
const TELLTALE: usize = 4;

/// Whether somebody who waits has heard of what was typed last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Yes, or there is nothing to hear of.
    Told,
    /// It was too short to be told; if it goes on, it was the beginning of something.
    TooShort,
}

/// The driver of a reader that is a keyboard.
pub struct Driver {
    settings: Settings,
    desk: Desk,
    gathering: Gathering,
    keyboard: Keyboard,
    /// Half a record, and when its rest is not coming: the kernel gives whole ones.
    bytes: Vec<u8>,
    rest_until: Option<Moment>,
    /// When the last key went down, by the kernel's clock: records may come late and all at once, and keep their times.
    last_press: Option<Duration>,
    before: Before,
}

impl Driver {
    /// A driver that reports nothing until it is enabled.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        let (gathering, keyboard) = (Gathering::new(settings.framing.silence()), Keyboard::new(settings.layout));
        Self {
            settings,
            desk: Desk::new(),
            gathering,
            keyboard,
            bytes: Vec::new(),
            rest_until: None,
            last_press: None,
            before: Before::Told,
        }
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        let mut at = 0;
        loop {
            match parse(&self.bytes[at..], WORDS) {
                Parsed::Record { record, used } => {
                    at += used;
                    self.record(now, record);
                }
                Parsed::Senseless => {
                    at += 1;
                    self.spoil(now);
                }
                Parsed::NeedMore => break,
            }
        }
        self.bytes.drain(..at);
        self.rest_until = (!self.bytes.is_empty()).then(|| now + self.settings.framing.silence());
    }

    fn record(&mut self, now: Moment, record: Record) {
        let was_idle = self.keyboard.is_idle();
        match self.keyboard.on(record) {
            Stroke::Typed(character) => {
                self.place_in_time(now, record.clock(), was_idle);
                let mut utf8 = [0; 4];
                character.encode_utf8(&mut utf8).bytes().for_each(|byte| self.take(now, byte));
            }
            // Before the first character it begins nothing.
            Stroke::Modifier if self.gathering.is_silent() => {}
            Stroke::Modifier => self.place_in_time(now, record.clock(), was_idle),
            Stroke::Nonsense => self.spoil(now),
            Stroke::Nothing => self.gathering.touch(now),
        }
    }

    /// A key went down: begins a reading, or goes on with one.
    fn place_in_time(&mut self, now: Moment, clock: Duration, was_idle: bool) {
        let silence = self.settings.framing.silence();
        let follows = match self.last_press.replace(clock) {
            None => false,
            // The kernel's clock was set back.
            Some(last) if clock < last => !self.gathering.is_silent(),
            Some(last) => clock.saturating_sub(last) <= silence,
        };
        match (follows, self.gathering.is_silent()) {
            // The rest of what has ended, or of what was given up because its records came late.
            (true, true) => {
                if std::mem::replace(&mut self.before, Before::Told) == Before::TooShort {
                    self.desk.failed(ReadFault::CutOff);
                }
                self.gathering.ignore(now);
            }
            (false, false) if !self.gathering.bytes().is_empty() => {
                let earlier = self.gathering.end();
                self.over(&earlier, was_idle);
                // No silence has ended it: a harmed record did.
                if std::mem::replace(&mut self.before, Before::Told) == Before::TooShort {
                    self.desk.failed(ReadFault::CutOff);
                    self.gathering.ignore(now);
                }
            }
            // What is ignored is ignored until silence, whatever a harmed record says of its time.
            (true | false, false) | (false, true) => {}
        }
        self.gathering.touch(now);
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
        if let Err(fault) = self.gathering.take(now, byte) {
            return self.desk.failed(fault);
        }
        if self.gathering.bytes().len() >= self.settings.fewest_characters {
            self.desk.began();
        }
        if self.settings.framing.is_ended(self.gathering.bytes()) {
            let whole = self.gathering.end();
            // The key that ended it is still down.
            self.over(&whole, true);
            // Until the keys are silent nothing else begins; then none of them is held, whatever became of its release.
            self.gathering.ignore(now);
        }
    }

    /// What was typed is over; at its end no key was held, or one was.
    fn over(&mut self, bytes: &[u8], was_idle: bool) {
        if bytes.len() < self.settings.fewest_characters {
            self.before = Before::TooShort;
            return;
        }
        self.before = Before::Told;
        self.desk.ended(match self.settings.framing.unframe(bytes) {
            Ok(_) if !was_idle => Err(ReadFault::Garbled),
            Ok(lines) => as_printed(lines),
            Err(fault) => Err(fault),
        });
    }

    /// Keys that no reader presses, or records that no kernel writes.
    fn spoil(&mut self, now: Moment) {
        self.keyboard.let_go();
        if !self.gathering.bytes().is_empty() || (self.gathering.is_silent() && self.desk.is_wanted()) {
            self.desk.failed(ReadFault::Garbled);
        }
        self.gathering.ignore(now);
    }

    fn elapse(&mut self, now: Moment) {
        if self.rest_until.is_some_and(|until| until <= now) {
            self.rest_until = None;
            self.bytes.clear();
            self.spoil(now);
        }
        let Some(deadline) = self.gathering.deadline() else { return };
        match self.gathering.elapse(now) {
            Some(Over::Silence(bytes)) => {
                let is_whole = self.bytes.is_empty() && self.keyboard.is_idle();
                self.over(&bytes, is_whole);
            }
            Some(Over::Failed(fault)) => self.desk.failed(fault),
            None if deadline > now => return,
            None => {}
        }
        self.bytes.clear();
        self.keyboard.let_go();
    }
}

/// Lines as the document has them: a zone has no small letters, and what stands everywhere where it has `<` is `<` on the
/// keyboard of another country.
fn as_printed(lines: Vec<Sensitive<String>>) -> Result<Vec<Sensitive<String>>, ReadFault> {
    let typed = |sign: char| lines.iter().map(|line| line.reveal().matches(sign).count()).sum::<usize>();
    if typed('<') == 0 && [';', '>', ',', ':', '?', '.'].into_iter().any(|sign| typed(sign) >= TELLTALE) {
        return Err(ReadFault::Unframed);
    }
    Ok(lines.into_iter().map(|line| Sensitive::new(line.into_inner().to_ascii_uppercase())).collect())
}

impl driver::Driver for Driver {
    type Command = Command;
    type Event = Event;

    fn handle(&mut self, now: Moment, input: Input<'_, Command>) {
        self.elapse(now);
        match input {
            Input::Connected => {
                self.gathering.end();
                self.bytes.clear();
                self.rest_until = None;
                self.keyboard.let_go();
                self.last_press = None;
                self.desk.connected();
                self.desk.is_well();
            }
            Input::Received(bytes) => self.receive(now, bytes),
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
        self.desk
            .poll()
            .unwrap_or_else(|| Output::Wait([self.rest_until, self.gathering.deadline()].into_iter().flatten().min()))
    }
}

impl fmt::Debug for Driver {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Driver").field("desk", &self.desk).field("gathering", &self.gathering).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(lines: &[&str]) -> Result<Vec<String>, ReadFault> {
        let lines = lines.iter().map(|line| Sensitive::new((*line).to_owned())).collect();
        as_printed(lines).map(|lines| lines.into_iter().map(Sensitive::into_inner).collect())
    }

    #[test]
    fn small_letters_are_large_ones_on_paper() {
        assert_eq!(printed(&["p<utoeriksson<<"]), Ok(vec!["P<UTOERIKSSON<<".to_owned()]));
    }

    #[test]
    fn another_countrys_keyboard_is_told_by_what_stands_for_the_filler() {
        assert_eq!(printed(&["P;UTOERIKSSON;;ANNA;MARIA;;;;"]), Err(ReadFault::Unframed));
        assert_eq!(printed(&["P>UTOERIKSSON>>ANNA>MARIA>>>>"]), Err(ReadFault::Unframed));
        assert!(printed(&["P<UTO;;;;;"]).is_ok(), "a misread zone is for the parser");
        assert!(printed(&["D1NLD1234567890ABC"]).is_ok());
    }
}
