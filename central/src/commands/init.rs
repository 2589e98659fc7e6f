//! `central init`: keys, certificates and a configuration for a new central.

use std::{
    fs,
    net::SocketAddr,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use data_encoding::BASE64;
use serde_json::json;

use super::{Answer, Error};
use crate::{clock::Clock, keys, personal, pki};

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// The server's folder: its keys, certificates and configuration.
    #[arg(long)]
    dir: PathBuf,
    /// Where keys go that the server never reads: both roots, catalogue and staff signer. Take it away afterwards.
    /// `offline` inside the server's folder when not given.
    #[arg(long)]
    offline: Option<PathBuf>,
    /// Names and addresses of the server beside localhost and 127.0.0.1.
    #[arg(long = "name")]
    names: Vec<String>,
    /// PostgreSQL: key-value form or URL.
    #[arg(long, default_value = "host=/run/postgresql user=central dbname=central")]
    database: String,
    /// Where kiosks connect.
    #[arg(long, default_value = "0.0.0.0:8443")]
    listen: SocketAddr,
    /// Where officers' browsers connect; no queue of officers' cases is kept when not given.
    #[arg(long)]
    officers: Option<SocketAddr>,
    /// Where monitors connect.
    #[arg(long, default_value = "127.0.0.1:8480")]
    plain: SocketAddr,
}

impl Options {
    /// Everything in one folder of this machine, on ports of its own.
    #[cfg(feature = "cluster")]
    pub(super) fn here(dir: &Path, database: &str) -> Self {
        let any = SocketAddr::from(([127, 0, 0, 1], 0));
        Self {
            dir: dir.to_owned(),
            offline: None,
            names: Vec::new(),
            database: database.to_owned(),
            listen: any,
            officers: None,
            plain: any,
        }
    }
}

pub(super) fn init(options: &Options, clock: &Clock) -> Result<Answer, Error> {
    let dir = &options.dir;
    let offline = options.offline.clone().unwrap_or_else(|| dir.join("offline"));
    for folder in [dir, &offline] {
        let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(|cause| Error::Folder { path: folder.clone(), cause })?;
    }
    // First of all: a configuration that is there already must stop everything.
    keys::write_public(&dir.join("central.toml"), configuration(options).as_bytes())?;
    certificates(dir, &offline, &options.names, clock)?;

    keys::write_signer(&dir.join("visa.key"), &keys::new_signer()?)?;
    let secret = personal::new_secret()?;
    keys::write_secret(&dir.join("personal-data-1.key"), BASE64.encode(secret.as_slice()).as_bytes())?;
    keys::write_secret(&dir.join("officers.key"), crate::officers::new_key()?.as_bytes())?;
    keys::write_secret(&dir.join("accounts.key"), crate::officers::new_key()?.as_bytes())?;
    keys::write_signer(&dir.join("badge.key"), &keys::new_signer()?)?;
    for publisher in ["catalogue", "staff"] {
        let signer = keys::new_signer()?;
        keys::write_signer(&offline.join(format!("{publisher}.key")), &signer)?;
        let public = BASE64.encode(signer.verifying_key().as_bytes());
        keys::write_public(&dir.join(format!("{publisher}.pub")), public.as_bytes())?;
    }

    let text = format!(
        "{} is ready.\nKiosks trust {}.\nKeep {} away from the server.",
        dir.join("central.toml").display(),
        dir.join("server-root.pem").display(),
        offline.display()
    );
    let json = json!({
        "config": dir.join("central.toml"),
        "server_root": dir.join("server-root.pem"),
        "catalogue_key": offline.join("catalogue.key"),
        "staff_key": offline.join("staff.key"),
        "offline": offline,
    });
    Ok(Answer::done(text, json))
}

