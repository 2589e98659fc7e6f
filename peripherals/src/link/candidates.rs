//! Which ports this machine has, each under its most lasting name.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use crate::detect::place::{Candidate, Kind, Place};

/// Every port that may have a device, in the order of their names. `root` is `/` but in tests. What cannot be read is left
/// out: a system without USB has no folder for it.
///
/// # Errors
/// There is no `dev` under `root`.
pub fn candidates(root: &Path) -> io::Result<Vec<Candidate>> {
    let aliases = Aliases::read(root);
    let mut files: BTreeMap<PathBuf, Kind> = BTreeMap::new();
    for folder in ["dev", "dev/usb"] {
        let entries = match fs::read_dir(root.join(folder)) {
            Err(cause) if folder == "dev" => return Err(cause),
            Err(_absent) => continue,
            Ok(entries) => entries,
        };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if let Some(kind) = kind(&name)
                && let Ok(file) = entry.path().canonicalize()
                && (kind != Kind::Serial || has_hardware(root, &name))
            {
                files.insert(file, kind);
            }
        }
    }
    // What an operator named is a port, whatever its file is called; what names something known keeps its kind.
    for file in aliases.own.keys().filter(|file| is_line(file)) {
        files.entry(file.clone()).or_insert(Kind::Serial);
    }
    Ok(files.into_iter().map(|(file, kind)| aliases.candidate(root, file, kind)).collect())
}

