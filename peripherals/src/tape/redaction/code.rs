//! Bar codes: what they say by letters and digits of a specimen; how they were framed stays.

use super::{
    Redaction,
    framed::{Framed, Next},
    text::Specimen,
};
use crate::{
    barcode::{
        hid_pos::frame as report,
        line::{Check, Framing, Identifier},
        ssi::frame as packet,
        wedge,
    },
    input_record::{self, Parsed, kind},
};

/// More than the longest code with everything around it: what goes on longer is let go by parts.
const LONGEST: usize = 16 << 10;
/// Words of ours that are known again in an answer; the latest ones.
const WORDS: usize = 32;
/// Shorter words are nobody's echo.
const SHORTEST_WORD: usize = 4;

/// For scanners that send codes as lines, between answers that echo what they were told. Holds everything back until the
/// line has paused.
#[derive(Debug)]
pub struct Spoken {
    affixes: [Vec<u8>; 2],
    identifier: Identifier,
    check: Check,
    words: Vec<Vec<u8>>,
    held: Vec<u8>,
}

impl Spoken {
    /// For a scanner that encloses its codes like this.
    #[must_use]
    pub fn framed(framing: &Framing) -> Self {
        let affixes = [framing.prefix.as_bytes().to_vec(), framing.suffix.as_bytes().to_vec()];
        let Framing { identifier, check, .. } = *framing;
        Self { affixes, identifier, check, words: Vec::new(), held: Vec::new() }
    }

    fn let_go(&mut self) -> Vec<u8> {
        let bytes = std::mem::take(&mut self.held);
        let mut out = Specimen::default().text(&bytes);
        let mut keep =
            |from: usize, length: usize| out[from..from + length].copy_from_slice(&bytes[from..from + length]);
        let [prefix, suffix] = &self.affixes;
        for line in lines(&bytes) {
            let text = &bytes[line.0..line.1];
            let mut begin = line.0;
            if text.starts_with(prefix) {
                keep(begin, prefix.len());
                begin += prefix.len();
            }
            if text.ends_with(suffix) {
                keep(line.1 - suffix.len(), suffix.len());
            }
            // `]Q1`: what kind of code it is, is nobody's.
            if self.identifier == Identifier::Aim && bytes[begin..line.1].starts_with(b"]") {
                keep(begin, (line.1 - begin).min(AIM));
            }
        }
        for (from, to) in runs(&bytes) {
            let run = &bytes[from..to];
            if let Some(word) = self.words.iter().filter(|word| run.starts_with(word)).max_by_key(|word| word.len()) {
                keep(from, word.len());
            } else if from > 0 && bytes[from - 1] == STX {
                // The name of a field.
                keep(from, 1);
            }
        }
        if let (Check::Xor, Some(given)) = (self.check, bytes.last()) {
            // What was right stays right, and what was wrong stays wrong.
            let covered = out.len() - 1;
            let changed = bytes[..covered].iter().chain(&out[..covered]).fold(0, |check, byte| check ^ byte);
            out[covered] = given ^ changed;
        }
        out
    }
}

/// Bracket, letter, modifier.
const AIM: usize = 3;
const STX: u8 = 0x02;

/// From and to of what stands between line ends.
fn lines(bytes: &[u8]) -> Vec<(usize, usize)> {
    parts(bytes, |byte| !matches!(byte, b'\r' | b'\n' | b'\t'))
}

/// From and to of letters and digits that stand together.
fn runs(bytes: &[u8]) -> Vec<(usize, usize)> {
    parts(bytes, |byte| byte.is_ascii_alphanumeric())
}

