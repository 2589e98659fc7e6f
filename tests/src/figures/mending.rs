//! A technician mends ten faults, one after the other: how often they touch the glass, and how long it takes.
//!
//! What the terminal takes is measured. What a person takes is modelled (see [`super::human`]): each decision, reach and press,
//! the words of each page without which nobody could act, and seconds for what hands do at a device, which are ours.

use std::{
    fs,
    path::PathBuf,
    process::Command,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{
    Table,
    human::{Act, Person, needed_of},
    told,
};
use crate::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::Eyes,
    network::Network,
    process::{Process, Programs, await_until, by_clock},
    simulators::{Device, text},
    staff::{self, ADMINISTRATOR, COLLECTOR, Member, TECHNICIAN, badge, publish},
};

/// How long a page may take to come.
const PAGE: Duration = Duration::from_mins(1);
/// A key of a keypad that the hand is over already.
const KEY: Duration = Duration::from_millis(700);
/// A badge or a sticker found, and held before the scanner.
const SHOW: Duration = Duration::from_secs(4);
/// Presses of the way in.
const CORNERS: u32 = 6;

/// What mending one fault took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Which.
    pub fault: &'static str,
    /// Presses on the glass, keys of the PIN and the way in among them.
    pub touches: u32,
    /// Modelled: deciding, reaching, pressing, reading.
    pub person: Duration,
    /// Stated: what is done with hands at a device, in the cabinet or at a keyboard.
    pub hands: Duration,
    /// Measured: what the person waits for.
    pub terminal: Duration,
}

impl Mended {
    /// All of it.
    #[must_use]
    pub fn whole(&self) -> Duration {
        self.person + self.hands + self.terminal
    }
}

/// All of them, as Markdown.
#[must_use]
pub fn table(all: &[Mended]) -> String {
    let mut table = Table::new(&["Fault", "Touches", "Person", "Hands", "Terminal", "In all"]);
    let seconds = |time: Duration| format!("{} s", time.as_secs_f64().round());
    for mended in all {
        let [person, hands, terminal, whole] =
            [mended.person, mended.hands, mended.terminal, mended.whole()].map(seconds);
        table.row([mended.fault.to_owned(), mended.touches.to_string(), person, hands, terminal, whole]);
    }
    table.markdown()
}

/// A technician before a terminal.
struct Technician {
    hall: Hall,
    customer: Customer,
    took: Mended,
}

type Mends = fn(&mut Technician) -> Outcome<()>;

/// The ten, in the order in which they are staged; the last has a disk of its own.
const FAULTS: [(&str, Mends); 10] = [
    ("paper out", paper_out),
    ("cover open", cover_open),
    ("note jammed", note_jammed),
    ("cassette full: two people, counted elsewhere", cassette_full),
    ("passport reader unplugged", reader_unplugged),
    ("network down", network_down),
    ("printer swapped for another model", printer_swapped),
    ("clock wrong by three minutes", clock_wrong),
    ("certificate expired", certificate_expired),
    ("disk nearly full", disk_nearly_full),
];

/// Stages and mends all of them.
///
/// # Errors
/// One cannot be mended.
pub async fn measure() -> Outcome<Vec<Mended>> {
    let clocks = tempfile::tempdir()?;
    let clock = clocks.path().join("all");
    fs::write(&clock, "+0")?;
    let mut hall = Hall::open_with(Programs::find()?.by_clock(&clock), Eyes::None).await?;
    tokio::task::block_in_place(|| {
        publish(&hall)?;
        hall.start_core(None)?;
        let customer = at(&hall)?;
        let took = nothing("");
        let mut technician = Technician { hall, customer, took };
        let mut all = Vec::new();
        for (fault, mends) in FAULTS {
            technician.is_ready()?;
            technician.took = nothing(fault);
            let staged = Instant::now();
            mends(&mut technician).map_err(|failure| Failure::new(format!("{fault}: {failure}")))?;
            eprintln!("{fault}: {} touches, {} with staging it", technician.took.touches, told(staged.elapsed()));
            all.push(technician.took.clone());
        }
        Ok(all)
    })
}

const fn nothing(fault: &'static str) -> Mended {
    let none = Duration::ZERO;
    Mended { fault, touches: 0, person: none, hands: none, terminal: none }
}

fn at(hall: &Hall) -> Outcome<Customer> {
    Customer::at(&hall.path("state/window.sock"))
}

impl Technician {
    /// Everything works, and the staff's list is there, before something is broken.
    fn is_ready(&self) -> Outcome<()> {
        self.hall.await_readiness(Duration::from_mins(2))?;
        let list = self.hall.path("state/staff.json");
        await_until("the staff list", PAGE, || list.exists().then_some(()))?;
        await_until("every device", PAGE, || {
            let devices = self.hall.health().ok()?["devices"].as_object()?.clone();
            devices.values().all(|device| device["condition"] == "online").then_some(())
        })
    }

