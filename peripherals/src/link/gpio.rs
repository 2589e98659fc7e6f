//! GPIO chips: lines requested for us alone, with both edges; what they are at opening is told first.

use std::{fs::File, io};

use gpiocdev_uapi::v2::{LineConfig, LineFlags, LineRequest, LineValues, Offsets, get_line, get_line_values};
use rustix::fs::{OFlags, fcntl_setfl};

use super::{Bias, Gpio};
use crate::doors::gpio::frame::{Edge, Record};

/// Requests the lines. Every one comes as a record of time 0 and number 0, which the kernel never gives, as if it had just
/// become what it is; edges between the request and that look come behind it.
pub(super) fn open(chip: &Gpio) -> io::Result<(File, Vec<u8>)> {
    let pull = match chip.bias {
        Bias::None => LineFlags::empty(),
        Bias::Up => LineFlags::BIAS_PULL_UP,
        Bias::Down => LineFlags::BIAS_PULL_DOWN,
    };
    let flags = LineFlags::INPUT | LineFlags::EDGE_RISING | LineFlags::EDGE_FALLING | pull;
    let request = LineRequest {
        offsets: Offsets::from_slice(&chip.lines),
        consumer: "kiosk".into(),
        config: LineConfig { flags, ..LineConfig::default() },
        num_lines: u32::try_from(chip.lines.len()).map_err(io::Error::other)?,
        ..LineRequest::default()
    };
    let lines = get_line(&File::open(&chip.path)?, request).map_err(system)?;
    fcntl_setfl(&lines, OFlags::NONBLOCK)?;
    let mut values = LineValues { bits: 0, mask: u64::MAX >> (64 - chip.lines.len()) };
    get_line_values(&lines, &mut values).map_err(system)?;
    let early = chip.lines.iter().enumerate().flat_map(|(index, line)| {
        let edge = if values.bits >> index & 1 == 1 { Edge::Rising } else { Edge::Falling };
        Record::at_opening(*line, edge).to_bytes()
    });
    Ok((lines, early.collect()))
}

fn system(error: gpiocdev_uapi::Error) -> io::Error {
    match error {
        gpiocdev_uapi::Error::Os(number) => io::Error::from_raw_os_error(number.0),
        short @ gpiocdev_uapi::Error::UnderRead(_) => io::Error::other(short),
    }
}
