//! Notes go in: what is missing, what is inside, and what each note would do, before it is put in.

use domain::{Money, payment::notes::Fit};
use journey::Touch;
use locales::{Words, format};

use super::{
    basket::{by, card_reason},
    showing,
};
use crate::{
    describe::page::{Message, Page, SaleStep, nothing},
    screen::{Action, Chip, ChipState, Icon, Kind, NoticeKind, Pane, PaneState, Part, Picture},
    snapshot::{
        Edge, Slot,
        payment::{Inserting, Means, NoteScene, Refusal, Then},
    },
};

/// So many panes of single notes; the first of more stand in one.
const PANES: usize = 5;

pub(super) fn inserting<'a>(page: Page<'a>, scene: &Inserting) -> Page<'a> {
    let words = page.words();
    let lines =
        vec![(words.notes_total(), format::number(scene.total)), (words.notes_inside(), format::number(scene.inside))];
    let page = page.help(Words::help_notes).title(Words::notes_title).sale_step(SaleStep::Pay).sum_of(
        scene.missing,
        Some(Words::notes_missing),
        lines,
    );
    let page = if scene.inside.is_positive() { page.part(Part::Panes(panes(scene))) } else { page };
    let page = said_inside(slot(page, scene), scene);
    let page = match scene.refusal {
        Some(refusal) => page.notice(NoticeKind::Tint, Icon::Returned, nothing, |words| why(refusal, words)),
        None => page,
    };
    let page = chips(page, scene);
    actions(page, scene)
}

/// What becomes of what is inside: in help, and for the ear.
fn said_inside<'a>(page: Page<'a>, scene: &Inserting) -> Page<'a> {
    let (missing, inside) = (scene.missing, scene.inside);
    if !inside.is_positive() {
        return page.money(Words::notes_no_change);
    }
    let so_far = move |words: Words| words.notes_money(words.sum(missing), words.sum(inside));
    let said = so_far(page.words().spoken());
    page.without_sum().money(so_far).speak(said)
}

/// The picture follows the side of the slot, never the language.
const fn pictures(slot: Slot) -> &'static [Picture] {
    match (slot.edge, slot.middle) {
        (Edge::Left, _) | (Edge::Bottom, 0..=333) => &[Picture::NoteInsertLeft],
        (Edge::Right | Edge::Bottom, _) => &[Picture::NoteInsert],
    }
}

fn slot<'a>(page: Page<'a>, scene: &Inserting) -> Page<'a> {
    let slot = page.snapshot.cabinet.notes;
    let pictures = pictures(slot);
    let next: Message = if scene.inside.is_positive() { Words::notes_next } else { Words::notes_awaited };
    let time: Message = match scene.then {
        Then::GoOn => Words::notes_entering_time,
        Then::Card | Then::Code => Words::notes_card_after,
        Then::Stop => Words::notes_stopping,
    };
    match scene.note {
        NoteScene::Awaited => page.awaits(pictures, Icon::Notes, next, slot),
        NoteScene::Closed(_) => page.works(pictures, Icon::Warning, Words::notes_closed, Words::notes_closed_line),
        NoteScene::Entering => page.works(pictures, Icon::Notes, Words::notes_entering, time),
        NoteScene::Stacking(value) => {
            page.works_on(pictures, Icon::Notes, |words| words.notes_stacking(words.sum(value)), time)
        }
        NoteScene::Returning => page.awaits(pictures, Icon::Returned, Words::notes_returning, slot),
    }
}

fn why(refusal: Refusal, words: Words) -> String {
    match refusal {
        Refusal::TooLarge(value) => words.notes_too_large(words.sum(value)),
        Refusal::NotTaken(value) => words.notes_not_taken(words.sum(value)),
        Refusal::Unreadable => words.notes_unreadable(),
        Refusal::OfAnotherKind => words.notes_another_kind(),
        Refusal::Double => words.notes_double(),
        Refusal::Busy => words.notes_busy(),
    }
}

