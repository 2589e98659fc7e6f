//! What somebody of the staff sees.

pub use domain::upkeep::{Cause, Chain, Device, Reached};
use domain::{
    CassetteId, ClaimNumber, Money, PersonId,
    books::{Difference, Exactness, Place},
    speech::Output,
    staff::{Brightness, Deed, Depth, Role, Setting, Verdict},
};
use jiff::civil::DateTime;
use maintenance::{Inside, Said};
use serde::{Deserialize, Serialize};

use super::{Key, ScannerScene};
use crate::staff::Page;

/// What a customer cannot do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hindered {
    /// Have a visa.
    Visa,
    /// Have an e-visa printed.
    PickUp,
    /// Pay.
    Payment,
    /// Pay while central is not reached.
    QueuedPayment,
    /// Have something printed again.
    Reprint,
    /// Pay by card.
    Card,
    /// Pay by notes.
    Notes,
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// Of what.
    pub device: Device,
    /// What is wrong.
    pub cause: Cause,
    /// What customers cannot do because of it.
    pub hinders: Vec<Hindered>,
    /// Where, in a word of its own: the file and line of a wrong setting.
    pub place: Option<String>,
}

/// How everything is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    /// What is wrong, the worst first.
    pub troubles: Vec<Trouble>,
    /// What should be left on the roll, whole metres.
    pub paper_m: u32,
    /// Notes in the cassette, and how many it holds; nothing where there is no validator.
    pub notes: Option<(u32, u32)>,
    /// Whether central is reached.
    pub central: Reached,
    /// Entries that central does not hold yet.
    pub waiting: u64,
}

/// How a test came out, and when it began, by the local clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// How.
    pub verdict: Verdict,
    /// When.
    pub at: DateTime,
}

/// One device on the page of tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tested {
    /// Which.
    pub device: Device,
    /// Its last test; nothing while there was none.
    pub last: Option<Dated>,
}

/// One test on the page of a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestOf {
    /// How deep it goes.
    pub depth: Depth,
    /// How it came out last; nothing while it was not made.
    pub last: Option<Dated>,
}

/// A switch of the cabinet that can be tried: neither the key, which would end the stay, nor the cassette, which would begin
/// an exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// The door of the cabinet.
    Cabinet,
    /// The hatch of whoever fills paper and clears jams.
    Service,
    /// The door of the safe around the cassette.
    Safe,
}

/// How a guide light shines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// A flash in two seconds.
    Slow,
    /// A flash a second.
    Medium,
    /// Two flashes a second.
    Quick,
    /// Lit.
    Continuous,
}

/// What whoever makes a test is asked: the first ones the device notices by itself, the last ones they answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Lay the specimen document on the reader.
    PutSpecimen,
    /// Put any note in; it comes back.
    PutNote,
    /// Hold a code before the scanner.
    HoldCode,
    /// Press this key.
    PressKey(Key),
    /// Open this door.
    Open(Door),
    /// Close it.
    Close(Door),
    /// Is the test paper whole, black and straight?
    LooksAtPaper,
    /// Is the sentence to be heard, there and nowhere else?
    Listens(Output),
    /// Does this light shine so?
    LooksAtLight(Device, Rhythm),
}

impl Asked {
    /// Whether a person answers it.
    #[must_use]
    pub const fn is_answered(self) -> bool {
        matches!(self, Self::LooksAtPaper | Self::Listens(_) | Self::LooksAtLight(..))
    }
}

/// What a way out of the machine is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A cable.
    Cable,
    /// A radio.
    Radio,
}

/// A way out of the machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// As the kernel calls it.
    pub name: String,
    /// What it is made of.
    pub kind: Kind,
    /// Whether somebody is at its other end.
    pub is_up: bool,
    /// How fast it is, where the kernel knows: millions of bits in a second.
    pub speed_mbit: Option<u32>,
}