    /// Waits for what the terminal does, and counts it.
    fn waits<T>(&mut self, does: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<T> {
        let began = Instant::now();
        let done = does(self);
        self.took.terminal += began.elapsed();
        done
    }

    fn sees(&mut self, what: &str, is_there: impl Fn(&Value) -> bool) -> Outcome<()> {
        self.waits(|it| it.customer.see_that(what, PAGE, |_, shown| is_there(shown)).map(|_| ()))?;
        let words = self.customer.screen().map_or(0, |screen| needed_of(&screen));
        self.took.person += Person::USUAL.reads(words);
        Ok(())
    }

    fn step(&mut self, step: &str) -> Outcome<()> {
        self.sees(step, |shown| shown["step"] == step || shown["at"] == step)
    }

    fn press(&mut self, id: &str) -> Outcome<()> {
        self.waits(|it| it.customer.await_action(id, PAGE))?;
        self.took.touches += 1;
        self.took.person += Person::USUAL.does(Act::Press);
        self.customer.press(id)
    }

    /// Does something with hands that takes so many seconds.
    fn hands(&mut self, seconds: u64, does: impl FnOnce(&mut Hall) -> Outcome<()>) -> Outcome<()> {
        self.took.hands += Duration::from_secs(seconds);
        does(&mut self.hall)
    }

    fn gestures(&mut self, seconds: u64, device: fn(&Hall) -> &Device, gestures: &[&str]) -> Outcome<()> {
        self.hands(seconds, |hall| gestures.iter().try_for_each(|gesture| device(hall).gesture(&json!(gesture))))
    }

    /// From the wall to the first page.
    fn come_in(&mut self, who: Member) -> Outcome<()> {
        self.customer.see(&["attract", "closed"], PAGE)?;
        self.took.touches += CORNERS;
        self.took.person += CORNERS * (Person::USUAL.reach + Person::USUAL.press);
        self.customer.gesture()?;
        self.step("badge")?;
        self.prove(who)?;
        self.step("home")
    }

    /// Shows a badge, and types the PIN.
    fn prove(&mut self, who: Member) -> Outcome<()> {
        let badge = badge(&self.hall, who)?;
        self.show(&badge, ("step", "pin"))?;
        self.took.touches += u32::try_from(who.pin.len()).unwrap_or(u32::MAX);
        self.took.person += KEY * u32::try_from(who.pin.len()).unwrap_or(u32::MAX);
        for digit in who.pin.chars() {
            let typed = self.customer.shown()["typed"].clone();
            self.customer.press(&format!("key-{digit}"))?;
            self.customer.see_that("the digit", PAGE, |_, shown| shown["typed"] != typed)?;
        }
        self.press("staff-pin-confirm")
    }

    /// Holds a code before the scanner.
    fn show(&mut self, code: &str, then: (&str, &str)) -> Outcome<()> {
        self.took.hands += SHOW;
        let code = code.to_owned();
        self.waits(|it| staff::hold(&it.hall, &mut it.customer, &code, then))
    }

    /// The page of health, once it tells of this.
    fn finds(&mut self, device: &str, cause: &str) -> Outcome<()> {
        self.press("staff-page-health")?;
        let (device, cause) = (device.to_owned(), cause.to_owned());
        self.sees(&format!("{device}: {cause}"), move |shown| tells(shown, &device, &cause))
    }

    /// The page no longer tells of it, by itself.
    fn is_mended(&mut self, device: &str, cause: &str) -> Outcome<()> {
        let (device, cause) = (device.to_owned(), cause.to_owned());
        let is_gone = move |shown: &Value| shown["step"] == "health" && !tells(shown, &device, &cause);
        self.waits(|it| it.customer.see_that("a fault that is gone", PAGE, |_, shown| is_gone(shown)).map(|_| ()))
    }

    /// A device's self test, from the first page on; it passes.
    fn tests(&mut self, device: &str) -> Outcome<()> {
        self.press("staff-page-tests")?;
        self.press(&format!("staff-test-{device}"))?;
        self.step("device")?;
        self.press("staff-test-internal")?;
        self.sees("a device that passes", |shown| {
            shown["step"] == "device" && shown["tests"].to_string().contains("passed")
        })?;
        self.press("staff-page-tests")?;
        self.step("tests")
    }

    /// Home, and back to the customers.
    fn leaves(&mut self) -> Outcome<()> {
        if self.customer.shown()["step"] != "home" {
            self.press("staff-page-home")?;
            self.step("home")?;
        }
        self.press("staff-leave")?;
        self.waits(|it| it.customer.see(&["attract"], PAGE).map(|_| ()))
    }

    /// What most faults are: found, mended with hands, gone by itself.
    fn mends(&mut self, (device, cause): (&str, &str), does: impl FnOnce(&mut Self) -> Outcome<()>) -> Outcome<()> {
        self.come_in(TECHNICIAN)?;
        self.finds(device, cause)?;
        does(self)?;
        self.is_mended(device, cause)
    }

    /// The program starts anew, as its service has it do.
    fn starts_again(&mut self) -> Outcome<()> {
        self.waits(|it| {
            await_until("the program to end", PAGE, || {
                it.hall.core.as_mut().is_none_or(|core| !core.runs()).then_some(())
            })?;
            it.hall.start_core(None)?;
            it.customer = at(&it.hall)?;
            Ok(())
        })
    }
}

fn tells(shown: &Value, device: &str, cause: &str) -> bool {
    let troubles = shown["troubles"].as_array().into_iter().flatten();
    troubles.into_iter().any(|trouble| trouble["device"] == device && trouble["cause"] == cause)
}

fn names(shown: &Value, device: &str) -> bool {
    shown["troubles"].as_array().into_iter().flatten().any(|trouble| trouble["device"] == device)
}

const fn printer(hall: &Hall) -> &Device {
    &hall.simulators.printer
}

const fn validator(hall: &Hall) -> &Device {
    &hall.simulators.cash
}

const fn reader(hall: &Hall) -> &Device {
    &hall.simulators.passport
}

fn paper_out(it: &mut Technician) -> Outcome<()> {
    printer(&it.hall).gesture(&json!("paper_out"))?;
    it.mends(("printer", "paper_out"), |it| it.gestures(45, printer, &["open_cover", "new_roll", "close_cover"]))?;
    it.press("staff-page-home")?;
    it.step("home")?;
    it.press("staff-paper")?;
    it.sees("a new roll that is known", |shown| {
        shown["step"] == "home" && shown["last"].to_string().contains("change_paper")
    })?;
    it.leaves()
}

fn cover_open(it: &mut Technician) -> Outcome<()> {
    printer(&it.hall).gesture(&json!("open_cover"))?;
    it.mends(("printer", "cover"), |it| it.gestures(5, printer, &["close_cover"]))?;
    it.leaves()
}

fn note_jammed(it: &mut Technician) -> Outcome<()> {
    validator(&it.hall).gesture(&json!("jam_validator"))?;
    it.come_in(TECHNICIAN)?;
    it.finds("cash", "note_jam")?;
    it.gestures(60, validator, &["clear_jam"])?;
    it.press("staff-page-home")?;
    it.step("home")?;
    it.tests("cash")?;
    it.leaves()
}

fn cassette_full(it: &mut Technician) -> Outcome<()> {
    validator(&it.hall).gesture(&json!("fill_cassette"))?;
    it.come_in(COLLECTOR)?;
    it.finds("cash", "cassette_full")?;
    it.press("staff-page-home")?;
    it.step("home")?;
    it.press("staff-exchange")?;
    it.step("badge")?;
    it.prove(TECHNICIAN)?;
    it.step("naming")?;
    it.show("GYD-014-0007", ("at", "swapping"))?;
    it.gestures(30, validator, &["remove_cassette"])?;
    it.sees("a cassette that is out", |shown| shown["place"] == "out")?;
    it.gestures(20, validator, &["empty_cassette", "insert_cassette"])?;
    it.sees("a cassette that came", |shown| shown["place"] == "replaced")?;
    it.show("GYD-014-0008", ("at", "counting"))?;
    it.press("staff-count-elsewhere")?;
    it.sees("both slips", |shown| shown["step"] == "home")?;
    it.hands(10, |_| Ok(()))?;
    it.leaves()
}

fn reader_unplugged(it: &mut Technician) -> Outcome<()> {
    reader(&it.hall).gesture(&json!("unplug"))?;
    it.mends(("document", "silent"), |it| it.gestures(20, reader, &["plug"]))?;
    it.leaves()
}

fn network_down(it: &mut Technician) -> Outcome<()> {
    it.hall.cable.set(Network::Cut);
    it.mends(("network", "offline"), |it| {
        it.hands(20, |hall| {
            hall.cable.set(Network::Sound);
            Ok(())
        })
    })?;
    it.leaves()
}

/// Another protocol at the same place: the settings name it, and the program starts again.
fn printer_swapped(it: &mut Technician) -> Outcome<()> {
    let door = it.hall.simulators.printer.address.trim_start_matches("tcp:").to_owned();
    let papers = it.hall.simulators.papers.clone();
    let (programs, folder) = (it.hall.programs.clone(), it.hall.path("another"));
    fs::create_dir_all(&folder)?;
    it.hall.simulators.printer.cut();
    let another = || Device::start(&programs, ("printer", "star"), &["--tcp", &door, "--out", text(&papers)?], &folder);
    it.hall.simulators.printer = another()?;
    it.come_in(TECHNICIAN)?;
    it.press("staff-page-health")?;
    it.sees("a printer that is not understood", |shown| names(shown, "printer"))?;
    it.hands(90, |hall| {
        fs::create_dir_all(hall.path("conf.d"))?;
        Ok(fs::write(hall.path("conf.d/20-printer.toml"), "[devices.printer]\nprotocol = \"star\"\n")?)
    })?;
    it.press("staff-page-home")?;
    it.step("home")?;
    it.press("staff-restart")?;
    it.starts_again()?;
    it.come_in(TECHNICIAN)?;
    it.press("staff-page-health")?;
    it.sees("a printer that is understood", |shown| shown["step"] == "health" && !names(shown, "printer"))?;
    it.press("staff-page-home")?;
    it.step("home")?;
    it.tests("printer")?;
    it.leaves()
}

/// The machine's clock alone; central's stays.
fn clock_wrong(it: &mut Technician) -> Outcome<()> {
    let own = it.hall.path("clock");
    fs::write(&own, "-3m")?;
    it.hall.cut_power();
    let mut core = it.hall.kiosk();
    by_clock(&mut core, &own);
    it.hall.core = Some(Process::start("kiosk core", core.arg("core"), &it.hall.path("core.log"))?);
    it.customer = at(&it.hall)?;
    it.is_ready()?;
    it.mends(("clock", "skewed"), |it| it.hands(60, |_| Ok(fs::write(&own, "+0")?)))?;
    it.leaves()
}

/// Thirty-one days without central; a certificate has thirty.
fn certificate_expired(it: &mut Technician) -> Outcome<()> {
    it.hall.cut_power();
    it.hall.cable.set(Network::Cut);
    let clock = it.hall.programs.clock().map(PathBuf::from).ok_or_else(|| Failure::new("there is no clock to turn"))?;
    fs::write(&clock, "+31d")?;
    std::thread::sleep(Duration::from_secs(2));
    it.hall.start_core(None)?;
    it.customer = at(&it.hall)?;
    it.come_in(ADMINISTRATOR)?;
    it.finds("trust", "certificate_ended")?;
    it.hall.cable.set(Network::Sound);
    it.press("staff-page-home")?;
    it.step("home")?;
    it.press("staff-restart")?;
    // The office gives a code by telephone, and somebody types it in a shell.
    it.took.hands += Duration::from_mins(2);
    it.waits(|it| {
        await_until("the program to end", PAGE, || {
            it.hall.core.as_mut().is_none_or(|core| !core.runs()).then_some(())
        })?;
        it.hall.enrol()
    })?;
    it.starts_again()?;
    it.waits(|it| it.hall.await_readiness(Duration::from_mins(2)))
}

/// A disk of 64 MiB of which a folder that is not the terminal's takes what is left but for a tenth.
const SMALL_DISK: &str = r#"
set -e
state=$1; shift
kept=$(mktemp -d)
cp -a "$state/." "$kept"
mount -t tmpfs -o size=64m small "$state"
cp -a "$kept/." "$state"
mkdir "$state/somebody"
used() { df -P "$state" | awk 'NR == 2 { print $3 * 100 / $2 }' | cut -d. -f1; }
while [ "$(used)" -lt 87 ]; do dd if=/dev/zero bs=256k count=1 2>/dev/null >>"$state/somebody/film"; done
"$@" &
core=$!
while [ ! -e "$EMPTY" ]; do sleep 0.1; kill -0 $core; done
rm -r "$state/somebody"
wait $core
"#;

fn disk_nearly_full(it: &mut Technician) -> Outcome<()> {
    it.hall.cut_power();
    let socket = it.hall.path("window.sock");
    fs::create_dir_all(it.hall.path("conf.d"))?;
    fs::write(it.hall.path("conf.d/30-window.toml"), format!("[window]\nsocket = \"{}\"\n", socket.display()))?;
    let empty = it.hall.path("empty");
    let kiosk = it.hall.kiosk();
    let mut small = Command::new("unshare");
    small.args(["--map-root-user", "--mount", "--pid", "--kill-child=KILL", "sh", "-c", SMALL_DISK, "small"]);
    small.arg(it.hall.path("state")).arg(kiosk.get_program()).args(kiosk.get_args()).arg("core");
    small.envs(kiosk.get_envs().filter_map(|(name, value)| Some((name, value?)))).env("EMPTY", &empty);
    it.hall.core = Some(Process::start("kiosk core", &mut small, &it.hall.path("core.log"))?);
    it.customer = Customer::at(&socket)?;
    it.customer.see_that("a wall that offers a visa", PAGE, |_, shown| shown["visa"] == "available")?;
    it.mends(("records", "scarce"), |it| it.hands(60, |_| Ok(fs::write(&empty, "")?)))?;
    it.leaves()
}
