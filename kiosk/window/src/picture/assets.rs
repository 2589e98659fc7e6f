//! The assets, inside the program.

use kiosk_screen::screen::{Icon, Picture};

use super::Asset;

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../../../assets/look/", $name, ".svg"))
    };
}

/// The text of an asset as it was drawn.
pub(super) const fn text(asset: Asset) -> &'static str {
    match asset {
        Asset::Icon(icon) => pictogram(icon),
        Asset::Picture(picture) => illustration(picture),
        Asset::Mark => file!("mark"),
        Asset::CornerLeft => file!("mask-corner"),
        Asset::CornerRight => file!("mask-corner-right"),
    }
}

const fn pictogram(icon: Icon) -> &'static str {
    match icon {
        Icon::Back | Icon::ToLeft => file!("icon-back"),
        Icon::Next | Icon::ToRight => file!("icon-next"),
        Icon::Check => file!("icon-check"),
        Icon::End => file!("icon-end"),
        Icon::Help => file!("icon-help"),
        Icon::Info => file!("icon-info"),
        Icon::Listen => file!("icon-listen"),
        Icon::Size => file!("icon-size"),
        Icon::Language => file!("icon-language"),
        Icon::Contrast => file!("icon-contrast"),
        Icon::Reach => file!("icon-reach"),
        Icon::Passport => file!("icon-passport"),
        Icon::Card => file!("icon-card"),
        Icon::Printer => file!("icon-printer"),
        Icon::Receipt => file!("icon-receipt"),
        Icon::Visa => file!("icon-visa"),
        Icon::Qr => file!("icon-qr"),
        Icon::Desk => file!("icon-desk"),
        Icon::Safe => file!("icon-safe"),
        Icon::Warning => file!("icon-warning"),
        Icon::Offline => file!("icon-offline"),
        Icon::Clock => file!("icon-clock"),
        Icon::Family => file!("icon-family"),
        Icon::Edit => file!("icon-edit"),
        Icon::Erase => file!("icon-erase"),
        Icon::Returned => file!("icon-returned"),
        Icon::Message => file!("icon-message"),
        Icon::Email => file!("icon-email"),
        Icon::Phone => file!("icon-phone"),
        Icon::Notes => file!("icon-notes"),
        Icon::Fine => file!("icon-fine"),
        Icon::Home => file!("icon-home"),
        Icon::Basket => file!("icon-basket"),
        Icon::Duty => file!("icon-duty"),
        Icon::Electricity => file!("icon-electricity"),
        Icon::Gas => file!("icon-gas"),
        Icon::Water => file!("icon-water"),
        Icon::Search => file!("icon-search"),
        Icon::Wrench => file!("icon-wrench"),
        Icon::Plus => file!("icon-plus"),
        Icon::ToBottom => file!("icon-to-bottom"),
        Icon::ToBottomLeft => file!("icon-to-bottom-left"),
        Icon::ToBottomRight => file!("icon-to-bottom-right"),
    }
}

const fn illustration(picture: Picture) -> &'static str {
    match picture {
        Picture::PassportOpen => file!("illustration-passport-open"),
        Picture::PassportTurn => file!("illustration-passport-turn"),
        Picture::PassportHold => file!("illustration-passport-hold"),
        Picture::PassportReading => file!("illustration-passport-reading"),
        Picture::AgainCase => file!("illustration-again-case"),
        Picture::AgainCorner => file!("illustration-again-corner"),
        Picture::AgainFlat => file!("illustration-again-flat"),
        Picture::CardTap => file!("illustration-card-tap"),
        Picture::PaperOut => file!("illustration-paper-out"),
        Picture::Printing => file!("illustration-printing"),
        Picture::TakeAll => file!("illustration-take-all"),
        Picture::ResidenceLines => file!("illustration-residence-lines"),
        Picture::ResidenceLay => file!("illustration-residence-lay"),
        Picture::NoteInsert => file!("illustration-note-insert"),
        Picture::NoteInsertLeft => file!("illustration-note-insert-left"),
    }
}
