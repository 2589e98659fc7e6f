//! Which key is which character, on the keyboards that wedges can be set to.
//!
//! Key codes: Linux, `include/uapi/linux/input-event-codes.h`; they name places. Characters: the keyboards of those
//! countries as their makers print them. Dead keys are the characters printed on them: a wedge does not combine.

use serde::{Deserialize, Serialize};

/// A country's keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// The United States: what scanners come set to.
    Us,
    /// Germany: Y and Z change places.
    German,
    /// France: digits need shift; A, Q, W, Z, M and the comma change places.
    French,
}

/// Which of a key's characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// Without another key.
    Plain,
    /// With shift.
    Shift,
    /// With the right Alt.
    AltGr,
}

impl Level {
    const ALL: [Self; 3] = [Self::Plain, Self::Shift, Self::AltGr];
}

/// The keys of every map, in its order: `KEY_1` to `KEY_EQUAL`, `KEY_Q` to `KEY_RIGHTBRACE`, `KEY_A` to `KEY_GRAVE`,
/// `KEY_BACKSLASH` to `KEY_SLASH`, `KEY_102ND`.
const PLACES: [std::ops::RangeInclusive<u16>; 5] = [2..=13, 16..=27, 30..=41, 43..=53, 86..=86];

/// No character.
const NONE: char = '\0';

impl Layout {
    /// All of them.
    pub const EVERY: [Self; 3] = [Self::Us, Self::German, Self::French];

    /// Its characters at a level, row by row, in the order of [`PLACES`]; `␀` stands for none.
    const fn rows(self, level: Level) -> [&'static str; 5] {
        match (self, level) {
            (Self::Us, Level::Plain) => ["1234567890-=", "qwertyuiop[]", "asdfghjkl;'`", "\\zxcvbnm,./", ""],
            (Self::Us, Level::Shift) => ["!@#$%^&*()_+", "QWERTYUIOP{}", "ASDFGHJKL:\"~", "|ZXCVBNM<>?", ""],
            (Self::Us, Level::AltGr) => ["", "", "", "", ""],
            (Self::German, Level::Plain) => ["1234567890ß´", "qwertzuiopü+", "asdfghjklöä^", "#yxcvbnm,.-", "<"],
            (Self::German, Level::Shift) => ["!\"§$%&/()=?`", "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ°", "'YXCVBNM;:_", ">"],
            (Self::German, Level::AltGr) => ["␀²³␀␀␀{[]}\\", "@␀€␀␀␀␀␀␀␀␀~", "", "␀␀␀␀␀␀␀µ", "|"],
            (Self::French, Level::Plain) => ["&é\"'(-è_çà)=", "azertyuiop^$", "qsdfghjklmù²", "*wxcvbn,;:!", "<"],
            (Self::French, Level::Shift) => ["1234567890°+", "AZERTYUIOP¨£", "QSDFGHJKLM%", "µWXCVBN?./§", ">"],
            (Self::French, Level::AltGr) => ["␀~#{[|`\\^@]}", "␀␀€␀␀␀␀␀␀␀␀¤", "", "", ""],
        }
    }

    /// The character of a key; none for a key without one.
    #[must_use]
    pub fn character(self, key: u16, level: Level) -> Option<char> {
        let row = PLACES.iter().position(|places| places.contains(&key))?;
        let place = usize::from(key - PLACES[row].start());
        self.rows(level)[row].chars().nth(place).filter(|character| !matches!(*character, NONE | '␀'))
    }

    /// The key and level of a character; none when this keyboard does not have it.
    #[must_use]
    pub fn key(self, character: char) -> Option<(u16, Level)> {
        Level::ALL.into_iter().find_map(|level| {
            let key = PLACES.into_iter().flatten().find(|key| self.character(*key, level) == Some(character))?;
            Some((key, level))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printable_character_is_on_every_keyboard_once() {
        for layout in Layout::EVERY {
            for character in '!'..='~' {
                let (key, level) = layout.key(character).unwrap_or_else(|| panic!("{layout:?} {character}"));
                assert_eq!(layout.character(key, level), Some(character));
            }
        }
    }

    #[test]
    fn letters_change_with_shift_on_the_same_key() {
        for layout in Layout::EVERY {
            for letter in 'a'..='z' {
                let (key, level) = layout.key(letter).expect("a letter");
                assert_eq!(level, Level::Plain);
                assert_eq!(layout.character(key, Level::Shift), Some(letter.to_ascii_uppercase()));
            }
        }
    }

    #[test]
    fn the_keys_of_the_kernels_header_are_where_they_are_printed() {
        // input-event-codes.h: KEY_1 2, KEY_Q 16, KEY_Z 44, KEY_COMMA 51, KEY_102ND 86, KEY_RIGHTBRACE 27, KEY_Y 21.
        assert_eq!(Layout::Us.key('<'), Some((51, Level::Shift)));
        assert_eq!(Layout::German.key('<'), Some((86, Level::Plain)));
        assert_eq!(Layout::German.character(51, Level::Shift), Some(';'), "what a US wedge's < is in Germany");
        assert_eq!(Layout::Us.key(']'), Some((27, Level::Plain)));
        assert_eq!(Layout::German.key(']'), Some((10, Level::AltGr)));
        assert_eq!(Layout::French.key(']'), Some((12, Level::AltGr)));
        assert_eq!(Layout::German.key('z'), Some((21, Level::Plain)));
        assert_eq!(Layout::French.key('a'), Some((16, Level::Plain)));
        assert_eq!(Layout::French.key('1'), Some((2, Level::Shift)));
        assert_eq!(Layout::Us.character(28, Level::Plain), None, "Enter");
    }
}
