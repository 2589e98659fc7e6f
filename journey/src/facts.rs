//! What a journey may know of the world at one moment.

use std::{sync::Arc, time::Duration};

use domain::{
    AttemptId, Date, Language, Moment, Money, NoteId, ServiceId, SessionId, TransactionId, books::TransactionState,
    evisa, service::Means, shelf::Shelf, speech::Volume, visa::Rules,
};
use jiff::civil::{DateTime, Time};

/// Why a visa cannot be had, or not be paid, now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// The document reader does not work.
    Reader,
    /// The card terminal does not work.
    CardTerminal,
    /// The printer does not work.
    Printer,
    /// There is no paper.
    Paper,
    /// Not enough paper for one more customer; whoever has begun is served.
    PaperLow,
    /// The clock cannot be believed.
    Clock,
    /// Central froze the terminal: a person decides.
    Frozen,
    /// Somebody of the staff is there, or coming: no visit begins.
    Serviced,
    /// Nobody begins before this time of the day.
    AfterHours(Time),
    /// No connection to central, or no valid tables from it.
    Offline,
    /// The records cannot be written.
    Records,
    /// A payment of before is not resolved: no card is taken until it is.
    Resolving,
}

/// What the card terminal said of its last transaction before a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LastReceipt {
    /// It has not been asked since it was connected.
    NotAsked,
    /// It remembers nothing.
    Nothing,
    /// Its last receipt's number.
    Number(u16),
}

/// Whether codes can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scanner {
    /// A scanner works.
    Works,
    /// There is none, or it does not work.
    Missing,
}

/// Whether groups of services can be kept on paper, and read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Groups {
    /// There is no key to seal them under.
    #[default]
    Missing,
    /// They can.
    Sealed,
}

/// Whether notes can be taken, and which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum NoteSlot {
    /// There is no validator.
    #[default]
    Missing,
    /// It does not work, or its cassette is not in its place.
    Fails,
    /// Its cassette is full.
    Full,
    /// It takes notes of these values.
    Works(Vec<Money>),
}

impl NoteSlot {
    /// The values that it knows; none where it does not work.
    #[must_use]
    pub fn kinds(&self) -> &[Money] {
        match self {
            Self::Works(kinds) => kinds,
            Self::Missing | Self::Fails | Self::Full => &[],
        }
    }
}

/// Whether codes can be had that a payer's bank reads: an acquirer answers central.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Codes {
    /// No.
    #[default]
    None,
    /// Yes.
    Open,
}

/// Names that nothing has yet; the shell replaces them as they are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fresh {
    /// For the next session.
    pub session: SessionId,
    /// For the next transaction.
    pub transaction: TransactionId,
    /// For the next try to pay.
    pub attempt: AttemptId,
    /// For the next note.
    pub note: NoteId,
    /// For the next print job, and the ones after it.
    pub job: u32,
}

/// How long things may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// Without a touch, before the person is asked.
    pub idle: Duration,
    /// How long the question stands.
    pub warning: Duration,
    /// For central's decision.
    pub decision: Duration,
    /// From the bank's yes to the answer that the goods are delivered; shorter than the terminal's goods time.
    pub goods: Duration,
    /// How long the outcome of a payment is asked for while the person waits.
    pub patience: Duration,
    /// Between two questions to a device or to central that did not answer.
    pub retry: Duration,
    /// For one paper.
    pub print: Duration,
    /// How long the farewell stands.
    pub farewell: Duration,
    /// Without a touch, how long papers lie in the slot before the person is asked; three times as long where something
    /// is owed under a number.
    pub take: Duration,
    /// Between two greetings.
    pub greeting: Duration,
    /// Without a touch while an officer decides, before the person is asked.
    pub queue: Duration,
    /// From the first byte of a document to what a reader says of it; longer than any driver waits.
    pub reading: Duration,
    /// How long a confirmed document waits for central to say whether it has a case.
    pub recall: Duration,
    /// For a provider's answer, by way of central.
    pub look_up: Duration,
    /// Between two questions to central what became of a code that is shown.
    pub code: Duration,
    /// For a note that was ordered stacked, before the person is given a claim number.
    pub stacking: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            idle: Duration::from_mins(2),
            warning: Duration::from_secs(45),
            decision: Duration::from_mins(1),
            goods: Duration::from_secs(20),
            patience: Duration::from_secs(90),
            retry: Duration::from_secs(3),
            print: Duration::from_secs(90),
            farewell: Duration::from_secs(6),
            take: Duration::from_mins(1),
            greeting: Duration::from_secs(6),
            queue: Duration::from_mins(5),
            reading: Duration::from_secs(15),
            recall: Duration::from_secs(2),
            look_up: Duration::from_secs(20),
            code: Duration::from_secs(3),
            stacking: Duration::from_mins(1),
        }
    }
}

