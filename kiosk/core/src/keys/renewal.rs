//! A new certificate when half of the old one's life is over.

use protocol::enrolment::Renew;

use super::{Error, KeyStore};
use crate::central::{self, Client};

/// What became of a renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// Less than half of the certificate's life is over, or there is none.
    NotDue,
    /// The new identity is installed: make a new [`Client`] with it. The old certificate is good until it ends.
    Installed,
}

/// Why the old certificate serves on. Try again later; there is half a life for it.
#[derive(Debug, thiserror::Error)]
pub enum RenewalFailed {
    /// The key or the answer could not be kept.
    #[error("could not keep a renewed certificate")]
    Keys(#[from] Error),
    /// Central did not sign.
    #[error("could not have the certificate renewed")]
    Central(#[from] central::Error),
    /// Central's answer begins another life of the journal, which only an enrolment may.
    #[error("the renewed certificate is for incarnation {found}")]
    OtherIncarnation {
        /// What central answered.
        found: u32,
    },
}

impl KeyStore {
    /// Asks central for a certificate for a new key when half of the old one's life is over, and installs it. Safe to
    /// repeat: until the answer is installed the request is for the same key.
    ///
    /// # Errors
    /// As [`RenewalFailed`] says; the old identity is untouched.
    pub async fn renew_when_due(&mut self, client: &Client, now_ms: i64) -> Result<Renewal, RenewalFailed> {
        let Some(identity) = self.identity().filter(|identity| identity.is_renewal_due(now_ms)) else {
            return Ok(Renewal::NotDue);
        };
        let (kiosk, incarnation) = (identity.kiosk().clone(), identity.incarnation());
        let enrolled = client.renew(&Renew { request_pem: self.request(&kiosk)? }).await?;
        if enrolled.incarnation != incarnation {
            return Err(RenewalFailed::OtherIncarnation { found: enrolled.incarnation });
        }
        self.install(&kiosk, &enrolled)?;
        Ok(Renewal::Installed)
    }
}
