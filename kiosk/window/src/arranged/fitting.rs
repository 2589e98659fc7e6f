//! The whole page, as large as it fits: what can be touched is never pushed off the glass.

use iced::{
    Element, Event, Length, Rectangle, Renderer, Size, Theme,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Id, Operation, Tree},
    },
    widget::Space,
};

use super::OVERFLOW;

/// Before the number of the drawing that was taken, an id for tests: `try-0` is the page as wished.
pub const TRY: &str = "try-";

type Build<'a, Message> = Box<dyn Fn(usize) -> Element<'a, Message> + 'a>;

/// One of several drawings of the same page: the first that does not overflow, else the last.
pub struct Fitting<'a, Message> {
    build: Build<'a, Message>,
    tries: usize,
    taken: usize,
    page: Element<'a, Message>,
}

/// The first of `tries` drawings that fits.
#[must_use]
pub fn fitting<'a, Message: 'a>(
    tries: usize,
    build: impl Fn(usize) -> Element<'a, Message> + 'a,
) -> Fitting<'a, Message> {
    Fitting { build: Box::new(build), tries: tries.max(1), taken: 0, page: Space::new().into() }
}

impl<Message> Widget<Message, Theme, Renderer> for Fitting<'_, Message> {
    fn size(&self) -> Size<Length> {
        Size { width: Length::Fill, height: Length::Fill }
    }

    fn diff(&self, _tree: &mut Tree) {
        // The page is built when the room for it is known.
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let mut node = layout::Node::default();
        for attempt in 0..self.tries {
            self.page = (self.build)(attempt);
            self.taken = attempt;
            tree.diff_children(std::slice::from_ref(&self.page));
            let page = self.page.as_widget_mut();
            node = page.layout(&mut tree.children[0], renderer, &limits.loose());
            let mut spilt = Spilt(false);
            page.operate(&mut tree.children[0], Layout::new(&node), renderer, &mut spilt);
            if !spilt.0 {
                break;
            }
        }
        layout::Node::with_children(limits.max(), vec![node])
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.container(Some(&Id::from(format!("{TRY}{}", self.taken))), layout.bounds());
        for page in layout.children() {
            self.page.as_widget_mut().operate(&mut tree.children[0], page, renderer, operation);
        }
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        for page in layout.children() {
            let widget = self.page.as_widget_mut();
            widget.update(&mut tree.children[0], event, page, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        for page in layout.children() {
            self.page.as_widget().draw(&tree.children[0], renderer, theme, style, page, cursor, viewport);
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: iced::Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let page = layout.children().next()?;
        self.page.as_widget_mut().overlay(&mut tree.children[0], page, renderer, viewport, translation)
    }
}

/// Whether anything said that it overflows.
struct Spilt(bool);

impl Operation for Spilt {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, _bounds: Rectangle) {
        self.0 |= id == Some(&Id::new(OVERFLOW));
    }
}

impl<'a, Message: 'a> From<Fitting<'a, Message>> for Element<'a, Message> {
    fn from(fitting: Fitting<'a, Message>) -> Self {
        Self::new(fitting)
    }
}
