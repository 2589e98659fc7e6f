//! The pages of whoever keeps the terminal running.

use domain::{
    Currency, Language, Money,
    books::{Difference, Exactness, Place},
    speech::{Output, Volume},
    staff::{Brightness, Deed, Depth, HalfHour, Hours, Offered, Role, Setting, Topic, Verdict},
};
use jiff::civil::date;
use maintenance::{Inside, Said};

use super::{Sample, claim, every};
use crate::snapshot::{
    Key, ScannerScene, Scene,
    staff::{
        Asked, Cause, Chain, Counted, Dated, Device, Door, Ended, ExchangeScene, Fits, Health, Hindered, Home, Kind,
        Measured, NetworkScene, Reached, Records, Rhythm, SetBy, SetTo, StaffScene, TestOf, Tested, Trouble, Way,
        Whose,
    },
};

every!(CAUSES: Cause {
    Silent "silent", Missing "missing", Settings "settings", Broken "broken", Tampered "tampered",
    Starting "starting", PaperOut "paper-out", PaperLow "paper-low", Cover "cover", Jam "jam", Cutter "cutter",
    Hot "hot", PaperWaits "paper-waits", BinFull "bin-full", CassetteFull "cassette-full",
    CassetteOut "cassette-out", ExchangeOpen "exchange-open", NoteJam "note-jam", Cheated "cheated", Paused "paused", Host "host",
    ServiceDue "service-due", Stuck "stuck", Offline "offline", Full "full", SetBack "set-back", Frozen "frozen",
    Scarce "scarce", Skewed "skewed", CertificateEnds "certificate-ends", CertificateEnded "certificate-ended",
    NotInForce "not-in-force",
});

every!(DEVICES: Device {
    Document "document", Card "card", Printer "printer", Cash "cash", Barcode "barcode", Keypad "keypad",
    Doors "doors", Beacon "beacon", Audio "audio", Network "network", Records "records", Clock "clock", Trust "trust",
    Settings "settings",
});

every!(SAID: Said {
    NoBadge "no-badge", ReadAgain "read-again", OtherDay "other-day", OtherSite "other-site",
    NotAccepted "not-accepted", NotTogether "not-together", NotAPin "not-a-pin", Locked "locked",
    SamePerson "same-person", NotAllowed "not-allowed", NoCassetteNumber "no-cassette-number",
    NoCassette "no-cassette", OtherCassette "other-cassette", OutOfDate "out-of-date",
});

every!(KEYS: Key {
    Up "up", Down "down", Left "left", Right "right", Next "next", Previous "previous", Select "select", Help "help",
    Louder "louder", Softer "softer",
});

every!(HINDERED: Hindered {
    Visa "visa", PickUp "pick-up", Payment "payment", QueuedPayment "queued", Reprint "reprint", Card "card",
    Notes "notes",
});

fn sample(name: impl std::fmt::Display, scene: StaffScene) -> Sample {
    Sample::new(format!("staff-{name}"), Scene::Staff(Box::new(scene)))
}

fn health(troubles: Vec<Trouble>) -> Health {
    Health { troubles, paper_m: 42, notes: Some((612, 1_000)), central: Reached::Online, waiting: 3 }
}

fn home(role: Role, deeds: &[Deed]) -> Home {
    let who = "P-0417".parse().expect("a staff number");
    Home { who, role, troubles: 0, deeds: deeds.to_vec(), last: None, slip: None, said: None }
}

const TECHNICIANS: [Deed; 9] = [
    Deed::SeeHealth,
    Deed::TestDevice,
    Deed::SetNetwork,
    Deed::SeeJournal,
    Deed::ChangePaper,
    Deed::PrintReadiness,
    Deed::RetryQueue,
    Deed::Restart,
    Deed::ShutDown,
];

const COLLECTORS: [Deed; 5] =
    [Deed::SeeHealth, Deed::ChangePaper, Deed::ExchangeCassette, Deed::PrintTotals, Deed::Restart];

