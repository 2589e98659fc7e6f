//! The languages of the terminal.

use serde::{Deserialize, Serialize};

/// Which way a language is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Direction {
    /// From the left to the right.
    LeftToRight,
    /// From the right to the left.
    RightToLeft,
}

macro_rules! languages {
    ($($name:ident $tag:literal $own:literal,)*) => {
        /// One of the fourteen languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Language {
            $(#[doc = concat!("`", $tag, "`, ", $own)] #[serde(rename = $tag)] $name,)*
        }

        impl Language {
            /// All of them, in the order of the language screen.
            pub const ALL: [Self; 14] = [$(Self::$name,)*];

            /// The BCP 47 tag.
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$name => $tag,)* }
            }

            /// The language's name in itself.
            #[must_use]
            pub const fn own_name(self) -> &'static str {
                match self { $(Self::$name => $own,)* }
            }

            /// The language of a tag, if it is one of ours.
            #[must_use]
            pub fn from_tag(tag: &str) -> Option<Self> {
                match tag { $($tag => Some(Self::$name),)* _ => None }
            }
        }
    };
}

languages! {
    Azerbaijani "az" "Azərbaycanca",
    English "en" "English",
    Russian "ru" "Русский",
    Turkish "tr" "Türkçe",
    Arabic "ar" "العربية",
    Persian "fa" "فارسی",
    Urdu "ur" "اردو",
    Hebrew "he" "עברית",
    Hindi "hi" "हिन्दी",
    German "de" "Deutsch",
    French "fr" "Français",
    Spanish "es" "Español",
    Italian "it" "Italiano",
    Norwegian "nb" "Norsk",
}

impl Language {
    /// Which way it is read.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Arabic | Self::Persian | Self::Hebrew | Self::Urdu => Direction::RightToLeft,
            Self::Azerbaijani
            | Self::English
            | Self::Russian
            | Self::Turkish
            | Self::Hindi
            | Self::German
            | Self::French
            | Self::Spanish
            | Self::Italian
            | Self::Norwegian => Direction::LeftToRight,
        }
    }
}
