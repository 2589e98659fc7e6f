//! The control socket: one JSON object a line in, one out.
//!
//! `{"gesture": …}` is answered `{"ok":true}` once it is done; `{"view":true}` with what can be seen of the device; what
//! makes no sense with `{"error":"…"}`.

use std::{fs, io, path::PathBuf};

use serde::de::DeserializeOwned;
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
        let answer = answer(&line, requests).await;
        writer.write_all(format!("{answer}\n").as_bytes()).await?;
    }
}

async fn answer<G: DeserializeOwned>(line: &str, requests: &mpsc::Sender<Request<G>>) -> Value {
    match ask(line, requests).await {
        Ok(answer) => answer,
        Err(error) => json!({ "error": error.to_string() }),
    }
}

/// Why a line was not obeyed.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("not understood: {0}")]
    Json(#[from] serde_json::Error),
    #[error("expected {{\"gesture\": …}} or {{\"view\": true}}")]
    Neither,
    #[error("the device is gone")]
    Gone,
}

async fn ask<G: DeserializeOwned>(line: &str, requests: &mpsc::Sender<Request<G>>) -> Result<Value, Refused> {
    let Value::Object(mut object) = serde_json::from_str(line)? else { return Err(Refused::Neither) };
    let (gesture, view) = (object.remove("gesture"), object.remove("view"));
    match (gesture, view, object.is_empty()) {
        (Some(gesture), None, true) => {
            let (done, answer) = oneshot::channel();
            let request = Request::Gesture(serde_json::from_value(gesture)?, done);
            requests.send(request).await.map_err(|_| Refused::Gone)?;
            answer.await.map_err(|_| Refused::Gone)?;
            Ok(json!({ "ok": true }))
        }
        (None, Some(Value::Bool(true)), true) => {
            let (seen, answer) = oneshot::channel();
            requests.send(Request::View(seen)).await.map_err(|_| Refused::Gone)?;
            answer.await.map_err(|_| Refused::Gone)
        }
        (Some(_) | None, Some(_) | None, true | false) => Err(Refused::Neither),
    }
}
