//! `kiosk report`: the running core verifies its records and signs what it is; printed here, kept as JSON or as PDF.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use domain::{Language, readiness::Signed};
use kiosk_core::{
    config::InForce,
    operator::{self, Answer, Ask},
    readiness,
};

use crate::serve::{Outcome, runtime};

/// Ask the running core for a readiness report, signed by the terminal. `central readiness` checks it.
#[derive(Debug, Args)]
pub struct Report {
    /// Print the signed report as JSON.
    #[arg(long)]
    json: bool,
    /// Write the signed report, as JSON, to this file.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write it as PDF to this file.
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
    /// The language of the PDF beside Azerbaijani: az, ru or en.
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
}

fn language(tag: &str) -> Result<Language, String> {
    let known = Language::from_tag(tag).filter(|language| readiness::LANGUAGES.contains(language));
    known.ok_or_else(|| format!("the staff does not read {tag:?}: az, ru or en"))
}

impl Report {
    /// Exit code 0 when the terminal is ready; 1 when something is wrong, or there is no report.
    pub fn run(self, config: &Path) -> Outcome {
        let config = InForce::read(config)?.config;
        let answer = runtime()?.block_on(operator::ask(&config.operator_socket(), Ask::Report))?;
        let signed = match answer {
            Answer::Report(signed) => *signed,
            Answer::Failed { reason } => return Err(reason.into()),
            _another => return Err("core answered something else: it is of another version".into()),
        };
        if let Some(path) = &self.out {
            fs::write(path, serde_json::to_vec(&signed)?).map_err(|cause| unwritten(path, &cause))?;
        }
        if let Some(path) = &self.pdf {
            let pdf = readiness::to_pdf(&config, &signed, self.language)?;
            fs::write(path, pdf).map_err(|cause| unwritten(path, &cause))?;
        }
        if self.json {
            println!("{}", serde_json::to_string(&signed)?);
        } else {
            say(&signed);
        }
        Ok(if signed.report.is_ready() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn unwritten(path: &Path, cause: &std::io::Error) -> String {
    format!("could not write {}: {cause}", path.display())
}

fn say(signed: &Signed) {
    let report = &signed.report;
    let verdict = if report.is_ready() { "ready" } else { "not ready" };
    println!("{} at {}: {verdict}", report.kiosk, report.made);
    for fault in &report.faults {
        println!("fault: {:?} {:?}", fault.device, fault.cause);
    }
    for device in &report.devices {
        for test in &device.tests {
            println!("test: {:?} {} {:?} {}", device.device, test.depth, test.verdict, test.at);
        }
    }
    let records = &report.records;
    println!(
        "records: {} entries, {} at central, {} unfinished, chain {:?}",
        records.entries, records.acknowledged, records.unfinished, records.chain
    );
    println!("certificate: {} days left", report.central.certificate_days);
    println!("program: {} sha256 {}", report.program.version, report.program.sha256);
    println!("{}", signed.code);
}
