//! The program as a person uses it, without a window.

use iced::keyboard::key::Named;
use kiosk_screen::{
    samples,
    snapshot::{Offer, Theme},
};
use tokio::sync::watch;

use super::*;

fn program(scene: Scene, language: Language) -> (Program, mpsc::UnboundedReceiver<Input>) {
    let (_, snapshots) = watch::channel(nothing_yet());
    let (inputs, said) = mpsc::unbounded_channel();
    let (mut program, _) = Program::boot(Options::default(), Link::InProcess { snapshots, inputs });
    program.show(Snapshot { screen: 3, language, scene, ..nothing_yet() });
    (program, said)
}

const NOWHERE: keyboard::key::Physical = keyboard::key::Physical::Unidentified(keyboard::key::NativeCode::Unidentified);

fn down(key: &keyboard::Key, repeat: bool) -> keyboard::Event {
    let text = match key {
        keyboard::Key::Character(text) => Some(text.clone()),
        _ => None,
    };
    keyboard::Event::KeyPressed {
        key: key.clone(),
        modified_key: key.clone(),
        physical_key: NOWHERE,
        location: keyboard::Location::Standard,
        modifiers: keyboard::Modifiers::default(),
        text,
        repeat,
    }
}

fn press(program: &mut Program, key: Named) {
    program.key(&down(&keyboard::Key::Named(key), false));
}

fn up(program: &mut Program, key: Named) {
    let key = keyboard::Key::Named(key);
    program.key(&keyboard::Event::KeyReleased {
        key: key.clone(),
        modified_key: key,
        physical_key: NOWHERE,
        location: keyboard::Location::Standard,
        modifiers: keyboard::Modifiers::default(),
    });
}

/// Types a text on a keyboard of the machine's own.
fn type_in(program: &mut Program, text: &str) {
    for sign in text.chars() {
        program.key(&down(&keyboard::Key::Character(sign.to_string().into()), false));
    }
}

/// The ids that were pressed since the last time.
fn pressed(said: &mut mpsc::UnboundedReceiver<Input>) -> Vec<String> {
    std::iter::from_fn(|| said.try_recv().ok()).map(|Input::Pressed { id, .. }| id).collect()
}

fn sampled(name: &str) -> Scene {
    let sample = samples::all().into_iter().find(|sample| sample.name == name);
    sample.unwrap_or_else(|| panic!("no sample {name}")).snapshot.scene
}

#[test]
fn the_keypad_walks_the_screen_and_enter_presses() {
    let (mut program, mut said) = program(Scene::Privacy, Language::English);
    // The first step skips the header's *End*.
    let second = program.screen.actions().nth(2).map(|action| action.id.clone()).expect("a third action");
    press(&mut program, Named::ArrowDown);
    press(&mut program, Named::Tab);
    assert_eq!(program.focus.id(), Some(second.as_str()));
    press(&mut program, Named::Enter);
    assert_eq!(said.try_recv(), Ok(Input::Pressed { id: second, screen: 3 }));
}

#[test]
fn the_arrow_to_the_left_goes_on_where_reading_goes_to_the_left() {
    for (language, onward) in [(Language::English, Named::ArrowRight), (Language::Arabic, Named::ArrowLeft)] {
        let (mut program, _said) = program(Scene::Privacy, language);
        press(&mut program, Named::Tab);
        let first = program.focus.id().map(str::to_owned);
        press(&mut program, onward);
        assert_ne!(program.focus.id().map(str::to_owned), first, "{language:?}");
        assert_eq!(program.focus.id(), program.screen.actions().nth(2).map(|action| action.id.as_str()));
    }
}

#[test]
fn a_finger_takes_the_focus_away() {
    let (mut program, mut said) = program(Scene::Privacy, Language::English);
    press(&mut program, Named::Tab);
    let _ = program.update(Message::Pressed { id: "privacy-accept".to_owned(), screen: 3 });
    assert_eq!(program.focus.id(), None);
    assert_eq!(said.try_recv(), Ok(Input::Pressed { id: "privacy-accept".to_owned(), screen: 3 }));
}

#[test]
fn while_core_is_away_nothing_can_be_pressed_and_nothing_personal_is_seen() {
    let wall = Scene::Attract {
        visa: Some(Offer::Available),
        pick_up: Offer::Available,
        sale: None,
        languages: vec![Language::Arabic],
        turn: 0,
    };
    let (mut program, mut said) = program(wall, Language::Arabic);
    let _ = program.update(Message::Heard(News::Lost));
    assert_eq!((program.screen.name, program.screen.language), ("closed", Language::Arabic));
    assert_eq!(program.screen.actions().count(), 0);
    press(&mut program, Named::Tab);
    press(&mut program, Named::Enter);
    assert!(said.try_recv().is_err());
}

#[test]
fn a_keyboard_of_the_machines_own_types_what_the_keys_on_the_screen_do_by_its_signs() {
    let (mut program, mut said) = program(sampled("finding"), Language::Azerbaijani);
    type_in(&mut program, "Su,Ş1");
    press(&mut program, Named::Space);
    press(&mut program, Named::Backspace);
    assert_eq!(pressed(&mut said), ["key-s", "key-u", "key-u015f", "key-1", "key-space", "key-erase"]);
    let (mut program, mut said) = self::program(sampled("finding"), Language::Arabic);
    // Latin letters stand on none of the keys that are shown.
    type_in(&mut program, "شa\u{64e}");
    assert_eq!(pressed(&mut said), ["key-u0634", "key-a", "key-u064e"]);
}

