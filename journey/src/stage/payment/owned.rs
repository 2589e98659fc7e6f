//! The groups that central keeps for somebody: one is chosen, or forgotten.

use domain::{Moment, group::Wish};

use super::{Finding, Grouped, Heard, Owning, Step, Why, owning::Question};
use crate::{
    effect::Effect,
    event::{Event, NoGroups},
    facts::{Facts, Obstacle},
    room::Room,
    session::Session,
    stage::Stage,
    touch::Touch,
};

/// The groups that central keeps for the owner of the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owned;

/// Shall central forget the group at hand?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgetting {
    /// Why central did not.
    pub failed: Option<NoGroups>,
    asked: Option<Question>,
}

/// Whether somebody's own services can be opened now: those that were shown or opened need no connection.
#[must_use]
pub fn may_open(session: &Session, facts: &Facts) -> bool {
    session.group.is_some() || may_list(session, facts)
}

/// Whether the groups that central keeps can be listed now.
#[must_use]
pub fn may_list(session: &Session, facts: &Facts) -> bool {
    session.owner.is_some() || !facts.has(Obstacle::Offline)
}

/// Somebody's own services: the group at hand, or all that central keeps.
pub(super) fn open(room: &mut Room<'_>) -> Stage {
    if room.session.group.is_some() { Grouped::begin(Heard::Nothing, room) } else { list(room) }
}

/// The groups that central keeps; an owner of the session is not asked again.
pub(super) fn list(room: &mut Room<'_>) -> Stage {
    if room.session.owner.is_some() { Owned::begin(room) } else { Owning::open(room) }
}

impl Owned {
    pub(super) fn begin(room: &mut Room<'_>) -> Stage {
        room.wants(Effect::DisableScanner);
        Step::Owned(Self).into()
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::GroupChosen(place)) => {
                if let Some(group) = room.session.groups.get(usize::from(*place)).cloned() {
                    room.session.group = Some(group);
                    return Grouped::begin(Heard::Nothing, room);
                }
            }
            Event::Touched(Touch::BackChosen) => return Finding::begin(room),
            _ => {}
        }
        Step::Owned(self).into()
    }
}

impl Forgetting {
    pub(super) fn begin() -> Stage {
        Step::Forgetting(Self { failed: None, asked: None }).into()
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        self.asked.map(Question::until)
    }

    /// Whether central is not being asked.
    #[must_use]
    pub const fn is_the_persons_turn(&self) -> bool {
        self.asked.is_none()
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match (self.asked, event) {
            (Some(question), event) => match question.answer(event, room) {
                Some(Ok(groups)) => {
                    (room.session.groups, room.session.group) = (groups, None);
                    return Owned::begin(room);
                }
                Some(Err(NoGroups::Refused)) => return refused(room),
                Some(Err(no)) => return Step::Forgetting(Self { failed: Some(no), asked: None }).into(),
                None => {}
            },
            (None, Event::Touched(Touch::ForgetConfirmed)) => return Self::ask(room),
            (None, Event::Touched(Touch::BackChosen)) => return Grouped::begin(Heard::Nothing, room),
            (None, _) => {}
        }
        Step::Forgetting(self).into()
    }

    fn ask(room: &mut Room<'_>) -> Stage {
        let (Some(owner), Some(group)) = (room.session.owner.clone(), &room.session.group) else {
            return Finding::begin(room);
        };
        let step = match Question::ask(owner, Wish::Forget(group.name.clone()), room) {
            Ok(question) => Self { failed: None, asked: Some(question) },
            Err(no) => Self { failed: Some(no), asked: None },
        };
        Step::Forgetting(step).into()
    }
}

/// The code that was right before is not any more.
fn refused(room: &mut Room<'_>) -> Stage {
    match room.session.owner.take() {
        Some(owner) => Owning::refused(Why::Open, owner.fin, room),
        None => Finding::begin(room),
    }
}
