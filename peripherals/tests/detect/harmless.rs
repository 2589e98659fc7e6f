//! The rule that makes looking for devices safe: no question of any protocol does anything to a device of any other, or of its
//! own; and no device answers as another.

use std::time::Duration;

use domain::Moment;
use peripherals::{
    barcode, beacon,
    card::zvt,
    cash::{ccnet, id003},
    detect::{
        Judgement, KNOWN, Line, Recognition,
        inquiry::{self, Inquiry, Verdict},
        yields,
    },
    document::serial_mrz,
    doors, keypad,
    printer::{custom, epson_eu, escpos, mechanism, nippon, star, zpl},
    simulator::{Input, Output, Simulator},
};
use serde_json::Value;

/// What an onlooker counts of questions themselves is no harm.
const COUNTS: [&str; 1] = ["questions"];
/// What a printer that is not in order says of itself.
const FAULTY: [&str; 2] = ["paper_out", "cutter_stuck"];
/// Whatever was asked has had its effect by then.
const AFTERWARDS: Duration = Duration::from_mins(3);

/// A simulated device of any protocol.
trait Device {
    fn handle(&mut self, now: Moment, bytes: Option<&[u8]>);
    /// Runs until nothing is due before `end`; what it said.
    fn run(&mut self, now: Moment, end: Moment) -> Vec<u8>;
    fn view(&self) -> Value;
}

impl<S: Simulator> Device for S {
    fn handle(&mut self, now: Moment, bytes: Option<&[u8]>) {
        Simulator::handle(self, now, bytes.map_or(Input::Connected, Input::Received));
    }

    fn run(&mut self, mut now: Moment, end: Moment) -> Vec<u8> {
        let mut said = Vec::new();
        for _ in 0..1_000_000 {
            match self.poll() {
                Output::Send(bytes) => said.extend(bytes),
                Output::HangUp => said.extend(b"(hung up)"),
                Output::Wait(Some(due)) if due <= end => {
                    now = now.max(due);
                    Simulator::handle(self, now, Input::Elapsed);
                }
                Output::Wait(_) => return said,
            }
        }
        panic!("it never rests");
    }

    fn view(&self) -> Value {
        let mut view = serde_json::to_value(Simulator::view(self)).expect("a view");
        if let Some(view) = view.as_object_mut() {
            view.retain(|name, _| !COUNTS.contains(&name.as_str()));
        }
        view
    }
}

