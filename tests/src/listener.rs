//! Somebody who sees nothing: keys in, utterances out.

use std::{
    fs,
    time::{Duration, Instant},
};

use domain::Language;
use locales::Words;
use peripherals::audio::command::{Heard, View};
use serde_json::json;

use crate::{
    Failure, Hall, Outcome,
    process::await_until,
    simulators::{Device, text},
};

/// How long the terminal, a device or a provider may take until something is heard.
const SOON: Duration = Duration::from_secs(40);
/// So long somebody waits for an answer to a key before they press it again.
const AGAIN: Duration = Duration::from_secs(10);
/// Between two strikes of a finger; longer than the keypad's contacts bounce.
const APART: Duration = Duration::from_millis(50);
/// Nobody walks round a page more often than this.
const MOST_STEPS: usize = 120;

/// Keypad, headphones and voice of a hall, and whoever uses them.
pub struct Listener {
    keypad: Device,
    voice: Device,
    words: Words,
    language: Language,
    /// The last utterance that was listened to.
    last: u64,
    /// From each key to the first sound after it.
    pub pauses: Vec<Duration>,
}

impl Listener {
    /// Builds keypad and voice into a hall; they are there when core starts next. The voice says a character in a
    /// millisecond: whoever waits for it has little time.
    ///
    /// # Errors
    /// A device does not start.
    pub fn before(hall: &Hall) -> Outcome<Self> {
        let folder = hall.path("panel");
        fs::create_dir_all(&folder)?;
        let line = folder.join("keypad.line");
        let keypad = Device::start(&hall.programs, ("keypad", "evdev"), &["--pty", text(&line)?], &folder)?;
        let tcp = ["--tcp", "127.0.0.1:0", "--set", "sign_ms=1"];
        let voice = Device::start(&hall.programs, ("audio", "command"), &tcp, &folder)?;
        let settings = format!(
            "[devices.keypad]\nprotocol = \"evdev\"\naddress = \"{}\"\n\n\
             [devices.audio]\nprotocol = \"command\"\naddress = \"{}\"\n",
            keypad.address, voice.address
        );
        fs::create_dir_all(hall.path("conf.d"))?;
        fs::write(hall.path("conf.d/20-panel.toml"), settings)?;
        let language = Language::English;
        let words = Words::of(language).spoken();
        Ok(Self { keypad, voice, words, language, last: 0, pauses: Vec::new() })
    }

    /// Speaks another language from now on.
    pub fn learn(&mut self, language: Language) {
        self.language = language;
        self.words = Words::of(language).spoken();
    }

    /// The language that this person understands.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The words that this person understands.
    #[must_use]
    pub const fn words(&self) -> Words {
        self.words
    }

    /// Presses a key.
    ///
    /// # Errors
    /// The keypad is not there.
    pub fn press(&self, key: &str) -> Outcome<()> {
        self.lift()?;
        self.tap(key)
    }

    fn tap(&self, key: &str) -> Outcome<()> {
        self.keypad.gesture(&json!({ "tap": key }))
    }

