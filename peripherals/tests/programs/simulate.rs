use std::{process::Stdio, sync::Arc};

use domain::{AttemptId, Currency, Money, bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    card::{self, LastState, zvt},
    document::{self, serial_mrz},
    printer::{self, escpos},
    status::{Readiness, Status},
};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    process::{Child, Command},
    time::timeout,
};

use crate::world::{Host, PASSPORT, PATIENCE, TCP, World};

fn simulate(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_simulate"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("simulate starts")
}

fn reader(address: &str) -> Host<serial_mrz::Driver> {
    let driver = serial_mrz::Driver::new(serial_mrz::Settings::default());
    Host::new(address, driver, document::Command::Acknowledge)
}

fn terminal(address: &str) -> Host<zvt::Driver> {
    Host::new(address, zvt::Driver::new(zvt::Settings::default()), card::Command::Acknowledge)
}

fn printer(address: &str) -> Host<escpos::Driver> {
    Host::new(address, escpos::Driver::new(escpos::Settings::default()), printer::Command::Acknowledge)
}

async fn until_the_terminal_is(host: &mut Host<zvt::Driver>, readiness: Readiness) {
    host.until(|event| matches!(event, card::Event::StatusChanged(status) if status.readiness == readiness)).await;
}

async fn until_the_printer_is(host: &mut Host<escpos::Driver>, readiness: Readiness) {
    host.until(|event| matches!(event, printer::Event::StatusChanged(status, _) if status.readiness == readiness))
        .await;
}

pub async fn a_passport_put_on_the_reader_by_its_control_socket_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("passport");
    let file = folder.path().join("address");
    let arguments =
        ["--pty", link.to_str().unwrap(), "--set", "framing=cr_lf", "--address-file", file.to_str().unwrap()];
    let world = World::start("document serial_mrz", folder.path(), &arguments).await;
    assert_eq!(world.address, format!("serial:{}", link.display()));
    assert_eq!(std::fs::read_to_string(file).unwrap().trim(), world.address);

    let mut host = reader(&world.address);
    host.order(document::Command::Enable).await;
    host.until(|event| *event == document::Event::StatusChanged(Status::ready())).await;
    // The reader cannot know when we listen, and sends again when the person tries again.
    let read = loop {
        world.gesture(json!({ "put": { "lines": PASSPORT } })).await;
        let reading = host.until(|event| !matches!(event, document::Event::StatusChanged(_)));
        if tokio::time::timeout(std::time::Duration::from_secs(3), reading).await.is_ok() {
            break host.until(|_| true).await;
        }
    };
    let document::Event::LinesRead(lines) = read else { panic!("{read:?}") };
    assert_eq!(lines.iter().map(|line| line.reveal().as_str()).collect::<Vec<_>>(), PASSPORT);

    let control = world.control().to_owned();
    assert!(world.end().await.success());
    assert!(!control.exists() && !link.exists(), "nothing is left behind");
    host.until(|event| *event == document::Event::StatusChanged(Status::offline())).await;
}

pub async fn what_the_control_socket_does_not_understand_it_says_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("passport");
    let world = World::start("document serial_mrz", folder.path(), &["--pty", link.to_str().unwrap()]).await;
    let nonsense =
        ["", "{", "[]", "{}", r#"{"view":false}"#, r#"{"gesture":"dance"}"#, r#"{"gesture":"plug","view":true}"#];
    for answer in world.say(&nonsense).await {
        assert!(answer["error"].is_string(), "{answer}");
    }
    world.gesture(json!("unplug")).await;
    assert!(!link.exists(), "without a plug there is no device file");
    assert_eq!(world.view().await["plugged"], false);
    world.gesture(json!("plug")).await;
    assert_eq!(world.view().await["plugged"], true);
}

pub async fn a_card_terminal_remembers_its_payments_over_a_power_cut() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger.json");
    let arguments = ["--tcp", "127.0.0.1:0", "--ledger", ledger.to_str().unwrap(), "--set", "auto_ms=50"];
    let world = World::start("card zvt", folder.path(), &arguments).await;
    let mut host = terminal(&world.address);
    until_the_terminal_is(&mut host, Readiness::Ready).await;

    let attempt: AttemptId = serde_json::from_value(json!("00000000-0000-7000-8000-000000000001")).unwrap();
    let amount = Money::new(2650, Currency::Azn);
    host.order(card::Command::Pay { attempt, amount }).await;
    host.until(|event| matches!(event, card::Event::Approved { .. })).await;
    host.order(card::Command::ConfirmDelivered(attempt)).await;
    host.until(|event| *event == card::Event::Settled(attempt)).await;
    let before = world.view().await["ledger"].clone();
    world.kill().await;

    let world = World::start("card zvt", folder.path(), &arguments).await;
    assert_eq!(world.view().await["ledger"], before);
    let mut host = terminal(&world.address);
    until_the_terminal_is(&mut host, Readiness::Ready).await;
    host.order(card::Command::QueryLast).await;
    let answer = host.until(|event| matches!(event, card::Event::LastTransaction(_) | card::Event::QueryFailed)).await;
    let card::Event::LastTransaction(Some(last)) = answer else { panic!("{answer:?}") };
    assert_eq!((last.amount, last.state), (amount, LastState::Stands));
}

