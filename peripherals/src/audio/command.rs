//! A voice that is a program: one process an utterance, its words on standard input.
//!
//! On the link is [`crate::program`]: what to run, and what became of it. So this protocol has neither `frame.rs` nor
//! `message.rs`, as keypads have none. `programs:` runs the programs of this machine; a simulator answers anywhere.

mod driver;
#[cfg(feature = "simulators")]
mod simulator;
mod template;

use std::{collections::BTreeMap, time::Duration};

use domain::{
    Language,
    speech::{Output, Rate, Volume},
};
use serde::{Deserialize, Serialize};

pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Gesture, Heard, How, Physics, Simulator, View};
use template::{Values, filled};

use super::{Clip, Utterance};

/// What a program finds in its environment beside its arguments.
pub mod environment {
    /// The tag of the language: `az`.
    pub const LANGUAGE: &str = "SPEECH_LANGUAGE";
    /// The name of the rate: `usual`.
    pub const RATE: &str = "SPEECH_RATE";
    /// The name of the volume: `usual`.
    pub const VOLUME: &str = "SPEECH_VOLUME";
    /// `loudspeaker` or `headphones`.
    pub const OUTPUT: &str = "SPEECH_OUTPUT";
    /// The recording that is played, where one is.
    pub const CLIP: &str = "SPEECH_CLIP";
}

/// What differs from installation to installation. In every argument `{voice}`, `{language}`, `{rate}`, `{volume}`,
/// `{output}` and, for the player, `{file}` are replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The voice and its arguments. It reads UTF-8 from its standard input and ends when it has said it.
    pub program: Vec<String>,
    /// What shows that the voice can be heard: run when the link stands, and again while it cannot. Empty: it is believed.
    pub check: Vec<String>,
    /// What plays a clip.
    pub player: Vec<String>,
    /// The folder of clips; empty, there are none.
    pub clips: String,
    /// The voice of a language by its tag, where that is not the tag itself.
    pub voices: BTreeMap<String, String>,
    /// What `{rate}` is, from the slowest to the fastest.
    pub rates: [u32; Rate::ALL.len()],
    /// What `{volume}` is, from the softest to the loudest.
    pub volumes: [u32; Volume::ALL.len()],
    /// What `{output}` is for the loudspeaker.
    pub loudspeaker: String,
    /// What `{output}` is for headphones.
    pub headphones: String,
    /// Milliseconds until a program that has nothing to say has surely ended.
    pub start_ms: u64,
    /// Milliseconds that a character takes at most, at the usual rate.
    pub sign_ms: u64,
    /// Milliseconds between two looks at a voice that cannot be heard.
    pub look_ms: u64,
}

impl Default for Settings {
    fn default() -> Self {
        // The shell's own words for a missing program (127) and a forbidden one (126) are understood.
        let speak = r#"espeak-ng -v "$1" -s "$2" -a "$3" -b 1 --stdin --stdout | aplay -q -D "$4""#;
        let check = r#"command -v espeak-ng >/dev/null || exit 127; aplay -q -D "$1" -t raw -f S16_LE -r 22050 -s 2205 /dev/zero"#;
        let shell = |script: &str, arguments: &[&str]| {
            ["sh", "-c", script, "voice"].iter().chain(arguments).map(|&word| word.to_owned()).collect()
        };
        Self {
            program: shell(speak, &["{voice}", "{rate}", "{volume}", "{output}"]),
            check: shell(check, &["{output}"]),
            player: ["aplay", "-q", "-D", "{output}", "{file}"].map(str::to_owned).to_vec(),
            clips: String::new(),
            voices: BTreeMap::from([("en".to_owned(), "en-gb".to_owned())]),
            // Words a minute.
            rates: [110, 140, 175, 220, 280],
            // Amplitudes: 6 dB is twice as much.
            volumes: [25, 50, 100, 200],
            loudspeaker: "default".to_owned(),
            headphones: "default".to_owned(),
            start_ms: 3_000,
            sign_ms: 250,
            look_ms: 30_000,
        }
    }
}

impl Settings {
    const fn look(&self) -> Duration {
        Duration::from_millis(self.look_ms)
    }

    /// After so long a program hangs that says so many characters at this rate.
    fn patience(&self, characters: usize, rate: Rate) -> Duration {
        let usual = u64::from(self.rates[Rate::Usual as usize].max(1));
        let own = u64::from(self.rates[rate as usize].max(1));
        let characters = u64::try_from(characters).unwrap_or(u64::MAX);
        let signs = self.sign_ms.saturating_mul(characters).saturating_mul(usual) / own;
        Duration::from_millis(self.start_ms.saturating_add(signs))
    }

    fn values(&self, language: Language, rate: Rate, volume: Volume, output: Output) -> Values {
        let tag = language.tag();
        Values {
            voice: self.voices.get(tag).cloned().unwrap_or_else(|| tag.to_owned()),
            language: tag.to_owned(),
            rate: self.rates[rate as usize].to_string(),
            volume: self.volumes[volume as usize].to_string(),
            output: match output {
                Output::Loudspeaker => self.loudspeaker.clone(),
                Output::Headphones => self.headphones.clone(),
            },
            file: String::new(),
        }
    }

    /// What shows that the voice can be heard.
    fn checking(&self) -> Vec<String> {
        filled(&self.check, &self.values(Language::English, Rate::default(), Volume::default(), Output::Loudspeaker))
    }

    /// What says an utterance.
    fn saying(&self, utterance: &Utterance) -> Vec<String> {
        filled(&self.program, &self.of(utterance))
    }

    /// What plays the recording of an utterance, if there is one.
    fn playing(&self, utterance: &Utterance) -> Option<(String, Vec<String>)> {
        match &utterance.clip {
            Clip::File(file) if !self.clips.is_empty() => {
                let path = format!("{}/{file}", self.clips.trim_end_matches('/'));
                let values = Values { file: path, ..self.of(utterance) };
                Some((file.clone(), filled(&self.player, &values)))
            }
            Clip::File(_) | Clip::None => None,
        }
    }

    fn of(&self, utterance: &Utterance) -> Values {
        let Utterance { language, rate, volume, output, .. } = *utterance;
        self.values(language, rate, volume, output)
    }
}
