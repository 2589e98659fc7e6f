//! The rule that makes looking for devices safe: no question of any protocol does anything to a device of any other, or of its
//! own; and no device answers as another.

use std::time::Duration;

use domain::{Currency, Moment, Money};
use peripherals::{
    audio, barcode, beacon,
    card::{self, zvt},
    cash::{self, ccnet, id003},
    detect::{
        Judgement, KNOWN, Line, Recognition,
        inquiry::{self, Inquiry, Verdict},
        yields,
    },
    document::{self, elyctis, serial_mrz},
    doors,
    driver::{self, Driver, EventId},
    keypad,
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
            // Nor that it tells its answer again while nobody says that it was heard.
            if let Some(activity) = view.get_mut("activity")
                && activity == "reporting"
            {
                *activity = "idle".into();
            }
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
        ("framed", || Box::new(document::framed::Simulator::new(document::framed::Physics::default()))),
        ("rte", || Box::new(document::rte::Simulator::new(document::rte::Physics::default()))),
        ("wedge", || Box::new(document::wedge::Simulator::new(document::wedge::Physics::default()))),
        ("elyctis", || Box::new(elyctis::Simulator::new(elyctis::Physics::default()))),
        ("elyctis", || {
            let (driver, simulator) = (
                elyctis::Driver::new(elyctis::Settings::default()),
                elyctis::Simulator::new(elyctis::Physics::default()),
            );
            let enable: fn(&mut elyctis::Driver, &mut elyctis::Simulator, Moment) = |driver, _, now| {
                driver.handle(now, driver::Input::Ordered(document::Command::Enable));
            };
            let put: fn(&mut elyctis::Driver, &mut elyctis::Simulator, Moment) = |_, simulator, now| {
                let lines = vec!["P<UTO".to_owned(), "L898902C3".to_owned()];
                Simulator::handle(simulator, now, Input::Gestured(elyctis::Gesture::Put { lines }));
            };
            let read = |event: &document::Event| matches!(event, document::Event::LinesRead(_));
            left_by(driver, simulator, &[|_, _, _| {}, enable, put], read, document::Command::Acknowledge)
        }),
        ("plain", || Box::new(barcode::plain::Simulator::new(barcode::plain::Physics::default()))),
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
        ("ccnet", || {
            let (driver, simulator) =
                (ccnet::Driver::new(ccnet::Settings::default()), ccnet::Simulator::new(ccnet::Physics::default()));
            let enable: fn(&mut ccnet::Driver, &mut ccnet::Simulator, Moment) = |driver, _, now| {
                driver.handle(now, driver::Input::Ordered(cash::Command::Enable(all_notes())));
            };
            let insert: fn(&mut ccnet::Driver, &mut ccnet::Simulator, Moment) = |_, simulator, now| {
                Simulator::handle(simulator, now, Input::Gestured(ccnet::Gesture::Insert { kind: 2 }));
            };
            left_by(driver, simulator, &[|_, _, _| {}, enable, insert], held, cash::Command::Acknowledge)
        }),
        ("id003", || {
            let (driver, simulator) = (id003::Driver::new(azn()), id003::Simulator::new(id003::Physics::default()));
            let enable: fn(&mut id003::Driver, &mut id003::Simulator, Moment) = |driver, _, now| {
                driver.handle(now, driver::Input::Ordered(cash::Command::Enable(all_notes())));
            };
            let insert: fn(&mut id003::Driver, &mut id003::Simulator, Moment) = |_, simulator, now| {
                Simulator::handle(simulator, now, Input::Gestured(id003::Gesture::Insert { kind: 3 }));
            };
            left_by(driver, simulator, &[|_, _, _| {}, enable, insert], held, cash::Command::Acknowledge)
        }),
        ("zvt", || {
            let settings = zvt::Settings { transport: zvt::Transport::Serial, ..Default::default() };
            let serial = zvt::simulator::Settings {
                transport: zvt::Transport::Serial,
                auto_ms: Some(100),
                ..Default::default()
            };
            let (driver, simulator) = (zvt::Driver::new(settings), zvt::simulator::Simulator::new(serial));
            let pay: fn(&mut zvt::Driver, &mut zvt::simulator::Simulator, Moment) = |driver, _, now| {
                let attempt = serde_json::from_str("\"00000000-0000-7000-8000-000000000001\"").expect("an id");
                driver.handle(now, driver::Input::Ordered(card::Command::Pay { attempt, amount: TEN }));
            };
            let approved = |event: &card::Event| matches!(event, card::Event::Approved { .. });
            left_by(driver, simulator, &[|_, _, _| {}, pay], approved, card::Command::Acknowledge)
        }),
        ("honeywell", || Box::new(barcode::honeywell::Simulator::new(9600))),
        ("newland", || Box::new(barcode::newland::Simulator::new(9600))),
        ("datalogic", || Box::new(barcode::datalogic::Simulator::new(9600))),
        ("ssi", || Box::new(barcode::ssi::Simulator::new(9600))),
        ("wedge", || Box::new(barcode::wedge::Simulator::new(barcode::wedge::Settings::default()))),
        ("hid_pos", || Box::new(barcode::hid_pos::Simulator::new())),
        ("relay", || Box::new(beacon::relay::Simulator::new(beacon::relay::Physics::default()))),
        ("evdev", || Box::new(keypad::evdev::Simulator::new(keypad::evdev::Physics::default()))),
        ("gpio", || Box::new(doors::gpio::Simulator::new(doors::gpio::Physics::default()))),
        ("command", || Box::new(audio::command::Simulator::new(audio::command::Physics::default()))),
    ]
}

