use std::process::{Output, Stdio};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    process::Command,
    time::timeout,
};

use crate::world::{PASSPORT, PATIENCE, TCP, World};

async fn probe(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_probe"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("probe starts");
    let mut writer = child.stdin.take().expect("its input");
    writer.write_all(input).await.expect("it reads");
    drop(writer);
    timeout(PATIENCE, child.wait_with_output()).await.expect("an end in time").expect("an end")
}

async fn documents(input: &[u8]) -> Vec<Value> {
    let output = probe(&["mrz", "--today", "2026-11-21"], input).await;
    assert_eq!(output.status.code(), Some(0), "whatever the documents were");
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(|line| serde_json::from_str(line).expect("one JSON object a line")).collect()
}

#[tokio::test]
async fn a_passport_is_answered_with_every_field() {
    let answers = documents(PASSPORT.join("\r\n").as_bytes()).await;
    // ICAO Doc 9303 part 4, appendix A to section 4.
    let expected = json!({
        "format": "td3",
        "verdict": "ok",
        "document_type": "P",
        "issuing_state": "UTO",
        "document_number": "L898902C3",
        "surname": "ERIKSSON",
        "given_names": "ANNA MARIA",
        "nationality": "UTO",
        "birth_date": "1974-08-12",
        "sex": "F",
        "expiry_date": "2012-04-15",
        "checks": {
            "document_number": "ok", "birth_date": "ok", "expiry_date": "ok", "optional": "ok", "composite": "ok",
        },
        "repairs": [],
        "error": null,
    });
    let [answer] = answers.as_slice() else { panic!("{answers:?}") };
    for (name, value) in expected.as_object().expect("an object") {
        assert_eq!(answer[name], *value, "{name}");
    }
}

#[tokio::test]
async fn every_document_has_one_line_and_bad_ones_say_where_and_why() {
    let [upper, lower] = PASSPORT;
    let wrong_check = lower.replace("7408122", "7408123");
    let unknown_birth = "L898902C36UTO<<<<<<0F1204159ZE184226B<<<<<";
    let input = [
        format!("{upper}\n{lower}"),
        format!("{upper}\n{wrong_check}"),
        upper.to_owned(),
        "P<UTO\u{1d}ERIKSSON".to_owned(),
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<".to_owned(),
        format!("{upper}\n{unknown_birth}<4"),
    ];
    let answers = documents(format!("\n\n{}\n\n\n", input.join("\n\n")).as_bytes()).await;
    let verdicts: Vec<&Value> = answers.iter().map(|answer| &answer["verdict"]).collect();
    assert_eq!(verdicts[..5], ["ok", "corrupted", "incomplete", "invalid", "invalid"]);
    assert_eq!(answers[1]["checks"]["birth_date"], "failed");
    assert_eq!(answers[3]["error"]["column"], 6);
    assert_eq!(answers[3]["error"]["reason"], "character");
    assert_eq!(answers[4]["error"]["reason"], "unsupported_format");
    assert_eq!(answers[5]["birth_date"], Value::Null);
    assert_eq!(answers.len(), input.len());
}

#[tokio::test]
async fn bytes_that_are_no_text_are_a_bad_document_and_no_failure() {
    let answers = documents(b"\xff\xfe\x00P<UTO\n\n").await;
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0]["verdict"], "invalid");
    assert!(documents(b"").await.is_empty());
}

#[tokio::test]
async fn a_reader_is_watched_without_showing_its_lines_and_taped_whole() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("passport");
    let tape = folder.path().join("tape.jsonl");
    // It takes its time, so that the prober listens before the first byte comes.
    let arguments = ["--pty", link.to_str().unwrap(), "--set", "recognition_ms=2000"];
    let world = World::start("document serial_mrz", folder.path(), &arguments).await;
    let mut child = Command::new(env!("CARGO_BIN_EXE_probe"))
        .args(["reader", &world.address, "--seconds", "6", "--tape", tape.to_str().unwrap()])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut shown = Vec::new();
    while let Some(line) = timeout(PATIENCE, lines.next_line()).await.expect("an end in time").unwrap() {
        if line.contains("StatusChanged") {
            world.gesture(json!({ "put": { "lines": PASSPORT } })).await;
        }
        shown.push(line);
    }
    let shown = shown.join("\n");
    assert_eq!(child.wait().await.unwrap().code(), Some(0), "{shown}");
    assert!(shown.contains("LinesRead: lengths [44, 44]"), "{shown}");
    assert!(!shown.contains("ERIKSSON"), "{shown}");

    let output = probe(&["tape", tape.to_str().unwrap()], b"").await;
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(shown.contains("-- connected") && shown.contains("*  ReadingBegan"), "{shown}");
}

#[tokio::test]
async fn card_terminals_and_printers_say_how_they_are() {
    for (device, kind) in [("card", "card zvt"), ("printer", "printer escpos")] {
        let folder = tempfile::tempdir().unwrap();
        let world = World::start(kind, folder.path(), &TCP).await;
        let output = probe(&[device, &world.address, "--seconds", "5"], b"").await;
        let shown = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0), "{device}: {shown}");
        assert!(shown.contains("StatusChanged"), "{device}: {shown}");
        world.gesture(json!("cut_power")).await;
        let output = probe(&[device, &world.address, "--seconds", "2", "--json"], b"").await;
        for line in output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let said: Value = serde_json::from_slice(line).expect("one JSON object a line");
            assert!(said["at_ms"].is_u64() && said["what"].is_string(), "{said}");
        }
        assert_eq!(output.status.code(), Some(1), "{device} without power");
    }
}

#[tokio::test]
async fn wrong_arguments_are_refused_with_the_place_that_is_wrong() {
    let output = probe(&["reader", "serial:/dev/x?boud=9600"], b"").await;
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("column 15"), "{said}");
    assert_eq!(probe(&["--help"], b"").await.status.code(), Some(0));
}
