//! Services that central keeps for somebody: what is seen and said of them, and what of a number and a code never is.

use std::{sync::Arc, time::Duration};

use domain::{
    AttemptId, Currency, Language, Moment, Money, NoteId, SessionId, TransactionId,
    catalogue::{Catalogue, visa_rules},
    group::{Group, Member},
    payment::{Entry, Line, LineId, Promise},
    shelf::Shelf,
};
use journey::{
    Codes, Event, Facts, Fresh, Groups, Journey, LastReceipt, NoGroups, NoteSlot, Obstacle, Scanner, Sign, Times, Touch,
};
use kiosk_screen::{
    Frame, Scene, Screen, Snapshot, describe, observe, samples,
    screen::{Enabled, Entry as Typed, Kind, Part, Signs},
    snapshot::{
        HelpPanel,
        payment::{Keeping, Kept, OwnerAsks, PaymentScene},
    },
};
use uuid::Uuid;

use crate::{
    described::languages,
    texts::{confided, heard, said, shown},
};

const FIN: &str = "5ABCD12";
const CODE: &str = "482915";

fn sample(name: &str) -> Snapshot {
    let found = samples::thorough().into_iter().find(|sample| sample.name == name);
    found.unwrap_or_else(|| panic!("no sample {name}")).snapshot
}

fn english(name: &str) -> Screen {
    describe(&sample(name), Language::English)
}

fn entry(screen: &Screen) -> &Typed {
    let entry = screen.parts.iter().find_map(|part| match part {
        Part::Entry(entry) => Some(entry),
        _ => None,
    });
    entry.expect("an entry")
}

#[test]
fn a_code_is_dots_to_the_eye_and_asterisks_to_the_ear() {
    for (name, digits) in [("mine-code", 0), ("mine-code-half", 3), ("mine-code-whole", 6), ("mine-again-whole", 6)] {
        let screen = english(name);
        let places = (0..6).map(|place| (place < digits).then_some('•')).collect();
        assert_eq!(entry(&screen).signs, Signs::Places(vec![places]), "{name}");
        let asterisks = heard(&screen).iter().map(|said| said.matches("asterisk").count()).sum::<usize>();
        assert_eq!(asterisks, digits, "{name}");
        let confirm = screen.action("mine-code-confirm").expect("it stays");
        assert_eq!(confirm.enabled == Enabled::Now, digits == 6, "{name}");
        assert_eq!(screen.touch_of("key-7"), Some(Touch::Typed(Sign::new('7')).into()), "{name}");
        assert_eq!(screen.touch_of("key-q"), None, "{name}");
    }
}

#[test]
fn whatever_was_wrong_with_number_or_code_is_told_in_the_same_words() {
    let told = |name: &str| {
        let notices = english(name).parts.into_iter().filter_map(|part| match part {
            Part::Notice(notice) => Some(notice.line),
            _ => None,
        });
        notices.collect::<Vec<_>>()
    };
    assert_eq!(told("mine-code-refused"), told("mine-code-keep-refused"));
    assert_eq!(told("mine-code-refused").len(), 1);
    assert_ne!(told("mine-code-keep-guessed"), told("mine-code-keep-differs"));
}

#[test]
fn names_of_lists_are_shown_and_said_into_headphones_alone_and_never_logged() {
    let mut seen = 0;
    for name in ["mine", "mine-ten", "mine-forget", "grouped-kept"] {
        let snapshot = sample(name);
        assert!(!format!("{snapshot:?}").contains("Ana evi"), "{name}");
        for language in languages() {
            let screen = describe(&snapshot, language);
            seen += usize::from(shown(&screen).iter().any(|shown| shown.contains("Ana evi")));
            assert!(!said(&screen).iter().any(|said| said.contains("Ana evi")), "{name} in {language:?}");
            assert!(confided(&screen).iter().any(|said| said == "Ana evi"), "{name} in {language:?}");
        }
    }
    assert_eq!(seen, 4 * languages().count());
    let lists = english("mine");
    assert_eq!(lists.action("mine-group-0").map(|list| list.speech.as_str()), Some("List 1. 3 services"));
    assert_eq!(lists.touch_of("mine-group-1"), Some(Touch::GroupChosen(1).into()));
}

#[test]
fn only_what_central_keeps_can_be_removed_and_only_what_it_does_not_leads_to_the_others() {
    let touches = |name: &str| {
        let screen = english(name);
        (screen.touch_of("group-forget"), screen.touch_of("group-mine"))
    };
    assert_eq!(touches("grouped-kept"), (Some(Touch::ForgetAsked.into()), None));
    assert_eq!(touches("grouped-kept-none-left"), (Some(Touch::ForgetAsked.into()), None));
    assert_eq!(touches("grouped"), (None, Some(Touch::MineChosen.into())));
    assert_eq!(touches("grouped-offline"), (None, None));
    let asked = english("mine-forget");
    assert_eq!(asked.touch_of("mine-forget-yes"), Some(Touch::ForgetConfirmed.into()));
    assert_eq!(
        asked.actions.last().map(|last| (last.touch, last.kind)),
        Some((Touch::BackChosen.into(), Kind::Primary))
    );
}

