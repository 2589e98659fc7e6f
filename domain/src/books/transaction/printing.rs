//! What is known about each paper of a transaction.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    fact::{PaperKind, PrintOutcome},
    receipt::Copy,
};

/// What is known about one paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(tag = "printing", rename_all = "snake_case")]
pub enum Printing {
    /// No printer ever heard of it.
    #[default]
    Never,
    /// A printer was, or was about to be, told. After a cut: ask it about the job; without an answer it is unknown.
    Intended {
        /// The kiosk's job.
        job: u32,
        /// As which it was sent.
        copy: Copy,
    },
    /// The last job is over.
    Ended {
        /// The kiosk's job.
        job: u32,
        /// As which it was sent.
        copy: Copy,
        /// How it ended.
        outcome: PrintOutcome,
    },
}

impl Printing {
    /// As which it would be printed next: an original only when none can exist.
    #[must_use]
    pub const fn next_copy(self) -> Copy {
        match self {
            Self::Never => Copy::Original,
            Self::Ended { outcome: PrintOutcome::NotPrinted, copy, .. } => copy,
            Self::Intended { .. } | Self::Ended { outcome: PrintOutcome::Printed | PrintOutcome::Unknown, .. } => {
                Copy::Duplicate
            }
        }
    }

    fn after_intent(self, job: u32, copy: Copy) -> Option<Self> {
        let free = !matches!(self, Self::Intended { .. });
        let honest = copy == Copy::Duplicate || self.next_copy() == Copy::Original;
        (free && honest).then_some(Self::Intended { job, copy })
    }

    fn after_end(self, ended: u32, outcome: PrintOutcome) -> Option<Self> {
        match self {
            Self::Intended { job, copy } if job == ended => Some(Self::Ended { job, copy, outcome }),
            // An unknown outcome may be learnt later, from the printer or from a person.
            Self::Ended { job, copy, outcome: PrintOutcome::Unknown } if job == ended => {
                Some(Self::Ended { job, copy, outcome })
            }
            Self::Never | Self::Intended { .. } | Self::Ended { .. } => None,
        }
    }
}

/// What is known about every paper of a transaction.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Papers(BTreeMap<PaperKind, Printing>);

impl Papers {
    /// What is known about this one.
    #[must_use]
    pub fn of(&self, paper: PaperKind) -> Printing {
        self.0.get(&paper).copied().unwrap_or_default()
    }

    /// Jobs that a printer was told of and that have not ended.
    pub fn unended(&self) -> impl Iterator<Item = (PaperKind, u32)> {
        self.0.iter().filter_map(|(paper, printing)| match printing {
            Printing::Intended { job, .. } => Some((*paper, *job)),
            Printing::Never | Printing::Ended { .. } => None,
        })
    }

    pub(super) fn after_intent(&self, paper: PaperKind, job: u32, copy: Copy) -> Option<Self> {
        Some(self.with(paper, self.of(paper).after_intent(job, copy)?))
    }

    pub(super) fn after_end(&self, paper: PaperKind, job: u32, outcome: PrintOutcome) -> Option<Self> {
        Some(self.with(paper, self.of(paper).after_end(job, outcome)?))
    }

    fn with(&self, paper: PaperKind, printing: Printing) -> Self {
        let mut papers = self.clone();
        papers.0.insert(paper, printing);
        papers
    }
}
