//! The end of the card terminal's day: once a day, at the hour that the settings say or as soon after it as nobody is served
//! and no payment is open. What is intended is durable before it is ordered, and how it ended before the terminal is answered.
//!
//! A day counts from its hour to the same hour of the next day, and is called by the date on which it begins. What became of
//! an order that a restart or a lost link swallowed, the terminal is asked: when its last transaction is the end of a day, it
//! has made none since, and nothing is left to be closed.

mod durable;
mod file;

use std::time::Duration;

use domain::{Date, Moment};
use jiff::{Span, civil::DateTime};
use peripherals::card::{self, Fault, LastState, LastTransaction, NotClosed};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

pub use durable::Durable;

/// When the day is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    /// From this hour of the local day on, 0 to 23.
    From(i8),
    /// Never by us: the terminal or its acquirer does it.
    Never,
}

impl Default for Hour {
    fn default() -> Self {
        Self::From(3)
    }
}

/// As it is read.
impl Serialize for Hour {
    fn serialize<S: serde::Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::From(hour) => into.serialize_i8(*hour),
            Self::Never => into.serialize_str("never"),
        }
    }
}

/// `3`, or `"never"`.
impl<'de> Deserialize<'de> for Hour {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Hour(i8),
            Word(String),
        }
        match Written::deserialize(from)? {
            Written::Hour(hour @ 0..24) => Ok(Self::From(hour)),
            Written::Word(word) if word == "never" => Ok(Self::Never),
            Written::Hour(_) | Written::Word(_) => Err(D::Error::custom("an hour from 0 to 23, or \"never\"")),
        }
    }
}

/// So many tries a day, so long after each other; after the last one the next day's is awaited.
const TRIES: u32 = 6;
const AGAIN: Duration = Duration::from_mins(20);
/// How long an answer may take before it is asked for anew: longer than the protocol's own patience.
const PATIENCE: Duration = Duration::from_mins(6);

/// What is remembered over restarts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Kept {
    /// The last day that is over: closed, or the one in which this terminal was first switched on.
    pub over: Option<Date>,
    /// When a closing ended last, by the local clock.
    pub closed_at: Option<DateTime>,
    /// What was ordered and not heard to have ended.
    pub ordered: Option<Date>,
    /// Tries that failed, of this day.
    pub failed: Option<Failed>,
}

/// Tries that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Failed {
    /// Of which day.
    pub day: Date,
    /// How many.
    pub tries: u32,
    /// Why, the last time.
    pub why: NotClosed,
}

/// What is to be done, after [`EndOfDay::kept`] was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// Nothing.
    Nothing,
    /// Write down, then order [`card::Command::CloseDay`].
    Close,
    /// Ask for the last transaction: whether an order of before was carried out.
    Ask,
}

impl Want {
    /// What the card terminal is told for it.
    #[must_use]
    pub const fn order(self) -> Option<card::Command> {
        match self {
            Self::Nothing => None,
            Self::Close => Some(card::Command::CloseDay),
            Self::Ask => Some(card::Command::QueryLast),
        }
    }
}

/// What was learned, after [`EndOfDay::kept`] was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Learned {
    /// Nothing of it.
    Nothing,
    /// The day is closed.
    Closed,
    /// It is not, as far as is known.
    NotClosed,
}

/// What the terminal and its surroundings are, as far as it matters.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances {
    /// Monotonic.
    pub now: Moment,
    /// At the site.
    pub local: DateTime,
    /// Whether somebody is served, or a payment is not finished.
    pub till: Till,
    /// How the card terminal is.
    pub terminal: Terminal,
}

/// Whether the till is at rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Till {
    /// Nobody is served, nothing is owed to or by the card terminal.
    AtRest,
    /// Somebody is served, a payment is unfinished, or the clock is not believed.
    Occupied,
}

/// How the card terminal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Terminal {
    /// It takes orders.
    Ready,
    /// It takes no payments until its day is closed.
    WantsDayClosed,
    /// It cannot be ordered anything.
    Away,
}

