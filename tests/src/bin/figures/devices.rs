//! Every protocol, as the figures need it.

mod codecs;
mod latencies;
mod polled;

pub use codecs::codecs;
pub use latencies::latencies;
pub use polled::polled;

/// The specimen passport's lines (ICAO Doc 9303 part 4, appendix A to section 4).
const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
