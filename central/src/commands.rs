//! What an operator may ask of `central` on the command line.

mod books;
mod catalogue;
mod fleet;
mod groups;
mod init;
#[cfg(feature = "cluster")]
mod measure;
mod officer;
mod payments;
#[cfg(feature = "cluster")]
mod postgres;
mod readiness;
mod records;
mod serve;
#[cfg(feature = "cluster")]
mod simulate;
mod staff;

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::{Parser, Subcommand};
use domain::staff::NotAPin;
use serde_json::Value;

use crate::{
    app, clock::Clock, config, config::Config, erase, keys, officers, passwords::NoHash, payment, personal, pki,
    reconcile, store, store::Store, tables,
};

const CONFIG: &str = "/etc/kiosk-central/central.toml";

/// The central server of a fleet of self-service terminals, and its operator's commands.
///
/// Exit codes: 0 done; 1 the answer is no (a chain is broken, a catalogue is refused); 2 wrong usage; 3 configuration or
/// keys; 4 database or network.
#[derive(Debug, Parser)]
#[command(name = "central", version)]
pub struct Cli {
    /// Answer in JSON.
    #[arg(long, global = true)]
    json: bool,
    /// The configuration file.
    #[arg(long, global = true, default_value = CONFIG)]
    config: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server until it is told to stop.
    Serve,
    /// Make keys, certificates and a configuration for a new central.
    Init(init::Options),
    /// Print a one-time code for a kiosk, valid for a day.
    Enrol(fleet::OfKiosk),
    /// Take all certificates of a kiosk off the list, at once.
    Revoke(fleet::OfKiosk),
    /// Let a frozen kiosk speak again, once a person has looked at its fork.
    Thaw(fleet::OfKiosk),
    /// Check, sign and publish catalogues.
    #[command(subcommand)]
    Catalogue(catalogue::Command),
    /// Print projected books and transactions.
    Books(books::Options),
    /// Check whether a readiness report is what a terminal signed: the text of its code, or the whole report.
    Readiness(readiness::Options),
    /// Recompute every chain.
    Verify,
    /// Throw the projections away and make them again.
    Rebuild,
    /// Print everything that is sealed about a transaction's person.
    Person(records::OfTransaction),
    /// Erase a transaction's person, for ever.
    Erase(records::OfTransaction),
    /// Print whom a person behind a desk has to see.
    Desk,
    /// Officers who decide cases: add, remove, list.
    #[command(subcommand)]
    Officer(officer::Command),
    /// Citizens' payments: what needs a person, and days compared with providers.
    #[command(subcommand)]
    Payments(payments::Command),
    /// Groups of services that citizens keep, for people at a desk.
    #[command(subcommand)]
    Groups(groups::Command),
    /// Who works at the terminals: the staff list, and badges of the day.
    #[command(subcommand)]
    Staff(staff::Command),
    /// Print the contract between central and a provider's adapter, as OpenAPI.
    ProviderContract,
    /// Print the contract between central and whoever carries receipts to telephones and mailboxes, as OpenAPI.
    MessageContract,
    /// Print the contract between central and an acquirer's adapter, as OpenAPI.
    AcquirerContract,
    /// Serve the contract with a sample's answers until told to stop.
    #[cfg(feature = "cluster")]
    SimulateProvider(simulate::Options),
    /// Serve the acquirer's contract with a sample's payers until told to stop.
    #[cfg(feature = "cluster")]
    SimulateAcquirer(simulate::AcquirerOptions),
    /// Measure how fast paid lines are posted, against the database's own inserts, on a private PostgreSQL.
    #[cfg(feature = "cluster")]
    MeasurePostings(measure::Options),
    /// Run a private PostgreSQL for development until told to stop.
    #[cfg(feature = "cluster")]
    Postgres(postgres::Options),
}

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The server.
    #[error(transparent)]
    App(#[from] app::Error),
    /// The configuration.
    #[error(transparent)]
    Config(#[from] config::Error),
    /// A key file.
    #[error(transparent)]
    Keys(#[from] keys::Error),
    /// Drawing a key.
    #[error(transparent)]
    Personal(#[from] personal::Error),
    /// A certificate.
    #[error(transparent)]
    Pki(#[from] pki::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A catalogue.
    #[error(transparent)]
    Tables(#[from] tables::Error),
    /// A catalogue's file or folder.
    #[error("could not read {}", path.display())]
    Unread {
        /// Which.
        path: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// Part of a catalogue, which cannot be signed alone.
    #[error("could not sign {}: a catalogue is a folder, or the visa's tables alone", path.display())]
    NoCatalogue {
        /// Which.
        path: PathBuf,
    },
    /// A signed catalogue's file.
    #[error("could not read {} as a signed catalogue", path.display())]
    SignedFile {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        cause: serde_json::Error,
    },
    /// A person's fields.
    #[error(transparent)]
    Erase(#[from] erase::Error),
    /// A folder.
    #[error("could not make {}", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// An officer's account.
    #[error(transparent)]
    Officer(#[from] officers::account::Error),
    /// Groups of services that a person keeps.
    #[error(transparent)]
    Groups(#[from] payment::groups::Error),
    /// The staff list, or a badge.
    #[error(transparent)]
    Staff(#[from] crate::staff::Error),
    /// Digits that are no PIN.
    #[error(transparent)]
    Pin(#[from] NotAPin),
    /// A PIN could not be hashed.
    #[error(transparent)]
    Hash(#[from] NoHash),
    /// A staff list as a person wrote it.
    #[error("could not read {} as a staff list", path.display())]
    StaffFile {
        /// Which.
        path: PathBuf,
        /// Where and why.
        #[source]
        cause: Box<toml::de::Error>,
    },
    /// A day with a provider.
    #[error(transparent)]
    Reconcile(#[from] reconcile::Error),
    /// A provider's statement that came as a file.
    #[error("could not read {} as a statement", path.display())]
    StatementFile {
        /// Which.
        path: PathBuf,
        /// Where and why.
        #[source]
        cause: reconcile::Unreadable,
    },
    /// The terminal or pipe that answers go to, or a signal.
    #[error("could not talk to whoever started the program")]
    Outside(#[from] io::Error),
}

impl Error {
    /// The exit code.
    #[must_use]
    pub const fn code(&self) -> u8 {
        match self {
            Self::SignedFile { .. }
            | Self::StatementFile { .. }
            | Self::StaffFile { .. }
            | Self::Erase(erase::Error::Unposted { .. }) => 1,
            Self::NoCatalogue { .. } | Self::Groups(payment::groups::Error::Fin) | Self::Pin(_) => 2,
            Self::Staff(error) => match error {
                crate::staff::Error::Refused(_)
                | crate::staff::Error::NotNewer { .. }
                | crate::staff::Error::NotListed { .. } => 1,
                crate::staff::Error::Sites(_) => 2,
                crate::staff::Error::NoKey { .. } => 3,
                crate::staff::Error::Store(_) => 4,
            },
            Self::Officer(error) => match error {
                officers::account::Error::Name | officers::account::Error::Password => 2,
                officers::account::Error::Store(_) | officers::account::Error::Hash(_) => 4,
            },
            Self::Tables(error) => match error {
                tables::Error::Refused(_) | tables::Error::NotNewer { .. } | tables::Error::None => 1,
                tables::Error::Store(_) => 4,
            },
            Self::App(app::Error::Store(_) | app::Error::Listen { .. })
            | Self::Store(_)
            | Self::Erase(_)
            | Self::Groups(payment::groups::Error::Store(_))
            | Self::Reconcile(reconcile::Error::Store(_) | reconcile::Error::Statement(_))
            | Self::Hash(_)
            | Self::Outside(_) => 4,
            Self::App(_)
            | Self::Config(_)
            | Self::Keys(_)
            | Self::Personal(_)
            | Self::Pki(_)
            | Self::Groups(payment::groups::Error::NoPayments | payment::groups::Error::Personal(_))
            | Self::Reconcile(reconcile::Error::NoProvider(_))
            | Self::Folder { .. }
            | Self::Unread { .. } => 3,
        }
    }
}

/// What a command found out.
struct Answer {
    text: String,
    json: Value,
    found: Found,
}

enum Found {
    Done,
    /// The exit code is 1.
    No,
}

impl Answer {
    fn done(text: impl Into<String>, json: Value) -> Self {
        Self { text: text.into(), json, found: Found::Done }
    }
}

/// Carries out a command and writes its answer. Answers the exit code.
///
/// # Errors
/// Why it was not carried out.
pub async fn run(cli: Cli, out: &mut (dyn Write + Send)) -> Result<u8, Error> {
    let at = &cli.config;
    let answer = match cli.command {
        Command::Serve => {
            serve::serve(&Config::read(at)?, |answer| write(&answer, cli.json, out)).await?;
            return Ok(0);
        }
        #[cfg(feature = "cluster")]
        Command::Postgres(options) => {
            postgres::run(&options, |answer| write(&answer, cli.json, out)).await?;
            return Ok(0);
        }
        #[cfg(feature = "cluster")]
        Command::SimulateProvider(options) => {
            simulate::run(&options, |answer| write(&answer, cli.json, out)).await?;
            return Ok(0);
        }
        #[cfg(feature = "cluster")]
        Command::SimulateAcquirer(options) => {
            simulate::run_acquirer(&options, |answer| write(&answer, cli.json, out)).await?;
            return Ok(0);
        }
        #[cfg(feature = "cluster")]
        Command::MeasurePostings(options) => measure::run(&options).await?,
        Command::Payments(command) => payments::run(command, at).await?,
        Command::Groups(command) => groups::run(command, at).await?,
        Command::Staff(command) => staff::run(command, at).await?,
        Command::ProviderContract => payments::contract(),
        Command::MessageContract => payments::message_contract(),
        Command::AcquirerContract => payments::acquirer_contract(),
        Command::Init(options) => init::init(&options, &Clock::system())?,
        Command::Enrol(of) => fleet::enrol(&store(at).await?, &of).await?,
        Command::Revoke(of) => fleet::revoke(&store(at).await?, &of).await?,
        Command::Thaw(of) => fleet::thaw(&store(at).await?, &of).await?,
        Command::Catalogue(command) => catalogue::run(command, at).await?,
        Command::Books(options) => books::books(&store(at).await?, &options).await?,
        Command::Readiness(options) => readiness::check(&store(at).await?, &options).await?,
        Command::Verify => records::verify(&store(at).await?).await?,
        Command::Rebuild => records::rebuild(&store(at).await?).await?,
        Command::Person(of) => records::person(&store(at).await?, &keys::Keys::read(&Config::read(at)?)?, &of).await?,
        Command::Erase(of) => records::erase(&store(at).await?, &of).await?,
        Command::Officer(command) => officer::run(&store(at).await?, command).await?,
        Command::Desk => records::desk(&store(at).await?).await?,
    };
    write(&answer, cli.json, out)?;
    Ok(match answer.found {
        Found::Done => 0,
        Found::No => 1,
    })
}

fn write(answer: &Answer, as_json: bool, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let line = if as_json { answer.json.to_string() } else { answer.text.trim_end().to_owned() };
    writeln!(out, "{line}")?;
    out.flush()
}

async fn store(config: &std::path::Path) -> Result<Store, Error> {
    let config = Config::read(config)?;
    let store = Store::new(&config.database.address, 2)?;
    store.migrate().await?;
    Ok(store)
}
