//! A residence visa or card goes on the reader.

use domain::{CountryCode, Direction, Language, text::display_safe, visa::ResidenceRefused};
use journey::Touch;
use locales::{Words, countries};

use super::page::{JourneyStep, Message, Page, line, nothing};
use crate::{
    screen::{Icon, NoticeKind, Picture, StepState},
    snapshot::{Again, ResidenceScene, Snapshot},
};

const PICTURES: [Picture; 2] = [Picture::ResidenceLines, Picture::ResidenceLay];

pub(super) fn residence<'a>(
    snapshot: &'a Snapshot,
    language: Language,
    state: ResidenceScene,
    states: &[CountryCode],
) -> Page<'a> {
    let page = |name| Page::new(snapshot, language, name).help(Words::help_residence);
    match state {
        ResidenceScene::Waiting => waiting(page("residence"), states),
        ResidenceScene::Reading => reading(page("residence-reading")),
        ResidenceScene::Again(why) => {
            again(page("residence-again"), Words::document_again_title, unread(why)).press_again()
        }
        ResidenceScene::Refused(why) => {
            let page = page("residence-refused");
            again(page, Words::residence_refused_title, |words| self::why(words, language, why)).press_again()
        }
        ResidenceScene::SamePassport => {
            let page = page("residence-same-passport");
            again(page, Words::residence_passport_title, Words::residence_same_passport).press_again()
        }
        ResidenceScene::AnotherPassport => {
            let page = page("residence-another-passport");
            again(page, Words::residence_passport_title, Words::residence_another_passport).press_again()
        }
        ResidenceScene::Unsure => {
            again(page("residence-unsure"), Words::residence_unsure_title, Words::residence_unsure)
                .press_again()
                .primary("residence-officer", Touch::OfficerChosen, Icon::Desk, Words::residence_officer)
        }
    }
}

fn waiting<'a>(page: Page<'a>, states: &[CountryCode]) -> Page<'a> {
    let (slot, language) = (page.snapshot.cabinet.document, page.language());
    let mut states = states.to_vec();
    countries::sort(&mut states, language);
    let names: Vec<&str> =
        states.iter().map(|code| countries::name(*code, language).unwrap_or(code.as_str())).collect();
    let separator = match language.direction() {
        Direction::RightToLeft => "، ",
        Direction::LeftToRight => ", ",
    };
    let names = display_safe(&names.join(separator), 200);
    page.ends()
        .goes_back()
        .title(Words::residence_title)
        .step(JourneyStep::Review)
        .awaits(&PICTURES, Icon::Passport, Words::residence_awaited, slot)
        .lines([line(StepState::Plain, Words::residence_lines), line(StepState::Plain, Words::residence_lay)])
        .notice(NoticeKind::Tint, Icon::Info, Words::residence_states, |_| names.clone())
        .secondary("residence-without", Touch::WithoutChosen, Icon::Next, Words::residence_without)
}

fn reading(page: Page<'_>) -> Page<'_> {
    page.title(Words::residence_reading_title)
        .step(JourneyStep::Review)
        .works(&[Picture::ResidenceLay], Icon::Passport, Words::document_reading_status, Words::document_reading_time)
        .lines([
            line(StepState::Present, Words::residence_reading_lines),
            line(StepState::ToCome, Words::residence_reading_compare),
        ])
}

fn again(page: Page<'_>, title: Message, why: impl Fn(Words) -> String) -> Page<'_> {
    let slot = page.snapshot.cabinet.document;
    page.ends()
        .goes_back()
        .title(title)
        .step(JourneyStep::Review)
        .awaits(&PICTURES, Icon::Passport, Words::residence_awaited, slot)
        .notice(NoticeKind::Here, Icon::Info, nothing, why)
        .secondary("residence-without", Touch::WithoutChosen, Icon::Next, Words::residence_without)
}

impl Page<'_> {
    fn press_again(self) -> Self {
        self.secondary("residence-again", Touch::ReadAgain, Icon::Passport, Words::residence_again)
    }
}

/// Why it does not count.
pub(super) fn why(words: Words, language: Language, why: ResidenceRefused) -> String {
    match why {
        ResidenceRefused::Kind => words.residence_kind(),
        ResidenceRefused::State(code) => {
            let name = countries::name(code, language).unwrap_or(code.as_str());
            words.residence_state(display_safe(name, 44))
        }
        ResidenceRefused::Expired => words.residence_expired(),
        ResidenceRefused::OtherPerson => words.residence_other_person(),
    }
}

const fn unread(why: Again) -> Message {
    match why {
        Again::Incomplete => Words::document_again_incomplete,
        Again::Corrupted | Again::IdentityCard | Again::Visa => Words::document_again_corrupted,
        Again::NotADocument | Again::ResidenceFirst => Words::residence_no_lines,
        Again::OtherDocument => Words::residence_kind,
        Again::TwoDocuments => Words::residence_two,
        Again::Listed => Words::document_again_listed,
        Again::ReaderLost => Words::document_again_reader,
    }
}
