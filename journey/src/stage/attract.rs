//! Nobody is here; the wall greets.

use domain::Moment;

use super::{Choosing, Document, Stage, Unfinished};
use crate::{event::Event, room::Room, session::Overlay, touch::Touch};

/// Nobody is here.
#[derive(Debug, Clone, PartialEq)]
pub struct Attract {
    /// Which greeting is lit.
    pub turn: u32,
    /// When the next one is.
    pub next_greeting: Moment,
}

impl Attract {
    pub(crate) fn begin(room: &Room<'_>) -> Self {
        Self { turn: 0, next_greeting: room.after(room.facts.times.greeting) }
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::LanguageChosen(language)) => {
                room.session.language = *language;
                self.begin_session(room)
            }
            Event::Touched(Touch::VisaChosen) => {
                if room.facts.offers_something() {
                    room.session.overlay = Overlay::Languages;
                }
                Stage::Attract(self)
            }
            // Whoever touches the wall, for larger letters or other colours, is not led away from what they read.
            Event::Touched(_) => {
                Stage::Attract(Self { next_greeting: room.after(5 * room.facts.times.greeting), ..self })
            }
            Event::Elapsed if room.facts.now >= self.next_greeting => self.turn_round(room),
            _ => Stage::Attract(self),
        }
    }

    /// The next greeting; every fifth one asks again about money that still hangs.
    fn turn_round(self, room: &mut Room<'_>) -> Stage {
        let turn = self.turn.wrapping_add(1);
        if turn.is_multiple_of(5) && !room.facts.unresolved.is_empty() {
            return Unfinished::begin(room.facts.unresolved.clone(), room);
        }
        // Whoever reads help keeps their language.
        let turn = if room.session.overlay == Overlay::Nothing { turn } else { self.turn };
        Stage::Attract(Self { turn, next_greeting: room.after(room.facts.times.greeting) })
    }

    fn begin_session(self, room: &mut Room<'_>) -> Stage {
        room.session.overlay = Overlay::Nothing;
        if !room.facts.offers_something() {
            return Stage::Attract(self);
        }
        room.session.id = room.facts.fresh.session;
        Choosing::begin(room)
    }
}

/// Where the document stage begins, from wherever it is reached.
pub(crate) fn to_document(room: &mut Room<'_>) -> Stage {
    Stage::Document(Document::begin(room))
}
