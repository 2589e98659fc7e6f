//! `kiosk verify`: what a visa's QR code says, and whether central's signing process said it.

use std::{path::Path, process::ExitCode};

use clap::Args;
use domain::seal::{self, VisaSeal};
use kiosk_core::{Config, keys::KeyStore, verifying_key};

use crate::serve::Outcome;

/// Check the QR code of a visa, without network.
#[derive(Debug, Args)]
pub struct Verify {
    /// The code's text; read from standard input without it.
    code: Option<String>,
    /// The visa signer's public key, base 64; the enrolled terminal's without it.
    #[arg(long)]
    key: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Verify {
    /// Exit code 0 for a visa that was signed and has not been changed, 1 for anything else.
    pub fn run(self, config: &Path) -> Outcome {
        let key = if let Some(key) = self.key {
            key
        } else {
            let config = Config::read(config)?;
            let keys = KeyStore::open(config.state_directory.join("keys"))?;
            keys.identity().ok_or("this machine is not enrolled: give --key")?.keys().visa.clone()
        };
        let key = verifying_key(&key).ok_or("the key is not an Ed25519 key in base 64")?;
        let code = match self.code {
            Some(code) => code,
            None => std::io::read_to_string(std::io::stdin())?,
        };
        match seal::open(code.trim(), &key) {
            Ok(visa) => say(&visa, self.json),
            Err(refusal) => {
                if self.json {
                    println!("{}", serde_json::json!({ "genuine": false, "reason": refusal.to_string() }));
                } else {
                    println!("not genuine: {refusal}");
                }
                return Ok(ExitCode::FAILURE);
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn say(visa: &VisaSeal, json: bool) {
    let names = visa.name.reveal();
    if json {
        let said = serde_json::json!({
            "genuine": true,
            "number": visa.number,
            "document_number": visa.document_number.reveal(),
            "nationality": visa.nationality,
            "name": names,
            "valid_from": visa.valid_from,
            "valid_until": visa.valid_until,
            "days": visa.days,
            "kiosk": visa.kiosk,
            "issued": visa.issued,
        });
        println!("{said}");
    } else {
        println!("genuine: visa {} of {} for {} days", visa.number, visa.nationality, visa.days);
        println!("holder {names}, document {}", visa.document_number.reveal());
        println!("valid from {} to {}", visa.valid_from, visa.valid_until);
        println!("issued at {} on {}", visa.kiosk, visa.issued);
    }
}
