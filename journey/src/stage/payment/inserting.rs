//! Notes go in. A note in escrow is the person's; stacked, it is inside, and written down before it is believed.

use domain::{
    Moment, Money, NoteId,
    fact::{Fact, Owed},
    payment::notes::{self, Fit},
    service::Means,
};

use super::{Charging, Over, Redeeming, Showing, Step, paid, stop};
use crate::{
    effect::Effect,
    event::{Event, HeldNote, Returned},
    facts::NoteSlot,
    room::Room,
    stage::{MoneyOwed, Stage},
    touch::Touch,
};

/// Where the note at hand is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// None is inside.
    None,
    /// One goes in.
    Entering,
    /// It was ordered stacked.
    Stacking {
        /// Its name.
        note: NoteId,
        /// What it is worth.
        value: Money,
        /// When the person need not wait any longer.
        until: Moment,
    },
    /// It was ordered back.
    Returning,
}

/// Why the last note came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A smaller one would do.
    TooLarge(Money),
    /// It is not taken here.
    NotTaken(Money),
    /// The validator could not read it, or gave it back by itself.
    Unread(Returned),
}

/// Notes go in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inserting {
    /// The note at hand.
    pub note: Note,
    /// Why the last one came back.
    pub refusal: Option<Refusal>,
    /// The person wants to stop, or to pay the rest by card or by a code, as soon as the note at hand has its end.
    pub then: Then,
}

/// What comes when the note at hand has its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The next one.
    GoOn,
    /// The rest by card.
    Card,
    /// The rest by a code.
    Code,
    /// Nothing more: what is inside is owed.
    Stop,
}

impl Inserting {
    pub(super) fn begin(room: &mut Room<'_>) -> Stage {
        let step = Self { note: Note::None, refusal: None, then: Then::GoOn };
        step.go_on(room)
    }

    /// Whether nothing moves, so that the idle time runs.
    pub(super) const fn is_the_persons_turn(&self) -> bool {
        matches!(self.note, Note::None)
    }

