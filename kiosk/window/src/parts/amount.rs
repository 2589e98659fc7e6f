//! The one sum of the screen, and what it is made of beside it.

use domain::Language;
use iced::{
    Alignment,
    widget::{Column, container},
};
use kiosk_screen::{screen::Amount, snapshot::Size};

use super::{Drawn, Painter};
use crate::{
    direction,
    look::{Look, Step, Weight},
    words::{Words, words},
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
    let sum = direction::row(way, vec![number.into(), currency.into()]).spacing(look.mm(7.0)).align_y(Alignment::End);
    match look.size {
        Size::Normal => {
            let lines = direction::at_end(way, beside(look, &amount.lines));
            direction::row(way, vec![sum.into(), lines.into()]).spacing(look.mm(7.0)).align_y(Alignment::End).into()
        }
        Size::Large => Column::new().push(direction::at_start(way, sum)).push(below(look, &amount.lines)).into(),
    }
}

/// Names in one column, sums in another.
fn beside(look: Look, lines: &[(String, String)]) -> Drawn {
    let way = look.direction();
    let names = Column::with_children(lines.iter().map(|(name, _)| named(look, name).into()));
    let sums = Column::with_children(lines.iter().map(|(_, sum)| summed(look, sum).into()));
    direction::row(way, vec![names.align_x(direction::start(way)).into(), sums.align_x(direction::end(way)).into()])
        .spacing(look.mm(6.0))
        .into()
}

/// Each name with its sum at the far side.
fn below(look: Look, lines: &[(String, String)]) -> Drawn {
    let way = look.direction();
    let lines = lines.iter().map(|(name, sum)| {
        let name = direction::at_start(way, named(look, name));
        direction::row(way, vec![name.into(), summed(look, sum).into()]).spacing(look.mm(6.0)).into()
    });
    Column::with_children(lines).into()
}

fn named(look: Look, name: &str) -> Words {
    words(look, name, Step::Body, Weight::Regular, look.colours().ink)
}

fn summed(look: Look, sum: &str) -> Words {
    words(look, sum, Step::Body, Weight::Bold, look.colours().ink).unbroken()
}
