//! `/etc/kiosk/kiosk.toml` and `conf.d/*.toml` beside it, checked as a whole before anything is opened.

mod files;
mod kept;

use std::{
    io,
    ops::RangeInclusive,
    path::{Path, PathBuf},
    time::Duration,
};

use domain::{KioskId, Language, SiteId};
use kiosk_screen::snapshot::{Cabinet, Edge, Shelf, Slot, Stand};
use peripherals::supervise::consumables::{Capacity, Roll};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::devices::{
    AudioDevice, BarcodeDevice, BeaconDevice, CardDevice, CashDevice, DocumentDevice, DoorsDevice, KeypadDevice,
    PrinterDevice, day::Hour,
};

pub use kept::InForce;

/// Every setting of a terminal.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Its number, as on its sticker and in its certificate.
    pub kiosk: KioskId,
    /// Where it stands, for papers.
    pub site: String,
    /// The same as badges of the staff name it: `GYD`. Without it, what stands before the first hyphen of the number.
    #[serde(default)]
    pub site_code: Option<SiteId>,
    /// Who runs it, for papers.
    pub operator: String,
    /// The operator's tax number, for papers.
    pub voen: String,
    /// Whom to call, on every screen and paper.
    pub help_line: String,
    /// Journal, witness, keys and tables lie below it.
    pub state_directory: PathBuf,
    /// Minutes east of Greenwich.
    #[serde(default = "baku")]
    pub time_zone_minutes: i16,
    /// Offered, in this order; those without complete words are left out. All that are complete when empty.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// The central server.
    pub central: Central,
    /// What is connected.
    pub devices: Devices,
    /// Where the devices are, for arrows and the edge strip.
    #[serde(default = "cabinet")]
    pub cabinet: Cabinet,
    /// Where the window connects.
    #[serde(default)]
    pub window: Window,
    /// How long things may take.
    #[serde(default)]
    pub times: Times,
    /// The machine around it.
    #[serde(default)]
    pub machine: Machine,
}

/// The machine around the terminal.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Machine {
    /// The program that shuts the machine down, and its words: `["/usr/bin/systemctl", "poweroff"]`. Without it the staff is
    /// not offered to.
    pub shut_down: Vec<String>,
    /// The program that has the next version brought in as soon as nobody is there, and its words:
    /// `["/usr/bin/systemctl", "start", "--no-block", "kiosk-update.service"]`. Without it the staff is not offered to.
    pub update: Vec<String>,
    /// The same for the way back to the version before: `kiosk-rollback.service`.
    pub roll_back: Vec<String>,
    /// The program that sets the panel's brightness, and its words, of which `{percent}` is replaced:
    /// `["/usr/bin/brightnessctl", "--quiet", "set", "{percent}%"]`. Without it the staff is not offered to.
    pub brightness: Vec<String>,
}

/// The central server.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Central {
    /// `https://central.example:8443`
    #[serde(deserialize_with = "address")]
    pub address: crate::central::Address,
    /// PEM file of the authority that its certificate is checked against, and no other.
    pub authority: PathBuf,
    /// Where people read e-receipts, without the number: `https://example/receipts`.
    pub receipts: String,
}

/// What is connected.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Devices {
    /// The passport reader.
    pub document: DocumentDevice,
    /// The card terminal.
    pub card: CardDevice,
    /// The printer.
    pub printer: PrinterDevice,
    /// The note validator, if there is one.
    pub cash: Option<CashDevice>,
    /// The scanner of codes, if there is one.
    pub barcode: Option<BarcodeDevice>,
    /// The keypad, if there is one.
    pub keypad: Option<KeypadDevice>,
    /// The switches of the cabinet, if there are any.
    pub doors: Option<DoorsDevice>,
    /// The guide lights, if there are any.
    pub beacon: Option<BeaconDevice>,
    /// The voice, if there is one.
    pub audio: Option<AudioDevice>,
    /// How many notes the cassette holds.
    #[serde(default)]
    pub cassette: Capacity,
    /// What is on a new roll of paper.
    #[serde(default)]
    pub paper: Paper,
    /// From which hour on, of the local day, the card terminal's day is closed; `"never"` where it does that itself.
    #[serde(default)]
    pub end_of_day: Hour,
}

