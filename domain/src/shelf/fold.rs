//! One writing for all writings: words in small Latin letters without marks, whatever alphabet they were typed in.
//!
//! Azerbaijani is typed with and without its letters, in Latin and in Cyrillic; Russian in both as well. So ə is e (and
//! a, as a second writing), ı is i, ş and sh and ш are s, ç and ch and ч are c, ğ and gh and q and г are g, x and kh and
//! х are h. It joins words that differ; the shelf is small, and finding too much is better than finding nothing.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The longest word that is looked at, characters.
const LONGEST: usize = 40;
/// The most words that are looked at.
const MOST: usize = 12;

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<String> {
    whole_words(text).into_iter().map(without_article).collect()
}

/// The Arabic article is written to the word, and often not.
const ARTICLE: &str = "ال";

fn without_article(word: String) -> String {
    match word.strip_prefix(ARTICLE) {
        Some(bare) if bare.chars().count() >= 3 => bare.to_owned(),
        Some(_) | None => word,
    }
}

fn whole_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for character in text.chars().take(LONGEST * MOST) {
        match character {
            // Hebrew shortens words by marks within them, which are typed as quotation marks, or not at all.
            '\'' | '"' | '\u{2019}' | '\u{2BC}' | '\u{200C}' | '\u{200D}' | '\u{5F3}' | '\u{5F4}' => {}
            other if belongs(other) => other.to_lowercase().for_each(|small| push(&mut word, small)),
            _ => end(&mut words, &mut word),
        }
    }
    end(&mut words, &mut word);
    words.truncate(MOST);
    words
}

/// The second writings of a text's words: ə is typed as `a` as often as `e`, and the Arabic article is typed before the
/// letters that tell whether it is one.
pub(super) fn second_writings(text: &str) -> Vec<String> {
    let with_article = whole_words(text).into_iter().filter(|word| word.starts_with(ARTICLE));
    if text.contains(['ə', 'Ə', 'ә', 'Ә']) {
        with_article.chain(words(&text.replace(['ə', 'Ə', 'ә', 'Ә'], "a"))).collect()
    } else {
        with_article.collect()
    }
}

/// Whether every typed word begins a word of one of the texts; never for nothing.
pub(super) fn begins(typed: &str, texts: [&String; 3]) -> bool {
    let asked = words(typed);
    let begins = |text: &&String| {
        let all: Vec<String> = words(text).into_iter().chain(second_writings(text)).collect();
        asked.iter().all(|word| all.iter().any(|one| one.starts_with(word.as_str())))
    };
    !asked.is_empty() && texts.iter().any(begins)
}

/// Letters, digits and the marks that are part of a word.
fn belongs(character: char) -> bool {
    character.is_alphanumeric()
        || is_combining_mark(character)
        || matches!(character, '\u{900}'..='\u{963}' | '\u{966}'..='\u{97F}' | '\u{640}')
}

fn end(words: &mut Vec<String>, word: &mut String) {
    if word.is_empty() {
        return;
    }
    words.push(join_digraphs(&std::mem::take(word)).chars().take(LONGEST).collect());
}

fn join_digraphs(word: &str) -> String {
    if !word.is_ascii() {
        return word.to_owned();
    }
    let pairs = [("dj", "c"), ("sh", "s"), ("ch", "c"), ("kh", "h"), ("gh", "g"), ("zh", "j"), ("ts", "s")];
    pairs.iter().fold(word.to_owned(), |word, (pair, one)| word.replace(pair, one))
}

fn push(word: &mut String, small: char) {
    match small {
        'a'..='p' | 'r'..='v' | 'y' | 'z' | '0'..='9' => word.push(small),
        'q' | 'ğ' => word.push('g'),
        'x' => word.push('h'),
        'w' => word.push('v'),
        'ə' => word.push('e'),
        'ı' => word.push('i'),
        'ø' => word.push('o'),
        'æ' => word.push_str("ae"),
        'œ' => word.push_str("oe"),
        'ß' => word.push_str("ss"),
        '\u{400}'..='\u{52F}' => word.push_str(cyrillic(small)),
        '\u{590}'..='\u{5FF}' => word.extend(hebrew(small)),
        '\u{600}'..='\u{6FF}' => word.extend(arabic(small)),
        '\u{900}'..='\u{97F}' => push_devanagari(word, small),
        '\u{300}'..='\u{36F}' => {}
        other => decompose_canonical(other, |part| {
            if !is_combining_mark(part) {
                word.push(part);
            }
        }),
    }
}

/// Russian, and the Cyrillic in which Azerbaijani was written.
const fn cyrillic(small: char) -> &'static str {
    match small {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' | 'ҝ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'ә' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'ы' | 'і' => "i",
        'й' | 'ј' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' | 'щ' | 'ц' => "s",
        'т' => "t",
        'у' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ч' | 'ҹ' | 'ҷ' => "c",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    }
}

/// Letters without points, those at a word's end as in its middle.
const fn hebrew(letter: char) -> Option<char> {
    match letter {
        '\u{591}'..='\u{5C7}' => None,
        'ך' => Some('כ'),
        'ם' => Some('מ'),
        'ן' => Some('נ'),
        'ף' => Some('פ'),
        'ץ' => Some('צ'),
        other => Some(other),
    }
}

