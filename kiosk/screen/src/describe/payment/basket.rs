//! The basket, how it can be paid, and the promise that comes before any money.

use domain::{Money, Sensitive};
use journey::Touch;
use locales::{Words, format};

use super::{group, showing, words};
use crate::{
    describe::page::{Message, Page, SaleStep, nothing},
    screen::{Action, Bill, Icon, Kind, NoticeKind, Part, Tag},
    snapshot::{
        Ready,
        payment::{Line, Means, News, Reviewing},
    },
};

pub(super) fn basket<'a>(page: Page<'a>, scene: &Reviewing) -> Page<'a> {
    let page = page.help(Words::help_basket).ends().goes_back().title(Words::basket_title).sale_step(SaleStep::Basket);
    let bills = scene.lines.iter().map(|line| bill(&page, line)).collect();
    let mut page = page.part(Part::Bills(bills));
    for line in &scene.lines {
        let spoken = page.words().spoken();
        let name = words::title(&line.service, spoken);
        page = page.speak(format!("{name}: {}", spoken.sum(line.amount))).confide(words::unhidden(&account(line)));
        if let Some(news) = line.news {
            page = page.speak(format!("{name}: {}", says(news, spoken)));
        }
    }
    let (shown, count) = (page.words(), u32::try_from(scene.lines.len()).unwrap_or(u32::MAX));
    let bare = scene.total.minus(scene.commission).unwrap_or(scene.total);
    let mut made_of = vec![(shown.basket_bills(count), format::number(bare))];
    if scene.commission.is_positive() {
        made_of.push((shown.basket_commission(), format::number(scene.commission)));
    }
    let add = page.action(Kind::Secondary, "basket-add", Touch::ServiceAdded, Icon::Plus, Words::basket_add);
    let add = match scene.room {
        Ready::Yes => add,
        Ready::No => add.not_now(page.both(Words::basket_full)),
    };
    let notes = page.action(Kind::Primary, "basket-notes", Touch::NotesChosen, Icon::Notes, Words::basket_notes);
    let notes = by(&page, notes, scene.notes, notes_reason);
    let card = page.action(Kind::Primary, "basket-card", Touch::CardChosen, Icon::Card, Words::basket_card);
    let card = by(&page, card, scene.card, card_reason);
    let code = showing::button(&page, scene.code, Kind::Secondary, "basket-code", Words::basket_code);
    let code = code.map(|action| action.with_line(page.both(Words::basket_code_line)));
    let keep = group::offer(&page, scene.keep).map(|keep| keep.with_line(page.both(Words::keep_offer_line)));
    let total = scene.total;
    let actions = code.into_iter().chain([add]).chain(keep).collect();
    page.sum_made_of(total, made_of)
        .money(move |words| words.basket_money(words.sum(total)))
        // Among what is read: the foot belongs to the two ways to pay here.
        .part(Part::Choices { question: None, columns: 1, actions })
        .press(notes)
        .press(card)
}

/// The button of one way to pay, with its reason where it is not possible.
pub(super) fn by(page: &Page<'_>, action: Action, means: Means, reason: fn(Means) -> Option<Message>) -> Action {
    match reason(means) {
        None => action,
        Some(reason) => action.not_now(page.both(reason)),
    }
}

pub(super) fn notes_reason(means: Means) -> Option<Message> {
    match means {
        Means::Now => None,
        Means::NotForThis => Some(Words::means_notes_not_for_this),
        Means::Full => Some(Words::means_notes_full),
        Means::Fails | Means::Resolving => Some(Words::means_notes_fails),
    }
}

pub(super) fn card_reason(means: Means) -> Option<Message> {
    match means {
        Means::Now => None,
        Means::NotForThis => Some(Words::means_card_not_for_this),
        Means::Resolving => Some(Words::means_card_resolving),
        Means::Fails | Means::Full => Some(Words::means_card_fails),
    }
}

fn says(news: News, words: Words) -> String {
    match news {
        News::Changed(amount) => words.basket_changed(words.sum(amount)),
        News::Paid => words.basket_paid(),
        News::Silent => words.basket_silent(),
        News::DayLimit(left) => words.basket_day_limit(words.sum(left)),
        News::Catalogue => words.basket_catalogue(),
        News::Unknown => words.basket_unknown(),
    }
}

/// Whose a line is, masked.
pub(super) fn account(line: &Line) -> String {
    let entries = line.account.iter().map(|entry| Sensitive::reveal(entry).as_str());
    let entries = entries.collect::<Vec<_>>().join(" ");
    if entries.is_empty() { entries } else { words::from_the_left(&entries) }
}

fn bill(page: &Page<'_>, line: &Line) -> Bill {
    let shown = page.words();
    let name = words::title(&line.service, page.words());
    let account = account(line);
    let small = match (account.is_empty(), line.commission.is_positive()) {
        (true, false) => None,
        (true, true) => Some(shown.basket_fee(shown.sum(line.commission))),
        (false, false) => Some(account.clone()),
        (false, true) => Some(shown.basket_line_fee(&account, shown.sum(line.commission))),
    };
    let (id, touch) = (format!("basket-remove-{}", line.number), Touch::LineRemoved(line.number));
    let mut remove = page.action(Kind::Small, id, touch, Icon::End, Words::basket_remove);
    remove.speech = shown.spoken().basket_remove_one(words::title(&line.service, shown.spoken()));
    let remove = remove.confiding(words::unhidden(&account));
    let tag = line.news.map(|news| Tag { kind: NoticeKind::Here, icon: Icon::Info, text: says(news, shown) });
    Bill {
        icon: words::icon(&line.service.pictogram),
        name,
        line: small,
        tag,
        before: None,
        amount: format::number(line.amount),
        turn: None,
        change: Some(remove),
    }
}

pub(super) fn promising(page: Page<'_>, total: Money, inside: Option<Money>) -> Page<'_> {
    let money = move |words: Words| match inside {
        Some(inside) => words.promise_inside(words.sum(inside)),
        None => words.promise_money(words.sum(total)),
    };
    page.help(Words::help_basket)
        .title(Words::promise_title)
        .sale_step(SaleStep::Pay)
        .works(&[], Icon::Basket, Words::promise_status, Words::promise_time)
        .money(money)
        .notice(NoticeKind::Ok, Icon::Safe, nothing, money)
}
