//! Words of a language, by typed functions that the build script writes from `locales/en`.

#[cfg(test)]
mod tests;
mod told;

use std::{
    borrow::Cow,
    sync::{Arc, LazyLock, OnceLock},
};

use domain::{Direction, Language};
use fluent::{FluentArgs, FluentMessage, FluentResource, FluentValue, concurrent::FluentBundle};

use self::told::Flaw;
use crate::plural;

/// A file of words: its name and what stands in it.
type File<'text> = (&'text str, &'text str);

/// Every folder of words: its tag, its files.
const FOLDERS: &[(&str, &[File])] = &include!(concat!(env!("OUT_DIR"), "/folders.rs"));

/// Stands before each paragraph of a right-to-left screen, so that one that begins with a Latin name is not turned round.
const RIGHT_TO_LEFT_MARK: char = '\u{200F}';

/// The languages that a terminal offers, in the order of the language screen: their words are complete, and
/// screens and papers were drawn in them.
pub const OFFERED: &[Language] = &Language::ALL;

/// The languages that the staff reads, in the order in which they are turned.
pub const STAFF: &[Language] = &[Language::Azerbaijani, Language::Russian, Language::English];

/// The languages whose words are complete, in the order of the language screen.
#[must_use]
pub fn complete() -> &'static [Language] {
    static COMPLETE: LazyLock<Vec<Language>> = LazyLock::new(|| {
        let has_words = |language: &Language| FOLDERS.iter().any(|(tag, _)| *tag == language.tag());
        Language::ALL.into_iter().filter(has_words).collect()
    });
    &COMPLETE
}

/// The words of one language, for the eye, the paper or the ear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
    place: Place,
}

/// Where the words go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On the screen: values isolated from what stands around them, direction marked.
    Screen,
    /// On paper, into logs: nothing invisible.
    Plain,
    /// Aloud: as plain, but the attribute `.speech` where a message has one.
    Spoken,
}

impl Words {
    /// The words for the screen: each value stands in isolates, each right-to-left paragraph begins with its mark.
    /// English for a language without words.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let language = if complete().contains(&language) { language } else { Language::English };
        Self { language, place: Place::Screen }
    }

    /// The same words without invisible characters: for paper and logs.
    #[must_use]
    pub const fn plain(self) -> Self {
        Self { place: Place::Plain, ..self }
    }

    /// The same words to be said: a message's `.speech` where the language has one, else the plain message.
    #[must_use]
    pub const fn spoken(self) -> Self {
        Self { place: Place::Spoken, ..self }
    }

    /// The language the words are in: English where the asked one has none.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// Whether they are to be said.
    #[must_use]
    pub fn is_spoken(self) -> bool {
        self.place == Place::Spoken
    }

    fn value(self, id: &str, arguments: &[(&str, Arg)]) -> String {
        let part = if self.place == Place::Spoken && self.has(id, "speech") { Some("speech") } else { None };
        self.part(id, part, arguments)
    }

    fn attribute(self, id: &str, name: &str, arguments: &[(&str, Arg)]) -> String {
        // Only English must have an attribute for the ear; elsewhere the message itself is said.
        if name == "speech" && !self.has(id, name) {
            return self.part(id, None, arguments);
        }
        self.part(id, Some(name), arguments)
    }

    fn has(self, id: &str, name: &str) -> bool {
        loaded(self.language).has(id, name, || loaded(Language::English))
    }

    /// A text that is missing in a language is said in English, and the log says so: the tests of words see to it that none
    /// is.
    fn part(self, id: &str, attribute: Option<&str>, arguments: &[(&str, Arg)]) -> String {
        self.written(loaded(self.language), || loaded(Language::English), id, attribute, arguments)
    }

    fn written<'loaded>(
        self,
        own: &Loaded,
        english: impl Fn() -> &'loaded Loaded,
        id: &str,
        attribute: Option<&str>,
        arguments: &[(&str, Arg)],
    ) -> String {
        let text = self.find(own, id, attribute, arguments).or_else(|flaw| {
            told::once(self.language, id, attribute, &flaw);
            self.find(english(), id, attribute, arguments)
        });
        let text = text.unwrap_or_else(|flaw| {
            told::once(Language::English, id, attribute, &flaw);
            id.to_owned()
        });
        match (self.place, self.language.direction()) {
            (Place::Screen, Direction::RightToLeft) => mark_paragraphs(&text),
            _ => text,
        }
    }

    fn find(
        self,
        loaded: &Loaded,
        id: &str,
        attribute: Option<&str>,
        arguments: &[(&str, Arg)],
    ) -> Result<String, Flaw> {
        let bundle = match self.place {
            Place::Screen => &loaded.isolating,
            Place::Plain | Place::Spoken => &loaded.plain,
        };
        let message = bundle.get_message(id).ok_or(Flaw::Missing)?;
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        };
        let pattern = pattern.ok_or(Flaw::Missing)?;
        let mut named = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            named.set(*name, FluentValue::String(Cow::Borrowed(value.0.as_str())));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&named), &mut errors).into_owned();
        match errors.pop() {
            None => Ok(text),
            Some(error) => Err(Flaw::Unwritable(error)),
        }
    }
}

