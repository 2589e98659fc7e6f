//! Bytes <-> the lines of one document. Knows no time and nothing of what the lines say.

use domain::{Date, Sensitive, document::mrz};
use serde::{Deserialize, Serialize};

use super::{AffixesStand, Settings};
use crate::document::{ReadFault, lines::take_identifiers};

const STX: u8 = 0x02;
const ETX: u8 = 0x03;
const LF: u8 = b'\n';
const CR: u8 = b'\r';

/// Longest text that is collected. Doc 9303's longest zone has 90 characters; two documents sent in one go are still
/// collected whole, so that the parser can say that there are two.
pub const LONGEST: usize = 512;
/// Most lines that are collected.
pub const MOST_LINES: usize = 12;
/// Line lengths after which nothing is missing though no line end came: Doc 9303 parts 4 to 7, lines apart or joined.
const WHOLE: [&[usize]; 6] = [&[44, 44], &[36, 36], &[30, 30, 30], &[88], &[72], &[90]];

/// A date decides centuries and no check digit. A birthday that exists in one century only may be called wrong by it;
/// then silence decides, as for everything else.
const ANY_DAY: Date = Date::constant(2026, 1, 1);

/// How a reader separates lines; only simulators need to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Framing {
    /// CR ends a line.
    Cr,
    /// LF ends a line.
    Lf,
    /// CR LF ends a line.
    CrLf,
    /// STX and ETX enclose the document, CR separates its lines.
    StxEtx,
    /// STX and ETX enclose each line.
    StxEtxEachLine,
}

impl Framing {
    /// All of them.
    pub const EVERY: [Self; 5] = [Self::Cr, Self::Lf, Self::CrLf, Self::StxEtx, Self::StxEtxEachLine];

    const fn line_end(self) -> &'static [u8] {
        match self {
            Self::Cr | Self::StxEtx => &[CR],
            Self::Lf => &[LF],
            Self::CrLf => &[CR, LF],
            Self::StxEtxEachLine => &[],
        }
    }
}

/// Whether a reader sends a document's lines one by one or as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Each by itself.
    Apart,
    /// One string of all of them.
    Together,
}

/// Whether the collected bytes stay in bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// They do.
    InBounds,
    /// No document is that long; the byte is not kept.
    TooLong,
}

/// The bytes of one document as they come. Its `Debug` shows none of them.
#[derive(Clone, Default)]
pub struct Collected {
    lines: Vec<Vec<u8>>,
    open: Vec<u8>,
    enclosed: bool,
    length: usize,
}

impl Collected {
    /// Whether this byte, with nothing collected, is more than the end of something past.
    #[must_use]
    pub const fn begins(byte: u8) -> bool {
        !matches!(byte, CR | LF | ETX)
    }

    /// Takes one byte.
    pub fn take(&mut self, byte: u8) -> Taken {
        self.length += 1;
        if self.length > LONGEST {
            return Taken::TooLong;
        }
        match byte {
            CR | LF => self.end_line(),
            STX => {
                self.end_line();
                self.enclosed = true;
            }
            ETX => {
                self.end_line();
                self.enclosed = false;
            }
            text => self.open.push(text),
        }
        if self.lines.len() > MOST_LINES { Taken::TooLong } else { Taken::InBounds }
    }

    fn end_line(&mut self) {
        if !self.open.is_empty() {
            self.lines.push(std::mem::take(&mut self.open));
        }
    }

    /// Whether a reader need send nothing more: every line has its end, and together they are one zone in which every check
    /// digit is right as it was sent. What such a zone says is for whoever knows the date.
    #[must_use]
    pub fn is_verified(&self, settings: &Settings) -> bool {
        if !self.open.is_empty() || self.enclosed || self.lines.is_empty() {
            return false;
        }
        let Ok(lines) = self.clone().finish(settings) else { return false };
        let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
        mrz::parse(&texts, ANY_DAY).is_ok_and(|record| {
            let added = record.warnings.contains(&mrz::Warning::FillersAdded);
            record.verdict() == mrz::Verdict::Ok && record.repairs.is_empty() && !added
        })
    }

