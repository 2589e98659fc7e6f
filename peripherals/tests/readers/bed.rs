//! Every kind of reader, with its driver, on a bench.

use std::time::Duration;

use domain::Sensitive;
use peripherals::{
    bench::{Bench, Wire},
    document::{
        Command, Event, Fault,
        elyctis::{self, OneLine, Watch},
        framed::{self, Begin, Check, End, Separator},
        glass, rte, wedge,
    },
    driver,
    simulator::Simulator,
    status::Status,
};

// ICAO Doc 9303 part 4, appendix A to section 4: the specimen of Utopia.
pub const PASSPORT: [&str; 2] =
    ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
/// The same part 5, appendix A: a card of size TD1.
pub const CARD: [&str; 3] =
    ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];
/// Part 7, appendices: visas of format A and B.
pub const VISA_A: [&str; 2] =
    ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"];
pub const VISA_B: [&str; 2] = ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"];
/// A card of one line, as driving licences have it.
pub const LICENCE: [&str; 1] = ["D1NLD11234567890ABCDEFGHIJKL<7"];

/// What is joined on a bench.
pub type Bed<K> = Bench<<K as Kind>::Driver, <K as Kind>::Device>;

/// Whether a protocol notices what a wire does to the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noticed {
    /// It does.
    Everything,
    /// It does not: the zone's own check digits do.
    ByTheZone,
    /// Neither does, in these tests: one harmed byte may be believed and no more.
    Nothing,
}

/// Whether a protocol asks and is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Talk {
    /// It does.
    Both,
    /// The host only listens.
    Listens,
}

/// One kind of reader.
pub trait Kind {
    type Driver: driver::Driver<Command = Command, Event = Event>;
    type Device: Simulator;
    const NAME: &'static str;
    const NOTICED: Noticed;
    const TALK: Talk;
    /// What lies on the glass when each of its bytes is harmed.
    const PRINTED: &'static [&'static str];
    fn driver() -> Self::Driver;
    fn device() -> Self::Device;
    fn put(lines: &[&str]) -> <Self::Device as Simulator>::Gesture;
    /// Takes it away, if this device notices.
    fn take() -> Option<<Self::Device as Simulator>::Gesture>;
    fn say(bytes: Vec<u8>) -> <Self::Device as Simulator>::Gesture;
    fn unplug() -> <Self::Device as Simulator>::Gesture;
    fn plug() -> <Self::Device as Simulator>::Gesture;
}

pub fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

macro_rules! with_a_glass {
    ($name:ident, $noticed:ident, $printed:expr, $module:ident, $settings:expr, $physics:expr) => {
        pub struct $name;

        impl Kind for $name {
            type Driver = $module::Driver;
            type Device = $module::Simulator;
            const NAME: &'static str = stringify!($name);
            const NOTICED: Noticed = Noticed::$noticed;
            const TALK: Talk = Talk::Listens;
            const PRINTED: &'static [&'static str] = &$printed;

            fn driver() -> Self::Driver {
                $module::Driver::new($settings)
            }

            fn device() -> Self::Device {
                $module::Simulator::new($physics($settings))
            }

            fn put(lines: &[&str]) -> glass::Gesture {
                glass::Gesture::Put { lines: owned(lines) }
            }

            fn take() -> Option<glass::Gesture> {
                None
            }

            fn say(bytes: Vec<u8>) -> glass::Gesture {
                glass::Gesture::Say { bytes }
            }

            fn unplug() -> glass::Gesture {
                glass::Gesture::Unplug
            }

            fn plug() -> glass::Gesture {
                glass::Gesture::Plug
            }
        }
    };
}

fn framed(begin: Begin, between: Separator, end: End, check: Check) -> framed::Settings {
    framed::Settings { begin, between, end, check, ..framed::Settings::default() }
}

fn quick(settings: framed::Settings) -> framed::Physics {
    framed::Physics { settings, ..framed::Physics::default() }
}

fn swiped(settings: rte::Settings) -> rte::Physics {
    rte::Physics { settings, ..rte::Physics::default() }
}

fn typed(settings: wedge::Settings) -> wedge::Physics {
    wedge::Physics { settings, ..wedge::Physics::default() }
}

fn keys(framing: framed::Settings) -> wedge::Settings {
    wedge::Settings { framing, fewest_characters: 3, ..wedge::Settings::default() }
}

with_a_glass!(
    StxEtx,
    ByTheZone,
    PASSPORT,
    framed,
    framed(Begin::Stx, Separator::AnyLineEnd, End::Etx, Check::Nothing),
    quick
);
with_a_glass!(
    EscTabEotXor,
    Everything,
    PASSPORT,
    framed,
    framed(Begin::Esc, Separator::Tab, End::Eot, Check::Xor),
    quick
);
with_a_glass!(
    EmptyLine,
    ByTheZone,
    PASSPORT,
    framed,
    framed(Begin::Nothing, Separator::Cr, End::CrCr, Check::Nothing),
    quick
);
with_a_glass!(
    SilenceXor,
    Everything,
    PASSPORT,
    framed,
    framed(Begin::Nothing, Separator::CrLf, End::Silence, Check::Xor),
    quick
);
with_a_glass!(Plain, ByTheZone, PASSPORT, framed, framed::Settings::default(), quick);
with_a_glass!(Rte, Everything, PASSPORT, rte, rte::Settings::default(), swiped);
with_a_glass!(
    RteUnchecked,
    ByTheZone,
    PASSPORT,
    rte,
    rte::Settings { check: rte::Check::Nothing, ..rte::Settings::default() },
    swiped
);
with_a_glass!(Wedge, Nothing, ["P<7"], wedge, keys(framed::Settings::default()), typed);
with_a_glass!(
    WedgeEnded,
    Nothing,
    ["P<7"],
    wedge,
    keys(framed(Begin::Nothing, Separator::Cr, End::CrCr, Check::Nothing)),
    typed
);

