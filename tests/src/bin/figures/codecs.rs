//! Frames of every codec.

use std::time::Duration;

use domain::Moment;
use e2e::figures::{
    black_box,
    codecs::{Codec, FRAMES},
};
use peripherals::{
    barcode::{
        datalogic, hid_pos, honeywell,
        line::{self, Part, Verdict},
        newland, ssi,
        wedge::{
            message::{Keyboard, Stroke},
            strokes,
        },
    },
    beacon::relay,
    card::zvt,
    cash::{ccnet, id003},
    document::{elyctis, framed, rte, serial_mrz, wedge},
    doors::gpio,
    frame, input_record,
    printer::{custom, escpos, nippon, star, zpl},
    program,
};

use super::{LOWER, UPPER};

/// A codec that reads `Ok` of `parse`; what it parsed is kept from the compiler whole.
macro_rules! codec {
    ($($protocol:literal),+; $what:literal, $frame:expr, $parse:expr, $whole:pat) => {
        Codec {
            protocols: &[$($protocol),+],
            what: $what,
            frames: (0..FRAMES).map($frame).collect(),
            read: |bytes| usize::from(matches!(black_box($parse(bytes)), $whole)),
        }
    };
}

/// Frames of each codec, in the shape that its specification or a capture has, with contents that differ.
pub fn codecs() -> Vec<Codec> {
    [documents(), money(), printers(), scanners(), cabinet()].into_iter().flatten().collect()
}

fn documents() -> Vec<Codec> {
    vec![
        Codec {
            protocols: &["document serial_mrz"],
            what: "two lines, TD3",
            frames: frames(|lines| {
                use serial_mrz::{Settings, frame};
                frame::encode(lines, frame::Framing::CrLf, frame::Layout::Apart, &Settings::default())
            }),
            read: |bytes| {
                let mut collected = serial_mrz::frame::Collected::default();
                for byte in bytes {
                    black_box(collected.take(*byte));
                }
                usize::from(black_box(collected.finish(&serial_mrz::Settings::default())).is_ok())
            },
        },
        Codec {
            protocols: &["document framed"],
            what: "two lines, TD3, between STX and ETX",
            frames: frames(|lines| framed::frame::frame(&enclosed(), lines)),
            read: |bytes| usize::from(black_box(enclosed().unframe(bytes)).is_ok()),
        },
        Codec {
            protocols: &["document rte"],
            what: "block, TD3",
            frames: frames(|lines| rte::message::block(lines).to_bytes(&rte::Settings::default())),
            read: |bytes| match rte::frame::parse(bytes, &rte::Settings::default()) {
                rte::frame::Parsed::Block { block, .. } => usize::from(black_box(rte::message::lines(&block)).is_ok()),
                rte::frame::Parsed::Broken { .. }
                | rte::frame::Parsed::NeedMore
                | rte::frame::Parsed::Garbage { .. } => 0,
            },
        },
        Codec {
            protocols: &["document elyctis"],
            what: "message, TD3",
            frames: frames(|lines| {
                let content = elyctis::message::seen(lines);
                elyctis::frame::Message { code: elyctis::message::INQUIRE, content }.to_bytes()
            }),
            read: |bytes| match elyctis::frame::parse(bytes) {
                elyctis::frame::Parsed::Message { message, .. } => {
                    usize::from(black_box(elyctis::message::lines(&message.content)).is_ok())
                }
                elyctis::frame::Parsed::NeedMore | elyctis::frame::Parsed::Garbage { .. } => 0,
            },
        },
        Codec {
            protocols: &["document wedge"],
            what: "two lines typed, TD3",
            frames: frames(|lines| {
                let text = framed::frame::frame(&typed(), lines);
                strokes(wedge::Layout::Us, &String::from_utf8_lossy(&text), Moment::START, Duration::from_millis(2))
            }),
            read: |bytes| {
                let (mut keyboard, mut rest, mut text) = (Keyboard::new(wedge::Layout::Us), bytes, Vec::new());
                while let input_record::Parsed::Record { record, used } = input_record::parse(rest, WORDS) {
                    rest = &rest[used..];
                    match keyboard.on(record) {
                        Stroke::Typed(character) => text.extend(u8::try_from(character)),
                        Stroke::Modifier | Stroke::Nothing | Stroke::Nonsense => {}
                    }
                }
                usize::from(black_box(typed().unframe(&text)).is_ok())
            },
        },
    ]
}

/// The specimen's lines under so many document numbers, as a reader sends them.
fn frames(sent: fn(&[String]) -> Vec<u8>) -> Vec<Vec<u8>> {
    let lines = |number| {
        let mut lower = LOWER.to_owned();
        lower.replace_range(0..2, &format!("{number:02}"));
        [UPPER.to_owned(), lower]
    };
    (0..FRAMES).map(|number| sent(&lines(number))).collect()
}

fn enclosed() -> framed::Settings {
    framed::Settings { begin: framed::Begin::Stx, end: framed::End::Etx, ..framed::Settings::default() }
}

fn typed() -> framed::Settings {
    framed::Settings { end: framed::End::CrCr, ..framed::Settings::default() }
}

/// As this machine's kernel writes its records.
const WORDS: input_record::Words = input_record::Words::of_this_machine();

fn money() -> Vec<Codec> {
    vec![
        codec!(
            "cash ccnet";
            "note in escrow",
            |number| ccnet::frame::Frame::new(&[0x80, number]).to_bytes(),
            ccnet::frame::parse,
            ccnet::frame::Parsed::Frame { .. }
        ),
        codec!(
            "cash id003";
            "note in escrow",
            |number| id003::frame::Frame::new(0x13, &[0x61 + number]).to_bytes(),
            id003::frame::parse,
            id003::frame::Parsed::Frame { .. }
        ),
        codec!(
            "card zvt";
            "authorisation",
            |number| vec![0x06, 0x01, 0x07, 0x04, 0, 0, 0, ((number / 10) << 4) | (number % 10), 0x10, 0],
            zvt::frame::parse,
            zvt::frame::Parsed::Frame { .. }
        ),
    ]
}

