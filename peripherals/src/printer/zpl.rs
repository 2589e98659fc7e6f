//! ZPL II, as spoken to Zebra's kiosk printer KR403.
//!
//! Source: Zebra, *ZPL II Programming Guide* (P1099958): `^GF`, `^HV`, `^JZ`, `^KV`, `^CP`, `~HI`, `~HQ` with its tables of error and
//! warning flags, `~HS`, `~JA`, `~PS`; *KR403 Software Integrator Guide*.
//!
//! ZPL has no word for "this paper is printed". What comes nearest is taken together: the format says its number back when it is
//! worked off (`^HV`), a paper was seen in the presenter, and then the printer says that nothing is left (`~HS`) and nothing is wrong
//! (`~HQES`).

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use self::driver::{Driver, Zpl};
#[cfg(feature = "simulators")]
pub use self::simulator::{Dialect, Kr403, Simulator};
use super::usher::{Pace, Untaken};
use crate::{
    detect::{Certainty, Judgement, Line, Recognition},
    family::Family,
};

/// What is taken for a printed paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confirmation {
    /// The job's number came back, a paper was seen in the presenter, nothing is left and nothing is wrong.
    #[default]
    NumberAndPaper,
    /// A paper was seen in the presenter, nothing is left and nothing is wrong: for a printer that knows no `^HV`.
    Paper,
}

/// What is different from printer to printer. Every field has a default that suits a KR403.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Dots that the head has; a wider picture is refused before anything is sent.
    pub width_dots: u32,
    /// Millimetres of the presenter's loop (`^KV`): 3 to 1023, or 0 for none.
    pub loop_mm: u16,
    /// What is taken for a printed paper.
    pub confirmation: Confirmation,
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
            width_dots: 640,
            loop_mm: 400,
            confirmation: Confirmation::NumberAndPaper,
            untaken: Untaken::Retract,
            patience_s: 60,
            reply_timeout_ms: 1_000,
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

/// Asks for model and version.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Printer,
    protocol: "zpl",
    lines: &[Line::plain(115_200), Line::plain(9_600), Line::plain(19_200), Line::plain(38_400), Line::plain(57_600)],
    ask: b"~HI",
    wait: Duration::from_secs(1),
    judge,
    thank: &[],
};

fn judge(bytes: &[u8]) -> Judgement {
    match frame::parse(bytes) {
        frame::Parsed::Frame { frame: body, .. } => match message::Reply::read(&body) {
            message::Reply::Identity(identity) => Judgement::Yes { certainty: Certainty::Certain, identity },
            message::Reply::Status(_)
            | message::Reply::Queue(_)
            | message::Reply::Batch(_)
            | message::Reply::Number(_)
            | message::Reply::Unasked => Judgement::No,
        },
        frame::Parsed::NeedMore => Judgement::NeedMore,
        frame::Parsed::Garbage { .. } => Judgement::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printer_that_says_its_name_is_recognised_and_nothing_else() {
        assert_eq!(RECOGNITION.ask, b"~HI");
        // ~HI: "XXXXXX,V1.0.0,dpm,000KB,X", between STX and ETX as every answer.
        let answer = b"\x02KR403-203dpi,V66.17.4Z,8,8192KB\x03\r\n";
        assert_eq!(judge(&answer[..9]), Judgement::NeedMore);
        let Judgement::Yes { certainty, identity } = judge(answer) else { panic!("it is one of ours") };
        assert_eq!(certainty, Certainty::Certain);
        assert_eq!(
            (identity.model.as_deref(), identity.firmware.as_deref()),
            (Some("KR403-203dpi"), Some("V66.17.4Z"))
        );
        // An ESC/POS status, a Star status, a note validator's answer.
        for other in [&[0x12][..], &[0x23, 0x06, 0, 0, 0, 0, 0, 0, 0], &[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]] {
            assert_eq!(judge(other), Judgement::No, "{other:02x?}");
        }
    }

    #[test]
    fn settings_left_out_have_defaults_and_unknown_ones_are_refused() {
        assert_eq!(serde_json::from_str::<Settings>("{}").expect("defaults"), Settings::default());
        assert!(serde_json::from_str::<Settings>(r#"{"loop":1}"#).is_err());
        let settings: Settings = serde_json::from_str(r#"{"confirmation":"paper","loop_mm":0}"#).expect("settings");
        assert_eq!((settings.confirmation, settings.loop_mm), (Confirmation::Paper, 0));
    }
}
