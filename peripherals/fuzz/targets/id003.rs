//! A note validator that says anything at any time, to a kiosk that takes notes.
#![no_main]

use std::{collections::BTreeSet, time::Duration};

use domain::{Currency, Moment, Money};
use libfuzzer_sys::fuzz_target;
use peripherals::{
    cash::{
        Command, Event, NoteKey, Worth,
        id003::{
            Country, Driver, RECOGNITION, Settings,
            frame::{Frame, LONGEST, Parsed, parse},
            message::{Reply, Request},
        },
    },
    driver::{Driver as _, EventId, Input, Output},
};

const COUNTRIES: [Country; 1] = [Country { number: 1, currency: Currency::Usd }];

/// Reading ends whatever it reads; what is read is written and read the same.
fn read(mut bytes: &[u8]) {
    let _ends = (RECOGNITION.judge)(bytes);
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => {
                assert!(used <= LONGEST && frame.data.len() < used);
                if let Ok(Reply::Table(table)) = Reply::from_frame(&frame) {
                    let notes = table.denominations(&COUNTRIES);
                    assert!(notes.iter().all(|note| note.value.is_none_or(Money::is_positive)));
                }
                if let Ok(request) = Request::from_frame(&frame) {
                    assert_eq!(Request::from_frame(&request.to_frame()), Ok(request));
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
    ordered: BTreeSet<NoteKey>,
    /// Orders to stack that left.
    stacks: usize,
    /// How often a note's end in the cassette can have been said, and how often that was believed.
    told: usize,
    believed: BTreeSet<EventId>,
    durable: usize,
    unwritten: Vec<EventId>,
}

impl Kiosk {
    fn handle(&mut self, input: Input<'_, Command>) {
        self.driver.handle(self.now, input);
        for _ in 0..10_000 {
            match self.driver.poll() {
                Output::Send(bytes) => self.sent(&bytes),
                Output::Report(event, id) => self.reported(&event, id),
                Output::HangUp => {
                    self.driver.handle(self.now, Input::Disconnected);
                    self.driver.handle(self.now, Input::Connected);
                }
                Output::Wait(due) => {
                    self.due = due;
                    return;
                }
            }
        }
        panic!("it never waits");
    }

    fn sent(&mut self, bytes: &[u8]) {
        let Parsed::Frame { frame, used } = parse(bytes) else { panic!("no frame") };
        assert_eq!(used, bytes.len());
        match Request::from_frame(&frame) {
            Ok(Request::Stack2) => {
                self.stacks += 1;
                assert!(self.stacks <= self.ordered.len(), "an order that moves money leaves once");
            }
            Ok(Request::Stack1) => panic!("never said"),
            Ok(Request::Acknowledge) => assert!(self.durable > 0, "answered before it was durable"),
            Ok(_) => {}
            Err(error) => panic!("{error}"),
        }
    }

    fn reported(&mut self, event: &Event, id: EventId) {
        match event {
            Event::NoteHeld { key, value } => {
                assert!(value.is_positive() && self.held.is_none_or(|last| last < *key));
                assert!(self.unwritten.is_empty(), "another note before the end of the last was durable");
                self.held = Some(*key);
            }
            Event::NoteStacked { worth, .. } => {
                if let Worth::Value(value) = worth {
                    assert!(value.is_positive());
                }
                self.believed.insert(id);
                assert!(self.believed.len() <= self.told, "credit out of nothing");
                self.unwritten.push(id);
            }
            Event::NoteReturned { .. } => self.unwritten.push(id),
            Event::NoteLost { key } => {
                assert!(self.held >= Some(*key));
                self.unwritten.push(id);
            }
            Event::PathClear => assert!(self.unwritten.is_empty(), "clear before all was durable"),
            Event::StatusChanged(_)
            | Event::CassetteChanged(_)
            | Event::Identified(_)
            | Event::TableRead(_)
            | Event::NoteEntered
            | Event::NoteRejected(_) => {}
        }
    }

    /// The device says a frame; a message's end in the cassette is counted.
    fn say(&mut self, code: u8, data: &[u8]) {
        self.told += usize::from(matches!(code, 0x15 | 0x16));
        self.handle(Input::Received(&Frame::new(code, data).to_bytes()));
    }

    /// Any bytes; each of these two may become the code of a frame, over however many calls it comes.
    fn raw(&mut self, bytes: &[u8]) {
        self.told += bytes.iter().filter(|byte| matches!(byte, 0x15 | 0x16)).count();
        self.handle(Input::Received(bytes));
    }

    fn acknowledge(&mut self) {
        if self.unwritten.is_empty() {
            return;
        }
        let id = self.unwritten.remove(0);
        self.durable += usize::from(self.believed.contains(&id));
        self.handle(Input::Ordered(Command::Acknowledge(id)));
    }

    fn stack(&mut self) {
        if let Some(key) = self.held {
            self.ordered.insert(key);
            self.handle(Input::Ordered(Command::Stack(key)));
        }
    }

    /// As a good device does, whatever is asked.
    fn serve(&mut self) {
        self.say(0x8a, &[0x61, 0x01, 0x01, 0x00, 0x62, 0x01, 0x05, 0x00]);
        self.say(0x88, b"i(USA)100-SS ID003-05V280-42 01AUG17 964D");
        self.say(0x50, &[]);
        self.say(0xc2, &[0]);
        self.say(0xc5, &[2, 0]);
        self.say(0xc0, &[0xfc, 0xff]);
        self.say(0xc3, &[0]);
    }

    fn wait(&mut self, longer: u8) {
        let due = self.due.unwrap_or(self.now);
        self.now = self.now.max(due) + Duration::from_millis(u64::from(longer) * 40);
        self.handle(Input::Elapsed);
    }
}

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    let driver = Driver::new(Settings { countries: COUNTRIES.to_vec(), ..Settings::default() });
    let mut kiosk = Kiosk {
        driver,
        now: Moment::START,
        due: None,
        held: None,
        ordered: BTreeSet::new(),
        stacks: 0,
        told: 0,
        believed: BTreeSet::new(),
        durable: 0,
        unwritten: Vec::new(),
    };
    let values = [1, 5].map(|dollars| Money::new(dollars * 100, Currency::Usd));
    kiosk.handle(Input::Connected);
    kiosk.handle(Input::Ordered(Command::Enable(values.to_vec())));
    for step in bytes.chunks(3).take(600) {
        let [operation, first, second] = [0, 1, 2].map(|place| step.get(place).copied().unwrap_or(0));
        match operation % 16 {
            0..=5 => {
                kiosk.wait(0);
                kiosk.say(first, if second == 0 { &[] } else { std::slice::from_ref(&second) });
            }
            6 | 7 => {
                kiosk.wait(0);
                kiosk.serve();
            }
            8 => kiosk.wait(first),
            9 => kiosk.raw(step.get(1..).unwrap_or_default()),
            10 => kiosk.stack(),
            11 | 12 => kiosk.acknowledge(),
            13 if first % 2 == 0 => kiosk.handle(Input::Ordered(Command::Disable)),
            13 => kiosk.handle(Input::Ordered(Command::Enable(values.to_vec()))),
            14 if first % 2 == 0 => kiosk.handle(Input::Ordered(Command::Reset)),
            14 => {
                if let Some(key) = kiosk.held {
                    kiosk.handle(Input::Ordered(Command::Return(key)));
                }
            }
            _fifteen => {
                kiosk.handle(Input::Disconnected);
                kiosk.handle(Input::Connected);
            }
        }
    }
});
