//! A whole screen: which part stands where.

mod columns;
mod parts;
mod plan;
mod portrait;
mod sides;

use iced::{
    Background, Color, Element, Length, Padding, Size, Vector,
    widget::{Column, Stack, container},
};
use kiosk_screen::screen::{Screen, Tone};
use plan::Dress;

use crate::{
    arranged::moved,
    look::Look,
    panel::Panel,
    parts::{Drawn, Painter, edge::Strip},
    program::Message,
    theme::Brand,
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
    /// The id of a key that is held, or was, while the signs into which it turns stand over it.
    pub held: Option<&'s str>,
    /// Which page of a screen that is too long for one, from 0. Beyond the last one the last is shown.
    pub page: usize,
    /// The clock's minute: what stands on the glass for days moves a little with it.
    pub minute: u8,
    /// Whose dress.
    pub brand: &'static Brand,
}

impl Frame<'_> {
    /// The first page in the built-in look, with no focus.
    #[must_use]
    pub fn new(size: Size, density: f32, guard: Guard) -> Self {
        Self { size, density, guard, focus: None, held: None, page: 0, minute: 0, brand: Brand::built_in() }
    }
}

/// Draws one screen, or one page of it.
///
/// Where the designed arrangement has no room for the words, they are arranged anew; if that is not enough, they go on
/// several pages. Letters keep their size. Only where a single part is larger than the glass is everything drawn smaller:
/// so whatever the words, nothing that can be touched leaves the glass.
#[must_use]
pub fn view<'a>(screen: &'a Screen, frame: Frame<'a>) -> Element<'a, Message> {
    let panel = Panel::of(frame.size, frame.density);
    let plan = plan::of(screen, panel, frame.guard);
    let leaf = plan.leaf(frame.page);
    // Its signs stand in the places of other keys, so that nothing is arranged anew.
    let held = frame.held.and_then(|id| leaf.screen.held(id));
    drawn(held.as_ref().unwrap_or(&leaf.screen), panel, (leaf.arrangement, plan.dress), frame)
}

/// Nothing at all, on black.
#[must_use]
pub fn blank<'a>() -> Element<'a, Message> {
    let nothing = container(iced::widget::Space::new()).width(Length::Fill).height(Length::Fill);
    on(Color::BLACK, nothing).into()
}

/// The pages of a screen on this panel, each what the keypad walks while it is shown: one, if everything fits.
#[must_use]
pub fn pages(screen: &Screen, frame: Frame<'_>) -> Vec<Screen> {
    let panel = Panel::of(frame.size, frame.density);
    plan::of(screen, panel, frame.guard).leaves.iter().map(|leaf| leaf.screen.clone()).collect()
}

/// Lets go of what is kept of screens that were shown: plans, and words as they were set.
pub fn forget() {
    plan::forget();
    crate::words::forget();
}

/// Of its own size, how large a screen is drawn: 1, and less only where nothing else keeps it on the glass.
#[must_use]
pub fn scale(screen: &Screen, frame: Frame<'_>) -> f32 {
    let panel = Panel::of(frame.size, frame.density);
    plan::of(screen, panel, frame.guard).dress.scale
}

/// How the parts of two columns stand to each other. The first arrangement that fits is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Arrangement {
    /// What has left the end column.
    shift: Shift,
    /// How wide the columns are.
    share: Share,
}

/// What has left the end column for the start side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shift {
    /// Nothing: as designed.
    Nothing,
    /// Some of it.
    Some,
    /// As much as can.
    Most,
}

/// How wide the columns of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Share {
    /// As designed: the list is wide, what stands beside it narrow.
    Designed,
    /// About halves.
    Halves,
}

impl Arrangement {
    /// In the order of trying.
    const ALL: [Self; 6] = {
        const fn of(shift: Shift, share: Share) -> Arrangement {
            Arrangement { shift, share }
        }
        [
            of(Shift::Nothing, Share::Designed),
            of(Shift::Some, Share::Designed),
            of(Shift::Most, Share::Designed),
            of(Shift::Nothing, Share::Halves),
            of(Shift::Some, Share::Halves),
            of(Shift::Most, Share::Halves),
        ]
    };
}

fn drawn<'a>(
    screen: &Screen,
    panel: Panel,
    (arrangement, dress): (Arrangement, Dress),
    frame: Frame<'_>,
) -> Element<'a, Message> {
    let density = panel.density * dress.scale;
    let look =
        Look::new(screen.comfort, density, screen.language).in_hand(dress.hand).giving(dress.give).dressed(frame.brand);
    let panel = Panel { density, ..panel };
    let painter = Painter { look, guard: frame.guard, focus: frame.focus, shape: panel.shape, width: panel.width() };
    let page: Drawn = match (screen.tone, panel.shape.has_two_columns()) {
        (Tone::Page, false) => portrait::page(painter, screen),
        (Tone::Trouble, false) => portrait::trouble(painter, screen),
        (Tone::Attract, false) => portrait::attract(painter, screen),
        (Tone::Cover, false) => portrait::cover(painter, screen),
        (Tone::Page | Tone::Trouble, true) => columns::page(painter, screen, arrangement),
        (Tone::Attract | Tone::Cover, true) => sides::halves(painter, screen, panel),
    };
    let page = container(page).width(panel.page.width).height(panel.page.height);
    // The window's own ground lies under it all: another here would be painted with every button that is pressed.
    let whole = container(page).center(Length::Fill);
    let mut layers = Stack::new().push(whole).width(Length::Fill).height(Length::Fill);
    if let Some(slot) = screen.edge {
        layers = layers.push(Strip { look, slot });
    }
    if rests(screen) { moved(aside(frame.minute), layers.into()).into() } else { layers.into() }
}

/// Whether a screen may stand on the glass for days: the wall, and what is shown out of service.
fn rests(screen: &Screen) -> bool {
    screen.tone == Tone::Attract || screen.name == "closed"
}

/// Where it stands in this minute, pixels aside: no edge burns into the panel, and nobody sees it move.
fn aside(minute: u8) -> Vector {
    const PLACES: [(f32, f32); 4] = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)];
    let (x, y) = PLACES[usize::from(minute) % PLACES.len()];
    Vector::new(x, y)
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

/// `content` over the footer, where there is anything in it.
fn above_footer(painter: Painter<'_>, screen: &Screen, content: Drawn) -> Drawn {
    let mut rows = Column::new().push(content);
    if screen.footer.iter().any(Option::is_some) {
        rows = rows.push(crate::parts::footer::footer(painter, &screen.footer));
    }
    rows.height(Length::Fill).into()
}
