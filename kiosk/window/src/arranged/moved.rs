//! Everything a little aside.

use iced::{Element, Length, Vector};

use super::{Arranged, everything};

/// The content as large as allowed, moved aside by so many pixels: what leaves the end is not seen.
#[must_use]
pub fn moved<'a, Message: 'a>(by: Vector, content: Element<'a, Message>) -> Arranged<'a, Message> {
    Arranged::new(vec![content], Length::Fill, everything, move |measure, most| {
        vec![measure.within(0, most, most).translate(by)]
    })
}
