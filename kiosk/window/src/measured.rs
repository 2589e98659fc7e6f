//! Lays a page out without a window: whether it fits is known before it is shown.

use std::{
    cell::RefCell,
    pin::pin,
    task::{Context, Poll, Waker},
};

use iced::{
    Element, Font, Pixels, Rectangle, Renderer, Size, Theme,
    advanced::{
        Layout, layout,
        renderer::Headless,
        widget::{Id, Operation, Tree},
    },
};

thread_local! {
    // Drawing is of one thread. `None` where the renderer has no software side: then everything is taken to fit.
    static RENDERER: RefCell<Option<Renderer>> = RefCell::new(renderer());
}

fn renderer() -> Option<Renderer> {
    load_fonts();
    let font = Font::with_name(locales::fonts::LATIN);
    let software = pin!(<Renderer as Headless>::new(font, Pixels(42.0), Some("tiny-skia")));
    // The software renderer waits for no adapter: it is there at once.
    match software.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(renderer) => renderer,
        Poll::Pending => None,
    }
}

/// The product's fonts, once: the engine's list of fonts is global, and lines are measured before the window opens.
pub fn load_fonts() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        if let Ok(mut system) = iced::advanced::graphics::text::font_system().write() {
            for font in locales::fonts::ALL {
                system.load_font((*font).into());
            }
        }
    });
}

/// Every rectangle that carries an id, on a window of `size` pixels.
#[must_use]
pub fn named<Message>(mut page: Element<'_, Message, Theme, Renderer>, size: Size) -> Vec<(Id, Rectangle)> {
    RENDERER.with_borrow(|renderer| {
        let Some(renderer) = renderer else { return Vec::new() };
        let mut tree = Tree::new(&page);
        let widget = page.as_widget_mut();
        let node = widget.layout(&mut tree, renderer, &layout::Limits::new(Size::ZERO, size));
        let mut names = Names::default();
        widget.operate(&mut tree, Layout::new(&node), renderer, &mut names);
        names.0
    })
}

#[derive(Default)]
struct Names(Vec<(Id, Rectangle)>);

impl Operation for Names {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.0.extend(id.cloned().map(|id| (id, bounds)));
    }
}
