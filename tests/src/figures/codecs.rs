//! How many frames each codec reads in a second: the longest ordinary frame of each protocol, over and over, in one thread.

use std::time::{Duration, Instant};

use super::{Table, black_box};

/// One codec and something for it to read.
pub struct Codec {
    /// Family and protocol.
    pub name: &'static str,
    /// What is read.
    pub what: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Reads them once; how many frames that were.
    pub read: fn(&[u8]) -> usize,
}

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
        assert_eq!((codec.read)(&codec.bytes), 1, "{} does not read its own frame", codec.name);
        let (mut times, began) = (0_u64, Instant::now());
        while began.elapsed() < TIME {
            for _ in 0..64 {
                black_box((codec.read)(black_box(&codec.bytes)));
            }
            times += 64;
        }
        let nanos = began.elapsed().as_nanos() / u128::from(times);
        let tenths_of_a_million = 10_000 / nanos.max(1);
        table.row([
            codec.name.to_owned(),
            codec.what.to_owned(),
            codec.bytes.len().to_string(),
            format!("{}.{} million", tenths_of_a_million / 10, tenths_of_a_million % 10),
            format!("{nanos} ns"),
        ]);
    }
    table.markdown()
}
