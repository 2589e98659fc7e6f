//! ZVT: the protocol between a till and a payment terminal, over TCP port 20007, where the terminal listens, or over a
//! serial line.
//!
//! Written after *ZVT-Protocol PA00P015* (commands, bitmaps, result codes), revisions 13.05 to 13.08, and *PA00P016* (transport).
//! The till is called ECR there, the terminal PT. Over TCP a message stands bare on the stream: no checksum, no escape,
//! no start byte; so every message is read strictly, and the link is closed when one makes no sense. Over a serial line the
//! same messages travel in [`block`]s with a checksum, each acknowledged.
//!
//! What a kiosk needs most is the way of vending machines (section 2.2 of PA00P015): after the bank's yes the terminal waits for
//! the till's answer before it keeps the payment, and undoes it by itself when the answer is no or does not come.

mod bcd;
pub mod block;
mod code;
pub mod driver;
mod field;
pub mod frame;
#[cfg(feature = "tape")]
pub mod masking;
pub mod message;
mod recognition;
#[cfg(feature = "simulators")]
pub mod simulator;
mod transport;

pub use driver::{Driver, Password, Settings};
pub use recognition::RECOGNITION;
pub use transport::Transport;

/// The terminal's TCP port.
pub const PORT: u16 = 20_007;
