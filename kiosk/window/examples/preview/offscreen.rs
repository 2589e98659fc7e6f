//! A window without a window: builds, lays out, presses and draws a screen in memory.

use std::path::Path;

use iced_test::{
    core::{
        Color, Element, Event, Font, Pixels, Rectangle, Size, Theme, clipboard, mouse,
        renderer::{Headless, Style},
        time::Instant,
        widget::{Id, Operation},
        window,
    },
    renderer::Renderer,
    runtime::{UserInterface, user_interface::Cache},
};
use kiosk_window::Message;

/// A screen on a panel.
pub struct Offscreen<'a> {
    interface: UserInterface<'a, Message, Theme, Renderer>,
    renderer: Renderer,
    size: Size,
}

/// A rectangle and whose it is.
pub type Named = (Id, Rectangle);

impl<'a> Offscreen<'a> {
    /// Lays `element` out on a panel of `size` pixels.
    pub fn new(element: Element<'a, Message, Theme, Renderer>, size: Size) -> Self {
        load_fonts();
        let headless = <Renderer as Headless>::new(Font::with_name("Noto Sans"), Pixels(42.0), Some("tiny-skia"));
        let mut renderer =
            iced_test::futures::futures::executor::block_on(headless).expect("the software renderer is compiled in");
        let interface = UserInterface::build(element, size, Cache::default(), &mut renderer);
        Self { interface, renderer, size }
    }

    /// Every rectangle that carries an id.
    pub fn named(&mut self) -> Vec<Named> {
        let mut names = Names::default();
        self.interface.operate(&self.renderer, &mut names);
        names.0
    }

    /// Events of one batch; what they made the screen say.
    pub fn react(&mut self, events: &[Event], cursor: mouse::Cursor) -> Vec<Message> {
        let mut messages = Vec::new();
        let _ = self.interface.update(events, cursor, &mut self.renderer, &mut clipboard::Null, &mut messages);
        messages
    }

    /// Draws; bytes in RGBA order.
    pub fn picture(&mut self, now: Instant) -> Vec<u8> {
        self.react(&[Event::Window(window::Event::RedrawRequested(now))], mouse::Cursor::Unavailable);
        let style = Style { text_color: Color::BLACK };
        self.interface.draw(&mut self.renderer, &Theme::Light, &style, mouse::Cursor::Unavailable);
        let size = Size::new(pixels(self.size.width), pixels(self.size.height));
        self.renderer.screenshot(size, 1.0, Color::WHITE)
    }

    /// Draws into a file.
    pub fn save(&mut self, now: Instant, file: &Path) {
        let bytes = self.picture(now);
        let (width, height) = (pixels(self.size.width), pixels(self.size.height));
        image::save_buffer(file, &bytes, width, height, image::ColorType::Rgba8).expect("the picture is written");
    }
}

fn pixels(length: f32) -> u32 {
    kiosk_window::picture::pixels(length)
}

/// The fonts of the product, once: the font system is global.
fn load_fonts() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let mut system = iced_test::renderer::graphics::text::font_system().write().expect("the font system");
        for font in locales::fonts::ALL {
            system.load_font((*font).into());
        }
    });
}

#[derive(Default)]
struct Names(Vec<Named>);

impl Operation for Names {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.0.extend(id.cloned().map(|id| (id, bounds)));
    }
}