pub async fn a_terminal_without_power_is_offline_and_comes_back_on_the_same_port() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::start("card zvt", folder.path(), &TCP).await;
    let mut host = terminal(&world.address);
    until_the_terminal_is(&mut host, Readiness::Ready).await;
    world.gesture(json!("cut_power")).await;
    until_the_terminal_is(&mut host, Readiness::Unavailable).await;
    let port = world.address.strip_prefix("tcp:").unwrap();
    assert!(tokio::net::TcpStream::connect(port).await.is_err(), "without power nothing listens");
    world.gesture(json!("restore_power")).await;
    until_the_terminal_is(&mut host, Readiness::Ready).await;
}

pub async fn a_printed_paper_lies_in_the_folder_as_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let world =
        World::start("printer escpos", folder.path(), &["--tcp", "127.0.0.1:0", "--out", out.to_str().unwrap()]).await;
    let mut host = printer(&world.address);
    until_the_printer_is(&mut host, Readiness::Ready).await;

    let mut image = Bitmap::white(576, 200);
    (0..200).for_each(|y| image.blacken(y * 2, y));
    host.order(printer::Command::Print(printer::Job { id: 41, image: Arc::new(image) })).await;
    let end = host.until(|event| matches!(event, printer::Event::PrintEnded { .. })).await;
    let printed = printer::Event::PrintEnded { job: 41, outcome: PrintOutcome::Printed, fault: None };
    assert_eq!(end, printed);
    drop(host);

    let view = world.view().await;
    assert_eq!(view["jobs"], json!([41]), "it remembers without a host");
    let papers = view["papers"].as_array().unwrap().len();
    let picture = std::fs::read(out.join(format!("paper-{papers}.png"))).unwrap();
    let picture = image::load_from_memory(&picture).unwrap().to_luma8();
    let black = picture.pixels().filter(|pixel| pixel.0 == [0]).count();
    assert_eq!((picture.width(), black), (576, 200));
    assert!(std::fs::metadata(out.join("stream.bin")).unwrap().len() > 200);

    let mut host = printer(&world.address);
    until_the_printer_is(&mut host, Readiness::Ready).await;
    world.gesture(json!("open_cover")).await;
    until_the_printer_is(&mut host, Readiness::Unavailable).await;
    world.gesture(json!("close_cover")).await;
    until_the_printer_is(&mut host, Readiness::Ready).await;
}

pub async fn a_script_moves_the_device_at_its_times_and_its_answers_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("script");
    std::fs::write(
        &script,
        "300ms {\"gesture\":\"cut_bank\"}\n+200ms {\"gesture\":{\"auto\":7}} # a card\n+0s {\"view\":true}\n",
    )
    .unwrap();
    let mut child = simulate(&["card", "zvt", "--tcp", "127.0.0.1:0", "--script", script.to_str().unwrap()]);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = Vec::new();
    for _ in 0..4 {
        said.push(timeout(PATIENCE, lines.next_line()).await.expect("in time").unwrap().expect("a line"));
    }
    assert!(said[0].starts_with("tcp:127.0.0.1:"), "{said:?}");
    assert_eq!(said[1..3], [r#"{"ok":true}"#, r#"{"ok":true}"#]);
    assert_eq!(serde_json::from_str::<Value>(&said[3]).unwrap()["activity"], "idle");
}

pub async fn a_script_that_makes_no_sense_is_refused_with_line_and_column_before_anything_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("script");
    std::fs::write(&script, "0s {\"view\":true}\n1s {\"gesture\":\"dance\"}\n").unwrap();
    let link = folder.path().join("card");
    let child = simulate(&["card", "zvt", "--pty", link.to_str().unwrap(), "--script", script.to_str().unwrap()]);
    let output = timeout(PATIENCE, child.wait_with_output()).await.expect("an end").unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty() && !link.exists());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("line 2, column 21") && said.contains("dance"), "{said}");
}

