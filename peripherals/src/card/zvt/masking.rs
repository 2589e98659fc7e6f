//! Messages as a recording may keep them: what a card, its holder or a till's password could be known by is replaced, lengths
//! and everything that a driver decides by stay.

use super::{
    field::{Ended, Field, Fields, decimal_length},
    frame::Frame,
};

/// What digits become, over and over. No two of them that follow each other are `10`: that byte has a meaning of its own on
/// a serial line.
const DIGITS: [u8; 10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];

/// What is written of a terminal's message.
#[must_use]
pub fn of_terminal(frame: &Frame) -> Frame {
    let mut data = frame.data.clone();
    match (frame.class, frame.instruction) {
        // Answers have no data, and one that has is none.
        (0x04, 0x0f) => fields(&mut data, 0),
        // A code and a timeout.
        (0x04, 0xff) => mask(data.get_mut(2..).unwrap_or_default()),
        (0x06, 0x0f) => {
            let begins = behind_version(&data);
            fields(&mut data, begins);
        }
        (0x06, 0x1e) => mask(data.get_mut(1..).unwrap_or_default()),
        (_, _) => mask(&mut data),
    }
    Frame { data, ..*frame }
}

/// What is written of a till's message.
#[must_use]
pub fn of_till(frame: &Frame) -> Frame {
    let mut data = frame.data.clone();
    match (frame.class, frame.instruction) {
        // Those that begin with a password.
        (0x05, 0x01) | (0x06, 0x00 | 0x20 | 0x30 | 0x31 | 0x50) => {
            data.iter_mut().take(3).for_each(|byte| *byte = 0);
        }
        (_, _) => {}
    }
    Frame { data, ..*frame }
}

/// The answer to a status enquiry begins with the version of the terminal's program and its state, without a tag.
fn behind_version(data: &[u8]) -> usize {
    match data {
        [_state] => 1,
        [0xf0..=0xff, ..] => decimal_length(3, data).map_or(0, |(length, _)| (3 + length + 1).min(data.len())),
        [..] => 0,
    }
}

/// Replaces what is not known to be harmless.
fn fields(data: &mut [u8], begins: usize) {
    let whole = data.to_vec();
    let mut read = Fields::new(&whole[begins..]);
    for Field { tag, value } in read.by_ref() {
        if !harmless(tag) {
            let at = value.as_ptr() as usize - whole.as_ptr() as usize;
            let place = &mut data[at..at + value.len()];
            if of_digits(tag) { mask_digits(place) } else { mask(place) }
        }
    }
    let rest = match read.ended() {
        Ended::Complete => 0,
        Ended::Unread(bytes) => bytes,
        Ended::Cut { .. } => whole.len() - begins,
    };
    let length = data.len();
    mask(&mut data[length - rest..]);
}

/// Amounts, counters, clocks, results and the terminal's own numbers.
const fn harmless(tag: u8) -> bool {
    matches!(
        tag,
        0x01..=0x05 | 0x0b..=0x0d | 0x19 | 0x27 | 0x29 | 0x2a | 0x37 | 0x49 | 0x60 | 0x87 | 0x88 | 0x8a | 0x8c | 0xa0 | 0xd0
    )
}

/// Two digits a byte: the card's number, its expiry, its tracks.
const fn of_digits(tag: u8) -> bool {
    matches!(tag, 0x22 | 0x0e | 0x23 | 0x24 | 0x2e)
}

/// Digits by others; what is none, a mask or a separator, stays.
fn mask_digits(bytes: &mut [u8]) {
    let mut digits = DIGITS.iter().copied().cycle();
    let mut other = |half: u8| if half <= 9 { digits.next().unwrap_or(0) } else { half };
    for byte in bytes {
        // What is doubled on a serial line must stay: its length would change.
        if *byte != 0x10 {
            let high = other(*byte >> 4);
            *byte = high << 4 | other(*byte & 0x0f);
        }
    }
}

/// What may be text or anything else: letters by `x`, the rest as digits.
fn mask(bytes: &mut [u8]) {
    for run in bytes.chunk_by_mut(|one, other| one.is_ascii_alphabetic() == other.is_ascii_alphabetic()) {
        if run[0].is_ascii_alphabetic() { run.fill(b'x') } else { mask_digits(run) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::zvt::frame::{Parsed, parse};

    fn frame(bytes: &[u8]) -> Frame {
        let Parsed::Frame { frame, .. } = parse(bytes) else { panic!("no frame") };
        frame
    }

    #[test]
    fn a_payment_keeps_its_amount_and_loses_its_card() {
        let paid = frame(&[
            0x04, 0x0f, 0x1b, 0x27, 0x00, 0x04, 0, 0, 0, 0, 0x26, 0x50, 0x22, 0xf0, 0xf8, 0x47, 0x61, 0x73, 0xee, 0xee,
            0xee, 0x00, 0x10, 0x0e, 0x27, 0x12, 0x87, 0x00, 0x41, 0x31,
        ]);
        let masked = of_terminal(&paid);
        assert_eq!(masked.data[..11], paid.data[..11], "result, amount, tag");
        assert_eq!(masked.data[11..22], [0xf8, 0x12, 0x34, 0x56, 0xee, 0xee, 0xee, 0x78, 0x10, 0x0e, 0x12]);
        assert_eq!(masked.data.len(), paid.data.len());
    }

    #[test]
    fn receipts_and_what_nobody_knows_are_replaced_whole() {
        let line = of_terminal(&frame(b"\x06\xd1\x0b\x40ANNA 4761 X"));
        assert!(!line.data.windows(4).any(|window| window == b"ANNA" || window == b"4761"), "{:02x?}", line.data);
        let unknown = of_terminal(&frame(&[0x04, 0x0f, 0x05, 0x27, 0x00, 0x99, 0x47, 0x61]));
        assert_eq!(unknown.data, [0x27, 0x00, 0x12, b'x', b'x']);
    }

    #[test]
    fn what_a_driver_decides_by_stays() {
        for bytes in [
            &[0x80, 0x00, 0x00][..],
            &[0x84, 0x9c, 0x00],
            &[0x06, 0x1e, 0x01, 0x64],
            &[0x04, 0xff, 0x02, 0x0a, 0x01],
            &[0x06, 0x0f, 0x01, 0xf0],
            b"\x06\x0f\x0b\xf0\xf0\xf72.14.15\x00",
            &[0x06, 0x0f, 0x0a, 0x19, 0x10, 0x29, 0x00, 0x50, 0x00, 0x44, 0x49, 0x09, 0x44],
        ] {
            assert_eq!(of_terminal(&frame(bytes)), frame(bytes), "{bytes:02x?}");
        }
    }

    #[test]
    fn a_password_becomes_noughts() {
        let registration = frame(&[0x06, 0x00, 0x06, 0x12, 0x34, 0x56, 0xbe, 0x09, 0x44]);
        assert_eq!(of_till(&registration).data, [0, 0, 0, 0xbe, 0x09, 0x44]);
        let payment = frame(&[0x06, 0x01, 0x0a, 0x04, 0, 0, 0, 0, 0x26, 0x50, 0x49, 0x09, 0x44]);
        assert_eq!(of_till(&payment), payment);
        let part = frame(&[0x84, 0x9d, 0x07, 0x04, 0, 0, 0, 0, 0x22, 0x00]);
        assert_eq!(of_till(&part), part, "how much of a payment stands");
    }
}
