//! Every fault at every byte of every exchange, both ways: after each the books hold what the cassette holds, and the next
//! note goes its whole way.

use std::time::Duration;

use peripherals::{
    bench::{Direction, Fault, Wire},
    cash::{Command, Event, id003::Gesture},
    status::Readiness,
};

use super::{
    super::till::{Wish, azn},
    bed::{INSERT_FIFTY, INSERT_TWENTY, Till, assert_gently_treated, till},
};

/// One exchange from power on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Story {
    Stack,
    Return,
    NobodySaysAnything,
    TwoNotes,
    DisabledWhileItGoesIn,
    CassetteFull,
}

const STORIES: [Story; 6] = [
    Story::Stack,
    Story::Return,
    Story::NobodySaysAnything,
    Story::TwoNotes,
    Story::DisabledWhileItGoesIn,
    Story::CassetteFull,
];

const WHILE: Duration = Duration::from_secs(5);

fn until_ready(till: &mut Till) {
    till.run_until(Duration::from_secs(30), |till| till.readiness() == Some(Readiness::Ready));
}

fn until_held(till: &mut Till) {
    let is_held = |till: &Till| till.bench.events().any(|event| matches!(event, Event::NoteHeld { .. }));
    till.run_until(Duration::from_secs(3), is_held);
}

fn sent(till: &Till) -> [usize; 2] {
    Direction::BOTH.map(|direction| till.bench.sent(direction).len())
}

impl Story {
    const fn wish(self) -> Wish {
        match self {
            Self::Stack | Self::TwoNotes | Self::DisabledWhileItGoesIn | Self::CassetteFull => Wish::Stack,
            Self::Return => Wish::Return,
            Self::NobodySaysAnything => Wish::Nothing,
        }
    }

    /// A note that nobody decides about is held once more.
    const fn lasts(self) -> Duration {
        match self {
            Self::NobodySaysAnything => Duration::from_secs(9),
            Self::Stack | Self::Return | Self::TwoNotes | Self::DisabledWhileItGoesIn | Self::CassetteFull => WHILE,
        }
    }

    /// Tells it, on whatever wire; a step that does not come is not waited for. The second answer is how many bytes each way
    /// are those of another story.
    fn tell(self, wire: Wire) -> (Till, [usize; 2]) {
        let mut till = till(wire, self.wish());
        until_ready(&mut till);
        let mut shared = sent(&till);
        till.gesture(INSERT_TWENTY);
        match self {
            Self::Stack => shared = [0; 2],
            Self::Return | Self::NobodySaysAnything => {}
            Self::TwoNotes => {
                till.run_for(WHILE);
                until_ready(&mut till);
                shared = sent(&till);
                till.gesture(INSERT_FIFTY);
            }
            Self::DisabledWhileItGoesIn => {
                till.run_for(Duration::from_millis(800));
                till.bench.order(Command::Disable);
            }
            Self::CassetteFull => {
                until_held(&mut till);
                till.gesture(Gesture::FillCassette);
            }
        }
        till.run_for(self.lasts());
        (till, shared)
    }

    fn ends_well(self, till: &mut Till, context: &str) {
        if self == Self::CassetteFull {
            till.run_for(Duration::from_secs(30));
            till.gesture(Gesture::EmptyCassette);
        }
        till.assert_conserved(context);
        assert_gently_treated(till, context);
        till.assert_serves_again(INSERT_FIFTY, azn(50), context);
    }
}

fn every_fault_at_every_byte(story: Story) {
    let (told, shared) = story.tell(Wire::perfect());
    let mut runs = 0;
    for ((direction, from), to) in Direction::BOTH.into_iter().zip(shared).zip(sent(&told)) {
        assert!(to > from + 20, "{from} to {to}");
        for position in from..to {
            for fault in Fault::EVERY {
                let context = format!("{story:?}, {fault:?} at {position} {direction:?}");
                let (mut till, _) = story.tell(Wire::perfect().with(direction, position, fault));
                story.ends_well(&mut till, &context);
                runs += 1;
                // Only a silence in which a full cassette sends a note back hides what became of it.
                if story != Story::CassetteFull || !matches!(fault, Fault::Silenced | Fault::Delayed(_)) {
                    till.assert_nothing_unknown(&context);
                }
            }
        }
    }
    assert!(runs > 400, "{runs}: hardly anything was said");
}

#[test]
fn on_a_perfect_wire_nothing_is_left_to_a_person() {
    for story in STORIES {
        let (mut till, _) = story.tell(Wire::perfect());
        story.ends_well(&mut till, &format!("{story:?}"));
        till.assert_nothing_unknown(&format!("{story:?}"));
        let expected = match story {
            Story::Stack | Story::DisabledWhileItGoesIn => 20 + 50,
            Story::TwoNotes => 20 + 50 + 50,
            Story::Return | Story::NobodySaysAnything | Story::CassetteFull => 50,
        };
        assert_eq!(till.records.books().owed, expected * 100, "{story:?}");
    }
}

#[test]
fn a_start_and_a_note_that_is_stacked() {
    every_fault_at_every_byte(Story::Stack);
}

#[test]
fn a_note_that_is_returned() {
    every_fault_at_every_byte(Story::Return);
}

#[test]
fn a_note_that_nobody_decides_about() {
    every_fault_at_every_byte(Story::NobodySaysAnything);
}

#[test]
fn a_second_note() {
    every_fault_at_every_byte(Story::TwoNotes);
}

#[test]
fn disabled_while_a_note_goes_in() {
    every_fault_at_every_byte(Story::DisabledWhileItGoesIn);
}

#[test]
fn a_cassette_that_is_full() {
    every_fault_at_every_byte(Story::CassetteFull);
}
