//! What can be wrong with a batch by itself. Pure.

use domain::KioskId;
use protocol::journal::{Batch, Hash};

/// Why a batch's bytes are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// No entries.
    Empty,
    /// More entries than central takes at once.
    TooMany,
    /// Sequences that do not grow by one, or start below one.
    Sequence,
    /// `previous` is not the hash of the entry before.
    Link,
    /// `hash` is not the hash of the entry.
    Hash,
    /// A wrapped key that is not the one that the chain covers.
    Key,
    /// A number that does not fit into 63 bits.
    Number,
}

/// Checks everything about a batch that needs no database.
///
/// # Errors
/// The first thing that is broken.
pub fn check(kiosk: &KioskId, batch: &Batch) -> Result<(), Broken> {
    let first = batch.entries.first().ok_or(Broken::Empty)?;
    if batch.entries.len() > Batch::MOST_ENTRIES {
        return Err(Broken::TooMany);
    }
    if first.sequence == 1 && first.previous != Hash::default() {
        return Err(Broken::Link);
    }
    let mut expected = first.sequence;
    let mut previous = first.previous;
    for entry in &batch.entries {
        if [entry.sequence, entry.boot, entry.monotonic_ms].iter().any(|number| i64::try_from(*number).is_err()) {
            return Err(Broken::Number);
        }
        if entry.sequence == 0 || entry.sequence != expected {
            return Err(Broken::Sequence);
        }
        if entry.previous != previous {
            return Err(Broken::Link);
        }
        if entry.hash != entry.expected_hash(kiosk, batch.incarnation) {
            return Err(Broken::Hash);
        }
        if entry.sealed.as_ref().is_some_and(|sealed| !sealed.key_fits() || i32::try_from(sealed.recipient).is_err()) {
            return Err(Broken::Key);
        }
        expected = entry.sequence + 1;
        previous = entry.hash;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use protocol::journal::{Bytes, Entry, Sealed};
    use uuid::Uuid;

    use super::*;

    fn kiosk() -> KioskId {
        "GYD-014".parse().unwrap()
    }

    fn batch() -> Batch {
        let mut entries: Vec<Entry> = Vec::new();
        for sequence in 1..=3 {
            let mut entry = Entry {
                sequence,
                id: Uuid::from_u128(u128::from(sequence)),
                transaction: None,
                body: Bytes(b"{}".to_vec()),
                sealed: None,
                wall_ms: 0,
                boot: 1,
                monotonic_ms: sequence,
                previous: entries.last().map(|entry| entry.hash).unwrap_or_default(),
                hash: Hash::default(),
            };
            entry.hash = entry.expected_hash(&kiosk(), 1);
            entries.push(entry);
        }
        Batch { incarnation: 1, entries }
    }

    fn with(change: impl FnOnce(&mut Batch)) -> Result<(), Broken> {
        let mut batch = batch();
        change(&mut batch);
        check(&kiosk(), &batch)
    }

    #[test]
    fn a_chain_is_accepted_and_every_break_of_it_is_named() {
        assert_eq!(with(|_| ()), Ok(()));
        assert_eq!(with(|batch| batch.entries.clear()), Err(Broken::Empty));
        assert_eq!(with(|batch| batch.entries[1].body.0.push(b' ')), Err(Broken::Hash));
        assert_eq!(with(|batch| batch.incarnation = 2), Err(Broken::Hash));
        assert_eq!(with(|batch| drop(batch.entries.remove(1))), Err(Broken::Sequence));
        assert_eq!(with(|batch| batch.entries[2].previous = Hash([7; 32])), Err(Broken::Link));
        assert_eq!(with(|batch| batch.entries[0].previous = Hash([7; 32])), Err(Broken::Link));
        assert_eq!(with(|batch| batch.entries[0].sequence = 0), Err(Broken::Sequence));
        assert_eq!(with(|batch| batch.entries[0].sequence = u64::MAX), Err(Broken::Number));
        assert_eq!(with(|batch| batch.entries[2].boot = u64::MAX), Err(Broken::Number));
        let entry = batch().entries.remove(0);
        assert_eq!(with(|batch| batch.entries = vec![entry; 501]), Err(Broken::TooMany));
        assert_eq!(check(&"GYD-015".parse().unwrap(), &batch()), Err(Broken::Hash));
    }

    #[test]
    fn a_wrapped_key_that_the_chain_does_not_cover_is_broken() {
        let sealed = Sealed {
            ciphertext: Bytes(vec![1]),
            recipient: 1,
            wrapped_key: Some(Bytes(vec![2])),
            wrapped_key_hash: Hash([3; 32]),
        };
        let change = |batch: &mut Batch| {
            batch.entries.truncate(1);
            batch.entries[0].sealed = Some(sealed);
            batch.entries[0].hash = batch.entries[0].expected_hash(&kiosk(), 1);
        };
        assert_eq!(with(change), Err(Broken::Key));
    }
}
