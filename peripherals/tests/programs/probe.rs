use std::{
    path::{Path, PathBuf},
    process::{Output, Stdio},
    time::Duration,
};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
    process::Command,
    time::timeout,
};

use crate::{
    simulate::EVERY,
    world::{PASSPORT, PATIENCE, TCP, World},
};

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

pub async fn a_passport_is_answered_with_every_field() {
    let answers = documents(PASSPORT.join("\r\n").as_bytes()).await;
    // ICAO Doc 9303 part 4, appendix A to section 4.
    let expected = json!({
        "format": "TD3",
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

pub async fn every_document_has_one_line_and_bad_ones_say_where_and_why() {
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
    assert_eq!(verdicts[..5], ["ok", "corrupted", "incomplete", "invalid", "ok"]);
    assert_eq!(answers[1]["checks"]["birth_date"], "failed");
    assert_eq!(answers[3]["error"]["column"], 6);
    assert_eq!(answers[3]["error"]["reason"], "character");
    assert_eq!(answers[4]["format"], "TD1");
    assert_eq!(answers[5]["birth_date"], Value::Null);
    assert_eq!(answers.len(), input.len());
}

pub async fn bytes_that_are_no_text_are_a_bad_document_and_no_failure() {
    let answers = documents(b"\xff\xfe\x00P<UTO\n\n").await;
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0]["verdict"], "invalid");
    assert!(documents(b"").await.is_empty());
}

/// Watches a simulated reader that is given a passport, with a tape; returns what was shown.
async fn watched(folder: &Path, more: &[&str]) -> (String, PathBuf) {
    let (link, tape) = (folder.join("passport"), folder.join("tape.jsonl"));
    // It takes its time, so that the prober listens before the first byte comes.
    let arguments = ["--pty", link.to_str().expect("a path in UTF-8"), "--set", "recognition_ms=2000"];
    let world = World::start("document serial_mrz", folder, &arguments).await;
    let mut child = Command::new(env!("CARGO_BIN_EXE_probe"))
        .args([
            "document",
            "serial_mrz",
            &world.address,
            "--seconds",
            "6",
            "--tape",
            tape.to_str().expect("a path in UTF-8"),
        ])
        .args(more)
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("probe starts");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut shown = Vec::new();
    while let Some(line) = timeout(PATIENCE, lines.next_line()).await.expect("an end in time").expect("a line") {
        if line.contains("StatusChanged") {
            world.gesture(json!({ "put": { "lines": PASSPORT } })).await;
        }
        shown.push(line);
    }
    let shown = shown.join("\n");
    assert_eq!(child.wait().await.expect("an end").code(), Some(0), "{shown}");
    (shown, tape)
}

/// Whether the received bytes on a tape, in whatever portions, say this.
fn on_tape(tape: &Path, text: &str) -> bool {
    let lines = std::fs::read_to_string(tape).expect("a tape");
    let lines = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of a tape"));
    let received: String = lines.filter_map(|line| Some(line["received"].as_str()?.to_owned())).collect();
    assert!(!received.is_empty());
    received.contains(&data_encoding::HEXLOWER.encode(text.as_bytes()))
}

pub async fn a_reader_is_watched_without_showing_its_lines_and_its_tape_has_a_specimen_and_plays() {
    let folder = tempfile::tempdir().unwrap();
    let (shown, tape) = watched(folder.path(), &[]).await;
    assert!(shown.contains("LinesRead: lengths [44, 44]"), "{shown}");
    assert!(!shown.contains("ERIKSSON"), "{shown}");
    assert!(!on_tape(&tape, "ERIKSSON") && !on_tape(&tape, "L898902C3"), "replaced as it was recorded");

    let tape = tape.to_str().unwrap();
    let output = probe(&["tape", tape], b"").await;
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(shown.contains("-- connected") && shown.contains("*  ReadingBegan"), "{shown}");

    let output = probe(&["tape", tape, "--replay", "document", "serial_mrz"], b"").await;
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert!(shown.contains("*  LinesRead") && shown.contains("does the same"), "{shown}");
    let output = probe(&["tape", tape, "--replay", "printer", "escpos", "--json"], b"").await;
    assert_eq!(output.status.code(), Some(1), "another driver does something else");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["same"], false, "{answer}");
    let output = probe(&["tape", tape, "--replay", "document", "nothing"], b"").await;
    assert_eq!(output.status.code(), Some(2));
}

