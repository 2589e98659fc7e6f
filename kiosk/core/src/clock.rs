//! The clocks of this process: monotonic moments for the journey, wall time for papers and records.

use std::time::{SystemTime, UNIX_EPOCH};

use domain::Date;
use jiff::{
    Timestamp,
    civil::DateTime,
    tz::{Offset, TimeZone},
};
use peripherals::link::Clock;

use crate::journal::Stamp;

/// Both clocks, and how far central's is from ours.
#[derive(Debug, Clone, Copy)]
pub struct Clocks {
    /// Moments since the start.
    pub monotonic: Clock,
    /// Minutes east of Greenwich at the site.
    pub zone_minutes: i16,
    /// Central's clock less ours, once it is known.
    pub central_offset_ms: Option<i64>,
}

impl Clocks {
    /// Starts counting.
    #[must_use]
    pub fn start(zone_minutes: i16) -> Self {
        Self { monotonic: Clock::start(), zone_minutes, central_offset_ms: None }
    }

    /// A reading of both for the journal: the wall clock as the machine has it.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        let since_start = self.monotonic.now().since_start().as_millis();
        Stamp { wall_ms: machine_ms(), monotonic_ms: u64::try_from(since_start).unwrap_or(u64::MAX) }
    }

    /// Milliseconds since 1970, by central's clock when it is known.
    #[must_use]
    pub fn wall_ms(&self) -> i64 {
        machine_ms().saturating_add(self.central_offset_ms.unwrap_or(0))
    }

    /// The local time at the site.
    #[must_use]
    pub fn local(&self) -> DateTime {
        self.local_of(self.wall_ms())
    }

    /// The local time of milliseconds since 1970.
    #[must_use]
    pub fn local_of(&self, wall_ms: i64) -> DateTime {
        let instant = Timestamp::from_millisecond(wall_ms).unwrap_or(Timestamp::UNIX_EPOCH);
        let offset = Offset::from_seconds(i32::from(self.zone_minutes) * 60).unwrap_or(Offset::UTC);
        instant.to_zoned(TimeZone::fixed(offset)).datetime()
    }

    /// The day at the site.
    #[must_use]
    pub fn today(&self) -> Date {
        self.local().date()
    }
}

/// The machine's own wall clock.
#[expect(clippy::disallowed_methods, reason = "the one place where this process reads the wall clock")]
fn machine_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
