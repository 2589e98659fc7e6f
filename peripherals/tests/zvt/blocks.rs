//! What only a serial line has: blocks that are acknowledged, refused, repeated, and lines that carry something else.

use std::time::Duration;

use domain::Moment;
use peripherals::{
    bench::{Direction, Fault as Harm, Wire},
    card::{
        Command, Event, Fault, NotClosed, Progress,
        zvt::{
            Driver, Transport, block,
            message::{Answer, Completion, Reply, StatusInformation},
            simulator::{self, Duplicates, Gesture},
        },
    },
    driver::{Driver as _, EventId, Input, Output},
    status::{Condition, Readiness, Status},
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::till::{self, EARLIER, Ending, Goods, Till, attempt, automatic, azn, join};

const SOON: Duration = Duration::from_millis(300);
const ACK: [u8; 1] = [0x06];
const NAK: [u8; 1] = [0x15];
/// `80 00 00`, as it stood on a terminal's wire (see `block`).
const YES: [u8; 9] = [0x10, 0x02, 0x80, 0x00, 0x00, 0x10, 0x03, 0xf5, 0x1f];

/// A hand at the terminal's end of the line.
struct Hand {
    driver: Driver,
    now: Moment,
    due: Option<Moment>,
    events: Vec<Event>,
    last: EventId,
    hang_ups: usize,
}

impl Hand {
    fn connect() -> Self {
        let driver = till::driver(Transport::Serial);
        let (now, events) = (Moment::START, Vec::new());
        let mut hand = Self { driver, now, due: None, events, last: EventId(0), hang_ups: 0 };
        hand.driver.handle(now, Input::Connected);
        hand
    }

    /// A terminal that has registered the till, and is well.
    fn ready() -> Self {
        let mut hand = Self::connect();
        hand.hears();
        let registered = Completion { status_byte: Some(0x10), ..Completion::default() };
        let well = Completion { terminal_status: Some(0), ..Completion::default() };
        for completion in [registered, well] {
            hand.says(&ACK);
            hand.says(&YES);
            assert_eq!(hand.hears(), ACK);
            hand.says(&block_of(&Reply::Completion(completion)));
            assert_eq!(hand.hears(), [&ACK[..], &YES].concat());
            hand.says(&ACK);
            hand.hears();
        }
        assert!(matches!(hand.events.last(), Some(Event::StatusChanged(status)) if *status == Status::ready()));
        hand
    }

    fn says(&mut self, bytes: &[u8]) {
        self.driver.handle(self.now, Input::Received(bytes));
    }

    fn orders(&mut self, command: Command) {
        self.driver.handle(self.now, Input::Ordered(command));
    }

    /// Everything the driver puts on the wire now.
    fn hears(&mut self) -> Vec<u8> {
        let mut heard = Vec::new();
        loop {
            match self.driver.poll() {
                Output::Send(bytes) => heard.extend(bytes),
                Output::Report(event, id) => {
                    self.events.push(event);
                    self.last = id;
                }
                Output::HangUp => self.hang_ups += 1,
                Output::Wait(due) => {
                    self.due = due;
                    return heard;
                }
            }
        }
    }

    /// Lets time pass, and hears what is said in it.
    fn waits(&mut self, time: Duration) -> Vec<u8> {
        let end = self.now + time;
        let mut heard = self.hears();
        while let Some(due) = self.due.filter(|due| *due <= end) {
            self.now = self.now.max(due);
            self.driver.handle(self.now, Input::Elapsed);
            heard.extend(self.hears());
        }
        self.now = end;
        heard
    }
}

fn block_of(reply: &Reply) -> Vec<u8> {
    block::to_bytes(&reply.to_bytes().unwrap())
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

fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).filter(|window| *window == wanted).count()
}

