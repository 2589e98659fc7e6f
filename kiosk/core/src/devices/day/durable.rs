//! The end of the day together with where it is written down: nothing of it is done that is not durable first.

use std::{io, path::Path};

use peripherals::card;

use super::{Circumstances, EndOfDay, Hour, Kept, Learned, Want, file::Diary};

/// The end of the card terminal's day, durable.
#[derive(Debug)]
pub struct Durable {
    day: EndOfDay,
    diary: Diary,
    written: Kept,
}

impl Durable {
    /// As it stands in `directory`; nothing is known of one that was never written or cannot be read, which is said.
    #[must_use]
    pub fn open(hour: Hour, directory: &Path) -> Self {
        let (diary, written) = Diary::open(directory);
        Self { day: EndOfDay::new(hour, written.clone()), diary, written }
    }

    /// What is written down.
    #[must_use]
    pub const fn written(&self) -> &Kept {
        &self.written
    }

    /// Whether no payment is to be begun. One that could not be written down was not ordered.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.day.is_under_way() && self.written == *self.day.kept()
    }

    /// What is to be done now, written down; nothing when it cannot be, which is said.
    pub fn look(&mut self, at: Circumstances) -> Want {
        let want = self.day.look(at);
        match self.write() {
            Ok(()) => want,
            Err(error) => {
                tracing::error!(%error, "the end of the card terminal's day cannot be written down: it is not ordered");
                Want::Nothing
            }
        }
    }

    /// What the card terminal's word means, written down before it is answered. When it cannot be, the terminal is asked once
    /// more after the next start.
    pub fn heard(&mut self, at: Circumstances, event: &card::Event) -> Learned {
        let learned = self.day.heard(at, event);
        if let Err(error) = self.write() {
            tracing::error!(%error, "what became of the card terminal's day cannot be written down");
        }
        learned
    }

    fn write(&mut self) -> io::Result<()> {
        if self.written != *self.day.kept() {
            self.diary.write(self.day.kept())?;
            self.written = self.day.kept().clone();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