const ALL: [Deed; 14] = [
    Deed::SeeHealth,
    Deed::TestDevice,
    Deed::SetNetwork,
    Deed::SeeJournal,
    Deed::ChangePaper,
    Deed::ExchangeCassette,
    Deed::PrintTotals,
    Deed::PrintReadiness,
    Deed::RetryQueue,
    Deed::ChangeSettings,
    Deed::Update,
    Deed::RollBack,
    Deed::Restart,
    Deed::ShutDown,
];

const SECOND: Whose = Whose::Second(Deed::ExchangeCassette);

/// A cassette, from its name to its slips.
fn exchanges() -> Vec<Sample> {
    let cassette = || "GYD-014-0007".parse().expect("a cassette's number");
    let manat = |manat: i64| Money::new(100 * manat, Currency::Azn);
    let worths = [1, 5, 10, 20, 50, 100, 200].map(manat);
    let piles = |counted: usize| {
        let count = |(place, value)| Counted { value, count: (place < counted).then_some(u32::from(place == 1) + 340) };
        worths.into_iter().enumerate().map(count).collect()
    };
    let naming = |typed: &str, said| ExchangeScene::Naming { typed: typed.to_owned(), said };
    let swapping = |place, typed: &str, said| {
        let typed = typed.to_owned();
        ExchangeScene::Swapping { out: cassette(), place, typed, said }
    };
    let counting = |counted| ExchangeScene::Counting { cassette: cassette(), piles: piles(counted) };
    let lines: Vec<Difference> =
        worths.into_iter().map(|value| Difference { value, expected: 340, counted: 338 }).collect();
    let scenes = [
        ("naming", naming("", None)),
        ("naming-typed", naming("ABCDEFGHIJKLMNOPQRSTUVWX", None)),
        ("naming-other", naming("", Some(Said::OtherCassette))),
        ("naming-not", naming("-", Some(Said::NoCassetteNumber))),
        ("swapping", swapping(Place::In, "", None)),
        ("swapping-out", swapping(Place::Out, "", None)),
        ("swapping-out-named", swapping(Place::Out, "", Some(Said::NoCassette))),
        ("swapping-in", swapping(Place::Replaced, "GYD-014-0008", None)),
        ("swapping-unseen", swapping(Place::In, "GYD-014-0008", Some(Said::OtherCassette))),
        ("counting", counting(0)),
        ("counting-half", counting(3)),
        ("counting-whole", counting(7)),
        ("pile", ExchangeScene::Pile { value: manat(5), typed: String::new() }),
        ("pile-typed", ExchangeScene::Pile { value: manat(200), typed: "99999".to_owned() }),
        ("slips", ExchangeScene::Printing { exactness: Exactness::Exact, lines: Vec::new() }),
        ("slips-differ", ExchangeScene::Printing { exactness: Exactness::Differs, lines }),
        ("slips-elsewhere", ExchangeScene::Printing { exactness: Exactness::NotCounted, lines: Vec::new() }),
    ];
    scenes.into_iter().map(|(name, scene)| sample(name, StaffScene::Exchange(scene))).collect()
}

/// A test that was never made, one that passed, one that did not.
fn dated(at: usize) -> Option<Dated> {
    let on = |verdict, hour| Some(Dated { verdict, at: date(2026, 9, 28).at(hour, 5, 0, 0) });
    [None, on(Verdict::Passed, 14), on(Verdict::Failed, 9)][at % 3]
}

