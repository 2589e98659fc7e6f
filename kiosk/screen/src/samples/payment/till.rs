//! From the basket to the receipt.

use domain::{
    Money,
    fact::NotTaken,
    payment::notes,
    service::{FieldKind, mask::Wrong},
};

use super::{
    super::{PAPERS, Sample, claim, every},
    duty, electricity, fine, gas, manats, mobile, sample, services, water,
};
use crate::snapshot::{
    Edge, PaperScene, PayScene, Ready,
    payment::{
        ChargeScene, Charging, Delivery, Inserting, LastTry, Line, Means, News, NoteScene, Over, Paid, PaidLine,
        PaymentScene, Refusal, Reviewing, Sold, Then, TypedValue, Whither,
    },
};

every!(MEANS: Means {
    Now "now", NotForThis "not-for-this", Fails "fails", Full "full", Resolving "resolving",
});

every!(CARD: PayScene {
    Starting "starting", Card "card", Pin "pin", WrongPin "wrong-pin", Bank "bank", RemoveCard "remove-card",
    Cancelling "cancelling", Issuing "issuing", Settling "settling", Undoing "undoing",
});

every!(NOT_TAKEN: NotTaken {
    Declined "declined", Cancelled "cancelled", TimedOut "timed-out", Unavailable "unavailable",
});

fn line(number: u8, service: Sold, amount: i64, news: Option<News>) -> Line {
    let account = vec!["•••• 012".to_owned().into()];
    Line { number, service, account, amount: manats(amount), commission: manats(20), news }
}

fn lines() -> Vec<Line> {
    vec![line(1, electricity(), 2460, None), line(2, fine(), 1240, None)]
}

fn basket_of(lines: Vec<Line>) -> Reviewing {
    let sum = |of: fn(&Line) -> Money| lines.iter().map(|line| of(line).minor_units).sum::<i64>();
    let (amount, commission) = (sum(|line| line.amount), sum(|line| line.commission));
    Reviewing {
        total: manats(amount + commission),
        commission: manats(commission),
        lines,
        notes: Means::Now,
        card: Means::Now,
        code: Means::Now,
        room: Ready::Yes,
        keep: Ready::Yes,
    }
}

pub(super) fn reviewing() -> Vec<Sample> {
    let scene = |name: &str, basket| sample(format!("basket{name}"), PaymentScene::Reviewing(basket));
    let free = Reviewing {
        lines: vec![Line { commission: manats(0), account: vec![], ..line(1, water(), 815, None) }],
        commission: manats(0),
        total: manats(815),
        ..basket_of(lines())
    };
    let news = vec![
        line(1, electricity(), 2460, Some(News::Changed(manats(3010)))),
        line(2, fine(), 1240, Some(News::Paid)),
        line(3, water(), 815, Some(News::Silent)),
        line(4, mobile(), 1000, Some(News::DayLimit(manats(500)))),
        line(5, duty(), 6000, Some(News::Catalogue)),
        line(6, gas(), 1180, Some(News::Unknown)),
    ];
    let full: Vec<Line> =
        (1..=20).map(|number| line(number, services()[usize::from(number) % 6].clone(), 1999, None)).collect();
    let mut samples = vec![
        scene("", basket_of(lines())),
        scene("", basket_of(lines())).helped(),
        scene("-free", free),
        scene("-one-changed", basket_of(vec![line(1, electricity(), 2460, Some(News::Changed(manats(3010))))])),
        scene("-news", basket_of(news)),
        scene("-full", Reviewing { room: Ready::No, ..basket_of(full) }),
    ];
    for (means, word) in MEANS {
        let one = basket_of(lines());
        samples.push(scene(&format!("-notes-{word}"), Reviewing { notes: *means, ..one.clone() }));
        samples.push(scene(&format!("-card-{word}"), Reviewing { card: *means, ..one }));
    }
    for (code, word) in [(Means::NotForThis, "not-for-this"), (Means::Fails, "fails")] {
        samples.push(scene(&format!("-code-{word}"), Reviewing { code, ..basket_of(lines()) }));
    }
    let none = Reviewing { notes: Means::Full, card: Means::Resolving, code: Means::Fails, ..basket_of(lines()) };
    samples.push(scene("-nothing", none));
    samples.push(sample("promising", PaymentScene::Promising { total: manats(3740), inside: None }));
    samples.push(sample("promising-rest", PaymentScene::Promising { total: manats(4000), inside: Some(manats(4000)) }));
    samples
}

