//! The provider is asked; and there is nothing to pay, with what can be done about it.

use domain::Sensitive;
use journey::Touch;
use locales::Words;

use super::words;
use crate::{
    describe::page::{Message, Page, SaleStep, nothing},
    screen::{Field, Icon, NoticeKind, Part, Run, Script},
    snapshot::{
        Ready,
        payment::{NotFound, Nothing, Sold},
    },
};

pub(super) fn looking<'a>(page: Page<'a>, service: Option<&Sold>, _waited: u32) -> Page<'a> {
    let status: Message = if service.is_some() { Words::look_status } else { Words::look_status_household };
    let page = page.help(Words::help_fill).goes_back().title(Words::look_title).sale_step(SaleStep::Owed);
    let page = match service {
        Some(sold) => {
            let name = page.both(|words| words::title(sold, words));
            page.part(Part::Heading(name.shown, None)).speak(name.said)
        }
        None => page,
    };
    page.works(&[], Icon::Search, status, Words::look_time).money(Words::look_money).notice(
        NoticeKind::Tint,
        Icon::Safe,
        nothing,
        Words::look_money,
    )
}

pub(super) fn not_found<'a>(page: Page<'a>, scene: &NotFound) -> Page<'a> {
    let (title, line): (Message, Message) = match scene.why {
        Nothing::Owed => (Words::nothing_owed_title, Words::nothing_owed_line),
        Nothing::Unknown => (Words::nothing_unknown_title, Words::nothing_unknown_line),
        Nothing::Silent(_) => (Words::nothing_silent_title, Words::nothing_silent_line),
        Nothing::TooOften => (Words::nothing_often_title, Words::nothing_often_line),
        Nothing::Offline => (Words::nothing_offline_title, Words::nothing_offline_line),
    };
    let (kind, icon) = match scene.why {
        Nothing::Owed => (NoticeKind::Ok, Icon::Check),
        Nothing::Unknown => (NoticeKind::Here, Icon::Edit),
        Nothing::Silent(_) | Nothing::TooOften => (NoticeKind::Here, Icon::Clock),
        Nothing::Offline => (NoticeKind::Here, Icon::Offline),
    };
    let page = page.help(Words::help_nothing).ends().goes_back().title(title).sale_step(SaleStep::Owed);
    let page = asked(page, scene).notice(kind, icon, nothing, line);
    let page = match scene.why {
        Nothing::Silent(Some(seconds)) => {
            let minutes = seconds.div_ceil(60).max(1);
            page.notice(NoticeKind::Plain, Icon::Clock, nothing, |words| words.nothing_silent_when(minutes))
        }
        Nothing::Owed | Nothing::Unknown | Nothing::Silent(None) | Nothing::TooOften | Nothing::Offline => page,
    };
    let page = match scene.without {
        Ready::Yes => page.notice(NoticeKind::Tint, Icon::Info, nothing, Words::nothing_without_line).secondary(
            "nothing-without",
            Touch::WithoutChosen,
            Icon::Next,
            Words::nothing_without,
        ),
        Ready::No => page,
    };
    let page = page.money(Words::look_money);
    match scene.why {
        Nothing::Owed | Nothing::TooOften => {
            page.primary("nothing-other", Touch::ServiceAdded, Icon::Next, Words::nothing_other)
        }
        Nothing::Unknown => page
            .secondary("nothing-other", Touch::ServiceAdded, Icon::Search, Words::nothing_other)
            .primary("nothing-retype", Touch::BackChosen, Icon::Edit, Words::nothing_retype),
        Nothing::Silent(_) | Nothing::Offline => page
            .secondary("nothing-other", Touch::ServiceAdded, Icon::Search, Words::nothing_other)
            .primary("nothing-again", Touch::AskAgainChosen, Icon::Next, Words::nothing_again),
    }
}

/// For what and whom it was asked: masked, and for the person alone.
fn asked<'a>(page: Page<'a>, scene: &NotFound) -> Page<'a> {
    let account: Vec<&str> = scene.account.iter().map(|entry| Sensitive::reveal(entry).as_str()).collect();
    let name = scene.service.as_ref().map(|sold| words::title(sold, page.words()));
    let name = name.unwrap_or_else(|| page.words().find_household_line());
    let said = match &scene.service {
        Some(sold) => words::title(sold, page.words().spoken()),
        None => page.words().spoken().find_household_line(),
    };
    if account.is_empty() {
        return page.part(Part::Heading(name, None)).speak(said);
    }
    let account = account.join(" ");
    let value = vec![Run::Plain(account.clone())];
    page.part(Part::Fields(vec![Field { name, value, script: Script::Latin, note: None, change: None }]))
        .speak(said)
        .confide(words::unhidden(&account))
}
