//! What to send next, and what an answer means.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use protocol::journal::{Acknowledged, Batch, Codes, Entry};
use rand::{SeedableRng as _, rngs::StdRng};

use super::{Freeze, Link, Pace, Trouble};
use crate::journal::{Limits, Mark, Stretch};

/// Room for what a batch has around its entries.
const AROUND_ENTRIES: usize = 256;

/// So many gaps in a row, and central is not talking sense.
const MOST_GAPS: u32 = 3;

/// Where the journal stands when the machine begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// The last sequence.
    pub head: u64,
    /// The last sequence that central has acknowledged.
    pub acknowledged: u64,
    /// How long the terminal was off.
    pub off_for: Duration,
}

/// What the machine is told.
#[derive(Debug, Clone)]
pub enum Input {
    /// The journal has grown.
    Grown {
        /// Its last sequence.
        head: u64,
    },
    /// What [`Output::Read`] asked for.
    Read(Stretch),
    /// What became of [`Output::Send`].
    Answered {
        /// Which one.
        attempt: u64,
        /// What became of it.
        answer: Answer,
    },
    /// The moment of [`Output::Wait`] has come.
    Elapsed,
    /// Somebody stands at the terminal and needs central.
    Hastened,
}

/// What became of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Central holds everything up to there.
    Acknowledged(Acknowledged),
    /// Central lacks entries before the first.
    Gap {
        /// The sequence that it expects.
        expected: u64,
    },
    /// Central holds another entry of the same sequence.
    Fork,
    /// Central takes less at once, or cannot read it.
    Unreadable,
    /// Central has too much to do.
    Busy {
        /// When to come back.
        retry_after: Duration,
    },
    /// No answer, or none that can be used.
    Failed(Trouble),
}

/// What the machine wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// Read entries from the journal.
    Read {
        /// Those after this sequence.
        after: u64,
        /// So many.
        limits: Limits,
    },
    /// Send them.
    Send {
        /// The number to answer with.
        attempt: u64,
        /// In order, without gaps.
        entries: Vec<Entry>,
    },
    /// Write down that central holds everything up to there: its hash is ours.
    Acknowledge(Acknowledged),
    /// Tell everybody.
    Report(Standing),
    /// Nothing until then, or until something happens.
    Wait(Option<Moment>),
}

/// How it stands, as far as the machine can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Between here and central.
    pub link: Link,
    /// Entries that central has not acknowledged.
    pub queue: u64,
    /// The newest catalogue that central has told of.
    pub catalogue_version: Option<u64>,
    /// Whether central has told of an acquirer of codes that answers.
    pub codes: Codes,
    /// The newest staff list that central has told of; zero where it has none.
    pub staff_version: Option<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Resting { until: Option<Moment> },
    Reading { after: u64 },
    Sending { attempt: u64, first: u64, last: Mark },
    Frozen,
}

/// Decides what is sent when. Pure: time comes in with every input, chance from a seed.
#[derive(Debug)]
pub struct Machine {
    pace: Pace,
    chance: StdRng,
    phase: Phase,
    head: u64,
    /// What central holds, as far as we know. It may go back: central may have been restored from a copy.
    held: u64,
    /// An acknowledgement whose hash must still be compared with ours.
    claim: Option<Acknowledged>,
    link: Link,
    failures: u32,
    gaps: u32,
    most_entries: usize,
    attempts: u64,
    last_try: Option<Moment>,
    catalogue_version: Option<u64>,
    codes: Codes,
    staff_version: Option<u64>,
    reported: Option<Standing>,
    outputs: VecDeque<Output>,
}

impl Machine {
    /// A machine at the start of the program.
    #[must_use]
    pub fn new(pace: Pace, start: Start, now: Moment, seed: u64) -> Self {
        let mut chance = StdRng::seed_from_u64(seed);
        let until = now + pace.first(start.off_for, &mut chance);
        let mut machine = Self {
            pace,
            chance,
            phase: Phase::Resting { until: Some(until) },
            head: start.head,
            held: start.acknowledged,
            claim: None,
            link: Link::Starting,
            failures: 0,
            gaps: 0,
            most_entries: Batch::MOST_ENTRIES,
            attempts: 0,
            last_try: None,
            catalogue_version: None,
            codes: Codes::None,
            staff_version: None,
            reported: None,
            outputs: VecDeque::new(),
        };
        machine.report();
        machine
    }

    /// Takes in what happened.
    pub fn handle(&mut self, now: Moment, input: Input) {
        match (input, self.phase) {
            (Input::Grown { head }, phase) => {
                self.head = self.head.max(head);
                // While central does not answer, what is new waits with what is old.
                if matches!(phase, Phase::Resting { .. }) && self.link == Link::Online && self.failures == 0 {
                    self.contact(now);
                }
            }
            (Input::Elapsed, Phase::Resting { until }) if until.is_some_and(|until| until <= now) => self.contact(now),
            (Input::Hastened, Phase::Resting { .. }) if self.may_hasten(now) => self.contact(now),
            (Input::Read(stretch), Phase::Reading { after }) => self.send(now, after, stretch),
            (Input::Answered { attempt, answer }, Phase::Sending { attempt: awaited, first, last })
                if attempt == awaited =>
            {
                self.answered(now, answer, first, last);
            }
            // Late, early or meant for a phase that is over.
            (Input::Elapsed | Input::Hastened | Input::Read(_) | Input::Answered { .. }, _) => {}
        }
        self.report();
    }

    /// What it wants next; ask until it says [`Output::Wait`].
    pub fn poll(&mut self) -> Output {
        self.outputs.pop_front().unwrap_or(Output::Wait(match self.phase {
            Phase::Resting { until } => until,
            Phase::Reading { .. } | Phase::Sending { .. } | Phase::Frozen => None,
        }))
    }

