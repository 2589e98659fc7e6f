//! The pages of whoever keeps the terminal running.

use domain::staff::{Deed, Role};
use maintenance::{Inside, Said};

use super::{Sample, claim, every};
use crate::snapshot::{
    ScannerScene, Scene,
    staff::{
        Cause, Chain, Device, Ended, Health, Hindered, Home, Reached, Records, StaffScene, TestEnded, Tested, Trouble,
    },
};

every!(CAUSES: Cause {
    Silent "silent", Missing "missing", Settings "settings", Broken "broken", Tampered "tampered",
    Starting "starting", PaperOut "paper-out", PaperLow "paper-low", Cover "cover", Jam "jam", Cutter "cutter",
    Hot "hot", PaperWaits "paper-waits", BinFull "bin-full", CassetteFull "cassette-full",
    CassetteOut "cassette-out", NoteJam "note-jam", Cheated "cheated", Paused "paused", Host "host",
    ServiceDue "service-due", Stuck "stuck", Offline "offline", Full "full", SetBack "set-back", Frozen "frozen",
});

every!(DEVICES: Device {
    Document "document", Card "card", Printer "printer", Cash "cash", Barcode "barcode", Keypad "keypad",
    Doors "doors", Beacon "beacon", Audio "audio", Network "network", Records "records", Clock "clock", Trust "trust",
});

every!(SAID: Said {
    NoBadge "no-badge", ReadAgain "read-again", OtherDay "other-day", OtherSite "other-site",
    NotAccepted "not-accepted", NotTogether "not-together", NotAPin "not-a-pin", Locked "locked",
    SamePerson "same-person", NotAllowed "not-allowed", NoCassetteNumber "no-cassette-number",
    NoCassette "no-cassette", OtherCassette "other-cassette", OutOfDate "out-of-date",
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
    Home { who, role, troubles: 0, deeds: deeds.to_vec(), last: None, said: None }
}

const TECHNICIANS: [Deed; 6] =
    [Deed::SeeHealth, Deed::TestDevice, Deed::SeeJournal, Deed::ChangePaper, Deed::RetryQueue, Deed::Restart];

/// In the staff's languages alone.
#[must_use]
pub fn of_staff() -> Vec<Sample> {
    let hindered: Vec<Hindered> = HINDERED.iter().map(|(hindered, _)| *hindered).collect();
    let trouble = |device, cause| Trouble { device, cause, hinders: Vec::new() };
    let causes = CAUSES.iter().map(|(cause, word)| {
        let troubles = vec![Trouble { hinders: vec![Hindered::Visa], ..trouble(Device::Printer, *cause) }];
        sample(format!("cause-{word}"), StaffScene::Health(health(troubles)))
    });
    let told = SAID.iter().map(|(said, word)| {
        let scene = StaffScene::Badge { said: Some(*said), scanner: ScannerScene::Reads };
        sample(format!("said-{word}"), scene)
    });
    let devices: Vec<Device> = DEVICES.iter().map(|(device, _)| *device).collect();
    let tested = |(at, device): (usize, &Device)| {
        let last = [None, Some((TestEnded::Passed, 14, 32)), Some((TestEnded::Failed, 9, 5))][at % 3];
        Tested { device: *device, last }
    };
    let everything = devices.iter().map(|device| trouble(*device, Cause::Silent)).collect();
    let worst = vec![
        Trouble { hinders: hindered, ..trouble(Device::Records, Cause::Full) },
        Trouble { hinders: vec![Hindered::Notes], ..trouble(Device::Cash, Cause::NoteJam) },
        trouble(Device::Audio, Cause::Broken),
    ];
    let last = |deed, ended| Home { last: Some((deed, ended)), ..home(Role::Technician, &TECHNICIANS) };
    let records = |unfinished| Records { entries: 128_417, acknowledged: 128_414, chain: Chain::Whole, unfinished };
    let offline = Health { central: Reached::Offline, notes: None, ..health(Vec::new()) };
    let frozen = Health { central: Reached::Frozen, ..health(Vec::new()) };
    let own = [
        sample("badge", StaffScene::Badge { said: None, scanner: ScannerScene::Reads }),
        sample("badge-no-scanner", StaffScene::Badge { said: None, scanner: ScannerScene::Missing }),
        sample("pin", StaffScene::Pin { typed: 0, said: None }),
        sample("pin-typed", StaffScene::Pin { typed: 12, said: None }),
        sample("pin-wrong", StaffScene::Pin { typed: 0, said: Some(Said::NotTogether) }),
        sample("checking", StaffScene::Checking),
        sample("locked", StaffScene::Locked { seconds: 1 }),
        sample("locked-long", StaffScene::Locked { seconds: 3_600 }),
        sample("pending", StaffScene::Pending { inside: Inside::ALL.to_vec() }),
        sample("home", StaffScene::Home(home(Role::Technician, &TECHNICIANS))),
        sample("home-collector", StaffScene::Home(home(Role::Collector, &[Deed::SeeHealth, Deed::ChangePaper]))),
        sample("home-troubles", StaffScene::Home(Home { troubles: 3, ..home(Role::Administrator, &TECHNICIANS) })),
        sample("home-said", StaffScene::Home(Home { said: Some(Said::NotAllowed), ..home(Role::Collector, &[]) })),
        sample("home-done", StaffScene::Home(last(Deed::RetryQueue, Ended::Done))),
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
        sample("running", StaffScene::Running { deed: Deed::TestDevice }),
        sample("leaving", StaffScene::Leaving { deed: Deed::TestDevice }),
        sample("leaving-exchange", StaffScene::Leaving { deed: Deed::ExchangeCassette }),
    ];
    own.into_iter().chain(causes).chain(told).collect()
}
