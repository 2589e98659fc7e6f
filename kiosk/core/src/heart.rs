//! The supervisor's watchdog, fed from the terminal's own loop: a loop that hangs is started anew (`sd_notify(3)`). Where no
//! supervisor listens, nothing is said.

use std::time::Duration;

use domain::Moment;
use sd_notify::NotifyState;

/// How often it beats. The unit's `WatchdogSec` is many times that.
const BEAT: Duration = Duration::from_secs(2);

/// When it beats next.
#[derive(Debug, Default)]
pub(crate) struct Heart {
    next: Option<Moment>,
}

impl Heart {
    /// The loop is at work. The first time the terminal is ready to be used.
    pub(crate) fn beat(&mut self, now: Moment) {
        match self.next {
            None => say(NotifyState::Ready),
            Some(next) if next <= now => say(NotifyState::Watchdog),
            Some(_) => return,
        }
        self.next = Some(now + BEAT);
    }
}

fn say(state: NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(%error, "the supervisor does not listen");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_beats_every_other_second_and_no_more_often() {
        let at = |seconds| Moment::after_start(Duration::from_secs(seconds));
        let mut heart = Heart::default();
        heart.beat(at(10));
        assert_eq!(heart.next, Some(at(12)));
        heart.beat(at(11));
        assert_eq!(heart.next, Some(at(12)));
        heart.beat(at(13));
        assert_eq!(heart.next, Some(at(15)));
    }
}
