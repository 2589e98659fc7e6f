//! One line <-> one code.

use std::time::Duration;

use domain::Sensitive;
use serde::{Deserialize, Serialize};

use crate::barcode::{
    Data, ReadFault, Scan, Symbology,
    burst::MOST_AFFIXES,
    symbology::{AIM, aim},
};

/// How a scanner was set up to enclose its codes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Framing {
    /// What it sends before everything else; at most 40 bytes count.
    pub prefix: String,
    /// What it sends between data and terminator; at most 40 bytes count.
    pub suffix: String,
    /// What ends a code.
    pub terminator: Terminator,
    /// What stands behind that.
    pub check: Check,
    /// Whether it names the symbology.
    pub identifier: Identifier,
    /// Milliseconds without a byte after which a code is over.
    pub silence_ms: u64,
}

/// What ends a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Terminator {
    /// CR.
    Cr,
    /// LF.
    Lf,
    /// CR LF.
    CrLf,
    /// CR CR: an empty line.
    CrCr,
    /// ETX.
    Etx,
    /// EOT.
    Eot,
    /// Tabulator.
    Tab,
    /// Silence only.
    Nothing,
}

impl Terminator {
    /// All of them.
    pub const EVERY: [Self; 8] =
        [Self::Cr, Self::Lf, Self::CrLf, Self::CrCr, Self::Etx, Self::Eot, Self::Tab, Self::Nothing];

    const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Cr => b"\r",
            Self::Lf => b"\n",
            Self::CrLf => b"\r\n",
            Self::CrCr => b"\r\r",
            Self::Etx => b"\x03",
            Self::Eot => b"\x04",
            Self::Tab => b"\t",
            Self::Nothing => b"",
        }
    }
}

/// What stands behind the terminator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Nothing.
    Nothing,
    /// One byte, the exclusive or of everything behind the prefix up to and including the terminator: behind an STX and up to an
    /// ETX it is ISO 1745's block check.
    Xor,
}

/// Whether a scanner names the symbology before the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Identifier {
    /// By an AIM identifier, `]Q1` (ISO/IEC 15424). What has none is no code: half a code is never taken for a whole one.
    Aim,
    /// Not at all: the symbology is unknown, the rest of a code looks like a code, and so do two in one go.
    Nothing,
}

impl Framing {
    /// How long the line is silent between two codes.
    #[must_use]
    pub const fn silence(&self) -> Duration {
        Duration::from_millis(self.silence_ms)
    }

    fn affix(text: &str) -> &[u8] {
        &text.as_bytes()[..text.len().min((MOST_AFFIXES - 8) / 3)]
    }

    fn begin(&self) -> &[u8] {
        Self::affix(&self.prefix)
    }

    fn end(&self) -> Vec<u8> {
        [Self::affix(&self.suffix), self.terminator.bytes()].concat()
    }

    /// The code in a line that silence has ended; none in one that holds nothing but line ends.
    ///
    /// # Errors
    /// Something is missing, or there are two.
    pub fn unframe(&self, line: &[u8]) -> Result<Option<Scan>, ReadFault> {
        if line.iter().all(|byte| matches!(byte, b'\r' | b'\n')) {
            return Ok(None);
        }
        let rest = line.strip_prefix(self.begin()).ok_or(ReadFault::Unframed)?;
        let rest = match (self.check, rest) {
            (Check::Nothing, rest) => rest,
            (Check::Xor, [content @ .., given]) if block_check(content) == *given => content,
            (Check::Xor, [..]) => return Err(ReadFault::Garbled),
        };
        let (symbology, rest) = match self.identifier {
            Identifier::Nothing => (Symbology::Unknown, rest),
            Identifier::Aim => {
                let (letter, modifier) = aim(rest).ok_or(ReadFault::Unframed)?;
                (Symbology::of_aim(letter, modifier), &rest[AIM..])
            }
        };
        let end = self.end();
        let data = rest.strip_suffix(end.as_slice()).ok_or(ReadFault::CutOff)?;
        if data.is_empty() {
            return Err(ReadFault::CutOff);
        }
        if self.holds_two(data, &end) {
            return Err(ReadFault::RunTogether);
        }
        let data = Data::new(data).map_err(|_too_long| ReadFault::TooLong)?;
        Ok(Some(Scan { symbology, data: Sensitive::new(data) }))
    }

    /// Whether an end inside the data is followed by a beginning. Without an identifier every end is.
    fn holds_two(&self, data: &[u8], end: &[u8]) -> bool {
        if end.is_empty() {
            return false;
        }
        let begins = |rest: &[u8]| match (rest.strip_prefix(self.begin()), self.identifier) {
            (None, Identifier::Aim | Identifier::Nothing) => false,
            (Some(rest), Identifier::Aim) => aim(rest).is_some(),
            (Some(_), Identifier::Nothing) => true,
        };
        (0..data.len()).any(|at| data[at..].strip_prefix(end).is_some_and(begins))
    }
}

impl Default for Framing {
    fn default() -> Self {
        Self {
            prefix: String::new(),
            suffix: String::new(),
            terminator: Terminator::Cr,
            check: Check::Nothing,
            identifier: Identifier::Aim,
            silence_ms: 100,
        }
    }
}

fn block_check(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |check, byte| check ^ byte)
}

