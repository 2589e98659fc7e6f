//! Whose time it is: what answers "are you still there?", and what is never interrupted by it.

#[cfg(test)]
#[path = "hall/hall.rs"]
mod hall;
#[cfg(test)]
#[path = "hall/script.rs"]
mod script;
#[cfg(test)]
#[path = "hall/street.rs"]
mod street;

use hall::{Hall, stage};
use journey::{
    Again, Journey, Overlay, Stage,
    stage::{Document, Holder, Place, Residence, Second},
};
use script::play;
use street::Street;

const TO_DOCUMENT: &str = "language en|visa|accept";
const TO_RESIDENCE: &str = "language en|visa|accept|passport french|no case|confirm";
const TO_REFERENCE: &str = "language en|evisa|accept";
const TO_NOTES: &str = "language en|household|keys 0125551234|typed|owes all|put|by notes|kept";

fn at(lines: &str) -> Hall {
    let mut hall = Hall::open();
    lines.split('|').for_each(|line| drop(hall.say(line)));
    hall
}

fn paying(lines: &str) -> Street {
    let mut street = Street::open();
    lines.split('|').for_each(|line| drop(street.say(line)));
    street
}

fn is_asked(journey: &Journey) -> bool {
    matches!(journey.session.overlay, Overlay::TimeOut { .. })
}

#[test]
fn what_is_done_at_a_device_answers_the_question() {
    for (begin, by_hand, then) in [
        (TO_DOCUMENT, "reading", "Document"),
        (TO_DOCUMENT, "passport", "Review"),
        (TO_DOCUMENT, "bad passport", "Document"),
        (TO_DOCUMENT, "half a passport", "Document"),
        (TO_DOCUMENT, "residence visit", "Document"),
        (TO_RESIDENCE, "reading", "Residence"),
        (TO_RESIDENCE, "residence", "Trip"),
        (TO_RESIDENCE, "no zone", "Residence"),
        (TO_REFERENCE, "code of a shop", "Reference"),
        (TO_REFERENCE, "blurred code", "Reference"),
        (TO_REFERENCE, "code", "Holder"),
    ] {
        let mut hall = at(begin);
        hall.say("wait 120");
        assert!(is_asked(&hall.journey), "{begin}");
        hall.say("wait 44");
        hall.say(by_hand);
        assert_eq!((stage(&hall.journey.stage).as_str(), is_asked(&hall.journey)), (then, false), "{by_hand}");
        // The old question is forgotten, whatever was done.
        assert_eq!(hall.say("wait 10"), Vec::<String>::new());
        assert_eq!((stage(&hall.journey.stage).as_str(), is_asked(&hall.journey)), (then, false), "{by_hand}");
    }
}

#[test]
fn a_note_that_is_put_in_answers_the_question_and_goes_to_its_end() {
    for by_hand in ["enters", "note 20", "rejected"] {
        let mut street = paying(TO_NOTES);
        street.say("wait 120");
        assert!(is_asked(&street.journey));
        street.say("wait 44");
        street.say(by_hand);
        assert_eq!((street.step().as_str(), is_asked(&street.journey)), ("Inserting", false), "{by_hand}");
    }
    let mut street = paying(TO_NOTES);
    for line in ["wait 120", "wait 44", "note 20", "wait 45", "stacked", "wait 45"] {
        street.say(line);
    }
    assert_eq!((street.step().as_str(), is_asked(&street.journey)), ("Inserting", false));
    assert_eq!(street.journey.session.inside(), Some(street::azn(2000)));
}

#[test]
fn what_happens_without_the_person_answers_nothing() {
    let mut hall = at(TO_DOCUMENT);
    for line in ["wait 120", "breaks card", "mended", "wait 44"] {
        hall.say(line);
        assert!(is_asked(&hall.journey), "{line}");
    }
    play(&mut hall, "wait 1\n= Attract");
}

/// Whether the reader said that a document is being read, and nothing after it.
fn is_reading(hall: &Hall) -> bool {
    match &hall.journey.stage {
        Stage::Document(Document { place }) | Stage::Holder(Holder { place }) => matches!(place, Place::Reading { .. }),
        Stage::Residence(Residence { second }) => matches!(second, Second::Reading { .. }),
        stage => panic!("{stage:?}"),
    }
}

#[test]
fn nobody_is_asked_while_a_document_is_read_and_no_reader_is_waited_for_for_ever() {
    for begin in [TO_DOCUMENT, TO_RESIDENCE, &format!("{TO_REFERENCE}|code")] {
        let mut hall = at(begin);
        play(&mut hall, "wait 119\nreading");
        // Neither is the visit ended under the document.
        assert_eq!(hall.say("end"), Vec::<String>::new());
        play(&mut hall, "wait 14");
        assert!(is_reading(&hall) && !is_asked(&hall.journey), "{begin}");
        play(&mut hall, "wait 1");
        assert!(!is_reading(&hall) && !is_asked(&hall.journey), "{begin}");
        let said = format!("{:?}", hall.journey.stage);
        assert!(said.contains(&format!("{:?}", Again::Incomplete)), "{said}");
        play(&mut hall, "wait 119");
        assert!(!is_asked(&hall.journey), "{begin}");
        play(&mut hall, "wait 1");
        assert!(is_asked(&hall.journey), "{begin}");
    }
}
