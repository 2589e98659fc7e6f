//! Help lies over any page: what to do there, whom to call, and the colours.

use journey::Touch;
use locales::Words;

use super::page::{Message, Page, nothing};
use crate::{
    screen::{Icon, NoticeKind, Part, Screen, Tone},
    snapshot::{Reach, Scene},
};

/// The page with help over it. Pages that end by themselves, or cover everything, have no room for it.
pub(super) fn over(page: Page<'_>) -> Screen {
    if matches!(page.snapshot.scene, Scene::TimeOut { .. } | Scene::Closed(_) | Scene::Farewell) {
        return page.finish();
    }
    let (page, underneath) = page.turn_to_help();
    let text = page.both(underneath.help);
    let page = page.tone(Tone::Page).goes_back().opened("footer-help").title(Words::help_title);
    let page = page.part(Part::Text(text.shown)).speak(text.said);
    let page = match underneath.money {
        Some(money) => {
            let sum = page.both(|words| underneath.sum.map(|sum| words.sum(sum)).unwrap_or_default());
            page.notice_of(NoticeKind::Ok, Icon::Safe, sum, money)
        }
        None => page,
    };
    let lower: Message = match page.snapshot.comfort.reach {
        Reach::Usual => Words::help_lower,
        Reach::Lower => Words::help_usual,
    };
    page.call()
        .notice(NoticeKind::Plain, Icon::Info, nothing, Words::help_desk)
        .pictures(underneath.pictures)
        .secondary("help-reach", Touch::ReachTurned, Icon::Reach, lower)
        .secondary("help-colours", Touch::ThemeTurned, Icon::Contrast, Words::help_colours)
        .primary("help-close", Touch::HelpTurned, Icon::Check, Words::help_close)
        .finish()
}
