//! Tests of devices that somebody of the staff makes, and how each of them ended last.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Deed, Request, Subject};
use crate::{
    DeedId,
    fact::{Failure, Outcome},
};

/// How deep a test goes (UnifiedPOS: `checkHealth`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// Talks to it.
    Internal,
    /// Lets it do something.
    External,
    /// Asks a person.
    Interactive,
}

impl Depth {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Internal, Self::External, Self::Interactive];

    /// As a subject spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
            Self::Interactive => "interactive",
        }
    }
}

impl fmt::Display for Depth {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// Which test of which device, as a request for [`Deed::TestDevice`] names it: `printer` or `printer.interactive`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Subject", into = "String")]
pub struct TestName {
    /// The device's family, in its own word.
    pub device: String,
    /// How deep.
    pub depth: Depth,
}

/// The subject names no test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a test is a device, or a device, a point and how deep it goes")]
pub struct NoTest;

impl TestName {
    /// The request for it; nothing for a device whose word is none.
    #[must_use]
    pub fn request(&self) -> Option<Request> {
        let subject = Subject::try_from(self.to_string()).ok()?;
        Some(Request { deed: Deed::TestDevice, subject: Some(subject) })
    }
}

impl fmt::Display for TestName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.depth {
            Depth::Internal => out.write_str(&self.device),
            depth @ (Depth::External | Depth::Interactive) => write!(out, "{}.{depth}", self.device),
        }
    }
}

impl FromStr for TestName {
    type Err = NoTest;

    fn from_str(text: &str) -> Result<Self, NoTest> {
        let Some((device, depth)) = text.split_once('.') else {
            return Ok(Self { device: text.to_owned(), depth: Depth::Internal });
        };
        let depth = Depth::ALL.into_iter().find(|known| known.as_str() == depth && *known != Depth::Internal);
        Ok(Self { device: device.to_owned(), depth: depth.ok_or(NoTest)? })
    }
}

impl TryFrom<Subject> for TestName {
    type Error = NoTest;

    fn try_from(subject: Subject) -> Result<Self, NoTest> {
        subject.as_str().parse()
    }
}

impl From<TestName> for String {
    fn from(name: TestName) -> Self {
        name.to_string()
    }
}

/// How a test came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// As it should.
    Passed,
    /// Not so.
    Failed,
}

/// How a test ended last, and which deed it was: its name tells when it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tested {
    /// The deed.
    pub id: DeedId,
    /// How it came out.
    pub verdict: Verdict,
}

/// Each test that was ever made to its end at a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tests(BTreeMap<TestName, Tested>);

impl Tests {
    /// How a test ended last; nothing while it never was made to its end.
    #[must_use]
    pub fn last(&self, test: &TestName) -> Option<Tested> {
        self.0.get(test).copied()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&TestName, Tested)> {
        self.0.iter().map(|(name, tested)| (name, *tested))
    }

    /// After a deed that ended. One that was given up, cut or never made says nothing of the device.
    pub(super) fn ended(&mut self, id: DeedId, request: &Request, outcome: Outcome) {
        let verdict = match outcome {
            Outcome::Done => Verdict::Passed,
            Outcome::Failed { why: Failure::Refused } | Outcome::GivenUp | Outcome::Cut => return,
            Outcome::Failed { .. } => Verdict::Failed,
        };
        let name = request.subject.clone().filter(|_| request.deed == Deed::TestDevice);
        if let Some(Ok(name)) = name.map(TestName::try_from) {
            self.0.insert(name, Tested { id, verdict });
        }
    }
}
