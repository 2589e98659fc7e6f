//! Foreign judges: the crate `zvt` 0.1.0 (MIT or Apache-2.0), its structures and the captures of a real terminal (Feig cVEND) it ships.

use std::{fs, path::PathBuf, process::Command as Process, sync::LazyLock, time::Duration};

use domain::{Moment, fact::NotTaken};
use peripherals::{
    bench::{Direction, Wire},
    card::{
        Command, Event, LastState,
        zvt::{
            Driver, Settings, Transport,
            frame::{Frame, Parsed, parse},
            message::{Answer, Authorization, Parts, Reply, Request, StatusInformation},
        },
    },
    driver::{Driver as _, EventId, Input, Output},
};
use zvt::{ZvtSerializer, packets};

use super::till::{Goods, attempt, automatic, azn, join};

fn frames(mut bytes: &[u8]) -> Vec<Frame> {
    let mut frames = Vec::new();
    while !bytes.is_empty() {
        let Parsed::Frame { frame, used } = parse(bytes) else { panic!("no frame in {} bytes", bytes.len()) };
        frames.push(frame);
        bytes = &bytes[used..];
    }
    frames
}

fn reply(bytes: &[u8]) -> Reply {
    let [frame] = frames(bytes).try_into().unwrap();
    Reply::from_frame(&frame).unwrap()
}

fn request(bytes: &[u8]) -> Request {
    let [frame] = frames(bytes).try_into().unwrap();
    Request::from_frame(&frame).unwrap()
}

