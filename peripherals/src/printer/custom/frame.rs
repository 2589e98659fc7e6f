//! What comes from a Custom printer: a full status behind DLE 0Fh, single bytes, and XON and XOFF anywhere.
//!
//! There is no checksum. Bit 4 of a status byte is used by no manual, and DLE, XON and XOFF have it: so a DLE inside a status
//! is the beginning of another one, and what was there of the first is dropped whole rather than read as single answers.

/// One thing that a printer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// The answer to `DLE EOT 20`: paper, user, recoverable errors, unrecoverable errors.
    Full([u8; 4]),
    /// A status that was asked for in order (`GS r`): bits 4 and 7 are clear.
    Single(u8),
    /// XOFF: its buffer is full.
    Wait,
    /// XON: it has room again.
    GoOn,
}

/// What the beginning of some bytes is.
pub type Parsed = crate::frame::Parsed<Frame>;

const DLE: u8 = 0x10;
const XON: u8 = 0x11;
const XOFF: u8 = 0x13;

/// Reads one frame off the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    match bytes {
        [] | [DLE] => Parsed::NeedMore,
        [XON, ..] => Parsed::Frame { frame: Frame::GoOn, used: 1 },
        [XOFF, ..] => Parsed::Frame { frame: Frame::Wait, used: 1 },
        [DLE, 0x0f, rest @ ..] => full(rest),
        [first, ..] if first & 0x90 == 0 => Parsed::Frame { frame: Frame::Single(*first), used: 1 },
        [_, ..] => Parsed::Garbage { skip: 1 },
    }
}

fn full(rest: &[u8]) -> Parsed {
    let body = &rest[..rest.len().min(4)];
    if let Some(place) = body.iter().position(|byte| *byte == DLE) {
        return Parsed::Garbage { skip: 2 + place };
    }
    match *body {
        [paper, user, recoverable, unrecoverable] => {
            Parsed::Frame { frame: Frame::Full([paper, user, recoverable, unrecoverable]), used: 6 }
        }
        [..] => Parsed::NeedMore,
    }
}

impl Frame {
    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        match self {
            Self::Full([paper, user, recoverable, unrecoverable]) => {
                vec![DLE, 0x0f, paper, user, recoverable, unrecoverable]
            }
            Self::Single(byte) => vec![byte],
            Self::Wait => vec![XOFF],
            Self::GoOn => vec![XON],
        }
    }
}

/// Collects bytes until they are frames. Holds at most one unfinished frame.
#[derive(Debug)]
pub struct Splitter(crate::frame::Splitter<Frame>);

impl Default for Splitter {
    fn default() -> Self {
        Self(crate::frame::Splitter::new(parse))
    }
}

impl Splitter {
    /// Takes in some bytes and gives every frame that they complete. XON and XOFF count at once, inside a status too.
    pub fn push(&mut self, bytes: &[u8]) -> Vec<Frame> {
        let mut frames = Vec::new();
        let mut others = Vec::with_capacity(bytes.len());
        for byte in bytes {
            match *byte {
                XON => frames.push(Frame::GoOn),
                XOFF => frames.push(Frame::Wait),
                other => others.push(other),
            }
        }
        frames.extend(self.0.push(&others));
        frames
    }

    /// Forgets what is unfinished: another connection begins.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_status_is_as_the_manual_prints_it() {
        // KPM210/216, DLE EOT, "n=20: FULL status (6 bytes)": 10h 0Fh, paper, user, recoverable, unrecoverable.
        assert_eq!(
            parse(&[0x10, 0x0f, 0x24, 0x08, 0x00, 0x00]),
            Parsed::Frame { frame: Frame::Full([0x24, 0x08, 0, 0]), used: 6 }
        );
        // GS r 1, "Transmits paper sensor status": near end 03h, end 0Ch.
        assert_eq!(parse(&[0x0f]), Parsed::Frame { frame: Frame::Single(0x0f), used: 1 });
    }

    #[test]
    fn it_may_come_byte_by_byte_and_with_flow_control_inside() {
        let mut splitter = Splitter::default();
        assert_eq!(splitter.push(&[0x10, 0x0f, 0x20]), []);
        assert_eq!(splitter.push(&[0x13, 0x00, 0x00]), [Frame::Wait]);
        assert_eq!(splitter.push(&[0x00, 0x11]), [Frame::GoOn, Frame::Full([0x20, 0, 0, 0])]);
    }

    #[test]
    fn a_status_that_lost_a_byte_costs_nothing_of_the_next() {
        let mut splitter = Splitter::default();
        assert_eq!(splitter.push(&[0x10, 0x0f, 0x20, 0x00, 0x00]), []);
        assert_eq!(splitter.push(&[0x10, 0x0f, 0x00, 0x00, 0x00, 0x00]), [Frame::Full([0; 4])]);
    }

    #[test]
    fn a_status_without_its_head_leaves_fewer_single_bytes_than_a_confirmation_has() {
        let mut splitter = Splitter::default();
        let singles = splitter.push(&[0x0f, 0x20, 0x00, 0x00, 0x00]).len();
        assert!(singles < usize::from(super::super::driver::ANSWERS));
    }

    #[test]
    fn frames_are_written_as_they_are_read() {
        for frame in [Frame::Full([1, 2, 3, 4]), Frame::Single(3), Frame::Wait, Frame::GoOn] {
            let bytes = frame.to_bytes();
            assert_eq!(parse(&bytes), Parsed::Frame { frame, used: bytes.len() });
        }
    }
}
