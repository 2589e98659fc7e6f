//! Whose groups? Personal number and code are typed; then central shows what it keeps for them, or keeps one more.

use domain::{
    Moment, Sensitive,
    group::{CODE_DIGITS, Group, MOST_GROUPS, Owner, OwnerCode, Wish},
    service::FieldKind,
};

use super::{Finding, Grouped, Heard, Keeping, Owned, Step, Typed};
use crate::{
    effect::Effect,
    event::{Event, NoGroups},
    facts::Obstacle,
    room::Room,
    stage::Stage,
    touch::Touch,
};

/// What central is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// To show the groups.
    Open,
    /// To keep this one; there it came from, and there the person goes back to.
    Keep(Box<Group>, Keeping),
}

/// Why a code is typed anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongOwner {
    /// It is easily guessed, and cannot be chosen.
    Guessed,
    /// The second one was another than the first.
    Differs,
    /// Number and code do not go together: nobody is told which of them is another.
    Refused,
}

/// Digits of a code, as far as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Digits(Sensitive<String>);

/// What the person is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnerAsks {
    /// The personal number.
    Fin(Typed),
    /// The code.
    Code {
        /// Whose.
        fin: Sensitive<String>,
        /// What is typed of it.
        digits: Digits,
        /// Why it is typed anew.
        wrong: Option<WrongOwner>,
    },
    /// The code once more: a slip would lock its owner out.
    Again {
        /// With the code that was typed first.
        owner: Owner,
        /// What is typed of it.
        digits: Digits,
    },
    /// Nothing: central is asked.
    Nothing(Owner, Question),
    /// Nothing: central was asked, and did not do it.
    Failed(Owner, NoGroups),
}

/// A question that central has not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Its number in the session.
    number: u8,
    until: Moment,
}

/// Whose groups?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owning {
    /// What for.
    pub why: Why,
    /// What the person is asked for.
    pub asks: OwnerAsks,
}

impl Digits {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.reveal().len()
    }

    /// Takes one press in.
    fn on(&mut self, touch: Touch) {
        let mut digits = self.0.reveal().clone();
        match touch {
            Touch::Typed(sign) if sign.reveal().is_ascii_digit() && digits.len() < CODE_DIGITS => {
                digits.push(sign.reveal());
            }
            Touch::Erased => drop(digits.pop()),
            Touch::Cleared => digits.clear(),
            _ => return,
        }
        self.0 = digits.into();
    }
}

impl Question {
    /// Asks central.
    ///
    /// # Errors
    /// Without a connection nobody is asked.
    pub(super) fn ask(owner: Owner, wish: Wish, room: &mut Room<'_>) -> Result<Self, NoGroups> {
        room.session.touched = room.facts.now;
        let transaction = room.transaction().filter(|_| !room.facts.has(Obstacle::Offline)).ok_or(NoGroups::Offline)?;
        room.session.questions = room.session.questions.wrapping_add(1);
        let question = room.session.questions;
        room.wants(Effect::AskGroups { transaction, question, owner, wish });
        Ok(Self { number: question, until: room.after(room.facts.times.look_up) })
    }

    /// What an event answers; nothing where it is about something else. No answer in time is one, too.
    pub(super) fn answer(self, event: &Event, room: &mut Room<'_>) -> Option<Result<Vec<Group>, NoGroups>> {
        let answer = match event {
            Event::GroupsAnswered(id, number, answer) if room.is_about(*id) && *number == self.number => {
                let known = |groups: Vec<Group>| groups.into_iter().take(MOST_GROUPS).collect();
                answer.clone().map(known)
            }
            Event::Elapsed if room.facts.now >= self.until => Err(NoGroups::Offline),
            _ => return None,
        };
        room.session.touched = room.facts.now;
        Some(answer)
    }

    pub(super) const fn until(self) -> Moment {
        self.until
    }
}

impl Owning {
    /// The groups that central keeps for somebody.
    pub(super) fn open(room: &mut Room<'_>) -> Stage {
        room.wants(Effect::DisableScanner);
        Step::Owning(Self { why: Why::Open, asks: OwnerAsks::Fin(Typed::default()) }).into()
    }

