//! What the journal says of the staff: who tried to come in, who was in, what they did and what became of it. When, the
//! entry around each fact says.

use serde::{Deserialize, Serialize};

use crate::{
    CassetteId, DeedId,
    books::{Collected, Count},
    staff::{Actor, Request, badge},
};

/// One fact about the staff. Nobody's name stands here; who they are, central knows by their number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Maintenance {
    /// A badge was shown that opens nothing. What it said is not kept: it may be anybody's.
    BadgeRefused {
        /// Why.
        why: badge::Refused,
    },
    /// A PIN goes to be checked: it counts as a wrong one until somebody is admitted. Durable before the check.
    PinTried {
        /// Whose badge was shown.
        who: Actor,
    },
    /// Badge and PIN did not go together.
    PinRefused {
        /// Whose badge was shown.
        who: Actor,
        /// Why; whoever stands there is not told.
        why: PinRefused,
    },
    /// The time has passed in which nobody could try.
    LockPassed,
    /// Badge and PIN go together. Nothing is open yet.
    Admitted {
        /// Whose they are.
        who: Actor,
    },
    /// Badge and PIN of a second person go together, for what the first one is about to do.
    SecondAdmitted {
        /// Whose they are.
        who: Actor,
    },
    /// The terminal is the staff's: vendor mode is active.
    Entered {
        /// Who.
        who: Actor,
    },
    /// Somebody who was admitted did not come in.
    EntryEnded {
        /// Who.
        who: Actor,
        /// Why.
        why: EntryEnded,
    },
    /// The terminal is the customers' again: vendor mode is over.
    Left {
        /// Who.
        who: Actor,
        /// How.
        how: Left,
    },
    /// About to do this: durable before it is begun.
    DeedIntended {
        /// From here on its name.
        id: DeedId,
        /// What.
        request: Request,
        /// Who.
        who: Actor,
        /// Beside whom, where it needs a second person.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        second: Option<Actor>,
    },
    /// What became of it.
    DeedEnded {
        /// Which.
        id: DeedId,
        /// What became of it.
        outcome: Outcome,
    },
    /// A cassette is about to be taken out: from here on its notes are for whoever counts it (`XFS4IoT`: `StartExchange`).
    ExchangeStarted {
        /// Counts the exchanges of this terminal, from 1, without a gap.
        number: u32,
        /// The cassette that was in its place.
        out: CassetteId,
    },
    /// A cassette is in its place, and somebody said which (`XFS4IoT`: `EndExchange`). The same one: nothing was taken.
    ExchangeEnded {
        /// Which exchange.
        number: u32,
        /// The cassette that is in its place now.
        put: CassetteId,
        /// What was taken away.
        collected: Collected,
    },
    /// The notes of a cassette that was taken out were counted, or will be elsewhere.
    CassetteCounted {
        /// Which exchange took it out.
        number: u32,
        /// What was found in it.
        count: Count,
    },
}

/// Why a PIN that was tried opened nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PinRefused {
    /// It is another one.
    Wrong,
    /// Nobody of this number is on the staff list.
    NotListed,
    /// Their time on the staff list is over.
    Over,
    /// The staff list has them in another role than the badge.
    OtherRole,
    /// Nothing was compared: the answer did not come, or nobody waited for it.
    Unanswered,
}

/// Why somebody who was admitted did not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryEnded {
    /// They did not want to wait for what is inside.
    GivenUp,
    /// It stayed inside too long.
    TimedOut,
    /// The service key was turned back.
    KeyTurned,
    /// The power went.
    Cut,
}

/// How somebody left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// They said so.
    Asked,
    /// The service key was turned back.
    KeyTurned,
    /// They did nothing for too long.
    Idle,
    /// The power went.
    Cut,
}

/// What became of a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was begun, and could not be done.
    Failed {
        /// Why.
        why: Failure,
    },
    /// Whoever began it let it be, or went away.
    GivenUp,
    /// The power went, or the program ended, in the middle of it: how far it came, nobody knows.
    Cut,
}

/// Why a deed could not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// A device is missing, or reports a fault.
    Device,
    /// There is no paper.
    Paper,
    /// Central could not be reached.
    Network,
    /// Whoever was asked understood, and said no.
    Refused,
    /// A medium is missing, full, or cannot be written.
    Medium,
    /// It did not end in time.
    NoAnswer,
}
