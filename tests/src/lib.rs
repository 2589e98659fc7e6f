//! The whole system, for tests and for the demo: real binaries, simulated devices that speak real bytes, a real
//! PostgreSQL, real pointer events on a real window.
//!
//! May touch: everything, from outside: processes, sockets, files, the display.
//! Never: the inside of a running program; it sees what an operator, a thief and a traveller see.

#![expect(clippy::disallowed_methods, reason = "the harness is a shell: it waits, and reads clocks and environment")]

pub mod aftermath;
pub mod customer;
pub mod display;
pub mod failure;
pub mod figures;
pub mod hall;
pub mod hands;
pub mod listener;
pub mod network;
pub mod officer;
pub mod pay;
pub mod process;
pub mod simulators;
pub mod specimens;
pub mod staff;
pub mod transcript;
pub mod walk;

pub use failure::{Failure, Outcome};
pub use hall::Hall;
