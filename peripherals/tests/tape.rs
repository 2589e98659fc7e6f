//! Sessions are recorded whole, and a tape played back makes the driver do the same again.

use std::{sync::Arc, time::Duration};

use domain::{AttemptId, Currency, Moment, Money, bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    barcode::{self, datalogic, hid_pos, honeywell, line::Framing, newland, ssi, wedge},
    bench::{Bench, Wire},
    card::{self, zvt},
    cash::{self, ccnet},
    document::{
        Command, Event,
        serial_mrz::{Driver, Gesture, Physics, Settings, Simulator},
    },
    driver::{Driver as _, Input},
    printer::{self, escpos},
    tape::{
        Happening, Hex, Line, Taped, Unreadable, play, read,
        redaction::{Nothing, Redaction, code, mrz::Mrz, paper::Paper, zvt::Zvt},
    },
};

const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

#[test]
fn a_recorded_reading_is_read_the_same_from_its_tape() {
    let mut tape = Vec::new();
    let driver = Taped::new(Driver::new(Settings::default()), &mut tape, Box::new(Nothing));
    let mut bench = Bench::new(driver, Simulator::new(Physics::default()), Wire::perfect());
    bench.order(Command::Enable);
    bench.gesture(Gesture::Put { lines: vec![UPPER.to_owned(), LOWER.to_owned()] });
    bench.run_for(Duration::from_secs(5));
    bench.gesture(Gesture::PutAndUnplug { lines: vec![UPPER.to_owned(), LOWER.to_owned()], after: 10 });
    bench.run_for(Duration::from_secs(5));
    let events = bench.take_events();
    assert_eq!(events.len(), 6, "{events:?}");
    drop(bench);

    let lines: Vec<Line> = read(tape.as_slice()).collect::<Result<_, _>>().unwrap();
    assert!(has("", &lines, b"ERIKSSON"), "a raw tape has it: those below would be found");
    let played = play(&mut Driver::new(Settings::default()), &lines);
    assert_eq!(played.events, events);
    assert_eq!(played.orders_left_out, 0);
    assert_eq!(played.sent, played.sent_on_tape);
    // Reports are on the tape as `Debug` shows them: without what is personal.
    let shown: Vec<&String> = lines
        .iter()
        .filter_map(|line| match &line.happening {
            Happening::Reported(event) => Some(event),
            _other => None,
        })
        .collect();
    assert!(shown.iter().all(|event| !event.contains("ERIKSSON")), "{shown:?}");
}

/// Records a session, and gives the tape as text and as lines.
fn recorded(record: impl FnOnce(&mut Vec<u8>)) -> (String, Vec<Line>) {
    let mut tape = Vec::new();
    record(&mut tape);
    let lines = read(tape.as_slice()).collect::<Result<_, _>>().expect("a tape");
    (String::from_utf8(tape).expect("text"), lines)
}

/// Whether a tape has these bytes, in whatever portions, in either direction, or as text in a report or an order.
fn has(tape: &str, lines: &[Line], canary: &[u8]) -> bool {
    let bytes = |wanted: fn(&Happening) -> Option<&Hex>| -> Vec<u8> {
        lines.iter().filter_map(|line| wanted(&line.happening)).flat_map(|Hex(bytes)| bytes.clone()).collect()
    };
    let received = bytes(|happening| match happening {
        Happening::Received(bytes) => Some(bytes),
        _other => None,
    });
    let sent = bytes(|happening| match happening {
        Happening::Sent(bytes) => Some(bytes),
        _other => None,
    });
    let within = |bytes: &[u8]| bytes.windows(canary.len()).any(|window| window == canary);
    within(&received) || within(&sent) || std::str::from_utf8(canary).is_ok_and(|text| tape.contains(text))
}

fn assert_absent(tape: &str, lines: &[Line], canaries: &[&[u8]]) {
    for canary in canaries {
        assert!(!has(tape, lines, canary), "{canary:02x?} is on the tape");
    }
}

