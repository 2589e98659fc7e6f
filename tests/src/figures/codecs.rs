//! How many frames each codec reads in a second, in one thread: ordinary frames of each protocol, no two alike in a row, so
//! that neither the compiler nor the processor knows beforehand what is in them.

use std::time::{Duration, Instant};

use super::{Table, black_box};

/// One codec and something for it to read.
pub struct Codec {
    /// Family and protocol.
    pub name: &'static str,
    /// What is read.
    pub what: &'static str,
    /// One frame each, no two alike.
    pub frames: Vec<Vec<u8>>,
    /// Reads the bytes of one once; how many frames that were. What it makes of them passes through
    /// [`black_box`](std::hint::black_box) whole: a frame that nobody looks at need not be made.
    pub read: fn(&[u8]) -> usize,
}

/// How many frames a codec is measured with.
pub const FRAMES: u8 = 64;

/// How long each is measured.
const TIME: Duration = Duration::from_millis(400);

/// Measures each.
///
/// # Panics
/// A codec does not read its own frame.
#[must_use]
pub fn table(codecs: &[Codec]) -> String {
    let mut table = Table::new(&["Codec", "Frame", "Bytes", "Frames a second", "Each"]);
    for codec in codecs {
        for frame in &codec.frames {
            assert_eq!((codec.read)(frame), 1, "{} does not read its own frame {frame:02x?}", codec.name);
        }
        let (mut times, began) = (0_u64, Instant::now());
        while began.elapsed() < TIME {
            for frame in &codec.frames {
                black_box((black_box(codec.read))(black_box(frame)));
            }
            times += codec.frames.len() as u64;
        }
        let tenths = 10 * began.elapsed().as_nanos() / u128::from(times);
        let tenths_of_a_million = 100_000 / tenths.max(1);
        let bytes: usize = codec.frames.iter().map(Vec::len).sum();
        table.row([
            codec.name.to_owned(),
            codec.what.to_owned(),
            (bytes / codec.frames.len().max(1)).to_string(),
            format!("{}.{} million", tenths_of_a_million / 10, tenths_of_a_million % 10),
            format!("{}.{} ns", tenths / 10, tenths % 10),
        ]);
    }
    table.markdown()
}
