//! Kinds of bar codes, by their names among scanners.

use serde::{Deserialize, Serialize};

/// What kind of code was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Symbology {
    /// Aztec: boarding passes.
    Aztec,
    /// Codabar.
    Codabar,
    /// Code 11.
    Code11,
    /// Code 39.
    Code39,
    /// Code 93.
    Code93,
    /// Code 128.
    Code128,
    /// GS1 `DataBar`, all sizes.
    Databar,
    /// Data Matrix: visa seals.
    DataMatrix,
    /// Dot Code.
    DotCode,
    /// EAN and UPC.
    Ean,
    /// Code 128 with GS1's application identifiers.
    Gs1128,
    /// Data Matrix with GS1's application identifiers.
    Gs1DataMatrix,
    /// QR with GS1's application identifiers.
    Gs1Qr,
    /// Han Xin.
    HanXin,
    /// Interleaved 2 of 5.
    Interleaved2Of5,
    /// Maxi Code.
    MaxiCode,
    /// Letters for eyes and machines, OCR-A or OCR-B: no bar code at all. What an imager makes of a passport's lines.
    Ocr,
    /// PDF417 and Micro PDF417.
    Pdf417,
    /// QR and Micro QR: payment slips, our own receipts.
    Qr,
    /// The scanner did not say.
    Unknown,
    /// The scanner said it in a code we have no word for: the letter of an AIM identifier, or the maker's own number.
    Other(u8),
}

impl Symbology {
    /// By AIM identifier `]` `letter` `modifier` (ISO/IEC 15424). The modifier tells GS1's variants: `]C1`, `]d2`, `]Q3`.
    #[must_use]
    pub const fn of_aim(letter: u8, modifier: u8) -> Self {
        match (letter, modifier) {
            (b'A', _) => Self::Code39,
            (b'C', b'1') => Self::Gs1128,
            (b'C', _) => Self::Code128,
            (b'd', b'2') => Self::Gs1DataMatrix,
            (b'd', _) => Self::DataMatrix,
            (b'E', _) => Self::Ean,
            (b'e', _) => Self::Databar,
            (b'F', _) => Self::Codabar,
            (b'G', _) => Self::Code93,
            (b'H', _) => Self::Code11,
            (b'h', _) => Self::HanXin,
            (b'I', _) => Self::Interleaved2Of5,
            (b'J', _) => Self::DotCode,
            (b'L', _) => Self::Pdf417,
            (b'o', _) => Self::Ocr,
            (b'Q', b'3') => Self::Gs1Qr,
            (b'Q', _) => Self::Qr,
            (b'U', _) => Self::MaxiCode,
            (b'z', _) => Self::Aztec,
            (other, _) => Self::Other(other),
        }
    }
}

/// Length of an AIM identifier.
pub(super) const AIM: usize = 3;

/// The letter and modifier of an AIM identifier at the beginning of `bytes`.
pub(crate) fn aim(bytes: &[u8]) -> Option<(u8, u8)> {
    match bytes {
        [b']', letter, modifier, ..] if letter.is_ascii_alphabetic() && modifier.is_ascii_alphanumeric() => {
            Some((*letter, *modifier))
        }
        _other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aim_identifiers_name_what_the_makers_tables_say() {
        // Honeywell 3820, appendix A; barcode-software.eu, table of symbology identifiers: ]C1 GS1-128, ]d2 GS1 DataMatrix.
        assert_eq!(Symbology::of_aim(b'E', b'0'), Symbology::Ean);
        assert_eq!(Symbology::of_aim(b'C', b'0'), Symbology::Code128);
        assert_eq!(Symbology::of_aim(b'C', b'1'), Symbology::Gs1128);
        assert_eq!(Symbology::of_aim(b'd', b'2'), Symbology::Gs1DataMatrix);
        assert_eq!(Symbology::of_aim(b'L', b'2'), Symbology::Pdf417);
        // Magellan 800i, page 49: QR Q, Aztec z, Data Matrix d, Maxicode U.
        assert_eq!(Symbology::of_aim(b'Q', b'1'), Symbology::Qr);
        assert_eq!(Symbology::of_aim(b'z', b'0'), Symbology::Aztec);
        // Honeywell Xenon 1900 user's guide, symbology charts: OCR-B `]o2`.
        assert_eq!(Symbology::of_aim(b'o', b'2'), Symbology::Ocr);
        assert_eq!(Symbology::of_aim(b'X', b'0'), Symbology::Other(b'X'), "kept");
    }

    #[test]
    fn an_identifier_is_a_bracket_a_letter_and_a_modifier() {
        assert_eq!(aim(b"]Q1HTTP"), Some((b'Q', b'1')));
        for none in [&b"]Q"[..], b"Q1", b"]11", b"]Q-", b""] {
            assert_eq!(aim(none), None, "{none:?}");
        }
    }
}