#[test]
fn a_passport_read_in_the_field_leaves_no_trace_and_its_tape_still_plays() {
    let upper = format!("{:<<44}", "P<D<<CANARYMANN<<ERIKALEA");
    let lower = "C01X0CNR78D<<6408125F2702283<<<<<<<<<<<<<<<8";
    let mut events = Vec::new();
    let (tape, lines) = recorded(|tape| {
        let settings = Settings { prefix: "MRZ".into(), ..Settings::default() };
        let physics = Physics { settings: settings.clone(), ..Physics::default() };
        let driver = Taped::new(Driver::new(settings), tape, Box::new(Mrz::keeping(["MRZ"])));
        let mut bench = Bench::new(driver, Simulator::new(physics), Wire::perfect());
        bench.order(Command::Enable);
        for gesture in [
            Gesture::Put { lines: vec![upper.clone(), lower.to_owned()] },
            Gesture::PutUpsideDown { lines: vec![upper.clone(), lower.to_owned()] },
            Gesture::PutGarbage { bytes: b"CANARYMANN\x00\xff".to_vec() },
            Gesture::PutTruncated { lines: vec![upper.clone(), lower.to_owned()], after: 60 },
            Gesture::PutAndUnplug { lines: vec![upper.clone(), lower.to_owned()], after: 20 },
        ] {
            bench.gesture(gesture);
            bench.run_for(Duration::from_secs(5));
        }
        events = bench.take_events();
    });
    let backwards: Vec<u8> = b"CANARYMANN".iter().rev().copied().collect();
    assert_absent(&tape, &lines, &[b"CANARY", b"ERIKA", b"C01X0", b"CNR78", b"640812", b"270228", &backwards[..6]]);
    let played = play(&mut Driver::new(Settings { prefix: "MRZ".into(), ..Settings::default() }), &lines);
    let (now, then) = played.kinds();
    assert_eq!(now, then);
    assert_eq!(now.len(), events.len());
    let lengths = |events: &[Event]| -> Vec<Vec<usize>> {
        events
            .iter()
            .filter_map(|event| match event {
                Event::LinesRead(lines) => Some(lines.iter().map(|line| line.reveal().len()).collect()),
                Event::StatusChanged(_)
                | Event::Identified(_)
                | Event::PresenceChanged(_)
                | Event::ReadingBegan
                | Event::ReadFailed(_) => None,
            })
            .collect()
    };
    assert!(lengths(&events).contains(&vec![44, 44]), "{events:?}");
    assert_eq!(lengths(&played.events), lengths(&events));
}

#[test]
fn a_payment_in_the_field_leaves_no_card_and_no_password_and_its_tape_still_plays() {
    for transport in [zvt::Transport::Tcp, zvt::Transport::Serial] {
        a_payment_leaves_no_trace(transport, card::Command::ConfirmDelivered);
        let amount = Money::new(1300, Currency::Azn);
        a_payment_leaves_no_trace(transport, |attempt| card::Command::ConfirmPart { attempt, amount });
    }
}

fn a_payment_leaves_no_trace(transport: zvt::Transport, confirm: impl Fn(AttemptId) -> card::Command) {
    let mut events = Vec::new();
    let (tape, lines) = recorded(|tape| {
        let settings =
            zvt::Settings { transport, password: "917364".parse().expect("six digits"), ..zvt::Settings::default() };
        let terminal = zvt::simulator::Settings {
            transport,
            password: "917364".into(),
            last_four: "8642".into(),
            auto_ms: Some(100),
            ..zvt::simulator::Settings::default()
        };
        let driver = Taped::new(zvt::Driver::new(settings), tape, Box::new(Zvt::over(transport)));
        let mut bench = Bench::new(driver, zvt::simulator::Simulator::new(terminal), Wire::perfect())
            .acknowledging(card::Command::Acknowledge);
        bench.run_for(Duration::from_secs(10));
        let attempt: AttemptId = serde_json::from_str("\"00000000-0000-7000-8000-000000000001\"").expect("an id");
        bench.order(card::Command::Pay { attempt, amount: Money::new(2650, Currency::Azn) });
        bench.run_for(Duration::from_secs(10));
        bench.order(confirm(attempt));
        bench.run_for(Duration::from_secs(10));
        bench.order(card::Command::QueryLast);
        bench.run_for(Duration::from_secs(10));
        events = bench.take_events();
    });
    let settled = |event: &card::Event| matches!(event, card::Event::Settled(_) | card::Event::SettledInPart { .. });
    assert!(events.iter().any(settled), "{events:?}");
    assert_absent(&tape, &lines, &[&[0x91, 0x73, 0x64], &[0x86, 0x42], b"917364", b"8642"]);
    let played = play(&mut zvt::Driver::new(zvt::Settings { transport, ..zvt::Settings::default() }), &lines);
    let (now, then) = played.kinds();
    assert_eq!(now, then);
    assert_eq!(played.sent, played.sent_on_tape, "the password on the tape is the usual one");
    assert_eq!(played.orders_left_out, 0);
}

