//! The words of fourteen languages, their fonts, and how each writes sums, days and countries.
//!
//! May touch: `domain`, the `.ftl` files beside it, `assets/fonts`, `assets/territories`.
//! Never: widgets, files at run time, the system's locale, floats for money.

pub mod countries;
pub mod fonts;
pub mod format;
pub mod greetings;
pub mod order;
pub mod plural;
#[cfg(feature = "pseudo")]
pub mod pseudo;
pub mod services;
pub mod upkeep;
mod words;

pub use greetings::greeting;
pub use words::{Arg, Count, OFFERED, STAFF, Words, complete, prompts};
