//! What fits: the arrangement of a page is chosen before it is drawn, by laying it out.

use std::cell::RefCell;

use iced::{Size, advanced::widget::Id};
use kiosk_screen::screen::Screen;

use super::{Arrangement, Frame, drawn};
use crate::{arranged::OVERFLOW, measured, panel::Panel, touch_button::Guard};

/// How a page is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Plan {
    /// How its parts stand.
    pub(crate) arrangement: Arrangement,
    /// Of its own size; below 1 only where nothing else helps.
    pub(crate) scale: f32,
}

const ARRANGEMENTS: [Arrangement; 3] = [Arrangement::Designed, Arrangement::Shifted, Arrangement::Packed];
const SCALES: [f32; 5] = [1.0, 0.94, 0.88, 0.8, 0.7];

/// The plans of the last screens: most drawings repeat the one before.
const KEPT: usize = 4;

struct Known {
    screen: Screen,
    size: Size,
    density: f32,
    plan: Plan,
}

thread_local! {
    static KNOWN: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

/// The first plan by which nothing leaves the glass.
pub(super) fn of(screen: &Screen, panel: Panel, guard: Guard) -> Plan {
    let same = |known: &&Known| {
        known.size == panel.page && known.density.to_bits() == panel.density.to_bits() && known.screen == *screen
    };
    let known = KNOWN.with_borrow(|all| all.iter().find(same).map(|known| known.plan));
    known.unwrap_or_else(|| {
        let plan = found(screen, panel, guard);
        KNOWN.with_borrow_mut(|all| {
            all.truncate(KEPT - 1);
            all.insert(0, Known { screen: screen.clone(), size: panel.page, density: panel.density, plan });
        });
        plan
    })
}

fn found(screen: &Screen, panel: Panel, guard: Guard) -> Plan {
    let plans = SCALES.iter().flat_map(|scale| ARRANGEMENTS.map(|arrangement| Plan { arrangement, scale: *scale }));
    let mut last = Plan { arrangement: Arrangement::Packed, scale: SCALES[SCALES.len() - 1] };
    for plan in plans {
        last = plan;
        if fits(screen, panel, plan, guard) {
            break;
        }
    }
    last
}

fn fits(screen: &Screen, panel: Panel, plan: Plan, guard: Guard) -> bool {
    let frame = Frame { size: panel.page, density: panel.density, guard, focus: None };
    let named = measured::named(drawn(screen, panel, plan, frame), panel.page);
    let overflow = Id::new(OVERFLOW);
    named.iter().all(|(id, _)| *id != overflow)
}