#[test]
fn a_paper_printed_in_the_field_is_not_on_the_tape_and_the_tape_still_plays() {
    let mut image = Bitmap::white(576, 300);
    // A pattern that nothing else has: 1010_1010 1100_1100 1111_0000 over and over, as a canary.
    for y in 0..300 {
        (0..576)
            .filter(|x| [0xaa, 0xcc, 0xf0][(x / 8) as usize % 3] >> (7 - x % 8) & 1 == 1)
            .for_each(|x| image.blacken(x, y));
    }
    let (tape, lines) = recorded(|tape| {
        let driver = Taped::new(escpos::Driver::new(escpos::Settings::default()), tape, Box::new(Paper));
        let mut bench = Bench::new(driver, escpos::Simulator::new(escpos::Physics::default()), Wire::perfect())
            .acknowledging(printer::Command::Acknowledge);
        bench.run_for(Duration::from_secs(20));
        bench.order(printer::Command::Print(printer::Job { id: 7, image: Arc::new(image) }));
        bench.run_for(Duration::from_secs(20));
        let printed =
            |event: &printer::Event| matches!(event, printer::Event::PrintEnded { outcome: PrintOutcome::Printed, .. });
        assert!(bench.take_events().iter().any(printed));
    });
    assert_absent(&tape, &lines, &[&[0xaa, 0xcc, 0xf0], &[0xcc, 0xf0, 0xaa]]);
    assert!(!tape.contains("dots"), "no picture by its Debug either");
    let played = play(&mut escpos::Driver::new(escpos::Settings::default()), &lines);
    let (now, then) = played.kinds();
    assert_eq!(now, then);
    assert_eq!(played.orders_left_out, 0);
}

const CANARY: &str = "M1CANARYMANN/ERIKA KJ8Q2T";

/// Records a scanner that reads a personal code, and plays its tape.
fn a_code_leaves_no_trace<D, S>(name: &str, driver: fn() -> D, simulator: S, redaction: Box<dyn Redaction>)
where
    D: peripherals::driver::Driver<Command = barcode::Command, Event = barcode::Event>,
    S: peripherals::simulator::Simulator<Gesture = barcode::device::Gesture>,
{
    let mut scanned = false;
    let (tape, lines) = recorded(|tape| {
        let mut bench = Bench::new(Taped::new(driver(), tape, redaction), simulator, Wire::perfect())
            .acknowledging(barcode::Command::Acknowledge);
        bench.run_for(Duration::from_secs(10));
        bench.order(barcode::Command::Enable);
        bench.run_for(Duration::from_secs(1));
        bench.gesture(barcode::device::Gesture::Present(barcode::device::Code::qr(CANARY)));
        bench.run_for(Duration::from_secs(5));
        bench.gesture(barcode::device::Gesture::TakeAway);
        bench.order(barcode::Command::Enable);
        bench.gesture(barcode::device::Gesture::CutShort { code: barcode::device::Code::qr(CANARY), after: 12 });
        bench.run_for(Duration::from_secs(5));
        scanned = bench.take_events().iter().any(|event| matches!(event, barcode::Event::Scanned(_)));
    });
    assert!(scanned, "{name} reads it");
    assert_absent(&tape, &lines, &[b"CANARY", b"ERIKA", b"KJ8Q2T", b"M1CAN"]);
    let played = play(&mut driver(), &lines);
    let (now, then) = played.kinds();
    // Who it is was replaced too: a scanner that says nothing of itself any more is not identified.
    let but_identified =
        |kinds: Vec<String>| -> Vec<String> { kinds.into_iter().filter(|kind| kind != "Identified").collect() };
    assert_eq!(but_identified(now), but_identified(then), "{name}");
    let lengths = played.events.iter().filter_map(|event| match event {
        barcode::Event::Scanned(scan) => Some(scan.data.reveal().as_bytes().len()),
        barcode::Event::StatusChanged(_) | barcode::Event::Identified(_) | barcode::Event::ReadFailed(_) => None,
    });
    let lengths: Vec<usize> = lengths.collect();
    assert!(!lengths.is_empty() && lengths.iter().all(|length| *length == CANARY.len()), "{name}: {lengths:?}");
}

