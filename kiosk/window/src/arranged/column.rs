//! The page's column: what is read on top, what is touched at the foot.

use iced::{Element, Length, Point, Size, advanced::layout::Node};

use super::{Arranged, Measure, everything};

/// The id under which a column that does not fit says so; for tests.
pub const OVERFLOW: &str = "overflow";

/// What a child of the column gets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    /// Its natural height, after the usual gap.
    Part,
    /// Its natural height, right below the one before.
    Joined,
    /// What is left, up to so many pixels; less than its picture needs, and it drops the picture.
    Elastic(f32),
    /// Its natural height, at the foot. Everything from the first of these on stands at the foot.
    Foot(f32),
}

/// Gaps between parts, pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gaps {
    /// When there is room.
    pub usual: f32,
    /// When it is tight.
    pub least: f32,
    /// Between the last part and the foot, at least.
    pub above_foot: f32,
}

/// A column of all the height there is.
#[must_use]
pub fn column<'a, Message: 'a>(gaps: Gaps, children: Vec<(Place, Element<'a, Message>)>) -> Arranged<'a, Message> {
    let (places, children): (Vec<Place>, Vec<_>) = children.into_iter().unzip();
    Arranged::new(children, Length::Fill, everything, move |measure, most| plan(measure, most, &places, gaps))
}

fn plan<Message>(measure: &mut Measure<'_, '_, Message>, most: Size, places: &[Place], gaps: Gaps) -> Vec<Node> {
    let unbounded = Size::new(most.width, f32::INFINITY);
    let mut nodes: Vec<Node> = (0..measure.count())
        .map(|index| match places[index] {
            Place::Part | Place::Joined | Place::Foot(_) => measure.at_most(index, unbounded),
            Place::Elastic(_) => measure.at_most(index, Size::new(most.width, 0.0)),
        })
        .collect();
    let natural: f32 = nodes.iter().map(|node| node.size().height).sum();
    let foot: f32 = places.iter().map(|place| if let Place::Foot(gap) = place { *gap } else { 0.0 }).sum();
    let has_foot = places.iter().any(|place| matches!(place, Place::Foot(_)));
    let above_foot = if has_foot { gaps.above_foot } else { 0.0 };
    let count = gaps_between(places);
    let room = most.height - natural - foot - above_foot;

    let elastic = places.iter().position(|place| matches!(place, Place::Elastic(_)));
    let left = room - gaps.usual * count;
    if let (Some(index), true) = (elastic, left > 0.0) {
        let Place::Elastic(greatest) = places[index] else { unreachable!("found as elastic") };
        let height = (nodes[index].size().height + left).min(greatest);
        nodes[index] = measure.at_most(index, Size::new(most.width, height));
    }
    let gap = if count > 0.0 { (room / count).floor().clamp(gaps.least, gaps.usual) } else { gaps.usual };
    place(nodes, places, most, gap)
}

fn gaps_between(places: &[Place]) -> f32 {
    places.iter().skip(1).filter(|place| matches!(place, Place::Part | Place::Elastic(_))).map(|_| 1.0).sum()
}

fn place(mut nodes: Vec<Node>, places: &[Place], most: Size, gap: f32) -> Vec<Node> {
    let first_foot = places.iter().position(|place| matches!(place, Place::Foot(_))).unwrap_or(nodes.len());
    let mut y = 0.0;
    for (index, node) in nodes.iter_mut().enumerate().take(first_foot) {
        if index > 0 && !matches!(places[index], Place::Joined) {
            y += gap;
        }
        node.move_to_mut(Point::new(0.0, y));
        y += node.size().height;
    }
    let mut foot = most.height;
    for (node, place) in nodes.iter_mut().zip(places).skip(first_foot).rev() {
        foot -= node.size().height;
        node.move_to_mut(Point::new(0.0, foot));
        if let Place::Foot(gap) = place {
            foot -= gap;
        }
    }
    // Parts that do not fit push the foot out of the column: seen by tests, never hidden under buttons.
    let spilt = (y - foot).max(0.0);
    for node in nodes.iter_mut().skip(first_foot) {
        let at = node.bounds();
        node.move_to_mut(Point::new(at.x, at.y + spilt));
    }
    nodes
}
