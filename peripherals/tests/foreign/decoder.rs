//! A decoder that is not ours draws what we send. `tests/foreign/prepare` fetches it.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command as Program, Stdio},
};

/// Where the foreign programs are.
pub fn foreign() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/foreign");
    assert!(folder.join("prepared").exists(), "no foreign programs: run peripherals/tests/foreign/prepare once");
    folder
}

/// What the foreign decoder draws of a stream: each cut paper as a picture in a file, in this folder.
pub fn draw(stream: &[u8], folder: &Path) {
    let mut judge = Program::new(foreign().join("judge/debug/judge"))
        .arg(folder)
        .stdin(Stdio::piped())
        .spawn()
        .expect("the foreign decoder runs");
    judge.stdin.take().expect("piped").write_all(stream).expect("it reads");
    assert!(judge.wait().expect("it ends").success());
}

/// The rows of a drawn paper.
pub fn drawn(file: &Path) -> Vec<Vec<bool>> {
    let text = fs::read_to_string(file).expect("a paper is cut");
    text.lines().skip(2).map(|row| row.chars().map(|dot| dot == '1').collect()).collect()
}