#[test]
fn a_list_goes_where_it_can_go_now_and_the_reason_is_told_where_not() {
    let places = |name: &str| {
        let screen = english(name);
        let place = |id: &str| screen.action(id).map(|action| (action.kind, action.enabled == Enabled::Now));
        (place("keep-central"), place("keep-print"))
    };
    let (primary, secondary) = (|now| Some((Kind::Primary, now)), |now| Some((Kind::Secondary, now)));
    assert_eq!(places("keeping"), (secondary(true), primary(true)));
    assert_eq!(places("keeping-offline"), (secondary(false), primary(true)));
    assert_eq!(places("keeping-not-printable"), (primary(true), secondary(false)));
    assert_eq!(places("keeping-never-printed"), (primary(true), None));
    let why = english("keeping-offline").action("keep-central").map(|central| central.enabled.clone());
    assert_eq!(why, Some(Enabled::NotNow("There is no connection just now.".to_owned())));
    // What central keeps can be printed, too, and nothing more is asked.
    let kept = english("keeping-kept");
    assert_eq!(kept.touch_of("keep-too"), Some(Touch::PrintChosen.into()));
    assert_eq!(kept.touch_of("keep-done"), Some(Touch::Finished.into()));
    assert!(english("keeping-kept-never-printed").action("keep-too").is_none());
}

#[test]
fn the_way_to_ones_own_services_is_always_on_the_first_page() {
    for name in ["finding", "finding-basket", "finding-usual", "finding-group-version"] {
        assert_eq!(english(name).touch_of("find-mine"), Some(Touch::MineChosen.into()), "{name}");
    }
    let offline = english("finding-offline");
    assert!(offline.action("find-mine").is_some_and(|mine| mine.enabled != Enabled::Now));
}

/// A journey, and all that was seen of it.
struct Walk {
    journey: Journey,
    facts: Facts,
    frame: Frame,
    seen: Vec<Snapshot>,
}

impl Walk {
    /// Before the shelf of a terminal that sells nothing but could.
    fn begin() -> Self {
        let visa = visa_rules(include_str!("../../../../assets/catalogue/visa.toml")).expect("the sample");
        let catalogue = Catalogue {
            version: 1,
            valid_from: None,
            valid_until: jiff::civil::date(2099, 12, 31),
            visa,
            institutions: Vec::new(),
            services: Vec::new(),
        };
        let id = Uuid::from_u128(0x7000);
        let facts = Facts {
            now: Moment::START,
            today: jiff::civil::date(2026, 11, 21),
            hour: jiff::civil::time(14, 3, 0, 0),
            languages: languages().collect(),
            volume: domain::speech::Volume::default(),
            rules: None,
            obstacles: Vec::new(),
            pick_up_obstacles: Vec::new(),
            sale_obstacles: Vec::new(),
            shelf: Some(Arc::new(Shelf::new(Arc::new(catalogue), |_| Vec::new(), locales::order::key))),
            usual: Arc::default(),
            notes: NoteSlot::Missing,
            scanner: Scanner::Works,
            groups: Groups::Sealed,
            codes: Codes::Open,
            last_receipt: LastReceipt::Nothing,
            unresolved: Vec::new(),
            fresh: Fresh {
                session: SessionId(id),
                transaction: TransactionId(id),
                attempt: AttemptId(id),
                note: NoteId(id),
                job: 1,
            },
            times: Times::default(),
        };
        let around = samples::snapshot(Scene::Privacy, HelpPanel::Closed);
        let frame = Frame {
            kiosk: around.kiosk,
            clock: around.clock,
            help_line: around.help_line,
            cabinet: around.cabinet,
            voice: around.hearing.voice,
            walk: around.walk,
        };
        let journey = Journey::boot(Vec::new(), &facts).journey;
        let mut walk = Self { journey, facts, frame, seen: Vec::new() };
        walk.on(Event::Touched(Touch::LanguageChosen(Language::English)));
        walk
    }

    fn on(&mut self, event: Event) {
        self.journey = self.journey.clone().on(event, &self.facts).journey;
        let seen = observe(&self.journey, &self.facts, &self.frame, self.seen.last());
        self.seen.push(seen);
    }

    fn press(&mut self, touches: impl IntoIterator<Item = Touch>) {
        for touch in touches {
            self.on(Event::Touched(touch));
        }
    }

    fn keys(&mut self, text: &str) {
        self.press(text.chars().map(|sign| Touch::Typed(Sign::new(sign))));
        self.press([Touch::TypingConfirmed]);
    }

