//! Every character that is shown has a glyph in the fonts of its language.

use domain::Language;
use locales::{complete, countries, fonts, greeting};
use ttf_parser::{Face, name_id};

use crate::read::{shown, texts};

struct Font {
    family: String,
    face: Face<'static>,
}

fn all() -> Vec<Font> {
    let font = |bytes: &&'static [u8]| {
        let face = Face::parse(bytes, 0).expect("a font");
        let names = face.names();
        // A family of more than regular and bold has its own name; otherwise the plain one is it.
        let of =
            |id| names.into_iter().find(|name| name.name_id == id && name.is_unicode()).and_then(|n| n.to_string());
        let family = of(name_id::TYPOGRAPHIC_FAMILY).or_else(|| of(name_id::FAMILY)).expect("a family");
        Font { family, face }
    };
    fonts::ALL.iter().map(font).collect()
}

/// Shapers turn these into nothing.
const fn is_invisible(character: char) -> bool {
    matches!(character, '\n' | '\u{200C}'..='\u{200F}' | '\u{2066}'..='\u{2069}')
}

fn missing(fonts: &[Font], language: Language, text: &str) -> Vec<char> {
    let family = fonts::family(language);
    let has = |family: &str, character| {
        let mut weights = fonts.iter().filter(|font| font.family == family).peekable();
        assert!(weights.peek().is_some(), "no font {family}");
        weights.all(|font| font.face.glyph_index(character).is_some())
    };
    text.chars()
        .filter(|character| !is_invisible(*character))
        .filter(|character| !has(family, *character) && !has(fonts::LATIN, *character))
        .collect()
}

#[test]
fn six_families_come_in_two_weights() {
    let fonts = all();
    assert_eq!(fonts.len(), 12);
    for language in Language::ALL {
        assert_eq!(fonts.iter().filter(|font| font.family == fonts::family(language)).count(), 2, "{language:?}");
    }
    assert_eq!(fonts.iter().filter(|font| font.family == fonts::MONO).count(), 2);
    assert!(fonts.iter().filter(|font| font.face.is_bold()).count() == 6);
}

#[test]
fn no_message_has_a_character_without_a_glyph() {
    let fonts = all();
    for language in complete() {
        for (id, text) in texts(*language) {
            for text in shown(&text.pattern) {
                assert_eq!(missing(&fonts, *language, &text), [] as [char; 0], "{language:?} {id}: {text}");
            }
        }
    }
}

#[test]
fn greetings_names_and_countries_can_be_written_in_every_language() {
    let fonts = all();
    for language in Language::ALL {
        let names = countries::codes().filter_map(|code| countries::name(code, language)).map(str::to_owned);
        let own = [greeting(language), language.own_name()].map(str::to_owned);
        for text in names.chain(own) {
            assert_eq!(missing(&fonts, language, &text), [] as [char; 0], "{language:?}: {text}");
        }
    }
}

#[test]
fn claim_numbers_and_identifiers_can_be_written_in_mono() {
    let fonts = all();
    for font in fonts.iter().filter(|font| font.family == fonts::MONO) {
        for character in "0123456789ABCDEFGHJKMNPQRSTVWXYZ-".chars() {
            assert!(font.face.glyph_index(character).is_some(), "{character}");
        }
    }
}