/// What was measured of the network, each step as far as it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// Until central's name was known.
    pub names_ms: Option<u32>,
    /// There and back.
    pub round_trip_ms: Option<u32>,
    /// How fast the tables came: thousands of bits in a second.
    pub kbit_per_s: Option<u32>,
}

impl Measured {
    /// Whether every step was done.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.names_ms.is_some() && self.round_trip_ms.is_some() && self.kbit_per_s.is_some()
    }
}

/// How the machine is connected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkScene {
    /// Its ways out.
    pub ways: Vec<Way>,
    /// Its own address, as central would see it without what lies between.
    pub address: Option<String>,
    /// Who answers for names.
    pub resolvers: Vec<String>,
    /// Where central is.
    pub central: String,
    /// Whether it is reached.
    pub reached: Reached,
    /// When it was heard last, by the local clock.
    pub heard: Option<DateTime>,
    /// Whole days until the terminal's certificate ends; negative afterwards.
    pub certificate_days: Option<i64>,
    /// How much central's clock is ahead.
    pub clock_offset_ms: Option<i64>,
    /// What was measured since the page was opened.
    pub measured: Option<Measured>,
    /// How the last measurement ended.
    pub last: Option<Dated>,
}

/// Who set something, and when, by the local clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetBy {
    /// Who.
    pub who: PersonId,
    /// When.
    pub at: DateTime,
}

/// A setting, and who set it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetTo {
    /// The value.
    pub value: Setting,
    /// Who set it here; nothing where the settings' files decide.
    pub by: Option<SetBy>,
}

/// Whether what is shown of a setting can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fits {
    /// It can.
    Yes,
    /// It is what is in force already.
    AsBefore,
    /// No terminal could serve with it.
    No,
}

/// What the records say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Records {
    /// The last entry's number.
    pub entries: u64,
    /// The last one that central holds.
    pub acknowledged: u64,
    /// As it was verified when the page was opened.
    pub chain: Chain,
    /// What is not finished, or whose money hangs.
    pub unfinished: Vec<ClaimNumber>,
}

/// How something that was done ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// It was done.
    Done,
    /// It could not be done.
    Failed,
    /// It was stopped.
    Stopped,
}

/// What can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// Who is in.
    pub who: PersonId,
    /// As what.
    pub role: Role,
    /// How many faults there are.
    pub troubles: u8,
    /// What this role does here, in the order of the page.
    pub deeds: Vec<Deed>,
    /// What was done last, and how it ended.
    pub last: Option<(Deed, Ended)>,
    /// The number of the last collection's slip, which can be printed once more.
    pub slip: Option<u32>,
    /// What is to be said.
    pub said: Option<Said>,
}

/// Whose badge and PIN are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Of whoever wants to come in.
    Entrant,
    /// Of a second person, for this alone.
    Second(Deed),
}

/// Notes of one worth that are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// What each is worth.
    pub value: Money,
    /// How many there are; nothing while nobody said.
    pub count: Option<u32>,
}

/// A cassette that is exchanged. What should be in it is not shown before it is counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum ExchangeScene {
    /// The number of the one that is inside is asked for.
    Naming {
        /// What is typed of it.
        typed: String,
        /// What is to be said.
        said: Option<Said>,
    },
    /// It may be taken out, and another put in; then that one's number is asked for.
    Swapping {
        /// The one that was inside when it began.
        out: CassetteId,
        /// Where the cassette is.
        place: Place,
        /// What is typed of the other one's number.
        typed: String,
        /// What is to be said.
        said: Option<Said>,
    },
    /// What was in it is counted.
    Counting {
        /// Which one.
        cassette: CassetteId,
        /// Each worth that may be in it, the smallest first.
        piles: Vec<Counted>,
    },
    /// The notes of one worth are counted.
    Pile {
        /// What each is worth.
        value: Money,
        /// What is typed of their number.
        typed: String,
    },
    /// The slips are printed; how the count compares.
    Printing {
        /// As a whole.
        exactness: Exactness,
        /// Worth by worth; nothing where it is counted elsewhere.
        lines: Vec<Difference>,
    },
}

