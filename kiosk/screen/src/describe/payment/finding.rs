//! Which service? What is typed, what fits it, areas and what happens in life.

use domain::{speech::Privacy, text::display_safe};
use journey::Touch;
use locales::{Words, services};

use super::words;
use crate::{
    describe::{
        keyboard,
        page::{Message, Page, SaleStep, nothing},
        welcome::not_now,
    },
    screen::{Action, Icon, Kind, NoticeKind, Part},
    snapshot::{
        Offer, ScannerScene, Size,
        payment::{Finding, Listed, Seller, ShownCode, Sold},
    },
};

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
    let is_told = scene.code != ShownCode::None && page.snapshot.comfort.size == Size::Large;
    let hint = page.both(|words| match (is_typed, found) {
        _ if is_told => strange_line(scene.code, words),
        (false, _) => words.find_hint(),
        (true, 0) => words.find_none(),
        (true, found) => words.find_count(found),
    });
    let far = match scene.scanner {
        ScannerScene::Reads if !is_told => Some(page.both(Words::find_scan)),
        ScannerScene::Reads | ScannerScene::Missing => None,
    };
    let signs = keyboard::written(&page, &display_safe(&scene.typed, LONGEST), scene.letters);
    let (far, scan) = far.map(|far| (far.shown, far.said)).unzip();
    let page = page.entry(signs, hint.shown, far, Privacy::Open).speak(hint.said).mention(scan.unwrap_or_default());
    let page = if is_told { page } else { strange(page, scene) };
    let page = if !is_typed {
        areas(usual(ways(page, scene), scene), scene)
    } else if scene.found.is_empty() && scene.institutions.is_empty() {
        page.notice(NoticeKind::Tint, Icon::Search, nothing, Words::find_none_line)
    } else {
        results(page, scene)
    };
    let keys = keyboard::words(&page, scene.letters);
    page.part(Part::Keys(keys))
}

/// The services of an area or an institution, without a keyboard.
pub(super) fn listing<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let language = page.language();
    let page = begin(page).subtitle(|words| match &scene.list {
        Listed::Area(area) => services::area(words, *area),
        Listed::LifeEvent(event) => services::life_event(words, *event),
        Listed::Institution(name) => words::apart(&words::name(name, language), words),
        Listed::Areas | Listed::Institutions | Listed::Typed => words.find_title(),
    });
    results(strange(page, scene), scene)
}

/// Whose services are paid for here, in the order of the alphabet.
pub(super) fn institutions<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let page = strange(begin(page).subtitle(Words::find_offices), scene);
    let actions = offices(&page, scene);
    page.part(Part::Choices { question: None, columns: 1, actions })
}

fn offices(page: &Page<'_>, scene: &Finding) -> Vec<Action> {
    let places = 0_u16..;
    let office = |(seller, place): (&Seller, u16)| {
        let name = words::name(&seller.name, page.language());
        let id = format!("find-office-{}", seller.id);
        let card = page.action(Kind::Secondary, id, Touch::InstitutionChosen(place), Icon::Desk, |_| name.clone());
        // A long name in large letters needs the room.
        if page.snapshot.comfort.size == Size::Large && name.chars().count() > words::LONG {
            return card;
        }
        card.with_line(page.both(|words| words.find_office_services(seller.services)))
    };
    scene.institutions.iter().zip(places).map(office).collect()
}

fn strange<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    match scene.code {
        ShownCode::None => page,
        code => page.notice(NoticeKind::Here, Icon::Qr, nothing, move |words| strange_line(code, words)),
    }
}

/// What the last code was, and what to do.
fn strange_line(code: ShownCode, words: Words) -> String {
    match code {
        ShownCode::None => String::new(),
        ShownCode::Strange => words.find_strange(),
        ShownCode::GroupDamaged => words.find_group_damaged(),
        ShownCode::GroupForeign => words.find_group_foreign(),
        ShownCode::GroupVersion => words.find_group_version(),
    }
}

fn results<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let places = 0_u16..;
    let shown = scene.found.iter().zip(places).take(most(page.snapshot.comfort.size));
    let cards =
        shown.map(|(sold, place)| words::card(&page, format!("find-{}", sold.id), Touch::ServiceChosen(place), sold));
    // An institution is shown before its services: one press lists them all.
    let actions = offices(&page, scene).into_iter().chain(cards).collect();
    page.part(Part::Choices { question: None, columns: 1, actions })
}

/// What is paid for most here, shown first.
fn usual<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    if scene.usual.is_empty() {
        return page;
    }
    let places = 0_u8..;
    let button = |(sold, place): (&Sold, u8)| {
        let id = format!("find-usual-{}", sold.id);
        words::plain_card(&page, id, Touch::UsualChosen(place), sold)
    };
    let actions = scene.usual.iter().zip(places).map(button).collect();
    // Large letters leave no room for a heading over a keyboard.
    let is_large = page.snapshot.comfort.size == Size::Large;
    let question = (!is_large).then(|| page.both(Words::find_usual));
    let is_long = scene.usual.iter().any(|sold| words::title(sold, page.words()).chars().count() > words::LONG);
    let columns = if is_long || is_large { 1 } else { 2 };
    let (question, said) = question.map(|question| (question.shown, question.said)).unzip();
    page.part(Part::Choices { question, columns, actions }).speak(said.unwrap_or_default())
}

/// Ways to pay without a name, low and beside each other over everything that is searched: all of them are on the first
/// page, whatever follows.
fn ways<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let way = |id, touch, icon, name: Message| page.action(Kind::Secondary, id, touch, icon, name);
    let household = way("find-household", Touch::HouseholdChosen, Icon::Phone, Words::find_household);
    let household = match scene.household {
        Offer::Available => household,
        Offer::NotNow(why) => household.not_now(page.both(not_now(why))),
    };
    let receipt = way("find-receipt", Touch::ReceiptAsked, Icon::Receipt, Words::copy_choose);
    let offices = way("find-offices", Touch::InstitutionsChosen, Icon::Desk, Words::find_offices);
    let mine = way("find-mine", Touch::MineChosen, Icon::Safe, Words::find_mine);
    let mine = match scene.mine {
        Offer::Available => mine,
        Offer::NotNow(why) => mine.not_now(page.both(not_now(why))),
    };
    let mut actions = vec![household, mine, receipt, offices];
    if scene.basket > 0 {
        let name = |words: Words| words.find_basket(scene.basket);
        actions.push(page.action(Kind::Secondary, "find-basket", Touch::Finished, Icon::Basket, name));
    }
    let columns = if actions.len() == 4 { 2 } else { 3 };
    page.part(Part::Choices { question: None, columns, actions })
}

fn areas<'a>(page: Page<'a>, scene: &Finding) -> Page<'a> {
    let button = |id: String, touch, name: Box<dyn Fn(Words) -> String + '_>| {
        let action = page.action(Kind::Secondary, id, touch, Icon::Receipt, name);
        Action { icon: None, ..action }
    };
    let areas = scene.areas.iter().map(|area| {
        let id = format!("find-area-{}", format!("{area:?}").to_lowercase());
        button(id, Touch::AreaChosen(*area), Box::new(|words| services::area(words, *area)))
    });
    let events = scene.life_events.iter().map(|event| {
        let id = format!("find-event-{}", format!("{event:?}").to_lowercase());
        button(id, Touch::LifeEventChosen(*event), Box::new(|words| services::life_event(words, *event)))
    });
    let actions = areas.chain(events).collect();
    page.part(Part::Choices { question: None, columns: 3, actions })
}
