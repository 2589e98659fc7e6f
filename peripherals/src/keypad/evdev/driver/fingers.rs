//! Which keys are down, and what that means: presses, repetitions, stuck keys.

use std::{collections::BTreeMap, time::Duration};

use domain::Moment;

use crate::keypad::{Key, Repeat, Typing};

/// A key that is down.
#[derive(Debug, Clone, Copy)]
struct Held {
    key: Key,
    since: Moment,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Pressed,
    Stuck,
}

/// The press that may repeat.
#[derive(Debug, Clone, Copy)]
struct Repeating {
    code: u16,
    key: Key,
    due: Moment,
    interval: Duration,
}

/// Shortest pause between repetitions, whatever somebody asks for: ten a second.
const SHORTEST_INTERVAL: Duration = Duration::from_millis(100);

/// What fingers do. Keys are told apart by their code: two keys may mean the same. Only codes of the settings come here, so
/// that nothing grows.
#[derive(Debug)]
pub(super) struct Fingers {
    typing: Typing,
    stuck_after: Duration,
    held: BTreeMap<u16, Held>,
    repeating: Option<Repeating>,
    released: Option<(u16, Moment)>,
}

impl Fingers {
    pub(super) const fn new(typing: Typing, stuck_after: Duration) -> Self {
        Self { typing, stuck_after, held: BTreeMap::new(), repeating: None, released: None }
    }

    /// From now on; what repeats now stops.
    pub(super) const fn adjust(&mut self, typing: Typing) {
        self.typing = typing;
        self.repeating = None;
    }

    /// A key goes down; the answer is what counts as pressed.
    pub(super) fn press(&mut self, now: Moment, code: u16, key: Key) -> Option<Key> {
        let again = self.held.insert(code, Held { key, since: now, state: State::Pressed }).is_some();
        self.repeating = None;
        let struck_twice =
            self.released.is_some_and(|(released, at)| released == code && now.since(at) < self.typing.double_strike());
        if again || struck_twice {
            return None;
        }
        if let Repeat::On { delay_ms, interval_ms } = self.typing.repeat
            && key.repeats()
        {
            let interval = Duration::from_millis(interval_ms).max(SHORTEST_INTERVAL);
            self.repeating = Some(Repeating { code, key, due: now + Duration::from_millis(delay_ms), interval });
        }
        Some(key)
    }

    /// A key comes up.
    pub(super) fn release(&mut self, now: Moment, code: u16) {
        if self.held.remove(&code).is_some() {
            self.released = Some((code, now));
        }
        if self.repeating.is_some_and(|repeating| repeating.code == code) {
            self.repeating = None;
        }
    }

    /// Nobody knows any more: all are up.
    pub(super) fn lift(&mut self) {
        self.held.clear();
        self.repeating = None;
        self.released = None;
    }

    /// Time has passed; the answer is what counts as pressed again. However long it was, once.
    pub(super) fn elapse(&mut self, now: Moment) -> Option<Key> {
        for (code, held) in &mut self.held {
            if held.since + self.stuck_after <= now {
                held.state = State::Stuck;
                self.repeating = self.repeating.filter(|repeating| repeating.code != *code);
            }
        }
        let repeating = self.repeating.as_mut().filter(|repeating| repeating.due <= now)?;
        repeating.due = now + repeating.interval;
        Some(repeating.key)
    }

    /// The first key that is down for too long.
    pub(super) fn stuck(&self) -> Option<Key> {
        self.held.values().find(|held| held.state == State::Stuck).map(|held| held.key)
    }

    /// When something is due.
    pub(super) fn deadline(&self) -> Option<Moment> {
        let stuck = self.held.values().filter(|held| held.state == State::Pressed);
        let stuck = stuck.map(|held| held.since + self.stuck_after);
        stuck.chain(self.repeating.map(|repeating| repeating.due)).min()
    }
}