/// Devices that are tested.
fn trials() -> Vec<Sample> {
    let of_printer: Vec<TestOf> =
        Depth::ALL.into_iter().enumerate().map(|(at, depth)| TestOf { depth, last: dated(at) }).collect();
    let of_card = vec![TestOf { depth: Depth::Internal, last: dated(2) }];
    let (passed, failed) = (Some(Depth::External), Some(Depth::Interactive));
    let pages = [
        ("device-printer", Device::Printer, of_printer.clone(), None),
        ("device-passed", Device::Printer, of_printer.clone(), passed),
        ("device-failed", Device::Printer, of_printer, failed),
        ("device-card", Device::Card, of_card, None),
    ];
    let page = |(name, device, tests, tried)| sample(name, StaffScene::Device { device, tests, tried });
    let pages = pages.into_iter().map(page);
    let keys = KEYS.iter().map(|(key, word)| (format!("key-{word}"), Device::Keypad, Some(Asked::PressKey(*key))));
    let asked = [
        ("works", Device::Printer, None),
        ("specimen", Device::Document, Some(Asked::PutSpecimen)),
        ("note", Device::Cash, Some(Asked::PutNote)),
        ("code", Device::Barcode, Some(Asked::HoldCode)),
        ("open-cabinet", Device::Doors, Some(Asked::Open(Door::Cabinet))),
        ("open-service", Device::Doors, Some(Asked::Open(Door::Service))),
        ("close-safe", Device::Doors, Some(Asked::Close(Door::Safe))),
        ("paper", Device::Printer, Some(Asked::LooksAtPaper)),
        ("loudspeaker", Device::Audio, Some(Asked::Listens(Output::Loudspeaker))),
        ("headphones", Device::Audio, Some(Asked::Listens(Output::Headphones))),
        ("light-slow", Device::Beacon, Some(Asked::LooksAtLight(Device::Document, Rhythm::Slow))),
        ("light-medium", Device::Beacon, Some(Asked::LooksAtLight(Device::Card, Rhythm::Medium))),
        ("light-quick", Device::Beacon, Some(Asked::LooksAtLight(Device::Cash, Rhythm::Quick))),
        ("light-continuous", Device::Beacon, Some(Asked::LooksAtLight(Device::Printer, Rhythm::Continuous))),
    ];
    let asked = asked.into_iter().map(|(name, device, asked)| (name.to_owned(), device, asked));
    let asked = asked
        .chain(keys)
        .map(|(name, device, asked)| sample(format!("trial-{name}"), StaffScene::Trial { device, asked }));
    pages.chain(asked).collect()
}

/// What is set, by nobody and by somebody, and each setting as it is changed.
fn settings() -> Vec<Sample> {
    let by = || -> Option<SetBy> {
        let who = "P-0417".parse().expect("a staff number");
        Some(SetBy { who, at: date(2026, 9, 28).at(14, 5, 0, 0) })
    };
    let hours = Hours::Between(HalfHour::of_hour(6), HalfHour::of_hour(0).earlier());
    let values = |topic: Topic| match topic {
        Topic::Languages => Setting::Languages(Language::ALL.to_vec()),
        Topic::Services => Setting::Services(Offered::ALL.into()),
        Topic::Hours => Setting::Hours(hours),
        Topic::Volume => Setting::Volume(Volume::Usual),
        Topic::Brightness => Setting::Brightness(Brightness::ALL[2]),
    };
    let all = |by: Option<SetBy>| {
        let set = |topic: Topic| SetTo { value: values(topic), by: by.clone() };
        StaffScene::Settings { settings: Topic::ALL.map(set).into() }
    };
    let one = |value, by, fits| StaffScene::Setting { set: SetTo { value, by }, fits, last: None };
    let ended = |last| StaffScene::Setting {
        set: SetTo { value: values(Topic::Brightness), by: None },
        fits: Fits::AsBefore,
        last: Some(last),
    };
    let changed = Topic::ALL.map(|topic| sample(format!("setting-{topic}"), one(values(topic), by(), Fits::Yes)));
    let own = [
        sample("settings", all(None)),
        sample("settings-set", all(by())),
        sample("setting-no-language", one(Setting::Languages(Vec::new()), None, Fits::No)),
        sample("setting-no-service", one(Setting::Services([].into()), by(), Fits::No)),
        sample("setting-always", one(Setting::Hours(Hours::Always), None, Fits::AsBefore)),
        sample("setting-done", ended(Ended::Done)),
        sample("setting-failed", ended(Ended::Failed)),
        sample("setting-stopped", ended(Ended::Stopped)),
        sample("brightness", StaffScene::Brightness { brightness: Brightness::ALL[0] }),
        sample("brightness-full", StaffScene::Brightness { brightness: Brightness::ALL[4] }),
    ];
    own.into_iter().chain(changed).collect()
}

