//! Nothing from outside reaches a screen raw, and nothing personal is said.

use domain::document::mrz::letters;
use kiosk_screen::{
    Scene,
    samples::{person, snapshot},
    screen::Part,
    snapshot::HelpPanel,
};

use crate::{
    described::{languages, screens},
    texts::{of_part, said, shown},
};

#[test]
fn isolates_are_balanced_in_every_text() {
    for (snapshot, screen) in screens() {
        for text in shown(&screen) {
            let mut depth = 0_i32;
            for character in text.chars() {
                match character {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    '\u{2069}' => depth -= 1,
                    _ => {}
                }
                assert!(depth >= 0, "{:?}: {text:?}", snapshot.scene);
            }
            assert_eq!(depth, 0, "{:?}: {text:?}", snapshot.scene);
        }
    }
}

#[test]
fn no_text_holds_a_control_or_a_foreign_direction() {
    for (snapshot, screen) in screens() {
        for text in shown(&screen).into_iter().chain(said(&screen)) {
            for character in text.chars() {
                let foreign = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}' | '\u{61C}');
                let control = character.is_control() && character != '\n';
                assert!(!foreign && !control, "{:?}: {text:?}", snapshot.scene);
            }
        }
    }
}

#[test]
fn a_hostile_name_is_shown_without_its_weapons_and_cut_to_what_a_passport_holds() {
    let hostile = format!("ERIKSSON\u{1D}\u{202E}{}", "A".repeat(60));
    for language in languages() {
        let scene = person(&hostile, "\u{2067}\u{2066}ANNA\u{1E}\u{85}", "L898902C3", Vec::new());
        let screen = kiosk_screen::describe(&snapshot(scene, HelpPanel::Closed), language);
        let fields: Vec<String> =
            screen.parts.iter().filter(|part| matches!(part, Part::Fields(_))).flat_map(of_part).collect();
        assert!(fields.contains(&format!("ERIKSSON{}", "A".repeat(31))), "{fields:?}");
        assert!(fields.iter().any(|text| text == "ANNA" || text == "ANNA "), "{fields:?}");
    }
}

#[test]
fn a_name_is_shown_with_its_marks_its_apostrophe_and_its_hyphen_whole() {
    let letters: Vec<char> = letters::all().collect();
    let table = letters.chunks(39).map(|letters| letters.iter().collect());
    let names = ["O'BRIEN-ÑÚÑEZ", "O\u{2019}CONNOR", "A", "WOLFESCHLEGELSTEINHAUSENBERGERDORFFWELC"];
    for name in names.map(String::from).into_iter().chain(table) {
        for language in languages() {
            let scene = person(&name, "Æ", "L898902C3", Vec::new());
            let screen = kiosk_screen::describe(&snapshot(scene, HelpPanel::Closed), language);
            let fields: Vec<String> =
                screen.parts.iter().filter(|part| matches!(part, Part::Fields(_))).flat_map(of_part).collect();
            assert!(fields.contains(&name) && fields.contains(&"Æ".to_owned()), "{name}: {fields:?}");
        }
    }
}

#[test]
fn nothing_personal_is_said_aloud() {
    for (snapshot, screen) in screens() {
        if let Scene::Typing { text, read, .. } = &snapshot.scene {
            for said in said(&screen) {
                for personal in [Some(text), read.as_ref()].into_iter().flatten().filter(|text| text.len() > 2) {
                    assert!(!said.contains(personal.as_str()), "{said}");
                }
            }
        }
        if let Scene::Review { surname, given_names, number, .. } = &snapshot.scene {
            for said in said(&screen) {
                for personal in [surname, given_names, number] {
                    assert!(personal.is_empty() || !said.contains(personal.as_str()), "{said}");
                }
                assert!(!said.contains("1988") && !said.contains("2031"), "{said}");
            }
        }
    }
}

#[test]
fn the_help_line_is_made_safe_like_everything_from_outside() {
    let mut snapshot = snapshot(Scene::Closed(kiosk_screen::snapshot::Closed::Records), HelpPanel::Closed);
    snapshot.help_line = "012\u{1D}\u{202E} 345".to_owned();
    let screen = kiosk_screen::describe(&snapshot, domain::Language::English);
    assert!(shown(&screen).iter().any(|text| text.contains("012\u{A0}345")), "{:?}", shown(&screen));
}
