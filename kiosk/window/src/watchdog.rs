//! The supervisor's watchdog, fed from the loop that draws: a window that hangs is started anew (`sd_notify(3)`). Where no
//! supervisor listens, nothing is said.

use sd_notify::NotifyState;

/// What a supervisor is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The first screen of core's is there.
    Ready,
    /// The loop is at work.
    Alive,
}

/// Tells the supervisor, if one listens.
pub fn tell(news: News) {
    let state = match news {
        News::Ready => NotifyState::Ready,
        News::Alive => NotifyState::Watchdog,
    };
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(%error, "the supervisor does not listen");
    }
}
