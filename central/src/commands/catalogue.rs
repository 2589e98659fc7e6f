//! `central catalogue check | sign | publish`.

use std::path::{Path, PathBuf};

use domain::{
    catalogue::{self as catalogues, Catalogue, Signed},
    visa::Rules,
};
use jiff::civil::Date;
use serde_json::json;

use super::{Answer, Error};
use crate::{app::Central, clock::Clock, config::Config, keys, tables};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Read a file of tables and say what is wrong with it, with line and key.
    Check {
        /// The visa's tables, TOML.
        file: PathBuf,
    },
    /// Sign tables as a catalogue.
    Sign {
        /// The visa's tables, TOML.
        file: PathBuf,
        /// The publisher's Ed25519 key, PKCS#8 PEM.
        #[arg(long)]
        key: PathBuf,
        /// Greater than every version before.
        #[arg(long)]
        version: u64,
        /// The last day on which it may be used.
        #[arg(long)]
        valid_until: Date,
        /// Where to write the signed catalogue.
        #[arg(long)]
        out: PathBuf,
    },
    /// Hand a signed catalogue to the fleet.
    Publish {
        /// What `sign` wrote.
        file: PathBuf,
    },
}

pub(super) async fn run(command: Command, config: &Path) -> Result<Answer, Error> {
    match command {
        Command::Check { file } => {
            let rules = read(&file)?;
            let nationalities = rules.nationalities.len();
            let text = format!("{}: {nationalities} nationalities", file.display());
            Ok(Answer::done(text, json!({ "nationalities": nationalities, "standing": rules.standing })))
        }
        Command::Sign { file, key, version, valid_until, out } => {
            let (institutions, services) = (Vec::new(), Vec::new());
            let visa = read(&file)?;
            let catalogue = Catalogue { version, valid_until, valid_from: None, visa, institutions, services };
            let signed = catalogues::sign(&catalogue, &keys::read_signer(&key)?);
            let json = serde_json::to_vec(&signed).expect("a signed catalogue has a JSON form");
            keys::write_public(&out, &json)?;
            let text = format!("version {version} signed, valid until {valid_until}: {}", out.display());
            Ok(Answer::done(text, json!({ "version": version, "valid_until": valid_until, "file": out })))
        }
        Command::Publish { file } => {
            let text = keys::read_text(&file)?;
            let signed: Signed =
                serde_json::from_str(&text).map_err(|cause| Error::SignedFile { path: file, cause })?;
            let app = Central::open(&Config::read(config)?, Clock::system()).await?;
            let version = tables::publish(&app, &signed).await?;
            Ok(Answer::done(format!("version {version} published"), json!({ "version": version })))
        }
    }
}

fn read(file: &Path) -> Result<Rules, Error> {
    catalogues::visa_rules(&keys::read_text(file)?)
        .map_err(|cause| Error::CatalogueFile { path: file.to_owned(), cause })
}
