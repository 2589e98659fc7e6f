//! The fullscreen drawing of a described screen: pixels, fingers, keys, and nothing decided.
//!
//! May touch: `domain`, `locales`, `kiosk-screen`, iced, one socket.
//! Never: devices, databases, networks, keys, processes, words of its own.
//!
//! [`run`] opens the window; [`page::view`] draws one screen; every size is a millimetre on the glass ([`look::Look`]).

pub mod arranged;
mod corners;
pub mod direction;
pub mod illustration;
mod keypad;
pub mod link;
pub mod look;
pub mod measured;
pub mod options;
pub mod page;
pub mod panel;
pub mod parts;
pub mod picture;
pub mod program;
pub mod qr;
#[cfg(feature = "automation")]
pub mod rectangles;
pub mod theme;
pub mod touch_button;
mod watchdog;
pub mod words;

pub use link::Link;
pub use options::Options;
pub use program::{Error, Message, run};
