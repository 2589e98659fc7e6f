//! Who somebody is: a badge, and then the PIN that goes with it. The same for whoever comes in and for a second person.

use domain::{
    Moment, Sensitive,
    fact::{Maintenance, PinRefused},
    staff::{Actor, Badge, Pin, badge},
};

use crate::{
    effect::Against,
    event::{Event, PinAnswer, Said, Touch},
    room::Room,
    typed::Typed,
};

/// How far the proof has come. It opens nothing by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// A badge is asked for.
    Badge,
    /// A true badge was shown; its PIN is asked for.
    Pin {
        /// The badge.
        badge: Badge,
        /// What was typed so far.
        typed: Typed,
    },
    /// The PIN is being compared.
    Checking {
        /// The badge.
        badge: Badge,
        /// The number of the check.
        check: u32,
        /// What the staff list says of the badge: nothing against it, or why no PIN will do.
        standing: Option<PinRefused>,
        /// Since when.
        since: Moment,
    },
}

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proved {
    /// It is not about the proof.
    Nothing,
    /// It was taken in.
    Heard,
    /// Something is to be said.
    Said(Said),
    /// Both go together: this is who it is.
    Right(Actor),
}

impl Proof {
    /// Takes in one event. `fit` says what speaks against a true badge where it is shown.
    pub(crate) fn on(
        self,
        event: Event,
        fit: impl Fn(&Badge) -> Result<(), Said>,
        room: &mut Room<'_>,
    ) -> (Self, Proved) {
        if let Event::CodeScanned(text) = event {
            room.wants(crate::Effect::EnableScanner);
            return if room.is_locked() { (self, Proved::Nothing) } else { self.show(&text, fit, room) };
        }
        match (self, event) {
            (Self::Pin { badge, mut typed }, Event::Touched(Touch::Typed(digit))) => {
                typed.push(digit);
                (Self::Pin { badge, typed }, Proved::Heard)
            }
            (Self::Pin { badge, mut typed }, Event::Touched(Touch::Erased)) => {
                typed.erase();
                (Self::Pin { badge, typed }, Proved::Heard)
            }
            (Self::Pin { badge, .. }, Event::Touched(Touch::Cleared)) => (Self::asked(badge), Proved::Heard),
            (Self::Pin { badge, typed }, Event::Touched(Touch::PinConfirmed)) => Self::confirm(badge, &typed, room),
            (Self::Checking { badge, check, standing, .. }, Event::PinChecked(number, answer)) if number == check => {
                let wrong = (answer == PinAnswer::DoesNotFit).then_some(PinRefused::Wrong);
                match standing.or(wrong) {
                    Some(why) => Self::refuse(badge, why, room),
                    None => (Self::Badge, Proved::Right(Actor::from(&badge))),
                }
            }
            (Self::Checking { badge, since, .. }, Event::Elapsed)
                if room.facts.now >= since + room.facts.times.check =>
            {
                Self::refuse(badge, PinRefused::Unanswered, room)
            }
            (proof, _) => (proof, Proved::Nothing),
        }
    }

    /// Nobody waits for the proof any more. A PIN that is being compared was tried all the same.
    pub(crate) fn leave(self, room: &mut Room<'_>) {
        if let Self::Checking { badge, .. } = self {
            Self::refuse(badge, PinRefused::Unanswered, room);
        }
    }

    /// When it has waited long enough for an answer.
    pub(crate) fn deadline(&self, room: &crate::Facts) -> Option<Moment> {
        match self {
            Self::Checking { since, .. } => Some(*since + room.times.check),
            Self::Badge | Self::Pin { .. } => None,
        }
    }

    pub(crate) const fn is_checking(&self) -> bool {
        matches!(self, Self::Checking { .. })
    }

    fn asked(badge: Badge) -> Self {
        Self::Pin { badge, typed: Typed::default() }
    }

    fn show(
        self,
        text: &Sensitive<String>,
        fit: impl Fn(&Badge) -> Result<(), Said>,
        room: &mut Room<'_>,
    ) -> (Self, Proved) {
        if self.is_checking() {
            return (self, Proved::Nothing);
        }
        let read = Badge::open(text.reveal(), &room.facts.badge_keys)
            .and_then(|badge| badge.judge(room.facts.today, &room.facts.site).map(|()| badge));
        match read {
            Ok(badge) => match fit(&badge) {
                Ok(()) => (Self::asked(badge), Proved::Heard),
                Err(said) => (Self::Badge, Proved::Said(said)),
            },
            Err(why) if why.is_a_try() => {
                room.record(Maintenance::BadgeRefused { why });
                room.lock();
                (Self::Badge, Proved::Said(said(why, room)))
            }
            Err(why) => (self, Proved::Said(why.into())),
        }
    }

    fn confirm(badge: Badge, typed: &Typed, room: &mut Room<'_>) -> (Self, Proved) {
        let Ok(pin) = Pin::typed(typed.reveal()) else { return (Self::asked(badge), Proved::Said(Said::NotAPin)) };
        if room.is_locked() {
            return (Self::asked(badge), Proved::Said(Said::Locked));
        }
        let (standing, against) = standing(&badge, room);
        let check = room.check(Actor::from(&badge), pin, against);
        (Self::Checking { badge, check, standing, since: room.facts.now }, Proved::Heard)
    }

    fn refuse(badge: Badge, why: PinRefused, room: &mut Room<'_>) -> (Self, Proved) {
        room.record(Maintenance::PinRefused { who: Actor::from(&badge), why });
        room.lock();
        let said = if room.is_locked() { Said::Locked } else { Said::NotTogether };
        (Self::asked(badge), Proved::Said(said))
    }
}

fn said(why: badge::Refused, room: &Room<'_>) -> Said {
    if room.is_locked() { Said::Locked } else { why.into() }
}

/// What the staff list says of a badge, and what its PIN is compared with. Whatever speaks against it, a hash is computed
/// all the same: how long the answer takes tells nothing.
fn standing(badge: &Badge, room: &Room<'_>) -> (Option<PinRefused>, Against) {
    let Some(member) = room.facts.staff.as_ref().and_then(|staff| staff.member(&badge.person)) else {
        return (Some(PinRefused::NotListed), Against::Nobody);
    };
    let standing = if member.role != badge.role {
        Some(PinRefused::OtherRole)
    } else if member.until < room.facts.today {
        Some(PinRefused::Over)
    } else {
        None
    };
    (standing, Against::Hash(member.pin.clone()))
}
