//! Nippon Primex NP-2511 and NP-3511, kiosk printers with a presenter, over a serial line.
//!
//! Sources: *NP-2511/3511 series Specifications* D-F0446 (commands 33 to 40: `ESC r`, `ESC s`, `ESC v`, `GS G`) and *NP-2511D-2
//! Command reference* D-F10116 (`ESC *`, `ESC 3`, `ESC i`); meanings of status bits and of `ESC h`, `ESC r` 0 and 1, `GS e` as hosts
//! in the field use them. Where they disagree stands in `docs/devices/nippon.md`.
//!
//! A job stands between "print start" and "print finish" (`GS G`), both with its number. The printer says the number back once it
//! has printed everything in between, with a status; after a fault it drops the rest of the job and says that.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use self::driver::{Driver, Nippon};
#[cfg(feature = "simulators")]
pub use self::simulator::{Np2511, Simulator};
use super::usher::{Pace, Untaken};
use crate::{
    detect::{Certainty, Identity, Judgement, Line, Recognition},
    family::Family,
};

/// Which n of `ESC r 0 n` turns the motor outwards: the sources do not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outwards {
    /// 1 pushes out and 0 draws back, as hosts in the field have it.
    #[default]
    One,
    /// 0 pushes out and 1 draws back, as the specification's "forward" and "reverse" may be read.
    Nought,
}

/// What is different from printer to printer. Every field has a default that suits an NP-2511.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Dots that the head has; a wider picture is refused before anything is sent.
    pub width_dots: u32,
    /// Dots from the head to the knife: the printer cuts where the paper stands.
    pub knife_dots: u32,
    /// Which way the motor turns.
    pub outwards: Outwards,
    /// What is done with a paper that nobody takes.
    pub untaken: Untaken,
    /// Seconds a paper may wait at the mouth.
    pub patience_s: u64,
    /// Milliseconds an answer may take.
    pub reply_timeout_ms: u64,
    /// Milliseconds that any job may take, however short.
    pub job_timeout_ms: u64,
    /// Milliseconds that each row of a job may take in addition, its way over the link included.
    pub row_timeout_ms: u64,
    /// Milliseconds a fault may last in the middle of a job before the job is given up.
    pub fault_grace_ms: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            width_dots: 576,
            knife_dots: 168,
            outwards: Outwards::One,
            untaken: Untaken::Retract,
            patience_s: 60,
            reply_timeout_ms: 500,
            job_timeout_ms: 15_000,
            row_timeout_ms: 10,
            fault_grace_ms: 1_500,
        }
    }
}

impl Settings {
    fn pace(&self) -> Pace {
        Pace {
            width_dots: self.width_dots,
            reply: Duration::from_millis(self.reply_timeout_ms),
            job: Duration::from_millis(self.job_timeout_ms),
            row: Duration::from_millis(self.row_timeout_ms),
            fault_grace: Duration::from_millis(self.fault_grace_ms),
            patience: Duration::from_secs(self.patience_s),
            delivery: Duration::from_secs(2),
            untaken: self.untaken,
        }
    }
}

/// Asks for the model's name.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Printer,
    protocol: "nippon",
    lines: &[Line::plain(115_200), Line::plain(38_400), Line::plain(19_200), Line::plain(9_600)],
    ask: &[0x1b, 0x73, 0x02],
    wait: Duration::from_millis(500),
    judge,
    thank: &[],
};

fn judge(bytes: &[u8]) -> Judgement {
    match frame::parse(bytes) {
        frame::Parsed::Frame { frame: frame::Frame::Model(name), .. } => Judgement::Yes {
            certainty: Certainty::Certain,
            identity: Identity { model: Identity::text(&name), ..Identity::default() },
        },
        frame::Parsed::NeedMore => Judgement::NeedMore,
        frame::Parsed::Frame { .. } | frame::Parsed::Garbage { .. } => Judgement::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printer_that_says_its_name_is_recognised_and_nothing_else() {
        assert_eq!(RECOGNITION.ask, [0x1b, 0x73, 0x02]);
        // Command 34: FFh, 02h, a string that NUL ends.
        let answer = b"\xff\x02NP-2511D-2\0";
        assert_eq!(judge(&answer[..5]), Judgement::NeedMore);
        let Judgement::Yes { certainty, identity } = judge(answer) else { panic!("it is one of ours") };
        assert_eq!((certainty, identity.model.as_deref()), (Certainty::Certain, Some("NP-2511D-2")));
        // An ESC/POS status, a Star status, a note validator's answer.
        for other in [&[0x12][..], &[0x23, 0x06, 0, 0, 0, 0, 0, 0, 0], &[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]] {
            assert_eq!(judge(other), Judgement::No, "{other:02x?}");
        }
    }

    #[test]
    fn settings_left_out_have_defaults_and_unknown_ones_are_refused() {
        assert_eq!(serde_json::from_str::<Settings>("{}").expect("defaults"), Settings::default());
        assert!(serde_json::from_str::<Settings>(r#"{"outward":"one"}"#).is_err());
        let settings: Settings = serde_json::from_str(r#"{"outwards":"nought","untaken":"eject"}"#).expect("settings");
        assert_eq!((settings.outwards, settings.untaken), (Outwards::Nought, Untaken::Eject));
    }
}
