//! Numbers as ZVT writes them: two decimal digits a byte, most significant first.

/// A number that has more digits than its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{value} has more than {digits} digits")]
pub struct TooManyDigits {
    /// The number.
    pub value: u64,
    /// How many digits the field has.
    pub digits: usize,
}

/// The number, or `None` where a half of a byte is no digit.
pub(super) fn read(bytes: &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for byte in bytes {
        let (tens, ones) = (byte >> 4, byte & 0x0f);
        if tens > 9 || ones > 9 {
            return None;
        }
        value = value.checked_mul(100)?.checked_add(u64::from(tens * 10 + ones))?;
    }
    Some(value)
}

/// `value` in `N` bytes.
pub(super) fn write<const N: usize>(value: impl Into<u64>) -> Result<[u8; N], TooManyDigits> {
    let value = value.into();
    let mut rest = value;
    let mut bytes = [0; N];
    for byte in bytes.iter_mut().rev() {
        let pair = u8::try_from(rest % 100).unwrap_or(0);
        *byte = ((pair / 10) << 4) | (pair % 10);
        rest /= 100;
    }
    if rest > 0 { Err(TooManyDigits { value, digits: 2 * N }) } else { Ok(bytes) }
}

/// The digits as text, for numbers whose leading zeros belong to them.
pub(super) fn read_text(bytes: &[u8]) -> Option<String> {
    let width = bytes.len() * 2;
    read(bytes).map(|value| format!("{value:0width$}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_twelve_digits() {
        assert_eq!(write::<6>(2650_u64), Ok([0, 0, 0, 0, 0x26, 0x50]));
        assert_eq!(read(&[0, 0, 0, 0, 0x26, 0x50]), Some(2650));
        assert_eq!(write::<6>(1_000_000_000_000_u64), Err(TooManyDigits { value: 1_000_000_000_000, digits: 12 }));
    }

    #[test]
    fn what_is_no_digit_is_no_number() {
        assert_eq!(read(&[0x1a]), None);
        assert_eq!(read(&[0xf1]), None);
        assert_eq!(read_text(&[0x00, 0x12]), Some("0012".into()));
    }
}
