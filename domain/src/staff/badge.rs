//! A badge: a QR code that central signs for one person, one role, some sites and one day.
//!
//! The text is `PB` and then bytes, each as two letters for its halves, high one first, of the sixteen letters
//! `BCDEFGHJKLNPRSTV`. Those stand on the same keys of English, German, French, Turkish, Azerbaijani and the Nordic
//! keyboards, so that a scanner which types, set up for one country and read as another, spells the same; there is no
//! digit and no point in it. A badge for one site is a QR code of version 8 (ISO/IEC 18004, alphanumeric mode, level M).
//!
//! The bytes: version (1), role, day as `YYYYMMDD` in 4 bytes, serial number in 4 bytes, person with its length before
//! it, number of sites (0: all of them), each with its length before it and in their order; the signature, 64 bytes;
//! the check, 4 bytes. Numbers are big-endian. The signature is Ed25519 over [`SIGNED_AS`] and everything before it; the
//! check is the beginning of SHA-256 over everything before it. In every version the first byte is the version and the
//! last four are the check: so that *misread*, *made by another program* and *made by somebody else* are told apart.
//!
//! **The day** is compared with the terminal's own, in the zone that its facts give. A clock that is an hour fast takes a
//! badge from 23:00 of the day before and refuses it from 23:00 of its own; one that is an hour slow takes it an hour late and
//! an hour too long. Nothing else depends on the clock, and nobody is given an hour of grace for it: whoever works
//! over midnight stays in, and shows the next day's badge to come in again.

use std::{collections::BTreeSet, str::FromStr};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Role;
use crate::{PersonId, SiteId};

/// Before all badges of any version.
pub const PREFIX: &str = "PB";
/// What stands before the signed bytes, so that a signature of this key means a badge and nothing else.
pub const SIGNED_AS: &[u8] = b"kiosk staff badge 1\0";
/// The most sites that one badge names.
pub const MOST_SITES: usize = 8;
const VERSION: u8 = 1;
const LETTERS: &[u8; 16] = b"BCDEFGHJKLNPRSTV";
const SIGNATURE: usize = 64;
const CHECK: usize = 4;
/// Version, role, day, serial, person, sites, signature, check.
const MOST_BYTES: usize = 1 + 1 + 4 + 4 + (1 + 16) + 1 + MOST_SITES * (1 + 12) + SIGNATURE + CHECK;
/// The longest text of a badge; longer text is not looked at.
pub const LONGEST: usize = PREFIX.len() + 2 * MOST_BYTES;

/// Where a badge is good.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Sites {
    /// Everywhere.
    All,
    /// At these, [`MOST_SITES`] at most.
    These(BTreeSet<SiteId>),
}

impl Sites {
    /// Whether a site is one of them.
    #[must_use]
    pub fn include(&self, site: &SiteId) -> bool {
        match self {
            Self::All => true,
            Self::These(sites) => sites.contains(site),
        }
    }
}

/// What a badge says. Central signed it; whether it is good here and today, [`Badge::judge`] says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Badge {
    /// Whose.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Where.
    pub sites: Sites,
    /// The one day, at the site.
    pub day: Date,
    /// Counts central's badges.
    pub serial: u32,
}

/// Why a badge opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// Some other text.
    #[error("this is no badge")]
    NotABadge,
    /// Misread or torn: the check does not hold.
    #[error("the badge was not read as it was written")]
    Damaged,
    /// Of a program of another version.
    #[error("the badge is of a version that is not known here")]
    OtherVersion,
    /// Whole, and not signed by central.
    #[error("the badge's signature is not the badge signer's")]
    Forged,
    /// Its day has passed.
    #[error("the badge's day has passed")]
    OfYesterday,
    /// Its day has not come.
    #[error("the badge's day has not come")]
    OfTomorrow,
    /// Good elsewhere.
    #[error("the badge is for another site")]
    OtherSite,
}

impl Refused {
    /// Whether it counts as a try. What is no badge, or could not be read, brings nobody nearer, and happens to everybody.
    #[must_use]
    pub const fn is_a_try(self) -> bool {
        match self {
            Self::NotABadge | Self::Damaged => false,
            Self::OtherVersion | Self::Forged | Self::OfYesterday | Self::OfTomorrow | Self::OtherSite => true,
        }
    }
}

/// A badge that names no site, or more than it has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a badge is for all sites, or for 1 to {MOST_SITES}")]
pub struct NotWritable;

impl Badge {
    /// The badge's text, signed.
    ///
    /// # Errors
    /// No site, or more than [`MOST_SITES`].
    pub fn sign(&self, key: &SigningKey) -> Result<String, NotWritable> {
        let mut bytes = self.to_bytes().ok_or(NotWritable)?;
        bytes.extend(key.sign(&signed(&bytes)).to_bytes());
        bytes.extend(check(&bytes));
        Ok(spell(&bytes))
    }

