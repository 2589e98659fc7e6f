//! Help lies over any page: what to do there, whom to call, the colours, and how it is said.

use domain::speech::{Rate, Volume};
use journey::Touch;
use locales::Words;

use super::page::{Message, Page, nothing};
use crate::{
    screen::{Action, Icon, Kind, NoticeKind, Part, Screen, Tone},
    snapshot::{Glass, Listening, Reach, Scanning, Scene, Theme},
};

/// The page with help over it. Pages that end by themselves, or cover everything, have no room for it.
pub(super) fn over(page: Page<'_>) -> Screen {
    if matches!(page.snapshot.scene, Scene::TimeOut { .. } | Scene::Closed(_) | Scene::Farewell) {
        return page.finish();
    }
    let (page, underneath) = page.turn_to_help();
    let text = page.both(underneath.help);
    let page = page.tone(Tone::Page).goes_back().opened("footer-help").title(Words::help_title);
    let page = hearing(colours(page.part(Part::Text(text.shown)).speak(text.said)));
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
        .primary("help-close", Touch::HelpTurned, Icon::Check, Words::help_close)
        .finish()
}

/// Other colours, high on the page: on the first one also where letters are large. What is shown already leads back.
fn colours(page: Page<'_>) -> Page<'_> {
    let (dark, contrast): (Message, Message) = match page.snapshot.comfort.theme {
        Theme::Default => (Words::help_dark, Words::help_contrast),
        Theme::Dark => (Words::help_light, Words::help_contrast),
        Theme::HighContrast => (Words::help_dark, Words::help_light),
    };
    let button = |id, theme, name| {
        let action = page.action(Kind::Secondary, id, Touch::ThemeTurned(theme), Icon::Contrast, name);
        Action { icon: None, ..action }
    };
    let actions = vec![
        button("help-dark", journey::Theme::Dark, dark),
        button("help-contrast", journey::Theme::HighContrast, contrast),
    ];
    page.part(Part::Choices { question: None, columns: 2, actions })
}

/// How it is said, for whoever listens; how the focus walks, for whoever uses keys. Nobody else has to look past it.
fn hearing(page: Page<'_>) -> Page<'_> {
    let hearing = page.snapshot.hearing;
    let button = |id: &str, touch, name: Message| {
        let action = page.action(Kind::Secondary, id, touch, Icon::Listen, name);
        Action { icon: None, ..action }
    };
    let mut actions = Vec::new();
    if hearing.listening == Listening::On {
        let slower = button("help-slower", Touch::SlowerChosen, Words::voice_slower);
        let faster = button("help-faster", Touch::FasterChosen, Words::voice_faster);
        let softer = button("help-softer", Touch::SofterChosen, Words::voice_softer);
        let louder = button("help-louder", Touch::LouderChosen, Words::voice_louder);
        let glass: Message = match page.snapshot.comfort.glass {
            Glass::Shown => Words::voice_blank,
            Glass::Blank => Words::voice_bright,
        };
        actions.extend([
            button("help-again", Touch::RepeatAsked, Words::voice_again),
            until(&page, slower, (hearing.rate, Rate::Slowest), Words::voice_slowest),
            until(&page, faster, (hearing.rate, Rate::Fastest), Words::voice_fastest),
            until(&page, softer, (hearing.volume, Volume::Softest), Words::voice_softest),
            until(&page, louder, (hearing.volume, Volume::Loudest), Words::voice_loudest),
            button("help-glass", Touch::GlassTurned, glass),
        ]);
    }
    if hearing.listening == Listening::On || page.snapshot.walk.focus.is_some() {
        let scanning: Message = match hearing.scanning {
            Scanning::ByHand => Words::voice_scan,
            Scanning::Auto => Words::voice_by_hand,
        };
        actions.push(button("help-scanning", Touch::ScanningTurned, scanning));
    }
    if actions.is_empty() {
        return page;
    }
    page.part(Part::Choices { question: None, columns: 2, actions })
}

/// A button that leads to an end: there it cannot be pressed, and says so.
fn until<T: PartialEq>(page: &Page<'_>, action: Action, (now, end): (T, T), why: Message) -> Action {
    if now == end { action.not_now(page.both(why)) } else { action }
}
