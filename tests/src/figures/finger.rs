//! A finger on the real window, and how long the glass takes to answer it.

use std::{thread, time::Duration};

use super::glass::{Glass, Published, Seen, between, now_us};
use crate::{Failure, Outcome, hands::Hands, process::await_until};

/// A new screen is deaf for a quarter of a second: nobody presses what they have not seen.
const DEAF: Duration = Duration::from_millis(300);
/// From the hand's arrival to the press, and from there to the lift at least.
const HOVER: Duration = Duration::from_millis(40);
const HELD: Duration = Duration::from_millis(90);

/// One press and its answers.
#[derive(Debug, Clone)]
pub struct Tap {
    /// The name of the screen it was made on.
    pub on: String,
    /// From the finger on the glass to the button's other look on the glass.
    pub felt: Duration,
    /// From the lift to the frame that shows what came of it.
    pub answered: Duration,
    /// What came of it.
    pub next: Seen,
    /// When the finger was lifted, microseconds since 1970.
    pub lifted_us: u64,
}

/// A finger before a watched window.
pub struct Finger<'h> {
    hands: &'h Hands,
    glass: &'h Glass,
}

impl<'h> Finger<'h> {
    /// The hands' finger, the glass's eye.
    #[must_use]
    pub const fn of(hands: &'h Hands, glass: &'h Glass) -> Self {
        Self { hands, glass }
    }

    /// Presses `id` once it is there and the screen takes presses; waits for the next snapshot that is wanted.
    ///
    /// # Errors
    /// It does not come, or nothing comes of it.
    pub fn tap(&self, id: &str, wanted: impl Fn(&Published) -> bool) -> Outcome<Tap> {
        await_until(&format!("the widget {id}"), Duration::from_secs(30), || {
            self.hands.drawn()?.widget(id).map(|_| ())
        })?;
        thread::sleep(DEAF);
        // It may have moved since.
        let drawn = self.hands.drawn().ok_or_else(|| Failure::new("the window draws nothing"))?;
        let at = drawn.widget(id).ok_or_else(|| Failure::new(format!("{id} went away from {}", drawn.screen)))?;
        self.hands.reach(at.x + at.width / 2.0, at.y + at.height / 2.0)?;
        thread::sleep(HOVER);
        let down_us = now_us();
        self.hands.put_down()?;
        let pressed_us = self.glass.next_frame(&format!("the press on {id}"), down_us)?;
        thread::sleep(HELD.saturating_sub(between(down_us, now_us())));
        let lifted_us = now_us();
        self.hands.lift()?;
        let next = self.glass.see(&format!("what comes of {id}"), lifted_us, |published| {
            published.shown > drawn.shown && wanted(published)
        })?;
        Ok(Tap {
            on: drawn.screen,
            felt: between(down_us, pressed_us),
            answered: between(lifted_us, next.at_us),
            next,
            lifted_us,
        })
    }

    /// Presses `id` and waits for a screen of that name.
    ///
    /// # Errors
    /// It does not come.
    pub fn tap_to(&self, id: &str, screen: &str) -> Outcome<Tap> {
        self.tap(id, |published| published.screen == screen)
    }

    /// Presses `id` and takes whatever is shown next.
    ///
    /// # Errors
    /// Nothing comes of it.
    pub fn tap_on(&self, id: &str) -> Outcome<Tap> {
        self.tap(id, |_| true)
    }
}
