//! Bytes <-> records of an `evdev` device. Knows no meaning.
//!
//! `struct input_event` of a 64-bit system: seconds (8 bytes), microseconds (8), type (2), code (2), value (4), all of the
//! processor's byte order, which is little-endian wherever this runs.

/// Length of a record.
pub const LENGTH: usize = 24;

/// `EV_SYN`.
pub const SYN: u16 = 0x00;
/// `EV_KEY`.
pub const KEY: u16 = 0x01;
/// `EV_LED`.
pub const LED: u16 = 0x11;
/// `EV_MAX`.
const LAST_KIND: u16 = 0x1f;
/// `KEY_MAX`.
const LAST_KEY: u16 = 0x2ff;
/// `SYN_DROPPED`: the kernel's buffer ran over.
pub const SYN_DROPPED: u16 = 3;

/// One record.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Record {
    /// Microseconds of the kernel's clock.
    pub micros: u64,
    /// What kind of event.
    pub kind: u16,
    /// Which key, light or other thing.
    pub code: u16,
    /// For keys: 0 released, 1 pressed, 2 still held.
    pub value: i32,
}

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parsed {
    /// A record, of [`LENGTH`] bytes.
    Record(Record),
    /// It may become one.
    NeedMore,
    /// No kernel says this: leave one byte out.
    Garbage,
}

/// Reads the record at the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    let Some(record) = bytes.first_chunk::<LENGTH>() else { return Parsed::NeedMore };
    let (times, rest) = record.split_at(16);
    let [seconds, micros] = [&times[..8], &times[8..]].map(fold);
    let [kind, code] = [&rest[..2], &rest[2..4]].map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]));
    let value = i32::from_le_bytes([rest[4], rest[5], rest[6], rest[7]]);
    let plausible = match kind {
        SYN => code <= SYN_DROPPED && matches!(value, 0 | 1),
        KEY => code <= LAST_KEY && matches!(value, 0..=2),
        other => other <= LAST_KIND,
    };
    if micros >= 1_000_000 || seconds > i64::MAX.unsigned_abs() || !plausible {
        return Parsed::Garbage;
    }
    let micros = seconds.saturating_mul(1_000_000).saturating_add(micros);
    Parsed::Record(Record { micros, kind, code, value })
}

fn fold(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte))
}

impl Record {
    /// As the kernel gives it.
    #[must_use]
    pub fn to_bytes(self) -> [u8; LENGTH] {
        let mut bytes = [0; LENGTH];
        bytes[..8].copy_from_slice(&(self.micros / 1_000_000).to_le_bytes());
        bytes[8..16].copy_from_slice(&(self.micros % 1_000_000).to_le_bytes());
        bytes[16..18].copy_from_slice(&self.kind.to_le_bytes());
        bytes[18..20].copy_from_slice(&self.code.to_le_bytes());
        bytes[20..].copy_from_slice(&self.value.to_le_bytes());
        bytes
    }
}

/// Which key it was is personal.
impl std::fmt::Debug for Record {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Record(kind {})", self.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let micros = 0x6925_b354 * 1_000_000 + 410_176;
        let records: Vec<Parsed> = PRESS_A.chunks(24).map(parse).collect();
        let record = |kind, code, value| Parsed::Record(Record { micros, kind, code, value });
        assert_eq!(records, [record(4, 4, 0x0007_0004), record(KEY, 30, 1), record(SYN, 0, 0)]);
        for cut in 0..24 {
            assert_eq!(parse(&PRESS_A[..cut]), Parsed::NeedMore);
        }
        let Parsed::Record(press) = records[1] else { panic!("no record") };
        assert_eq!(press.to_bytes(), PRESS_A[24..48]);
    }

    #[test]
    fn what_no_kernel_says_is_garbage() {
        for (at, byte) in
            [(7, 0x80), (11, 0xff), (15, 0x01), (16, 0x20), (17, 0x01), (19, 0x03), (20, 0x03), (23, 0x80)]
        {
            let mut bytes: [u8; 24] = PRESS_A[24..48].try_into().expect("a record");
            bytes[at] = byte;
            assert_eq!(parse(&bytes), Parsed::Garbage, "{at}");
        }
        assert_eq!(parse(&[0xff; 24]), Parsed::Garbage);
    }
}
