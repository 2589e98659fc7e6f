//! `probe FAMILY PROTOCOL ADDRESS --check DEPTH`: self tests of simulated devices, with hands and answers from here.

use std::{pin::Pin, process::Stdio};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    process::Command,
    time::timeout,
};

use crate::{
    simulate::EVERY,
    world::{PASSPORT, PATIENCE, TCP, World},
};

/// What a test did: its exit code, and every line that it wrote.
struct Told {
    code: Option<i32>,
    lines: Vec<Value>,
    /// On standard error: what it would do.
    said: String,
}

impl Told {
    fn outcome(&self) -> &Value {
        &self.lines.last().expect("an outcome")["outcome"]
    }
}

/// Makes a test of the device of `world`; what is asked is done by `hand`, which answers with a gesture, a word or nothing.
async fn check(device: &str, world: &World, arguments: &[&str], hand: impl Fn(&Value) -> Hand) -> Told {
    let mut child = Command::new(env!("CARGO_BIN_EXE_probe"))
        .args(device.split(' '))
        .args([&world.address, "--json", "--check"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("probe starts");
    let mut keyboard = child.stdin.take().expect("its input");
    let mut said = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut lines = Vec::new();
    while let Some(line) = timeout(PATIENCE, said.next_line()).await.expect("a line in time").expect("a pipe") {
        let line: Value = serde_json::from_str(&line).expect("one JSON object a line");
        match line.get("ask").map_or(Hand::Rests, &hand) {
            Hand::Rests => {}
            Hand::Does(gesture) => world.gesture(gesture).await,
            Hand::Says(answer) => keyboard.write_all(answer).await.expect("a listener"),
        }
        lines.push(line);
    }
    let output = timeout(PATIENCE, child.wait_with_output()).await.expect("an end in time").expect("an end");
    Told { code: output.status.code(), lines, said: String::from_utf8_lossy(&output.stderr).into_owned() }
}

enum Hand {
    Rests,
    Does(Value),
    Says(&'static [u8]),
}

/// What somebody does when asked.
type Hands = dyn Fn(&Value) -> Hand;

const fn rests(_: &Value) -> Hand {
    Hand::Rests
}

pub async fn every_device_answers_an_internal_test_and_nothing_of_it_moves() {
    let every = |device: &'static str| async move {
        let folder = tempfile::tempdir().unwrap();
        let world = World::start(device, folder.path(), &TCP).await;
        let told = check(device, &world, &["internal"], rests).await;
        assert_eq!((told.code, told.outcome()), (Some(0), &json!("passed")), "{device}: {:?}", told.lines);
        let view = world.view().await.to_string();
        for (moved, where_to) in [("\"papers\":[{", "paper"), ("\"questions\":0", "no question")] {
            assert!(!view.contains(moved), "{device}: {where_to} in {view}");
        }
    };
    futures_of(EVERY.iter().map(|device| Box::pin(every(device))).collect()).await;
}

/// All of them at once.
async fn futures_of<F: Future<Output = ()>>(mut waiting: Vec<Pin<Box<F>>>) {
    std::future::poll_fn(|context| {
        waiting.retain_mut(|one| one.as_mut().poll(context).is_pending());
        if waiting.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
}

pub async fn a_keypad_is_felt_key_by_key_and_one_that_is_wired_wrong_fails_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::start("keypad evdev", folder.path(), &TCP).await;
    let tap = |ask: &Value| Hand::Does(json!({ "tap": ask["press_key"] }));
    let told = check("keypad evdev", &world, &["interactive", "--yes"], tap).await;
    assert_eq!((told.code, told.outcome()), (Some(0), &json!("passed")), "{:?}", told.lines);
    let passed = |line: &&Value| line.get("step").is_some() && line["outcome"] == "passed";
    assert_eq!(told.lines.iter().filter(passed).count(), 8);
    let unknown = json!({ "tap_code": 30 });
    let crossed = |ask: &Value| {
        Hand::Does(if ask["press_key"] == "select" { unknown.clone() } else { json!({ "tap": ask["press_key"] }) })
    };
    let told = check("keypad evdev", &world, &["interactive", "--yes"], crossed).await;
    assert_eq!((told.code, told.outcome()), (Some(1), &json!("not_done")));
    let last = told.lines.last().unwrap();
    assert_eq!(last["remedy"], json!({ "cause": "hardware", "action": "maintenance" }));
}

pub async fn lights_are_asked_about_one_by_one_and_a_no_is_a_no() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::start("beacon relay", folder.path(), &TCP).await;
    let arguments = ["interactive", "--yes", "--set", "lights=[\"card\",\"card\"]"];
    let told = check("beacon relay", &world, &arguments, |_| Hand::Says(b"y\n")).await;
    assert_eq!((told.code, told.lines.len()), (Some(0), 4 + 4 + 1), "{:?}", told.lines);
    let steadily = json!({ "looks_at_light": { "slot": "card", "rate": "continuous" } });
    let unseen = |ask: &Value| Hand::Says(if *ask == steadily { b"n\n" } else { b"y\n" });
    let told = check("beacon relay", &world, &arguments, unseen).await;
    assert_eq!((told.code, told.outcome()), (Some(1), &json!("refused")));
}

pub async fn paper_is_printed_only_when_somebody_agrees_and_then_the_printers_word_counts() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::start("printer escpos", folder.path(), &TCP).await;
    let told = check("printer escpos", &world, &["external"], rests).await;
    assert_eq!((told.code, told.lines.len()), (Some(1), 0));
    assert!(told.said.contains("prints a test paper") && told.said.contains("--yes"), "{}", told.said);
    let told = check("printer escpos", &world, &["external", "--yes"], rests).await;
    assert_eq!((told.code, told.outcome()), (Some(0), &json!("passed")), "{:?}", told.lines);
    assert_eq!(world.view().await["jobs"].as_array().map(Vec::len), Some(1));
    world.gesture(json!("open_cover")).await;
    let told = check("printer escpos", &world, &["external", "--yes"], rests).await;
    let last = told.lines.last().unwrap();
    assert_eq!((told.code, &last["outcome"]), (Some(1), &json!({ "unusable": "user_error" })));
    assert_eq!(last["remedy"]["action"], "clear", "{last}");
}

pub async fn whoever_stands_at_reader_validator_and_door_is_told_what_to_do() {
    let cases: [(&str, &Hands); 3] = [
        ("document serial_mrz", &|_| Hand::Does(json!({ "put": { "lines": PASSPORT } }))),
        ("cash ccnet", &|_| Hand::Does(json!({ "insert": { "kind": 3 } }))),
        ("doors gpio", &|ask| match (ask.get("open"), ask.get("close")) {
            (Some(door), _) => Hand::Does(json!({ "open": door })),
            (None, Some(door)) => Hand::Does(json!({ "close": door })),
            (None, None) => panic!("{ask}"),
        }),
    ];
    for (device, hand) in cases {
        let folder = tempfile::tempdir().unwrap();
        let world = World::start(device, folder.path(), &TCP).await;
        let told = check(device, &world, &["interactive", "--yes"], hand).await;
        assert_eq!((told.code, told.outcome()), (Some(0), &json!("passed")), "{device}: {:?}", told.lines);
    }
}
