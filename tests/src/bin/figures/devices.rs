//! Every protocol, as the figures need it.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use domain::{Currency, Money};
use e2e::{
    Outcome,
    figures::{
        Samples, Table,
        codecs::Codec,
        latency::{Course, measure},
        polling::Polled,
        told,
    },
    process::await_until,
};
use peripherals::{
    barcode::{self, datalogic, device, hid_pos, honeywell, newland, ssi},
    beacon::relay,
    card::zvt,
    cash::{self, ccnet, id003, mechanism},
    document::{self, serial_mrz},
    doors::{self, Switch, gpio},
    input_record,
    keypad::{self, Key, evdev},
    printer::{self, custom, escpos},
    status::Readiness,
};

/// Measured so often.
const TIMES: u32 = 60;

const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

/// One frame of each codec, as its specification or a capture has it.
pub fn codecs() -> Vec<Codec> {
    let codec = |name, what, bytes: &[u8], read| Codec { name, what, bytes: bytes.to_vec(), read };
    let report = hid_pos::frame::reports(b'Q', b'1', b"M1SPECIMEN")[0].to_bytes();
    let key = [0x54, 0xb3, 0x25, 0x69, 0, 0, 0, 0, 0x40, 0x42, 0x06, 0, 0, 0, 0, 0, 0x01, 0, 0x1e, 0, 0x01, 0, 0, 0];
    let mut edge = [0; 48];
    edge[..24].copy_from_slice(&[
        0xcb, 0x04, 0xfb, 0x71, 0x1f, 0x01, 0, 0, 0x01, 0, 0, 0, 0x11, 0, 0, 0, 0x03, 0, 0, 0, 0x02, 0, 0, 0,
    ]);
    vec![
        codec("cash ccnet", "note in escrow", &[0x02, 0x03, 0x07, 0x80, 0x04, 0xa8, 0x75], |bytes| {
            usize::from(matches!(ccnet::frame::parse(bytes), ccnet::frame::Parsed::Frame { .. }))
        }),
        codec("cash id003", "note in escrow", &[0xfc, 0x06, 0x13, 0x62, 0x2b, 0xc9], |bytes| {
            usize::from(matches!(id003::frame::parse(bytes), id003::frame::Parsed::Frame { .. }))
        }),
        codec("card zvt", "authorisation", &[0x06, 0x01, 0x07, 0x04, 0, 0, 0, 0, 0x10, 0], |bytes| {
            usize::from(matches!(zvt::frame::parse(bytes), zvt::frame::Parsed::Frame { .. }))
        }),
        codec("printer escpos", "process id", b"\x37\x221111\0", |bytes| {
            usize::from(matches!(escpos::frame::parse(bytes), escpos::frame::Parsed::Frame { .. }))
        }),
        codec("printer custom", "full status", &[0x10, 0x0f, 0x24, 0x08, 0, 0], |bytes| {
            usize::from(matches!(custom::frame::parse(bytes), custom::frame::Parsed::Frame { .. }))
        }),
        codec("barcode honeywell", "menu answer", b"CBRENA1\x06.", |bytes| {
            usize::from(matches!(honeywell::frame::parse(bytes), honeywell::frame::Parsed::Answer { .. }))
        }),
        codec("barcode newland", "menu answer", b"\x02\x010000#C11ENA7\x06;\x03", |bytes| {
            usize::from(matches!(newland::frame::parse(bytes), newland::frame::Parsed::Answer { .. }))
        }),
        codec("barcode ssi", "decoded data", &[0x07, 0xf3, 0, 0, 0x01, 0x4e, 0x52, 0xfe, 0x65], |bytes| {
            usize::from(matches!(ssi::frame::parse(bytes), ssi::frame::Parsed::Packet { .. }))
        }),
        codec("barcode datalogic", "info answer", b"\x01\x02A1\x03\x02M2\x03\x04", |bytes| {
            usize::from(matches!(datalogic::frame::parse(bytes), datalogic::frame::Parsed::Answer { .. }))
        }),
        codec("barcode hid_pos", "input report", &report, |bytes| {
            usize::from(matches!(hid_pos::frame::parse(bytes), hid_pos::frame::Parsed::Report(_)))
        }),
        codec("barcode wedge, keypad evdev", "key record", &key, |bytes| {
            let parsed = input_record::parse(bytes, input_record::Words::SixtyFour);
            usize::from(matches!(parsed, input_record::Parsed::Record { .. }))
        }),
        codec("doors gpio", "edge record", &edge, |bytes| {
            usize::from(matches!(gpio::frame::parse(bytes), gpio::frame::Parsed::Record(_)))
        }),
        codec("beacon relay", "coils", &[0x01, 0x01, 0x01, 0x00, 0x51, 0x88], |bytes| {
            let parsed = relay::frame::parse(bytes, relay::frame::Side::Board);
            usize::from(matches!(parsed, relay::frame::Parsed::Frame { .. }))
        }),
    ]
}

/// From the last byte to the event, a family each.
pub fn latencies() -> Outcome<String> {
    let mut table = Table::new(&["Device", "What", "Samples", "Median", "p99"]);
    let mut row = |device: &str, what: &str, samples: &Samples| {
        let count = samples.count().to_string();
        let time = |time| if samples.count() == 0 { "not measured".to_owned() } else { told(time) };
        table.row([device.to_owned(), what.to_owned(), count, time(samples.median()), time(samples.p99())]);
    };
    row("document serial_mrz", "document read; 200 ms of silence end it", &document()?);
    row("barcode honeywell", "code read", &barcode()?);
    row(
        "cash ccnet",
        "note in escrow",
        &validator(ccnet::Driver::new(ccnet::Settings::default()), {
            ccnet::Simulator::new(ccnet::Physics::default())
        })?,
    );
    row(
        "cash id003",
        "note in escrow",
        &validator(id003::Driver::new(id003::Settings::default()), {
            id003::Simulator::new(id003::Physics::default())
        })?,
    );
    row("printer escpos", "cover opened or closed", &printer()?);
    row("keypad evdev", "key pressed", &keypad()?);
    row("doors gpio", "door opened or closed; what it must stay so", &doors()?);
    Ok(table.markdown())
}