    /// Silence: what the lines are.
    ///
    /// # Errors
    /// Something is missing, or it was no text.
    pub fn finish(mut self, settings: &Settings) -> Result<Vec<Sensitive<String>>, ReadFault> {
        let ended = self.open.is_empty() && !self.enclosed;
        self.end_line();
        let mut lines = self.lines.into_iter().map(text).collect::<Result<Vec<_>, _>>()?;
        strip(&mut lines, settings);
        take_identifiers(&mut lines)?;
        lines.retain(|line| !line.is_empty());
        let lengths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
        let whole = !self.enclosed && WHOLE.contains(&lengths.as_slice());
        if lines.is_empty() || !(ended || whole) {
            return Err(ReadFault::CutOff);
        }
        Ok(lines.into_iter().map(Sensitive::new).collect())
    }
}

impl std::fmt::Debug for Collected {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Collected").field("length", &self.length).finish_non_exhaustive()
    }
}

fn text(bytes: Vec<u8>) -> Result<String, ReadFault> {
    let text = String::from_utf8(bytes).map_err(|_| ReadFault::NotText)?;
    if text.contains(char::is_control) { Err(ReadFault::NotText) } else { Ok(text) }
}

/// Takes prefix and suffix away where they stand. Where one should stand and does not, nothing is taken: a half prefix is
/// for the parser to refuse.
fn strip(lines: &mut [String], Settings { prefix, suffix, affixes_stand, .. }: &Settings) {
    let last = lines.len().saturating_sub(1);
    for (index, line) in lines.iter_mut().enumerate() {
        let (first, last) = match affixes_stand {
            AffixesStand::AroundDocument => (index == 0, index == last),
            AffixesStand::AroundEachLine => (true, true),
        };
        if let Some(rest) = line.strip_prefix(prefix.as_str()).filter(|_| first) {
            *line = rest.to_owned();
        }
        if let Some(rest) = line.strip_suffix(suffix.as_str()).filter(|_| last) {
            *line = rest.to_owned();
        }
    }
}

