//! Keyboards as data: what the files under `assets/keyboards` say, read once.

mod file;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, sync::LazyLock};

use domain::{Language, document::mrz::letters, service::mask::Keyboard};
use locales::Words;

pub(crate) use file::{Key, Layout, Plane};

/// A keyboard, by what is typed on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Board {
    /// Words of a language; where its letters are not Latin ones, Latin words, too.
    Words(Language),
    /// Numbers and days.
    Digits,
    /// A sum.
    Sum,
    /// A telephone number.
    Phone,
    /// An address of electronic mail.
    Email,
    /// Names as they stand in the machine readable lines.
    LatinNames,
    /// Letters alone.
    LatinLetters,
    /// A number that has letters.
    Codes,
    /// The number of an order.
    Order,
    /// A number plate.
    Plate,
    /// A personal number.
    Fin,
}

/// Every file, by its name.
const FILES: [(&str, &str); 24] = {
    macro_rules! files {
        ($($name:literal)*) => {
            [$(($name, include_str!(concat!("../../../assets/keyboards/", $name, ".toml")))),*]
        };
    }
    files! {
        "ar" "az" "de" "en" "es" "fa" "fr" "he" "hi" "it" "nb" "ru" "tr" "ur"
        "codes" "digits" "email" "fin" "latin-letters" "latin-names" "order" "phone" "plate" "sum"
    }
};

static LAYOUTS: LazyLock<BTreeMap<&'static str, Layout>> = LazyLock::new(|| {
    let read = |(name, text): &(&'static str, &str)| {
        (*name, Layout::read(name, text).expect("the committed keyboards are read by a test"))
    };
    FILES.iter().map(read).collect()
});

impl Board {
    /// The one on which a value of a form is typed.
    #[must_use]
    pub const fn of(keyboard: Keyboard) -> Self {
        match keyboard {
            Keyboard::Digits | Keyboard::Calendar | Keyboard::Choices => Self::Digits,
            Keyboard::Phone => Self::Phone,
            Keyboard::Sum => Self::Sum,
            Keyboard::LettersAndDigits => Self::Codes,
            Keyboard::Order | Keyboard::Scanner => Self::Order,
            Keyboard::Plate => Self::Plate,
            Keyboard::Fin => Self::Fin,
            Keyboard::Email => Self::Email,
        }
    }

    /// Its file's name, without the ending.
    const fn file(self) -> &'static str {
        match self {
            Self::Words(language) => language.tag(),
            Self::Digits => "digits",
            Self::Sum => "sum",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::LatinNames => "latin-names",
            Self::LatinLetters => "latin-letters",
            Self::Codes => "codes",
            Self::Order => "order",
            Self::Plate => "plate",
            Self::Fin => "fin",
        }
    }

    /// What its file says.
    pub(crate) fn layout(self) -> &'static Layout {
        LAYOUTS.get(self.file()).expect("every board has its file")
    }

    /// Where its arrangement comes from: a standard, and where it departs from that.
    #[must_use]
    pub fn source(self) -> &'static str {
        self.layout().source()
    }

    /// The letters that can be turned to where its own are not Latin: firms write their names in them.
    pub(crate) const fn latin(self) -> Option<Self> {
        match self {
            Self::Words(
                Language::Russian
                | Language::Arabic
                | Language::Persian
                | Language::Urdu
                | Language::Hebrew
                | Language::Hindi,
            ) => Some(Self::Words(Language::English)),
            _ => None,
        }
    }

    /// Its layout, and the one that can be turned to.
    fn layouts(self) -> impl Iterator<Item = &'static Layout> {
        [Some(self), self.latin()].into_iter().flatten().map(Self::layout)
    }

    /// What a key turns into when it is held; nothing for most.
    #[must_use]
    pub fn variants(self, sign: char) -> &'static [char] {
        self.layouts().map(|layout| layout.variants(sign)).find(|variants| !variants.is_empty()).unwrap_or_default()
    }

    /// The id of a sign's key, wherever on the keyboard it stands.
    pub(crate) fn id(self, sign: char) -> String {
        self.layout().id(sign)
    }

    /// The sign that can be typed by this id: on the keys that are shown, on others, or on a held one.
    pub(crate) fn sign(self, id: &str) -> Option<char> {
        self.layouts().flat_map(Layout::signs).find(|sign| self.id(*sign) == id)
    }

    /// The signs of this keyboard that are meant by one from a keyboard of the machine's own, however that is arranged: in
    /// the other case where there is no such one, digits of other scripts as digits. In names that are typed as a zone has
    /// them, letters with marks as [`in_a_zone`] writes them. Empty: it cannot be typed here.
    #[must_use]
    pub fn means(self, typed: char) -> Vec<char> {
        let has = |sign: char| self.layouts().flat_map(Layout::signs).any(|own| own == sign);
        let small = match typed {
            'İ' => 'i',
            'I' if has('ı') => 'ı',
            other => one(other.to_lowercase()).unwrap_or(other),
        };
        let large = one(typed.to_uppercase()).unwrap_or(typed);
        match [typed, small, large, digit(typed)].into_iter().find(|sign| has(*sign)) {
            Some(sign) => vec![sign],
            None if self == Self::LatinNames => in_a_zone(typed).filter(|sign| has(*sign)).collect(),
            None => Vec::new(),
        }
    }

    /// What a sign of it is called, where a voice would pass the sign over: signs of addresses, and marks, which are named in
    /// the language whose they are.
    #[must_use]
    pub fn spoken(self, sign: char, words: Words) -> String {
        let words = words.spoken();
        match sign {
            ' ' => words.typing_space(),
            '.' => words.voice_sign_point(),
            '@' => words.voice_sign_at(),
            '-' => words.voice_sign_hyphen(),
            '_' => words.voice_sign_underscore(),
            '+' => words.voice_sign_plus(),
            '%' => words.voice_sign_percent(),
            other => {
                self.layouts().find_map(|layout| layout.spoken(other)).map_or_else(|| other.to_string(), str::to_owned)
            }
        }
    }

    /// What stands on a sign's key: a capital where words are typed, a mark on a dotted circle.
    pub(crate) fn face(self, sign: char) -> String {
        match self {
            Self::Words(language) => self.layout().face(sign, language),
            _ => self.layout().face(sign, Language::English),
        }
    }
}

/// What stands in a machine readable zone for a sign of a name (Doc 9303 part 3, sections 4.6 and 6 A): the one letter below
/// the marks where a state may print that, two where it must print two, a space for the filler of a hyphen, nothing for an
/// apostrophe.
fn in_a_zone(typed: char) -> impl Iterator<Item = char> {
    typed.to_uppercase().flat_map(|capital| {
        let shortest = letters::becomes(capital).iter().min_by_key(|becomes| becomes.len());
        let own = match capital {
            '-' | '\u{2010}' | '\u{2011}' => ' ',
            other => other,
        };
        shortest.map_or_else(|| own.to_string(), |becomes| (*becomes).to_owned()).chars().collect::<Vec<char>>()
    })
}

/// The only character, if there is just one.
fn one(mut characters: impl Iterator<Item = char>) -> Option<char> {
    characters.next().filter(|_| characters.next().is_none())
}

/// The plain digit for one of Arabic, Persian and Hindi.
fn digit(sign: char) -> char {
    let value = ['٠', '۰', '०']
        .into_iter()
        .find_map(|zero| u32::from(sign).checked_sub(u32::from(zero)).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(sign)
}