impl Devices {
    /// The roll in the printer: of the size that the settings say, used as far as is known.
    #[must_use]
    pub fn roll(&self, known: Option<&Roll>) -> Roll {
        let Paper { length_mm, low_mm } = self.paper;
        Roll { length_mm, low_mm, used_mm: known.map_or(0, |roll| roll.used_mm) }
    }
}

/// A new roll of paper.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Paper {
    /// Millimetres on it.
    pub length_mm: u64,
    /// So many left are few: nobody new is served.
    pub low_mm: u64,
}

impl Default for Paper {
    fn default() -> Self {
        let Roll { length_mm, low_mm, .. } = Roll::default();
        Self { length_mm, low_mm }
    }
}

/// Where the window connects.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The socket; `window.sock` in the state directory without one.
    pub socket: Option<PathBuf>,
    /// The numeric user that the window runs as; only it may connect, and our own user.
    pub user: Option<u32>,
    /// The panel's pixels: `1920x1080`. It is laid out by what it turns out to have.
    #[serde(default, deserialize_with = "pixels")]
    pub size: Option<(u16, u16)>,
    /// Pixels of one millimetre on its glass: 1 to 25. The panel is taken to be as large as the usual one without it.
    #[serde(default, deserialize_with = "density")]
    pub density: Option<f32>,
    /// The operator's own colours and wordmark; the built-in look without it.
    pub theme: Option<PathBuf>,
}

/// How long things may take, in seconds; what is not set is the journey's own.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// Without a touch, before the person is asked: 120 to 300.
    #[serde(default, deserialize_with = "idle")]
    pub idle: Option<u64>,
    /// How long that question stands: 20 to 45.
    #[serde(default, deserialize_with = "warning")]
    pub warning: Option<u64>,
    /// For central's decision.
    pub decision: Option<u64>,
    /// From the bank's yes to the card terminal's answer; below the terminal's own goods time.
    pub goods: Option<u64>,
    /// How long a lost payment is asked after while the person waits.
    pub patience: Option<u64>,
    /// Without a touch, how long papers lie in the slot before the person is asked: 60 to 600; three times as long where
    /// something is owed under a number.
    #[serde(default, deserialize_with = "take")]
    pub take: Option<u64>,
    /// Without a touch while an officer decides, before the person is asked, and then the number is printed: 120 to 3,600.
    #[serde(default, deserialize_with = "queue")]
    pub queue: Option<u64>,
    /// Milliseconds that the focus rests on a button where it walks by itself: 500 to 10000.
    #[serde(default, deserialize_with = "scanning")]
    pub scan_ms: Option<u64>,
}

impl Times {
    /// How long the focus rests where it walks by itself.
    #[must_use]
    pub fn scan(&self) -> Duration {
        self.scan_ms.map_or(SCAN, Duration::from_millis)
    }

    /// As the journey wants them.
    #[must_use]
    pub fn for_journey(&self) -> journey::Times {
        let standard = journey::Times::default();
        let or = |own: Option<u64>, standard: Duration| own.map_or(standard, Duration::from_secs);
        journey::Times {
            idle: or(self.idle, standard.idle),
            warning: or(self.warning, standard.warning),
            decision: or(self.decision, standard.decision),
            goods: or(self.goods, standard.goods),
            patience: or(self.patience, standard.patience),
            take: or(self.take, standard.take),
            queue: or(self.queue, standard.queue),
            ..standard
        }
    }
}

/// What is long enough for anybody, as EN 301 549 and 14 CFR 382.57 want it, and short enough for whoever stands behind.
fn idle<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    seconds("idle", 120..=300, from)
}

fn warning<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    seconds("warning", 20..=45, from)
}

fn take<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    seconds("take", 60..=600, from)
}

fn queue<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    seconds("queue", 120..=3600, from)
}

fn seconds<'de, D: Deserializer<'de>>(key: &str, range: RangeInclusive<u64>, from: D) -> Result<Option<u64>, D::Error> {
    let seconds = u64::deserialize(from)?;
    if range.contains(&seconds) {
        return Ok(Some(seconds));
    }
    let (least, most) = range.into_inner();
    Err(D::Error::custom(format!("`{key}` {seconds} is not in the range of {least} to {most} seconds")))
}