/// The till's first words, its acknowledgement of each block, and its answer to each message; PA00P016.
#[test]
fn a_registration_is_written_in_blocks() {
    let mut till = join(Transport::Serial, automatic(), Wire::perfect());
    till.until_ready();
    let sent = till.bench.sent(Direction::ToDevice);
    let mut expected = vec![0x10, 0x02, 0x06, 0x00, 0x06, 0, 0, 0, 0xbe, 0x09, 0x44, 0x10, 0x03, 0x3e, 0xb5];
    for message in [&[][..], &[0x10, 0x02, 0x05, 0x01, 0x03, 0, 0, 0, 0x10, 0x03, 0xdf, 0xdb]] {
        expected.extend(message);
        // The terminal's yes; its completion, and our answer to that.
        expected.extend([&ACK[..], &ACK, &YES].concat());
    }
    assert_eq!(sent, expected);
}

#[test]
fn an_order_that_moves_money_leaves_once_whether_refused_or_not_acknowledged() {
    let pay = Command::Pay { attempt: attempt(1), amount: azn(4400) };
    let refund = Command::Refund { attempt: attempt(1), amount: azn(4400) };
    let reverse = Command::Reverse { attempt: attempt(1), receipt_number: 21, amount: azn(1000) };
    for (command, order) in [(pay, 0x01), (refund, 0x31), (reverse, 0x30)] {
        for answer in [&[][..], &NAK, &[0x15, 0x15, 0x15], &ACK] {
            let mut hand = Hand::ready();
            hand.orders(command.clone());
            let mut heard = hand.hears();
            hand.says(answer);
            heard.extend(hand.waits(Duration::from_secs(10)));
            assert_eq!(count(&heard, &[0x10, 0x02, 0x06, order]), 1, "{answer:02x?}: {heard:02x?}");
            assert!(hand.events.contains(&Event::OutcomeUnknown(attempt(1))), "{answer:02x?}: {:?}", hand.events);
            assert_eq!(hand.hang_ups, 1);
        }
    }
}

