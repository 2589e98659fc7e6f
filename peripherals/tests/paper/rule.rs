//! The rule of the mouth, for benches and fuzzers alike: when a paper may be called taken (`docs/devices/presenters.md`).

use peripherals::printer::{Event, Fault};

/// What was told of a paper before it went; what is further on says more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// Nothing.
    Nothing,
    /// A fault: it may be stuck.
    Stuck,
    /// It was presented.
    Presented,
}

/// What was told of the mouth, from the driver's start on.
#[derive(Debug)]
pub struct Mouth {
    least: Seen,
    seen: Seen,
    /// The fault that stands.
    fault: Option<Fault>,
}

impl Mouth {
    /// Of a printer whose papers are called taken when at `least` this was seen of them: [`Seen::Stuck`] where a stuck one that
    /// is pulled out is called so too.
    pub const fn new(least: Seen) -> Self {
        Self { least, seen: Seen::Nothing, fault: None }
    }

    /// Hears the next event. A paper may be called taken once for each time that it was seen.
    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::PaperPresented { .. } => self.seen = Seen::Presented,
            Event::StatusChanged(status, _) => {
                self.fault = status.fault.filter(|fault| *fault != Fault::PaperNotTaken);
                self.seen = self.seen_by_now();
            }
            Event::PaperTaken { .. } => {
                assert!(self.seen_by_now() >= self.least, "{event:?}, of which too little was seen: {self:?}");
                self.seen = Seen::Nothing;
            }
            Event::PaperRetracted { .. } => self.seen = Seen::Nothing,
            Event::PrintBegan(_) | Event::PrintEnded { .. } | Event::Identified(_) => {}
        }
    }

    fn seen_by_now(&self) -> Seen {
        if self.fault.is_some() { self.seen.max(Seen::Stuck) } else { self.seen }
    }
}
