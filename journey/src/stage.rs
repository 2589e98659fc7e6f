//! The steps of a journey. Each owns only what it knows itself; what outlives it is the session's.

mod asking;
mod attract;
mod choosing;
mod collecting;
mod deciding;
mod desk;
mod document;
mod handing;
mod outcome;
mod paying;
pub mod payment;
mod queueing;
mod reference;
mod renewing;
mod residence;
mod resolving;
mod searching;
mod typing;
mod unfinished;

pub use asking::{Declaring, Privacy, Review, Trip};
pub use attract::Attract;
pub(crate) use attract::to_document;
pub use choosing::Choosing;
pub use collecting::Collecting;
pub use deciding::{Approved, CannotPay, Deciding, Removing};
pub use desk::{Desk, Officer, Refused, Slip};
pub use document::{Document, Place};
pub use handing::{Farewell, Handing, PaperState, Sheet, Taking, Unprinted};
pub use outcome::{GivenBack, MoneyOwed, NotCharged};
pub use paying::{Paying, Phase};
pub use queueing::{Heard, Numbered, Queueing, Recalling};
pub use reference::{Reference, Way, WrongCode};
pub use renewing::Renewing;
pub use residence::{Residence, Second};
pub use resolving::Resolving;
pub use searching::{Holder, NoEVisa, Searching};
pub use typing::{Task, Typing, WrongLine};
pub use unfinished::{Found, Unfinished};

use std::time::Duration;

use domain::Moment;

use crate::{event::Event, facts::Facts, room::Room};

/// One step.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// Nobody is here.
    Attract(Attract),
    /// A visa now, or one that was granted already?
    Choosing(Choosing),
    /// What happens to personal data.
    Privacy(Privacy),
    /// The passport goes on the reader.
    Document(Document),
    /// Compare with the passport.
    Review(Review),
    /// All lines are right; whether a case waits for them is not answered yet.
    Recalling(Recalling),
    /// Which of the other lines was read wrong?
    WrongLine(WrongLine),
    /// Its holder types what could not be read, or was read wrong.
    Typing(Box<Typing>),
    /// A residence visa or card goes on the reader.
    Residence(Residence),
    /// How long and why.
    Trip(Trip),
    /// Statements to confirm.
    Declaring(Declaring),
    /// Central decides.
    Deciding(Deciding),
    /// It can be had; shall it be paid?
    Approved(Approved),
    /// One of the list shall not travel along?
    Removing(Removing),
    /// Holds that are about to run out are renewed before any money is taken.
    Renewing(Box<Renewing>),
    /// Paying is not possible now.
    CannotPay(CannotPay),
    /// At the card terminal.
    Paying(Paying),
    /// Nothing was charged.
    NotCharged(NotCharged),
    /// The outcome of a payment is being found out.
    Resolving(Resolving),
    /// Nobody could say.
    MoneyOwed(MoneyOwed),
    /// The money went back.
    GivenBack(GivenBack),
    /// Papers are being printed.
    Handing(Handing),
    /// Papers lie in the slot.
    Taking(Taking),
    /// Paid and issued, and a paper is missing.
    Unprinted(Unprinted),
    /// Good-bye.
    Farewell(Farewell),
    /// No, and the way out.
    Refused(Refused),
    /// The reference of an e-visa.
    Reference(Reference),
    /// The passport of an e-visa goes on the reader.
    Holder(Holder),
    /// Central asks the portal.
    Searching(Searching),
    /// There is no e-visa to print.
    NoEVisa(NoEVisa),
    /// The paper of an e-visa.
    Collecting(Collecting),
    /// An officer decides.
    Officer(Officer),
    /// An officer decides, and the person waits here.
    Queueing(Queueing),
    /// The person takes a number and comes back.
    Numbered(Numbered),
    /// The desk goes on.
    Desk(Desk),
    /// Something is paid for.
    Payment(Box<payment::Step>),
    /// A transaction of before is finished first.
    Unfinished(Box<Unfinished>),
}

