use domain::{KioskId, fact::Fact};
use protocol::{
    journal::{Acknowledged, Batch, Hash, Refused, Sealed},
    problem::{Code, Problem},
};

use super::travels_with_more;

// Hashes computed by another program (Python's hashlib) from the description of `Entry::expected_hash`.
const BATCH: &str = r#"{
  "incarnation": 1,
  "entries": [
    {
      "sequence": 1,
      "id": "0192f000-0000-7000-8000-000000000001",
      "transaction": null,
      "body": "eyJmYWN0IjoiYm9vdGVkIiwiYm9vdCI6MSwidmVyc2lvbiI6IjAuMS4wIn0=",
      "sealed": null,
      "wall_ms": 1795219200000,
      "boot": 1,
      "monotonic_ms": 250,
      "previous": "0000000000000000000000000000000000000000000000000000000000000000",
      "hash": "c20249c8f307661c3eea3c126e9830cc86420cc598a67445c457db0d5400f8ec"
    },
    {
      "sequence": 2,
      "id": "0192f000-0000-7000-8000-000000000002",
      "transaction": "0192f000-0000-7000-8000-0000000000aa",
      "body": "eyJmYWN0IjoiYXBwbGljYXRpb25fbWFkZSJ9",
      "sealed": {
        "ciphertext": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGw==",
        "recipient": 1,
        "wrapped_key": "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
        "wrapped_key_hash": "b76daaa81fe65af30b6086b811dafcd13efacf99d2e0b5b22893d4cdc0f8de8b"
      },
      "wall_ms": 1795219201000,
      "boot": 1,
      "monotonic_ms": 1250,
      "previous": "c20249c8f307661c3eea3c126e9830cc86420cc598a67445c457db0d5400f8ec",
      "hash": "266cb41ee4c1150028ee621fd54ff953244e0c112070f5a86ac8f4d46d356d19"
    }
  ]
}"#;

fn kiosk() -> KioskId {
    "GYD-014".parse().unwrap()
}

#[test]
fn a_batch_travels_and_its_chain_holds() {
    let batch: Batch = travels_with_more(BATCH);
    for entry in &batch.entries {
        assert_eq!(entry.expected_hash(&kiosk(), 1), entry.hash, "sequence {}", entry.sequence);
        assert!(entry.sealed.as_ref().is_none_or(Sealed::key_fits));
        assert!(serde_json::from_slice::<Fact>(&entry.body.0).is_ok());
    }
    assert_ne!(batch.entries[0].expected_hash(&kiosk(), 2), batch.entries[0].hash);
    assert_ne!(batch.entries[0].expected_hash(&"GYD-015".parse().unwrap(), 1), batch.entries[0].hash);
}

#[test]
fn a_chain_holds_without_the_key_of_an_erased_person() {
    let mut batch: Batch = travels_with_more(BATCH);
    let entry = &mut batch.entries[1];
    entry.sealed.as_mut().unwrap().wrapped_key = None;
    assert_eq!(entry.expected_hash(&kiosk(), 1), entry.hash);
    assert!(entry.sealed.as_ref().unwrap().key_fits());
}

#[test]
fn a_seal_is_bound_to_its_entry() {
    let batch: Batch = travels_with_more(BATCH);
    let data = Sealed::associated_data(&kiosk(), 1, 2, batch.entries[1].id);
    let expected = "6b696f736b207365616c656420656e74727920310000000000000000074759442d303134\
                    0000000100000000000000020192f000000070008000000000000002";
    assert_eq!(data_encoding::HEXLOWER.encode(&data), expected);
    assert_eq!(Sealed::WRAP_INFO, b"kiosk personal key 1");
}

#[test]
fn what_central_answers_travels() {
    let acknowledged: Acknowledged = travels_with_more(
        r#"{
          "sequence": 2,
          "hash": "266cb41ee4c1150028ee621fd54ff953244e0c112070f5a86ac8f4d46d356d19",
          "server_ms": 1795219202000,
          "catalogue_version": 7
        }"#,
    );
    assert_eq!((acknowledged.sequence, acknowledged.hash.0[0]), (2, 0x26));
    let refused: Refused =
        travels_with_more(r#"{"problem": {"code": "gap", "title": "entries are missing"}, "expected": 3}"#);
    assert_eq!((refused.problem.code, refused.expected), (Code::Gap, 3));
    assert!(serde_json::from_str::<Hash>("\"00\"").is_err(), "a hash has 32 bytes");
}

#[test]
fn every_code_of_a_problem_has_its_word() {
    for (code, word) in [
        (Code::Malformed, "malformed"),
        (Code::NotEnrolled, "not_enrolled"),
        (Code::Forbidden, "forbidden"),
        (Code::NotFound, "not_found"),
        (Code::Gap, "gap"),
        (Code::Fork, "fork"),
        (Code::NotHeld, "not_held"),
        (Code::OtherContents, "other_contents"),
        (Code::PaymentDiffers, "payment_differs"),
        (Code::CodeSpent, "code_spent"),
        (Code::TooLarge, "too_large"),
        (Code::Busy, "busy"),
        (Code::Internal, "internal"),
    ] {
        let problem: Problem = travels_with_more(&format!(r#"{{"code": "{word}", "title": "why"}}"#));
        assert_eq!(problem.code, code);
    }
}