/// The kind of a device file, by its name.
fn kind(name: &str) -> Option<Kind> {
    let numbered = |prefix: &str| {
        name.strip_prefix(prefix)
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if ["ttyUSB", "ttyACM", "ttyS", "ttyAMA", "ttyXRUSB"].into_iter().any(numbered) {
        Some(Kind::Serial)
    } else if numbered("lp") {
        Some(Kind::UsbPrinter)
    } else if numbered("hidraw") {
        Some(Kind::Hid)
    } else {
        None
    }
}

/// Names under `/dev/kiosk` may lead to anything; those that lead to keyboards and GPIO chips are no lines to ask on.
fn is_line(file: &Path) -> bool {
    !file.components().any(|part| {
        let part = part.as_os_str().to_string_lossy();
        part == "input" || part.starts_with("gpiochip") || part.starts_with("hidraw") || part == "usb"
    })
}

/// The kernel lists serial ports of the mainboard that are not there, with a type of 0.
fn has_hardware(root: &Path, name: &str) -> bool {
    fs::read_to_string(root.join("sys/class/tty").join(name).join("type")).map_or(true, |kind| kind.trim() != "0")
}

/// Lasting names, by the files that they lead to.
struct Aliases {
    own: BTreeMap<PathBuf, PathBuf>,
    by_id: BTreeMap<PathBuf, PathBuf>,
    by_path: BTreeMap<PathBuf, PathBuf>,
}

impl Aliases {
    fn read(root: &Path) -> Self {
        let names = |folder: &str| {
            let entries = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
            let mut names: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
            // The first name in the order of the alphabet stays, on every machine.
            names.sort_unstable_by(|one, other| other.cmp(one));
            names.into_iter().filter_map(|name| Some((name.canonicalize().ok()?, name))).collect()
        };
        Self { own: names("dev/kiosk"), by_id: names("dev/serial/by-id"), by_path: names("dev/serial/by-path") }
    }

    fn candidate(&self, root: &Path, file: PathBuf, kind: Kind) -> Candidate {
        let usb = file.file_name().map(|name| Usb::read(root, &name.to_string_lossy())).unwrap_or_default();
        let by_path = self.by_path.get(&file);
        // A name by identity is only one device's when the device has a number: cheap adapters share theirs.
        let by_id = self.by_id.get(&file).filter(|_| usb.serial.is_some());
        let name = self.own.get(&file).or(by_id).or(by_path).unwrap_or(&file).clone();
        let path = by_path.and_then(|path| path.file_name()).map(|path| path.to_string_lossy().into_owned());
        Candidate { kind, file, name, place: Place { path, usb_serial: usb.serial }, product: usb.product }
    }
}

/// What a USB device says of itself.
#[derive(Default)]
struct Usb {
    serial: Option<String>,
    product: String,
}

impl Usb {
    fn read(root: &Path, name: &str) -> Self {
        let classes = ["tty", "usbmisc", "hidraw"];
        let device = classes
            .into_iter()
            .find_map(|class| root.join("sys/class").join(class).join(name).join("device").canonicalize().ok());
        let Some(device) = device else { return Self::default() };
        let Some(usb) = device.ancestors().find(|folder| folder.join("idVendor").is_file()) else {
            return Self::default();
        };
        let said = |what: &str| {
            let text = fs::read(usb.join(what)).ok()?;
            crate::detect::Identity::text(&text)
        };
        let product: Vec<String> = ["manufacturer", "product"].into_iter().filter_map(said).collect();
        Self { serial: said("serial"), product: product.join(" ") }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    struct Machine(tempfile::TempDir);

    impl Machine {
        fn new() -> Self {
            let machine = Self(tempfile::tempdir().unwrap());
            machine.folder("dev");
            machine
        }

        fn root(&self) -> PathBuf {
            self.0.path().canonicalize().unwrap()
        }

        fn folder(&self, name: &str) {
            fs::create_dir_all(self.0.path().join(name)).unwrap();
        }

        fn file(&self, name: &str, content: &str) {
            let file = self.0.path().join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, content).unwrap();
        }

        fn link(&self, name: &str, target: &str) {
            let link = self.0.path().join(name);
            fs::create_dir_all(link.parent().unwrap()).unwrap();
            symlink(self.0.path().join(target), link).unwrap();
        }

        /// An adapter in a socket, as the kernel and udev show it.
        fn adapter(&self, tty: &str, socket: &str, serial: Option<&str>) {
            self.file(&format!("dev/{tty}"), "");
            let device = format!("sys/devices/usb1/{socket}");
            self.file(&format!("{device}/idVendor"), "0403\n");
            self.file(&format!("{device}/product"), "USB <-> Serial\n");
            self.file(&format!("{device}/manufacturer"), "FTDI\n");
            if let Some(serial) = serial {
                self.file(&format!("{device}/serial"), &format!("{serial}\n"));
            }
            self.folder(&format!("{device}/{socket}:1.0/{tty}"));
            self.link(&format!("sys/class/tty/{tty}/device"), &format!("{device}/{socket}:1.0/{tty}"));
            self.link(&format!("dev/serial/by-path/pci-usb-{socket}"), &format!("dev/{tty}"));
        }

        fn candidates(&self) -> Vec<Candidate> {
            candidates(&self.root()).unwrap()
        }
    }

    #[test]
    fn ports_of_every_kind_are_found_and_nothing_else() {
        let machine = Machine::new();
        for name in ["ttyS0", "ttyACM3", "tty1", "null", "hidraw0", "ttyUSBx", "lp", "usb/lp1", "ptmx"] {
            machine.file(&format!("dev/{name}"), "");
        }
        let found: Vec<(Kind, PathBuf)> =
            machine.candidates().into_iter().map(|candidate| (candidate.kind, candidate.file)).collect();
        let at = |name: &str| machine.root().join("dev").join(name);
        let expected = [
            (Kind::Hid, at("hidraw0")),
            (Kind::Serial, at("ttyACM3")),
            (Kind::Serial, at("ttyS0")),
            (Kind::UsbPrinter, at("usb/lp1")),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_serial_port_without_hardware_behind_it_is_none() {
        let machine = Machine::new();
        for (name, kind) in [("ttyS0", "4\n"), ("ttyS1", "0\n")] {
            machine.file(&format!("dev/{name}"), "");
            machine.file(&format!("sys/class/tty/{name}/type"), kind);
        }
        assert_eq!(machine.candidates().len(), 1);
    }

    #[test]
    fn a_port_has_its_most_lasting_name_and_says_what_its_plug_says() {
        let machine = Machine::new();
        machine.adapter("ttyUSB0", "1-4", Some("A9001"));
        machine.link("dev/serial/by-id/usb-FTDI_A9001-if00", "dev/ttyUSB0");
        machine.adapter("ttyUSB1", "1-5", None);
        machine.link("dev/serial/by-id/usb-1a86_USB_Serial-if00", "dev/ttyUSB1");
        machine.adapter("ttyUSB2", "1-6", Some("B7"));
        machine.link("dev/kiosk/cash", "dev/ttyUSB2");
        let candidates = machine.candidates();
        let names: Vec<PathBuf> = candidates.iter().map(|candidate| candidate.name.clone()).collect();
        let at = |name: &str| machine.root().join("dev").join(name);
        let by_path = at("serial/by-path/pci-usb-1-5");
        assert_eq!(names, [at("serial/by-id/usb-FTDI_A9001-if00"), by_path, at("kiosk/cash")]);
        let place = Place { path: Some("pci-usb-1-4".into()), usb_serial: Some("A9001".into()) };
        assert_eq!(candidates[0].place, place);
        assert_eq!(candidates[0].product, "FTDI USB <-> Serial");
        assert_eq!(candidates[1].place.usb_serial, None);
    }

    #[test]
    fn what_an_operator_named_is_a_port_unless_it_is_a_keypad() {
        let machine = Machine::new();
        machine.file("dev/pts/7", "");
        machine.link("dev/kiosk/passport", "dev/pts/7");
        machine.file("dev/input/event3", "");
        machine.link("dev/kiosk/keypad", "dev/input/event3");
        machine.link("dev/kiosk/gone", "dev/ttyUSB9");
        let candidates = machine.candidates();
        let [passport] = candidates.as_slice() else { panic!("{candidates:?}") };
        assert_eq!((passport.kind, &passport.name), (Kind::Serial, &machine.root().join("dev/kiosk/passport")));
    }

    #[test]
    fn a_machine_without_devices_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        assert!(candidates(folder.path()).is_err());
    }
}
