//! It can be had; shall it be paid?

use domain::visa::{Declaration, Fees, Terms};
use journey::Touch;
use locales::{Words, format};

use super::{
    page::{JourneyStep, Page, nothing, total},
    party, visit,
};
use crate::{
    screen::{Field, Icon, Kind, NoticeKind, Part, Run, Script},
    snapshot::{Answered, party::Room},
};

pub(super) fn approved<'a>(page: Page<'a>, terms: &Terms, fees: &Fees, answered: Option<Answered>) -> Page<'a> {
    let (words, language) = (page.words(), page.language());
    let field = |name: String, value: String| Field {
        name,
        value: vec![Run::Plain(value)],
        script: Script::Own,
        note: None,
        change: None,
    };
    let days = vec![
        field(words.approved_from(), format::day(terms.valid_from, language)),
        field(words.approved_until(), format::day(terms.valid_until, language)),
    ];
    let stay = vec![
        field(words.approved_stay(), words.trip_days(terms.days)),
        field(words.approved_entries(), words.approved_entries_count(terms.entries)),
    ];
    let sum = total(fees);
    let pay = page.action(Kind::Primary, "approved-pay", Touch::PayChosen, Icon::Next, |words| {
        words.approved_pay(words.sum(sum))
    });
    let spoken = words.spoken();
    let day = |day| format::long_day(day, language);
    let said = [
        (spoken.approved_from(), day(terms.valid_from)),
        (spoken.approved_until(), day(terms.valid_until)),
        (spoken.approved_stay(), spoken.trip_days(terms.days)),
        (spoken.approved_entries(), spoken.approved_entries_count(terms.entries)),
    ];
    let page = page
        .help(Words::help_approved)
        .ends()
        .title(Words::approved_title)
        .step(JourneyStep::Decision)
        .subtitle(Words::approved_subtitle)
        .amount(fees)
        .part(Part::Fields(days))
        .part(Part::Fields(stay));
    let page = said.into_iter().fold(page, |page, (name, value)| page.speak(format!("{name}: {value}")));
    let page = match answered {
        Some(Answered { purpose, declaration }) => {
            let (_, purpose) = visit::named(purpose);
            let declared = |words: Words| match declaration {
                Declaration::Made => words.approved_declared_made(),
                Declaration::NotMade => words.approved_declared_not_made(),
            };
            page.part(Part::Fields(vec![
                field(words.approved_purpose(), purpose(words)),
                field(words.approved_declared(), declared(words)),
            ]))
            .confide(format!("{}: {}", spoken.approved_purpose(), purpose(spoken)))
            .confide(format!("{}: {}", spoken.approved_declared(), declared(spoken)))
        }
        None => page,
    };
    let page = page.money(|words| words.approved_money(words.sum(sum))).notice(
        NoticeKind::Tint,
        Icon::Card,
        nothing,
        |words| words.approved_money(words.sum(sum)),
    );
    party::add(page, "approved-add", Room::Free)
        .secondary("approved-cancel", Touch::PaymentCancelled, Icon::End, Words::approved_cancel)
        .press(pay)
}