macro_rules! elyctis {
    ($name:ident, $settings:expr) => {
        pub struct $name;

        impl Kind for $name {
            type Driver = elyctis::Driver;
            type Device = elyctis::Simulator;
            const NAME: &'static str = stringify!($name);
            const NOTICED: Noticed = Noticed::ByTheZone;
            const TALK: Talk = Talk::Both;
            const PRINTED: &'static [&'static str] = &PASSPORT;

            fn driver() -> Self::Driver {
                elyctis::Driver::new($settings)
            }

            fn device() -> Self::Device {
                elyctis::Simulator::new(elyctis::Physics::default())
            }

            fn put(lines: &[&str]) -> elyctis::Gesture {
                elyctis::Gesture::Put { lines: owned(lines) }
            }

            fn take() -> Option<elyctis::Gesture> {
                Some(elyctis::Gesture::Take)
            }

            fn say(bytes: Vec<u8>) -> elyctis::Gesture {
                elyctis::Gesture::Say { bytes }
            }

            fn unplug() -> elyctis::Gesture {
                elyctis::Gesture::Unplug
            }

            fn plug() -> elyctis::Gesture {
                elyctis::Gesture::Plug
            }
        }
    };
}

elyctis!(Elyctis, elyctis::Settings::default());
elyctis!(
    ElyctisAsked,
    elyctis::Settings { watch: Watch::Inquiry, one_line: OneLine::Asked, ..elyctis::Settings::default() }
);

/// Runs `$run::<Kind>()` for every kind of reader.
macro_rules! for_every_kind {
    ($run:ident) => {
        $run::<crate::bed::StxEtx>();
        $run::<crate::bed::EscTabEotXor>();
        $run::<crate::bed::EmptyLine>();
        $run::<crate::bed::SilenceXor>();
        $run::<crate::bed::Plain>();
        $run::<crate::bed::Rte>();
        $run::<crate::bed::RteUnchecked>();
        $run::<crate::bed::Wedge>();
        $run::<crate::bed::WedgeEnded>();
        $run::<crate::bed::Elyctis>();
        $run::<crate::bed::ElyctisAsked>();
    };
}
pub(crate) use for_every_kind;

pub fn join<K: Kind>(wire: Wire) -> Bed<K> {
    Bench::new(K::driver(), K::device(), wire).acknowledging(Command::Acknowledge)
}

/// An enabled reader that is well; what it reported at its start is taken.
pub fn ready<K: Kind>(wire: Wire) -> Bed<K> {
    let mut bed = join::<K>(wire);
    bed.order(Command::Enable);
    bed.run_for(Duration::from_secs(5));
    assert_eq!(last_status(&bed.take_events()), Some(Status::ready()), "{}", K::NAME);
    bed
}

/// Puts a document in, and says what was reported of its reading in the end.
pub fn read<K: Kind>(bed: &mut Bed<K>, lines: &[&str]) -> Vec<Event> {
    bed.gesture(K::put(lines));
    bed.run_for(Duration::from_secs(8));
    bed.take_events().into_iter().filter(is_of_a_reading).collect()
}

pub fn take<K: Kind>(bed: &mut Bed<K>) {
    if let Some(gesture) = K::take() {
        bed.gesture(gesture);
    }
    bed.run_for(Duration::from_secs(8));
}

pub const fn is_of_a_reading(event: &Event) -> bool {
    match event {
        Event::ReadingBegan | Event::LinesRead(_) | Event::ReadFailed(_) => true,
        Event::StatusChanged(_) | Event::Identified(_) | Event::PresenceChanged(_) => false,
    }
}

pub fn lines_read(lines: &[&str]) -> Event {
    Event::LinesRead(owned(lines).into_iter().map(Sensitive::new).collect())
}

/// The readings among some events, line by line.
pub fn readings(events: &[Event]) -> Vec<Vec<String>> {
    let read = |event: &Event| match event {
        Event::LinesRead(lines) => Some(lines.iter().map(|line| line.reveal().clone()).collect()),
        Event::StatusChanged(_)
        | Event::Identified(_)
        | Event::PresenceChanged(_)
        | Event::ReadingBegan
        | Event::ReadFailed(_) => None,
    };
    events.iter().filter_map(read).collect()
}

pub fn last_status(events: &[Event]) -> Option<Status<Fault>> {
    events.iter().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        Event::Identified(_)
        | Event::PresenceChanged(_)
        | Event::ReadingBegan
        | Event::LinesRead(_)
        | Event::ReadFailed(_) => None,
    })
}

/// Every beginning has one end; nothing is both or neither.
pub fn assert_each_reading_ends_once(events: &[Event], context: &str) {
    let mut open = false;
    for event in events.iter().filter(|event| is_of_a_reading(event)) {
        let begins = *event == Event::ReadingBegan;
        assert_ne!(open, begins, "{context}: {events:?}");
        open = begins;
    }
    assert!(!open, "{context}: a reading never ended in {events:?}");
}