    fn answer(&mut self, answer: Result<Vec<Group>, NoGroups>) {
        let (id, question) = (TransactionId(Uuid::from_u128(0x7000)), self.journey.session.questions);
        self.on(Event::GroupsAnswered(id, question, answer));
    }

    fn wait(&mut self, seconds: u64) {
        self.facts.now = self.facts.now + Duration::from_secs(seconds);
        self.on(Event::Elapsed);
    }

    fn step(&self) -> &PaymentScene {
        match &self.seen.last().expect("something is seen").scene {
            Scene::Payment(step) => step,
            other => panic!("no payment: {other:?}"),
        }
    }
}

fn account() -> Vec<Entry> {
    vec![Entry { field: "subscriber".to_owned(), value: "0123456789".to_owned().into() }]
}

fn groups() -> Vec<Group> {
    let member = Member { service: "electricity".parse().expect("a service"), account: account() };
    vec![Group { name: "Ana evi".to_owned().into(), members: vec![member] }]
}

/// Opened, refused, late, chosen, removed; every state that is asked, failed or shown.
fn opened() -> Walk {
    let mut walk = Walk::begin();
    walk.press([Touch::MineChosen]);
    walk.keys("5AB");
    walk.keys("CD12");
    walk.keys("4829");
    walk.keys("15");
    walk.answer(Err(NoGroups::Refused));
    walk.press([Touch::BackChosen, Touch::HelpTurned, Touch::HelpTurned, Touch::TypingConfirmed]);
    walk.keys(CODE);
    walk.wait(20);
    walk.press([Touch::AskAgainChosen]);
    walk.answer(Err(NoGroups::TooOften));
    walk.press([Touch::BackChosen, Touch::MineChosen]);
    walk.keys(FIN);
    walk.keys(CODE);
    walk.answer(Ok(groups()));
    assert!(matches!(walk.step(), PaymentScene::Owned(owned) if owned.groups.len() == 1), "{:?}", walk.step());
    walk.press([Touch::GroupChosen(0), Touch::ForgetAsked, Touch::ForgetConfirmed]);
    walk.answer(Err(NoGroups::Offline));
    assert!(matches!(walk.step(), PaymentScene::Forgetting(step) if step.failed.is_some()), "{:?}", walk.step());
    walk.press([Touch::ForgetConfirmed]);
    walk.answer(Ok(Vec::new()));
    walk
}

/// A list of the basket that is kept at the second try.
fn kept() -> Walk {
    let mut walk = Walk::begin();
    let amount = Money::new(2460, Currency::Azn);
    walk.journey.session.cart.basket.lines.push(Line {
        id: LineId(1),
        service: "electricity".parse().expect("a service"),
        account: account(),
        tariff: None,
        debt: None,
        amount,
        commission: Money::zero(Currency::Azn),
        promise: Promise::Queue,
    });
    walk.press([Touch::Finished, Touch::GroupKept, Touch::CentralChosen]);
    walk.keys(FIN);
    walk.keys("123456");
    walk.keys(CODE);
    walk.keys("482916");
    walk.keys(CODE);
    walk.keys(CODE);
    walk.answer(Err(NoGroups::Full));
    walk.press([Touch::BackChosen, Touch::CentralChosen]);
    walk.answer(Ok(groups()));
    let is_kept = |step: &PaymentScene| matches!(step, PaymentScene::Keeping(Keeping { kept: Kept::ByCentral, .. }));
    assert!(is_kept(walk.step()), "{:?}", walk.step());
    walk
}

#[test]
fn of_a_code_nothing_is_in_any_snapshot_and_the_number_only_while_it_is_typed() {
    let mut typed = 0;
    for mut walk in [opened(), kept()] {
        walk.facts.obstacles.push(Obstacle::Offline);
        walk.on(Event::WorldChanged);
        for snapshot in &walk.seen {
            let sent = serde_json::to_string(snapshot).expect("a snapshot can be sent");
            let is_typed = matches!(&snapshot.scene, Scene::Payment(step)
                if matches!(&**step, PaymentScene::Owning(owning) if matches!(owning.asks, OwnerAsks::Fin(_))));
            let digits: Vec<&str> = (0..3).map(|from| &CODE[from..from + 4]).collect();
            assert!(!digits.iter().any(|digits| sent.contains(digits)), "{sent}");
            assert!(is_typed || !sent.contains(FIN), "{sent}");
            typed += usize::from(is_typed && sent.contains(FIN));
            let logged = format!("{snapshot:?}");
            assert!(!logged.contains(FIN) && !digits.iter().any(|digits| logged.contains(digits)), "{logged}");
            for language in languages() {
                let screen = describe(snapshot, language);
                let heard = said(&screen).join(" ");
                assert!(!heard.contains(FIN), "{heard}");
                let texts = shown(&screen).join(" ");
                assert!(!digits.iter().any(|digits| texts.contains(digits) || heard.contains(digits)), "{texts}");
            }
        }
    }
    assert!(typed > 2, "it is seen while it is typed: {typed}");
}
