//! From the last byte to the event, a row for each protocol.

use std::{fmt::Debug, time::Duration};

use domain::{AttemptId, Currency, Money};
use e2e::{
    Outcome,
    figures::{
        Samples, Table,
        latency::{Course, REST, measure},
        told, zone,
    },
};
use peripherals::{
    barcode::{self, datalogic, device, hid_pos, honeywell, newland, ssi, wedge},
    beacon::{self, Rate, relay},
    card::{self, zvt},
    cash::{self, ccnet, id003, mechanism},
    document::{self, serial_mrz},
    doors::{self, Switch, gpio},
    driver::Driver,
    family::Family,
    keypad::{self, Key, evdev},
    printer::{self, custom, epson_eu, escpos, nippon, star, zpl},
    simulator::Simulator,
    status::Readiness,
};

use super::{LOWER, UPPER};

/// Measured so often.
const TIMES: u32 = 60;

/// The rows.
struct Rows(Table);

impl Rows {
    fn add(&mut self, device: &str, what: &str, samples: &Samples) {
        eprintln!("  {device}: {} samples", samples.count());
        let time = |time| if samples.count() == 0 { "not measured".to_owned() } else { told(time) };
        let count = samples.count().to_string();
        self.0.row([device.to_owned(), what.to_owned(), count, time(samples.median()), time(samples.p99())]);
    }
}

/// A row for each protocol.
pub fn latencies() -> Outcome<String> {
    let mut rows = Rows(Table::new(&["Device", "What", "Samples", "Median", "p99"]));
    rows.add("document serial_mrz", &document_read(), &document()?);
    scanners(&mut rows)?;
    validators(&mut rows)?;
    rows.add("card zvt", "payment approved", &card()?);
    printers(&mut rows)?;
    rows.add("keypad evdev", "key pressed", &keypad()?);
    rows.add("doors gpio", "door opened or closed; 50 ms that it must stay so", &doors()?);
    rows.add("beacon relay", "a light does not follow, or follows again", &beacon()?);
    Ok(rows.0.markdown())
}

fn specimen() -> Vec<String> {
    vec![UPPER.to_owned(), LOWER.to_owned()]
}

/// With the silence in the figure, as the driver itself says it.
fn document_read() -> String {
    let silence = zone::silence_after(&specimen()).unwrap_or_default();
    format!("document read; {} of silence end it", told(silence))
}

fn document() -> Outcome<Samples> {
    let course = Course::<serial_mrz::Driver, serial_mrz::Simulator> {
        orders: vec![document::Command::Enable],
        gestures: |_| vec![serial_mrz::Gesture::Put { lines: specimen() }],
        order: |_| Vec::new(),
        rest: REST,
        is_ready: |event| match event {
            document::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            document::Event::LinesRead(_) => true,
            document::Event::Identified(_)
            | document::Event::PresenceChanged(_)
            | document::Event::ReadingBegan
            | document::Event::ReadFailed(_) => false,
        },
        is_it: |event| matches!(event, document::Event::LinesRead(_)),
        answer: |_, id| vec![document::Command::Acknowledge(id)],
    };
    let physics = serial_mrz::Physics { baud: 115_200, recognition_ms: 10, ..serial_mrz::Physics::default() };
    let driver = serial_mrz::Driver::new(physics.settings.clone());
    Ok(measure(driver, serial_mrz::Simulator::new(physics), &course, TIMES)?)
}

