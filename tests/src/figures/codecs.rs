//! How many frames each codec reads in a second, in one thread: ordinary frames of each protocol, no two alike in a row, so
//! that neither the compiler nor the processor knows beforehand what is in them.

use std::time::{Duration, Instant};

use super::{Table, black_box};

/// One codec and something for it to read.
pub struct Codec {
    /// Family and name of each protocol that it is of.
    pub protocols: &'static [&'static str],
    /// What is read.
    pub what: &'static str,
    /// One frame each, no two alike.
    pub frames: Vec<Vec<u8>>,
    /// Reads the bytes of one once; how many frames that were. What it makes of them passes through
    /// [`black_box`](std::hint::black_box) whole: a frame that nobody looks at need not be made.
    pub read: fn(&[u8]) -> usize,
}

impl Codec {
    /// All of them.
    #[must_use]
    pub fn name(&self) -> String {
        self.protocols.join(", ")
    }
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
            assert_eq!((codec.read)(frame), 1, "{} does not read its own frame {frame:02x?}", codec.name());
        }
        let (mut times, began) = (0_u64, Instant::now());
        while began.elapsed() < TIME {
            for frame in &codec.frames {
                black_box((black_box(codec.read))(black_box(frame)));
            }
            times += codec.frames.len() as u64;
        }
        let tenths = 10 * began.elapsed().as_nanos() / u128::from(times);
        let bytes: usize = codec.frames.iter().map(Vec::len).sum();
        table.row([
            codec.name(),
            codec.what.to_owned(),
            (bytes / codec.frames.len().max(1)).to_string(),
            a_second(tenths),
            format!("{}.{} ns", tenths / 10, tenths % 10),
        ]);
    }
    table.markdown()
}

/// How many of what takes so many tenths of a nanosecond pass in a second.
fn a_second(tenths: u128) -> String {
    let count = 10_000_000_000 / tenths.max(1);
    if count < 1_000_000 {
        return format!("{} thousand", count / 1_000);
    }
    format!("{}.{} million", count / 1_000_000, count / 100_000 % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_told_in_numbers_that_say_something() {
        assert_eq!(
            [a_second(427), a_second(1_481_650), a_second(10_001)],
            ["23.4 million", "6 thousand", "999 thousand"]
        );
    }
}
