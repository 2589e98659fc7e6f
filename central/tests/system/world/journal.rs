//! A journal as a kiosk writes it.

use std::ops::RangeFrom;

use central::personal::PersonalKeys;
use domain::{
    AttemptId, ClaimNumber, Currency, KioskId, Money, TransactionId, VisaNumber,
    fact::{Ending, Fact},
    receipt::CardPayment,
    visa::Fees,
};
use protocol::journal::{Batch, Bytes, Entry, Hash, Sealed};
use uuid::Uuid;

#[derive(Clone)]
pub struct Journal {
    pub kiosk: KioskId,
    pub incarnation: u32,
    pub entries: Vec<Entry>,
}

impl Journal {
    pub fn new(kiosk: KioskId, incarnation: u32) -> Self {
        Self { kiosk, incarnation, entries: Vec::new() }
    }

    pub fn add(&mut self, transaction: Option<TransactionId>, fact: &Fact) -> &mut Self {
        self.add_bytes(transaction, serde_json::to_vec(fact).unwrap())
    }

    pub fn add_bytes(&mut self, transaction: Option<TransactionId>, body: Vec<u8>) -> &mut Self {
        self.add_entry(transaction, body, None)
    }

    /// An entry whose personal part is sealed to central.
    pub fn add_sealed(
        &mut self,
        transaction: TransactionId,
        fact: &Fact,
        keys: &PersonalKeys,
        personal: &[u8],
    ) -> &mut Self {
        let (key, wrapped) = keys.draw(transaction).unwrap();
        let (sequence, id) = (self.next(), Uuid::now_v7());
        let bound_to = Sealed::associated_data(&self.kiosk, self.incarnation, sequence, id);
        let sealed = Sealed {
            ciphertext: Bytes(key.seal(&bound_to, personal).unwrap()),
            recipient: wrapped.recipient,
            wrapped_key_hash: wrapped.hash(),
            wrapped_key: Some(Bytes(wrapped.bytes)),
        };
        self.add_entry(Some(transaction), serde_json::to_vec(fact).unwrap(), Some((id, sealed)))
    }

    fn next(&self) -> u64 {
        self.entries.len() as u64 + 1
    }

    fn add_entry(
        &mut self,
        transaction: Option<TransactionId>,
        body: Vec<u8>,
        sealed: Option<(Uuid, Sealed)>,
    ) -> &mut Self {
        let sequence = self.next();
        let (id, sealed) = match sealed {
            Some((id, sealed)) => (id, Some(sealed)),
            None => (Uuid::now_v7(), None),
        };
        let mut entry = Entry {
            sequence,
            id,
            transaction,
            body: Bytes(body),
            sealed,
            wall_ms: 1_790_000_000_000 + i64::try_from(sequence).unwrap(),
            boot: 1,
            monotonic_ms: sequence,
            previous: self.entries.last().map(|entry| entry.hash).unwrap_or_default(),
            hash: Hash::default(),
        };
        entry.hash = entry.expected_hash(&self.kiosk, self.incarnation);
        self.entries.push(entry);
        self
    }

    /// Entries from a sequence on.
    pub fn batch(&self, from: RangeFrom<u64>) -> Batch {
        let entries = self.entries.iter().filter(|entry| entry.sequence >= from.start).cloned().collect();
        Batch { incarnation: self.incarnation, entries }
    }

    /// Entries of a stretch of sequences.
    pub fn stretch(&self, sequences: std::ops::RangeInclusive<u64>) -> Batch {
        let entries = self.entries.iter().filter(|entry| sequences.contains(&entry.sequence)).cloned().collect();
        Batch { incarnation: self.incarnation, entries }
    }
}

/// Everything that is written about a visa that was paid and delivered: 44.00 AZN.
pub fn facts_of_a_sale(transaction: TransactionId, number: &str) -> Vec<Fact> {
    let attempt = AttemptId(Uuid::now_v7());
    let amount = Money::new(4400, Currency::Azn);
    let fees = Fees { duty: Money::new(4000, Currency::Azn), service: Money::new(400, Currency::Azn) };
    let number: VisaNumber = number.parse().unwrap();
    let card = CardPayment {
        masked_pan: "•••• 1234".to_owned(),
        scheme: "Visa".to_owned(),
        terminal_id: "T0000001".to_owned(),
        trace: 7,
        receipt_number: 8,
        authorisation: "123456".to_owned(),
    };
    vec![
        Fact::TransactionOpened { service: "visa-on-arrival".parse().unwrap(), claim: ClaimNumber::of(transaction) },
        Fact::ApplicationMade,
        Fact::DecisionApproved { fees },
        Fact::CardIntended { attempt, amount, receipt_before: Some(7), whole: None },
        Fact::CardApproved { attempt, amount, card },
        Fact::VisaIssued { number, fees },
        Fact::CardSettled { attempt },
        Fact::TransactionClosed { ending: Ending::Delivered },
    ]
}
