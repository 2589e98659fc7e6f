//! The steps of each family's tests.

use std::{sync::Arc, time::Duration};

use domain::{
    Language, Money, Sensitive,
    bitmap::Bitmap,
    fact::PrintOutcome,
    speech::{Output, Rate as SpeechRate, Volume},
};

use super::{Ask, Depth, Judged, Needs, Plan, Step};
use crate::{
    audio, barcode, beacon,
    beacon::Rate,
    card, cash, document, doors,
    doors::{State, Switch},
    family::Family,
    keypad,
    keypad::Key,
    printer,
    status::{Condition, Readiness, Status},
};

/// Long enough for a device to answer.
const SOON: Duration = Duration::from_secs(30);
/// Long enough for a paper.
const A_PAPER: Duration = Duration::from_mins(1);
/// Long enough for a person to find specimen, note or door.
const UNHURRIED: Duration = Duration::from_mins(2);
/// Long enough for a board of relays to be told in vain and read: it is looked at every two seconds.
const READ_BACK: Duration = Duration::from_secs(7);

/// Talks to nobody but the driver, which knows.
const fn readiness<C, E>() -> Plan<C, E> {
    Plan { steps: Vec::new(), afterwards: Vec::new() }
}

/// A status that ends a test: the device went away, or says what is wrong.
fn lost<C, F>(status: &Status<F>) -> Judged<C> {
    let gone = matches!(status.condition, Condition::Offline | Condition::NoDevice | Condition::PowerOff);
    match status.readiness {
        Readiness::Unavailable if gone || status.fault.is_some() => Judged::Unusable(status.condition),
        Readiness::Unavailable | Readiness::Ready | Readiness::Busy => Judged::Nothing,
    }
}

/// A passport reader: it can be heard, or a person puts the specimen on it.
#[must_use]
pub fn document(depth: Depth) -> Plan<document::Command, document::Event> {
    let judge = |event: &document::Event| match event {
        document::Event::LinesRead(lines) if is_whole(lines) => Judged::Done,
        document::Event::LinesRead(_) | document::Event::ReadFailed(_) => Judged::NotDone,
        document::Event::StatusChanged(status) => lost(status),
        document::Event::Identified(_) | document::Event::PresenceChanged(_) | document::Event::ReadingBegan => {
            Judged::Nothing
        }
    };
    match depth {
        Depth::Internal | Depth::External => readiness(),
        Depth::Interactive => Plan {
            steps: vec![Step {
                ask: Some(Ask::PutSpecimen),
                orders: vec![document::Command::Enable],
                judge: Box::new(judge),
                needs: Needs::Deed,
                within: UNHURRIED,
            }],
            afterwards: vec![document::Command::Disable],
        },
    }
}

/// Whether these are all the characters of a zone: TD2, TD3 or TD1 (Doc 9303 parts 4 to 6).
fn is_whole(lines: &[Sensitive<String>]) -> bool {
    let characters: usize = lines.iter().map(|line| line.reveal().chars().count()).sum();
    matches!(characters, 72 | 88 | 90)
}

/// A scanner: it answers, or a person holds a code before it.
#[must_use]
pub fn barcode(depth: Depth) -> Plan<barcode::Command, barcode::Event> {
    let judge = |event: &barcode::Event| match event {
        barcode::Event::Scanned(_) => Judged::Done,
        barcode::Event::ReadFailed(_) => Judged::NotDone,
        barcode::Event::StatusChanged(status) => lost(status),
        barcode::Event::Identified(_) => Judged::Nothing,
    };
    match depth {
        Depth::Internal | Depth::External => readiness(),
        Depth::Interactive => Plan {
            steps: vec![Step {
                ask: Some(Ask::HoldCode),
                orders: vec![barcode::Command::Enable],
                judge: Box::new(judge),
                needs: Needs::Deed,
                within: UNHURRIED,
            }],
            afterwards: vec![barcode::Command::Disable],
        },
    }
}