fn values() -> Vec<Money> {
    [100, 500, 1000, 2000, 5000, 10_000, 20_000].map(manats).to_vec()
}

fn inserted(total: i64, notes: &[i64]) -> Inserting {
    let inside: i64 = notes.iter().sum();
    let missing = manats((total - inside).max(0));
    let kinds = values();
    let chips = kinds.iter().map(|value| (*value, notes::fit(*value, missing, &kinds, None))).collect();
    Inserting {
        missing,
        total: manats(total),
        inside: manats(inside),
        notes: notes.iter().map(|units| manats(*units)).collect(),
        chips,
        note: NoteScene::Awaited,
        refusal: None,
        card: Means::Now,
        code: Means::Now,
        then: Then::GoOn,
    }
}

pub(super) fn inserting() -> Vec<Sample> {
    let scene = |name: String, inserting| sample(format!("notes{name}"), PaymentScene::Inserting(inserting));
    let half = inserted(3740, &[2000, 1000]);
    let closed = |means| Inserting { note: NoteScene::Closed(means), chips: vec![], ..half.clone() };
    let mut samples = vec![
        scene(String::new(), half.clone()),
        scene(String::new(), half.clone()).helped(),
        scene(String::new(), half.clone()).with_slots("left", Edge::Left, 600),
        scene(String::new(), half.clone()).with_slots("bottom", Edge::Bottom, 500),
        scene("-first".to_owned(), inserted(3740, &[])),
        scene("-many".to_owned(), inserted(12_345, &[100, 100, 500, 1000, 500, 100, 2000, 5000])),
        scene("-dear".to_owned(), inserted(9_999_999, &[20_000, 10_000])),
        scene("-redeemed".to_owned(), Inserting { inside: manats(3260), missing: manats(480), ..half.clone() }),
        scene("-entering".to_owned(), Inserting { note: NoteScene::Entering, ..half.clone() }),
        scene("-stacking".to_owned(), Inserting { note: NoteScene::Stacking(manats(500)), ..half.clone() }),
        scene(
            "-returning".to_owned(),
            Inserting { note: NoteScene::Returning, refusal: Some(Refusal::TooLarge(manats(5000))), ..half.clone() },
        ),
        scene(
            "-stopping".to_owned(),
            Inserting { note: NoteScene::Stacking(manats(500)), then: Then::Stop, ..half.clone() },
        ),
        scene("-card-next".to_owned(), Inserting { note: NoteScene::Entering, then: Then::Card, ..half.clone() }),
        scene("-code-next".to_owned(), Inserting { note: NoteScene::Entering, then: Then::Code, ..half.clone() }),
        scene("-code-fails".to_owned(), Inserting { code: Means::Fails, ..half.clone() }),
        scene("-full".to_owned(), closed(Means::Full)),
        scene("-fails".to_owned(), Inserting { card: Means::Fails, ..closed(Means::Fails) }),
    ];
    for (refusal, word) in [
        (Refusal::TooLarge(manats(5000)), "too-large"),
        (Refusal::NotTaken(manats(20_000)), "not-taken"),
        (Refusal::Unreadable, "unreadable"),
        (Refusal::OfAnotherKind, "another-kind"),
        (Refusal::Double, "double"),
        (Refusal::Busy, "busy"),
    ] {
        samples.push(scene(format!("-refused-{word}"), Inserting { refusal: Some(refusal), ..half.clone() }));
    }
    for (means, word) in MEANS {
        samples.push(scene(format!("-card-{word}"), Inserting { card: *means, ..half.clone() }));
    }
    samples
}

pub(super) fn charging() -> Vec<Sample> {
    let scene = |name: String, charging| sample(format!("charging-{name}"), PaymentScene::Charging(charging));
    let whole = |state| Charging {
        amount: manats(3740),
        total: manats(3740),
        inside: None,
        state,
        notes: Means::Now,
        code: Means::Now,
        claim: claim(),
    };
    let rest = |state| Charging { amount: manats(740), inside: Some(manats(3000)), ..whole(state) };
    let mut samples: Vec<Sample> =
        CARD.iter().map(|(state, word)| scene((*word).to_owned(), whole(ChargeScene::At(*state)))).collect();
    samples.push(scene("rest".to_owned(), rest(ChargeScene::At(PayScene::Card))));
    samples.push(scene("rest".to_owned(), rest(ChargeScene::At(PayScene::Card))).helped());
    samples.push(scene("finding".to_owned(), whole(ChargeScene::Finding)));
    samples.push(scene("finding-rest".to_owned(), rest(ChargeScene::Finding)));
    for (by, word) in NOT_TAKEN {
        samples.push(scene(format!("not-taken-{word}"), whole(ChargeScene::NotTaken(*by))));
    }
    let only = Charging { code: Means::Fails, ..whole(ChargeScene::NotTaken(NotTaken::Declined)) };
    samples.push(scene("not-taken-no-code".to_owned(), only));
    let none = Charging { notes: Means::Full, ..rest(ChargeScene::NotTaken(NotTaken::Declined)) };
    samples.push(scene("rest-not-taken".to_owned(), none));
    samples
}