/// The bytes a reader sends for `lines`.
#[must_use]
pub fn encode(lines: &[String], framing: Framing, layout: Layout, settings: &Settings) -> Vec<u8> {
    let joined = [lines.concat()];
    let lines = match layout {
        Layout::Apart => lines,
        Layout::Together => &joined,
    };
    let Settings { prefix, suffix, .. } = settings;
    let last = lines.len().saturating_sub(1);
    let mut bytes = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let (first, last) = match settings.affixes_stand {
            AffixesStand::AroundDocument => (index == 0, index == last),
            AffixesStand::AroundEachLine => (true, true),
        };
        if framing == Framing::StxEtxEachLine || (framing == Framing::StxEtx && index == 0) {
            bytes.push(STX);
        }
        bytes.extend_from_slice(if first { prefix.as_bytes() } else { &[] });
        bytes.extend_from_slice(line.as_bytes());
        bytes.extend_from_slice(if last { suffix.as_bytes() } else { &[] });
        bytes.extend_from_slice(framing.line_end());
        if framing == Framing::StxEtxEachLine {
            bytes.push(ETX);
        }
    }
    if framing == Framing::StxEtx {
        bytes.push(ETX);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    // ICAO Doc 9303 part 4, appendix A to section 4: the specimen of Utopia.
    const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    fn read(bytes: &[u8], settings: &Settings) -> Result<Vec<String>, ReadFault> {
        let mut collected = Collected::default();
        for &byte in bytes {
            if collected.take(byte) == Taken::TooLong {
                return Err(ReadFault::TooLong);
            }
        }
        collected.finish(settings).map(|lines| lines.into_iter().map(Sensitive::into_inner).collect())
    }

    fn plain(text: &str) -> Result<Vec<String>, ReadFault> {
        read(text.as_bytes(), &Settings::default())
    }

    fn passport() -> Vec<String> {
        vec![UPPER.to_owned(), LOWER.to_owned()]
    }

    #[test]
    fn every_framing_seen_in_the_field_gives_the_same_lines() {
        for bytes in [
            format!("{UPPER}\r{LOWER}\r"),
            format!("{UPPER}\n{LOWER}\n"),
            format!("{UPPER}\r\n{LOWER}\r\n"),
            format!("{UPPER}\r{LOWER}"),
            format!("\x02{UPPER}\r{LOWER}\r\x03"),
            format!("\x02{UPPER}\r{LOWER}\x03\r\n"),
            format!("\x02{UPPER}\x03\x02{LOWER}\x03"),
        ] {
            assert_eq!(plain(&bytes), Ok(passport()), "{bytes:?}");
        }
        for bytes in [format!("{UPPER}{LOWER}\r"), format!("{UPPER}{LOWER}"), format!("\x02{UPPER}{LOWER}\x03")] {
            assert_eq!(plain(&bytes), Ok(vec![[UPPER, LOWER].concat()]), "{bytes:?}");
        }
    }

    #[test]
    fn what_a_simulated_reader_writes_is_what_the_specimen_looks_like_on_the_wire() {
        let settings = Settings { prefix: "]".to_owned(), suffix: "#".to_owned(), ..Settings::default() };
        let write = |framing, layout| encode(&passport(), framing, layout, &settings);
        assert_eq!(write(Framing::CrLf, Layout::Apart), format!("]{UPPER}\r\n{LOWER}#\r\n").as_bytes());
        assert_eq!(write(Framing::StxEtx, Layout::Together), format!("\x02]{UPPER}{LOWER}#\r\x03").as_bytes());
        assert_eq!(
            write(Framing::StxEtxEachLine, Layout::Apart),
            format!("\x02]{UPPER}\x03\x02{LOWER}#\x03").as_bytes()
        );
    }

    #[test]
    fn prefix_and_suffix_are_taken_away_only_where_they_stand() {
        let around = Settings { prefix: "L".to_owned(), suffix: "0".to_owned(), ..Settings::default() };
        let document = format!("L{UPPER}\r{LOWER}0\r");
        assert_eq!(read(document.as_bytes(), &around), Ok(passport()), "the second line's own L stays");
        let each = Settings { affixes_stand: AffixesStand::AroundEachLine, ..around };
        let document = format!("L{UPPER}0\rL{LOWER}0\r");
        assert_eq!(read(document.as_bytes(), &each), Ok(passport()));
    }

    #[test]
    fn an_identifier_is_taken_away_and_a_bar_codes_says_that_it_was_one() {
        assert_eq!(plain(&format!("]o2{UPPER}\r]o2{LOWER}\r")), Ok(passport()));
        assert_eq!(plain("]Q1https://example.invalid\r"), Err(ReadFault::BarCode(crate::barcode::Symbology::Qr)));
    }

    #[test]
    fn a_half_prefix_is_left_for_the_parser() {
        let settings = Settings { prefix: "MRZ:".to_owned(), ..Settings::default() };
        let lines = read(format!("RZ:{UPPER}\r{LOWER}\r").as_bytes(), &settings);
        assert_eq!(lines, Ok(vec![format!("RZ:{UPPER}"), LOWER.to_owned()]));
    }

    #[test]
    fn what_stops_halfway_is_cut_off() {
        for bytes in [
            UPPER.to_owned(),
            format!("{UPPER}\r{}", &LOWER[..43]),
            format!("\x02{UPPER}\r{LOWER}\r"),
            "\x02\x03".to_owned(),
            "\x02".to_owned(),
        ] {
            assert_eq!(plain(&bytes), Err(ReadFault::CutOff), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_never_passed_on() {
        // A driving licence's bar code, with its separators; a parity error; Latin-1.
        for bytes in [&b"@\n\x1e\rANSI 636000\x1dDLDAQ\r"[..], b"P<UTO\x00ERIKSSON\r", b"P<ESPNU\xd1EZ\r", b"P<\x7f\r"]
        {
            assert_eq!(read(bytes, &Settings::default()), Err(ReadFault::NotText), "{bytes:?}");
        }
    }

    #[test]
    fn text_that_no_zone_contains_is_left_for_the_parser_to_place() {
        assert_eq!(plain("P<ESPNUÑEZ\r"), Ok(vec!["P<ESPNUÑEZ".to_owned()]));
    }

    #[test]
    fn nothing_is_collected_without_bound() {
        assert_eq!(read(&[b'<'; LONGEST + 1], &Settings::default()), Err(ReadFault::TooLong));
        assert_eq!(plain(&"A\r".repeat(MOST_LINES)).map(|lines| lines.len()), Ok(MOST_LINES));
        assert_eq!(plain(&"A\r".repeat(MOST_LINES + 1)), Err(ReadFault::TooLong));
    }

    #[test]
    fn what_was_collected_does_not_show_in_logs() {
        let mut collected = Collected::default();
        UPPER.bytes().for_each(|byte| assert_eq!(collected.take(byte), Taken::InBounds));
        assert!(!format!("{collected:?}").contains("ERIKSSON"));
        assert!(!format!("{collected:?}").contains("80"), "not as numbers either: {collected:?}");
    }
}
