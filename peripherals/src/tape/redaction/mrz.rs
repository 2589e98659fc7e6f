//! Machine readable zones: names, numbers, dates, states and sex by a specimen's; check digits that were right stay right,
//! and those that were wrong stay wrong.

use std::ops::Range;

use domain::document::mrz::check_digit;

use super::{Redaction, text::Specimen};

/// A reading without a pause that is longer than this is no document; it is let go by parts.
const LONGEST: usize = 4096;

/// For readers that send a zone as text. Holds a document back until the line has paused.
#[derive(Debug, Default)]
pub struct Mrz {
    kept: Vec<Vec<u8>>,
    held: Vec<u8>,
}

impl Mrz {
    /// Keeps these texts where a line begins or ends with them: what the reader was set to send around a document.
    #[must_use]
    pub fn keeping<'a>(affixes: impl IntoIterator<Item = &'a str>) -> Self {
        let kept = affixes.into_iter().filter(|affix| !affix.is_empty()).map(|affix| affix.as_bytes().to_vec());
        Self { kept: kept.collect(), held: Vec::new() }
    }

    fn let_go(&mut self) -> Vec<u8> {
        redacted(&std::mem::take(&mut self.held), &self.kept)
    }
}

impl Redaction for Mrz {
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
}

/// What stands for a whole reading.
#[must_use]
pub fn redacted(bytes: &[u8], kept: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Specimen::default().text(bytes);
    let lines = lines(bytes, kept);
    for line in &lines.kept {
        out[line.clone()].copy_from_slice(&bytes[line.clone()]);
    }
    let mut rest = lines.zone.as_slice();
    while let Some((cells, used)) = zone(rest) {
        let old: Vec<u8> = cells.iter().map(|place| bytes[*place]).collect();
        if let Some(new) = specimen(&old, &cells.iter().map(|place| out[*place]).collect::<Vec<_>>(), rest[0].len()) {
            for (place, byte) in cells.iter().zip(new) {
                out[*place] = byte;
            }
        }
        rest = &rest[used..];
    }
    out
}

/// Where the lines of a reading are.
struct Lines {
    kept: Vec<Range<usize>>,
    zone: Vec<Range<usize>>,
}

fn lines(bytes: &[u8], kept: &[Vec<u8>]) -> Lines {
    let mut found = Lines { kept: Vec::new(), zone: Vec::new() };
    let mut begin = 0;
    for end in (0..=bytes.len()).filter(|end| bytes.get(*end).is_none_or(u8::is_ascii_control)) {
        let mut line = begin..end;
        for affix in kept {
            if bytes[line.clone()].starts_with(affix) {
                found.kept.push(line.start..line.start + affix.len());
                line.start += affix.len();
            }
            if bytes[line.clone()].ends_with(affix) {
                found.kept.push(line.end - affix.len()..line.end);
                line.end -= affix.len();
            }
        }
        if !line.is_empty() {
            found.zone.push(line);
        }
        begin = end + 1;
    }
    found
}

/// The places of the next zone's cells, line after line, and of how many lines they are; one line that is no zone's has none.
fn zone(lines: &[Range<usize>]) -> Option<(Vec<usize>, usize)> {
    let first = lines.first()?;
    let count = match first.len() {
        44 | 36 => 2,
        30 => 3,
        _together => 1,
    };
    let whole = lines.get(..count).filter(|lines| lines.iter().all(|line| line.len() == first.len()));
    let lines = whole.unwrap_or(&lines[..1]);
    Some((lines.iter().cloned().flatten().collect(), lines.len()))
}

/// A field, and where its check digit stands.
struct Field {
    /// From, up to and without.
    cells: &'static [(usize, usize)],
    check: usize,
}

impl Field {
    fn of<'a>(&self, cells: &'a [u8]) -> impl Iterator<Item = u8> + use<'a> {
        let ranges = self.cells;
        ranges.iter().flat_map(move |(from, to)| cells[*from..*to].iter().copied())
    }
}

/// What is known of a format: its fixed cells, and its checks in the order in which they are made.
struct Format {
    states: [usize; 2],
    birth: usize,
    expiry: usize,
    sex: usize,
    checks: &'static [Field],
}

/// ICAO Doc 9303 part 4, section 4.2.2: places count over both lines.
const TD3: Format = Format {
    states: [2, 54],
    birth: 57,
    expiry: 65,
    sex: 64,
    checks: &[
        Field { cells: &[(44, 53)], check: 53 },
        Field { cells: &[(57, 63)], check: 63 },
        Field { cells: &[(65, 71)], check: 71 },
        Field { cells: &[(72, 86)], check: 86 },
        Field { cells: &[(44, 54), (57, 64), (65, 87)], check: 87 },
    ],
};
/// Part 6, section 4.2.2.
const TD2: Format = Format {
    states: [2, 46],
    birth: 49,
    expiry: 57,
    sex: 56,
    checks: &[
        Field { cells: &[(36, 45)], check: 45 },
        Field { cells: &[(49, 55)], check: 55 },
        Field { cells: &[(57, 63)], check: 63 },
        Field { cells: &[(36, 46), (49, 56), (57, 71)], check: 71 },
    ],
};
/// Part 5, section 4.2.2.
const TD1: Format = Format {
    states: [2, 45],
    birth: 30,
    expiry: 38,
    sex: 37,
    checks: &[
        Field { cells: &[(5, 14)], check: 14 },
        Field { cells: &[(30, 36)], check: 36 },
        Field { cells: &[(38, 44)], check: 44 },
        Field { cells: &[(5, 30), (30, 37), (38, 45), (48, 59)], check: 59 },
    ],
};
/// Part 7, sections 4.2.2 and 5.2.2: visas have no composite check, and no check over what is optional.
const VISA_CHECKS: usize = 3;