pub(super) fn over() -> Vec<Sample> {
    let scene = |name: &str, whither, last| {
        let over = Over { amount: manats(260), whither, last, claim: claim() };
        sample(format!("over{name}"), PaymentScene::Over(over))
    };
    let choosing = Whither::Choosing { lines: vec![line(1, electricity(), 2460, None)], phone: Ready::Yes };
    let phone = |text: &str, wrong| Whither::Phone {
        service: Box::new(mobile()),
        text: text.to_owned().into(),
        judged: FieldKind::MobilePhone.check(text).err(),
        wrong,
    };
    let fin = |text: &str, wrong| {
        let judged = FieldKind::Fin.check(text).err();
        Whither::Fin(TypedValue { text: text.to_owned().into(), judged, wrong })
    };
    let full: Vec<Line> =
        (1..=6).map(|number| line(number, services()[usize::from(number) % 6].clone(), 1999, None)).collect();
    vec![
        scene("", choosing.clone(), LastTry::None),
        scene("", choosing.clone(), LastTry::None).helped(),
        scene("-failed", choosing, LastTry::Failed),
        scene("-only-keep", Whither::Choosing { lines: vec![], phone: Ready::No }, LastTry::None),
        scene("-many", Whither::Choosing { lines: full, phone: Ready::Yes }, LastTry::Failed),
        scene("-operator", Whither::Operator { operators: vec![mobile(), mobile_two()] }, LastTry::None),
        scene("-phone", phone("050123", None), LastTry::None),
        scene("-phone-wrong", phone("0111234567", Some(Wrong::Prefix)), LastTry::None),
        scene("-fin", fin("5AB", None), LastTry::None),
        scene("-fin-wrong", fin("5ABCIO1", Some(Wrong::Sign { at: 5, sign: 'I' })), LastTry::None),
    ]
}

fn mobile_two() -> Sold {
    Sold { id: "mobile-second".parse().expect("a name"), ..mobile() }
}

pub(super) fn paid() -> Vec<Sample> {
    let one = |paper| Paid {
        lines: vec![
            PaidLine { service: electricity(), amount: manats(2460) },
            PaidLine { service: fine(), amount: manats(1240) },
        ],
        total: manats(3740),
        paper,
        again: Ready::Yes,
        kept: None,
        delivery: Delivery::Now,
        claim: claim(),
        send: Ready::Yes,
        sent: Vec::new(),
        keep: Ready::Yes,
    };
    let scene = |name: String, paid| sample(format!("paid-{name}"), PaymentScene::Paid(paid));
    let mut samples: Vec<Sample> = PAPERS.iter().map(|(paper, word)| scene((*word).to_owned(), one(*paper))).collect();
    let kept = |paper| Paid { kept: Some(manats(260)), delivery: Delivery::WhenConnected, ..one(paper) };
    let many = services().into_iter().cycle().take(20);
    let lines = many.map(|service| PaidLine { service, amount: manats(1999) }).collect();
    samples.push(scene("kept".to_owned(), kept(PaperScene::Printed)));
    samples.push(scene("kept".to_owned(), kept(PaperScene::Printed)).helped());
    samples.push(scene("kept-missing".to_owned(), Paid { again: Ready::No, ..kept(PaperScene::Missing) }));
    let sent = |to: &str, paper| Paid { send: Ready::No, sent: vec![to.to_owned()], ..kept(paper) };
    samples.push(scene("sent".to_owned(), sent("•••• 567", PaperScene::Missing)));
    samples.push(scene("sent-email".to_owned(), sent("a••••@mail.example-university.org.az", PaperScene::Printed)));
    samples.push(scene("twenty".to_owned(), Paid { lines, ..kept(PaperScene::Printed) }));
    samples.push(scene("forgotten".to_owned(), Paid { lines: vec![], ..one(PaperScene::Printed) }));
    samples
}
