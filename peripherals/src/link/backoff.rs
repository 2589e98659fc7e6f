//! How long to wait before a broken link is tried again.

use std::time::Duration;

use rand::{RngExt, rngs::StdRng};

/// Full jitter: the n-th pause is anything up to `first * 2^n`, at most `longest`. Many terminals whose switch comes back
/// at once do not come back at once.
#[derive(Debug)]
pub struct Backoff {
    chance: StdRng,
    first: Duration,
    longest: Duration,
    failures: u32,
}

impl Backoff {
    /// No pause is shorter, so that a device that refuses at once is not asked in a circle.
    pub const SHORTEST: Duration = Duration::from_millis(10);

    /// Pauses for devices in the same cabinet: a quarter of a second at first, five at most.
    #[must_use]
    pub const fn for_device(chance: StdRng) -> Self {
        Self { chance, first: Duration::from_millis(250), longest: Duration::from_secs(5), failures: 0 }
    }

    /// Failures since the last success.
    #[must_use]
    pub const fn failures(&self) -> u32 {
        self.failures
    }

    /// The pause after one more failure.
    pub fn after_failure(&mut self) -> Duration {
        let ceiling = self.first.saturating_mul(1 << self.failures.min(16)).min(self.longest);
        self.failures = self.failures.saturating_add(1);
        self.chance.random_range(Self::SHORTEST..=ceiling)
    }

    /// The link stood for `time` and broke: one that broke at once still counts as failing.
    pub fn after_standing(&mut self, time: Duration) -> Duration {
        if time >= self.longest {
            self.failures = 0;
        }
        self.after_failure()
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;

    use super::*;

    #[test]
    fn pauses_grow_are_spread_and_stay_bounded() {
        let mut longest_seen = Duration::ZERO;
        for seed in 0..200 {
            let mut backoff = Backoff::for_device(StdRng::seed_from_u64(seed));
            for failure in 0..40_u32 {
                let ceiling = Duration::from_millis(250 << failure.min(10)).min(Duration::from_secs(5));
                let pause = backoff.after_failure();
                assert!((Backoff::SHORTEST..=ceiling).contains(&pause), "seed {seed}, failure {failure}: {pause:?}");
                longest_seen = longest_seen.max(pause);
            }
        }
        assert!(longest_seen > Duration::from_secs(4), "full jitter reaches its ceiling: {longest_seen:?}");
    }

    #[test]
    fn only_a_link_that_stood_for_a_while_starts_afresh() {
        let mut backoff = Backoff::for_device(StdRng::seed_from_u64(1));
        for _ in 0..9 {
            backoff.after_failure();
        }
        backoff.after_standing(Duration::from_millis(30));
        assert_eq!(backoff.failures(), 10);
        assert!(backoff.after_standing(Duration::from_mins(1)) <= Duration::from_millis(250));
        assert_eq!(backoff.failures(), 1);
    }
}
