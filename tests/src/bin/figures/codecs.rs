//! Frames of every codec.

use e2e::figures::{
    black_box,
    codecs::{Codec, FRAMES},
};
use peripherals::{
    barcode::{
        datalogic, hid_pos, honeywell,
        line::{Part, Verdict},
        newland, ssi,
    },
    beacon::relay,
    card::zvt,
    cash::{ccnet, id003},
    document::serial_mrz,
    doors::gpio,
    input_record,
    printer::{custom, escpos, nippon, star, zpl},
};

use super::{LOWER, UPPER};

/// A codec that reads `Ok` of `parse`; what it parsed is kept from the compiler whole.
macro_rules! codec {
    ($name:literal, $what:literal, $frame:expr, $parse:expr, $whole:pat) => {
        Codec {
            name: $name,
            what: $what,
            frames: (0..FRAMES).map($frame).collect(),
            read: |bytes| usize::from(matches!(black_box($parse(bytes)), $whole)),
        }
    };
}

/// Frames of each codec, in the shape that its specification or a capture has, with contents that differ.
pub fn codecs() -> Vec<Codec> {
    [money(), printers(), scanners(), cabinet()].into_iter().flatten().collect()
}

fn money() -> Vec<Codec> {
    vec![
        Codec {
            name: "document serial_mrz",
            what: "two lines, TD3",
            frames: (0..FRAMES).map(document).collect(),
            read: |bytes| {
                let mut collected = serial_mrz::frame::Collected::default();
                for byte in bytes {
                    black_box(collected.take(*byte));
                }
                usize::from(black_box(collected.finish(&serial_mrz::Settings::default())).is_ok())
            },
        },
        codec!(
            "cash ccnet",
            "note in escrow",
            |number| ccnet::frame::Frame::new(&[0x80, number]).to_bytes(),
            ccnet::frame::parse,
            ccnet::frame::Parsed::Frame { .. }
        ),
        codec!(
            "cash id003",
            "note in escrow",
            |number| id003::frame::Frame::new(0x13, &[0x61 + number]).to_bytes(),
            id003::frame::parse,
            id003::frame::Parsed::Frame { .. }
        ),
        codec!(
            "card zvt",
            "authorisation",
            |number| vec![0x06, 0x01, 0x07, 0x04, 0, 0, 0, ((number / 10) << 4) | (number % 10), 0x10, 0],
            zvt::frame::parse,
            zvt::frame::Parsed::Frame { .. }
        ),
    ]
}

fn document(number: u8) -> Vec<u8> {
    let mut lower = LOWER.to_owned();
    lower.replace_range(0..2, &format!("{number:02}"));
    let (framing, layout) = (serial_mrz::frame::Framing::CrLf, serial_mrz::frame::Layout::Apart);
    serial_mrz::frame::encode(&[UPPER.to_owned(), lower], framing, layout, &serial_mrz::Settings::default())
}

fn printers() -> Vec<Codec> {
    vec![
        codec!(
            "printer escpos, epson_eu",
            "process id",
            |number| format!("\x37\x22{number:04}\0").into_bytes(),
            escpos::frame::parse,
            escpos::frame::Parsed::Frame { .. }
        ),
        codec!(
            "printer custom",
            "full status",
            |number| vec![0x10, 0x0f, number & 0x6f, number >> 2 & 0x6f, 0, number & 0x2f],
            custom::frame::parse,
            custom::frame::Parsed::Frame { .. }
        ),
        codec!(
            "printer star",
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
            "printer nippon",
            "print finished",
            |number| nippon::frame::Frame::Finished { job: [0, 0, number, !number], status: number & 0x0f }.to_bytes(),
            nippon::frame::parse,
            nippon::frame::Parsed::Frame { .. }
        ),
        codec!(
            "printer zpl",
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
            "barcode honeywell",
            "menu answer",
            |number| {
                let parts = vec![part(&format!("CBREN{number}"))];
                honeywell::frame::Answer { parts, storage: honeywell::frame::Storage::Permanent }.to_bytes()
            },
            honeywell::frame::parse,
            honeywell::frame::Parsed::Answer { .. }
        ),
        codec!(
            "barcode newland",
            "menu answer",
            |number| {
                let parts = vec![part(&format!("C11ENA{number}"))];
                newland::frame::Answer { parts, storage: newland::frame::Storage::Temporary }.to_bytes()
            },
            newland::frame::parse,
            newland::frame::Parsed::Answer { .. }
        ),
        codec!(
            "barcode ssi",
            "decoded data",
            |number| ssi::frame::Packet::from_scanner(0xf3, format!("\x1cNO-{number:04}").into_bytes()).to_bytes(),
            ssi::frame::parse,
            ssi::frame::Parsed::Packet { .. }
        ),
        codec!(
            "barcode datalogic",
            "info answer",
            |number| {
                let fields = vec![format!("A{number}").into_bytes(), format!("M{number}").into_bytes()];
                datalogic::frame::Answer { fields }.to_bytes()
            },
            datalogic::frame::parse,
            datalogic::frame::Parsed::Answer { .. }
        ),
        codec!(
            "barcode hid_pos",
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
            "barcode wedge, keypad evdev",
            "key record",
            |number| {
                let (seconds, micros) = (1_732_600_000, u32::from(number));
                input_record::Record { seconds, micros, kind: 1, code: u16::from(number), value: 1 }
                    .to_bytes(input_record::Words::SixtyFour)
            },
            (|bytes| input_record::parse(bytes, input_record::Words::SixtyFour)),
            input_record::Parsed::Record { .. }
        ),
        codec!(
            "doors gpio",
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
            "beacon relay",
            "coils",
            |number| relay::frame::Frame { address: 1, function: 1, content: vec![1, number] }.to_bytes(),
            (|bytes| relay::frame::parse(bytes, relay::frame::Side::Board)),
            relay::frame::Parsed::Frame { .. }
        ),
    ]
}
