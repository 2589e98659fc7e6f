//! The number of an officer's case, short enough to be read aloud.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// What a person waits under, and brings back: five signs, `7KD4M`.
///
/// None of the signs looks like another one (no `0 O`, `1 I L`, `5 S` together…), and without vowels no word comes out.
/// It is unique among the cases that are open, and says nothing about the person.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CaseNumber([u8; 5]);

const SIGNS: &[u8; 21] = b"23456789CDFHJKMPRTWXY";

/// The text is no case number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a case number has five of the signs 2-9, C, D, F, H, J, K, M, P, R, T, W, X, Y")]
pub struct NoCaseNumber;

impl CaseNumber {
    /// How many there are.
    pub const COUNT: u64 = 4_084_101;

    /// A number from chance; whoever gives it to a case sees to it that no open one has it.
    #[must_use]
    pub fn from_chance(chance: u64) -> Self {
        let mut rest = chance % Self::COUNT;
        Self([(); 5].map(|()| {
            let sign = SIGNS[usize::try_from(rest % 21).unwrap_or(0)];
            rest /= 21;
            sign
        }))
    }

    /// The five signs.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for CaseNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl FromStr for CaseNumber {
    type Err = NoCaseNumber;

    fn from_str(text: &str) -> Result<Self, NoCaseNumber> {
        let signs: Vec<u8> = text.bytes().filter(|byte| !matches!(byte, b' ' | b'-')).collect();
        let signs: [u8; 5] = signs.to_ascii_uppercase().try_into().map_err(|_| NoCaseNumber)?;
        if signs.iter().all(|sign| SIGNS.contains(sign)) { Ok(Self(signs)) } else { Err(NoCaseNumber) }
    }
}

impl Serialize for CaseNumber {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CaseNumber {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it_and_nothing_else_is_one() {
        let number = CaseNumber::from_chance(1_234_567);
        assert_eq!(number.as_str().len(), 5);
        let spoken = format!(" {}-{} ", &number.as_str()[..2], &number.as_str()[2..]).to_lowercase();
        assert_eq!(spoken.parse(), Ok(number));
        for wrong in ["", "7KD4", "7KD4MM", "7KD4O", "7KD41", "АKD4M"] {
            assert_eq!(wrong.parse::<CaseNumber>(), Err(NoCaseNumber), "{wrong}");
        }
    }

    #[test]
    fn every_chance_gives_a_number_and_all_of_them_are_reached() {
        assert_eq!(CaseNumber::COUNT, 21_u64.pow(5));
        assert_eq!(CaseNumber::from_chance(0).as_str(), "22222");
        assert_eq!(CaseNumber::from_chance(CaseNumber::COUNT - 1).as_str(), "YYYYY");
        assert_eq!(CaseNumber::from_chance(u64::MAX), CaseNumber::from_chance(u64::MAX % CaseNumber::COUNT));
    }
}
