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
    words::{Words, wide, words},
};

/// Millimetres between what stands side by side.
const BESIDE: f32 = 6.0;

/// The sum and its lines.
#[must_use]
pub fn amount(painter: Painter<'_>, amount: &Amount) -> Drawn {
    let look = painter.look;
    let way = look.direction();
    let ink = look.colours().ink;
    // Latin digits in a Latin run, in every language; a sum never breaks.
    let latin = look.in_language(Language::English);
    // Its letters are as high as its line; what stands above keeps off.
    let (latin, step) = letters(latin, &amount.number, painter.width);
    let number = words(latin, &amount.number, step, Weight::Bold, ink).line_height(1.0).unbroken();
    let currency = words(look, &amount.currency, Step::Value, Weight::Bold, ink);
    let under =
        amount.under.as_ref().map(|under| words(look, under, Step::Body, Weight::Regular, ink).line_height(1.2));
    let currency = Column::new().push(currency).push(under).align_x(direction::start(way));
    let currency = container(currency).padding(iced::padding::bottom(look.mm(0.5)));
    let own = wide(look, &amount.currency, Step::Value, Weight::Bold);
    let own = amount.under.as_ref().map_or(own, |under| own.max(wide(look, under, Step::Body, Weight::Regular)));
    let together = wide(latin, &amount.number, step, Weight::Bold) + own + BESIDE;
    let sum: Drawn = if together <= painter.width {
        direction::row(way, vec![number.into(), currency.into()])
            .spacing(look.mm(BESIDE))
            .align_y(Alignment::End)
            .into()
    } else {
        Column::new().push(number).push(currency).align_x(direction::start(way)).into()
    };
    let fits = |step: &Step| together + BESIDE + lines_width(look, amount, *step) <= painter.width;
    let step = [Step::Body, Step::Small].into_iter().find(fits);
    let all: Drawn = match (look.size, step) {
        (Size::Normal, Some(step)) => {
            let lines = direction::at_end(way, beside(look, &amount.lines, step));
            direction::row(way, vec![sum, lines.into()]).spacing(look.mm(BESIDE)).align_y(Alignment::End).into()
        }
        (Size::Normal, None) | (Size::Large, _) => {
            Column::new().push(direction::at_start(way, sum)).push(below(look, &amount.lines)).into()
        }
    };
    container(all).padding(iced::padding::top(look.mm(1.5))).into()
}

/// The largest letters in which the sum is not wider than its column.
fn letters(latin: Look, number: &str, width: f32) -> (Look, Step) {
    let usual = Look { size: Size::Normal, ..latin };
    let largest = [(latin, Step::Amount), (usual, Step::Amount), (usual, Step::Claim), (latin, Step::Title)];
    let fits = |(look, step): &(Look, Step)| wide(*look, number, *step, Weight::Bold) <= width;
    largest.into_iter().find(fits).unwrap_or((latin, Step::Lead))
}

/// How many millimetres the lines take.
fn lines_width(look: Look, amount: &Amount, step: Step) -> f32 {
    let longest = |of: fn(&(String, String)) -> &String, weight| {
        amount.lines.iter().map(|line| wide(look, of(line), step, weight)).fold(0.0, f32::max)
    };
    longest(|(name, _)| name, Weight::Regular) + longest(|(_, sum)| sum, Weight::Bold) + BESIDE
}

/// Names in one column, sums in another.
fn beside(look: Look, lines: &[(String, String)], step: Step) -> Drawn {
    let way = look.direction();
    let names = Column::with_children(lines.iter().map(|(name, _)| named(look, name, step).into()));
    let sums = Column::with_children(lines.iter().map(|(_, sum)| summed(look, sum, step).into()));
    direction::row(way, vec![names.align_x(direction::start(way)).into(), sums.align_x(direction::end(way)).into()])
        .spacing(look.mm(BESIDE))
        .into()
}

/// Each name with its sum at the far side.
fn below(look: Look, lines: &[(String, String)]) -> Drawn {
    let way = look.direction();
    let lines = lines.iter().map(|(name, sum)| {
        let name = direction::at_start(way, named(look, name, Step::Body));
        direction::row(way, vec![name.into(), summed(look, sum, Step::Body).into()]).spacing(look.mm(BESIDE)).into()
    });
    Column::with_children(lines).into()
}

fn named(look: Look, name: &str, step: Step) -> Words {
    words(look, name, step, Weight::Regular, look.colours().ink)
}

fn summed(look: Look, sum: &str, step: Step) -> Words {
    words(look, sum, step, Weight::Bold, look.colours().ink).unbroken()
}
