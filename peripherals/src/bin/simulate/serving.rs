//! A device behind its door, with its hands, until the program is told to end.

use std::{error::Error, io, io::Write};

use peripherals::{
    link::Clock,
    simulator::{Control, Door, Simulator, serve as serve_at},
};
use tokio::{
    signal::unix::{SignalKind, signal},
    sync::mpsc,
};

use crate::{arguments::Arguments, fault, hands, keep::write_whole, script::Script};

/// Serves the device; `watch` sees it after everything that happened.
pub async fn serve<S>(
    simulator: S,
    arguments: &Arguments,
    watch: impl FnMut(&mut S) -> io::Result<()>,
) -> Result<(), Box<dyn Error>>
where
    S: Simulator,
    S::Gesture: Send + 'static,
{
    // What is wrong with a script is said before anything is there.
    let script = arguments.script.as_deref().map(Script::<S::Gesture>::read).transpose()?;
    let control = arguments.control.clone().map(Control::listen).transpose()?;
    let door = door(arguments).await?;
    let address = door.address();
    if let Some(file) = &arguments.address_file {
        write_whole(file.clone(), format!("{address}\n").as_bytes())?;
    }
    writeln!(io::stdout(), "{address}").ok();
    let clock = Clock::start();
    // Kept until the end: a device without hands goes on.
    let (requests, requested) = mpsc::channel(16);
    let listening = control.map(|control| tokio::spawn(control.run(requests.clone())));
    let hearing = tokio::spawn(hands::listen(requests.clone()));
    let playing = script.map(|script| tokio::spawn(script.play(clock.now(), clock, requests.clone())));
    let result = tokio::select! {
        result = serve_at(simulator, door, requested, clock, watch) => result,
        result = ended() => result,
    };
    hearing.abort();
    if let Some(playing) = playing {
        playing.abort();
    }
    if let Some(listening) = listening {
        listening.abort();
        // The socket goes away with its task.
        listening.await.ok();
    }
    Ok(result?)
}

async fn door(arguments: &Arguments) -> Result<Door, Box<dyn Error>> {
    let door = match (&arguments.door.pty, arguments.door.tcp) {
        (Some(link), _) => Door::pty(link.clone())?,
        (None, Some(address)) => Door::tcp(address).await?,
        (None, None) => unreachable!("the command line requires one"),
    };
    Ok(door.over(fault::wire(&arguments.fault, arguments.seed)))
}

async fn ended() -> io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = terminate.recv() => Ok(()),
    }
}
