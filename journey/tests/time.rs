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

use std::{collections::BTreeSet, time::Duration};

use hall::{Hall, stage};
use journey::{
    Again, Effect, Event, Facts, Journey, Next, Overlay, Stage, Stake, Times, Touch,
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

/// Visits at whose every step somebody may stand still.
const VISITS: &[&str] = &[
    "language en|visa|accept|reading|bad passport|reading|passport|no case|confirm|days 30|tourism|trip done|declare|\
     approved|pay|card asked|bank yes|issued|settled|printed|printed",
    "language en|visa|accept|passport|no case|confirm|days 30|tourism|trip done|declare|approved|pay|bank yes|issued|\
     settled|not printed|print unknown",
    "language en|visa|accept|passport|no case|confirm|days 30|tourism|trip done|declare|approved|pay|bank yes|\
     issue refused|reversed",
    "language en|visa|accept|passport|no case|confirm|days 30|tourism|trip done|declare|approved|add|passport no X1|\
     no case|confirm|days 30|tourism|trip done|declare|approved child|remove 2|back|pay|bank no",
    "language en|visa|accept|passport|no case|confirm|days 30|tourism|trip done|declare|approved|pay|card lost|wait 90|\
     printed|finish|card says before",
    "language en|visa|accept|passport|confirm|no case|days 30|tourism|trip done|declare|offline|printed",
    "language en|visa|accept|passport|no case|confirm|days 30|tourism|trip done|declare|refused",
    "language en|visa|accept|passport stateless|no case|confirm|days 30|tourism|trip done|declare|queued|\
     take a number|printed",
    "language en|visa|accept|passport stateless|no case|confirm|days 30|tourism|trip done|declare|officer|printed",
    "language en|visa|accept|passport french|no case|confirm|reading|residence visit|residence of another name",
    "language en|evisa|accept|code of a shop|code|reading|passport|found|printed",
    "language en|evisa|accept|code|passport|found|not printed",
    "language en|evisa|accept|code|passport|not found",
];

/// Payments, likewise; each after a basket is put together.
const PAYMENTS: &[&str] = &[
    "by notes|kept|note 20|stacked|note 10|stacked|enters|note 10|stacked|keep|printed|send|by sms|back|back",
    "by notes|kept|note 20|stacked|note 10|stacked|note 10|stacked|keep|not printed|list|keys Ev|typed|print unknown",
    "by card|kept|bank yes|settled|printed|list|by central|keys 5ABCD12|typed|keys 482915|typed|keys 482915|typed",
    "by notes|kept|note 20|stacked|by card|card asked|bank no",
    "by notes|kept|note 20|stacked|by code|code open|code expired",
    "by notes|kept|from before|keys 5ABC|back|rejected|note 20|returned",
    "by notes|kept|note 20|stacked|cancel|printed",
    "by notes|kept|note 20|wait 60|printed|finish|wait 90|wait 10",
    "list|keys Ev|typed|printed|back|another|receipt|shows its code|fetched|print|printed",
];

const BASKET: &str = "language en|household|keys 0125551234|typed|owes all|put|";

/// A step of a visit: where, and what was said last.
struct Scene {
    journey: Journey,
    facts: Facts,
    said: String,
}

/// Every step of every visit, with the times of the terminal as `change` leaves them.
fn scenes(change: impl Fn(&mut Times)) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for visit in VISITS {
        let mut hall = Hall::open();
        change(&mut hall.facts.times);
        for line in visit.split('|') {
            hall.say(line);
            let said = format!("{line:?} of {visit:?}");
            scenes.push(Scene { journey: hall.journey.clone(), facts: hall.facts.clone(), said });
        }
    }
    for payment in PAYMENTS {
        let mut street = Street::open();
        change(&mut street.facts.times);
        for line in BASKET.split('|').filter(|line| !line.is_empty()).chain(payment.split('|')) {
            street.say(line);
            let said = format!("{line:?} of {payment:?}");
            scenes.push(Scene { journey: street.journey.clone(), facts: street.facts.clone(), said });
        }
    }
    scenes
}

