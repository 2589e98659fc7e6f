//! Whose is it? One value at a time, on the keys that its mask wants.

use domain::{
    service::{FieldKind, mask::Wrong},
    speech::Privacy,
    text::display_safe,
};
use journey::Touch;
use locales::{Words, services};

use super::words;
use crate::{
    describe::{
        keyboard,
        page::{Page, SaleStep},
    },
    screen::{Action, Icon, Kind, Part, Signs},
    snapshot::{
        ScannerScene, Size,
        payment::{Asked, Filling},
    },
};

/// The longest value that any mask takes.
const LONGEST: usize = 64;
/// Characters after which nobody needs to be told how a value looks.
const WRITTEN: usize = 16;

pub(super) fn filling<'a>(page: Page<'a>, scene: &Filling) -> Page<'a> {
    let page = page.help(Words::help_fill).ends().goes_back();
    let Some(asked) = &scene.field else { return ways(page, scene) };
    let page = page.title(|words| words::label(asked, words)).sale_step(SaleStep::Whose);
    let page = match &asked.kind {
        FieldKind::Choice { options } => {
            let places = 0_u8..;
            let cards = options.iter().zip(places).map(|(option, place)| {
                let name = words::name(&option.name, page.language());
                let id = format!("fill-choice-{place}");
                let card = page.action(Kind::Secondary, id, Touch::ChoiceMade(place), Icon::Next, |_| name.clone());
                let card = Action { icon: None, ..card };
                match option.amount {
                    Some(amount) => card.with_line(page.both(|words| words.sum(amount))),
                    None => card,
                }
            });
            let actions = cards.collect();
            return headed(page, scene).part(Part::Choices { question: None, columns: 1, actions });
        }
        kind => {
            let how = |words: Words| services::how(words, kind).unwrap_or_default();
            match scene.place {
                // What is long needs the room, and whoever has typed so much knows how it looks.
                _ if scene.text.reveal().chars().count() > WRITTEN => page,
                (number, of) if of > 1 => {
                    page.subtitle(|words| format!("{}: {}", words.fill_place(number, of), how(words)))
                }
                _ => page.subtitle(how),
            }
        }
    };
    let page = headed(page, scene);
    let value = Value { text: scene.text.reveal(), judged: scene.judged, wrong: scene.wrong };
    typed(page, asked, &value, scene.scanner, Confirm { id: "fill-confirm", name: Words::fill_confirm })
}

/// Which service it is for.
fn headed<'a>(page: Page<'a>, scene: &Filling) -> Page<'a> {
    let name = match &scene.service {
        Some(sold) => words::title(sold, page.words()),
        None => page.words().find_household_line(),
    };
    let said = match &scene.service {
        Some(sold) => words::title(sold, page.words().spoken()),
        None => page.words().spoken().find_household_line(),
    };
    // Large letters need the room of a long name for what is typed.
    if page.snapshot.comfort.size == Size::Large && name.chars().count() > words::LONG {
        return page.speak(said);
    }
    page.part(Part::Heading(name, None)).speak(said)
}

fn ways<'a>(page: Page<'a>, scene: &Filling) -> Page<'a> {
    let page = headed(page.title(Words::fill_ways_title).sale_step(SaleStep::Whose), scene);
    let places = 0_u8..;
    let cards = scene.ways.iter().zip(places).map(|(asked, place)| {
        let id = format!("fill-way-{place}");
        let card =
            page.action(Kind::Secondary, id, Touch::WayChosen(place), Icon::Edit, |words| words::label(asked, words));
        match services::how(page.words(), &asked.kind) {
            Some(_) => card.with_line(page.both(|words| services::how(words, &asked.kind).unwrap_or_default())),
            None => card,
        }
    });
    let actions = cards.collect();
    page.part(Part::Choices { question: None, columns: 1, actions })
}

/// What is typed, and what is to be said of it.
pub(super) struct Value<'a> {
    pub(super) text: &'a str,
    pub(super) judged: Option<Wrong>,
    pub(super) wrong: Option<Wrong>,
}

/// The button that says that it is typed.
#[derive(Clone, Copy)]
pub(super) struct Confirm {
    pub(super) id: &'static str,
    pub(super) name: fn(Words) -> String,
}

/// What is typed, what is wrong with it, the keys, and the button that ends it.
pub(super) fn typed<'a>(
    page: Page<'a>,
    asked: &Asked,
    value: &Value<'_>,
    scanner: ScannerScene,
    confirm: Confirm,
) -> Page<'a> {
    let hint = page.both(|words| match value.judged {
        None if value.wrong.is_some() => words.fill_compare(),
        None => words.fill_whole(),
        Some(Wrong::Short { missing }) => words.fill_to_go(missing),
        Some(Wrong::Empty) => words.fill_wrong_empty(),
        Some(
            Wrong::Long { .. }
            | Wrong::Sign { .. }
            | Wrong::Control { .. }
            | Wrong::Prefix
            | Wrong::CheckDigit { .. }
            | Wrong::Day
            | Wrong::Month
            | Wrong::Year
            | Wrong::Address
            | Wrong::Choice,
        ) => words.fill_compare(),
    });
    let far = match scanner {
        ScannerScene::Reads => Some(page.both(Words::fill_scan)),
        ScannerScene::Missing => None,
    };
    let (far, scan) = far.map(|far| (far.shown, far.said)).unzip();
    let page = page.entry(signs(&asked.kind, value.text), hint.shown, far, Privacy::Personal);
    let page = page.mention(hint.said).mention(scan.unwrap_or_default());
    let page = match value.wrong {
        Some(wrong) => page.mistake(|words| words::label(asked, words), |words| services::wrong(words, wrong)),
        None => page,
    };
    let keys = keyboard::of_kind(&page, &asked.kind);
    let done = page.action(Kind::Primary, confirm.id, Touch::TypingConfirmed, Icon::Next, confirm.name);
    let done = match value.judged {
        Some(Wrong::Empty | Wrong::Short { .. }) => done.not_now(page.both(Words::fill_first)),
        _ => done,
    };
    page.part(Part::Keys(keys)).press(done)
}

/// In the groups that people read.
fn signs(kind: &FieldKind, text: &str) -> Signs {
    let safe = display_safe(text, LONGEST);
    if *kind == FieldKind::Date {
        let mut digits = safe.chars().filter(char::is_ascii_digit);
        return Signs::Places([2, 2, 4].map(|group| (0..group).map(|_| digits.next()).collect()).to_vec());
    }
    Signs::Free(display_safe(&kind.group(&safe), LONGEST))
}
