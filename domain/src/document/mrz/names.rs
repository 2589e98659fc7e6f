//! The name field: primary and secondary identifiers (Doc 9303 part 3, section 4.6; part 4, section 4.2.3).

use unicode_normalization::{UnicodeNormalization, char::decompose_canonical};

use super::letters;
use crate::Sensitive;

/// What the name field says.
pub(super) struct Names {
    pub(super) surname: Sensitive<String>,
    pub(super) given: Sensitive<String>,
    /// The last cell is a letter: it has to be assumed that something was cut.
    pub(super) truncated: bool,
}

/// Splits at the first double filler. A field that begins with one has only the names behind it; `None` when there
/// is no name at all.
pub(super) fn read(cells: &[u8]) -> Option<Names> {
    let split = cells.windows(2).position(|pair| pair == b"<<").unwrap_or(cells.len());
    let (first, second) = (words(&cells[..split]), words(&cells[split..]));
    let (surname, given) = if first.is_empty() { (second, String::new()) } else { (first, second) };
    let truncated = cells.last().is_some_and(u8::is_ascii_uppercase);
    (!surname.is_empty()).then(|| Names { surname: surname.into(), given: given.into(), truncated })
}

/// The cells of both identifiers, as many as fit into `width`: the second keeps at least its first letter, and a cut
/// field ends in a letter.
pub(super) fn write(surname: &str, given: &str, width: usize) -> Vec<u8> {
    let (mut cells, given) = (identifier(surname), identifier(given));
    if !given.is_empty() {
        if cells.len() + 2 + given.len() > width {
            cells.truncate(width.saturating_sub(3));
            trim(&mut cells);
        }
        cells.extend_from_slice(b"<<");
        cells.extend_from_slice(&given);
    }
    cells.truncate(width);
    if cells.len() == width && cells.last() == Some(&b'<') {
        trim(&mut cells);
    }
    cells.resize(width, b'<');
    cells
}

fn words(cells: &[u8]) -> String {
    let mut words = String::with_capacity(cells.len());
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| **cell != b'<') {
        if !words.is_empty() && cells[at - 1] == b'<' {
            words.push(' ');
        }
        words.push(char::from(*cell));
    }
    words
}

fn trim(cells: &mut Vec<u8>) {
    while cells.last() == Some(&b'<') {
        cells.pop();
    }
}

/// Capital letters with single fillers between the parts (part 3, section 4.6): spaces, hyphens and commas part, an
/// apostrophe and every other sign vanish, and what it stands between is one.
fn identifier(name: &str) -> Vec<u8> {
    let mut cells: Vec<u8> = Vec::with_capacity(name.len());
    for character in name.nfc().flat_map(char::to_uppercase) {
        if character == '<' || character == ',' || is_hyphen(character) || character.is_whitespace() {
            if cells.last().is_some_and(|cell| *cell != b'<') {
                cells.push(b'<');
            }
        } else {
            transliterate(character, &mut cells);
        }
    }
    trim(&mut cells);
    cells
}

const fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}')
}

/// What stands for a capital letter; for letters that the table does not have, the Latin letter below their marks.
fn transliterate(letter: char, cells: &mut Vec<u8>) {
    match letters::becomes(letter) {
        [recommended, ..] => cells.extend_from_slice(recommended.as_bytes()),
        [] if letter == 'Ə' => cells.push(b'E'),
        [] => decompose_canonical(letter, |part| {
            cells.extend(u8::try_from(part).ok().filter(u8::is_ascii_uppercase));
        }),
    }
}
