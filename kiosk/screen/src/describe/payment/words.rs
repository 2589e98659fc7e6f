//! Words of the catalogue: names as the session reads them, areas, fields, and what is wrong with a value.

use domain::{Language, service::Named, text::display_safe};
use journey::Touch;
use locales::{Words, services};

use crate::{
    describe::page::{Page, unmarked},
    screen::{Action, Icon, Kind},
    snapshot::{
        Size,
        payment::{Asked, Sold},
    },
};

/// Characters of a name that the catalogue may bring, and of one that needs two lines in large letters.
const NAME: usize = 80;
pub(super) const LONG: usize = 36;
/// Characters of a card's second line.
const LINE: usize = 44;

/// A name as it is read in a language: the country's offices write three.
pub(super) fn name(named: &Named, language: Language) -> String {
    display_safe(named.read_in(language), NAME)
}

/// Whether the country's offices write the language: then names say by themselves what is paid.
const fn names_are_read(language: Language) -> bool {
    match language {
        Language::Azerbaijani | Language::Russian | Language::English => true,
        Language::Turkish
        | Language::Arabic
        | Language::Persian
        | Language::Urdu
        | Language::Hebrew
        | Language::Hindi
        | Language::German
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => false,
    }
}

/// A service in one line: its name; before it what kind of thing is paid, where its name is not in the session's
/// language.
pub(super) fn title(sold: &Sold, words: Words) -> String {
    let name = name(&sold.name, words.language());
    if names_are_read(words.language()) {
        name
    } else {
        format!("{}: {}", services::kind(words, sold.kind), apart(&name, words))
    }
}

/// What a provider says, alone: read in its own direction.
pub(super) fn alone(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// The same for whatever of it is shown; what is said has no direction.
pub(super) fn apart(text: &str, words: Words) -> String {
    if words.is_spoken() { text.to_owned() } else { alone(text) }
}

/// Hidden signs and digits: they are read from the left in every language, as on the paper that they come from.
pub(super) fn from_the_left(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

/// What can be said of a masked account: its signs that are not hidden.
pub(super) fn unhidden(account: &str) -> String {
    let said: String = unmarked(account).chars().filter(|sign| sign.is_alphanumeric() || *sign == ' ').collect();
    said.trim().to_owned()
}

/// A pictogram of the catalogue; a receipt where the assets have no such.
pub(super) fn icon(pictogram: &str) -> Icon {
    let is_it = |icon: &&Icon| icon.file().strip_prefix("icon-") == Some(pictogram);
    Icon::ALL.iter().find(is_it).copied().unwrap_or(Icon::Receipt)
}

/// A service as a card. Its name, then what kind of thing it is where the name does not say it, and whose it is; in
/// languages that offices do not write the kind comes first.
pub(super) fn card(page: &Page<'_>, id: String, touch: Touch, sold: &Sold) -> Action {
    let language = page.language();
    let (name, institution) = (name(&sold.name, language), name(&sold.institution, language));
    let kind = |words: Words| services::kind(words, sold.kind);
    if !names_are_read(language) {
        let action = page.action(Kind::Secondary, id, touch, icon(&sold.pictogram), kind);
        let whole = format!("{name} · {institution}");
        let line = match page.snapshot.comfort.size {
            // Large letters need the room: a long name is cut.
            Size::Large => display_safe(&name, LONG),
            Size::Normal if whole.chars().count() <= LINE => whole,
            Size::Normal => name,
        };
        return action.with_line(page.both(|words| apart(&line, words)));
    }
    let action = page.action(Kind::Secondary, id, touch, icon(&sold.pictogram), |_| name.clone());
    // A long name says whose it is, and large letters need the room.
    if page.snapshot.comfort.size == Size::Large && name.chars().count() > LONG {
        return action;
    }
    let said = |text: &str| name.to_lowercase().contains(&text.to_lowercase());
    let owner = (institution != name).then(|| institution.clone());
    let plain = kind(page.words().plain());
    let both = [Some(plain).filter(|kind| !said(kind)), owner.clone()];
    let both = both.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let line = if both.chars().count() <= LINE { Some(both) } else { owner };
    match line.filter(|line| !line.is_empty()) {
        Some(line) => action.with_line(page.both(|_| line.clone())),
        None => action,
    }
}

/// A service as a card of one line.
pub(super) fn plain_card(page: &Page<'_>, id: String, touch: Touch, sold: &Sold) -> Action {
    let language = page.language();
    page.action(Kind::Secondary, id, touch, icon(&sold.pictogram), |words| {
        if names_are_read(language) { name(&sold.name, language) } else { services::kind(words, sold.kind) }
    })
}

/// What a field is called: by the entry's own word, or the kind's.
pub(super) fn label(asked: &Asked, words: Words) -> String {
    match &asked.name {
        Some(named) => name(named, words.language()),
        None => services::field(words, &asked.kind),
    }
}
