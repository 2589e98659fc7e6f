//! `central catalogue check | schema | sign | publish`.

mod read;

use std::path::{Path, PathBuf};

use domain::{
    catalogue::{self as catalogues, Catalogue, Signed},
    service,
};
use jiff::civil::Date;
use serde_json::{Value, json};

use self::read::{Mistake, Tables};
use super::{Answer, Error, Found};
use crate::{app::Central, clock::Clock, config::Config, keys, tables};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Read a catalogue's folder, or one file of it, and say everything that is wrong, with file, line, column and key.
    Check(Source),
    /// Print the JSON schema of a service's file.
    Schema,
    /// Sign a folder as a catalogue.
    Sign {
        #[command(flatten)]
        source: Source,
        /// The publisher's Ed25519 key, PKCS#8 PEM.
        #[arg(long)]
        key: PathBuf,
        /// Greater than every version before.
        #[arg(long)]
        version: u64,
        /// The first day on which it may be used; without it, at once.
        #[arg(long)]
        valid_from: Option<Date>,
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

/// What is read.
#[derive(Debug, clap::Args)]
pub(super) struct Source {
    /// A folder with visa.toml, institutions.toml and services/; or one of these files. A file alone that is none of
    /// them is taken for the visa's tables.
    path: PathBuf,
    /// The folder with the pictograms that entries name. Without it, the folder `look` beside the catalogue's, if there
    /// is one; else any name is believed.
    #[arg(long)]
    look: Option<PathBuf>,
}

pub(super) async fn run(command: Command, config: &Path) -> Result<Answer, Error> {
    match command {
        Command::Check(source) => match read::read(&source.path, source.look.as_deref())? {
            Ok(found) => Ok(Answer::done(format!("{}: {}", source.path.display(), found.text()), found.json())),
            Err(mistakes) => Ok(refused(&mistakes)),
        },
        Command::Schema => {
            let schema = serde_json::to_value(service::schema()).expect("a schema has a JSON form");
            let text = serde_json::to_string_pretty(&schema).expect("a schema has a JSON form");
            Ok(Answer::done(text, schema))
        }
        Command::Sign { source, key, version, valid_from, valid_until, out } => {
            let tables = match read::read(&source.path, source.look.as_deref())? {
                Ok(found) => found.whole(),
                Err(mistakes) => return Ok(refused(&mistakes)),
            };
            let Some(Tables { visa, institutions, services }) = tables else {
                return Err(Error::NoCatalogue { path: source.path });
            };
            let catalogue = Catalogue { version, valid_until, valid_from, visa, institutions, services };
            let signed = catalogues::sign(&catalogue, &keys::read_signer(&key)?);
            let json = serde_json::to_vec(&signed).expect("a signed catalogue has a JSON form");
            keys::write_public(&out, &json)?;
            let services = catalogue.services.len();
            let file = out.display();
            let text = format!("version {version} with {services} services signed, valid until {valid_until}: {file}");
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

/// Every mistake on a line of its own, as compilers write them, so that editors jump there.
fn refused(mistakes: &[Mistake]) -> Answer {
    let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    let count = match mistakes.len() {
        1 => "1 mistake".to_owned(),
        more => format!("{more} mistakes"),
    };
    let wrong: Vec<Value> = mistakes.iter().map(Mistake::json).collect();
    Answer { text: format!("{}\n{count}", lines.join("\n")), json: json!({ "wrong": wrong }), found: Found::No }
}