fn document() -> Outcome<Samples> {
    let course = Course::<serial_mrz::Driver, serial_mrz::Simulator> {
        orders: vec![document::Command::Enable],
        gestures: |_| vec![serial_mrz::Gesture::Put { lines: vec![UPPER.to_owned(), LOWER.to_owned()] }],
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

fn barcode() -> Outcome<Samples> {
    let course = Course::<honeywell::Driver, honeywell::Simulator> {
        orders: vec![barcode::Command::Enable],
        gestures: |time| vec![device::Gesture::Present(device::Code::qr(&format!("SPECIMEN-{time:08}")))],
        is_ready: |event| match event {
            barcode::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            barcode::Event::Scanned(_) => true,
            barcode::Event::Identified(_) | barcode::Event::ReadFailed(_) => false,
        },
        is_it: |event| matches!(event, barcode::Event::Scanned(_)),
        answer: |event, id| {
            let again = matches!(event, barcode::Event::Scanned(_)).then_some(barcode::Command::Enable);
            [barcode::Command::Acknowledge(id)].into_iter().chain(again).collect()
        },
    };
    let driver = honeywell::Driver::new(honeywell::Settings::default());
    Ok(measure(driver, honeywell::Simulator::new(115_200), &course, TIMES)?)
}

fn validator<D, S>(driver: D, simulator: S) -> Outcome<Samples>
where
    D: peripherals::driver::Driver<Command = cash::Command, Event = cash::Event> + Send + 'static,
    S: peripherals::simulator::Simulator<Gesture = mechanism::Gesture> + Send + 'static,
{
    let course = Course::<D, S> {
        orders: vec![cash::Command::Enable(vec![Money::new(2_000, Currency::Azn)])],
        gestures: |_| vec![mechanism::Gesture::Insert { kind: 3 }],
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

fn printer() -> Outcome<Samples> {
    let course = Course::<escpos::Driver, escpos::Simulator> {
        orders: vec![],
        gestures: |time| {
            vec![if time.is_multiple_of(2) { escpos::Gesture::OpenCover } else { escpos::Gesture::CloseCover }]
        },
        is_ready: |event| match event {
            printer::Event::StatusChanged(status, _) => {
                status.readiness == Readiness::Ready || status.fault == Some(printer::Fault::CoverOpen)
            }
            _other => false,
        },
        is_it: |event| matches!(event, printer::Event::StatusChanged(..)),
        answer: |_, id| vec![printer::Command::Acknowledge(id)],
    };
    let driver = escpos::Driver::new(escpos::Settings::default());
    Ok(measure(driver, escpos::Simulator::new(escpos::Physics::default()), &course, TIMES)?)
}

fn keypad() -> Outcome<Samples> {
    let course = Course::<evdev::Driver, evdev::Simulator> {
        orders: vec![],
        gestures: |time| vec![evdev::Gesture::Tap(if time.is_multiple_of(2) { Key::Up } else { Key::Down })],
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

fn doors() -> Outcome<Samples> {
    let course = Course::<gpio::Driver, gpio::Simulator> {
        orders: vec![],
        gestures: |time| {
            let hand = if time.is_multiple_of(2) { gpio::Gesture::Open } else { gpio::Gesture::Close };
            vec![hand(Switch::Cabinet)]
        },
        is_ready: |event| match event {
            doors::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            doors::Event::Changed { .. } => true,
        },
        is_it: |event| matches!(event, doors::Event::Changed { switch: Switch::Cabinet, .. }),
        answer: |_, id| vec![doors::Command::Acknowledge(id)],
    };
    let driver = gpio::Driver::new(gpio::Settings::default());
    Ok(measure(driver, gpio::Simulator::new(gpio::Physics::default()), &course, TIMES)?)
}

/// A device of each family, polled by `probe` against its simulator. The second are the simulators; dropped, they end.
pub fn polled(programs: &Path, folder: &Path) -> Outcome<(Vec<Polled>, Vec<Simulated>)> {
    let all = [
        ("document", "serial_mrz"),
        ("barcode", "honeywell"),
        ("printer", "escpos"),
        ("cash", "ccnet"),
        ("card", "zvt"),
        ("keypad", "evdev"),
        ("doors", "gpio"),
        ("beacon", "relay"),
    ];
    let (mut polled, mut simulators) = (Vec::new(), Vec::new());
    for (family, protocol) in all {
        let (line, told) = (folder.join(family), folder.join(format!("{family}.address")));
        let mut command = Command::new(programs.join("simulate"));
        command.args([family, protocol, "--pty"]).arg(&line).arg("--address-file").arg(&told);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        simulators.push(Simulated(child));
        let address = await_until(&format!("a simulated {family}"), Duration::from_secs(10), || {
            fs::read_to_string(&told).ok().map(|told| told.trim().to_owned()).filter(|told| !told.is_empty())
        })?;
        let name = format!("{family} {protocol}");
        polled.push(Polled::begin(&programs.join("probe"), &[family, protocol, &address, "--seconds", "120"], &name)?);
    }
    Ok((polled, simulators))
}

/// A simulator that ends with its handle.
pub struct Simulated(Child);

impl Drop for Simulated {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
