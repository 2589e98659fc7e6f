//! Numbers that central gives: a visa's, and an e-receipt's that nobody can guess.

use data_encoding::BASE32_NOPAD;
use domain::VisaNumber;
use jiff::civil::Date;

use crate::personal::Error;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A visa's number from chance: `AZ26-4K7M-22910`. Whoever stores it checks that it is new.
///
/// # Errors
/// The system gives no random bytes.
pub fn visa(today: Date) -> Result<VisaNumber, Error> {
    let mut chance = [0; 8];
    getrandom::fill(&mut chance)?;
    let letter = |byte: u8| char::from(LETTERS[usize::from(byte & 31)]);
    let letters: String = chance[..4].iter().copied().map(letter).collect();
    let digits = u32::from_be_bytes([chance[4], chance[5], chance[6], chance[7]]) % 100_000;
    let year = today.year().rem_euclid(100);
    let text = format!("AZ{year:02}-{letters}-{digits:05}");
    Ok(text.try_into().expect("capital letters, digits and hyphens, fifteen of them"))
}

/// An e-receipt's number: 128 bits of chance, capitals and digits.
///
/// # Errors
/// The system gives no random bytes.
pub fn receipt() -> Result<String, Error> {
    let mut chance = [0; 16];
    getrandom::fill(&mut chance)?;
    Ok(BASE32_NOPAD.encode(&chance))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_form() {
        let number = visa(Date::constant(2026, 11, 21)).unwrap();
        assert_eq!(number.as_str().len(), 15);
        assert!(number.as_str().starts_with("AZ26-"));
        assert_eq!(receipt().unwrap().len(), 26);
        assert_ne!(receipt().unwrap(), receipt().unwrap());
    }
}
