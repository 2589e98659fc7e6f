//! Are you still there? And: out of service.

use jiff::civil::Time;
use journey::Touch;
use locales::{Words, format};

use super::page::{Message, Page, nothing};
use crate::{
    screen::{Icon, NoticeKind, Part, Tone},
    snapshot::{Closed, Stake},
};

/// When the seconds are said aloud, besides at the beginning.
const SAID_AT: [u32; 2] = [20, 10];

pub(super) fn time_out(page: Page<'_>, (seconds, of): (u32, u32), stake: Stake) -> Page<'_> {
    let words = page.words();
    let label = words.time_out_left(seconds);
    let page = page.tone(Tone::Cover).title(Words::time_out_title).part(Part::Countdown { label, seconds, of });
    let page = match stake {
        Stake::Nothing => page.money(Words::time_out_what).subtitle(Words::time_out_what),
        Stake::Inside(inside) => {
            let what = move |words: Words| words.time_out_inside(words.sum(inside));
            page.money(what).subtitle(what)
        }
        // What became of it stood on the page beneath, and is not undone.
        Stake::Settled => page,
    };
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
    let reason: Message = match why {
        Closed::AfterHours(opens) => return after_hours(page, opens),
        Closed::Starting => {
            return page
                .bare()
                .title(Words::closed_starting_title)
                .notice(NoticeKind::Here, Icon::Clock, nothing, Words::closed_starting)
                .call();
        }
        Closed::Records => Words::closed_records,
        Closed::Clock => Words::closed_clock,
        Closed::Frozen => Words::closed_frozen,
        Closed::Serviced => Words::closed_serviced,
    };
    page.only_comfort()
        .tone(Tone::Trouble)
        .title(Words::closed_title)
        .notice(NoticeKind::Tint, Icon::Info, nothing, reason)
        .notice(NoticeKind::Here, Icon::Next, Words::closed_elsewhere, Words::closed_desk)
        .call()
}

/// It is well, and its hours are over.
fn after_hours(page: Page<'_>, opens: Time) -> Page<'_> {
    let time = format::clock(opens.hour(), opens.minute());
    page.only_comfort()
        .tone(Tone::Trouble)
        .title(Words::closed_hours_title)
        .notice(NoticeKind::Tint, Icon::Clock, nothing, move |words: Words| words.closed_hours(&time))
        .notice(NoticeKind::Here, Icon::Next, Words::closed_elsewhere, Words::closed_desk)
        .call()
}
