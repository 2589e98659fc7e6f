//! The name field: primary and secondary identifiers (Doc 9303 part 3, section 4.6; part 4, section 4.2.3).

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

/// Capital letters with single fillers between the parts. Apostrophes vanish; everything else that is no letter
/// separates.
fn identifier(name: &str) -> Vec<u8> {
    let mut cells: Vec<u8> = Vec::with_capacity(name.len());
    for character in name.chars().flat_map(char::to_uppercase) {
        match character {
            'A'..='Z' => cells.extend(u8::try_from(character)),
            '\'' | '’' | 'ʼ' | '\u{300}'..='\u{36f}' => {}
            _ => match transliterated(character) {
                "" if cells.is_empty() || cells.last() == Some(&b'<') => {}
                "" => cells.push(b'<'),
                letters => cells.extend_from_slice(letters.as_bytes()),
            },
        }
    }
    trim(&mut cells);
    cells
}

/// The letters for a national one: those of Doc 9303 part 3, section 6, table A, that our languages write with.
/// Nothing for what is no letter of that table.
const fn transliterated(character: char) -> &'static str {
    match character {
        'Á' | 'À' | 'Â' | 'Ã' | 'Ă' | 'Ą' | 'Ā' => "A",
        'Ä' | 'Æ' => "AE",
        'Å' => "AA",
        'Ç' | 'Ć' | 'Č' | 'Ċ' => "C",
        'Ď' | 'Đ' | 'Ð' => "D",
        'É' | 'È' | 'Ê' | 'Ë' | 'Ě' | 'Ę' | 'Ē' | 'Ė' | 'Ə' => "E",
        'Ğ' | 'Ģ' | 'Ġ' => "G",
        'Í' | 'Ì' | 'Î' | 'Ï' | 'İ' | 'Ī' | 'Į' => "I",
        'Ķ' => "K",
        'Ł' | 'Ĺ' | 'Ľ' | 'Ļ' => "L",
        'Ñ' | 'Ń' | 'Ň' | 'Ņ' => "N",
        'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ő' | 'Ō' => "O",
        'Ö' | 'Ø' | 'Œ' => "OE",
        'Ř' | 'Ŕ' => "R",
        'Ś' | 'Š' | 'Ş' | 'Ș' => "S",
        'ẞ' => "SS",
        'Ť' | 'Ţ' | 'Ț' => "T",
        'Þ' => "TH",
        'Ú' | 'Ù' | 'Û' | 'Ů' | 'Ű' | 'Ū' | 'Ų' => "U",
        'Ü' => "UE",
        'Ý' | 'Ÿ' => "Y",
        'Ź' | 'Ž' | 'Ż' => "Z",
        _ => "",
    }
}
