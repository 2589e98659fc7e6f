//! Tables as files, and as bytes that the publisher signed however strange they are.
#![no_main]

use std::sync::LazyLock;

use domain::{
    Date,
    catalogue::{Refused, Signed, institutions, service, sign, visa_rules},
};
use ed25519_dalek::{Signer, SigningKey};
use libfuzzer_sys::fuzz_target;

const TODAY: Date = jiff::civil::date(2026, 11, 3);
static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_bytes(&[7; 32]));

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        match visa_rules(text) {
            Ok(rules) => assert!(rules.check().is_ok()),
            Err(malformed) => assert!(malformed.line > 0 && malformed.column > 0),
        }
        let mistakes = [service(text).err(), institutions(text).err()];
        for mistake in mistakes.into_iter().flatten().flatten() {
            assert!(mistake.line > 0 && mistake.column > 0);
        }
    }
    let signature = KEY.sign(bytes).to_bytes().to_vec();
    let signed = Signed { version: 1, bytes: bytes.to_vec(), signature };
    match signed.open(&KEY.verifying_key(), 0, TODAY) {
        Ok(catalogue) => {
            let again = sign(&catalogue, &KEY).open(&KEY.verifying_key(), catalogue.version, TODAY);
            assert_eq!(again.expect("what was read can be published"), catalogue);
        }
        Err(Refused::Signature) => panic!("the publisher's own signature"),
        Err(Refused::Version { .. } | Refused::Early { .. } | Refused::Expired { .. } | Refused::Malformed(_)) => {}
    }
});
