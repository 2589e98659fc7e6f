//! By which accounts are counted: keyed digests. Whoever holds the database alone cannot try numbers.

use data_encoding::BASE64;
use domain::{ServiceId, group::Owner, payment::Account};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The key of the digests.
pub struct AccountKey(Zeroizing<[u8; 32]>);

impl AccountKey {
    /// From its secret bytes.
    #[must_use]
    pub const fn new(secret: Zeroizing<[u8; 32]>) -> Self {
        Self(secret)
    }

    /// An account of a service.
    #[must_use]
    pub fn account(&self, service: &ServiceId, account: &Account) -> Vec<u8> {
        self.digest(b"account 1\0", service, account, "")
    }

    /// A debt of it, by the provider's name of it.
    #[must_use]
    pub fn debt(&self, service: &ServiceId, account: &Account, reference: &str) -> Vec<u8> {
        self.digest(b"debt 1\0", service, account, reference)
    }

    /// Whose groups of services are kept, by their personal number.
    #[must_use]
    pub fn owner(&self, fin: &str) -> Vec<u8> {
        let mut hmac = self.hmac(b"owner 1\0");
        hmac.update(fin.as_bytes());
        hmac.finalize().into_bytes().to_vec()
    }

    /// An owner's code, as it is hashed: six digits alone could be tried by whoever holds the database.
    #[must_use]
    pub fn code(&self, owner: &Owner) -> Zeroizing<String> {
        let mut hmac = self.hmac(b"owner's code 1\0");
        // The digits are six: the two can be read in one way only.
        hmac.update(owner.code.reveal().as_bytes());
        hmac.update(owner.fin.reveal().as_bytes());
        Zeroizing::new(BASE64.encode(&hmac.finalize().into_bytes()))
    }

    /// Anything personal, as bytes.
    #[must_use]
    pub fn contents(&self, bytes: &[u8]) -> Vec<u8> {
        let mut hmac = self.hmac(b"contents 1\0");
        hmac.update(bytes);
        hmac.finalize().into_bytes().to_vec()
    }

    fn digest(&self, what: &[u8], service: &ServiceId, account: &Account, reference: &str) -> Vec<u8> {
        let mut hmac = self.hmac(what);
        // With their lengths: no two accounts are one text.
        let parts = account.iter().flat_map(|entry| [entry.field.as_str(), entry.value.reveal().as_str()]);
        for part in [service.as_str()].into_iter().chain(parts).chain([reference]) {
            hmac.update(&(part.len() as u64).to_be_bytes());
            hmac.update(part.as_bytes());
        }
        hmac.finalize().into_bytes().to_vec()
    }

    fn hmac(&self, what: &[u8]) -> Hmac<Sha256> {
        let mut hmac = Hmac::<Sha256>::new_from_slice(self.0.as_slice()).expect("a key of HMAC may have any length");
        hmac.update(what);
        hmac
    }
}

#[cfg(test)]
mod tests {
    use domain::{group::OwnerCode, payment::Entry};

    use super::*;

    #[test]
    fn no_two_accounts_have_one_digest() {
        let key = AccountKey::new(Zeroizing::new([1; 32]));
        let service: ServiceId = "azerishiq".parse().unwrap();
        let entry = |field: &str, value: &str| Entry { field: field.to_owned(), value: value.to_owned().into() };
        let one = vec![entry("a", "12"), entry("b", "3")];
        let all = [
            key.account(&service, &one),
            key.account(&service, &vec![entry("a", "1"), entry("b", "23")]),
            key.account(&"azeriqaz".parse().unwrap(), &one),
            key.debt(&service, &one, ""),
            key.debt(&service, &one, "x"),
            AccountKey::new(Zeroizing::new([2; 32])).account(&service, &one),
        ];
        for (place, digest) in all.iter().enumerate() {
            assert!(!all[place + 1..].contains(digest), "{place}");
        }
        assert_eq!(key.account(&service, &one), key.account(&service, &one.clone()));
    }

    #[test]
    fn a_code_is_its_owners_alone() {
        let key = AccountKey::new(Zeroizing::new([1; 32]));
        let owner = |fin: &str, code| Owner { fin: fin.to_owned().into(), code: OwnerCode::new(code).unwrap() };
        let all = [
            key.code(&owner("5ARTN1A", "402913")),
            key.code(&owner("5ARTN1A", "402914")),
            key.code(&owner("5ARTN1B", "402913")),
            AccountKey::new(Zeroizing::new([2; 32])).code(&owner("5ARTN1A", "402913")),
        ];
        for (place, code) in all.iter().enumerate() {
            assert!(!all[place + 1..].contains(code), "{place}");
        }
        assert_ne!(key.owner("5ARTN1A"), key.owner("5ARTN1B"));
        assert_eq!(key.owner("5ARTN1A"), key.owner("5ARTN1A"));
    }
}
