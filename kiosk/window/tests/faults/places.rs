//! What may be wrong with where things stand on a screen.

use iced::{Rectangle, Size};
use kiosk_screen::{
    Screen,
    screen::{Action, Chosen, Kind},
};
use kiosk_window::{
    page,
    panel::USUAL_DENSITY,
    touch_button::{Guard, machine_clock},
};

use crate::gallery::offscreen::{self, Offscreen};

pub const PORTRAIT: Size = Size::new(1080.0, 1920.0);
/// The three shapes: pixels, and pixels of a millimetre.
pub const PANELS: [(Size, f32); 3] =
    [(PORTRAIT, USUAL_DENSITY), (Size::new(1920.0, 1080.0), USUAL_DENSITY), (Size::new(1280.0, 1024.0), 3.80)];
/// Millimetres: the least side of a target, and the least gap between two.
pub const LEAST_SIDE: f32 = 12.7;
pub const LEAST_GAP: f32 = 2.54;

pub fn on_page(screen: &Screen, page: usize, (size, density): (Size, f32)) -> Offscreen<'_> {
    let guard = Guard::settled(screen.number, machine_clock);
    Offscreen::with(
        offscreen::renderer(),
        page::view(screen, page::Frame { page, ..page::Frame::new(size, density, guard) }),
        size,
    )
}

pub fn pages(screen: &Screen, (size, density): (Size, f32)) -> Vec<Screen> {
    let guard = Guard::settled(screen.number, machine_clock);
    page::pages(screen, page::Frame::new(size, density, guard))
}

/// The rectangles of the screen's actions.
pub fn targets(screen: &Screen, drawn: &mut Offscreen<'_>) -> Vec<(String, Rectangle)> {
    let named = drawn.named();
    screen
        .actions()
        .map(|action| {
            let id = iced::advanced::widget::Id::from(action.id.clone());
            let found: Vec<_> = named.iter().filter(|(name, _)| *name == id).collect();
            assert_eq!(found.len(), 1, "{} is drawn {} times", action.id, found.len());
            (action.id.clone(), found[0].1)
        })
        .collect()
}

pub fn overflows(drawn: &mut Offscreen<'_>) -> bool {
    saying(drawn, kiosk_window::arranged::OVERFLOW).is_some()
}

/// Where something says of itself that it does not fit.
pub fn saying(drawn: &mut Offscreen<'_>, id: &'static str) -> Option<Rectangle> {
    let id = iced::advanced::widget::Id::new(id);
    drawn.named().into_iter().find(|(name, _)| *name == id).map(|(_, at)| at)
}

/// Whether the page is drawn at its own size, not smaller to make it fit.
pub fn is_as_wished(screen: &Screen, (size, density): (Size, f32)) -> bool {
    page::scale(screen, page::Frame::new(size, density, Guard::settled(screen.number, machine_clock))) >= 1.0
}

/// Pixels between two rectangles along the axis where they are further apart; negative where they overlap.
pub fn gap(one: Rectangle, other: Rectangle) -> f32 {
    let along = |a: f32, a_long: f32, b: f32, b_long: f32| (a - (b + b_long)).max(b - (a + a_long));
    along(one.x, one.width, other.x, other.width).max(along(one.y, one.height, other.y, other.height))
}

/// What is wrong with the targets of a screen, on each of its pages.
pub fn faults_of(screen: &Screen, panel: (Size, f32)) -> Vec<String> {
    let mut faults = Vec::new();
    if !is_as_wished(screen, panel) {
        faults.push("it is drawn smaller".to_owned());
        return faults;
    }
    let pages = pages(screen, panel);
    let on_some = |id: &str| pages.iter().any(|page| page.action(id).is_some());
    // A keyboard may leave no room for the last of the choices, which the next letter brings.
    let choices = |screen: &Screen| screen.actions().filter(|action| matches!(action.kind, Kind::Choice(_))).count();
    let may_wait = |action: &Action| {
        screen.is_typed_on() && matches!(action.kind, Kind::Choice(Chosen::No)) && choices(&pages[0]) > 0
    };
    let hidden = screen.actions().find(|action| !on_some(&action.id) && !may_wait(action));
    // Choices may turn beside a keyboard; it and what it writes are on every page.
    if screen.is_typed_on() && !pages.iter().all(|page| page.is_typed_on() && page.typed() == screen.typed()) {
        faults.push("a keyboard is not on the page of what it writes".to_owned());
    }
    faults.extend(hidden.map(|action| format!("{} is on no page", action.id)));
    for (number, page) in pages.iter().enumerate() {
        let mut drawn = on_page(screen, number, panel);
        if overflows(&mut drawn) {
            faults.push(format!("page {number} overflows"));
        }
        if let Some(at) = saying(&mut drawn, kiosk_window::words::TORN) {
            faults.push(format!("a word is torn on page {number} at {at:?}"));
        }
        faults.extend(faults_among(&targets(page, &mut drawn), panel));
    }
    faults
}

pub fn faults_among(targets: &[(String, Rectangle)], (size, density): (Size, f32)) -> Vec<String> {
    let (least, apart) = (LEAST_SIDE * density, LEAST_GAP * density);
    let mut faults = Vec::new();
    for (index, (id, at)) in targets.iter().enumerate() {
        let inside = at.x >= 0.0 && at.y >= 0.0 && at.x + at.width <= size.width && at.y + at.height <= size.height;
        if !inside {
            faults.push(format!("{id} at {at:?} leaves the glass"));
        }
        if at.width < least - 0.5 || at.height < least - 0.5 {
            faults.push(format!("{id} is too small: {at:?}"));
        }
        for (other, there) in &targets[index + 1..] {
            let gap = gap(*at, *there);
            if gap < apart - 0.5 {
                faults.push(format!("{id} and {other} are {gap} pixels apart"));
            }
        }
    }
    faults
}
