//! A whole screen: which part stands where.

mod columns;
mod parts;
mod plan;
mod portrait;
mod sides;

use iced::{
    Background, Color, Element, Length, Padding, Size,
    widget::{Column, Stack, container},
};
use kiosk_screen::screen::{Screen, Tone};

use crate::{
    look::Look,
    panel::Panel,
    parts::{Drawn, Painter, edge::Strip},
    program::Message,
    touch_button::Guard,
};

/// How a screen is shown beyond what it says: on which panel, to which finger, where the keypad stands.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'s> {
    /// Pixels of the window.
    pub size: Size,
    /// Pixels of one millimetre on the glass.
    pub density: f32,
    /// When presses count.
    pub guard: Guard,
    /// The id that the keypad has reached.
    pub focus: Option<&'s str>,
}

/// Draws one screen.
///
/// Where the designed arrangement has no room for the words, they are arranged anew; if that is not enough, the whole page
/// is drawn smaller. So whatever the words, nothing that can be touched leaves the glass.
#[must_use]
pub fn view<'a>(screen: &'a Screen, frame: Frame<'a>) -> Element<'a, Message> {
    let panel = Panel::of(frame.size, frame.density);
    let plan = plan::of(screen, panel, frame.guard);
    drawn(screen, panel, plan, frame)
}

/// Of its own size, how large a screen is drawn: 1, and less only where nothing else keeps it on the glass.
#[must_use]
pub fn scale(screen: &Screen, frame: Frame<'_>) -> f32 {
    let panel = Panel::of(frame.size, frame.density);
    plan::of(screen, panel, frame.guard).scale
}

/// How the parts of a page stand to each other. The first that fits is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrangement {
    /// As designed.
    Designed,
    /// More stands on the side of the window or the list.
    Shifted,
    /// As much as can be does.
    Packed,
}

fn drawn<'a>(screen: &Screen, panel: Panel, plan: plan::Plan, frame: Frame<'_>) -> Element<'a, Message> {
    let density = panel.density * plan.scale;
    let look = Look::new(screen.comfort, density, screen.language);
    let panel = Panel { density, ..panel };
    let painter = Painter { look, guard: frame.guard, focus: frame.focus, shape: panel.shape, width: panel.width() };
    let page: Drawn = match (screen.tone, panel.shape.has_two_columns()) {
        (Tone::Page, false) => portrait::page(painter, screen),
        (Tone::Trouble, false) => portrait::trouble(painter, screen),
        (Tone::Attract, false) => portrait::attract(painter, screen),
        (Tone::Cover, false) => portrait::cover(painter, screen),
        (Tone::Page | Tone::Trouble, true) => columns::page(painter, screen, plan.arrangement),
        (Tone::Attract | Tone::Cover, true) => sides::halves(painter, screen, panel),
    };
    let page = container(page).width(panel.page.width).height(panel.page.height);
    let ground = look.colours().canvas;
    let whole = on(ground, container(page).center(Length::Fill));
    let mut layers = Stack::new().push(whole).width(Length::Fill).height(Length::Fill);
    if let Some(slot) = screen.edge {
        layers = layers.push(Strip { look, slot });
    }
    layers.into()
}

/// A container on a ground.
fn on(ground: Color, content: container::Container<'static, Message>) -> container::Container<'static, Message> {
    content
        .style(move |_| container::Style { background: Some(Background::Color(ground)), ..container::Style::default() })
}

/// The page's own margins beside, and so many millimetres above and below.
fn margins(painter: Painter<'_>, top: f32, bottom: f32) -> Padding {
    let look = painter.look;
    let side = look.mm(painter.shape.margin());
    Padding { top: look.mm(top), bottom: look.mm(bottom), left: side, right: side }
}

/// `content` over the footer.
fn above_footer(painter: Painter<'_>, screen: &Screen, content: Drawn) -> Drawn {
    let mut rows = Column::new().push(content);
    if !screen.footer.is_empty() {
        rows = rows.push(crate::parts::footer::footer(painter, &screen.footer));
    }
    rows.height(Length::Fill).into()
}
