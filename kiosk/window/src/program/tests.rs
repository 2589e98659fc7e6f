//! The program as a person uses it, without a window.

use iced::keyboard::key::Named;
use kiosk_screen::{
    samples,
    snapshot::{Key, Offer, Stake, Theme},
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

/// What core was told since the last time, in short.
fn told(said: &mut mpsc::UnboundedReceiver<Input>) -> Vec<String> {
    let told = std::iter::from_fn(|| said.try_recv().ok()).filter_map(|input| match input {
        Input::Pressed { id, .. } => Some(id),
        Input::Held { id, .. } => Some(format!("held {id}")),
        Input::LetGo => Some("let go".to_owned()),
        Input::Gesture => Some("gesture".to_owned()),
        Input::Key(key) => Some(format!("{key:?}")),
        Input::Paged { .. } => None,
    });
    told.collect()
}

/// Core moves the focus, and holds a key.
fn walk(program: &mut Program, focus: &str, held: Option<&str>) {
    let walk = Walk { focus: Some(focus.to_owned()), held: held.map(str::to_owned), page: 0 };
    program.show(Snapshot { walk, ..program.snapshot.clone() });
}

fn sampled(name: &str) -> Scene {
    let sample = samples::all().into_iter().find(|sample| sample.name == name);
    sample.unwrap_or_else(|| panic!("no sample {name}")).snapshot.scene
}

#[test]
fn keys_of_a_keyboard_are_cores_whatever_is_shown() {
    let (mut program, mut said) = program(Scene::Privacy, Language::Arabic);
    for (pressed, key) in [
        (Named::Tab, Key::Next),
        (Named::ArrowDown, Key::Down),
        (Named::ArrowLeft, Key::Left),
        (Named::Enter, Key::Select),
        (Named::F1, Key::Help),
    ] {
        press(&mut program, pressed);
        assert_eq!(said.try_recv(), Ok(Input::Key(key)), "{pressed:?}");
    }
    press(&mut program, Named::F5);
    assert!(said.try_recv().is_err());
}

#[test]
fn a_press_goes_to_core_as_it_is() {
    let (mut program, mut said) = program(Scene::Privacy, Language::English);
    let pressed = Input::Pressed { id: "privacy-accept".to_owned(), screen: 3 };
    let _ = program.update(Message::Pressed { id: "privacy-accept".to_owned(), screen: 3 });
    assert_eq!(said.try_recv(), Ok(pressed));
}

fn at(program: &mut Program, walk: Walk) -> usize {
    program.show(Snapshot { walk, ..program.snapshot.clone() });
    program.page
}

#[test]
fn the_page_with_the_focus_is_open_and_otherwise_the_one_that_was_turned_to() {
    let (mut program, mut said) = program(sampled("finding"), Language::English);
    let pages = page::pages(&program.screen, program.frame(program.seen.get()));
    let ids = |page: &Screen| page.actions().map(|action| action.id.clone()).collect::<Vec<_>>();
    let (first, last) = (ids(&pages[0]), ids(&pages[pages.len() - 1]));
    let only_last =
        last.iter().find(|id| !first.contains(id) && *id != kiosk_screen::pages::FIRST).expect("a card").clone();
    assert!(first.iter().any(|id| id == kiosk_screen::pages::MORE) && last.iter().any(|id| id == "footer-help"));
    assert_eq!(said.try_recv(), Ok(Input::Paged { screen: 3, ids: first }), "core is told of the first page");
    assert_eq!(at(&mut program, Walk { page: 1, ..Walk::default() }), 1);
    assert_eq!(at(&mut program, Walk { focus: Some(only_last), page: 1, held: None }), pages.len() - 1);
    assert_eq!(
        at(&mut program, Walk { focus: Some("footer-help".to_owned()), page: 1, held: None }),
        1,
        "it is on every page"
    );
    assert_eq!(at(&mut program, Walk { page: 99, ..Walk::default() }), pages.len() - 1);
    assert!(matches!(said.try_recv(), Ok(Input::Paged { screen: 3, .. })), "and of each that is opened");
}

#[test]
fn whoever_only_listens_shows_nothing_to_others_but_the_question_whether_they_are_there() {
    let (mut program, _said) = program(Scene::Privacy, Language::English);
    let comfort = Comfort { glass: Glass::Blank, ..Comfort::default() };
    program.show(Snapshot { comfort, ..program.snapshot.clone() });
    assert!(program.is_blank());
    let scene = Scene::TimeOut { seconds: 40, of: 45, stake: Stake::Nothing };
    program.show(Snapshot { screen: 4, scene, ..program.snapshot.clone() });
    assert!(!program.is_blank());
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
    let (mut program, _said) = program(wall, Language::Arabic);
    walk(&mut program, "greeting-ar", None);
    let _ = program.update(Message::Heard(News::Lost));
    assert_eq!((program.screen.name, program.screen.language), ("closed", Language::Arabic));
    assert_eq!((program.screen.actions().count(), &program.snapshot.walk), (0, &Walk::default()));
}

#[test]
fn a_keyboard_of_the_machines_own_types_what_the_keys_on_the_screen_do_by_its_signs() {
    let (mut program, mut said) = program(sampled("finding"), Language::Azerbaijani);
    type_in(&mut program, "Su,Ş1");
    press(&mut program, Named::Space);
    press(&mut program, Named::Backspace);
    assert_eq!(told(&mut said), ["key-s", "key-u", "key-u015f", "key-1", "key-space", "key-erase"]);
    let (mut program, mut said) = self::program(sampled("finding"), Language::Arabic);
    // Latin letters stand on none of the keys that are shown.
    type_in(&mut program, "شa\u{64e}");
    assert_eq!(told(&mut said), ["key-u0634", "key-a", "key-u064e"]);
}

#[test]
fn enter_confirms_what_is_typed_once_it_is_whole_and_before_that_is_a_key_of_the_keypad() {
    let (mut program, mut said) = program(sampled("typing-surname-empty"), Language::English);
    press(&mut program, Named::Enter);
    assert_eq!(told(&mut said), ["Select"]);
    program.show(Snapshot { scene: sampled("typing-surname"), ..program.snapshot.clone() });
    press(&mut program, Named::Enter);
    program.key(&down(&keyboard::Key::Named(Named::Enter), true));
    assert_eq!(told(&mut said), ["typing-confirm"], "once, however long it is down");
}

#[test]
fn where_nothing_is_typed_letters_are_passed_over() {
    let (mut program, mut said) = program(Scene::Privacy, Language::English);
    type_in(&mut program, "a1");
    press(&mut program, Named::Backspace);
    assert_eq!(told(&mut said), [""; 0]);
}

#[test]
fn a_space_is_a_space_where_nothing_has_the_focus_and_presses_what_has() {
    let (mut program, mut said) = program(sampled("finding"), Language::English);
    press(&mut program, Named::Space);
    assert_eq!(told(&mut said), ["key-space"]);
    walk(&mut program, "key-z", None);
    press(&mut program, Named::Space);
    assert_eq!(told(&mut said), ["Select"]);
}

#[test]
fn a_finger_that_holds_a_key_is_cores_and_its_other_signs_are_drawn_as_core_says() {
    let (mut program, mut said) = program(sampled("finding"), Language::Arabic);
    let _ = program.update(Message::Held { id: "key-u0627".to_owned(), screen: 3 });
    assert_eq!(told(&mut said), ["held key-u0627"]);
    let shown = |program: &Program| program.open_page().action("key-u0623").is_some();
    assert!(!shown(&program));
    let drawn = program.drawn;
    walk(&mut program, "key-u0623", Some("key-u0627"));
    assert!(shown(&program) && program.drawn != drawn);
    program.show(Snapshot { walk: Walk::default(), ..program.snapshot.clone() });
    assert!(!shown(&program));
}

#[test]
fn a_key_with_other_signs_is_pressed_by_letting_go_and_held_for_long_shows_them() {
    let (mut program, mut said) = program(sampled("finding"), Language::Arabic);
    let enter = keyboard::Key::Named(Named::Enter);
    walk(&mut program, "key-u0627", None);
    press(&mut program, Named::Enter);
    assert_eq!(told(&mut said), [""; 0], "it is pressed by letting go");
    up(&mut program, Named::Enter);
    assert_eq!(told(&mut said), ["Select"]);
    press(&mut program, Named::Enter);
    for _ in 0..3 {
        program.key(&down(&enter, true));
    }
    up(&mut program, Named::Enter);
    assert_eq!(told(&mut said), ["held key-u0627"]);
    walk(&mut program, "key-u0623", Some("key-u0627"));
    press(&mut program, Named::ArrowLeft);
    press(&mut program, Named::Enter);
    up(&mut program, Named::Enter);
    press(&mut program, Named::Escape);
    assert_eq!(told(&mut said), ["Left", "Select", "let go"]);
    // A key without others types on.
    walk(&mut program, "key-erase", None);
    press(&mut program, Named::Enter);
    program.key(&down(&enter, true));
    assert_eq!(told(&mut said), ["Select", "Select"]);
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
