//! The glass of the window: panes, leads, pictures that bleed to its edges, rounded corners.

use iced::{
    Background, Border, Element, Length, Rectangle, Renderer, Size, Theme,
    advanced::{
        Layout, Renderer as _, Widget, layout, mouse,
        renderer::{self, Quad},
        svg::{Renderer as _, Svg},
        widget::Tree,
    },
    border::Radius,
};
use kiosk_screen::screen::Picture;

use crate::{
    look::Look,
    picture::{self, Asset, Spot},
};

/// What lies beside the rounded corners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// The page.
    Canvas,
    /// The dark upper half.
    Night,
}

/// How the glass ends below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Below {
    /// A status bar is joined to it.
    Bar,
    /// Its own rounded corners.
    Corners,
}

/// The glass, as large as it may be. One pane with one picture, or a pane for each.
#[derive(Debug, Clone, PartialEq)]
pub struct Glass {
    /// The look of the screen.
    pub look: Look,
    /// From the left to the right.
    pub pictures: Vec<Picture>,
    /// Beside the corners.
    pub beside: Beside,
    /// Below the glass.
    pub below: Below,
}

impl Glass {
    fn corners(&self, bounds: Rectangle) -> Radius {
        let arch = self.look.mm(crate::look::ARCH).min(bounds.width / 2.0).min(bounds.height / 2.0).floor();
        let foot = match self.below {
            Below::Bar => 0.0,
            Below::Corners => self.look.mm(crate::look::CARD).min(bounds.height / 2.0),
        };
        Radius { top_left: arch, top_right: arch, bottom_left: foot, bottom_right: foot }
    }

    /// The panes side by side; two pixels and more of lead between them.
    fn panes(&self, bounds: Rectangle) -> Vec<Rectangle> {
        let count = self.pictures.len().max(1);
        let panes = f32::from(u8::try_from(count).unwrap_or(1));
        let lead = self.look.mm(2.5);
        let width = ((bounds.width - lead * (panes - 1.0)) / panes).floor();
        let mut left = bounds.x;
        (0..count)
            .map(|index| {
                // The last takes the pixels that division left over.
                let right = if index + 1 == count { bounds.x + bounds.width } else { left + width };
                let pane = Rectangle { x: left, width: right - left, ..bounds };
                left = right + lead;
                pane
            })
            .collect()
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Glass {
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
        let bounds = whole(layout.bounds());
        if bounds.height < 1.0 {
            return;
        }
        let colours = self.look.colours();
        let radius = self.corners(bounds);
        renderer.fill_quad(
            Quad { bounds, border: Border { radius, ..Border::default() }, ..Quad::default() },
            Background::Color(colours.pane),
        );
        let panes = self.panes(bounds);
        for pair in panes.windows(2) {
            let lead =
                Rectangle { x: pair[0].x + pair[0].width, width: pair[1].x - pair[0].x - pair[0].width, ..bounds };
            renderer.fill_quad(Quad { bounds: lead, ..Quad::default() }, Background::Color(colours.night));
        }
        for (pane, illustration) in panes.iter().zip(&self.pictures) {
            picture::draw(renderer, Asset::Picture(*illustration), self.look, Spot::Glass, *pane);
        }
        mask(renderer, self.look, self.beside, bounds, radius.top_left, [Corner::Round; 2]);
        if colours.frame_mm > 0.0 {
            let border = Border { color: colours.frame, width: self.look.border(colours.frame_mm), radius };
            renderer.with_layer(bounds, |renderer| {
                renderer
                    .fill_quad(Quad { bounds, border, ..Quad::default() }, Background::Color(iced::Color::TRANSPARENT));
            });
        }
    }
}

/// Whether a corner is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corner {
    /// By a mask.
    Round,
    /// What lies there is seen whole.
    Bare,
}

/// Only the masks that round the upper corners of what lies below them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Corners {
    /// The look of the screen.
    pub look: Look,
    /// Beside the corners.
    pub beside: Beside,
    /// The upper left one.
    pub left: Corner,
    /// The upper right one.
    pub right: Corner,
}

impl<Message> Widget<Message, Theme, Renderer> for Corners {
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
        let side = self.look.mm(crate::look::ARCH);
        mask(renderer, self.look, self.beside, whole(layout.bounds()), side, [self.left, self.right]);
    }
}

impl<'a, Message: 'a> From<Corners> for Element<'a, Message> {
    fn from(corners: Corners) -> Self {
        Self::new(corners)
    }
}

fn mask(renderer: &mut Renderer, look: Look, beside: Beside, bounds: Rectangle, side: f32, corners: [Corner; 2]) {
    let spot = match beside {
        Beside::Canvas => Spot::MaskOnCanvas,
        Beside::Night => Spot::MaskOnNight,
    };
    let right = bounds.x + bounds.width - side;
    let assets = [(Asset::CornerLeft, bounds.x), (Asset::CornerRight, right)];
    for ((asset, x), corner) in assets.into_iter().zip(corners) {
        match corner {
            Corner::Round => put(renderer, look, asset, spot, Rectangle { x, width: side, height: side, ..bounds }),
            Corner::Bare => {}
        }
    }
}

fn put(renderer: &mut Renderer, look: Look, asset: Asset, spot: Spot, bounds: Rectangle) {
    let size = Size::new(picture::pixels(bounds.width), picture::pixels(bounds.height));
    renderer.draw_svg(Svg::new(picture::handle(asset, look, spot, size)), bounds, bounds);
}

/// The renderer cuts fractions off positions of pictures; whole pixels keep pictures and panes together.
pub(crate) fn whole(bounds: Rectangle) -> Rectangle {
    let (left, top) = (bounds.x.round(), bounds.y.round());
    let (right, bottom) = ((bounds.x + bounds.width).round(), (bounds.y + bounds.height).round());
    Rectangle { x: left, y: top, width: right - left, height: bottom - top }
}

impl<'a, Message: 'a> From<Glass> for Element<'a, Message> {
    fn from(glass: Glass) -> Self {
        Self::new(glass)
    }
}
