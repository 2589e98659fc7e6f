//! The voice, and the recordings that stand for some of its words.

use std::{collections::BTreeMap, io, path::Path};

use data_encoding::HEXLOWER;
use domain::Language;
use peripherals::{
    audio::{self, Clip, command},
    family::Family,
    link::{self, Address, Clock, Handle},
};
use rand::rngs::StdRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::whereabouts::{Finder, Place};

/// Which voice, where.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
pub enum AudioDevice {
    /// A program an utterance.
    Command {
        /// `programs:`, the programs of this machine.
        #[serde(default = "here")]
        address: Place,
        /// Which programs.
        #[serde(default)]
        settings: Box<command::Settings>,
    },
}

const fn here() -> Place {
    Place::At(Address::Programs)
}

impl AudioDevice {
    pub(super) fn start(
        &self,
        finder: &mut Finder,
        clock: Clock,
        chance: StdRng,
    ) -> Handle<audio::Command, audio::Event> {
        let Self::Command { address, settings } = self;
        link::spawn_wherever(
            finder.place(Family::Audio, "command", address),
            command::Driver::new(settings.as_ref().clone()),
            clock,
            chance,
        )
    }

    /// The recordings that there are. A folder that cannot be read has none: the voice says everything.
    #[must_use]
    pub fn clips(&self) -> Clips {
        let Self::Command { settings, .. } = self;
        if settings.clips.is_empty() {
            return Clips::default();
        }
        Clips::read(Path::new(&settings.clips)).unwrap_or_else(|error| {
            tracing::error!(%error, folder = settings.clips, "the folder of clips cannot be read");
            Clips::default()
        })
    }
}

/// Recordings, by the language and the words that they say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clips {
    files: BTreeMap<(Language, String), String>,
}

impl Clips {
    /// Those in a folder: `az/privacy-title-1f3a9c05.wav`. Files of other names are nobody's.
    ///
    /// # Errors
    /// The folder of a language cannot be read.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        for language in Language::ALL {
            let of_language = folder.join(language.tag());
            if !of_language.is_dir() {
                continue;
            }
            for entry in of_language.read_dir()? {
                let name = entry?.file_name().to_string_lossy().into_owned();
                let hash = name.strip_suffix(".wav").and_then(|name| name.rsplit_once('-'));
                if let Some((_, hash)) = hash {
                    files.insert((language, hash.to_owned()), format!("{}/{name}", language.tag()));
                }
            }
        }
        Ok(Self { files })
    }

    /// The recording of these words, if there is one.
    #[must_use]
    pub fn of(&self, language: Language, text: &str) -> Clip {
        if self.files.is_empty() {
            return Clip::None;
        }
        self.files.get(&(language, hash(text))).map_or(Clip::None, |file| Clip::File(file.clone()))
    }
}

/// Something that is said again and again with the same words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Prompt {
    /// What a recording of it is called.
    pub file: String,
    /// Whose words they are.
    pub language: Language,
    /// The words.
    pub text: String,
}

/// Every prompt of every language that is offered.
pub fn prompts() -> impl Iterator<Item = Prompt> {
    let of_language = |language: &Language| {
        let language = *language;
        locales::prompts(language).map(move |(message, text)| Prompt {
            file: file_of(language, message, &text),
            language,
            text,
        })
    };
    locales::OFFERED.iter().flat_map(of_language)
}

/// What a recording of these words is called: words that change have no recording until there is another.
fn file_of(language: Language, message: &str, text: &str) -> String {
    format!("{}/{message}-{}.wav", language.tag(), hash(text))
}

/// The first eight hexadecimal digits of the words' SHA-256.
fn hash(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text.as_bytes())[..4])
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_recording_is_found_by_its_words_and_never_for_others() {
        let folder = tempfile::tempdir().unwrap();
        let file = file_of(Language::Azerbaijani, "farewell-title", "Sağ olun");
        let hash = file.strip_prefix("az/farewell-title-").and_then(|rest| rest.strip_suffix(".wav"));
        assert_eq!(hash.map(str::len), Some(8), "{file}");
        fs::create_dir(folder.path().join("az")).unwrap();
        fs::write(folder.path().join(&file), "").unwrap();
        fs::write(folder.path().join("az/README.md"), "").unwrap();
        let clips = Clips::read(folder.path()).unwrap();
        assert_eq!(clips.of(Language::Azerbaijani, "Sağ olun"), Clip::File(file));
        assert_eq!(clips.of(Language::Azerbaijani, "Sağ olun."), Clip::None);
        assert_eq!(clips.of(Language::Turkish, "Sağ olun"), Clip::None);
        assert_eq!(Clips::default().of(Language::Azerbaijani, "Sağ olun"), Clip::None);
    }

    #[test]
    fn the_name_of_a_recording_is_the_one_of_the_page() {
        // SHA-256 of "abc", FIPS 180-2, appendix B.1.
        assert_eq!(file_of(Language::English, "x", "abc"), "en/x-ba7816bf.wav");
    }
}
