//! Providers of what citizens pay for: one trait, an adapter over the published contract, and a sample.
//!
//! An adapter only carries [`contract`]'s words. Nothing that it says is believed before [`check`] has read it, and
//! nobody asks it but through a [`Gate`], which bounds time and number and leaves a silent provider in peace.

mod breaker;
pub(crate) mod caller;
mod check;
pub mod contract;
pub(crate) mod door;
mod gate;
pub mod http;
pub mod sample;
pub mod signature;
#[cfg(feature = "cluster")]
pub mod simulator;

pub use breaker::{Breaker, May};
pub use check::{LookedUp, Malformed, Order, Outcome, PostingKey, Question, Stated};
pub use gate::{Gate, Gates, Manners};

use std::{future::Future, pin::Pin};

use jiff::civil::Date;

/// Why a provider could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A certificate or key of the adapter.
    #[error("could not read the provider's certificate or central's key")]
    Keys(#[from] crate::keys::Error),
    /// TLS towards the provider.
    #[error("could not set up TLS towards the provider")]
    Tls(#[from] crate::server::tls::Error),
    /// Chance for a signature's nonce.
    #[error("could not draw random bytes")]
    Chance(#[from] getrandom::Error),
    /// The client could not be made, or the request failed on its way: whether the provider did anything is not known.
    #[error("could not ask the provider")]
    Ask(#[from] reqwest::Error),
    /// No answer in time: whether the provider did anything is not known.
    #[error("could not wait any longer for the provider")]
    Silent,
    /// The provider itself says that it cannot now: whether it did anything is not known.
    #[error("the provider answered with status {0}")]
    Failed(u16),
    /// The provider does not take the request as it is; it has done nothing.
    #[error("the provider refused the request itself with status {0}")]
    NotTaken(u16),
    /// An answer that is none.
    #[error("could not believe the provider's answer")]
    Malformed(#[from] Malformed),
    /// It was silent before, and is left in peace: nothing was sent.
    #[error("the provider is left in peace for {again_ms} ms")]
    Resting {
        /// When it is worth another try.
        again_ms: i64,
    },
}

impl Error {
    /// Whether it says that the provider does not answer, rather than that it answers nonsense.
    #[must_use]
    pub const fn is_silence(&self) -> bool {
        match self {
            Self::Ask(_) | Self::Silent | Self::Failed(_) | Self::Resting { .. } => true,
            Self::Keys(_) | Self::Tls(_) | Self::Chance(_) | Self::NotTaken(_) | Self::Malformed(_) => false,
        }
    }

    /// Whether surely nothing was sent.
    #[must_use]
    pub const fn nothing_was_sent(&self) -> bool {
        matches!(self, Self::Resting { .. } | Self::Keys(_) | Self::Tls(_) | Self::Chance(_))
    }

    /// For counters.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Keys(_) | Self::Tls(_) | Self::Chance(_) => "keys",
            Self::Ask(_) => "link",
            Self::Silent => "silent",
            Self::Failed(_) => "failed",
            Self::NotTaken(_) => "not_taken",
            Self::Malformed(_) => "malformed",
            Self::Resting { .. } => "resting",
        }
    }
}

/// An answer on its way; may take for ever, whoever asks has a bound.
pub type Asked<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// Whoever can be asked and paid. All but `post` and `cancel` change nothing; these two are idempotent by their key.
pub trait Provider: Send + Sync {
    /// What is owed.
    fn look_up<'a>(&'a self, asked: &'a contract::LookUp) -> Asked<'a, contract::LookedUp>;
    /// Posts a payment. The same key again never posts twice.
    fn post<'a>(&'a self, key: PostingKey, order: &'a contract::Order) -> Asked<'a, contract::Posting>;
    /// What became of a posting.
    fn status(&self, key: PostingKey) -> Asked<'_, contract::Posting>;
    /// Takes a posting back, where the provider still can.
    fn cancel(&self, key: PostingKey) -> Asked<'_, contract::Posting>;
    /// Everything that was posted on a day of the sites.
    fn statement(&self, day: Date) -> Asked<'_, contract::Statement>;
}