type Made = (&'static str, fn() -> Box<dyn Device>);

/// Every device there is, by the name of its protocol, in every condition that hands can bring it into.
fn devices() -> Vec<Made> {
    fn after<S: Simulator + 'static>(mut simulator: S, gestures: Vec<S::Gesture>) -> Box<dyn Device> {
        for gesture in gestures {
            Simulator::handle(&mut simulator, Moment::START, Input::Gestured(gesture));
        }
        Box::new(simulator)
    }
    vec![
        ("serial_mrz", || Box::new(serial_mrz::Simulator::new(serial_mrz::Physics::default()))),
        ("zvt over TCP", || Box::new(zvt::simulator::Simulator::new(zvt::simulator::Settings::default()))),
        ("zvt over TCP", || {
            after(
                zvt::simulator::Simulator::new(zvt::simulator::Settings::default()),
                vec![zvt::simulator::Gesture::PresentCard],
            )
        }),
        ("escpos", || Box::new(escpos::Simulator::new(escpos::Physics::default()))),
        ("escpos", || Box::new(escpos::Simulator::new(escpos::Physics::of(escpos::Dialect::Plain)))),
        ("escpos", || after(escpos::Simulator::new(escpos::Physics::default()), vec![escpos::Gesture::PaperOut])),
        ("escpos", || after(escpos::Simulator::new(escpos::Physics::default()), vec![escpos::Gesture::JamCutter])),
        ("custom", || Box::new(custom::Simulator::new(custom::physics(custom::Model::Vkp80)))),
        ("custom", || Box::new(custom::Simulator::new(custom::physics(custom::Model::Vkp80Three)))),
        ("epson_eu", || Box::new(epson_eu::Simulator::new(epson_eu::physics()))),
        ("zvt", || {
            let serial = zvt::simulator::Settings { transport: zvt::Transport::Serial, ..Default::default() };
            Box::new(zvt::simulator::Simulator::new(serial))
        }),
        ("star", || Box::new(star::Simulator::new(mechanism::Physics::default(), star::Dialect::Whole))),
        ("nippon", || Box::new(nippon::Simulator::new(mechanism::Physics::default()))),
        ("zpl", || Box::new(zpl::Simulator::new(mechanism::Physics::default(), zpl::Dialect::Whole))),
        ("ccnet", || Box::new(ccnet::Simulator::new(ccnet::Physics::default()))),
        ("id003", || Box::new(id003::Simulator::new(id003::Physics::default()))),
        ("honeywell", || Box::new(barcode::honeywell::Simulator::new(9600))),
        ("newland", || Box::new(barcode::newland::Simulator::new(9600))),
        ("datalogic", || Box::new(barcode::datalogic::Simulator::new(9600))),
        ("ssi", || Box::new(barcode::ssi::Simulator::new(9600))),
        ("wedge", || Box::new(barcode::wedge::Simulator::new(barcode::wedge::Settings::default()))),
        ("hid_pos", || Box::new(barcode::hid_pos::Simulator::new())),
        ("relay", || Box::new(beacon::relay::Simulator::new(beacon::relay::Physics::default()))),
        ("evdev", || Box::new(keypad::evdev::Simulator::new(keypad::evdev::Physics::default()))),
        ("gpio", || Box::new(doors::gpio::Simulator::new(doors::gpio::Physics::default()))),
    ]
}

fn at(ms: u64) -> Moment {
    Moment::after_start(Duration::from_millis(ms))
}

/// What a device says to these bytes, and how it looks long afterwards.
fn asked(make: fn() -> Box<dyn Device>, question: &[&[u8]]) -> (Vec<u8>, Value) {
    let mut device = make();
    device.handle(at(0), None);
    device.run(at(0), at(5_000));
    let mut said = Vec::new();
    for (number, bytes) in (0..).zip(question) {
        let now = at(5_000 + 3_000 * number);
        if !bytes.is_empty() {
            device.handle(now, Some(bytes));
        }
        said.extend(device.run(now, now + Duration::from_millis(2_900)));
    }
    device.run(at(20_000), at(20_000) + AFTERWARDS);
    (said, device.view())
}

#[test]
fn no_question_moves_paper_or_money_or_changes_anything_of_any_device() {
    for (device, make) in devices() {
        let (_, untouched) = asked(make, &[]);
        for Recognition { protocol, ask, thank, .. } in KNOWN {
            let (_, after) = asked(make, &[ask, thank]);
            assert_eq!(after, untouched, "{device}, asked {protocol}");
        }
    }
}

/// Asks a device as it is asked on a real port: at its right settings it hears what was said, at others what a wrong speed
/// makes of it. Says how it looks long afterwards, and the verdict.
fn inspected(mut device: Box<dyn Device>, right: Line) -> (Value, Verdict) {
    let mut now = at(5_000);
    device.handle(at(0), None);
    device.run(at(0), now);
    let mut inquiry = Inquiry::new(now, KNOWN);
    let mut line: Option<Line> = None;
    let hears = |line: Option<Line>| line.is_some_and(|line| line.carries_as(right));
    let verdict = loop {
        match inquiry.poll() {
            inquiry::Output::Open(settings) => {
                line = Some(settings);
                inquiry.handle(now, inquiry::Input::Opened);
            }
            inquiry::Output::Send(bytes) if hears(line) => device.handle(now, Some(bytes)),
            inquiry::Output::Send(_) => {}
            inquiry::Output::Wait(until) => {
                // In small steps, so that an answer comes when it comes.
                let end = until.min(now + Duration::from_millis(10));
                let said = device.run(now, end);
                now = end;
                if !said.is_empty() && hears(line) {
                    inquiry.handle(now, inquiry::Input::Received(&said));
                } else if now >= until {
                    inquiry.handle(now, inquiry::Input::Elapsed);
                }
            }
            inquiry::Output::Done(verdict) => break verdict,
        }
    };
    device.run(now, now + AFTERWARDS);
    (device.view(), verdict)
}

