//! Bytes <-> the lines of one reading. Knows no time and nothing of what the lines say.

use domain::Sensitive;

use super::{Check, End, Settings};
use crate::document::{
    ReadFault,
    lines::{are_whole, hand_on, split, take_identifiers},
};

/// Whether a byte with nothing before it is more than what may follow an end.
#[must_use]
pub const fn begins(byte: u8) -> bool {
    !matches!(byte, b'\r' | b'\n' | b'\t' | 0x03 | 0x04)
}

impl Settings {
    /// Whether these bytes, gathered since the last silence, begin as they should.
    #[must_use]
    pub fn is_begun(&self, bytes: &[u8]) -> bool {
        !bytes.is_empty() && bytes.starts_with(self.begin.bytes())
    }

    /// Whether these bytes are a whole reading by their own end.
    #[must_use]
    pub fn is_ended(&self, bytes: &[u8]) -> bool {
        let end = self.end.bytes();
        let behind = bytes.len().saturating_sub(self.check.length());
        !end.is_empty()
            && self.is_begun(bytes)
            && bytes[self.begin.bytes().len()..].len() > self.check.length()
            && bytes[self.begin.bytes().len()..behind].ends_with(end)
    }

    /// The lines of what was gathered until its end or until silence.
    ///
    /// # Errors
    /// Something is missing, does not hold, or was no text.
    pub fn unframe(&self, bytes: &[u8]) -> Result<Vec<Sensitive<String>>, ReadFault> {
        let content = bytes.strip_prefix(self.begin.bytes()).ok_or(ReadFault::Unframed)?;
        let is_ended = self.is_ended(bytes);
        if self.end != End::Silence && !is_ended {
            return Err(self.cut_off_or_unframed(content));
        }
        let checked = match self.check {
            Check::Nothing => content,
            Check::Xor => {
                let (given, checked) = content.split_last().ok_or(ReadFault::CutOff)?;
                if block_check(checked) != *given {
                    return Err(ReadFault::Garbled);
                }
                checked
            }
        };
        let text = &checked[..checked.len() - self.end.bytes().len()];
        let mut lines = self.lines(text)?;
        // A check says that nothing is missing; without one, only the last line's end does.
        let is_whole = is_ended || self.check == Check::Xor || self.ends_with_separator(text) || are_whole(&lines);
        take_identifiers(&mut lines)?;
        if is_whole { hand_on(lines) } else { Err(ReadFault::CutOff) }
    }

    fn lines(&self, text: &[u8]) -> Result<Vec<String>, ReadFault> {
        let mut lines = split(text, self.between)?;
        if let Some(first) = lines.first_mut() {
            *first = first.strip_prefix(&self.prefix).ok_or(ReadFault::Unframed)?.to_owned();
        }
        if let Some(last) = lines.last_mut() {
            *last = last.strip_suffix(&self.suffix).ok_or(ReadFault::Unframed)?.to_owned();
        }
        Ok(lines)
    }

    fn ends_with_separator(&self, text: &[u8]) -> bool {
        text.last().is_some_and(|last| matches!(last, b'\r' | b'\n' | b'\t')) || !self.suffix.is_empty()
    }

    /// Lines that are whole but for an end are another end's: a set-up that differs, and not a document lifted too early.
    fn cut_off_or_unframed(&self, content: &[u8]) -> ReadFault {
        let readable: Vec<u8> = content.iter().copied().filter(|byte| !matches!(byte, 0x03 | 0x04)).collect();
        match split(&readable, self.between) {
            Ok(lines) if are_whole(&lines) => ReadFault::Unframed,
            Ok(_) => ReadFault::CutOff,
            Err(fault) => fault,
        }
    }
}

/// The block check of ISO 1745: the exclusive or of all bytes.
#[must_use]
pub fn block_check(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |check, byte| check ^ byte)
}

