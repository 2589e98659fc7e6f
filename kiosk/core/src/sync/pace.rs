//! How soon and how often.

use std::time::Duration;

use rand::{RngExt as _, rngs::StdRng};

/// The rules that keep a fleet from coming back all at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// The first contact comes at random within the time that the terminal was off, but within this at most.
    pub first_contact: Duration,
    /// The first retry comes at random within this; each further one within twice as much…
    pub base: Duration,
    /// …but within this at most: after a long outage the whole fleet comes back spread over it.
    pub cap: Duration,
    /// An idle terminal speaks up this often.
    pub heartbeat: Duration,
    /// While somebody waits at the terminal, tries are at least this far apart.
    pub hastened: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            first_contact: Duration::from_mins(5),
            base: Duration::from_secs(2),
            cap: Duration::from_mins(5),
            heartbeat: Duration::from_mins(1),
            hastened: Duration::from_secs(3),
        }
    }
}

/// The longest that a server may send us away.
const LONGEST_AWAY: Duration = Duration::from_hours(1);

impl Pace {
    pub(super) fn first(&self, off_for: Duration, chance: &mut StdRng) -> Duration {
        up_to(self.first_contact.min(off_for), chance)
    }

    /// Full jitter: anything up to the bound, which doubles with every failure.
    pub(super) fn retry(&self, failures: u32, chance: &mut StdRng) -> Duration {
        let doubled = self.base.saturating_mul(2_u32.saturating_pow(failures.saturating_sub(1)));
        up_to(doubled.min(self.cap), chance)
    }

    /// As central says, and a little later, so that those who were told the same do not come together.
    pub(super) fn sent_away(&self, retry_after: Duration, chance: &mut StdRng) -> Duration {
        retry_after.min(LONGEST_AWAY).saturating_add(up_to(self.base.max(retry_after.min(self.cap) / 2), chance))
    }

    pub(super) fn rest(&self, chance: &mut StdRng) -> Duration {
        self.heartbeat.mul_f64(0.75).saturating_add(up_to(self.heartbeat / 4, chance))
    }
}

fn up_to(most: Duration, chance: &mut StdRng) -> Duration {
    let most = u64::try_from(most.as_millis()).unwrap_or(u64::MAX);
    Duration::from_millis(chance.random_range(0..=most))
}
