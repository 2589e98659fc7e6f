//! The physics that every simulated note validator shares: a note's way, a cassette, power, jams, and the hands around them.
//!
//! Knows no bytes and no driver. A protocol's simulator asks [`Mechanism::activity`] and [`Mechanism::trouble`] when its host
//! asks, turns orders into [`Mechanism::stack`] and its like, and calls [`Mechanism::confirm`] when its host was told of a
//! note's end. Every note that ever went in is in exactly one place of [`View`].

mod gesture;
mod hands;
mod state;
mod table;
#[cfg(test)]
mod tests;
mod view;
mod way;

use std::{collections::BTreeMap, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::Rejection;

pub use gesture::Gesture;
use hands::{Jam, Nuisance};
pub use state::{Activity, Found, Note, Place, Refused, Voice, Why};
pub use table::Kind;
pub use view::{CassetteView, View};

/// How a validator is built. Times in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// The notes it knows, by their number in its table.
    pub table: BTreeMap<u8, Kind>,
    /// Notes that its cassette holds.
    pub capacity: usize,
    /// From power to the first answer.
    pub waking_ms: u64,
    /// From a reset to rest.
    pub starting_ms: u64,
    /// How long a note is still between the person's fingers.
    pub inlet_ms: u64,
    /// How long the head reads it.
    pub head_ms: u64,
    /// How long it may be in escrow without an order; a hold begins this time anew.
    pub escrow_ms: u64,
    /// From the order to stack until the note is too far to be given back.
    pub gripping_ms: u64,
    /// From there into the cassette.
    pub conveying_ms: u64,
    /// The way back out.
    pub returning_ms: u64,
    /// How long a cheat or a second note troubles it.
    pub nuisance_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        let notes = [(0, "AZN", 1, 0), (1, "AZN", 5, 0), (2, "AZN", 1, 1), (3, "AZN", 2, 1)];
        let more = [(4, "AZN", 5, 1), (5, "AZN", 1, 2), (6, "AZN", 2, 2)];
        let table = notes
            .into_iter()
            .chain(more)
            .map(|(number, issuer, value, exponent)| (number, Kind { issuer: issuer.to_owned(), value, exponent }));
        Self {
            table: table.collect(),
            capacity: 600,
            waking_ms: 300,
            starting_ms: 2000,
            inlet_ms: 300,
            head_ms: 700,
            escrow_ms: 10_000,
            gripping_ms: 200,
            conveying_ms: 800,
            returning_ms: 600,
            nuisance_ms: 3000,
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Inside {
    note: Note,
    place: Place,
    fate: Fate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Genuine,
    False(Rejection),
}

/// What is going on, and when its present leg ends.
#[derive(Debug, Clone, Copy)]
enum Work {
    Off,
    Waking { until: Moment },
    PoweredUp,
    Starting { until: Moment },
    Resting,
    Accepting { until: Moment },
    Escrow { until: Moment },
    Holding { until: Moment },
    Stacking { until: Moment },
    Stacked { kind: u8 },
    Returning { until: Moment, why: Why },
    Returned { kind: u8 },
    Rejecting { until: Moment, why: Rejection },
    Stuck,
}

#[derive(Debug, Default)]
struct Cassette {
    away: bool,
    notes: Vec<Note>,
    /// Room taken up by paper that nobody counts.
    stuffing: usize,
}

/// The machine itself.
#[derive(Debug)]
pub struct Mechanism {
    physics: Physics,
    now: Moment,
    work: Work,
    inside: Option<Inside>,
    cassette: Cassette,
    /// One bit a kind: which are taken, and which of those stop in escrow.
    taken: u32,
    escrowed: u32,
    jam: Option<Jam>,
    failure: Option<u8>,
    raw: Option<u8>,
    nuisance: Option<(Nuisance, Moment)>,
    voice: Voice,
    noise: (u32, Moment),
    reboot: Option<(Duration, Moment)>,
    went_in: Vec<Note>,
    given_back: Vec<Note>,
    collected: Vec<Note>,
    not_taken: u32,
    starts: u32,
    resets_while_stacking: u32,
}

impl Mechanism {
    /// A machine that gets power at the start of time.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        let until = Moment::START + Duration::from_millis(physics.waking_ms);
        Self {
            physics,
            now: Moment::START,
            work: Work::Waking { until },
            inside: None,
            cassette: Cassette::default(),
            taken: 0,
            escrowed: 0,
            jam: None,
            failure: None,
            raw: None,
            nuisance: None,
            voice: Voice::Clear,
            noise: (1, Moment::START),
            reboot: None,
            went_in: Vec::new(),
            given_back: Vec::new(),
            collected: Vec::new(),
            not_taken: 0,
            starts: 0,
            resets_while_stacking: 0,
        }
    }

    /// What it does now.
    #[must_use]
    pub fn activity(&self) -> Activity {
        let kind = self.inside.and_then(|inside| inside.note.kind).unwrap_or(u8::MAX);
        match self.work {
            Work::Off => Activity::Off,
            Work::Waking { .. } => Activity::Waking,
            Work::PoweredUp => Activity::PoweredUp(self.found()),
            Work::Starting { .. } => Activity::Starting,
            Work::Resting => Activity::Resting,
            Work::Accepting { .. } => Activity::Accepting,
            Work::Escrow { .. } => Activity::Escrow { kind },
            Work::Holding { .. } => Activity::Holding { kind },
            Work::Stacking { .. } => Activity::Stacking { kind },
            Work::Stacked { kind } => Activity::Stacked { kind },
            Work::Returning { why, .. } => Activity::Returning { kind, why },
            Work::Returned { kind } => Activity::Returned { kind },
            Work::Rejecting { why, .. } => Activity::Rejecting(why),
            Work::Stuck => Activity::Stuck,
        }
    }

    /// The notes it knows.
    #[must_use]
    pub const fn table(&self) -> &BTreeMap<u8, Kind> {
        &self.physics.table
    }

    /// Whether it takes any note at all.
    #[must_use]
    pub const fn is_enabled(&self) -> bool {
        self.taken != 0
    }

    /// Which kinds are taken and which of them stop in escrow, one bit each, the lowest for kind 0.
    #[must_use]
    pub const fn enabled(&self) -> (u32, u32) {
        (self.taken, self.escrowed)
    }

    /// Takes these kinds, one bit each, and stops those of `escrowed` in escrow. A note that is inside goes its way.
    pub const fn enable(&mut self, taken: u32, escrowed: u32) {
        (self.taken, self.escrowed) = (taken, escrowed);
    }

    /// Starts anew: what can be given back is, what cannot goes into the cassette and is told. Everything is disabled.
    ///
    /// In the middle of stacking the note goes in untold: no host may do that, and [`View::resets_while_stacking`] counts it.
    pub fn reset(&mut self) {
        match self.work {
            Work::Off | Work::Waking { .. } => return,
            Work::Stacking { .. } => {
                self.resets_while_stacking += 1;
                self.drop_into_cassette();
            }
            Work::PoweredUp
            | Work::Starting { .. }
            | Work::Resting
            | Work::Accepting { .. }
            | Work::Escrow { .. }
            | Work::Holding { .. }
            | Work::Stacked { .. }
            | Work::Returning { .. }
            | Work::Returned { .. }
            | Work::Rejecting { .. }
            | Work::Stuck => {}
        }
        if self.jam.is_some_and(Jam::is_cleared) {
            self.jam = None;
        }
        self.enable(0, 0);
        self.starts += 1;
        self.work = Work::Starting { until: self.after(self.physics.starting_ms) };
    }

    /// Sends the note in escrow into the cassette; without room it comes back instead.
    ///
    /// # Errors
    /// There is none in escrow.
    pub fn stack(&mut self) -> Result<(), Refused> {
        self.in_escrow()?;
        if self.has_room() {
            self.grip();
        } else {
            self.turn_back(Why::NoRoom);
        }
        Ok(())
    }

    /// Gives the note in escrow back.
    ///
    /// # Errors
    /// There is none in escrow.
    pub fn give_back(&mut self) -> Result<(), Refused> {
        self.in_escrow()?;
        self.turn_back(Why::Ordered);
        Ok(())
    }

    /// Begins its time in escrow anew.
    ///
    /// # Errors
    /// There is none in escrow.
    pub fn hold(&mut self) -> Result<(), Refused> {
        self.in_escrow()?;
        self.work = Work::Holding { until: self.after(self.physics.escrow_ms) };
        Ok(())
    }

    /// The host knows of the note's end: [`Activity::Stacked`] and [`Activity::Returned`] are over.
    pub fn confirm(&mut self) {
        if let Work::Stacked { .. } | Work::Returned { .. } = self.work {
            self.work = Work::Resting;
        }
    }
}
