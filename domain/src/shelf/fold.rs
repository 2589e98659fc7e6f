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
    let mut words = Vec::new();
    let mut word = String::new();
    for character in text.chars().take(LONGEST * MOST) {
        match character {
            '\'' | '\u{2019}' | '\u{2BC}' | '\u{200C}' | '\u{200D}' => {}
            other if belongs(other) => other.to_lowercase().for_each(|small| push(&mut word, small)),
            _ => end(&mut words, &mut word),
        }
    }
    end(&mut words, &mut word);
    words.truncate(MOST);
    words
}

/// The second writing of words with ə, which is typed as `a` as often as `e`.
pub(super) fn words_with_a(text: &str) -> Vec<String> {
    if text.contains(['ə', 'Ə', 'ә', 'Ә']) {
        words(&text.replace(['ə', 'Ə', 'ә', 'Ә'], "a"))
    } else {
        Vec::new()
    }
}

/// Whether every typed word begins a word of one of the texts; never for nothing.
pub(super) fn begins(typed: &str, texts: [&String; 3]) -> bool {
    let asked = words(typed);
    let begins = |text: &&String| {
        let all: Vec<String> = words(text).into_iter().chain(words_with_a(text)).collect();
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
    let whole: String = join_digraphs(&std::mem::take(word)).chars().take(LONGEST).collect();
    // The Arabic article is written to the word, and often not.
    let bare = whole.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3);
    words.push(bare.map_or_else(|| whole.clone(), str::to_owned));
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
        '\u{900}'..='\u{97F}' => word.extend(devanagari(small)),
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

/// Arabic, Persian and Urdu: letters that differ only by habit are one, vowels and stretching go, digits are digits.
fn arabic(letter: char) -> Option<char> {
    match letter {
        '\u{640}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' => None,
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' | 'ی' | 'ئ' | 'ے' => Some('ي'),
        'ک' => Some('ك'),
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' => Some('ه'),
        'ؤ' => Some('و'),
        '٠'..='٩' => char::from_digit(u32::from(letter) - u32::from('٠'), 10),
        '۰'..='۹' => char::from_digit(u32::from(letter) - u32::from('۰'), 10),
        other => Some(other),
    }
}

fn devanagari(letter: char) -> Option<char> {
    match letter {
        '\u{93C}' => None,
        '\u{901}' => Some('\u{902}'),
        '\u{966}'..='\u{96F}' => char::from_digit(u32::from(letter) - 0x966, 10),
        other => Some(other),
    }
}
