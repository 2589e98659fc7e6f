//! `central serve`.

use std::io;

use serde_json::json;
use tokio::signal::unix::{SignalKind, signal};

use super::{Answer, Error};
use crate::{clock::Clock, config::Config, server};

pub(super) async fn serve(config: &Config, tell: impl FnOnce(Answer) -> io::Result<()>) -> Result<(), Error> {
    let mut terminated = signal(SignalKind::terminate())?;
    let running = server::start(config, Clock::system()).await?;
    let plain = running.plain.map(|address| address.to_string());
    let officers = running.officers.map(|address| address.to_string());
    let or_none = |address: &Option<String>| address.clone().unwrap_or_else(|| "-".to_owned());
    let text =
        format!("kiosks: https://{}\nmonitors: {}\nofficers: {}", running.tls, or_none(&plain), or_none(&officers));
    tell(Answer::done(text, json!({ "tls": running.tls.to_string(), "plain": plain, "officers": officers })))?;
    tracing::info!(tls = %running.tls, plain, "central serves");
    tokio::select! {
        _ = terminated.recv() => (),
        interrupted = tokio::signal::ctrl_c() => interrupted?,
    }
    tracing::info!("central stops");
    running.stop().await;
    Ok(())
}
