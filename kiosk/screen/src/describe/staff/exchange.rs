//! A cassette is exchanged: named, swapped, named, counted, and two slips.

use domain::{
    Money,
    books::{Difference, Exactness, Place},
    speech::Privacy,
};
use locales::{Words, format};

use super::{choice, gives_up, says};
use crate::{
    describe::{
        keyboard,
        page::{Message, Page, nothing, unmarked},
    },
    keyboard::Board,
    screen::{Action, Icon, Kind, NoticeKind, Part, Signs, Step, StepState},
    snapshot::staff::{Counted, ExchangeScene},
    staff::Touch,
};

/// So many differences stay together where a page is not enough.
const TOGETHER: usize = 4;

pub(super) fn exchange<'a>(page: impl Fn(&'static str) -> Page<'a>, scene: &ExchangeScene) -> Page<'a> {
    match scene {
        ExchangeScene::Naming { typed, said } => {
            let page = page("staff-naming").title(Words::staff_naming_title).subtitle(Words::staff_naming_how);
            named(says(page, *said), typed)
        }
        ExchangeScene::Swapping { out, place, typed, said } => {
            let out = out.as_str().to_owned();
            let page = page("staff-swapping").title(Words::staff_swap_title);
            let page = match place {
                Place::In => {
                    let cassette = out.clone();
                    page.subtitle(move |words| words.staff_swap_take(&cassette))
                }
                Place::Out => page.subtitle(Words::staff_swap_out),
                Place::Replaced => page.subtitle(Words::staff_swap_put),
            };
            let slot = page.snapshot.cabinet.notes;
            let page = page.edge(slot);
            match place {
                Place::In | Place::Replaced => {
                    let same = move |words: Words| words.staff_swap_same(&out);
                    let page = match said {
                        Some(_) => says(page, *said),
                        None => page.notice(NoticeKind::Tint, Icon::Info, nothing, same),
                    };
                    named(page, typed)
                }
                // Without a cassette there is no number to show.
                Place::Out => gives_up(says(page, *said)),
            }
        }
        ExchangeScene::Counting { cassette, piles } => {
            let cassette = cassette.as_str().to_owned();
            let page = page("staff-counting").title(move |words| words.staff_count_title(&cassette));
            counting(page.subtitle(Words::staff_count_how), piles)
        }
        ExchangeScene::Pile { value, typed } => {
            let title = worth(*value);
            let page = page("staff-pile").title(move |words| words.staff_pile_title(title(words)));
            pile(page.subtitle(Words::staff_pile_none), typed)
        }
        ExchangeScene::Printing { exactness, lines } => printing(page("staff-slips"), *exactness, lines),
    }
}

/// A cassette's number is typed, or its sticker is shown.
fn named<'a>(page: Page<'a>, signs: &str) -> Page<'a> {
    typed(page, signs, (Words::staff_cassette_hint, Board::Order), ("staff-cassette-confirm", Touch::CassetteTyped))
}

fn pile<'a>(page: Page<'a>, signs: &str) -> Page<'a> {
    typed(page, signs, (Words::staff_pile_hint, Board::Digits), ("staff-pile-confirm", Touch::PileTyped))
}

/// What is typed so far, on which keys, and what confirms it.
fn typed<'a>(page: Page<'a>, signs: &str, (hint, board): (Message, Board), (id, touch): (&str, Touch)) -> Page<'a> {
    let hint = hint(page.words());
    let page = page.entry(Signs::Free(signs.to_owned()), hint.clone(), None, Privacy::Open).mention(unmarked(&hint));
    let keys = keyboard::on(&page, board);
    gives_up(page.part(Part::Keys(keys))).primary(id, touch, Icon::Next, Words::staff_confirm)
}

/// Each worth, to be counted in turn or again.
fn counting<'a>(page: Page<'a>, piles: &[Counted]) -> Page<'a> {
    let places = (0_u8..).zip(piles);
    let line = |(place, pile): (u8, &Counted)| {
        let (name, count) = (worth(pile.value), pile.count);
        let id = format!("staff-pile-{place}");
        let action = page.action(Kind::Secondary, id, Touch::PileChosen(place), Icon::Notes, name);
        action.with_line(page.both(move |words| match count {
            None => words.staff_count_not_yet(),
            Some(count) => words.staff_count_notes(count),
        }))
    };
    let next = places.clone().find(|(_, pile)| pile.count.is_none());
    let chosen = next.map(|(place, _)| place);
    // What is counted next has the large button alone: one meaning, one place.
    let actions: Vec<Action> = places.filter(|(place, _)| Some(*place) != chosen).map(line).collect();
    let page = page.part(Part::Choices { question: None, columns: 2, actions });
    let elsewhere: Message = Words::staff_count_elsewhere;
    let other = choice(&page, ("staff-count-elsewhere", Touch::ElsewhereChosen, Icon::Desk), elsewhere);
    let page = gives_up(page).press(other);
    match next {
        Some((place, pile)) => {
            let name = worth(pile.value);
            let id = format!("staff-pile-{place}");
            let count = move |words: Words| words.staff_count_next(name(words));
            let action = page.action(Kind::Primary, id, Touch::PileChosen(place), Icon::Next, count);
            page.press(action)
        }
        None => page.primary("staff-count-confirm", Touch::CountConfirmed, Icon::Next, Words::staff_count_confirm),
    }
}

fn printing<'a>(page: Page<'a>, exactness: Exactness, lines: &[Difference]) -> Page<'a> {
    let page = page.title(Words::staff_slips_title).subtitle(Words::staff_slips_line);
    let (kind, icon, told): (NoticeKind, Icon, Message) = match exactness {
        Exactness::Exact => (NoticeKind::Ok, Icon::Check, Words::staff_slips_exact),
        Exactness::Differs => (NoticeKind::Danger, Icon::Warning, Words::staff_slips_differs),
        Exactness::NotCounted => (NoticeKind::Tint, Icon::Info, Words::staff_slips_elsewhere),
    };
    let page = page.notice(kind, icon, nothing, told);
    let unlike: Vec<&Difference> = lines.iter().filter(|line| line.expected != line.counted).collect();
    let page = if unlike.is_empty() { page } else { differences(page, &unlike) };
    page.works(&[], Icon::Printer, Words::staff_slips_work, Words::staff_checking_time)
}

/// Worth by worth, what was counted and what was expected.
fn differences<'a>(page: Page<'a>, unlike: &[&Difference]) -> Page<'a> {
    let heading = page.both(Words::staff_slips_heading);
    let page = page.part(Part::Heading(heading.shown, None)).speak(heading.said);
    let told = |(number, line): (u8, &&Difference)| {
        let (name, expected, counted) = (page.both(worth(line.value)), line.expected, line.counted);
        let said = page.both(move |words| words.staff_slips_line_of(expected, counted)).said;
        let far = Some(format!("{counted} / {expected}"));
        (Step { number, state: StepState::Plain, name: name.shown, far }, format!("{}: {said}", unmarked(&name.said)))
    };
    let told: Vec<(Step, String)> = (1..).zip(unlike).map(told).collect();
    told.chunks(TOGETHER).fold(page, |page, some| {
        let (steps, said): (Vec<Step>, Vec<String>) = some.iter().cloned().unzip();
        said.into_iter().fold(page.part(Part::Steps(steps)), Page::speak)
    })
}

/// What a note is worth, in words of the page's language.
fn worth(value: Money) -> impl Fn(Words) -> String + Copy {
    move |words: Words| format::money(value, words.language())
}