#[test]
fn an_acknowledgement_harmed_into_a_refusal_changes_nothing() {
    let mut hand = Hand::ready();
    hand.orders(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    hand.hears();
    hand.says(&NAK);
    assert!(hand.waits(SOON).is_empty());
    hand.says(&YES);
    hand.says(&block_of(&Reply::Intermediate(0x0a)));
    assert_eq!(hand.hears(), [&ACK[..], &ACK, &YES].concat());
    assert!(hand.events.contains(&Event::Progressed(attempt(1), Progress::AwaitingCard)));
}

#[test]
fn a_request_that_changes_nothing_is_repeated_twice_and_no_more() {
    let mut silent = Hand::connect();
    let heard = silent.waits(Duration::from_millis(4990));
    assert_eq!(count(&heard, &[0x10, 0x02, 0x06, 0x00]), 3, "{heard:02x?}");
    assert_eq!(silent.hang_ups, 0);
    silent.waits(Duration::from_millis(20));
    assert_eq!(silent.hang_ups, 1);
    let mut refusing = Hand::connect();
    let mut heard = refusing.hears();
    for _ in 0..9 {
        refusing.says(&NAK);
        heard.extend(refusing.hears());
    }
    assert_eq!(count(&heard, &[0x10, 0x02, 0x06, 0x00]), 3, "{heard:02x?}");
}

/// The tail of a broken block may hold any byte.
#[test]
fn between_noise_nothing_is_an_acknowledgement() {
    let mut hand = Hand::connect();
    let mut heard = hand.hears();
    hand.says(&[0x55, 0x06, 0x55]);
    heard.extend(hand.waits(Duration::from_secs(4)));
    assert_eq!(count(&heard, &[0x10, 0x02, 0x06, 0x00]), 3, "{heard:02x?}");
}

/// A Completion alone may be a late one, of something else.
#[test]
fn a_day_of_which_nothing_was_said_is_not_closed() {
    let mut hand = Hand::ready();
    hand.orders(Command::CloseDay);
    hand.hears();
    hand.says(&ACK);
    hand.says(&YES);
    hand.says(&block_of(&Reply::Completion(Completion::default())));
    assert_eq!(hand.hears(), [ACK, ACK].concat(), "it is not answered");
    assert_eq!(hand.hang_ups, 1);
    let last = hand.events.iter().rev().find(|event| !matches!(event, Event::StatusChanged(_)));
    assert_eq!(last, Some(&Event::DayNotClosed(NotClosed::Unknown)));
}

/// Our acknowledgement was lost: the same block comes again, before and after our answer, and once more in earnest.
#[test]
fn a_block_the_terminal_repeats_is_heard_once_and_answered_as_before() {
    let mut hand = Hand::ready();
    hand.orders(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    hand.hears();
    hand.says(&ACK);
    hand.says(&YES);
    assert_eq!(hand.hears(), ACK);
    hand.says(&YES);
    assert_eq!(hand.hears(), ACK, "an answer that comes again");
    let question = block_of(&Reply::StatusInformation(Box::new(approval())));
    hand.says(&question);
    assert_eq!(hand.hears(), ACK);
    hand.says(&question);
    assert_eq!(hand.hears(), ACK, "not answered yet: nothing is known of the goods");
    hand.orders(Command::Acknowledge(hand.last));
    let not_yet = block::to_bytes(&Answer::Wait.to_bytes());
    assert_eq!(hand.waits(Duration::from_millis(3100)), not_yet);
    hand.says(&question);
    assert_eq!(hand.hears(), [&ACK[..], &not_yet].concat(), "our answer was not acknowledged: it is said again");
    hand.says(&ACK);
    hand.orders(Command::ConfirmDelivered(attempt(1)));
    assert!(hand.hears().is_empty(), "it is the terminal's turn");
    hand.says(&question);
    assert_eq!(hand.hears(), [&ACK[..], &YES].concat(), "our answer was acknowledged: this is a new question");
    hand.says(&question);
    assert_eq!(hand.hears(), [&ACK[..], &YES].concat());
    let approvals = hand.events.iter().filter(|event| matches!(event, Event::Approved { .. })).count();
    assert_eq!(approvals, 1);
}

/// "Yes" to an intermediate status, said again by itself, could be taken for "the goods are delivered".
#[test]
fn an_answer_is_never_said_again_by_itself() {
    let mut hand = Hand::ready();
    hand.orders(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    hand.hears();
    hand.says(&ACK);
    hand.says(&YES);
    hand.says(&block_of(&Reply::Intermediate(0x1c)));
    assert_eq!(hand.hears(), [&ACK[..], &ACK, &YES].concat());
    hand.says(&NAK);
    assert!(hand.waits(Duration::from_mins(1)).is_empty());
}

/// The word about a part of the goods is an answer like others: said once for each time that the terminal asks.
#[test]
fn a_part_is_never_said_again_by_itself() {
    let words = block::to_bytes(&[0x84, 0x9d, 0x07, 0x04, 0x00, 0x00, 0x00, 0x00, 0x22, 0x00]);
    let question = block_of(&Reply::StatusInformation(Box::new(approval())));
    for unheard in [&[][..], &NAK] {
        let mut hand = Hand::ready();
        hand.orders(Command::Pay { attempt: attempt(1), amount: azn(4400) });
        hand.hears();
        hand.says(&ACK);
        hand.says(&YES);
        hand.says(&question);
        hand.hears();
        hand.orders(Command::Acknowledge(hand.last));
        hand.orders(Command::ConfirmPart { attempt: attempt(1), amount: azn(2200) });
        assert_eq!(hand.hears(), words);
        hand.says(unheard);
        assert!(hand.waits(Duration::from_mins(1)).is_empty(), "{unheard:02x?}");
        hand.says(&question);
        assert_eq!(hand.hears(), [&ACK[..], &words].concat(), "{unheard:02x?}");
    }
}

#[test]
fn a_broken_block_is_refused_in_the_pause_behind_it_and_heard_when_it_comes_whole() {
    let mut hand = Hand::ready();
    hand.orders(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    hand.hears();
    hand.says(&ACK);
    let mut broken = YES;
    broken[2] = 0x84;
    hand.says(&broken);
    assert!(hand.hears().is_empty());
    assert_eq!(hand.waits(Duration::from_millis(250)), NAK);
    hand.says(&YES[..5]);
    assert_eq!(hand.waits(Duration::from_millis(250)), NAK, "the rest does not come");
    hand.says(&YES);
    assert_eq!(hand.hears(), ACK);
    assert_eq!(hand.hang_ups, 0);
}

/// A terminal that executes what it hears twice, and one that does not, on a wire that harms any byte in any way, also an
/// acknowledgement into a refusal: each order is on the wire once, and the books agree.
#[test]
fn no_terminal_is_brought_to_act_twice() {
    const HARMS: [Harm; 5] =
        [Harm::Lost, Harm::Doubled, Harm::Corrupted(0x13), Harm::Delayed(Duration::from_secs(2)), Harm::Silenced];
    let exchange = |till: &mut Till, goods: Goods, context: &str| {
        let ending = till.pay(attempt(1), azn(4400), goods);
        till.assert_books_agree(azn(4400), ending, azn(1000), context);
    };
    let slow = Duration::from_secs(4);
    let every_goods = [Goods::DeliveredAfter(slow), Goods::InPart(slow, azn(4300))];
    let every_duplicates = [Duplicates::Recognised, Duplicates::Executed];
    for (duplicates, goods) in every_duplicates.into_iter().flat_map(|one| every_goods.map(|goods| (one, goods))) {
        let terminal = simulator::Settings { duplicates, ..automatic() };
        let mut clean = join(Transport::Serial, terminal.clone(), Wire::perfect());
        exchange(&mut clean, goods, "no harm");
        for (way, direction) in Direction::BOTH.into_iter().enumerate() {
            for position in 0..clean.sent[way] {
                for harm in HARMS {
                    let wire = Wire::perfect().with(direction, position, harm);
                    let mut till = join(Transport::Serial, terminal.clone(), wire);
                    till.until_ready();
                    let context = format!("{duplicates:?}, {goods:?}, {harm:?} at byte {position} {direction:?}");
                    exchange(&mut till, goods, &context);
                    let orders = count(till.bench.sent(Direction::ToDevice), &[0x10, 0x02, 0x06, 0x01]);
                    assert!(orders <= 1, "{context}");
                }
            }
        }
    }
}

#[test]
fn a_slow_line_carries_a_payment() {
    // 9600 bits a second.
    let mut till = join(Transport::Serial, automatic(), Wire::perfect().dribble(Duration::from_micros(1150)));
    till.until_ready();
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
    let refused = count(till.bench.sent(Direction::ToDevice), &NAK);
    assert_eq!(refused, 0, "nothing was taken for a pause");
}

/// Nobody notices on a serial line that a terminal was switched off and on: the first order is refused, the next is not.
#[test]
fn a_terminal_that_has_forgotten_us_is_registered_with_again() {
    let mut till = join(Transport::Serial, automatic(), Wire::perfect());
    till.until_ready();
    till.present(Gesture::CutPower);
    till.present(Gesture::RestorePower);
    till.bench.run_for(Duration::from_secs(3));
    assert_eq!(till.pay(attempt(1), azn(4400), Goods::DeliveredAfter(SOON)), Ending::NotTaken);
    till.until_ready();
    assert_eq!(till.pay(attempt(2), azn(4400), Goods::DeliveredAfter(SOON)), Ending::Settled);
}

#[test]
fn a_terminal_that_restarts_every_five_seconds_moves_no_money_by_itself() {
    let mut till = join(Transport::Serial, automatic(), Wire::perfect());
    till.until_ready();
    till.bench.order(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    for _ in 0..20 {
        till.present(Gesture::CutPower);
        till.present(Gesture::RestorePower);
        till.bench.run_for(Duration::from_secs(5));
    }
    assert!(till.bench.events().any(|event| *event == Event::OutcomeUnknown(attempt(1))));
    assert_eq!(till.reverse(attempt(2), azn(1000), EARLIER), Ending::Reversed, "then it works");
    assert_eq!(till.bench.view().totals.waiting, azn(0));
}

/// How the driver says that things are after it has heard this for a minute, connected anew whenever it hangs up.
fn status_on_a_line_that_says(mut next: impl FnMut(&[u8]) -> Vec<u8>) -> Status<Fault> {
    let mut hand = Hand::connect();
    let mut most = 0;
    let end = Moment::START + Duration::from_mins(1);
    while hand.now < end {
        let hang_ups = hand.hang_ups;
        let heard = hand.waits(Duration::from_millis(250));
        let said = next(&heard);
        hand.says(&said);
        hand.hears();
        most = most.max(format!("{:?}", hand.driver).len());
        if hand.hang_ups > hang_ups {
            hand.driver.handle(hand.now, Input::Disconnected);
            hand.driver.handle(hand.now, Input::Connected);
        }
    }
    assert!(most < 4000, "it grows: {most}");
    assert!(hand.hang_ups > 0, "and gives up");
    let told = hand.events.iter().rev().find_map(|event| match event {
        Event::StatusChanged(status) => Some(*status),
        _other => None,
    });
    told.unwrap()
}

const MISUNDERSTOOD: Option<Fault> = Some(Fault::Unintelligible);

#[test]
fn noise_and_other_devices_are_unintelligible() {
    let mut chance = StdRng::seed_from_u64(7);
    let noise = status_on_a_line_that_says(|_| (0..20).map(|_| chance.random()).collect());
    assert_eq!((noise.readiness, noise.fault), (Readiness::Unavailable, MISUNDERSTOOD), "a wrong baud rate");
    let mut chance = StdRng::seed_from_u64(8);
    let flood = status_on_a_line_that_says(|_| (0..20_000).map(|_| chance.random()).collect());
    assert_eq!((flood.readiness, flood.fault), (Readiness::Unavailable, MISUNDERSTOOD), "a flood");
    let validator = status_on_a_line_that_says(|_| vec![0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]);
    assert_eq!((validator.readiness, validator.fault), (Readiness::Unavailable, MISUNDERSTOOD), "a note validator");
    let endless = status_on_a_line_that_says(|_| [&[0x10, 0x02][..], &[0x20; 9000]].concat());
    assert_eq!((endless.readiness, endless.fault), (Readiness::Unavailable, MISUNDERSTOOD), "a block without end");
}

#[test]
fn a_line_that_says_nothing_or_our_own_words_is_no_terminal() {
    let silent = status_on_a_line_that_says(|_| Vec::new());
    assert_eq!((silent.readiness, silent.fault), (Readiness::Unavailable, None));
    assert!(matches!(silent.condition, Condition::Starting | Condition::Offline), "{silent:?}");
    let mut echo = Hand::connect();
    for _ in 0..200 {
        let heard = echo.waits(Duration::from_millis(100));
        assert!(heard.len() < 200, "it talks to itself");
        echo.says(&heard);
    }
    assert!(
        !echo
            .events
            .iter()
            .any(|event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Ready))
    );
}

/// A late answer to an earlier query, say: of the amount that is asked for now, and of a payment that was paid for long ago.
#[test]
fn an_approval_under_numbers_heard_before_is_none() {
    let mut hand = Hand::ready();
    hand.says(&block_of(&Reply::StatusInformation(Box::new(approval()))));
    let no = block::to_bytes(&Answer::Refused(0x66).to_bytes());
    assert_eq!(hand.hears(), [&ACK[..], &no].concat());
    hand.says(&ACK);
    hand.orders(Command::Pay { attempt: attempt(1), amount: azn(4400) });
    hand.hears();
    hand.says(&ACK);
    hand.says(&YES);
    hand.says(&block_of(&Reply::StatusInformation(Box::new(approval()))));
    assert_eq!(hand.hears(), [&ACK[..], &ACK, &no].concat());
    assert!(!hand.events.iter().any(|event| matches!(event, Event::Approved { .. })), "{:?}", hand.events);
}

#[test]
fn an_unknown_state_of_the_terminal_is_kept() {
    let mut hand = Hand::ready();
    let heard = hand.waits(Duration::from_secs(30));
    assert_eq!(count(&heard, &[0x10, 0x02, 0x05, 0x01]), 1);
    hand.says(&ACK);
    hand.says(&YES);
    hand.says(&block_of(&Reply::Completion(Completion { terminal_status: Some(0x4a), ..Completion::default() })));
    hand.hears();
    let status = Fault::Other(0x4a).status();
    assert_eq!(hand.events.last(), Some(&Event::StatusChanged(status)));
}
