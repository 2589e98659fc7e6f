//! Bytes <-> the kernel's records of edges. Knows no time and no switch.
//!
//! Source: `struct gpio_v2_line_event` and `enum gpio_v2_line_event_id` in `include/uapi/linux/gpio.h`.

/// How long a record is, in bytes: on every machine, whatever its word size.
pub const LENGTH: usize = 48;
/// Where the reserved bytes begin; the kernel writes zeros.
const RESERVED: usize = 24;

/// Which way a line went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edge {
    /// From low to high: it is high.
    Rising,
    /// From high to low: it is low.
    Falling,
}

/// One record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Record {
    /// Nanoseconds of the kernel's monotonic clock, good for the time between two records; 0 at opening.
    pub nanos: u64,
    /// Which way.
    pub edge: Edge,
    /// The line's number on the chip.
    pub line: u32,
    /// Counts the edges of all requested lines, from 1; wraps. 0 at opening.
    pub number: u32,
    /// Counts the edges of this line, from 1; wraps. 0 at opening.
    pub number_of_line: u32,
}

impl Record {
    /// What the link tells of a line as it opens, as if it had just become so.
    #[must_use]
    pub const fn at_opening(line: u32, edge: Edge) -> Self {
        Self { nanos: 0, edge, line, number: 0, number_of_line: 0 }
    }

    /// As the kernel writes it on a little-endian machine.
    #[must_use]
    pub fn to_bytes(self) -> [u8; LENGTH] {
        let edge: u32 = match self.edge {
            Edge::Rising => 1,
            Edge::Falling => 2,
        };
        let mut bytes = [0; LENGTH];
        bytes[..8].copy_from_slice(&self.nanos.to_le_bytes());
        bytes[8..12].copy_from_slice(&edge.to_le_bytes());
        bytes[12..16].copy_from_slice(&self.line.to_le_bytes());
        bytes[16..20].copy_from_slice(&self.number.to_le_bytes());
        bytes[20..24].copy_from_slice(&self.number_of_line.to_le_bytes());
        bytes
    }
}

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parsed {
    /// A record, and the bytes it took.
    Record(Record),
    /// Perhaps the beginning of one.
    NeedMore,
    /// No kernel wrote this here. Where the next record begins cannot be known; whoever reads opens the link anew.
    Senseless,
}

/// Reads the first record; it takes [`LENGTH`] bytes.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let Some(record) = bytes.first_chunk::<LENGTH>() else { return Parsed::NeedMore };
    let word = |at: usize| u32::from_le_bytes([record[at], record[at + 1], record[at + 2], record[at + 3]]);
    let edge = match word(8) {
        1 => Edge::Rising,
        2 => Edge::Falling,
        _other => return Parsed::Senseless,
    };
    if record[RESERVED..].iter().any(|byte| *byte != 0) {
        return Parsed::Senseless;
    }
    Parsed::Record(Record {
        nanos: u64::from(word(0)) | u64::from(word(4)) << 32,
        edge,
        line: word(12),
        number: word(16),
        number_of_line: word(20),
    })
}

#[cfg(test)]
mod tests {
    use gpiocdev_uapi::v2::{LineEdgeEvent, LineEdgeEventKind};

    use super::*;

    const RISEN: Record =
        Record { nanos: 1_234_567_890_123, edge: Edge::Rising, line: 17, number: 3, number_of_line: 2 };
    /// By hand from `struct gpio_v2_line_event`.
    const RISEN_BYTES: [u8; LENGTH] = [
        0xcb, 0x04, 0xfb, 0x71, 0x1f, 0x01, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x11, 0x00, 0x00, 0x00, //
        0x03, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, //
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    #[test]
    fn an_edge_is_laid_out_as_the_header_says() {
        assert_eq!(parse(&RISEN_BYTES), Parsed::Record(RISEN));
        assert_eq!(RISEN.to_bytes(), RISEN_BYTES);
    }

    #[test]
    fn a_library_that_is_not_ours_reads_the_same_in_our_bytes() {
        for edge in [Edge::Rising, Edge::Falling] {
            let record = Record { edge, ..RISEN };
            let mut words = [0; LENGTH / 8];
            for (word, bytes) in words.iter_mut().zip(record.to_bytes().chunks(8)) {
                *word = u64::from_le_bytes(bytes.try_into().unwrap());
            }
            let read = LineEdgeEvent::from_slice(&words).unwrap();
            let kind = match edge {
                Edge::Rising => LineEdgeEventKind::RisingEdge,
                Edge::Falling => LineEdgeEventKind::FallingEdge,
            };
            assert_eq!((read.timestamp_ns, read.offset), (record.nanos, record.line));
            assert_eq!((read.seqno, read.line_seqno), (record.number, record.number_of_line));
            assert_eq!(LineEdgeEventKind::try_from(read.kind).unwrap(), kind);
        }
    }

    #[test]
    fn a_record_that_is_not_whole_is_waited_for() {
        for short in 0..LENGTH {
            assert_eq!(parse(&RISEN_BYTES[..short]), Parsed::NeedMore);
        }
        let opening = Record::at_opening(27, Edge::Falling);
        assert_eq!(parse(&opening.to_bytes()), Parsed::Record(opening));
    }

    #[test]
    fn what_no_kernel_writes_is_senseless() {
        for (position, byte) in [(8, 0), (8, 3), (9, 1), (24, 1), (47, 1)] {
            let mut bytes = RISEN_BYTES;
            bytes[position] = byte;
            assert_eq!(parse(&bytes), Parsed::Senseless, "{position}");
        }
        for lost in 1..8 {
            let shifted = [&RISEN_BYTES[lost..], &RISEN_BYTES[..lost]].concat();
            assert_eq!(parse(&shifted), Parsed::Senseless, "{lost} bytes lost");
        }
    }
}