/// The line a scanner sends for a code; `identifier` is the code's, such as `]Q1`.
#[must_use]
pub fn frame(framing: &Framing, identifier: &str, data: &[u8]) -> Vec<u8> {
    let identifier = match framing.identifier {
        Identifier::Aim => identifier.as_bytes(),
        Identifier::Nothing => &[],
    };
    let content = [identifier, data, &framing.end()].concat();
    let check = match framing.check {
        Check::Nothing => Vec::new(),
        Check::Xor => vec![block_check(&content)],
    };
    [framing.begin(), &content, &check].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(framing: &Framing, line: &[u8]) -> Result<Option<(Symbology, Vec<u8>)>, ReadFault> {
        let scan = framing.unframe(line)?;
        Ok(scan.map(|scan| (scan.symbology, scan.data.reveal().as_bytes().to_vec())))
    }

    fn nameless() -> Framing {
        Framing { identifier: Identifier::Nothing, ..Framing::default() }
    }

    #[test]
    fn a_line_with_an_aim_identifier_is_a_code_of_that_kind() {
        // Casio DT-X10, appendix on SE955: a UPC-A with a two digit add-on is sent as `]E00012345678905]E110`.
        let usual = Framing::default();
        assert_eq!(
            read(&usual, b"]E00012345678905]E110\r"),
            Ok(Some((Symbology::Ean, b"0012345678905]E110".to_vec())))
        );
        assert_eq!(
            read(&usual, b"]d2010401\x1d10A\r"),
            Ok(Some((Symbology::Gs1DataMatrix, b"010401\x1d10A".to_vec())))
        );
        assert_eq!(read(&nameless(), b"012345\r"), Ok(Some((Symbology::Unknown, b"012345".to_vec()))));
    }

    #[test]
    fn prefix_suffix_and_every_terminator_are_taken_away_and_nothing_else() {
        for terminator in Terminator::EVERY {
            for identifier in [Identifier::Aim, Identifier::Nothing] {
                let (prefix, suffix) = ("<<".to_owned(), ">".to_owned());
                let framing = Framing { prefix, suffix, terminator, identifier, ..Framing::default() };
                let data = b"<<]Q1 \x1d>>";
                let line = frame(&framing, "]Q1", data);
                let (symbology, read) = read(&framing, &line).expect("a line").expect("a code");
                assert_eq!(read, data, "{framing:?}");
                assert_eq!(symbology == Symbology::Qr, identifier == Identifier::Aim);
            }
        }
    }

    #[test]
    fn a_check_holds_or_the_code_is_none() {
        let prefix = "\u{2}".to_owned();
        let framing = Framing { prefix, terminator: Terminator::Etx, check: Check::Xor, ..Framing::default() };
        // STX ] Q 1 A B ETX and 5D ^ 51 ^ 31 ^ 41 ^ 42 ^ 03 = 3D, by hand.
        assert_eq!(frame(&framing, "]Q1", b"AB"), b"\x02]Q1AB\x03\x3d");
        assert_eq!(read(&framing, b"\x02]Q1AB\x03\x3d"), Ok(Some((Symbology::Qr, b"AB".to_vec()))));
        for position in 1..8 {
            let mut harmed = frame(&framing, "]Q1", b"AB");
            harmed[position] ^= 0x10;
            assert_eq!(read(&framing, &harmed), Err(ReadFault::Garbled), "{position}");
        }
        assert_eq!(read(&framing, b"\x02"), Err(ReadFault::Garbled));
    }

    #[test]
    fn another_terminator_than_set_up_is_an_end_that_did_not_come() {
        for (terminator, line) in [
            (Terminator::Cr, &b"]Q1HTTPS\n"[..]),
            (Terminator::Cr, b"]Q1HTTPS\r\n"),
            (Terminator::Cr, b"]Q1HTTPS"),
            (Terminator::CrLf, b"]Q1HTTPS\r"),
            (Terminator::Tab, b"]Q1HTTPS\r"),
        ] {
            let framing = Framing { terminator, ..Framing::default() };
            assert_eq!(read(&framing, line), Err(ReadFault::CutOff), "{line:?}");
        }
    }

    #[test]
    fn two_codes_in_one_go_are_neither() {
        assert_eq!(read(&Framing::default(), b"]Q1ONE\r]C0TWO\r"), Err(ReadFault::RunTogether));
        assert_eq!(read(&nameless(), b"ONE\rTWO\r"), Err(ReadFault::RunTogether));
    }

    #[test]
    fn a_terminator_inside_the_data_stays_there() {
        // The beginning of a driving licence (AAMVA, PDF417): `@ LF RS CR ANSI`.
        let licence = b"@\n\x1e\rANSI 636000\rDAQ";
        let line = frame(&Framing::default(), "]L2", licence);
        assert_eq!(read(&Framing::default(), &line), Ok(Some((Symbology::Pdf417, licence.to_vec()))));
    }

    #[test]
    fn half_a_code_is_none() {
        for tail in [&b"TTPS\r"[..], b"1HTTPS\r", b"]\r", b"]Q\r"] {
            assert_eq!(read(&Framing::default(), tail), Err(ReadFault::Unframed), "{tail:?}");
        }
        assert_eq!(read(&Framing::default(), b"]Q1\r"), Err(ReadFault::CutOff));
    }

    #[test]
    fn a_line_end_alone_is_nothing() {
        assert_eq!(read(&Framing::default(), b"\r\n"), Ok(None));
        assert_eq!(read(&nameless(), b"\r"), Ok(None));
    }

    #[test]
    fn the_longest_code_is_read_and_a_longer_one_is_not() {
        let line = |length| frame(&Framing::default(), "]Q1", &vec![b'7'; length]);
        assert_eq!(
            read(&Framing::default(), &line(7_089)).map(|code| code.map(|(_, data)| data.len())),
            Ok(Some(7_089))
        );
        assert_eq!(read(&Framing::default(), &line(7_090)), Err(ReadFault::TooLong));
    }
}
