//! Sealing of personal parts: a random key for each transaction, in memory only, wrapped to central.
//!
//! Who holds the disk holds ciphertext; who holds the running terminal holds the keys of the transactions that are open.

use std::{collections::HashMap, fmt};

use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use data_encoding::BASE64;
use domain::TransactionId;
use hpke::{Deserializable as _, Kem, OpModeS, Serializable as _, kem::X25519HkdfSha256};
use protocol::{
    enrolment::PersonalDataKey,
    journal::{Bytes, Hash, Sealed},
};
use rand::{Rng as _, rngs::StdRng};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;

/// The key of central that personal parts are sealed to.
#[derive(Clone)]
pub struct Recipient {
    id: u32,
    public: PublicKey,
}

/// Why a personal part was not sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not 32 bytes of base 64, or a point that HPKE refuses.
    #[error("central's personal-data key {id} is not an X25519 key")]
    RecipientKey {
        /// Which of central's keys.
        id: u32,
    },
    /// The cipher refused; it does so only for more than 256 GiB.
    #[error("the cipher refused the personal part")]
    Cipher,
    /// Central gave no key to seal to.
    #[error("there is no personal-data key")]
    NoKey,
}

impl Recipient {
    /// Reads the key as it came with the enrolment.
    ///
    /// # Errors
    /// It is not 32 bytes of base 64.
    pub fn from_key(key: &PersonalDataKey) -> Result<Self, Refused> {
        let refused = Refused::RecipientKey { id: key.id };
        let bytes = BASE64.decode(key.public.as_bytes()).map_err(|_| refused)?;
        let public = PublicKey::from_bytes(&bytes).map_err(|_| refused)?;
        Ok(Self { id: key.id, public })
    }

    /// The newest of central's keys.
    ///
    /// # Errors
    /// There is none, or it is no key.
    pub fn newest(keys: &[PersonalDataKey]) -> Result<Self, Refused> {
        Self::from_key(keys.first().ok_or(Refused::NoKey)?)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Recipient").field("id", &self.id).finish_non_exhaustive()
    }
}

struct TransactionKey {
    key: Zeroizing<[u8; 32]>,
    recipient: u32,
    wrapped: Bytes,
    wrapped_hash: Hash,
}

/// The keys of the transactions that are open. Dropping one, or forgetting it, overwrites it.
#[derive(Default)]
pub(super) struct Vault {
    keys: HashMap<TransactionId, TransactionKey>,
}

impl Vault {
    /// Encrypts `personal` under the transaction's key, which is drawn and wrapped the first time.
    pub fn seal(
        &mut self,
        transaction: TransactionId,
        recipient: &Recipient,
        associated_data: &[u8],
        personal: &[u8],
        chance: &mut StdRng,
    ) -> Result<Sealed, Refused> {
        let key = match self.keys.entry(transaction) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(empty) => empty.insert(draw_key(transaction, recipient, chance)?),
        };
        let mut nonce = [0; 12];
        chance.fill_bytes(&mut nonce);
        let cipher = ChaCha20Poly1305::new(&(*key.key).into());
        let payload = Payload { msg: personal, aad: associated_data };
        let ciphertext = cipher.encrypt(&Nonce::from(nonce), payload).map_err(|_| Refused::Cipher)?;
        Ok(Sealed {
            ciphertext: Bytes([nonce.as_slice(), &ciphertext].concat()),
            recipient: key.recipient,
            wrapped_key: Some(key.wrapped.clone()),
            wrapped_key_hash: key.wrapped_hash,
        })
    }

    pub fn forget(&mut self, transaction: TransactionId) {
        self.keys.remove(&transaction);
    }
}

