//! An officer decides: the wait here, and the number to come back with.

use domain::{CaseNumber, Date, visa::OfficerReason};
use journey::Touch;
use locales::{Words, format};

use super::{
    desk::{reason_of, slip},
    page::{JourneyStep, Page, nothing},
    party,
};
use crate::{
    screen::{Icon, NoticeKind, Part, Step, StepState},
    snapshot::{Heard, PaperScene, party::Others},
};

/// How the case stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) before: u32,
    pub(super) usual_minutes: Option<u32>,
    pub(super) waited_minutes: u32,
    pub(super) heard: Heard,
}

pub(super) fn waiting(page: Page<'_>, reason: OfficerReason, number: CaseNumber, place: Place) -> Page<'_> {
    let page = page
        .help(Words::help_queue)
        .title(Words::queue_title)
        .step(JourneyStep::Decision)
        .private_subtitle(reason_of(reason))
        .case(Words::queue_number, number);
    let page = match place.heard {
        Heard::Yes => {
            let turn = page.both(|words| match place.before {
                0 => words.queue_next(),
                before => words.queue_before(before),
            });
            let steps = vec![
                Step { number: 1, state: StepState::Done, name: page.words().queue_asked(), far: None },
                Step { number: 2, state: StepState::Present, name: turn.shown, far: None },
                Step { number: 3, state: StepState::ToCome, name: page.words().queue_then(), far: None },
            ];
            page.part(Part::Steps(steps)).speak(turn.said).notice(
                NoticeKind::Here,
                Icon::Clock,
                Words::queue_wait,
                |words| match place.usual_minutes {
                    Some(minutes) => words.queue_usual(minutes),
                    None => words.queue_goes_on(),
                },
            )
        }
        Heard::No => page.notice(NoticeKind::Here, Icon::Offline, Words::queue_unheard, Words::queue_unheard_line),
    };
    let page = match place.waited_minutes {
        0 => page,
        // Said with the page alone: it changes every minute.
        minutes => {
            let waited = page.both(|words| words.queue_waited(minutes));
            page.part(Part::Text(waited.shown)).mention(waited.said)
        }
    };
    page.money(Words::deciding_money).notice(NoticeKind::Ok, Icon::Safe, nothing, Words::deciding_money).secondary(
        "queue-take",
        Touch::NumberTaken,
        Icon::Receipt,
        Words::queue_take,
    )
}

pub(super) fn numbered(
    page: Page<'_>,
    number: CaseNumber,
    good_until: Date,
    (paper, others): (PaperScene, Others),
) -> Page<'_> {
    let page = page
        .help(Words::help_numbered)
        .title(Words::numbered_title)
        .case(Words::queue_number, number)
        .notice(NoticeKind::Here, Icon::Passport, Words::numbered_how, |words| {
            words.numbered_until(format::long_day(good_until, words.language()))
        })
        .money(Words::nothing_paid)
        .notice(NoticeKind::Ok, Icon::Safe, nothing, Words::nothing_paid);
    party::end(slip(page, paper), others, Words::claim_finish)
}
