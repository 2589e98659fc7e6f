//! A hand at either end of a payment of which a part is delivered, over TCP: what a terminal can say to the till, and what a
//! till can say to the simulated terminal.

use std::time::Duration;

use domain::{AttemptId, Moment};
use peripherals::{
    card::{
        Command, Event,
        zvt::{
            Driver, Transport,
            message::{Answer, Completion, Parts, Reply, SchemeTotal, StatusInformation, Totals},
            simulator::{Activity, Simulator, State},
        },
    },
    driver::{self, Driver as _, EventId},
    simulator::{Input, Output, Simulator as _},
};

use super::till::{automatic, azn, driver};

const YES: [u8; 3] = [0x80, 0x00, 0x00];
const WORDS: [u8; 10] = [0x84, 0x9d, 0x07, 0x04, 0x00, 0x00, 0x00, 0x00, 0x22, 0x00];
const ASKS: [u8; 8] = [0x06, 0x20, 0x05, 0x00, 0x00, 0x00, 0x03, 0x03];

const ATTEMPT: AttemptId = AttemptId(uuid::Uuid::from_u128(0x7000_8000_0000_0000_0001));
const UNKNOWN: Event = Event::OutcomeUnknown(ATTEMPT);

/// The terminal's end of the wire.
struct Terminal {
    driver: Driver,
    now: Moment,
    events: Vec<Event>,
    last: EventId,
    hung_up: bool,
}

impl Terminal {
    fn says(&mut self, reply: &Reply) {
        self.now = self.now + Duration::from_millis(100);
        self.driver.handle(self.now, driver::Input::Received(&reply.to_bytes().unwrap()));
    }

    fn hears(&mut self) -> Vec<u8> {
        let mut heard = Vec::new();
        loop {
            match self.driver.poll() {
                driver::Output::Send(bytes) => heard.extend(bytes),
                driver::Output::Report(event, id) => {
                    self.events.push(event);
                    self.last = id;
                }
                driver::Output::HangUp => self.hung_up = true,
                driver::Output::Wait(_) => return heard,
            }
        }
    }

    fn orders(&mut self, command: Command) {
        self.driver.handle(self.now, driver::Input::Ordered(command));
    }

    /// A till that has said which part of its payment stands.
    fn told_of_a_part() -> Self {
        let (driver, now, events) = (driver(Transport::Tcp), Moment::START, Vec::new());
        let mut terminal = Self { driver, now, events, last: EventId(0), hung_up: false };
        terminal.driver.handle(now, driver::Input::Connected);
        let registered = Completion { status_byte: Some(0x10), ..Completion::default() };
        let well = Completion { terminal_status: Some(0), ..Completion::default() };
        for completion in [registered, well] {
            terminal.says(&Reply::Answer(Answer::Done));
            terminal.says(&Reply::Completion(completion));
        }
        terminal.orders(Command::Pay { attempt: ATTEMPT, amount: azn(4400) });
        terminal.says(&Reply::Answer(Answer::Done));
        terminal.says(&status(approval()));
        terminal.hears();
        terminal.orders(Command::Acknowledge(terminal.last));
        terminal.orders(Command::ConfirmPart { attempt: ATTEMPT, amount: azn(2200) });
        assert_eq!(terminal.hears(), WORDS);
        terminal
    }

    /// The payment's end, if there is one.
    fn end(&self) -> Option<&Event> {
        self.events.iter().rev().find(|event| match event {
            Event::SettledInPart { .. } | Event::Settled(_) | Event::Reversed(_) | Event::OutcomeUnknown(_) => true,
            _other => false,
        })
    }

    /// It makes no sense: not answered, no link any more, and nothing known.
    fn contradicts(mut self, replies: &[Reply]) {
        for reply in replies {
            assert!(!self.hung_up);
            self.hears();
            self.says(reply);
        }
        assert!(self.hears().is_empty(), "it was answered: {replies:?}");
        assert!(self.hung_up, "{replies:?}");
        assert_eq!(self.end(), Some(&UNKNOWN), "{replies:?}");
    }

    /// Completes, and says this each time it is asked what it has done; how the payment ends then.
    fn remembers(mut self, rounds: [&[Reply]; 2]) -> Event {
        self.says(&done());
        assert_eq!(self.hears(), [&YES[..], &ASKS].concat());
        for replies in rounds {
            assert_eq!(self.end(), None, "it is asked twice");
            for reply in replies {
                self.says(reply);
                self.hears();
            }
            if self.end().is_some() {
                break;
            }
        }
        assert!(!self.hung_up);
        self.end().cloned().expect("an end")
    }
}

fn approval() -> StatusInformation {
    StatusInformation {
        amount: Some(4400),
        currency: Some(944),
        trace: Some(975),
        receipt_number: Some(231),
        ..StatusInformation::default()
    }
}

