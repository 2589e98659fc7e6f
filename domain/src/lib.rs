//! The words everyone shares: money, moments, documents, visas, receipts as typed facts, and what the journal may say.
//!
//! May touch: nothing but pure libraries.
//! Never: floats for money, clocks, files, sockets, async.

pub mod bitmap;
pub mod books;
pub mod case;
pub mod catalogue;
pub mod country;
pub mod document;
pub mod emvqr;
pub mod evisa;
pub mod fact;
pub mod group;
pub mod ids;
pub mod language;
pub mod moment;
pub mod money;
pub mod payment;
pub mod readiness;
pub mod receipt;
pub mod seal;
pub mod sensitive;
pub mod service;
pub mod shelf;
pub mod speech;
pub mod staff;
pub mod text;
pub mod upkeep;
pub mod visa;

pub use case::CaseNumber;
pub use country::CountryCode;
pub use ids::{
    AttemptId, CassetteId, ClaimNumber, DeedId, KioskId, NoteId, PersonId, ServiceId, SessionId, SiteId, TransactionId,
    VisaNumber,
};
pub use jiff::civil::Date;
pub use language::{Direction, Language};
pub use moment::Moment;
pub use money::{Currency, Money};
pub use sensitive::Sensitive;
