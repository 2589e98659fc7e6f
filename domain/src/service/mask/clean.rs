//! Text from anywhere, to the signs that count.

use super::{Wrong, place};

/// Longer text is refused before it is looked at.
const LONGEST: usize = 256;

/// Which signs besides letters and digits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    /// None.
    Alone,
    /// Hyphens.
    AndHyphens,
    /// The decimal point, and the comma that stands for it.
    AndPoints,
    /// The plus before a country's number.
    AndPlus,
}

/// The signs of a text that count: Latin capitals for small letters, plain digits for those of other scripts. What
/// can stand in no value is kept for its place to be named.
pub(super) fn clean(text: &str, signs: Signs) -> Result<Vec<char>, Wrong> {
    let mut kept = Vec::new();
    let length = text.chars().filter(|sign| !sign.is_whitespace() && !is_unseen(*sign)).count();
    if length > LONGEST {
        return Err(Wrong::Long { over: u16::try_from(length - LONGEST).unwrap_or(u16::MAX) });
    }
    for sign in text.chars() {
        match sign {
            sign if sign.is_whitespace() || is_unseen(sign) => {}
            sign if sign.is_control() => return Err(Wrong::Control { at: place(kept.len()) }),
            sign if is_hyphen(sign) => {
                if signs == Signs::AndHyphens {
                    kept.push('-');
                }
            }
            '(' | ')' if signs == Signs::AndPlus => {}
            '.' | ',' | '\u{66B}' if signs == Signs::AndPoints => kept.push('.'),
            other => kept.push(plain(other)),
        }
    }
    Ok(kept)
}

/// Marks of direction and joiners, which come along when text is copied.
pub(super) const fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

const fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}')
}

/// Digits of Arabic, Persian, Devanagari and full width as plain ones; full-width and small Latin letters as capitals.
pub(super) fn plain(sign: char) -> char {
    for zero in ['\u{660}', '\u{6F0}', '\u{966}', '\u{FF10}'] {
        if let Some(digit) = u32::from(sign).checked_sub(u32::from(zero)).filter(|digit| *digit < 10) {
            return char::from_digit(digit, 10).unwrap_or(sign);
        }
    }
    let narrow = match sign {
        '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
        other => other,
    };
    narrow.to_ascii_uppercase()
}
