//! Texts that a scanner reads where a visa's seal or a desk's code should be.
#![no_main]

use std::sync::LazyLock;

use data_encoding::BASE32_NOPAD;
use domain::seal::{DeskCode, open, seal};
use ed25519_dalek::{Signer, SigningKey};
use libfuzzer_sys::fuzz_target;

static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::from_bytes(&[42; 32]));

fuzz_target!(|text: &str| {
    let key = KEY.verifying_key();
    if let Ok(code) = text.parse::<DeskCode>() {
        assert_eq!(code.to_string(), text);
    }
    assert!(open(text, &key).is_err(), "nobody guesses a signature");
    // The same text, signed: the parser behind the signature must stand anything too.
    let signature = BASE32_NOPAD.encode(&KEY.sign(text.as_bytes()).to_bytes());
    if let Ok(payload) = open(&format!("{text}.{signature}"), &key) {
        assert!(open(&seal(&payload, &KEY), &key).is_ok());
    }
});
