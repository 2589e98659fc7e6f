//! What hands do to the machine, and what is wrong with it then.

use std::time::Duration;

use domain::Moment;

use super::{Fate, Found, Gesture, Inside, Mechanism, Note, Place, Voice, Why, Work};
use crate::cash::{Fault, Rejection};

/// What sticks, and whether it was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Jam {
    Validator,
    Cassette,
    /// Taken out; the device still says so until it is reset.
    ClearedValidator,
    ClearedCassette,
}

impl Jam {
    pub(super) const fn is_cleared(self) -> bool {
        matches!(self, Self::ClearedValidator | Self::ClearedCassette)
    }

    const fn cleared(self) -> Self {
        match self {
            Self::Validator | Self::ClearedValidator => Self::ClearedValidator,
            Self::Cassette | Self::ClearedCassette => Self::ClearedCassette,
        }
    }

    const fn fault(self) -> Fault {
        match self {
            Self::Validator | Self::ClearedValidator => Fault::ValidatorJam,
            Self::Cassette | Self::ClearedCassette => Fault::CassetteJam,
        }
    }
}

/// What passes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nuisance {
    Cheat,
    SecondNote,
}

/// How often a device that floods says something, and how much of it.
const NOISE_EVERY: Duration = Duration::from_millis(10);
const NOISE_BYTES: usize = 64;

impl Mechanism {
    /// What it says is wrong, if anything. A note's end is told before any of it: then there is none.
    #[must_use]
    pub fn trouble(&self) -> Option<Fault> {
        let passing = self.nuisance.filter(|(_, until)| *until > self.now).map(|(nuisance, _)| match nuisance {
            Nuisance::Cheat => Fault::Cheated,
            Nuisance::SecondNote => Fault::Paused,
        });
        let cassette = if self.cassette.away {
            Some(Fault::CassetteRemoved)
        } else {
            (!self.has_room()).then_some(Fault::CassetteFull)
        };
        let lasting = self.raw.map(Fault::Other).or(self.failure.map(Fault::Failed));
        match self.work {
            Work::Off | Work::Waking { .. } | Work::Stacked { .. } | Work::Returned { .. } => None,
            Work::Stuck => lasting.or(self.jam.map(Jam::fault)),
            Work::Resting => lasting.or(cassette).or(passing),
            Work::Accepting { .. } | Work::Escrow { .. } | Work::Holding { .. } => lasting.or(passing),
            Work::PoweredUp
            | Work::Starting { .. }
            | Work::Stacking { .. }
            | Work::Returning { .. }
            | Work::Rejecting { .. } => lasting,
        }
    }

    /// Whether it answers when it is asked.
    #[must_use]
    pub const fn answers(&self) -> bool {
        match self.work {
            Work::Off | Work::Waking { .. } => false,
            Work::PoweredUp
            | Work::Starting { .. }
            | Work::Resting
            | Work::Accepting { .. }
            | Work::Escrow { .. }
            | Work::Holding { .. }
            | Work::Stacking { .. }
            | Work::Stacked { .. }
            | Work::Returning { .. }
            | Work::Returned { .. }
            | Work::Rejecting { .. }
            | Work::Stuck => matches!(self.voice, Voice::Clear),
        }
    }

