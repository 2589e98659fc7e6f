//! A card terminal that says anything, over TCP or on a serial line, to a till in the middle of a payment, a refund or a
//! closing.
#![no_main]

use std::time::Duration;

use domain::{AttemptId, Currency, Moment, Money};
use libfuzzer_sys::fuzz_target;
use peripherals::{
    card::{
        Command, Event,
        zvt::{
            Driver, Settings, Transport,
            block::{self, Parsed as Block},
            frame::{MOST_DATA, Parsed, parse},
            message::{Reply, Request},
        },
    },
    driver::{Driver as _, Input, Output},
};

/// Whatever a frame says, reading it ends; what is read as a request is written and read the same.
fn read(mut bytes: &[u8]) {
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => {
                assert!(frame.data.len() <= MOST_DATA);
                if let Ok(Reply::StatusInformation(status)) = Reply::from_frame(&frame) {
                    assert!(status.last_four.is_none_or(|digits| digits.len() == 4));
                }
                if let Ok(request) = Request::from_frame(&frame)
                    && request != Request::Unsupported
                {
                    let again = request.to_bytes().expect("every number was read from its own digits");
                    let Parsed::Frame { frame, .. } = parse(&again) else { panic!("no frame") };
                    assert_eq!(Request::from_frame(&frame), Ok(request));
                }
                bytes = &bytes[used..];
            }
            Parsed::Garbage { skip } => bytes = &bytes[skip..],
            Parsed::NeedMore => return,
        }
    }
}

/// Whatever a block says, reading it ends; what it carries is written and read the same.
fn read_blocks(mut bytes: &[u8]) {
    loop {
        match block::parse(bytes) {
            Block::Block { message, used } => {
                let again = block::to_bytes(&message);
                assert!(block::parse(&again) == Block::Block { message, used: again.len() });
                bytes = &bytes[used..];
            }
            Block::Acknowledged | Block::Refused => bytes = &bytes[1..],
            Block::Garbage { skip } => bytes = &bytes[skip..],
            Block::NeedMore => return,
        }
    }
}

/// A kiosk that orders one thing once, and delivers, all or in part, or not.
struct Kiosk {
    driver: Driver,
    transport: Transport,
    now: Moment,
    order: Order,
    orders_sent: usize,
    confirmed: Goods,
    goods: Goods,
}

/// What is delivered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goods {
    None,
    Part,
    All,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Payment,
    Refund,
    Reversal,
    Day,
}

const ATTEMPT: AttemptId = AttemptId(uuid::Uuid::from_u128(1));
const AMOUNT: Money = Money::new(4400, Currency::Azn);
const PART: Money = Money::new(2200, Currency::Azn);

impl Order {
    const EVERY: [Self; 4] = [Self::Payment, Self::Refund, Self::Reversal, Self::Day];

    const fn instruction(self) -> u8 {
        match self {
            Self::Payment => 0x01,
            Self::Refund => 0x31,
            Self::Reversal => 0x30,
            Self::Day => 0x50,
        }
    }

    const fn command(self) -> Command {
        match self {
            Self::Payment => Command::Pay { attempt: ATTEMPT, amount: AMOUNT },
            Self::Refund => Command::Refund { attempt: ATTEMPT, amount: AMOUNT },
            Self::Reversal => Command::Reverse { attempt: ATTEMPT, receipt_number: 21, amount: AMOUNT },
            Self::Day => Command::CloseDay,
        }
    }
}

impl Kiosk {
    fn is_the_order(&self, bytes: &[u8]) -> bool {
        let message = match self.transport {
            Transport::Tcp => Some(bytes),
            Transport::Serial => bytes.strip_prefix(&[0x10, 0x02]),
        };
        message.is_some_and(|message| message.starts_with(&[0x06, self.order.instruction()]))
    }

    fn handle(&mut self, input: Input<'_, Command>) {
        self.driver.handle(self.now, input);
        loop {
            match self.driver.poll() {
                Output::Send(bytes) => self.orders_sent += usize::from(self.is_the_order(&bytes)),
                Output::Report(event, id) => {
                    self.hear(event);
                    self.driver.handle(self.now, Input::Ordered(Command::Acknowledge(id)));
                }
                Output::HangUp => {
                    self.driver.handle(self.now, Input::Disconnected);
                    self.driver.handle(self.now, Input::Connected);
                }
                Output::Wait(_) => return,
            }
        }
    }

