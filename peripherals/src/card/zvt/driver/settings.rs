//! What an operator sets for a terminal.

use std::{fmt, str::FromStr};

use domain::Currency;
use serde::{Deserialize, Serialize};

use crate::card::zvt::Transport;

/// What an operator sets for a terminal; what is not said is as in [`Settings::default`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What carries the messages: `tcp`, or `serial` for blocks on a serial line.
    pub transport: Transport,
    /// The till's password, six digits, from the acquirer.
    pub password: Password,
    /// What the terminal may do by itself, bits: 02 and 04 the till prints receipts, 08 send intermediate statuses,
    /// 10 and 20 nobody starts payments or service at the terminal, 80 receipts as blocks.
    pub config_byte: u8,
    /// What prices are in.
    pub currency: Currency,
    /// Field 19 of an authorisation, bits: 40 leaves the choice of the card to the terminal.
    pub payment_type: u8,
    /// How long there is to deliver after an approval, seconds, at least 10. When it is over the driver answers *failed* by itself;
    /// it is also how long the terminal waits before it undoes a payment whose till is gone.
    pub goods_time_s: u8,
    /// How often an idle terminal is asked how it is, seconds.
    pub enquiry_s: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            transport: Transport::Tcp,
            password: Password([0; 3]),
            config_byte: 0xbe,
            currency: Currency::Azn,
            payment_type: 0x40,
            goods_time_s: 60,
            enquiry_s: 30,
        }
    }
}

/// A till's password: six digits. `Debug` never shows them.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Password(pub(in crate::card::zvt) [u8; 3]);

/// The text is no password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a terminal's password has six digits")]
pub struct NotSixDigits;

impl FromStr for Password {
    type Err = NotSixDigits;

    fn from_str(text: &str) -> Result<Self, NotSixDigits> {
        let digits: [u8; 6] = text.as_bytes().try_into().map_err(|_| NotSixDigits)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(NotSixDigits);
        }
        let mut bytes = [0; 3];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = ((pair[0] & 0x0f) << 4) | (pair[1] & 0x0f);
        }
        Ok(Self(bytes))
    }
}

impl TryFrom<String> for Password {
    type Error = NotSixDigits;

    fn try_from(text: String) -> Result<Self, NotSixDigits> {
        text.parse()
    }
}

impl From<Password> for String {
    fn from(password: Password) -> Self {
        let [first, second, third] = password.0;
        format!("{first:02x}{second:02x}{third:02x}")
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_six_digits_and_is_not_shown() {
        let password: Password = "123456".parse().unwrap();
        assert_eq!(password.0, [0x12, 0x34, 0x56]);
        assert_eq!(String::from(password), "123456");
        assert_eq!(format!("{password:?}"), "[redacted]");
        assert_eq!("12345".parse::<Password>(), Err(NotSixDigits));
        assert_eq!("12345a".parse::<Password>(), Err(NotSixDigits));
    }
}
