//! Bytes <-> frames of Modbus RTU. Knows no coil.
//!
//! An RTU frame has no beginning and no length: silence of 3.5 characters ends it (*MODBUS over Serial Line* V1.02, 2.5.1.1).
//! Serial adapters destroy that silence, so the length is told from the function here; what has no such length, or a wrong
//! CRC, is skipped byte by byte.

/// Function 01, read coils.
pub const READ: u8 = 0x01;
/// Function 05, write single coil.
pub const WRITE_ONE: u8 = 0x05;
/// Function 0F, write multiple coils.
pub const WRITE: u8 = 0x0f;
/// Added to a function that is refused (*Application Protocol* V1.1b3, 7).
pub const REFUSED: u8 = 0x80;
/// Most bytes of coils in one frame: 2000 coils in an answer (V1.1b3, 6.1).
const MOST_COIL_BYTES: usize = 250;

/// One frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Of whom, or to whom.
    pub address: u8,
    /// Which function.
    pub function: u8,
    /// The rest, without CRC.
    pub content: Vec<u8>,
}

/// Who sends: questions and answers of one function differ in length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The terminal asks.
    Terminal,
    /// The board answers.
    Board,
}

/// What the beginning of some bytes is.
pub type Parsed = crate::frame::Parsed<Frame>;

impl Frame {
    /// With its CRC, low byte first.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = vec![self.address, self.function];
        bytes.extend_from_slice(&self.content);
        bytes.extend_from_slice(&crc(&bytes).to_le_bytes());
        bytes
    }
}

/// The remainder of the polynomial A001, reflected, from FFFF (*MODBUS over Serial Line* V1.02, 6.2.2).
#[must_use]
pub fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xffff, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xa001 } else { crc >> 1 })
    })
}

/// How long a frame is that begins like this, CRC included.
enum Length {
    Of(usize),
    NotYetKnown,
    OfNoFrame,
}

fn length(bytes: &[u8], side: Side) -> Length {
    let Some(function) = bytes.get(1) else { return Length::NotYetKnown };
    // Where the count of coil bytes stands, and how much there is besides them.
    let (counted_at, besides) = match (side, *function) {
        (Side::Terminal, READ | WRITE_ONE) | (Side::Board, WRITE_ONE | WRITE) => return Length::Of(8),
        (Side::Board, refused) if refused & REFUSED != 0 => return Length::Of(5),
        (Side::Board, READ) => (2, 5),
        (Side::Terminal, WRITE) => (6, 9),
        (Side::Terminal | Side::Board, _) => return Length::OfNoFrame,
    };
    match bytes.get(counted_at).map(|count| usize::from(*count)) {
        Some(count @ 1..=MOST_COIL_BYTES) => Length::Of(besides + count),
        Some(_) => Length::OfNoFrame,
        None => Length::NotYetKnown,
    }
}

/// Reads the first frame.
#[must_use]
pub fn parse(bytes: &[u8], side: Side) -> Parsed {
    let used = match length(bytes, side) {
        Length::Of(length) => length,
        Length::NotYetKnown => return Parsed::NeedMore,
        Length::OfNoFrame => return Parsed::Garbage { skip: 1 },
    };
    let Some((frame, check)) = bytes.get(..used).and_then(<[u8]>::split_last_chunk::<2>) else {
        return Parsed::NeedMore;
    };
    if crc(frame) != u16::from_le_bytes(*check) {
        return Parsed::Garbage { skip: 1 };
    }
    Parsed::Frame { frame: Frame { address: frame[0], function: frame[1], content: frame[2..].to_vec() }, used }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], side: Side) -> Frame {
        let Parsed::Frame { frame, used } = parse(bytes, side) else { panic!("{bytes:02x?}: no frame") };
        assert_eq!(used, bytes.len());
        assert_eq!(frame.to_bytes(), bytes);
        frame
    }

    #[test]
    fn the_check_is_that_of_the_specification() {
        // MODBUS over Serial Line V1.02, 6.2.2: the frame 02 07 has the CRC 1241, sent as 41 12.
        assert_eq!(crc(&[0x02, 0x07]), 0x1241);
    }

    #[test]
    fn frames_that_real_boards_exchange_are_read() {
        // Waveshare, wiki page "Modbus RTU Relay", development protocol: first relay on, all on, states of eight, all off.
        let on = read(&[0x01, 0x05, 0x00, 0x00, 0xff, 0x00, 0x8c, 0x3a], Side::Terminal);
        assert_eq!((on.address, on.function), (1, WRITE_ONE));
        assert_eq!(read(&[0x01, 0x05, 0x00, 0x00, 0xff, 0x00, 0x8c, 0x3a], Side::Board), on, "it is echoed");
        let all = read(&[0x01, 0x0f, 0x00, 0x00, 0x00, 0x08, 0x01, 0xff, 0xbe, 0xd5], Side::Terminal);
        assert_eq!(all.content, [0x00, 0x00, 0x00, 0x08, 0x01, 0xff]);
        read(&[0x01, 0x0f, 0x00, 0x00, 0x00, 0x08, 0x54, 0x0d], Side::Board);
        read(&[0x01, 0x01, 0x00, 0x00, 0x00, 0x08, 0x3d, 0xcc], Side::Terminal);
        read(&[0x01, 0x01, 0x01, 0x00, 0x51, 0x88], Side::Board);
        let refused = read(&[0x01, 0x8f, 0x02, 0xc5, 0xf1], Side::Board);
        assert_eq!((refused.function, refused.content), (WRITE | REFUSED, vec![2]));
    }

    #[test]
    fn a_frame_is_waited_for_byte_by_byte() {
        let answer = [0x01, 0x01, 0x01, 0x00, 0x51, 0x88];
        for short in 0..answer.len() {
            assert_eq!(parse(&answer[..short], Side::Board), Parsed::NeedMore);
        }
    }

    #[test]
    fn what_is_no_frame_is_skipped_one_byte_at_a_time() {
        for bytes in [
            &[0x01, 0x01, 0x01, 0x00, 0x51, 0x89][..],
            &[0x01, 0x03, 0x02, 0x00, 0x00],
            &[0x01, 0x01, 0x00],
            &[0x01, 0x01, 0xfb],
            &[0x00, 0x00],
        ] {
            assert_eq!(parse(bytes, Side::Board), Parsed::Garbage { skip: 1 }, "{bytes:02x?}");
        }
    }
}
