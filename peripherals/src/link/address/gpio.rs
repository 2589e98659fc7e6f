//! Lines of a GPIO chip: `gpio:/dev/gpiochip0?lines=17,27&bias=up`.

use std::{fmt, path::PathBuf};

use super::{AddressError, Reason, device_file, refuse, setting::setting};

/// Most lines that the kernel gives out in one request (`GPIO_V2_LINES_MAX` in `linux/gpio.h`).
const MOST_LINES: usize = 64;

/// Lines of one chip, read together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Gpio {
    /// The chip's device file.
    pub path: PathBuf,
    /// Which lines, by their number on the chip: 1 to 64 of them, none twice.
    pub lines: Vec<u32>,
    /// What pulls them while nothing else does.
    pub bias: Bias,
}

setting! {
    /// What pulls a line while its switch does not: a resistor in the chip, where it has one.
    Bias {
        /// Whatever is wired, or was set before.
        None = "none",
        /// A resistor to the supply: for a switch to ground.
        Up = "up",
        /// A resistor to ground: for a switch to the supply.
        Down = "down",
    }
}

pub(super) fn parse(text: &str, rest: &str) -> Result<Gpio, AddressError> {
    let (path, settings) = rest.split_once('?').unwrap_or((rest, ""));
    let path = device_file(text, path)?;
    let (mut lines, mut bias) = (None, None);
    for setting in settings.split('&').filter(|setting| !setting.is_empty()) {
        match setting.split_once('=') {
            Some(("lines", value)) if lines.is_none() => lines = Some(numbers(text, value)?),
            Some(("bias", value)) if bias.is_none() => {
                bias = Some(Bias::from_word(value).ok_or_else(|| refuse(text, value, Reason::Value))?);
            }
            Some(_) | None => return Err(refuse(text, setting, Reason::GpioSetting)),
        }
    }
    let lines = lines.ok_or(AddressError { column: text.len() + 1, reason: Reason::Lines })?;
    Ok(Gpio { path, lines, bias: bias.unwrap_or(Bias::None) })
}

fn numbers(text: &str, value: &str) -> Result<Vec<u32>, AddressError> {
    let mut lines = Vec::new();
    for number in value.split(',') {
        let line = number.parse().ok().filter(|line| !lines.contains(line) && lines.len() < MOST_LINES);
        lines.push(line.ok_or_else(|| refuse(text, number, Reason::Lines))?);
    }
    Ok(lines)
}

impl fmt::Display for Gpio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "gpio:{}?lines=", self.path.display())?;
        for (index, line) in self.lines.iter().enumerate() {
            write!(out, "{}{line}", if index == 0 { "" } else { "," })?;
        }
        write!(out, "&bias={}", self.bias.word())
    }
}
