//! How this machine becomes a kiosk: once, with a one-time code.

use std::{fs, io, path::PathBuf};

use domain::Sensitive;
use protocol::enrolment::Enrol;

use crate::{
    central::{self, Enrolment, Timeouts, Trust, TrustRefused},
    config::Config,
    keys::{self, KeyStore},
};

/// Why the machine is no kiosk yet.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The authority's file cannot be read.
    #[error("could not read {}", file.display())]
    Authority {
        /// Which.
        file: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// The authority's file holds no certificate.
    #[error("could not use the authority's certificate")]
    Trust(#[from] TrustRefused),
    /// The state directory cannot be made.
    #[error("could not make {}", directory.display())]
    Directory {
        /// Which.
        directory: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// The key.
    #[error("could not keep the device's key")]
    Keys(#[from] keys::Error),
    /// The TLS settings.
    #[error("could not set up the connection")]
    Setup(#[from] central::SetupRefused),
    /// Central.
    #[error("could not enrol at central")]
    Central(#[from] central::Error),
}

/// Reads the one authority that central is checked against.
///
/// # Errors
/// The file cannot be read or holds no certificate.
pub fn trust(config: &Config) -> Result<Trust, Error> {
    let file = &config.central.authority;
    let pem = fs::read(file).map_err(|cause| Error::Authority { file: file.clone(), cause })?;
    Ok(Trust::from_pem(&pem)?)
}

/// Trades the one-time code for a certificate, and keeps it.
///
/// # Errors
/// As [`Error`] says; asking again with a code that was not used is safe.
pub async fn enrol(config: &Config, code: String) -> Result<(), Error> {
    let directory = config.state_directory.join("keys");
    fs::create_dir_all(&directory).map_err(|cause| Error::Directory { directory: directory.clone(), cause })?;
    let mut keys = KeyStore::open(&directory)?;
    let request_pem = keys.request(&config.kiosk)?;
    let central = Enrolment::new(&config.central.address, &trust(config)?, Timeouts::default())?;
    let enrol = Enrol { code: Sensitive::new(code), kiosk: config.kiosk.clone(), request_pem };
    let enrolled = central.enrol(&enrol).await?;
    keys.install(&config.kiosk, &enrolled)?;
    tracing::info!(kiosk = %config.kiosk, incarnation = enrolled.incarnation, "enrolled");
    Ok(())
}
