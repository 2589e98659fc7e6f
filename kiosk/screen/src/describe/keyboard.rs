//! Which keyboard, and what stands on its keys. The field decides, not the language of the screen; only words are typed
//! in that.

use domain::{Language, document::Item, service::FieldKind};
use journey::{Sign, Touch};
use locales::Words;
use unicode_normalization::char::is_combining_mark;

use super::page::{Message, Page};
use crate::{
    keyboard::{Board, Key, Plane},
    screen::{Action, Icon, Keys, Signs},
    snapshot::payment::Letters,
};

/// Words of the session's language: what is looked for, what somebody calls something of theirs.
pub(super) fn words(page: &Page<'_>, letters: Letters) -> Keys {
    let board = Board::Words(page.language());
    match (letters, board.latin()) {
        (Letters::Latin, Some(latin)) => keys(page, board, (latin, Plane::First)),
        (Letters::Second, _) => keys(page, board, (board, Plane::Second)),
        (Letters::Own | Letters::Latin, _) => keys(page, board, (board, Plane::First)),
    }
}

/// Words as they are typed: in the letters of the first of them, or, before there is one, of the keys.
pub(super) fn written(page: &Page<'_>, text: &str, letters: Letters) -> Signs {
    let own = Board::Words(page.language());
    let is_own = match (text.chars().find(|sign| sign.is_alphabetic()), letters) {
        (Some(letter), _) => own.latin().is_none() || own.layout().signs().any(|sign| sign == letter),
        (None, Letters::Own | Letters::Second) => true,
        (None, Letters::Latin) => own.latin().is_none(),
    };
    Signs::Words { text: text.to_owned(), language: if is_own { page.language() } else { Language::English } }
}

/// A value of a form.
pub(super) fn of_kind(page: &Page<'_>, kind: &FieldKind) -> Keys {
    on(page, Board::of(kind.keyboard()))
}

/// A value of a travel document.
pub(super) fn of_item(page: &Page<'_>, item: Item) -> Keys {
    let board = match item {
        Item::Surname | Item::GivenNames => Board::LatinNames,
        Item::Nationality | Item::IssuingState => Board::LatinLetters,
        Item::Number => Board::Codes,
        Item::BirthDate | Item::ExpiryDate | Item::Sex => Board::Digits,
    };
    on(page, board)
}

/// A value that is always typed in the same way.
pub(super) fn on(page: &Page<'_>, board: Board) -> Keys {
    keys(page, board, (board, Plane::First))
}

/// The keys of a plane of `shown`, on a keyboard where all of `board` can be typed.
fn keys(page: &Page<'_>, board: Board, shown: (Board, Plane)) -> Keys {
    let (layout, plane) = (shown.0.layout(), shown.1);
    let row = |row: &Vec<Key>| {
        let mut keys = row.clone();
        // Latin letters are turned back where a language's own are turned to them.
        if shown.0 != board
            && let Some(clear) = keys.iter().position(|key| *key == Key::Clear)
        {
            keys.insert(clear + 1, Key::Letters);
        }
        keys.into_iter().map(|key| action(page, board, shown, key)).collect()
    };
    Keys { pad: layout.pad, rows: layout.rows(plane).iter().map(row).collect(), board }
}

fn action(page: &Page<'_>, board: Board, shown: (Board, Plane), key: Key) -> Action {
    match key {
        Key::Sign(sign) => {
            let key = page.key(shown.0.id(sign), Touch::Typed(Sign::new(sign)), |_| shown.0.face(sign));
            Action { speech: board.spoken(sign, page.words()), ..key }
        }
        Key::Space => page.key("key-space", Touch::Typed(Sign::new(' ')), Words::typing_space),
        Key::Clear => page.key("key-clear", Touch::Cleared, Words::typing_clear),
        Key::Erase => {
            let erase = page.key("key-erase", Touch::Erased, Words::typing_erase);
            Action { icon: Some(Icon::Erase), ..erase }
        }
        Key::Letters => {
            let name: Message = if shown.0 == board { Words::find_letters_latin } else { Words::find_letters_own };
            let turn = page.key("key-letters", Touch::LettersTurned, name);
            Action { icon: Some(Icon::Language), ..turn }
        }
        Key::Plane => {
            let (other, speech): (Plane, Message) = match shown.1 {
                Plane::First => (Plane::Second, Words::find_letters_more),
                Plane::Second => (Plane::First, Words::find_letters_own),
            };
            let turn = page.key("key-plane", Touch::PlaneTurned, speech);
            Action { name: first_letters(shown.0, other), ..turn }
        }
    }
}

/// The first letters of a plane, which stand on the key that turns to it.
fn first_letters(board: Board, plane: Plane) -> String {
    const SHOWN: usize = 2;
    // The topmost row has digits, or signs that are hardly ever needed.
    let letters = board.layout().rows(plane).iter().skip(1).flatten().filter_map(|key| match key {
        Key::Sign(sign) if !is_combining_mark(*sign) => Some(*sign),
        _ => None,
    });
    letters.take(SHOWN).map(|sign| board.face(sign)).collect()
}
