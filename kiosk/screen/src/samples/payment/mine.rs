//! Services that central keeps for somebody.

use domain::{
    Sensitive,
    group::MOST_GROUPS,
    service::{FieldKind, mask::Wrong},
};

use super::{
    super::{HOSTILE, Sample, every},
    sample,
};
use crate::snapshot::{
    Ready,
    payment::{Forgetting, NotDone, Owned, OwnedGroup, OwnerAsks, Owning, PaymentScene, TypedValue, Why, WrongOwner},
};

every!(WRONG: WrongOwner {
    Guessed "guessed", Differs "differs", Refused "refused",
});

every!(NOT_DONE: NotDone {
    TooOften "too-often", Offline "offline", Full "full",
});

every!(WHY: Why {
    Open "", Keep "-keep",
});

/// As wide as a name may be.
pub(super) const LONG: &str = "WWWWWWWWWWWWWWWWWWWWWWWW";

pub(super) fn all() -> Vec<Sample> {
    [owning(), owned(), forgetting()].concat()
}

fn owning() -> Vec<Sample> {
    let scene = |name: String, why, asks| sample(name, PaymentScene::Owning(Owning { why, asks }));
    let fin = |text: &str, wrong| {
        OwnerAsks::Fin(TypedValue { text: text.to_owned().into(), judged: FieldKind::Fin.check(text).err(), wrong })
    };
    let code = |digits, wrong| OwnerAsks::Code { digits, wrong };
    let mut samples = vec![
        scene("mine-fin".to_owned(), Why::Open, fin("", None)),
        scene("mine-fin".to_owned(), Why::Open, fin("", None)).helped(),
        scene("mine-fin-typed".to_owned(), Why::Keep, fin("5ABCD12", None)),
        scene("mine-fin-wrong".to_owned(), Why::Open, fin("5ABC", Some(Wrong::Short { missing: 3 }))),
        scene("mine-code-half".to_owned(), Why::Open, code(3, None)),
        scene("mine-code-whole".to_owned(), Why::Open, code(6, None)),
        scene("mine-again".to_owned(), Why::Keep, OwnerAsks::Again { digits: 0 }),
        scene("mine-again-whole".to_owned(), Why::Keep, OwnerAsks::Again { digits: 6 }),
    ];
    for (why, of) in WHY {
        samples.push(scene(format!("mine-code{of}"), *why, code(0, None)));
        samples.push(scene(format!("mine-asking{of}"), *why, OwnerAsks::Nothing));
        for (wrong, word) in WRONG {
            // An old code is neither chosen nor typed twice.
            if *why == Why::Keep || *wrong == WrongOwner::Refused {
                samples.push(scene(format!("mine-code{of}-{word}"), *why, code(0, Some(*wrong))));
            }
        }
        for (failed, word) in NOT_DONE {
            // Whoever only opens needs no room.
            if *why == Why::Keep || *failed != NotDone::Full {
                samples.push(scene(format!("mine-failed{of}-{word}"), *why, OwnerAsks::Failed(*failed)));
            }
        }
    }
    samples.push(scene("mine-code-keep".to_owned(), Why::Keep, code(0, None)).helped());
    samples
}

fn group(name: &str, services: u8) -> OwnedGroup {
    OwnedGroup { name: Sensitive::new(name.to_owned()), services }
}

fn owned() -> Vec<Sample> {
    let scene = |name: &str, groups| sample(format!("mine{name}"), PaymentScene::Owned(Owned { groups }));
    let names = ["Ana evi", "", LONG, HOSTILE, "Qaraj"];
    let ten = names.into_iter().cycle().zip(1_u8..).take(MOST_GROUPS).map(|(name, count)| group(name, 2 * count));
    let ten = ten.collect();
    vec![
        scene("", vec![group("Ana evi", 3), group("Qaraj", 1)]),
        scene("", vec![group("Ana evi", 3), group("Qaraj", 1)]).helped(),
        scene("-one", vec![group("", 20)]),
        scene("-ten", ten),
        scene("-none", vec![]),
    ]
}

fn forgetting() -> Vec<Sample> {
    let scene = |name: &str, called: &str, asking, failed| {
        let step = Forgetting { name: Sensitive::new(called.to_owned()), asking, failed };
        sample(format!("mine-forget{name}"), PaymentScene::Forgetting(step))
    };
    let mut samples = vec![
        scene("", "Ana evi", Ready::No, None),
        scene("", "Ana evi", Ready::No, None).helped(),
        scene("-long", LONG, Ready::No, None),
        scene("-nameless", "", Ready::No, None),
        scene("-asking", "Ana evi", Ready::Yes, None),
    ];
    for (failed, word) in NOT_DONE {
        samples.push(scene(&format!("-{word}"), "Ana evi", Ready::No, Some(*failed)));
    }
    samples
}
