//! Looking for devices: harmless to every device there is, and right on real ports.

#[path = "detect/harmless.rs"]
mod harmless;
#[path = "detect/ports.rs"]
mod ports;
