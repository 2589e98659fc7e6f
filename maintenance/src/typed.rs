//! Digits as they are typed: never shown, and wiped when they go.

use std::fmt;

use domain::staff::Pin;
use zeroize::Zeroizing;

use crate::event::Digit;

/// Digits that somebody has typed so far. `Debug` never shows them; their memory is wiped when they go.
#[derive(Clone, PartialEq, Eq)]
pub struct Typed(Zeroizing<String>);

impl Default for Typed {
    /// Nothing, with room for the longest: growing would leave a copy behind.
    fn default() -> Self {
        Self(Zeroizing::new(String::with_capacity(Pin::LONGEST)))
    }
}

impl Typed {
    /// How many there are: as many dots a screen shows.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn push(&mut self, digit: Digit) {
        if self.0.len() < Pin::LONGEST {
            self.0.push(char::from(b'0' + digit.reveal()));
        }
    }

    pub(crate) fn erase(&mut self) {
        self.0.pop();
    }

    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}
