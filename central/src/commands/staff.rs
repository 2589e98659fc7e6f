//! `central staff pin | sign | publish | show | badge`.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use domain::{
    PersonId, SiteId,
    staff::{
        Member, Pin, StaffList,
        list::{self as lists, Signed},
    },
};
use jiff::civil::Date;
use qrcode::{Color, EcLevel, QrCode};
use serde::Deserialize;
use serde_json::json;
use zeroize::Zeroizing;

use super::{Answer, Error};
use crate::{
    app::Central,
    clock::Clock,
    config::Config,
    keys,
    passwords::Passwords,
    staff::{self, Made, Wanted, role_name},
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Print what a list keeps of a PIN; the PIN is read from standard input, one line: 6 to 12 digits.
    Pin,
    /// Sign a file as a staff list.
    Sign {
        /// TOML: a table [[members]] for each person, with person, role, pin and until.
        file: PathBuf,
        /// The staff signer's Ed25519 key, PKCS#8 PEM.
        #[arg(long)]
        key: PathBuf,
        /// Greater than every version before.
        #[arg(long)]
        version: u64,
        /// Where to write the signed list.
        #[arg(long)]
        out: PathBuf,
    },
    /// Hand a signed list to the fleet.
    Publish {
        /// What `sign` wrote.
        file: PathBuf,
    },
    /// Print who is on the published list. PINs are not in it, and their hashes are not printed.
    Show,
    /// Make somebody's badge for one day.
    Badge {
        /// Their number, as on the list.
        person: PersonId,
        /// A site's code; again for more. Without one, the badge is good everywhere.
        #[arg(long = "site")]
        sites: Vec<SiteId>,
        /// The day at the site, as 2026-11-27; today when not given.
        #[arg(long)]
        day: Option<Date>,
        /// Where to write its QR code, as SVG.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// A staff list as a person writes it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    members: Vec<Member>,
}

pub(super) async fn run(command: Command, config: &Path) -> Result<Answer, Error> {
    match command {
        Command::Pin => {
            // Never in the arguments: whoever lists processes would see it.
            let mut line = Zeroizing::new(String::new());
            io::stdin().read_line(&mut line)?;
            let pin = Pin::chosen(line.trim_end_matches(['\r', '\n']))?;
            let hashed = Passwords::default().hash(Zeroizing::new(pin.reveal().to_owned())).await?;
            Ok(Answer::done(hashed.clone(), json!({ "pin": hashed })))
        }
        Command::Sign { file, key, version, out } => {
            let text = keys::read_text(&file)?;
            let unreadable = |cause| Error::StaffFile { path: file.clone(), cause: Box::new(cause) };
            let Written { members } = toml::from_str(&text).map_err(unreadable)?;
            let people = members.len();
            let signed = lists::sign(&StaffList { version, members }, &keys::read_signer(&key)?);
            // What terminals would refuse is refused here: somebody twice, too many.
            signed.open(&keys::read_signer(&key)?.verifying_key(), version).map_err(staff::Error::from)?;
            let json = serde_json::to_vec(&signed).expect("a signed list has a JSON form");
            keys::write_secret(&out, &json)?;
            let text = format!("version {version} with {people} people signed: {}", out.display());
            Ok(Answer::done(text, json!({ "version": version, "people": people, "file": out })))
        }
        Command::Publish { file } => {
            let text = keys::read_text(&file)?;
            let signed: Signed =
                serde_json::from_str(&text).map_err(|cause| Error::SignedFile { path: file, cause })?;
            let app = open(config).await?;
            let (version, people) = staff::publish(&app, &signed).await?;
            let text = format!("version {version} with {people} people published");
            Ok(Answer::done(text, json!({ "version": version, "people": people })))
        }
        Command::Show => {
            let app = open(config).await?;
            let list = staff::listed(&app).await?;
            let mut text = String::new();
            for member in &list.members {
                let _ = writeln!(text, "{}  {}  until {}", member.person, role_name(member.role), member.until);
            }
            if list.members.is_empty() {
                text.push_str("nobody works at the terminals");
            }
            let row = |member: &Member| json!({ "person": member.person, "role": member.role, "until": member.until });
            let members: Vec<_> = list.members.iter().map(row).collect();
            Ok(Answer::done(text, json!({ "version": list.version, "members": members })))
        }
        Command::Badge { person, sites, day, out } => {
            let wanted = Wanted { person, sites: BTreeSet::from_iter(sites), day };
            let app = open(config).await?;
            let Made { badge, text } = staff::badge(&app, wanted).await?;
            if let Some(out) = &out {
                keys::write_secret(out, picture(&text).as_bytes())?;
            }
            let (person, role, day, serial) = (&badge.person, role_name(badge.role), badge.day, badge.serial);
            let json =
                json!({ "person": person, "role": role, "day": day, "serial": serial, "badge": text, "file": out });
            Ok(Answer::done(format!("badge {serial} of {person}, {role}, for {day}:\n{text}"), json))
        }
    }
}

async fn open(config: &Path) -> Result<Arc<Central>, Error> {
    Ok(Central::open(&Config::read(config)?, Clock::system()).await?)
}

/// The badge's QR code with its quiet zone, a module a unit.
fn picture(text: &str) -> String {
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(text, EcLevel::M).expect("a badge is shorter than the largest code");
    let modules = code.width();
    let side = modules + 2 * QUIET;
    let mut dark = String::new();
    for (place, color) in code.into_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let _ = write!(dark, "M{} {}h1v1h-1z", place % modules + QUIET, place / modules + QUIET);
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path d=\"{dark}\"/></svg>\n"
    )
}
