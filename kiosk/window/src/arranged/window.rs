//! The arched window: glass above, status bar below.

use iced::{Element, Length, Point, Size, advanced::layout::Node};

use super::{Arranged, as_high_as_needed};

/// Where a child is put that is not shown, pixels above the glass.
const AWAY: f32 = -100_000.0;

/// The bar in the two shapes that it may have.
pub struct Bars<'a, Message> {
    /// Below the glass.
    pub joined: Element<'a, Message>,
    /// Without it.
    pub alone: Element<'a, Message>,
}

/// Glass over an optional bar. The glass takes what the bar leaves; below `least` pixels it is dropped.
#[must_use]
pub fn window<'a, Message: 'a>(
    least: f32,
    glass: Element<'a, Message>,
    bars: Option<Bars<'a, Message>>,
) -> Arranged<'a, Message> {
    let bars = bars.into_iter().flat_map(|bars| [bars.joined, bars.alone]);
    let children = std::iter::once(glass).chain(bars).collect();
    Arranged::new(children, Length::Shrink, as_high_as_needed, move |measure, most| {
        let unbounded = Size::new(most.width, f32::INFINITY);
        let mut bars: Vec<Node> = (1..measure.count()).map(|index| measure.at_most(index, unbounded)).collect();
        let under = bars.first().map_or(0.0, |bar| bar.size().height);
        let room = (most.height - under).max(0.0).floor();
        let height = if room < least { 0.0 } else { room };
        let size = Size::new(most.width, height);
        let shown = usize::from(height <= 0.0);
        for (index, bar) in bars.iter_mut().enumerate() {
            bar.move_to_mut(Point::new(0.0, if index == shown { height } else { AWAY }));
        }
        std::iter::once(measure.within(0, size, size)).chain(bars).collect()
    })
}
