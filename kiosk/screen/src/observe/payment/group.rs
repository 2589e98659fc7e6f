//! Services that somebody keeps, as far as they may be seen.

use domain::{group::Member, service::FieldKind};
use journey::{
    Facts, NoGroups, Obstacle, Session,
    stage::payment::{
        Forgetting, Grouped, Heard, Keeping, Kept, OwnerAsks, Owning, Why, WrongOwner, may_keep_by_central,
        may_keep_on_paper, may_list,
    },
};

use super::{count, letters, masked, paper, ready, shown, sold_by_id, typed};
use crate::snapshot::payment::{AskAll, Beside, NotDone, OnPaper, OwnedGroup};

pub(super) fn grouped(step: &Grouped, session: &Session, facts: &Facts) -> shown::Grouped {
    let member = |member: &Member| {
        let service = sold_by_id(&member.service, facts)?;
        Some(shown::Member { service, account: masked(&member.service, &member.account, facts) })
    };
    shown::Grouped {
        name: step.name.clone(),
        members: step.members.iter().filter_map(member).collect(),
        gone: step.gone.clone(),
        heard: match step.heard {
            Heard::Nothing => shown::Heard::Nothing,
            Heard::NothingOwed => shown::Heard::NothingOwed,
            Heard::Silent => shown::Heard::Silent,
        },
        all: match step.may_ask(facts) {
            true => AskAll::Now,
            false if facts.has(Obstacle::Offline) => AskAll::Offline,
            false => AskAll::NothingToAsk,
        },
        beside: match (session.is_kept(), may_list(session, facts)) {
            (true, _) => Beside::Forget,
            (false, true) => Beside::List,
            (false, false) => Beside::Nothing,
        },
    }
}

pub(super) fn keeping(step: &Keeping, facts: &Facts) -> shown::Keeping {
    shown::Keeping {
        text: step.typed.clone().into(),
        letters: letters(step.letters),
        paper: step.paper.map(paper),
        print: match facts.groups {
            journey::Groups::Missing => OnPaper::Never,
            journey::Groups::Sealed if may_keep_on_paper(facts) => OnPaper::Now,
            journey::Groups::Sealed => OnPaper::NotNow,
        },
        central: ready(may_keep_by_central(facts)),
        kept: match step.kept {
            Kept::No => shown::Kept::No,
            Kept::ByCentral => shown::Kept::ByCentral,
        },
    }
}

pub(super) fn owning(step: &Owning) -> shown::Owning {
    let asks = match &step.asks {
        OwnerAsks::Fin(fin) => shown::OwnerAsks::Fin(typed(&FieldKind::Fin, fin)),
        OwnerAsks::Code { digits, wrong, .. } => {
            shown::OwnerAsks::Code { digits: count(digits.count()), wrong: wrong.map(wrong_owner) }
        }
        OwnerAsks::Again { digits, .. } => shown::OwnerAsks::Again { digits: count(digits.count()) },
        OwnerAsks::Nothing(..) => shown::OwnerAsks::Nothing,
        OwnerAsks::Failed(_, why) => shown::OwnerAsks::Failed(not_done(*why)),
    };
    let why = match step.why {
        Why::Open => shown::Why::Open,
        Why::Keep(..) => shown::Why::Keep,
    };
    shown::Owning { why, asks }
}

pub(super) fn owned(session: &Session) -> shown::Owned {
    let group =
        |group: &domain::group::Group| OwnedGroup { name: group.name.clone(), services: count(group.members.len()) };
    shown::Owned { groups: session.groups.iter().map(group).collect() }
}

pub(super) fn forgetting(step: &Forgetting, session: &Session) -> shown::Forgetting {
    shown::Forgetting {
        name: session.group.as_ref().map(|group| group.name.clone()).unwrap_or_default(),
        asking: ready(!step.is_the_persons_turn()),
        failed: step.failed.map(not_done),
    }
}

const fn wrong_owner(wrong: WrongOwner) -> shown::WrongOwner {
    match wrong {
        WrongOwner::Guessed => shown::WrongOwner::Guessed,
        WrongOwner::Differs => shown::WrongOwner::Differs,
        WrongOwner::Refused => shown::WrongOwner::Refused,
    }
}

/// A refusal asks for the code anew, and is not shown by itself.
const fn not_done(why: NoGroups) -> NotDone {
    match why {
        NoGroups::TooOften => NotDone::TooOften,
        NoGroups::Full => NotDone::Full,
        NoGroups::Refused | NoGroups::Offline => NotDone::Offline,
    }
}
