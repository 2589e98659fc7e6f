//! What a foreign decoder makes of what is sent to a printer with a mouth.

use peripherals::bench::Direction;

use super::bed::{Kind, picture, present, ready};
use crate::decoder::{draw, drawn};

pub fn a_foreign_decoder_draws_our_picture_dot_by_dot<K: Kind>() {
    let mut bench = ready::<K>();
    let before = bench.sent(Direction::ToDevice).len();
    present::<K>(&mut bench, 1);
    let folder = tempfile::tempdir().expect("a temporary folder");
    // It cuts at `GS V` only, and takes the picture for what it is before anything that it does not know.
    let stream = [&bench.sent(Direction::ToDevice)[before..], b"\x1dV\x00"].concat();
    draw(&stream, folder.path());
    let rows = drawn(&folder.path().join("paper-1.pbm"));
    let image = picture(1);
    let black = |rows: &[Vec<bool>]| rows.iter().flatten().filter(|dot| **dot).count();
    assert!(black(&rows) > 0 && rows.len() >= image.height() as usize - 30);
    for (y, row) in (0..).zip(&rows) {
        for (x, dot) in (0..).zip(row) {
            assert_eq!(*dot, image.is_black(x, y), "dot {x}, {y}");
        }
    }
    let expected = (0..image.height()).flat_map(|y| image.row(y).to_vec()).map(u8::count_ones).sum::<u32>();
    assert_eq!(black(&rows), expected as usize);
}