/// What is shown. Each variant is one screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum StaffScene {
    /// A badge is asked for.
    Badge {
        /// What is to be said of the last one.
        said: Option<Said>,
        /// Whether one can be shown at all.
        scanner: ScannerScene,
        /// Whose.
        whose: Whose,
    },
    /// The PIN that goes with it is asked for.
    Pin {
        /// How many digits are typed.
        typed: u8,
        /// What is to be said of the last ones.
        said: Option<Said>,
        /// Whose.
        whose: Whose,
    },
    /// The PIN is being compared.
    Checking,
    /// Nobody may try now.
    Locked {
        /// Left.
        seconds: u32,
    },
    /// Something of a customer's is inside.
    Pending {
        /// What.
        inside: Vec<Inside>,
    },
    /// What can be done.
    Home(Home),
    /// How everything is.
    Health(Health),
    /// Devices, to be tested.
    Tests {
        /// Each that the terminal has.
        devices: Vec<Tested>,
    },
    /// The tests of one device.
    Device {
        /// Which.
        device: Device,
        /// What there is to try.
        tests: Vec<TestOf>,
        /// Which of them was made just now, to its end.
        tried: Option<Depth>,
    },
    /// A device is being tested.
    Trial {
        /// Which.
        device: Device,
        /// What somebody is asked; nothing while the device works.
        asked: Option<Asked>,
    },
    /// What the records say.
    Records(Records),
    /// How the machine is connected.
    Network(Box<NetworkScene>),
    /// What can be set here.
    Settings {
        /// Each, as it is in force.
        settings: Vec<SetTo>,
    },
    /// One setting is being changed.
    Setting {
        /// As it would be; and who set what is in force.
        set: SetTo,
        /// Whether it can be saved so.
        fits: Fits,
        /// How the last change ended, if one was made just now.
        last: Option<Ended>,
    },
    /// The panel is as bright as was chosen, and whoever chose is asked.
    Brightness {
        /// How bright.
        brightness: Brightness,
    },
    /// A cassette is exchanged.
    Exchange(ExchangeScene),
    /// Something is being done.
    Running {
        /// What.
        deed: Deed,
    },
    /// Whoever is in goes, once what they have begun has ended.
    Leaving {
        /// What that is.
        deed: Deed,
    },
}

impl StaffScene {
    /// Whether a press on one may count on the other: the same ids, the same meaning.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Exchange(one), Self::Exchange(other)) => one.is_same(other),
            // Yes to one question is not yes to the next.
            (Self::Trial { device, asked }, Self::Trial { device: other, asked: now }) => {
                (device, asked) == (other, now)
            }
            (Self::Device { device, .. }, Self::Device { device: other, .. }) => device == other,
            (Self::Setting { set, .. }, Self::Setting { set: other, .. }) => set.value.topic() == other.value.topic(),
            (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
        }
    }

    /// Which page it is, of those that whoever is in turns to.
    #[must_use]
    pub const fn page(&self) -> Option<Page> {
        match self {
            Self::Home(_) => Some(Page::Home),
            Self::Health(_) => Some(Page::Health),
            Self::Tests { .. } => Some(Page::Tests),
            Self::Device { device, .. } => Some(Page::Device(*device)),
            Self::Records(_) => Some(Page::Records),
            Self::Network(_) => Some(Page::Network),
            Self::Settings { .. } => Some(Page::Settings),
            Self::Setting { set, .. } => Some(Page::Setting(set.value.topic())),
            Self::Badge { .. }
            | Self::Pin { .. }
            | Self::Checking
            | Self::Locked { .. }
            | Self::Pending { .. }
            | Self::Exchange(_)
            | Self::Trial { .. }
            | Self::Brightness { .. }
            | Self::Running { .. }
            | Self::Leaving { .. } => None,
        }
    }
}

impl ExchangeScene {
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Pile { value, .. }, Self::Pile { value: other, .. }) => value == other,
            (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
        }
    }
}