/// Each note in proportion, and what is missing. Of many notes the first ones stand together.
fn panes(scene: &Inserting) -> Vec<Pane> {
    let mut inside: Vec<Money> = scene.notes.clone();
    let in_notes = inside.iter().fold(0, |sum: i64, note| sum.saturating_add(note.minor_units));
    // What is inside and came by no note: left of another visit.
    let before = scene.inside.minor_units.saturating_sub(in_notes);
    if before > 0 {
        inside.insert(0, Money::new(before, scene.inside.currency));
    }
    if inside.len() > PANES {
        let first: Vec<Money> = inside.drain(..=inside.len() - PANES).collect();
        let sum = first.iter().fold(0, |sum: i64, note| sum.saturating_add(note.minor_units));
        inside.insert(0, Money::new(sum, scene.inside.currency));
    }
    let all = inside.iter().map(|note| note.minor_units).sum::<i64>() + scene.missing.minor_units;
    let share = |money: Money| {
        // In thousandths.
        let share = money.minor_units.saturating_mul(1000).checked_div(all.max(1)).unwrap_or(0);
        u16::try_from(share.clamp(1, 1000)).unwrap_or(1)
    };
    let pane = |money: Money, state| Pane { name: short(money), share: share(money), state };
    let mut panes: Vec<Pane> = inside.into_iter().map(|note| pane(note, PaneState::Inside)).collect();
    if scene.missing.is_positive() {
        panes.push(pane(scene.missing, PaneState::Missing));
    }
    panes
}

/// A note's value without its empty decimals: `20`.
fn short(money: Money) -> String {
    let number = format::number(money);
    number.strip_suffix(".00").map_or(number.clone(), str::to_owned)
}

fn chips<'a>(page: Page<'a>, scene: &Inserting) -> Page<'a> {
    if scene.chips.is_empty() || !scene.missing.is_positive() {
        return page;
    }
    let words = page.words();
    let chips = scene.chips.iter().map(|(value, fit)| {
        let (line, state) = match fit {
            Fit::Fits => (words.notes_fits(), ChipState::Fits),
            Fit::Over(over) => (words.notes_over(short(*over)), ChipState::Over),
            Fit::TooLarge | Fit::NotTaken => (words.notes_returned(), ChipState::Returned),
        };
        Chip { value: short(*value), line, state }
    });
    let chips = chips.collect();
    let mut page = page.part(Part::Chips { question: words.notes_chips(), chips });
    for said in said(scene, words.spoken()) {
        page = page.speak(said);
    }
    page
}

/// The chips as sentences.
fn said(scene: &Inserting, words: Words) -> Vec<String> {
    let listed = |wanted: fn(Fit) -> bool| {
        let notes = scene.chips.iter().filter(|(_, fit)| wanted(*fit)).map(|(value, _)| short(*value));
        notes.collect::<Vec<_>>().join(", ")
    };
    let (fit, returned) = (listed(|fit| fit == Fit::Fits), listed(|fit| !fit.is_taken()));
    let over = scene.chips.iter().filter_map(|(value, fit)| match fit {
        Fit::Over(over) => Some(words.notes_said_over(short(*value), words.sum(*over))),
        Fit::Fits | Fit::TooLarge | Fit::NotTaken => None,
    });
    let fit = (!fit.is_empty()).then(|| words.notes_said_fit(&fit));
    let returned = (!returned.is_empty()).then(|| words.notes_said_returned(&returned));
    fit.into_iter().chain(over).chain(returned).collect()
}

fn actions<'a>(page: Page<'a>, scene: &Inserting) -> Page<'a> {
    let inside = scene.inside;
    let card = page.action(Kind::Secondary, "notes-card", Touch::CardChosen, Icon::Card, Words::notes_card);
    let stop = if inside.is_positive() {
        let name = |words: Words| words.notes_stop(words.sum(inside));
        page.action(Kind::Secondary, "notes-stop", Touch::PaymentCancelled, Icon::End, name)
    } else {
        page.action(Kind::Secondary, "notes-back", Touch::PaymentCancelled, Icon::Back, Words::notes_back)
    };
    let wait = |action: Action| match scene.then {
        Then::GoOn => action,
        Then::Card | Then::Code | Then::Stop => action.not_now(page.both(Words::notes_wait)),
    };
    let card = match scene.card {
        Means::Now => wait(card),
        Means::NotForThis | Means::Fails | Means::Full | Means::Resolving => by(&page, card, scene.card, card_reason),
    };
    let stop = wait(stop);
    let credit = page.action(Kind::Secondary, "notes-credit", Touch::CreditChosen, Icon::Receipt, Words::redeem_choose);
    // Only while no note is at work; among what is read, as the foot has no room for three.
    let is_quiet = matches!(scene.note, NoteScene::Awaited | NoteScene::Closed(_)) && scene.then == Then::GoOn;
    let code = showing::button(&page, scene.code, Kind::Secondary, "notes-code", Words::notes_code);
    let actions = code.into_iter().chain([credit]).collect();
    let page = if is_quiet { page.part(Part::Choices { question: None, columns: 1, actions }) } else { page };
    page.press(card).press(stop)
}
