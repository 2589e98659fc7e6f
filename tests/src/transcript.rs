//! What happened, stage by stage, and whether everybody agrees on it.

use std::{path::Path, time::Instant};

use serde::Serialize;
use serde_json::Value;

use crate::{
    Failure, Outcome,
    hall::{Hall, KIOSK},
    pay,
};

/// One stage.
#[derive(Debug, Clone, Serialize)]
pub struct StageTime {
    /// The screen.
    pub screen: String,
    /// Milliseconds from the press before to the screen.
    pub machine_ms: u64,
    /// Milliseconds that the hand took on it.
    pub human_ms: u64,
    /// Its picture.
    pub picture: String,
}

/// The whole of it.
#[derive(Debug, Serialize)]
pub struct Transcript {
    /// What was walked.
    pub path: String,
    /// In which language.
    pub language: String,
    /// Each stage.
    pub stages: Vec<StageTime>,
    /// Both sums.
    pub machine_ms: u64,
    /// Both sums.
    pub human_ms: u64,
    /// The last transaction at central.
    pub transaction: Value,
    /// The visas at central, by transaction.
    pub visas: Value,
    /// The kiosk's books.
    pub kiosk_books: Value,
    /// Central's books of the kiosk.
    pub central_books: Value,
    /// The card simulator's ledger.
    pub card: Value,
    /// What the printer simulator has seen.
    pub printer: Value,
    /// What lies in the simulated cassette, minor units.
    pub cassette: i64,
    /// What central says was paid by codes and stands, minor units.
    pub by_code: i64,
    /// What became of each line that was paid, at central.
    pub postings: Value,
    /// Papers that were cut off, but empty ones.
    pub papers: Vec<String>,
}

/// Measures stages.
#[derive(Debug)]
pub struct Clockwork {
    since: Instant,
    /// So far.
    pub stages: Vec<StageTime>,
}

impl Default for Clockwork {
    fn default() -> Self {
        Self { since: Instant::now(), stages: Vec::new() }
    }
}

impl Clockwork {
    /// A screen has come.
    pub fn screen(&mut self, screen: &str, picture: &str) {
        let machine_ms = self.lap();
        self.stages.push(StageTime { screen: screen.to_owned(), machine_ms, human_ms: 0, picture: picture.to_owned() });
    }

    /// The hand has done what the screen asks.
    pub fn acted(&mut self) {
        let human_ms = self.lap();
        if let Some(stage) = self.stages.last_mut() {
            stage.human_ms += human_ms;
        }
    }

    fn lap(&mut self) -> u64 {
        let passed = self.since.elapsed();
        self.since = Instant::now();
        u64::try_from(passed.as_millis()).unwrap_or(u64::MAX)
    }
}

