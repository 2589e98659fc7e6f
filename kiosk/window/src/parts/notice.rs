//! Pictogram, bold line, plain line; on the colour of what it is about.

use iced::{Alignment, Length, widget::Column};
use kiosk_screen::{
    screen::{Notice, NoticeKind},
    snapshot::Size,
};
use locales::fonts;

use super::{Drawn, Painter, Plate, buttons};
use crate::{
    direction,
    look::{Give, Ground, Look, Step, Weight},
    picture::{self, Spot},
    words::words,
};

/// Millimetres of a column below which the words need the room of the pictogram.
const NARROW: f32 = 180.0;

/// The notice over the whole width.
#[must_use]
pub fn notice(painter: Painter<'_>, notice: &Notice) -> Drawn {
    let look = painter.look;
    let ground = match notice.kind {
        NoticeKind::Here => Ground::Here,
        NoticeKind::Tint => Ground::Tint,
        NoticeKind::Ok => Ground::Ok,
        NoticeKind::Danger => Ground::Danger,
        NoticeKind::Plain => {
            let icon = Some(if painter.width < NARROW { 12.0 } else { 14.0 });
            return line(look, notice, Spot::Page, look.colours().ink, icon);
        }
    };
    let (icon, around) = match look.size {
        // Words before pictures.
        // Letters that reach over their line have nothing between them and the edge then.
        Size::Large if look.give == Give::Heads && fonts::reaches_over(look.written()) => (None, [4.0, 7.0]),
        Size::Large if look.give == Give::Heads => (None, [4.0, 4.0]),
        Size::Large if painter.width < NARROW => (Some(9.0), [4.0, 4.0]),
        Size::Normal if painter.width < NARROW => (Some(12.0), [4.0, 5.0]),
        Size::Normal | Size::Large => (Some(18.0), [5.5, 7.5]),
    };
    let row = line(look, notice, Spot::Box(ground), look.colours().pair(ground).1, icon);
    Plate::of(look, ground).around(around.map(|side| look.mm(side)), row).into()
}

fn line(look: Look, notice: &Notice, spot: Spot, ink: iced::Color, icon: Option<f32>) -> Drawn {
    let way = look.direction();
    let lines = [(&notice.bold, Weight::Bold), (&notice.line, Weight::Regular)]
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, weight)| direction::at_start(way, words(look, text, Step::Body, weight, ink)).into());
    let lines = Column::with_children(lines).width(Length::Fill);
    let pictogram = |icon| picture::icon(buttons::mirrored(notice.icon, way), look, spot, icon).into();
    direction::row(way, icon.map(pictogram).into_iter().chain([lines.into()]).collect())
        .spacing(look.mm(match icon {
            Some(wide) if wide > 12.0 => 5.5,
            Some(usual) if usual > 9.0 => 4.0,
            Some(_) | None => 3.0,
        }))
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .into()
}
