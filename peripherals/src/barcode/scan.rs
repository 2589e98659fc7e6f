//! A code that was read: its bytes as they are, and a form of them that can be shown.

use std::fmt;

use domain::{Sensitive, text::display_safe};

use super::Symbology;

/// Most bytes of one code: a QR of version 40 holds 7,089 digits (ISO/IEC 18004, table 7). Letters and bytes are fewer.
pub const MOST_DATA: usize = 7_089;

/// One code, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// What kind of code it is, when the scanner said so.
    pub symbology: Symbology,
    /// What it says: outside data that nobody has judged, and may be personal.
    pub data: Sensitive<Data>,
}

impl Scan {
    /// What it says, for a screen: at most `most_characters`, safe to draw, speak and print.
    ///
    /// Every control character becomes its visible picture, a GS1 separator U+241D; one without a picture and every byte
    /// that is no UTF-8 becomes U+FFFD. The rest is [`display_safe`]'s rule.
    #[must_use]
    pub fn displayed(&self, most_characters: usize) -> Sensitive<String> {
        let lossy = String::from_utf8_lossy(self.data.reveal().as_bytes());
        let visible: String = lossy.chars().map(picture).collect();
        Sensitive::new(display_safe(&visible, most_characters))
    }
}

/// Unicode's control pictures stand in the order of the characters they stand for.
fn picture(character: char) -> char {
    match u32::from(character) {
        code @ 0x00..=0x1f => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '\u{2421}',
        0x80..=0x9f => char::REPLACEMENT_CHARACTER,
        _printable => character,
    }
}

/// The bytes of a code, exactly as the scanner sent them: separators, control characters and bytes that are no text
/// included. There is no `Display`; what is drawn goes through [`Scan::displayed`]. Its `Debug` shows the length only.
#[derive(Clone, PartialEq, Eq)]
pub struct Data(Box<[u8]>);

/// More than any symbology holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code of {length} bytes is longer than any")]
pub struct TooLong {
    /// Its length.
    pub length: usize,
}

impl Data {
    /// These bytes.
    ///
    /// # Errors
    /// More than [`MOST_DATA`].
    pub fn new(bytes: &[u8]) -> Result<Self, TooLong> {
        if bytes.len() > MOST_DATA {
            return Err(TooLong { length: bytes.len() });
        }
        Ok(Self(bytes.into()))
    }

    /// As they are.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As text, control characters included; none when it is no UTF-8.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        std::str::from_utf8(&self.0).ok()
    }
}

impl fmt::Debug for Data {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Data({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(bytes: &[u8]) -> Scan {
        let data = Sensitive::new(Data::new(bytes).expect("short enough"));
        Scan { symbology: Symbology::Unknown, data }
    }

    #[test]
    fn separators_survive_in_the_data_and_are_shown_as_pictures() {
        // GS1 General Specifications, section 7.8.3: a separator (U+001D) ends an element of variable length.
        let scan = scan(b"0104012345678901\x1d10ABC\x1e\x04\r\n\x00\x7f");
        assert_eq!(scan.data.reveal().as_bytes(), b"0104012345678901\x1d10ABC\x1e\x04\r\n\x00\x7f");
        assert_eq!(
            scan.displayed(100).reveal(),
            "0104012345678901\u{241d}10ABC\u{241e}\u{2404}\u{240d}\u{240a}\u{2400}\u{2421}"
        );
    }

    #[test]
    fn nothing_that_is_shown_reorders_or_controls_anything() {
        let scan = scan("A\u{202e}B\u{85}C\u{1b}[31mD\u{feff}E".as_bytes());
        assert_eq!(scan.displayed(100).reveal(), "AB\u{fffd}C\u{241b}[31mDE");
        assert_eq!(scan.displayed(3).reveal().chars().count(), 3);
        for code in 0..=0x9f_u8 {
            let shown = super::Scan { symbology: Symbology::Unknown, data: scan.data.clone() };
            assert!(!shown.displayed(100).reveal().contains(char::is_control));
            let text = char::from(code).to_string();
            let one = super::tests::scan(text.as_bytes()).displayed(10).into_inner();
            assert!(!one.contains(char::is_control) && one.chars().count() == 1, "{code:#x}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_kept_and_shown_as_such() {
        let scan = scan(&[0xdc, 0x03, b'D', 0xff]);
        assert_eq!(scan.data.reveal().as_bytes(), [0xdc, 0x03, b'D', 0xff]);
        assert_eq!(scan.data.reveal().as_text(), None);
        assert_eq!(scan.displayed(10).reveal(), "\u{fffd}\u{2403}D\u{fffd}");
    }

    #[test]
    fn what_was_read_does_not_show_in_logs() {
        let scan = scan(b"PASSPORT L898902C3");
        assert!(!format!("{scan:?} {:?}", scan.data.reveal()).contains("L898902C3"));
        assert!(!format!("{:?}", scan.displayed(100)).contains("L898902C3"));
    }

    #[test]
    fn the_longest_code_is_kept_and_one_byte_more_is_not() {
        assert!(Data::new(&[b'7'; MOST_DATA]).is_ok());
        assert_eq!(Data::new(&[b'7'; MOST_DATA + 1]), Err(TooLong { length: 7_090 }));
    }
}