/// So much of it stands.
fn part() -> StatusInformation {
    StatusInformation { amount: Some(2200), ..approval() }
}

/// Undoes so much of it, under numbers of its own.
fn undoing(amount: u64) -> StatusInformation {
    StatusInformation { amount: Some(amount), trace: Some(976), original_trace: Some(975), ..approval() }
}

fn status(status: StatusInformation) -> Reply {
    Reply::StatusInformation(Box::new(status))
}

fn done() -> Reply {
    Reply::Completion(Completion::default())
}

#[test]
fn a_question_that_comes_again_hears_the_same_part_until_something_else_is_said() {
    let mut terminal = Terminal::told_of_a_part();
    for _again in 0..3 {
        terminal.says(&status(approval()));
        assert_eq!(terminal.hears(), WORDS);
    }
    terminal.says(&status(part()));
    assert_eq!(terminal.hears(), YES, "its word, and no question");
    terminal.says(&status(part()));
    assert_eq!(terminal.hears(), YES);
    terminal.contradicts(&[status(approval())]);
}

#[test]
fn what_fits_neither_the_part_nor_the_whole_is_unknown() {
    let wrong = [
        StatusInformation { amount: Some(2201), ..approval() },
        StatusInformation { amount: Some(2199), ..approval() },
        StatusInformation { amount: None, ..approval() },
        StatusInformation { currency: Some(840), ..part() },
        StatusInformation { currency: Some(978), ..part() },
        StatusInformation { trace: Some(976), ..part() },
        StatusInformation { receipt_number: Some(232), ..part() },
        StatusInformation { receipt_number: None, ..part() },
        StatusInformation { result: 0x05, ..part() },
        StatusInformation { result: 0x05, ..approval() },
        // What it undoes is not all of it, or another one.
        undoing(2200),
        undoing(2199),
        StatusInformation { original_trace: Some(974), ..undoing(4400) },
        StatusInformation { result: 0x05, ..undoing(4400) },
    ];
    for wrong in wrong {
        Terminal::told_of_a_part().contradicts(&[status(wrong.clone())]);
        Terminal::told_of_a_part().contradicts(&[status(part()), status(wrong)]);
    }
    let mut terminal = Terminal::told_of_a_part();
    terminal.driver.handle(terminal.now, driver::Input::Received(&[0x06, 0x0f, 0x03, 0xff, 0xff, 0xff]));
    assert!(terminal.hears().is_empty() && terminal.hung_up, "a Completion that nobody can read");
    assert_eq!(terminal.end(), Some(&UNKNOWN));
}

#[test]
fn a_terminal_that_gives_up_has_undone_all_of_it() {
    for (said, code) in [(None, 0x66), (None, 0x6c), (Some(undoing(4400)), 0x66)] {
        let mut terminal = Terminal::told_of_a_part();
        if let Some(said) = said {
            terminal.says(&status(said));
            assert_eq!(terminal.hears(), YES);
        }
        terminal.says(&Reply::Abort(code));
        assert!(terminal.hears().is_empty(), "answered once it is written down");
        assert_eq!(terminal.end(), Some(&Event::Reversed(ATTEMPT)));
        terminal.orders(Command::Acknowledge(terminal.last));
        assert_eq!(terminal.hears(), YES);
    }
}

#[test]
fn an_end_that_contradicts_what_was_said_of_the_part_is_unknown() {
    Terminal::told_of_a_part().contradicts(&[status(part()), Reply::Abort(0x66)]);
    Terminal::told_of_a_part().contradicts(&[status(undoing(4400)), done()]);
    Terminal::told_of_a_part().contradicts(&[status(part()), status(undoing(4400))]);
    Terminal::told_of_a_part().contradicts(&[status(undoing(4400)), status(part())]);
    // Without its bank it has not undone anything yet.
    Terminal::told_of_a_part().contradicts(&[Reply::Abort(0xa3)]);
}

