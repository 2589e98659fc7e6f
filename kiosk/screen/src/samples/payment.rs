//! Payments for services: every step, ordinary and bad.

mod copies;
mod group;
mod mine;
mod redeeming;
mod showing;
mod till;

use domain::{
    Currency, Money, ServiceId,
    payment::Discount,
    service::{Area, Choice, FieldKind, Kind, LifeEvent, Named, mask::Wrong},
};

use super::{HOSTILE, Sample, before, claim, day};
use crate::snapshot::{
    Business, NotNow, Offer, PaperScene, Ready, ScannerScene, Scene, Stake, UnfinishedScene,
    payment::{
        Asked, AskedAmount, Chosen, Filling, Finding, Letters, Listed, NotFound, Nothing, Owed, Owing, PaymentScene,
        Priced, Seller, ShownCode, Sold, WrongSum,
    },
};

/// Every step has samples: a new one does not compile before it is named here.
const _: fn(&PaymentScene) = |step| match step {
    PaymentScene::Finding(_)
    | PaymentScene::Filling(_)
    | PaymentScene::Looking { .. }
    | PaymentScene::NotFound(_)
    | PaymentScene::Grouped(_)
    | PaymentScene::Gathering { .. }
    | PaymentScene::Keeping(_)
    | PaymentScene::Owning(_)
    | PaymentScene::Owned(_)
    | PaymentScene::Forgetting(_)
    | PaymentScene::Owing(_)
    | PaymentScene::Amount(_)
    | PaymentScene::Reviewing(_)
    | PaymentScene::Promising { .. }
    | PaymentScene::Inserting(_)
    | PaymentScene::Redeeming(_)
    | PaymentScene::Charging(_)
    | PaymentScene::Showing(_)
    | PaymentScene::Over(_)
    | PaymentScene::Paid(_)
    | PaymentScene::Sending(_)
    | PaymentScene::Fetching(_)
    | PaymentScene::Fetched(_) => {}
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
        let (pick_up, languages) = (Offer::NotNow(NotNow::Offline), locales::OFFERED.to_vec());
        Sample::new(name, Scene::Attract { visa, pick_up, sale, languages, turn })
    };
    let now = Some(Offer::Available);
    let street = (0..).zip(locales::OFFERED);
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
        institutions: vec![],
        usual: vec![],
        letters: Letters::Own,
        mine: Offer::Available,
    }
}

fn sellers(count: u16) -> Vec<Seller> {
    let of = |number: u16| {
        let sold = &services()[usize::from(number) % 6];
        let id = format!("seller-{number}").parse().expect("an institution's name");
        Seller { id, name: sold.institution.clone(), services: number * 7 % 23 + 1 }
    };
    (0..count).map(of).collect()
}

