//! The one sum of the screen, and what it is made of beside it.

use domain::Language;
use iced::{
    Alignment,
    widget::{Column, container},
};
use kiosk_screen::screen::Amount;

use super::{Drawn, Painter};
use crate::{
    direction,
    look::{Step, Weight},
    words::words,
};

/// The sum and its lines.
#[must_use]
pub fn amount(painter: Painter<'_>, amount: &Amount) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let ink = look.colours().ink;
    // Latin digits in a Latin run, in every language; a sum never breaks.
    let latin = look.in_language(Language::English);
    let number = words(latin, &amount.number, Step::Amount, Weight::Bold, ink).line_height(1.0).unbroken();
    let currency = words(look, &amount.currency, Step::Value, Weight::Bold, ink);
    let currency = container(currency).padding(iced::padding::bottom(look.mm(0.5)));
    let names = amount.lines.iter().map(|(name, _)| words(look, name, Step::Body, Weight::Regular, ink).into());
    let sums = amount.lines.iter().map(|(_, sum)| words(look, sum, Step::Body, Weight::Bold, ink).into());
    let lines = vec![
        Column::with_children(names).align_x(direction::start(way)).into(),
        Column::with_children(sums).align_x(direction::end(way)).into(),
    ];
    let lines = direction::row(way, lines).spacing(look.mm(6.0));
    direction::row(way, vec![number.into(), currency.into(), direction::at_end(way, lines).into()])
        .spacing(look.mm(7.0))
        .align_y(Alignment::End)
        .into()
}