    fn pause(&mut self) {
        self.now = self.now + Duration::from_millis(700);
        self.handle(Input::Elapsed);
    }

    fn hear(&mut self, event: Event) {
        match event {
            Event::Approved { amount, .. } => {
                assert!(self.order == Order::Payment && amount == AMOUNT);
                self.confirmed = self.goods;
                let decision = match self.goods {
                    Goods::None => Command::ConfirmFailed(ATTEMPT),
                    Goods::Part => Command::ConfirmPart { attempt: ATTEMPT, amount: PART },
                    Goods::All => Command::ConfirmDelivered(ATTEMPT),
                };
                self.driver.handle(self.now, Input::Ordered(decision));
            }
            Event::Settled(_) => assert!(self.confirmed == Goods::All, "settled without goods"),
            Event::SettledInPart { amount, .. } => assert!(self.confirmed == Goods::Part && amount == PART),
            Event::Refunded { amount, .. } => assert!(self.order == Order::Refund && amount == AMOUNT),
            Event::DayClosed(_) => assert!(self.order == Order::Day),
            Event::ReversalRefused(_) => assert!(self.order == Order::Reversal),
            Event::NotRefunded { .. } => assert!(self.order == Order::Refund),
            Event::NotTaken { .. } => assert!(self.order == Order::Payment),
            Event::DayNotClosed(_) => assert!(self.order == Order::Day),
            Event::StatusChanged(_)
            | Event::Progressed(..)
            | Event::OutcomeUnknown(_)
            | Event::Reversed(_)
            | Event::Identified(_)
            | Event::LastTransaction(_)
            | Event::QueryFailed => {}
        }
    }

    fn hears(&mut self, messages: &[&[u8]]) {
        for message in messages {
            match self.transport {
                Transport::Tcp => self.handle(Input::Received(message)),
                Transport::Serial => {
                    self.handle(Input::Received(&[block::ACK]));
                    self.handle(Input::Received(&block::to_bytes(message)));
                    self.handle(Input::Received(&[block::ACK]));
                }
            }
        }
    }
}

/// What the bytes of the input are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Saying {
    /// What stands on the wire.
    Bytes,
    /// Messages, that the terminal packs as it should.
    Messages,
}

fuzz_target!(|input: (u8, u8, &[u8])| {
    let (choice, portion, bytes) = input;
    read(bytes);
    read_blocks(bytes);
    let transport = if choice & 0x01 == 0 { Transport::Tcp } else { Transport::Serial };
    let saying = if choice & 0x02 == 0 { Saying::Bytes } else { Saying::Messages };
    let order = Order::EVERY[usize::from(choice >> 2 & 0x03)];
    let goods = match choice & 0x30 {
        0x00 => Goods::None,
        0x10 => Goods::All,
        _part => Goods::Part,
    };
    let driver = Driver::new(Settings { transport, ..Settings::default() });
    let (now, orders_sent, confirmed) = (Moment::START, 0, Goods::None);
    let mut kiosk = Kiosk { driver, transport, now, order, orders_sent, confirmed, goods };
    kiosk.handle(Input::Connected);
    let (yes, completion) = (&[0x80, 0, 0][..], &[0x06, 0x0f, 0][..]);
    kiosk.hears(&[yes, completion, yes, completion]);
    kiosk.handle(Input::Ordered(order.command()));
    assert_eq!(kiosk.orders_sent, 1);
    match saying {
        Saying::Bytes => {
            for portion in bytes.chunks(usize::from(portion).max(1)) {
                kiosk.pause();
                kiosk.handle(Input::Received(portion));
            }
        }
        Saying::Messages => {
            let mut rest = bytes;
            loop {
                match parse(rest) {
                    Parsed::Frame { frame, used } => {
                        kiosk.pause();
                        kiosk.hears(&[&frame.to_bytes()]);
                        rest = &rest[used..];
                    }
                    Parsed::Garbage { skip } => rest = &rest[skip..],
                    Parsed::NeedMore => break,
                }
            }
        }
    }
    assert_eq!(kiosk.orders_sent, 1, "an order that moves money leaves once");
});