/// A device, and the driver that left it in the middle of something: as a terminal does that loses its power.
fn left_by<D, S>(
    mut driver: D,
    mut simulator: S,
    script: &[fn(&mut D, &mut S, Moment)],
    until: fn(&D::Event) -> bool,
    acknowledge: fn(EventId) -> D::Command,
) -> Box<dyn Device>
where
    D: Driver,
    S: Simulator + 'static,
{
    let (mut driver_due, mut simulator_due) = (None, None);
    driver.handle(Moment::START, driver::Input::Connected);
    Simulator::handle(&mut simulator, Moment::START, Input::Connected);
    let mut steps = script.iter();
    for tick in 0..6_000 {
        // Time stands still for whoever looks at it afterwards: all of this is before the start.
        let now = at(tick * 10);
        if tick % 300 == 299
            && let Some(step) = steps.next()
        {
            step(&mut driver, &mut simulator, now);
        }
        for _ in 0..100 {
            let mut rest = true;
            match driver.poll() {
                driver::Output::Send(bytes) => {
                    rest = false;
                    Simulator::handle(&mut simulator, now, Input::Received(&bytes));
                }
                driver::Output::Report(event, _) if until(&event) => {
                    Simulator::handle(&mut simulator, now, Input::Disconnected);
                    return Box::new(Later { device: simulator, after: now });
                }
                driver::Output::Report(_, id) => {
                    rest = false;
                    driver.handle(now, driver::Input::Ordered(acknowledge(id)));
                }
                driver::Output::HangUp => panic!("the driver hangs up"),
                driver::Output::Wait(due) => driver_due = due,
            }
            match simulator.poll() {
                Output::Send(bytes) => {
                    rest = false;
                    driver.handle(now, driver::Input::Received(&bytes));
                }
                Output::HangUp => panic!("the device hangs up"),
                Output::Wait(due) => simulator_due = due,
            }
            if rest {
                break;
            }
        }
        if driver_due.is_some_and(|due| due <= now) {
            driver.handle(now, driver::Input::Elapsed);
        }
        if simulator_due.is_some_and(|due| due <= now) {
            Simulator::handle(&mut simulator, now, Input::Elapsed);
        }
    }
    panic!("it never came to that");
}

/// A device whose clock is ahead.
struct Later<S> {
    device: S,
    after: Moment,
}

