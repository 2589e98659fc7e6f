//! Visas: decided by rules and agency, held, issued once, voided for ever.
//!
//! Every request is idempotent by transaction; the row of a transaction is locked while its state changes.

mod decide;
mod issue;
mod number;
mod record;
pub mod routes;
pub(crate) mod sealed;

pub(crate) use decide::in_force;
pub use record::{Record, State, overview, revoke, standing};
pub(crate) use sealed::{application, seal_seen};
