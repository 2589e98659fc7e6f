//! A group of services that somebody kept: one is asked about by one press, or all of them together. What central keeps, it
//! forgets when its owner says so.

use domain::{
    Moment, Sensitive, ServiceId,
    group::{Group, Member},
    payment::{Account, Debt, Found, Inquiry},
    service::{LookUp, Service},
};

use super::{Finding, Forgetting, Looking, Owing, Owned, Step, owned};
use crate::{
    cart,
    effect::Effect,
    event::{Event, LookedUp},
    facts::{Facts, Obstacle},
    room::Room,
    stage::Stage,
    touch::Touch,
};

/// The most debts that are listed for a group.
const MOST_DEBTS: usize = 60;

/// What came of asking for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Nobody asked yet.
    Nothing,
    /// Nothing is owed.
    NothingOwed,
    /// Some did not answer, and the others owe nothing.
    Silent,
}

/// The services of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouped {
    /// What its owner calls it; may be empty.
    pub name: Sensitive<String>,
    /// Those that can be paid here, in the order in which they are shown.
    pub members: Vec<Member>,
    /// Services that are not paid here any more, or ask for something else.
    pub gone: Vec<ServiceId>,
    /// What came of asking for all.
    pub heard: Heard,
}

/// All of a group are asked for, one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    /// The one that is being asked for.
    pub asked: Member,
    /// Those that come after it, the next last.
    left: Vec<Member>,
    /// How many there are to ask for.
    pub of: u8,
    debts: Vec<Debt>,
    silent: Vec<ServiceId>,
    pub(super) until: Moment,
}

impl Grouped {
    /// The group of the session.
    pub(super) fn begin(heard: Heard, room: &mut Room<'_>) -> Stage {
        let Some(group) = room.session.group.clone() else { return Finding::begin(room) };
        let Group { name, members } = group;
        let (members, gone): (Vec<Member>, Vec<Member>) =
            members.into_iter().partition(|member| is_known(member, room.facts));
        let gone = gone.into_iter().map(|member| member.service).collect();
        room.wants(Effect::DisableScanner);
        Step::Grouped(Self { name, members, gone, heard }).into()
    }

    /// Whether any can be asked for now.
    #[must_use]
    pub fn may_ask(&self, facts: &Facts) -> bool {
        !facts.has(Obstacle::Offline) && self.members.iter().any(|member| is_asked(member, facts))
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::Touched(Touch::MemberChosen(place)) => {
                let member = self.members.get(usize::from(*place));
                let known = member.and_then(|member| Some((cart::service(&member.service, room.facts)?, member)));
                if let Some((service, member)) = known {
                    return Looking::of_service(&service.clone(), member.account.clone(), room);
                }
            }
            Event::Touched(Touch::AllAsked) if self.may_ask(room.facts) => return Gathering::begin(self.members, room),
            Event::Touched(Touch::ForgetAsked) if room.session.is_kept() => return Forgetting::begin(),
            Event::Touched(Touch::MineChosen)
                if !room.session.is_kept() && owned::may_list(room.session, room.facts) =>
            {
                return owned::list(room);
            }
            // The others are beside it.
            Event::Touched(Touch::BackChosen) if room.session.is_kept() => {
                room.session.group = None;
                return Owned::begin(room);
            }
            Event::Touched(Touch::BackChosen) => return Finding::begin(room),
            _ => {}
        }
        Step::Grouped(self).into()
    }
}

impl Gathering {
    fn begin(members: Vec<Member>, room: &mut Room<'_>) -> Stage {
        let mut left: Vec<Member> = members.into_iter().filter(|member| is_asked(member, room.facts)).collect();
        left.reverse();
        let of = u8::try_from(left.len()).unwrap_or(u8::MAX);
        let Some(asked) = left.pop() else { return Grouped::begin(Heard::Nothing, room) };
        let until = room.facts.now;
        Self { asked, left, of, debts: Vec::new(), silent: Vec::new(), until }.ask(room)
    }

    /// How many have been asked for.
    #[must_use]
    pub fn done(&self) -> u8 {
        let left = u8::try_from(self.left.len()).unwrap_or(u8::MAX);
        self.of.saturating_sub(left).saturating_sub(1)
    }

    fn ask(mut self, room: &mut Room<'_>) -> Stage {
        let Some(id) = room.transaction() else { return room.leave() };
        let Member { service, account } = self.asked.clone();
        room.wants(Effect::LookUp(id, Box::new(Inquiry::Service { service, account })));
        self.until = room.after(room.facts.times.look_up);
        Step::Gathering(self).into()
    }

    pub(crate) fn on(mut self, event: Event, room: &mut Room<'_>) -> Stage {
        match event {
            Event::LookedUp(id, answer) if room.is_about(id) => {
                room.session.touched = room.facts.now;
                match answer {
                    LookedUp::Answered(Found::Debts { debts, .. }) => {
                        // An adapter answers for what it was asked; whatever else it says was not asked for.
                        let own = debts.into_iter().filter(|debt| debt.service == self.asked.service);
                        self.debts.extend(own);
                        self.debts.truncate(MOST_DEBTS);
                    }
                    LookedUp::Answered(Found::NothingOwed) => {}
                    LookedUp::Answered(Found::Unknown | Found::Silent { .. }) => self.is_silent(),
                    LookedUp::Answered(Found::TooOften { .. }) | LookedUp::Failed => return self.stop(room),
                }
                match self.left.pop() {
                    Some(next) => Self { asked: next, ..self }.ask(room),
                    None => self.finish(room),
                }
            }
            // A late answer could be taken for the next one's: nobody else is asked.
            Event::Elapsed if room.facts.now >= self.until => self.stop(room),
            Event::Touched(Touch::BackChosen) => Grouped::begin(Heard::Nothing, room),
            _ => Step::Gathering(self).into(),
        }
    }

    fn is_silent(&mut self) {
        self.silent.push(self.asked.service.clone());
    }

    /// This one and those after it stay without an answer.
    fn stop(mut self, room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        self.is_silent();
        while let Some(next) = self.left.pop() {
            self.silent.push(next.service);
        }
        self.finish(room)
    }

    fn finish(self, room: &mut Room<'_>) -> Stage {
        match (self.debts.is_empty(), self.silent.is_empty()) {
            (false, _) => Owing::begin(self.debts, self.silent, room),
            (true, true) => Grouped::begin(Heard::NothingOwed, room),
            (true, false) => Grouped::begin(Heard::Silent, room),
        }
    }
}

/// Whether the provider can be asked what is owed.
fn is_asked(member: &Member, facts: &Facts) -> bool {
    cart::service(&member.service, facts).is_some_and(|service| service.look_up != LookUp::None)
}

/// Whether a service is still paid here, and its form still asks for just this.
fn is_known(member: &Member, facts: &Facts) -> bool {
    cart::service(&member.service, facts).is_some_and(|service| fits(&member.account, service))
}

fn fits(account: &Account, service: &Service) -> bool {
    service.ways.iter().any(|way| {
        way.fields.len() == account.len()
            && way.fields.iter().zip(account).all(|(field, entry)| {
                field.id == entry.field
                    && field.kind.check(entry.value.reveal()).is_ok_and(|value| value == *entry.value.reveal())
            })
    })
}
