//! Held keys: the signs into which one turns stand over it, in place of keys of the next row.

use journey::{Sign, Touch};
use locales::Words;

use crate::{
    screen::{Action, Keys, Kind, Part, Screen},
    staff::Wish,
};

impl Action {
    /// The sign that it types, a space among them.
    #[must_use]
    pub const fn sign(&self) -> Option<char> {
        match self.touch {
            Wish::Customers(Touch::Typed(sign)) => Some(sign.reveal()),
            _ => None,
        }
    }
}

impl Keys {
    /// Into what a key turns when it is held; nothing for most.
    #[must_use]
    pub fn variants(&self, key: &Action) -> &'static [char] {
        key.sign().filter(|_| key.kind == Kind::Key).map(|sign| self.board.variants(sign)).unwrap_or_default()
    }

    /// The same keys while the one with this id is held. `None`: it turns into nothing, or is not there.
    #[must_use]
    pub fn held(&self, id: &str) -> Option<Self> {
        let (row, column) = self.place(id)?;
        let key = &self.rows[row][column];
        let variants = self.variants(key);
        let over = if row > 0 { row - 1 } else { 1 };
        let room = self.rows.get(over)?.len();
        let count = variants.len().min(room);
        if count == 0 {
            return None;
        }
        // In halves of a key: a shorter row stands in the middle.
        let longest = self.rows.iter().map(Vec::len).max().unwrap_or(room);
        let middle = longest - self.rows[row].len() + 2 * column + 1;
        let first = middle.saturating_sub(longest - room + count) / 2;
        let first = first.min(room - count);
        let mut rows = self.rows.clone();
        let turned = variants.iter().take(count).map(|sign| self.variant(key, *sign));
        rows[over].splice(first..first + count, turned);
        Some(Self { rows, ..self.clone() })
    }

    fn place(&self, id: &str) -> Option<(usize, usize)> {
        self.rows.iter().enumerate().find_map(|(row, keys)| {
            let column = keys.iter().position(|key| key.id == id)?;
            Some((row, column))
        })
    }

    fn variant(&self, key: &Action, sign: char) -> Action {
        Action {
            id: self.board.id(sign),
            name: self.board.face(sign),
            speech: self.board.spoken(sign, Words::of(key.language)),
            kind: Kind::Variant,
            touch: Touch::Typed(Sign::new(sign)).into(),
            ..key.clone()
        }
    }
}

impl Screen {
    /// The same screen while the key with this id is held. `None`: that changes nothing.
    #[must_use]
    pub fn held(&self, id: &str) -> Option<Self> {
        let held = self.keys()?.held(id)?;
        let part = |part: &Part| match part {
            Part::Keys(_) => Part::Keys(held.clone()),
            part => part.clone(),
        };
        Some(Self { parts: self.parts.iter().map(part).collect(), ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;
    use crate::{keyboard::Board, screen::Pad};

    fn keys(language: Language) -> Keys {
        let board = Board::Words(language);
        let key = |sign: char| Action { name: board.face(sign), ..Action::key(&board.id(sign), sign) };
        let rows = ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbnéèçà"];
        Keys { pad: Pad::Letters, rows: rows.map(|row| row.chars().map(key).collect()).to_vec(), board }
    }

    impl Action {
        fn key(id: &str, sign: char) -> Self {
            Self {
                id: id.to_owned(),
                name: sign.to_string(),
                line: None,
                speech: sign.to_string(),
                personal: None,
                icon: None,
                kind: Kind::Key,
                enabled: crate::screen::Enabled::Now,
                language: Language::French,
                touch: Touch::Typed(Sign::new(sign)).into(),
            }
        }
    }

    fn names(keys: &Keys, row: usize) -> String {
        keys.rows[row].iter().map(|key| key.name.as_str()).collect()
    }

    #[test]
    fn the_signs_of_a_held_key_stand_over_it_and_everything_else_stays() {
        let french = keys(Language::French);
        let held = french.held("key-u").expect("it turns into others");
        assert_eq!(names(&held, 0), "12345ÙÛÜ90");
        assert_eq!(held.rows[1..], french.rows[1..]);
        let variant = &held.rows[0][5];
        assert_eq!((variant.id.as_str(), variant.kind), ("key-u00f9", Kind::Variant));
        assert_eq!(variant.sign(), Some('ù'));
    }

    #[test]
    fn at_the_edge_they_stand_as_near_as_there_is_room() {
        let french = keys(Language::French);
        assert_eq!(names(&french.held("key-a").expect("held"), 0), "ÂÆ34567890");
        let mut at_the_end = french.clone();
        at_the_end.rows[1].reverse();
        assert_eq!(names(&at_the_end.held("key-a").expect("held"), 0), "12345678ÂÆ");
    }

    #[test]
    fn a_short_row_over_the_key_stands_in_the_middle() {
        let mut french = keys(Language::French);
        french.rows[0].drain(4..);
        // Four keys over ten: theirs begin over the fourth of ten.
        assert_eq!(names(&french.held("key-u").expect("held"), 0), "1ÙÛÜ");
        assert_eq!(names(&french.held("key-a").expect("held"), 0), "ÂÆ34");
    }

    #[test]
    fn keys_of_the_first_row_turn_below_themselves() {
        let mut french = keys(Language::French);
        french.rows.remove(0);
        let held = french.held("key-o").expect("held");
        assert_eq!((names(&held, 0), names(&held, 1)), ("AZERTYUIOP".to_owned(), "QSDFGHJÔŒM".to_owned()));
    }

    #[test]
    fn most_keys_turn_into_nothing() {
        let french = keys(Language::French);
        for id in ["key-z", "key-1", "key-u00e9", "key-none"] {
            assert_eq!(french.held(id), None, "{id}");
        }
        let held = french.held("key-u").expect("held");
        assert_eq!(held.held("key-u00f9"), None, "a variant is none of another");
    }
}
