//! One contact of metal: it bounces, it sparks, it wears out. What it says is believed slowly, and the worse of it first.

use std::time::Duration;

use domain::Moment;

use crate::doors::{State, gpio::Settings};

/// A contact that is closed again and still for so long was never open.
const STILL: Duration = Duration::from_millis(20);
/// Edges so close together are one movement: metal bounces.
const BOUNCE: Duration = Duration::from_millis(50);
/// A movement that takes longer is one more: nothing bounces for so long.
const LONGEST_BOUNCE: Duration = Duration::from_millis(500);
/// Movements so far apart have nothing to do with each other.
const APART: Duration = Duration::from_secs(5);
/// So many movements, none apart from the one before, are no hand's.
const MOVEMENTS: u8 = 12;

/// Since when a contact that counts as closed may be open.
#[derive(Debug, Clone, Copy)]
struct Doubt {
    since: Moment,
    /// The same, by the kernel's clock.
    nanos: u64,
}

#[derive(Debug)]
pub(super) struct Contact {
    opens_after: Duration,
    closes_after: Duration,
    calm_after: Duration,
    /// What the line said last, and since when.
    raw: State,
    since: Moment,
    told: State,
    doubt: Option<Doubt>,
    /// When the last movement began.
    moved: Option<Moment>,
    movements: u8,
}

impl Contact {
    /// A contact that is believed as it is at opening.
    pub(super) const fn new(now: Moment, state: State, settings: &Settings) -> Self {
        Self {
            opens_after: settings.opens_after(),
            closes_after: settings.closes_after(),
            calm_after: settings.calm_after(),
            raw: state,
            since: now,
            told: state,
            doubt: None,
            moved: None,
            movements: 0,
        }
    }

    /// What it counts as.
    pub(super) const fn told(&self) -> State {
        self.told
    }

    /// Whether it does not keep still.
    pub(super) const fn flickers(&self) -> bool {
        self.movements >= MOVEMENTS
    }

    /// An edge; the answer is what it counts as from now on, when that is something else.
    pub(super) fn turn(&mut self, now: Moment, nanos: u64, state: State) -> Option<State> {
        let before = self.elapse(now);
        if state == self.raw {
            return before;
        }
        self.count(now);
        (self.raw, self.since) = (state, now);
        match (self.told, state, self.doubt) {
            (State::Closed, State::Open, None) => self.doubt = Some(Doubt { since: now, nanos }),
            // Both edges came late and together: the kernel knows how long it was open in between.
            (State::Closed, State::Closed, Some(doubt))
                if Duration::from_nanos(nanos.saturating_sub(doubt.nanos)) >= self.opens_after =>
            {
                return Some(self.tell(State::Open));
            }
            (State::Closed | State::Open, State::Open | State::Closed, _) => {}
        }
        before
    }

    fn count(&mut self, now: Moment) {
        let apart = self.moved.map_or(APART, |moved| now.since(moved));
        if now.since(self.since) < BOUNCE && apart < LONGEST_BOUNCE {
            return;
        }
        self.moved = Some(now);
        self.movements = if apart < APART || self.flickers() { self.movements.saturating_add(1) } else { 1 };
    }

    /// Time has passed; the answer is what it counts as from now on, when that is something else.
    pub(super) fn elapse(&mut self, now: Moment) -> Option<State> {
        if self.flickers() && self.since + self.calm_after <= now {
            self.movements = 0;
        }
        match (self.told, self.raw, self.doubt) {
            (State::Closed, State::Closed, Some(doubt))
                if self.since + STILL <= now && self.since + STILL < doubt.since + self.opens_after =>
            {
                self.doubt = None;
                None
            }
            (State::Closed, _, Some(doubt)) if doubt.since + self.opens_after <= now => Some(self.tell(State::Open)),
            (State::Open, State::Closed, _) if self.since + self.closes_after <= now && !self.flickers() => {
                Some(self.tell(State::Closed))
            }
            (State::Closed | State::Open, State::Closed | State::Open, _) => None,
        }
    }

    const fn tell(&mut self, state: State) -> State {
        self.told = state;
        self.doubt = None;
        state
    }

    /// When something is due.
    pub(super) fn deadline(&self) -> Option<Moment> {
        let calm = self.flickers().then(|| self.since + self.calm_after);
        let change = match (self.told, self.raw, self.doubt) {
            (State::Closed, State::Closed, Some(doubt)) => {
                Some((self.since + STILL).min(doubt.since + self.opens_after))
            }
            (State::Closed, State::Open, Some(doubt)) => Some(doubt.since + self.opens_after),
            (State::Open, State::Closed, _) if !self.flickers() => Some(self.since + self.closes_after),
            (State::Closed | State::Open, State::Closed | State::Open, _) => None,
        };
        [calm, change].into_iter().flatten().min()
    }
}
