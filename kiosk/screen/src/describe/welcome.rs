//! Before the journey: the wall of greetings, the list of languages, personal data.

use domain::Language;
use journey::Touch;
use locales::{Words, greeting};

use super::page::{Message, Page, line, nothing};
use crate::{
    screen::{Action, Chosen, Enabled, Greeting, Icon, Kind, NoticeKind, Part, StepState, Tone},
    snapshot::{Listening, NotNow, Offer, Scene},
};

/// One pane: a greeting, or glass without words in one of four tones.
enum Pane {
    Greets(Language),
    Glass(u8),
}

/// The wall from its top start to its bottom end; `WALL_ROWS` says where rows break.
const WALL: [Pane; 21] = [
    Pane::Greets(Language::French),
    Pane::Greets(Language::Hebrew),
    Pane::Greets(Language::Norwegian),
    Pane::Greets(Language::English),
    Pane::Greets(Language::Arabic),
    Pane::Glass(0),
    Pane::Glass(3),
    Pane::Greets(Language::Turkish),
    Pane::Greets(Language::Hindi),
    Pane::Greets(Language::Persian),
    Pane::Greets(Language::Russian),
    Pane::Glass(2),
    Pane::Greets(Language::Azerbaijani),
    Pane::Greets(Language::Italian),
    Pane::Glass(0),
    Pane::Greets(Language::German),
    Pane::Glass(1),
    Pane::Glass(2),
    Pane::Greets(Language::Spanish),
    Pane::Greets(Language::Urdu),
    Pane::Glass(3),
];

/// The language that is lit, where the scene is the wall.
pub(super) fn lit(scene: &Scene) -> Option<Language> {
    let Scene::Attract { languages, turn, .. } = scene else { return None };
    turn.checked_rem(u32::try_from(languages.len()).ok()?)
        .and_then(|place| languages.get(usize::try_from(place).ok()?))
        .copied()
}

/// What can be had here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offers {
    /// A visa; nothing where there are none.
    pub(super) visa: Option<Offer>,
    /// The paper of an e-visa.
    pub(super) pick_up: Offer,
    /// Something to pay; nothing where that is not done here.
    pub(super) sale: Option<Offer>,
}

pub(super) fn attract<'a>(page: Page<'a>, offers: Offers, languages: &[Language], turn: u32) -> Page<'a> {
    let bright = lit(&page.snapshot.scene);
    let rounds = turn.checked_div(u32::try_from(languages.len()).unwrap_or(u32::MAX)).unwrap_or(0);
    let wall = WALL.iter().map(|pane| match pane {
        Pane::Glass(tone) => Greeting::Glass(u8::try_from((u32::from(*tone) + rounds) % 4).unwrap_or(*tone)),
        Pane::Greets(language) => {
            Greeting::Words { action: greets(*language, languages), lit: bright == Some(*language) }
        }
    });
    let wall = Part::Wall(wall.collect());
    let elsewhere = other_words(page.language()).attract_title();
    let help: Message = if offers.visa.is_some() { Words::help_attract } else { Words::help_attract_sale };
    let own_name = page.language().own_name();
    let page = page
        .tone(Tone::Attract)
        .before_all()
        .help(help)
        .title(Words::attract_title)
        .subtitle_elsewhere(elsewhere)
        .part(wall);
    let page = match page.snapshot.hearing.listening {
        Listening::Off => page,
        // In each language in turn, as it is lit.
        Listening::On => {
            let said = page.words().spoken().voice_wall(own_name);
            page.speak(said)
        }
    };
    match (offers.visa, offers.sale) {
        (Some(visa), sale) => visas(page, visa, offers.pick_up, sale),
        (None, Some(sale)) => payments(page, sale),
        (None, None) => page,
    }
}

