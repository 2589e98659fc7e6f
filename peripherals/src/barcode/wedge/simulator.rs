//! The device: types what it read, key by key, as the kernel records it.

use std::time::Duration;

use domain::Moment;

use super::{
    Settings, WORDS,
    layout::{Layout, Level},
    message::{ENTER, LEFT_CONTROL, LEFT_SHIFT, RIGHT_ALT, SPACE, TAB},
};
use crate::{
    barcode::{
        device::{Act, Code, Device, Eye, Manner, Speed, Voice},
        line::{Framing, frame},
    },
    input_record::{Record, code, kind},
};

/// A simulated scanner that is a keyboard.
pub type Simulator = Device<Typist>;

impl Simulator {
    /// A scanner that types on this keyboard, with this framing.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Device::with_voice(Typist { layout: settings.layout, framing: settings.framing })
    }
}

/// A report of a keyboard every 2 ms: a key and the end of the report.
const REPORT: Duration = Duration::from_millis(2);

/// Its voice.
#[derive(Debug)]
pub struct Typist {
    layout: Layout,
    framing: Framing,
}

impl Voice for Typist {
    fn speed(&self) -> Speed {
        Speed { parcel: 2 * WORDS.record_length(), time: REPORT }
    }

    fn eye_alone(&self) -> Eye {
        Eye::On
    }

    fn restart(&mut self) {}

    fn set_up(&mut self, framing: Framing) {
        self.framing = framing;
    }

    fn hear(&mut self, _now: Moment, _bytes: &[u8], _manner: Manner) -> Vec<Act> {
        Vec::new()
    }

    fn read(&mut self, now: Moment, code: &Code) -> Vec<Act> {
        let line = frame(&self.framing, &code.aim, code.data());
        vec![Act::Say(strokes(self.layout, &String::from_utf8_lossy(&line), now, REPORT))]
    }
}

/// The records of typing `text`, one report every `pace`. What the keyboard does not have is left out.
#[must_use]
pub fn strokes(layout: Layout, text: &str, begin: Moment, pace: Duration) -> Vec<u8> {
    let mut records = Vec::new();
    let mut at = begin.since_start();
    for (key, with) in text.chars().filter_map(|character| combination(layout, character)) {
        let downs = with.iter().chain([&key]).map(|key| (*key, 1));
        let ups = [&key].into_iter().chain(&with).map(|key| (*key, 0));
        for (key, value) in downs.chain(ups) {
            let (seconds, micros) = (at.as_secs(), at.subsec_micros());
            records.extend(Record { seconds, micros, kind: kind::KEY, code: key, value }.to_bytes(WORDS));
            records.extend(Record { seconds, micros, kind: kind::SYNC, code: code::REPORT, value: 0 }.to_bytes(WORDS));
            at += pace;
        }
    }
    records
}

/// A key, and what is held with it.
fn combination(layout: Layout, character: char) -> Option<(u16, Vec<u16>)> {
    match character {
        '\r' => Some((ENTER, Vec::new())),
        '\t' => Some((TAB, Vec::new())),
        ' ' => Some((SPACE, Vec::new())),
        control @ '\0'..='\u{1f}' => {
            let printed = char::from_u32(u32::from(control) | 0x40)?.to_ascii_lowercase();
            let unshifted = match printed {
                '@' => '2',
                '^' => '6',
                '_' => '-',
                other => other,
            };
            Some((Layout::Us.key(unshifted)?.0, vec![LEFT_CONTROL]))
        }
        printed => {
            let (key, level) = layout.key(printed)?;
            let with = match level {
                Level::Plain => Vec::new(),
                Level::Shift => vec![LEFT_SHIFT],
                Level::AltGr => vec![RIGHT_ALT],
            };
            Some((key, with))
        }
    }
}