/// What stands behind a scanner's code: an end that its settings or its protocol know, or only silence.
fn scanners(rows: &mut Rows) -> Outcome<()> {
    let (line, code) = (115_200, "code read");
    let samples = scanner(honeywell::Driver::new(honeywell::Settings::default()), honeywell::Simulator::new(line))?;
    rows.add("barcode honeywell", code, &samples);
    let samples = scanner(newland::Driver::new(newland::Settings::default()), newland::Simulator::new(line))?;
    rows.add("barcode newland", code, &samples);
    let samples = scanner(datalogic::Driver::new(datalogic::Settings::default()), datalogic::Simulator::new(line))?;
    rows.add("barcode datalogic", code, &samples);
    let samples = scanner(ssi::Driver::new(ssi::Settings::default()), ssi::Simulator::new(line))?;
    rows.add("barcode ssi", code, &samples);
    let samples = scanner(hid_pos::Driver::new(hid_pos::Settings::default()), hid_pos::Simulator::new())?;
    rows.add("barcode hid_pos", code, &samples);
    let settings = wedge::Settings::default();
    let samples = scanner(wedge::Driver::new(settings.clone()), wedge::Simulator::new(settings))?;
    rows.add("barcode wedge", code, &samples);
    Ok(())
}

fn scanner<D, S>(driver: D, simulator: S) -> Outcome<Samples>
where
    D: Driver<Command = barcode::Command, Event = barcode::Event> + Send + 'static,
    S: Simulator<Gesture = device::Gesture> + Send + 'static,
{
    let course = Course::<D, S> {
        orders: vec![barcode::Command::Enable],
        gestures: |time| vec![device::Gesture::Present(device::Code::qr(&format!("SPECIMEN-{time:08}")))],
        order: |_| Vec::new(),
        // The code is taken away, and whatever ends a line of typing has come.
        rest: Duration::from_millis(100),
        is_ready: |event| match event {
            barcode::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            barcode::Event::Scanned(_) | barcode::Event::ReadFailed(_) => true,
            barcode::Event::Identified(_) => false,
        },
        is_it: |event| matches!(event, barcode::Event::Scanned(_)),
        answer: |event, id| {
            let again = matches!(event, barcode::Event::Scanned(_)).then_some(barcode::Command::Enable);
            [barcode::Command::Acknowledge(id)].into_iter().chain(again).collect()
        },
    };
    Ok(measure(driver, simulator, &course, TIMES)?)
}

fn validators(rows: &mut Rows) -> Outcome<()> {
    // Whoever draws a note in and gives it back takes his time; the driver does not see for how long.
    let quick = mechanism::Physics {
        waking_ms: 100,
        starting_ms: 500,
        inlet_ms: 20,
        head_ms: 250,
        returning_ms: 450,
        ..mechanism::Physics::default()
    };
    let physics = ccnet::Physics { mechanism: quick.clone(), ..ccnet::Physics::default() };
    let samples = validator(ccnet::Driver::new(ccnet::Settings::default()), ccnet::Simulator::new(physics))?;
    rows.add("cash ccnet", "note in escrow", &samples);
    let physics = id003::Physics { mechanism: quick, ..id003::Physics::default() };
    // ID003 leaves the numbers of currencies to the maker: the simulator's own is said, as an installation says it.
    let countries = vec![id003::Country { number: id003::AZN_COUNTRY, currency: Currency::Azn }];
    let settings = id003::Settings { countries, ..id003::Settings::default() };
    let samples = validator(id003::Driver::new(settings), id003::Simulator::new(physics))?;
    rows.add("cash id003", "note in escrow", &samples);
    Ok(())
}

fn validator<D, S>(driver: D, simulator: S) -> Outcome<Samples>
where
    D: Driver<Command = cash::Command, Event = cash::Event> + Send + 'static,
    S: Simulator<Gesture = mechanism::Gesture> + Send + 'static,
{
    let course = Course::<D, S> {
        orders: vec![cash::Command::Enable(vec![Money::new(2_000, Currency::Azn)])],
        gestures: |_| vec![mechanism::Gesture::Insert { kind: 3 }],
        order: |_| Vec::new(),
        rest: REST,
        is_ready: |event| matches!(event, cash::Event::PathClear | cash::Event::NoteReturned { .. }),
        is_it: |event| matches!(event, cash::Event::NoteHeld { .. }),
        answer: |event, id| {
            let back = match event {
                cash::Event::NoteHeld { key, .. } => Some(cash::Command::Return(*key)),
                _other => None,
            };
            [cash::Command::Acknowledge(id)].into_iter().chain(back).collect()
        },
    };
    Ok(measure(driver, simulator, &course, TIMES / 2)?)
}