/// What is said in a language again and again with the same words: the message's name, the words.
pub fn prompts(language: Language) -> impl Iterator<Item = (&'static str, String)> {
    let words = Words::of(language).spoken();
    FIXED.iter().map(move |(id, text)| (*id, text(words).replace('\n', " ")))
}

fn mark_paragraphs(text: &str) -> String {
    let mut marked = String::with_capacity(text.len() + 6);
    for (place, paragraph) in text.split('\n').enumerate() {
        if place > 0 {
            marked.push('\n');
        }
        marked.push(RIGHT_TO_LEFT_MARK);
        marked.push_str(paragraph);
    }
    marked
}

/// What stands in a text: digits, or a text that is already in the form to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arg(String);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl From<Count> for Arg {
    fn from(count: Count) -> Self {
        Self(count.0.to_string())
    }
}

/// A number on which a plural form depends. Kept as digits all the way: Fluent's own numbers are floats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count(u64);

macro_rules! from_integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Count {
            fn from(count: $integer) -> Self {
                Self(u64::from(count))
            }
        }

        impl From<$integer> for Arg {
            fn from(count: $integer) -> Self {
                Self(count.to_string())
            }
        }
    )*};
}

from_integers! { u8 u16 u32 u64 }

struct Loaded {
    isolating: FluentBundle<Arc<FluentResource>>,
    plain: FluentBundle<Arc<FluentResource>>,
}

impl Loaded {
    /// Whether a message has an attribute; of one that is missing whole, whether the English one has.
    fn has<'loaded>(&self, id: &str, name: &str, english: impl Fn() -> &'loaded Self) -> bool {
        let has = |message: FluentMessage<'_>| message.get_attribute(name).is_some();
        match self.plain.get_message(id) {
            Some(message) => has(message),
            None => english().plain.get_message(id).is_some_and(has),
        }
    }
}

/// Parsed once, at the first word that is asked for.
fn loaded(language: Language) -> &'static Loaded {
    static LOADED: [OnceLock<Loaded>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    LOADED[language as usize].get_or_init(|| {
        #[cfg(feature = "pseudo")]
        let says = crate::pseudo::Pseudo::of(language).map_or(language, |_| crate::pseudo::Pseudo::SAYS);
        #[cfg(not(feature = "pseudo"))]
        let says = language;
        let files = FOLDERS.iter().find(|(tag, _)| *tag == says.tag()).map_or(&[][..], |(_, files)| *files);
        load(language, files)
    })
}

fn load(language: Language, files: &[File<'_>]) -> Loaded {
    let locale: unic_langid::LanguageIdentifier = language.tag().parse().expect("our tags are BCP 47");
    let mut isolating = FluentBundle::new_concurrent(vec![locale.clone()]);
    let mut plain = FluentBundle::new_concurrent(vec![locale]);
    plain.set_use_isolating(false);
    let said = language;
    #[cfg(feature = "pseudo")]
    let said = crate::pseudo::Pseudo::of(language).map_or(said, |pseudo| {
        for bundle in [&mut isolating, &mut plain] {
            bundle.set_transform(Some(pseudo.transform()));
        }
        crate::pseudo::Pseudo::SAYS
    });
    for bundle in [&mut isolating, &mut plain] {
        bundle.add_function("PLURAL", plural::function(said)).expect("the bundle is new and has no functions");
    }
    for (file, text) in files {
        // What cannot be parsed is left out here, and fails the tests of words.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, errors)| {
            for error in errors {
                told::damage(language, file, told::place(text, error.pos.start), &error);
            }
            partial
        });
        let resource = Arc::new(resource);
        isolating.add_resource_overriding(Arc::clone(&resource));
        plain.add_resource_overriding(resource);
    }
    Loaded { isolating, plain }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
include!(concat!(env!("OUT_DIR"), "/staff.rs"));
