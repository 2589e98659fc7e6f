//! A note validator that says anything at any time, to a kiosk that takes notes.
#![no_main]

use std::time::Duration;

use domain::{Currency, Moment, Money};
use libfuzzer_sys::fuzz_target;
use peripherals::{
    cash::{
        Command, Event, NoteKey, Worth,
        ccnet::{
            Driver, RECOGNITION, Settings,
            frame::{Frame, LONGEST, Parsed, parse},
            message::{Reply, Request},
        },
    },
    driver::{Driver as _, EventId, Input, Output},
};

const ACK: [u8; 6] = [0x02, 0x03, 0x06, 0x00, 0xc2, 0x82];
const STACK: [u8; 6] = [0x02, 0x03, 0x06, 0x35, 0xec, 0xe4];

/// Reading ends whatever it reads; what is read as a request is written and read the same.
fn read(mut bytes: &[u8]) {
    let _ends = (RECOGNITION.judge)(bytes);
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => {
                assert!(used <= LONGEST && frame.data.len() < used);
                for asked in [Request::Poll, Request::Identify, Request::GetTable, Request::GetStatus, Request::Stack] {
                    if let Ok(Reply::Table(table)) = Reply::to(asked, &frame) {
                        let notes = table.denominations();
                        assert!(notes.iter().all(|note| note.value.is_none_or(Money::is_positive)));
                    }
                }
                let request = Request::from_frame(&frame);
                if let Request::Other(_) = request {
                } else {
                    assert_eq!(Request::from_frame(&request.to_frame()), request);
                }
                bytes = &bytes[used..];
            }
            Parsed::Damaged { skip } | Parsed::Garbage { skip } => bytes = &bytes[skip..],
            Parsed::NeedMore => return,
        }
    }
}

struct Kiosk {
    driver: Driver,
    now: Moment,
    due: Option<Moment>,
    held: Option<NoteKey>,
    /// Orders to stack that the driver was given, and that it sent.
    ordered: usize,
    sent: usize,
    /// How often *stacked* can have been said, and how often that was believed.
    told: usize,
    believed: usize,
    unwritten: Vec<EventId>,
    /// An end that is not written down: the device may not be answered about it.
    end: Option<EventId>,
}

impl Kiosk {
    fn new() -> Self {
        let driver = Driver::new(Settings::default());
        let mut kiosk = Self {
            driver,
            now: Moment::START,
            due: None,
            held: None,
            ordered: 0,
            sent: 0,
            told: 0,
            believed: 0,
            unwritten: Vec::new(),
            end: None,
        };
        kiosk.handle(Input::Connected);
        let notes = [1, 5, 10, 20, 50, 100, 200].map(|manat| Money::new(manat * 100, Currency::Azn));
        kiosk.handle(Input::Ordered(Command::Enable(notes.to_vec())));
        kiosk
    }

    fn handle(&mut self, input: Input<'_, Command>) -> Vec<Vec<u8>> {
        self.driver.handle(self.now, input);
        let mut sent = Vec::new();
        loop {
            match self.driver.poll() {
                Output::Send(bytes) => {
                    if bytes == STACK {
                        self.sent += 1;
                    }
                    sent.push(bytes);
                }
                Output::Report(event, id) => self.hear(event, id),
                Output::HangUp => {
                    self.driver.handle(self.now, Input::Disconnected);
                    self.driver.handle(self.now, Input::Connected);
                }
                Output::Wait(due) => {
                    self.due = due;
                    return sent;
                }
            }
        }
    }

    fn hear(&mut self, event: Event, id: EventId) {
        self.unwritten.push(id);
        match event {
            Event::NoteHeld { key, value } => {
                assert!(value.is_positive());
                assert_eq!(self.end, None, "another note before the last one's end is written down");
                self.held = Some(key);
            }
            Event::NoteStacked { worth, .. } => {
                assert!(!matches!(worth, Worth::Value(value) if !value.is_positive()));
                self.believed += 1;
                self.end(id);
            }
            Event::NoteReturned { .. } | Event::NoteLost { .. } => self.end(id),
            Event::PathClear => assert_eq!(self.end, None, "clear before the end is written down"),
            Event::StatusChanged(_)
            | Event::CassetteChanged(_)
            | Event::Identified(_)
            | Event::TableRead(_)
            | Event::NoteEntered
            | Event::NoteRejected(_) => {}
        }
    }

    fn end(&mut self, id: EventId) {
        assert_eq!(self.end.replace(id), None, "two ends at once");
        self.held = None;
    }

    fn answer(&mut self, data: &[u8]) {
        self.told += usize::from(data.first() == Some(&0x81));
        let sent = self.handle(Input::Received(&Frame::new(data).to_bytes()));
        let is_end = matches!(data, [0x81 | 0x82, ..] if data.len() < 34);
        if is_end && self.end.is_some() {
            assert!(!sent.contains(&ACK.to_vec()), "answered before it is written down");
        }
    }

    fn step(&mut self, what: u8, bytes: &[u8]) {
        match what % 12 {
            0 => {
                self.told += bytes.iter().filter(|byte| **byte == 0x81).count();
                self.handle(Input::Received(bytes));
            }
            1..=5 if !bytes.is_empty() => self.answer(bytes),
            6 => {
                self.now = self.now + Duration::from_millis(bytes.len() as u64 * 40);
                self.handle(Input::Elapsed);
            }
            7 => {
                for id in std::mem::take(&mut self.unwritten) {
                    self.end.take_if(|end| *end == id);
                    self.handle(Input::Ordered(Command::Acknowledge(id)));
                }
            }
            8 => {
                if let Some(key) = self.held {
                    self.ordered += 1;
                    self.handle(Input::Ordered(Command::Stack(key)));
                }
            }
            9 => {
                if let Some(key) = self.held {
                    self.handle(Input::Ordered(Command::Return(key)));
                }
            }
            10 => {
                self.handle(Input::Disconnected);
                self.handle(Input::Connected);
            }
            11 => drop(self.handle(Input::Ordered(Command::Reset))),
            _ => {}
        }
        // Time goes on until the driver says something, so that an answer can come.
        if let Some(due) = self.due {
            self.now = self.now.max(due);
            self.handle(Input::Elapsed);
        }
        assert!(self.believed <= self.told, "money that no device told of");
        assert!(self.sent <= 3 * self.ordered, "an order to stack that nobody gave");
    }
}

fuzz_target!(|input: &[u8]| {
    read(input);
    let mut kiosk = Kiosk::new();
    let mut rest = input;
    // What happens, how long it is, its bytes.
    while let [what, length, more @ ..] = rest {
        let (bytes, behind) = more.split_at(more.len().min(usize::from(*length)));
        kiosk.step(*what, bytes);
        rest = behind;
    }
});
