//! Bytes <-> the records of the kernel's input devices, of keypads and of scanners that type. Knows no time and no key.
//!
//! Source: `struct input_event` in `include/uapi/linux/input.h`, types, codes and their limits in
//! `include/uapi/linux/input-event-codes.h`, packets in `Documentation/input/event-codes.rst`.

use std::{fmt, time::Duration};

use serde::{Deserialize, Serialize};

/// Types of records (`EV_*`). Others are passed on and mean nothing here.
pub mod kind {
    /// Between packets.
    pub const SYNC: u16 = 0;
    /// A key or button.
    pub const KEY: u16 = 1;
    /// What a keyboard says of a key before it says which.
    pub const OTHER: u16 = 4;
    /// A switch.
    pub const SWITCH: u16 = 5;
    /// A light.
    pub const LIGHT: u16 = 0x11;
}

/// Codes that have a meaning here.
pub mod code {
    /// `SYN_REPORT`: the packet is complete.
    pub const REPORT: u16 = 0;
    /// `SYN_DROPPED`: the kernel had to throw records away.
    pub const DROPPED: u16 = 3;
    /// `SW_HEADPHONE_INSERT`.
    pub const HEADPHONE: u16 = 2;
    /// `LED_CAPSL`.
    pub const CAPS_LOCK: u16 = 1;
}

/// The word size of a record's time: two words of the machine that reads it, then eight bytes.
///
/// A 32-bit program gets 32-bit words even where its own `time_t` has 64 bits and the kernel is a 64-bit one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    /// 16 bytes a record.
    ThirtyTwo,
    /// 24 bytes a record.
    SixtyFour,
}

impl Words {
    /// The word size of this program.
    #[must_use]
    pub const fn of_this_machine() -> Self {
        if cfg!(target_pointer_width = "64") { Self::SixtyFour } else { Self::ThirtyTwo }
    }

    /// How long a record is, in bytes.
    #[must_use]
    pub const fn record_length(self) -> usize {
        2 * self.word_length() + 8
    }

    const fn word_length(self) -> usize {
        match self {
            Self::ThirtyTwo => 4,
            Self::SixtyFour => 8,
        }
    }
}

/// One record.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Record {
    /// Seconds of the kernel's clock; 0 in a record that the link made at opening. Wraps with 32-bit words.
    pub seconds: u64,
    /// Microseconds of that second.
    pub micros: u32,
    /// Its type, see [`kind`].
    pub kind: u16,
    /// Which key, switch, axis.
    pub code: u16,
    /// A key: 0 up, 1 down, 2 still down. A switch: 0 or 1.
    pub value: i32,
}

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parsed {
    /// A record.
    Record {
        /// It.
        record: Record,
        /// Bytes it took.
        used: usize,
    },
    /// Perhaps the beginning of one.
    NeedMore,
    /// No kernel wrote this here. Where the next record begins cannot be known: records have no beginning to look for, and
    /// one found by trying could invent a key. Who believes single keys opens the link anew.
    Senseless,
}

impl Record {
    /// The kernel's clock, good for the time between two records.
    #[must_use]
    pub fn clock(self) -> Duration {
        Duration::from_secs(self.seconds) + Duration::from_micros(self.micros.into())
    }

    /// As the kernel writes it on a little-endian machine.
    #[must_use]
    pub fn to_bytes(self, words: Words) -> Vec<u8> {
        let (seconds, micros) = (self.seconds.to_le_bytes(), u64::from(self.micros).to_le_bytes());
        let word = words.word_length();
        [
            &seconds[..word],
            &micros[..word],
            &self.kind.to_le_bytes(),
            &self.code.to_le_bytes(),
            &self.value.to_le_bytes(),
        ]
        .concat()
    }

    /// Whether a kernel could have written it.
    const fn makes_sense(self) -> bool {
        match self.kind {
            // SYN_REPORT with 1 ends a packet of the kernel's own key repetition.
            kind::SYNC => self.code <= 0xf && matches!(self.value, 0 | 1),
            kind::KEY => self.code <= 0x2ff && matches!(self.value, 0..=2),
            // One more bit than there are switches today.
            kind::SWITCH => self.code <= 0x1f && matches!(self.value, 0 | 1),
            // REL, ABS, MSC, LED, SND, REP, FF, PWR, FF_STATUS: any code that there is, any value.
            2..=4 | 0x11 | 0x12 | 0x14..=0x17 => self.code <= 0x7f,
            _unassigned => false,
        }
    }
}

