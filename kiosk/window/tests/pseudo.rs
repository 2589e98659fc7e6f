//! Every screen in the two languages that nobody speaks: long words fit, and what is read to the left stands to the left.

#[path = "../examples/gallery/main.rs"]
#[expect(dead_code, reason = "the tool; these tests only need its window in memory")]
mod gallery;

#[path = "faults/places.rs"]
mod faults;

use domain::Language;
use faults::{PANELS, faults_of, on_page, pages, targets};
use iced::Rectangle;
use kiosk_screen::{Screen, describe, samples};
use locales::pseudo::Pseudo;

/// Each sample as that language shows it; none where the screen speaks a language of its own.
fn shown(pseudo: Pseudo) -> Vec<(String, Option<Screen>)> {
    for pseudo in [Pseudo::Long, Pseudo::Mirrored] {
        pseudo.wear();
    }
    let language = pseudo.stands_for();
    let shown = |sample: samples::Sample| {
        let screen = describe(&sample.in_language(language), language);
        (format!("{} in {}", sample.name, pseudo.tag()), Some(screen).filter(|screen| screen.language == language))
    };
    samples::all().into_iter().map(shown).collect()
}

#[test]
fn words_a_third_longer_than_english_fit_on_every_panel() {
    let mut faults = Vec::new();
    for pseudo in [Pseudo::Long, Pseudo::Mirrored] {
        for (index, (name, screen)) in shown(pseudo).into_iter().enumerate() {
            let panel = PANELS[index % PANELS.len()];
            let found = screen.map(|screen| faults_of(&screen, panel)).unwrap_or_default();
            faults.extend(found.into_iter().map(|fault| format!("{name}, {:?}: {fault}", panel.0)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether two targets stand in one row.
fn side_by_side(one: Rectangle, other: Rectangle) -> bool {
    let shared = (one.y + one.height).min(other.y + other.height) - one.y.max(other.y);
    shared > one.height.min(other.height) / 2.0
}

/// Keys stand in every language as on a keyboard, and the wall's greetings stay where they are.
fn keeps_its_place(id: &str) -> bool {
    id.starts_with("key-") || id.starts_with("greeting-")
}

#[test]
fn what_is_read_to_the_left_stands_the_other_way_round_but_for_keys_and_the_wall() {
    let mut faults = Vec::new();
    let mut compared = 0;
    for (index, (long, mirrored)) in shown(Pseudo::Long).into_iter().zip(shown(Pseudo::Mirrored)).enumerate() {
        let (Some(long_screen), Some(mirrored_screen)) = (long.1, mirrored.1) else { continue };
        let panel = PANELS[index % PANELS.len()];
        let places = |screen: &Screen| targets(&pages(screen, panel)[0], &mut on_page(screen, 0, panel));
        let (usual, turned) = (places(&long_screen), places(&mirrored_screen));
        let turned = |id: &str| turned.iter().find(|(other, _)| other == id).map(|(_, at)| *at);
        for (one, at) in &usual {
            for (other, there) in usual.iter().filter(|(other, there)| other != one && side_by_side(*at, *there)) {
                let (Some(one_turned), Some(other_turned)) = (turned(one), turned(other)) else { continue };
                if at.x + at.width > there.x || !side_by_side(one_turned, other_turned) {
                    continue;
                }
                compared += 1;
                let stays = keeps_its_place(one) && keeps_its_place(other);
                if (one_turned.x < other_turned.x) != stays {
                    faults.push(format!("{}, {:?}: {one} and {other}", mirrored.0, panel.0));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(compared > 1000, "{compared} pairs stand side by side");
}

#[test]
fn titles_are_not_written_in_code() {
    for (name, screen) in shown(Pseudo::Long) {
        // What is asked for may be named by the catalogue.
        let is_named = |screen: &Screen| screen.title.contains("Number of the certificate");
        let title = screen.filter(|screen| !is_named(screen)).map(|screen| screen.title).unwrap_or_default();
        let letters = title.chars().filter(char::is_ascii_alphabetic).count();
        assert!(letters == 0 || !title.is_ascii(), "{name}: {title}");
    }
    assert_eq!(Pseudo::of(Language::English), Some(Pseudo::Long));
}
