//! Everything that can be pressed: faces by kind and state, ring of the focus, pictogram, words.

use domain::Direction;
use iced::{
    Alignment, Color, Length,
    widget::{Column, Space, container},
};
use kiosk_screen::{
    screen::{Action, Chosen, Enabled, Icon, Kind},
    snapshot::Theme,
};
use locales::fonts::Setting;

use super::{Drawn, Painter};
use crate::{
    direction,
    look::{self, Give, Ground, Look, Step, Weight},
    picture::{self, Spot},
    program::Message,
    touch_button::{Face, Ring, TouchButton},
    words::words,
};

/// Millimetres between pictogram, words and what stands at the far end.
pub const BESIDE: f32 = 5.0;
/// Millimetres of the ring of a choice.
pub const TICK: f32 = 14.0;

/// A button of `action` around `content`, with the faces of its kind and state.
#[must_use]
pub fn button(painter: Painter<'_>, action: &Action, content: impl Into<Drawn>) -> TouchButton<'static, Message> {
    let look = painter.look;
    let (idle, held) = faces(look, action);
    let button = TouchButton::new(&action.id, painter.guard, content).faces(idle, held).radius(look.mm(look::CARD));
    let button = match action.enabled {
        Enabled::Now => button.on_lift(Message::Pressed { id: action.id.clone(), screen: painter.guard.screen }),
        Enabled::NotNow(_) => button,
    };
    if painter.focus == Some(action.id.as_str()) { button.ring(ring(look)) } else { button }
}

/// The ring of the focus.
#[must_use]
pub fn ring(look: Look) -> Ring {
    let colours = look.colours();
    Ring { band: (colours.here, look.mm(look::RING_BAND)), line: (colours.ink, look.mm(look::RING_LINE)) }
}

fn faces(look: Look, action: &Action) -> (Face, Face) {
    let c = look.colours();
    let solid = |ground| Face { ground, line: Color::TRANSPARENT, width: 0.0 };
    let lined = |ground, line, millimetres| Face { ground, line, width: look.border(millimetres) };
    let under_finger = lined(c.tint, c.pressed, look::TOUCH);
    match (&action.enabled, action.kind) {
        (Enabled::NotNow(_), _) => {
            let (line, width) = look.outline(Ground::Tint);
            let face = Face { ground: c.tint, line, width };
            (face, face)
        }
        (Enabled::Now, Kind::Footer(Chosen::Yes)) => {
            // No thicker: the low letters of Arabic reach down to it.
            let framed = |line| Face { ground: c.tint, line, width: look.hairline() };
            (framed(c.primary), framed(c.pressed))
        }
        (Enabled::Now, Kind::Primary) => (solid(c.primary), solid(c.pressed)),
        (Enabled::Now, Kind::Danger) => (solid(c.danger), solid(c.pressed)),
        (Enabled::Now, Kind::Secondary) => (lined(c.surface, c.primary, look::TOUCH), under_finger),
        (Enabled::Now, Kind::Key) => (lined(c.surface, c.line, look::TOUCH), solid(c.primary)),
        (Enabled::Now, Kind::Variant) => (lined(c.here, c.ink, look::TOUCH), solid(c.primary)),
        (Enabled::Now, Kind::Small | Kind::Choice(Chosen::No)) => (lined(c.surface, c.line, look::TOUCH), under_finger),
        (Enabled::Now, Kind::Choice(Chosen::Yes)) => {
            (lined(c.surface, c.primary, look::CHOSEN), lined(c.tint, c.pressed, look::CHOSEN))
        }
        (Enabled::Now, Kind::Footer(Chosen::No)) => (solid(Color::TRANSPARENT), solid(held_in_footer(look))),
    }
}

/// In high contrast the tint is the page's own black.
fn held_in_footer(look: Look) -> Color {
    match look.theme {
        Theme::Default | Theme::Dark => look.colours().tint,
        Theme::HighContrast => look.colours().hair,
    }
}

/// The colour of the words and the spot of pictures on a button.
#[must_use]
pub fn on(look: Look, action: &Action) -> (Color, Spot) {
    let c = look.colours();
    match (&action.enabled, action.kind) {
        (Enabled::NotNow(_), _) => (c.ink, Spot::Box(Ground::Tint)),
        (Enabled::Now, Kind::Variant) => (c.on_here, Spot::Box(Ground::Here)),
        (Enabled::Now, Kind::Primary) => (c.on_primary, Spot::Primary),
        (Enabled::Now, Kind::Danger) => (c.on_danger, Spot::Box(Ground::Danger)),
        (Enabled::Now, Kind::Secondary | Kind::Small | Kind::Choice(_) | Kind::Key | Kind::Footer(_)) => {
            (c.ink, Spot::Page)
        }
    }
}

/// The same for what stands on a key under the finger.
#[must_use]
pub fn on_held_key(look: Look) -> (Color, Spot) {
    (look.colours().on_primary, Spot::Primary)
}

/// Name and second line, at the start side. The second line says why not, where it cannot be done now.
#[must_use]
pub fn label(look: Look, action: &Action, step: Step) -> Drawn {
    let look = look.in_language(action.language);
    let colours = look.colours();
    let (colour, _) = on(look, action);
    let weight = match (&action.enabled, action.kind) {
        (Enabled::NotNow(_), _) | (Enabled::Now, Kind::Choice(Chosen::No)) => Weight::Regular,
        (
            Enabled::Now,
            Kind::Primary
            | Kind::Secondary
            | Kind::Danger
            | Kind::Choice(Chosen::Yes)
            | Kind::Small
            | Kind::Key
            | Kind::Variant
            | Kind::Footer(_),
        ) => Weight::Bold,
    };
    let name = words(look, &action.name, step, weight, colour).line_height(look.line_height(Setting::Button));
    let second = match &action.enabled {
        Enabled::NotNow(reason) if look.give == Give::Heads => Some((reason, Step::Small, colour)),
        Enabled::NotNow(reason) => Some((reason, Step::Body, colour)),
        Enabled::Now => {
            let quiet = if matches!(action.kind, Kind::Primary | Kind::Danger) { colour } else { colours.ink2 };
            action.line.as_ref().map(|line| (line, Step::Small, quiet))
        }
    };
    let mut lines = Column::new().push(direction::at_start(look.direction(), name));
    if let Some((line, step, colour)) = second {
        let line = words(look, line, step, Weight::Regular, colour).line_height(look.line_height(Setting::Button));
        lines = lines.push(direction::at_start(look.direction(), line));
    }
    lines.width(Length::Fill).into()
}

/// Pictogram, label, and whatever stands at the far end.
#[must_use]
pub fn line(look: Look, action: &Action, step: Step, icon_mm: f32, far: Option<Drawn>) -> Drawn {
    let way = look.direction();
    let (_, spot) = on(look, action);
    let mut cells: Vec<Drawn> = Vec::new();
    // A primary's tick or arrow stands at its end.
    let ahead = |icon: &Icon| !(matches!(action.kind, Kind::Primary) && matches!(icon, Icon::Check | Icon::Next));
    if let Some(icon) = action.icon.filter(ahead) {
        cells.push(picture::icon(mirrored(icon, way), look, spot, icon_mm).into());
    }
    cells.push(label(look, action, step));
    cells.extend(far);
    direction::row(way, cells).spacing(look.mm(BESIDE)).align_y(Alignment::Center).width(Length::Fill).into()
}

/// The arrow at the end of a primary; a tick where the action brought one, as it ends something.
#[must_use]
pub fn onward(look: Look, action: &Action) -> Drawn {
    let icon = if action.icon == Some(Icon::Check) { Icon::Check } else { Icon::Next };
    let (_, spot) = on(look, action);
    match action.enabled {
        Enabled::Now => picture::icon(mirrored(icon, look.direction()), look, spot, look::ARROW).into(),
        Enabled::NotNow(_) => Space::new().into(),
    }
}

/// Back and next follow the direction of reading; everything else points at the machine or has no side.
#[must_use]
pub fn mirrored(icon: Icon, way: Direction) -> Icon {
    match (way, icon) {
        (Direction::RightToLeft, Icon::Back) => Icon::Next,
        (Direction::RightToLeft, Icon::Next) => Icon::Back,
        (Direction::LeftToRight | Direction::RightToLeft, icon) => icon,
    }
}

/// The ring of a choice: empty, or filled with a tick.
#[must_use]
pub fn tick(look: Look, chosen: Chosen) -> Drawn {
    let colours = look.colours();
    let side = look.mm(TICK);
    let (ground, line, content): (Color, Color, Drawn) = match chosen {
        Chosen::Yes => (colours.primary, colours.primary, picture::icon(Icon::Check, look, Spot::Primary, 11.0).into()),
        Chosen::No => (Color::TRANSPARENT, colours.line, Space::new().into()),
    };
    let plate = super::Plate { ground, line: (line, look.border(look::TOUCH)), radius: (side / 2.0).into() };
    plate.around(0.0, container(content).center(Length::Fill)).width(side).height(side).into()
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use kiosk_screen::{
        Scene, describe, samples,
        snapshot::{Comfort, HelpPanel, Size},
    };

    use super::*;
    use crate::{panel::USUAL_DENSITY, theme::contrast};

    #[test]
    fn what_is_on_in_the_footer_is_told_without_colours() {
        for theme in [Theme::Default, Theme::Dark, Theme::HighContrast] {
            let face = |size| {
                let comfort = Comfort { theme, size, ..Comfort::default() };
                let mut snapshot = samples::snapshot(Scene::Privacy, HelpPanel::Closed);
                snapshot.comfort = comfort;
                let screen = describe(&snapshot, Language::English);
                let look = Look::new(comfort, USUAL_DENSITY, Language::English);
                (faces(look, screen.action("footer-size").expect("it is there")).0, look)
            };
            let ((on, look), (off, _)) = (face(Size::Large), face(Size::Normal));
            assert!(on.width > 0.0 && off.width <= 0.0, "{theme:?}");
            let surface = look.colours().surface;
            assert!(contrast(on.line, surface) >= 3.0 && contrast(on.line, on.ground) >= 3.0, "{theme:?}");
        }
    }
}
