//! The clocks of the machine, and waiting: the one place where this program reads or does either.

use std::time::{Duration, Instant};

use jiff::Timestamp;

/// The time of day, for records.
#[must_use]
pub fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

/// A time that ends.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    began: Instant,
    lasts: Duration,
}

impl Span {
    /// It begins now.
    #[expect(clippy::disallowed_methods, reason = "whoever waits for another program has to know how long")]
    #[must_use]
    pub fn of(lasts: Duration) -> Self {
        Self { began: Instant::now(), lasts }
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.began.elapsed() >= self.lasts
    }
}

/// Waits for a second.
#[expect(clippy::disallowed_methods, reason = "another program is waited for, and has nothing that could be waited on")]
pub fn pause() {
    std::thread::sleep(Duration::from_secs(1));
}