fn certificates(dir: &Path, offline: &Path, names: &[String], clock: &Clock) -> Result<(), Error> {
    let now = clock.now();
    let enrolment_root = pki::root("kiosk enrolment root", now)?;
    let issuer = pki::issuer("kiosk enrolment issuer", &enrolment_root, now)?;
    let server_root = pki::root("kiosk server root", now)?;
    let mut all: Vec<String> = vec!["localhost".to_owned(), "127.0.0.1".to_owned()];
    all.extend(names.iter().cloned());
    let server = pki::server(&all, &server_root, now)?;
    for (folder, name, certified) in [
        (offline, "enrolment-root", &enrolment_root),
        (dir, "enrolment-issuer", &issuer),
        (offline, "server-root", &server_root),
        (dir, "server", &server),
    ] {
        keys::write_secret(&folder.join(format!("{name}.key")), certified.key.serialize_pem().as_bytes())?;
        keys::write_public(&dir.join(format!("{name}.pem")), certified.certificate_pem.as_bytes())?;
    }
    Ok(())
}

fn configuration(options: &Options) -> String {
    let database = toml::Value::String(options.database.clone());
    let (listen, plain) = (options.listen, options.plain);
    let officers = officers(options.officers);
    format!(
        r#"# Paths start at this file's folder. Unknown keys are refused.
site_utc_offset_minutes = 240

[database]
address = {database}

[listen]
tls = "{listen}"
plain = "{plain}"

[tls]
certificate = "server.pem"
key = "server.key"
enrolment_root = "enrolment-root.pem"

[enrolment]
certificate = "enrolment-issuer.pem"
key = "enrolment-issuer.key"

[keys]
visa = "visa.key"
catalogue = "catalogue.pub"
# Who works at the terminals: docs/runbooks/staff.md. The staff signer is another key, and is not here.
badge = "badge.key"
staff = "staff.pub"
# Newest first. To change: add a new one in front, drop the old one once nobody seals to it.
personal_data = [{{ id = 1, file = "personal-data-1.key" }}]

# Answers follow specimen numbers; never for real travellers. Replace it by [agency] with url and root.
[sample_agency]
answer_ms = 0
slow_ms = 3000

# Answers follow specimen references; never for real travellers. Replace it by [portal] with url and root.
[sample_portal]

# Citizens' payments: docs/providers/README.md. Without the section none are taken.
[payments]
account_key = "accounts.key"

# Stands for every provider that has no section [payments.providers.NAME]; moves no real money.
[payments.sample]
answer_ms = 0
slow_ms = 3000

# Codes that a payer's bank reads: docs/providers/acquirer.md. What stands here the acquirer says; without the section none
# are shown.
[payments.codes]
template = 26
scheme = "az.example.azqr"
account = "EXAMPLE-0001"
name = "EXAMPLE SERVICE"
full_name = "Nümunə Xidmət MMC"
city = "BAKU"
voen = "1401555071"
operator = "Nümunə ödəniş operatoru"

# Its payers follow specimen amounts; moves no real money. Replace it by [payments.codes.acquirer] with url and root.
[payments.codes.sample]
pays_after_ms = 4000

# Receipts by text message and e-mail: docs/providers/messages.md. Without the section they wait.
[messages]
link = "https://example.invalid"
operator = "Specimen Operator LLC"
voen = "1401555071"
help_line = "*0000"

# Carries nothing, and writes each message into this folder. Replace it by [messages.gateway].
[messages.sample]
folder = "sent"
{officers}"#
    )
}

/// The section of the officers' queue, or how it would look.
fn officers(listen: Option<SocketAddr>) -> String {
    let (mark, listen) = match listen {
        Some(listen) => ("", listen.to_string()),
        None => ("# ", "0.0.0.0:8444".to_owned()),
    };
    format!(
        "\n# Officers decide what rules and agency leave to them: docs/runbooks/officers.md. Without it the desk goes on.\n\
        {mark}[officers]\n{mark}listen = \"{listen}\"\n{mark}digest_key = \"officers.key\"\n{mark}good_days = 1\n"
    )
}