    /// Reads a text that was scanned. `keys` are the badge signer's, the newest first.
    ///
    /// # Errors
    /// Not a badge, misread, of another version, or not signed by one of the keys.
    pub fn open(text: &str, keys: &[VerifyingKey]) -> Result<Self, Refused> {
        let body = text.strip_prefix(PREFIX).filter(|_| text.len() <= LONGEST).ok_or(Refused::NotABadge)?;
        let bytes = unspell(body).ok_or(Refused::Damaged)?;
        let (rest, told) = bytes.split_last_chunk::<CHECK>().ok_or(Refused::Damaged)?;
        if *told != check(rest) {
            return Err(Refused::Damaged);
        }
        if rest.first() != Some(&VERSION) {
            return Err(Refused::OtherVersion);
        }
        let (payload, signature) = rest.split_last_chunk::<SIGNATURE>().ok_or(Refused::Forged)?;
        let (signature, message) = (Signature::from_bytes(signature), signed(payload));
        if !keys.iter().any(|key| key.verify_strict(&message, &signature).is_ok()) {
            return Err(Refused::Forged);
        }
        // Signed, and yet no badge of this layout: whoever wrote it had another one.
        Self::from_bytes(payload).ok_or(Refused::OtherVersion)
    }

    /// Whether the badge is good at a site on the terminal's day.
    ///
    /// # Errors
    /// Its day has passed, or not come; or it is for another site.
    pub fn judge(&self, today: Date, site: &SiteId) -> Result<(), Refused> {
        if self.day < today {
            Err(Refused::OfYesterday)
        } else if self.day > today {
            Err(Refused::OfTomorrow)
        } else if self.sites.include(site) {
            Ok(())
        } else {
            Err(Refused::OtherSite)
        }
    }

    fn to_bytes(&self) -> Option<Vec<u8>> {
        let mut bytes = vec![VERSION, role_code(self.role)];
        bytes.extend(day_number(self.day)?.to_be_bytes());
        bytes.extend(self.serial.to_be_bytes());
        write(&mut bytes, self.person.as_str());
        match &self.sites {
            Sites::All => bytes.push(0),
            Sites::These(sites) => {
                bytes.push(u8::try_from(sites.len()).ok().filter(|_| (1..=MOST_SITES).contains(&sites.len()))?);
                for site in sites {
                    write(&mut bytes, site.as_str());
                }
            }
        }
        Some(bytes)
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let left = &mut &*bytes;
        let [_, role] = take(left)?;
        let role = Role::ALL.into_iter().find(|known| role_code(*known) == role)?;
        let day = day(u32::from_be_bytes(take(left)?))?;
        let serial = u32::from_be_bytes(take(left)?);
        let person = read(left)?;
        let [count] = take(left)?;
        let sites = (0..count).map(|_| read(left)).collect::<Option<BTreeSet<SiteId>>>()?;
        let sites = if count == 0 { Sites::All } else { Sites::These(sites) };
        let badge = Self { person, role, sites, day, serial };
        // One spelling only: nothing behind it, no site twice or out of order.
        (badge.to_bytes()? == bytes).then_some(badge)
    }
}

const fn role_code(role: Role) -> u8 {
    match role {
        Role::Technician => 1,
        Role::Collector => 2,
        Role::Administrator => 3,
    }
}

/// `YYYYMMDD`; nothing for a year before the first.
fn day_number(day: Date) -> Option<u32> {
    let year = u32::try_from(day.year()).ok()?;
    Some(year * 10_000 + u32::try_from(day.month()).ok()? * 100 + u32::try_from(day.day()).ok()?)
}

fn day(number: u32) -> Option<Date> {
    let year = i16::try_from(number / 10_000).ok()?;
    Date::new(year, i8::try_from(number / 100 % 100).ok()?, i8::try_from(number % 100).ok()?).ok()
}

fn signed(payload: &[u8]) -> Vec<u8> {
    [SIGNED_AS, payload].concat()
}

fn check(bytes: &[u8]) -> [u8; CHECK] {
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(bytes).into();
    [a, b, c, d]
}

fn spell(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    PREFIX.chars().chain(halves.map(|half| char::from(LETTERS[usize::from(half)]))).collect()
}

fn unspell(letters: &str) -> Option<Vec<u8>> {
    let half = |letter: u8| LETTERS.iter().zip(0_u8..).find(|(known, _)| **known == letter).map(|(_, half)| half);
    let (pairs, rest) = letters.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(half(*high)? << 4 | half(*low)?)).collect()
}

fn write(bytes: &mut Vec<u8>, text: &str) {
    bytes.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
    bytes.extend(text.as_bytes());
}

fn take<const N: usize>(left: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, rest) = left.split_first_chunk()?;
    *left = rest;
    Some(*taken)
}

fn read<T: FromStr>(left: &mut &[u8]) -> Option<T> {
    let [length] = take(left)?;
    let (text, rest) = left.split_at_checked(usize::from(length))?;
    *left = rest;
    std::str::from_utf8(text).ok()?.parse().ok()
}
