//! Services that somebody keeps: shown again and asked about, put on paper, or given to central.

use domain::{Sensitive, group::LONGEST_NAME, speech::Privacy, text::display_safe};
use journey::Touch;
use locales::Words;

use super::words;
use crate::{
    describe::{
        keyboard,
        page::{Page, SaleStep, nothing},
        place,
    },
    screen::{Action, Icon, Kind, NoticeKind, Part, Picture, Take, TakeState},
    snapshot::{
        PaperScene, Ready, Size,
        payment::{AskAll, Beside, Grouped, Heard, Keeping, Kept, Member, OnPaper, Sold},
    },
};

/// Characters of a name after which nobody needs to be told what it could be.
const WRITTEN: usize = 14;

pub(super) fn grouped<'a>(page: Page<'a>, scene: &Grouped) -> Page<'a> {
    let page = page.help(Words::help_group).ends().goes_back().title(Words::group_title).sale_step(SaleStep::Find);
    let name = display_safe(scene.name.reveal(), LONGEST_NAME);
    // What somebody calls their parents' home is theirs.
    let page = if name.is_empty() { page } else { page.part(Part::Heading(words::alone(&name), None)).confide(name) };
    let page = match scene.heard {
        Heard::Nothing => page,
        Heard::NothingOwed => page.notice(NoticeKind::Ok, Icon::Check, nothing, Words::group_owed_nothing),
        Heard::Silent => page.notice(NoticeKind::Here, Icon::Clock, nothing, Words::group_silent),
    };
    let page = gone(page, scene);
    if scene.members.is_empty() {
        let page = page.notice(NoticeKind::Here, Icon::Search, nothing, Words::group_empty);
        return beside(page, scene.beside).primary("group-others", Touch::BackChosen, Icon::Next, Words::group_others);
    }
    let places = 0_u8..;
    let actions = scene.members.iter().zip(places).map(|(member, place)| card(&page, member, place)).collect();
    let page = page.part(Part::Choices { question: None, columns: 1, actions });
    let all = page.action(Kind::Primary, "group-all", Touch::AllAsked, Icon::Next, Words::group_all);
    let all = match scene.all {
        AskAll::Now => all,
        AskAll::Offline => all.not_now(page.both(Words::group_offline)),
        AskAll::NothingToAsk => all.not_now(page.both(Words::group_none_asked)),
    };
    beside(page.money(Words::look_money), scene.beside).press(all)
}

/// What else can be done with the list.
fn beside(page: Page<'_>, beside: Beside) -> Page<'_> {
    match beside {
        Beside::Nothing => page,
        Beside::List => page.secondary("group-mine", Touch::MineChosen, Icon::Safe, Words::mine_list),
        Beside::Forget => page.secondary("group-forget", Touch::ForgetAsked, Icon::End, Words::mine_forget),
    }
}

/// Services that are gone have no name here any more but the catalogue's own.
fn gone<'a>(page: Page<'a>, scene: &Grouped) -> Page<'a> {
    const MOST: usize = 3;
    if scene.gone.is_empty() {
        return page;
    }
    let mut names: Vec<&str> = scene.gone.iter().map(domain::ServiceId::as_str).take(MOST).collect();
    if scene.gone.len() > MOST {
        names.push("…");
    }
    let names = names.join(", ");
    page.notice(NoticeKind::Tint, Icon::Info, nothing, |words| words.group_gone(&names))
}

/// A service and whose it is: masked, and for the person alone.
fn card(page: &Page<'_>, member: &Member, place: u8) -> Action {
    let id = format!("group-member-{place}");
    let action =
        page.action(Kind::Secondary, id, Touch::MemberChosen(place), words::icon(&member.service.pictogram), |words| {
            words::title(&member.service, words)
        });
    let account: Vec<&str> = member.account.iter().map(|entry| Sensitive::reveal(entry).as_str()).collect();
    let line = (!account.is_empty()).then(|| words::from_the_left(&account.join(" ")));
    Action { line, ..action }.confiding(words::unhidden(&account.join(" ")))
}

pub(super) fn gathering<'a>(page: Page<'a>, service: Option<&Sold>, (done, of): (u8, u8)) -> Page<'a> {
    let page = page.help(Words::help_fill).goes_back().title(Words::look_title).sale_step(SaleStep::Owed);
    let number = done.saturating_add(1).min(of);
    let count = page.words().gather_status(number, of);
    let title = match service {
        Some(sold) => words::title(sold, page.words()),
        None => page.words().group_title(),
    };
    let said = match service {
        Some(sold) => words::title(sold, page.words().spoken()),
        None => page.words().spoken().group_title(),
    };
    let said = format!("{said}. {}", page.words().spoken().gather_status(number, of));
    page.part(Part::Heading(title, Some(count)))
        .speak(said)
        .part(Part::Work { done, of })
        .works(&[], Icon::Search, Words::look_status, Words::look_time)
        .money(Words::look_money)
        .notice(NoticeKind::Tint, Icon::Safe, nothing, Words::look_money)
}

