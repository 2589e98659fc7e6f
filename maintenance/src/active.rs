//! Somebody of the staff is in: deeds, each by the table, each written down before it is begun and when it has ended.

use domain::{
    DeedId, Moment,
    fact::{Failure, Left, Maintenance, Outcome},
    staff::{Actor, Badge, Deed, May, Request, may},
};

use crate::{
    effect::Effect,
    entry::Entry,
    event::{Ended, Event, Key, Said, Touch},
    exchange::{Exchange, Team, Went},
    facts::Facts,
    mode::Mode,
    proof::{Proof, Proved},
    room::Room,
};

/// Somebody is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Active {
    /// Who.
    pub who: Actor,
    /// When somebody last did something, or something ended that they waited for.
    pub touched: Moment,
    /// What is being done.
    pub doing: Doing,
    /// What is to be said.
    pub said: Option<Said>,
}

/// What is being done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    /// Nothing: deeds are offered.
    Nothing,
    /// A second person is asked for.
    Second(Second),
    /// A deed has begun.
    Deed(Box<Begun>),
}

/// A second person is asked for a deed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Second {
    /// Which deed.
    pub request: Request,
    /// How far the second person has come.
    pub proof: Proof,
}

/// A deed that has begun, and has no outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Its name.
    pub id: DeedId,
    /// What it is.
    pub request: Request,
    /// Beside whom.
    pub second: Option<Actor>,
    /// How far it has come.
    pub step: Step,
}

/// How far a deed has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The terminal is doing it.
    Running {
        /// Since when.
        since: Moment,
    },
    /// It waits for whoever is there to look and say.
    Asked,
    /// It is being stopped.
    Stopping {
        /// Since when.
        since: Moment,
        /// What is written down when it has stopped.
        outcome: Outcome,
    },
    /// A cassette is exchanged.
    Exchange(Exchange),
}

/// A deed that the table lets begin.
struct Ordered {
    request: Request,
    second: Option<Actor>,
}

/// Whether whoever is in is going.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Going {
    Stays,
    Goes(Left),
}

impl Active {
    pub(crate) const fn new(who: Actor, now: Moment) -> Self {
        Self { who, touched: now, doing: Doing::Nothing, said: None }
    }

    pub(crate) fn on(mut self, event: Event, going: Going, room: &mut Room<'_>) -> Mode {
        let is_idle = self.is_idle(room.facts);
        if event.is_by_hand() && !is_idle {
            self.touched = room.facts.now;
        }
        match event {
            // What has ended is written down first, however late it is.
            event @ Event::DeedEnded(..) => self.work(event, room).settle(going, room),
            // Late is late, even when a hand comes first: the person of before may be gone.
            _ if is_idle => self.tire(room),
            Event::Touched(Touch::LeaveChosen) => self.go(Left::Asked, room),
            Event::KeyTurned(Key::Off) => self.go(Left::KeyTurned, room),
            // Whoever was away for too long, or has turned the key back, must come in again.
            Event::Touched(Touch::StayChosen) if going == Going::Goes(Left::Asked) => Mode::Active(self),
            event => self.work(event, room).settle(going, room),
        }
    }

    pub(crate) fn deadline(&self, facts: &Facts) -> Moment {
        let idle = self.touched + facts.times.idle;
        match &self.doing {
            Doing::Nothing => idle,
            Doing::Second(second) => second.proof.deadline(facts).map_or(idle, |check| idle.min(check)),
            Doing::Deed(begun) => begun.deadline(facts).unwrap_or(idle),
        }
    }

    /// Nobody has done anything for too long. A deed that the terminal does by itself is not idle; it has a time of its own.
    fn is_idle(&self, facts: &Facts) -> bool {
        let is_theirs = match &self.doing {
            Doing::Nothing | Doing::Second(_) => true,
            Doing::Deed(begun) => begun.deadline(facts).is_none(),
        };
        is_theirs && facts.now >= self.touched + facts.times.idle
    }

