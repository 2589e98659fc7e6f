//! What the holder types: one value at a time, of a whole document or of one that was read.

use domain::{
    document::{Draft, Item, Wrong},
    text::{with_sign, without_last},
};

use super::{Review, Stage, attract::to_document};
use crate::{
    effect::Effect,
    event::Event,
    room::Room,
    session::{Reading, Session},
    touch::Touch,
};

/// Which of the lines without a button of their own was read wrong?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongLine;

impl WrongLine {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::CorrectionChosen(item)) => Typing::correct(*item, room),
            Event::Touched(Touch::BackChosen) => Stage::Review(Review),
            _ => Stage::WrongLine(self),
        }
    }
}

/// What is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// One value of the document that was read.
    Correct,
    /// Every value, one after the other: nothing could be read, or not all of it. What was read is there to be
    /// confirmed.
    Whole {
        /// What was read.
        read: Draft,
    },
}

/// The holder types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typing {
    /// One value, or all.
    pub task: Task,
    /// Which value.
    pub item: Item,
    /// What is typed so far, of every value.
    pub draft: Draft,
    /// What is wrong with it, once the holder said that it is done.
    pub wrong: Option<Wrong>,
}

impl Typing {
    /// The whole document, beginning with its holder's name.
    pub(crate) fn whole(room: &mut Room<'_>) -> Stage {
        room.wants(Effect::DisableReader);
        let read = room.session.half_read.clone().unwrap_or_default();
        Stage::Typing(Box::new(Self {
            draft: read.clone(),
            task: Task::Whole { read },
            item: Item::ALL[0],
            wrong: None,
        }))
    }

    /// One value of the document that was read.
    pub(crate) fn correct(item: Item, room: &mut Room<'_>) -> Stage {
        let Some(reading) = &room.session.reading else { return to_document(room) };
        let draft = Draft::of(&reading.document);
        Stage::Typing(Box::new(Self { task: Task::Correct, item, draft, wrong: None }))
    }

    /// What is typed of this value.
    #[must_use]
    pub fn text(&self) -> &str {
        self.draft.text(self.item)
    }

    /// What had been read of the value, before any of it was typed.
    #[must_use]
    pub fn read<'a>(&'a self, session: &'a Session) -> Option<&'a str> {
        let text = match &self.task {
            Task::Whole { read } => Some(read.text(self.item)),
            Task::Correct => {
                let document = &session.reading.as_ref()?.document;
                let typed = document.typed.iter().find(|correction| correction.item == self.item)?;
                typed.read.as_ref().map(|read| read.reveal().as_str())
            }
        };
        text.filter(|text| !text.is_empty() && *text != self.text())
    }

    /// Whether the value may be confirmed: names may be short, everything with a fixed length must be whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self.item {
            Item::GivenNames => true,
            Item::Surname | Item::Number | Item::Sex => !self.text().is_empty(),
            Item::Nationality | Item::IssuingState => {
                self.text().parse().is_ok_and(domain::document::mrz::states::is_known)
            }
            Item::BirthDate | Item::ExpiryDate => self.text().len() == self.item.longest(),
        }
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::Typed(sign)) => {
                let text = with_sign(self.text(), sign.reveal());
                self.write(&text);
            }
            Event::Touched(Touch::Erased) => {
                let text = without_last(self.text()).to_owned();
                self.write(&text);
            }
            Event::Touched(Touch::Cleared) => self.write(""),
            Event::Touched(Touch::StateChosen(code)) if matches!(self.item, Item::Nationality | Item::IssuingState) => {
                self.write(code.as_str());
                return self.confirm(room);
            }
            Event::Touched(Touch::SexChosen(sex)) if self.item == Item::Sex => {
                self.write(sex.sign());
                return self.confirm(room);
            }
            Event::Touched(Touch::TypingConfirmed) if self.is_whole() => return self.confirm(room),
            Event::Touched(Touch::BackChosen) => return self.back(room),
            _ => {}
        }
        Stage::Typing(Box::new(self))
    }

    fn write(&mut self, text: &str) {
        self.wrong = None;
        self.draft = std::mem::take(&mut self.draft).with(self.item, text);
    }

    /// The next value, or the review of all of them.
    fn confirm(mut self, room: &mut Room<'_>) -> Stage {
        let today = room.facts.today;
        if let Err(wrong) = self.item.check(self.text(), today) {
            self.wrong = Some(wrong);
            return Stage::Typing(Box::new(self));
        }
        if self.item == Item::Nationality && self.draft.text(Item::IssuingState).is_empty() {
            // Nearly every passport is of its holder's own state: there to be confirmed, or typed over.
            let state = self.text().to_owned();
            self.draft = self.draft.with(Item::IssuingState, &state);
        }
        match &self.task {
            Task::Correct => self.corrected(room),
            Task::Whole { read } => match after(self.item) {
                Some(next) => {
                    self.item = next;
                    Stage::Typing(Box::new(self))
                }
                None => match self.draft.passport(read, today) {
                    Ok(document) => reviewed(Reading { document, repairs: Vec::new() }, room),
                    Err((item, wrong)) => {
                        (self.item, self.wrong) = (item, Some(wrong));
                        Stage::Typing(Box::new(self))
                    }
                },
            },
        }
    }

    fn corrected(mut self, room: &mut Room<'_>) -> Stage {
        let Some(reading) = room.session.reading.clone() else { return to_document(room) };
        match reading.document.corrected(self.item, self.text(), room.facts.today) {
            Ok(document) => {
                // A repair that was typed over is none any more.
                let repairs = if document.is_typed(self.item) { reading.without(self.item) } else { reading.repairs };
                reviewed(Reading { document, repairs }, room)
            }
            Err(wrong) => {
                self.wrong = Some(wrong);
                Stage::Typing(Box::new(self))
            }
        }
    }

    fn back(mut self, room: &mut Room<'_>) -> Stage {
        match (&self.task, before(self.item)) {
            (Task::Correct, _) => Stage::Review(Review),
            (Task::Whole { .. }, None) => to_document(room),
            (Task::Whole { .. }, Some(before)) => {
                (self.item, self.wrong) = (before, None);
                Stage::Typing(Box::new(self))
            }
        }
    }
}

fn reviewed(reading: Reading, room: &mut Room<'_>) -> Stage {
    room.session.reading = Some(reading);
    room.look_for_case();
    Stage::Review(Review)
}

fn place(item: Item) -> usize {
    Item::ALL.iter().position(|one| *one == item).unwrap_or(0)
}

fn after(item: Item) -> Option<Item> {
    Item::ALL.get(place(item) + 1).copied()
}

fn before(item: Item) -> Option<Item> {
    place(item).checked_sub(1).and_then(|place| Item::ALL.get(place).copied())
}
