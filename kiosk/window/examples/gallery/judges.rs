//! What must hold on every drawn panel. Each judge looks at what was really drawn and says what is wrong, and whose.

mod ground;
mod inked;
mod ring;
mod targets;
mod words;

use iced_test::core::Rectangle;
use kiosk_screen::snapshot::{Size, Theme};

use super::{drawn::Drawn, finding::Finding};

pub use ring::{REACH, Rings, ring};

/// How strict they are.
#[derive(Debug, Clone, Copy)]
pub struct Measures {
    /// Least contrast of words with their ground.
    pub contrast: f32,
    /// Least height of a capital letter, millimetres.
    pub letters: f32,
}

impl Measures {
    /// What is asked of a screen in these colours and letters: every pair of colours is chosen for it, and large letters
    /// are those of EN 301 549, 5.1.4, seen from 600 mm.
    pub const fn of(theme: Theme, size: Size) -> Self {
        let contrast = match theme {
            Theme::Default | Theme::Dark => 10.0,
            Theme::HighContrast => 19.5,
        };
        let letters = match size {
            Size::Normal => 4.8,
            Size::Large => 7.3,
        };
        Self { contrast, letters }
    }
}

/// All of them but the focus ring, which needs a drawing of its own.
pub fn judge(drawn: &Drawn, measures: Measures) -> Vec<Finding> {
    let mut findings = targets::judge(drawn);
    let inked = inked::Inked::of(drawn);
    findings.extend(words::judge(drawn, &inked, measures));
    findings.extend(ground::judge(drawn, &inked, measures));
    findings.sort();
    findings.dedup();
    findings
}

/// The id of the target that the words stand on; the words themselves where there is none.
fn whose(drawn: &Drawn, text: &str, at: Rectangle) -> String {
    let on = drawn.targets.iter().find(|target| target.places.iter().any(|place| place.contains(at.center())));
    on.map_or_else(|| text.chars().filter(|character| !is_mark(*character)).take(40).collect(), |on| on.id.clone())
}

/// Marks of direction, which nobody sees.
const fn is_mark(character: char) -> bool {
    matches!(character, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')
}

/// Whether `inner` lies within `outer`.
fn holds(outer: Rectangle, inner: Rectangle) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.x + inner.width <= outer.x + outer.width
        && inner.y + inner.height <= outer.y + outer.height
}
