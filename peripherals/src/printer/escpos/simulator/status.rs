//! What a printer says of itself, bit by bit as the command reference lays it out; written apart from the host's reading.

use super::{Power, Simulator, Voice};
use crate::printer::Paper;

/// The answer to `DLE EOT query`.
pub(super) fn real_time(printer: &Simulator, query: u8) -> u8 {
    let mechanics = &printer.mechanics;
    let out = mechanics.paper() == Paper::Out;
    let stuck = mechanics.is_stuck();
    let bits = match query {
        1 => vec![(mechanics.is_stopped(), 3)],
        2 => vec![(mechanics.cover_open, 2), (out, 5), (stuck || mechanics.hot, 6)],
        3 => vec![(stuck, 3), (mechanics.hot, 6)],
        4 => {
            let low = mechanics.paper() != Paper::Full;
            vec![(low, 2), (low, 3), (out, 5), (out, 6)]
        }
        0 | 5.. => Vec::new(),
    };
    set(0b0001_0010, &bits)
}

/// The four bytes of an automatic status.
pub(super) fn automatic(printer: &Simulator) -> [u8; 4] {
    let mechanics = &printer.mechanics;
    let out = mechanics.paper() == Paper::Out;
    let low = mechanics.paper() != Paper::Full;
    [
        set(0b0001_0000, &[(mechanics.is_stopped(), 3), (mechanics.cover_open, 5)]),
        set(0, &[(mechanics.is_stuck(), 3), (mechanics.hot, 6)]),
        set(0, &[(low, 0), (low, 1), (out, 2), (out, 3)]),
        0,
    ]
}

/// The answer to `GS r 1`.
pub(super) fn paper(printer: &Simulator) -> u8 {
    let low = printer.mechanics.paper() != Paper::Full;
    let out = printer.mechanics.paper() == Paper::Out;
    set(0, &[(low, 0), (low, 1), (out, 2), (out, 3)])
}

/// For the onlooker.
pub(super) fn in_a_word(printer: &Simulator) -> &'static str {
    let mechanics = &printer.mechanics;
    if printer.power == Power::Off {
        "no_power"
    } else if mechanics.cover_open {
        "cover_open"
    } else if mechanics.is_stuck() {
        "cutter_stuck"
    } else if mechanics.paper() == Paper::Out {
        "paper_out"
    } else if mechanics.hot {
        "overheated"
    } else if printer.voice == Voice::Mute {
        "mute"
    } else {
        "ready"
    }
}

fn set(fixed: u8, bits: &[(bool, u8)]) -> u8 {
    bits.iter().filter(|(on, _)| *on).fold(fixed, |byte, (_, bit)| byte | 1 << bit)
}
