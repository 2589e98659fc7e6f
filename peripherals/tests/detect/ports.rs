//! Several devices at once on real pseudo terminals, with a port that is silent, one that floods, one of an unknown device and
//! one that somebody else has.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use domain::Moment;
use peripherals::{
    barcode, beacon,
    detect::{
        KNOWN, Recognition,
        assignment::{Change, Remembered, assign},
        inquiry::{Absence, Verdict},
        place::Candidate,
    },
    document::serial_mrz,
    family::Family,
    link::{Clock, Port, candidates, inspect_all},
    printer::{custom, escpos},
    simulator::{Door, Input, Output, Request, Simulator, serve},
};
use tokio::sync::mpsc;

/// Says the same over and over, or answers everything with the same.
#[derive(Debug)]
enum Stranger {
    Floods { next: Moment, owed: usize },
    Answers { owed: usize },
}

impl Simulator for Stranger {
    type Gesture = ();
    type View = ();

    fn handle(&mut self, now: Moment, input: Input<'_, ()>) {
        match (self, input) {
            (Self::Floods { next, owed }, _) if *next <= now => {
                *next = now + Duration::from_millis(20);
                *owed = 1;
            }
            (Self::Answers { owed }, Input::Received(_)) => *owed += 1,
            (Self::Floods { .. } | Self::Answers { .. }, _) => {}
        }
    }

    fn poll(&mut self) -> Output {
        match self {
            Self::Floods { owed: owed @ 1.., .. } => {
                *owed -= 1;
                Output::Send(vec![0x55; 64])
            }
            Self::Floods { next, .. } => Output::Wait(Some(*next)),
            Self::Answers { owed: owed @ 1.. } => {
                *owed -= 1;
                Output::Send(b"ERROR\r\n".to_vec())
            }
            Self::Answers { .. } => Output::Wait(None),
        }
    }

    fn view(&self) {}
}

/// A machine whose ports are simulated devices under `/dev/kiosk`.
struct Machine {
    folder: tempfile::TempDir,
    plugs: Vec<Box<dyn Send>>,
}

impl Machine {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(folder.path().join("dev/kiosk")).expect("a folder");
        Self { folder, plugs: Vec::new() }
    }

    fn port(&self, name: &str) -> PathBuf {
        self.folder.path().join("dev/kiosk").join(name)
    }

    fn plug<S>(&mut self, name: &str, simulator: S)
    where
        S: Simulator + Send + 'static,
        S::Gesture: Send + 'static,
    {
        let door = Door::pty(self.port(name)).expect("a pseudo terminal");
        let (requests, requested) = mpsc::channel::<Request<S::Gesture>>(1);
        tokio::spawn(serve(simulator, door, requested, Clock::start(), |_| Ok(())));
        self.plugs.push(Box::new(requests));
    }

    fn candidates(&self) -> Vec<Candidate> {
        candidates(self.folder.path()).expect("a machine")
    }
}

/// Every question there is, with less patience: simulated devices answer at once.
fn quick() -> &'static [Recognition] {
    let quick = |known: &Recognition| Recognition { wait: known.wait.min(Duration::from_millis(80)), ..*known };
    Box::leak(KNOWN.iter().map(quick).collect())
}

fn name(path: &Path) -> String {
    path.file_name().expect("a name").to_string_lossy().into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_device_is_found_at_once_and_every_strange_port_is_named_for_what_it_is() {
    let mut machine = Machine::new();
    machine.plug("scanner", barcode::honeywell::Simulator::new(115_200));
    machine.plug("desk-printer", escpos::Simulator::new(escpos::Physics::default()));
    machine.plug("lights", beacon::relay::Simulator::new(beacon::relay::Physics::default()));
    machine.plug("reader", serial_mrz::Simulator::new(serial_mrz::Physics::default()));
    machine.plug("flood", Stranger::Floods { next: Moment::START, owed: 0 });
    machine.plug("modem", Stranger::Answers { owed: 0 });
    machine.plug("taken", custom::Simulator::new(custom::physics(custom::Model::Vkp80)));
    let taken = format!("serial:{}", machine.port("taken").display());
    let _held = Port::open(&taken.parse().expect("an address")).await.expect("a port");

    let mut verdicts = std::collections::BTreeMap::new();
    let found = inspect_all(machine.candidates(), quick(), Clock::start(), |candidate, verdict| {
        verdicts.insert(name(&candidate.name), verdict.clone());
    })
    .await;
    let protocols: Vec<(Family, &str)> = found.iter().map(|found| (found.family, found.protocol.as_str())).collect();
    let expected = [(Family::Barcode, "honeywell"), (Family::Printer, "escpos"), (Family::Beacon, "relay")];
    assert_eq!(protocols, expected, "{verdicts:?}");
    assert_eq!(verdicts["reader"], Verdict::Silent, "who never speaks unasked, and is never asked");
    assert_eq!(verdicts["flood"], Verdict::Flooding);
    assert_eq!(verdicts["modem"], Verdict::Unknown);
    assert_eq!(verdicts["taken"], Verdict::Absent(Absence::InUse));

    // Its address works as it stands, and it is the same device next time.
    let first = assign(&found, &Remembered::default());
    assert_eq!(first.devices.len(), found.len());
    let again: Vec<Candidate> =
        machine.candidates().into_iter().filter(|candidate| name(&candidate.name) == "scanner").collect();
    let again = inspect_all(again, quick(), Clock::start(), |_, _| {}).await;
    let second = assign(&again, &first.to_remember());
    assert_eq!(second.devices.len(), 1);
    assert_eq!(second.devices[0].change, Change::Same);
}
