//! The focus that walks by itself, for whoever has one switch.

use std::time::Duration;

use domain::Moment;

use crate::snapshot::Scanning;

/// After so many rounds in which nobody chose anything it stands still until a key is pressed.
const ROUNDS: usize = 3;

/// When the focus walks on.
#[derive(Debug)]
pub(super) struct Scan {
    every: Duration,
    due: Option<Moment>,
    steps: usize,
}

impl Scan {
    pub(super) const fn new(every: Duration) -> Self {
        Self { every, due: None, steps: 0 }
    }

    /// Something was pressed, or a new screen has come: the rounds begin anew.
    pub(super) fn begin(&mut self, now: Moment) {
        self.steps = 0;
        self.due = Some(now + self.every);
    }

    /// The voice has just fallen silent: what was said gets its time to be chosen.
    pub(super) fn rest(&mut self, now: Moment) {
        self.due = self.due.map(|due| due.max(now + self.every));
    }

    /// It has walked on, among so many.
    pub(super) fn stepped(&mut self, now: Moment, count: usize) {
        self.steps += 1;
        self.due = (self.steps < count * ROUNDS).then(|| now + self.every);
    }

    pub(super) const fn deadline(&self, scanning: Scanning) -> Option<Moment> {
        match scanning {
            Scanning::ByHand => None,
            Scanning::Auto => self.due,
        }
    }
}
