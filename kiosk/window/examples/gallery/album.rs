//! All pictures, drawn by as many processes as there are processors: shaping and drawing of text share one lock.

use std::{
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode},
    thread,
};

use clap::Args;
use serde::{Deserialize, Serialize};

use super::{
    finding::Finding,
    index, measure,
    plan::{self, Name, Wish},
    shot::Camera,
    summary,
};

/// A judged picture.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Judged {
    pub name: Name,
    pub findings: Vec<Finding>,
}

/// One process's share.
#[derive(Debug, Args)]
pub struct Part {
    #[arg(long)]
    out: PathBuf,
    #[command(flatten)]
    choice: plan::Choice,
    /// From 0.
    #[arg(long)]
    number: usize,
    #[arg(long)]
    of: usize,
}

impl Part {
    fn report(out: &Path, number: usize) -> PathBuf {
        out.join(format!("part-{number}.json"))
    }
}

/// Draws and judges everything; writes the index, and the summary where one is asked for.
pub fn all(out: &Path, choice: &plan::Choice, summary: Option<&Path>) -> Result<ExitCode, Box<dyn Error>> {
    match fs::remove_dir_all(out) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        Ok(()) | Err(_) => fs::create_dir_all(out)?,
    }
    let processors = thread::available_parallelism()?.get();
    let started: Vec<Child> =
        (0..processors).map(|number| start(out, choice, number, processors)).collect::<io::Result<_>>()?;
    for mut child in started {
        let status = child.wait()?;
        if !status.success() {
            return Err(format!("a share of the pictures was not drawn: {status}").into());
        }
    }
    let mut judged: Vec<Judged> = Vec::new();
    for number in 0..processors {
        let report = Part::report(out, number);
        judged.extend(serde_json::from_slice::<Vec<Judged>>(&fs::read(&report)?)?);
        fs::remove_file(report)?;
    }
    judged.sort_by(|one, other| one.name.cmp(&other.name));
    if !choice.measure {
        index::write(out, &judged)?;
    }
    if let Some(file) = summary {
        fs::write(file, summary::page(&judged))?;
    }
    Ok(tell(out, &judged))
}

fn start(out: &Path, choice: &plan::Choice, number: usize, of: usize) -> io::Result<Child> {
    Command::new(std::env::current_exe()?)
        .arg("part")
        .arg("--out")
        .arg(out)
        .args(choice.arguments())
        .args(["--number", &number.to_string(), "--of", &of.to_string()])
        .spawn()
}

/// Draws and judges one share.
pub fn part(part: &Part) -> Result<ExitCode, Box<dyn Error>> {
    let mine = part
        .choice
        .of(plan::everything())
        .enumerate()
        .filter(|(index, _)| index % part.of == part.number)
        .map(|(_, order)| order);
    let wishes = mine.flat_map(|order| plan::wish(&order.sample, order.language, order.format, order.comfort));
    let mut camera = Camera::new();
    let judged = if part.choice.measure {
        wishes.map(|wish| Judged { findings: measure::judge(&wish), name: wish.name }).collect()
    } else {
        wishes.map(|wish| one(&mut camera, &part.out, wish)).collect::<Result<Vec<_>, _>>()?
    };
    fs::write(Part::report(&part.out, part.number), serde_json::to_vec(&judged)?)?;
    Ok(ExitCode::SUCCESS)
}

fn one(camera: &mut Camera, out: &Path, wish: Wish) -> Result<Judged, Box<dyn Error>> {
    let shot = camera.shot(&wish);
    let rings = camera.rings(&wish, &shot);
    let file = out.join(wish.name.file());
    fs::create_dir_all(file.parent().ok_or("a picture lies in a folder")?)?;
    shot.picture.save(&file)?;
    Ok(Judged { name: wish.name, findings: shot.findings.into_iter().chain(rings).collect() })
}

/// Says how many pictures there are and what is wrong, kind by kind.
fn tell(out: &Path, judged: &[Judged]) -> ExitCode {
    for Judged { name, findings } in judged {
        for finding in findings {
            println!("{name}: {finding}");
        }
    }
    for (kind, count) in index::by_kind(judged) {
        println!("{count:6}  {}", kind.words());
    }
    let wrong = judged.iter().filter(|judged| !judged.findings.is_empty()).count();
    println!("{} pictures, {wrong} with findings: {}", judged.len(), out.join("index.html").display());
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