/// Arabic, Persian and Urdu: letters that differ only by habit are one; vowels, stretching and a hamza alone go; digits are
/// digits.
fn arabic(letter: char) -> Option<char> {
    match letter {
        'ء' | '\u{640}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' => None,
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' | 'ی' | 'ئ' | 'ے' | 'ۓ' => Some('ي'),
        'ک' => Some('ك'),
        'ة' | 'ۃ' | 'ہ' | 'ۂ' | 'ھ' | 'ە' | 'ۀ' => Some('ه'),
        'ؤ' => Some('و'),
        'ں' => Some('ن'),
        '٠'..='٩' => char::from_digit(u32::from(letter) - u32::from('٠'), 10),
        '۰'..='۹' => char::from_digit(u32::from(letter) - u32::from('۰'), 10),
        other => Some(other),
    }
}

/// Silences the vowel of the letter before it.
const VIRAMA: char = '\u{94D}';
/// A nasal sound before the next letter.
const ANUSVARA: char = '\u{902}';

/// Letters without the point under them, long vowels as short ones; a nasal letter without its vowel is the sign for it.
fn push_devanagari(word: &mut String, letter: char) {
    let before = word.strip_suffix(['ङ', 'ञ', 'ण', 'न', 'म']).filter(|before| letter == VIRAMA && !before.is_empty());
    match before {
        Some(before) => *word = format!("{before}{ANUSVARA}"),
        None => word.extend(devanagari(letter)),
    }
}

fn devanagari(letter: char) -> Option<char> {
    match letter {
        '\u{93C}' => None,
        '\u{901}' => Some(ANUSVARA),
        'ई' => Some('इ'),
        'ऊ' => Some('उ'),
        '\u{940}' => Some('\u{93F}'),
        '\u{942}' => Some('\u{941}'),
        // Letters with the point in one character.
        '\u{929}' => Some('न'),
        '\u{931}' => Some('र'),
        '\u{934}' => Some('ळ'),
        '\u{958}' => Some('क'),
        '\u{959}' => Some('ख'),
        '\u{95A}' => Some('ग'),
        '\u{95B}' => Some('ज'),
        '\u{95C}' => Some('ड'),
        '\u{95D}' => Some('ढ'),
        '\u{95E}' => Some('फ'),
        '\u{95F}' => Some('य'),
        '\u{966}'..='\u{96F}' => char::from_digit(u32::from(letter) - 0x966, 10),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_that_differ_only_by_habit_are_one() {
        for (one, other) in [
            ("İŞIQ", "isiq"),
            ("Iğdır", "igdir"),
            ("kâğıt", "kagit"),
            ("Straße", "STRASSE"),
            ("Gebühr", "gebuhr"),
            ("œuvre", "oeuvre"),
            ("Électricité", "electricite"),
            ("año", "ano"),
            ("elettricità", "elettricita"),
            ("strøm", "strom"),
            ("båtplass", "batplass"),
            ("учёба", "учеба"),
            ("объявление", "обявление"),
            ("подъезд", "ПОДЕЗД"),
            ("دو\u{200c}رقمی", "دورقمي"),
            ("کتاب", "كتاب"),
            ("خانه\u{654}", "خانه"),
            ("مسئول", "مسیول"),
            ("آب", "اب"),
            ("۱۲", "12"),
            ("بجلی", "بجلي"),
            ("ماں", "مان"),
            ("گھر", "گہر"),
            ("دائرۂ", "دائره"),
            ("جامعۃ", "جامعه"),
            ("الكهرباء", "كهربا"),
            ("إسكان", "اسكان"),
            ("شركة", "شركه"),
            ("مستشفى", "مستشفي"),
            ("كَهْرَباء", "كهرباء"),
            ("דו״ח", "דוח"),
            ("דו\"ח", "דוח"),
            ("ג׳ז", "גז"),
            ("מִסִּים", "מסים"),
            ("हिन्दी", "हिंदी"),
            ("सम्पत्ति", "संपत्ति"),
            ("चाँद", "चांद"),
            ("क\u{93c}र्ज\u{93c}", "कर्ज"),
            ("\u{958}र्\u{95b}", "कर्ज"),
            ("बीजली", "बिजलि"),
            ("१२", "12"),
        ] {
            assert_eq!(words(one), words(other), "{one} and {other}");
        }
    }

    #[test]
    fn words_that_differ_stay_apart() {
        for (one, other) in
            [("ток", "тик"), ("گاز", "كاز"), ("پول", "بول"), ("ٹیکس", "تیکس"), ("जल", "जाल"), ("גז", "גן")]
        {
            assert_ne!(words(one), words(other), "{one} and {other}");
        }
    }

    #[test]
    fn a_text_is_found_from_its_first_letters_on() {
        let text = |text: &str| text.to_owned();
        for word in ["الكهرباء", "الکتریسیته", "объявление", "हिन्दी", "ארנונה", "بجلی", "şəbəkə", "Straßenreinigung"]
        {
            let whole = text(word);
            let mut typed = String::new();
            for sign in word.chars() {
                typed.push(sign);
                // One nasal letter more than the sign for it is typed before its vowel is silenced.
                let is_between = typed == "हिन";
                assert_eq!(begins(&typed, [&whole, &text(""), &text("")]), !is_between, "{typed} of {word}");
            }
        }
    }
}
