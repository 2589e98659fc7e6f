//! What whoever listens finds at the terminal, and what they leave behind for the next one: nothing.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;
#[cfg(test)]
#[path = "hall/script.rs"]
mod script;

use std::time::Duration;

use domain::speech::{Rate, Volume};
use hall::Hall;
use journey::{Comfort, Event, Glass, Listening, Overlay, Scanning, Stage, Touch};
use script::play;

fn touch(hall: &mut Hall, touches: &[Touch]) {
    for touch in touches {
        assert_eq!(hall.on(Event::Touched(*touch)), [], "{touch:?}");
    }
}

fn turn(hall: &Hall) -> u32 {
    let Stage::Attract(attract) = &hall.journey.stage else { panic!("{:?}", hall.journey.stage) };
    attract.turn
}

const ALL: [Touch; 5] =
    [Touch::ListenTurned, Touch::FasterChosen, Touch::LouderChosen, Touch::GlassTurned, Touch::ScanningTurned];

#[test]
fn speech_begun_at_the_wall_goes_on_through_the_visit_and_ends_with_it() {
    let mut hall = Hall::open();
    touch(&mut hall, &ALL);
    play(&mut hall, "language en\nvisa\n= Privacy");
    let comfort = hall.journey.session.comfort;
    assert_eq!((comfort.listening, comfort.rate, comfort.volume), (Listening::On, Rate::Faster, Volume::Louder));
    assert_eq!((comfort.glass, comfort.scanning), (Glass::Blank, Scanning::Auto));
    hall.on(Event::Touched(Touch::EndChosen));
    play(&mut hall, "= Attract");
    assert_eq!(hall.journey.session.comfort, Comfort::default());
}

#[test]
fn good_bye_is_said_to_whoever_listened_and_then_there_is_silence() {
    let mut hall = Hall::open();
    touch(&mut hall, &[Touch::ListenTurned, Touch::LouderChosen]);
    play(
        &mut hall,
        "language en
         visa
         accept -> Record TransactionOpened, EnableReader
         passport -> DisableReader, FindCase
         no case
         confirm
         days 30
         tourism
         trip done
         declare -> Record ApplicationMade, Decide
         approved -> Record DecisionApproved
         pay -> Record CardIntended, Pay
         card asked
         bank yes -> Record CardApproved, Issue
         issued -> Record VisaIssued, ConfirmDelivered
         settled -> Record CardSettled, Record PrintIntended, Print Visa Original
         printed -> Record PrintEnded, Record PrintIntended, Print Receipt Original
         printed -> Record PrintEnded
         finish -> Record TransactionClosed, DisableReader, Wipe
         = Farewell
         wait 11
         = Farewell",
    );
    let comfort = hall.journey.session.comfort;
    assert_eq!((comfort.listening, comfort.volume), (Listening::On, Volume::Louder));
    play(&mut hall, "wait 1 -> DisableReader, Wipe\n= Attract");
    assert_eq!(hall.journey.session.comfort, Comfort::default());
}

#[test]
fn whoever_leaves_the_wall_speaking_leaves_it_silent_for_the_next() {
    let mut hall = Hall::open();
    touch(&mut hall, &[Touch::ListenTurned, Touch::SizeTurned, Touch::HelpTurned]);
    for _ in 0..23 {
        play(&mut hall, "wait 10");
        assert_eq!(hall.journey.session.comfort.listening, Listening::On);
    }
    play(&mut hall, "wait 10\nwait 10\n= Attract");
    assert_eq!((hall.journey.session.comfort, hall.journey.session.overlay), (Comfort::default(), Overlay::Nothing));
}

#[test]
fn each_language_of_the_wall_gets_its_time_to_be_said_and_whoever_walks_is_left_alone() {
    let mut hall = Hall::open();
    let greeting = hall.facts.times.greeting;
    touch(&mut hall, &[Touch::ListenTurned]);
    let after = |hall: &mut Hall, time: Duration| {
        hall.facts.now = hall.facts.now + time;
        hall.on(Event::Elapsed);
        turn(hall)
    };
    assert_eq!(after(&mut hall, greeting), 0);
    assert_eq!(after(&mut hall, greeting / 2), 1);
    assert_eq!(after(&mut hall, greeting), 1);
    touch(&mut hall, &[Touch::FocusMoved]);
    assert_eq!(after(&mut hall, greeting * 4), 1);
    assert_eq!(after(&mut hall, greeting), 2);
}

#[test]
fn walking_with_keys_is_a_sign_of_life() {
    let mut hall = Hall::open();
    play(&mut hall, "language en\nvisa\n= Privacy");
    for _ in 0..20 {
        play(&mut hall, "wait 100");
        touch(&mut hall, &[Touch::FocusMoved]);
    }
    assert_eq!(hall.journey.session.overlay, Overlay::Nothing);
    play(&mut hall, "wait 121");
    assert!(matches!(hall.journey.session.overlay, Overlay::TimeOut { .. }));
    touch(&mut hall, &[Touch::FocusMoved]);
    assert!(matches!(hall.journey.session.overlay, Overlay::TimeOut { .. }), "the question is answered by choosing");
}

#[test]
fn a_page_that_is_asked_for_again_is_not_hidden_by_help() {
    let mut hall = Hall::open();
    play(&mut hall, "language en\nvisa");
    touch(&mut hall, &[Touch::HelpTurned, Touch::RepeatAsked]);
    assert_eq!(hall.journey.session.overlay, Overlay::Nothing);
}
