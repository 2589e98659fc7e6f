//! The visit, the declaration, and the wait for the decision.

use std::time::Duration;

use domain::{Date, visa::Purpose};
use journey::Touch;
use locales::{Words, format};

use super::page::{JourneyStep, Message, Page, line, nothing};
use crate::screen::{Chosen, Icon, Kind, NoticeKind, Part, StepState};

/// From then on the decision takes longer than usual, seconds.
const LONGER_THAN_USUAL: u32 = 12;

/// What was chosen so far.
#[derive(Clone, Copy)]
pub(super) struct Answers {
    pub(super) days: Option<u16>,
    pub(super) purpose: Option<Purpose>,
}

pub(super) fn trip<'a>(page: Page<'a>, arrival: Date, day_choices: &[u16], answers: Answers) -> Page<'a> {
    let chosen = |yes| if yes { Chosen::Yes } else { Chosen::No };
    let days = day_choices.iter().map(|days| {
        let (id, touch) = (format!("trip-days-{days}"), Touch::DaysChosen(*days));
        page.choice(chosen(answers.days == Some(*days)), id, touch, |words| words.trip_days(*days))
    });
    let days = days.collect();
    let purposes = [Purpose::Tourism, Purpose::Business, Purpose::Visit, Purpose::Transit].map(|purpose| {
        let (id, name) = named(purpose);
        page.choice(chosen(answers.purpose == Some(purpose)), id, Touch::PurposeChosen(purpose), name)
    });
    let questions = page.words();
    let spoken = questions.spoken();
    let confirm = page.action(Kind::Primary, "trip-confirm", Touch::TripConfirmed, Icon::Next, Words::trip_confirm);
    let confirm = match (answers.days, answers.purpose) {
        (Some(_), Some(_)) => confirm,
        (None, None) => confirm.not_now(page.both(Words::trip_choose_both)),
        (None, Some(_)) => confirm.not_now(page.both(Words::trip_choose_days)),
        (Some(_), None) => confirm.not_now(page.both(Words::trip_choose_purpose)),
    };
    let page = page
        .help(Words::help_trip)
        .ends()
        .goes_back()
        .title(Words::trip_title)
        .step(JourneyStep::Visit)
        .part(Part::Choices { question: Some(questions.trip_days_question()), columns: 2, actions: days })
        .speak(spoken.trip_days_question());
    let page = match answers.days.and_then(|days| Some((arrival, last_day(arrival, days)?))) {
        Some((first, last)) => {
            let (first, last) = (format::long_day(first, page.language()), format::long_day(last, page.language()));
            page.notice(NoticeKind::Tint, Icon::Visa, nothing, |words| words.trip_until(&first, &last))
        }
        None => page,
    };
    let question = Some(questions.trip_purpose_question());
    page.part(Part::Choices { question, columns: 2, actions: purposes.to_vec() })
        .speak(spoken.trip_purpose_question())
        .press(confirm)
}

/// The day of arrival counts.
fn last_day(arrival: Date, days: u16) -> Option<Date> {
    arrival.checked_add(Duration::from_hours(24 * u64::from(days.checked_sub(1)?))).ok()
}

pub(super) const fn named(purpose: Purpose) -> (&'static str, Message) {
    match purpose {
        Purpose::Tourism => ("trip-purpose-tourism", Words::trip_purpose_tourism),
        Purpose::Business => ("trip-purpose-business", Words::trip_purpose_business),
        Purpose::Visit => ("trip-purpose-visit", Words::trip_purpose_visit),
        Purpose::Transit => ("trip-purpose-transit", Words::trip_purpose_transit),
    }
}

pub(super) fn declaration(page: Page<'_>) -> Page<'_> {
    page.help(Words::help_declaration)
        .ends()
        .goes_back()
        .title(Words::declaration_title)
        .step(JourneyStep::Visit)
        .subtitle(Words::declaration_subtitle)
        .lines([
            line(StepState::Plain, Words::declaration_details),
            line(StepState::Plain, Words::declaration_entry),
            line(StepState::Plain, Words::declaration_work),
        ])
        .notice(NoticeKind::Tint, Icon::Info, nothing, Words::declaration_false)
        .secondary("declaration-decline", Touch::DeclarationNotMade, Icon::Desk, Words::declaration_decline)
        .primary("declaration-make", Touch::DeclarationMade, Icon::Next, Words::declaration_make)
}

pub(super) fn deciding(page: Page<'_>, waited: u32) -> Page<'_> {
    page.help(Words::help_deciding)
        .title(Words::deciding_title)
        .step(JourneyStep::Decision)
        .lines([
            line(StepState::Done, Words::deciding_passport),
            line(StepState::Done, Words::deciding_declaration),
            line(StepState::Present, Words::deciding_decision),
        ])
        .notice(NoticeKind::Here, Icon::Clock, Words::deciding_wait, |words| {
            if waited < LONGER_THAN_USUAL { words.deciding_time() } else { words.deciding_longer(waited) }
        })
        .counting()
        .money(Words::deciding_money)
        .notice(NoticeKind::Ok, Icon::Safe, nothing, Words::deciding_money)
}
