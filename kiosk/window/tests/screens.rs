//! Every scene in every written language: it is there, it fits, it can be touched, and it sends what it is.

#[path = "../examples/gallery/main.rs"]
#[expect(dead_code, reason = "the tool; these tests only need its window in memory")]
mod gallery;

#[path = "faults/places.rs"]
mod faults;

use domain::{Language, document::mrz::letters};
use faults::{PANELS, PORTRAIT, faults_among, faults_of, is_as_wished, on_page, overflows, pages, saying, targets};
use gallery::offscreen::{self, Offscreen};
use iced::{Event, Point, Rectangle, Size, advanced::mouse::Cursor, touch};
use kiosk_screen::{
    Scene, Screen, Snapshot, describe,
    samples::{self, person},
    screen::Enabled,
    snapshot::{self, Comfort, HelpPanel, Reach, Shelf, Stand, Theme, payment::PaymentScene},
};
use kiosk_window::{
    Message, page,
    panel::USUAL_DENSITY,
    touch_button::{Guard, machine_clock},
};

fn languages() -> impl Iterator<Item = Language> {
    locales::OFFERED.iter().copied()
}

/// Every sample in every written language.
fn snapshots() -> Vec<(String, Snapshot)> {
    let mut all = Vec::new();
    for language in languages() {
        for sample in samples::all() {
            all.push((format!("{} in {}", sample.name, language.tag()), sample.in_language(language)));
        }
    }
    all
}

fn in_language(scene: Scene, language: Language) -> Snapshot {
    Snapshot { language, ..samples::snapshot(scene, HelpPanel::Closed) }
}

fn on_panel(screen: &Screen, size: Size, density: f32) -> Offscreen<'_> {
    let guard = Guard::settled(screen.number, machine_clock);
    Offscreen::with(offscreen::renderer(), page::view(screen, page::Frame::new(size, density, guard)), size)
}

