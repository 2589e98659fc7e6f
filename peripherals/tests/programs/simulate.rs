use std::sync::Arc;

use domain::{AttemptId, Currency, Money, bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    card::{self, LastState, zvt},
    document::{self, serial_mrz},
    printer::{self, escpos},
    status::{Readiness, Status},
};
use serde_json::json;

use crate::world::{Host, PASSPORT, World};

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

#[tokio::test]
async fn a_passport_put_on_the_reader_by_its_control_socket_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("passport");
    let file = folder.path().join("address");
    let arguments = ["--pty", link.to_str().unwrap(), "--framing", "cr_lf", "--address-file", file.to_str().unwrap()];
    let world = World::start("passport", folder.path(), &arguments).await;
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

#[tokio::test]
async fn what_the_control_socket_does_not_understand_it_says_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("passport");
    let world = World::start("passport", folder.path(), &["--pty", link.to_str().unwrap()]).await;
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

#[tokio::test]
async fn a_card_terminal_remembers_its_payments_over_a_power_cut() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger.json");
    let arguments = ["--ledger", ledger.to_str().unwrap(), "--auto-ms", "50"];
    let world = World::start("card", folder.path(), &arguments).await;
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

    let world = World::start("card", folder.path(), &arguments).await;
    assert_eq!(world.view().await["ledger"], before);
    let mut host = terminal(&world.address);
    until_the_terminal_is(&mut host, Readiness::Ready).await;
    host.order(card::Command::QueryLast).await;
    let answer = host.until(|event| matches!(event, card::Event::LastTransaction(_) | card::Event::QueryFailed)).await;
    let card::Event::LastTransaction(Some(last)) = answer else { panic!("{answer:?}") };
    assert_eq!((last.amount, last.state), (amount, LastState::Stands));
}

#[tokio::test]
async fn a_terminal_without_power_is_offline_and_comes_back_on_the_same_port() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::start("card", folder.path(), &[]).await;
    let mut host = terminal(&world.address);
    until_the_terminal_is(&mut host, Readiness::Ready).await;
    world.gesture(json!("cut_power")).await;
    until_the_terminal_is(&mut host, Readiness::Unavailable).await;
    let port = world.address.strip_prefix("tcp:").unwrap();
    assert!(tokio::net::TcpStream::connect(port).await.is_err(), "without power nothing listens");
    world.gesture(json!("restore_power")).await;
    until_the_terminal_is(&mut host, Readiness::Ready).await;
}

#[tokio::test]
async fn a_printed_paper_lies_in_the_folder_as_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let world = World::start("printer", folder.path(), &["--out", out.to_str().unwrap()]).await;
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

#[tokio::test]
async fn an_address_that_cannot_be_had_ends_the_program_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("missing").join("passport");
    let output = tokio::process::Command::new(env!("CARGO_BIN_EXE_simulate"))
        .args(["passport", "--pty", nowhere.to_str().unwrap(), "--control"])
        .arg(folder.path().join("control"))
        .output()
        .await
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
}