fn parts(bytes: &[u8], inside: fn(u8) -> bool) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut from = None;
    for (at, byte) in bytes.iter().map(|byte| Some(*byte)).chain([None]).enumerate() {
        match (from, byte.is_some_and(inside)) {
            (None, true) => from = Some(at),
            (Some(begun), false) => {
                parts.push((begun, at));
                from = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    parts
}

impl Redaction for Spoken {
    fn received(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.held.extend_from_slice(bytes);
        if self.held.len() > LONGEST { self.let_go() } else { Vec::new() }
    }

    fn paused(&mut self) -> Vec<u8> {
        self.let_go()
    }

    fn ended(&mut self) -> Vec<u8> {
        self.let_go()
    }

    /// What a scanner is told is ours; it is remembered, so that its echo is known.
    fn sent(&mut self, bytes: &[u8]) -> Vec<u8> {
        for (from, to) in runs(bytes) {
            let word = bytes[from..to].to_vec();
            if word.len() >= SHORTEST_WORD && !self.words.contains(&word) {
                self.words.push(word);
            }
        }
        let surplus = self.words.len().saturating_sub(WORDS);
        self.words.drain(..surplus);
        bytes.to_vec()
    }
}

/// `F3`: a code.
const DECODE_DATA: u8 = 0xf3;

/// For scanners that speak SSI: the data of a code behind its kind, and its check.
#[must_use]
pub fn ssi() -> Framed {
    Framed::new(|bytes| match packet::parse(bytes) {
        packet::Parsed::Packet { mut packet, .. } => {
            if packet.opcode == DECODE_DATA && !packet.data.is_empty() {
                let data = Specimen::default().text(&packet.data[1..]);
                packet.data.truncate(1);
                packet.data.extend(data);
            }
            Next::Frame(packet.to_bytes())
        }
        packet::Parsed::NeedMore => Next::NeedMore,
        packet::Parsed::Garbage { .. } => Next::Garbage,
    })
}

/// For scanners that send reports: the data of a report.
#[must_use]
pub fn hid_pos() -> Framed {
    Framed::new(|bytes| match report::parse(bytes) {
        report::Parsed::Report(mut report) => {
            report.data = Specimen::default().text(&report.data);
            Next::Frame(report.to_bytes().to_vec())
        }
        report::Parsed::NeedMore => Next::NeedMore,
        report::Parsed::Garbage => Next::Garbage,
    })
}

/// For scanners that type: letter keys by others, digit keys by others, the release of a key by that of what stands for it.
/// Holds a burst back until the keyboard has paused.
#[derive(Debug)]
pub struct Typed {
    kept: usize,
    held: Vec<u8>,
}

/// Linux, `input-event-codes.h`: 1 to 0; Q to P; A to L; Z to M.
const DIGIT_KEYS: [u16; 10] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/// S P E C I M E N, on a keyboard of the United States.
const LETTER_KEYS: [u16; 8] = [31, 25, 18, 46, 23, 50, 18, 49];

const fn is_letter(code: u16) -> bool {
    matches!(code, 16..=25 | 30..=38 | 44..=50)
}

const fn is_digit(code: u16) -> bool {
    matches!(code, 2..=11)
}

/// Shift, Control, Alt on both sides.
const fn is_modifier(code: u16) -> bool {
    matches!(code, 29 | 42 | 54 | 56 | 97 | 100)
}

impl Typed {
    /// For a scanner that encloses its codes like this. What it types behind a code is replaced with it.
    #[must_use]
    pub fn framed(framing: &Framing) -> Self {
        let identifier = match framing.identifier {
            Identifier::Aim => AIM,
            Identifier::Nothing => 0,
        };
        Self { kept: framing.prefix.chars().count() + identifier, held: Vec::new() }
    }

    fn let_go(&mut self) -> Vec<u8> {
        let bytes = std::mem::take(&mut self.held);
        let mut out = Vec::new();
        let (mut pressed, mut letters, mut digits) = (0, 0, 0);
        // What stands for a key that is still held down.
        let mut down: Vec<(u16, u16)> = Vec::new();
        for chunk in bytes.chunks(wedge::WORDS.record_length()) {
            let Parsed::Record { mut record, .. } = input_record::parse(chunk, wedge::WORDS) else {
                out.extend(vec![0; chunk.len()]);
                continue;
            };
            if record.kind == kind::KEY && (is_letter(record.code) || is_digit(record.code)) {
                let code = record.code;
                if record.value == 1 {
                    pressed += 1;
                    let other = if pressed <= self.kept {
                        code
                    } else if is_letter(code) {
                        letters += 1;
                        LETTER_KEYS[(letters - 1) % LETTER_KEYS.len()]
                    } else {
                        digits += 1;
                        DIGIT_KEYS[(digits - 1) % DIGIT_KEYS.len()]
                    };
                    down.push((code, other));
                }
                let held = down.iter().position(|(pressed, _)| *pressed == code);
                record.code = held.map_or(LETTER_KEYS[0], |at| down[at].1);
                if record.value == 0
                    && let Some(at) = held
                {
                    down.remove(at);
                }
            } else if record.kind == kind::KEY && record.value == 1 && !is_modifier(record.code) {
                pressed += 1;
            }
            out.extend(record.to_bytes(wedge::WORDS));
        }
        out
    }
}

impl Redaction for Typed {
    fn received(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.held.extend_from_slice(bytes);
        if self.held.len() > LONGEST * wedge::WORDS.record_length() { self.let_go() } else { Vec::new() }
    }

    fn paused(&mut self) -> Vec<u8> {
        self.let_go()
    }

    fn ended(&mut self) -> Vec<u8> {
        self.let_go()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input_record::Record;

    #[test]
    fn a_code_keeps_its_kind_and_an_echo_stays_an_echo() {
        let mut spoken = Spoken::framed(&Framing { prefix: "<<".into(), ..Framing::default() });
        assert_eq!(spoken.sent(b"\x16M\rREVINF;SUFBK2990D!"), b"\x16M\rREVINF;SUFBK2990D!");
        assert!(spoken.received(b"<<]Q1M1DOE/JANE E4711\rREVINF\x06;Serial 26\r\nSUFBK2990D\x06!").is_empty());
        let out = spoken.paused();
        assert_eq!(out, b"<<]Q1P2ECI/MENS P3456\rREVINF\x06;Specim 78\r\nSUFBK2990D\x06!");
    }

    #[test]
    fn a_field_keeps_its_name() {
        let mut spoken = Spoken::framed(&Framing::default());
        spoken.received(b"\x01\x02AAS1234567\x03\x04");
        assert_eq!(spoken.paused(), b"\x01\x02APE1234567\x03\x04");
    }

    #[test]
    fn a_packet_keeps_its_kind_and_its_check_is_right() {
        let packet = packet::Packet::from_scanner(DECODE_DATA, b"\x1cERIKSSON".to_vec()).to_bytes();
        let out = ssi().received(&packet);
        let packet::Parsed::Packet { packet: specimen, used } = packet::parse(&out) else { panic!("{out:02x?}") };
        assert_eq!((specimen.data.as_slice(), used), (b"\x1cSPECIMEN".as_slice(), packet.len()));
        let answer = packet::Packet::from_scanner(0xa4, b"REV 1".to_vec()).to_bytes();
        assert_eq!(ssi().received(&answer), answer);
    }

    #[test]
    fn a_report_keeps_its_kind() {
        let reports: Vec<u8> =
            report::reports(b'Q', b'1', &[b'Z'; 70]).iter().flat_map(report::Report::to_bytes).collect();
        let out = hid_pos().received(&reports);
        assert_eq!(out.len(), 2 * report::LENGTH);
        assert!(!out.contains(&b'Z'));
        assert!(matches!(report::parse(&out), report::Parsed::Report(report) if report.letter == b'Q'));
    }

    #[test]
    fn a_key_is_let_go_as_what_it_was_pressed_as() {
        let record =
            |code: u16, value: i32| Record { kind: kind::KEY, code, value, ..Record::default() }.to_bytes(wedge::WORDS);
        // Z down, X down, Z up, X up, 7, Enter.
        let typed = [(44, 1), (45, 1), (44, 0), (45, 0), (8, 1), (8, 0), (28, 1), (28, 0)];
        let bytes: Vec<u8> = typed.iter().flat_map(|(code, value)| record(*code, *value)).collect();
        let mut keys = Typed::framed(&Framing { identifier: Identifier::Nothing, ..Framing::default() });
        assert!(keys.received(&bytes).is_empty());
        let expected = [(31, 1), (25, 1), (31, 0), (25, 0), (2, 1), (2, 0), (28, 1), (28, 0)];
        let expected: Vec<u8> = expected.iter().flat_map(|(code, value)| record(*code, *value)).collect();
        assert_eq!(keys.paused(), expected);
    }
}
