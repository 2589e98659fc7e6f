//! How somebody wants to see and reach the terminal: kept through the visit and its farewell, forgotten after it.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;
#[cfg(test)]
#[path = "hall/script.rs"]
mod script;

use std::time::Duration;

use domain::{Language, speech::Volume};
use hall::Hall;
use journey::{Comfort, Event, Obstacle, Reach, Size, Stage, Theme, Touch};
use script::play;

const ALL: [Touch; 3] = [Touch::SizeTurned, Touch::ThemeTurned(Theme::HighContrast), Touch::ReachTurned];

fn touch(hall: &mut Hall, touches: &[Touch]) {
    for touch in touches {
        assert_eq!(hall.on(Event::Touched(*touch)), [], "{touch:?}");
    }
}

fn seen(hall: &Hall) -> (Size, Theme, Reach) {
    let Comfort { size, theme, reach, .. } = hall.journey.session.comfort;
    (size, theme, reach)
}

const CHOSEN: (Size, Theme, Reach) = (Size::Large, Theme::HighContrast, Reach::Lower);

#[test]
fn what_is_chosen_anywhere_is_kept_for_the_visit_and_gone_after_it() {
    for (begin, then) in [
        ("= Attract", "language en\nvisa\naccept\n= Document"),
        ("language en\nvisa", "accept\nreading\npassport\n= Review"),
        ("language en\nvisa\naccept\npassport\nno case\nconfirm", "days 30\ntourism\ntrip done\n= Declaring"),
    ] {
        let mut hall = Hall::open();
        play(&mut hall, begin);
        touch(&mut hall, &ALL);
        play(&mut hall, then);
        assert_eq!(seen(&hall), CHOSEN, "{begin}");
        play(&mut hall, "wait 120\nmore time");
        assert_eq!(seen(&hall), CHOSEN, "{begin}");
        let ended = hall.journey.clone().on(Event::Touched(Touch::EndChosen), &hall.facts).journey;
        assert!(matches!(ended.stage, Stage::Attract(_)), "{begin}");
        assert_eq!(ended.session.comfort, Comfort::default(), "{begin}");
        // Whoever walks away leaves it as it was, too.
        play(&mut hall, "wait 120\nwait 45\n= Attract");
        assert_eq!(hall.journey.session.comfort, Comfort::default(), "{begin}");
        assert_eq!(hall.journey.session.language, hall.facts.languages[0]);
    }
}

#[test]
fn the_farewell_is_said_as_the_visit_was_and_the_next_person_finds_the_wall_as_it_was() {
    for end in ["wait 6", "back"] {
        let mut hall = Hall::open();
        play(&mut hall, "language en\nevisa\naccept\ncode\npassport\nfound\nprinted\n= Collecting");
        touch(&mut hall, &ALL);
        play(&mut hall, "finish\n= Farewell");
        assert_eq!((seen(&hall), hall.journey.session.language), (CHOSEN, domain::Language::English));
        // Nothing else of the visit is left.
        assert!(hall.journey.session.open.is_none() && hall.journey.session.evisa.is_none());
        // Still larger, still theirs.
        touch(&mut hall, &[Touch::SizeTurned]);
        play(&mut hall, "= Farewell");
        assert_eq!(seen(&hall).0, Size::Normal);
        play(&mut hall, end);
        play(&mut hall, "= Attract");
        assert_eq!(hall.journey.session.comfort, Comfort::default(), "{end}");
    }
}

fn turn(hall: &Hall) -> u32 {
    let Stage::Attract(attract) = &hall.journey.stage else { panic!("{:?}", hall.journey.stage) };
    attract.turn
}

fn after(hall: &mut Hall, time: Duration) -> u32 {
    hall.facts.now = hall.facts.now + time;
    hall.on(Event::Elapsed);
    turn(hall)
}

#[test]
fn the_wall_keeps_its_words_for_whoever_touches_it() {
    let greeting = Hall::open().facts.times.greeting;
    let theme = Touch::ThemeTurned(Theme::Dark);
    for touched in [Touch::SizeTurned, theme, Touch::ReachTurned, Touch::PageTurned, Touch::BackChosen] {
        let mut hall = Hall::open();
        assert_eq!(after(&mut hall, greeting), 1);
        assert_eq!(after(&mut hall, greeting / 2), 1);
        touch(&mut hall, &[touched]);
        assert_eq!(after(&mut hall, greeting * 4), 1, "{touched:?}");
        assert_eq!(hall.journey.deadline(&hall.facts), Some(hall.facts.now + greeting), "{touched:?}");
        assert_eq!(after(&mut hall, greeting), 2, "{touched:?}");
        assert_eq!(after(&mut hall, greeting), 3, "and then it goes on as before");
    }
    // Help that is closed again leaves time to find the place where one was.
    let mut hall = Hall::open();
    touch(&mut hall, &[Touch::HelpTurned]);
    assert_eq!(after(&mut hall, greeting * 9), 0);
    touch(&mut hall, &[Touch::HelpTurned]);
    assert_eq!(after(&mut hall, greeting * 4), 0);
    assert_eq!(after(&mut hall, greeting), 1);
}

#[test]
fn every_visit_begins_as_loud_as_the_terminal_is_set() {
    let mut hall = Hall::open();
    hall.facts.volume = Volume::Louder;
    play(&mut hall, "language en\nvisa\naccept");
    touch(&mut hall, &[Touch::LouderChosen]);
    play(&mut hall, "wait 120\nwait 45\n= Attract");
    assert_eq!(hall.journey.session.comfort, Comfort::as_loud(Volume::Louder));
}

#[test]
fn after_hours_nobody_begins_anything() {
    let mut hall = Hall::open();
    let open = hall.facts.clone();
    hall.facts = open.clone().behind(Obstacle::AfterHours(jiff::civil::time(6, 30, 0, 0)));
    for pressed in [Touch::VisaChosen, Touch::LanguageChosen(Language::English)] {
        touch(&mut hall, &[pressed]);
        assert!(matches!(hall.journey.stage, Stage::Attract(_)), "{pressed:?}");
    }
    hall.facts = open;
    play(&mut hall, "language en\nvisa\naccept\n= Document");
}
