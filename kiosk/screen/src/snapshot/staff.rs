//! What somebody of the staff sees.

use domain::{
    CassetteId, ClaimNumber, Money, PersonId,
    books::{Difference, Exactness, Place},
    staff::{Deed, Role},
};
use maintenance::{Inside, Said};
use serde::{Deserialize, Serialize};

use super::ScannerScene;
use crate::staff::Page;

/// One device, or something else that can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    /// The document reader.
    Document,
    /// The card terminal.
    Card,
    /// The printer.
    Printer,
    /// The note validator.
    Cash,
    /// The scanner of codes.
    Barcode,
    /// The keypad.
    Keypad,
    /// The switches of the cabinet.
    Doors,
    /// The guide lights.
    Beacon,
    /// The voice.
    Audio,
    /// The way to central.
    Network,
    /// The records.
    Records,
    /// The clock.
    Clock,
    /// Central's trust in the terminal.
    Trust,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// It does not answer.
    Silent,
    /// It was never found.
    Missing,
    /// It is set up otherwise.
    Settings,
    /// It reports a fault of its own.
    Broken,
    /// Somebody tampered with it.
    Tampered,
    /// It is starting.
    Starting,
    /// No paper.
    PaperOut,
    /// Little paper.
    PaperLow,
    /// Its cover is open.
    Cover,
    /// Paper is jammed.
    Jam,
    /// Its cutter is stuck.
    Cutter,
    /// Too hot, or a wrong voltage.
    Hot,
    /// A paper was not taken.
    PaperWaits,
    /// The bin for papers is full.
    BinFull,
    /// The cassette is full.
    CassetteFull,
    /// There is no cassette.
    CassetteOut,
    /// An exchange of the cassette has no end.
    ExchangeOpen,
    /// A note is jammed.
    NoteJam,
    /// It was cheated.
    Cheated,
    /// It is paused.
    Paused,
    /// It does not reach its bank.
    Host,
    /// It asks for its diagnosis or the end of its day.
    ServiceDue,
    /// A key or switch is stuck.
    Stuck,
    /// It is not reached.
    Offline,
    /// The disk is full.
    Full,
    /// The clock was set back.
    SetBack,
    /// Central froze the terminal.
    Frozen,
}

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
}

/// How central stands to the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    /// It is reached.
    Online,
    /// It is not.
    Offline,
    /// It froze the terminal.
    Frozen,
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

/// How a test of a device ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TestEnded {
    /// As it should.
    Passed,
    /// Not so.
    Failed,
}

/// One device on the page of tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tested {
    /// Which.
    pub device: Device,
    /// How its last test ended, and at which hour and minute; nothing while there was none.
    pub last: Option<(TestEnded, i8, i8)>,
}

/// Whether the chain of the records holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chain {
    /// It does.
    Whole,
    /// It does not.
    Broken,
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
    /// What the records say.
    Records(Records),
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
            Self::Records(_) => Some(Page::Records),
            Self::Badge { .. }
            | Self::Pin { .. }
            | Self::Checking
            | Self::Locked { .. }
            | Self::Pending { .. }
            | Self::Exchange(_)
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