/// The cells of a specimen with the shape of `old`; `new` has its letters and digits replaced already. Nothing when these
/// are no cells of a zone.
fn specimen(old: &[u8], new: &[u8], line: usize) -> Option<Vec<u8>> {
    let visa = old.first() == Some(&b'V');
    let format = match (old.len(), line) {
        (88, _) => TD3,
        (72, _) => TD2,
        (90, _) => TD1,
        _no_zone => return None,
    };
    if !old.iter().all(|cell| matches!(cell, b'A'..=b'Z' | b'0'..=b'9' | b'<')) {
        return None;
    }
    let mut cells = new.to_vec();
    let mut put = |at: usize, text: &[u8]| {
        for (place, byte) in (at..).zip(text) {
            let shape = |cell: u8| (cell.is_ascii_alphabetic(), cell.is_ascii_digit());
            if shape(old[place]) == shape(*byte) {
                cells[place] = *byte;
            }
        }
    };
    // What kind of document it is decides how it is read, and is nobody's.
    put(0, &old[..2]);
    for state in format.states {
        put(state, b"UTO");
    }
    put(format.birth, b"740812");
    put(format.expiry, b"120415");
    put(format.sex, b"F");
    let checks = if visa { &format.checks[..VISA_CHECKS] } else { format.checks };
    for field in checks {
        let right = check_digit(field.of(&cells));
        cells[field.check] = match old[field.check] {
            b'<' => b'<',
            printed if printed == check_digit(field.of(old)) => right,
            b'0'..=b'9' => b'0' + (right - b'0' + 1) % 10,
            _letter => b'X',
        };
    }
    Some(cells)
}

#[cfg(test)]
mod tests {
    use domain::{
        Date,
        document::mrz::{Verdict, parse},
    };

    use super::*;

    fn reading(text: &str) -> String {
        String::from_utf8(redacted(text.as_bytes(), &[])).unwrap()
    }

    fn verdict(text: &str) -> Option<Verdict> {
        let lines: Vec<&str> = text.split(['\r', '\n']).filter(|line| !line.is_empty()).collect();
        parse(&lines, Date::constant(2026, 11, 21)).ok().map(|record| record.verdict())
    }

    const PASSPORT: &str =
        "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\rC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4\r";

    #[test]
    fn a_passport_becomes_a_specimen_of_its_shape() {
        let specimen = reading(PASSPORT);
        assert_eq!(
            specimen,
            "P<U<<ECIMENSPEC<<IMENS<<<<<<<<<<<<<<<<<<<<<<\rP12E34C566U<<7408122F1204159<<<<<<<<<<<<<<<8\r".to_owned(),
        );
        assert_eq!(verdict(PASSPORT), Some(Verdict::Ok));
        assert_eq!(verdict(&specimen), Some(Verdict::Ok));
    }

    #[test]
    fn a_check_digit_that_was_wrong_stays_wrong_and_is_another() {
        let wrong = PASSPORT.replace("6408125F", "6408126F");
        assert_eq!(verdict(&wrong), Some(Verdict::Corrupted));
        assert_eq!(verdict(&reading(&wrong)), Some(Verdict::Corrupted));
    }

    #[test]
    fn both_lines_in_one_are_the_same_document() {
        let together = PASSPORT.replace('\r', "");
        assert_eq!(reading(&together), reading(PASSPORT).replace('\r', ""));
    }

    /// Doc 9303 part 5 and part 6, appendices: every check of the specimen is right before and after.
    #[test]
    fn the_checks_of_cards_hold_too() {
        let td1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\n";
        let td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6\n";
        for (text, format) in [(td1, TD1), (td2, TD2)] {
            for text in [text.to_owned(), reading(text)] {
                let cells: Vec<u8> = text.bytes().filter(|byte| *byte != b'\n').collect();
                for field in format.checks {
                    assert_eq!(check_digit(field.of(&cells)), cells[field.check], "{text}: {}", field.check);
                }
            }
            assert!(!reading(text).contains("ERIKSSON"));
            assert!(!reading(text).contains("D23145890"));
        }
    }

    #[test]
    fn what_is_no_zone_keeps_its_shape_only() {
        assert_eq!(reading("ERIKA<<42\r"), "SPECI<<12\r");
        assert_eq!(redacted(b"\x00\xffERIKA", &[]), b"\x00\xffSPECI");
    }

    #[test]
    fn what_the_reader_was_set_to_send_stays() {
        let around = format!("MRZ{}END", PASSPORT.trim_end());
        let kept = [b"MRZ".to_vec(), b"END".to_vec()];
        let specimen = String::from_utf8(redacted(around.as_bytes(), &kept)).unwrap();
        assert!(specimen.starts_with("MRZP<U<<") && specimen.ends_with("END"), "{specimen}");
        assert_eq!(verdict(&specimen[3..specimen.len() - 3]), Some(Verdict::Ok));
    }

    #[test]
    fn portions_do_not_matter_and_nothing_is_lost() {
        let bytes = PASSPORT.as_bytes();
        for portion in [1, 7, 44, 91] {
            let mut mrz = Mrz::default();
            let mut out: Vec<u8> = bytes.chunks(portion).flat_map(|bytes| mrz.received(bytes)).collect();
            assert!(out.is_empty(), "held back until the line pauses");
            out.extend(mrz.paused());
            assert_eq!(out, redacted(bytes, &[]), "portions of {portion}");
        }
        let mut endless = Mrz::default();
        let out: usize = (0..100).map(|_| endless.received(&[b'A'; 100]).len()).sum();
        assert!(endless.held.len() <= LONGEST && out + endless.held.len() == 10_000);
    }
}
