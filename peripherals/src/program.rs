//! Bytes <-> what is asked of whoever runs programs, and what is answered: one JSON object a line. Knows no time.
//!
//! The protocol is ours. On this machine `programs:` is the other side; a simulator is, wherever a test wants one.

use std::collections::BTreeMap;

use domain::Sensitive;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::frame::Parsed;

/// The longest line that is read: an utterance has some hundred characters.
pub const LONGEST: usize = 1 << 16;

/// One run of a program. What it reads may be personal, and never is an argument: arguments can be listed by everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Its number; never used again.
    pub id: u64,
    /// The program and its arguments.
    pub program: Vec<String>,
    /// What it reads from its standard input.
    pub input: Sensitive<String>,
    /// What it finds in its environment beside the terminal's own.
    pub environment: BTreeMap<String, String>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Request {
    /// Run this. Whatever runs is killed before, with all that it has started.
    Run(Run),
    /// Kill this run, with all that it has started.
    Stop(u64),
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// By itself, with this code.
    Exit(i32),
    /// By a signal, ours among them.
    Signal(i32),
    /// There is no such program.
    Missing,
    /// This account may not run it.
    Forbidden,
    /// The system could not run it.
    Refused,
}

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// This run began.
    Began(u64),
    /// This run ended: `[7, {"exit": 0}]`.
    Ended(u64, End),
}

/// The line that says this.
#[must_use]
pub fn line(said: &impl Serialize) -> Vec<u8> {
    let written = serde_json::to_vec(said);
    let mut line = written.expect("texts and numbers can be written as JSON");
    line.push(b'\n');
    line
}

/// The first line of some bytes; one that makes no sense is skipped whole.
#[must_use]
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Parsed<T> {
    let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else {
        return if bytes.len() > LONGEST { Parsed::Garbage { skip: bytes.len() } } else { Parsed::NeedMore };
    };
    match serde_json::from_slice(&bytes[..end]) {
        Ok(frame) => Parsed::Frame { frame, used: end + 1 },
        Err(_) => Parsed::Garbage { skip: end + 1 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_and_answered_is_a_line_each() {
        let run = Run {
            id: 7,
            program: vec!["say".to_owned(), "az".to_owned()],
            input: Sensitive::new("Salam\n".to_owned()),
            environment: BTreeMap::from([("SPEECH_LANGUAGE".to_owned(), "az".to_owned())]),
        };
        let asked = concat!(
            r#"{"run":{"id":7,"program":["say","az"],"input":"Salam\n","#,
            r#""environment":{"SPEECH_LANGUAGE":"az"}}}"#,
            "\n"
        );
        assert_eq!(line(&Request::Run(run.clone())), asked.as_bytes());
        assert_eq!(parse(asked.as_bytes()), Parsed::Frame { frame: Request::Run(run), used: asked.len() });
        assert_eq!(line(&Request::Stop(7)), b"{\"stop\":7}\n");
        assert_eq!(line(&Reply::Began(7)), b"{\"began\":7}\n");
        assert_eq!(line(&Reply::Ended(7, End::Exit(1))), b"{\"ended\":[7,{\"exit\":1}]}\n");
        assert_eq!(line(&Reply::Ended(7, End::Missing)), b"{\"ended\":[7,\"missing\"]}\n");
    }

    #[test]
    fn what_is_no_line_of_ours_is_skipped_and_the_next_one_is_read() {
        for nonsense in ["{}\n", "\n", "{\"began\":\"x\"}\n", "HTTP/1.0 400 Bad Request\n", "{\"began\":1} \u{0}\n"] {
            assert_eq!(parse::<Reply>(nonsense.as_bytes()), Parsed::Garbage { skip: nonsense.len() }, "{nonsense:?}");
        }
        let half = b"{\"began\":";
        assert_eq!(parse::<Reply>(half), Parsed::NeedMore);
        assert_eq!(parse::<Reply>(&vec![b'x'; LONGEST + 1]), Parsed::Garbage { skip: LONGEST + 1 });
        assert_eq!(parse(b"{\"began\":1}\n{\"be"), Parsed::Frame { frame: Reply::Began(1), used: 12 });
    }

    #[test]
    fn what_a_program_reads_is_in_no_log() {
        let run = Run {
            id: 1,
            program: Vec::new(),
            input: Sensitive::new("SPECIMEN".to_owned()),
            environment: BTreeMap::new(),
        };
        assert!(!format!("{:?}", Request::Run(run)).contains("SPECIMEN"));
    }
}
