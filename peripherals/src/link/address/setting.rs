//! A setting of a link, and its words.

/// Declares a setting of a link with its words.
macro_rules! setting {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            pub(in crate::link) const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            pub(in crate::link) fn from_word(word: &str) -> Option<Self> {
                [$(Self::$variant,)+].into_iter().find(|setting| setting.word() == word)
            }
        }
    };
}

pub(super) use setting;
