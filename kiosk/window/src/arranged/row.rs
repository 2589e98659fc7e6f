//! Rows of equally high cells, and of naturally wide ones.

use domain::Direction;
use iced::{Element, Length, Point, Size, advanced::layout::Node};

use super::{Arranged, as_high_as_needed};

/// Rows of `columns` equally wide cells in reading order; the cells of a row are equally high.
#[must_use]
pub fn cells<'a, Message: 'a>(
    direction: Direction,
    columns: usize,
    gap: f32,
    children: Vec<Element<'a, Message>>,
) -> Arranged<'a, Message> {
    let columns = columns.max(1);
    Arranged::new(children, Length::Shrink, as_high_as_needed, move |measure, most| {
        let count = float(columns);
        let width = ((most.width - gap * (count - 1.0)) / count).floor().max(0.0);
        let mut nodes: Vec<Node> = (0..measure.count())
            .map(|index| measure.within(index, Size::new(width, 0.0), Size::new(width, f32::INFINITY)))
            .collect();
        let mut y = 0.0;
        for start in (0..nodes.len()).step_by(columns) {
            let end = (start + columns).min(nodes.len());
            let height = nodes[start..end].iter().map(|node| node.size().height).fold(0.0, f32::max);
            let mut x = 0.0;
            for (index, node) in nodes.iter_mut().enumerate().take(end).skip(start) {
                *node = measure.within(index, Size::new(width, height), Size::new(width, height));
                let at = match direction {
                    Direction::LeftToRight => x,
                    Direction::RightToLeft => most.width - x - width,
                };
                node.move_to_mut(Point::new(at, y));
                x += width + gap;
            }
            y += height + gap;
        }
        nodes
    })
}

/// Whether a cell of [`spread`] takes its share of what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// It does.
    Equal,
    /// It stays as wide as it is.
    Nothing,
}

/// One row in reading order: every cell as wide as it wants, what is left shared equally.
#[must_use]
pub fn spread<'a, Message: 'a>(
    direction: Direction,
    gap: f32,
    children: Vec<(Share, Element<'a, Message>)>,
) -> Arranged<'a, Message> {
    let (shares, children): (Vec<Share>, Vec<_>) = children.into_iter().unzip();
    Arranged::new(children, Length::Shrink, as_high_as_needed, move |measure, most| {
        let unbounded = Size::new(most.width, f32::INFINITY);
        let natural: Vec<f32> = (0..measure.count()).map(|index| measure.natural_width(index, unbounded)).collect();
        let widths = widths(&natural, &shares, most.width - gap * (float(natural.len()) - 1.0));
        let height = widths
            .iter()
            .enumerate()
            .map(|(index, width)| measure.at_most(index, Size::new(*width, f32::INFINITY)).size().height)
            .fold(0.0, f32::max);
        let mut x = 0.0;
        let mut nodes = Vec::with_capacity(widths.len());
        for (index, width) in widths.iter().enumerate() {
            let size = Size::new(*width, height);
            let at = match direction {
                Direction::LeftToRight => x,
                Direction::RightToLeft => most.width - x - width,
            };
            nodes.push(measure.within(index, size, size).move_to(Point::new(at, 0.0)));
            x += width + gap;
        }
        nodes
    })
}

/// Natural widths and shares of the rest; too much for the row is taken from the cells that share.
fn widths(natural: &[f32], shares: &[Share], room: f32) -> Vec<f32> {
    let sharing = |share: &Share| matches!(share, Share::Equal);
    let fixed: f32 = natural.iter().zip(shares).filter(|(_, share)| !sharing(share)).map(|(width, _)| width).sum();
    let count = float(shares.iter().filter(|share| sharing(share)).count());
    let left = (room - natural.iter().sum::<f32>()) / count;
    natural
        .iter()
        .zip(shares)
        .map(|(width, share)| match share {
            Share::Nothing => *width,
            Share::Equal if left >= 0.0 => (width + left).floor(),
            Share::Equal => ((room - fixed) / count).floor().max(0.0),
        })
        .collect()
}

fn float(count: usize) -> f32 {
    f32::from(u8::try_from(count.max(1)).unwrap_or(u8::MAX))
}