pub async fn standard_input_speaks_as_the_control_socket_and_its_end_ends_nothing() {
    let mut child = simulate(&["printer", "escpos", "--tcp", "127.0.0.1:0"]);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut hand = child.stdin.take().unwrap();
    let address = lines.next_line().await.unwrap().unwrap();
    hand.write_all(b"{\"gesture\":\"open_cover\"}\n\n{\"gesture\":1}\n{\"view\":true}\n").await.unwrap();
    assert_eq!(lines.next_line().await.unwrap().unwrap(), r#"{"ok":true}"#);
    let error: Value = serde_json::from_str(&lines.next_line().await.unwrap().unwrap()).unwrap();
    assert!(error["error"].is_string(), "{error}");
    let view: Value = serde_json::from_str(&lines.next_line().await.unwrap().unwrap()).unwrap();
    assert_eq!(view["status"], "cover_open", "{view}");
    drop(hand);
    let mut host = printer(&address);
    until_the_printer_is(&mut host, Readiness::Unavailable).await;
}

/// Every device there is, by family and protocol.
pub const EVERY: [&str; 25] = [
    "document serial_mrz",
    "document framed",
    "document rte",
    "document elyctis",
    "document wedge",
    "barcode plain",
    "barcode honeywell",
    "barcode newland",
    "barcode datalogic",
    "barcode ssi",
    "barcode hid_pos",
    "barcode wedge",
    "printer escpos",
    "printer custom",
    "printer epson_eu",
    "printer star",
    "printer nippon",
    "printer zpl",
    "cash ccnet",
    "cash id003",
    "card zvt",
    "keypad evdev",
    "doors gpio",
    "beacon relay",
    "audio command",
];

pub async fn any_device_can_be_on_either_door_and_its_cable_be_pulled() {
    for device in EVERY {
        let folder = tempfile::tempdir().unwrap();
        let link = folder.path().join("port");
        let world = World::start(device, folder.path(), &["--pty", link.to_str().unwrap()]).await;
        assert_eq!(world.say(&[r#"{"cable":"out"}"#]).await, [json!({ "ok": true })]);
        assert!(!link.exists(), "{device}");
        assert!(world.view().await.is_object(), "{device}: it goes on");
        assert_eq!(world.say(&[r#"{"cable":"in"}"#]).await, [json!({ "ok": true })]);
        let appears = async {
            while !link.exists() {
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
        };
        timeout(PATIENCE, appears).await.expect("it is back");
        let world = World::start(device, folder.path(), &TCP).await;
        assert!(world.address.starts_with("tcp:"), "{device}");
    }
}

pub async fn a_bad_wire_loses_what_it_was_told_to_lose_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let arguments =
        [&TCP[..], &["--fault", "to_host:0:lost", "--fault", "to_host:1:corrupted=80", "--seed", "5"]].concat();
    let world = World::start("printer escpos", folder.path(), &arguments).await;
    let mut stream = tokio::net::TcpStream::connect(world.address.strip_prefix("tcp:").unwrap()).await.unwrap();
    // ESC/POS, DLE EOT 1: answered with one byte, fixed bits 0001_0010.
    stream.write_all(&[0x10, 0x04, 0x01].repeat(3)).await.unwrap();
    let mut heard = [0; 2];
    timeout(PATIENCE, stream.read_exact(&mut heard)).await.expect("two of three answers").unwrap();
    assert_eq!(
        [heard[0] & 0x93, heard[1] & 0x93],
        [0x92, 0x12],
        "the first is lost, the second harmed, the third whole"
    );
}

pub async fn what_a_device_does_not_have_is_refused() {
    for (arguments, word) in [
        (["document", "serial_mrz", "--tcp", "127.0.0.1:0", "--out", "/nowhere"], "--out is for printers"),
        (["printer", "escpos", "--tcp", "127.0.0.1:0", "--ledger", "/nowhere"], "--ledger is for card terminals"),
        (["card", "zvt", "--tcp", "127.0.0.1:0", "--set", "pin=1"], "there is no setting pin"),
    ] {
        let output = timeout(PATIENCE, simulate(&arguments).wait_with_output()).await.expect("an end").unwrap();
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(word), "{said}");
    }
}

pub async fn an_address_that_cannot_be_had_ends_the_program_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("missing").join("passport");
    let output = Command::new(env!("CARGO_BIN_EXE_simulate"))
        .args(["document", "serial_mrz", "--pty", nowhere.to_str().unwrap(), "--control"])
        .arg(folder.path().join("control"))
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
}