    /// One more group; whoever has said who they are is not asked again.
    pub(super) fn keep(group: Box<Group>, keeping: Keeping, room: &mut Room<'_>) -> Stage {
        let why = Why::Keep(group, keeping);
        match room.session.owner.clone().or_else(|| why.said()) {
            Some(owner) => Self::ask(why, owner, room),
            None => Step::Owning(Self { why, asks: OwnerAsks::Fin(Typed::default()) }).into(),
        }
    }

    pub(super) const fn deadline(&self) -> Option<Moment> {
        match &self.asks {
            OwnerAsks::Nothing(_, question) => Some(question.until()),
            OwnerAsks::Fin(_) | OwnerAsks::Code { .. } | OwnerAsks::Again { .. } | OwnerAsks::Failed(..) => None,
        }
    }

    /// Whether central is not being asked.
    #[must_use]
    pub const fn is_the_persons_turn(&self) -> bool {
        !matches!(self.asks, OwnerAsks::Nothing(..))
    }

    /// Whether the person may end here: nothing is paid yet, and central is not being asked.
    pub(super) const fn may_end(&self) -> bool {
        let before_payment = match &self.why {
            Why::Open => true,
            Why::Keep(_, keeping) => keeping.is_before_payment(),
        };
        before_payment && self.is_the_persons_turn()
    }

    pub(crate) fn on(self, event: &Event, room: &mut Room<'_>) -> Stage {
        let Self { why, asks } = self;
        match (asks, event) {
            (OwnerAsks::Nothing(owner, question), event) => match question.answer(event, room) {
                Some(Ok(groups)) => Self::answered(why, owner, groups, room),
                Some(Err(no)) => Self::failed(why, owner, no, room),
                None => Step::Owning(Self { why, asks: OwnerAsks::Nothing(owner, question) }).into(),
            },
            (asks, Event::Touched(Touch::BackChosen)) => Self { why, asks }.back(room),
            (OwnerAsks::Failed(owner, NoGroups::Offline), Event::Touched(Touch::AskAgainChosen)) => {
                Self::ask(why, owner, room)
            }
            (OwnerAsks::Fin(mut typed), Event::Touched(touch)) => {
                let asks = match typed.on(&FieldKind::Fin, *touch) {
                    Some(fin) => OwnerAsks::code(fin.into()),
                    None => OwnerAsks::Fin(typed),
                };
                Step::Owning(Self { why, asks }).into()
            }
            (OwnerAsks::Code { fin, digits, .. }, Event::Touched(Touch::TypingConfirmed))
                if digits.count() == CODE_DIGITS =>
            {
                Self::first(why, fin, &digits, room)
            }
            (OwnerAsks::Code { fin, mut digits, wrong }, Event::Touched(touch)) => {
                let before = digits.count();
                digits.on(*touch);
                // What was said of the last code no longer is, once another one is typed.
                let wrong = wrong.filter(|_| digits.count() == before);
                Step::Owning(Self { why, asks: OwnerAsks::Code { fin, digits, wrong } }).into()
            }
            (OwnerAsks::Again { owner, digits }, Event::Touched(Touch::TypingConfirmed))
                if digits.count() == CODE_DIGITS =>
            {
                if digits.0.reveal() == owner.code.reveal() {
                    return Self::ask(why, owner, room);
                }
                let asks = OwnerAsks::anew(owner.fin, WrongOwner::Differs);
                Step::Owning(Self { why, asks }).into()
            }
            (OwnerAsks::Again { owner, mut digits }, Event::Touched(touch)) => {
                digits.on(*touch);
                Step::Owning(Self { why, asks: OwnerAsks::Again { owner, digits } }).into()
            }
            (asks, _) => Step::Owning(Self { why, asks }).into(),
        }
    }

