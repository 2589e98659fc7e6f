//! The number of a receipt of before.

use domain::service::{FieldKind, mask::Wrong};

use super::{
    super::{Sample, every},
    manats, sample,
};
use crate::snapshot::{
    Ready,
    payment::{PaymentScene, Redeeming, TypedValue, WrongNumber},
};

every!(WRONG: WrongNumber {
    NotANumber "not-a-number", Here "here", Unknown "unknown", Spent "spent", OtherPersonal "other-personal",
    TooOften "too-often", Offline "offline",
});

pub(super) fn redeeming() -> Vec<Sample> {
    let scene = |name: &str, text: &str, wrong, asking| {
        let whole = if text.len() == 12 { Ready::Yes } else { Ready::No };
        let inside = Some(manats(2000));
        let step = Redeeming { text: text.to_owned().into(), fin: None, whole, wrong, asking, inside };
        sample(format!("redeeming{name}"), PaymentScene::Redeeming(step))
    };
    let mut samples = vec![
        scene("", "", None, Ready::No),
        scene("", "", None, Ready::No).helped(),
        scene("-half", "K7M4229", None, Ready::No),
        scene("-asking", "K7M4229108XT", None, Ready::Yes),
    ];
    samples
        .extend(WRONG.iter().map(|(wrong, word)| scene(&format!("-{word}"), "K7M4229108XT", Some(*wrong), Ready::No)));
    let owner = |name: &str, text: &str, (wrong, refused)| {
        let fin = TypedValue { text: text.to_owned().into(), judged: FieldKind::Fin.check(text).err(), wrong };
        let step = Redeeming {
            text: "K7M4229108XT".to_owned().into(),
            fin: Some(fin),
            whole: Ready::Yes,
            wrong: refused,
            asking: Ready::No,
            inside: Some(manats(2000)),
        };
        sample(format!("redeeming-fin{name}"), PaymentScene::Redeeming(step))
    };
    samples.push(owner("", "", (None, None)));
    samples.push(owner("-wrong", "5ABC", (Some(Wrong::Short { missing: 3 }), None)));
    samples.push(owner("-other", "", (None, Some(WrongNumber::OtherPersonal))));
    samples
}
