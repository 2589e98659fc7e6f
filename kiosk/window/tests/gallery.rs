//! The judges of the gallery: each catches what it is for, and a sample of all screens passes them.
//!
//! The whole gallery is `./check gallery`.

#[path = "../examples/gallery/main.rs"]
#[expect(dead_code, reason = "the tool; these tests are about its judges")]
mod gallery;

use domain::Language;
use gallery::{
    finding::{Finding, Kind},
    format::FORMATS,
    judges::{self, Measures, Rings},
    offscreen::{self, Offscreen},
    plan::{self, Wish},
    shot::Camera,
};
use iced::{
    Background, Border, Color, Element, Font, Length, Rectangle, Size, Theme,
    widget::{Space, Stack, column, container, row, text},
};
use kiosk_screen::{
    samples,
    snapshot::{self, Comfort},
};
use kiosk_window::{
    Message,
    arranged::{self, Gaps, Place},
    look::Colours,
    touch_button::{Face, Guard, Ring, TouchButton, machine_clock},
};

const DENSITY: f32 = 4.0;
const PANEL: Size = Size::new(800.0, 600.0);
const INK: Color = Color::from_rgb8(0x0A, 0x1F, 0x24);

fn judged(page: Element<'_, Message>, ids: &[&str]) -> Vec<Finding> {
    let page = container(page).width(Length::Fill).height(Length::Fill).style(|_| ground(Color::WHITE));
    let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    let mut drawn = Offscreen::with(offscreen::renderer(), page.into(), PANEL);
    let drawn = drawn.drawn(machine_clock(), DENSITY, &ids);
    judges::judge(&drawn, Measures::of(snapshot::Theme::Default, snapshot::Size::Normal))
}

fn kinds(page: Element<'_, Message>, ids: &[&str]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = judged(page, ids).into_iter().map(|finding| finding.kind).collect();
    kinds.dedup();
    kinds
}

fn ground(colour: Color) -> container::Style {
    container::Style { background: Some(Background::Color(colour)), ..container::Style::default() }
}

fn boxed<'a>(content: impl Into<Element<'a, Message>>) -> container::Container<'a, Message> {
    container(content).style(|_| container::Style {
        border: Border { color: INK, width: 2.0, ..Border::default() },
        ..ground(Color::WHITE)
    })
}

fn words(content: &str) -> text::Text<'_, Theme, iced::Renderer> {
    text(content).size(34).color(INK).font(Font::with_name("Noto Sans"))
}

fn button(id: &str, millimetres: f32) -> TouchButton<'_, Message> {
    let guard = Guard::settled(1, machine_clock);
    let side = millimetres * DENSITY;
    TouchButton::new(id, guard, Space::new().width(side)).narrow().least_height(side)
}

#[test]
fn a_good_page_is_left_alone() {
    let page = column![
        boxed(words("Good gÇğ 12")).padding(20),
        button("one", 20.0),
        Space::new().height(11),
        button("two", 20.0)
    ];
    assert_eq!(judged(page.into(), &["one", "two"]), []);
}

#[test]
fn a_target_that_is_nowhere_or_twice_is_found() {
    let page = column![button("one", 20.0), Space::new().height(20), button("one", 20.0)];
    assert_eq!(kinds(page.into(), &["one", "two"]), [Kind::Absent, Kind::Absent][..1]);
    let page = column![button("one", 20.0)];
    let found = judged(page.into(), &["one", "two"]);
    assert_eq!(found.iter().map(|finding| finding.whose.as_str()).collect::<Vec<_>>(), ["two"]);
}

#[test]
fn a_target_that_leaves_the_panel_is_found_and_so_is_a_column_that_does_not_fit() {
    let gaps = Gaps { usual: 20.0, least: 12.0, above_foot: 0.0 };
    let page = |above: f32| {
        let above: Element<'_, Message> = Space::new().height(above).into();
        arranged::column(gaps, vec![(Place::Part, above), (Place::Foot(0.0), button("low", 20.0).into())])
    };
    assert_eq!(kinds(page(500.0).into(), &["low"]), []);
    assert_eq!(kinds(page(590.0).into(), &["low"]), [Kind::OffPanel, Kind::Overflow]);
}

#[test]
fn a_target_for_smaller_fingers_is_found() {
    assert_eq!(kinds(button("small", 12.0).into(), &["small"]), [Kind::SmallTarget]);
    assert_eq!(kinds(button("large", 12.7).into(), &["large"]), []);
}

