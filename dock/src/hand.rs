//! One question to a control socket: a line out, a line back.

use std::{io, path::PathBuf, time::Duration};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::UnixStream,
    time,
};

/// Bytes of the longest answer that is read.
const LONGEST: u64 = 1 << 20;
/// How long a device may think.
const PATIENCE: Duration = Duration::from_secs(3);

/// Why a device did not do it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nobody listens, or it hung up.
    #[error("not there: {0:?}")]
    Gone(io::ErrorKind),
    /// Too slow.
    #[error("no answer")]
    Silent,
    /// It said no.
    #[error("refused: {0}")]
    Refused(String),
    /// It said nothing that can be understood.
    #[error("not understood")]
    Malformed,
}

/// Makes a gesture.
pub async fn make(socket: PathBuf, gesture: Value) -> Result<(), Error> {
    ask(socket, json!({ "gesture": gesture })).await.map(|_| ())
}

/// What can be seen of the device.
pub async fn look(socket: PathBuf) -> Result<Value, Error> {
    ask(socket, json!({ "view": true })).await
}

async fn ask(socket: PathBuf, question: Value) -> Result<Value, Error> {
    let answer = time::timeout(PATIENCE, exchange(socket, question)).await.map_err(|_| Error::Silent)?;
    let line = answer.map_err(|error| Error::Gone(error.kind()))?;
    let answer: Value = serde_json::from_str(&line).map_err(|_| Error::Malformed)?;
    match answer.get("error").and_then(Value::as_str) {
        Some(reason) => Err(Error::Refused(reason.to_owned())),
        None => Ok(answer),
    }
}

async fn exchange(socket: PathBuf, question: Value) -> io::Result<String> {
    let mut stream = UnixStream::connect(socket).await?;
    stream.write_all(format!("{question}\n").as_bytes()).await?;
    let mut line = String::new();
    BufReader::new(stream).take(LONGEST).read_line(&mut line).await?;
    if line.is_empty() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(line) }
}

/// Parts of a view that say how a device is made, or say again what its sums say.
const DULL: [&str; 2] = ["physics", "ledger"];

/// What matters in an answer, in one line.
pub fn in_one_line(view: &Value) -> String {
    match view {
        Value::Object(parts) => {
            if let (Some(units), Some(currency)) = (parts.get("minor_units"), parts.get("currency")) {
                let units = units.as_i64().unwrap_or_default();
                return format!("{}.{:02} {}", units / 100, units % 100, currency.as_str().unwrap_or_default());
            }
            let parts: Vec<String> = parts
                .iter()
                .filter(|(name, _)| !DULL.contains(&name.as_str()))
                .map(|(name, part)| format!("{} {}", name.replace('_', " "), in_one_line(part)))
                .collect();
            parts.join(" · ")
        }
        Value::Array(parts) => format!("{}", parts.len()),
        Value::String(text) => text.replace('_', " "),
        Value::Null => "none".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
    }
}

/// The causes of an error, each after a colon.
pub fn causes(error: &dyn std::error::Error) -> String {
    let mut text = String::new();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use tokio::net::UnixListener;

    use super::*;

    /// Listens once, answers with `answer`, and returns what it was asked.
    async fn device(listener: UnixListener, answer: &str) -> String {
        let (stream, _) = listener.accept().await.expect("a hand");
        let mut stream = BufReader::new(stream);
        let mut line = String::new();
        stream.read_line(&mut line).await.expect("a question");
        stream.get_mut().write_all(answer.as_bytes()).await.expect("answered");
        line
    }

    #[tokio::test]
    async fn a_gesture_is_one_line_and_its_refusal_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("card");
        let listener = UnixListener::bind(&socket).expect("listening");
        let (asked, made) = tokio::join!(
            device(listener, "{\"error\":\"the device is gone\"}\n"),
            make(socket.clone(), json!("present_card"))
        );
        assert_eq!(asked, "{\"gesture\":\"present_card\"}\n");
        assert_eq!(made, Err(Error::Refused("the device is gone".to_owned())));
    }

    #[tokio::test]
    async fn a_device_that_is_not_there_is_said_to_be_so() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(look(folder.path().join("none")).await, Err(Error::Gone(io::ErrorKind::NotFound)));
    }

    #[test]
    fn a_view_is_one_readable_line() {
        let view = json!({ "status": "paper_out", "papers": [1, 2], "in_tray": 1, "plugged": true });
        assert_eq!(in_one_line(&view), "in tray 1 · papers 2 · plugged yes · status paper out");
        let view = json!({ "physics": {}, "totals": { "standing": { "minor_units": 4405, "currency": "AZN" } } });
        assert_eq!(in_one_line(&view), "totals standing 44.05 AZN");
    }
}
