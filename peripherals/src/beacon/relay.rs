//! Guide lights behind a relay board that speaks Modbus RTU: the common boards of four or eight relays on RS-485 or USB.
//!
//! Sources: *MODBUS Application Protocol Specification* V1.1b3 (functions 01, 05, 0F, exceptions) and *MODBUS over Serial
//! Line, Specification and Implementation Guide* V1.02 (frames, CRC, silence), both modbus.org. One coil is one relay is one
//! light. The board only keeps its relays; what flashes is flashed from here.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Functions, Gesture, Physics, Simulator, Turn, View};

use crate::{
    detect::{Certainty, Identity, Judgement, Line, Recognition},
    family::Family,
};
use frame::{Parsed, Side, parse};
use message::Reply;

/// Most lights that one board has here.
pub const MOST_LIGHTS: usize = 32;

/// What the relays are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relays {
    /// Semiconductors: they flash for ever.
    Electronic,
    /// Contacts: they click, and wear out after some hundred thousand flashes. Whatever would flash is lit steadily.
    Mechanical,
}

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The board's address on its line, 1 to 247.
    pub address: u8,
    /// The coil of the first light; 0 is the first relay.
    pub first_coil: u16,
    /// Whose light each coil is, from the first on, without a gap: only these relays are ever touched. At most
    /// [`MOST_LIGHTS`]; those behind are ignored. A slot may have several.
    pub lights: Vec<Family>,
    /// What the relays are made of.
    pub relays: Relays,
    /// Milliseconds within which the board answers.
    pub reply_timeout_ms: u64,
    /// Milliseconds of silence between an answer and the next question: at least 3.5 characters, 4 ms at 9600 baud.
    pub gap_ms: u64,
    /// Milliseconds between two looks at a board of which nothing is wanted.
    pub look_ms: u64,
}

impl Settings {
    const fn reply_timeout(&self) -> Duration {
        Duration::from_millis(self.reply_timeout_ms)
    }

    const fn gap(&self) -> Duration {
        Duration::from_millis(self.gap_ms)
    }

    const fn look(&self) -> Duration {
        Duration::from_millis(self.look_ms)
    }

    fn lights(&self) -> &[Family] {
        &self.lights[..self.lights.len().min(MOST_LIGHTS)]
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            address: 1,
            first_coil: 0,
            lights: vec![Family::Document, Family::Card, Family::Printer, Family::Cash],
            relays: Relays::Electronic,
            reply_timeout_ms: 300,
            gap_ms: 5,
            look_ms: 2_000,
        }
    }
}

/// How a relay board is found: it is asked for its first relay, at the address it leaves the factory with. Never more than
/// likely: any other device that speaks Modbus and has a coil answers the same.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Beacon,
    protocol: "relay",
    lines: &[Line::plain(9_600), Line::even(19_200), Line::plain(19_200), Line::plain(115_200)],
    ask: &[0x01, 0x01, 0x00, 0x00, 0x00, 0x01, 0xfd, 0xca],
    wait: Duration::from_millis(300),
    judge,
    thank: &[],
};

/// How many coils the question asks for.
const ASKED_FOR: u16 = 1;
/// What is still looked at when noise came before the answer.
const LONGEST_NOISE: usize = 32;

fn judge(heard: &[u8]) -> Judgement {
    let mut rest = heard;
    loop {
        match parse(rest, Side::Board) {
            Parsed::Frame { frame, used } => match (frame.address, Reply::of(&frame)) {
                (1, Some(reply)) if reply.coils(ASKED_FOR).is_some() => {
                    let identity = Identity::default();
                    return Judgement::Yes { certainty: Certainty::Likely, identity };
                }
                _no_board => rest = &rest[used..],
            },
            Parsed::Garbage { skip } => rest = &rest[skip..],
            Parsed::NeedMore if heard.len() > LONGEST_NOISE => return Judgement::No,
            Parsed::NeedMore => return Judgement::NeedMore,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{message::Request, *};

    #[test]
    fn the_question_asks_for_one_coil_of_board_one() {
        assert_eq!(Request::Read { first: 0, count: ASKED_FOR }.to_frame(1).to_bytes(), RECOGNITION.ask);
    }

    #[test]
    fn a_board_is_recognised_by_its_answer_and_a_check_that_is_right() {
        let likely = Judgement::Yes { certainty: Certainty::Likely, identity: Identity::default() };
        // Relay off, relay on; the second with a byte of noise before it, as a transceiver that turns round makes.
        assert_eq!(judge(&[0x01, 0x01, 0x01, 0x00, 0x51, 0x88]), likely);
        assert_eq!(judge(&[0x00, 0x01, 0x01, 0x01, 0x01, 0x90, 0x48]), likely);
        for short in 0..6 {
            assert_eq!(judge(&[0x01, 0x01, 0x01, 0x00, 0x51, 0x88][..short]), Judgement::NeedMore, "{short}");
        }
    }

    #[test]
    fn what_answers_otherwise_is_no_board() {
        // Another address, a wrong check, "illegal function", an answer of other lights than asked for.
        for heard in [
            &[0x02, 0x01, 0x01, 0x00, 0x51, 0xcc][..],
            &[0x01, 0x01, 0x01, 0x00, 0x51, 0x89],
            &[0x01, 0x81, 0x01, 0x81, 0x90],
            &[0x01, 0x01, 0x01, 0x0f, 0x11, 0x8c],
        ] {
            assert!(!matches!(judge(heard), Judgement::Yes { .. }), "{heard:02x?}");
        }
        assert_eq!(judge(&[0x55; 40]), Judgement::No);
        assert_eq!(judge(b"ZVT or a modem: OK\r\n or whatever it says\r\n"), Judgement::No);
    }
}
