//! What a terminal says of itself when somebody asks whether it is ready: one report, signed by the terminal, printed on one
//! paper with a code that carries the signature.

mod code;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    KioskId, SiteId,
    books::Accuracy,
    staff::{Actor, Depth, Verdict},
    upkeep::{Cause, Chain, Device, Reached},
};
pub use code::{Code, NoCode};

/// The whole report. What is signed is [`Report::bytes`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Which terminal.
    pub kiosk: KioskId,
    /// Which life of its journal.
    pub incarnation: u32,
    /// Where it stands.
    pub site: SiteId,
    /// When it was made, by the local clock.
    pub made: DateTime,
    /// When it was made, milliseconds since 1970.
    pub made_ms: i64,
    /// Who of the staff wanted it; nobody where it was asked for from a shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Actor>,
    /// What it runs.
    pub program: Program,
    /// Its records.
    pub records: Records,
    /// How it stands to central.
    pub central: Central,
    /// What is used up.
    pub supplies: Supplies,
    /// Each device.
    pub devices: Vec<DeviceReport>,
    /// What is wrong, the worst first.
    pub faults: Vec<Fault>,
}

/// What a terminal runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// The program's version.
    pub version: String,
    /// SHA-256 of its file, 64 hexadecimal digits.
    pub sha256: String,
    /// The catalogue in use; zero when none is.
    pub catalogue: u64,
    /// The staff list in use; zero when none is.
    pub staff_list: u64,
}

/// The records of a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Records {
    /// The last entry's number.
    pub entries: u64,
    /// Its hash, 64 hexadecimal digits.
    pub head: String,
    /// The last one that central holds.
    pub acknowledged: u64,
    /// Whether the chain held when the report was made.
    pub chain: Chain,
    /// Transactions that are not finished, or whose money hangs.
    pub unfinished: u32,
}

/// How a terminal stands to central.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Central {
    /// Whether it is reached.
    pub reached: Reached,
    /// When it was reached last since the program's start, by the local clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<DateTime>,
    /// Central's clock minus the terminal's, milliseconds; nothing while central has not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_offset_ms: Option<i64>,
    /// Whole days until the terminal's certificate ends; negative behind that.
    pub certificate_days: i64,
}

/// What is used up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplies {
    /// What should be left on the roll, millimetres.
    pub paper_mm: u64,
    /// What the cassette holds; nothing where there is no validator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Notes>,
}

/// What a cassette holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// So many notes.
    pub count: u32,
    /// It has room for so many.
    pub most: u32,
    /// Whether each was counted.
    pub accuracy: Accuracy,
}

/// One device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceReport {
    /// Which.
    pub device: Device,
    /// Its model, as it writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Its serial number, as it writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// The version of the program in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub firmware: Option<String>,
    /// Whether it can serve.
    pub works: bool,
    /// Each test of it that was ever made to its end, the last time.
    pub tests: Vec<TestReport>,
}

/// A test that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestReport {
    /// How deep it went.
    pub depth: Depth,
    /// How it came out.
    pub verdict: Verdict,
    /// When it began, by the local clock.
    pub at: DateTime,
}

/// Something that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// With what.
    pub device: Device,
    /// What.
    pub cause: Cause,
}

/// A report with its code, as it is kept and handed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// What it says.
    pub report: Report,
    /// The signed code: [`Code`].
    pub code: String,
}

impl Report {
    /// What is signed: the report as JSON, its fields in the order in which they stand here, without white space.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a report is texts and numbers, which JSON can write")
    }

    /// SHA-256 of [`Self::bytes`].
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.bytes()).into()
    }

    /// How many tests failed when they were made last.
    #[must_use]
    pub fn failed_tests(&self) -> usize {
        let all = self.devices.iter().flat_map(|device| &device.tests);
        all.filter(|test| test.verdict == Verdict::Failed).count()
    }

    /// Whether nothing is wrong, and the records hold.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.faults.is_empty() && self.failed_tests() == 0 && self.records.chain == Chain::Whole
    }
}
