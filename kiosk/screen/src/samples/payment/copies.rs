//! Receipts by other means than paper, and receipts of before.

use domain::{
    receipt::Channel,
    service::{FieldKind, mask::Wrong},
};
use jiff::civil::date;

use super::{
    super::{Sample, claim, every},
    electricity, fine, manats, sample, services,
};
use crate::snapshot::{
    Ready,
    payment::{Copying, Fetched, Fetching, OldLine, PaymentScene, Sending, TypedValue, Whereabouts, WrongReceipt},
};

every!(WRONG: WrongReceipt {
    NotANumber "not-a-number", Unknown "unknown", TooOften "too-often", Offline "offline",
});

every!(COPYING: Copying {
    NotAsked "", Printing "-printing", Printed "-printed", Missing "-missing",
});

pub(super) fn copies() -> Vec<Sample> {
    [sending(), fetching(), fetched()].concat()
}

fn sending() -> Vec<Sample> {
    let scene = |name: &str, step| sample(format!("sending{name}"), PaymentScene::Sending(step));
    let typed = |by, text: &str, wrong| {
        let kind = match by {
            Channel::Sms => FieldKind::MobilePhone,
            Channel::Email => FieldKind::Email,
        };
        let to = TypedValue { text: text.to_owned().into(), judged: kind.check(text).err(), wrong };
        Sending::Typing { by, to, total: manats(3740) }
    };
    let long = "a.specimen.of.a.very.long.name.in.an.address.of.mail@mail.example-university.org.az";
    vec![
        scene("", Sending::Choosing { total: manats(3740) }),
        scene("", Sending::Choosing { total: manats(3740) }).helped(),
        scene("-sms", typed(Channel::Sms, "050123", None)),
        scene("-sms-wrong", typed(Channel::Sms, "0111234567", Some(Wrong::Prefix))),
        scene("-email", typed(Channel::Email, "", None)),
        scene("-email-wrong", typed(Channel::Email, "name.example.az", Some(Wrong::Address))),
        scene("-email-long", typed(Channel::Email, long, Some(Wrong::Long { over: 3 }))),
    ]
}

fn fetching() -> Vec<Sample> {
    let scene = |name: &str, text: &str, wrong, asking| {
        let whole = if text.len() == 12 { Ready::Yes } else { Ready::No };
        let step = Fetching { text: text.to_owned().into(), whole, wrong, asking };
        sample(format!("fetching{name}"), PaymentScene::Fetching(step))
    };
    let mut samples = vec![
        scene("", "", None, Ready::No),
        scene("", "", None, Ready::No).helped(),
        scene("-half", "K7M4229", None, Ready::No),
        scene("-asking", "K7M4229108XT", None, Ready::Yes),
    ];
    samples
        .extend(WRONG.iter().map(|(wrong, word)| scene(&format!("-{word}"), "K7M4229108XT", Some(*wrong), Ready::No)));
    samples
}

fn fetched() -> Vec<Sample> {
    let line = |sold: crate::snapshot::payment::Sold, money| OldLine { name: sold.name, money };
    let one = |lines, copying, print| Fetched {
        claim: claim(),
        total: manats(3740),
        paid: date(2026, 11, 21).at(14, 3, 0, 0),
        terminal: "GYD-04".parse().expect("a terminal's name"),
        lines,
        copying,
        print,
    };
    let two = || vec![line(electricity(), Whereabouts::Posted), line(fine(), Whereabouts::OnItsWay)];
    let scene = |name: &str, fetched| sample(format!("fetched{name}"), PaymentScene::Fetched(fetched));
    let mut samples: Vec<Sample> =
        COPYING.iter().map(|(copying, word)| scene(word, one(two(), *copying, Ready::Yes))).collect();
    let all = [Whereabouts::GoesBack, Whereabouts::BeingChecked, Whereabouts::Posted, Whereabouts::OnItsWay];
    let many = services().into_iter().cycle().zip(all.into_iter().cycle()).take(20);
    let lines = many.map(|(sold, money)| line(sold, money)).collect();
    samples.push(scene("", one(two(), Copying::NotAsked, Ready::Yes)).helped());
    samples.push(scene("-back", one(vec![line(fine(), Whereabouts::GoesBack)], Copying::NotAsked, Ready::No)));
    samples.push(scene("-twenty", one(lines, Copying::Printed, Ready::Yes)));
    samples
}
