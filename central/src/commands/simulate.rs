//! `central simulate-provider` and `simulate-acquirer`: the other side of the contracts, for demonstrations and tests.

use std::{io, net::SocketAddr, path::PathBuf};

use domain::service::ProviderId;
use jiff::tz::Offset;
use serde_json::json;
use tokio::signal::unix::{SignalKind, signal};

use super::{Answer, Error};
use crate::{
    acquirer::{sample::SampleAcquirer, simulator::Simulator as Acquirer},
    clock::Clock,
    config::{SampleAcquirer as Payers, SampleProvider as Settings},
    keys,
    provider::{sample::SampleProvider, signature::Verifier, simulator::Simulator},
};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Its name in the catalogue.
    #[arg(long, default_value = "sample")]
    provider: ProviderId,
    /// Central's public key towards it: Ed25519, base 64.
    #[arg(long)]
    key: PathBuf,
    /// The name of that key.
    #[arg(long, default_value = "central")]
    key_name: String,
    /// How long an answer for a slow specimen takes.
    #[arg(long, default_value_t = 3_000)]
    slow_ms: u64,
}

pub(super) async fn run(options: &Options, tell: impl FnOnce(Answer) -> io::Result<()>) -> Result<(), Error> {
    let mut terminated = signal(SignalKind::terminate())?;
    let clock = Clock::system();
    let settings = Settings { slow_ms: options.slow_ms, ..Settings::default() };
    let provider = SampleProvider::new(&options.provider, &settings, clock.clone(), Offset::constant(4));
    let verifier = Verifier::new(options.key_name.clone(), keys::read_verifier(&options.key)?);
    let simulator = Simulator::start(options.listen, provider, verifier, clock).await?;
    let url = format!("http://{}", simulator.address);
    tell(Answer::done(format!("provider: {url}"), json!({ "url": url })))?;
    tokio::select! {
        _ = terminated.recv() => (),
        interrupted = tokio::signal::ctrl_c() => interrupted?,
        () = simulator.serve() => (),
    }
    Ok(())
}

#[derive(Debug, clap::Args)]
pub(super) struct AcquirerOptions {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Central's public key towards it: Ed25519, base 64.
    #[arg(long)]
    key: PathBuf,
    /// The name of that key.
    #[arg(long, default_value = "central")]
    key_name: String,
    /// How long a payer needs.
    #[arg(long, default_value_t = 4_000)]
    pays_after_ms: u64,
}

pub(super) async fn run_acquirer(
    options: &AcquirerOptions,
    tell: impl FnOnce(Answer) -> io::Result<()>,
) -> Result<(), Error> {
    let mut terminated = signal(SignalKind::terminate())?;
    let clock = Clock::system();
    let payers = Payers { pays_after_ms: options.pays_after_ms, ..Payers::default() };
    let acquirer = SampleAcquirer::new(&payers, clock.clone());
    let verifier = Verifier::new(options.key_name.clone(), keys::read_verifier(&options.key)?);
    let simulator = Acquirer::start(options.listen, acquirer, verifier, clock).await?;
    let url = format!("http://{}", simulator.address);
    tell(Answer::done(format!("acquirer: {url}"), json!({ "url": url })))?;
    tokio::select! {
        _ = terminated.recv() => (),
        interrupted = tokio::signal::ctrl_c() => interrupted?,
        () = simulator.serve() => (),
    }
    Ok(())
}
