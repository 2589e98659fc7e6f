//! The order of a language's alphabet, for lists that people read through.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::Language;

/// Azerbaijani: its own letters in their own places. The dot of `i` is a letter's, not a mark.
const AZERBAIJANI: &str = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzw";
/// Russian: ё follows е.
const RUSSIAN: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

/// What a text is sorted by: spaces first, then digits, the alphabet's letters, all others after them. Quotation marks
/// and hyphens do not count.
pub(super) fn key(text: &str, language: Language) -> Vec<u32> {
    let alphabet = match language {
        Language::Azerbaijani => AZERBAIJANI,
        Language::Russian => RUSSIAN,
        Language::English
        | Language::Turkish
        | Language::Arabic
        | Language::Persian
        | Language::Urdu
        | Language::Hebrew
        | Language::Hindi
        | Language::German
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => "",
    };
    let mut key = Vec::new();
    for letter in text.chars() {
        // Small letters as the language has them: İ is i, I is ı.
        let small: Vec<char> = match (letter, language) {
            ('İ', _) => vec!['i'],
            ('I', Language::Azerbaijani) => vec!['ı'],
            _ => letter.to_lowercase().collect(),
        };
        for small in small {
            place(small, alphabet, &mut key);
        }
    }
    key
}

/// Where the alphabets' letters begin: behind every digit.
const LETTERS: u32 = 0x80;
/// Where all other letters begin.
const OTHERS: u32 = 0x1000;

fn place(small: char, alphabet: &str, key: &mut Vec<u32>) {
    let known = |letter: char| alphabet.chars().zip(LETTERS..).find(|(one, _)| *one == letter).map(|(_, place)| place);
    if let Some(place) = known(small) {
        key.push(place);
        return;
    }
    if small.is_whitespace() {
        key.push(1);
        return;
    }
    decompose_canonical(small, |part| {
        if is_combining_mark(part) {
            return;
        }
        if let Some(place) = known(part) {
            key.push(place);
        } else if part.is_ascii_digit() {
            key.push(u32::from(part));
        } else if part.is_alphanumeric() {
            key.push(OTHERS + u32::from(part));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::key;
    use crate::Language;

    fn sorted(mut texts: Vec<&'static str>, language: Language) -> Vec<&'static str> {
        texts.sort_by_key(|text| key(text, language));
        texts
    }

    #[test]
    fn azerbaijani_letters_stand_in_their_own_places() {
        let read =
            ["Aqro", "Azər", "Bakı", "Çay", "Dəniz", "Ed", "Əmək", "Fin", "Göy", "Ğə", "Hava", "Xəzər", "Işıq", "İş"];
        let mut turned: Vec<&str> = read.to_vec();
        turned.reverse();
        assert_eq!(sorted(turned, Language::Azerbaijani), read);
    }

    #[test]
    fn russian_has_its_letter_behind_its_neighbour_and_quotation_marks_do_not_count() {
        assert_eq!(
            sorted(vec!["Яхта", "«Ёлка»", "Жизнь", "Ель", "2-я школа"], Language::Russian),
            ["2-я школа", "Ель", "«Ёлка»", "Жизнь", "Яхта"],
        );
    }

    #[test]
    fn elsewhere_marks_on_letters_do_not_count() {
        assert_eq!(sorted(vec!["Zebra", "Émile", "Farm", "Eda"], Language::Arabic), ["Eda", "Émile", "Farm", "Zebra"]);
    }
}
