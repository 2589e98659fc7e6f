//! What comes from an NP-2511, cut into single status bytes and answers that begin with `FF`. Knows no meaning.

/// The longest model name, its NUL included.
const LONGEST_NAME: usize = 32;
/// `FF 13 id id id id status 0 0 0`
const FINISHED: usize = 10;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frame {
    /// `ESC v`.
    Status(u8),
    /// `ESC s 2`: the model's name, without its NUL.
    Model(Vec<u8>),
    /// `GS G 30h`: "print finished".
    Finished {
        /// As it was given.
        job: [u8; 4],
        /// How that ended.
        status: u8,
    },
}

/// What the beginning of some bytes is.
pub type Parsed = crate::frame::Parsed<Frame>;

/// Reads one frame off the beginning of `bytes`. Any byte may be a status: what is one is for the asker to know.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    match bytes {
        [] | [0xff] => Parsed::NeedMore,
        [0xff, 0x13, rest @ ..] => finished(rest),
        [0xff, 0x02, rest @ ..] => model(rest),
        [status, ..] => Parsed::Frame { frame: Frame::Status(*status), used: 1 },
    }
}

fn finished(rest: &[u8]) -> Parsed {
    match *rest {
        [j1, j2, j3, j4, status, _, _, _, ..] => {
            Parsed::Frame { frame: Frame::Finished { job: [j1, j2, j3, j4], status }, used: FINISHED }
        }
        [..] => Parsed::NeedMore,
    }
}

fn model(rest: &[u8]) -> Parsed {
    let length = rest.iter().take(LONGEST_NAME).take_while(|byte| (0x20..0x7f).contains(*byte)).count();
    match rest.get(length) {
        Some(0) => Parsed::Frame { frame: Frame::Model(rest[..length].to_vec()), used: length + 3 },
        Some(_) => Parsed::Garbage { skip: 1 },
        None => Parsed::NeedMore,
    }
}

impl Frame {
    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Status(byte) => vec![*byte],
            Self::Model(name) => [&[0xff, 0x02], &name[..], &[0]].concat(),
            Self::Finished { job, status } => [&[0xff, 0x13], &job[..], &[*status, 0, 0, 0]].concat(),
        }
    }
}

/// Collects bytes until they are frames.
pub type Splitter = crate::frame::Splitter<Frame>;

impl Default for Splitter {
    fn default() -> Self {
        Self::new(parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_cut_as_the_specification_prints_them() {
        // Command 36, ESC v: one byte.
        assert_eq!(parse(&[0x00]), Parsed::Frame { frame: Frame::Status(0), used: 1 });
        // Command 34, ESC s n: FFh, n, data; n = 02h a string, NUL at its end, at most 32 bytes.
        let model = Frame::Model(b"NP-2511".to_vec());
        assert_eq!(parse(b"\xff\x02NP-2511\0"), Parsed::Frame { frame: model.clone(), used: 10 });
        assert_eq!(model.to_bytes(), b"\xff\x02NP-2511\0");
        // Command 40, GS G 30h: FFh, 13h, job ID (4 bytes), finished status (1), backup (3).
        let finished = Frame::Finished { job: [1, 2, 3, 4], status: 0x04 };
        let bytes = [0xff, 0x13, 1, 2, 3, 4, 0x04, 0, 0, 0];
        assert_eq!(parse(&bytes), Parsed::Frame { frame: finished.clone(), used: 10 });
        assert_eq!(finished.to_bytes(), bytes);
        assert_eq!(parse(&bytes[..9]), Parsed::NeedMore);
    }

    #[test]
    fn an_ff_that_begins_no_answer_is_a_status() {
        let mut splitter = Splitter::default();
        assert_eq!(splitter.push(&[0xff]), []);
        assert_eq!(splitter.push(&[0xff, 0x00]), [Frame::Status(0xff), Frame::Status(0xff), Frame::Status(0)]);
    }

    #[test]
    fn a_name_without_an_end_is_given_up() {
        let mut splitter = Splitter::default();
        splitter.push(b"\xff\x02");
        splitter.push(&[b'A'; 500]);
        assert!(splitter.unfinished() <= LONGEST_NAME + 2);
    }
}