    /// The code is typed. One that is chosen now is typed twice; one that was chosen once is central's to compare.
    fn first(why: Why, fin: Sensitive<String>, digits: &Digits, room: &mut Room<'_>) -> Stage {
        let asks = match OwnerCode::new(digits.0.reveal()) {
            Ok(code) if why == Why::Open => return Self::ask(why, Owner { fin, code }, room),
            Ok(code) => OwnerAsks::Again { owner: Owner { fin, code }, digits: Digits::default() },
            // Nobody has chosen such a one: it is as wrong as any other.
            Err(_) if why == Why::Open => OwnerAsks::anew(fin, WrongOwner::Refused),
            Err(_) => OwnerAsks::anew(fin, WrongOwner::Guessed),
        };
        Step::Owning(Self { why, asks }).into()
    }

    fn ask(why: Why, owner: Owner, room: &mut Room<'_>) -> Stage {
        let wish = match &why {
            Why::Open => Wish::Open,
            Why::Keep(group, _) => Wish::Keep(group.clone()),
        };
        let asks = match Question::ask(owner.clone(), wish, room) {
            Ok(question) => OwnerAsks::Nothing(owner, question),
            Err(no) => OwnerAsks::Failed(owner, no),
        };
        Step::Owning(Self { why, asks }).into()
    }

    fn answered(why: Why, owner: Owner, groups: Vec<Group>, room: &mut Room<'_>) -> Stage {
        (room.session.owner, room.session.groups) = (Some(owner), groups);
        match why {
            Why::Open => Owned::begin(room),
            Why::Keep(_, keeping) => keeping.kept_by_central(room),
        }
    }

    fn failed(why: Why, owner: Owner, no: NoGroups, room: &mut Room<'_>) -> Stage {
        match no {
            NoGroups::Refused => Self::refused(why, owner.fin, room),
            NoGroups::Full | NoGroups::TooOften | NoGroups::Offline => {
                Step::Owning(Self { why, asks: OwnerAsks::Failed(owner, no) }).into()
            }
        }
    }

    /// The code is asked for anew; not even what was right before is believed any more.
    pub(super) fn refused(why: Why, fin: Sensitive<String>, room: &mut Room<'_>) -> Stage {
        (room.session.owner, room.session.groups) = (None, Vec::new());
        Step::Owning(Self { why, asks: OwnerAsks::anew(fin, WrongOwner::Refused) }).into()
    }

    /// One question back, or to where the person came from.
    fn back(self, room: &mut Room<'_>) -> Stage {
        let asks = match self.asks {
            OwnerAsks::Again { owner, .. } => OwnerAsks::code(owner.fin),
            OwnerAsks::Code { fin, .. } => OwnerAsks::Fin(Typed { text: fin, wrong: None }),
            // With another name, who they are is not asked again.
            OwnerAsks::Failed(owner, _) => return self.why.with_owner(owner).leave(room),
            OwnerAsks::Fin(_) | OwnerAsks::Nothing(..) => return self.why.leave(room),
        };
        Step::Owning(Self { asks, ..self }).into()
    }
}

impl Why {
    /// Who the person said that they are when central could not keep it.
    fn said(&self) -> Option<Owner> {
        match self {
            Self::Open => None,
            Self::Keep(_, keeping) => keeping.owner.clone(),
        }
    }

    fn with_owner(self, owner: Owner) -> Self {
        match self {
            Self::Open => Self::Open,
            Self::Keep(group, keeping) => Self::Keep(group, Keeping { owner: Some(owner), ..keeping }),
        }
    }

    /// Back to where the person came from.
    fn leave(self, room: &mut Room<'_>) -> Stage {
        match self {
            // A list that was shown is still at hand.
            Self::Open if room.session.group.is_some() => Grouped::begin(Heard::Nothing, room),
            Self::Open => Finding::begin(room),
            Self::Keep(_, keeping) => keeping.wait(room),
        }
    }
}

impl OwnerAsks {
    /// The code, which nobody has typed yet.
    fn code(fin: Sensitive<String>) -> Self {
        Self::Code { fin, digits: Digits::default(), wrong: None }
    }

    /// Another code, as the last one was wrong.
    fn anew(fin: Sensitive<String>, why: WrongOwner) -> Self {
        Self::Code { fin, digits: Digits::default(), wrong: Some(why) }
    }
}
