//! The checksum of validators: CRC-16/KERMIT (polynomial 1021 reflected, start 0, nothing added), low byte first on the wire.

/// The checksum of `bytes`.
#[must_use]
pub fn crc(bytes: &[u8]) -> [u8; 2] {
    let crc = bytes.iter().fold(0_u16, |crc, byte| {
        (0..8).fold(crc ^ u16::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0x8408 } else { crc >> 1 })
    });
    crc.to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value of the catalogue of CRCs: 2189 for the nine digits.
    #[test]
    fn it_is_the_catalogues_kermit() {
        assert_eq!(crc(b"123456789"), [0x89, 0x21]);
    }

    #[test]
    fn over_a_text_and_its_own_checksum_it_is_nothing() {
        let text = [0x02, 0x03, 0x06, 0x33, 0xda, 0x81];
        assert_eq!(crc(&text), [0, 0]);
    }
}
