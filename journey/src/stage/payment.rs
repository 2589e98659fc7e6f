//! Paying for services: found, asked about, put together, paid by note, card or code, receipted.

mod amount;
mod cart;
mod charging;
mod fetching;
mod filling;
mod finding;
mod grouped;
mod inserting;
mod keeping;
mod looking;
mod number;
mod over;
mod owing;
mod owned;
mod owning;
mod paid;
mod promising;
mod redeeming;
mod sending;
mod showing;
mod typed;

pub use amount::{Amount, Of, WrongText};
pub use cart::Reviewing;
pub use charging::{Charge, Charging};
pub use fetching::{Copying, Fetched, Fetching, WrongReceipt};
pub use filling::Filling;
pub use finding::{Code, Finding, Letters, List};
pub use grouped::{Gathering, Grouped, Heard};
pub use inserting::{Inserting, Note, Refusal, Then};
pub use keeping::{From as KeptFrom, Keeping, Kept, may_keep, may_keep_by_central, may_keep_on_paper};
pub use looking::{Asked, Looking, NotFound, Nothing};
pub use over::{Over, Whither};
pub use owing::{Chosen, Owing};
pub use owned::{Forgetting, Owned, may_list, may_open};
pub use owning::{Digits, OwnerAsks, Owning, Question, Why, WrongOwner};
pub use paid::Paid;
pub use promising::Promising;
pub use redeeming::{Asks, Redeeming, WrongNumber};
pub use sending::{Address, Sending, mask};
pub use showing::{CodeState, Hears, Showing};
pub use typed::Typed;

use std::time::Duration;

use domain::Moment;

use super::{MoneyOwed, Stage};
use crate::{effect::Effect, event::Event, facts::Times, room::Room};

/// One step of a payment.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Which service?
    Finding(Finding),
    /// Whose is it?
    Filling(Filling),
    /// The provider is asked what is owed.
    Looking(Looking),
    /// Nothing to pay was found.
    NotFound(NotFound),
    /// The services of a group that somebody kept.
    Grouped(Grouped),
    /// All of them are asked for.
    Gathering(Gathering),
    /// What of it shall be paid?
    Owing(Owing),
    /// How much?
    Amount(Amount),
    /// The basket; how shall it be paid?
    Reviewing(Reviewing),
    /// Central promises what is about to be paid.
    Promising(Promising),
    /// Notes go in.
    Inserting(Inserting),
    /// What was left of another visit pays, too.
    Redeeming(Redeeming),
    /// What is missing is paid by card.
    Charging(Charging),
    /// What is missing is paid by a code.
    Showing(Showing),
    /// More is inside than is owed: where shall it go?
    Over(Over),
    /// Paid and delivered; the receipt.
    Paid(Paid),
    /// The receipt to a telephone or by electronic mail.
    Sending(Sending),
    /// The number of another visit's receipt.
    Fetching(Fetching),
    /// The receipt of another visit.
    Fetched(Fetched),
    /// The services of the basket are kept.
    Keeping(Keeping),
    /// Whose groups does central keep?
    Owning(Owning),
    /// The groups that it keeps for somebody.
    Owned(Owned),
    /// Shall it forget one?
    Forgetting(Forgetting),
}