impl<S: Simulator> Simulator for Later<S> {
    type Gesture = S::Gesture;
    type View = S::View;

    fn handle(&mut self, now: Moment, input: Input<'_, S::Gesture>) {
        Simulator::handle(&mut self.device, self.after + now.since_start(), input);
    }

    fn poll(&mut self) -> Output {
        match self.device.poll() {
            Output::Wait(due) => Output::Wait(due.map(|due| at(0) + due.since(self.after))),
            output @ (Output::Send(_) | Output::HangUp) => output,
        }
    }

    fn view(&self) -> S::View {
        Simulator::view(&self.device)
    }
}

fn azn() -> id003::Settings {
    let azn = id003::Country { number: id003::AZN_COUNTRY, currency: Currency::Azn };
    id003::Settings { countries: vec![azn], ..id003::Settings::default() }
}

const TEN: Money = Money::new(1000, Currency::Azn);

fn all_notes() -> Vec<Money> {
    [100, 500, 1000, 2000, 5000, 10_000, 20_000].into_iter().map(|units| Money::new(units, Currency::Azn)).collect()
}

const fn held(event: &cash::Event) -> bool {
    matches!(event, cash::Event::NoteHeld { .. })
}

fn at(ms: u64) -> Moment {
    Moment::after_start(Duration::from_millis(ms))
}

/// What a device says to these bytes, and how it looks soon and long afterwards.
fn asked(make: fn() -> Box<dyn Device>, question: &[&[u8]]) -> (Vec<u8>, Value, Value) {
    let mut device = make();
    device.handle(at(0), None);
    device.run(at(0), at(2_000));
    let mut said = Vec::new();
    for (number, bytes) in (0..).zip(question) {
        let now = at(2_000 + 1_500 * number);
        if !bytes.is_empty() {
            device.handle(now, Some(bytes));
        }
        said.extend(device.run(now, now + Duration::from_millis(1_400)));
    }
    let soon = device.view();
    device.run(at(5_000), at(5_000) + AFTERWARDS);
    (said, soon, device.view())
}

/// How a device looks that nobody asks: at every moment of the asking, and long afterwards.
fn untouched(make: fn() -> Box<dyn Device>) -> (Vec<Value>, Value) {
    let mut device = make();
    device.handle(at(0), None);
    let mut views = Vec::new();
    for now in (0..5_000).step_by(50) {
        device.run(at(now), at(now));
        if now >= 2_000 && views.last() != Some(&device.view()) {
            views.push(device.view());
        }
    }
    device.run(at(5_000), at(5_000) + AFTERWARDS);
    (views, device.view())
}

#[test]
fn no_question_moves_paper_or_money_or_changes_anything_of_any_device() {
    for (device, make) in devices() {
        let (by_itself, in_the_end) = untouched(make);
        for Recognition { protocol, ask, thank, .. } in KNOWN {
            let (_, soon, after) = asked(make, &[ask, thank]);
            // To be asked may keep a device from what it would have done by now, and never make it do more.
            assert!(by_itself.contains(&soon), "{device}, asked {protocol}: {soon}\nby itself: {by_itself:#?}");
            assert_eq!(after, in_the_end, "{device}, asked {protocol}");
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
        let (_, untouched) = untouched(make);
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
        let (_, untouched) = untouched(make);
        for Recognition { protocol, ask, .. } in KNOWN {
            for seed in 0..8_u8 {
                let garbled: Vec<u8> = (0_u8..)
                    .zip(*ask)
                    .map(|(place, byte)| byte.rotate_left(u32::from(seed)) ^ place.wrapping_mul(seed))
                    .collect();
                let (_, _, after) = asked(make, &[&garbled]);
                let moved = ["papers", "in_tray", "jobs", "ledger", "totals", "cassette", "lit"];
                for part in moved {
                    let (after, untouched) = (after.get(part), untouched.get(part));
                    assert_eq!(after, untouched, "{device}, asked {protocol} garbled by {seed}");
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
            let (said, ..) = asked(make, &[ask, thank]);
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
