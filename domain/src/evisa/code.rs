//! What a code says that was held before the scanner: the reference of an e-visa, or which other kind of code it is, so
//! that the person can be told.

use super::{Reference, Table};

/// A code that holds no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Other {
    /// The bar code of a boarding pass (IATA resolution 792).
    BoardingPass,
    /// Something that is sold: a GTIN or other data of GS1.
    Goods,
    /// A code to pay by (EMV QR code).
    Payment,
    /// A page on the web that is not the portal's.
    Site,
    /// The seal of a visa, or a slip for the desk, of a terminal like this one.
    OurPaper,
    /// The portal's address without a reference in it.
    PortalWithout,
    /// Anything else.
    Unknown,
}

/// What a code says. `text` is the code made safe to show: control characters are their pictures there.
///
/// # Errors
/// Which other code it is.
pub fn read(text: &str, table: &Table) -> Result<Reference, Other> {
    let text = text.trim();
    if let Ok(reference) = table.reference(text) {
        return Ok(reference);
    }
    if let Some(address) = address(text) {
        return of_portal(address, table);
    }
    Err(kind(text))
}

fn kind(text: &str) -> Other {
    if text.starts_with("PV1.") || text.starts_with("PD1.") {
        Other::OurPaper
    } else if is_boarding_pass(text) {
        Other::BoardingPass
    } else if text.starts_with("000201") {
        Other::Payment
    } else if is_goods(text) {
        Other::Goods
    } else {
        Other::Unknown
    }
}

/// Everything behind the scheme.
fn address(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once("://")?;
    ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)).then_some(rest)
}

fn of_portal(address: &str, table: &Table) -> Result<Reference, Other> {
    let end = address.find(['/', '?', '#']).unwrap_or(address.len());
    let (authority, rest) = address.split_at(end);
    // Nothing before an `@` is a host, however much it looks like one.
    let host = if authority.contains('@') { "" } else { authority.split(':').next().unwrap_or("") };
    if !table.portal_hosts.contains(&host.to_ascii_lowercase()) {
        return Err(Other::Site);
    }
    let mut found = rest
        .split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-'))
        .filter_map(|part| table.reference(part).ok());
    match (found.next(), found.next()) {
        (Some(reference), None) => Ok(reference),
        // None, or two: which one is meant, nobody can say.
        _ => Err(Other::PortalWithout),
    }
}

/// `M`, the number of legs, a name of twenty places, the mark of an electronic ticket or a space, and a mandatory part of
/// sixty.
fn is_boarding_pass(text: &str) -> bool {
    let cells = text.as_bytes();
    cells.len() >= 58
        && cells[0] == b'M'
        && (b'1'..=b'9').contains(&cells[1])
        && matches!(cells[22], b'E' | b' ')
        && cells[2..22].iter().all(|cell| cell.is_ascii_uppercase() || matches!(cell, b' ' | b'/' | b'-'))
}

/// A GTIN of 8, 12, 13 or 14 digits with its check digit, the same behind the application identifier `01`, or a
/// separator of GS1 (the picture of U+001D).
fn is_goods(text: &str) -> bool {
    let identified = text.strip_prefix("01").and_then(|rest| rest.get(..14));
    text.contains('\u{241d}') || is_gtin(text) || identified.is_some_and(is_gtin)
}

fn is_gtin(text: &str) -> bool {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || !matches!(text.len(), 8 | 12 | 13 | 14) {
        return false;
    }
    // GS1 General Specifications, section 7.9: weights 3 and 1 from the right, the check digit has 1.
    let sum: u32 = text
        .bytes()
        .rev()
        .zip([1, 3].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    sum.is_multiple_of(10)
}