    /// Meaningless bytes that are due now, while it floods.
    pub fn noise(&mut self) -> Option<Vec<u8>> {
        if !self.is_noisy() || self.noise.1 > self.now {
            return None;
        }
        self.noise.1 = self.now + NOISE_EVERY;
        let next = |state: &mut u32| {
            *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0]
        };
        Some((0..NOISE_BYTES).map(|_| next(&mut self.noise.0)).collect())
    }

    pub(super) const fn is_noisy(&self) -> bool {
        matches!(self.voice, Voice::Noise) && !matches!(self.work, Work::Off)
    }

    /// A hand does something now.
    pub fn gesture(&mut self, now: Moment, gesture: Gesture) {
        self.elapse(now);
        match gesture {
            Gesture::Insert { kind } if self.physics.table.contains_key(&kind) => {
                self.insert(Some(kind), Fate::Genuine);
            }
            Gesture::Insert { .. } => self.insert(None, Fate::False(Rejection::Identification)),
            Gesture::InsertFalse { reason } => self.insert(None, Fate::False(reason)),
            Gesture::Reconsider { kind } => self.reconsider(kind),
            Gesture::JamValidator => self.jam(Jam::Validator),
            Gesture::JamCassette => self.jam(Jam::Cassette),
            Gesture::ClearJam => self.clear_jam(),
            Gesture::Cheat => self.nuisance = Some((Nuisance::Cheat, self.after(self.physics.nuisance_ms))),
            Gesture::SecondNote => self.nuisance = Some((Nuisance::SecondNote, self.after(self.physics.nuisance_ms))),
            Gesture::RemoveCassette => self.remove_cassette(),
            Gesture::InsertCassette => self.insert_cassette(),
            Gesture::FillCassette => {
                self.cassette.stuffing = self.physics.capacity.saturating_sub(self.cassette.notes.len());
            }
            Gesture::EmptyCassette => {
                self.cassette.stuffing = 0;
                self.collected.append(&mut self.cassette.notes);
            }
            Gesture::CutPower => self.cut_power(),
            Gesture::RestorePower => self.restore_power(),
            Gesture::Fail { code } => self.failure = Some(code),
            Gesture::Report { code } => self.raw = Some(code),
            Gesture::Mend => (self.failure, self.raw, self.voice, self.reboot) = (None, None, Voice::Clear, None),
            Gesture::Mute => self.voice = Voice::Mute,
            Gesture::Unmute => self.voice = Voice::Clear,
            Gesture::Flood => (self.voice, self.noise.1) = (Voice::Noise, now),
            Gesture::RebootEvery { ms } => {
                let every = Duration::from_millis(ms.max(1));
                self.reboot = Some((every, now + every));
            }
            Gesture::ChangeTable(table) => self.physics.table = table,
        }
    }

    fn insert(&mut self, kind: Option<u8>, fate: Fate) {
        let open = matches!(self.work, Work::Resting) && self.is_enabled() && self.trouble().is_none();
        if !open {
            self.not_taken += 1;
            return;
        }
        let value = kind.and_then(|kind| self.physics.table.get(&kind)?.worth());
        let number = u32::try_from(self.went_in.len()).unwrap_or(u32::MAX).saturating_add(1);
        let note = Note { number, kind, value };
        self.went_in.push(note);
        self.inside = Some(Inside { note, place: Place::Inlet, fate });
        self.work = Work::Accepting { until: self.after(self.physics.inlet_ms) };
    }

    /// The note was one of that kind all along.
    fn reconsider(&mut self, kind: u8) {
        let value = self.physics.table.get(&kind).and_then(super::Kind::worth);
        let Some(inside) = &mut self.inside else { return };
        (inside.note.kind, inside.note.value) = (Some(kind), value);
        if let Some(entry) = self.went_in.iter_mut().find(|note| note.number == inside.note.number) {
            *entry = inside.note;
        }
    }

    fn jam(&mut self, jam: Jam) {
        if matches!(self.work, Work::Off | Work::Stacked { .. } | Work::Returned { .. }) {
            return;
        }
        self.jam = Some(jam);
        if !matches!(self.work, Work::Waking { .. } | Work::PoweredUp | Work::Starting { .. }) {
            self.work = Work::Stuck;
        }
    }

    fn clear_jam(&mut self) {
        if let Some(jam) = self.jam {
            self.hand_out();
            self.jam = Some(jam.cleared());
        }
    }

    fn remove_cassette(&mut self) {
        self.cassette.away = true;
        match self.work {
            Work::Stacking { .. } if self.found() == Found::InStacker => self.jam(Jam::Cassette),
            Work::Stacking { .. } | Work::Escrow { .. } | Work::Holding { .. } => self.turn_back(Why::NoRoom),
            Work::Off
            | Work::Waking { .. }
            | Work::PoweredUp
            | Work::Starting { .. }
            | Work::Resting
            | Work::Accepting { .. }
            | Work::Stacked { .. }
            | Work::Returning { .. }
            | Work::Returned { .. }
            | Work::Rejecting { .. }
            | Work::Stuck => {}
        }
    }

    fn insert_cassette(&mut self) {
        if self.cassette.away {
            self.cassette.away = false;
            if matches!(self.work, Work::Resting) {
                self.reset();
            }
        }
    }

    pub(super) fn cut_power(&mut self) {
        if self.inside.is_some_and(|inside| inside.place == Place::Inlet) {
            self.hand_out();
        }
        self.enable(0, 0);
        self.nuisance = None;
        self.work = Work::Off;
    }

    pub(super) fn restore_power(&mut self) {
        if matches!(self.work, Work::Off) {
            self.work = Work::Waking { until: self.after(self.physics.waking_ms) };
        }
    }

    pub(super) fn has_room(&self) -> bool {
        !self.cassette.away && self.cassette.notes.len() + self.cassette.stuffing < self.physics.capacity
    }
}
