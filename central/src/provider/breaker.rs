//! When a silent provider is left in peace, and when it is asked again. Pure: time comes in as milliseconds.

/// So many silences in a row, and nobody asks for a while.
const MOST_SILENCES: u32 = 5;
/// How long at first; twice as long after each probe that fails.
const FIRST_REST_MS: i64 = 5_000;
const LONGEST_REST_MS: i64 = 120_000;
/// A probe whose end nobody told: its asker has died. Longer than any request may take.
const PROBE_MS: i64 = 30_000;

/// Whether somebody may ask now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// Yes.
    Ask,
    /// Yes, and its answer decides for all others.
    Probe,
    /// No.
    Rest {
        /// When it is worth another try.
        again_ms: i64,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Closed { silences: u32 },
    Open { until_ms: i64, rest_ms: i64 },
    HalfOpen { until_ms: i64, rest_ms: i64 },
}

/// A circuit breaker: closed while answers come, open after [`MOST_SILENCES`], half open for one probe at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breaker(State);

impl Default for Breaker {
    fn default() -> Self {
        Self(State::Closed { silences: 0 })
    }
}

impl Breaker {
    /// Whether somebody may ask now. After [`May::Probe`] nobody else may until it is told how the probe ended.
    pub fn may(&mut self, now_ms: i64) -> May {
        match self.0 {
            State::Closed { .. } => May::Ask,
            State::Open { until_ms, .. } | State::HalfOpen { until_ms, .. } if now_ms < until_ms => {
                May::Rest { again_ms: until_ms - now_ms }
            }
            State::Open { rest_ms, .. } | State::HalfOpen { rest_ms, .. } => {
                self.0 = State::HalfOpen { until_ms: now_ms.saturating_add(PROBE_MS), rest_ms };
                May::Probe
            }
        }
    }

    /// How long nobody may ask; nothing while somebody may. Changes nothing.
    #[must_use]
    pub const fn rests_for(&self, now_ms: i64) -> Option<i64> {
        match self.0 {
            State::Open { until_ms, .. } if now_ms < until_ms => Some(until_ms - now_ms),
            State::Closed { .. } | State::Open { .. } | State::HalfOpen { .. } => None,
        }
    }

    /// It answered, whatever it said.
    pub const fn answered(&mut self) {
        self.0 = State::Closed { silences: 0 };
    }

    /// It did not. Answers whether that opened the circuit.
    pub fn was_silent(&mut self, now_ms: i64) -> bool {
        match self.0 {
            State::Closed { silences } if silences + 1 < MOST_SILENCES => {
                self.0 = State::Closed { silences: silences + 1 };
                false
            }
            State::Closed { .. } => {
                self.0 = State::Open { until_ms: now_ms.saturating_add(FIRST_REST_MS), rest_ms: FIRST_REST_MS };
                true
            }
            State::HalfOpen { rest_ms, .. } => {
                let rest_ms = (rest_ms * 2).min(LONGEST_REST_MS);
                self.0 = State::Open { until_ms: now_ms.saturating_add(rest_ms), rest_ms };
                false
            }
            // A request from before: it says nothing new.
            State::Open { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open_at(now_ms: i64) -> Breaker {
        let mut breaker = Breaker::default();
        for silence in 1..=MOST_SILENCES {
            assert_eq!(breaker.may(now_ms), May::Ask);
            assert_eq!(breaker.was_silent(now_ms), silence == MOST_SILENCES);
        }
        breaker
    }

    #[test]
    fn it_opens_after_silences_in_a_row_and_only_then() {
        let mut breaker = Breaker::default();
        for _ in 0..3 {
            for _ in 1..MOST_SILENCES {
                breaker.was_silent(0);
            }
            assert_eq!(breaker.may(0), May::Ask);
            breaker.answered();
        }
        let mut breaker = open_at(1_000);
        assert_eq!(breaker.may(1_000), May::Rest { again_ms: FIRST_REST_MS });
        assert_eq!(breaker.may(5_999), May::Rest { again_ms: 1 });
        assert_eq!(breaker.rests_for(5_999), Some(1));
    }

    #[test]
    fn one_probe_at_a_time_decides_for_all() {
        let mut breaker = open_at(0);
        assert_eq!(breaker.may(5_000), May::Probe);
        assert_eq!(breaker.may(5_001), May::Rest { again_ms: PROBE_MS - 1 });
        breaker.answered();
        assert_eq!(breaker.may(5_002), May::Ask);
    }

    #[test]
    fn each_probe_that_fails_rests_twice_as_long_up_to_a_bound() {
        let mut breaker = open_at(0);
        let (mut now, mut rests) = (0, Vec::new());
        for _ in 0..8 {
            let May::Rest { again_ms } = breaker.may(now) else { panic!("it rests") };
            rests.push(again_ms);
            now += again_ms;
            assert_eq!(breaker.may(now), May::Probe);
            breaker.was_silent(now);
        }
        assert_eq!(rests, [5_000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000, 120_000]);
    }

    #[test]
    fn a_probe_whose_asker_has_died_does_not_stop_the_next() {
        let mut breaker = open_at(0);
        assert_eq!(breaker.may(5_000), May::Probe);
        assert_eq!(breaker.may(5_000 + PROBE_MS), May::Probe);
    }

    #[test]
    fn a_late_silence_from_before_does_not_lengthen_the_rest() {
        let mut breaker = open_at(0);
        breaker.was_silent(4_999);
        assert_eq!(breaker.may(5_000), May::Probe);
    }
}
