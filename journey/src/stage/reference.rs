//! The reference of an e-visa: scanned or typed.

use domain::{
    Sensitive,
    evisa::{
        Table,
        code::{self, Other},
    },
    text::without_last,
};

use super::{Holder, Stage};
use crate::{effect::Effect, event::Event, facts::Scanner, room::Room, touch::Touch};

/// How it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Its code is held before the scanner.
    Scanned,
    /// Sign by sign; the scanner still reads.
    Typed,
}

/// What was wrong with the last code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongCode {
    /// Another kind of code.
    Other(Other),
    /// It was there and could not be read.
    Unread,
    /// What was typed is no reference.
    Mistyped,
}

/// The reference of an e-visa.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// How it is given.
    pub way: Way,
    /// What is typed so far.
    pub text: Sensitive<String>,
    /// What was wrong.
    pub wrong: Option<WrongCode>,
}

impl Reference {
    /// The scanner where there is one that works, the keys otherwise.
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        room.wants(Effect::EnableScanner);
        let way = match room.facts.scanner {
            Scanner::Works => Way::Scanned,
            Scanner::Missing => Way::Typed,
        };
        Stage::Reference(Self { way, text: Sensitive::default(), wrong: None })
    }

    /// Whether all of it is typed.
    #[must_use]
    pub fn is_whole(&self, table: &Table) -> bool {
        self.text.reveal().len() == table.length()
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        let Some(table) = room.facts.e_visas().cloned() else { return Stage::Reference(self) };
        match event {
            Event::Scanned(text) => match code::read(text.reveal(), &table) {
                Ok(reference) => return accept(reference, room),
                Err(other) => {
                    self.wrong = Some(WrongCode::Other(other));
                    room.wants(Effect::EnableScanner);
                }
            },
            Event::ScanFailed => {
                self.wrong = Some(WrongCode::Unread);
            }
            Event::WorldChanged if room.facts.scanner == Scanner::Missing => self.way = Way::Typed,
            Event::Touched(Touch::TypingChosen) => (self.way, self.wrong) = (Way::Typed, None),
            Event::Touched(Touch::Typed(sign)) if self.way == Way::Typed => self.write(sign.reveal(), &table),
            Event::Touched(Touch::Erased) => {
                let mut text = self.text.into_inner();
                text.truncate(without_last(&text).len());
                (self.text, self.wrong) = (text.into(), None);
            }
            Event::Touched(Touch::Cleared) => (self.text, self.wrong) = (Sensitive::default(), None),
            Event::Touched(Touch::TypingConfirmed) if self.is_whole(&table) => {
                match table.reference(self.text.reveal()) {
                    Ok(reference) => return accept(reference, room),
                    Err(_) => self.wrong = Some(WrongCode::Mistyped),
                }
            }
            Event::Touched(Touch::BackChosen) => return self.back(room),
            _ => {}
        }
        Stage::Reference(self)
    }

    fn write(&mut self, sign: char, table: &Table) {
        let mut text = std::mem::take(&mut self.text).into_inner();
        if sign.is_ascii_alphanumeric() && text.len() < table.length() {
            text.push(sign.to_ascii_uppercase());
        }
        (self.text, self.wrong) = (text.into(), None);
    }

    fn back(self, room: &mut Room<'_>) -> Stage {
        match (self.way, room.facts.scanner) {
            (Way::Typed, Scanner::Works) => Self::begin(room),
            (Way::Typed, Scanner::Missing) | (Way::Scanned, _) => {
                room.wants(Effect::DisableScanner);
                room.abandon()
            }
        }
    }
}

fn accept(reference: domain::evisa::Reference, room: &mut Room<'_>) -> Stage {
    room.wants(Effect::DisableScanner);
    room.session.reference = Some(reference);
    Holder::begin(room)
}