    pub(super) const fn deadline(&self) -> Option<Moment> {
        if let Note::Stacking { until, .. } = self.note { Some(until) } else { None }
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::NoteEntered if self.note == Note::None => (self.note, self.refusal) = (Note::Entering, None),
            Event::NoteHeld(held) => return self.held(held, room),
            Event::NoteWritten(id, fact) if room.is_about(id) => return self.written(&fact, room),
            Event::NoteRejected(why) => {
                (self.note, self.refusal) = (Note::None, Some(Refusal::Unread(why)));
                return self.when_quiet(room);
            }
            Event::NoteGone => {
                room.session.touched = room.facts.now;
                self.note = Note::None;
                return self.when_quiet(room);
            }
            Event::Touched(Touch::CardChosen) if room.session.cart.may_pay_by(Means::Card, room.facts) => {
                self.then = Then::Card;
                return self.when_quiet(room);
            }
            Event::Touched(Touch::CodeChosen) if room.session.cart.may_pay_by(Means::Qr, room.facts) => {
                self.then = Then::Code;
                return self.when_quiet(room);
            }
            Event::Touched(Touch::CreditChosen) if self.note == Note::None && self.then == Then::GoOn => {
                room.wants(Effect::RefuseNotes);
                return Redeeming::begin();
            }
            Event::Touched(Touch::PaymentCancelled) => {
                self.then = Then::Stop;
                return self.when_quiet(room);
            }
            Event::WorldChanged if self.note == Note::None || room.facts.notes == NoteSlot::Full => {
                Self::tell_slot(room);
            }
            Event::Elapsed => return self.elapsed(room),
            _ => {}
        }
        Step::Inserting(self).into()
    }

    /// It is judged by what is missing now, whatever the slot had been told to take.
    fn held(mut self, held: HeldNote, room: &mut Room<'_>) -> Stage {
        let fit = Self::fit(held.value, room);
        let busy = matches!(self.note, Note::Stacking { .. });
        if self.then != Then::GoOn || busy || !fit.is_taken() {
            self.refusal = match fit {
                Fit::TooLarge => Some(Refusal::TooLarge(held.value)),
                Fit::NotTaken => Some(Refusal::NotTaken(held.value)),
                Fit::Fits | Fit::Over(_) => None,
            };
            room.wants(Effect::ReturnNote(held.key));
            if !busy {
                self.note = Note::Returning;
            }
            return Step::Inserting(self).into();
        }
        let note = room.facts.fresh.note;
        room.record(Fact::NoteIntended { note, value: held.value });
        let is_written = room.open_state().is_some_and(|state| state.notes.intended == Some((note, held.value)));
        if !is_written {
            room.wants(Effect::ReturnNote(held.key));
            self.note = Note::Returning;
            return Step::Inserting(self).into();
        }
        room.wants(Effect::StackNote(held.key));
        let until = room.after(room.facts.times.stacking);
        (self.note, self.refusal) = (Note::Stacking { note, value: held.value, until }, None);
        Step::Inserting(self).into()
    }

    /// What this note would do now.
    fn fit(value: Money, room: &Room<'_>) -> Fit {
        let missing = room.missing();
        let largest = room.session.cart.largest_note(room.facts);
        missing.map_or(Fit::NotTaken, |missing| notes::fit(value, missing, room.facts.notes.kinds(), largest))
    }

    /// The journal has a note's end: what is inside is what it says.
    fn written(mut self, fact: &Fact, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        let ended = match fact {
            Fact::NoteStacked { note, .. }
            | Fact::NoteReturned { note }
            | Fact::NoteUnknown { note, .. }
            | Fact::NoteUnattributed { note, .. }
            | Fact::NoteUnreadable { note, .. } => Some(*note),
            _ => None,
        };
        if let Note::Stacking { note, .. } = self.note
            && ended == Some(note)
        {
            self.note = Note::None;
        }
        // What nobody knows is not waited for: the person has a number, and the cassette is counted.
        if matches!(fact, Fact::NoteUnknown { .. } | Fact::NoteUnattributed { .. } | Fact::NoteUnreadable { .. }) {
            return Self::in_doubt(room);
        }
        self.when_quiet(room)
    }

    fn when_quiet(self, room: &mut Room<'_>) -> Stage {
        if self.note != Note::None {
            room.wants(Effect::RefuseNotes);
            return Step::Inserting(self).into();
        }
        match self.then {
            Then::Card if room.missing().is_some_and(Money::is_positive) => {
                room.wants(Effect::RefuseNotes);
                Charging::begin(room)
            }
            Then::Code if room.missing().is_some_and(Money::is_positive) => {
                room.wants(Effect::RefuseNotes);
                Showing::begin(room)
            }
            Then::GoOn | Then::Card | Then::Code => self.go_on(room),
            Then::Stop => stop(room),
        }
    }

    /// The next note, or the end of it.
    fn go_on(self, room: &mut Room<'_>) -> Stage {
        let Some(missing) = room.missing() else { return room.leave() };
        if missing.is_positive() {
            Self::tell_slot(room);
            return Step::Inserting(self).into();
        }
        room.wants(Effect::RefuseNotes);
        if room.over().is_some_and(Money::is_positive) { Over::begin(room) } else { paid::deliver(room) }
    }

    fn tell_slot(room: &mut Room<'_>) {
        let largest = room.session.cart.largest_note(room.facts);
        let taken = room
            .missing()
            .map(|missing| notes::taken(missing, room.facts.notes.kinds(), largest))
            .filter(|taken| !taken.is_empty());
        room.wants(taken.map_or(Effect::RefuseNotes, Effect::TakeNotes));
    }

    fn elapsed(self, room: &mut Room<'_>) -> Stage {
        match self.note {
            Note::Stacking { until, .. } if room.facts.now >= until => Self::in_doubt(room),
            _ => Step::Inserting(self).into(),
        }
    }

    /// Nobody knows what became of a note: the person has a number for all that went in, and the terminal goes on finding
    /// out.
    fn in_doubt(room: &mut Room<'_>) -> Stage {
        room.wants(Effect::RefuseNotes);
        let Some(state) = room.open_state() else { return room.leave() };
        let Some(amount) = state.inside_or_doubtful() else { return room.leave() };
        room.record(Fact::Owes { owed: Owed::Money(amount) });
        room.record(Fact::TransactionClosed { ending: domain::fact::Ending::Owed });
        MoneyOwed::begin(amount, room)
    }
}
