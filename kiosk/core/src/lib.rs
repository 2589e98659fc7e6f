//! Everything the terminal does, without a window: the journey's shell, devices, journal and sync.
//!
//! May touch: `domain`, `journey`, `maintenance`, `locales`, `receipt`, `protocol`, `peripherals`, `kiosk-screen`, files, sockets, the clock.
//! Never: iced; a vendor's protocol by name outside `devices/`.

pub mod central;
pub mod clock;
pub mod config;
pub mod devices;
pub mod enrolment;
mod failpoint;
mod groups;
mod heart;
pub mod ipc;
pub mod journal;
pub mod keys;
mod network;
pub mod offer;
pub mod operator;
mod papers;
pub mod readiness;
pub mod shell;
mod staff;
pub mod sync;
mod tables;
mod world;

pub use config::Config;
pub use shell::{Running, read_records, start};
pub use tables::verifying_key;