impl Stage {
    /// Takes in one event. Total.
    pub(crate) fn on(self, event: Event, room: &mut Room<'_>) -> Self {
        match self {
            Self::Attract(stage) => stage.on(&event, room),
            Self::Choosing(stage) => stage.on(&event, room),
            Self::Privacy(stage) => stage.on(&event, room),
            Self::Reference(stage) => stage.on(&event, room),
            Self::Holder(stage) => stage.on(event, room),
            Self::Searching(stage) => stage.on(&event, room),
            Self::NoEVisa(stage) => stage.on(&event, room),
            Self::Collecting(stage) => stage.on(&event, room),
            Self::Document(stage) => stage.on(event, room),
            Self::Review(stage) => stage.on(&event, room),
            Self::Recalling(stage) => stage.on(&event, room),
            Self::WrongLine(stage) => stage.on(&event, room),
            Self::Typing(stage) => stage.on(&event, room),
            Self::Residence(stage) => stage.on(event, room),
            Self::Trip(stage) => stage.on(&event, room),
            Self::Declaring(stage) => stage.on(&event, room),
            Self::Deciding(stage) => stage.on(&event, room),
            Self::Approved(stage) => stage.on(&event, room),
            Self::Removing(stage) => stage.on(&event, room),
            Self::Renewing(stage) => stage.on(&event, room),
            Self::CannotPay(stage) => stage.on(&event, room),
            Self::Paying(stage) => stage.on(event, room),
            Self::NotCharged(stage) => stage.on(&event, room),
            Self::Resolving(stage) => stage.on(event, room),
            Self::MoneyOwed(stage) => stage.on(&event, room),
            Self::GivenBack(stage) => stage.on(&event, room),
            Self::Handing(stage) => stage.on(&event, room),
            Self::Taking(stage) => stage.on(&event, room),
            Self::Unprinted(stage) => stage.on(&event, room),
            Self::Farewell(stage) => stage.on(&event, room),
            Self::Refused(stage) => stage.on(&event, room),
            Self::Officer(stage) => stage.on(&event, room),
            Self::Queueing(stage) => stage.on(&event, room),
            Self::Numbered(stage) => stage.on(&event, room),
            Self::Desk(stage) => stage.on(&event, room),
            Self::Payment(step) => step.on(event, room),
            Self::Unfinished(stage) => stage.on(event, room),
        }
    }

    /// When the stage itself wants [`Event::Elapsed`].
    pub(crate) fn deadline(&self) -> Option<Moment> {
        match self {
            Self::Attract(stage) => Some(stage.next_greeting),
            Self::Document(Document { place }) | Self::Holder(Holder { place }) => place.deadline(),
            Self::Residence(stage) => stage.second.deadline(),
            Self::Recalling(stage) => Some(stage.deadline()),
            Self::Deciding(stage) => Some(stage.deadline()),
            Self::Renewing(stage) => Some(stage.deadline()),
            Self::Queueing(stage) => Some(stage.deadline()),
            Self::Numbered(stage) => stage.slip.deadline(),
            Self::Searching(stage) => Some(stage.deadline()),
            Self::Collecting(stage) => stage.deadline(),
            Self::Paying(stage) => stage.deadline(),
            Self::Resolving(stage) => Some(stage.deadline()),
            Self::Handing(stage) => Some(stage.until),
            Self::Farewell(stage) => Some(stage.until),
            Self::MoneyOwed(stage) => stage.slip.deadline(),
            Self::Officer(stage) => stage.slip.deadline(),
            Self::Desk(stage) => stage.slip.deadline(),
            Self::Payment(step) => step.deadline(),
            Self::Unfinished(stage) => stage.deadline(),
            Self::Choosing(_)
            | Self::Privacy(_)
            | Self::Reference(_)
            | Self::NoEVisa(_)
            | Self::Review(_)
            | Self::WrongLine(_)
            | Self::Typing(_)
            | Self::Trip(_)
            | Self::Declaring(_)
            | Self::Approved(_)
            | Self::Removing(_)
            | Self::CannotPay(_)
            | Self::NotCharged(_)
            | Self::GivenBack(_)
            | Self::Taking(_)
            | Self::Unprinted(_)
            | Self::Refused(_) => None,
        }
    }

