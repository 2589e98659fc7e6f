//! The way in: the hidden gesture or the service key, a badge, a PIN, and what is still inside.

use domain::{
    Moment,
    fact::{EntryEnded, Maintenance},
    staff::Actor,
};

use crate::{
    active::Active,
    effect::Effect,
    event::{Event, Key, Said, Touch},
    facts::Facts,
    mode::Mode,
    proof::{Proof, Proved},
    room::Room,
};

/// What stands before vendor mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// Nobody asks. The terminal is the customers'.
    Closed,
    /// The key was turned in the middle of a visit: after it, nobody else begins one, and badge and PIN are asked for.
    Waiting,
    /// Nobody may try for a while; that is said.
    Locked {
        /// Since when it is said.
        since: Moment,
    },
    /// Badge and PIN are asked for.
    Asking {
        /// How far it has come.
        proof: Proof,
        /// When somebody last did something.
        touched: Moment,
        /// What is to be said.
        said: Option<Said>,
    },
}

impl Entry {
    pub(crate) fn on(self, event: Event, key: Key, room: &mut Room<'_>) -> Mode {
        let is_over = matches!(event, Event::KeyTurned(Key::Off) | Event::Touched(Touch::GivenUp));
        match self {
            Self::Closed => Self::begin(&event, room),
            Self::Waiting | Self::Locked { .. } if is_over => close(room),
            Self::Waiting if room.facts.has_visit() => Mode::Inactive(Self::Waiting),
            Self::Waiting => Mode::Inactive(Self::ask(room)),
            Self::Locked { .. } if room.facts.has_visit() => step_back(key, room),
            Self::Locked { .. } if !room.is_locked() => Mode::Inactive(Self::ask(room)),
            Self::Locked { since } if room.facts.now >= since + room.facts.times.entry => close(room),
            Self::Locked { since } => Mode::Inactive(Self::Locked { since }),
            Self::Asking { proof, touched, said } => {
                let is_late = !proof.is_checking() && room.facts.now >= touched + room.facts.times.entry;
                if is_over || is_late || room.facts.has_visit() {
                    proof.leave(room);
                    room.wants(Effect::DisableScanner);
                    return if is_over || is_late { close(room) } else { step_back(key, room) };
                }
                Self::prove(proof, touched, said, event, room)
            }
        }
    }

    pub(crate) fn deadline(&self, facts: &Facts) -> Option<Moment> {
        match self {
            Self::Closed | Self::Waiting => None,
            Self::Locked { since } => Some(*since + facts.times.entry),
            Self::Asking { proof, touched, .. } => proof.deadline(facts).or(Some(*touched + facts.times.entry)),
        }
    }

    /// A gesture in the middle of a visit is the customer's, and means nothing.
    fn begin(event: &Event, room: &mut Room<'_>) -> Mode {
        let has_visit = room.facts.has_visit();
        let wanted = matches!(event, Event::KeyTurned(Key::On)) || (*event == Event::GestureMade && !has_visit);
        if !wanted {
            return Mode::Inactive(Self::Closed);
        }
        room.wants(Effect::HoldVisits);
        Mode::Inactive(if has_visit { Self::Waiting } else { Self::ask(room) })
    }

    fn ask(room: &mut Room<'_>) -> Self {
        if room.is_locked() {
            return Self::Locked { since: room.facts.now };
        }
        room.wants(Effect::EnableScanner);
        Self::Asking { proof: Proof::Badge, touched: room.facts.now, said: None }
    }

    fn prove(proof: Proof, touched: Moment, said: Option<Said>, event: Event, room: &mut Room<'_>) -> Mode {
        let touched = if event.is_by_hand() { room.facts.now } else { touched };
        let (proof, proved) = proof.on(event, |_| Ok(()), room);
        let said = match proved {
            Proved::Right(who) => return admit(who, room),
            Proved::Said(_) if room.is_locked() => {
                room.wants(Effect::DisableScanner);
                return Mode::Inactive(Self::Locked { since: room.facts.now });
            }
            Proved::Said(said) => Some(said),
            Proved::Heard => None,
            Proved::Nothing => said,
        };
        // A wrong answer begins the person's time anew: they were waiting for it.
        let touched =
            if said.is_some() && proof.deadline(room.facts).is_none() { touched.max(room.facts.now) } else { touched };
        Mode::Inactive(Self::Asking { proof, touched, said })
    }
}

fn close(room: &mut Room<'_>) -> Mode {
    room.wants(Effect::ReleaseVisits);
    Mode::Inactive(Entry::Closed)
}

/// A visit has begun all the same: it goes first.
fn step_back(key: Key, room: &mut Room<'_>) -> Mode {
    match key {
        Key::On => Mode::Inactive(Entry::Waiting),
        Key::Off => close(room),
    }
}

fn admit(who: Actor, room: &mut Room<'_>) -> Mode {
    room.record(Maintenance::Admitted { who: who.clone() });
    room.wants(Effect::DisableScanner);
    if room.facts.inside.is_empty() {
        return enter(who, room);
    }
    Mode::EnterPending(EnterPending { who, since: room.facts.now })
}

fn enter(who: Actor, room: &mut Room<'_>) -> Mode {
    room.record(Maintenance::Entered { who: who.clone() });
    room.wants(Effect::TakeOver);
    Mode::Active(Active::new(who, room.facts.now))
}

/// Somebody was admitted, and something of a customer's is inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnterPending {
    /// Who.
    pub who: Actor,
    /// Since when.
    pub since: Moment,
}

impl EnterPending {
    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Mode {
        match event {
            Event::Touched(Touch::GivenUp | Touch::LeaveChosen) => self.end(EntryEnded::GivenUp, room),
            Event::KeyTurned(Key::Off) => self.end(EntryEnded::KeyTurned, room),
            // Whoever went away meanwhile leaves no open terminal to the next person.
            _ if room.facts.now >= self.deadline(room.facts) => self.end(EntryEnded::TimedOut, room),
            _ if room.facts.inside.is_empty() => enter(self.who, room),
            _ => Mode::EnterPending(self),
        }
    }

    pub(crate) fn deadline(&self, facts: &Facts) -> Moment {
        self.since + facts.times.waiting
    }

    fn end(self, why: EntryEnded, room: &mut Room<'_>) -> Mode {
        room.record(Maintenance::EntryEnded { who: self.who, why });
        close(room)
    }
}
