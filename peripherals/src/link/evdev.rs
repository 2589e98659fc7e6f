//! Input devices: taken away from everybody else, the state of their switches told first.

use std::{io, path::Path};

use ::evdev::Device;
use rustix::fs::{OFlags, fcntl_setfl};

use crate::input_record::{Record, Words, code, kind};

// The kernel writes records in the machine's own order; all machines that a terminal has are of this one.
const _: () = assert!(cfg!(target_endian = "little"), "input records are read as little-endian");

/// Opens and grabs the device. Every switch that it has comes as a record of time 0, then the end of their packet; a device
/// without switches begins with that end alone, so that every link begins with something.
pub(super) fn open(path: &Path) -> io::Result<(Device, Vec<u8>)> {
    let mut device = Device::open(path)?;
    device.grab()?;
    fcntl_setfl(&device, OFlags::NONBLOCK)?;
    let closed = device.get_switch_state()?;
    let switches = device.supported_switches().into_iter().flat_map(|switches| switches.iter());
    let mut early = Vec::new();
    for switch in switches {
        let value = i32::from(closed.contains(switch));
        early.extend(
            Record { kind: kind::SWITCH, code: switch.0, value, ..Record::default() }
                .to_bytes(Words::of_this_machine()),
        );
    }
    early.extend(
        Record { kind: kind::SYNC, code: code::REPORT, ..Record::default() }.to_bytes(Words::of_this_machine()),
    );
    Ok((device, early))
}
