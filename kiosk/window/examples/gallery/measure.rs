//! What is wrong with a screen that is only laid out: in a quarter of the time that drawing and judging take.

use iced_test::core::widget::Id;
use kiosk_window::{
    arranged::OVERFLOW,
    page,
    touch_button::{Guard, machine_clock},
    words::TORN,
};

use super::{
    finding::{Finding, Kind},
    offscreen::{self, Offscreen},
    plan::Wish,
};

/// Whether it is drawn smaller, leaves the page, or tears a word.
pub fn judge(wish: &Wish) -> Vec<Finding> {
    let Wish { screen, format, page, .. } = wish;
    let frame = page::Frame::new(format.size, format.density, Guard::settled(screen.number, machine_clock));
    let frame = page::Frame { page: *page, ..frame };
    let scale = page::scale(screen, frame);
    let smaller =
        (scale < 1.0).then(|| Finding::new(Kind::SmallLetters, "all".to_owned(), format!("{scale} of its size")));
    let mut laid_out = Offscreen::with(offscreen::renderer(), page::view(screen, frame), format.size);
    let says = [(OVERFLOW, Kind::Overflow), (TORN, Kind::Broken)].map(|(id, kind)| (Id::new(id), kind));
    let named = laid_out.named();
    let said = says.into_iter().filter(|(id, _)| named.iter().any(|(name, _)| name == id));
    smaller.into_iter().chain(said.map(|(id, kind)| Finding::new(kind, format!("{id:?}"), String::new()))).collect()
}
