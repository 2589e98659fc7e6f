//! Two languages that nobody speaks, for looking at screens before their words are translated: `en-XA` and `ar-XB`.
//!
//! Only tests and the gallery have them (feature `pseudo`). They are worn by the whole process, before its first word is
//! read: English is then read with accents and a quarter longer, or Arabic's place is taken by English words that run to the
//! left. What comes from outside, days and sums stay as they are: so words that were forgotten in code are seen.

use std::{
    borrow::Cow,
    sync::atomic::{AtomicBool, Ordering},
};

use domain::Language;

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pseudo {
    /// `en-XA`, in the place of English: letters with accents, vowels twice until it is a quarter longer: German, the
    /// longest of ours, is 18 % longer than English over all.
    Long,
    /// `ar-XB`, in the place of Arabic: the same words, each written from right to left.
    Mirrored,
}

impl Pseudo {
    /// Its tag, as others name it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Long => "en-XA",
            Self::Mirrored => "ar-XB",
        }
    }

    /// The language in whose place it stands.
    #[must_use]
    pub const fn stands_for(self) -> Language {
        match self {
            Self::Long => Language::English,
            Self::Mirrored => Language::Arabic,
        }
    }

    const fn worn(self) -> &'static AtomicBool {
        static LONG: AtomicBool = AtomicBool::new(false);
        static MIRRORED: AtomicBool = AtomicBool::new(false);
        match self {
            Self::Long => &LONG,
            Self::Mirrored => &MIRRORED,
        }
    }

    /// This process wears it from now on. Words of its language that were read before stay as they were.
    pub fn wear(self) {
        self.worn().store(true, Ordering::Relaxed);
    }

    /// The one that is worn in the place of `language`.
    #[must_use]
    pub fn of(language: Language) -> Option<Self> {
        [Self::Long, Self::Mirrored]
            .into_iter()
            .find(|pseudo| pseudo.stands_for() == language && pseudo.worn().load(Ordering::Relaxed))
    }

    /// The language whose words it says.
    pub(crate) const SAYS: Language = Language::English;

    /// What becomes of a text between two values.
    pub(crate) const fn transform(self) -> fn(&str) -> Cow<'_, str> {
        match self {
            Self::Long => |text| Cow::Owned(long(text)),
            Self::Mirrored => |text| Cow::Owned(mirrored(&long(text))),
        }
    }
}

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// None is higher or deeper than letters of our languages are: what lies on another line here, would there.
const ACCENTED: &str = "áƀćđéƒğħíĵĸłṁñóþɋŕšŧúṽŵẋýžĄɃÇĐĘƑǤĦĮɈƘŁMŊØÞɊɌŞŦŲƲWXƳƵ";

fn long(text: &str) -> String {
    let mut long = String::with_capacity(3 * text.len());
    let (mut letters, mut more) = (0, 0);
    for letter in text.chars() {
        let accented =
            PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map(|(_, accented)| accented);
        long.push(accented.unwrap_or(letter));
        letters += 1;
        // As a second letter it is small, and a word of capitals has none.
        if let ('a' | 'e' | 'i' | 'o' | 'u', Some(again)) = (letter, accented)
            && 4 * (more + 1) <= letters
        {
            long.push(again);
            more += 1;
        }
    }
    long
}

/// A right-to-left override around each word.
fn mirrored(text: &str) -> String {
    let mut mirrored = String::with_capacity(2 * text.len());
    let mut word = String::new();
    for letter in text.chars().map(Some).chain([None]) {
        match letter {
            Some(letter) if letter.is_alphanumeric() || letter == '\'' => word.push(letter),
            other => {
                if !word.is_empty() {
                    mirrored.extend(['\u{202E}']);
                    mirrored.push_str(&std::mem::take(&mut word));
                    mirrored.push('\u{202C}');
                }
                mirrored.extend(other);
            }
        }
    }
    mirrored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_longer_and_accented_and_keeps_its_breaks() {
        assert_eq!(long("Insert a note,\nplease 1"), "Įñšééŕŧ áá ñóŧéé,\nþłééášéé 1");
    }

    #[test]
    fn each_word_is_turned_round_by_itself() {
        assert_eq!(mirrored("Go on: 2"), "\u{202E}Go\u{202C} \u{202E}on\u{202C}: \u{202E}2\u{202C}");
    }

    #[test]
    fn every_letter_has_its_accent() {
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
    }
}
