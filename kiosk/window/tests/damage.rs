//! What is laid out again without a change is not drawn again, and a press draws its own button: the renderer pays for
//! every place that it takes for changed with all that lies under it.

#[path = "../examples/gallery/main.rs"]
#[expect(dead_code, reason = "the tool; these tests only need its panels and its renderer")]
mod gallery;

use domain::Language;
use gallery::{format::FORMATS, offscreen};
use iced_test::{
    core::{Color, Event, Point, Rectangle, Theme, clipboard, mouse, renderer::Style, touch, widget::Id},
    renderer::{Renderer, graphics::damage},
    runtime::{UserInterface, user_interface::Cache},
};
use iced_tiny_skia::Layer;
use kiosk_screen::{Screen, describe, samples};
use kiosk_window::{
    Message, page,
    touch_button::{Guard, machine_clock},
};

struct Window {
    renderer: Renderer,
    cache: Cache,
}

impl Window {
    fn open() -> Self {
        Self { renderer: offscreen::renderer(), cache: Cache::default() }
    }

    /// Lays out and draws as the window does after every message; what came of `event` before.
    fn draw(&mut self, screen: &Screen, event: Option<touch::Event>) -> Vec<Message> {
        let format = FORMATS[0];
        let frame = page::Frame::new(format.size, format.density, Guard::settled(screen.number, machine_clock));
        let cache = std::mem::take(&mut self.cache);
        let view = page::view(screen, frame);
        let mut interface: UserInterface<'_, Message, Theme, Renderer> =
            UserInterface::build(view, format.size, cache, &mut self.renderer);
        let mut messages = Vec::new();
        let nowhere = mouse::Cursor::Unavailable;
        let events: Vec<Event> = event.into_iter().map(Event::Touch).collect();
        let _ = interface.update(&events, nowhere, &mut self.renderer, &mut clipboard::Null, &mut messages);
        interface.draw(&mut self.renderer, &Theme::Light, &Style { text_color: Color::BLACK }, nowhere);
        self.cache = interface.into_cache();
        messages
    }

    /// What the renderer takes for changed since `before`.
    fn changed(&mut self, before: &[Layer]) -> Vec<Rectangle> {
        damage::diff(before, self.renderer.layers(), |layer| vec![layer.bounds], Layer::damage)
    }
}

fn place(screen: &Screen, id: &str) -> Rectangle {
    let format = FORMATS[0];
    let frame = page::Frame::new(format.size, format.density, Guard::settled(screen.number, machine_clock));
    let named = offscreen::Offscreen::with(offscreen::renderer(), page::view(screen, frame), format.size).named();
    let id = Id::from(id.to_owned());
    named.into_iter().find(|(name, _)| *name == id).expect("the action is drawn").1
}

#[test]
fn what_is_laid_out_again_the_same_is_not_drawn_again() {
    for language in [Language::English, Language::Azerbaijani, Language::Arabic] {
        let mut window = Window::open();
        for sample in samples::all() {
            let screen = describe(&sample.in_language(language), language);
            window.draw(&screen, None);
            let before = window.renderer.layers().to_vec();
            window.draw(&screen, None);
            let mut changed = window.changed(&before);
            // A value with marks in it is set anew each time; it is one place.
            changed.dedup();
            let most = usize::from(sample.name.starts_with("review-"));
            assert!(changed.len() <= most, "{} in {language:?}: {changed:?}", sample.name);
        }
    }
}

#[test]
fn a_press_draws_its_own_button_and_nothing_else() {
    let screen = samples::all().into_iter().find(|sample| sample.name == "attract-fourteen").expect("a sample");
    let screen = describe(&screen.snapshot, Language::English);
    let mut window = Window::open();
    window.draw(&screen, None);
    let place = place(&screen, "greeting-ar");
    let (id, position) = (touch::Finger(1), place.center());
    let around = place.expand(4.0);
    for event in [touch::Event::FingerPressed { id, position }, touch::Event::FingerLifted { id, position }] {
        let before = window.renderer.layers().to_vec();
        window.draw(&screen, Some(event));
        let changed = window.changed(&before);
        assert!(!changed.is_empty(), "{event:?} is seen");
        for region in changed {
            let corners = [region.position(), region.position() + iced::Vector::new(region.width, region.height)];
            assert!(corners.into_iter().all(|corner: Point| around.contains(corner)), "{region:?} beside {place:?}");
        }
    }
}