/// How long the focus rests where it walks by itself, unless told otherwise.
const SCAN: Duration = Duration::from_millis(2_500);
/// Nobody presses a switch sooner, or waits longer.
const SCANS: std::ops::RangeInclusive<u64> = 500..=10_000;

fn scanning<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    let rests = u64::deserialize(from)?;
    if SCANS.contains(&rests) {
        return Ok(Some(rests));
    }
    Err(D::Error::custom(format!("`scan_ms` {rests} is no time to press a switch in: 500 to 10000")))
}

fn address<'de, D: Deserializer<'de>>(from: D) -> Result<crate::central::Address, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

fn pixels<'de, D: Deserializer<'de>>(from: D) -> Result<Option<(u16, u16)>, D::Error> {
    let text = String::deserialize(from)?;
    let side = |side: &str| side.parse::<u16>().ok().filter(|pixels| *pixels > 0);
    let both = text.split_once('x').and_then(|(width, height)| side(width).zip(side(height)));
    both.map(Some).ok_or_else(|| D::Error::custom(format!("`size` {text:?} is no size in pixels, as 1920x1080")))
}

/// Pixels of a millimetre: from a wall of large pixels to a telephone.
const DENSITIES: RangeInclusive<f32> = 1.0..=25.0;

fn density<'de, D: Deserializer<'de>>(from: D) -> Result<Option<f32>, D::Error> {
    let density = f32::deserialize(from)?;
    if DENSITIES.contains(&density) {
        return Ok(Some(density));
    }
    Err(D::Error::custom(format!("`density` {density} is that of no panel: 1 to 25 pixels a millimetre")))
}

const fn baku() -> i16 {
    4 * 60
}

const fn cabinet() -> Cabinet {
    Cabinet {
        document: Slot { edge: Edge::Bottom, middle: 250, width_mm: 60 },
        card: Slot { edge: Edge::Bottom, middle: 750, width_mm: 60 },
        printer: Slot { edge: Edge::Bottom, middle: 500, width_mm: 82 },
        notes: Slot { edge: Edge::Right, middle: 420, width_mm: 85 },
        stand: Stand { lower_edge_mm: 800, shelf: Shelf::None },
    }
}

/// Why the settings cannot be used. Each says where.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be read.
    #[error("could not read the settings in {}", file.display())]
    Read {
        /// Which.
        file: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// A file is no TOML, or says something that is no setting.
    #[error("{}, line {line}: {reason}", file.display())]
    Malformed {
        /// Which.
        file: PathBuf,
        /// From 1.
        line: usize,
        /// What is wrong, with the key's name.
        reason: String,
    },
}

impl Error {
    /// Where, as short as pages have room for: `kiosk.toml:6`.
    #[must_use]
    pub fn place(&self) -> String {
        let name = |file: &Path| file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match self {
            Self::Read { file, .. } => name(file),
            Self::Malformed { file, line, .. } => format!("{}:{line}", name(file)),
        }
    }
}

impl Config {
    /// Reads `file`, then what `conf.d` beside it overrides, in the order of names.
    ///
    /// # Errors
    /// The first thing that is wrong, with file, line and key.
    pub fn read(file: &Path) -> Result<Self, Error> {
        files::read(file).map(|(config, _)| config)
    }

    /// Where it stands, as badges of the staff name it.
    ///
    /// # Panics
    /// Never: the letters and digits of a terminal's number, in capitals, are a site's code.
    #[must_use]
    pub fn site_code(&self) -> SiteId {
        let begin = || self.kiosk.as_str().split('-').find(|part| !part.is_empty()).unwrap_or("SITE");
        let code = || begin().to_ascii_uppercase().chars().take(12).collect::<String>().parse();
        self.site_code.clone().unwrap_or_else(|| code().expect("capitals and digits, at most twelve"))
    }

    /// Where the window connects.
    #[must_use]
    pub fn window_socket(&self) -> PathBuf {
        self.window.socket.clone().unwrap_or_else(|| self.state_directory.join("window.sock"))
    }

