//! Elyctis ID BOX One and ID READER: full-width readers of the zone with a chip reader beside them, over USB as a serial
//! port (CDC) or over RS-232.
//!
//! Specification: Elyctis, *IDBOX One, Scanner Command Set* 1.7 (2020), of which the copy at hand ends in the middle of
//! presence detection; the questions `V`, `R`, `T` and the answer for *no document* as the maker's own web client uses them.
//! What is unsure stands in `docs/devices/elyctis.md`. The chip is another device: a PC/SC reader.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Gesture, Physics, Simulator, View};

use crate::{
    detect::{Certainty, Judgement, Line, Recognition},
    family::Family,
};

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Who looks whether there is a document.
    pub watch: Watch,
    /// Whether documents of one line are asked for too.
    pub one_line: OneLine,
    /// Milliseconds an answer may take.
    pub answer_ms: u64,
    /// Milliseconds an inquiry may take: the reader looks at the document first.
    pub inquiry_ms: u64,
    /// Milliseconds between two inquiries.
    pub inquire_again_ms: u64,
    /// Milliseconds between two checks that the reader is still there and still does what it was told.
    pub check_ms: u64,
}

/// Who looks whether there is a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Watch {
    /// The reader: it says so when it has read one (*continuous reading*). Nobody hears when a document is taken out.
    Reader,
    /// We ask again and again, and so know when a document is placed and when it is taken out.
    Inquiry,
}

/// Whether documents of one line are asked for too, when we ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OneLine {
    /// By a second inquiry whenever the first one found nothing.
    Asked,
    /// No.
    NotAsked,
}

impl Settings {
    const fn answer(&self) -> Duration {
        Duration::from_millis(self.answer_ms)
    }

    const fn inquiry(&self) -> Duration {
        Duration::from_millis(self.inquiry_ms)
    }

    const fn inquire_again(&self) -> Duration {
        Duration::from_millis(self.inquire_again_ms)
    }

    const fn check(&self) -> Duration {
        Duration::from_millis(self.check_ms)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            watch: Watch::Reader,
            one_line: OneLine::NotAsked,
            answer_ms: 1_000,
            inquiry_ms: 5_000,
            inquire_again_ms: 300,
            check_ms: 10_000,
        }
    }
}

/// Asks for the version of its program.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Document,
    protocol: "elyctis",
    lines: &[Line::plain(9_600), Line::plain(115_200)],
    ask: b"V\x00\x00",
    wait: Duration::from_secs(1),
    judge,
    thank: b"",
};

/// There is no check, and no page at hand prints what a version looks like: never certain.
fn judge(mut bytes: &[u8]) -> Judgement {
    loop {
        match frame::parse(bytes) {
            frame::Parsed::Message { message, used } => match message::Reply::of(&message) {
                message::Reply::Text { of: message::Question::Firmware, text } if text.is_some() => {
                    let identity = crate::detect::Identity { firmware: text, ..Default::default() };
                    return Judgement::Yes { certainty: Certainty::Likely, identity };
                }
                message::Reply::Text { .. }
                | message::Reply::Lines(_)
                | message::Reply::Continuous(_)
                | message::Reply::Other { .. } => bytes = &bytes[used..],
            },
            frame::Parsed::NeedMore => return Judgement::NeedMore,
            frame::Parsed::Garbage { skip } => bytes = &bytes[skip..],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_recognised_and_other_talk_is_not() {
        assert_eq!(message::Request::Ask(message::Question::Firmware).to_bytes(), RECOGNITION.ask);
        // The frame is the command set's; the text is ours.
        let answer = b"V\x00\x07ELY 1.7";
        let Judgement::Yes { certainty, identity } = judge(answer) else { panic!("not recognised") };
        assert_eq!((certainty, identity.firmware.as_deref()), (Certainty::Likely, Some("ELY 1.7")));
        for cut in 0..answer.len() {
            assert_eq!(judge(&answer[..cut]), Judgement::NeedMore, "{cut}");
        }
        assert_eq!(judge(b"V\x00\x00"), Judgement::NeedMore, "an echo is no answer");
        assert_eq!(judge(b"I\x00\x03\r\r\rERROR\r\n"), Judgement::NeedMore);
    }
}