/// The world, as far as it matters.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Now.
    pub now: Moment,
    /// The day at the terminal.
    pub today: Date,
    /// The time of that day.
    pub hour: Time,
    /// Languages that can be chosen; never empty.
    pub languages: Vec<Language>,
    /// How loud it speaks to whoever has not chosen.
    pub volume: Volume,
    /// Tables that are signed and valid.
    pub rules: Option<Arc<Rules>>,
    /// What stands in the way of a visa, worst first.
    pub obstacles: Vec<Obstacle>,
    /// What stands in the way of printing an e-visa, worst first.
    pub pick_up_obstacles: Vec<Obstacle>,
    /// What stands in the way of any payment, worst first; how it is paid is seen at the slot and the card terminal.
    pub sale_obstacles: Vec<Obstacle>,
    /// What can be paid for; nothing where the tables have no such services.
    pub shelf: Option<Arc<Shelf>>,
    /// What is paid for most at this terminal, the most first; nothing while too little was.
    pub usual: Arc<[ServiceId]>,
    /// Whether notes can be taken.
    pub notes: NoteSlot,
    /// Whether codes can be read.
    pub scanner: Scanner,
    /// Whether groups of services can be kept on paper.
    pub groups: Groups,
    /// Whether codes can be had that are paid.
    pub codes: Codes,
    /// What the card terminal said of its last transaction.
    pub last_receipt: LastReceipt,
    /// Transactions of before whose money still hangs.
    pub unresolved: Vec<(TransactionId, TransactionState)>,
    /// Names that nothing has yet.
    pub fresh: Fresh,
    /// How long things may take.
    pub times: Times,
}

impl Facts {
    /// Day and time at the terminal.
    #[must_use]
    pub const fn local(&self) -> DateTime {
        self.today.to_datetime(self.hour)
    }

    /// The same world while nothing at all can be begun.
    #[must_use]
    pub fn behind(mut self, obstacle: Obstacle) -> Self {
        for obstacles in [&mut self.obstacles, &mut self.pick_up_obstacles, &mut self.sale_obstacles] {
            obstacles.insert(0, obstacle);
        }
        self
    }

    /// Why no visa can be begun now, if so.
    #[must_use]
    pub fn visa_obstacle(&self) -> Option<Obstacle> {
        let tables = self.rules.is_none().then_some(Obstacle::Offline);
        self.obstacles.first().copied().or(tables).or_else(|| self.unresolved_obstacle())
    }

    /// How e-visas are found, where any are printed.
    #[must_use]
    pub fn e_visas(&self) -> Option<&evisa::Table> {
        self.rules.as_ref().and_then(|rules| rules.e_visa.as_ref())
    }

    /// Whether the tables have e-visas printed here.
    #[must_use]
    pub fn prints_e_visas(&self) -> bool {
        self.e_visas().is_some()
    }

    /// Why no e-visa can be printed now, if so. Money that still hangs is nobody's who only prints.
    #[must_use]
    pub fn pick_up_obstacle(&self) -> Option<Obstacle> {
        let tables = (!self.prints_e_visas()).then_some(Obstacle::Offline);
        self.pick_up_obstacles.first().copied().or(tables)
    }

    /// Whether anything at all can be begun now.
    #[must_use]
    pub fn offers_something(&self) -> bool {
        self.visa_obstacle().is_none() || self.pick_up_obstacle().is_none() || self.sale_obstacle().is_none()
    }

    /// Whether anything can be paid for here.
    #[must_use]
    pub fn sells(&self) -> bool {
        self.shelf.is_some()
    }

    /// Why nothing can be paid for now, if so: one way for money to come in will do.
    #[must_use]
    pub fn sale_obstacle(&self) -> Option<Obstacle> {
        let tables = self.shelf.is_none().then_some(Obstacle::Offline);
        let money = [Means::Notes, Means::Card, Means::Qr].into_iter().all(|means| !self.takes(means));
        self.sale_obstacles.first().copied().or(tables).or_else(|| money.then_some(Obstacle::CardTerminal))
    }

    /// Whether money can come in this way now.
    #[must_use]
    pub fn takes(&self, means: Means) -> bool {
        match means {
            Means::Notes => !self.notes.kinds().is_empty(),
            Means::Card => {
                !self.has(Obstacle::CardTerminal)
                    && self.last_receipt != LastReceipt::NotAsked
                    && self.unresolved_obstacle().is_none()
            }
            Means::Qr => self.codes == Codes::Open && !self.has(Obstacle::Offline),
        }
    }

    /// Why no payment can be begun now, if so. The reader is no longer needed.
    #[must_use]
    pub fn payment_obstacle(&self) -> Option<Obstacle> {
        let passed = [Obstacle::Reader, Obstacle::PaperLow];
        let obstacle = self.obstacles.iter().copied().find(|obstacle| !passed.contains(obstacle));
        let not_asked = (self.last_receipt == LastReceipt::NotAsked).then_some(Obstacle::CardTerminal);
        obstacle.or(not_asked).or_else(|| self.unresolved_obstacle())
    }

    /// A note that hangs is the validator's business; no card waits for it.
    fn unresolved_obstacle(&self) -> Option<Obstacle> {
        self.unresolved.iter().any(|(_, state)| state.card_hangs()).then_some(Obstacle::Resolving)
    }

    /// Whether this stands in the way.
    #[must_use]
    pub fn has(&self, obstacle: Obstacle) -> bool {
        self.obstacles.contains(&obstacle)
    }

    /// Whether paper can be printed now.
    #[must_use]
    pub fn can_print(&self) -> bool {
        !self.has(Obstacle::Printer) && !self.has(Obstacle::Paper)
    }
}
