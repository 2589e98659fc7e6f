//! Certificates: roots kept offline, the issuer of device certificates, and what a presented certificate says.

use std::{net::IpAddr, str::FromStr as _, time::Duration};

use data_encoding::HEXLOWER;
use domain::KioskId;
use jiff::{SignedDuration, Timestamp};
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CertificateSigningRequestParams, DnType, ExtendedKeyUsagePurpose,
    IsCa, Issuer, KeyPair, KeyUsagePurpose, PublicKeyData as _, SanType, SerialNumber,
};
use sha2::{Digest as _, Sha256};
use x509_parser::prelude::{FromDer as _, GeneralName, X509Certificate};

/// How long a device certificate is valid.
pub const DEVICE_DAYS: i64 = 30;
const KIOSK_URI: &str = "urn:kiosk:";

/// Why there is no certificate.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The request cannot be read, or its signature is not its key's.
    #[error("could not read the certificate request")]
    Request(#[source] rcgen::Error),
    /// Only P-256 keys are certified.
    #[error("could not certify a key that is not of curve P-256")]
    Curve,
    /// Signing failed.
    #[error("could not sign the certificate")]
    Sign(#[from] rcgen::Error),
    /// The certificate is not one.
    #[error("could not read the certificate")]
    Certificate,
    /// The system gave no random bytes.
    #[error("could not draw a serial number")]
    Chance(#[from] getrandom::Error),
}

/// A certificate and the key that belongs to it.
pub struct Certified {
    /// PEM; its issuers follow where it is presented.
    pub certificate_pem: String,
    /// P-256.
    pub key: KeyPair,
}

/// A self-signed root, valid twenty years, whose key belongs in a safe.
///
/// # Errors
/// Signing fails.
pub fn root(name: &str, now: Timestamp) -> Result<Certified, Error> {
    let key = KeyPair::generate()?;
    let certificate = authority(name, now, 20 * 365, 1)?.self_signed(&key)?;
    Ok(Certified { certificate_pem: certificate.pem(), key })
}

/// An issuer below a root, valid five years.
///
/// # Errors
/// Signing fails.
pub fn issuer(name: &str, root: &Certified, now: Timestamp) -> Result<Certified, Error> {
    let key = KeyPair::generate()?;
    let above = Issuer::from_ca_cert_pem(&root.certificate_pem, &root.key)?;
    let certificate = authority(name, now, 5 * 365, 0)?.signed_by(&key, &above)?;
    Ok(Certified { certificate_pem: certificate.pem(), key })
}

/// A server's certificate for DNS names and addresses, valid 825 days.
///
/// # Errors
/// A name that is none, or signing fails.
pub fn server(names: &[String], root: &Certified, now: Timestamp) -> Result<Certified, Error> {
    let key = KeyPair::generate()?;
    let mut params = valid(now, 825)?;
    params.distinguished_name.push(DnType::CommonName, "central");
    params.use_authority_key_identifier_extension = true;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    for name in names {
        params.subject_alt_names.push(match IpAddr::from_str(name) {
            Ok(address) => SanType::IpAddress(address),
            Err(_) => SanType::DnsName(name.as_str().try_into()?),
        });
    }
    let above = Issuer::from_ca_cert_pem(&root.certificate_pem, &root.key)?;
    let certificate = params.signed_by(&key, &above)?;
    Ok(Certified { certificate_pem: certificate.pem(), key })
}

/// What was certified for a kiosk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// The device certificate, then its issuer.
    pub chain_pem: String,
    /// SHA-256 of the key's SPKI: what the allow-list knows.
    pub spki: [u8; 32],
    /// The end of its validity, milliseconds since 1970.
    pub not_after_ms: i64,
}

/// Signs device certificates.
pub struct DeviceIssuer {
    issuer: Issuer<'static, KeyPair>,
    certificate_pem: String,
}

impl DeviceIssuer {
    /// An issuer from its certificate and key, both PEM.
    ///
    /// # Errors
    /// One of them cannot be read.
    pub fn new(certificate_pem: String, key_pem: &str) -> Result<Self, Error> {
        let issuer = Issuer::from_ca_cert_pem(&certificate_pem, KeyPair::from_pem(key_pem)?)?;
        Ok(Self { issuer, certificate_pem })
    }

    /// Certifies the key of a PKCS#10 request for `kiosk`. Nothing of the request but its key is believed.
    ///
    /// # Errors
    /// Not a request, not signed by its own key, not P-256.
    pub fn certify(&self, request_pem: &str, kiosk: &KioskId, now: Timestamp) -> Result<Device, Error> {
        let request = CertificateSigningRequestParams::from_pem(request_pem).map_err(Error::Request)?;
        let point = request.public_key.der_bytes();
        if request.public_key.algorithm() != &rcgen::PKCS_ECDSA_P256_SHA256 || point.len() != 65 || point[0] != 4 {
            return Err(Error::Curve);
        }
        let certificate = device(kiosk, now, DEVICE_DAYS)?.signed_by(&request.public_key, &self.issuer)?;
        let spki = Sha256::digest(request.public_key.subject_public_key_info()).into();
        let not_after_ms = Presented::read(certificate.der())?.not_after_ms;
        Ok(Device { chain_pem: chain(&certificate, &self.certificate_pem), spki, not_after_ms })
    }
}

/// What a presented certificate says; whether it was signed by the right root was checked before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presented {
    /// SHA-256 of the key's SPKI.
    pub spki: [u8; 32],
    /// The kiosk of its subject's alternative name, if it has one.
    pub kiosk: Option<KioskId>,
    /// The end of its validity, milliseconds since 1970.
    pub not_after_ms: i64,
}