/// A printer: it answers, it prints `picture` under the number `job`, or a person looks at that paper too.
#[must_use]
pub fn printer(depth: Depth, job: u32, picture: Arc<Bitmap>) -> Plan<printer::Command, printer::Event> {
    let judge = move |event: &printer::Event| match event {
        printer::Event::PrintEnded { job: ended, outcome, .. } if *ended == job => match outcome {
            PrintOutcome::Printed => Judged::Done,
            PrintOutcome::NotPrinted | PrintOutcome::Unknown => Judged::NotDone,
        },
        // A fault ends the job too, and how it ended is what counts.
        printer::Event::StatusChanged(..)
        | printer::Event::PrintEnded { .. }
        | printer::Event::PrintBegan(_)
        | printer::Event::Identified(_)
        | printer::Event::PaperPresented { .. }
        | printer::Event::PaperTaken { .. }
        | printer::Event::PaperRetracted { .. } => Judged::Nothing,
    };
    let prints = |ask, needs| Plan {
        steps: vec![Step {
            ask,
            orders: vec![printer::Command::Print(printer::Job { id: job, image: picture })],
            judge: Box::new(judge),
            needs,
            within: A_PAPER,
        }],
        afterwards: Vec::new(),
    };
    match depth {
        Depth::Internal => readiness(),
        Depth::External => prints(None, Needs::Deed),
        Depth::Interactive => prints(Some(Ask::LooksAtPaper), Needs::DeedAndWord),
    }
}

/// A card terminal: it answers what its last transaction was. Nothing deeper is done without money.
#[must_use]
pub fn card(_depth: Depth) -> Plan<card::Command, card::Event> {
    let judge = |event: &card::Event| match event {
        card::Event::LastTransaction(_) => Judged::Done,
        card::Event::QueryFailed => Judged::NotDone,
        card::Event::StatusChanged(status) => lost(status),
        card::Event::Progressed(..)
        | card::Event::Approved { .. }
        | card::Event::NotTaken { .. }
        | card::Event::OutcomeUnknown(_)
        | card::Event::Settled(_)
        | card::Event::SettledInPart { .. }
        | card::Event::Reversed(_)
        | card::Event::ReversalRefused(_)
        | card::Event::Refunded { .. }
        | card::Event::NotRefunded { .. }
        | card::Event::DayClosed(_)
        | card::Event::DayNotClosed(_)
        | card::Event::Identified(_) => Judged::Nothing,
    };
    let asks = Step {
        ask: None,
        orders: vec![card::Command::QueryLast],
        judge: Box::new(judge),
        needs: Needs::Deed,
        within: SOON,
    };
    Plan { steps: vec![asks], afterwards: Vec::new() }
}

/// A validator: it answers; or a person puts a note in, which is held and given back, never stacked.
#[must_use]
pub fn cash(depth: Depth, notes: Vec<Money>) -> Plan<cash::Command, cash::Event> {
    let judge = |event: &cash::Event| match event {
        cash::Event::NoteHeld { key, .. } => Judged::Then(cash::Command::Return(*key)),
        cash::Event::NoteReturned { key: Some(_) } => Judged::Done,
        cash::Event::NoteRejected(_) | cash::Event::NoteStacked { .. } | cash::Event::NoteLost { .. } => {
            Judged::NotDone
        }
        cash::Event::StatusChanged(status) => lost(status),
        // A note that was in it before this test began.
        cash::Event::NoteReturned { key: None }
        | cash::Event::CassetteChanged(_)
        | cash::Event::Identified(_)
        | cash::Event::TableRead(_)
        | cash::Event::NoteEntered
        | cash::Event::PathClear => Judged::Nothing,
    };
    match depth {
        Depth::Internal | Depth::External => readiness(),
        Depth::Interactive => Plan {
            steps: vec![Step {
                ask: Some(Ask::PutNote),
                orders: vec![cash::Command::Enable(notes)],
                judge: Box::new(judge),
                needs: Needs::Deed,
                within: UNHURRIED,
            }],
            afterwards: vec![cash::Command::Disable],
        },
    }
}

/// A keypad: it is there, or a person presses each key as it is named. Another key than the one that was named is a wrong
/// wire, and said at once.
#[must_use]
pub fn keypad(depth: Depth) -> Plan<keypad::Command, keypad::Event> {
    let press = |asked: Key| Step {
        ask: Some(Ask::PressKey(asked)),
        orders: Vec::new(),
        judge: Box::new(move |event: &keypad::Event| match event {
            keypad::Event::KeyPressed(key) if *key == asked => Judged::Done,
            keypad::Event::KeyPressed(_) | keypad::Event::UnknownKeyPressed(_) => Judged::NotDone,
            keypad::Event::StatusChanged(status) => lost(status),
            keypad::Event::JackChanged(_) => Judged::Nothing,
        }),
        needs: Needs::Deed,
        within: SOON,
    };
    match depth {
        Depth::Internal | Depth::External => readiness(),
        Depth::Interactive => Plan { steps: Key::USUAL.map(press).into(), afterwards: Vec::new() },
    }
}