fn finding() -> Vec<Sample> {
    let scene = |name: &str, finding| sample(format!("finding{name}"), PaymentScene::Finding(finding));
    let begin = found(Listed::Areas, "", vec![]);
    let many: Vec<Sold> = (0..40)
        .map(|number| Sold { id: format!("many-{number}").parse().expect("a name"), ..services()[number % 6].clone() })
        .collect();
    let alone = Finding {
        household: Offer::NotNow(NotNow::Offline),
        mine: Offer::NotNow(NotNow::Offline),
        scanner: ScannerScene::Missing,
        areas: vec![Area::Home],
        life_events: vec![],
        ..begin.clone()
    };
    vec![
        scene("", begin.clone()),
        scene("", begin.clone()).helped(),
        scene("-basket", Finding { basket: 3, ..begin.clone() }),
        scene("-strange-code", Finding { code: ShownCode::Strange, ..begin.clone() }),
        scene("-offline", alone),
        scene("-group-damaged", Finding { code: ShownCode::GroupDamaged, ..begin.clone() }),
        scene("-group-foreign", Finding { code: ShownCode::GroupForeign, basket: 2, ..begin.clone() }),
        scene("-group-version", Finding { code: ShownCode::GroupVersion, ..begin.clone() }),
        scene("-typed-one", found(Listed::Typed, "elec", vec![electricity()])),
        scene("-typed", found(Listed::Typed, "e", services())),
        scene("-typed-many", found(Listed::Typed, "a", many)),
        scene("-none", found(Listed::Typed, "xyz", vec![])),
        scene(
            "-longest",
            found(Listed::Typed, "wwwwwwwwwwwwwwwwwwww wwwwwwwwwwwwwwwwwww", vec![duty(), duty()][..1].to_vec()),
        ),
        scene("-area", found(Listed::Area(Area::Home), "", services())),
        scene("-usual", Finding { usual: services()[..5].to_vec(), ..begin.clone() }),
        scene("-usual-one", Finding { usual: vec![duty()], basket: 20, ..begin.clone() }),
        scene(
            "-usual-latin",
            Finding {
                usual: services(),
                letters: Letters::Latin,
                household: Offer::NotNow(NotNow::Offline),
                ..begin.clone()
            },
        ),
        scene("-second", Finding { letters: Letters::Second, ..begin.clone() }),
        scene("", begin.clone()).holding(&["key-u0627", "key-u093e", "key-o", "key-a"]),
        scene("-typed-office", Finding { institutions: sellers(2), ..found(Listed::Typed, "specimen", services()) }),
        scene("-typed-arabic", found(Listed::Typed, "كهرب", vec![electricity()])),
        scene("-offices", Finding { institutions: sellers(4), ..found(Listed::Institutions, "", vec![]) }),
        scene("-offices-many", Finding { institutions: sellers(90), ..found(Listed::Institutions, "", vec![]) }),
        scene("-office", found(Listed::Institution(water().institution), "", vec![water()])),
        scene("-office-long", found(Listed::Institution(duty().institution), "", services())),
        scene("-life", found(Listed::LifeEvent(LifeEvent::MonthlyBills), "", services()[..2].to_vec())),
    ]
}

/// Each kind of value, and one that is typed: never what the page gives as an example, which everybody may hear.
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
        ("mobile", FieldKind::MobilePhone, "0505550123"),
        ("landline", FieldKind::LandlinePhone, "01255"),
        ("phone", FieldKind::Phone, ""),
        ("plate", FieldKind::Plate, "90BA15"),
        ("protocol", FieldKind::Protocol, "AA1234524"),
        ("order", FieldKind::Order { least: 6, most: 20 }, "WW-000000-000000-000"),
        ("choice", FieldKind::Choice { options: vec![option("usual", 6000), option("fast", 12_000)] }, ""),
        ("date", FieldKind::Date, "12081"),
        ("email", FieldKind::Email, "name.surname@example"),
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
    samples.push(scene("household".to_owned(), filled(None, FieldKind::Phone, "0505550123", None)));
    samples.push(scene("phone".to_owned(), filled(None, FieldKind::Phone, "", None)).holding(&["key-0"]));
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
            Wrong::Address => "address",
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
        Wrong::Address,
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
        missing("too-often", Nothing::TooOften, Some(water()), Ready::No),
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
    let scene = |name: &str, debts: Vec<Owed>, silent: Vec<Sold>| {
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
        scene("-silent", debts(), vec![gas(), duty()]),
        scene("-every-state", others, vec![]),
        scene("-none", vec![owed(water(), "October", 815, Chosen::No)], vec![]),
        scene("-twenty", many, vec![gas()]),
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

pub(super) fn all() -> Vec<Sample> {
    [
        finding(),
        filling(),
        looking(),
        owing(),
        amount(),
        till::reviewing(),
        till::inserting(),
        redeeming::redeeming(),
        copies::copies(),
        group::all(),
        group::keeping(),
        mine::all(),
        till::charging(),
        showing::showing(),
        till::over(),
        till::paid(),
    ]
    .concat()
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
    vec![Sample::new("time-out-inside", Scene::TimeOut { seconds: 45, of: 45, stake: Stake::Inside(manats(3000)) })]
}
