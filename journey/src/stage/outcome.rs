//! How a payment ended when it did not end with a visa.

use domain::{
    ClaimNumber, Money,
    fact::{NotTaken, Owed, PrintOutcome},
    visa::Fees,
};

use super::{Approved, Handing, Slip, Stage};
use crate::{effect::PaperText, event::Event, room::Room, touch::Touch};

/// Nothing was charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCharged {
    /// Who said so.
    pub by: NotTaken,
    /// What would have been paid, by all who travel together.
    pub fees: Fees,
    pub(super) approved: Approved,
}

impl NotCharged {
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
}

impl GivenBack {
    pub(crate) fn begin(amount: Money, room: &Room<'_>) -> Self {
        let claim = room.session.opens().next().map(|open| open.claim);
        Self { amount, claim }
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        if *event == Event::Touched(Touch::Finished) { Self::go_on(room) } else { Stage::GivenBack(self) }
    }

    /// The person has read it, or is gone.
    pub(super) fn go_on(room: &mut Room<'_>) -> Stage {
        room.close_each();
        room.leave()
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
}

impl MoneyOwed {
    pub(crate) fn begin(amount: Money, room: &mut Room<'_>) -> Stage {
        let owed = room.session.opens().find(|open| open.state.owed.iter().any(|owed| matches!(owed, Owed::Money(_))));
        let (id, claim) = owed.map_or((None, None), |open| (Some(open.id), Some(open.claim)));
        let slip = Slip::begin_for(id.or_else(|| room.transaction()), PaperText::Claim(amount), room);
        Stage::MoneyOwed(Self { amount, claim, slip })
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        self.slip = self.slip.on(event, room);
        if *event == Event::Touched(Touch::Finished) { self.go_on(room) } else { Stage::MoneyOwed(self) }
    }

    /// The person leaves with the number; the terminal goes on finding out before it takes cards again.
    pub(super) fn go_on(&self, room: &mut Room<'_>) -> Stage {
        if let Some(job) = self.slip.job() {
            room.print_ended(job, PrintOutcome::Unknown);
        }
        if Handing::is_due(room) {
            return Handing::begin(room);
        }
        let open: Vec<_> = room.session.opens().map(|open| (open.id, open.state.clone())).collect();
        let _attract = room.leave();
        super::Unfinished::begin(open.into_iter().filter(|(_, state)| state.is_unfinished()).collect(), room)
    }
}
