//! The clock of the shells: moments since the program's start.

use domain::Moment;
use tokio::time::Instant;

/// Counts from one start. Every pump of a program has a copy of the same clock, so that their moments compare.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    start: Instant,
}

impl Clock {
    /// A clock that starts now.
    #[must_use]
    pub fn start() -> Self {
        Self { start: Instant::now() }
    }

    /// How long it has run.
    #[must_use]
    pub fn now(self) -> Moment {
        Moment::after_start(self.start.elapsed())
    }

    /// Waits for `moment`; for ever when there is none.
    pub async fn wait_for(self, moment: Option<Moment>) {
        match moment {
            Some(moment) => tokio::time::sleep_until(self.start + moment.since_start()).await,
            None => std::future::pending().await,
        }
    }
}