/// Switches: they are there, or a person moves each door away from where it is, and back. `seen` is how each is now.
#[must_use]
pub fn doors(depth: Depth, seen: &[(Switch, State)]) -> Plan<doors::Command, doors::Event> {
    let moved = |asked: Switch, to: State| Step {
        ask: Some(match to {
            State::Open => Ask::Open(asked),
            State::Closed => Ask::Close(asked),
        }),
        orders: Vec::new(),
        judge: Box::new(move |event: &doors::Event| match event {
            doors::Event::Changed { switch, state } if (*switch, *state) == (asked, to) => Judged::Done,
            // One door moves another one's switch: they are crossed.
            doors::Event::Changed { switch, .. } if *switch != asked => Judged::NotDone,
            doors::Event::StatusChanged(status) => lost(status),
            doors::Event::Changed { .. } => Judged::Nothing,
        }),
        needs: Needs::Deed,
        within: UNHURRIED,
    };
    let there_and_back = |(switch, state): &(Switch, State)| match state {
        State::Closed => [moved(*switch, State::Open), moved(*switch, State::Closed)],
        State::Open => [moved(*switch, State::Closed), moved(*switch, State::Open)],
    };
    match depth {
        Depth::Internal | Depth::External => readiness(),
        Depth::Interactive => Plan { steps: seen.iter().flat_map(there_and_back).collect(), afterwards: Vec::new() },
    }
}

/// Guide lights of these slots: they answer; each is lit and read back; or a person looks at each at each rhythm.
#[must_use]
pub fn beacon(depth: Depth, slots: &[Family]) -> Plan<beacon::Command, beacon::Event> {
    let judge = |event: &beacon::Event| {
        let beacon::Event::StatusChanged(status) = event;
        match status.fault {
            Some(beacon::Fault::Stuck(_)) => Judged::NotDone,
            Some(beacon::Fault::Refused(_) | beacon::Fault::Unintelligible) | None => lost(status),
        }
    };
    let lit = |slot: Family, rate: Rate| Step {
        ask: None,
        orders: vec![beacon::Command::Darken, beacon::Command::Light { slot, rate }],
        judge: Box::new(judge),
        needs: Needs::Calm,
        within: READ_BACK,
    };
    let steps = match depth {
        Depth::Internal => Vec::new(),
        Depth::External => slots.iter().map(|slot| lit(*slot, Rate::Continuous)).collect(),
        Depth::Interactive => {
            let each = |slot: &Family| {
                let slot = *slot;
                let shining = Rate::ALL.into_iter().filter(|rate| *rate != Rate::Off);
                shining.map(move |rate| Step {
                    ask: Some(Ask::LooksAtLight { slot, rate }),
                    needs: Needs::Word,
                    ..lit(slot, rate)
                })
            };
            slots.iter().flat_map(each).collect()
        }
    };
    Plan { steps, afterwards: vec![beacon::Command::Darken] }
}

/// What a voice says when it is tried: nobody's words, in a language that every technician's voice has.
const TRIED: &str = "One, two, three, four.";

/// A voice: it can be heard, it says a sentence, or a person hears it from the loudspeaker and in headphones.
#[must_use]
pub fn audio(depth: Depth) -> Plan<audio::Command, audio::Event> {
    let said = |id: u64, output: Output, ask: Option<Ask>, needs: Needs| {
        let utterance = audio::Utterance {
            id,
            text: Sensitive::new(TRIED.to_owned()),
            language: Language::English,
            rate: SpeechRate::default(),
            volume: Volume::default(),
            output,
            clip: audio::Clip::None,
        };
        Step {
            ask,
            orders: vec![audio::Command::Say(utterance)],
            judge: Box::new(move |event: &audio::Event| match event {
                audio::Event::Ended(ended, audio::Ending::Said) if *ended == id => Judged::Done,
                audio::Event::Ended(ended, _) if *ended == id => Judged::NotDone,
                audio::Event::StatusChanged(status) => lost(status),
                audio::Event::Ended(..) | audio::Event::Began(_) => Judged::Nothing,
            }),
            needs,
            within: SOON,
        }
    };
    let steps = match depth {
        Depth::Internal => Vec::new(),
        Depth::External => vec![said(1, Output::Loudspeaker, None, Needs::Deed)],
        Depth::Interactive => {
            let heard = |(id, output)| said(id, output, Some(Ask::Listens(output)), Needs::DeedAndWord);
            [(1, Output::Loudspeaker), (2, Output::Headphones)].map(heard).into()
        }
    };
    Plan { steps, afterwards: vec![audio::Command::Hush] }
}

#[cfg(test)]
mod tests;
