//! The number of a receipt: typed, or in the receipt's own code.

use domain::{ClaimNumber, text::without_last};

use crate::{event::Event, touch::Touch};

/// How many signs a number has, without what stands between them.
const SIGNS: usize = 12;

/// What an event did to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// It is another now.
    Changed,
    /// The person says that it is whole, or its code was shown.
    Whole,
}

/// Takes one event in.
pub(super) fn read(typed: &mut String, event: &Event) -> Said {
    match event {
        Event::Touched(Touch::Typed(sign)) if sign.reveal().is_ascii_alphanumeric() && typed.len() < SIGNS => {
            typed.push(sign.reveal().to_ascii_uppercase());
            Said::Changed
        }
        Event::Touched(Touch::Erased) => {
            typed.truncate(without_last(typed).len());
            Said::Changed
        }
        Event::Touched(Touch::Cleared) => {
            typed.clear();
            Said::Changed
        }
        Event::Scanned(code) => {
            *typed = in_code(code.reveal());
            Said::Whole
        }
        Event::Touched(Touch::TypingConfirmed) => Said::Whole,
        _ => Said::Nothing,
    }
}

/// The receipt's own code is an address with its number in it; nothing of any other code.
fn in_code(code: &str) -> String {
    let number = code.split('/').find_map(|part| part.parse::<ClaimNumber>().ok());
    number.map(|number| number.to_string().replace('-', "")).unwrap_or_default()
}