    fn may_hasten(&self, now: Moment) -> bool {
        self.link != Link::Online && self.last_try.is_none_or(|last| now.since(last) >= self.pace.hastened)
    }

    /// Reads what is to be sent: what central lacks, or, when it lacks nothing, the last entry once more. Central
    /// acknowledges what it holds already, and so we learn that it is there.
    fn contact(&mut self, now: Moment) {
        self.last_try = Some(now);
        let after = if self.held < self.head { self.held } else { self.head.saturating_sub(1) };
        if self.head == 0 {
            self.phase = Phase::Resting { until: Some(now + self.pace.rest(&mut self.chance)) };
            return;
        }
        self.read(after);
    }

    fn read(&mut self, after: u64) {
        self.phase = Phase::Reading { after };
        let limits = Limits { entries: self.most_entries, bytes: Batch::MOST_BYTES - AROUND_ENTRIES };
        self.outputs.push_back(Output::Read { after, limits });
    }

    fn send(&mut self, now: Moment, after: u64, stretch: Stretch) {
        let Some(before) = stretch.before else {
            return self.freeze(if after > self.head { Freeze::Ahead } else { Freeze::Pruned });
        };
        if let Some(claim) = self.claim.take_if(|claim| claim.sequence == after) {
            if claim.hash != before {
                return self.freeze(Freeze::Foreign);
            }
            self.succeed(after);
            self.outputs.push_back(Output::Acknowledge(claim));
        }
        let (Some(first), Some(last)) = (stretch.entries.first(), stretch.entries.last()) else {
            self.phase = Phase::Resting { until: Some(now + self.pace.rest(&mut self.chance)) };
            return;
        };
        // The journal may have grown between the question and its answer; what was read is surely there.
        self.head = self.head.max(last.sequence);
        self.attempts += 1;
        let (attempt, first, last) = (self.attempts, first.sequence, Mark { sequence: last.sequence, hash: last.hash });
        self.phase = Phase::Sending { attempt, first, last };
        self.outputs.push_back(Output::Send { attempt, entries: stretch.entries });
    }

    fn answered(&mut self, now: Moment, answer: Answer, first: u64, last: Mark) {
        match answer {
            Answer::Acknowledged(acknowledged) => self.acknowledged(now, acknowledged, first, last),
            Answer::Gap { expected } => self.gap(now, expected, first),
            Answer::Fork => self.freeze(Freeze::Fork),
            Answer::Unreadable => {
                self.most_entries = (self.most_entries / 2).max(1);
                self.fail(now, Trouble::Unreadable);
            }
            Answer::Busy { retry_after } => {
                self.failures = self.failures.saturating_add(1);
                let away = self.pace.sent_away(retry_after, &mut self.chance);
                self.phase = Phase::Resting { until: Some(now + away) };
            }
            Answer::Failed(trouble) => self.fail(now, trouble),
        }
    }

    fn acknowledged(&mut self, now: Moment, acknowledged: Acknowledged, first: u64, last: Mark) {
        let sequence = acknowledged.sequence;
        self.catalogue_version = Some(acknowledged.catalogue_version);
        self.codes = acknowledged.codes;
        self.staff_version = Some(acknowledged.staff_version);
        if sequence > self.head {
            return self.freeze(Freeze::Ahead);
        }
        if sequence == last.sequence {
            if acknowledged.hash != last.hash {
                return self.freeze(Freeze::Foreign);
            }
            self.succeed(sequence);
            self.outputs.push_back(Output::Acknowledge(acknowledged));
            return self.go_on(now);
        }
        if sequence < first {
            // It took nothing of what it was sent: asking again at once would go on for ever.
            self.held = sequence;
            return self.fail(now, Trouble::Nonsense);
        }
        // Part of it: our own hash at that place must be read before it is believed.
        self.claim = Some(acknowledged);
        self.read(sequence);
    }

    fn succeed(&mut self, held: u64) {
        self.held = held;
        self.link = Link::Online;
        self.failures = 0;
        self.gaps = 0;
        self.most_entries = (self.most_entries * 2).min(Batch::MOST_ENTRIES);
    }

    fn go_on(&mut self, now: Moment) {
        if self.held < self.head {
            self.contact(now);
        } else {
            self.phase = Phase::Resting { until: Some(now + self.pace.rest(&mut self.chance)) };
        }
    }

    fn gap(&mut self, now: Moment, expected: u64, first: u64) {
        self.gaps += 1;
        if expected > self.head + 1 {
            return self.freeze(Freeze::Ahead);
        }
        if expected == 0 || expected == first || self.gaps > MOST_GAPS {
            self.gaps = 0;
            return self.fail(now, Trouble::Nonsense);
        }
        self.held = expected - 1;
        self.contact(now);
    }

    fn fail(&mut self, now: Moment, trouble: Trouble) {
        self.failures = self.failures.saturating_add(1);
        let since = match self.link {
            Link::Offline { since, .. } => since,
            Link::Starting | Link::Online | Link::Frozen(_) => now,
        };
        self.link = Link::Offline { since, trouble };
        self.phase = Phase::Resting { until: Some(now + self.pace.retry(self.failures, &mut self.chance)) };
    }

    fn freeze(&mut self, freeze: Freeze) {
        self.link = Link::Frozen(freeze);
        self.phase = Phase::Frozen;
    }

    fn report(&mut self) {
        let standing = Standing {
            link: self.link,
            queue: self.head.saturating_sub(self.held),
            catalogue_version: self.catalogue_version,
            codes: self.codes,
            staff_version: self.staff_version,
        };
        if self.reported.replace(standing) != Some(standing) {
            self.outputs.push_back(Output::Report(standing));
        }
    }
}