    /// Where operators ask.
    #[must_use]
    pub fn operator_socket(&self) -> PathBuf {
        self.state_directory.join("operator.sock")
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    pub(super) const WHOLE: &str = r#"
kiosk = "GYD-014"
site = "Specimen airport"
operator = "Specimen operator"
voen = "1401555071"
help_line = "0 12 345 67 89"
state_directory = "state"

[central]
address = "https://127.0.0.1:8443"
authority = "ca.pem"
receipts = "https://example.invalid/receipts"

[devices.document]
protocol = "serial_mrz"
address = "serial:/dev/kiosk/passport?baud=9600"

[devices.card]
protocol = "zvt"
address = "tcp:127.0.0.1:20007"

[devices.printer]
protocol = "escpos"
address = "tcp:127.0.0.1:9100"
"#;

    pub(super) fn write(name: &str, text: &str, folder: &Path) -> PathBuf {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    #[test]
    fn a_whole_file_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let config = Config::read(&write("kiosk.toml", WHOLE, folder.path())).unwrap();
        assert_eq!(config.kiosk.as_str(), "GYD-014");
        assert_eq!(config.time_zone_minutes, 240);
    }

    #[test]
    fn a_site_is_what_the_settings_say_or_the_beginning_of_the_terminals_number() {
        let folder = tempfile::tempdir().unwrap();
        let code = |text: &str| {
            let config = Config::read(&write("kiosk.toml", text, folder.path())).unwrap();
            config.site_code().as_str().to_owned()
        };
        assert_eq!(code(WHOLE), "GYD");
        assert_eq!(code(&WHOLE.replace("GYD-014", "-a7bcdefghijklmnop-1")), "A7BCDEFGHIJK");
        assert_eq!(code(&format!("site_code = \"NAJ\"\n{WHOLE}")), "NAJ");
    }

    #[test]
    fn every_reader_and_how_it_was_set_up_can_be_said() {
        let folder = tempfile::tempdir().unwrap();
        let serial = "protocol = \"serial_mrz\"\naddress = \"serial:/dev/kiosk/passport?baud=9600\"";
        for reader in [
            "protocol = \"framed\"\naddress = \"serial:/dev/kiosk/passport\"\nsettings = { begin = \"esc\", between = \"tab\", end = \"eot\", check = \"xor\" }",
            "protocol = \"rte\"\naddress = \"serial:/dev/kiosk/passport\"\nsettings = { check = \"nothing\" }",
            "protocol = \"elyctis\"\naddress = \"serial:/dev/kiosk/passport\"\nsettings = { watch = \"inquiry\" }",
            "protocol = \"wedge\"\naddress = \"evdev:/dev/kiosk/passport\"\nsettings = { layout = \"german\", framing = { end = \"cr_cr\" } }",
        ] {
            assert!(WHOLE.contains(serial));
            Config::read(&write("kiosk.toml", &WHOLE.replace(serial, reader), folder.path())).unwrap();
        }
        let wrong =
            WHOLE.replace(serial, "protocol = \"rte\"\naddress = \"serial:/dev/p\"\nsettings = { chek = \"nothing\" }");
        let told = Config::read(&write("kiosk.toml", &wrong, folder.path())).unwrap_err().to_string();
        assert!(told.contains("chek"), "{told}");
    }

    #[test]
    fn a_wrong_key_is_named_with_file_and_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = write("kiosk.toml", &WHOLE.replace("help_line", "helpline"), folder.path());
        let told = Config::read(&file).unwrap_err().to_string();
        assert!(told.contains("kiosk.toml, line 6") && told.contains("helpline"), "{told}");
    }

    #[test]
    fn a_density_of_nonsense_and_a_size_that_is_none_are_named_with_line_and_key() {
        let folder = tempfile::tempdir().unwrap();
        let line = format!("line {}", WHOLE.lines().count() + 3);
        let told = |wrong: &str| {
            let file = write("kiosk.toml", &format!("{WHOLE}\n[window]\n{wrong}\n"), folder.path());
            Config::read(&file).unwrap_err().to_string()
        };
        for wrong in ["0", "-4.03", "nan", "inf", "400"] {
            let told = told(&format!("density = {wrong}"));
            assert!(told.contains(&line) && told.contains("density"), "{wrong}: {told}");
        }
        for wrong in ["1920", "0x1080", "1920x-1", "x", "1920x99999"] {
            let told = told(&format!("size = \"{wrong}\""));
            assert!(told.contains(&line) && told.contains("size"), "{wrong}: {told}");
        }
    }

