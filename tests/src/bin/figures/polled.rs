//! Every protocol, polled by `probe` against its simulator.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use e2e::{Outcome, figures::polling::Polled, process::await_until};

/// Family and protocol of each.
pub const ALL: [(&str, &str); 25] = [
    ("document", "serial_mrz"),
    ("document", "framed"),
    ("document", "rte"),
    ("document", "elyctis"),
    ("document", "wedge"),
    ("barcode", "honeywell"),
    ("barcode", "newland"),
    ("barcode", "datalogic"),
    ("barcode", "ssi"),
    ("barcode", "hid_pos"),
    ("barcode", "plain"),
    ("barcode", "wedge"),
    ("printer", "escpos"),
    ("printer", "custom"),
    ("printer", "epson_eu"),
    ("printer", "star"),
    ("printer", "nippon"),
    ("printer", "zpl"),
    ("cash", "ccnet"),
    ("cash", "id003"),
    ("card", "zvt"),
    ("keypad", "evdev"),
    ("doors", "gpio"),
    ("beacon", "relay"),
    ("audio", "command"),
];

/// Longer than settling and measuring take together.
const SECONDS: &str = "180";

/// Those whose family and name hold `only`, polled. The second are the simulators; dropped, they end.
pub fn polled(programs: &Path, folder: &Path, only: &str) -> Outcome<(Vec<Polled>, Vec<Simulated>)> {
    let (mut polled, mut simulators) = (Vec::new(), Vec::new());
    for (family, protocol) in ALL {
        let name = format!("{family} {protocol}");
        if !name.contains(only) {
            continue;
        }
        // Readers and scanners both have a wedge.
        let (line, told) =
            (folder.join(format!("{family}-{protocol}")), folder.join(format!("{family}-{protocol}.address")));
        let mut command = Command::new(programs.join("simulate"));
        command.args([family, protocol, "--pty"]).arg(&line).arg("--address-file").arg(&told);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        simulators.push(Simulated(child));
        let address = await_until(&format!("a simulated {name}"), Duration::from_secs(10), || {
            fs::read_to_string(&told).ok().map(|told| told.trim().to_owned()).filter(|told| !told.is_empty())
        })?;
        polled.push(Polled::begin(
            &programs.join("probe"),
            &[family, protocol, &address, "--seconds", SECONDS],
            &name,
        )?);
    }
    Ok((polled, simulators))
}

/// A simulator that ends with its handle.
pub struct Simulated(Child);

impl Drop for Simulated {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
