//! The checksum of validators: CRC-16/KERMIT (polynomial 1021 reflected, start 0, nothing added), low byte first on the wire.

/// What each byte does to the rest.
const TABLE: [u16; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u16;
    while byte < 256 {
        let mut rest = byte;
        let mut bit = 0;
        while bit < 8 {
            rest = if rest & 1 == 1 { rest >> 1 ^ 0x8408 } else { rest >> 1 };
            bit += 1;
        }
        table[byte as usize] = rest;
        byte += 1;
    }
    table
};

/// The checksum of `bytes`.
#[must_use]
pub fn crc(bytes: &[u8]) -> [u8; 2] {
    let mut rest = 0_u16;
    for byte in bytes {
        let [low, high] = rest.to_le_bytes();
        rest = u16::from(high) ^ TABLE[usize::from(low ^ byte)];
    }
    rest.to_le_bytes()
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
