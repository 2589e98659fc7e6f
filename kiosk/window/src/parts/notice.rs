//! Pictogram, bold line, plain line; on the colour of what it is about.

use iced::{Alignment, Length, widget::Column};
use kiosk_screen::screen::{Notice, NoticeKind};

use super::{Drawn, Painter, Plate};
use crate::{
    direction,
    look::{Ground, Look, Step, Weight},
    picture::{self, Spot},
    words::words,
};

/// The notice over the whole width.
#[must_use]
pub fn notice(painter: Painter<'_>, notice: &Notice) -> Drawn {
    let look = painter.look;
    let ground = match notice.kind {
        NoticeKind::Here => Ground::Here,
        NoticeKind::Tint => Ground::Tint,
        NoticeKind::Ok => Ground::Ok,
        NoticeKind::Danger => Ground::Danger,
        NoticeKind::Plain => return plain(look, notice),
    };
    let row = line(look, notice, Spot::Box(ground), look.colours().pair(ground).1, 18.0);
    Plate::of(look, ground).around([look.mm(5.5), look.mm(7.5)], row).into()
}

fn plain(look: Look, notice: &Notice) -> Drawn {
    line(look, notice, Spot::Page, look.colours().ink, 14.0)
}

fn line(look: Look, notice: &Notice, spot: Spot, ink: iced::Color, icon: f32) -> Drawn {
    let way = look.direction();
    let lines = [(&notice.bold, Weight::Bold), (&notice.line, Weight::Regular)]
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, weight)| direction::at_start(way, words(look, text, Step::Body, weight, ink)).into());
    let lines = Column::with_children(lines).width(Length::Fill);
    direction::row(way, vec![picture::icon(notice.icon, look, spot, icon).into(), lines.into()])
        .spacing(look.mm(5.5))
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .into()
}
