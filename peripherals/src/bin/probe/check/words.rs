//! What a test says to a technician.

use domain::speech::Output;
use peripherals::{
    beacon::Rate,
    doors::Switch,
    family::Family,
    keypad::Key,
    status::{Action, Cause, Remedy},
    supervise::check::{Ask, Depth, Outcome},
};

/// What a test does, before it does it.
pub const fn plan(family: Family, depth: Depth) -> &'static str {
    match (family, depth) {
        (Family::Card, _) => {
            "This asks the card terminal for its last transaction. It moves no money and prints nothing."
        }
        (Family::Printer, Depth::External | Depth::Interactive) => {
            "This cuts off what hangs out of the printer and prints a test paper about 60 mm long."
        }
        (Family::Cash, Depth::Interactive) => {
            "This starts the validator, takes one note into escrow and gives it back. None is stacked by order; one that jams \
             is for a technician."
        }
        (Family::Beacon, Depth::External) => "This lights each guide light for some seconds and reads it back.",
        (Family::Beacon, Depth::Interactive) => {
            "This lights each guide light at each rhythm, at most two flashes a second, and asks whether it is to be seen."
        }
        (Family::Audio, Depth::External) => "This says one sentence on the loudspeaker.",
        (Family::Audio, Depth::Interactive) => {
            "This says one sentence on the loudspeaker, then one into headphones: have some in the jack."
        }
        (Family::Keypad, Depth::Interactive) => "This names each key: press it when it is named.",
        (Family::Doors, Depth::Interactive) => {
            "This names each door and the cassette: move it when it is named, and back."
        }
        (Family::Document, Depth::Interactive) => "This enables the reader: put the specimen document on it.",
        (Family::Barcode, Depth::Interactive) => "This enables the scanner: hold a code before it.",
        (
            Family::Document | Family::Barcode | Family::Cash | Family::Keypad | Family::Doors,
            Depth::Internal | Depth::External,
        )
        | (Family::Printer | Family::Beacon | Family::Audio, Depth::Internal) => {
            "This asks the device how it is. Nothing moves."
        }
    }
}

/// What a person is asked.
pub fn ask(ask: Ask) -> String {
    match ask {
        Ask::PutSpecimen => "Put the specimen document on the reader.".to_owned(),
        Ask::PutNote => "Put a note in; take it when it comes back.".to_owned(),
        Ask::HoldCode => "Hold a code before the scanner.".to_owned(),
        Ask::PressKey(key) => format!("Press {}.", self::key(key)),
        Ask::Open(Switch::Cassette) => "Take the cassette out.".to_owned(),
        Ask::Close(Switch::Cassette) => "Put the cassette back.".to_owned(),
        Ask::Open(Switch::Key) => "Turn the service key.".to_owned(),
        Ask::Close(Switch::Key) => "Turn the service key back.".to_owned(),
        Ask::Open(switch) => format!("Open {}.", door(switch)),
        Ask::Close(switch) => format!("Close {}.", door(switch)),
        Ask::LooksAtPaper => "Is the test paper whole, black and straight?".to_owned(),
        Ask::Listens(Output::Loudspeaker) => "Is the sentence to be heard from the loudspeaker?".to_owned(),
        Ask::Listens(Output::Headphones) => "Is it to be heard in the headphones, and nowhere else?".to_owned(),
        Ask::LooksAtLight { slot, rate } => format!("Does the {slot} light {}?", shines(rate)),
    }
}

/// What was tried, in a result.
pub fn part(ask: Ask) -> String {
    match ask {
        Ask::PutSpecimen => "specimen document".to_owned(),
        Ask::PutNote => "note".to_owned(),
        Ask::HoldCode => "code".to_owned(),
        Ask::PressKey(key) => self::key(key).to_owned(),
        Ask::Open(switch) => format!("{}, opened", door(switch)),
        Ask::Close(switch) => format!("{}, closed", door(switch)),
        Ask::LooksAtPaper => "test paper".to_owned(),
        Ask::Listens(Output::Loudspeaker) => "loudspeaker".to_owned(),
        Ask::Listens(Output::Headphones) => "headphones".to_owned(),
        Ask::LooksAtLight { slot, rate } => format!("{slot} light, {rate:?}"),
    }
}

/// How it ended.
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Passed => "passed".to_owned(),
        Outcome::Unusable(condition) => format!("FAILED, it is {condition:?}"),
        Outcome::NotDone => "FAILED, something else happened".to_owned(),
        Outcome::TimedOut => "FAILED, nothing was heard in time".to_owned(),
        Outcome::Refused => "FAILED, the person says no".to_owned(),
    }
}

/// Who must do what.
pub fn remedy(Remedy { cause, action }: Remedy) -> String {
    let cause = match cause {
        Cause::Hardware => "caused by the device",
        Cause::Software => "caused by a program or its settings",
        Cause::User => "caused by a person",
        Cause::FraudAttempt => "caused by a thief, perhaps",
    };
    let action = match action {
        Action::Reset => "the terminal resets it",
        Action::SoftwareError => "the program must be mended",
        Action::Configuration => "look at its settings and its address",
        Action::Clear => "clear the jam, fill the paper, close the cover",
        Action::Maintenance => "look at its cable and power, then have it repaired",
        Action::Suspend => "wait, it passes",
    };
    format!("{cause}: {action}")
}

const fn key(key: Key) -> &'static str {
    match key {
        Key::Up => "the up key",
        Key::Down => "the down key",
        Key::Left => "the left key",
        Key::Right => "the right key",
        Key::Select => "the round key, select",
        Key::Help => "the question mark, help",
        Key::VolumeUp => "the plus, volume up",
        Key::VolumeDown => "the minus, volume down",
        Key::Next => "the switch that goes on",
        Key::Previous => "the key that goes back",
    }
}

const fn door(switch: Switch) -> &'static str {
    match switch {
        Switch::Cabinet => "the door of the cabinet",
        Switch::Service => "the service hatch",
        Switch::Safe => "the door of the safe",
        Switch::Cassette => "the cassette",
        Switch::Key => "the service key",
    }
}

const fn shines(rate: Rate) -> &'static str {
    match rate {
        Rate::Off => "stay dark",
        Rate::Slow => "flash once in two seconds",
        Rate::Medium => "flash once a second",
        Rate::Quick => "flash twice a second",
        Rate::Continuous => "shine steadily",
    }
}