impl Transcript {
    /// Collects what everybody holds.
    ///
    /// # Errors
    /// Somebody does not answer.
    pub fn collect(path: &str, language: &str, clockwork: Clockwork, hall: &Hall) -> Outcome<Self> {
        let records = hall.records()?;
        let central = hall.ask_central(&["books", KIOSK])?;
        let kiosk = central["kiosks"][0].clone();
        let transaction = kiosk["transactions"].as_array().and_then(|all| all.last()).cloned().unwrap_or_default();
        let name = |file: &Path| file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Self {
            path: path.to_owned(),
            language: language.to_owned(),
            machine_ms: clockwork.stages.iter().map(|stage| stage.machine_ms).sum(),
            human_ms: clockwork.stages.iter().map(|stage| stage.human_ms).sum(),
            stages: clockwork.stages,
            visas: kiosk["visas"].clone(),
            transaction,
            kiosk_books: records["books"].clone(),
            central_books: kiosk["books"].clone(),
            card: hall.simulators.card.view()?,
            printer: hall.simulators.printer.view()?,
            cassette: pay::cassette(hall)?,
            by_code: pay::by_code(hall).unwrap_or(-1),
            postings: kiosk["postings"].clone(),
            papers: hall.simulators.printed().iter().map(|file| name(file)).collect(),
        })
    }

    /// The numbers of the visas that stand.
    #[must_use]
    pub fn numbers(&self) -> Vec<String> {
        let visas = self.visas.as_object().into_iter().flat_map(|visas| visas.values());
        let standing = visas.filter(|visa| visa["state"] == "issued");
        standing.map(|visa| visa["number"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Whether kiosk, central, card terminal and printer tell the same story of so many delivered visas.
    ///
    /// # Errors
    /// They do not; the failure says who says what.
    pub fn agree_on_visas(&self, visas: usize) -> Outcome<()> {
        let sum = |books: &Value, name: &str| books["AZN"][name].as_i64().unwrap_or(-1);
        for name in ["captured", "delivered", "commission", "owed", "refunded"] {
            let (kiosk, central) = (sum(&self.kiosk_books, name), sum(&self.central_books, name));
            if kiosk != central {
                return Err(Failure::new(format!("{name}: the kiosk says {kiosk}, central says {central}")));
            }
        }
        let captured = sum(&self.kiosk_books, "captured") - sum(&self.kiosk_books, "refunded");
        let standing = standing(&self.card).ok_or_else(|| Failure::new(format!("the card says {}", self.card)))?;
        if captured != standing {
            return Err(Failure::new(format!("the kiosk took {captured}, the card terminal {standing}")));
        }
        if sum(&self.kiosk_books, "owed") != 0 || captured <= 0 {
            return Err(Failure::new(format!("nothing was delivered: {}", self.kiosk_books)));
        }
        if self.numbers().len() != visas {
            return Err(Failure::new(format!("central's visas are {}", self.visas)));
        }
        // A visa and a receipt each, and what several paid together.
        if self.papers.len() != 2 * visas + usize::from(visas > 1) {
            return Err(Failure::new(format!("the printer cut {:?}", self.papers)));
        }
        Ok(())
    }
}

impl Transcript {
    /// Whether kiosk, central, validator, card terminal and providers tell the same story of lines that were paid, so many of
    /// them, for so much.
    ///
    /// # Errors
    /// They do not; the failure says who says what.
    pub fn agree_on_payments(&self, lines: usize, paid: i64) -> Outcome<()> {
        let sum = |books: &Value, name: &str| books["AZN"][name].as_i64().unwrap_or(-1);
        for name in ["stacked", "captured", "delivered", "commission", "credit_issued", "owed", "refunded"] {
            let (kiosk, central) = (sum(&self.kiosk_books, name), sum(&self.central_books, name));
            if kiosk != central {
                return Err(Failure::new(format!("{name}: the kiosk says {kiosk}, central says {central}")));
            }
        }
        let kiosk = |name: &str| sum(&self.kiosk_books, name);
        if kiosk("stacked") != self.cassette {
            return Err(Failure::new(format!(
                "the kiosk took {}, in the cassette lie {}",
                kiosk("stacked"),
                self.cassette
            )));
        }
        if Some(kiosk("captured") - kiosk("refunded") - self.by_code) != standing(&self.card) {
            return Err(Failure::new(format!("by codes {}, and the card says {}", self.by_code, self.card)));
        }
        let given = kiosk("delivered") + kiosk("commission") + kiosk("credit_issued");
        if given != paid || kiosk("owed") != 0 {
            return Err(Failure::new(format!("{paid} were paid: {}", self.kiosk_books)));
        }
        let postings = self.postings.as_array().map_or(&[][..], Vec::as_slice);
        let posted = postings.iter().filter(|line| line["state"] == "posted").count();
        if posted != lines || postings.len() != lines {
            return Err(Failure::new(format!("{lines} lines were paid; at central: {}", self.postings)));
        }
        if self.papers.len() != 1 {
            return Err(Failure::new(format!("the printer cut {:?}", self.papers)));
        }
        Ok(())
    }
}

/// What stands in the card terminal's ledger, in minor units.
#[must_use]
pub fn standing(card: &Value) -> Option<i64> {
    card["totals"]["standing"].as_i64().or_else(|| card["totals"]["standing"]["minor_units"].as_i64())
}
