//! Bytes that come where a kiosk's batch should be: read, checked and judged as central does it.
#![no_main]

use std::sync::LazyLock;

use central::ingest::{
    check::check,
    plan::{Head, Plan, plan},
};
use domain::{KioskId, fact::Fact};
use libfuzzer_sys::fuzz_target;
use protocol::journal::{Batch, Hash};

static KIOSK: LazyLock<KioskId> = LazyLock::new(|| "GYD-014".parse().expect("a terminal's number"));

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut batch) = serde_json::from_slice::<Batch>(bytes) else { return };
    let _ = check(&KIOSK, &batch);
    // The same entries, chained as they should be: what comes after the chain must stand anything too.
    let mut previous = Hash::default();
    for (place, entry) in (1..).zip(&mut batch.entries) {
        entry.sequence = place;
        entry.previous = previous;
        entry.hash = entry.expected_hash(&KIOSK, batch.incarnation);
        previous = entry.hash;
        let _ = serde_json::from_slice::<Fact>(&entry.body.0);
    }
    if check(&KIOSK, &batch).is_ok() {
        let nothing = Head { sequence: 0, hash: Hash::default() };
        assert_eq!(plan(nothing, &batch.entries, |_| None), Plan::Append { from: 0 }, "a whole chain is taken");
        let text = serde_json::to_vec(&batch).expect("a batch is texts and numbers");
        assert_eq!(serde_json::from_slice::<Batch>(&text).expect("what was written is read"), batch);
    }
});
