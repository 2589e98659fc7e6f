//! What an onlooker sees of the machine.

use std::collections::BTreeMap;

use domain::Money;
use serde::{Deserialize, Serialize};

use super::{Activity, Kind, Mechanism, Note, Place, Voice};
use crate::cash::{Cassette, Fault};

/// The cassette, seen from outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CassetteView {
    /// How it is.
    pub state: Cassette,
    /// How many notes it holds.
    pub capacity: usize,
    /// What was stacked since it was last emptied, oldest first.
    pub notes: Vec<Note>,
}

/// What an onlooker sees. Every note of `went_in` is in exactly one of `inside`, `cassette`, `collected` and `given_back`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// What it does.
    pub activity: Activity,
    /// What it says is wrong.
    pub trouble: Option<Fault>,
    /// Whether it can be heard.
    pub voice: Voice,
    /// The notes it knows.
    pub table: BTreeMap<u8, Kind>,
    /// Which kinds it takes now.
    pub taken: Vec<u8>,
    /// Everything that ever went in, oldest first.
    pub went_in: Vec<Note>,
    /// The note on its way, and where it is.
    pub inside: Option<(Note, Place)>,
    /// The cassette.
    pub cassette: CassetteView,
    /// What was in cassettes that were emptied.
    pub collected: Vec<Note>,
    /// What came back out, by itself or by a technician's hand.
    pub given_back: Vec<Note>,
    /// Attempts to put a note in while it took none: it stayed in the hand.
    pub not_taken: u32,
    /// How often it was started anew.
    pub starts: u32,
    /// How often it was reset in the middle of stacking; no host may do that.
    pub resets_while_stacking: u32,
}

impl View {
    /// What the notes that were ever stacked are worth, oldest first; those nobody can count are left out.
    #[must_use]
    pub fn stacked(&self) -> Vec<Money> {
        self.collected.iter().chain(&self.cassette.notes).filter_map(|note| note.value).collect()
    }

    /// What the notes that came back are worth; those nobody can count are left out.
    #[must_use]
    pub fn returned(&self) -> Vec<Money> {
        self.given_back.iter().filter_map(|note| note.value).collect()
    }

    /// Whether every note that went in is in exactly one place.
    #[must_use]
    pub fn nothing_is_missing(&self) -> bool {
        let inside = self.inside.iter().map(|(note, _)| note);
        let places = self.collected.iter().chain(&self.cassette.notes).chain(&self.given_back).chain(inside);
        let mut found: Vec<Note> = places.copied().collect();
        found.sort_by_key(|note| note.number);
        found == self.went_in
    }
}

impl Mechanism {
    /// What can be seen of it now.
    #[must_use]
    pub fn view(&self) -> View {
        let state = match (self.cassette.away, self.has_room()) {
            (true, _) => Cassette::Removed,
            (false, true) => Cassette::Installed,
            (false, false) => Cassette::Full,
        };
        View {
            activity: self.activity(),
            trouble: self.trouble(),
            voice: self.voice,
            table: self.physics.table.clone(),
            taken: (0..32).filter(|kind| self.taken >> kind & 1 == 1).collect(),
            went_in: self.went_in.clone(),
            inside: self.inside.map(|inside| (inside.note, inside.place)),
            cassette: CassetteView { state, capacity: self.physics.capacity, notes: self.cassette.notes.clone() },
            collected: self.collected.clone(),
            given_back: self.given_back.clone(),
            not_taken: self.not_taken,
            starts: self.starts,
            resets_while_stacking: self.resets_while_stacking,
        }
    }
}
