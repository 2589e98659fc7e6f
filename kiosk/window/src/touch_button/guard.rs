//! Nobody presses what they have not seen: a screen takes presses only a quarter of a second after it appeared.

use std::time::{Duration, Instant};

/// How long a new screen is deaf.
const DEAF: Duration = Duration::from_millis(250);

/// Which screen, since when, by which clock.
#[derive(Debug, Clone, Copy)]
pub struct Guard {
    /// The screen's number.
    pub screen: u64,
    shown: Option<Instant>,
    clock: fn() -> Instant,
}

impl Guard {
    /// A screen that appeared at `shown`, by `clock`.
    #[must_use]
    pub const fn since(screen: u64, shown: Instant, clock: fn() -> Instant) -> Self {
        Self { screen, shown: Some(shown), clock }
    }

    /// A screen that has been there for long: tests and previews.
    #[must_use]
    pub const fn settled(screen: u64, clock: fn() -> Instant) -> Self {
        Self { screen, shown: None, clock }
    }

    /// Whether a press may begin now.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.shown.is_none_or(|shown| self.now().saturating_duration_since(shown) >= DEAF)
    }

    /// What its clock says.
    #[must_use]
    pub fn now(&self) -> Instant {
        (self.clock)()
    }
}

/// The clock of the machine.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the window is a shell; every guard gets its clock from here or a test")]
pub fn machine_clock() -> Instant {
    Instant::now()
}
