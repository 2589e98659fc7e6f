//! Payments for services: every step, ordinary and bad.

mod redeeming;

use domain::{
    Currency, Money, ServiceId,
    fact::NotTaken,
    payment::{Discount, notes},
    service::{Area, Choice, FieldKind, Kind, LifeEvent, Named, mask::Wrong},
};

use super::{HOSTILE, PAPERS, Sample, before, claim, day, every};
use crate::snapshot::{
    Business, Edge, NotNow, Offer, PaperScene, PayScene, Ready, ScannerScene, Scene, UnfinishedScene,
    payment::{
        Asked, AskedAmount, ChargeScene, Charging, Chosen, Delivery, Filling, Finding, Inserting, LastTry, Line,
        Listed, Means, News, NotFound, NoteScene, Nothing, Over, Owed, Owing, Paid, PaidLine, PaymentScene, Priced,
        Refusal, Reviewing, ShownCode, Sold, Then, Whither, WrongSum,
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

/// Every step has samples: a new one does not compile before it is named here.
const _: fn(&PaymentScene) = |step| match step {
    PaymentScene::Finding(_)
    | PaymentScene::Filling(_)
    | PaymentScene::Looking { .. }
    | PaymentScene::NotFound(_)
    | PaymentScene::Owing(_)
    | PaymentScene::Amount(_)
    | PaymentScene::Reviewing(_)
    | PaymentScene::Promising { .. }
    | PaymentScene::Inserting(_)
    | PaymentScene::Redeeming(_)
    | PaymentScene::Charging(_)
    | PaymentScene::Over(_)
    | PaymentScene::Paid(_) => {}
};

fn sample(name: impl Into<String>, step: PaymentScene) -> Sample {
    Sample::new(name, Scene::Payment(Box::new(step)))
}

const fn manats(units: i64) -> Money {
    Money::new(units, Currency::Azn)
}

fn named(az: &str, en: &str, ru: &str) -> Named {
    Named { az: az.to_owned(), en: en.to_owned(), ru: ru.to_owned() }
}

fn sold(id: &str, kind: Kind, pictogram: &str, name: Named, institution: Named) -> Sold {
    let id: ServiceId = id.parse().expect("a service's name");
    Sold { id, kind, pictogram: pictogram.to_owned(), name, institution }
}

fn electricity() -> Sold {
    let name = named("Elektrik enerjisi", "Electricity", "Электроэнергия");
    let institution = named("İşıq nümunəsi ASC", "Specimen Light OJSC", "ОАО «Образец Свет»");
    sold("electricity-specimen", Kind::Electricity, "electricity", name, institution)
}

fn water() -> Sold {
    let name = named("Su və kanalizasiya", "Water and sewage", "Вода и канализация");
    let institution = named("Su nümunəsi ASC", "Specimen Water OJSC", "ОАО «Образец Вода»");
    sold("water-specimen", Kind::Water, "water", name, institution)
}

fn gas() -> Sold {
    let name = named("Təbii qaz", "Natural gas", "Природный газ");
    let institution = named("Qaz nümunəsi İB", "Specimen Gas PU", "ПО «Образец Газ»");
    sold("gas-specimen", Kind::Gas, "gas", name, institution)
}

fn fine() -> Sold {
    let name = named("Yol hərəkəti cəriməsi", "Traffic fine", "Штраф ГАИ");
    let institution = named("Yol polisi nümunəsi", "Specimen Road Police", "Дорожная полиция (образец)");
    sold("traffic-fine", Kind::TrafficFine, "fine", name, institution)
}

fn mobile() -> Sold {
    let name = named("Mobil balans", "Mobile top-up", "Мобильный баланс");
    let institution = named("Telekom nümunəsi MMC", "Specimen Telecom LLC", "ООО «Образец Телеком»");
    sold("mobile-specimen", Kind::Mobile, "phone", name, institution)
}

/// As long as names of offices are.
fn duty() -> Sold {
    let name = named(
        "Xarici ölkə vətəndaşına müvəqqəti yaşamaq icazəsinin verilməsi üçün dövlət rüsumu",
        "State duty for issuing a temporary residence permit to a foreign citizen",
        "Госпошлина за выдачу разрешения на временное проживание иностранному гражданину",
    );
    let institution = named(
        "Dövlət Miqrasiya Xidmətinin nümunəsi",
        "Specimen of the State Migration Service",
        "Образец Государственной миграционной службы",
    );
    sold("migration-permit-specimen", Kind::Migration, "duty", name, institution)
}

fn services() -> Vec<Sold> {
    vec![electricity(), water(), gas(), fine(), mobile(), duty()]
}

pub(super) fn choosing() -> Vec<Sample> {
    let scene = |visa, pick_up, sale| Scene::Choosing { visa, pick_up, sale };
    let now = Offer::Available;
    let mut samples = vec![
        Sample::new("choosing-sale", scene(now, Some(now), Some(now))),
        Sample::new("choosing-sale-no-evisa", scene(now, None, Some(now))),
    ];
    for (why, word) in before::reasons() {
        let not_now = Offer::NotNow(why);
        samples.push(Sample::new(format!("choosing-sale-not-now-{word}"), scene(now, Some(not_now), Some(not_now))));
    }
    samples
}

pub(super) fn attract() -> Vec<Sample> {
    let wall = |name: String, visa, sale, turn| {
        let (pick_up, languages) = (Offer::NotNow(NotNow::Offline), locales::complete().to_vec());
        Sample::new(name, Scene::Attract { visa, pick_up, sale, languages, turn })
    };
    let now = Some(Offer::Available);
    let street = (0..).zip(locales::complete());
    let mut samples: Vec<Sample> =
        street.map(|(turn, language)| wall(format!("attract-street-{}", language.tag()), None, now, turn)).collect();
    samples.push(wall("attract-both".to_owned(), now, now, 1));
    samples.push(wall("attract-street".to_owned(), None, now, 1).helped());
    for (why, word) in before::reasons() {
        let not_now = Some(Offer::NotNow(why));
        samples.push(wall(format!("attract-street-not-now-{word}"), None, not_now, 1));
        samples.push(wall(format!("attract-sale-only-{word}"), not_now, now, 1));
    }
    samples
}

fn found(list: Listed, typed: &str, found: Vec<Sold>) -> Finding {
    use Area::{Business, Communication, Education, Finance, Health, Home, Leisure, Social, State, Transport};
    Finding {
        list,
        typed: typed.to_owned(),
        found,
        areas: vec![Home, Communication, Transport, State, Business, Finance, Social, Education, Health, Leisure],
        life_events: vec![
            LifeEvent::MonthlyBills,
            LifeEvent::Moving,
            LifeEvent::Driving,
            LifeEvent::Papers,
            LifeEvent::Children,
            LifeEvent::Family,
            LifeEvent::Work,
            LifeEvent::Enterprise,
            LifeEvent::Travel,
            LifeEvent::Studying,
            LifeEvent::Illness,
            LifeEvent::Dispute,
        ],
        household: Offer::Available,
        code: ShownCode::None,
        scanner: ScannerScene::Reads,
        basket: 0,
    }
}

fn finding() -> Vec<Sample> {
    let scene = |name: &str, finding| sample(format!("finding{name}"), PaymentScene::Finding(finding));
    let begin = found(Listed::Areas, "", vec![]);
    let many: Vec<Sold> = (0..40)
        .map(|number| Sold { id: format!("many-{number}").parse().expect("a name"), ..services()[number % 6].clone() })
        .collect();
    let alone = Finding {
        household: Offer::NotNow(NotNow::Offline),
        scanner: ScannerScene::Missing,
        areas: vec![Area::Home],
        life_events: vec![],
        ..begin.clone()
    };
    vec![
        scene("", begin.clone()),
        scene("", begin.clone()).helped(),
        scene("-basket", Finding { basket: 3, ..begin.clone() }),
        scene("-strange-code", Finding { code: ShownCode::Strange, ..begin }),
        scene("-offline", alone),
        scene("-typed-one", found(Listed::Typed, "elec", vec![electricity()])),
        scene("-typed", found(Listed::Typed, "e", services())),
        scene("-typed-many", found(Listed::Typed, "a", many)),
        scene("-none", found(Listed::Typed, "xyz", vec![])),
        scene(
            "-longest",
            found(Listed::Typed, "wwwwwwwwwwwwwwwwwwww wwwwwwwwwwwwwwwwwww", vec![duty(), duty()][..1].to_vec()),
        ),
        scene("-area", found(Listed::Area(Area::Home), "", services())),
        scene("-life", found(Listed::LifeEvent(LifeEvent::MonthlyBills), "", services()[..2].to_vec())),
    ]
}

fn fields() -> Vec<(&'static str, FieldKind, &'static str)> {
    let option = |value: &str, amount: i64| Choice {
        value: value.to_owned(),
        name: named("Adi qaydada, otuz günə", "Usual, in thirty days", "Обычный порядок, тридцать дней"),
        amount: Some(manats(amount)),
    };
    vec![
        ("fin", FieldKind::Fin, "5YZ"),
        ("voen", FieldKind::Voen, "14001"),
        ("subscriber", FieldKind::Subscriber { least: 8, most: 12 }, "0123456789"),
        ("mobile", FieldKind::MobilePhone, "0501234567"),
        ("landline", FieldKind::LandlinePhone, "01234"),
        ("phone", FieldKind::Phone, ""),
        ("plate", FieldKind::Plate, "10AA15"),
        ("protocol", FieldKind::Protocol, "AB1234567"),
        ("order", FieldKind::Order { least: 6, most: 20 }, "WW-000000-000000-000"),
        ("choice", FieldKind::Choice { options: vec![option("usual", 6000), option("fast", 12_000)] }, ""),
        ("date", FieldKind::Date, "05031"),
        ("qr", FieldKind::Qr { most: 60 }, "SPECIMEN-0000-W0W0-W0W0-2026-000000000-AZ-WWWW"),
    ]
}

fn filled(service: Option<Sold>, kind: FieldKind, text: &str, wrong: Option<Wrong>) -> Filling {
    Filling {
        service,
        ways: vec![],
        judged: kind.check(text).err(),
        field: Some(Asked { kind, name: None }),
        place: (1, 1),
        text: text.to_owned().into(),
        wrong,
        scanner: ScannerScene::Reads,
    }
}

fn filling() -> Vec<Sample> {
    let scene = |name: String, filling| sample(format!("filling-{name}"), PaymentScene::Filling(filling));
    let mut samples: Vec<Sample> = fields()
        .into_iter()
        .map(|(word, kind, text)| scene(word.to_owned(), filled(Some(electricity()), kind, text, None)))
        .collect();
    samples.push(scene("household".to_owned(), filled(None, FieldKind::Phone, "0501234567", None)));
    let asked = |kind| Asked { kind, name: None };
    let ways = Filling {
        field: None,
        ways: vec![asked(FieldKind::Protocol), asked(FieldKind::Plate), asked(FieldKind::Fin)],
        judged: None,
        ..filled(Some(fine()), FieldKind::Fin, "", None)
    };
    samples.push(scene("ways".to_owned(), ways));
    let own = Asked {
        kind: FieldKind::Order { least: 4, most: 12 },
        name: Some(named("Şəhadətnamənin nömrəsi", "Number of the certificate", "Номер свидетельства")),
    };
    let second = Filling {
        field: Some(own),
        place: (2, 3),
        ..filled(Some(duty()), FieldKind::Order { least: 4, most: 12 }, "AB-12", None)
    };
    samples.push(scene("second".to_owned(), second.clone()));
    samples.push(scene("second".to_owned(), second).helped());
    for (wrong, word) in wrongs() {
        let kind = FieldKind::Subscriber { least: 8, most: 12 };
        samples.push(scene(format!("wrong-{word}"), filled(Some(electricity()), kind, "01234567", Some(wrong))));
    }
    samples
}

fn wrongs() -> Vec<(Wrong, &'static str)> {
    // Names every reason: a new one has to be given a word here.
    const fn word(wrong: Wrong) -> &'static str {
        match wrong {
            Wrong::Empty => "empty",
            Wrong::Short { .. } => "short",
            Wrong::Long { .. } => "long",
            Wrong::Sign { .. } => "sign",
            Wrong::Control { .. } => "control",
            Wrong::Prefix => "prefix",
            Wrong::CheckDigit { .. } => "check-digit",
            Wrong::Day => "day",
            Wrong::Month => "month",
            Wrong::Year => "year",
            Wrong::Choice => "choice",
        }
    }
    [
        Wrong::Empty,
        Wrong::Short { missing: 3 },
        Wrong::Long { over: 2 },
        Wrong::Sign { at: 4, sign: 'O' },
        Wrong::Control { at: 4 },
        Wrong::Prefix,
        Wrong::CheckDigit { at: 10 },
        Wrong::Day,
        Wrong::Month,
        Wrong::Year,
        Wrong::Choice,
    ]
    .map(|wrong| (wrong, word(wrong)))
    .to_vec()
}

fn looking() -> Vec<Sample> {
    let missing = |name: &str, why, service: Option<Sold>, without| {
        let account = vec!["•••• 012".to_owned().into()];
        sample(format!("not-found-{name}"), PaymentScene::NotFound(NotFound { why, service, account, without }))
    };
    vec![
        sample("looking", PaymentScene::Looking { service: Some(electricity()), waited: 3 }),
        sample("looking-household", PaymentScene::Looking { service: None, waited: 12 }),
        sample("looking-longest", PaymentScene::Looking { service: Some(duty()), waited: 12 }),
        missing("owed", Nothing::Owed, Some(electricity()), Ready::No),
        missing("owed-household", Nothing::Owed, None, Ready::No),
        missing("unknown", Nothing::Unknown, Some(electricity()), Ready::No),
        missing("silent", Nothing::Silent(None), Some(fine()), Ready::No),
        missing("silent-again", Nothing::Silent(Some(300)), Some(duty()), Ready::Yes),
        missing("offline", Nothing::Offline, Some(water()), Ready::No),
        missing("offline-without", Nothing::Offline, Some(water()), Ready::Yes),
        missing("offline-without", Nothing::Offline, Some(water()), Ready::Yes).helped(),
    ]
}

fn owed(service: Sold, label: &str, owed: i64, chosen: Chosen) -> Owed {
    Owed {
        service,
        label: label.to_owned().into(),
        owed: manats(owed),
        discount: None,
        due: Some(day(2026, 11, 30)),
        chosen,
        change: Ready::No,
    }
}

fn debts() -> Vec<Owed> {
    let discounted = Owed {
        discount: Some(Discount { before: manats(1550), until: day(2026, 11, 28) }),
        due: Some(day(2026, 12, 18)),
        ..owed(fine(), "AB 1234567", 1240, Chosen::Yes(manats(1240)))
    };
    vec![
        Owed {
            change: Ready::Yes, ..owed(electricity(), "•••• 012, N. küçəsi", 2460, Chosen::Yes(manats(2460)))
        },
        discounted,
        Owed { change: Ready::Yes, ..owed(water(), "October", 815, Chosen::No) },
    ]
}

fn owing() -> Vec<Sample> {
    let scene = |name: &str, debts: Vec<Owed>, silent: Vec<Named>| {
        let sums = debts.iter().filter_map(|owed| match owed.chosen {
            Chosen::Yes(amount) => Some(amount),
            Chosen::No | Chosen::Held => None,
        });
        let sum = sums.reduce(|sum, amount| sum.plus(amount).expect("one currency"));
        sample(format!("owing{name}"), PaymentScene::Owing(Owing { debts, silent, sum, today: day(2026, 11, 21) }))
    };
    let one = vec![owed(electricity(), "•••• 012", 2460, Chosen::Yes(manats(2460)))];
    let others = vec![
        Owed { change: Ready::Yes, ..owed(electricity(), "•••• 012", 2460, Chosen::Yes(manats(1000))) },
        owed(water(), "October", 815, Chosen::Held),
        Owed { change: Ready::Yes, due: None, ..owed(mobile(), "••••67", 0, Chosen::No) },
        Owed {
            due: Some(day(2026, 11, 1)),
            ..owed(duty(), "№ 000 000 000 000 000 000 000 000", 99_999_900, Chosen::No)
        },
    ];
    let many: Vec<Owed> = debts().into_iter().cycle().take(20).collect();
    vec![
        scene("", debts(), vec![]),
        scene("", debts(), vec![]).helped(),
        scene("-one", one, vec![]),
        scene("-silent", debts(), vec![gas().name, duty().name]),
        scene("-every-state", others, vec![]),
        scene("-none", vec![owed(water(), "October", 815, Chosen::No)], vec![]),
        scene("-twenty", many, vec![gas().name]),
        scene("-hostile", vec![owed(fine(), HOSTILE, 1240, Chosen::Yes(manats(1240)))], vec![]),
    ]
}

fn amount() -> Vec<Sample> {
    let scene = |name: &str, amount| sample(format!("amount{name}"), PaymentScene::Amount(amount));
    let offers = |units: &[i64]| units.iter().map(|units| Priced { name: None, amount: manats(*units) }).collect();
    let top_up = AskedAmount {
        service: mobile(),
        owed: None,
        offers: offers(&[100, 200, 500, 1000, 2000]),
        typed: Some("12.5".to_owned()),
        limits: (manats(100), manats(20_000)),
        wrong: None,
    };
    let priced = |az: &str, en: &str, ru: &str, units| Priced { name: Some(named(az, en, ru)), amount: manats(units) };
    let tariffs = AskedAmount {
        service: duty(),
        offers: vec![
            priced("Üç aya qədər", "Up to three months", "До трёх месяцев", 3000),
            priced("Altı aya qədər", "Up to six months", "До шести месяцев", 6000),
            priced("Bir ilə qədər", "Up to one year", "До одного года", 12_000),
        ],
        typed: None,
        ..top_up.clone()
    };
    let part = AskedAmount { service: electricity(), owed: Some(manats(2460)), offers: vec![], ..top_up.clone() };
    let mut samples = vec![
        scene("", top_up.clone()),
        scene("", top_up.clone()).helped(),
        scene("-empty", AskedAmount { typed: Some(String::new()), ..top_up.clone() }),
        scene("-tariffs", tariffs),
        scene("-part", part),
        scene(
            "-dear",
            AskedAmount {
                limits: (manats(1), manats(99_999_999)),
                typed: Some("999999.99".to_owned()),
                ..top_up.clone()
            },
        ),
    ];
    for (wrong, word) in [
        (WrongSum::Nothing, "nothing"),
        (WrongSum::NoNumber, "no-number"),
        (WrongSum::Decimals, "decimals"),
        (WrongSum::TooLittle(manats(100)), "too-little"),
        (WrongSum::TooMuch(manats(20_000)), "too-much"),
    ] {
        samples.push(scene(&format!("-{word}"), AskedAmount { wrong: Some(wrong), ..top_up.clone() }));
    }
    samples
}

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
        room: Ready::Yes,
    }
}