    #[test]
    fn times_in_which_nobody_could_answer_are_named_with_file_line_and_key() {
        let folder = tempfile::tempdir().unwrap();
        let file = write("kiosk.toml", WHOLE, folder.path());
        let read = |key: &str, seconds: u64| {
            write("conf.d/10-times.toml", &format!("# ours\n[times]\n{key} = {seconds}\n"), folder.path());
            Config::read(&file)
        };
        for (key, least, most) in [("idle", 120, 300), ("warning", 20, 45), ("take", 60, 600), ("queue", 120, 3600)] {
            for seconds in [0, least - 1, most + 1, u64::MAX >> 1] {
                let told = read(key, seconds).unwrap_err().to_string();
                assert!(told.contains("10-times.toml, line 3") && told.contains(key), "{key} = {seconds}: {told}");
                assert!(told.contains(&format!("{least} to {most}")), "{told}");
            }
            for seconds in [least, most] {
                let times = read(key, seconds).unwrap().times;
                let own =
                    [("idle", times.idle), ("warning", times.warning), ("take", times.take), ("queue", times.queue)];
                assert!(own.contains(&(key, Some(seconds))), "{key}");
            }
            // In the file itself, by its place.
            let whole = write("whole/kiosk.toml", &format!("{WHOLE}\n[times]\n{key} = {}\n", most + 1), folder.path());
            let told = Config::read(&whole).unwrap_err().to_string();
            let line = format!("kiosk.toml, line {}", WHOLE.lines().count() + 3);
            assert!(told.contains(&line) && told.contains(key), "{told}");
        }
    }

    #[test]
    fn the_journeys_own_times_are_in_the_ranges_that_an_operators_must_be_in() {
        let own = Times::default().for_journey();
        let folder = tempfile::tempdir().unwrap();
        let [idle, warning, take, queue] = [own.idle, own.warning, own.take, own.queue].map(|time| time.as_secs());
        let times = format!("[times]\nidle = {idle}\nwarning = {warning}\ntake = {take}\nqueue = {queue}\n");
        let file = write("kiosk.toml", &format!("{WHOLE}\n{times}"), folder.path());
        assert_eq!(Config::read(&file).unwrap().times.for_journey(), own);
    }

    #[test]
    fn the_panel_and_how_it_stands_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let slots = ["document", "card", "printer"]
            .map(|device| format!("[cabinet.{device}]\nedge = \"bottom\"\nmiddle = 500\nwidth_mm = 80\n"));
        let window = "[window]\nsize = \"1920x1080\"\ndensity = 4\ntheme = \"/etc/kiosk/theme.toml\"\n";
        let with = |stand: &str| format!("{WHOLE}\n{window}{}[cabinet.stand]\n{stand}\n", slots.concat());
        let right = with("lower_edge_mm = 900\nshelf = \"before\"");
        let config = Config::read(&write("kiosk.toml", &right, folder.path())).unwrap();
        assert_eq!((config.window.size, config.window.density), (Some((1920, 1080)), Some(4.0)));
        assert_eq!(config.cabinet.stand.reach_mm(), 220);
        let wrong = write("kiosk.toml", &with("shelf = \"beside\""), folder.path());
        let told = Config::read(&wrong).unwrap_err().to_string();
        assert!(told.contains("beside"), "{told}");
    }

    #[test]
    fn a_wrong_key_of_an_override_is_named_with_its_own_file_and_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = write("kiosk.toml", WHOLE, folder.path());
        write("conf.d/10-site.toml", "# ours\nsite = \"Ganja\"\n", folder.path());
        assert_eq!(Config::read(&file).unwrap().site, "Ganja");
        write("conf.d/20-wrong.toml", "# ours\n[times]\nidel = 3\n", folder.path());
        let told = Config::read(&file).unwrap_err().to_string();
        assert!(told.contains("20-wrong.toml, line 3") && told.contains("idel"), "{told}");
    }
}
