//! What programs that are not ours make of our printer, and of what we send to one.

use std::{
    path::{Path, PathBuf},
    process::Command as Program,
    time::Duration,
};

use domain::bitmap::Bitmap;
use peripherals::{
    bench::{Direction, Wire},
    printer::{
        Command,
        escpos::{Gesture, Physics},
    },
};

use super::{
    bed::{ink_of, job, printed_on, ready},
    decoder::{draw, drawn, foreign},
    host::{receiptio_on, script},
};

/// The codes that the foreign reader finds in a picture.
fn codes_in(path: &Path) -> Vec<String> {
    let reader = Program::new(foreign().join("venv/bin/python"))
        .arg(script("read_codes.py"))
        .arg(path)
        .output()
        .expect("the reader of codes runs");
    assert!(reader.status.success(), "{}", String::from_utf8_lossy(&reader.stderr));
    serde_json::from_slice(&reader.stdout).expect("a list of texts")
}

#[test]
fn receiptio_sees_its_paper_printed() {
    let (said, papers) = receiptio_on(0, Physics::default(), &[]);
    assert_eq!(said, "success");
    assert_eq!(papers.len(), 1);
    assert!(!ink_of(&papers[0].0).is_empty());
}

#[test]
fn receiptio_understands_every_trouble_of_our_printer() {
    for (number, gestures, expected) in [
        (1, vec![Gesture::OpenCover], "coveropen"),
        (2, vec![Gesture::PaperOut], "paperempty"),
        (3, vec![Gesture::PaperOutAfter { rows: 60 }], "paperempty"),
        (4, vec![Gesture::JamCutter], "error"),
        (5, vec![Gesture::Overheat], "error"),
        (6, vec![Gesture::PaperNearEnd], "success"),
    ] {
        assert_eq!(receiptio_on(number, Physics::default(), &gestures).0, expected, "after {gestures:?}");
    }
}

fn picture(file: &str) -> Bitmap {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/escpos").join(file);
    let picture = image::open(file).expect("a picture").into_luma8();
    let mut bitmap = Bitmap::white(picture.width(), picture.height());
    for (x, y, shade) in picture.enumerate_pixels() {
        if shade.0[0] < 128 {
            bitmap.blacken(x, y);
        }
    }
    bitmap
}

#[test]
fn a_foreign_decoder_draws_our_visa_dot_by_dot_and_a_foreign_reader_reads_its_code() {
    let visa = picture("visa-ar.png");
    let mut bench = ready(Wire::perfect());
    let before = bench.sent(Direction::ToDevice).len();
    bench.order(Command::Print(job(1, &visa)));
    assert!(printed_on(&mut bench, 1));
    bench.run_for(Duration::from_secs(1));
    let stream = &bench.sent(Direction::ToDevice)[before..];
    assert!(stream.len() < 50_000, "{} bytes", stream.len());

    let folder = tempfile::tempdir().expect("a temporary folder");
    draw(stream, folder.path());
    let picture = folder.path().join("paper-1.pbm");
    let rows = drawn(&picture);
    assert_eq!(rows.len(), visa.height() as usize);
    for (y, row) in (0..).zip(&rows) {
        for (x, black) in (0..).zip(row) {
            assert_eq!(*black, visa.is_black(x, y), "dot {x}, {y}");
        }
    }
    // The same from our own printer.
    assert_eq!(ink_of(bench.simulator().papers().last().expect("cut")), ink_of(&visa));

    let codes = codes_in(&picture);
    assert_eq!(codes.len(), 1);
    assert!(codes[0].starts_with("HTTPS://VISA.EXAMPLE/V1/"), "{codes:?}");
}
