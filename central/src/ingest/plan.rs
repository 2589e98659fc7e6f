//! Where a batch stands against a head: appended, known, ahead of a gap, or a fork. Pure.

use protocol::journal::{Entry, Hash};

/// The end of what central holds of one journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The last sequence; zero before the first entry.
    pub sequence: u64,
    /// Its hash; zeros before the first entry.
    pub hash: Hash,
}

/// What is to be done with a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// The entries from this index on are new.
    Append {
        /// Index into the batch.
        from: usize,
    },
    /// All of them are held already.
    Known,
    /// Entries before the batch are missing.
    Gap,
    /// The same sequence, another hash.
    Fork,
}

/// Judges a checked batch. `stored` knows the hash of every sequence from the batch's first to the head's.
pub fn plan(head: Head, entries: &[Entry], stored: impl Fn(u64) -> Option<Hash>) -> Plan {
    let Some(first) = entries.first() else { return Plan::Known };
    if first.sequence > head.sequence + 1 {
        return Plan::Gap;
    }
    if first.sequence == head.sequence + 1 {
        return if first.previous == head.hash { Plan::Append { from: 0 } } else { Plan::Fork };
    }
    let known = entries.iter().take_while(|entry| entry.sequence <= head.sequence);
    if known.clone().any(|entry| stored(entry.sequence) != Some(entry.hash)) {
        return Plan::Fork;
    }
    match known.count() {
        all if all == entries.len() => Plan::Known,
        from => Plan::Append { from },
    }
}

#[cfg(test)]
mod tests {
    use protocol::journal::Bytes;
    use uuid::Uuid;

    use super::*;

    fn entry(sequence: u64) -> Entry {
        let number = u8::try_from(sequence).unwrap();
        Entry {
            sequence,
            id: Uuid::nil(),
            transaction: None,
            body: Bytes::default(),
            sealed: None,
            wall_ms: 0,
            boot: 0,
            monotonic_ms: 0,
            previous: Hash([number - 1; 32]),
            hash: Hash([number; 32]),
        }
    }

    fn judge(head: u8, sequences: std::ops::RangeInclusive<u64>) -> Plan {
        let entries: Vec<_> = sequences.map(entry).collect();
        let head = Head { sequence: u64::from(head), hash: Hash([head; 32]) };
        plan(head, &entries, |sequence| Some(Hash([u8::try_from(sequence).unwrap(); 32])))
    }

    #[test]
    fn a_batch_is_appended_known_or_ahead_of_a_gap() {
        assert_eq!(judge(0, 1..=3), Plan::Append { from: 0 });
        assert_eq!(judge(3, 4..=6), Plan::Append { from: 0 });
        assert_eq!(judge(3, 2..=5), Plan::Append { from: 2 });
        assert_eq!(judge(3, 1..=3), Plan::Known);
        assert_eq!(judge(3, 2..=2), Plan::Known);
        assert_eq!(judge(3, 5..=6), Plan::Gap);
        assert_eq!(judge(0, 2..=2), Plan::Gap);
    }

    #[test]
    fn another_hash_at_a_held_sequence_is_a_fork() {
        let head = Head { sequence: 3, hash: Hash([3; 32]) };
        let other = |_| Some(Hash([9; 32]));
        assert_eq!(plan(head, &[entry(2), entry(3), entry(4)], other), Plan::Fork);
        let mut next = entry(4);
        next.previous = Hash([9; 32]);
        assert_eq!(plan(head, &[next], |_| None), Plan::Fork);
    }
}
