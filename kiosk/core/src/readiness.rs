//! The readiness report: what the terminal knows of itself at one moment, with its records verified, signed by its own key.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use domain::{
    KioskId, Language, SiteId,
    readiness::{Central, Code, DeviceReport, Fault, Program, Records, Report, Signed, Supplies},
    receipt::StaffPaper,
    staff::Actor,
    upkeep::{Chain, Reached},
};
use jiff::civil::DateTime;
use receipt::PaperWidth;
use sha2::{Digest as _, Sha256};

use crate::{
    Config,
    journal::{self, Journal, Writer},
    keys::{self, KeyStore},
    papers,
};

/// The languages that the staff reads.
pub const LANGUAGES: &[Language] = locales::STAFF;

/// Where reports are kept, in the state's folder.
const FOLDER: &str = "readiness";
/// So many are kept, the newest.
const KEPT: usize = 20;
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The records could not be read.
    #[error("could not read the records")]
    Journal(#[from] journal::Error),
    /// The key that signs.
    #[error("could not sign")]
    Keys(#[from] keys::Error),
    /// There is no key.
    #[error("this machine is not enrolled")]
    NotEnrolled,
    /// The program's own file, or the folder of reports.
    #[error("could not read the program's file, or keep the report")]
    Disk(#[source] io::Error),
    /// It could not be drawn.
    #[error("could not draw the report")]
    Drawn(#[from] receipt::Error),
    /// The task that makes it was stopped.
    #[error("the report was not finished")]
    Stopped,
}

/// What is seen of the terminal, without its records and its key.
#[derive(Debug)]
pub(crate) struct Seen {
    pub kiosk: KioskId,
    pub site: SiteId,
    pub made: DateTime,
    pub made_ms: i64,
    pub who: Option<Actor>,
    pub catalogue: u64,
    pub staff_list: u64,
    pub reached: Reached,
    pub heard: Option<DateTime>,
    pub clock_offset_ms: Option<i64>,
    pub supplies: Supplies,
    pub devices: Vec<DeviceReport>,
    pub faults: Vec<Fault>,
}

/// Verifies the records, signs the report and keeps it.
pub(crate) async fn make(seen: Seen, writer: Writer, state: PathBuf) -> Result<Signed, Error> {
    let records = writer.with(|journal, _| of_records(journal)).await??;
    let made = tokio::task::spawn_blocking(move || {
        let signed = sign(seen, records, &state)?;
        keep(&signed, &state.join(FOLDER)).map_err(Error::Disk)?;
        Ok(signed)
    });
    made.await.map_err(|_| Error::Stopped)?
}

fn of_records(journal: &mut Journal) -> Result<Records, journal::Error> {
    let chain = if journal.verify().is_ok() { Chain::Whole } else { Chain::Broken };
    let head = journal.head();
    Ok(Records {
        entries: head.sequence,
        head: HEXLOWER.encode(&head.hash.0),
        acknowledged: journal.acknowledged().sequence,
        chain,
        unfinished: u32::try_from(journal.unfinished()?.len()).unwrap_or(u32::MAX),
    })
}

fn sign(seen: Seen, records: Records, state: &Path) -> Result<Signed, Error> {
    // The certificate may have been renewed since the start.
    let keys = KeyStore::open(state.join("keys"))?;
    let identity = keys.identity().ok_or(Error::NotEnrolled)?;
    let (_, ends_ms) = identity.validity_ms();
    let Seen { kiosk, site, made, made_ms, who, catalogue, staff_list, reached, heard, clock_offset_ms, .. } = seen;
    let report = Report {
        kiosk,
        incarnation: identity.incarnation(),
        site,
        made,
        made_ms,
        who,
        program: Program { version: env!("CARGO_PKG_VERSION").to_owned(), sha256: own_hash()?, catalogue, staff_list },
        records,
        central: Central {
            reached,
            heard,
            clock_offset_ms,
            certificate_days: ends_ms.saturating_sub(made_ms).div_euclid(DAY_MS),
        },
        supplies: seen.supplies,
        devices: seen.devices,
        faults: seen.faults,
    };
    let code = Code::of(&report, &identity.public_key()?);
    let signature = identity.sign(code.text().as_bytes())?;
    Ok(Signed { code: code.signed(&signature), report })
}

/// SHA-256 of the program that runs, whatever lies under its name by now.
fn own_hash() -> Result<String, Error> {
    let mut program = fs::File::open("/proc/self/exe").map_err(Error::Disk)?;
    let mut hash = Sha256::new();
    let mut some = vec![0; 1 << 16];
    loop {
        match program.read(&mut some).map_err(Error::Disk)? {
            0 => return Ok(HEXLOWER.encode(&hash.finalize())),
            read => hash.update(&some[..read]),
        }
    }
}

/// Keeps a report under the second in which it was made, and lets the oldest go.
fn keep(signed: &Signed, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let bytes = serde_json::to_vec(signed)?;
    let name = format!("{:012}.json", signed.report.made_ms.div_euclid(1_000));
    let fresh = folder.join(".new");
    fs::write(&fresh, bytes)?;
    fs::rename(&fresh, folder.join(name))?;
    let mut kept = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    kept.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    kept.sort();
    let too_many = kept.len().saturating_sub(KEPT);
    kept.iter().take(too_many).try_for_each(fs::remove_file)
}

/// A report as a PDF file of one page, in one of the staff's languages.
///
/// # Errors
/// It could not be drawn.
pub fn to_pdf(config: &Config, signed: &Signed, language: Language) -> Result<Vec<u8>, Error> {
    let paper = StaffPaper::Readiness(Box::new(signed.clone()));
    let drawn = receipt::render_for_staff(&paper, language, &papers::imprint(config), PaperWidth::MM80)?;
    Ok(receipt::to_pdf(&drawn, &format!("{} {}", signed.report.kiosk, signed.report.made)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_reports_are_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let text = include_str!("../tests/readiness.json");
        let mut signed: Signed = serde_json::from_str(text).expect("a report");
        for second in 0..i64::try_from(KEPT).expect("few") + 5 {
            signed.report.made_ms = second * 1_000;
            keep(&signed, folder.path()).expect("it is kept");
        }
        let mut names: Vec<String> = fs::read_dir(folder.path())
            .expect("a folder")
            .map(|entry| entry.expect("a file").file_name().into_string().expect("a name"))
            .collect();
        names.sort();
        assert_eq!((names.len(), names[0].as_str()), (KEPT, "000000000005.json"));
    }
}
