//! Personal fields at rest: each transaction's random key, wrapped to central's personal-data key.
//!
//! HPKE (RFC 9180) in base mode with X25519, HKDF-SHA256 and ChaCha20-Poly1305 wraps the key; ChaCha20-Poly1305 (RFC
//! 8439) seals the fields. The same shapes as [`protocol::journal::Sealed`]. Whoever deletes the wrapped key has
//! erased the person.

use std::fmt;

use chacha20poly1305::{
    ChaCha20Poly1305, Key, KeyInit as _,
    aead::{Aead as _, Payload},
};
use domain::{KioskId, TransactionId};
use hpke::{
    Deserializable as _, Kem as _, OpModeR, OpModeS, Serializable as _, aead, kdf::HkdfSha256, kem::X25519HkdfSha256,
};
use protocol::journal::{Entry, Hash, Sealed};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

/// What a group's key is derived with, so that it is no other key.
const GROUP: &[u8] = b"central group key 1\0";
const ENCAPSULATED: usize = 32;
const NONCE: usize = 12;

/// Why personal fields cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The wrapping key is not held (any more).
    #[error("could not find personal-data key {0}")]
    UnknownRecipient(u32),
    /// Not 32 bytes of a key of curve 25519.
    #[error("could not use the bytes as a key")]
    Key,
    /// Not what was sealed, or not under this key.
    #[error("could not open what was sealed")]
    Open,
    /// The system gave no random bytes.
    #[error("could not draw random bytes")]
    Chance(#[from] getrandom::Error),
    /// Sealing failed.
    #[error("could not seal")]
    Seal,
}

/// One personal-data key pair.
struct Pair {
    id: u32,
    secret: <X25519HkdfSha256 as hpke::Kem>::PrivateKey,
    public: <X25519HkdfSha256 as hpke::Kem>::PublicKey,
}

/// Central's personal-data keys, newest first; two may be valid at once.
pub struct PersonalKeys(Vec<Pair>);

impl fmt::Debug for PersonalKeys {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_list().entries(self.0.iter().map(|pair| pair.id)).finish()
    }
}

/// A wrapped key as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrapped {
    /// Which personal-data key wraps it.
    pub recipient: u32,
    /// Encapsulated key, then the wrapped key.
    pub bytes: Vec<u8>,
}

impl Wrapped {
    /// What the chain covers.
    #[must_use]
    pub fn hash(&self) -> Hash {
        Hash(Sha256::digest(&self.bytes).into())
    }
}

/// Draws a new personal-data key: 32 secret bytes.
///
/// # Errors
/// The system gives no random bytes.
pub fn new_secret() -> Result<Zeroizing<[u8; 32]>, Error> {
    let mut secret = Zeroizing::new([0; 32]);
    getrandom::fill(secret.as_mut_slice())?;
    Ok(secret)
}

impl PersonalKeys {
    /// Keys from their numbers and secret bytes, newest first.
    ///
    /// # Errors
    /// Bytes that are no key.
    pub fn new(secrets: impl IntoIterator<Item = (u32, Zeroizing<[u8; 32]>)>) -> Result<Self, Error> {
        let pair = |(id, secret): (u32, Zeroizing<[u8; 32]>)| {
            let secret = <X25519HkdfSha256 as hpke::Kem>::PrivateKey::from_bytes(secret.as_slice());
            let secret = secret.map_err(|_| Error::Key)?;
            let public = X25519HkdfSha256::sk_to_pk(&secret);
            Ok(Pair { id, secret, public })
        };
        secrets.into_iter().map(pair).collect::<Result<_, _>>().map(Self)
    }