#[test]
fn a_code_read_in_the_field_leaves_no_trace_and_its_tape_still_plays() {
    let spoken = || Box::new(code::Spoken::framed(&Framing::default()));
    a_code_leaves_no_trace(
        "honeywell",
        || honeywell::Driver::new(honeywell::Settings::default()),
        honeywell::Simulator::new(9600),
        spoken(),
    );
    a_code_leaves_no_trace(
        "newland",
        || newland::Driver::new(newland::Settings::default()),
        newland::Simulator::new(9600),
        spoken(),
    );
    a_code_leaves_no_trace(
        "datalogic",
        || datalogic::Driver::new(datalogic::Settings::default()),
        datalogic::Simulator::new(9600),
        spoken(),
    );
    a_code_leaves_no_trace(
        "ssi",
        || ssi::Driver::new(ssi::Settings::default()),
        ssi::Simulator::new(9600),
        Box::new(code::ssi()),
    );
    a_code_leaves_no_trace(
        "hid_pos",
        || hid_pos::Driver::new(hid_pos::Settings::default()),
        hid_pos::Simulator::new(),
        Box::new(code::hid_pos()),
    );
    let typed = Box::new(code::Typed::framed(&Framing::default()));
    a_code_leaves_no_trace(
        "wedge",
        || wedge::Driver::new(wedge::Settings::default()),
        wedge::Simulator::new(wedge::Settings::default()),
        typed,
    );
}

#[test]
fn a_validators_tape_plays_as_it_was_recorded() {
    let (_, lines) = recorded(|tape| {
        let driver = Taped::new(ccnet::Driver::new(ccnet::Settings::default()), tape, Box::new(Nothing));
        let mut bench = Bench::new(driver, ccnet::Simulator::new(ccnet::Physics::default()), Wire::perfect())
            .acknowledging(cash::Command::Acknowledge);
        bench.run_for(Duration::from_secs(10));
        bench.order(cash::Command::Enable(vec![Money::new(1000, Currency::Azn)]));
        bench.run_for(Duration::from_secs(1));
        bench.gesture(ccnet::Gesture::Insert { kind: 2 });
        bench.run_for(Duration::from_secs(3));
        bench.order(cash::Command::Stack(cash::NoteKey(1)));
        bench.run_for(Duration::from_secs(5));
    });
    let played = play(&mut ccnet::Driver::new(ccnet::Settings::default()), &lines);
    let then: Vec<String> = played.events.iter().map(|event| format!("{event:?}")).collect();
    assert_eq!(then, played.events_on_tape);
    assert_eq!(played.sent, played.sent_on_tape);
    assert!(then.iter().any(|event| event.starts_with("NoteHeld")), "{then:?}");
}

/// A device that never ends what it says, and a driver that does not care.
#[test]
fn what_is_held_back_is_bounded_and_is_written_in_the_end() {
    let (_, lines) = recorded(|tape| {
        let mut driver = Taped::new(Driver::new(Settings::default()), tape, Box::new(Zvt::over(zvt::Transport::Tcp)));
        // The head of a message of 8192 bytes, whose rest comes byte by byte.
        driver.handle(Moment::START, Input::Received(&[0x04, 0x0f, 0xff, 0x00, 0x20]));
        for _ in 0..3000 {
            driver.handle(Moment::START, Input::Received(&[0x47]));
        }
    });
    let received: Vec<&Hex> = lines
        .iter()
        .filter_map(|line| match &line.happening {
            Happening::Received(bytes) => Some(bytes),
            _other => None,
        })
        .collect();
    assert_eq!(received.len(), 3001);
    assert!(received.iter().skip(1).all(|Hex(bytes)| bytes == &[0]), "what it was is nowhere");
}

#[test]
fn a_tape_is_one_json_object_a_line() {
    let text = r#"{"at_us":1500,"received":"060f00"}"#;
    let line: Line = read(text.as_bytes()).next().unwrap().unwrap();
    assert_eq!(line, Line { at_us: 1500, happening: Happening::Received(Hex(vec![0x06, 0x0f, 0x00])) });
    assert_eq!(serde_json::to_string(&line).unwrap(), text);
}

#[test]
fn a_torn_tape_says_in_which_line_it_is_torn() {
    let text = "{\"at_us\":1,\"connected\":true}\n{\"at_us\":2,\"rece";
    let results: Vec<_> = read(text.as_bytes()).collect();
    assert!(results[0].is_ok());
    assert!(matches!(results[1], Err(Unreadable::Malformed { line: 2, .. })), "{:?}", results[1]);
}