/// The network, as it may be found.
fn networks() -> Vec<Sample> {
    let cable = |is_up: bool| Way {
        name: "enp0s31f6".to_owned(),
        kind: Kind::Cable,
        is_up,
        speed_mbit: is_up.then_some(1_000),
    };
    let radio = Way { name: "wlp2s0".to_owned(), kind: Kind::Radio, is_up: true, speed_mbit: None };
    let whole = Measured { names_ms: Some(12), round_trip_ms: Some(48), kbit_per_s: Some(24_310) };
    let scene = NetworkScene {
        ways: vec![cable(true), radio],
        address: Some("198.51.100.214".to_owned()),
        resolvers: vec!["198.51.100.1".to_owned(), "198.51.100.2".to_owned()],
        central: "central.example:8443".to_owned(),
        reached: Reached::Online,
        heard: Some(date(2026, 9, 28).at(14, 5, 0, 0)),
        certificate_days: Some(61),
        clock_offset_ms: Some(-1_204),
        measured: None,
        last: dated(1),
    };
    let none = NetworkScene {
        ways: Vec::new(),
        address: None,
        resolvers: Vec::new(),
        reached: Reached::Offline,
        heard: None,
        certificate_days: Some(-3),
        clock_offset_ms: None,
        last: None,
        ..scene.clone()
    };
    let unplugged = NetworkScene { ways: vec![cable(false)], reached: Reached::Frozen, ..none.clone() };
    let measured = |measured| NetworkScene { measured: Some(measured), ..scene.clone() };
    let scenes = [
        ("network", scene.clone()),
        ("network-none", none),
        ("network-unplugged", unplugged),
        ("network-measured", measured(whole)),
        ("network-no-names", measured(Measured { names_ms: None, round_trip_ms: None, kbit_per_s: None })),
        ("network-no-answer", measured(Measured { round_trip_ms: None, kbit_per_s: None, ..whole })),
        ("network-no-tables", measured(Measured { kbit_per_s: None, ..whole })),
    ];
    scenes.into_iter().map(|(name, scene)| sample(name, StaffScene::Network(Box::new(scene)))).collect()
}