fn draw_key(transaction: TransactionId, recipient: &Recipient, chance: &mut StdRng) -> Result<TransactionKey, Refused> {
    let mut key = Zeroizing::new([0; 32]);
    chance.fill_bytes(key.as_mut_slice());
    let (encapsulated, wrapped) =
        hpke::single_shot_seal_with_rng::<hpke::aead::ChaCha20Poly1305, hpke::kdf::HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &recipient.public,
            Sealed::WRAP_INFO,
            key.as_slice(),
            transaction.0.as_bytes(),
            chance,
        )
        .map_err(|_| Refused::RecipientKey { id: recipient.id })?;
    let wrapped = [encapsulated.to_bytes().as_slice(), &wrapped].concat();
    let wrapped_hash = Hash(Sha256::digest(&wrapped).into());
    Ok(TransactionKey { key, recipient: recipient.id, wrapped: Bytes(wrapped), wrapped_hash })
}

#[cfg(test)]
mod tests {
    use domain::KioskId;
    use hpke::OpModeR;
    use rand::SeedableRng as _;
    use uuid::Uuid;

    use super::*;

    /// What central does with a sealed part.
    fn open(
        sealed: &Sealed,
        private: &<X25519HkdfSha256 as Kem>::PrivateKey,
        id: TransactionId,
        data: &[u8],
    ) -> Vec<u8> {
        let wrapped = sealed.wrapped_key.as_ref().unwrap();
        let (encapsulated, wrapped) = wrapped.0.split_at(32);
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated).unwrap();
        let key = hpke::single_shot_open::<hpke::aead::ChaCha20Poly1305, hpke::kdf::HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            private,
            &encapsulated,
            Sealed::WRAP_INFO,
            wrapped,
            id.0.as_bytes(),
        )
        .unwrap();
        let key: [u8; 32] = key.try_into().unwrap();
        let (nonce, ciphertext) = sealed.ciphertext.0.split_at(12);
        let nonce: [u8; 12] = nonce.try_into().unwrap();
        ChaCha20Poly1305::new(&key.into()).decrypt(&Nonce::from(nonce), Payload { msg: ciphertext, aad: data }).unwrap()
    }

    #[test]
    fn central_reads_what_was_sealed_and_every_entry_of_a_transaction_has_one_key() {
        let mut chance = StdRng::seed_from_u64(7);
        let (private, public) = X25519HkdfSha256::gen_keypair_with_rng(&mut chance);
        let key = PersonalDataKey { id: 3, public: BASE64.encode(&public.to_bytes()) };
        let recipient = Recipient::newest(&[key]).unwrap();
        let kiosk: KioskId = "GYD-014".parse().unwrap();
        let transaction = TransactionId(Uuid::from_u128(9));
        let mut vault = Vault::default();
        let mut seal = |sequence, text: &[u8]| {
            let data = Sealed::associated_data(&kiosk, 1, sequence, Uuid::from_u128(u128::from(sequence)));
            (vault.seal(transaction, &recipient, &data, text, &mut chance).unwrap(), data)
        };
        let (first, first_data) = seal(1, b"ERIKSSON");
        let (second, second_data) = seal(2, b"ANNA MARIA");
        assert_eq!(open(&first, &private, transaction, &first_data), b"ERIKSSON");
        assert_eq!(open(&second, &private, transaction, &second_data), b"ANNA MARIA");
        assert_eq!(first.wrapped_key, second.wrapped_key);
        assert!(first.key_fits() && first.recipient == 3);

        vault.forget(transaction);
        let again = vault.seal(transaction, &recipient, &first_data, b"ERIKSSON", &mut chance).unwrap();
        assert_ne!(again.wrapped_key, first.wrapped_key, "a forgotten key is drawn anew");
    }

    #[test]
    fn a_key_that_is_none_is_refused_by_its_number() {
        for public in ["", "AAAA", "no base 64", &BASE64.encode(&[0; 31])] {
            let key = PersonalDataKey { id: 5, public: public.to_owned() };
            assert_eq!(Recipient::from_key(&key).err(), Some(Refused::RecipientKey { id: 5 }));
        }
        assert_eq!(Recipient::newest(&[]).err(), Some(Refused::NoKey));
    }
}
