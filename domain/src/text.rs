//! Text that did not come from our own words.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Makes foreign text safe to show, speak and print: whatever a document, a barcode, a card terminal, an agency or a
/// person typed goes through here first.
///
/// Line breaks and tabs become single spaces; all other control characters vanish, U+001C to U+001E and U+0085 among
/// them, which end a paragraph of bidirectional text and make text shapers fail between directions; so do foreign
/// direction controls, which reorder what stands around them, invisible tags, and the marks that stand for no
/// character. Right-to-left letters, joiners and combining marks stay: names are written with them. At most
/// `most_characters` remain.
#[must_use]
pub fn display_safe(text: &str, most_characters: usize) -> String {
    text.chars().filter_map(safe).take(most_characters).collect()
}

/// `text` with one more typed sign behind it, composed (NFC): a letter and the mark typed after it are one character
/// wherever there is one for both.
#[must_use]
pub fn with_sign(text: &str, sign: char) -> String {
    text.chars().chain([sign]).nfc().collect()
}

/// `text` without its last letter as people count letters: a grapheme cluster of UAX #29, so that a consonant goes with its
/// vowel sign, and a letter with its marks.
#[must_use]
pub fn without_last(text: &str) -> &str {
    text.grapheme_indices(true).next_back().map_or("", |(at, _)| &text[..at])
}

fn safe(character: char) -> Option<char> {
    match character {
        '\n' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        // Direction marks, embeddings, overrides, isolates; deprecated format controls, byte order mark, annotation
        // anchors, tags; the block set aside for no characters.
        '\u{61C}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FDD0}'..='\u{FDEF}'
        | '\u{FFF9}'..='\u{FFFC}'
        | '\u{E0000}'..='\u{E0FFF}' => None,
        // The last two of every plane are no characters either.
        other if u32::from(other) & 0xFFFE == 0xFFFE => None,
        other if other.is_control() => None,
        other => Some(other),
    }
}
