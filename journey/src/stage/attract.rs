//! Nobody is here; the wall greets.

use std::time::Duration;

use domain::Moment;

use super::{Choosing, Document, Stage, Unfinished};
use crate::{
    comfort::{Comfort, Listening},
    event::Event,
    room::Room,
    session::Overlay,
    touch::Touch,
};

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
            // The first language that is said gets its time.
            Event::Touched(Touch::ListenTurned) => {
                Stage::Attract(Self { next_greeting: room.after(pause(room)), ..self })
            }
            // Whoever touches the wall, for larger letters or other colours, or walks on it, is not led away from where they
            // are.
            Event::Touched(_) => {
                Stage::Attract(Self { next_greeting: room.after(5 * room.facts.times.greeting), ..self })
            }
            Event::Elapsed if room.facts.now >= self.next_greeting => self.turn_round(room),
            _ => Stage::Attract(self),
        }
    }

    /// The next greeting; every fifth one asks again about money that still hangs.
    fn turn_round(self, room: &mut Room<'_>) -> Stage {
        forget_whoever_left(room);
        let turn = self.turn.wrapping_add(1);
        if turn.is_multiple_of(5) && !room.facts.unresolved.is_empty() {
            return Unfinished::begin(room.facts.unresolved.clone(), room);
        }
        // Whoever reads help keeps their language.
        let turn = if room.session.overlay == Overlay::Nothing { turn } else { self.turn };
        Stage::Attract(Self { turn, next_greeting: room.after(pause(room)) })
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

/// How long a greeting is lit: it is said, too, where the terminal speaks.
fn pause(room: &Room<'_>) -> Duration {
    match room.session.comfort.listening {
        Listening::Off => room.facts.times.greeting,
        Listening::On => room.facts.times.greeting * 3 / 2,
    }
}

/// Who came to the wall, made it speak or larger, and left without choosing a language: the next one finds it as it was.
fn forget_whoever_left(room: &mut Room<'_>) {
    if room.facts.now >= room.session.touched + 2 * room.facts.times.idle {
        room.session.comfort = Comfort::as_loud(room.facts.volume);
        room.session.overlay = Overlay::Nothing;
    }
}

/// Where the document stage begins, from wherever it is reached.
pub(crate) fn to_document(room: &mut Room<'_>) -> Stage {
    Stage::Document(Document::begin(room))
}
