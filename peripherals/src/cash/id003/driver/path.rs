//! What the device's states say of a note's way.

use domain::{Moment, Money};

use super::{
    super::message::{Found, State, rejection},
    Driver, Note, Stage, Told, Whose,
    note::End,
};
use crate::cash::{Cassette, Event, Origin, Rejection, Worth};

/// So many times in a row a device says that it rests before it is believed that nothing is inside.
const AT_REST: u8 = 2;

/// Whether a state is a place between two notes.
pub(super) const fn rests(state: State) -> bool {
    match state {
        // Full and open are said when everything about the last note was: a note's end comes first.
        State::Idling | State::Disabled | State::StackerFull | State::StackerOpen => true,
        State::Accepting
        | State::Escrow(_)
        | State::Stacking
        | State::VendValid { .. }
        | State::Stacked
        | State::Rejecting(_)
        | State::Returning
        | State::Holding
        | State::Initializing
        | State::PowerUp(_)
        | State::JamInAcceptor
        | State::JamInStacker
        | State::Pause
        | State::Cheated
        | State::Failure(_)
        | State::CommunicationError
        | State::Other(_) => false,
    }
}

impl Driver {
    pub(super) fn observe(&mut self, now: Moment, state: State) {
        let before = self.state.replace(state);
        if rests(state) {
            self.rests = self.rests.saturating_add(1);
        } else {
            self.rests = 0;
        }
        match state {
            State::Idling | State::Disabled => self.rest(Cassette::Installed),
            State::StackerFull => self.rest(Cassette::Full),
            State::StackerOpen => self.rest(Cassette::Removed),
            State::Accepting => self.enter(before),
            State::Escrow(kind) => self.hold(now, before, kind),
            State::Holding => self.keep_holding(now),
            State::Stacking => self.go_in(now),
            State::VendValid { kind } => self.credit(kind),
            State::Stacked => self.stacked(),
            State::Rejecting(reason) => self.reject(now, before, reason),
            State::Returning => self.go_out(now),
            State::Initializing => self.start(before),
            State::PowerUp(found) => self.power_up(now, before, found),
            State::JamInAcceptor | State::JamInStacker => {
                self.owes_path = true;
                if let Some(note) = &mut self.note {
                    note.lose_trace();
                }
            }
            State::Pause | State::Cheated | State::Failure(_) | State::CommunicationError | State::Other(_) => {}
        }
    }

    fn rest(&mut self, cassette: Cassette) {
        self.say_cassette(cassette);
        if self.rests < AT_REST {
            return;
        }
        self.end_note();
        self.recovers = false;
        self.told.take_if(|told| told.is_durable);
        if self.owes_path && self.unwritten.is_empty() && self.told.is_none() {
            self.owes_path = false;
            self.report(Event::PathClear);
        }
    }

    /// The note that was inside is not any more.
    fn end_note(&mut self) {
        let Some(note) = self.note.take() else { return };
        match (note.whose, note.end()) {
            (Whose::Offered(key), End::Returned) => {
                self.report_end(Event::NoteReturned { key: Some(key) });
            }
            (Whose::Offered(key), End::Unknown) => {
                self.report_end(Event::NoteLost { key });
            }
            (Whose::Found, _) if note.stage == Stage::Stacking => {}
            (Whose::Found, End::Returned | End::Unknown) => {
                self.report_end(Event::NoteReturned { key: None });
            }
            (Whose::Unoffered, End::Returned | End::Unknown) => {
                self.report(Event::NoteRejected(Rejection::EscrowTimedOut));
            }
            (Whose::Refused, End::Returned | End::Unknown) => {}
        }
    }

    /// The device has gone on from the last note's end, and what is inside now is another note.
    fn go_on(&mut self) {
        self.told.take_if(|told| told.is_durable);
        self.recovers = false;
        self.owes_path = true;
    }

    fn enter(&mut self, before: Option<State>) {
        self.end_note();
        self.go_on();
        if !matches!(before, Some(State::Accepting | State::Pause | State::Cheated)) {
            self.report(Event::NoteEntered);
        }
    }