    fn work(self, event: Event, room: &mut Room<'_>) -> Self {
        let Self { who, touched, doing, said } = self;
        match doing {
            Doing::Nothing => Self { who, touched, doing, said }.choose(event, room),
            Doing::Second(second) => Self { who, touched, doing: Doing::Nothing, said }.prove(second, event, room),
            Doing::Deed(begun) => Self { who, touched, doing: Doing::Nothing, said }.carry_on(*begun, event, room),
        }
    }

    fn choose(self, event: Event, room: &mut Room<'_>) -> Self {
        let Event::Touched(Touch::DeedChosen(request)) = event else { return self };
        match may(self.who.role, request.deed) {
            May::Never | May::AsSecond => self.say(Said::NotAllowed),
            May::Alone => self.begin(Ordered { request, second: None }, room),
            May::WithSecond if room.is_locked() => self.say(Said::Locked),
            May::WithSecond => {
                room.wants(Effect::EnableScanner);
                let second = Second { request, proof: Proof::Badge };
                Self { doing: Doing::Second(second), said: None, ..self }
            }
        }
    }

    fn prove(self, second: Second, event: Event, room: &mut Room<'_>) -> Self {
        let Second { request, proof } = second;
        if event == Event::Touched(Touch::GivenUp) {
            proof.leave(room);
            room.wants(Effect::DisableScanner);
            return Self { said: None, ..self };
        }
        let fit = |badge: &Badge| {
            if badge.person == self.who.person {
                Err(Said::SamePerson)
            } else if request.deed.takes_as_second(badge.role) {
                Ok(())
            } else {
                Err(Said::NotAllowed)
            }
        };
        let (proof, proved) = proof.on(event, fit, room);
        let said = match proved {
            Proved::Right(second) => {
                room.record(Maintenance::SecondAdmitted { who: second.clone() });
                room.wants(Effect::DisableScanner);
                return self.begin(Ordered { request, second: Some(second) }, room);
            }
            Proved::Said(_) if room.is_locked() => {
                room.wants(Effect::DisableScanner);
                return self.say(Said::Locked);
            }
            Proved::Said(said) => Some(said),
            Proved::Heard => None,
            Proved::Nothing => self.said,
        };
        Self { doing: Doing::Second(Second { request, proof }), said, ..self }
    }

    fn begin(self, Ordered { request, second }: Ordered, room: &mut Room<'_>) -> Self {
        let (id, who) = (room.facts.deed, self.who.clone());
        room.record(Maintenance::DeedIntended { id, request: request.clone(), who, second: second.clone() });
        let step = if request.deed == Deed::ExchangeCassette {
            Step::Exchange(Exchange::begin(room))
        } else {
            room.wants(Effect::Begin(id, request.clone()));
            Step::Running { since: room.facts.now }
        };
        let begun = Begun { id, request, second, step };
        Self { doing: Doing::Deed(Box::new(begun)), said: None, touched: room.facts.now, ..self }
    }

    fn carry_on(self, begun: Begun, event: Event, room: &mut Room<'_>) -> Self {
        let Begun { id, request, second, step } = begun;
        let (step, said) = match step {
            Step::Exchange(exchange) => {
                match exchange.on(event, Team { who: &self.who, second: second.as_ref() }, room) {
                    Went::On(exchange, said) => (Step::Exchange(exchange), said),
                    Went::Over(outcome, said) => return Self { said, ..self.end(id, outcome, room) },
                }
            }
            step => match step.on(id, event, room) {
                Ok(step) => (step, None),
                Err(outcome) => return self.end(id, outcome, room),
            },
        };
        Self { doing: Doing::Deed(Box::new(Begun { id, request, second, step })), said, ..self }
    }

    fn end(self, id: DeedId, outcome: Outcome, room: &mut Room<'_>) -> Self {
        room.record(Maintenance::DeedEnded { id, outcome });
        Self { doing: Doing::Nothing, touched: room.facts.now, said: None, ..self }
    }