impl Step {
    /// Somebody came to pay for something.
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        Finding::begin(room)
    }

    pub(crate) fn on(self, event: Event, room: &mut Room<'_>) -> Stage {
        match self {
            Self::Finding(step) => step.on(&event, room),
            Self::Filling(step) => step.on(&event, room),
            Self::Looking(step) => step.on(event, room),
            Self::NotFound(step) => step.on(&event, room),
            Self::Grouped(step) => step.on(&event, room),
            Self::Gathering(step) => step.on(event, room),
            Self::Owing(step) => step.on(&event, room),
            Self::Amount(step) => step.on(&event, room),
            Self::Reviewing(step) => step.on(&event, room),
            Self::Promising(step) => step.on(event, room),
            Self::Inserting(step) => step.on(event, room),
            Self::Redeeming(step) => step.on(event, room),
            Self::Charging(step) => step.on(event, room),
            Self::Showing(step) => step.on(event, room),
            Self::Over(step) => step.on(&event, room),
            Self::Paid(step) => step.on(&event, room),
            Self::Sending(step) => step.on(&event, room),
            Self::Fetching(step) => step.on(event, room),
            Self::Fetched(step) => step.on(&event, room),
            Self::Keeping(step) => step.on(&event, room),
            Self::Owning(step) => step.on(&event, room),
            Self::Owned(step) => step.on(&event, room),
            Self::Forgetting(step) => step.on(&event, room),
        }
    }

    pub(crate) fn deadline(&self) -> Option<Moment> {
        match self {
            Self::Looking(step) => Some(step.until),
            Self::Gathering(step) => Some(step.until),
            Self::Keeping(step) => step.deadline(),
            Self::Owning(step) => step.deadline(),
            Self::Forgetting(step) => step.deadline(),
            Self::Promising(step) => Some(step.until),
            Self::Inserting(step) => step.deadline(),
            Self::Redeeming(step) => step.deadline(),
            Self::Charging(step) => step.deadline(),
            Self::Showing(step) => step.deadline(),
            Self::Paid(step) => step.deadline(),
            Self::Fetching(step) => step.deadline(),
            Self::Fetched(step) => step.deadline(),
            Self::Sending(_)
            | Self::Finding(_)
            | Self::Filling(_)
            | Self::NotFound(_)
            | Self::Grouped(_)
            | Self::Owned(_)
            | Self::Owing(_)
            | Self::Amount(_)
            | Self::Reviewing(_)
            | Self::Over(_) => None,
        }
    }

    /// Whether the person may end the session here with one press: no money is inside, and nothing moves.
    pub(crate) const fn may_end(&self) -> bool {
        match self {
            Self::Fetching(step) => step.is_the_persons_turn(),
            Self::Fetched(step) => step.is_the_persons_turn(),
            Self::Finding(_)
            | Self::Filling(_)
            | Self::NotFound(_)
            | Self::Grouped(_)
            | Self::Owned(_)
            | Self::Owing(_)
            | Self::Amount(_)
            | Self::Reviewing(_) => true,
            Self::Keeping(step) => step.may_end(),
            Self::Owning(step) => step.may_end(),
            Self::Forgetting(step) => step.is_the_persons_turn(),
            Self::Looking(_)
            | Self::Gathering(_)
            | Self::Promising(_)
            | Self::Inserting(_)
            | Self::Redeeming(_)
            | Self::Charging(_)
            | Self::Showing(_)
            | Self::Over(_)
            | Self::Sending(_)
            | Self::Paid(_) => false,
        }
    }

    /// Whether it is the person's turn. Never while a note, a card, a code or a provider is at work.
    pub(crate) const fn waits_for_person(&self) -> bool {
        match self {
            Self::Inserting(step) => step.is_the_persons_turn(),
            Self::Redeeming(step) => step.is_the_persons_turn(),
            // After a payment, too: whoever types or reads is asked before their receipt is taken from the screen.
            Self::Owning(step) => step.is_the_persons_turn(),
            Self::Keeping(step) => step.is_the_persons_turn(),
            Self::Paid(step) => !step.paper.is_printing(),
            Self::Charging(step) => step.may_choose(),
            Self::Showing(step) => step.may_choose(),
            Self::Over(_) | Self::Sending(_) => true,
            _ => self.may_end(),
        }
    }

    /// Without a touch, how long before the person is asked.
    pub(crate) fn idle(&self, times: Times) -> Duration {
        match self {
            Self::Paid(step) => step.paper.idle(times),
            _ => times.idle,
        }
    }

    /// Whether everything is paid and delivered: nothing that was put in is lost with the page.
    pub(crate) const fn is_paid(&self) -> bool {
        match self {
            Self::Paid(_) | Self::Sending(_) => true,
            Self::Keeping(step) | Self::Owning(Owning { why: Why::Keep(_, step), .. }) => !step.is_before_payment(),
            _ => false,
        }
    }

    /// Nobody is here any more, or the person ends it: what is inside is owed, under the claim number.
    pub(crate) fn leave_to_itself(&self, room: &mut Room<'_>) -> Stage {
        match self {
            Self::Over(_) => return Over::keep(room),
            Self::Paid(step) => return paid::leave(step.paper, room),
            Self::Keeping(step) | Self::Owning(Owning { why: Why::Keep(_, step), .. }) => return step.leave(room),
            Self::Sending(step) => return step.leave(room),
            _ => {}
        }
        if !self.may_end() {
            room.wants(Effect::RefuseNotes);
        }
        owe(room).unwrap_or_else(|| room.abandon())
    }
}

impl From<Step> for Stage {
    fn from(step: Step) -> Self {
        Self::Payment(Box::new(step))
    }
}

/// Stops paying: what is inside is owed; with nothing inside the basket is there again.
fn stop(room: &mut Room<'_>) -> Stage {
    room.wants(Effect::RefuseNotes);
    owe(room).unwrap_or_else(|| Reviewing::begin(room))
}

/// What is inside is owed, under a claim number; nothing with nothing inside.
fn owe(room: &mut Room<'_>) -> Option<Stage> {
    let id = room.transaction()?;
    let amount = room.state(id)?.inside().filter(|inside| inside.is_positive())?;
    room.owe_money(id);
    Some(MoneyOwed::begin(amount, room))
}
