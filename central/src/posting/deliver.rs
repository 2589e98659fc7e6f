//! One try at one posting.

use jiff::Timestamp;
use protocol::payment::Reason;

use crate::provider::{Error, Gate, Order, Outcome, contract::Refusal};

/// Whether a request to post may have left before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Surely not.
    Never,
    /// Perhaps: its status comes first.
    Perhaps,
}

/// What became of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The provider has it.
    Posted {
        /// By what number.
        reference: String,
        /// Since when.
        at: Timestamp,
    },
    /// It never will.
    Refused(Reason),
    /// Nobody knows, or not yet: another try.
    Later,
    /// Nothing was sent: the provider is left in peace.
    Resting {
        /// When it is worth another try.
        again_ms: i64,
    },
    /// The basket could not be opened.
    Unreadable,
}

/// Posts, after asking what became of the try before.
pub(super) async fn deliver(gate: &Gate, asked: Asked, order: &Order) -> Verdict {
    let before = match asked {
        Asked::Never => Ok(Outcome::Unknown),
        Asked::Perhaps => gate.status(order.key, order.amount).await,
    };
    match before {
        Ok(Outcome::Unknown) => match gate.post(order).await {
            // Whoever was just asked to post knows of it: this is no answer.
            Ok(Outcome::Unknown) => Verdict::Later,
            posted => verdict(posted),
        },
        known => verdict(known),
    }
}

fn verdict(outcome: Result<Outcome, Error>) -> Verdict {
    match outcome {
        Ok(Outcome::Posted { reference, at }) => Verdict::Posted { reference, at },
        Ok(Outcome::Refused(Refusal::NoSuchAccount)) => Verdict::Refused(Reason::NoSuchAccount),
        Ok(Outcome::Refused(Refusal::NothingOwed)) => Verdict::Refused(Reason::NothingOwed),
        Ok(Outcome::Refused(Refusal::Amount)) => Verdict::Refused(Reason::Amount),
        Ok(Outcome::Refused(Refusal::Other)) => Verdict::Refused(Reason::Provider),
        Ok(Outcome::Cancelled) => Verdict::Refused(Reason::Cancelled),
        Ok(Outcome::Pending | Outcome::Unknown) => Verdict::Later,
        Err(Error::Resting { again_ms }) => Verdict::Resting { again_ms },
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "a posting is tried again");
            Verdict::Later
        }
    }
}
