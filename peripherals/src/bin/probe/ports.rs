//! `probe ports`: every port of this machine, and what answers there.

use std::{
    collections::BTreeMap,
    os::unix::fs::FileTypeExt,
    path::{Path, PathBuf},
    process::ExitCode,
};

use peripherals::{
    detect::{
        Certainty, Identity, KNOWN,
        inquiry::{Absence, Answer, Verdict},
        place::{Candidate, Kind, Place},
    },
    link::{Address, Clock, candidates, inspect_all},
};
use serde_json::{Value, json};

pub const ABOUT: &str =
    "Lists the ports of this machine and asks at each serial one who is there. Moves neither paper nor money";

/// What is looked for.
#[derive(Debug, Default, clap::Args)]
pub struct Arguments {
    /// Writes one JSON object a line.
    #[arg(long)]
    json: bool,
    /// Asks nobody: only lists.
    #[arg(long)]
    list: bool,
    /// Looks at this port only, listed or not: its file, or any of its names. May be said again.
    #[arg(long, value_name = "PATH")]
    port: Vec<PathBuf>,
}

pub async fn run(arguments: &Arguments) -> ExitCode {
    let all = match candidates(Path::new("/")) {
        Ok(all) => all,
        Err(error) => {
            eprintln!("probe: could not list the ports: {error}");
            return ExitCode::FAILURE;
        }
    };
    let candidates = wanted(all, &arguments.port);
    if !arguments.json {
        let serial = candidates.iter().filter(|candidate| candidate.kind == Kind::Serial).count();
        let asks = if arguments.list { "nobody is asked" } else { "asking each serial one; at most a minute" };
        eprintln!("{} ports, {serial} of them serial; {asks}.", candidates.len());
    }
    let unasked = candidates.iter().filter(|candidate| arguments.list || candidate.kind != Kind::Serial);
    for candidate in unasked {
        show(arguments, candidate, None);
    }
    if arguments.list {
        return if candidates.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    }
    let found = inspect_all(candidates, KNOWN, Clock::start(), |candidate, verdict| {
        show(arguments, candidate, Some(verdict));
    })
    .await;
    if found.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// All of them, or those that were named: one that is not listed is taken for a serial port when it is a device file.
fn wanted(all: Vec<Candidate>, named: &[PathBuf]) -> Vec<Candidate> {
    if named.is_empty() {
        return all;
    }
    let find = |port: &PathBuf| {
        let file = port.canonicalize().ok()?;
        let listed = all.iter().find(|candidate| candidate.file == file).cloned();
        let is_device = file.metadata().is_ok_and(|seen| seen.file_type().is_char_device());
        let unlisted = || Candidate {
            kind: Kind::Serial,
            name: port.clone(),
            file: file.clone(),
            place: Place::default(),
            product: String::new(),
        };
        listed.or_else(|| is_device.then(unlisted))
    };
    named.iter().filter_map(find).collect()
}

fn show(arguments: &Arguments, candidate: &Candidate, verdict: Option<&Verdict>) {
    if arguments.json {
        println!("{}", as_json(candidate, verdict));
    } else {
        let product = if candidate.product.is_empty() { String::new() } else { format!("  ({})", candidate.product) };
        println!("{}{product}\n    {}", candidate.name.display(), in_words(candidate, verdict));
    }
}

fn in_words(candidate: &Candidate, verdict: Option<&Verdict>) -> String {
    match (candidate.kind, verdict) {
        (Kind::UsbPrinter, _) => "a USB printer; not asked".to_owned(),
        (Kind::Hid, _) => "a USB device of the human interface class; not asked".to_owned(),
        (Kind::Serial, None) => "a serial port; not asked".to_owned(),
        (Kind::Serial, Some(verdict)) => match verdict {
            Verdict::One(answer) => format!("{}\n    {}", claim(answer), command(candidate, answer)),
            Verdict::ManyFamilies(answers) => {
                format!("one device for several families:{}", claims(candidate, answers))
            }
            Verdict::Contested(answers) => {
                format!("several protocols claim it, try each:{}", claims(candidate, answers))
            }
            Verdict::Unknown => {
                "something answers, and nothing that is known; or it is set to another speed".to_owned()
            }
            Verdict::Flooding => "it sends without end: wrong speed, noise, or a broken device".to_owned(),
            Verdict::Silent => "nothing answers: no device, no power, or one that speaks only unasked".to_owned(),
            Verdict::Absent(Absence::InUse) => "in use by another program".to_owned(),
            Verdict::Absent(Absence::Forbidden) => {
                "this account may not open it: it must be in the group of the device file".to_owned()
            }
            Verdict::Absent(Absence::Unreachable) => "cannot be opened, or went away".to_owned(),
        },
    }
}

fn claims(candidate: &Candidate, answers: &[Answer]) -> String {
    let lines = answers.iter().flat_map(|answer| [claim(answer), command(candidate, answer)]);
    lines.flat_map(|line| ["\n    ".to_owned(), line]).collect()
}

fn claim(Answer { family, protocol, certainty, identity, .. }: &Answer) -> String {
    let sure = match certainty {
        Certainty::Certain => "certain",
        Certainty::Likely => "likely",
    };
    let Identity { model, serial, firmware } = identity;
    let said: String = [("model", model), ("serial number", serial), ("version", firmware)]
        .into_iter()
        .filter_map(|(name, said)| Some(format!(", {name} {}", said.as_ref()?)))
        .collect();
    format!("{family} {protocol}, {sure}{said}")
}

fn address(candidate: &Candidate, answer: &Answer) -> String {
    Address::Serial(answer.line.at(&candidate.name)).to_string()
}

fn command(candidate: &Candidate, answer: &Answer) -> String {
    format!("probe {} {} '{}'", answer.family, answer.protocol, address(candidate, answer))
}

fn as_json(candidate: &Candidate, verdict: Option<&Verdict>) -> Value {
    let (answers, word) = match verdict {
        None => (&[][..], "not_asked"),
        Some(Verdict::One(answer)) => (std::slice::from_ref(answer), "found"),
        Some(Verdict::ManyFamilies(answers)) => (answers.as_slice(), "many_families"),
        Some(Verdict::Contested(answers)) => (answers.as_slice(), "contested"),
        Some(Verdict::Unknown) => (&[][..], "unknown"),
        Some(Verdict::Flooding) => (&[][..], "flooding"),
        Some(Verdict::Silent) => (&[][..], "silent"),
        Some(Verdict::Absent(Absence::InUse)) => (&[][..], "in_use"),
        Some(Verdict::Absent(Absence::Forbidden)) => (&[][..], "forbidden"),
        Some(Verdict::Absent(Absence::Unreachable)) => (&[][..], "unreachable"),
    };
    let answers: Vec<Value> = answers
        .iter()
        .map(|answer| {
            let mut one: BTreeMap<&str, Value> = BTreeMap::new();
            one.insert("family", json!(answer.family));
            one.insert("protocol", json!(answer.protocol));
            one.insert("certainty", json!(answer.certainty));
            one.insert("address", json!(address(candidate, answer)));
            one.insert("identity", json!(answer.identity));
            json!(one)
        })
        .collect();
    json!({
        "port": candidate.name,
        "file": candidate.file,
        "kind": candidate.kind,
        "product": candidate.product,
        "place": candidate.place,
        "verdict": word,
        "answers": answers,
    })
}
