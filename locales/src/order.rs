//! The order of lists that people read through: each language's alphabet, by CLDR's collation.

use std::sync::OnceLock;

use domain::Language;
use icu_collator::{
    Collator, CollatorBorrowed, CollatorPreferences, options::CollatorOptions, preferences::CollationNumericOrdering,
};
use icu_locale_core::Locale;

/// What a text is sorted by in a list of a language, byte for byte: its alphabet, then marks, then case. Numbers stand by
/// their value before all letters; the language's own script stands before others. Quotation marks do not count.
///
/// Good for one run of the program: another version of the data has other keys. Texts that differ may have the same
/// key.
#[must_use]
pub fn key(text: &str, language: Language) -> Vec<u8> {
    let bare: String = text.chars().filter(|sign| !is_quotation_mark(*sign)).collect();
    let mut key = Vec::new();
    let Ok(()) = collator(language).write_sort_key_to(&bare, &mut key);
    key
}

/// A firm's name stands by its letters, not behind the mark that opens it. The apostrophe is another sign.
const fn is_quotation_mark(sign: char) -> bool {
    matches!(sign, '"' | '«' | '»' | '‹' | '›' | '“' | '”' | '„' | '‟')
}

/// Made once a language, at the first list of it.
fn collator(language: Language) -> &'static CollatorBorrowed<'static> {
    static COLLATORS: [OnceLock<CollatorBorrowed<'static>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    COLLATORS[language as usize].get_or_init(|| {
        let locale: Locale = language.tag().parse().expect("our tags are BCP 47");
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Collator::try_new(preferences, CollatorOptions::default()).expect("the data is compiled in")
    })
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::key;

    /// The same list, whatever order it came in.
    fn holds(language: Language, list: &[&str]) {
        let mut turned = list.to_vec();
        turned.reverse();
        for mut shuffled in [list.to_vec(), turned] {
            shuffled.rotate_left(list.len() / 2);
            shuffled.sort_by_cached_key(|text| key(text, language));
            assert_eq!(shuffled, list, "{language:?}");
        }
        let keys: Vec<_> = list.iter().map(|text| key(text, language)).collect();
        assert!(keys.is_sorted_by(|one, next| one < next), "{language:?}: two stand in one place");
    }

    /// Whole alphabets, as CLDR 48 has them (exemplar and index characters, collation rules), letter by letter.
    fn alphabet(language: Language, letters: &str) {
        let letters: Vec<&str> = letters.split_whitespace().collect();
        // Behind a letter that all words share, so that no word is only its first letter.
        let words: Vec<String> = letters.iter().map(|letter| format!("{letter}{}", letters[1])).collect();
        holds(language, &letters);
        holds(language, &words.iter().map(String::as_str).collect::<Vec<_>>());
    }

    #[test]
    fn every_alphabet_stands_in_its_own_order() {
        alphabet(Language::Azerbaijani, "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z w");
        alphabet(Language::Azerbaijani, "A B C Ç D E Ə F G Ğ H X I İ J K Q L M N O Ö P R S Ş T U Ü V Y Z W");
        alphabet(Language::Turkish, "a b c ç d e f g ğ h ı i j k l m n o ö p q r s ş t u ü v w x y z");
        alphabet(Language::English, "a b c d e f g h i j k l m n o p q r s t u v w x y z");
        alphabet(Language::Spanish, "a b c d e f g h i j k l m n ñ o p q r s t u v w x y z");
        alphabet(Language::Norwegian, "a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å");
        alphabet(Language::Russian, "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я");
        alphabet(Language::Arabic, "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي");
        alphabet(Language::Persian, "آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی");
        alphabet(Language::Urdu, "ا آ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ی ے");
        alphabet(Language::Hebrew, "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת");
        alphabet(
            Language::Hindi,
            "अ आ इ ई उ ऊ ऋ ए ऐ ओ औ क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह",
        );
    }

    #[test]
    fn words_of_every_language_stand_as_its_dictionaries_have_them() {
        holds(
            Language::Azerbaijani,
            &["Aqro", "Azər", "Bakı", "Çay", "Dəniz", "Ed", "Əmək", "Fin", "Göy", "Ğə", "Hava", "Xəzər", "Işıq", "İş"],
        );
        holds(Language::Azerbaijani, &["Keniya", "Küveyt", "Qabon", "Qvineya", "Latviya", "Lüksemburq"]);
        holds(Language::Turkish, &["Cibuti", "Çad", "Çekya", "Danimarka", "Irak", "İran", "İzlanda", "Japonya"]);
        holds(Language::German, &["Afrika", "Ägypten", "Albanien", "Österreich", "Oz", "Strasse", "Straße", "Zypern"]);
        holds(Language::French, &["Corée", "Costa Rica", "cote", "coté", "côte", "Écosse", "Égypte", "Estonie"]);
        holds(Language::Spanish, &["Nueva", "Ñandú", "Omán", "Papúa", "Perú"]);
        holds(Language::Italian, &["Cina", "Città", "Cittadella", "Etiopia", "Perù", "Pesca"]);
        holds(Language::Norwegian, &["Sverige", "Zambia", "Ærø", "Østerrike", "Åland"]);
        holds(Language::Russian, &["Ёлка", "Ель", "Еще", "Ещё", "Жизнь"]);
        holds(Language::Arabic, &["أذربيجان", "إسبانيا", "ألمانيا", "اليابان", "باكستان", "تركيا", "مصر"]);
        holds(Language::Persian, &["آلمان", "اسپانیا", "باکو", "پاکستان", "ترکیه", "کره", "گرجستان", "لهستان"]);
        holds(Language::Urdu, &["ایران", "آذربائیجان", "بھارت", "پاکستان", "ترکی", "ٹونگا", "کویت", "گھانا", "یمن"]);
        holds(Language::Hebrew, &["אזרבייג׳ן", "בלגיה", "גרמניה", "טורקיה", "ישראל", "תוניסיה"]);
        holds(Language::Hindi, &["अज़रबैजान", "इटली", "ईरान", "कनाडा", "ख़ैबर", "तुर्किये", "भारत", "हंगरी"]);
    }

    #[test]
    fn marks_that_open_a_name_do_not_count_numbers_count_and_spaces_end_a_word() {
        holds(Language::Russian, &["2-я школа", "10-я школа", "«Ёлка»", "Ель", "Жизнь", "„Яхта“"]);
        holds(Language::Azerbaijani, &["Bakı su", "“Bakıelektrik”", "«Bakıxanov»"]);
        holds(Language::English, &["New York", "Newark", "O'Brien", "Oman"]);
    }

    #[test]
    fn a_languages_own_script_stands_before_latin_letters() {
        for (language, own) in [
            (Language::Russian, "Яхта"),
            (Language::Arabic, "يمن"),
            (Language::Persian, "یمن"),
            (Language::Urdu, "یمن"),
            (Language::Hebrew, "תה"),
            (Language::Hindi, "हवा"),
        ] {
            holds(language, &["7", own, "AccessBank"]);
        }
    }

    #[test]
    fn two_writings_of_one_name_have_one_place() {
        for language in Language::ALL {
            assert_eq!(key("Azər\u{2019}i \u{e7}ay", language), key("«Azər\u{2019}i c\u{327}ay»", language));
        }
    }
}