#[test]
fn targets_that_one_finger_hits_both_of_are_found() {
    let apart = |pixels: u32| column![button("one", 20.0), Space::new().height(pixels), button("two", 20.0)];
    assert_eq!(kinds(apart(9).into(), &["one", "two"]), [Kind::NearTargets]);
    assert_eq!(kinds(apart(10).into(), &["one", "two"]), []);
}

#[test]
fn words_that_leave_their_box_are_found() {
    let narrow = boxed(words("Unbreakable").wrapping(text::Wrapping::None)).width(120).padding(10);
    let found = judged(narrow.into(), &[]);
    assert!(found.iter().any(|finding| finding.kind == Kind::OutsideBox), "{found:?}");
    assert!(found.iter().all(|finding| finding.whose == "Unbreakable"), "{found:?}");
}

#[test]
fn words_that_leave_the_panel_are_found() {
    let wide = words("So many words that no panel of this size could ever hold them").wrapping(text::Wrapping::None);
    assert_eq!(kinds(wide.into(), &[]), [Kind::OutsideBox, Kind::Hidden]);
}

#[test]
fn lines_that_were_cut_off_are_found() {
    let cut = container(words("One line, and another, and then a third one").height(60)).width(300);
    assert_eq!(kinds(cut.into(), &[]), [Kind::Truncated]);
}

#[test]
fn a_word_that_is_broken_without_need_is_found() {
    let within = |content, width: u32| {
        let content = words(content).wrapping(text::Wrapping::WordOrGlyph);
        kinds(container(content).width(width).into(), &[])
    };
    assert_eq!(within("K7M4-2291-08XJ", 170), [Kind::Broken]);
    assert_eq!(within("K7M4-2291 08XJ", 180), []);
    assert_eq!(within("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", 700), []);
}

#[test]
fn what_is_typed_goes_on_in_the_next_line_and_a_name_that_stands_there_does_not() {
    let within = |content| {
        let content = words(content).wrapping(text::Wrapping::WordOrGlyph);
        kinds(container(content).width(200).into(), &[])
    };
    assert_eq!(within("WWWWWWWWWWWW\u{2009}\u{2003}"), []);
    assert_eq!(within("WWWWWWWWWWWW\u{2009}"), [Kind::Broken]);
}

#[test]
fn words_on_words_are_found() {
    let both = Stack::new().push(words("One thing")).push(words("Another"));
    assert_eq!(kinds(both.into(), &[]), [Kind::Overlapping]);
    let lines = container(words("gggggg\nÇÇÇÇÇÇ").line_height(0.8)).padding(20);
    assert_eq!(kinds(lines.into(), &[]), [Kind::Overlapping], "two lines of one text");
}

#[test]
fn words_on_a_pictogram_are_found() {
    let circle = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'><circle cx='24' cy='24' r='3'/></svg>";
    let icon = iced::widget::svg(iced::widget::svg::Handle::from_memory(circle.as_bytes())).width(60).height(60);
    let both = Stack::new().push(icon).push(container(words("Words")).padding(10));
    assert!(kinds(both.into(), &[]).contains(&Kind::OnPictogram));
}

#[test]
fn letters_that_no_font_of_the_product_has_are_found() {
    assert_eq!(kinds(words("Tifinagh \u{2D30}").into(), &[]), [Kind::MissingGlyph]);
    for language in Language::ALL {
        let font = Font::with_name(locales::fonts::family(language));
        let greeting = container(words(locales::greeting(language)).font(font)).padding(30);
        assert_eq!(judged(greeting.into(), &[]), [], "{language:?}");
    }
}

#[test]
fn letters_under_a_cover_are_found() {
    let cover = container(Space::new().width(60).height(60)).style(|_| ground(Color::WHITE));
    let later = iced::widget::float(cover).translate(|_, _| iced::Vector::new(1.0, 1.0));
    let page = Stack::new().push(container(words("Covered words")).padding(10)).push(later);
    let found = judged(page.into(), &[]);
    assert!(found.iter().any(|finding| finding.kind == Kind::Hidden), "{found:?}");
}

#[test]
fn letters_that_are_too_small_are_found() {
    assert_eq!(kinds(words("Small print").size(20).into(), &[]), [Kind::SmallLetters]);
    assert_eq!(kinds(words("Print").size(28).into(), &[]), []);
}

