//! Services that central keeps for somebody: whose they are, the lists by their names, and one that is removed.

use domain::{
    group::{CODE_DIGITS, LONGEST_NAME, MOST_GROUPS},
    service::FieldKind,
    speech::Privacy,
    text::display_safe,
};
use journey::Touch;
use locales::Words;

use super::{
    filling::{Confirm, Value, typed},
    words,
};
use crate::{
    describe::{
        keyboard,
        page::{Message, Page, SaleStep, nothing},
    },
    keyboard::Board,
    screen::{Action, Entry, Icon, Kind, NoticeKind, Part, Signs},
    snapshot::{
        Ready, ScannerScene, Size,
        payment::{Asked, Forgetting, NotDone, Owned, OwnedGroup, OwnerAsks, Owning, TypedValue, Why, WrongOwner},
    },
};

/// What stands for a digit of a code.
const DOT: char = '•';

/// The screen's name, for pictures and tests.
pub(super) const fn name(scene: &Owning) -> &'static str {
    match scene.asks {
        OwnerAsks::Fin(_) => "mine-fin",
        OwnerAsks::Code { .. } => "mine-code",
        OwnerAsks::Again { .. } => "mine-again",
        OwnerAsks::Nothing => "mine-asking",
        OwnerAsks::Failed(_) => "mine-failed",
    }
}

pub(super) fn owning<'a>(page: Page<'a>, scene: &Owning) -> Page<'a> {
    let page = page.help(Words::help_mine);
    let why = scene.why;
    match &scene.asks {
        OwnerAsks::Fin(fin) => whose(turn(page, why), why, fin),
        OwnerAsks::Code { digits, wrong } => {
            let (title, how, confirm): (Message, Message, Message) = match why {
                Why::Open => (Words::mine_code_title, Words::mine_code_how, Words::mine_open),
                Why::Keep => (Words::mine_choose_title, Words::mine_choose_how, Words::fill_confirm),
            };
            let page = turn(page, why).title(title).sale_step(step(why));
            match wrong {
                // What is wrong says more.
                Some(wrong) => {
                    let page = dots(page, *digits);
                    let page = page.mistake(title, why_anew(*wrong));
                    keys(page, *digits, confirm)
                }
                None => keys(dots(how_it_is(page, how), *digits), *digits, confirm),
            }
        }
        OwnerAsks::Again { digits } => {
            let page = turn(page, why).title(Words::mine_again_title).sale_step(step(why));
            keys(dots(how_it_is(page, Words::mine_again_how), *digits), *digits, Words::mine_keep)
        }
        OwnerAsks::Nothing => asking(page, why),
        OwnerAsks::Failed(failed) => not_done(turn(page, why), why, *failed),
    }
}

/// The person's turn. What is kept goes on where it came from; what is opened may be left.
fn turn(page: Page<'_>, why: Why) -> Page<'_> {
    match why {
        Why::Open => page.goes_back().ends(),
        Why::Keep => page.goes_back(),
    }
}

const fn step(why: Why) -> SaleStep {
    match why {
        Why::Open => SaleStep::Find,
        Why::Keep => SaleStep::Receipt,
    }
}

/// The personal number, shown while it is typed.
fn whose<'a>(page: Page<'a>, why: Why, fin: &TypedValue) -> Page<'a> {
    let page = page.title(Words::mine_fin_title).sale_step(step(why));
    // What is wrong says more.
    let page = if fin.wrong.is_some() { page } else { how_it_is(page, Words::fill_how_fin) };
    let asked = Asked { kind: FieldKind::Fin, name: None };
    let value = Value { text: fin.text.reveal(), judged: fin.judged, wrong: fin.wrong };
    let confirm = Confirm { id: "mine-fin-confirm", name: Words::fill_confirm };
    typed(page, &asked, &value, ScannerScene::Missing, confirm)
}

