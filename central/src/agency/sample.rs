//! An agency for demonstrations and tests: the last three characters of the document's number decide.
//!
//! | Number ends in | Answer | Example, valid in a machine readable zone |
//! | --- | --- | --- |
//! | `REF` | refuse | `SPEC01REF` |
//! | `OFF` | an officer wants to see the person | `SPEC01OFF` |
//! | `SLO` | approve, after `slow_ms` | `SPEC01SLO` |
//! | `SIL` | none, ever | `SPEC01SIL` |
//! | anything else | approve | `L898902C3` |
//!
//! Configured by `[sample_agency]`; a central with one decides nothing about real travellers.

use std::{future, time::Duration};

use super::{Agency, Answer, Asked, Case};
use crate::config;

/// What a specimen number asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// Answers at once.
    Answers(Answer),
    /// Approves late.
    Slow,
    /// Never answers.
    Silent,
}

impl Behaviour {
    /// What a document's number asks for.
    #[must_use]
    pub fn of(document_number: &str) -> Self {
        match document_number.get(document_number.len().saturating_sub(3)..) {
            Some("REF") => Self::Answers(Answer::Refuse),
            Some("OFF") => Self::Answers(Answer::Officer),
            Some("SLO") => Self::Slow,
            Some("SIL") => Self::Silent,
            _ => Self::Answers(Answer::Approve),
        }
    }
}

/// The sample.
#[derive(Debug, Clone, Copy)]
pub struct SampleAgency {
    answer_after: Duration,
    slow_after: Duration,
}

impl SampleAgency {
    /// A sample with the configured delays.
    #[must_use]
    pub const fn new(config: config::SampleAgency) -> Self {
        Self {
            answer_after: Duration::from_millis(config.answer_ms),
            slow_after: Duration::from_millis(config.slow_ms),
        }
    }
}

impl Agency for SampleAgency {
    fn ask<'a>(&'a self, case: &'a Case) -> Asked<'a> {
        Box::pin(async move {
            match Behaviour::of(case.application.document.number.reveal()) {
                Behaviour::Answers(answer) => {
                    tokio::time::sleep(self.answer_after).await;
                    Ok(answer)
                }
                Behaviour::Slow => {
                    tokio::time::sleep(self.slow_after).await;
                    Ok(Answer::Approve)
                }
                Behaviour::Silent => future::pending().await,
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_three_characters_decide() {
        assert_eq!(Behaviour::of("SPEC01REF"), Behaviour::Answers(Answer::Refuse));
        assert_eq!(Behaviour::of("SPEC01OFF"), Behaviour::Answers(Answer::Officer));
        assert_eq!(Behaviour::of("SPEC01SLO"), Behaviour::Slow);
        assert_eq!(Behaviour::of("SPEC01SIL"), Behaviour::Silent);
        assert_eq!(Behaviour::of("L898902C3"), Behaviour::Answers(Answer::Approve));
        assert_eq!(Behaviour::of("RE"), Behaviour::Answers(Answer::Approve));
    }
}
