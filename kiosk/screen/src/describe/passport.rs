//! The passport goes on the reader.

use domain::Language;
use journey::Touch;
use locales::Words;

use super::page::{JourneyStep, Message, Page, line, nothing};
use crate::{
    screen::{Icon, NoticeKind, Picture, StepState},
    snapshot::{Again, DocumentScene, Snapshot},
};

pub(super) fn document(snapshot: &Snapshot, language: Language, state: DocumentScene, traveller: u8) -> Page<'_> {
    let page = |name| Page::new(snapshot, language, name).help(Words::help_document);
    match state {
        DocumentScene::Waiting => waiting(page("document"), traveller),
        DocumentScene::Reading => reading(page("document-reading"), traveller),
        DocumentScene::Again(Again::Listed) => listed(page("document-listed"), traveller),
        DocumentScene::Again(why) => again(page("document-again"), why, traveller),
    }
}

/// Whoever is alone is not counted.
fn titled(page: Page<'_>, title: Message, traveller: u8) -> Page<'_> {
    let page = page.title(title);
    if traveller > 1 { page.subtitle(|words| words.document_traveller(traveller)) } else { page }
}

fn waiting(page: Page<'_>, traveller: u8) -> Page<'_> {
    let slot = page.snapshot.cabinet.document;
    let pictures = [Picture::PassportOpen, Picture::PassportTurn, Picture::PassportHold];
    titled(page.ends().goes_back(), Words::document_title, traveller)
        .step(JourneyStep::Passport)
        .awaits(&pictures, Icon::Passport, Words::document_awaited, slot)
        .lines([
            line(StepState::Plain, Words::document_open),
            line(StepState::Plain, Words::document_turn),
            line(StepState::Plain, Words::document_lay),
        ])
}

/// It was read, and is somebody's of the list.
fn listed(page: Page<'_>, traveller: u8) -> Page<'_> {
    let slot = page.snapshot.cabinet.document;
    let pictures = [Picture::PassportOpen, Picture::PassportTurn, Picture::PassportHold];
    titled(page.ends().goes_back(), Words::document_listed_title, traveller)
        .step(JourneyStep::Passport)
        .awaits(&pictures, Icon::Passport, Words::document_awaited, slot)
        .notice(NoticeKind::Tint, Icon::Family, nothing, Words::document_again_listed)
        .secondary("document-again", Touch::ReadAgain, Icon::Passport, Words::document_again)
}

fn reading(page: Page<'_>, traveller: u8) -> Page<'_> {
    titled(page, Words::document_reading_title, traveller)
        .step(JourneyStep::Passport)
        .works(
            &[Picture::PassportReading],
            Icon::Passport,
            Words::document_reading_status,
            Words::document_reading_time,
        )
        .lines([
            line(StepState::Done, Words::document_reading_found),
            line(StepState::Present, Words::document_reading_page),
            line(StepState::ToCome, Words::document_reading_check),
        ])
        .notice(NoticeKind::Tint, Icon::Info, nothing, Words::document_reading_keep)
}

fn again(page: Page<'_>, why: Again, traveller: u8) -> Page<'_> {
    let slot = page.snapshot.cabinet.document;
    let pictures = [Picture::AgainCorner, Picture::AgainFlat, Picture::AgainCase];
    titled(page.ends().goes_back(), Words::document_again_title, traveller)
        .step(JourneyStep::Passport)
        .awaits(&pictures, Icon::Passport, Words::document_again_status, slot)
        .lines([
            line(StepState::Plain, Words::document_again_corner),
            line(StepState::Plain, Words::document_again_flat),
            line(StepState::Plain, Words::document_again_case),
        ])
        .notice(NoticeKind::Tint, Icon::Info, nothing, reason(why))
        .notice(NoticeKind::Plain, Icon::Desk, nothing, Words::document_again_desk)
        .secondary("document-type", Touch::TypingChosen, Icon::Edit, Words::document_type)
        .secondary("document-again", Touch::ReadAgain, Icon::Passport, Words::document_again)
}

pub(super) const fn reason(why: Again) -> Message {
    match why {
        Again::Incomplete => Words::document_again_incomplete,
        Again::Corrupted => Words::document_again_corrupted,
        Again::NotADocument => Words::document_again_no_document,
        Again::IdentityCard => Words::document_again_card,
        Again::Visa => Words::document_again_visa,
        Again::OtherDocument => Words::document_again_other,
        Again::TwoDocuments => Words::document_again_two,
        Again::ReaderLost => Words::document_again_reader,
        Again::ResidenceFirst => Words::document_again_residence,
        Again::Listed => Words::document_again_listed,
    }
}