    fn hold(&mut self, now: Moment, before: Option<State>, kind: u8) {
        if self.note.as_ref().is_some_and(Note::is_on_its_way) {
            self.end_note();
        }
        self.go_on();
        match &mut self.note {
            Some(note) if note.kind == Some(kind) => {}
            // The last word counts; and what was offered was another value, so that it is not stacked any more.
            Some(note) => {
                note.kind = Some(kind);
                note.wish_returned();
            }
            None => {
                let whose = match (before, self.setup.taken_value(kind)) {
                    (None, _) => Whose::Found,
                    (Some(_), Some(_)) => Whose::Unoffered,
                    (Some(_), None) => Whose::Refused,
                };
                if whose == Whose::Refused {
                    self.report(Event::NoteRejected(Rejection::Inhibited));
                }
                self.note = Some(Note::in_escrow(now, Some(kind), whose));
            }
        }
        self.offer(now);
    }

    fn keep_holding(&mut self, now: Moment) {
        self.owes_path = true;
        if self.note.is_none() {
            self.note = Some(Note::in_escrow(now, None, Whose::Found));
        }
        self.offer(now);
    }

    /// Offers a note, once everything that came before it is durable.
    fn offer(&mut self, now: Moment) {
        if !self.unwritten.is_empty() {
            return;
        }
        let Some(value) = self.note.as_ref().and_then(|note| self.value_to_offer(note)) else { return };
        let key = self.next_key();
        if let Some(note) = &mut self.note {
            note.whose = Whose::Offered(key);
            note.since = now;
        }
        self.report(Event::NoteHeld { key, value });
    }

    fn value_to_offer(&self, note: &Note) -> Option<Money> {
        match (note.whose, note.stage) {
            (Whose::Unoffered, Stage::Held) => self.setup.value(note.kind?),
            (Whose::Unoffered | Whose::Offered(_) | Whose::Found | Whose::Refused, _) => None,
        }
    }

    fn go_in(&mut self, now: Moment) {
        self.owes_path = true;
        if self.told.is_some() {
            // From VEND VALID to STACKED, of the note that was told.
            self.note = None;
            return;
        }
        let note = self.note.get_or_insert_with(|| Note::found(now, Stage::Stacking));
        note.stage = Stage::Stacking;
    }

    /// VEND VALID. Said again before the device has gone on it is the same note.
    fn credit(&mut self, named: Option<u8>) {
        self.owes_path = true;
        if self.told.is_some() {
            self.note = None;
            return;
        }
        let kind = named.or(self.note.as_ref().and_then(|note| note.kind));
        if kind.is_some() && self.setup.table_is_awaited() {
            return;
        }
        let worth = match kind {
            Some(kind) => self.setup.value(kind).map_or(Worth::Unreadable { kind }, Worth::Value),
            None => Worth::Untold,
        };
        let origin = match self.note.take() {
            _ if self.recovers => Origin::Recovered,
            Some(note) => match (note.whose, note.was_ordered_stacked()) {
                (Whose::Offered(key), true) => Origin::Ordered(key),
                (Whose::Offered(_) | Whose::Unoffered | Whose::Found | Whose::Refused, _) => Origin::Unordered,
            },
            None => Origin::Unordered,
        };
        let id = self.report_end(Event::NoteStacked { worth, origin });
        self.told = Some(Told { id, is_durable: false });
    }

    /// STACKED, which follows VEND VALID. Credit only of a device that left VEND VALID out for a note that we know of.
    fn stacked(&mut self) {
        let is_known = self.recovers || self.note.as_ref().is_some_and(Note::was_ordered_stacked);
        self.owes_path = true;
        if is_known && self.told.is_none() {
            self.credit(None);
        }
        self.note = None;
    }

    fn reject(&mut self, now: Moment, before: Option<State>, reason: u8) {
        self.owes_path = true;
        match (&self.note, before) {
            // It was in escrow, or may have been.
            (Some(_), _) | (None, None) => self.go_out(now),
            (None, Some(State::Rejecting(_))) => {}
            (None, Some(_)) => {
                self.report(Event::NoteRejected(rejection(reason)));
            }
        }
    }

    fn go_out(&mut self, now: Moment) {
        self.owes_path = true;
        let note = self.note.get_or_insert_with(|| Note::found(now, Stage::GoingOut));
        note.stage = Stage::GoingOut;
    }

    /// What a reset forgot is set again; the table may be another one.
    fn start(&mut self, before: Option<State>) {
        self.owes_path = true;
        if before != Some(State::Initializing) {
            self.setup.forget_settings();
            self.setup.forget_table();
        }
    }

    fn power_up(&mut self, now: Moment, before: Option<State>, found: Found) {
        self.start(before);
        match found {
            Found::Nothing => {}
            Found::InAcceptor => self.go_out(now),
            Found::InStacker => {
                self.recovers = self.told.is_none();
                self.go_in(now);
            }
        }
    }
}
