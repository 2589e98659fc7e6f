//! What every reader's driver has: who waits, which reading is open, what was reported.

use std::collections::VecDeque;

use domain::Sensitive;

use super::{Command, Event, Fault, Presence, ReadFault};
use crate::{
    detect::Identity,
    driver::{EventId, Output},
    status::Status,
};

/// So many unreadable readings in a row are not the documents' fault.
const UNREADABLE_IN_A_ROW: u8 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Yes,
    No,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    None,
    Open,
}

/// Where readings are reported. Each has one beginning and one end, and nobody hears of what nobody waits for.
#[derive(Debug)]
pub(super) struct Desk {
    wanted: Wanted,
    reading: Reading,
    unreadable: u8,
    status: Option<Status<Fault>>,
    identity: Option<Identity>,
    presence: Option<Presence>,
    outbox: VecDeque<Output<Event>>,
    next_id: u64,
}

impl Desk {
    pub(super) const fn new() -> Self {
        Self {
            wanted: Wanted::No,
            reading: Reading::None,
            unreadable: 0,
            status: None,
            identity: None,
            presence: None,
            outbox: VecDeque::new(),
            next_id: 1,
        }
    }

    fn report(&mut self, event: Event) {
        self.outbox.push_back(Output::Report(event, EventId(self.next_id)));
        self.next_id += 1;
    }

    pub(super) fn send(&mut self, bytes: Vec<u8>) {
        self.outbox.push_back(Output::Send(bytes));
    }

    pub(super) fn hang_up(&mut self) {
        self.outbox.push_back(Output::HangUp);
    }

    pub(super) fn poll(&mut self) -> Option<Output<Event>> {
        self.outbox.pop_front()
    }

    pub(super) fn is_wanted(&self) -> bool {
        self.wanted == Wanted::Yes
    }

    pub(super) fn is_open(&self) -> bool {
        self.reading == Reading::Open
    }

    pub(super) fn order(&mut self, command: &Command) {
        match command {
            Command::Enable => self.wanted = Wanted::Yes,
            Command::Disable => {
                self.wanted = Wanted::No;
                self.reading = Reading::None;
            }
            // No reader waits for an answer.
            Command::Acknowledge(_) => {}
        }
    }

    /// Bytes of a document have begun to come.
    pub(super) fn began(&mut self) {
        if self.is_wanted() && self.reading == Reading::None {
            self.reading = Reading::Open;
            self.report(Event::ReadingBegan);
        }
    }

    /// The end of a reading.
    pub(super) fn ended(&mut self, reading: Result<Vec<Sensitive<String>>, ReadFault>) {
        match reading {
            Ok(lines) => self.read(lines),
            Err(fault) => self.failed(fault),
        }
    }

    fn read(&mut self, lines: Vec<Sensitive<String>>) {
        if !self.is_wanted() {
            return;
        }
        self.began();
        self.reading = Reading::None;
        if self.unreadable >= UNREADABLE_IN_A_ROW {
            self.report_status(Status::ready());
        }
        self.unreadable = 0;
        self.report(Event::LinesRead(lines));
    }

    /// A failure, and the reader's own fault when failures that are no document's add up.
    pub(super) fn failed(&mut self, fault: ReadFault) {
        if !self.is_wanted() {
            return;
        }
        self.began();
        self.reading = Reading::None;
        self.report(Event::ReadFailed(fault));
        let meaning = match fault {
            ReadFault::NotText | ReadFault::Garbled => Fault::Unintelligible,
            ReadFault::Unframed => Fault::FramedOtherwise,
            ReadFault::CutOff | ReadFault::TooLong | ReadFault::NoLines | ReadFault::BarCode(_) => return,
        };
        self.unreadable = self.unreadable.saturating_add(1);
        if self.unreadable >= UNREADABLE_IN_A_ROW {
            // Usable again as soon as one document is read; until then nobody should be asked to try.
            self.report_status(meaning.status());
        }
    }

    pub(super) fn report_status(&mut self, status: Status<Fault>) {
        if self.status != Some(status) {
            self.status = Some(status);
            self.report(Event::StatusChanged(status));
        }
    }

    /// What readings and answers so far say of it.
    pub(super) fn is_well(&mut self) {
        if self.unreadable < UNREADABLE_IN_A_ROW {
            self.report_status(Status::ready());
        }
    }

    pub(super) fn identified(&mut self, identity: Identity) {
        if self.identity.as_ref() != Some(&identity) {
            self.identity = Some(identity.clone());
            self.report(Event::Identified(identity));
        }
    }

    /// Nothing is said of a document that was never there.
    pub(super) fn presence(&mut self, presence: Presence) {
        let before = self.presence.replace(presence).unwrap_or(Presence::Removed);
        if before != presence {
            self.report(Event::PresenceChanged(presence));
        }
    }

    pub(super) fn connected(&mut self) {
        self.unreadable = 0;
        self.identity = None;
    }

    /// The link is gone, and with it what was halfway and whatever lies in the reader.
    pub(super) fn disconnected(&mut self) {
        self.outbox.retain(|output| matches!(output, Output::Report(..)));
        if self.is_open() {
            self.failed(ReadFault::CutOff);
        }
        self.unreadable = 0;
        self.presence(Presence::Removed);
        self.report_status(Status::offline());
    }
}
