//! What a screen is, for eye, ear and hand alike: a pure description.
//!
//! May touch: `domain`, `journey`, `maintenance`, `locales`.
//! Never: iced, pixels, devices, files, clocks.
//!
//! Core makes a [`Snapshot`] of the journey; [`describe`] turns it into a [`Screen`]. The window draws the screen, speech
//! reads it, the keypad walks it, tests select by its ids. The window answers with an [`Input`]; core looks its id up in
//! the screen that it described itself, so that nothing can be pressed that is not there.

pub mod describe;
pub mod focus;
pub mod keyboard;
mod observe;
pub mod pages;
mod press;
pub mod reader;
#[cfg(feature = "samples")]
pub mod samples;
pub mod screen;
pub mod snapshot;
pub mod speech;
pub mod staff;
pub mod stroke;
mod variants;

pub use describe::describe;
pub use focus::Focus;
pub use observe::{Frame, observe, observe_staff};
pub use reader::Reader;
pub use screen::Screen;
pub use snapshot::{Input, Scene, Snapshot};
