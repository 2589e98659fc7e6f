//! What programs that are not ours draw from what we send to a KR403. `tests/foreign/prepare` fetches them.

use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command as Program, Stdio},
};

use domain::bitmap::Bitmap;
use peripherals::bench::Direction;

use super::{
    Kr403,
    bed::{papers_with, printed, ready},
};

fn read(file: &Path) -> Bitmap {
    let picture = image::open(file).expect("a picture").into_luma8();
    let mut bitmap = Bitmap::white(picture.width(), picture.height());
    for (x, y, shade) in picture.enumerate_pixels() {
        if shade.0[0] < 128 {
            bitmap.blacken(x, y);
        }
    }
    bitmap
}

/// What a program draws from a format.
fn drawn(program: &mut Program, format: &[u8], out: &Path) -> Bitmap {
    let mut program = program.arg(out).stdin(Stdio::piped()).spawn().expect("the foreign program runs");
    program.stdin.take().expect("piped").write_all(format).expect("it reads");
    assert!(program.wait().expect("it ends").success());
    read(out)
}

#[test]
fn two_foreign_programs_draw_our_visa_dot_by_dot() {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let foreign = manifest.join("../target/foreign");
    assert!(foreign.join("prepared").exists(), "no foreign programs: run peripherals/tests/foreign/prepare once");
    let visa = read(&manifest.join("tests/escpos/visa-ar.png"));
    let mut bench = ready::<Kr403>();
    let before = bench.sent(Direction::ToDevice).len();
    printed::<Kr403>(&mut bench, 1, &visa);
    // The same from our own printer.
    assert_eq!(papers_with::<Kr403>(&bench, &visa).len(), 1);
    let stream = bench.sent(Direction::ToDevice)[before..].to_vec();
    let start = stream.windows(3).position(|word| word == b"^XA").expect("a format");
    let end = start + stream[start..].windows(3).position(|word| word == b"^XZ").expect("its end") + 3;
    let format = &stream[start..end];
    assert!(format.len() < 80_000, "{} bytes", format.len());

    let folder = tempfile::tempdir().expect("a temporary folder");
    let (width, height) = (visa.width().to_string(), visa.height().to_string());
    let scripts = manifest.join("tests/foreign");
    let mut renderer = Program::new("node");
    renderer.arg(scripts.join("draw_zpl.mjs")).arg(&foreign).args([&width, &height]);
    let mut kit = Program::new(foreign.join("venv/bin/python"));
    kit.arg(scripts.join("draw_zpl.py")).args([&width, &height]);
    for (name, program) in [("zpl-renderer-js", &mut renderer), ("zplkit", &mut kit)] {
        let picture = drawn(program, format, &folder.path().join(format!("{name}.png")));
        assert_eq!((picture.width(), picture.height()), (visa.width(), visa.height()), "{name}");
        for y in 0..visa.height() {
            assert_eq!(picture.row(y), visa.row(y), "{name}, row {y}");
        }
    }
}