/// In the staff's languages alone.
#[must_use]
pub fn of_staff() -> Vec<Sample> {
    let hindered: Vec<Hindered> = HINDERED.iter().map(|(hindered, _)| *hindered).collect();
    let trouble = |device, cause| Trouble { device, cause, hinders: Vec::new(), place: None };
    let causes = CAUSES.iter().map(|(cause, word)| {
        let troubles = vec![Trouble { hinders: vec![Hindered::Visa], ..trouble(Device::Printer, *cause) }];
        sample(format!("cause-{word}"), StaffScene::Health(health(troubles)))
    });
    let told = SAID.iter().map(|(said, word)| {
        let scene = StaffScene::Badge { said: Some(*said), scanner: ScannerScene::Reads, whose: Whose::Entrant };
        sample(format!("said-{word}"), scene)
    });
    let devices: Vec<Device> = DEVICES.iter().map(|(device, _)| *device).collect();
    let tested = |(at, device): (usize, &Device)| Tested { device: *device, last: dated(at) };
    let everything = devices.iter().map(|device| trouble(*device, Cause::Silent)).collect();
    let worst = vec![
        Trouble { hinders: hindered, ..trouble(Device::Records, Cause::Full) },
        Trouble { hinders: vec![Hindered::Notes], ..trouble(Device::Cash, Cause::NoteJam) },
        trouble(Device::Audio, Cause::Broken),
        Trouble { place: Some("20-site.toml:12".to_owned()), ..trouble(Device::Settings, Cause::NotInForce) },
    ];
    let last = |deed, ended| Home { last: Some((deed, ended)), ..home(Role::Technician, &TECHNICIANS) };
    let records = |unfinished| Records { entries: 128_417, acknowledged: 128_414, chain: Chain::Whole, unfinished };
    let offline = Health { central: Reached::Offline, notes: None, ..health(Vec::new()) };
    let frozen = Health { central: Reached::Frozen, ..health(Vec::new()) };
    let own = [
        sample("badge", StaffScene::Badge { said: None, scanner: ScannerScene::Reads, whose: Whose::Entrant }),
        sample(
            "badge-no-scanner",
            StaffScene::Badge { said: None, scanner: ScannerScene::Missing, whose: Whose::Entrant },
        ),
        sample("pin", StaffScene::Pin { typed: 0, said: None, whose: Whose::Entrant }),
        sample("pin-typed", StaffScene::Pin { typed: 12, said: None, whose: Whose::Entrant }),
        sample("pin-wrong", StaffScene::Pin { typed: 0, said: Some(Said::NotTogether), whose: Whose::Entrant }),
        sample("checking", StaffScene::Checking),
        sample("locked", StaffScene::Locked { seconds: 1 }),
        sample("locked-long", StaffScene::Locked { seconds: 3_600 }),
        sample("pending", StaffScene::Pending { inside: Inside::ALL.to_vec() }),
        sample("home", StaffScene::Home(home(Role::Technician, &TECHNICIANS))),
        sample("home-collector", StaffScene::Home(home(Role::Collector, &[Deed::SeeHealth, Deed::ChangePaper]))),
        sample("home-troubles", StaffScene::Home(Home { troubles: 3, ..home(Role::Administrator, &TECHNICIANS) })),
        sample("home-said", StaffScene::Home(Home { said: Some(Said::NotAllowed), ..home(Role::Collector, &[]) })),
        sample("home-done", StaffScene::Home(last(Deed::RetryQueue, Ended::Done))),
        sample("home-asked", StaffScene::Home(last(Deed::Update, Ended::Done))),
        sample("home-failed", StaffScene::Home(last(Deed::TestDevice, Ended::Failed))),
        sample("home-stopped", StaffScene::Home(last(Deed::ChangePaper, Ended::Stopped))),
        sample("health-well", StaffScene::Health(health(Vec::new()))),
        sample("health-offline", StaffScene::Health(offline)),
        sample("health-frozen", StaffScene::Health(frozen)),
        sample("health-worst", StaffScene::Health(health(worst))),
        sample("health-everything", StaffScene::Health(health(everything))),
        sample("tests", StaffScene::Tests { devices: devices.iter().enumerate().map(tested).collect() }),
        sample("records", StaffScene::Records(records(Vec::new()))),
        sample("records-owed", StaffScene::Records(records(vec![claim(); 12]))),
        sample("records-broken", StaffScene::Records(Records { chain: Chain::Broken, ..records(vec![claim()]) })),
        sample("home-collections", StaffScene::Home(Home { slip: Some(1_204), ..home(Role::Collector, &COLLECTORS) })),
        sample("home-administrator", StaffScene::Home(Home { slip: Some(7), ..home(Role::Administrator, &ALL) })),
        sample("second-badge", StaffScene::Badge { said: None, scanner: ScannerScene::Reads, whose: SECOND }),
        sample(
            "second-same",
            StaffScene::Badge { said: Some(Said::SamePerson), scanner: ScannerScene::Reads, whose: SECOND },
        ),
        sample("second-pin", StaffScene::Pin { typed: 4, said: None, whose: SECOND }),
        sample("running", StaffScene::Running { deed: Deed::PrintReadiness }),
        sample("leaving", StaffScene::Leaving { deed: Deed::TestDevice }),
        sample("leaving-exchange", StaffScene::Leaving { deed: Deed::ExchangeCassette }),
    ];
    own.into_iter()
        .chain(exchanges())
        .chain(settings())
        .chain(networks())
        .chain(trials())
        .chain(causes)
        .chain(told)
        .collect()
}
