//! What every simulated device has: a door, a control socket, an end.

use std::{error::Error, fs, io, net::SocketAddr, path::PathBuf};

use peripherals::{
    link::Clock,
    simulator::{Control, Door, Simulator, serve},
};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::mpsc,
};

/// Where hands come in, and where hosts learn the address.
#[derive(Debug, clap::Args)]
pub struct Hands {
    /// Unix socket for gestures and views.
    #[arg(long, value_name = "SOCKET")]
    control: PathBuf,
    /// File that gets the address under which hosts find the device, once it is there.
    #[arg(long, value_name = "FILE")]
    address_file: Option<PathBuf>,
}

/// A TCP port.
#[derive(Debug, clap::Args)]
pub struct Tcp {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0")]
    pub tcp: SocketAddr,
}

/// Serves the device until the program is told to end; `watch` sees it after everything that happened.
pub async fn run<S>(
    simulator: S,
    door: Door,
    hands: &Hands,
    watch: impl FnMut(&mut S) -> io::Result<()>,
) -> Result<(), Box<dyn Error>>
where
    S: Simulator,
    S::Gesture: Send + 'static,
{
    let control = Control::listen(hands.control.clone())?;
    let address = door.address();
    if let Some(file) = &hands.address_file {
        write_whole(file.clone(), format!("{address}\n").as_bytes())?;
    }
    println!("{address}");
    let (requests, requested) = mpsc::channel(16);
    let listening = tokio::spawn(control.run(requests));
    let result = tokio::select! {
        result = serve(simulator, door, requested, Clock::start(), watch) => result,
        result = ended() => result,
    };
    listening.abort();
    // The socket goes away with its task.
    listening.await.ok();
    Ok(result?)
}

async fn ended() -> io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = terminate.recv() => Ok(()),
    }
}

/// Writes a file so that nobody ever reads half of it.
pub fn write_whole(file: PathBuf, content: &[u8]) -> io::Result<()> {
    let mut fresh = file.clone().into_os_string();
    fresh.push(".new");
    fs::write(&fresh, content)?;
    fs::rename(fresh, file)
}
