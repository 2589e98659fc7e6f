//! A code that the person's bank reads.

use domain::fact::NotPaid;

use super::{
    super::{Sample, claim, every},
    manats, sample,
};
use crate::snapshot::payment::{CodeScene, Hears, Means, PaymentScene, Showing};

every!(NOT_PAID: NotPaid {
    Cancelled "cancelled", Expired "expired", OtherAmount "other-amount", Refused "refused",
    Unavailable "unavailable",
});

/// As long as a code of this kind is: two scripts, a long name of the scheme.
const PAYLOAD: &str = "00020101021226490016az.example.azqr0125MERCHANT-0000000000001235204939953039445405\
37.405802AZ5914SPECIMEN DUTY 6004BAKU62410525F5LXX1ZZ5PNORYNQGLHZMSP330708GYD-0142\
64330002az0115NÜMUNƏ RÜSUM AŞ0204BAKI6304ABCD";

pub(super) fn showing() -> Vec<Sample> {
    let scene = |name: String, showing| sample(format!("code{name}"), PaymentScene::Showing(showing));
    let whole = |state| Showing {
        amount: manats(3740),
        total: manats(3740),
        inside: None,
        state,
        notes: Means::Now,
        card: Means::Now,
        again: Means::Now,
        claim: claim(),
    };
    let rest = |state| Showing { amount: manats(740), inside: Some(manats(3000)), ..whole(state) };
    let shown = |minutes, hears| CodeScene::Shown { payload: PAYLOAD.to_owned(), minutes, hears };
    let mut samples = vec![
        scene(String::new(), whole(shown(3, Hears::Bank))),
        scene(String::new(), whole(shown(3, Hears::Bank))).helped(),
        scene("-last-minute".to_owned(), whole(shown(1, Hears::Bank))),
        scene("-unheard".to_owned(), whole(shown(2, Hears::Nobody))),
        scene("-rest".to_owned(), rest(shown(3, Hears::Bank))),
        scene("-rest-unheard".to_owned(), rest(shown(15, Hears::Nobody))),
        scene("-opening".to_owned(), whole(CodeScene::Opening)),
        scene("-opening-rest".to_owned(), rest(CodeScene::Opening)),
        scene("-ending".to_owned(), whole(CodeScene::Ending)),
        scene("-ending-rest".to_owned(), rest(CodeScene::Ending)),
    ];
    for (why, word) in NOT_PAID {
        samples.push(scene(format!("-not-paid-{word}"), whole(CodeScene::NotPaid(*why))));
    }
    let none = Showing {
        notes: Means::Full,
        card: Means::Resolving,
        again: Means::Fails,
        ..rest(CodeScene::NotPaid(NotPaid::Unavailable))
    };
    samples.push(scene("-rest-not-paid".to_owned(), none));
    samples
}
