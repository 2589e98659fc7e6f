//! The acquirer of codes that a payer's bank reads: one trait, an adapter over the published contract, and a sample.
//!
//! Nothing that it says is believed before [`check`] has read it, and nobody asks it but through a [`Gate`].

mod check;
pub mod contract;
mod gate;
pub mod http;
pub mod sample;
#[cfg(feature = "cluster")]
pub mod simulator;

pub use check::{Paid, Refunded, Told};
pub use gate::Gate;
pub(crate) use gate::order;

use domain::AttemptId;

use crate::provider::Asked;

/// Whoever opens orders for codes and says what became of them. All four are idempotent by the attempt.
pub trait Acquirer: Send + Sync {
    /// Opens an order: from now on its code may be paid. The same attempt again changes nothing.
    fn open<'a>(&'a self, attempt: AttemptId, order: &'a contract::Order) -> Asked<'a, contract::State>;
    /// What became of it. Changes nothing.
    fn status(&self, attempt: AttemptId) -> Asked<'_, contract::State>;
    /// Ends it where it is not paid. An attempt that was never heard of cannot be opened afterwards.
    fn end(&self, attempt: AttemptId) -> Asked<'_, contract::State>;
    /// Gives back what was paid, all of it, once.
    fn refund<'a>(&'a self, attempt: AttemptId, refund: &'a contract::Refund) -> Asked<'a, contract::RefundState>;
}
