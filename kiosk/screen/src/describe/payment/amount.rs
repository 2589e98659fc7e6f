//! How much? What is offered, and what is typed.

use domain::{speech::Privacy, text::display_safe};
use journey::Touch;
use locales::Words;

use super::words;
use crate::{
    describe::{
        keyboard,
        page::{Message, Page, SaleStep},
    },
    keyboard::Board,
    screen::{Action, Icon, Kind, Part, Signs},
    snapshot::payment::{AskedAmount, WrongSum},
};

/// The longest sum that is typed.
const LONGEST: usize = 16;

pub(super) fn amount<'a>(page: Page<'a>, scene: &AskedAmount) -> Page<'a> {
    let title: Message = if scene.typed.is_some() { Words::amount_title } else { Words::amount_tariff_title };
    let page = page.help(Words::help_amount).ends().goes_back().title(title).sale_step(SaleStep::Owed);
    let name = page.both(|words| words::title(&scene.service, words));
    let page = page.part(Part::Heading(name.shown, None)).speak(name.said);
    let page = match &scene.typed {
        Some(typed) => typed_in(page, scene, typed),
        None => page,
    };
    let page = offers(page, scene);
    let Some(typed) = &scene.typed else { return page };
    let page = match scene.wrong {
        Some(why) => page.mistake(title, |words| wrong(why, words)),
        None => page,
    };
    let keys = keyboard::on(&page, Board::Sum);
    let done = page.action(Kind::Primary, "amount-confirm", Touch::TypingConfirmed, Icon::Next, Words::amount_confirm);
    let done = if typed.is_empty() { done.not_now(page.both(Words::amount_first)) } else { done };
    page.part(Part::Keys(keys)).press(done)
}

fn typed_in<'a>(page: Page<'a>, scene: &AskedAmount, typed: &str) -> Page<'a> {
    let (least, most) = scene.limits;
    let hint = page.both(|words| words.amount_limits(words.sum(least), words.sum(most)));
    let page = match scene.owed.filter(|owed| owed.is_positive()) {
        Some(owed) => {
            let owed = page.both(|words| words.amount_owed(words.sum(owed)));
            page.part(Part::Heading(owed.shown, None)).speak(owed.said)
        }
        None => page,
    };
    let signs = Signs::Free(display_safe(typed, LONGEST));
    page.entry(signs, hint.shown, None, Privacy::Open).speak(hint.said)
}

fn offers<'a>(page: Page<'a>, scene: &AskedAmount) -> Page<'a> {
    // Who is told what is wrong with a sum types it anew.
    if scene.offers.is_empty() || scene.wrong.is_some() {
        return page;
    }
    let places = 0_u8..;
    let cards = scene.offers.iter().zip(places).map(|(offer, place)| {
        let (id, touch) = (format!("amount-offer-{place}"), Touch::ChoiceMade(place));
        let sum = |words: Words| words.sum(offer.amount);
        let card = match &offer.name {
            Some(named) => {
                let name = words::name(named, page.language());
                page.action(Kind::Secondary, id, touch, Icon::Receipt, |_| name.clone()).with_line(page.both(sum))
            }
            None => page.action(Kind::Secondary, id, touch, Icon::Receipt, sum),
        };
        Action { icon: None, ..card }
    });
    let actions: Vec<Action> = cards.collect();
    let columns = if scene.typed.is_some() { 3 } else { 1 };
    page.part(Part::Choices { question: None, columns, actions })
}

fn wrong(why: WrongSum, words: Words) -> String {
    match why {
        WrongSum::Nothing => words.amount_wrong_nothing(),
        WrongSum::NoNumber => words.amount_wrong_number(),
        WrongSum::Decimals => words.amount_wrong_decimals(),
        WrongSum::TooLittle(least) => words.amount_wrong_little(words.sum(least)),
        WrongSum::TooMuch(most) => words.amount_wrong_much(words.sum(most)),
    }
}