/// A terminal of an airport: visas first.
fn visas(page: Page<'_>, visa: Offer, pick_up: Offer, sale: Option<Offer>) -> Page<'_> {
    let offer = page.action(Kind::Secondary, "attract-visa", Touch::VisaChosen, Icon::Visa, Words::attract_visa);
    match visa {
        Offer::Available => {
            let line: Message = match sale {
                Some(Offer::Available) => Words::attract_both_line,
                Some(Offer::NotNow(_)) | None => Words::attract_visa_line,
            };
            let line = page.both(line);
            page.noted(Words::attract_open, Words::attract_hours).press(offer.with_line(line))
        }
        Offer::NotNow(why) => {
            let name = page.both(Words::attract_visa_not_now);
            let offer = Action { name: name.shown, speech: name.said, ..offer }.not_now(page.both(not_now(why)));
            let rest: Message = match (pick_up, sale) {
                (_, Some(Offer::Available)) => Words::attract_both_line,
                (Offer::Available, _) => Words::attract_evisa_only,
                (Offer::NotNow(_), _) => Words::attract_elsewhere,
            };
            page.notice(NoticeKind::Plain, Icon::Desk, nothing, rest).press(offer)
        }
    }
}

/// A terminal of the street: nobody is told of visas.
fn payments(page: Page<'_>, sale: Offer) -> Page<'_> {
    let offer = page.action(Kind::Secondary, "attract-payment", Touch::VisaChosen, Icon::Receipt, Words::attract_sale);
    match sale {
        Offer::Available => {
            let line = page.both(Words::attract_sale_line);
            page.noted(Words::attract_open, Words::attract_hours).press(offer.with_line(line))
        }
        Offer::NotNow(why) => {
            let name = page.both(Words::attract_sale_not_now);
            let offer = Action { name: name.shown, speech: name.said, ..offer }.not_now(page.both(not_now(why)));
            page.notice(NoticeKind::Plain, Icon::Desk, nothing, Words::attract_sale_elsewhere).press(offer)
        }
    }
}

/// A greeting chooses its language; where the words are not there yet it opens the list of those that are.
fn greets(language: Language, languages: &[Language]) -> Action {
    let touch = if languages.contains(&language) { Touch::LanguageChosen(language) } else { Touch::LanguagesOpened };
    Action { touch: touch.into(), ..named(language, format!("greeting-{}", language.tag()), greeting(language)) }
}

/// A button in a language's own words.
fn named(language: Language, id: String, name: &str) -> Action {
    Action {
        id,
        name: name.to_owned(),
        line: None,
        speech: language.own_name().to_owned(),
        personal: None,
        icon: None,
        kind: Kind::Choice(Chosen::No),
        enabled: Enabled::Now,
        language,
        touch: Touch::LanguageChosen(language).into(),
    }
}

/// The second language of a page that everybody sees: Azerbaijani, and English beside it.
fn other_words(language: Language) -> Words {
    Words::of(if language == Language::Azerbaijani { Language::English } else { Language::Azerbaijani }).plain()
}

pub(super) fn languages<'a>(page: Page<'a>, languages: &[Language]) -> Page<'a> {
    let current = page.snapshot.language;
    let actions = languages.iter().map(|language| {
        let chosen = if *language == current { Chosen::Yes } else { Chosen::No };
        let id = format!("language-{}", language.tag());
        let action = named(*language, id, language.own_name());
        Action { kind: Kind::Choice(chosen), line: Some(language.tag().to_owned()), ..action }
    });
    let actions = actions.collect();
    let elsewhere = other_words(page.language()).languages_title();
    page.help(Words::help_attract)
        .goes_back()
        .opened("footer-language")
        .title(Words::languages_title)
        .subtitle_elsewhere(elsewhere)
        .part(Part::Choices { question: None, columns: 2, actions })
        .notice(NoticeKind::Plain, Icon::Desk, nothing, Words::languages_desk)
}

pub(super) fn privacy(page: Page<'_>) -> Page<'_> {
    page.help(Words::help_privacy)
        .ends()
        .goes_back()
        .title(Words::privacy_title)
        .lines([
            line(StepState::Plain, Words::privacy_read),
            line(StepState::Plain, Words::privacy_decide),
            line(StepState::Plain, Words::privacy_keep),
        ])
        .notice(NoticeKind::Tint, Icon::Info, Words::privacy_free, Words::privacy_free_line)
        .primary("privacy-accept", Touch::PrivacyAccepted, Icon::Next, Words::privacy_accept)
}

/// Why something is not on offer.
pub(super) const fn not_now(why: NotNow) -> Message {
    match why {
        NotNow::Reader => Words::not_now_reader,
        NotNow::CardTerminal => Words::not_now_card,
        NotNow::Printer => Words::not_now_printer,
        NotNow::Paper => Words::not_now_paper,
        NotNow::Offline => Words::not_now_offline,
        NotNow::Resolving => Words::not_now_resolving,
        NotNow::Records => Words::not_now_records,
    }
}