    /// A finger comes up before it goes down again, and not so soon that the keypad takes it for one strike.
    fn lift(&self) -> Outcome<()> {
        let until = Instant::now() + SOON;
        while self.keypad.view()?["down"] != json!([]) {
            if Instant::now() > until {
                return Err(Failure::new("a key of the keypad stays down"));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        std::thread::sleep(APART);
        Ok(())
    }

    /// Plugs headphones in.
    ///
    /// # Errors
    /// The keypad is not there.
    pub fn plug_in(&self) -> Outcome<()> {
        self.keypad.gesture(&json!("plug_headphones"))
    }

    /// Pulls headphones out.
    ///
    /// # Errors
    /// The keypad is not there.
    pub fn pull_out(&self) -> Outcome<()> {
        self.keypad.gesture(&json!("unplug_headphones"))
    }

    /// Everything that was heard so far, whoever listened.
    ///
    /// # Errors
    /// The voice is not there.
    pub fn heard(&self) -> Outcome<Vec<Heard>> {
        let view: View = serde_json::from_value(self.voice.view()?)?;
        Ok(view.heard)
    }

    /// Ends the farewell: nothing more is waited for.
    ///
    /// # Errors
    /// There is none.
    pub fn leave(&mut self) -> Outcome<()> {
        let words = self.words;
        self.hear_words(&words.farewell_title())?;
        self.choose(&words.farewell_finish())?;
        self.silence()
    }

    /// What was heard and not yet listened to.
    fn fresh(&self) -> Outcome<Vec<Heard>> {
        Ok(self.heard()?.into_iter().filter(|heard| heard.run > self.last).collect())
    }

    /// Waits for an utterance that is as wanted; what comes before it is listened to and let go.
    ///
    /// # Errors
    /// None comes; the failure tells what was heard instead.
    pub fn hear(&mut self, what: &str, wanted: impl Fn(&str) -> bool) -> Outcome<String> {
        self.hear_within(SOON, what, wanted)
    }

    fn hear_within(&mut self, time: Duration, what: &str, wanted: impl Fn(&str) -> bool) -> Outcome<String> {
        let until = Instant::now() + time;
        let mut before = Vec::new();
        loop {
            for heard in self.fresh()? {
                self.last = heard.run;
                if wanted(&heard.text) {
                    return Ok(heard.text);
                }
                before.push(heard.text);
            }
            if Instant::now() > until {
                return Err(Failure::new(format!("{what} was not heard; this was: {before:#?}")));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits for these words, alone or at the beginning of what is said.
    ///
    /// # Errors
    /// They are not said.
    pub fn hear_words(&mut self, words: &str) -> Outcome<String> {
        let words = words.replace('\n', " ");
        self.hear(&words, |heard| heard.starts_with(words.trim_end_matches('.')))
    }

    /// Presses the key that goes on until the wanted name is heard, then the one that chooses.
    ///
    /// # Errors
    /// It is nowhere on the page.
    pub fn choose(&mut self, name: &str) -> Outcome<()> {
        let keyboard = self.words.voice_keyboard();
        let name = name.replace('\n', " ");
        let wanted = name.trim_end_matches('.');
        let mut passed = Vec::new();
        for _ in 0..MOST_STEPS {
            self.lift()?;
            self.last = self.heard()?.last().map_or(self.last, |heard| heard.run);
            let begun = Instant::now();
            self.tap("next")?;
            let what = format!("what has the focus, on the way to {wanted:?}");
            // Whoever hears nothing presses once more.
            let mut said = if let Ok(said) = self.hear_within(AGAIN, &what, |_| true) {
                said
            } else {
                self.press("next")?;
                self.hear(&what, |_| true)?
            };
            self.pauses.push(begun.elapsed());
            if said == keyboard {
                said = self.hear("the first key", |_| true)?;
            }
            if said.starts_with(wanted) {
                return self.press("select");
            }
            passed.push(said);
        }
        Err(Failure::new(format!("{wanted:?} is not on the page: {passed:#?}")))
    }

    /// Types a text: each key is looked for by its name where it is not under the finger already, and heard as an asterisk
    /// when it is pressed.
    ///
    /// # Errors
    /// There is no such key.
    pub fn type_in(&mut self, signs: &str) -> Outcome<()> {
        let asterisk = self.words.voice_asterisk();
        let mut before = None;
        for sign in signs.chars() {
            // The focus stays where it was pressed.
            if before == Some(sign) {
                self.press("select")?;
            } else {
                self.choose(&sign.to_string())?;
            }
            before = Some(sign);
            self.hear("the echo of a key", |heard| heard == asterisk)?;
        }
        Ok(())
    }

    /// At the wall: asks for speech.
    ///
    /// # Errors
    /// A device is not there.
    pub fn ask_for_speech(&mut self) -> Outcome<()> {
        self.voice.gesture(&json!("forget"))?;
        self.press("help")
    }

    /// At the wall: asks for speech, walks to the own language and takes it.
    ///
    /// # Errors
    /// The wall does not have it.
    pub fn begin(&mut self) -> Outcome<()> {
        self.ask_for_speech()?;
        self.choose(self.language.own_name())
    }

    /// At the wall: asks for speech, waits for the own language and takes it.
    ///
    /// # Errors
    /// The wall does not speak it.
    pub fn await_wall(&mut self) -> Outcome<()> {
        let wall = self.words.voice_wall(self.language.own_name());
        self.ask_for_speech()?;
        self.hear(&wall, |heard| heard == wall)?;
        self.press("select")
    }

    /// Waits until nothing was said for a while: the visit is over.
    ///
    /// # Errors
    /// It talks on.
    pub fn silence(&self) -> Outcome<()> {
        let mut last = (0, Instant::now());
        await_until("silence", SOON, || {
            let run = self.heard().ok()?.last().map_or(0, |heard| heard.run);
            if run != last.0 {
                last = (run, Instant::now());
            }
            (last.1.elapsed() > Duration::from_secs(1)).then_some(())
        })
    }

    /// The middle one of the pauses.
    #[must_use]
    pub fn usual_pause(&self) -> Duration {
        let mut pauses = self.pauses.clone();
        pauses.sort();
        pauses.get(pauses.len() / 2).copied().unwrap_or_default()
    }
}
