//! One value is typed: what is typed so far, the keyboard, and for countries those that begin like it.

use domain::{
    CountryCode,
    document::{Item, Sex, Wrong, mrz},
    speech::Privacy,
    text::display_safe,
};
use journey::Touch;
use locales::{Words, countries};

use super::{
    keyboard,
    page::{JourneyStep, Message, Page, nothing, unmarked},
    review::sex,
};
use crate::{
    screen::{Action, Chosen, Icon, Kind, NoticeKind, Part, Signs},
    snapshot::{Ready, Size, TypingScene},
};

/// One value, as far as it is typed.
pub(super) struct Value<'a> {
    pub(super) item: Item,
    pub(super) text: &'a str,
    pub(super) read: Option<&'a str>,
    pub(super) ready: Ready,
    pub(super) wrong: Option<Wrong>,
}

/// So many countries are shown at once: large letters leave room for one row.
const fn most_countries(size: Size) -> usize {
    match size {
        Size::Normal => 4,
        Size::Large => 2,
    }
}

/// The screen's name, for pictures and tests.
pub(super) const fn name(item: Item) -> &'static str {
    match item {
        Item::Surname => "typing-surname",
        Item::GivenNames => "typing-given-names",
        Item::Number => "typing-number",
        Item::Nationality => "typing-nationality",
        Item::IssuingState => "typing-issuer",
        Item::BirthDate => "typing-birth",
        Item::Sex => "typing-sex",
        Item::ExpiryDate => "typing-expiry",
    }
}

pub(super) fn typing<'a>(page: Page<'a>, value: &Value<'_>, task: TypingScene) -> Page<'a> {
    let (title, how) = words_of(value.item);
    let step = match task {
        TypingScene::Correcting => JourneyStep::Review,
        TypingScene::Whole => JourneyStep::Passport,
    };
    let page = page.help(Words::help_typing).ends().goes_back().title(title).step(step).subtitle(how);
    let page = match value.item {
        Item::Sex => return sexes(page, value.text),
        Item::Nationality | Item::IssuingState => countries_like(entry(page, value), value),
        Item::Surname | Item::GivenNames | Item::Number | Item::BirthDate | Item::ExpiryDate => entry(page, value),
    };
    let page = match value.wrong {
        Some(why) => page.mistake(title, wrong(why)),
        None => page,
    };
    let keys = keyboard::of_item(&page, value.item);
    let confirm = confirm(&page, value);
    page.part(Part::Keys(keys)).press(confirm)
}

fn words_of(item: Item) -> (Message, Message) {
    match item {
        Item::Surname => (Words::typing_surname, Words::typing_names_fillers),
        Item::GivenNames => (Words::typing_given_names, Words::typing_names_fillers),
        Item::Number => (Words::typing_number, Words::typing_as_printed),
        Item::Nationality => (Words::typing_nationality, Words::typing_state_how),
        Item::IssuingState => (Words::typing_issuer, Words::typing_state_how),
        Item::BirthDate => (Words::typing_birth, Words::typing_birth_how),
        Item::Sex => (Words::typing_sex, Words::typing_as_printed),
        Item::ExpiryDate => (Words::typing_expiry, Words::typing_date_how),
    }
}