/// The page, as scripts write it.
fn page(journey: &Journey) -> String {
    match &journey.stage {
        Stage::Payment(step) => {
            let text = format!("{step:?}");
            text.split(['(', ' ', '{']).next().unwrap_or("").to_owned()
        }
        other => stage(other),
    }
}

impl Scene {
    /// Nobody does anything and no device says anything until the next deadline; nothing where there is none.
    fn elapse(&mut self) -> Option<Vec<Effect>> {
        self.facts.now = self.facts.now.max(self.journey.deadline(&self.facts)?);
        Some(self.on(Event::Elapsed))
    }

    fn wait(&mut self, seconds: u64) -> Vec<Effect> {
        self.facts.now = self.facts.now + Duration::from_secs(seconds);
        self.on(Event::Elapsed)
    }

    fn on(&mut self, event: Event) -> Vec<Effect> {
        let Next { journey, effects } = self.journey.clone().on(event, &self.facts);
        self.journey = journey;
        effects
    }
}

#[test]
fn wherever_somebody_is_waited_for_they_are_asked_and_have_more_time_as_often_as_they_want() {
    let mut pages = BTreeSet::new();
    for mut scene in scenes(|_| {}) {
        if !scene.journey.stage.waits_for_person() {
            continue;
        }
        let here = page(&scene.journey);
        for time in 1..=12 {
            while !is_asked(&scene.journey) {
                scene.elapse().expect("whoever is waited for is asked some time");
                assert_eq!(page(&scene.journey), here, "{time}, {}", scene.said);
            }
            scene.wait(44);
            assert_eq!(
                (page(&scene.journey), is_asked(&scene.journey)),
                (here.clone(), true),
                "{time}, {}",
                scene.said
            );
            scene.on(Event::Touched(Touch::MoreTimeAsked));
            assert_eq!((page(&scene.journey), is_asked(&scene.journey)), (here.clone(), false), "{}", scene.said);
        }
        pages.insert(here);
    }
    // Pages with money, a document or a number among them; a script that misses them would hold nothing.
    for wanted in [
        "Taking",
        "Unprinted",
        "GivenBack",
        "MoneyOwed",
        "Unfinished",
        "NotCharged",
        "Numbered",
        "Officer",
        "Desk",
        "Refused",
        "Queueing",
        "Document",
        "Residence",
        "Holder",
        "Reference",
        "Collecting",
        "NoEVisa",
        "Removing",
        "Inserting",
        "Redeeming",
        "Charging",
        "Showing",
        "Over",
        "Paid",
        "Sending",
        "Keeping",
        "Owning",
        "Fetched",
    ] {
        assert!(pages.contains(wanted), "{wanted} is not among {pages:?}");
    }
}

#[test]
fn no_page_goes_away_from_somebody_who_was_not_asked() {
    for mut scene in scenes(|_| {}) {
        for _ in 0..200 {
            let (before, was_asked) = (scene.journey.clone(), is_asked(&scene.journey));
            if let Stage::Attract(_) = before.stage {
                break;
            }
            let Some(effects) = scene.elapse() else {
                assert!(!before.stage.waits_for_person(), "{}", scene.said);
                break;
            };
            let goes = page(&before) != page(&scene.journey);
            assert!(!goes || !before.stage.waits_for_person() || was_asked, "{}: {before:?}", scene.said);
            // What is still being found out after a power cut was shown to nobody, and the farewell says so itself.
            let untold = matches!(before.stage, Stage::Farewell(_) | Stage::Unfinished(_));
            assert!(!effects.contains(&Effect::Wipe) || untold || was_asked, "{}: {before:?}", scene.said);
        }
    }
}

