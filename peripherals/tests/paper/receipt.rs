//! A picture of the size of a receipt.

use domain::bitmap::Bitmap;

/// Lines and gaps, different for every seed; among its bytes are these, each at its column of one row: real-time commands, as
/// pictures may hold them.
pub fn lines_with(commands: &[(u32, u8)], seed: u32) -> Bitmap {
    let mut image = Bitmap::white(576, 330);
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    for line in 0..6 {
        for y in line * 50 + 12..line * 50 + 30 {
            for x in line * 24 + 3..line * 36 + 40 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if state >> 29 == 0 {
                    image.blacken(x, y);
                }
            }
        }
    }
    for (x, byte) in commands {
        (0..8).filter(|bit| byte & (0x80 >> bit) != 0).for_each(|bit| image.blacken(x + bit, 36));
    }
    image
}