fn attempt(time: u32) -> AttemptId {
    let written = format!("\"00000000-0000-7000-8000-{time:012}\"");
    serde_json::from_str(&written).expect("a UUID of version 7")
}

fn card() -> Outcome<Samples> {
    let course = Course::<zvt::Driver, zvt::simulator::Simulator> {
        orders: vec![],
        gestures: |_| vec![zvt::simulator::Gesture::PresentCard],
        order: |time| vec![card::Command::Pay { attempt: attempt(time), amount: Money::new(2_650, Currency::Azn) }],
        rest: REST,
        is_ready: |event| match event {
            card::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            card::Event::NotTaken { .. } => true,
            _other => false,
        },
        is_it: |event| matches!(event, card::Event::Approved { .. }),
        answer: |event, id| {
            let delivered = match event {
                card::Event::Approved { attempt, .. } => Some(card::Command::ConfirmDelivered(*attempt)),
                _other => None,
            };
            [card::Command::Acknowledge(id)].into_iter().chain(delivered).collect()
        },
    };
    let settings = zvt::simulator::Settings { pin_ms: 20, bank_ms: 20, ..zvt::simulator::Settings::default() };
    let driver = zvt::Driver::new(zvt::Settings::default());
    Ok(measure(driver, zvt::simulator::Simulator::new(settings), &course, TIMES / 2)?)
}

/// A printer that only says how it is when it is asked is asked every five seconds while it rests.
const ASKED: u32 = 6;

fn printers(rows: &mut Rows) -> Outcome<()> {
    let what = "roll near its end, or a new one";
    let driver = escpos::Driver::new(escpos::Settings::default());
    let samples = printer(driver, escpos::Simulator::new(escpos::Physics::default()), roll_of_escpos, TIMES / 2)?;
    rows.add("printer escpos", what, &samples);
    let driver = custom::Driver::new(custom::Settings::default());
    let simulator = escpos::Simulator::new(custom::physics(custom::Model::Vkp80));
    rows.add("printer custom", what, &printer(driver, simulator, roll_of_escpos, ASKED)?);
    let driver = epson_eu::Driver::new(epson_eu::Settings::default());
    let simulator = escpos::Simulator::new(epson_eu::physics());
    rows.add("printer epson_eu", what, &printer(driver, simulator, roll_of_escpos, ASKED)?);
    let physics = printer::mechanism::Physics::default;
    let simulator = star::Simulator::new(physics(), star::Dialect::Whole);
    let samples = printer(star::Driver::new(&star::Settings::default()), simulator, roll, TIMES / 2)?;
    rows.add("printer star", what, &samples);
    let simulator = nippon::Simulator::new(physics());
    let samples = printer(nippon::Driver::new(&nippon::Settings::default()), simulator, roll, ASKED)?;
    rows.add("printer nippon", what, &samples);
    let simulator = zpl::Simulator::new(physics(), zpl::Dialect::Whole);
    let samples = printer(zpl::Driver::new(&zpl::Settings::default()), simulator, roll, ASKED)?;
    rows.add("printer zpl", what, &samples);
    Ok(())
}

fn printer<D, S>(driver: D, simulator: S, gestures: fn(u32) -> Vec<S::Gesture>, times: u32) -> Outcome<Samples>
where
    D: Driver<Command = printer::Command, Event = printer::Event> + Send + 'static,
    S: Simulator<Gesture: Debug + Send> + Send + 'static,
{
    const fn is_at_rest(event: &printer::Event) -> bool {
        match event {
            printer::Event::StatusChanged(status, _) => matches!(status.readiness, Readiness::Ready),
            _other => false,
        }
    }
    let course = Course::<D, S> {
        orders: vec![],
        gestures,
        order: |_| Vec::new(),
        rest: REST,
        is_ready: is_at_rest,
        is_it: is_at_rest,
        answer: |_, id| vec![printer::Command::Acknowledge(id)],
    };
    Ok(measure(driver, simulator, &course, times)?)
}