#[test]
fn nothing_that_moves_is_interrupted() {
    // Longer than idle time and warning together; holds outlast the ten minutes.
    let (long, goods) = (Duration::from_mins(30), Duration::from_mins(10));
    let slow = |times: &mut Times| {
        (times.decision, times.goods, times.patience, times.print) = (long, goods, long, long);
        (times.look_up, times.stacking, times.recall, times.reading) = (long, long, long, long);
    };
    let mut moving = BTreeSet::new();
    for mut scene in scenes(slow) {
        let here = page(&scene.journey);
        if scene.journey.stage.waits_for_person() || ["Attract", "Farewell"].contains(&here.as_str()) {
            continue;
        }
        for _ in 0..3 {
            let effects = scene.wait(150);
            assert_eq!((page(&scene.journey), is_asked(&scene.journey)), (here.clone(), false), "{}", scene.said);
            assert!(!effects.contains(&Effect::Wipe), "{}", scene.said);
            assert_eq!(scene.on(Event::Touched(Touch::EndChosen)), [], "{}", scene.said);
            assert_eq!(page(&scene.journey), here, "{}", scene.said);
        }
        moving.insert(here);
    }
    for wanted in [
        "Document",
        "Residence",
        "Holder",
        "Recalling",
        "Deciding",
        "Searching",
        "Paying",
        "Handing",
        "Officer",
        "Numbered",
        "MoneyOwed",
        "Collecting",
        "Looking",
        "Promising",
        "Inserting",
        "Charging",
        "Showing",
        "Paid",
        "Keeping",
        "Owning",
        "Fetching",
        "Fetched",
    ] {
        assert!(moving.contains(wanted), "{wanted} is not among {moving:?}");
    }
}

#[test]
fn a_result_is_prolonged_by_any_touch() {
    let mut hall = at(VISITS[0]);
    play(&mut hall, "= Taking\nwait 59");
    hall.on(Event::Touched(Touch::SizeTurned));
    play(&mut hall, "wait 59");
    assert!(!is_asked(&hall.journey));
    play(&mut hall, "wait 1\n= Taking");
    assert!(is_asked(&hall.journey));
    play(&mut hall, "wait 44 -> nothing\nwait 1 -> Record TransactionClosed, DisableReader, Wipe\n= Farewell");
}

#[test]
fn whoever_has_paid_is_not_told_that_they_have_not() {
    let stake = |lines: &str| at(lines).journey.stake();
    assert_eq!(stake(TO_DOCUMENT), Stake::Nothing);
    assert_eq!(stake(VISITS[0]), Stake::Settled);
    assert_eq!(stake(VISITS[1]), Stake::Settled);
    assert_eq!(stake(VISITS[2]), Stake::Settled);
    assert_eq!(stake(VISITS[3]), Stake::Nothing, "the bank said no");
    assert_eq!(stake(VISITS[10]), Stake::Nothing, "an e-visa costs nothing here");
    let stake = |lines: &str| paying(&format!("{BASKET}{lines}")).journey.stake();
    let paid = "by notes|kept|note 20|stacked|note 10|stacked|note 10|stacked|keep|printed";
    assert_eq!(stake("by notes|kept"), Stake::Nothing);
    assert_eq!(stake("by notes|kept|note 20|stacked"), Stake::Inside(street::azn(2000)));
    assert_eq!(stake("by notes|kept|note 20|stacked|by card|bank no"), Stake::Inside(street::azn(2000)));
    assert_eq!(stake("list"), Stake::Nothing);
    for then in ["", "|send", "|list", "|list|by central"] {
        assert_eq!(stake(&format!("{paid}{then}")), Stake::Settled, "{then}");
    }
    assert_eq!(stake("by notes|kept|note 20|stacked|cancel|printed"), Stake::Settled);
}

#[test]
fn whoever_walks_away_from_a_card_that_was_refused_has_a_claim_for_what_is_inside() {
    let mut street = paying(&format!("{BASKET}by notes|kept|note 20|stacked|by card|bank no"));
    street.say("wait 120");
    assert!(is_asked(&street.journey));
    let wants = street.say("wait 45").join(", ");
    assert_eq!(street.step(), "MoneyOwed", "{wants}");
    assert_eq!(street.ledger.of(domain::Currency::Azn).owed, 2000);
}
