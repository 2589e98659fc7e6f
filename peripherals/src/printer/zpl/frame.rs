//! What comes from a ZPL printer, cut into what stands between STX and ETX. Knows no meaning.

/// The longest answer that is believed.
const LONGEST: usize = 400;

const STX: u8 = 0x02;
const ETX: u8 = 0x03;

/// What stands between STX and ETX, printable characters, CR and LF; it took two bytes more.
pub type Parsed = crate::frame::Parsed<Vec<u8>>;

/// Reads one answer off the beginning of `bytes`.
#[must_use]
pub fn parse(bytes: &[u8]) -> Parsed {
    match bytes {
        [] => Parsed::NeedMore,
        [STX, rest @ ..] => {
            let body = rest.iter().take(LONGEST).take_while(|byte| matches!(byte, 0x20..0x7f | b'\r' | b'\n')).count();
            match rest.get(body) {
                Some(&ETX) => Parsed::Frame { frame: rest[..body].to_vec(), used: body + 2 },
                Some(_) => Parsed::Garbage { skip: 1 },
                None => Parsed::NeedMore,
            }
        }
        [_, ..] => Parsed::Garbage { skip: 1 },
    }
}

/// An answer as it stands on the wire.
#[must_use]
pub fn to_bytes(body: &[u8]) -> Vec<u8> {
    [&[STX], body, &[ETX]].concat()
}

/// Collects bytes until they are answers.
pub type Splitter = crate::frame::Splitter<Vec<u8>>;

impl Default for Splitter {
    fn default() -> Self {
        Self::new(parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_between_stx_and_etx() {
        // ~HS: "each string starts with STX and is terminated by ETX CR LF".
        let bytes = b"\x02030,0,0,1245,000,0,0,0,000,0,0,0\x03\r\n";
        let Parsed::Frame { frame: body, used } = parse(bytes) else { panic!("an answer") };
        assert_eq!((&body[..3], used), (&b"030"[..], bytes.len() - 2));
        assert_eq!(to_bytes(&body), bytes[..used]);
        assert_eq!(parse(&bytes[..10]), Parsed::NeedMore);
        assert_eq!(parse(b"\r\n\x02"), Parsed::Garbage { skip: 1 });
    }

    #[test]
    fn an_answer_without_an_end_is_given_up_and_never_costs_the_next() {
        let mut splitter = Splitter::default();
        assert_eq!(splitter.push(b"\x02abc\x02def\x03"), [b"def".to_vec()]);
        splitter.push(b"\x02");
        splitter.push(&[b'A'; 2_000]);
        assert!(splitter.unfinished() <= LONGEST + 1);
    }
}
