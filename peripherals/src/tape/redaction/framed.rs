//! Devices whose bytes come in frames with a length or a check: what is personal in a frame is replaced, and the frame stays one.

use super::Redaction;

/// What stands at the beginning of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// A whole frame, as it may be written: as long as it came.
    Frame(Vec<u8>),
    /// No frame begins here.
    Garbage,
    /// It may become one.
    NeedMore,
}

/// Holds a frame back until it is whole. What is no frame leaves its length only.
#[derive(Debug)]
pub struct Framed {
    next: fn(&[u8]) -> Next,
    held: Vec<u8>,
}

impl Framed {
    /// For devices whose frames `next` reads and replaces.
    #[must_use]
    pub const fn new(next: fn(&[u8]) -> Next) -> Self {
        Self { next, held: Vec::new() }
    }
}

impl Redaction for Framed {
    fn received(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.held.extend_from_slice(bytes);
        let mut out = Vec::new();
        while out.len() < self.held.len() {
            let rest = &self.held[out.len()..];
            match (self.next)(rest) {
                Next::Frame(frame) if (1..=rest.len()).contains(&frame.len()) => out.extend(frame),
                Next::Frame(_) | Next::Garbage => out.push(0),
                Next::NeedMore => break,
            }
        }
        self.held.drain(..out.len());
        out
    }

    /// A driver drops the beginning of a frame whose rest does not come in time; what comes next is not its rest.
    fn paused(&mut self) -> Vec<u8> {
        self.ended()
    }

    fn ended(&mut self) -> Vec<u8> {
        let length = self.held.len();
        self.held.clear();
        vec![0; length]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A length, then so many bytes.
    fn next(bytes: &[u8]) -> Next {
        match bytes {
            [] => Next::NeedMore,
            [0x80..=0xff, ..] => Next::Garbage,
            [length, rest @ ..] if rest.len() < usize::from(*length) => Next::NeedMore,
            [length, ..] => Next::Frame([vec![*length], vec![b'x'; usize::from(*length)]].concat()),
        }
    }

    #[test]
    fn frames_are_replaced_whole_in_whatever_portions_they_come() {
        let bytes = [0xff, 2, b'a', b'b', 0, 1, b'c', 3, b'd'];
        for portion in 1..=bytes.len() {
            let mut framed = Framed::new(next);
            let mut out: Vec<u8> = bytes.chunks(portion).flat_map(|bytes| framed.received(bytes)).collect();
            assert_eq!(out, [0, 2, b'x', b'x', 0, 1, b'x']);
            out.extend(framed.ended());
            assert_eq!(out.len(), bytes.len());
            assert_eq!(out[7..], [0, 0]);
        }
    }

    #[test]
    fn a_frame_that_would_change_its_length_is_garbage() {
        let mut framed = Framed::new(|_| Next::Frame(vec![1, 2, 3]));
        assert_eq!(framed.received(b"ab"), [0, 0]);
        let mut framed = Framed::new(|_| Next::Frame(Vec::new()));
        assert_eq!(framed.received(b"ab"), [0, 0]);
    }
}