/// Reads the first record.
#[must_use]
pub fn parse(bytes: &[u8], words: Words) -> Parsed {
    let (used, word) = (words.record_length(), words.word_length());
    let Some(record) = bytes.get(..used) else { return Parsed::NeedMore };
    let micros = number(&record[word..2 * word]);
    let rest = &record[2 * word..];
    let seconds = number(&record[..word]);
    let Ok(micros @ 0..1_000_000) = u32::try_from(micros) else { return Parsed::Senseless };
    let record = Record {
        seconds,
        micros,
        kind: u16::from_le_bytes([rest[0], rest[1]]),
        code: u16::from_le_bytes([rest[2], rest[3]]),
        value: i32::from_le_bytes([rest[4], rest[5], rest[6], rest[7]]),
    };
    // The kernel's seconds have a sign, and its clock never goes back before its beginning.
    if seconds <= i64::MAX.unsigned_abs() && record.makes_sense() {
        Parsed::Record { record, used }
    } else {
        Parsed::Senseless
    }
}

/// Which key it was may be personal: a scanner types what it reads.
impl fmt::Debug for Record {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Record(kind {})", self.kind)
    }
}

/// A little-endian number of at most eight bytes.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(mut bytes: &[u8], words: Words) -> Vec<Record> {
        let mut records = Vec::new();
        while let Parsed::Record { record, used } = parse(bytes, words) {
            records.push(record);
            bytes = &bytes[used..];
        }
        assert_eq!(parse(bytes, words), Parsed::NeedMore, "{bytes:02x?}");
        records
    }

    const fn record(seconds: u64, micros: u32, kind: u16, code: u16, value: i32) -> Record {
        Record { seconds, micros, kind, code, value }
    }

    #[test]
    fn a_key_pressed_on_a_32_bit_machine_is_read_as_the_kernel_wrote_it() {
        // A USB keyboard's key 1, `cat /dev/input/event0 | hexdump -C`, shown on the VLUG mailing list on 25 May 2010.
        let captured = [
            0x4b, 0xa7, 0xfb, 0x4b, 0xe9, 0x93, 0x05, 0x00, 0x04, 0x00, 0x04, 0x00, 0x1e, 0x00, 0x07, 0x00, //
            0x4b, 0xa7, 0xfb, 0x4b, 0x13, 0x94, 0x05, 0x00, 0x01, 0x00, 0x02, 0x00, 0x01, 0x00, 0x00, 0x00, //
            0x4b, 0xa7, 0xfb, 0x4b, 0x19, 0x94, 0x05, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, //
            0x4b, 0xa7, 0xfb, 0x4b, 0xf7, 0x0a, 0x07, 0x00, 0x01, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, //
        ];
        let second = 0x4bfb_a74b;
        let expected = [
            record(second, 365_545, kind::OTHER, 4, 0x7_001e),
            record(second, 365_587, kind::KEY, 2, 1),
            record(second, 365_593, kind::SYNC, code::REPORT, 0),
            record(second, 461_559, kind::KEY, 2, 0),
        ];
        assert_eq!(read(&captured, Words::ThirtyTwo), expected);
    }

    #[test]
    fn a_64_bit_record_is_laid_out_as_the_header_says() {
        // By hand from `struct input_event` with 64-bit words: 1732600000 s, 123456 us, EV_SW, SW_HEADPHONE_INSERT, 1.
        let bytes = [
            0xc0, 0x60, 0x45, 0x67, 0x00, 0x00, 0x00, 0x00, 0x40, 0xe2, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, //
            0x05, 0x00, 0x02, 0x00, 0x01, 0x00, 0x00, 0x00,
        ];
        let inserted = record(1_732_600_000, 123_456, kind::SWITCH, code::HEADPHONE, 1);
        assert_eq!(read(&bytes, Words::SixtyFour), [inserted]);
        assert_eq!(inserted.to_bytes(Words::SixtyFour), bytes);
    }

    #[test]
    fn a_record_written_is_the_record_read() {
        for words in [Words::ThirtyTwo, Words::SixtyFour] {
            for sent in [record(0, 0, 0, 0, 0), record(9, 999_999, 1, 0x2ff, 2), record(9, 1, 4, 4, -1)] {
                let bytes = sent.to_bytes(words);
                assert_eq!(bytes.len(), words.record_length());
                assert_eq!(read(&bytes, words), [sent]);
                for short in 0..bytes.len() {
                    assert_eq!(parse(&bytes[..short], words), Parsed::NeedMore);
                }
            }
        }
    }

    #[test]
    fn what_no_kernel_writes_is_senseless() {
        for impossible in [
            record(1, 1_000_000, 1, 103, 1),
            record(1, 0, 1, 0x300, 1),
            record(1, 0, 1, 103, 3),
            record(1, 0, 1, 103, -1),
            record(1, 0, 5, 2, 2),
            record(1, 0, 0, 0, 7),
            record(1, 0, 6, 0, 0),
            record(1, 0, 0x20, 0, 0),
        ] {
            let bytes = impossible.to_bytes(Words::SixtyFour);
            assert_eq!(parse(&bytes, Words::SixtyFour), Parsed::Senseless, "{impossible:?}");
        }
    }

    #[test]
    fn records_of_the_other_word_size_are_found_out_within_a_packet() {
        let packet = [record(1_732_600_000, 123_456, 1, 103, 1), record(1_732_600_000, 123_456, 0, 0, 0)];
        for (wrote, reads) in [(Words::ThirtyTwo, Words::SixtyFour), (Words::SixtyFour, Words::ThirtyTwo)] {
            let bytes: Vec<u8> = packet.iter().flat_map(|record| record.to_bytes(wrote)).collect();
            assert_eq!(parse(&bytes, reads), Parsed::Senseless, "{wrote:?} read as {reads:?}");
        }
    }

    /// By hand from `struct input_event`, for the key A of a USB keyboard: scan code, press, end of report.
    const PRESS_A: [u8; 72] = [
        0x54, 0xb3, 0x25, 0x69, 0x00, 0x00, 0x00, 0x00, 0x40, 0x42, 0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0x04, 0x00,
        0x04, 0x00, 0x04, 0x00, 0x07, 0x00, // MSC_SCAN 70004
        0x54, 0xb3, 0x25, 0x69, 0x00, 0x00, 0x00, 0x00, 0x40, 0x42, 0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00,
        0x1e, 0x00, 0x01, 0x00, 0x00, 0x00, // KEY_A pressed
        0x54, 0xb3, 0x25, 0x69, 0x00, 0x00, 0x00, 0x00, 0x40, 0x42, 0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, // SYN_REPORT
    ];

    #[test]
    fn the_kernels_records_are_read() {
        let second = 0x6925_b354;
        let expected = [
            record(second, 410_176, kind::OTHER, 4, 0x7_0004),
            record(second, 410_176, kind::KEY, 30, 1),
            record(second, 410_176, kind::SYNC, code::REPORT, 0),
        ];
        assert_eq!(read(&PRESS_A, Words::SixtyFour), expected);
        for cut in 0..24 {
            assert_eq!(parse(&PRESS_A[..cut], Words::SixtyFour), Parsed::NeedMore);
        }
        assert_eq!(expected[1].to_bytes(Words::SixtyFour), PRESS_A[24..48]);
    }

    #[test]
    fn what_no_kernel_says_is_garbage() {
        for (at, byte) in
            [(7, 0x80), (11, 0xff), (15, 0x01), (16, 0x20), (17, 0x01), (19, 0x03), (20, 0x03), (23, 0x80)]
        {
            let mut bytes: [u8; 24] = PRESS_A[24..48].try_into().expect("a record");
            bytes[at] = byte;
            assert_eq!(parse(&bytes, Words::SixtyFour), Parsed::Senseless, "{at}");
        }
        assert_eq!(parse(&[0xff; 24], Words::SixtyFour), Parsed::Senseless);
    }
}