#[test]
fn on_every_designed_panel_every_target_is_on_the_glass_large_enough_and_apart_from_the_others() {
    let mut faults = Vec::new();
    for (index, (size, density)) in PANELS.into_iter().enumerate() {
        // The gallery looks at all of them, in all languages; here each is seen in two.
        let snapshots = in_turn(index).chain(in_turn(index + 1));
        for (name, snapshot) in snapshots {
            let screen = describe(&snapshot, snapshot.language);
            faults.extend(
                faults_of(&screen, (size, density)).into_iter().map(|fault| format!("{name}, {size:?}: {fault}")),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Each sample in one of the written languages, another one on each panel.
fn in_turn(panel: usize) -> impl Iterator<Item = (String, Snapshot)> {
    let all = snapshots();
    let languages = languages().count();
    let scenes = all.len() / languages;
    (0..scenes).map(move |scene| all[(scene + panel) % languages * scenes + scene].clone())
}

#[test]
fn pressing_an_action_says_its_id_and_nothing_else() {
    let panel = (PORTRAIT, USUAL_DENSITY);
    for (name, snapshot) in in_turn(0) {
        let screen = describe(&snapshot, snapshot.language);
        for (number, page) in pages(&screen, panel).iter().enumerate() {
            let mut drawn = on_page(&screen, number, panel);
            for (id, at) in targets(page, &mut drawn) {
                let said = drawn.react(&tap(3, at.center()), Cursor::Unavailable);
                let action = page.action(&id).expect("an action of the page");
                match (&action.enabled, &said[..]) {
                    (Enabled::Now, [Message::Pressed { id: pressed, screen: number }]) => {
                        assert_eq!((pressed, *number), (&id, screen.number), "{name}");
                    }
                    (Enabled::NotNow(_), []) => {}
                    (enabled, said) => panic!("{name}: {id} is {enabled:?} and said {said:?}"),
                }
            }
        }
    }
}

#[test]
fn large_letters_go_on_pages_and_never_shrink() {
    let mut faults = Vec::new();
    for (index, panel) in PANELS.into_iter().enumerate() {
        for (name, mut snapshot) in in_turn(index) {
            snapshot.comfort =
                Comfort { size: snapshot::Size::Large, theme: Theme::HighContrast, ..Comfort::default() };
            let screen = describe(&snapshot, snapshot.language);
            faults.extend(faults_of(&screen, panel).into_iter().map(|fault| format!("{name}, {:?}: {fault}", panel.0)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn lower_puts_everything_that_is_touched_under_the_line_and_nothing_shrinks() {
    let mut faults = Vec::new();
    // The panel's lower edge above the floor: how a cabinet of each shape stands.
    for (index, ((size, density), lower_edge_mm)) in PANELS.into_iter().zip([870, 980, 980]).enumerate() {
        for (name, mut snapshot) in in_turn(index) {
            snapshot.comfort.reach = Reach::Lower;
            snapshot.cabinet.stand = Stand { lower_edge_mm, shelf: Shelf::None };
            let screen = describe(&snapshot, snapshot.language);
            let name = format!("{name}, lower, {size:?}");
            if !is_as_wished(&screen, (size, density)) {
                faults.push(format!("{name}: it shrinks"));
            }
            let line = size.height - f32::from(snapshot.cabinet.stand.reach_mm()) * density;
            for (number, page) in pages(&screen, (size, density)).iter().enumerate() {
                let mut drawn = on_page(&screen, number, (size, density));
                for (id, at) in targets(page, &mut drawn) {
                    if at.y < line - 0.5 || at.y + at.height > size.height {
                        faults.push(format!("{name}: {id} at {at:?} of page {number}, above {line}"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn on_a_panel_of_any_size_the_whole_page_is_there() {
    let sizes = [(768.0, 1366.0), (1366.0, 768.0), (1024.0, 768.0), (800.0, 800.0), (3840.0, 600.0), (540.0, 960.0)];
    for (index, (width, height)) in sizes.into_iter().enumerate() {
        let size = Size::new(width, height);
        for (name, snapshot) in in_turn(index).step_by(3) {
            let screen = describe(&snapshot, snapshot.language);
            for (number, page) in pages(&screen, (size, USUAL_DENSITY)).iter().enumerate() {
                let mut drawn = on_page(&screen, number, (size, USUAL_DENSITY));
                assert!(!overflows(&mut drawn), "{name} overflows {width} by {height}");
                for (id, at) in targets(page, &mut drawn) {
                    let inside = at.x >= 0.0 && at.y >= 0.0 && at.x + at.width <= width && at.y + at.height <= height;
                    assert!(inside, "{name}: {id} at {at:?} of {width} by {height}");
                }
            }
        }
    }
}

#[test]
fn a_window_of_no_size_and_a_density_of_nonsense_are_drawn_without_harm() {
    let snapshot = in_language(person("ERIKSSON", "ANNA MARIA", "L898902C3", Vec::new()), Language::Arabic);
    let screen = describe(&snapshot, Language::Arabic);
    for size in [Size::new(0.0, 0.0), Size::new(1.0, 4000.0), PORTRAIT] {
        for density in [0.0, -4.0, f32::NAN, f32::INFINITY, 400.0] {
            assert!(on_panel(&screen, size, density).named().iter().all(|(_, at)| at.width.is_finite()));
        }
    }
}

#[test]
fn the_longest_name_that_a_passport_prints_is_shown_whole_and_no_letter_shrinks() {
    let name = "WOLFESCHLEGELSTEINHAUSENBERGERDORFFWELC";
    assert_eq!(name.len(), 39);
    for language in languages() {
        let snapshot = in_language(person(name, name, "L898902C3", Vec::new()), language);
        for size in [snapshot::Size::Normal, snapshot::Size::Large] {
            let comfort = Comfort { size, ..Comfort::default() };
            let screen = describe(&Snapshot { comfort, ..snapshot.clone() }, language);
            for panel in PANELS {
                assert_eq!(faults_of(&screen, panel), Vec::<String>::new(), "{language:?} {size:?} {panel:?}");
            }
        }
    }
}

#[test]
fn a_help_line_and_a_terminal_of_the_greatest_length_break_no_screen() {
    let long = "+994 12 345 67 89 ext 1234";
    for (index, panel) in PANELS.into_iter().enumerate() {
        for (name, mut snapshot) in in_turn(index).filter(|(_, snapshot)| has_call(snapshot)) {
            snapshot.help_line = long.to_owned();
            snapshot.kiosk = "WWWWWWWWWWWWWWWW".parse().expect("a terminal");
            let screen = describe(&snapshot, snapshot.language);
            assert_eq!(faults_of(&screen, panel), Vec::<String>::new(), "{name} {panel:?}");
        }
    }
}

/// Whether the telephone number stands on the screen.
fn has_call(snapshot: &Snapshot) -> bool {
    let screen = describe(snapshot, snapshot.language);
    screen.parts.iter().any(|part| match part {
        kiosk_screen::screen::Part::Notice(notice) => notice.bold.replace('\u{A0}', " ").contains(&snapshot.help_line),
        _ => false,
    })
}

#[test]
fn whatever_stands_in_a_passport_is_laid_out_and_drawn() {
    let hostile = [
        "]d2\u{1d}\u{5e9}\u{5dc}\u{5d5}\u{5dd}\u{1d}ABC\u{85}\u{2029}\u{2028}",
        "\u{202e}\u{2066}\u{2067}\u{2068}evil\u{2069}\u{2069}",
        &"W".repeat(400),
        "\u{0}\u{1}\u{1b}[31m\u{7f}",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} e\u{301}\u{301}\u{301}\u{301}",
        "",
        "A",
        "O'BRIEN-ÑÚÑEZ",
        &letters::all().collect::<String>(),
    ];
    for language in languages() {
        for text in hostile {
            let scene = person(text, text, "L898902C3", Vec::new());
            let snapshot = in_language(scene, language);
            let screen = describe(&snapshot, language);
            let mut drawn = on_panel(&screen, PORTRAIT, USUAL_DENSITY);
            assert_eq!(drawn.picture(machine_clock()).width(), 1080);
            let panel = (PORTRAIT, USUAL_DENSITY);
            let pages = pages(&screen, panel);
            let last = pages.last().expect("a page");
            let mut drawn = on_page(&screen, pages.len() - 1, panel);
            let confirm = targets(last, &mut drawn).into_iter().find(|(id, _)| id == "review-confirm");
            let (_, at) = confirm.expect("the way on");
            assert!(PORTRAIT.height >= at.y + at.height, "{text:?} pushed the way on to {at:?}");
        }
    }
}

#[test]
fn a_screen_that_has_just_appeared_is_deaf() {
    let snapshot = in_language(person("ERIKSSON", "ANNA MARIA", "L898902C3", Vec::new()), Language::English);
    let screen = describe(&snapshot, Language::English);
    let said = |after: fn() -> std::time::Instant| {
        let guard = Guard::since(screen.number, epoch(), after);
        let frame = page::Frame::new(PORTRAIT, USUAL_DENSITY, guard);
        let mut drawn = Offscreen::with(offscreen::renderer(), page::view(&screen, frame), PORTRAIT);
        let (_, at) = targets(&screen, &mut drawn).into_iter().find(|(id, _)| id == "review-confirm").expect("there");
        drawn.react(&tap(1, at.center()), Cursor::Unavailable).len()
    };
    assert_eq!(said(|| epoch() + std::time::Duration::from_millis(249)), 0);
    assert_eq!(said(|| epoch() + std::time::Duration::from_millis(250)), 1);
}

#[test]
fn a_key_is_filled_while_a_finger_is_on_it_and_its_letter_stays_to_be_read() {
    let sample = samples::all().into_iter().find(|sample| sample.name == "typing-surname").expect("a sample");
    let screen = describe(&sample.snapshot, Language::English);
    let mut drawn = on_panel(&screen, PORTRAIT, USUAL_DENSITY);
    let at = targets(&screen, &mut drawn).into_iter().find(|(id, _)| id == "key-h").expect("a key").1;
    let colours = kiosk_window::look::Colours::of(Theme::Default);
    let rgb = |colour: iced::Color| {
        let [red, green, blue, _] = colour.into_rgba8();
        [red, green, blue]
    };
    // Left of the letter, and how many pixels of the key have the letter's colour.
    let seen = |drawn: &mut Offscreen<'_>, letter: iced::Color| {
        let picture = drawn.picture(machine_clock());
        let (left, top) = (gallery::drawn::whole(at.x), gallery::drawn::whole(at.y));
        let (wide, high) = (gallery::drawn::whole(at.width), gallery::drawn::whole(at.height));
        let inside = (6..high - 6).flat_map(|y| (6..wide - 6).map(move |x| (left + x, top + y)));
        let ground = picture.at(left + 8, top + high / 2);
        (ground, inside.filter(|(x, y)| picture.at(*x, *y) == Some(rgb(letter))).count())
    };
    let (ground, letter) = seen(&mut drawn, colours.ink);
    assert_eq!(ground, Some(rgb(colours.surface)));
    assert!(letter > 100, "{letter}");
    let [down, up] = tap(1, at.center());
    drawn.react(&[down], Cursor::Unavailable);
    let (ground, held) = seen(&mut drawn, colours.on_primary);
    assert_eq!(ground, Some(rgb(colours.primary)));
    assert!(held.abs_diff(letter) < letter / 10, "{held} of {letter}");
    drawn.react(&[up], Cursor::Unavailable);
    assert_eq!(seen(&mut drawn, colours.ink), (Some(rgb(colours.surface)), letter));
}

/// A screen where words are looked for, in the letters of a language.
fn looked_for(typed: &str, language: Language) -> Screen {
    let mut snapshot = sampled("finding").in_language(language);
    if let Scene::Payment(step) = &mut snapshot.scene
        && let PaymentScene::Finding(finding) = &mut **step
    {
        typed.clone_into(&mut finding.typed);
    }
    describe(&snapshot, language)
}

fn sampled(name: &str) -> samples::Sample {
    samples::all().into_iter().find(|sample| sample.name == name).unwrap_or_else(|| panic!("no sample {name}"))
}

fn place(screen: &Screen, drawn: &mut Offscreen<'_>, wanted: &str) -> Rectangle {
    targets(screen, drawn).into_iter().find(|(id, _)| id == wanted).unwrap_or_else(|| panic!("no {wanted}")).1
}

#[test]
fn the_keys_of_letters_are_fifteen_millimetres_wide() {
    let mut narrow = Vec::new();
    for panel in PANELS {
        for language in languages() {
            for name in ["finding", "keeping", "typing-surname", "typing-number", "filling-fin", "filling-email"] {
                let screen = describe(&sampled(name).in_language(language), language);
                let mut drawn = on_page(&screen, 0, panel);
                let keys = screen.keys().expect("a keyboard").rows.iter().flatten();
                let letters: Vec<&str> =
                    keys.filter(|key| key.sign().is_some_and(|sign| sign != ' ')).map(|key| key.id.as_str()).collect();
                let page = &pages(&screen, panel)[0];
                let widths = targets(page, &mut drawn).into_iter().filter(|(id, _)| letters.contains(&id.as_str()));
                let least = widths.map(|(_, at)| at.width).fold(f32::INFINITY, f32::min);
                // A long word on the button beside it takes from the narrowest keyboard, down to what a target must have.
                let wished =
                    if panel.0.width < 1300.0 && panel.0 != PORTRAIT && name != "finding" { 13.6 } else { 15.0 };
                // Whole pixels.
                if least + 1.0 < wished * panel.1 {
                    narrow.push(format!("{name} {language:?} {:?}: {} mm", panel.0, least / panel.1));
                }
            }
        }
    }
    assert!(narrow.is_empty(), "{}", narrow.join("\n"));
}

fn finger(event: impl Fn(touch::Finger, Point) -> touch::Event, at: Point) -> Event {
    Event::Touch(event(touch::Finger(1), at))
}

fn down(at: Point) -> Event {
    finger(|id, position| touch::Event::FingerPressed { id, position }, at)
}

fn moved(at: Point) -> Event {
    finger(|id, position| touch::Event::FingerMoved { id, position }, at)
}

fn up(at: Point) -> Event {
    finger(|id, position| touch::Event::FingerLifted { id, position }, at)
}

/// So many milliseconds from now.
fn passed(milliseconds: u64) -> Event {
    let then = machine_clock() + std::time::Duration::from_millis(milliseconds);
    Event::Window(iced::window::Event::RedrawRequested(then))
}

#[test]
fn a_finger_that_stays_on_a_key_for_half_a_second_holds_it_and_types_nothing() {
    let screen = looked_for("", Language::Arabic);
    let mut drawn = on_panel(&screen, PORTRAIT, USUAL_DENSITY);
    let at = place(&pages(&screen, (PORTRAIT, USUAL_DENSITY))[0], &mut drawn, "key-u0627").center();
    let mut react = |events: &[Event]| drawn.react(events, Cursor::Unavailable);
    assert!(react(&[down(at), passed(400)]).is_empty());
    let held = react(&[passed(500)]);
    assert!(matches!(&held[..], [Message::Held { id, .. }] if id == "key-u0627"), "{held:?}");
    assert!(react(&[passed(1000), up(at)]).is_empty(), "once, and no press");
    let tapped = react(&[down(at), up(at)]);
    assert!(matches!(&tapped[..], [Message::Pressed { id, .. }] if id == "key-u0627"), "{tapped:?}");
    assert!(react(&[passed(900)]).is_empty(), "nothing is held any more");
}

#[test]
fn the_signs_of_a_held_key_are_chosen_by_a_slide_or_by_a_second_press() {
    let screen = looked_for("", Language::Arabic);
    for panel in PANELS {
        let guard = Guard::settled(screen.number, machine_clock);
        let held = page::Frame { held: Some("key-u0627"), ..page::Frame::new(panel.0, panel.1, guard) };
        let open = pages(&screen, panel)[0].held("key-u0627").expect("it turns into others");
        let mut drawn = Offscreen::with(offscreen::renderer(), page::view(&screen, held), panel.0);
        assert!(!overflows(&mut drawn) && saying(&mut drawn, kiosk_window::words::TORN).is_none(), "{panel:?}");
        let places = targets(&open, &mut drawn);
        assert_eq!(faults_among(&places, panel), [""; 0]);
        let at = |wanted: &str| places.iter().find(|(id, _)| id == wanted).expect("there").1.center();
        let (key, sign, beside) = (at("key-u0627"), at("key-u0625"), at("key-1"));
        let mut chosen = |events: &[Event]| -> Vec<String> {
            let said = drawn.react(events, Cursor::Unavailable);
            let ids = said.into_iter().map(|message| match message {
                Message::Pressed { id, .. } => id,
                other => panic!("{other:?}"),
            });
            ids.collect()
        };
        assert_eq!(chosen(&[down(key), moved(sign), up(sign)]), ["key-u0625"], "{panel:?}");
        assert_eq!(chosen(&[down(sign), up(sign)]), ["key-u0625"]);
        assert_eq!(chosen(&[down(key), moved(beside), up(beside)]), [""; 0], "a slide to another key is none");
    }
}

/// Where the caret is, and from where to where the letters beside it reach: pixels from the left.
fn caret(screen: &Screen) -> ((i32, i32), Option<(i32, i32)>) {
    let mut drawn = on_panel(screen, PORTRAIT, USUAL_DENSITY);
    let picture = drawn.picture(machine_clock());
    let colours = kiosk_window::look::Colours::of(Theme::Default);
    let is = |x, y, colour: iced::Color| picture.at(x, y) == Some(colour.into_rgba8()[..3].try_into().expect("three"));
    // Below the progress, inside the plate's border.
    let (left, right) = (64 + 12, 1080 - 64 - 12);
    let marked: Vec<(i32, i32)> = (300..1000)
        .flat_map(|y| (left..right).map(move |x| (x, y)))
        .filter(|(x, y)| is(*x, *y, colours.here))
        .collect();
    let ends = |places: &[(i32, i32)]| {
        let x = places.iter().map(|(x, _)| *x);
        Some((x.clone().min()?, x.max()?))
    };
    let caret = ends(&marked).expect("a caret");
    let (top, low) = (marked[0].1, marked[marked.len() - 1].1);
    // The caret has a line around itself.
    let beside = |x: i32| x + 6 < caret.0 || x > caret.1 + 6;
    let letters: Vec<(i32, i32)> = (top..low)
        .flat_map(|y| (left..right).map(move |x| (x, y)))
        .filter(|(x, y)| beside(*x) && is(*x, *y, colours.ink))
        .collect();
    (caret, ends(&letters))
}

#[test]
fn the_caret_stands_where_the_next_letter_goes_in_either_direction() {
    for (typed, language) in [("elek", Language::English), ("elek", Language::Arabic), ("işıq", Language::Azerbaijani)]
    {
        let (caret, letters) = caret(&looked_for(typed, language));
        let (first, last) = letters.expect("letters");
        assert!(first < 150 && last < caret.0 && caret.0 - last < 60, "{typed} {language:?}: {letters:?} {caret:?}");
    }
    for typed in ["كهرب", "كهرباء و", "12 كهرب"] {
        let (caret, letters) = caret(&looked_for(typed, Language::Arabic));
        let (first, last) = letters.expect("letters");
        assert!(last > 930 && caret.1 < first && first - caret.1 < 80, "{typed}: {letters:?} {caret:?}");
    }
    let (nothing, letters) = caret(&looked_for("", Language::Arabic));
    assert!(nothing.0 > 880 && letters.is_none(), "{nothing:?}");
    let (nothing, letters) = caret(&looked_for("", Language::English));
    assert!(nothing.1 < 200 && letters.is_none(), "{nothing:?}");
}

#[test]
fn two_taps_in_one_batch_each_land_on_their_own_button() {
    let snapshot = in_language(person("ERIKSSON", "ANNA MARIA", "L898902C3", Vec::new()), Language::English);
    let screen = describe(&snapshot, Language::English);
    let mut drawn = on_panel(&screen, PORTRAIT, USUAL_DENSITY);
    let places = targets(&screen, &mut drawn);
    let at = |wanted: &str| places.iter().find(|(id, _)| id == wanted).expect("there").1.center();
    let mut batch = tap(1, at("review-again")).to_vec();
    batch.extend(tap(2, at("review-confirm")));
    // The cursor of the batch lies where the last finger was, as it does in the toolkit's event loop.
    let said = drawn.react(&batch, Cursor::Available(at("review-confirm")));
    let ids: Vec<_> = said
        .into_iter()
        .map(|message| match message {
            Message::Pressed { id, .. } => id,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(ids, ["review-again", "review-confirm"]);
}

#[test]
fn two_clicks_of_the_pointer_in_one_batch_each_land_on_their_own_button() {
    use iced::mouse::{Button, Event as Mouse};
    let snapshot = in_language(person("ERIKSSON", "ANNA MARIA", "L898902C3", Vec::new()), Language::English);
    let screen = describe(&snapshot, Language::English);
    let mut drawn = on_panel(&screen, PORTRAIT, USUAL_DENSITY);
    let places = targets(&screen, &mut drawn);
    let at = |wanted: &str| places.iter().find(|(id, _)| id == wanted).expect("there").1.center();
    let click = |position| {
        [Mouse::CursorMoved { position }, Mouse::ButtonPressed(Button::Left), Mouse::ButtonReleased(Button::Left)]
            .map(Event::Mouse)
    };
    let mut batch = click(at("review-again")).to_vec();
    batch.extend(click(at("review-confirm")));
    let said = drawn.react(&batch, Cursor::Available(at("review-confirm")));
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(matches!(&said[0], Message::Pressed { id, .. } if id == "review-again"), "{said:?}");
}

fn tap(finger: u64, position: Point) -> [Event; 2] {
    let id = touch::Finger(finger);
    [
        Event::Touch(touch::Event::FingerPressed { id, position }),
        Event::Touch(touch::Event::FingerLifted { id, position }),
    ]
}

fn epoch() -> std::time::Instant {
    static EPOCH: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    *EPOCH.get_or_init(machine_clock)
}

#[test]
fn what_stands_on_the_glass_for_days_moves_a_little_every_minute() {
    let places = |scene: Scene, minute: u8, (size, density): (Size, f32)| {
        let snapshot = in_language(scene, Language::Azerbaijani);
        let screen = describe(&snapshot, snapshot.language);
        let guard = Guard::settled(screen.number, machine_clock);
        let frame = page::Frame { minute, ..page::Frame::new(size, density, guard) };
        let mut drawn = Offscreen::with(offscreen::renderer(), page::view(&screen, frame), size);
        targets(&screen, &mut drawn).into_iter().map(|(_, at)| at).collect::<Vec<_>>()
    };
    let wall = samples::all().into_iter().find(|sample| sample.name == "attract-az").expect("a wall").snapshot.scene;
    for (scene, moves) in [(wall, true), (Scene::Closed(snapshot::Closed::Frozen), true), (Scene::Privacy, false)] {
        for panel in PANELS {
            let first = places(scene.clone(), 0, panel);
            assert!(!first.is_empty());
            let minutes = [1, 2, 3].map(|minute| places(scene.clone(), minute, panel));
            let aside = minutes.clone().map(|places| (places[0].x - first[0].x, places[0].y - first[0].y));
            let expected = if moves { [(2.0, 0.0), (2.0, 2.0), (0.0, 2.0)] } else { [(0.0, 0.0); 3] };
            assert_eq!(aside, expected, "{panel:?}");
            // All of it, and as large as it was; after an hour it stands where it stood.
            for (places, (x, y)) in minutes.iter().zip(aside) {
                let moved: Vec<_> = first.iter().map(|at| Rectangle { x: at.x + x, y: at.y + y, ..*at }).collect();
                assert_eq!(*places, moved, "{panel:?}");
            }
            assert_eq!(places(scene.clone(), 60, panel), first);
        }
    }
}
