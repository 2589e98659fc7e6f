//! What a host that is not ours makes of the reports of our simulated HID POS scanner. `tests/foreign/prepare` fetches it.
//! For the other protocols there is none in a registry that judges bytes without a device.

use std::{
    io::Write,
    path::PathBuf,
    process::{Command as Program, Stdio},
    time::Duration,
};

use peripherals::{
    barcode::device::{Code, Gesture},
    bench::{Direction, Wire},
};
use serde::Deserialize;

use super::bed::{HidPos, bytes, ready};

#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Judged {
    aim: String,
    symbology: String,
    value: String,
}

fn judged(reports: &[u8]) -> Vec<Judged> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let modules = root.join("../target/foreign");
    assert!(modules.join("prepared").exists(), "no foreign programs: run peripherals/tests/foreign/prepare once");
    let mut judge = Program::new("node")
        .arg(root.join("tests/foreign/scan.mjs"))
        .arg(modules)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node runs");
    judge.stdin.take().expect("piped").write_all(reports).expect("it reads");
    let output = judge.wait_with_output().expect("it ends");
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(|line| serde_json::from_str(line).expect("an object")).collect()
}

#[test]
fn a_foreign_host_reads_what_our_hid_pos_scanner_says() {
    let pass = "M1GATHERGOOD/MICHAEL YABCDEF LHRDURAK 3542 052Y003D23  s0001";
    let long = "7".repeat(7_089);
    let codes = [
        (Code::qr("HTTPS://VISA.EXAMPLE/V1/AB"), "qr-code"),
        (bytes("]z0", pass.as_bytes()), "aztec-code"),
        (bytes("]d2", b"010401234567890110AB\x1d21CD"), "data-matrix"),
        (bytes("]E0", b"4006381333931"), "ean13"),
        (bytes("]Q1", long.as_bytes()), "qr-code"),
        (bytes("]Q1", &[b'A'; 56]), "qr-code"),
        (bytes("]Q1", &[b'B'; 57]), "qr-code"),
    ];
    let mut bed = ready::<HidPos>(Wire::perfect());
    for (code, _) in &codes {
        bed.gesture(Gesture::Present(code.clone()));
        bed.run_for(Duration::from_secs(3));
    }
    let judged = judged(bed.sent(Direction::ToHost));
    assert_eq!(judged.len(), codes.len());
    for (judged, (code, symbology)) in judged.iter().zip(&codes) {
        assert_eq!((judged.aim.as_str(), judged.value.as_bytes()), (code.aim.as_str(), code.data()));
        assert_eq!(judged.symbology, *symbology, "{}", code.aim);
    }
}