/// Where the registry keeps the crate's captures.
static CAPTURES: LazyLock<PathBuf> = LazyLock::new(|| {
    let metadata = Process::new(env!("CARGO"))
        .args(["metadata", "--offline", "--format-version", "1", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let zvt = packages.iter().find(|package| package["name"] == "zvt" && package["version"] == "0.1.0").unwrap();
    PathBuf::from(zvt["manifest_path"].as_str().unwrap()).with_file_name("data")
});

fn capture(name: &str) -> Vec<u8> {
    fs::read(CAPTURES.join(name)).unwrap()
}

fn status(name: &str) -> StatusInformation {
    let Reply::StatusInformation(status) = reply(&capture(name)) else { panic!("{name} is no Status-Information") };
    *status
}

#[test]
fn every_captured_message_is_a_frame_that_is_written_back_the_same() {
    let mut seen = 0;
    for entry in fs::read_dir(&*CAPTURES).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let frames = frames(&bytes);
        let again: Vec<u8> = frames.iter().flat_map(Frame::to_bytes).collect();
        assert_eq!(again, bytes, "{}", path.display());
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.contains("pt_ecr") && !name.contains("ecr_pt") {
            for frame in &frames {
                assert!(Reply::from_frame(frame).is_ok(), "{name}");
            }
        }
        seen += 1;
    }
    assert_eq!(seen, 23);
}

#[test]
fn captured_payments_are_read_as_the_crate_reads_them() {
    let paid = status("1680728165.675509000_pt_ecr.blob");
    assert_eq!((paid.result, paid.amount, paid.currency), (0, Some(2500), Some(978)));
    assert_eq!((paid.trace, paid.receipt_number, paid.original_trace), (Some(975), Some(231), None));
    assert_eq!((paid.time, paid.date), (Some(225_558), Some(405)));
    assert_eq!(paid.terminal_id.as_deref(), Some("52523535"));
    assert_eq!(paid.authorisation.as_deref(), Some("750071"));
    assert_eq!((paid.card_name.as_deref(), paid.card_type), (Some("MasterCard"), Some(6)));
    // The crate reads sixteen digits here; we keep four.
    assert_eq!(paid.last_four.as_deref(), Some("8074"));
    assert_eq!(paid.unread, 0);

    let nothing = status("1680728215.659492000_pt_ecr.blob");
    assert_eq!((nothing.amount, nothing.trace, nothing.receipt_number), (Some(0), Some(977), Some(232)));

    let girocard = status("1682066249.409078000_pt_ecr.blob");
    assert_eq!((girocard.amount, girocard.trace, girocard.receipt_number), (Some(2500), Some(1012), Some(249)));
    assert_eq!(girocard.card_name.as_deref(), Some("girocard"));

    let day = status("1680761828.489701000_pt_ecr.blob");
    assert_eq!((day.result, day.amount, day.trace, day.unread), (0, Some(958), Some(982), 0));
    let Some(Parts::Read(parts)) = day.parts else { panic!("no parts") };
    let bytes = capture("1680761828.489701000_pt_ecr.blob");
    let theirs = packets::StatusInformation::zvt_deserialize(&bytes).unwrap().0.single_amounts.unwrap();
    assert_eq!((parts.first_receipt, parts.last_receipt), (233, 234));
    let girocard_to_other =
        [theirs.girocard, theirs.jcb, theirs.eurocard, theirs.amex, theirs.visa, theirs.diners, theirs.others];
    for ((scheme, ours), theirs) in parts.schemes().zip(girocard_to_other) {
        assert_eq!((ours.count, ours.amount), (theirs.num, theirs.total as u64), "{scheme}");
    }

    let read = status("1680728161.963129000_pt_ecr.blob");
    assert_eq!((read.result, read.amount, read.unread), (0, None, 0));
}

#[test]
fn captured_ends_are_read_as_the_crate_reads_them() {
    let Reply::Completion(registered) = reply(&capture("1680761818.641601000_pt_ecr.blob")) else { panic!() };
    assert_eq!((registered.status_byte, registered.currency), (Some(0x10), Some(978)));
    assert_eq!(registered.terminal_id.as_deref(), Some("52523535"));
    let Reply::Completion(asked) = reply(&capture("1680728219.054216000_pt_ecr.blob")) else { panic!() };
    assert_eq!((asked.terminal_status, asked.unread), (Some(0), 0));
    assert_eq!(asked.software.as_deref(), Some("GER-APP-v2.0.9;cS02.01.01-10.10-2-2;CC26"));
    let Reply::Completion(done) = reply(&capture("1680728165.827009000_pt_ecr.blob")) else { panic!() };
    assert_eq!(done.unread, 0);
    assert_eq!(reply(&capture("partial_reversal.blob")), Reply::Abort(0xb8));
    assert_eq!(reply(&capture("1680728162.647465000_pt_ecr.blob")), Reply::Intermediate(0x17));
    assert_eq!(reply(&capture("1680728215.585561000_pt_ecr.blob")), Reply::Print);
    assert_eq!(reply(&capture("print_system_configuration_reply.blob")), Reply::Print);
}

#[test]
fn captured_requests_are_read_and_written_the_same() {
    let bytes = capture("1681273860.511128000_ecr_pt.blob");
    let registration = Request::Registration { password: "123456".parse().unwrap(), config_byte: 0xde, currency: 978 };
    assert_eq!(request(&bytes), registration);
    assert_eq!(registration.to_bytes().unwrap(), bytes);
    let bytes = capture("1681282621.302434000_ecr_pt.blob");
    let end_of_day = Request::EndOfDay { password: "123456".parse().unwrap() };
    assert_eq!(request(&bytes), end_of_day);
    assert_eq!(end_of_day.to_bytes().unwrap(), bytes);
}

/// Everything our driver says that the crate has a structure for. It has none for an authorisation, but a reservation has its fields.
#[test]
fn the_crate_reads_what_our_till_writes() {
    let password = "123456".parse().unwrap();
    let registration = Request::Registration { password, config_byte: 0xbe, currency: 944 }.to_bytes().unwrap();
    let read = packets::Registration::zvt_deserialize(&registration).unwrap().0;
    assert_eq!((read.password, read.config_byte, read.currency), (123_456, 0xbe, Some(944)));
    let enquiry = Request::StatusEnquiry { password }.to_bytes().unwrap();
    assert_eq!(packets::StatusEnquiry::zvt_deserialize(&enquiry).unwrap().0.password, Some(123_456));
    let authorization = Authorization {
        amount: 4400,
        currency: Some(944),
        payment_type: Some(0x40),
        goods_time_s: Some(60),
        most_questions: Some(17),
    };
    let mut bytes = Request::Authorization(authorization).to_bytes().unwrap();
    bytes[1] = 0x22;
    let reservation = packets::Reservation::zvt_deserialize(&bytes).unwrap().0;
    let expected = packets::Reservation {
        amount: Some(4400),
        currency: Some(944),
        payment_type: Some(0x40),
        timeout: Some(60),
        maximum_no_of_status_info: Some(17),
        ..packets::Reservation::default()
    };
    assert_eq!(reservation, expected);
    assert_eq!(expected.zvt_serialize(), bytes);
    assert!(packets::Ack::zvt_deserialize(&Answer::Done.to_bytes()).is_ok());
}

/// Everything our terminal says when it closes its day, read by the crate.
#[test]
fn the_crate_reads_the_day_that_our_terminal_closes() {
    let mut till = join(Transport::Tcp, automatic(), Wire::perfect());
    till.until_ready();
    till.close_day();
    let frames = frames(till.bench.sent(Direction::ToHost));
    let day = frames.iter().find(|frame| (frame.class, frame.instruction) == (0x04, 0x0f)).unwrap();
    let day = packets::StatusInformation::zvt_deserialize(&day.to_bytes()).unwrap().0;
    assert_eq!((day.result_code, day.amount, day.trace_number), (Some(0), Some(1000), Some(42)));
    let amounts = day.single_amounts.unwrap();
    assert_eq!((amounts.receipt_no_start, amounts.receipt_no_end), (21, 21));
    assert_eq!(amounts.visa, packets::NumAndTotal { num: 1, total: 1000 });
    assert_eq!(amounts.girocard, packets::NumAndTotal::default());
}

/// Everything our terminal says in a whole payment, read by the crate.
#[test]
fn the_crate_reads_what_our_terminal_writes() {
    let mut till = join(Transport::Tcp, automatic(), Wire::perfect());
    till.until_ready();
    till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(Duration::from_millis(300)));
    till.bench.run_for(Duration::from_secs(1));
    let (mut approvals, mut ends, mut steps) = (0, 0, 0);
    for frame in frames(till.bench.sent(Direction::ToHost)) {
        let bytes = frame.to_bytes();
        match (frame.class, frame.instruction) {
            (0x80, 0x00) => drop(packets::Ack::zvt_deserialize(&bytes).unwrap()),
            (0x04, 0x0f) => {
                let status = packets::StatusInformation::zvt_deserialize(&bytes).unwrap().0;
                assert_eq!((status.result_code, status.amount, status.currency), (Some(0), Some(4400), Some(944)));
                assert_eq!((status.trace_number, status.receipt_no), (Some(42), Some(22)));
                assert_eq!((status.terminal_id, status.card_name.as_deref()), (Some(500_044), Some("Visa")));
                approvals += 1;
            }
            (0x04, 0xff) => {
                packets::IntermediateStatusInformation::zvt_deserialize(&bytes).unwrap();
                steps += 1;
            }
            (0x06, 0x0f) if frame.data.first() == Some(&0xf0) => {
                let asked = packets::ReceiptPrintoutCompletion::zvt_deserialize(&bytes).unwrap().0;
                assert_eq!(asked.terminal_status_code, 0);
            }
            (0x06, 0x0f) => {
                packets::CompletionData::zvt_deserialize(&bytes).unwrap();
                ends += 1;
            }
            (0x06, 0xd1) => drop(packets::PrintLine::zvt_deserialize(&bytes).unwrap()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((approvals, ends, steps), (1, 2, 4));
    let abort = Reply::Abort(0x6c).to_bytes().unwrap();
    assert_eq!(packets::Abort::zvt_deserialize(&abort).unwrap().0.error, 0x6c);
}

/// A terminal made of nothing but the crate's structures.
struct ForeignTerminal {
    driver: Driver,
    now: Moment,
    events: Vec<Event>,
    last: EventId,
}

impl ForeignTerminal {
    fn connect() -> Self {
        let mut driver = Driver::new(Settings::default());
        driver.handle(Moment::START, Input::Connected);
        let mut terminal = Self { driver, now: Moment::START, events: Vec::new(), last: EventId(0) };
        terminal.hears(
            &packets::Registration { password: 0, config_byte: 0xbe, currency: Some(944), tlv: None }.zvt_serialize(),
        );
        terminal.says(&packets::Ack {}.zvt_serialize());
        terminal.says(
            &packets::CompletionData { status_byte: Some(0x10), ..packets::CompletionData::default() }.zvt_serialize(),
        );
        let enquiry = [Answer::Done.to_bytes(), vec![0x05, 0x01, 0x03, 0, 0, 0]].concat();
        terminal.hears(&enquiry);
        terminal.says(&packets::Ack {}.zvt_serialize());
        let version = "GER-APP-v2.0.9".to_owned();
        terminal.says(
            &packets::ReceiptPrintoutCompletion { sw_version: version, terminal_status_code: 0, tlv: None }
                .zvt_serialize(),
        );
        terminal.hears(&Answer::Done.to_bytes());
        terminal
    }

    fn says(&mut self, bytes: &[u8]) {
        self.now = self.now + Duration::from_millis(100);
        self.driver.handle(self.now, Input::Received(bytes));
    }

    fn order(&mut self, command: Command) {
        self.driver.handle(self.now, Input::Ordered(command));
    }

    /// Everything the driver sends now is exactly this.
    fn hears(&mut self, expected: &[u8]) {
        let mut heard = Vec::new();
        loop {
            match self.driver.poll() {
                Output::Send(bytes) => heard.extend(bytes),
                Output::Report(event, id) => {
                    self.events.push(event);
                    self.last = id;
                }
                Output::HangUp => panic!("hung up; {:?}", self.events),
                Output::Wait(_) => break,
            }
        }
        assert_eq!(heard, expected, "{:?}", self.events);
    }

    fn acknowledge_and_hear_done(&mut self) {
        self.order(Command::Acknowledge(self.last));
        let done = Answer::Done.to_bytes();
        let mut heard = Vec::new();
        while let output @ (Output::Send(_) | Output::Report(..)) = self.driver.poll() {
            if let Output::Send(bytes) = output {
                heard.extend(bytes);
            }
        }
        assert_eq!(heard, done);
    }
}

fn foreign_approval() -> packets::StatusInformation {
    packets::StatusInformation {
        result_code: Some(0),
        amount: Some(4400),
        currency: Some(944),
        trace_number: Some(975),
        receipt_no: Some(231),
        terminal_id: Some(52_523_535),
        // The crate writes this field of eight bytes as long as its text is.
        aid_authorization_attribute: Some("750071  ".into()),
        zvt_card_type: Some(6),
        card_name: Some("MasterCard".into()),
        card_number: Some(5_598_840_000_008_074),
        ..packets::StatusInformation::default()
    }
}

#[test]
fn our_driver_is_paid_by_a_terminal_made_of_the_crate() {
    let mut terminal = ForeignTerminal::connect();
    terminal.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    let reservation = packets::Reservation {
        amount: Some(4400),
        currency: Some(944),
        payment_type: Some(0x40),
        timeout: Some(60),
        maximum_no_of_status_info: Some(17),
        ..packets::Reservation::default()
    };
    let mut authorization = reservation.zvt_serialize();
    authorization[1] = 0x01;
    terminal.hears(&authorization);
    terminal.says(&packets::Ack {}.zvt_serialize());
    terminal.hears(&[]);
    terminal.says(&packets::IntermediateStatusInformation { status: 0x0a, timeout: Some(30) }.zvt_serialize());
    terminal.hears(&Answer::Done.to_bytes());
    terminal.says(&foreign_approval().zvt_serialize());
    terminal.hears(&[]);
    let approved = terminal.events.iter().find_map(|event| match event {
        Event::Approved { card, amount, .. } => Some((card.clone(), *amount)),
        _other => None,
    });
    let (card, amount) = approved.unwrap();
    assert_eq!((amount, card.masked_pan.as_str(), card.receipt_number), (azn(4400), "•••• 8074", 231));
    terminal.order(Command::Acknowledge(terminal.last));
    terminal.hears(&[]);
    terminal.order(Command::ConfirmDelivered(attempt(1)));
    terminal.hears(&Answer::Done.to_bytes());
    terminal.says(&packets::PrintLine { attribute: 0, text: "Kartenzahlung".into() }.zvt_serialize());
    terminal.hears(&Answer::Done.to_bytes());
    terminal.says(&packets::CompletionData::default().zvt_serialize());
    terminal.hears(&[]);
    assert!(terminal.events.contains(&Event::Settled(attempt(1))));
    terminal.acknowledge_and_hear_done();
}

#[test]
fn our_driver_refuses_an_approval_of_another_amount_from_a_terminal_made_of_the_crate() {
    for wrong in [
        packets::StatusInformation { amount: Some(4401), ..foreign_approval() },
        packets::StatusInformation { currency: Some(978), ..foreign_approval() },
        packets::StatusInformation { amount: None, ..foreign_approval() },
        packets::StatusInformation { receipt_no: None, ..foreign_approval() },
    ] {
        let mut terminal = ForeignTerminal::connect();
        terminal.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
        while !matches!(terminal.driver.poll(), Output::Wait(_)) {}
        terminal.says(&packets::Ack {}.zvt_serialize());
        terminal.says(&wrong.zvt_serialize());
        terminal.hears(&[0x84, 0x66, 0x00]);
        terminal.says(&packets::Abort { error: 0x66 }.zvt_serialize());
        terminal.hears(&[]);
        assert!(!terminal.events.iter().any(|event| matches!(event, Event::Approved { .. })));
        let not_taken = Event::NotTaken { attempt: attempt(1), by: NotTaken::Unavailable };
        assert!(terminal.events.contains(&not_taken), "{:?}", terminal.events);
    }
}

#[test]
fn a_query_is_believed_only_when_a_terminal_says_the_same_twice() {
    let ask = |terminal: &mut ForeignTerminal, status: &packets::StatusInformation| {
        terminal.hears(&[0x06, 0x20, 0x05, 0, 0, 0, 0x03, 0x03]);
        terminal.says(&packets::Ack {}.zvt_serialize());
        terminal.says(&status.zvt_serialize());
        terminal.hears(&Answer::Done.to_bytes());
        terminal.says(&packets::CompletionData::default().zvt_serialize());
    };
    let mut terminal = ForeignTerminal::connect();
    terminal.order(Command::QueryLast);
    ask(&mut terminal, &foreign_approval());
    let mut heard = Vec::new();
    while let Output::Send(bytes) = terminal.driver.poll() {
        heard.extend(bytes);
    }
    assert_eq!(heard, [&[0x80, 0x00, 0x00][..], &[0x06, 0x20, 0x05, 0, 0, 0, 0x03, 0x03]].concat());
    terminal.says(&packets::Ack {}.zvt_serialize());
    terminal.says(&packets::StatusInformation { amount: Some(4500), ..foreign_approval() }.zvt_serialize());
    terminal.says(&packets::CompletionData::default().zvt_serialize());
    while let Output::Send(_) | Output::Report(..) = {
        let output = terminal.driver.poll();
        if let Output::Report(event, _) = &output {
            terminal.events.push(event.clone());
        }
        output
    } {}
    assert_eq!(terminal.events.last(), Some(&Event::QueryFailed));
    let stands = LastState::Stands;
    assert!(
        !terminal
            .events
            .iter()
            .any(|event| matches!(event, Event::LastTransaction(Some(last)) if last.state == stands))
    );
}

impl ForeignTerminal {
    /// Everything the driver does until it waits: what it sent, and whether it hung up.
    fn drain(&mut self) -> (Vec<u8>, bool) {
        let (mut sent, mut hung_up) = (Vec::new(), false);
        loop {
            match self.driver.poll() {
                Output::Send(bytes) => sent.extend(bytes),
                Output::Report(event, id) => {
                    self.events.push(event);
                    self.last = id;
                }
                Output::HangUp => hung_up = true,
                Output::Wait(_) => return (sent, hung_up),
            }
        }
    }

    fn at_the_terminal() -> Self {
        let mut terminal = Self::connect();
        terminal.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
        terminal.drain();
        terminal.says(&packets::Ack {}.zvt_serialize());
        terminal
    }

    /// Approved, the approval written down.
    fn waiting_for_goods() -> Self {
        let mut terminal = Self::at_the_terminal();
        terminal.says(&foreign_approval().zvt_serialize());
        terminal.drain();
        terminal.order(Command::Acknowledge(terminal.last));
        terminal
    }

    /// What it says now fits nothing: no answer to it, no link, and nothing known.
    fn contradicts_itself(mut self, bytes: &[u8]) {
        self.drain();
        self.says(bytes);
        let (sent, hung_up) = self.drain();
        assert!(sent.is_empty(), "it was answered {sent:02x?}");
        assert!(hung_up);
        let last = self.events.iter().rev().find(|event| !matches!(event, Event::StatusChanged(_)));
        assert_eq!(last, Some(&Event::OutcomeUnknown(attempt(1))));
    }
}

#[test]
fn an_end_that_contradicts_what_went_before_is_unknown() {
    let completion = packets::CompletionData::default().zvt_serialize();
    let abort = packets::Abort { error: 0x66 }.zvt_serialize();
    let declined = packets::StatusInformation { result_code: Some(5), ..foreign_approval() }.zvt_serialize();
    ForeignTerminal::at_the_terminal().contradicts_itself(&completion);
    ForeignTerminal::waiting_for_goods().contradicts_itself(&completion);

    let mut delivered = ForeignTerminal::waiting_for_goods();
    delivered.order(Command::ConfirmDelivered(attempt(1)));
    delivered.contradicts_itself(&abort);
    let mut failed = ForeignTerminal::waiting_for_goods();
    failed.order(Command::ConfirmFailed(attempt(1)));
    failed.contradicts_itself(&completion);
    let mut no_longer = ForeignTerminal::at_the_terminal();
    no_longer.says(&declined);
    no_longer.contradicts_itself(&completion);
}

/// "Yes" to such a question would be "delivered".
#[test]
fn a_question_about_other_goods_is_never_answered_with_yes() {
    let other_result = packets::StatusInformation { result_code: Some(5), ..foreign_approval() };
    let other_trace = packets::StatusInformation { trace_number: Some(976), ..foreign_approval() };
    let other_receipt = packets::StatusInformation { receipt_no: Some(232), ..foreign_approval() };
    for other in [other_result, other_trace, other_receipt] {
        let other = other.zvt_serialize();
        ForeignTerminal::waiting_for_goods().contradicts_itself(&other);
        let mut delivered = ForeignTerminal::waiting_for_goods();
        delivered.order(Command::ConfirmDelivered(attempt(1)));
        delivered.contradicts_itself(&other);
    }
}

#[test]
fn an_approval_that_nobody_ordered_is_refused() {
    let mut terminal = ForeignTerminal::connect();
    terminal.says(&foreign_approval().zvt_serialize());
    terminal.hears(&[0x84, 0x66, 0x00]);
    assert!(!terminal.events.iter().any(|event| matches!(event, Event::Approved { .. })));
}

#[test]
fn goods_that_failed_stay_failed_however_often_the_terminal_asks() {
    let mut terminal = ForeignTerminal::waiting_for_goods();
    terminal.now = terminal.now + Duration::from_secs(4);
    terminal.driver.handle(terminal.now, Input::Elapsed);
    terminal.hears(&[0x84, 0x9c, 0x00]);
    terminal.order(Command::ConfirmFailed(attempt(1)));
    terminal.order(Command::ConfirmDelivered(attempt(1)));
    terminal.hears(&[]);
    for _ in 0..2 {
        terminal.says(&foreign_approval().zvt_serialize());
        terminal.hears(&[0x84, 0x66, 0x00]);
    }
    terminal.says(&packets::Abort { error: 0x66 }.zvt_serialize());
    terminal.hears(&[]);
    assert!(terminal.events.contains(&Event::Reversed(attempt(1))));
    terminal.acknowledge_and_hear_done();
}