/// The bytes a reader that is set up so sends for `lines`. Every line ends with the separator.
#[must_use]
pub fn frame(settings: &Settings, lines: &[String]) -> Vec<u8> {
    let mut content = settings.prefix.clone();
    for (index, line) in lines.iter().enumerate() {
        content.push_str(line);
        if index + 1 == lines.len() {
            content.push_str(&settings.suffix);
        }
        content.push_str(settings.between.text());
    }
    let mut content = content.into_bytes();
    if settings.end == End::CrCr && content.ends_with(settings.between.text().as_bytes()) {
        // The last line's own end is half of it.
        content.truncate(content.len() - settings.between.text().len());
    }
    content.extend_from_slice(settings.end.bytes());
    if settings.check == Check::Xor {
        content.push(block_check(&content));
    }
    [settings.begin.bytes(), &content].concat()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Begin, Separator},
        *,
    };
    use crate::barcode::Symbology;

    // ICAO Doc 9303 part 4, appendix A to section 4: the specimen of Utopia.
    const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    fn passport() -> Vec<String> {
        vec![UPPER.to_owned(), LOWER.to_owned()]
    }

    fn read(settings: &Settings, bytes: &[u8]) -> Result<Vec<String>, ReadFault> {
        settings.unframe(bytes).map(|lines| lines.into_iter().map(Sensitive::into_inner).collect())
    }

    fn enclosed() -> Settings {
        plain(Begin::Stx, End::Etx)
    }

    fn plain(begin: Begin, end: End) -> Settings {
        Settings { begin, end, ..Settings::default() }
    }

    #[test]
    fn the_specimen_is_read_between_every_beginning_and_end_that_installers_choose() {
        // By hand from the control characters of ISO 1745 (ECMA-6): STX 02, ETX 03, EOT 04, HT 09, LF 0A, CR 0D, ESC 1B.
        let golden = [
            (plain(Begin::Stx, End::Etx), format!("\x02{UPPER}\r{LOWER}\r\x03")),
            (plain(Begin::Stx, End::Etx), format!("\x02{UPPER}\r\n{LOWER}\x03")),
            (plain(Begin::Esc, End::Eot), format!("\x1b{UPPER}\n{LOWER}\n\x04")),
            (
                Settings { between: Separator::Tab, ..plain(Begin::Esc, End::Eot) },
                format!("\x1b{UPPER}\t{LOWER}\t\x04"),
            ),
            (plain(Begin::Nothing, End::CrCr), format!("{UPPER}\r{LOWER}\r\r")),
            (plain(Begin::Nothing, End::Silence), format!("{UPPER}\r\n{LOWER}\r\n")),
            (plain(Begin::Nothing, End::Silence), format!("{UPPER}\r{LOWER}")),
        ];
        for (settings, bytes) in golden {
            assert_eq!(read(&settings, bytes.as_bytes()), Ok(passport()), "{settings:?} {bytes:?}");
            let ended: Vec<usize> =
                (0..=bytes.len()).filter(|length| settings.is_ended(&bytes.as_bytes()[..*length])).collect();
            assert_eq!(ended, if settings.end == End::Silence { vec![] } else { vec![bytes.len()] }, "{settings:?}");
        }
    }

    #[test]
    fn the_block_check_covers_what_stands_behind_the_beginning_with_the_end() {
        let settings = Settings { check: Check::Xor, ..enclosed() };
        // 41 ^ 42 ^ 0D ^ 03 = 0D: `A`, `B`, CR, ETX, by hand.
        assert_eq!(read(&settings, b"\x02AB\r\x03\x0d"), Ok(vec!["AB".to_owned()]));
        assert_eq!(read(&settings, b"\x02AB\r\x03\x0c"), Err(ReadFault::Garbled));
        let whole = frame(&settings, &passport());
        for position in 1..whole.len() {
            for bit in 0..8 {
                let mut harmed = whole.clone();
                harmed[position] ^= 1 << bit;
                assert!(read(&settings, &harmed).is_err(), "bit {bit} of {position}");
            }
        }
    }

    #[test]
    fn a_check_that_looks_like_a_control_character_ends_nothing_early() {
        for text in ["AAB\r", "A@\r", "AC\r\r", "\x41\x5a"] {
            let settings = Settings { check: Check::Xor, ..enclosed() };
            let bytes = frame(&settings, &[text.trim_end().to_owned()]);
            let ended: Vec<usize> = (0..=bytes.len()).filter(|length| settings.is_ended(&bytes[..*length])).collect();
            assert_eq!(ended, [bytes.len()], "{bytes:02x?}");
        }
    }

    #[test]
    fn everything_that_can_be_set_up_is_read_as_it_was_written() {
        for (begin, end, check, between) in every() {
            let (prefix, suffix) = ("MRZ:".to_owned(), "#".to_owned());
            let settings = Settings { begin, prefix, between, suffix, end, check, ..Settings::default() };
            assert_eq!(read(&settings, &frame(&settings, &passport())), Ok(passport()), "{settings:?}");
        }
    }

    fn every() -> impl Iterator<Item = (Begin, End, Check, Separator)> {
        Begin::EVERY.into_iter().flat_map(|begin| {
            End::EVERY.into_iter().flat_map(move |end| {
                Check::EVERY.into_iter().flat_map(move |check| {
                    Separator::EVERY.into_iter().map(move |between| (begin, end, check, between))
                })
            })
        })
    }

    #[test]
    fn an_identifier_is_taken_away_and_a_bar_codes_says_that_it_was_one() {
        let settings = enclosed();
        let lines = passport();
        let each = format!("\x02]o2{UPPER}\r]o2{LOWER}\r\x03");
        assert_eq!(read(&settings, each.as_bytes()), Ok(lines.clone()));
        let first = format!("\x02]o1{UPPER}\r{LOWER}\r\x03");
        assert_eq!(read(&settings, first.as_bytes()), Ok(lines));
        assert_eq!(read(&settings, b"\x02]Q1https://example.invalid\r\x03"), Err(ReadFault::BarCode(Symbology::Qr)));
    }

    #[test]
    fn documents_of_one_two_and_three_lines_are_handed_on_alike() {
        for lines in [vec!["A".repeat(30)], vec!["B".repeat(36); 2], vec!["C".repeat(30); 3], vec!["D".repeat(44); 2]] {
            for (begin, end, check, between) in every() {
                let settings = Settings { begin, between, end, check, ..Settings::default() };
                assert_eq!(read(&settings, &frame(&settings, &lines)), Ok(lines.clone()), "{settings:?}");
            }
        }
    }

    #[test]
    fn another_set_up_is_told_from_a_document_that_was_lifted() {
        let settings = enclosed();
        assert_eq!(read(&settings, format!("{UPPER}\r{LOWER}\r\x03").as_bytes()), Err(ReadFault::Unframed));
        assert_eq!(read(&settings, format!("\x02{UPPER}\r{LOWER}\r\x04").as_bytes()), Err(ReadFault::Unframed));
        assert_eq!(read(&settings, format!("\x02{UPPER}\r{LOWER}\r").as_bytes()), Err(ReadFault::Unframed));
        assert_eq!(read(&settings, format!("\x02{UPPER}\r{}", &LOWER[..40]).as_bytes()), Err(ReadFault::CutOff));
        let prefixed = Settings { prefix: "MRZ:".to_owned(), ..enclosed() };
        assert_eq!(read(&prefixed, format!("\x02{UPPER}\r{LOWER}\r\x03").as_bytes()), Err(ReadFault::Unframed));
    }

    #[test]
    fn what_says_nothing_or_no_text_is_not_handed_on() {
        let settings = enclosed();
        assert_eq!(read(&settings, b"\x02\r\r\x03"), Err(ReadFault::NoLines));
        assert_eq!(read(&settings, b"\x02\x03"), Err(ReadFault::NoLines));
        assert_eq!(read(&settings, b"\x02A\x1dB\r\x03"), Err(ReadFault::NotText));
        assert_eq!(read(&settings, b"\x02A\xff\r\x03"), Err(ReadFault::NotText));
        assert_eq!(read(&settings, format!("\x02{}\x03", "A\r".repeat(13)).as_bytes()), Err(ReadFault::TooLong));
    }
}