#[test]
fn only_a_part_that_is_remembered_twice_alike_is_settled() {
    let settled = Event::SettledInPart { attempt: ATTEMPT, amount: azn(2200) };
    let yes = || Reply::Answer(Answer::Done);
    let says = |said: StatusInformation| [yes(), status(said), done()];
    assert_eq!(Terminal::told_of_a_part().remembers([&says(part()), &says(part())]), settled);
    let mut told = Terminal::told_of_a_part();
    told.says(&status(part()));
    told.hears();
    assert_eq!(told.remembers([&says(part()), &says(part())]), settled);
    let day = Some(Parts::Read(Box::new(Totals::of_visa(1, 7, SchemeTotal::default()))));
    let others = [
        approval(),
        StatusInformation { amount: Some(2199), ..part() },
        StatusInformation { amount: Some(4201), ..part() },
        StatusInformation { trace: Some(976), ..part() },
        StatusInformation { receipt_number: Some(232), ..part() },
        StatusInformation { result: 0x05, ..part() },
        StatusInformation { currency: Some(840), ..part() },
        StatusInformation { parts: day, ..part() },
        StatusInformation { original_trace: Some(975), ..part() },
    ];
    for other in others {
        let other = says(other);
        assert_eq!(Terminal::told_of_a_part().remembers([&other, &other]), UNKNOWN, "{other:?}");
        assert_eq!(Terminal::told_of_a_part().remembers([&other, &says(part())]), UNKNOWN, "{other:?}");
        assert_eq!(Terminal::told_of_a_part().remembers([&says(part()), &other]), UNKNOWN, "{other:?}");
    }
    let nothing = [yes(), Reply::Abort(0x83)];
    assert_eq!(Terminal::told_of_a_part().remembers([&nothing, &nothing]), UNKNOWN, "it remembers nothing");
    let unsaid = [yes(), done()];
    assert_eq!(Terminal::told_of_a_part().remembers([&unsaid, &unsaid]), UNKNOWN, "it says nothing of it");
    let not_now = [Reply::Answer(Answer::Refused(0xa0))];
    assert_eq!(Terminal::told_of_a_part().remembers([&not_now, &not_now]), UNKNOWN, "it is not to be asked");
}

/// A terminal told of goods by a till of bytes.
struct Till {
    terminal: Simulator,
    now: Moment,
}

impl Till {
    fn hears(&mut self) -> Vec<u8> {
        let mut heard = Vec::new();
        while let Output::Send(bytes) = self.terminal.poll() {
            heard.extend(bytes);
        }
        heard
    }

    fn says(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.terminal.handle(self.now, Input::Received(bytes));
        self.hears()
    }

    fn waits(&mut self) -> Vec<u8> {
        self.now = self.now + Duration::from_millis(100);
        self.terminal.handle(self.now, Input::Elapsed);
        self.hears()
    }

    /// It waits to hear of goods for 44.00.
    fn approved() -> Self {
        let mut till = Self { terminal: Simulator::new(automatic()), now: Moment::START };
        till.terminal.handle(till.now, Input::Connected);
        till.says(&[0x06, 0x00, 0x06, 0, 0, 0, 0xbe, 0x09, 0x44]);
        till.says(&YES);
        let mut heard = till.says(&[0x06, 0x01, 0x0a, 0x04, 0, 0, 0, 0, 0x44, 0x00, 0x49, 0x09, 0x44]);
        for _ in 0..100 {
            if heard.starts_with(&[0x04, 0x0f]) {
                assert_eq!(till.terminal.view().activity, Activity::AwaitingGoods);
                return till;
            }
            heard = if heard.is_empty() { till.waits() } else { till.says(&YES) };
        }
        panic!("it never asked about goods");
    }

    /// What stands after this was said of the goods.
    fn after(bytes: &[u8]) -> (State, i64) {
        let mut till = Self::approved();
        let mut heard = till.says(bytes);
        assert_ne!(till.terminal.view().activity, Activity::AwaitingGoods, "{bytes:02x?}");
        for _ in 0..100 {
            heard = if heard.is_empty() { till.waits() } else { till.says(&YES) };
        }
        assert_eq!(till.terminal.view().activity, Activity::Idle, "{bytes:02x?}");
        let view = till.terminal.view();
        (view.ledger.entries[0].state, view.totals.standing.minor_units)
    }
}

#[test]
fn the_simulated_terminal_takes_a_part_for_a_part_only() {
    let amount = |high, low| [0x84, 0x9d, 0x07, 0x04, 0, 0, 0, 0, high, low];
    assert_eq!(Till::after(&amount(0x22, 0x00)), (State::Stands, 2200));
    assert_eq!(Till::after(&amount(0x00, 0x01)), (State::Stands, 1));
    assert_eq!(Till::after(&amount(0x43, 0x99)), (State::Stands, 4399));
    for no in [
        &amount(0x00, 0x00)[..],
        &amount(0x44, 0x00),
        &amount(0x44, 0x01),
        &amount(0x2a, 0x00),
        &[0x84, 0x9d, 0x07, 0x04, 0x99, 0x99, 0x99, 0x99, 0x99, 0x99],
        &[0x84, 0x9d, 0x00],
        &[0x84, 0x9d, 0x03, 0x49, 0x09, 0x44],
        &[0x84, 0x9d, 0x06, 0x04, 0, 0, 0, 0, 0x22],
        &[0x84, 0x66, 0x00],
    ] {
        assert_eq!(Till::after(no), (State::Reversed, 0), "{no:02x?}");
    }
    assert_eq!(Till::after(&YES), (State::Stands, 4400), "and the whole for the whole");
}