fn printers() -> Vec<Codec> {
    vec![
        codec!(
            "printer escpos", "printer epson_eu";
            "process id",
            |number| format!("\x37\x22{number:04}\0").into_bytes(),
            escpos::frame::parse,
            escpos::frame::Parsed::Frame { .. }
        ),
        codec!(
            "printer custom";
            "full status",
            |number| vec![0x10, 0x0f, number & 0x6f, number >> 2 & 0x6f, 0, number & 0x2f],
            custom::frame::parse,
            custom::frame::Parsed::Frame { .. }
        ),
        codec!(
            "printer star";
            "automatic status",
            |number| {
                let sensors = |shift: u8| (number >> shift & 0x07) << 1;
                star::frame::Frame::Status(vec![sensors(0), sensors(1), sensors(2), sensors(3), 0, 0, sensors(2)])
                    .to_bytes()
            },
            star::frame::parse,
            star::frame::Parsed::Frame { .. }
        ),
        codec!(
            "printer nippon";
            "print finished",
            |number| nippon::frame::Frame::Finished { job: [0, 0, number, !number], status: number & 0x0f }.to_bytes(),
            nippon::frame::parse,
            nippon::frame::Parsed::Frame { .. }
        ),
        codec!(
            "printer zpl";
            "error status",
            |number| {
                let said = format!(
                    "\r\n  PRINTER STATUS\r\n  ERRORS:         1 00000000 {number:08}\r\n  WARNINGS:       0 00000000 00000000\r\n"
                );
                zpl::frame::to_bytes(said.as_bytes())
            },
            zpl::frame::parse,
            zpl::frame::Parsed::Frame { .. }
        ),
    ]
}

fn part(text: &str) -> Part {
    Part { text: text.as_bytes().to_vec(), verdict: Verdict::Done }
}

fn scanners() -> Vec<Codec> {
    vec![
        codec!(
            "barcode plain";
            "code on a line, of every maker's scanner that has a tongue of its own too",
            |number| line::frame(&line::Framing::default(), "]Q1", format!("NO-{number:04}").as_bytes()),
            (|bytes| line::Framing::default().unframe(bytes)),
            Ok(Some(_))
        ),
        codec!(
            "barcode honeywell";
            "menu answer",
            |number| {
                let parts = vec![part(&format!("CBREN{number}"))];
                honeywell::frame::Answer { parts, storage: honeywell::frame::Storage::Permanent }.to_bytes()
            },
            honeywell::frame::parse,
            honeywell::frame::Parsed::Answer { .. }
        ),
        codec!(
            "barcode newland";
            "menu answer",
            |number| {
                let parts = vec![part(&format!("C11ENA{number}"))];
                newland::frame::Answer { parts, storage: newland::frame::Storage::Temporary }.to_bytes()
            },
            newland::frame::parse,
            newland::frame::Parsed::Answer { .. }
        ),
        codec!(
            "barcode ssi";
            "decoded data",
            |number| ssi::frame::Packet::from_scanner(0xf3, format!("\x1cNO-{number:04}").into_bytes()).to_bytes(),
            ssi::frame::parse,
            ssi::frame::Parsed::Packet { .. }
        ),
        codec!(
            "barcode datalogic";
            "info answer",
            |number| {
                let fields = vec![format!("A{number}").into_bytes(), format!("M{number}").into_bytes()];
                datalogic::frame::Answer { fields }.to_bytes()
            },
            datalogic::frame::parse,
            datalogic::frame::Parsed::Answer { .. }
        ),
        codec!(
            "barcode hid_pos";
            "input report",
            |number| hid_pos::frame::reports(b'Q', b'1', format!("NO-{number:04}").as_bytes())[0].to_bytes().to_vec(),
            hid_pos::frame::parse,
            hid_pos::frame::Parsed::Report(_)
        ),
    ]
}

fn cabinet() -> Vec<Codec> {
    vec![
        codec!(
            "barcode wedge", "keypad evdev";
            "key record",
            |number| {
                let (seconds, micros) = (1_732_600_000, u32::from(number));
                input_record::Record { seconds, micros, kind: 1, code: u16::from(number), value: 1 }
                    .to_bytes(WORDS)
            },
            (|bytes| input_record::parse(bytes, WORDS)),
            input_record::Parsed::Record { .. }
        ),
        codec!(
            "doors gpio";
            "edge record",
            |number| {
                let count = u32::from(number) + 1;
                let edge =
                    if number.is_multiple_of(2) { gpio::frame::Edge::Rising } else { gpio::frame::Edge::Falling };
                let nanos = 1_000_000 * u64::from(number);
                gpio::frame::Record { nanos, edge, line: 17, number: count, number_of_line: count }.to_bytes().to_vec()
            },
            gpio::frame::parse,
            gpio::frame::Parsed::Record(_)
        ),
        codec!(
            "beacon relay";
            "coils",
            |number| relay::frame::Frame { address: 1, function: 1, content: vec![1, number] }.to_bytes(),
            (|bytes| relay::frame::parse(bytes, relay::frame::Side::Board)),
            relay::frame::Parsed::Frame { .. }
        ),
        codec!(
            "audio command";
            "how a run ended",
            |number| program::line(&program::Reply::Ended(u64::from(number), program::End::Exit(0))),
            program::parse::<program::Reply>,
            frame::Parsed::Frame { .. }
        ),
    ]
}
