//! Where hands come in: standard input, a socket, a script.

use std::{
    io::{self, BufRead, IsTerminal, Write},
    thread,
};

use peripherals::simulator::{Request, obey_line};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::sync::mpsc;

/// Lines that may wait for a device that is busy.
const LINES_WAITING: usize = 16;

/// Writes an answer on standard output. Nothing is wrong when nobody reads it.
pub fn answer(answer: &Value) {
    writeln!(io::stdout(), "{answer}").ok();
}

/// Obeys standard input line by line, until its end. A thread of its own, because a terminal cannot be asked otherwise;
/// it ends with the program.
pub async fn listen<G: DeserializeOwned>(requests: mpsc::Sender<Request<G>>) -> io::Result<()> {
    if in_the_background() {
        return Ok(());
    }
    let (read, mut lines) = mpsc::channel(LINES_WAITING);
    thread::Builder::new().name("hands".to_owned()).spawn(move || {
        for line in io::stdin().lock().lines() {
            let Ok(line) = line else { return };
            if read.blocking_send(line).is_err() {
                return;
            }
        }
    })?;
    while let Some(line) = lines.recv().await {
        if !line.trim().is_empty() {
            answer(&obey_line(&line, &requests).await);
        }
    }
    Ok(())
}

/// Whether reading would stop us: a terminal lets only the program in front read.
fn in_the_background() -> bool {
    let input = io::stdin();
    input.is_terminal() && rustix::termios::tcgetpgrp(&input).is_ok_and(|front| front != rustix::process::getpgrp())
}
