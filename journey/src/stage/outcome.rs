//! How a payment ended when it did not end with a visa.

use domain::{
    ClaimNumber, Moment, Money,
    fact::{Ending, NotTaken, PrintOutcome},
    visa::Fees,
};

use super::{Approved, Slip, Stage};
use crate::{effect::PaperText, event::Event, room::Room, touch::Touch};

/// Nothing was charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCharged {
    /// Who said so.
    pub by: NotTaken,
    pub(super) approved: Approved,
}

impl NotCharged {
    /// What would have been paid.
    #[must_use]
    pub const fn fees(&self) -> Fees {
        self.approved.fees
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::PayAgainChosen | Touch::PayChosen) => self.approved.pay(room),
            Event::Touched(Touch::PaymentCancelled) => room.abandon(),
            _ => Stage::NotCharged(self),
        }
    }
}

/// The money went back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBack {
    /// How much.
    pub amount: Money,
    /// The number to name.
    pub claim: Option<ClaimNumber>,
    /// How long it stays on the screen.
    pub until: Moment,
}

impl GivenBack {
    pub(crate) fn begin(amount: Money, room: &mut Room<'_>) -> Self {
        let claim = room.session.open.as_ref().map(|open| open.claim);
        Self { amount, claim, until: room.after(room.facts.times.take) }
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let over = *event == Event::Elapsed && room.facts.now >= self.until;
        if over || *event == Event::Touched(Touch::Finished) {
            return room.close(Ending::Reversed);
        }
        Stage::GivenBack(self)
    }
}

/// Nobody could say; the claim number counts. The transaction is closed as owed already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneyOwed {
    /// How much.
    pub amount: Money,
    /// The number to keep.
    pub claim: Option<ClaimNumber>,
    /// The claim's slip.
    pub slip: Slip,
    until: Moment,
}

impl MoneyOwed {
    pub(crate) fn begin(amount: Money, room: &mut Room<'_>) -> Stage {
        let claim = room.session.open.as_ref().map(|open| open.claim);
        let slip = Slip::begin(PaperText::Claim(amount), room);
        Stage::MoneyOwed(Self { amount, claim, slip, until: room.after(room.facts.times.take * 3) })
    }

    pub(crate) fn deadline(&self) -> Moment {
        self.slip.deadline().map_or(self.until, |slip| slip.min(self.until))
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        self.slip = self.slip.on(event, room);
        let over = *event == Event::Elapsed && room.facts.now >= self.until;
        if over || *event == Event::Touched(Touch::Finished) {
            return self.go_on(room);
        }
        Stage::MoneyOwed(self)
    }

    /// The person leaves with the number; the terminal goes on finding out before it takes cards again.
    fn go_on(self, room: &mut Room<'_>) -> Stage {
        if let Some(job) = self.slip.job() {
            room.print_ended(job, PrintOutcome::Unknown);
        }
        let open = room.session.open.clone();
        let _attract = room.leave();
        super::Unfinished::begin(open.into_iter().map(|open| (open.id, open.state)).collect(), room)
    }
}