    /// Numbers and public halves, newest first.
    pub fn public(&self) -> impl Iterator<Item = (u32, Vec<u8>)> + '_ {
        self.0.iter().map(|pair| (pair.id, pair.public.to_bytes().to_vec()))
    }

    /// The keys that all kiosks share for groups of services on paper, newest first: one from each of these, so that they
    /// are changed together. Who has one can find out none of these.
    pub fn group_keys(&self) -> impl Iterator<Item = (u32, Zeroizing<[u8; 32]>)> + '_ {
        self.0.iter().map(|pair| {
            let secret = Zeroizing::new(pair.secret.to_bytes().to_vec());
            let derived = Sha256::new().chain_update(GROUP).chain_update(secret.as_slice()).finalize();
            (pair.id, Zeroizing::new(derived.into()))
        })
    }

    /// Draws a transaction's key and wraps it to the newest personal-data key.
    ///
    /// # Errors
    /// No random bytes, or no key to wrap to.
    pub fn draw(&self, transaction: TransactionId) -> Result<(TransactionKey, Wrapped), Error> {
        self.draw_for(transaction.0.as_bytes())
    }

    /// The same for something that is no transaction: the wrapped key opens for the same bytes alone.
    ///
    /// # Errors
    /// As [`PersonalKeys::draw`].
    pub fn draw_for(&self, bound_to: &[u8]) -> Result<(TransactionKey, Wrapped), Error> {
        let newest = self.0.first().ok_or(Error::Seal)?;
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut_slice())?;
        let (encapsulated, wrapped) = hpke::single_shot_seal::<aead::ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &newest.public,
            Sealed::WRAP_INFO,
            key.as_slice(),
            bound_to,
        )
        .map_err(|_| Error::Seal)?;
        let bytes = [encapsulated.to_bytes().as_slice(), wrapped.as_slice()].concat();
        Ok((TransactionKey(key), Wrapped { recipient: newest.id, bytes }))
    }

    /// The transaction's key again.
    ///
    /// # Errors
    /// Wrapped to a key that is not held, or for another transaction, or altered.
    pub fn unwrap(&self, wrapped: &Wrapped, transaction: Option<TransactionId>) -> Result<TransactionKey, Error> {
        let transaction = transaction.map_or(Uuid::nil(), |transaction| transaction.0);
        self.unwrap_for(wrapped, transaction.as_bytes())
    }

    /// A key again that [`PersonalKeys::draw_for`] drew for these bytes.
    ///
    /// # Errors
    /// As [`PersonalKeys::unwrap`].
    pub fn unwrap_for(&self, wrapped: &Wrapped, bound_to: &[u8]) -> Result<TransactionKey, Error> {
        let pair = self.0.iter().find(|pair| pair.id == wrapped.recipient);
        let pair = pair.ok_or(Error::UnknownRecipient(wrapped.recipient))?;
        let (encapsulated, ciphertext) = wrapped.bytes.split_at_checked(ENCAPSULATED).ok_or(Error::Open)?;
        let encapsulated = <X25519HkdfSha256 as hpke::Kem>::EncappedKey::from_bytes(encapsulated);
        let opened = hpke::single_shot_open::<aead::ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &pair.secret,
            &encapsulated.map_err(|_| Error::Open)?,
            Sealed::WRAP_INFO,
            ciphertext,
            bound_to,
        );
        let opened = Zeroizing::new(opened.map_err(|_| Error::Open)?);
        let key: [u8; 32] = opened.as_slice().try_into().map_err(|_| Error::Open)?;
        Ok(TransactionKey(Zeroizing::new(key)))
    }

    /// The personal fields of a journal's entry.
    ///
    /// # Errors
    /// Nothing is sealed, the wrapped key was erased, or the bytes are not what was sealed.
    pub fn open_entry(&self, kiosk: &KioskId, incarnation: u32, entry: &Entry) -> Result<Zeroizing<Vec<u8>>, Error> {
        let sealed = entry.sealed.as_ref().ok_or(Error::Open)?;
        let bytes = sealed.wrapped_key.as_ref().ok_or(Error::Open)?.0.clone();
        let key = self.unwrap(&Wrapped { recipient: sealed.recipient, bytes }, entry.transaction)?;
        let bound_to = Sealed::associated_data(kiosk, incarnation, entry.sequence, entry.id);
        key.open(&bound_to, &sealed.ciphertext.0)
    }
}

/// The random key of one transaction, or of something else that is personal; wiped when dropped.
pub struct TransactionKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for TransactionKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}

impl TransactionKey {
    /// Nonce, ciphertext and tag, bound to `associated_data`.
    ///
    /// # Errors
    /// No random bytes for the nonce.
    pub fn seal(&self, associated_data: &[u8], plain: &[u8]) -> Result<Vec<u8>, Error> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce)?;
        let payload = Payload { msg: plain, aad: associated_data };
        let sealed = self.cipher().encrypt(&nonce.into(), payload).map_err(|_| Error::Seal)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed.
    ///
    /// # Errors
    /// Altered, or bound to something else.
    pub fn open(&self, associated_data: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
        let (nonce, ciphertext) = sealed.split_first_chunk::<NONCE>().ok_or(Error::Open)?;
        let payload = Payload { msg: ciphertext, aad: associated_data };
        let plain = self.cipher().decrypt(&(*nonce).into(), payload).map_err(|_| Error::Open)?;
        Ok(Zeroizing::new(plain))
    }

    fn cipher(&self) -> ChaCha20Poly1305 {
        ChaCha20Poly1305::new(&Key::from(*self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transaction(number: u128) -> TransactionId {
        TransactionId(Uuid::from_u128(number))
    }

    #[test]
    fn a_wrapped_key_opens_only_for_its_transaction_and_recipient() {
        let keys = PersonalKeys::new([(2, new_secret().unwrap()), (1, new_secret().unwrap())]).unwrap();
        let (key, wrapped) = keys.draw(transaction(1)).unwrap();
        assert_eq!(wrapped.recipient, 2);
        assert_eq!(wrapped.bytes.len(), 32 + 32 + 16);
        let sealed = key.seal(b"bound", b"ERIKSSON").unwrap();
        let again = keys.unwrap(&wrapped, Some(transaction(1))).unwrap();
        assert_eq!(again.open(b"bound", &sealed).unwrap().as_slice(), b"ERIKSSON");
        assert!(again.open(b"elsewhere", &sealed).is_err());
        assert!(keys.unwrap(&wrapped, Some(transaction(2))).is_err());
        assert!(keys.unwrap(&Wrapped { recipient: 1, ..wrapped.clone() }, Some(transaction(1))).is_err());
        assert!(matches!(
            keys.unwrap(&Wrapped { recipient: 3, ..wrapped }, Some(transaction(1))),
            Err(Error::UnknownRecipient(3))
        ));
    }

    // RFC 9180, appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, sequence 0.
    #[test]
    fn the_suite_is_the_one_of_the_rfc() {
        let hex = |text: &str| data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap();
        let secret = hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb");
        let secret = <X25519HkdfSha256 as hpke::Kem>::PrivateKey::from_bytes(&secret).unwrap();
        let encapsulated = hex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a");
        let encapsulated = <X25519HkdfSha256 as hpke::Kem>::EncappedKey::from_bytes(&encapsulated).unwrap();
        let opened = hpke::single_shot_open::<aead::ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &secret,
            &encapsulated,
            &hex("4f6465206f6e2061204772656369616e2055726e"),
            &hex("1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28"),
            &hex("436f756e742d30"),
        );
        assert_eq!(opened.unwrap(), b"Beauty is truth, truth beauty");
    }
}
