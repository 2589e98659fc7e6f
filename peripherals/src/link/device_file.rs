//! Device files: what kind they are, who may open them, and those that are opened as they are.

use std::{
    fmt, fs, io,
    os::{
        fd::OwnedFd,
        unix::fs::{FileTypeExt, MetadataExt},
    },
    path::{Path, PathBuf},
};

use rustix::{
    fs::{FlockOperation, Mode, OFlags, flock, major, minor},
    io::Errno,
};

use super::{Address, Error, Gpio, Serial};

/// What a device file stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A serial line.
    Serial,
    /// An input device that speaks the event protocol.
    Evdev,
    /// A raw device of the human interface class.
    Hidraw,
    /// A USB printer.
    Usblp,
    /// A GPIO chip.
    Gpio,
}

impl Kind {
    /// The kernel's class of such devices, as `/sys` names it.
    const fn class(self) -> &'static str {
        match self {
            Self::Serial => "tty",
            Self::Evdev => "input",
            Self::Hidraw => "hidraw",
            Self::Usblp => "usbmisc",
            Self::Gpio => "gpio",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Serial => "serial line",
            Self::Evdev => "input device",
            Self::Hidraw => "hidraw device",
            Self::Usblp => "USB printer",
            Self::Gpio => "GPIO chip",
        })
    }
}

/// What would let this account open a device file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grant {
    /// To be in this group; its number where it has no name.
    Group(String),
    /// A udev rule: no group may read and write it.
    Rule,
}

impl fmt::Display for Grant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Group(name) => write!(out, "this account is not in group `{name}`"),
            Self::Rule => out.write_str("no group may, a udev rule is missing"),
        }
    }
}

/// Group number 0 is root's own: nobody is put into it for a device.
const ROOT: u32 = 0;
/// Read and write, for the group.
const GROUP_MAY: u32 = 0o060;

impl Grant {
    /// By a file's mode and group, and the text of `/etc/group`.
    fn of(mode: u32, group: u32, groups: &str) -> Self {
        if group == ROOT || mode & GROUP_MAY != GROUP_MAY {
            return Self::Rule;
        }
        // group(5): name:password:number:members
        let named = groups.lines().find_map(|line| {
            let mut fields = line.split(':');
            let name = fields.next()?;
            (fields.nth(1)?.parse() == Ok(group)).then(|| name.to_owned())
        });
        Self::Group(named.unwrap_or_else(|| group.to_string()))
    }
}

/// The device file behind an address, if there is one.
fn of(address: &Address) -> Option<(Kind, &PathBuf)> {
    match address {
        Address::Serial(Serial { path, .. }) => Some((Kind::Serial, path)),
        Address::Evdev(path) => Some((Kind::Evdev, path)),
        Address::Hidraw(path) => Some((Kind::Hidraw, path)),
        Address::Usblp(path) => Some((Kind::Usblp, path)),
        Address::Gpio(Gpio { path, .. }) => Some((Kind::Gpio, path)),
        Address::Tcp { .. } | Address::Programs => None,
    }
}

/// Looks at the file before it is opened: opening alone makes some devices act.
pub(super) fn inspect(address: &Address) -> Result<(), Error> {
    let Some((kind, path)) = of(address) else { return Ok(()) };
    let found = fs::metadata(path).map_err(|cause| refused(address, cause))?;
    if found.file_type().is_char_device() && class_of(found.rdev()).is_none_or(|class| class == kind.class()) {
        Ok(())
    } else {
        Err(Error::WrongKind { address: address.clone(), kind })
    }
}

/// The class of a device, as the kernel has it; none for a pseudo terminal.
fn class_of(device: u64) -> Option<String> {
    let link = format!("/sys/dev/char/{}:{}/subsystem", major(device), minor(device));
    Some(fs::read_link(link).ok()?.file_name()?.to_string_lossy().into_owned())
}

/// Why it could not be opened, so that somebody can mend it.
pub(super) fn refused(address: &Address, cause: io::Error) -> Error {
    let address = address.clone();
    match (cause.kind(), of(&address)) {
        // The kernel's lock, or another program's.
        (io::ErrorKind::WouldBlock | io::ErrorKind::ResourceBusy, Some(_)) => Error::Claimed { address, cause },
        (io::ErrorKind::PermissionDenied, Some((_, path))) => {
            let grant = grant(path);
            Error::Forbidden { address, grant, cause }
        }
        (_, Some((kind, _))) if cause.raw_os_error() == Some(Errno::NOTTY.raw_os_error()) => {
            Error::WrongKind { address, kind }
        }
        _other => Error::Open { address, cause },
    }
}

fn grant(path: &Path) -> Grant {
    // What cannot be looked up cannot be granted by a group either.
    let Ok(found) = fs::metadata(path) else { return Grant::Rule };
    Grant::of(found.mode(), found.gid(), &fs::read_to_string("/etc/group").unwrap_or_default())
}

/// Opens a device that gives its bytes as they are. The kernel lets many in; an advisory lock keeps out those who ask.
pub(super) fn open(path: &Path) -> io::Result<OwnedFd> {
    let flags = OFlags::RDWR | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    let file = rustix::fs::open(path, flags, Mode::empty())?;
    flock(&file, FlockOperation::NonBlockingLockExclusive)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUPS: &str = "root:x:0:\ntty:x:5:\ndialout:x:20:kiosk,ada\ninput:x:104:\n";

    #[test]
    fn a_file_that_its_group_may_open_names_the_group() {
        assert_eq!(Grant::of(0o020_660, 20, GROUPS), Grant::Group("dialout".to_owned()));
        assert_eq!(Grant::of(0o020_660, 104, GROUPS), Grant::Group("input".to_owned()));
        assert_eq!(Grant::of(0o020_660, 977, GROUPS), Grant::Group("977".to_owned()));
    }

    #[test]
    fn a_file_that_no_group_may_open_needs_a_rule() {
        assert_eq!(Grant::of(0o020_600, 0, GROUPS), Grant::Rule, "hidraw as the kernel makes it");
        assert_eq!(Grant::of(0o020_660, 0, GROUPS), Grant::Rule);
        assert_eq!(Grant::of(0o020_620, 5, GROUPS), Grant::Rule, "a terminal: its group may write and not read");
    }

    #[test]
    fn a_refusal_says_who_can_mend_it() {
        let address: Address = "hidraw:/dev/null".parse().unwrap();
        let said = |cause: Errno| refused(&address, cause.into()).to_string();
        assert_eq!(said(Errno::BUSY), "could not claim hidraw:/dev/null: it is in use");
        assert_eq!(said(Errno::AGAIN), "could not claim hidraw:/dev/null: it is in use");
        assert_eq!(said(Errno::NOTTY), "could not open hidraw:/dev/null: it is no hidraw device");
        assert_eq!(said(Errno::NODEV), "could not open hidraw:/dev/null");
        assert_eq!(
            said(Errno::ACCESS),
            "could not open hidraw:/dev/null: not allowed, no group may, a udev rule is missing"
        );
    }
}
