//! Which service? What is typed, what fits it, areas and what happens in life.

use domain::text::display_safe;
use journey::{Sign, Touch};
use locales::Words;

use super::words;
use crate::{
    describe::{
        page::{Page, SaleStep, nothing},
        typing,
        welcome::not_now,
    },
    screen::{Action, Entry, Icon, Keys, Kind, NoticeKind, Pad, Part, Signs},
    snapshot::{
        Offer, ScannerScene, Size,
        payment::{Finding, Listed, ShownCode},
    },
};

use domain::Language;

/// The longest text that is searched for.
const LONGEST: usize = 40;

/// So many results are listed: more is a longer word to type.
const fn most(size: Size) -> usize {
    match size {
        Size::Normal => 24,
        Size::Large => 12,
    }
}

fn begin(page: Page<'_>) -> Page<'_> {
    page.help(Words::help_find).ends().goes_back().title(Words::find_title).sale_step(SaleStep::Find)
}

/// The keyboard, and what fits; before anything is typed the areas.
pub(super) fn searching<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let page = begin(page);
    let found = u32::try_from(scene.found.len()).unwrap_or(u32::MAX);
    let is_typed = scene.list == Listed::Typed;
    // Large letters leave no room for a notice over the keyboard.
    let is_told = scene.code == ShownCode::Strange && page.snapshot.comfort.size == Size::Large;
    let hint = page.both(|words| match (is_typed, found) {
        _ if is_told => words.find_strange(),
        (false, _) => words.find_hint(),
        (true, 0) => words.find_none(),
        (true, found) => words.find_count(found),
    });
    let far = match scene.scanner {
        ScannerScene::Reads if !is_told => Some(page.words().find_scan()),
        ScannerScene::Reads | ScannerScene::Missing => None,
    };
    let signs = Signs::Free(display_safe(&scene.typed, LONGEST));
    let page = page.part(Part::Entry(Entry { signs, hint: hint.shown, far })).speak(hint.said);
    let page = if is_told { page } else { strange(page, scene) };
    let page = if !is_typed {
        areas(page, scene)
    } else if scene.found.is_empty() {
        page.notice(NoticeKind::Tint, Icon::Search, nothing, Words::find_none_line)
    } else {
        results(page, scene)
    };
    let keys = keys(&page);
    page.part(Part::Keys(keys))
}

/// The services of an area, without a keyboard.
pub(super) fn listing<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let of: crate::describe::page::Message = match scene.list {
        Listed::Area(area) => words::area(area),
        Listed::LifeEvent(event) => words::life_event(event),
        Listed::Areas | Listed::Typed => Words::find_title,
    };
    let page = begin(page).subtitle(of);
    results(strange(page, scene), scene)
}

fn strange<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    match scene.code {
        ShownCode::None => page,
        ShownCode::Strange => page.notice(NoticeKind::Here, Icon::Qr, nothing, Words::find_strange),
    }
}

fn results<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let places = 0_u16..;
    let shown = scene.found.iter().zip(places).take(most(page.snapshot.comfort.size));
    let cards =
        shown.map(|(sold, place)| words::card(&page, format!("find-{}", sold.id), Touch::ServiceChosen(place), sold));
    let actions = cards.collect();
    page.part(Part::Choices { question: None, columns: 1, actions })
}

fn areas<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let household =
        page.action(Kind::Secondary, "find-household", Touch::HouseholdChosen, Icon::Phone, Words::find_household);
    let household = match scene.household {
        Offer::Available => household.with_line(page.both(Words::find_household_line)),
        Offer::NotNow(why) => household.not_now(page.both(not_now(why))),
    };
    let mut first = vec![household];
    if scene.basket > 0 {
        let name = |words: Words| words.find_basket(scene.basket);
        first.push(page.action(Kind::Secondary, "find-basket", Touch::Finished, Icon::Basket, name));
    }
    let button =
        |id: String, touch, name| Action { icon: None, ..page.action(Kind::Secondary, id, touch, Icon::Receipt, name) };
    let areas = scene.areas.iter().map(|area| {
        let id = format!("find-area-{}", format!("{area:?}").to_lowercase());
        button(id, Touch::AreaChosen(*area), words::area(*area))
    });
    let events = scene.life_events.iter().map(|event| {
        let id = format!("find-event-{}", format!("{event:?}").to_lowercase());
        button(id, Touch::LifeEventChosen(*event), words::life_event(*event))
    });
    let actions = areas.chain(events).collect();
    let columns = u8::try_from(first.len()).unwrap_or(1);
    let before = page.action(Kind::Secondary, "find-receipt", Touch::ReceiptAsked, Icon::Receipt, Words::copy_choose);
    page.part(Part::Choices { question: None, columns, actions: first })
        .part(Part::Choices { question: None, columns: 3, actions })
        .part(Part::Choices { question: None, columns: 1, actions: vec![before] })
}

/// Rows of letters as people who read the language know them, under the digits; eleven at most, or keys are too small.
const fn letters(language: Language) -> [&'static str; 3] {
    match language {
        Language::Azerbaijani => ["qüertyuiopö", "asdfghjklıə", "zxcvbnmğçş"],
        Language::Russian => ["йцукенгшщзх", "фывапролджэ", "ячсмитьбюъё"],
        Language::English
        | Language::Turkish
        | Language::Arabic
        | Language::Persian
        | Language::Urdu
        | Language::Hebrew
        | Language::Hindi
        | Language::German
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
    }
}

fn keys(page: &Page<'_>) -> Keys {
    let language = page.language();
    let key = |sign: char| {
        let id = if sign.is_ascii() { format!("key-{sign}") } else { format!("key-u{:04x}", u32::from(sign)) };
        page.key(id, Touch::Typed(Sign::new(sign)), |_| capital(sign, language))
    };
    let mut rows: Vec<Vec<Action>> =
        ["1234567890"].iter().chain(&letters(language)).map(|row| row.chars().map(key).collect()).collect();
    let space = page.key("key-space", Touch::Typed(Sign::new(' ')), Words::typing_space);
    let [clear, erase] = typing::erasers(page);
    rows.push(vec![clear, space, erase]);
    Keys { pad: Pad::Letters, rows }
}

/// As it stands on keys: Azerbaijani has two letters where others have one.
fn capital(sign: char, language: Language) -> String {
    match (sign, language) {
        ('i', Language::Azerbaijani) => "İ".to_owned(),
        ('ı', _) => "I".to_owned(),
        (sign, _) => sign.to_uppercase().collect(),
    }
}