#[test]
fn pale_words_are_found_by_their_pixels() {
    let pale = |colour| kinds(container(words("Pale")).padding(10).style(move |_| ground(colour)).into(), &[]);
    assert_eq!(pale(Color::from_rgb8(0x90, 0x90, 0x90)), [Kind::Contrast]);
    assert_eq!(pale(Color::from_rgb8(0xEF, 0xF4, 0xF3)), []);
    // What is drawn beneath counts, whatever the widget around the words says.
    let half = row![
        container(Space::new().width(60).height(80)).style(|_| ground(Color::from_rgb8(0x4D, 0x68, 0x6D))),
        Space::new().width(100)
    ];
    let across = Stack::new().push(half).push(container(words("Across")).padding(10));
    assert!(kinds(across.into(), &[]).contains(&Kind::Contrast));
    assert_eq!(kinds(words("Same").color(Color::WHITE).into(), &[]), [Kind::Contrast], "white on white");
}

/// A button with a ring of so many pixels, so far from the panel's left edge.
fn ringed(band: f32, line: f32, left: u32) -> Option<Finding> {
    let here = Colours::of(snapshot::Theme::Default).here;
    let face = Face { ground: Color::WHITE, line: INK, width: 2.0 };
    let button = button("focused", 30.0).faces(face, face).ring(Ring { band: (here, band), line: (INK, line) });
    let page = column![Space::new().height(40), row![Space::new().width(left), button]];
    let page = container(page).width(Length::Fill).height(Length::Fill).style(|_| ground(Color::WHITE));
    let mut drawn = Offscreen::with(offscreen::renderer(), page.into(), PANEL);
    let picture = drawn.picture(machine_clock());
    let place: Rectangle = drawn.named().first().expect("the button").1;
    judges::ring(&picture, Rings::of(snapshot::Theme::Default), DENSITY, "focused", place)
}

#[test]
fn a_focus_that_is_not_seen_all_around_is_found() {
    assert_eq!(ringed(8.0, 6.0, 40), None);
    for (band, line, left, which) in
        [(0.0, 0.0, 40, "none"), (8.0, 0.0, 40, "no line"), (0.0, 6.0, 40, "no band"), (2.0, 6.0, 40, "thin")]
    {
        assert_eq!(ringed(band, line, left).map(|finding| finding.kind), Some(Kind::Ring), "{which}");
    }
    let cut = ringed(8.0, 6.0, 9).expect("the panel's edge cuts the line");
    assert!(cut.detail.starts_with("left side"), "{cut:?}");
}

/// Few screens with every kind of part, each in one language and in usual or large letters; all of them take minutes.
const SAMPLES: [(&str, Language, snapshot::Size); 13] = [
    ("attract-ar", Language::Arabic, snapshot::Size::Normal),
    ("attract-en", Language::English, snapshot::Size::Large),
    ("privacy", Language::Azerbaijani, snapshot::Size::Large),
    ("document-again-corrupted", Language::Arabic, snapshot::Size::Normal),
    ("review-repaired", Language::English, snapshot::Size::Normal),
    ("typing-nationality", Language::Azerbaijani, snapshot::Size::Normal),
    ("trip-chosen", Language::Arabic, snapshot::Size::Normal),
    ("approved-dear", Language::Arabic, snapshot::Size::Large),
    ("approved", Language::English, snapshot::Size::Normal),
    ("cannot-pay-paper", Language::Arabic, snapshot::Size::Normal),
    ("money-owed-slip-printed", Language::Arabic, snapshot::Size::Normal),
    ("take-printed-doubtful", Language::Azerbaijani, snapshot::Size::Normal),
    ("time-out-10", Language::English, snapshot::Size::Normal),
];

#[test]
fn a_sample_of_all_screens_has_nothing_to_find_on_any_panel() {
    let mut camera = Camera::new();
    let mut found = Vec::new();
    let all = samples::all();
    for (name, language, size) in SAMPLES {
        let sample = all.iter().find(|sample| sample.name == name).expect("a sample of that name");
        for format in FORMATS {
            let comfort = Comfort { size, ..Comfort::default() };
            let wishes = plan::wish(sample, language, format, comfort);
            assert!(!wishes.is_empty(), "{name} is not to be had in {language:?}");
            found.extend(wishes.iter().flat_map(|wish| findings(&mut camera, wish)));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

fn findings(camera: &mut Camera, wish: &Wish) -> Vec<String> {
    let shot = camera.shot(wish);
    let rings = camera.rings(wish, &shot);
    shot.findings.iter().chain(&rings).map(|finding| format!("{}: {finding}", wish.name)).collect()
}