pub async fn only_who_says_raw_records_a_document_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (_, tape) = watched(folder.path(), &["--raw"]).await;
    assert!(on_tape(&tape, "ERIKSSON"));
    let output = probe(&["document", "serial_mrz", "tcp:127.0.0.1:1", "--raw"], b"").await;
    assert_eq!(output.status.code(), Some(2), "raw without a tape means nothing");
}

pub async fn every_device_says_how_it_is_and_that_it_is_gone() {
    let mut asked = tokio::task::JoinSet::new();
    for device in EVERY {
        asked.spawn(async move {
            let folder = tempfile::tempdir().unwrap();
            let world = World::start(device, folder.path(), &TCP).await;
            let (family, protocol) = device.split_once(' ').unwrap();
            let before = world.view().await;
            let output = probe(&[family, protocol, &world.address, "--seconds", "8"], b"").await;
            let shown = String::from_utf8(output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(0), "{device}: {shown}");
            assert!(shown.contains("StatusChanged"), "{device}: {shown}");
            for part in ["papers", "uncut_rows", "ledger", "went_in", "starts"] {
                assert_eq!(world.view().await.get(part), before.get(part), "{device}: looking moves nothing");
            }
            assert_eq!(world.say(&[r#"{"cable":"out"}"#]).await, [json!({ "ok": true })]);
            let output = probe(&[family, protocol, &world.address, "--seconds", "2", "--json"], b"").await;
            for line in output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                let said: Value = serde_json::from_slice(line).expect("one JSON object a line");
                assert!(said["at_ms"].is_u64() && said["what"].is_string(), "{said}");
            }
            assert_eq!(output.status.code(), Some(1), "{device} without its cable");
        });
    }
    while let Some(asked) = asked.join_next().await {
        asked.expect("it is asked");
    }
}

pub async fn notes_are_tried_only_by_who_says_yes_and_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::start("cash ccnet", folder.path(), &TCP).await;
    let address = world.address.clone();
    let asked = ["cash", "ccnet", &address, "--try-notes", "--seconds", "12"];
    let output = probe(&asked, b"").await;
    assert_eq!(output.status.code(), Some(1), "nobody was there to say yes");
    assert!(String::from_utf8(output.stderr).unwrap().contains("gives each back"));

    let trying = tokio::spawn(async move {
        let inserted = async {
            loop {
                world.gesture(json!({ "insert": { "kind": 3 } })).await;
                if world.view().await["went_in"].as_array().is_some_and(|notes| !notes.is_empty()) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        };
        timeout(PATIENCE, inserted).await.expect("a note goes in");
        let returned = async {
            while world.view().await["given_back"].as_array().is_none_or(Vec::is_empty) {
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        };
        timeout(PATIENCE, returned).await.expect("it is given back");
        (world.view().await, world)
    });
    let output = probe(&[&asked[..], &["--yes"]].concat(), b"").await;
    let shown = String::from_utf8(output.stdout).unwrap();
    let (view, _world) = trying.await.unwrap();
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert!(shown.contains("NoteHeld") && shown.contains("NoteReturned"), "{shown}");
    assert_eq!(view["cassette"]["notes"], json!([]));
}

pub async fn a_stream_for_a_printer_is_shown_a_command_a_line() {
    let output = probe(&["escpos", "-"], b"\x1b@Hello\n\x1dV\x42\x00").await;
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!((output.status.code(), shown.lines().count()), (Some(0), 4), "{shown}");
    assert!(shown.contains("Hello"), "{shown}");
    let output = probe(&["escpos", "-", "--json"], b"\x10\x04\x01").await;
    let line: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&line["offset"], &line["length"]), (&json!(0), &json!(3)));
    assert_eq!(probe(&["escpos", "/nowhere"], b"").await.status.code(), Some(1));
}

pub async fn a_device_behind_a_named_port_is_found_with_the_command_that_asks_it() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("validator");
    let world = World::start("cash ccnet", folder.path(), &["--pty", link.to_str().unwrap()]).await;
    // While it wakes it answers nobody, and would be asked again only after all other questions.
    let awake = async {
        while world.view().await["activity"] == "waking" {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(PATIENCE, awake).await.expect("it wakes");
    // A pseudo terminal is no port of the machine: it is only looked at when it is named.
    let output = probe(&["ports", "--port", link.to_str().unwrap(), "--json"], b"").await;
    let shown = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{shown}");
    let found: Value = serde_json::from_str(shown.trim()).unwrap();
    assert_eq!(found["answers"][0]["protocol"], "ccnet", "{found}");
    assert_eq!(found["answers"][0]["identity"]["serial"], "SPECIMEN0001", "{found}");
    let address = found["answers"][0]["address"].as_str().unwrap().to_owned();
    assert!(address.starts_with(&world.address), "{address}");
    let output = probe(&["cash", "ccnet", &address], b"").await;
    assert_eq!(output.status.code(), Some(0), "its address works as it stands");
}

pub async fn looking_at_a_printer_moves_no_paper_and_sees_its_faults() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::start("printer escpos", folder.path(), &TCP).await;
    // Somebody else's line of text hangs out of it, uncut.
    let mut stream = TcpStream::connect(world.address.strip_prefix("tcp:").unwrap()).await.unwrap();
    stream.write_all(b"hello\n\n\n").await.unwrap();
    stream.shutdown().await.unwrap();
    drop(stream);
    let hanging = async {
        while world.view().await["uncut_rows"] != 90 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(PATIENCE, hanging).await.expect("it is printed");
    let before = world.view().await;
    let output = probe(&["printer", "escpos", &world.address, "--seconds", "4"], b"").await;
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(world.view().await, before, "nothing was cut, fed or printed");
    world.gesture(json!("open_cover")).await;
    let output = probe(&["printer", "escpos", &world.address, "--seconds", "4"], b"").await;
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("CoverOpen"));
}

pub async fn a_picture_is_printed_only_by_who_says_yes_to_what_was_said() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let world =
        World::start("printer escpos", folder.path(), &[&TCP[..], &["--out", out.to_str().unwrap()]].concat()).await;
    let file = folder.path().join("test.png");
    let mut picture = image::GrayImage::from_pixel(400, 300, image::Luma([255]));
    (0..300).for_each(|y| picture.put_pixel(y, y, image::Luma([10])));
    picture.save(&file).unwrap();
    let asked = ["printer", "escpos", &world.address, "--print", file.to_str().unwrap()];
    let output = probe(&asked, b"").await;
    assert_eq!(output.status.code(), Some(1), "nobody was there to say yes");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("400 by 300 dots") && said.contains("cuts"), "{said}");
    assert_eq!(world.view().await["papers"], json!([]));

    let output = probe(&[&asked[..], &["--yes"]].concat(), b"").await;
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
    let papers = world.view().await["papers"].as_array().unwrap().len();
    let picture = image::open(out.join(format!("paper-{papers}.png"))).unwrap().to_luma8();
    assert_eq!(picture.pixels().filter(|pixel| pixel.0 == [0]).count(), 300);

    let output = probe(&["printer", "escpos", &world.address, "--print", "/nowhere.png", "--yes"], b"").await;
    assert_eq!(output.status.code(), Some(2));
    let output = probe(&["card", "zvt", &world.address, "--print", "/nowhere.png"], b"").await;
    assert_eq!(output.status.code(), Some(2), "a card terminal prints nothing of ours");
}

pub async fn ports_are_listed_without_asking_anybody() {
    let output = probe(&["ports", "--list", "--json"], b"").await;
    for line in output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let port: Value = serde_json::from_slice(line).expect("one JSON object a line");
        assert_eq!(port["verdict"], "not_asked");
        assert!(port["port"].is_string(), "{port}");
    }
    let output = probe(&["ports", "--port", "/dev/no-such-port", "--json"], b"").await;
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "a port that is none has nobody");
}

pub async fn wrong_arguments_are_refused_with_the_place_that_is_wrong() {
    let output = probe(&["document", "serial_mrz", "serial:/dev/x?boud=9600"], b"").await;
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("column 15"), "{said}");
    assert_eq!(probe(&["--help"], b"").await.status.code(), Some(0));
    let output = probe(&["card", "zvt", "tcp:127.0.0.1:1", "--set", "pin=1"], b"").await;
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("there is no setting pin"));
}
