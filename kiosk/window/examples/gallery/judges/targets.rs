//! Everything that can be pressed can be hit, and nothing else with it.

use iced_test::core::Rectangle;

use super::super::{
    drawn::{Drawn, Target, float},
    finding::{Finding, Kind},
};

/// Millimetres: the least side of a target, and the least gap between two.
const LEAST_SIDE: f32 = 12.7;
const LEAST_GAP: f32 = 2.54;
/// Half a pixel is rounding.
const ROUNDING: f32 = 0.5;

pub fn judge(drawn: &Drawn) -> Vec<Finding> {
    let mut findings = Vec::new();
    if drawn.overflows {
        findings.push(Finding::new(Kind::Overflow, "page", "parts and actions need more height than there is"));
    }
    let mut placed: Vec<(&str, Rectangle)> = Vec::new();
    for Target { id, places } in &drawn.targets {
        match places[..] {
            [place] => {
                findings.extend(alone(drawn, id, place));
                placed.push((id, place));
            }
            _ => findings.push(Finding::new(Kind::Absent, id, format!("drawn {} times", places.len()))),
        }
    }
    for (index, (id, place)) in placed.iter().enumerate() {
        for (other, there) in &placed[index + 1..] {
            let apart = gap(*place, *there);
            if apart + ROUNDING < LEAST_GAP * drawn.density {
                let detail = format!("{:.2} mm from {other}", apart / drawn.density);
                findings.push(Finding::new(Kind::NearTargets, *id, detail));
            }
        }
    }
    findings
}

fn alone(drawn: &Drawn, id: &str, place: Rectangle) -> Vec<Finding> {
    let mut findings = Vec::new();
    let side = |length: u32| float(i32::try_from(length).unwrap_or(i32::MAX));
    let (width, height) = (side(drawn.picture.width()), side(drawn.picture.height()));
    let is_inside =
        place.x >= 0.0 && place.y >= 0.0 && place.x + place.width <= width && place.y + place.height <= height;
    if !is_inside {
        findings.push(Finding::new(Kind::OffPanel, id, format!("{place:?}")));
    }
    let shorter = place.width.min(place.height);
    if shorter + ROUNDING < LEAST_SIDE * drawn.density {
        let millimetres = format!("{:.1} x {:.1} mm", place.width / drawn.density, place.height / drawn.density);
        findings.push(Finding::new(Kind::SmallTarget, id, millimetres));
    }
    findings
}

/// Pixels between two rectangles along the axis where they are further apart; negative where they overlap.
fn gap(one: Rectangle, other: Rectangle) -> f32 {
    let along = |a: f32, a_long: f32, b: f32, b_long: f32| (a - (b + b_long)).max(b - (a + a_long));
    along(one.x, one.width, other.x, other.width).max(along(one.y, one.height, other.y, other.height))
}
