//! A window without a window: builds, lays out, presses and draws a screen in memory.

use iced_test::{
    core::{
        Color, Element, Event, Font, Pixels, Rectangle, Size, Theme, clipboard, mouse,
        renderer::Style,
        time::Instant,
        widget::{Id, Operation},
        window,
    },
    renderer::{Renderer, graphics::Viewport},
    runtime::{UserInterface, user_interface::Cache},
};
use kiosk_window::Message;

use super::{
    drawn::{self, Drawn},
    picture::Picture,
};

/// A screen on a panel.
pub struct Offscreen<'a> {
    interface: UserInterface<'a, Message, Theme, Renderer>,
    renderer: Renderer,
    size: Size,
    ground: Color,
}

/// A rectangle and whose it is.
pub type Named = (Id, Rectangle);

impl<'a> Offscreen<'a> {
    /// Lays `element` out on a panel of `size` pixels, with a renderer that may remember letters of other screens.
    pub fn with(mut renderer: Renderer, element: Element<'a, Message, Theme, Renderer>, size: Size) -> Self {
        let interface = UserInterface::build(element, size, Cache::default(), &mut renderer);
        Self { interface, renderer, size, ground: Color::WHITE }
    }

    /// On the window's ground.
    pub fn on(self, ground: Color) -> Self {
        Self { ground, ..self }
    }

    /// The renderer, for the next screen.
    pub fn into_renderer(self) -> Renderer {
        self.renderer
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

    /// Draws all of it.
    pub fn picture(&mut self, now: Instant) -> Picture {
        self.part(now, Rectangle::with_size(self.size), Vec::new())
    }

    /// Draws what lies in `region` on `paper`, the bytes of another picture of this panel, which stay around it; on an
    /// empty one the rest is black.
    pub fn part(&mut self, now: Instant, region: Rectangle, paper: Vec<u8>) -> Picture {
        self.react(&[Event::Window(window::Event::RedrawRequested(now))], mouse::Cursor::Unavailable);
        let style = Style { text_color: Color::BLACK };
        self.interface.draw(&mut self.renderer, &Theme::Light, &style, mouse::Cursor::Unavailable);
        let size = Size::new(pixels(self.size.width), pixels(self.size.height));
        let on_paper = tiny_skia::IntSize::from_wh(size.width, size.height)
            .and_then(|size| tiny_skia::Pixmap::from_vec(paper, size))
            .or_else(|| tiny_skia::Pixmap::new(size.width, size.height));
        let mut pixmap = on_paper.expect("a panel has pixels");
        let mut mask = tiny_skia::Mask::new(size.width, size.height).expect("a panel has pixels");
        let viewport = Viewport::with_physical_size(size, 1.0);
        self.renderer.draw(&mut pixmap.as_mut(), &mut mask, &viewport, &[region], self.ground);
        Picture::from_blue_first(size.width, size.height, pixmap.take())
    }

    /// Draws, and keeps what was drawn as facts. `ids`: what can be pressed.
    pub fn drawn(&mut self, now: Instant, density: f32, ids: &[String]) -> Drawn {
        let picture = self.picture(now);
        let named = self.named();
        drawn::of(&mut self.renderer, picture, density, ids, &named)
    }
}

fn pixels(length: f32) -> u32 {
    kiosk_window::picture::pixels(length)
}

/// The software renderer with the fonts of the product, and no others.
pub fn renderer() -> Renderer {
    load_fonts();
    Renderer::new(Font::with_name("Noto Sans"), Pixels(42.0))
}

/// Once: the font system is global. The machine's own fonts go, so that a letter that the product's lack is seen.
pub fn load_fonts() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let mut system = iced_test::renderer::graphics::text::font_system().write().expect("the font system");
        let fonts = system.raw().db_mut();
        let all: Vec<_> = fonts.faces().map(|face| face.id).collect();
        for font in all {
            fonts.remove_face(font);
        }
        for font in locales::fonts::ALL {
            system.load_font((*font).into());
        }
    });
}

/// Collects every rectangle that carries an id.
#[derive(Default)]
pub struct Names(pub Vec<Named>);

impl Operation for Names {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.0.extend(id.cloned().map(|id| (id, bounds)));
    }
}
