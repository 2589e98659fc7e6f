//! What programs that are not ours make of our printer, and of what we send to one. `tests/foreign/prepare` fetches them.

use std::{
    fs,
    io::Write,
    net::Ipv4Addr,
    path::PathBuf,
    process::{Command as Program, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use domain::bitmap::Bitmap;
use peripherals::{
    bench::{Direction, Wire},
    link::Clock,
    printer::{
        Command,
        escpos::{Gesture, Physics, Simulator},
    },
    simulator::{Door, Input, Simulator as _, serve},
};

use super::bed::{ink_of, job, printed_on, ready};

/// Where the foreign programs are.
fn foreign() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/foreign");
    assert!(folder.join("prepared").exists(), "no foreign programs: run peripherals/tests/foreign/prepare once");
    folder
}

fn script(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/foreign").join(name)
}

/// receiptio prints on this printer: what it says of it, and the papers.
fn receiptio_on(number: u8, gestures: &[Gesture]) -> (String, Vec<Bitmap>) {
    let mut printer = Simulator::new(Physics::default());
    for gesture in gestures {
        printer.handle(domain::Moment::START, Input::Gestured(gesture.clone()));
    }
    // receiptio knows port 9100 only: every test has an address of its own.
    let [_, high, low] = [16, 8, 0].map(|shift| (std::process::id() >> shift).to_le_bytes()[0]);
    let address = Ipv4Addr::new(127, 100 + number, high, low.max(1));
    let modules = foreign();
    let papers = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&papers);
    let said = tokio::runtime::Runtime::new().expect("a runtime").block_on(async move {
        let door = Door::tcp((address, 9100).into()).await.expect("a free port");
        let (hands, requests) = tokio::sync::mpsc::channel(1);
        let served = tokio::spawn(serve(printer, door, requests, Clock::start(), move |printer| {
            *seen.lock().expect("nobody panics") = printer.papers();
            Ok(())
        }));
        let mut host = tokio::process::Command::new("node");
        host.arg(script("print.js")).arg(modules).arg(address.to_string()).arg("5");
        let output = host.output().await.expect("node runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        drop(hands);
        served.await.expect("no panic").expect("the printer is served to its end");
        String::from_utf8(output.stdout).expect("text").trim().to_owned()
    });
    let papers = papers.lock().expect("nobody panics").clone();
    (said, papers)
}

#[test]
fn receiptio_sees_its_paper_printed() {
    let (said, papers) = receiptio_on(0, &[]);
    assert_eq!(said, "success");
    assert_eq!(papers.len(), 1);
    assert!(!ink_of(&papers[0]).is_empty());
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
        assert_eq!(receiptio_on(number, &gestures).0, expected, "after {gestures:?}");
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

fn codes_in(path: &PathBuf) -> Vec<String> {
    let reader = Program::new(foreign().join("venv/bin/python"))
        .arg(script("read_codes.py"))
        .arg(path)
        .output()
        .expect("the reader of codes runs");
    assert!(reader.status.success(), "{}", String::from_utf8_lossy(&reader.stderr));
    serde_json::from_slice(&reader.stdout).expect("a list of texts")
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
    let mut judge = Program::new(foreign().join("judge/debug/judge"))
        .arg(folder.path())
        .stdin(Stdio::piped())
        .spawn()
        .expect("the foreign decoder runs");
    judge.stdin.take().expect("piped").write_all(stream).expect("it reads");
    assert!(judge.wait().expect("it ends").success());

    let drawn = folder.path().join("paper-1.pbm");
    let text = fs::read_to_string(&drawn).expect("one paper is cut");
    let rows: Vec<Vec<bool>> = text.lines().skip(2).map(|row| row.chars().map(|dot| dot == '1').collect()).collect();
    assert_eq!(rows.len(), visa.height() as usize);
    for (y, row) in (0..).zip(&rows) {
        for (x, black) in (0..).zip(row) {
            assert_eq!(*black, visa.is_black(x, y), "dot {x}, {y}");
        }
    }
    // The same from our own printer.
    assert_eq!(ink_of(bench.simulator().papers().last().expect("cut")), ink_of(&visa));

    let codes = codes_in(&drawn);
    assert_eq!(codes.len(), 1);
    assert!(codes[0].starts_with("HTTPS://VISA.EXAMPLE/V1/"), "{codes:?}");
}