#[test]
fn enter_confirms_what_is_typed_once_it_is_whole() {
    let (mut program, mut said) = program(sampled("typing-surname-empty"), Language::English);
    press(&mut program, Named::Enter);
    assert_eq!(pressed(&mut said), [""; 0]);
    program.show(Snapshot { scene: sampled("typing-surname"), ..program.snapshot.clone() });
    press(&mut program, Named::Enter);
    program.key(&down(&keyboard::Key::Named(Named::Enter), true));
    assert_eq!(pressed(&mut said), ["typing-confirm"], "once, however long it is down");
}

#[test]
fn where_nothing_is_typed_letters_are_passed_over() {
    let (mut program, mut said) = program(Scene::Privacy, Language::English);
    type_in(&mut program, "a1");
    for key in [Named::Backspace, Named::Enter, Named::Space, Named::Escape] {
        press(&mut program, key);
    }
    assert_eq!(pressed(&mut said), [""; 0]);
}

#[test]
fn whoever_types_loses_the_focus_and_a_space_is_a_space_again() {
    let (mut program, mut said) = program(sampled("finding"), Language::English);
    press(&mut program, Named::Tab);
    assert!(program.focus.id().is_some());
    type_in(&mut program, "a");
    press(&mut program, Named::Space);
    assert_eq!((program.focus.id(), pressed(&mut said)), (None, vec!["key-a".to_owned(), "key-space".to_owned()]));
}

#[test]
fn a_finger_that_holds_a_key_is_shown_its_other_signs_until_something_is_pressed() {
    let (mut program, mut said) = program(sampled("finding"), Language::Arabic);
    let alef = || "key-u0627".to_owned();
    let _ = program.update(Message::Held { id: alef(), screen: 2 });
    assert_eq!(program.held, None, "another screen's");
    let drawn = program.drawn;
    let _ = program.update(Message::Held { id: alef(), screen: 3 });
    let shown = |program: &Program| program.open_page().action("key-u0623").is_some();
    assert!(shown(&program) && program.drawn != drawn);
    // The clock goes on.
    program.show(Snapshot { clock: Clock { hour: 1, minute: 1 }, ..program.snapshot.clone() });
    assert!(shown(&program));
    let _ = program.update(Message::Pressed { id: "key-u0623".to_owned(), screen: 3 });
    assert!(!shown(&program));
    let _ = program.update(Message::Held { id: alef(), screen: 3 });
    program.show(Snapshot { screen: 4, ..program.snapshot.clone() });
    assert!(!shown(&program), "another screen");
    let _ = program.update(Message::Held { id: "key-1".to_owned(), screen: 4 });
    assert_eq!((program.held.as_deref(), pressed(&mut said)), (None, vec!["key-u0623".to_owned()]));
}

#[test]
fn a_keypad_holds_a_key_too_walks_among_its_signs_and_comes_back_to_it() {
    let (mut program, mut said) = program(sampled("finding"), Language::Arabic);
    let enter = keyboard::Key::Named(Named::Enter);
    program.focus = Focus::on(&program.open_page(), "key-u0627");
    press(&mut program, Named::Enter);
    assert_eq!(pressed(&mut said), [""; 0], "it is pressed by letting go");
    up(&mut program, Named::Enter);
    assert_eq!(pressed(&mut said), ["key-u0627"]);
    press(&mut program, Named::Enter);
    for _ in 0..3 {
        program.key(&down(&enter, true));
    }
    up(&mut program, Named::Enter);
    assert_eq!(program.focus.id(), Some("key-u0623"));
    // Onward is to the left.
    press(&mut program, Named::ArrowLeft);
    assert_eq!(program.focus.id(), Some("key-u0625"));
    press(&mut program, Named::Enter);
    up(&mut program, Named::Enter);
    assert_eq!((pressed(&mut said), program.focus.id()), (vec!["key-u0625".to_owned()], Some("key-u0627")));
    assert_eq!(program.held, None);
    press(&mut program, Named::Enter);
    program.key(&down(&enter, true));
    press(&mut program, Named::Escape);
    assert_eq!((pressed(&mut said), program.held.as_deref()), (vec![], None));
}

#[test]
fn each_screen_has_another_ground_than_the_seven_before_and_nobody_sees_it() {
    for theme in [Theme::Default, Theme::Dark, Theme::HighContrast] {
        let canvas = crate::look::Colours::of(theme).canvas;
        for drawn in [0, 5, u64::MAX - 7] {
            let shades: Vec<[u8; 4]> =
                (0..8).map(|more| shade(canvas, drawn.wrapping_add(more)).into_rgba8()).collect();
            for (place, one) in shades.iter().enumerate() {
                assert!(!shades[..place].contains(one), "{theme:?}: {shades:?}");
                assert!(one.iter().zip(canvas.into_rgba8()).all(|(part, whole)| part.abs_diff(whole) <= 1));
            }
        }
    }
}

#[test]
fn whoever_leaves_takes_their_words_along() {
    let review = samples::all().into_iter().find(|sample| sample.name == "review").expect("a sample");
    let (mut program, _said) = program(review.snapshot.scene, Language::English);
    assert!(words::kept() > 0, "the review was laid out");
    let wall = samples::all().into_iter().find(|sample| sample.name == "attract-en").expect("a sample");
    program.show(Snapshot { screen: 4, ..wall.snapshot });
    let left = words::kept();
    page::forget();
    program.show(Snapshot { screen: 5, ..program.snapshot.clone() });
    assert_eq!(left, words::kept(), "only the wall's own");
}
