//! `central postgres`: a private PostgreSQL for development.

use std::{io, path::PathBuf};

use serde_json::json;
use tokio::signal::unix::{SignalKind, signal};

use super::{Answer, Error};
use crate::cluster::Cluster;

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// The folder to make the cluster's own folder in; the system's for temporary files when not given.
    #[arg(long)]
    dir: Option<PathBuf>,
    /// The database to create.
    #[arg(long, default_value = "central")]
    database: String,
}

pub(super) async fn run(options: &Options, tell: impl FnOnce(Answer) -> io::Result<()>) -> Result<(), Error> {
    let mut terminated = signal(SignalKind::terminate())?;
    let folder = options.dir.clone().unwrap_or_else(std::env::temp_dir);
    let cluster = tokio::task::block_in_place(|| Cluster::start_in(&folder))?;
    let address = cluster.create_database(&options.database).await.map_err(io::Error::other)?;
    tell(Answer::done(address.clone(), json!({ "address": address })))?;
    tokio::select! {
        _ = terminated.recv() => (),
        interrupted = tokio::signal::ctrl_c() => interrupted?,
    }
    Ok(())
}
