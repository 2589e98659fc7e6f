//! What is owed? The provider is asked, by way of central.

use domain::{
    Moment, ServiceId,
    payment::{Account, Found, Inquiry},
    service::{LookUp, Offline, Service},
};

use super::{Amount, Filling, Finding, Owing, Step};
use crate::{
    cart,
    effect::Effect,
    event::{Event, LookedUp},
    facts::Obstacle,
    room::Room,
    stage::Stage,
    touch::Touch,
};

/// What was asked, kept for another try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked(pub Inquiry);

/// The provider is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looking {
    /// What.
    pub asked: Asked,
    /// Since when.
    pub since: Moment,
    pub(super) until: Moment,
}

/// Why there is nothing to pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// Nothing is owed.
    Owed,
    /// Nobody is known by this.
    Unknown,
    /// The provider does not answer; worth another try in so many seconds, where that is known.
    Silent(Option<u32>),
    /// Too many that nobody is known by were asked for here.
    TooOften,
    /// There is no connection.
    Offline,
}

/// Nothing to pay was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotFound {
    /// Why.
    pub why: Nothing,
    /// What was asked.
    pub asked: Asked,
}

impl Looking {
    pub(super) fn begin(inquiry: Inquiry, room: &mut Room<'_>) -> Stage {
        let asked = Asked(inquiry);
        let Some(id) = room.transaction() else { return room.leave() };
        if room.facts.has(Obstacle::Offline) {
            return NotFound::begin(Nothing::Offline, asked, room);
        }
        room.wants(Effect::LookUp(id, Box::new(asked.0.clone())));
        let since = room.facts.now;
        Step::Looking(Self { asked, since, until: room.after(room.facts.times.look_up) }).into()
    }

    /// A bill's code says service and account.
    pub(super) fn scanned(id: &ServiceId, account: Account, room: &mut Room<'_>) -> Stage {
        match cart::service(id, room.facts).cloned() {
            Some(service) => Self::of_service(&service, account, room),
            None => Finding::begin(room),
        }
    }

    /// The provider is asked, where it can be; else the person says how much.
    pub(super) fn of_service(service: &Service, account: Account, room: &mut Room<'_>) -> Stage {
        let offline = room.facts.has(Obstacle::Offline);
        match service.look_up {
            LookUp::None => Amount::of_service(service, account, room),
            LookUp::WhenOnline if offline && service.offline == Offline::Queue => {
                Amount::of_service(service, account, room)
            }
            LookUp::WhenOnline | LookUp::Must => {
                Self::begin(Inquiry::Service { service: service.id.clone(), account }, room)
            }
        }
    }

    pub(crate) fn on(self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::LookedUp(id, answer) if room.is_about(id) => {
                room.session.touched = room.facts.now;
                match answer {
                    LookedUp::Answered(Found::Debts { debts, silent }) if !debts.is_empty() => {
                        Owing::begin(debts, silent, room)
                    }
                    LookedUp::Answered(Found::Debts { .. } | Found::NothingOwed) => {
                        NotFound::begin(Nothing::Owed, self.asked, room)
                    }
                    LookedUp::Answered(Found::Unknown) => NotFound::begin(Nothing::Unknown, self.asked, room),
                    LookedUp::Answered(Found::TooOften { .. }) => NotFound::begin(Nothing::TooOften, self.asked, room),
                    LookedUp::Answered(Found::Silent { again_seconds }) => {
                        NotFound::begin(Nothing::Silent(again_seconds), self.asked, room)
                    }
                    LookedUp::Failed => NotFound::begin(Nothing::Offline, self.asked, room),
                }
            }
            Event::Touched(Touch::BackChosen) => Finding::begin(room),
            Event::Elapsed if room.facts.now >= self.until => {
                room.session.touched = room.facts.now;
                NotFound::begin(Nothing::Silent(None), self.asked, room)
            }
            _ => Step::Looking(self).into(),
        }
    }
}

impl NotFound {
    fn begin(why: Nothing, asked: Asked, _room: &mut Room<'_>) -> Stage {
        Step::NotFound(Self { why, asked }).into()
    }

    /// The service and account that may be paid without asking: its provider is silent, and the payment may wait.
    #[must_use]
    pub fn without(&self, facts: &crate::Facts) -> Option<(ServiceId, Account)> {
        let Inquiry::Service { service, account } = &self.asked.0 else { return None };
        let known = cart::service(service, facts)?;
        let silent = matches!(self.why, Nothing::Silent(_) | Nothing::Offline);
        let may = known.look_up == LookUp::WhenOnline && known.offline == Offline::Queue;
        (silent && may).then(|| (service.clone(), account.clone()))
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::WithoutChosen) => {
                let Some((id, account)) = self.without(room.facts) else { return Step::NotFound(self).into() };
                match cart::service(&id, room.facts).cloned() {
                    Some(service) => Amount::of_service(&service, account, room),
                    None => Finding::begin(room),
                }
            }
            Event::Touched(Touch::AskAgainChosen)
                if !matches!(self.why, Nothing::Owed | Nothing::Unknown | Nothing::TooOften) =>
            {
                Looking::begin(self.asked.0, room)
            }
            Event::Touched(Touch::BackChosen) => match self.asked.0 {
                Inquiry::Service { service, .. } => Filling::begin(service, room),
                Inquiry::Household { .. } => Filling::household(room),
            },
            Event::Touched(Touch::ServiceAdded) => Finding::begin(room),
            _ => Step::NotFound(self).into(),
        }
    }
}
