//! The socket between core and window: snapshots out, inputs in, a peer that is checked.
//!
//! One line of JSON a message. Whoever is neither our own user nor the window's is turned away.

use std::{fs::Permissions, io, os::unix::fs::PermissionsExt as _, path::Path};

use kiosk_screen::{Input, Snapshot};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{UnixListener, UnixStream},
    sync::{mpsc, watch},
};

/// The most bytes of one input.
const MOST_INPUT: u64 = 4096;

/// Listens for the window, one after the other, for ever.
///
/// # Errors
/// The socket cannot be made.
pub async fn serve(
    socket: &Path,
    window_user: Option<u32>,
    snapshots: watch::Receiver<Snapshot>,
    inputs: mpsc::Sender<Input>,
) -> io::Result<()> {
    if socket.exists() {
        std::fs::remove_file(socket)?;
    }
    let listener = UnixListener::bind(socket)?;
    if window_user.is_some() {
        // Whoever connects is asked who they are; whoever may not even connect cannot be asked.
        std::fs::set_permissions(socket, Permissions::from_mode(0o666))?;
    }
    loop {
        let (stream, _) = listener.accept().await?;
        let peer = stream.peer_cred()?.uid();
        let own = rustix::process::getuid().as_raw();
        if peer != own && Some(peer) != window_user {
            tracing::warn!(peer, "somebody who is not the window was turned away");
            continue;
        }
        tracing::info!("the window is here");
        if let Err(cause) = talk(stream, snapshots.clone(), &inputs).await {
            tracing::info!(%cause, "the window is gone");
        }
    }
}

async fn talk(
    stream: UnixStream,
    mut snapshots: watch::Receiver<Snapshot>,
    inputs: &mpsc::Sender<Input>,
) -> io::Result<()> {
    let (from, mut to) = stream.into_split();
    let mut lines = BufReader::new(from);
    let mut line = Vec::new();
    snapshots.mark_changed();
    loop {
        tokio::select! {
            changed = snapshots.changed() => {
                changed.map_err(io::Error::other)?;
                let mut message = serde_json::to_vec(&*snapshots.borrow_and_update())?;
                message.push(b'\n');
                to.write_all(&message).await?;
            }
            // What was read of a line stays in `line` when the other branch is faster.
            read = read_line(&mut lines, &mut line) => {
                read?;
                let input = serde_json::from_slice(&line)?;
                line.clear();
                inputs.send(input).await.map_err(io::Error::other)?;
            }
        }
    }
}

async fn read_line(lines: &mut BufReader<tokio::net::unix::OwnedReadHalf>, line: &mut Vec<u8>) -> io::Result<()> {
    let room = MOST_INPUT.saturating_sub(line.len() as u64);
    lines.take(room).read_until(b'\n', line).await?;
    if line.last() == Some(&b'\n') {
        return Ok(());
    }
    let reason = if line.len() as u64 >= MOST_INPUT { "an input is too long" } else { "the window hung up" };
    Err(io::Error::new(io::ErrorKind::UnexpectedEof, reason))
}
