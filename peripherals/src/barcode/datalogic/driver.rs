//! The host: disabled and asked who it is while nobody waits, enabled for one code.

use std::time::Duration;

use super::{
    Settings, frame,
    message::{Request, identity},
};
use crate::barcode::{
    host::{Confirms, Host, Pace},
    line::{Framing, Line, Parsed, Reply, Tongue},
};

/// The driver of a Datalogic scanner.
pub type Driver = Host<Line<Datalogic>>;

/// Datalogic's tongue.
#[derive(Debug)]
pub struct Datalogic {
    pace: Pace,
    questions: [Vec<u8>; 1],
}

impl Tongue for Datalogic {
    type Settings = Settings;

    fn new(settings: Settings) -> (Self, Framing) {
        let pace = Pace {
            answer: Duration::from_millis(settings.answer_ms),
            again: Duration::from_millis(settings.enable_again_ms),
            check: Duration::from_millis(settings.check_ms),
            confirms: Confirms::No,
        };
        (Self { pace, questions: [vec![Request::Disable.byte(), Request::Information.byte()]] }, settings.framing)
    }

    fn pace(&self) -> Pace {
        self.pace
    }

    fn questions(&self) -> &[Vec<u8>] {
        &self.questions
    }

    fn arm(&self) -> Vec<u8> {
        vec![Request::Enable.byte()]
    }

    fn disarm(&self) -> Vec<u8> {
        vec![Request::Disable.byte()]
    }

    fn parse(&self, _question: usize, bytes: &[u8]) -> Parsed {
        match frame::parse(bytes) {
            frame::Parsed::NeedMore => Parsed::NeedMore,
            frame::Parsed::Garbage { skip } => Parsed::Garbage { skip },
            frame::Parsed::Answer { answer, used } => {
                Parsed::Reply { reply: Reply::Identified(identity(&answer)), used }
            }
        }
    }

    // It just does it.
    fn parse_confirmation(&self, _bytes: &[u8]) -> Parsed {
        Parsed::Garbage { skip: 1 }
    }
}
