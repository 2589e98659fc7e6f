//! Groups of services on paper: sealed, so that only terminals read them and nobody makes one up.
//!
//! The text is `PG1.` and, in base 32 (RFC 4648) without padding, the key's number, a nonce, and the group under
//! ChaCha20-Poly1305 (RFC 8439); the prefix and the number are bound to it. The nonce is a keyed digest of the group: the
//! same group has the same text, no two groups share a nonce, and nobody has to draw one.

use chacha20poly1305::{
    ChaCha20Poly1305, Key, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use data_encoding::{BASE32_NOPAD, BASE64};
use domain::group::Group;
use journey::NoGroup;
use protocol::enrolment::GroupKey;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// Before all groups of this form.
const PREFIX: &str = "PG1.";
/// A text is shorter; longer ones are not looked at.
const LONGEST: usize = 2_200;
const NUMBER: usize = 4;
const NONCE: usize = 12;

/// The keys of groups, newest first.
#[derive(Clone, Default)]
pub(crate) struct GroupKeys(Vec<(u32, Zeroizing<[u8; 32]>)>);

impl GroupKeys {
    /// Keys as central gave them; those that are none are left out, and logged.
    pub(crate) fn of(keys: &[GroupKey]) -> Self {
        let read = |key: &GroupKey| {
            let bytes = Zeroizing::new(BASE64.decode(key.secret.reveal().as_bytes()).ok()?);
            Some((key.id, Zeroizing::new(<[u8; 32]>::try_from(bytes.as_slice()).ok()?)))
        };
        let known: Vec<_> = keys.iter().filter_map(read).collect();
        if known.len() < keys.len() {
            tracing::error!(given = keys.len(), usable = known.len(), "keys of groups cannot be used");
        }
        Self(known)
    }

    /// Whether groups can be kept and read here.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of a group's code; nothing without a key.
    pub(crate) fn seal(&self, group: &Group) -> Option<String> {
        let (id, key) = self.0.first()?;
        let plain = Zeroizing::new(group.to_bytes());
        let digest =
            Sha256::new().chain_update(b"group nonce 1\0").chain_update(**key).chain_update(&*plain).finalize();
        let nonce: [u8; NONCE] = digest.first_chunk().copied()?;
        let payload = Payload { msg: plain.as_slice(), aad: &bound(*id) };
        let sealed = cipher(key).encrypt(&Nonce::from(nonce), payload).ok()?;
        let bytes = [id.to_be_bytes().as_slice(), &nonce, &sealed].concat();
        Some(format!("{PREFIX}{}", BASE32_NOPAD.encode(&bytes)))
    }

    /// Reads a code; nothing where it is no group at all.
    pub(crate) fn open(&self, text: &str) -> Option<Result<Group, NoGroup>> {
        let text = text.trim();
        let Some(body) = text.strip_prefix(PREFIX) else { return is_other(text).then_some(Err(NoGroup::OtherVersion)) };
        Some(if text.len() <= LONGEST { self.read(body) } else { Err(NoGroup::Damaged) })
    }

    fn read(&self, body: &str) -> Result<Group, NoGroup> {
        let bytes = BASE32_NOPAD.decode(body.as_bytes()).map_err(|_| NoGroup::Damaged)?;
        let (number, rest) = bytes.split_first_chunk::<NUMBER>().ok_or(NoGroup::Damaged)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(NoGroup::Damaged)?;
        let id = u32::from_be_bytes(*number);
        let (_, key) = self.0.iter().find(|(known, _)| *known == id).ok_or(NoGroup::Foreign)?;
        let payload = Payload { msg: sealed, aad: &bound(id) };
        let plain = cipher(key).decrypt(&Nonce::from(*nonce), payload).map_err(|_| NoGroup::Damaged)?;
        Group::from_bytes(&Zeroizing::new(plain)).map_err(|_| NoGroup::OtherVersion)
    }
}

/// `PG` and another number: a later program's.
fn is_other(text: &str) -> bool {
    let number = text.strip_prefix("PG").and_then(|rest| rest.split_once('.')).map(|(number, _)| number);
    number.is_some_and(|number| (1..=3).contains(&number.len()) && number.bytes().all(|digit| digit.is_ascii_digit()))
}

fn cipher(key: &[u8; 32]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(&Key::from(*key))
}

fn bound(id: u32) -> Vec<u8> {
    [PREFIX.as_bytes(), &id.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use domain::{
        Sensitive,
        group::{Group, Member},
        payment::Entry,
    };

    use super::*;

    fn key(id: u32, byte: u8) -> GroupKey {
        GroupKey { id, secret: Sensitive::new(BASE64.encode(&[byte; 32])) }
    }

    fn group(members: usize) -> Group {
        let member = |number| Member {
            service: format!("water-large-{number}").parse().expect("a service"),
            account: vec![Entry {
                field: "subscriber".to_owned(),
                value: Sensitive::new("100200300400500".to_owned()),
            }],
        };
        Group { name: Sensitive::new("Ana evi".to_owned()), members: (0..members).map(member).collect() }
    }

    #[test]
    fn what_is_kept_is_read_again_at_any_terminal_and_by_older_keys() {
        let text = GroupKeys::of(&[key(2, 7)]).seal(&group(3)).expect("a text");
        assert_eq!(GroupKeys::of(&[key(3, 9), key(2, 7)]).open(&text), Some(Ok(group(3))));
        assert_eq!(GroupKeys::of(&[key(2, 7)]).seal(&group(3)), Some(text.clone()), "the same group, the same text");
        assert!(!text.contains("100200300400500"));
        assert!(text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'.'));
        // Twenty usual services are a code that a worn head prints.
        let full = GroupKeys::of(&[key(2, 7)]).seal(&group(20)).expect("a text");
        assert!(full.len() < 1_500, "{}", full.len());
    }

    #[test]
    fn every_changed_sign_is_refused() {
        let keys = GroupKeys::of(&[key(2, 7)]);
        let text = keys.seal(&group(2)).expect("a text");
        for at in PREFIX.len()..text.len() {
            for other in *b"A7Z2" {
                let mut changed = text.clone().into_bytes();
                if changed[at] == other {
                    continue;
                }
                changed[at] = other;
                let changed = String::from_utf8(changed).expect("letters");
                assert!(
                    matches!(keys.open(&changed), Some(Err(NoGroup::Damaged | NoGroup::Foreign))),
                    "{at}: {changed}"
                );
            }
            assert_eq!(keys.open(&text[..at]), Some(Err(NoGroup::Damaged)), "cut at {at}");
        }
    }

    #[test]
    fn others_codes_are_told_apart() {
        let keys = GroupKeys::of(&[key(2, 7)]);
        let foreign = GroupKeys::of(&[key(5, 7)]).seal(&group(1)).expect("a text");
        assert_eq!(keys.open(&foreign), Some(Err(NoGroup::Foreign)));
        let forged = GroupKeys::of(&[key(2, 8)]).seal(&group(1)).expect("a text");
        assert_eq!(keys.open(&forged), Some(Err(NoGroup::Damaged)));
        let sealed = keys.seal(&group(1)).expect("a text");
        assert_eq!(keys.open(&sealed.replace("PG1.", "PG2.")), Some(Err(NoGroup::OtherVersion)));
        assert_eq!(keys.open(&format!("PG1.{}", "A".repeat(LONGEST))), Some(Err(NoGroup::Damaged)));
        assert_eq!(keys.open("PG1."), Some(Err(NoGroup::Damaged)));
        for bill in ["", "PGX.1", "EL123456789012345", "PG", "PG.", "PD1.K7M4-2291-08XT.OFFLINE.GYD-014"] {
            assert_eq!(keys.open(bill), None, "{bill}");
        }
    }

    #[test]
    fn without_a_key_nothing_is_kept_and_all_is_foreign() {
        let none = GroupKeys::of(&[GroupKey { id: 1, secret: Sensitive::new("short".to_owned()) }]);
        assert!(none.is_empty());
        assert_eq!(none.seal(&group(1)), None);
        let text = GroupKeys::of(&[key(2, 7)]).seal(&group(1)).expect("a text");
        assert_eq!(none.open(&text), Some(Err(NoGroup::Foreign)));
    }
}
