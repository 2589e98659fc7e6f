//! What a harness reads is where the fingers must go.
#![cfg(feature = "automation")]

#[path = "../examples/gallery/main.rs"]
#[expect(dead_code, reason = "the tool; this test only needs its window in memory")]
mod gallery;

use domain::Language;
use gallery::offscreen::{self, Offscreen};
use iced::{Event, Size, advanced::mouse::Cursor, window};
use kiosk_screen::{Snapshot, describe, samples, snapshot::HelpPanel};
use kiosk_window::{
    Message,
    options::Automation,
    page,
    panel::USUAL_DENSITY,
    rectangles::Watch,
    touch_button::{Guard, machine_clock},
};
use serde_json::Value;

#[test]
fn the_published_rectangles_are_those_of_the_widgets_and_each_screen_is_announced_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("rectangles.json");
    let wish = Automation { rectangles: Some(file.clone()), pictures: Some(folder.path().to_owned()) };
    let scene = samples::person("ERIKSSON", "ANNA MARIA", "L898902C3", Vec::new());
    let snapshot = Snapshot { language: Language::Arabic, ..samples::snapshot(scene, HelpPanel::Closed) };
    let screen = describe(&snapshot, Language::Arabic);
    let size = Size::new(1080.0, 1920.0);
    let guard = Guard::settled(screen.number, machine_clock);
    let page = page::view(&screen, page::Frame { focus: Some("end"), ..page::Frame::new(size, USUAL_DENSITY, guard) });
    let mut drawn = Offscreen::with(offscreen::renderer(), Watch::new(wish).over(page, &screen, 3, Some("end")), size);
    let redraw = [Event::Window(window::Event::RedrawRequested(machine_clock()))];
    assert!(matches!(drawn.react(&redraw, Cursor::Unavailable)[..], [Message::Drawn]));
    assert!(drawn.react(&redraw, Cursor::Unavailable).is_empty());

    let published: Value = serde_json::from_slice(&std::fs::read(&file).expect("published")).expect("JSON");
    assert_eq!((&published["screen"], &published["number"]), (&Value::from("review"), &Value::from(7)));
    assert_eq!((&published["language"], &published["focus"]), (&Value::from("ar"), &Value::from("end")));
    assert_eq!(published["shown"], Value::from(3));
    assert!(published["at_us"].as_u64() > Some(1_700_000_000_000_000), "{published}");
    let widgets = published["widgets"].as_array().expect("widgets");
    assert_eq!(widgets.len(), screen.actions().count());
    let named = drawn.named();
    for widget in widgets {
        let id = widget["id"].as_str().expect("an id").to_owned();
        let (_, at) = named.iter().find(|(name, _)| *name == id.clone().into()).expect("a widget of that id");
        let length = |name: &str| widget[name].as_f64().expect("pixels");
        let told = [length("x"), length("y"), length("width"), length("height")];
        let real = [at.x, at.y, at.width, at.height].map(f64::from);
        assert!(told.iter().zip(real).all(|(told, real)| (told - real).abs() < 0.01), "{id}: {told:?} {real:?}");
        assert_eq!(widget["enabled"], Value::from(true), "{id}");
    }
}
