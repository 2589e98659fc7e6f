//! Star Line Mode, as spoken by Star's kiosk printers with a presenter: TUP592, TUP992, TUP900.
//!
//! Source: Star Micronics, *Line Thermal Printer, STAR Line Mode Command Specifications* (Rev. 1.12 and the TUP900 edition):
//! 3.3.11 status (`ESC RS a`, `ESC ACK SOH`, `ETB`, `ESC RS E`), 3.4 raster graphics, 3.8 presenter (`ESC SYN`), appendix 2
//! automatic status.
//!
//! `ETB` waits until everything before it is printed and then adds one to a counter of five bits that stands in every automatic
//! status. A job is printed when that counter has gone on by exactly its own `ETB`.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use self::driver::{Driver, Star};
#[cfg(feature = "simulators")]
pub use self::simulator::{Dialect, Simulator, Tup};
use super::usher::{Pace, Untaken};
use crate::{
    detect::{Certainty, Identity, Judgement, Line, Recognition},
    family::Family,
};

/// What is different from printer to printer. Every field has a default that suits a TUP592.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Dots that the head has: 576 (TUP592) or 832 (TUP992); a wider picture is refused before anything is sent.
    pub width_dots: u32,
    /// What is done with a paper that nobody takes. The printer cannot push it out: `eject` draws it back.
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
            untaken: match self.untaken {
                Untaken::Retract | Untaken::Eject => Untaken::Retract,
                Untaken::Leave => Untaken::Leave,
            },
        }
    }
}

/// Asks for the automatic status. Its fixed bits are no check of their own, but there are three in every byte.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Printer,
    protocol: "star",
    lines: &[Line::plain(9_600), Line::plain(19_200), Line::plain(38_400), Line::plain(115_200)],
    ask: &[0x1b, 0x06, 0x01],
    wait: Duration::from_millis(500),
    judge,
    thank: &[],
};

fn judge(bytes: &[u8]) -> Judgement {
    match frame::parse(bytes) {
        frame::Parsed::Frame { frame: frame::Frame::Status(_), .. } => {
            Judgement::Yes { certainty: Certainty::Likely, identity: Identity::default() }
        }
        frame::Parsed::NeedMore => Judgement::NeedMore,
        frame::Parsed::Frame { .. } | frame::Parsed::Garbage { .. } => Judgement::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_automatic_status_is_recognised_and_nothing_else() {
        assert_eq!(RECOGNITION.ask, [0x1b, 0x06, 0x01]);
        // Appendix 2: nine bytes are announced by 23h; all is well, the counter stands at 1.
        let status = [0x23, 0x86 & 0x7e, 0, 0, 0, 0, 0, 0x02, 0];
        assert_eq!(judge(&status[..4]), Judgement::NeedMore);
        assert_eq!(judge(&status), Judgement::Yes { certainty: Certainty::Likely, identity: Identity::default() });
        // An ESC/POS printer's status, an ENQ, a note validator's answer.
        for other in [&[0x12][..], &[0x05], &[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]] {
            assert_eq!(judge(other), Judgement::No, "{other:02x?}");
        }
    }

    #[test]
    fn settings_left_out_have_defaults_and_unknown_ones_are_refused() {
        assert_eq!(serde_json::from_str::<Settings>("{}").expect("defaults"), Settings::default());
        assert!(serde_json::from_str::<Settings>(r#"{"width":1}"#).is_err());
        let settings: Settings = serde_json::from_str(r#"{"untaken":"leave","patience_s":5}"#).expect("settings");
        assert_eq!((settings.untaken, settings.patience_s), (Untaken::Leave, 5));
    }
}