/// What is asked for, in a line; large letters need the room.
fn how_it_is(page: Page<'_>, how: Message) -> Page<'_> {
    match page.snapshot.comfort.size {
        Size::Normal => page.subtitle(how),
        Size::Large => page,
    }
}

/// What is typed of a code: dots on the screen, asterisks to the ear.
fn dots(page: Page<'_>, digits: u8) -> Page<'_> {
    let typed = usize::from(digits).min(CODE_DIGITS);
    let hint = page.both(|words| match u8::try_from(CODE_DIGITS - typed) {
        Ok(0) | Err(_) => words.fill_whole(),
        Ok(missing) => words.fill_to_go(missing),
    });
    let spoken = page.words().spoken();
    let said = match typed {
        0 => spoken.voice_nothing_typed(),
        typed => vec![spoken.voice_asterisk(); typed].join(", "),
    };
    let signs = Signs::Places(vec![(0..CODE_DIGITS).map(|place| (place < typed).then_some(DOT)).collect()]);
    let entry = Entry { signs, hint: hint.shown, far: None, privacy: Privacy::Personal };
    page.part(Part::Entry(entry)).mention(said).mention(hint.said)
}

/// The number pad, and the button that ends it.
fn keys(page: Page<'_>, digits: u8, confirm: Message) -> Page<'_> {
    let keys = keyboard::on(&page, Board::Digits);
    let done = page.action(Kind::Primary, "mine-code-confirm", Touch::TypingConfirmed, Icon::Next, confirm);
    let is_whole = usize::from(digits) == CODE_DIGITS;
    let done = if is_whole { done } else { done.not_now(page.both(Words::fill_first)) };
    page.part(Part::Keys(keys)).press(done)
}

const fn why_anew(wrong: WrongOwner) -> Message {
    match wrong {
        WrongOwner::Guessed => Words::mine_guessed,
        WrongOwner::Differs => Words::mine_differs,
        WrongOwner::Refused => Words::mine_refused,
    }
}

fn asking(page: Page<'_>, why: Why) -> Page<'_> {
    let (title, status): (Message, Message) = match why {
        Why::Open => (Words::mine_asking_title, Words::mine_asking),
        Why::Keep => (Words::mine_keeping_title, Words::mine_keeping),
    };
    page.title(title).sale_step(step(why)).works(&[], Icon::Safe, status, Words::look_time)
}

/// What is safe, and what can be done.
fn not_done(page: Page<'_>, why: Why, failed: NotDone) -> Page<'_> {
    let (title, icon, line): (Message, Icon, Message) = match (failed, why) {
        (NotDone::TooOften, Why::Open) => (Words::mine_often_title, Icon::Warning, Words::mine_often),
        (NotDone::TooOften, Why::Keep) => (Words::mine_often_title, Icon::Warning, Words::mine_often_keeping),
        (NotDone::Offline, Why::Open) => (Words::nothing_offline_title, Icon::Offline, Words::mine_offline),
        (NotDone::Offline, Why::Keep) => (Words::nothing_offline_title, Icon::Offline, Words::mine_offline_keeping),
        (NotDone::Full, _) => (Words::mine_full_title, Icon::Info, full),
    };
    let page = page.title(title).sale_step(step(why)).notice(NoticeKind::Here, icon, nothing, line);
    let page = match failed {
        NotDone::TooOften => page.notice(NoticeKind::Plain, Icon::Desk, nothing, Words::mine_forgotten),
        NotDone::Offline | NotDone::Full => page,
    };
    let back = |page: &Page<'_>, kind| match why {
        Why::Open => page.action(kind, "mine-others", Touch::BackChosen, Icon::Next, Words::group_others),
        Why::Keep => page.action(kind, "mine-back", Touch::BackChosen, Icon::Back, Words::mine_back),
    };
    match failed {
        NotDone::Offline => {
            let back = back(&page, Kind::Secondary);
            page.press(back).primary("mine-again", Touch::AskAgainChosen, Icon::Next, Words::nothing_again)
        }
        NotDone::TooOften | NotDone::Full => {
            let back = back(&page, Kind::Primary);
            page.press(back)
        }
    }
}

fn full(words: Words) -> String {
    words.mine_full(u8::try_from(MOST_GROUPS).unwrap_or(u8::MAX))
}

pub(super) fn owned<'a>(page: Page<'a>, scene: &Owned) -> Page<'a> {
    let page = page.help(Words::help_mine).ends().goes_back().title(Words::mine_title).sale_step(SaleStep::Find);
    let page = page.money(Words::look_money);
    if scene.groups.is_empty() {
        return page.notice(NoticeKind::Tint, Icon::Info, Words::mine_none, Words::mine_none_how).primary(
            "mine-others",
            Touch::BackChosen,
            Icon::Next,
            Words::group_others,
        );
    }
    let places = 0_u8..;
    let actions = scene.groups.iter().zip(places).map(|(group, place)| card(&page, group, place)).collect();
    page.part(Part::Choices { question: None, columns: 1, actions })
}

/// A list by its name, and how many services it has. What somebody calls their parents' home is for them alone.
fn card(page: &Page<'_>, group: &OwnedGroup, place: u8) -> Action {
    let number = place.saturating_add(1);
    let id = format!("mine-group-{place}");
    let card =
        page.action(Kind::Secondary, id, Touch::GroupChosen(place), Icon::Receipt, |words| words.mine_number(number));
    let card = card.with_line(page.both(|words| words.find_office_services(group.services)));
    let name = display_safe(group.name.reveal(), LONGEST_NAME);
    if name.is_empty() { card } else { Action { name: words::alone(&name), ..card }.confiding(name) }
}

pub(super) fn forgetting<'a>(page: Page<'a>, scene: &Forgetting) -> Page<'a> {
    let page = page.help(Words::help_mine).title(Words::mine_forget_title).sale_step(SaleStep::Find);
    let page = page.money(Words::look_money);
    let name = display_safe(scene.name.reveal(), LONGEST_NAME);
    let page = if name.is_empty() { page } else { page.part(Part::Heading(words::alone(&name), None)).confide(name) };
    if scene.asking == Ready::Yes {
        return page.works(&[], Icon::Safe, Words::mine_forgetting, Words::look_time);
    }
    let page = match scene.failed {
        None => page.notice(NoticeKind::Tint, Icon::Info, nothing, Words::mine_forget_line),
        Some(NotDone::TooOften) => page.notice(NoticeKind::Here, Icon::Warning, nothing, Words::mine_often),
        Some(NotDone::Offline | NotDone::Full) => {
            page.notice(NoticeKind::Here, Icon::Offline, nothing, Words::mine_forget_offline)
        }
    };
    let remove = page.action(Kind::Danger, "mine-forget-yes", Touch::ForgetConfirmed, Icon::End, Words::removing_yes);
    page.ends().goes_back().press(remove).primary(
        "mine-forget-keep",
        Touch::BackChosen,
        Icon::Back,
        Words::removing_keep,
    )
}