pub(super) fn keeping<'a>(page: Page<'a>, scene: &Keeping) -> Page<'a> {
    let page = page.help(Words::help_keep);
    let Some(paper) = scene.paper else {
        return match scene.kept {
            Kept::No => naming(page, scene),
            Kept::ByCentral => by_central(page, scene.print),
        };
    };
    match paper {
        PaperScene::ToCome | PaperScene::Printing => page
            .title(Words::keep_printing_title)
            .sale_step(SaleStep::Receipt)
            .works(&[Picture::Printing], Icon::Printer, Words::printing_wait, Words::party_printing_time),
        PaperScene::Printed => {
            let page = takes(page.title(Words::keep_take_title).sale_step(SaleStep::Receipt));
            page.notice(NoticeKind::Tint, Icon::Qr, nothing, Words::keep_safe).primary(
                "keep-done",
                Touch::Finished,
                Icon::Next,
                Words::keep_done,
            )
        }
        PaperScene::Missing | PaperScene::Doubtful => {
            let page = page.title(Words::keep_missing_title).sale_step(SaleStep::Receipt);
            let page = page.notice(NoticeKind::Here, Icon::Printer, nothing, Words::keep_missing_line);
            let again =
                page.action(Kind::Secondary, "keep-again", Touch::PrintChosen, Icon::Printer, Words::keep_again);
            let again = printable(&page, again, scene.print);
            page.press(again).primary("keep-done", Touch::Finished, Icon::Next, Words::keep_done)
        }
    }
}

/// Its name is typed, or left out.
fn naming<'a>(page: Page<'a>, scene: &Keeping) -> Page<'a> {
    let page = page.goes_back().title(Words::keep_title).sale_step(SaleStep::Receipt);
    // What is long needs the room, and large letters do.
    let is_long = scene.text.reveal().chars().count() > WRITTEN;
    let is_large = page.snapshot.comfort.size == Size::Large;
    let page = if is_long || is_large { page } else { page.subtitle(Words::keep_how) };
    let signs = keyboard::written(&page, &display_safe(scene.text.reveal(), LONGEST_NAME), scene.letters);
    let hint = page.both(Words::keep_hint);
    let page = page.entry(signs, hint.shown, None, Privacy::Personal).mention(hint.said);
    let keys = keyboard::words(&page, scene.letters);
    places(page.part(Part::Keys(keys)), scene)
}

/// Where it can be kept: what can be done now comes last, and is the one thing to do.
fn places<'a>(page: Page<'a>, scene: &Keeping) -> Page<'a> {
    let (print_kind, central_kind) = match scene.print {
        OnPaper::Now => (Kind::Primary, Kind::Secondary),
        OnPaper::NotNow | OnPaper::Never => (Kind::Secondary, Kind::Primary),
    };
    let print = page.action(print_kind, "keep-print", Touch::TypingConfirmed, Icon::Printer, Words::keep_print);
    let print = printable(&page, print, scene.print);
    let central = page.action(central_kind, "keep-central", Touch::CentralChosen, Icon::Safe, Words::keep_central);
    let central = match scene.central {
        Ready::Yes => central,
        Ready::No => central.not_now(page.both(Words::group_offline)),
    };
    match scene.print {
        OnPaper::Now => page.press(central).press(print),
        OnPaper::NotNow => page.press(print).press(central),
        OnPaper::Never => page.press(central),
    }
}

/// The button that prints, with its reason where nothing can be printed.
fn printable(page: &Page<'_>, print: Action, on_paper: OnPaper) -> Action {
    match on_paper {
        OnPaper::Now => print,
        OnPaper::NotNow | OnPaper::Never => print.not_now(page.both(Words::paid_no_printer)),
    }
}

/// Central keeps it: under what it is found. It can be printed all the same.
fn by_central(page: Page<'_>, on_paper: OnPaper) -> Page<'_> {
    let page = page
        .title(Words::keep_kept_title)
        .sale_step(SaleStep::Receipt)
        .notice(NoticeKind::Ok, Icon::Safe, Words::keep_kept, Words::keep_kept_line)
        .notice(NoticeKind::Plain, Icon::Info, nothing, Words::mine_forgotten);
    let page = match on_paper {
        OnPaper::Never => page,
        OnPaper::Now | OnPaper::NotNow => {
            let print = page.action(Kind::Secondary, "keep-too", Touch::PrintChosen, Icon::Printer, Words::keep_print);
            let print = printable(&page, print, on_paper);
            page.press(print)
        }
    };
    page.primary("keep-done", Touch::Finished, Icon::Next, Words::keep_done)
}

fn takes(page: Page<'_>) -> Page<'_> {
    let slot = page.snapshot.cabinet.printer;
    let words = page.words();
    let take = Take {
        name: words.keep_list(),
        place: place::words(slot)(words),
        icon: Icon::Receipt,
        arrow: Some(place::arrow(slot)),
        state: TakeState::Waiting,
    };
    let said = format!("{}: {}", words.spoken().keep_list(), place::words(slot)(words.spoken()));
    page.part(Part::Takes(vec![take])).speak(said).edge(slot)
}

/// The button that keeps the services of a basket; nothing where that cannot be.
pub(super) fn offer(page: &Page<'_>, keep: Ready) -> Option<Action> {
    let offer = || page.action(Kind::Secondary, "keep-offer", Touch::GroupKept, Icon::Qr, Words::keep_offer);
    (keep == Ready::Yes).then(offer)
}
