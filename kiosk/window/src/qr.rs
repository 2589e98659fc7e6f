//! A QR code on white with four modules of margin, whole pixels a module.

use iced::{
    Background, Color, Element, Length, Point, Rectangle, Renderer, Size, Theme,
    advanced::{
        Layout, Renderer as _, Widget, layout, mouse,
        renderer::{self, Quad},
        widget::Tree,
    },
};
use qrcode::{EcLevel, QrCode};

/// Modules of white around the code (ISO/IEC 18004, 6.3.8).
const MARGIN: u16 = 4;

/// A code to be drawn about `side` pixels wide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    dark: Vec<bool>,
    modules: u16,
    module: u16,
}

impl Code {
    /// The code of `text`, as large as fits into `side` pixels. Nothing when the text is too long for any code.
    #[must_use]
    pub fn of(text: &str, side: f32) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let modules = u16::try_from(code.width()).ok()?;
        let dark = code.to_colors().into_iter().map(|module| module == qrcode::Color::Dark).collect();
        let side = u16::try_from(crate::picture::pixels(side)).unwrap_or(u16::MAX);
        let module = (side / (modules + 2 * MARGIN)).max(1);
        Some(Self { dark, modules, module })
    }

    /// Pixels of the whole, margin included.
    #[must_use]
    pub fn side(&self) -> f32 {
        f32::from((self.modules + 2 * MARGIN) * self.module)
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Code {
    fn size(&self) -> Size<Length> {
        Size { width: Length::Shrink, height: Length::Shrink }
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, _limits: &layout::Limits) -> layout::Node {
        layout::Node::new(Size::new(self.side(), self.side()))
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
        let at = Point::new(layout.position().x.round(), layout.position().y.round());
        let bounds = Rectangle::new(at, Size::new(self.side(), self.side()));
        renderer.fill_quad(Quad { bounds, ..Quad::default() }, Background::Color(Color::WHITE));
        let module = f32::from(self.module);
        let margin = f32::from(MARGIN) * module;
        for (row, line) in self.dark.chunks(usize::from(self.modules)).enumerate() {
            let y = at.y + margin + f32::from(u16::try_from(row).unwrap_or(0)) * module;
            let mut x = at.x + margin;
            for run in line.chunk_by(|one, other| one == other) {
                let width = f32::from(u16::try_from(run.len()).unwrap_or(0)) * module;
                if run[0] {
                    let bounds = Rectangle { x, y, width, height: module };
                    renderer.fill_quad(Quad { bounds, ..Quad::default() }, Background::Color(Color::BLACK));
                }
                x += width;
            }
        }
    }
}

impl<'a, Message: 'a> From<Code> for Element<'a, Message> {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_whole_pixels_and_fill_what_is_offered() {
        let code = Code::of("https://e-receipt.example/GYD-014/K7M4-2291-08", 264.0).expect("fits");
        assert!(code.module >= 5, "{}", code.module);
        assert!(code.side() <= 264.0);
    }

    #[test]
    fn a_text_too_long_for_any_code_is_no_code() {
        assert_eq!(Code::of(&"x".repeat(5000), 264.0), None);
    }
}