fn reviewing() -> Vec<Sample> {
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
    samples.push(scene("-nothing", Reviewing { notes: Means::Full, card: Means::Resolving, ..basket_of(lines()) }));
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
        then: Then::GoOn,
    }
}

fn inserting() -> Vec<Sample> {
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

fn charging() -> Vec<Sample> {
    let scene = |name: String, charging| sample(format!("charging-{name}"), PaymentScene::Charging(charging));
    let whole = |state| Charging {
        amount: manats(3740),
        total: manats(3740),
        inside: None,
        state,
        notes: Means::Now,
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
    let none = Charging { notes: Means::Full, ..rest(ChargeScene::NotTaken(NotTaken::Declined)) };
    samples.push(scene("rest-not-taken".to_owned(), none));
    samples
}

fn over() -> Vec<Sample> {
    let scene = |name: &str, whither, last| {
        let over = Over { amount: manats(260), whither, last, claim: claim() };
        sample(format!("over{name}"), PaymentScene::Over(over))
    };
    let choosing = Whither::Choosing { lines: vec![line(1, electricity(), 2460, None)], phone: Ready::Yes };
    let phone = |text: &str, wrong| Whither::Phone {
        service: mobile(),
        text: text.to_owned().into(),
        judged: FieldKind::MobilePhone.check(text).err(),
        wrong,
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
    ]
}

fn mobile_two() -> Sold {
    Sold { id: "mobile-second".parse().expect("a name"), ..mobile() }
}

fn paid() -> Vec<Sample> {
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
    };
    let scene = |name: String, paid| sample(format!("paid-{name}"), PaymentScene::Paid(paid));
    let mut samples: Vec<Sample> = PAPERS.iter().map(|(paper, word)| scene((*word).to_owned(), one(*paper))).collect();
    let kept = |paper| Paid { kept: Some(manats(260)), delivery: Delivery::WhenConnected, ..one(paper) };
    let many = services().into_iter().cycle().take(20);
    let lines = many.map(|service| PaidLine { service, amount: manats(1999) }).collect();
    samples.push(scene("kept".to_owned(), kept(PaperScene::Printed)));
    samples.push(scene("kept".to_owned(), kept(PaperScene::Printed)).helped());
    samples.push(scene("kept-missing".to_owned(), Paid { again: Ready::No, ..kept(PaperScene::Missing) }));
    samples.push(scene("twenty".to_owned(), Paid { lines, ..kept(PaperScene::Printed) }));
    samples.push(scene("forgotten".to_owned(), Paid { lines: vec![], ..one(PaperScene::Printed) }));
    samples
}

pub(super) fn all() -> Vec<Sample> {
    [finding(), filling(), looking(), owing(), amount(), reviewing(), inserting(), charging(), over(), paid()]
        .into_iter()
        .chain([redeeming::redeeming()])
        .flatten()
        .collect()
}

/// What is owed of a basket.
pub(super) fn money_owed() -> Vec<Sample> {
    let sample = |name: &str, business| {
        let scene = Scene::MoneyOwed { amount: manats(3000), claim: claim(), slip: PaperScene::Printed, business };
        Sample::new(format!("money-owed-{name}"), scene)
    };
    vec![sample("basket", Business::Basket), sample("basket-in-doubt", Business::BasketInDoubt)]
}

/// A basket that a power cut interrupted.
pub(super) fn unfinished(states: &[(UnfinishedScene, &str)]) -> Vec<Sample> {
    let sample = |(state, word): &(UnfinishedScene, &str)| {
        let amount = match state {
            UnfinishedScene::GivenBack | UnfinishedScene::MoneyOwed => Some(manats(3000)),
            UnfinishedScene::Resolving
            | UnfinishedScene::NothingTaken
            | UnfinishedScene::Printable
            | UnfinishedScene::PaperOwed
            | UnfinishedScene::EVisaPrintable
            | UnfinishedScene::EVisaOwed => None,
        };
        let scene = Scene::Unfinished { state: *state, claim: claim(), amount, business: Business::Basket };
        Sample::new(format!("unfinished-basket-{word}"), scene)
    };
    states.iter().map(sample).collect()
}

pub(super) fn time_out() -> Vec<Sample> {
    vec![Sample::new("time-out-inside", Scene::TimeOut { seconds: 45, of: 45, inside: Some(manats(3000)) })]
}
