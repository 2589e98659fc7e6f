//! Everything the terminal does, without a window: the journey's shell, devices, journal and sync.
//!
//! May touch: `domain`, `journey`, `locales`, `receipt`, `protocol`, `peripherals`, `kiosk-screen`, files, sockets, the clock.
//! Never: iced; a vendor's protocol by name outside `devices/`.

pub mod central;
pub mod journal;
pub mod keys;
pub mod sync;