fn keypad() -> Outcome<Samples> {
    let course = Course::<evdev::Driver, evdev::Simulator> {
        orders: vec![],
        gestures: |time| vec![evdev::Gesture::Tap(if time.is_multiple_of(2) { Key::Up } else { Key::Down })],
        order: |_| Vec::new(),
        // A finger is on a key for 80 ms, and a key that is down cannot be pressed.
        rest: Duration::from_millis(120),
        is_ready: |event| match event {
            keypad::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            keypad::Event::KeyPressed(_) => true,
            keypad::Event::JackChanged(_) | keypad::Event::UnknownKeyPressed(_) => false,
        },
        is_it: |event| matches!(event, keypad::Event::KeyPressed(_)),
        answer: |_, id| vec![keypad::Command::Acknowledge(id)],
    };
    let driver = evdev::Driver::new(evdev::Settings::default());
    Ok(measure(driver, evdev::Simulator::new(evdev::Physics::default()), &course, TIMES)?)
}

/// A door that is opened and closed over and over is a loose wire to its driver after twelve times: ten each.
const MOVED: u32 = 10;
const DOORS: [Switch; 4] = [Switch::Cabinet, Switch::Service, Switch::Safe, Switch::Cassette];

fn doors() -> Outcome<Samples> {
    let course = Course::<gpio::Driver, gpio::Simulator> {
        orders: vec![],
        gestures: |time| {
            let hand = if time.is_multiple_of(2) { gpio::Gesture::Open } else { gpio::Gesture::Close };
            DOORS.get((time / MOVED) as usize).map(|switch| hand(*switch)).into_iter().collect()
        },
        order: |_| Vec::new(),
        rest: REST,
        is_ready: |event| match event {
            doors::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            doors::Event::Changed { .. } => true,
        },
        is_it: |event| matches!(event, doors::Event::Changed { .. }),
        answer: |_, id| vec![doors::Command::Acknowledge(id)],
    };
    let switches = (17..).zip(DOORS).map(|(line, switch)| gpio::Wire { switch, line, closed_when: gpio::Level::Low });
    let settings = gpio::Settings { switches: switches.collect(), closes_after_ms: 50, ..gpio::Settings::default() };
    let simulator = gpio::Simulator::new(gpio::Physics { settings: settings.clone() });
    Ok(measure(gpio::Driver::new(settings), simulator, &course, 4 * MOVED)?)
}

/// A board says nothing by itself: that a relay sticks is seen when it is told to turn and is read as before.
fn beacon() -> Outcome<Samples> {
    let course = Course::<relay::Driver, relay::Simulator> {
        orders: vec![],
        gestures: |time| {
            vec![if time.is_multiple_of(2) { relay::Gesture::Stick(0) } else { relay::Gesture::Loosen(0) }]
        },
        order: |time| {
            let rate = if (time / 2).is_multiple_of(2) { Rate::Continuous } else { Rate::Off };
            vec![beacon::Command::Light { slot: Family::Document, rate }]
        },
        rest: REST,
        is_ready: |_| true,
        is_it: |_| true,
        answer: |_, id| vec![beacon::Command::Acknowledge(id)],
    };
    let driver = relay::Driver::new(relay::Settings { look_ms: 100, ..relay::Settings::default() });
    Ok(measure(driver, relay::Simulator::new(relay::Physics::default()), &course, TIMES)?)
}

fn roll_of_escpos(time: u32) -> Vec<escpos::Gesture> {
    vec![if time.is_multiple_of(2) { escpos::Gesture::PaperNearEnd } else { escpos::Gesture::NewRoll }]
}

fn roll(time: u32) -> Vec<printer::mechanism::Gesture> {
    use printer::mechanism::Gesture;
    vec![if time.is_multiple_of(2) { Gesture::PaperNearEnd } else { Gesture::NewRoll }]
}