    /// Whether the person may end the session here: nothing is being read, paid, printed or found out.
    #[must_use]
    pub fn may_end(&self) -> bool {
        match self {
            Self::Payment(step) => step.may_end(),
            Self::Document(Document { place }) | Self::Holder(Holder { place }) => place.is_the_persons_turn(),
            Self::Residence(stage) => stage.second.is_the_persons_turn(),
            _ => matches!(
                self,
                Self::Choosing(_)
                    | Self::Privacy(_)
                    | Self::Reference(_)
                    | Self::Review(_)
                    | Self::WrongLine(_)
                    | Self::Typing(_)
                    | Self::Trip(_)
                    | Self::Declaring(_)
                    | Self::Approved(_)
                    | Self::Removing(_)
                    | Self::CannotPay(_)
                    | Self::NotCharged(_)
            ),
        }
    }

    /// Whether it is the person's turn, so that the idle time runs. Never while a device or money moves.
    #[must_use]
    pub fn waits_for_person(&self) -> bool {
        match self {
            Self::Payment(step) => step.waits_for_person(),
            Self::Officer(Officer { slip, .. })
            | Self::Desk(Desk { slip, .. })
            | Self::Numbered(Numbered { slip, .. })
            | Self::MoneyOwed(MoneyOwed { slip, .. }) => !slip.state.is_printing(),
            Self::Collecting(stage) => !stage.paper.is_printing(),
            Self::Unfinished(stage) => stage.is_the_persons_turn(),
            Self::Refused(_)
            | Self::NoEVisa(_)
            | Self::Queueing(_)
            | Self::GivenBack(_)
            | Self::Taking(_)
            | Self::Unprinted(_) => true,
            _ => self.may_end(),
        }
    }

    /// Whether a note in escrow is its business.
    #[must_use]
    pub fn takes_notes(&self) -> bool {
        matches!(self, Self::Payment(step) if matches!(**step, payment::Step::Inserting(_)))
    }

    /// Without a touch, how long before the person is asked. Who waits for an officer has nothing to press; who has their
    /// papers is gone soon; and a number takes time to be written down.
    pub(crate) fn idle(&self, facts: &Facts) -> Duration {
        let times = facts.times;
        match self {
            Self::Queueing(_) => times.queue,
            Self::Taking(_) | Self::GivenBack(_) => times.take,
            Self::Numbered(_) | Self::Unprinted(_) | Self::MoneyOwed(_) => times.take * 3,
            Self::Collecting(stage) => stage.paper.idle(times),
            Self::Unfinished(stage) => stage.idle(times),
            Self::Payment(step) => step.idle(times),
            _ => times.idle,
        }
    }

    /// Whether everything is paid, given back or owed under a number that the person has been told.
    pub(crate) fn is_settled(&self) -> bool {
        match self {
            Self::Payment(step) => step.is_paid(),
            Self::Unfinished(stage) => stage.found != Found::NothingTaken,
            _ => matches!(self, Self::Taking(_) | Self::Unprinted(_) | Self::GivenBack(_) | Self::MoneyOwed(_)),
        }
    }

    /// Nobody is here any more, or the person ends it: what was not paid is let go, but a case keeps its number.
    pub(crate) fn leave_to_itself(&self, room: &mut Room<'_>) -> Self {
        match self {
            Self::Queueing(stage) => stage.take_number(room),
            Self::Numbered(stage) => stage.go_on(room),
            Self::Taking(_) | Self::Unprinted(_) => Farewell::begin(room),
            Self::Collecting(stage) => stage.go_on(room),
            Self::GivenBack(_) => GivenBack::go_on(room),
            Self::MoneyOwed(stage) => stage.go_on(room),
            Self::Unfinished(stage) => stage.clone().finish(room),
            Self::Payment(step) => step.leave_to_itself(room),
            _ => room.abandon(),
        }
    }
}
