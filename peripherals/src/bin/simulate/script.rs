//! What hands do at which times, written down beforehand.

use std::{fs, io, path::Path, time::Duration};

use domain::Moment;
use peripherals::{
    link::Clock,
    simulator::{Request, Said, obey},
};
use serde::de::DeserializeOwned;
use tokio::sync::mpsc;

use super::hands::answer;

/// What is done, each at its time since the start; never earlier than what stands before it.
#[derive(Debug, PartialEq, Eq)]
pub struct Script<G>(Vec<(Duration, Said<G>)>);

/// Why a script cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum Unplayable {
    #[error("could not read the script {file}")]
    Unreadable {
        file: String,
        #[source]
        cause: io::Error,
    },
    #[error("{file}: line {line}, column {column}: {reason}")]
    Line { file: String, line: usize, column: usize, reason: Reason },
}

/// What is wrong with a line.
#[derive(Debug, thiserror::Error)]
pub enum Reason {
    #[error("a line begins with a time: 250ms, 2.5s or 1min after the start, or +250ms after the line before")]
    Time,
    #[error("this is earlier than the line before")]
    Earlier,
    #[error("behind the time stands {{\"gesture\": …}}, {{\"view\": true}} or {{\"cable\": …}}")]
    Nothing,
    #[error("{0}")]
    Json(serde_json::Error),
}

impl<G: DeserializeOwned> Script<G> {
    /// A file, read whole.
    pub fn read(file: &Path) -> Result<Self, Unplayable> {
        let name = file.display().to_string();
        let text = fs::read_to_string(file).map_err(|cause| Unplayable::Unreadable { file: name.clone(), cause })?;
        Self::parse(&text).map_err(|(line, column, reason)| Unplayable::Line { file: name, line, column, reason })
    }

    /// A text; what is wrong with 1-based line and column.
    fn parse(text: &str) -> Result<Self, (usize, usize, Reason)> {
        let mut steps = Vec::new();
        let mut before = Duration::ZERO;
        for (line, text) in (1..).zip(text.lines()) {
            let trimmed = text.trim_start();
            if trimmed.is_empty() || trimmed.starts_with('#') {
                continue;
            }
            let column = 1 + text[..text.len() - trimmed.len()].chars().count();
            let (time, rest) = trimmed.split_once(char::is_whitespace).unwrap_or((trimmed, ""));
            let at = match time.strip_prefix('+') {
                Some(pause) => duration(pause).map(|pause| before + pause),
                None => duration(time),
            };
            let at = at.ok_or((line, column, Reason::Time))?;
            if at < before {
                return Err((line, column, Reason::Earlier));
            }
            let begins = column + trimmed[..trimmed.len() - rest.len()].chars().count();
            if rest.trim().is_empty() {
                return Err((line, begins, Reason::Nothing));
            }
            let said = said(rest).map_err(|error| {
                // Its column counts bytes of what it was given.
                let seen = rest.get(..error.column().saturating_sub(1)).unwrap_or(rest);
                (line, begins + seen.chars().count(), Reason::Json(error))
            })?;
            steps.push((at, said));
            before = at;
        }
        Ok(Self(steps))
    }

    /// Does it all, and writes what is answered on standard output.
    pub async fn play(self, start: Moment, clock: Clock, requests: mpsc::Sender<Request<G>>) {
        for (at, said) in self.0 {
            clock.wait_for(Some(start + at)).await;
            answer(&obey(said, &requests).await);
        }
    }
}

/// What stands before a comment.
fn said<G: DeserializeOwned>(text: &str) -> Result<Said<G>, serde_json::Error> {
    let mut stream = serde_json::Deserializer::from_str(text).into_iter();
    let said = stream.next().unwrap_or_else(|| serde_json::from_str(""))?;
    let rest = &text[stream.byte_offset()..];
    if rest.trim_start().starts_with('#') { Ok(said) } else { serde_json::from_str(text) }
}

/// `250ms`, `2.5s`, `1min`.
fn duration(text: &str) -> Option<Duration> {
    let unit = text.find(|sign: char| !(sign.is_ascii_digit() || sign == '.'))?;
    let (number, unit) = text.split_at(unit);
    let number: f64 = number.parse().ok()?;
    let seconds = match unit {
        "ms" => number / 1000.0,
        "s" => number,
        "min" => number * 60.0,
        _unknown => return None,
    };
    Duration::try_from_secs_f64(seconds).ok()
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Gesture {
        Insert(String),
        Jam,
    }

    fn wrong(text: &str) -> (usize, usize, String) {
        let (line, column, reason) = Script::<Gesture>::parse(text).unwrap_err();
        (line, column, reason.to_string())
    }

    #[test]
    fn lines_are_done_at_their_times_since_the_start_or_the_line_before() {
        let text = "# a night\n\n  500ms {\"gesture\": {\"insert\": \"20 # AZN\"}}\n+1.5s {\"gesture\":\"jam\"} # again\n1min {\"cable\":\"out\"}\n";
        let script = Script::<Gesture>::parse(text).unwrap();
        let expected = vec![
            (Duration::from_millis(500), Said::Gesture(Gesture::Insert("20 # AZN".into()))),
            (Duration::from_secs(2), Said::Gesture(Gesture::Jam)),
            (Duration::from_mins(1), Said::Cable(peripherals::simulator::Cable::Out)),
        ];
        assert_eq!(script, Script(expected));
    }

    #[test]
    fn a_wrong_line_says_where_and_why_before_anything_is_done() {
        assert!(
            matches!(wrong("1s {\"gesture\":\"jam\"}\n soon {}"), (2, 2, reason) if reason.contains("begins with a time"))
        );
        assert!(matches!(wrong("5 {}"), (1, 1, _)), "a time has a unit");
        assert!(
            matches!(wrong("2s {\"view\":true}\n1s {\"view\":true}"), (2, 1, reason) if reason.contains("earlier"))
        );
        assert!(matches!(wrong("2s"), (1, 3, reason) if reason.contains("behind the time")));
        let (line, column, reason) = wrong("\n2s {\"gesture\":\"dance\"}");
        assert_eq!((line, column), (2, 21), "{reason}");
        assert!(reason.contains("unknown variant `dance`"), "{reason}");
        let (_, column, reason) = wrong("2s {\"gesture\":\"jam\"} {}");
        assert!(reason.contains("trailing"), "{column}: {reason}");
    }
}