impl Terminal {
    /// By its status.
    #[must_use]
    pub const fn of(status: peripherals::status::Status<Fault>) -> Self {
        match (status.readiness, status.fault) {
            (peripherals::status::Readiness::Ready, _) => Self::Ready,
            (_, Some(Fault::EndOfDayRequired)) => Self::WantsDayClosed,
            (peripherals::status::Readiness::Busy | peripherals::status::Readiness::Unavailable, _) => Self::Away,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Resting { until: Moment },
    Closing { until: Moment },
    Asking { until: Moment },
}

/// The end of the card terminal's day.
#[derive(Debug)]
pub struct EndOfDay {
    hour: Hour,
    kept: Kept,
    phase: Phase,
}

impl EndOfDay {
    /// With what is remembered.
    #[must_use]
    pub const fn new(hour: Hour, kept: Kept) -> Self {
        Self { hour, kept, phase: Phase::Resting { until: Moment::START } }
    }

    /// What is to be remembered.
    #[must_use]
    pub const fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Whether the terminal is closing its day for us, or is asked about it: no payment is to be begun.
    #[must_use]
    pub const fn is_under_way(&self) -> bool {
        matches!(self.phase, Phase::Closing { .. } | Phase::Asking { .. })
    }

    /// Looks whether something is to be done now.
    pub fn look(&mut self, at: Circumstances) -> Want {
        let Hour::From(hour) = self.hour else { return Want::Nothing };
        let today = day_of(at.local, hour);
        let yesterday = before(today);
        // A terminal that is new here has nothing to close for days before it.
        let over = *self.kept.over.get_or_insert(yesterday);
        match self.phase {
            Phase::Resting { until } | Phase::Closing { until } | Phase::Asking { until } if at.now < until => {
                return Want::Nothing;
            }
            Phase::Resting { .. } => {}
            // No answer at all: whatever was ordered must be asked about, after the pause that any failure has.
            Phase::Closing { .. } | Phase::Asking { .. } => {
                self.fail(at, NotClosed::Unknown);
                return Want::Nothing;
            }
        }
        if at.till == Till::Occupied || at.terminal == Terminal::Away {
            return Want::Nothing;
        }
        let tries = self.kept.failed.as_ref().filter(|failed| failed.day == yesterday).map_or(0, |failed| failed.tries);
        let is_due = over < yesterday || at.terminal == Terminal::WantsDayClosed;
        if !is_due || tries >= TRIES {
            return Want::Nothing;
        }
        // A terminal that wants its day closed says itself that it is not.
        if self.kept.ordered.is_some() && at.terminal != Terminal::WantsDayClosed {
            self.phase = Phase::Asking { until: at.now + PATIENCE };
            return Want::Ask;
        }
        self.kept.ordered = Some(yesterday);
        self.phase = Phase::Closing { until: at.now + PATIENCE };
        Want::Close
    }

    /// The card terminal said something.
    pub fn heard(&mut self, at: Circumstances, event: &card::Event) -> Learned {
        match (self.phase, event) {
            (_, card::Event::DayClosed(_)) => self.close(at),
            (Phase::Closing { .. }, card::Event::DayNotClosed(why)) => self.not_closed(at, *why),
            (Phase::Asking { .. }, card::Event::QueryFailed) => self.not_closed(at, NotClosed::Unknown),
            // Whoever asked for it: after every connection the terminal is asked before anybody can pay.
            (Phase::Resting { .. } | Phase::Asking { .. }, card::Event::LastTransaction(last)) => {
                self.told(at, last.as_ref())
            }
            (Phase::Resting { .. } | Phase::Closing { .. } | Phase::Asking { .. }, _) => Learned::Nothing,
        }
    }

    /// Whether an order of before was carried out. A terminal that remembers nothing would remember a closing.
    fn told(&mut self, at: Circumstances, last: Option<&LastTransaction>) -> Learned {
        if self.kept.ordered.is_none() {
            return Learned::Nothing;
        }
        match last.map(|last| last.state) {
            Some(LastState::DayClosed) => self.close(at),
            Some(LastState::Stands | LastState::Reversed | LastState::NotTaken) | None => {
                self.kept.ordered = None;
                if matches!(self.phase, Phase::Asking { .. }) {
                    self.phase = Phase::Resting { until: at.now };
                }
                Learned::Nothing
            }
        }
    }

    fn close(&mut self, at: Circumstances) -> Learned {
        if let Hour::From(hour) = self.hour {
            // Whoever ordered it: payments of today are of today's closing or of the next one, and none is lost.
            self.kept.over = Some(before(day_of(at.local, hour)));
        }
        self.kept.closed_at = Some(at.local);
        self.kept.ordered = None;
        self.kept.failed = None;
        self.phase = Phase::Resting { until: at.now };
        Learned::Closed
    }

    fn not_closed(&mut self, at: Circumstances, why: NotClosed) -> Learned {
        self.fail(at, why);
        Learned::NotClosed
    }

    fn fail(&mut self, at: Circumstances, why: NotClosed) {
        match why {
            NotClosed::NotOrdered | NotClosed::Refused(_) => self.kept.ordered = None,
            NotClosed::Unknown => {}
        }
        if let Hour::From(hour) = self.hour {
            let day = before(day_of(at.local, hour));
            let before = self.kept.failed.take().filter(|failed| failed.day == day).map_or(0, |failed| failed.tries);
            self.kept.failed = Some(Failed { day, tries: before + 1, why });
        }
        self.phase = Phase::Resting { until: at.now + AGAIN };
    }
}

/// The day that has begun last.
fn day_of(local: DateTime, hour: i8) -> Date {
    if local.hour() < hour { before(local.date()) } else { local.date() }
}

fn before(day: Date) -> Date {
    day.checked_sub(Span::new().days(1)).unwrap_or(day)
}

#[cfg(test)]
mod tests;
