//! Text of any kind: letters and digits by others.

/// What letters become, over and over.
const LETTERS: &[u8] = b"SPECIMEN";
/// What digits become, over and over.
const DIGITS: &[u8] = b"1234567890";

/// Replaces letters and digits, the n-th letter of a text always by the same one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Specimen {
    letters: usize,
    digits: usize,
}

impl Specimen {
    /// What stands for one byte of ASCII; whatever is neither letter nor digit stays.
    pub fn ascii(&mut self, byte: u8) -> u8 {
        match byte {
            b'A'..=b'Z' => self.letter(),
            b'a'..=b'z' => self.letter().to_ascii_lowercase(),
            b'0'..=b'9' => self.digit(),
            _other => byte,
        }
    }

    /// What stands for one character; of those that are no ASCII, one for all.
    pub fn sign(&mut self, sign: char) -> char {
        u8::try_from(sign).ok().filter(u8::is_ascii).map_or('\u{e4}', |byte| char::from(self.ascii(byte)))
    }

    fn letter(&mut self) -> u8 {
        self.letters += 1;
        LETTERS[(self.letters - 1) % LETTERS.len()]
    }

    fn digit(&mut self) -> u8 {
        self.digits += 1;
        DIGITS[(self.digits - 1) % DIGITS.len()]
    }

    /// What stands for a text. One that is UTF-8 stays so, with as many bytes; in one that is not, what is no ASCII becomes
    /// bytes that are never text.
    pub fn text(&mut self, bytes: &[u8]) -> Vec<u8> {
        match std::str::from_utf8(bytes) {
            Ok(text) => text
                .chars()
                .flat_map(|sign| match sign.len_utf8() {
                    1 => {
                        let byte = u8::try_from(sign).unwrap_or(b'?');
                        vec![self.ascii(byte)]
                    }
                    2 => "\u{e4}".as_bytes().to_vec(),
                    3 => "\u{20ac}".as_bytes().to_vec(),
                    _four => "\u{1f600}".as_bytes().to_vec(),
                })
                .collect(),
            Err(_) => bytes.iter().map(|byte| if byte.is_ascii() { self.ascii(*byte) } else { 0xff }).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_its_shape_and_nothing_else() {
        let mut specimen = Specimen::default();
        assert_eq!(specimen.text(b"Jane-Doe 42\r\n"), b"Spec-Ime 12\r\n");
        assert_eq!(Specimen::default().text("\u{18f}li\u{5d0}".as_bytes()), "\u{e4}sp\u{e4}".as_bytes());
        assert_eq!(Specimen::default().text(b"A\xc6\x8f\xff1"), b"S\xff\xff\xff1");
    }
}