#[test]
fn a_whole_inquiry_changes_no_device_at_any_setting_and_names_it_right() {
    for (device, make) in devices() {
        let (_, untouched) = asked(make, &[]);
        let known = KNOWN.iter().find(|known| known.protocol == device);
        // A device that cannot be recognised may stand at any setting of the others.
        let every = KNOWN.iter().flat_map(|known| known.lines).copied();
        let lines: Vec<Line> = known.map_or_else(|| every.collect(), |known| known.lines.to_vec());
        for line in lines {
            let (after, verdict) = inspected(make(), line);
            assert_eq!(after, untouched, "{device} at {line:?}: {verdict:?}");
            match (known, &verdict) {
                (Some(known), Verdict::One(answer)) => assert_eq!(answer.protocol, known.protocol, "{line:?}"),
                // A printer that is not in order says too little.
                (Some(_), Verdict::Unknown) if FAULTY.contains(&untouched["status"].as_str().unwrap_or_default()) => {}
                (None, Verdict::Silent | Verdict::Unknown | Verdict::Flooding) => {}
                (_, verdict) => panic!("{device} at {line:?} is {verdict:?}"),
            }
        }
    }
}

/// A wrong speed makes other bytes of a question. A printer may take one for a line feed; nobody gets a paper by that.
#[test]
fn no_garbled_question_hands_out_paper_or_moves_money() {
    for (device, make) in devices() {
        let (_, untouched) = asked(make, &[]);
        for Recognition { protocol, ask, .. } in KNOWN {
            for seed in 0..8_u8 {
                let garbled: Vec<u8> = (0_u8..)
                    .zip(*ask)
                    .map(|(place, byte)| byte.rotate_left(u32::from(seed)) ^ place.wrapping_mul(seed))
                    .collect();
                let (_, after) = asked(make, &[&garbled]);
                let moved = ["papers", "in_tray", "jobs", "ledger", "totals", "cassette", "lit"];
                for part in moved {
                    assert_eq!(after.get(part), untouched.get(part), "{device}, asked {protocol} garbled by {seed}");
                }
            }
        }
    }
}

#[test]
fn every_device_that_can_be_recognised_is_and_none_as_another() {
    let mut recognised = Vec::new();
    for (device, make) in devices() {
        for Recognition { protocol, ask, thank, judge, .. } in KNOWN {
            let (said, _) = asked(make, &[ask, thank]);
            let yes = matches!(judge(&said), Judgement::Yes { .. });
            match (yes, device == *protocol) {
                (true, true) => recognised.push(device),
                (true, false) => assert!(yields(protocol, device), "a {device} answers as a {protocol}: {said:02x?}"),
                (false, _) => {}
            }
        }
    }
    for Recognition { protocol, .. } in KNOWN {
        assert!(recognised.contains(protocol), "nobody is recognised as {protocol}");
    }
}

#[test]
fn questions_are_short_and_bounded_in_time() {
    let mut longest = Duration::ZERO;
    for Recognition { protocol, lines, ask, thank, wait, .. } in KNOWN {
        assert!(!lines.is_empty(), "{protocol} is asked nowhere");
        assert!(ask.len() <= 64 && thank.len() <= 64, "{protocol}");
        assert!(*wait <= Duration::from_secs(2), "{protocol}");
        longest += *wait * u32::try_from(lines.len()).expect("few lines");
    }
    assert!(longest <= peripherals::detect::inquiry::LONGEST, "all questions at one silent port take {longest:?}");
}
