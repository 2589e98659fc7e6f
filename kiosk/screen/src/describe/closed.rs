//! Are you still there? And: out of service.

use domain::Money;
use journey::Touch;
use locales::Words;

use super::page::{Message, Page, nothing};
use crate::{
    screen::{Icon, NoticeKind, Part, Tone},
    snapshot::Closed,
};

/// When the seconds are said aloud, besides at the beginning.
const SAID_AT: [u32; 2] = [20, 10];

pub(super) fn time_out(page: Page<'_>, (seconds, of): (u32, u32), inside: Option<Money>) -> Page<'_> {
    let words = page.words();
    let label = words.time_out_left(seconds);
    let what = move |words: Words| match inside {
        Some(inside) => words.time_out_inside(words.sum(inside)),
        None => words.time_out_what(),
    };
    let page = page
        .tone(Tone::Cover)
        .title(Words::time_out_title)
        .part(Part::Countdown { label, seconds, of })
        .money(what)
        .subtitle(what);
    let page = if seconds >= of || SAID_AT.contains(&seconds) {
        page.speak(words.spoken().time_out_left(seconds))
    } else {
        page
    };
    page.secondary("time-out-help", Touch::HelpTurned, Icon::Desk, Words::time_out_help)
        .secondary("time-out-end", Touch::EndChosen, Icon::End, Words::time_out_end)
        .primary("time-out-more", Touch::MoreTimeAsked, Icon::Next, Words::time_out_more)
}

pub(super) fn closed(page: Page<'_>, why: Closed) -> Page<'_> {
    let page = page.bare();
    let reason: Message = match why {
        Closed::Starting => {
            return page
                .title(Words::closed_starting_title)
                .notice(NoticeKind::Here, Icon::Clock, nothing, Words::closed_starting)
                .call();
        }
        Closed::Records => Words::closed_records,
        Closed::Clock => Words::closed_clock,
        Closed::Frozen => Words::closed_frozen,
    };
    page.tone(Tone::Trouble)
        .title(Words::closed_title)
        .notice(NoticeKind::Tint, Icon::Info, nothing, reason)
        .notice(NoticeKind::Here, Icon::Next, Words::closed_elsewhere, Words::closed_desk)
        .call()
}
