//! The control socket: one JSON object a line in, one out.
//!
//! `{"gesture": …}` is answered `{"ok":true}` once it is done; `{"cable":"out"}` and `{"cable":"in"}` too; `{"view":true}` with
//! what can be seen of the device; what makes no sense with `{"error":"…"}`.

use std::{fs, io, path::PathBuf};

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{UnixListener, UnixStream},
    sync::{mpsc, oneshot},
};

/// Longest line that is read: a gesture with a whole document in it is far shorter.
const LONGEST_LINE: u64 = 1 << 20;

/// What somebody wants of a simulated device.
#[derive(Debug)]
pub enum Request<G> {
    /// Do this; answered when it is done.
    Gesture(G, oneshot::Sender<()>),
    /// What can be seen?
    View(oneshot::Sender<Value>),
    /// Pull the cable to the host out, or put it back; answered when it is done.
    Cable(Cable, oneshot::Sender<()>),
}

/// Where the cable between a device and its host is. Whatever the device, it keeps its power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cable {
    /// In its socket.
    In,
    /// Pulled out: the device's file, or its port, is gone.
    Out,
}

/// A socket that listens for hands.
#[derive(Debug)]
pub struct Control {
    path: PathBuf,
    listener: UnixListener,
}

impl Control {
    /// Listens at `path`; a socket that a dead simulator left there is replaced.
    ///
    /// # Errors
    /// The socket cannot be made.
    pub fn listen(path: PathBuf) -> io::Result<Self> {
        match fs::remove_file(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => return Err(cause),
            Ok(()) | Err(_) => {}
        }
        let listener = UnixListener::bind(&path)?;
        Ok(Self { path, listener })
    }

    /// Passes requests on until nobody takes them any more.
    ///
    /// # Errors
    /// The socket is broken.
    pub async fn run<G>(self, requests: mpsc::Sender<Request<G>>) -> io::Result<()>
    where
        G: DeserializeOwned + Send + 'static,
    {
        while !requests.is_closed() {
            let (stream, _) = self.listener.accept().await?;
            let requests = requests.clone();
            tokio::spawn(async move {
                if let Err(error) = converse(stream, &requests).await {
                    tracing::debug!(%error, "a hand went away");
                }
            });
        }
        Ok(())
    }
}

impl Drop for Control {
    fn drop(&mut self) {
        fs::remove_file(&self.path).ok();
    }
}

async fn converse<G: DeserializeOwned>(stream: UnixStream, requests: &mpsc::Sender<Request<G>>) -> io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut reader = BufReader::new(reader);
    loop {
        let mut line = String::new();
        if (&mut reader).take(LONGEST_LINE).read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let answer = obey_line(&line, requests).await;
        writer.write_all(format!("{answer}\n").as_bytes()).await?;
    }
}

/// One line of the language that hands speak.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said<G> {
    /// Do this to the device.
    Gesture(G),
    /// Show it.
    View(Yes),
    /// Pull its cable out, or put it back.
    Cable(Cable),
}

/// Written as `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "bool")]
pub struct Yes;

impl TryFrom<bool> for Yes {
    type Error = &'static str;

    fn try_from(yes: bool) -> Result<Self, &'static str> {
        if yes { Ok(Self) } else { Err("expected true") }
    }
}

/// Does what was said, and says what is to be answered.
pub async fn obey<G>(said: Said<G>, requests: &mpsc::Sender<Request<G>>) -> Value {
    let (done, answer) = oneshot::channel();
    let request = match said {
        Said::Gesture(gesture) => Request::Gesture(gesture, done),
        Said::Cable(cable) => Request::Cable(cable, done),
        Said::View(Yes) => {
            let (seen, answer) = oneshot::channel();
            // Whether it was sent shows in the answer.
            requests.send(Request::View(seen)).await.ok();
            return answer.await.unwrap_or_else(|_| gone());
        }
    };
    requests.send(request).await.ok();
    answer.await.map_or_else(|_| gone(), |()| json!({ "ok": true }))
}

fn gone() -> Value {
    json!({ "error": "the device is gone" })
}

/// Does what one line asks, and says what is to be answered.
pub async fn obey_line<G: DeserializeOwned>(line: &str, requests: &mpsc::Sender<Request<G>>) -> Value {
    match serde_json::from_str(line) {
        Ok(said) => obey(said, requests).await,
        Err(error) => json!({ "error": format!("not understood: {error}") }),
    }
}
