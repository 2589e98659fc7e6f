//! By which a case is found: a keyed digest of the document. Whoever holds the database alone cannot try numbers.

use domain::document::TravelDocument;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::Queue;

/// HMAC-SHA-256 of who issued a document, its number, and its holder's day of birth.
#[derive(Clone, PartialEq, Eq)]
pub struct Digest(pub Vec<u8>);

impl Queue {
    /// A document's digest: the same whether it was read or typed.
    #[must_use]
    pub fn digest(&self, document: &TravelDocument) -> Digest {
        let mut hmac = Hmac::<Sha256>::new_from_slice(self.key.as_slice()).expect("a key of HMAC may have any length");
        hmac.update(b"officer's case, document 1\0");
        hmac.update(document.issuing_state.as_str().as_bytes());
        hmac.update(b"\0");
        hmac.update(document.number.reveal().as_bytes());
        hmac.update(b"\0");
        let birth = serde_json::to_vec(document.birth.reveal()).expect("a date has a JSON form");
        hmac.update(&birth);
        Digest(hmac.finalize().into_bytes().to_vec())
    }
}
