//! Every kind of scanner, with its driver, on a bench.

use std::time::Duration;

use peripherals::{
    barcode::{
        Command, Event, Scan, Symbology, datalogic,
        device::{Code, Content, Device, Gesture, Voice},
        hid_pos, honeywell,
        host::{Dialect, Host},
        line, newland, plain, ssi, wedge,
    },
    bench::{Bench, Wire},
    status::Status,
};

/// What is joined on a bench.
pub type Bed<K> = Bench<Host<<K as Kind>::Dialect>, Device<<K as Kind>::Voice>>;

/// Whether a protocol notices what a wire does to the data of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// It does.
    Every,
    /// It does not: one harmed byte may be believed, and no more than that.
    None,
}

/// Whether a protocol asks and is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Talk {
    /// It does.
    Both,
    /// The host only listens.
    Listens,
}

/// One kind of scanner.
pub trait Kind {
    type Dialect: Dialect;
    type Voice: Voice;
    const NAME: &'static str;
    const CHECK: Check;
    const TALK: Talk;
    /// A code that is short on the link, for tests that harm each of its bytes.
    const PRINTED: &'static str;
    fn driver() -> Host<Self::Dialect>;
    fn scanner() -> Device<Self::Voice>;
}

macro_rules! kind {
    ($name:ident, $label:literal, $check:ident, $talk:ident, $printed:literal, $dialect:ty, $voice:ty, $driver:expr, $scanner:expr) => {
        pub struct $name;

        impl Kind for $name {
            type Dialect = $dialect;
            type Voice = $voice;
            const NAME: &'static str = $label;
            const CHECK: Check = Check::$check;
            const TALK: Talk = Talk::$talk;
            const PRINTED: &'static str = $printed;

            fn driver() -> Host<$dialect> {
                $driver
            }

            fn scanner() -> Device<$voice> {
                $scanner
            }
        }
    };
}

type Line<T> = peripherals::barcode::line::Line<T>;

kind!(
    Honeywell,
    "honeywell",
    None,
    Both,
    "HTTPS:7<Z",
    Line<honeywell::Honeywell>,
    honeywell::Imager,
    honeywell::Driver::new(honeywell::Settings::default()),
    honeywell::Simulator::new(115_200)
);
kind!(
    Newland,
    "newland",
    None,
    Both,
    "HTTPS:7<Z",
    Line<newland::Newland>,
    newland::Scanner,
    newland::Driver::new(newland::Settings::default()),
    newland::Simulator::new(115_200)
);
kind!(
    Datalogic,
    "datalogic",
    None,
    Both,
    "HTTPS:7<Z",
    Line<datalogic::Datalogic>,
    datalogic::Scanner,
    datalogic::Driver::new(datalogic::Settings::default()),
    datalogic::Simulator::new(9_600)
);
kind!(
    Ssi,
    "ssi",
    Every,
    Both,
    "HTTPS:7<Z",
    ssi::Ssi,
    ssi::Engine,
    ssi::Driver::new(ssi::Settings::default()),
    ssi::Simulator::new(115_200)
);
kind!(
    SsiByPermission,
    "ssi by permission",
    Every,
    Both,
    "HTTPS:7<Z",
    ssi::Ssi,
    ssi::Engine,
    ssi::Driver::new(ssi::Settings { arming: ssi::Arming::Permission, ..ssi::Settings::default() }),
    ssi::Simulator::new(115_200)
);
kind!(
    HidPos,
    "hid pos",
    None,
    Listens,
    "HTTPS:7<Z",
    hid_pos::HidPos,
    hid_pos::Scanner,
    hid_pos::Driver::new(hid_pos::Settings::default()),
    hid_pos::Simulator::new()
);
kind!(
    Wedge,
    "wedge",
    None,
    Listens,
    "7<",
    wedge::Wedge,
    wedge::Typist,
    wedge::Driver::new(wedge::Settings::default()),
    wedge::Simulator::new(wedge::Settings::default())
);

kind!(
    Plain,
    "plain",
    None,
    Listens,
    "HTTPS:7<Z",
    Line<plain::Plain>,
    plain::Scanner,
    plain::Driver::new(plain::Settings::default()),
    plain::Simulator::new(plain::Physics::default())
);
kind!(
    PlainChecked,
    "plain with a check",
    Every,
    Listens,
    "HTTPS:7<Z",
    Line<plain::Plain>,
    plain::Scanner,
    plain::Driver::new(checked()),
    plain::Simulator::new(plain::Physics { settings: checked(), ..plain::Physics::default() })
);

/// As `STX ]Q1 … ETX check`.
fn checked() -> plain::Settings {
    let (prefix, terminator, check) = ("\u{2}".to_owned(), line::Terminator::Etx, line::Check::Xor);
    plain::Settings { framing: line::Framing { prefix, terminator, check, ..line::Framing::default() } }
}

/// Runs `$run::<Kind>()` for every kind of scanner.
macro_rules! for_every_kind {
    ($run:ident) => {
        $run::<crate::bed::Honeywell>();
        $run::<crate::bed::Newland>();
        $run::<crate::bed::Datalogic>();
        $run::<crate::bed::Ssi>();
        $run::<crate::bed::SsiByPermission>();
        $run::<crate::bed::HidPos>();
        $run::<crate::bed::Wedge>();
        $run::<crate::bed::Plain>();
        $run::<crate::bed::PlainChecked>();
    };
}
pub(crate) use for_every_kind;

pub fn join<K: Kind>(wire: Wire) -> Bed<K> {
    Bench::new(K::driver(), K::scanner(), wire).acknowledging(Command::Acknowledge)
}

/// A scanner that rests, known to its driver.
pub fn ready<K: Kind>(wire: Wire) -> Bed<K> {
    let mut bed = join::<K>(wire);
    assert!(bed.run_until(Duration::from_secs(5), is_ready::<K>), "{}: never ready", K::NAME);
    bed.run_for(Duration::from_millis(500));
    bed.take_events();
    bed
}

pub fn is_ready<K: Kind>(bed: &Bed<K>) -> bool {
    last_status::<K>(bed) == Some(Status::ready())
}

pub fn last_status<K: Kind>(bed: &Bed<K>) -> Option<Status<peripherals::barcode::Fault>> {
    bed.events().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        Event::Identified(_) | Event::Scanned(_) | Event::ReadFailed(_) => None,
    })
}

/// The codes among some events, as bytes.
pub fn codes(events: &[Event]) -> Vec<Vec<u8>> {
    let data = |scan: &Scan| scan.data.reveal().as_bytes().to_vec();
    events
        .iter()
        .filter_map(|event| match event {
            Event::Scanned(scan) => Some(data(scan)),
            Event::StatusChanged(_) | Event::Identified(_) | Event::ReadFailed(_) => None,
        })
        .collect()
}

pub fn symbologies(events: &[Event]) -> Vec<Symbology> {
    events
        .iter()
        .filter_map(|event| match event {
            Event::Scanned(scan) => Some(scan.symbology),
            Event::StatusChanged(_) | Event::Identified(_) | Event::ReadFailed(_) => None,
        })
        .collect()
}

/// Enables the scanner, holds a code before it, and says what was reported in the end.
pub fn scan<K: Kind>(bed: &mut Bed<K>, code: &Code) -> Vec<Event> {
    bed.order(Command::Enable);
    bed.gesture(Gesture::Present(code.clone()));
    bed.run_for(Duration::from_secs(12));
    bed.take_events()
}

pub fn bytes(aim: &str, data: &[u8]) -> Code {
    Code { aim: aim.to_owned(), content: Content::Bytes(data.to_vec()) }
}
