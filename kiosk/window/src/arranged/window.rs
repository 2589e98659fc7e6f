//! The arched window: glass above, status bar below.

use iced::{Element, Length, Point, Size, advanced::layout::Node};

use super::{Arranged, as_high_as_needed};

/// Glass over an optional bar. The glass takes what the bar leaves; below `least` pixels it is dropped.
#[must_use]
pub fn window<'a, Message: 'a>(
    least: f32,
    glass: Element<'a, Message>,
    bar: Option<Element<'a, Message>>,
) -> Arranged<'a, Message> {
    let children = std::iter::once(glass).chain(bar).collect();
    Arranged::new(children, Length::Shrink, as_high_as_needed, move |measure, most| {
        let unbounded = Size::new(most.width, f32::INFINITY);
        let bar = (measure.count() > 1).then(|| measure.at_most(1, unbounded));
        let under = bar.as_ref().map_or(0.0, |bar| bar.size().height);
        let room = (most.height - under).max(0.0).floor();
        let height = if room < least { 0.0 } else { room };
        let size = Size::new(most.width, height);
        let glass = measure.within(0, size, size);
        let mut nodes: Vec<Node> = vec![glass];
        nodes.extend(bar.map(|bar| bar.move_to(Point::new(0.0, height))));
        nodes
    })
}