/// What is typed so far, and what had been read.
fn entry<'a>(page: Page<'a>, value: &Value<'_>) -> Page<'a> {
    let words = page.words();
    let text = display_safe(value.text, value.item.longest());
    let count = text.chars().count();
    let (signs, hint) = match value.item {
        Item::Surname | Item::GivenNames | Item::Number => {
            (Signs::Free(text), words.typing_most(u8::try_from(value.item.longest()).unwrap_or(u8::MAX)))
        }
        Item::Nationality | Item::IssuingState => {
            let named = known(&text).and_then(|code| countries::name(code, page.language()));
            (Signs::Free(text), named.map_or_else(|| words.typing_first_state(), str::to_owned))
        }
        Item::BirthDate | Item::ExpiryDate | Item::Sex => {
            let left = u8::try_from(value.item.longest().saturating_sub(count)).unwrap_or(0);
            let hint = if left == 0 { words.typing_whole() } else { words.typing_to_go(left) };
            (Signs::Places(places(&text, &[2, 2, 4])), hint)
        }
    };
    let read = value.read.map(|read| display_safe(read, value.item.longest()));
    let said = read.as_deref().map(|read| words.spoken().typing_read(words.spoken().spelled(read)));
    let page = page.entry(signs, hint.clone(), read.map(|read| words.typing_read(read)), Privacy::Personal);
    let page = match value.item {
        // Whose country it is.
        Item::Nationality | Item::IssuingState => page.confide(unmarked(&hint)),
        _ => page.mention(unmarked(&hint)),
    };
    match said {
        Some(said) => page.confide(said),
        None => page,
    }
}

fn places(text: &str, groups: &[usize]) -> Vec<Vec<Option<char>>> {
    let mut signs = text.chars();
    groups.iter().map(|group| (0..*group).map(|_| signs.next()).collect()).collect()
}

fn known(text: &str) -> Option<CountryCode> {
    text.parse().ok().filter(|code| mrz::states::is_known(*code))
}

/// The countries whose names begin like what is typed.
fn countries_like<'a>(page: Page<'a>, value: &Value<'_>) -> Page<'a> {
    let language = page.language();
    let found = countries::like(value.text, language, most_countries(page.snapshot.comfort.size));
    if found.is_empty() && !value.text.is_empty() {
        return page.notice(NoticeKind::Tint, Icon::Search, nothing, Words::typing_no_state);
    }
    if found.is_empty() {
        return page;
    }
    let actions = found.into_iter().map(|code| {
        let shown = countries::name(code, language).unwrap_or(code.as_str());
        let chosen = if value.text == code.as_str() { Chosen::Yes } else { Chosen::No };
        let id = format!("typing-state-{}", code.as_str().to_ascii_lowercase());
        page.choice(chosen, id, Touch::StateChosen(code), |_| display_safe(shown, 44))
    });
    let actions = actions.collect();
    page.part(Part::Choices { question: None, columns: 2, actions })
}

fn sexes<'a>(page: Page<'a>, text: &str) -> Page<'a> {
    let choice = |id: &str, value: Sex| {
        let chosen = if text == value.sign() { Chosen::Yes } else { Chosen::No };
        page.choice(chosen, id, Touch::SexChosen(value), sex(value))
    };
    let actions = vec![
        choice("typing-sex-female", Sex::Female),
        choice("typing-sex-male", Sex::Male),
        choice("typing-sex-x", Sex::X),
        choice("typing-sex-unspecified", Sex::Unspecified),
    ];
    page.part(Part::Choices { question: None, columns: 1, actions })
}

fn confirm(page: &Page<'_>, value: &Value<'_>) -> Action {
    let none = value.item == Item::GivenNames && value.text.is_empty();
    let name: Message = if none { Words::typing_none } else { Words::typing_confirm };
    let action = page.action(Kind::Primary, "typing-confirm", Touch::TypingConfirmed, Icon::Next, name);
    match value.ready {
        Ready::Yes => action,
        Ready::No => action.not_now(page.both(match value.item {
            Item::Surname | Item::GivenNames | Item::Number | Item::Sex => Words::typing_first,
            Item::Nationality | Item::IssuingState => Words::typing_first_state,
            Item::BirthDate | Item::ExpiryDate => Words::typing_first_digits,
        })),
    }
}

const fn wrong(why: Wrong) -> Message {
    match why {
        Wrong::Missing => Words::typing_wrong_missing,
        Wrong::Unfinished => Words::typing_wrong_unfinished,
        Wrong::NotADay => Words::typing_wrong_day,
        Wrong::NoBirth => Words::typing_wrong_birth,
        Wrong::NoExpiry => Words::typing_wrong_expiry,
        Wrong::UnknownState => Words::typing_wrong_state,
    }
}
