//! Who asks, and that nobody asks it again: every request to a provider is signed with Ed25519.
//!
//! Signed is the text of seven lines, each ended by a line feed: `kiosk provider request 1`, the method, the path of the
//! address, the seconds since 1970, the nonce, the name of the key, and SHA-256 of the body in small hexadecimal digits.
//! The receiver believes it for five minutes and one nonce once.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use data_encoding::{BASE64, HEXLOWER};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

/// The name of the key.
pub const KEY: &str = "kiosk-key";
/// Seconds since 1970.
pub const TIME: &str = "kiosk-time";
/// 16 bytes of chance, hexadecimal.
pub const NONCE: &str = "kiosk-nonce";
/// Ed25519, base 64.
pub const SIGNATURE: &str = "kiosk-signature";

/// How far the two clocks may be apart, and how long a nonce is remembered.
const BELIEVED_S: i64 = 300;

/// What is signed.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// `POST`.
    pub method: &'a str,
    /// Of the address, as it is sent: no query.
    pub path: &'a str,
    /// Seconds since 1970.
    pub time_s: i64,
    /// 16 bytes, hexadecimal.
    pub nonce: &'a str,
    /// The name of the key.
    pub key: &'a str,
    /// The body's bytes.
    pub body: &'a [u8],
}

impl Signed<'_> {
    /// The seven lines.
    #[must_use]
    pub fn text(&self) -> String {
        let body = HEXLOWER.encode(&Sha256::digest(self.body));
        let Signed { method, path, time_s, nonce, key, .. } = self;
        format!("kiosk provider request 1\n{method}\n{path}\n{time_s}\n{nonce}\n{key}\n{body}\n")
    }
}

/// Signs for one provider.
pub struct Signer {
    name: String,
    key: SigningKey,
}

impl Signer {
    /// A key with the name by which the provider knows it.
    #[must_use]
    pub const fn new(name: String, key: SigningKey) -> Self {
        Self { name, key }
    }

    /// The four headers of a request.
    ///
    /// # Errors
    /// The system gives no random bytes.
    pub fn headers(
        &self,
        method: &str,
        path: &str,
        body: &[u8],
        time_s: i64,
    ) -> Result<[(&'static str, String); 4], getrandom::Error> {
        let mut chance = [0; 16];
        getrandom::fill(&mut chance)?;
        let nonce = HEXLOWER.encode(&chance);
        let signed = Signed { method, path, time_s, nonce: &nonce, key: &self.name, body };
        let signature = self.key.sign(signed.text().as_bytes());
        Ok([
            (KEY, self.name.clone()),
            (TIME, time_s.to_string()),
            (SIGNATURE, BASE64.encode(&signature.to_bytes())),
            (NONCE, nonce),
        ])
    }
}

/// Why a request is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// The name of the key is not known.
    #[error("the key is not known")]
    Key,
    /// Signed too long ago, or in the future.
    #[error("the request is not of now")]
    Time,
    /// The signature does not hold.
    #[error("the signature does not hold")]
    Signature,
    /// It was here before.
    #[error("the request was here before")]
    Again,
}

/// What a provider checks requests with; the simulator's, and an example for others.
pub struct Verifier {
    name: String,
    key: VerifyingKey,
    seen: Mutex<HashMap<String, i64>>,
}

impl Verifier {
    /// Believes one key.
    #[must_use]
    pub fn new(name: String, key: VerifyingKey) -> Self {
        Self { name, key, seen: Mutex::default() }
    }

    /// Whether a request is believed, once.
    ///
    /// # Errors
    /// Why it is not.
    pub fn verify(&self, signed: &Signed<'_>, signature: &str, now_s: i64) -> Result<(), Doubt> {
        if signed.key != self.name {
            return Err(Doubt::Key);
        }
        if (signed.time_s.saturating_sub(now_s)).abs() > BELIEVED_S {
            return Err(Doubt::Time);
        }
        let bytes = BASE64.decode(signature.as_bytes()).map_err(|_| Doubt::Signature)?;
        let signature = Signature::from_slice(&bytes).map_err(|_| Doubt::Signature)?;
        self.key.verify_strict(signed.text().as_bytes(), &signature).map_err(|_| Doubt::Signature)?;
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.retain(|_, time_s| (*time_s - now_s).abs() <= BELIEVED_S);
        match seen.insert(signed.nonce.to_owned(), signed.time_s) {
            None => Ok(()),
            Some(_) => Err(Doubt::Again),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    const SIGNED: Signed<'static> = Signed {
        method: "POST",
        path: "/api/debts",
        time_s: 1_795_000_000,
        nonce: "000102030405060708090a0b0c0d0e0f",
        key: "central-1",
        body: br#"{"ask":"household"}"#,
    };

    // The same text as in docs/providers/contract.md; the hash by `printf %s '{"ask":"household"}' | sha256sum`.
    #[test]
    fn what_is_signed_is_the_text_that_the_contract_prints() {
        let hash = HEXLOWER.encode(&Sha256::digest(SIGNED.body));
        assert_eq!(
            SIGNED.text(),
            format!(
                "kiosk provider request 1\nPOST\n/api/debts\n1795000000\n000102030405060708090a0b0c0d0e0f\ncentral-1\n{hash}\n"
            )
        );
    }

    fn headers_of(signer: &Signer) -> (String, String) {
        let [_, _, (_, signature), (_, nonce)] =
            signer.headers(SIGNED.method, SIGNED.path, SIGNED.body, SIGNED.time_s).unwrap();
        (signature, nonce)
    }

    #[test]
    fn a_request_is_believed_once() {
        let signer = Signer::new("central-1".to_owned(), key());
        let verifier = Verifier::new("central-1".to_owned(), key().verifying_key());
        let (signature, nonce) = headers_of(&signer);
        let request = Signed { nonce: &nonce, ..SIGNED };
        assert_eq!(verifier.verify(&request, &signature, SIGNED.time_s + 300), Ok(()));
        assert_eq!(verifier.verify(&request, &signature, SIGNED.time_s + 300), Err(Doubt::Again));
        assert_eq!(verifier.verify(&request, &signature, SIGNED.time_s + 301), Err(Doubt::Time));
    }

    #[test]
    fn every_part_of_a_request_is_signed() {
        let signer = Signer::new("central-1".to_owned(), key());
        let verifier = Verifier::new("central-1".to_owned(), key().verifying_key());
        let (signature, nonce) = headers_of(&signer);
        let good = Signed { nonce: &nonce, ..SIGNED };
        for changed in [
            Signed { method: "PUT", ..good },
            Signed { path: "/api/postings", ..good },
            Signed { time_s: SIGNED.time_s + 1, ..good },
            Signed { nonce: "00", ..good },
            Signed { body: b"{}", ..good },
        ] {
            assert_eq!(verifier.verify(&changed, &signature, SIGNED.time_s), Err(Doubt::Signature), "{changed:?}");
        }
        let other = Signed { key: "central-2", ..good };
        assert_eq!(verifier.verify(&other, &signature, SIGNED.time_s), Err(Doubt::Key));
        assert_eq!(verifier.verify(&good, "not base 64", SIGNED.time_s), Err(Doubt::Signature));
        assert_eq!(verifier.verify(&good, &signature, SIGNED.time_s), Ok(()), "doubts use up no nonce");
    }
}