impl Presented {
    /// Reads a certificate.
    ///
    /// # Errors
    /// Not one.
    pub fn read(der: &[u8]) -> Result<Self, Error> {
        let (_, certificate) = X509Certificate::from_der(der).map_err(|_| Error::Certificate)?;
        let names = certificate.subject_alternative_name().map_err(|_| Error::Certificate)?;
        let kiosk = names.iter().flat_map(|names| &names.value.general_names).find_map(|name| match name {
            GeneralName::URI(uri) => uri.strip_prefix(KIOSK_URI)?.parse().ok(),
            _ => None,
        });
        Ok(Self {
            spki: Sha256::digest(certificate.public_key().raw).into(),
            kiosk,
            not_after_ms: certificate.validity().not_after.timestamp().saturating_mul(1000),
        })
    }
}

fn chain(certificate: &Certificate, issuer_pem: &str) -> String {
    format!("{}{issuer_pem}", certificate.pem())
}

fn device(kiosk: &KioskId, now: Timestamp, days: i64) -> Result<CertificateParams, Error> {
    let mut params = valid(now, days)?;
    params.distinguished_name.push(DnType::CommonName, kiosk.as_str());
    params.subject_alt_names = vec![SanType::URI(format!("{KIOSK_URI}{kiosk}").as_str().try_into()?)];
    params.use_authority_key_identifier_extension = true;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
    Ok(params)
}

fn authority(name: &str, now: Timestamp, days: i64, below: u8) -> Result<CertificateParams, Error> {
    let mut params = valid(now, days)?;
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(below));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok(params)
}

/// Valid from five minutes ago, so that a clock a little behind is no refusal.
fn valid(now: Timestamp, days: i64) -> Result<CertificateParams, Error> {
    let mut serial = [0; 16];
    getrandom::fill(&mut serial)?;
    serial[0] &= 0x7f;
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.serial_number = Some(SerialNumber::from_slice(&serial));
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    let since = |at: Timestamp| Duration::from_secs(u64::try_from(at.as_second()).unwrap_or(0));
    params.not_before = epoch + since(now - SignedDuration::from_mins(5));
    params.not_after = epoch + since(now + SignedDuration::from_hours(24 * days));
    Ok(params)
}

/// A number for a log: which key it was.
#[must_use]
pub fn fingerprint(spki: &[u8; 32]) -> String {
    HEXLOWER.encode(&spki[..8])
}
