//! From a key of the keypad to the first sound of what has the focus then.
//!
//! The voice is the machine's own: `espeak-ng`, or, where that is not installed, a program that gives its words back. Its sound
//! goes into a file that this program watches, where a terminal has a sound device; all before that is the terminal's own,
//! the process of the utterance among it.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use super::{
    Samples,
    whole::{Whole, set},
};
use crate::{Outcome, customer::Customer, process::await_until, simulators::text};

/// How long a screen or a sound may take to come.
const SOON: Duration = Duration::from_secs(30);
/// So long nothing is said before a key is pressed.
const SILENCE: Duration = Duration::from_millis(150);
/// Between two looks at the sound.
const LOOK: Duration = Duration::from_millis(1);

/// What says the utterances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// `espeak-ng`.
    Espeak,
    /// There is none on this machine: the words themselves are the sound.
    None,
}

/// What was found.
#[derive(Debug)]
pub struct Hearing {
    /// From each key to the first sound.
    pub times: Samples,
    /// Of which voice.
    pub voice: Voice,
}

impl Voice {
    /// The one that this machine has.
    fn found() -> Self {
        let quiet = Command::new("espeak-ng").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        if quiet.is_ok_and(|status| status.success()) { Self::Espeak } else { Self::None }
    }

    /// What runs it, as the terminal's own settings do, with the sound into a file.
    const fn script(self) -> &'static str {
        match self {
            Self::Espeak => r#"espeak-ng -v "$1" -s "$2" -a "$3" -b 1 --stdin --stdout | cat >> "$4""#,
            Self::None => r#"cat >> "$4""#,
        }
    }

    /// Bytes that are no sound yet: the head of a WAV file.
    const fn head(self) -> u64 {
        match self {
            Self::Espeak => 44,
            Self::None => 0,
        }
    }

    /// Its name for the page.
    #[must_use]
    pub const fn told(self) -> &'static str {
        match self {
            Self::Espeak => "by `espeak-ng`, without the sound device",
            Self::None => "no voice on this machine: a program that gives the words back",
        }
    }
}

/// Walks so often with a key of the keypad and listens each time. Core is off before and after; the window must not run.
///
/// # Errors
/// Core does not start, or nothing is heard.
pub fn measure(whole: &mut Whole, times: usize) -> Outcome<Hearing> {
    let voice = Voice::found();
    let sound = whole.hall.path("sound");
    fs::write(&sound, "")?;
    let file = text(&sound)?;
    let program = json!(["sh", "-c", voice.script(), "voice", "{voice}", "{rate}", "{volume}", file]);
    let settings = format!(
        "[devices.audio]\nprotocol = \"command\"\naddress = \"programs:\"\nsettings.check = []\n\
         settings.program = {program}\n"
    );
    set(&whole.hall, "20-voice", &settings)?;
    whole.hall.start_core(None)?;
    whole.hall.await_readiness(Duration::from_mins(1))?;
    let mut customer = Customer::at(&whole.hall.path("state/window.sock"))?;
    customer.press_when_there("footer-listen", SOON)?;
    customer.press_when_there("greeting-en", SOON)?;
    customer.see(&["choosing"], SOON)?;
    let keypad = whole.device("keypad")?;
    let mut heard = Vec::new();
    for _ in 0..times {
        let before = await_silence(&sound)?;
        let pressed = Instant::now();
        keypad.gesture(&json!({ "tap": "next" }))?;
        await_sound(&sound, before + voice.head())?;
        heard.push(pressed.elapsed());
    }
    whole.hall.cut_power();
    set(&whole.hall, "20-voice", "")?;
    Ok(Hearing { times: heard.into_iter().collect(), voice })
}

/// Waits until nothing was added for a while; how much sound there was.
fn await_silence(sound: &Path) -> Outcome<u64> {
    let mut last = (0, Instant::now());
    await_until("silence", SOON, || {
        let now = fs::metadata(sound).ok()?.len();
        if now != last.0 {
            last = (now, Instant::now());
        }
        (last.1.elapsed() >= SILENCE).then_some(now)
    })
}

fn await_sound(sound: &Path, more_than: u64) -> Outcome<()> {
    let until = Instant::now() + SOON;
    while fs::metadata(sound)?.len() <= more_than {
        if Instant::now() > until {
            return Err(crate::Failure::new("a key was pressed and nothing was heard"));
        }
        thread::sleep(LOOK);
    }
    Ok(())
}
