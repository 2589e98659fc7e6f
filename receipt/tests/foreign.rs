//! A reader of QR codes that is not ours reads every paper. `peripherals/tests/foreign/prepare` fetches it.

#[path = "papers/specimen.rs"]
mod specimen;

use std::{fs, path::PathBuf, process::Command};

use domain::receipt::Paper;
use receipt::{PaperWidth, render, to_png};

#[test]
fn zxing_reads_the_code_of_every_paper() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let python = root.join("target/foreign/venv/bin/python");
    assert!(python.exists(), "no foreign programs: run peripherals/tests/foreign/prepare once");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut files = Vec::new();
    let mut expected = Vec::new();
    for language in locales::OFFERED {
        for (name, receipt) in specimen::every_paper(*language) {
            let file = folder.path().join(format!("{name}-{}.png", language.tag()));
            let paper = render(&receipt, PaperWidth::MM80).expect("the code fits");
            fs::write(&file, to_png(&paper.bitmap)).expect("a picture is written");
            files.push(file);
            expected.push(match receipt.paper {
                Paper::Visa { visa, .. } => format!("[\"{}\"]", visa.seal.reveal()),
                Paper::EVisa { seal, .. } => format!("[\"{}\"]", seal.reveal()),
                Paper::Receipt { number, .. } => format!("[\"{number}\"]"),
                Paper::Desk { code, .. } | Paper::Payment { code, .. } | Paper::Group { code, .. } => {
                    format!("[\"{code}\"]")
                }
                Paper::Case { number, .. } => format!("[\"{number}\"]"),
                Paper::Claim { .. } | Paper::Total { .. } => "[]".to_owned(),
            });
        }
    }
    let script = root.join("peripherals/tests/foreign/read_codes.py");
    let output = Command::new(python).arg(script).args(&files).output().expect("the reader of codes runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read: Vec<String> = String::from_utf8(output.stdout).expect("text").lines().map(ToOwned::to_owned).collect();
    assert_eq!(read, expected);
}
