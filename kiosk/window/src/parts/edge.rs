//! The strip on the screen's edge beside the slot that waits. It points at the real cabinet, so it is never mirrored.

use iced::{
    Background, Border, Element, Length, Point, Rectangle, Renderer, Size, Theme,
    advanced::{
        Layout, Renderer as _, Widget, layout, mouse,
        renderer::{self, Quad},
        svg::{Handle, Renderer as _, Svg},
        widget::Tree,
    },
    border::Radius,
};
use kiosk_screen::snapshot::{Edge, Slot};

use crate::look::{self, Look};

/// The strip over the whole window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strip {
    /// The look of the screen.
    pub look: Look,
    /// The slot.
    pub slot: Slot,
}

impl Strip {
    /// Where the strip lies in a window of `bounds`.
    fn rectangle(&self, bounds: Rectangle) -> Rectangle {
        let thick = self.look.mm(look::STRIP);
        let long = self.look.mm(f32::from(self.slot.width_mm));
        let along = |start: f32, length: f32| {
            let middle = start + length * f32::from(self.slot.middle.min(1000)) / 1000.0;
            let long = long.min(length);
            (middle - long / 2.0).clamp(start, start + length - long).round()
        };
        let (x, y, width, height) = match self.slot.edge {
            Edge::Bottom => {
                (along(bounds.x, bounds.width), bounds.y + bounds.height - thick, long.min(bounds.width), thick)
            }
            Edge::Left => (bounds.x, along(bounds.y, bounds.height), thick, long.min(bounds.height)),
            Edge::Right => {
                (bounds.x + bounds.width - thick, along(bounds.y, bounds.height), thick, long.min(bounds.height))
            }
        };
        Rectangle { x, y, width, height }
    }

    /// A chevron outwards, in a box of 48.
    const fn chevron(&self) -> &'static str {
        match self.slot.edge {
            Edge::Bottom => "M8 16L24 32L40 16",
            Edge::Left => "M32 8L16 24L32 40",
            Edge::Right => "M16 8L32 24L16 40",
        }
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Strip {
    fn size(&self) -> Size<Length> {
        Size { width: Length::Fill, height: Length::Fill }
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::Node::new(limits.max())
    }

    fn draw(
        &self,
        _tree: &Tree,
        renderer: &mut Renderer,
        _theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
    ) {
        let colours = self.look.colours();
        let bounds = self.rectangle(layout.bounds());
        let inner = self.look.mm(look::CHIP);
        let radius = match self.slot.edge {
            Edge::Bottom => Radius { top_left: inner, top_right: inner, ..Radius::default() },
            Edge::Left => Radius { top_right: inner, bottom_right: inner, ..Radius::default() },
            Edge::Right => Radius { top_left: inner, bottom_left: inner, ..Radius::default() },
        };
        let border = Border { radius, ..Border::default() };
        renderer.fill_quad(Quad { bounds, border, ..Quad::default() }, Background::Color(colours.here));
        let side = self.look.mm(look::STRIP);
        let [red, green, blue, _] = colours.on_here.into_rgba8();
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\" fill=\"none\" stroke=\"#{red:02X}{green:02X}{blue:02X}\" \
             stroke-width=\"8\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><path d=\"{}\"/></svg>",
            self.chevron()
        );
        let at = Point::new((bounds.center_x() - side / 2.0).round(), (bounds.center_y() - side / 2.0).round());
        let square = Rectangle::new(at, Size::new(side, side));
        renderer.draw_svg(Svg::new(Handle::from_memory(text.into_bytes())), square, square);
    }
}

impl<'a, Message: 'a> From<Strip> for Element<'a, Message> {
    fn from(strip: Strip) -> Self {
        Self::new(strip)
    }
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use kiosk_screen::snapshot::Comfort;

    use super::*;

    #[test]
    fn the_strip_lies_beside_its_slot_and_never_leaves_the_screen() {
        let look = Look::new(Comfort::default(), 4.03, Language::Arabic);
        let screen = Rectangle { x: 0.0, y: 0.0, width: 1080.0, height: 1920.0 };
        let at = |edge, middle, width_mm| Strip { look, slot: Slot { edge, middle, width_mm } }.rectangle(screen);
        assert_eq!(at(Edge::Bottom, 260, 94), Rectangle { x: 91.0, y: 1894.0, width: 379.0, height: 26.0 });
        assert_eq!(at(Edge::Right, 420, 82), Rectangle { x: 1054.0, y: 641.0, width: 26.0, height: 330.0 });
        assert!(at(Edge::Bottom, 0, 94).x >= 0.0);
        assert!(at(Edge::Left, 1000, 94).y + 379.0 <= 1920.0);
    }
}