    /// Somebody goes: at once, or when what they have begun has ended.
    fn go(self, how: Left, room: &mut Room<'_>) -> Mode {
        if let Doing::Second(second) = self.doing {
            second.proof.leave(room);
            room.wants(Effect::DisableScanner);
            return Self { doing: Doing::Nothing, ..self }.settle(Going::Goes(how), room);
        }
        self.settle(Going::Goes(how), room)
    }

    /// Nobody is there any more: what waits for a person is given up, and nothing stays open. An exchange goes on when
    /// somebody comes again.
    fn tire(self, room: &mut Room<'_>) -> Mode {
        let Self { who, touched, doing, said } = self;
        let Doing::Deed(begun) = doing else {
            return Self { who, touched, doing, said }.go(Left::Idle, room);
        };
        let active = Self { who, touched, doing: Doing::Nothing, said };
        let active = match begun.step {
            Step::Exchange(exchange) => {
                exchange.leave(room);
                active.end(begun.id, Outcome::GivenUp, room)
            }
            Step::Running { .. } | Step::Asked | Step::Stopping { .. } => {
                let step = stop(begun.id, Outcome::GivenUp, room);
                Self { doing: Doing::Deed(Box::new(Begun { step, ..*begun })), ..active }
            }
        };
        active.settle(Going::Goes(Left::Idle), room)
    }

    fn settle(self, going: Going, room: &mut Room<'_>) -> Mode {
        match (going, &self.doing) {
            (Going::Stays, _) => Mode::Active(self),
            (Going::Goes(how), Doing::Deed(_)) => Mode::ExitPending(self, how),
            (Going::Goes(how), Doing::Nothing | Doing::Second(_)) => {
                room.record(Maintenance::Left { who: self.who, how });
                room.wants(Effect::HandBack);
                room.wants(Effect::ReleaseVisits);
                Mode::Inactive(Entry::Closed)
            }
        }
    }

    fn say(self, said: Said) -> Self {
        Self { said: Some(said), ..self }
    }
}

impl Begun {
    /// When the terminal itself has taken too long; nothing where it is a person's turn.
    fn deadline(&self, facts: &Facts) -> Option<Moment> {
        match &self.step {
            Step::Running { since } => Some(*since + facts.times.deed),
            Step::Stopping { since, .. } => Some(*since + facts.times.stop),
            Step::Exchange(exchange) => exchange.deadline(facts),
            Step::Asked => None,
        }
    }
}

impl Step {
    /// The step after an event; or the outcome.
    fn on(self, id: DeedId, event: Event, room: &mut Room<'_>) -> Result<Self, Outcome> {
        match (self, event) {
            (Self::Stopping { outcome, .. }, Event::DeedEnded(ended, Ended::Stopped)) if ended == id => Err(outcome),
            (_, Event::DeedEnded(ended, how)) if ended == id => Err(match how {
                Ended::Done => Outcome::Done,
                Ended::Failed(why) => Outcome::Failed { why },
                Ended::Stopped => Outcome::GivenUp,
            }),
            (Self::Running { .. }, Event::DeedAsked(asked)) if asked == id => Ok(Self::Asked),
            (Self::Asked, Event::Touched(Touch::Answered(answer))) => {
                room.wants(Effect::Tell(id, answer));
                Ok(Self::Running { since: room.facts.now })
            }
            (Self::Running { .. } | Self::Asked, Event::Touched(Touch::GivenUp)) => {
                Ok(stop(id, Outcome::GivenUp, room))
            }
            (Self::Running { since }, Event::Elapsed) if room.facts.now >= since + room.facts.times.deed => {
                Ok(stop(id, Outcome::Failed { why: Failure::NoAnswer }, room))
            }
            // Nobody answers any more: what it came to, nobody knows, and nobody waits for ever.
            (Self::Stopping { since, .. }, Event::Elapsed) if room.facts.now >= since + room.facts.times.stop => {
                Err(Outcome::Failed { why: Failure::NoAnswer })
            }
            (step, _) => Ok(step),
        }
    }
}

fn stop(id: DeedId, outcome: Outcome, room: &mut Room<'_>) -> Step {
    room.wants(Effect::Stop(id));
    Step::Stopping { since: room.facts.now, outcome }
}
