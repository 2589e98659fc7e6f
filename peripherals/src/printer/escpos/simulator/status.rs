//! What a printer says of itself, bit by bit as the command reference lays it out; written apart from the host's reading.

use super::{Dialect, Power, Simulator, Voice};
use crate::printer::Paper;

/// The answer to `DLE EOT query`.
pub(super) fn real_time(printer: &Simulator, query: u8) -> Vec<u8> {
    let mechanics = &printer.mechanics;
    let out = mechanics.paper() == Paper::Out;
    let low = mechanics.paper() != Paper::Full;
    let stuck = mechanics.is_stuck();
    let jammed = printer.presenter.is_jammed();
    let bits = match (query, printer.physics.dialect) {
        (1, _) => vec![(printer.is_stopped(), 3)],
        (2, _) => vec![(mechanics.cover_open, 2), (out, 5), (stuck || mechanics.hot || jammed, 6)],
        (3, _) => vec![(jammed, 2), (stuck, 3), (mechanics.hot, 6)],
        (4, Dialect::EpsonEu) => vec![(low, 3), (printer.presenter.sees_paper(), 5), (out, 6)],
        (4, _) => vec![(low, 2), (low, 3), (out, 5), (out, 6)],
        (17, _) => vec![(printer.is_printing(), 2), (out, 5)],
        (20, _) => return full(printer).to_vec(),
        (0 | 5.., _) => Vec::new(),
    };
    vec![set(0b0001_0010, &bits)]
}

/// Custom's full status: DLE, 0Fh, then paper, user, recoverable and unrecoverable errors (KPM210 and VKP80III manuals).
fn full(printer: &Simulator) -> [u8; 6] {
    let mechanics = &printer.mechanics;
    let out = mechanics.paper() == Paper::Out;
    let low = mechanics.paper() != Paper::Full;
    let virtual_end = mechanics.is_at_virtual_end(printer.physics.virtual_end_rows);
    [
        0x10,
        0x0f,
        set(0, &[(out, 0), (low, 2), (printer.presenter.sees_paper(), 5), (virtual_end, 6)]),
        set(0, &[(mechanics.cover_open, 1), (printer.is_printing(), 3)]),
        set(0, &[(mechanics.hot, 0), (printer.presenter.is_jammed(), 6)]),
        set(0, &[(mechanics.is_stuck(), 0)]),
    ]
}

/// The answer to `GS e 6` (KPM210 manual).
pub(super) fn ejector(printer: &Simulator) -> u8 {
    let presenter = &printer.presenter;
    set(
        0,
        &[
            (printer.mechanics.paper() != Paper::Full, 0),
            (printer.mechanics.paper() != Paper::Out, 2),
            (presenter.sees_paper(), 3),
            (printer.is_printing(), 4),
            (presenter.is_moving(), 5),
            (presenter.is_jammed(), 6),
            (presenter.is_jammed(), 7),
        ],
    )
}

/// The four bytes of an automatic status.
pub(super) fn automatic(printer: &Simulator) -> [u8; 4] {
    let mechanics = &printer.mechanics;
    let out = mechanics.paper() == Paper::Out;
    let low = mechanics.paper() != Paper::Full;
    [
        set(0b0001_0000, &[(printer.is_stopped(), 3), (mechanics.cover_open, 5)]),
        set(0, &[(printer.presenter.is_jammed(), 2), (mechanics.is_stuck(), 3), (mechanics.hot, 6)]),
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
    } else if printer.presenter.is_jammed() {
        "presenter_jammed"
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
