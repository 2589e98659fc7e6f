//! A card terminal that says anything, to a till in the middle of a payment.
#![no_main]

use std::time::Duration;

use domain::{AttemptId, Currency, Moment, Money};
use libfuzzer_sys::fuzz_target;
use peripherals::{
    card::{
        Command, Event,
        zvt::{
            Driver, Settings,
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

/// A kiosk that pays once and delivers, or not.
struct Kiosk {
    driver: Driver,
    now: Moment,
    orders_sent: usize,
    confirmed: bool,
    delivers: bool,
}

const ATTEMPT: AttemptId = AttemptId(uuid::Uuid::from_u128(1));

impl Kiosk {
    fn handle(&mut self, input: Input<'_, Command>) {
        self.driver.handle(self.now, input);
        loop {
            match self.driver.poll() {
                Output::Send(bytes) => self.orders_sent += usize::from(bytes.starts_with(&[0x06, 0x01])),
                Output::Report(event, id) => {
                    match event {
                        Event::Approved { amount, .. } => {
                            assert_eq!(amount, Money::new(4400, Currency::Azn));
                            self.confirmed = self.delivers;
                            let decision =
                                if self.delivers { Command::ConfirmDelivered } else { Command::ConfirmFailed };
                            self.driver.handle(self.now, Input::Ordered(decision(ATTEMPT)));
                        }
                        Event::Settled(_) => assert!(self.confirmed, "settled without goods"),
                        Event::StatusChanged(_)
                        | Event::Progressed(..)
                        | Event::NotTaken { .. }
                        | Event::OutcomeUnknown(_)
                        | Event::Reversed(_)
                        | Event::ReversalRefused(_)
                        | Event::LastTransaction(_)
                        | Event::QueryFailed => {}
                    }
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
}

fuzz_target!(|input: (bool, u8, &[u8])| {
    let (delivers, portion, bytes) = input;
    read(bytes);
    let driver = Driver::new(Settings::default());
    let mut kiosk = Kiosk { driver, now: Moment::START, orders_sent: 0, confirmed: false, delivers };
    kiosk.handle(Input::Connected);
    let registered = [0x80, 0, 0, 0x06, 0x0f, 0, 0x80, 0, 0, 0x06, 0x0f, 0];
    kiosk.handle(Input::Received(&registered));
    kiosk.handle(Input::Ordered(Command::Pay { attempt: ATTEMPT, amount: Money::new(4400, Currency::Azn) }));
    assert_eq!(kiosk.orders_sent, 1);
    for portion in bytes.chunks(usize::from(portion).max(1)) {
        kiosk.now = kiosk.now + Duration::from_secs(1);
        kiosk.handle(Input::Elapsed);
        kiosk.handle(Input::Received(portion));
    }
    assert_eq!(kiosk.orders_sent, 1, "an order that moves money leaves once");
});
