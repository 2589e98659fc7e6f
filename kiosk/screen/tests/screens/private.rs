//! No personal utterance goes open: whatever is shown, whatever keys are pressed, headphones in or out.

use std::time::Duration;

use domain::{
    Language, Moment, Sensitive,
    speech::{Output, Privacy},
};
use kiosk_screen::{
    Reader, Scene, Snapshot, describe,
    reader::{Headphones, Order, Utterance},
    samples,
    snapshot::{
        Hearing, Key, Listening, Voice,
        payment::{OwnerAsks, PaymentScene, Sending, Whither},
    },
};
use proptest::prelude::*;

use crate::described::languages;

/// What pages give as examples, which everybody may hear: some specimens begin as these do.
const EXAMPLES: [&str; 5] = ["0501234567", "0123456789", "10AA158", "AB1234567", "05031988"];

/// What of a snapshot is somebody's: as letters and digits alone, so that it is found spelled or grouped too.
fn personal(snapshot: &Snapshot) -> Vec<String> {
    let texts: Vec<String> = match &snapshot.scene {
        Scene::Review { surname, given_names, number, .. } => {
            vec![surname.clone(), given_names.clone(), number.clone()]
        }
        Scene::Typing { text, read, .. } => [Some(text.clone()), read.clone()].into_iter().flatten().collect(),
        Scene::Reference { text, .. } => vec![text.clone()],
        Scene::Party { travellers, .. } => travellers.iter().map(|listed| listed.name.clone()).collect(),
        Scene::Removing { name, .. } => vec![name.clone()],
        Scene::PartyPrinting(papers) | Scene::PartyNoPaper(papers) => {
            papers.travellers.iter().filter_map(|handed| handed.name.clone()).collect()
        }
        Scene::Payment(step) => of_payment(step),
        _ => Vec::new(),
    };
    let bare = |text: String| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
    let is_example = |text: &String| EXAMPLES.iter().any(|example| example.starts_with(text.as_str()));
    texts.into_iter().map(bare).filter(|text| text.chars().count() > 3 && !is_example(text)).collect()
}

fn of_payment(step: &PaymentScene) -> Vec<String> {
    let revealed = |texts: &[Sensitive<String>]| texts.iter().map(|text| text.reveal().clone()).collect::<Vec<_>>();
    match step {
        PaymentScene::Filling(step) => vec![step.text.reveal().clone()],
        PaymentScene::NotFound(step) => revealed(&step.account),
        PaymentScene::Owing(step) => step.debts.iter().map(|owed| owed.label.reveal().clone()).collect(),
        PaymentScene::Reviewing(step) => step.lines.iter().flat_map(|line| revealed(&line.account)).collect(),
        PaymentScene::Grouped(step) => {
            let accounts = step.members.iter().flat_map(|member| revealed(&member.account));
            accounts.chain([step.name.reveal().clone()]).collect()
        }
        PaymentScene::Keeping(step) => vec![step.text.reveal().clone()],
        PaymentScene::Owning(step) => match &step.asks {
            OwnerAsks::Fin(fin) => vec![fin.text.reveal().clone()],
            OwnerAsks::Code { .. } | OwnerAsks::Again { .. } | OwnerAsks::Nothing | OwnerAsks::Failed(_) => Vec::new(),
        },
        PaymentScene::Owned(step) => step.groups.iter().map(|group| group.name.reveal().clone()).collect(),
        PaymentScene::Forgetting(step) => vec![step.name.reveal().clone()],
        PaymentScene::Sending(Sending::Typing { to, .. }) => vec![to.text.reveal().clone()],
        PaymentScene::Fetching(step) => vec![step.text.reveal().clone()],
        PaymentScene::Redeeming(step) => {
            let fin = step.fin.iter().map(|fin| fin.text.reveal().clone());
            fin.chain([step.text.reveal().clone()]).collect()
        }
        PaymentScene::Over(step) => match &step.whither {
            Whither::Choosing { lines, .. } => lines.iter().flat_map(|line| revealed(&line.account)).collect(),
            Whither::Phone { text, .. } => vec![text.reveal().clone()],
            Whither::Fin(fin) => vec![fin.text.reveal().clone()],
            Whither::Operator { .. } => Vec::new(),
        },
        PaymentScene::Paid(step) => step.sent.clone(),
        _ => Vec::new(),
    }
}

fn hearing(listening: Listening) -> Hearing {
    Hearing { voice: Voice::Works, listening, ..Hearing::default() }
}

fn assert_private(utterance: &Utterance, personal: &[String], which: &str) -> Result<(), TestCaseError> {
    prop_assert!(utterance.output.allows(utterance.privacy), "{which}: {utterance:?}");
    if utterance.output == Output::Loudspeaker {
        prop_assert_eq!(utterance.privacy, Privacy::Open);
        let said: String = utterance.text.reveal().chars().filter(|sign| sign.is_alphanumeric()).collect();
        for text in personal {
            prop_assert!(!said.contains(text.as_str()), "{}: {:?} in {:?}", which, text, utterance.text.reveal());
        }
    }
    Ok(())
}

/// What happens to a reader.
#[derive(Debug, Clone)]
enum Happening {
    Key(Key),
    Plug(Headphones),
    Ended,
    Finger,
    Another(usize),
    Listening(Listening),
    /// A key of a keyboard is held; which of those that turn into others.
    Held(usize),
}

fn happening() -> impl Strategy<Value = Happening> {
    let keys = [
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::Next,
        Key::Previous,
        Key::Select,
        Key::Help,
        Key::Louder,
        Key::Softer,
    ];
    prop_oneof![
        8 => prop::sample::select(keys.to_vec()).prop_map(Happening::Key),
        3 => prop::sample::select(vec![Headphones::In, Headphones::Out]).prop_map(Happening::Plug),
        12 => Just(Happening::Ended),
        1 => Just(Happening::Finger),
        3 => (0..10_000_usize).prop_map(Happening::Another),
        1 => prop::sample::select(vec![Listening::Off, Listening::On]).prop_map(Happening::Listening),
        2 => (0..100_usize).prop_map(Happening::Held),
    ]
}

proptest! {
    #[test]
    fn nothing_personal_leaves_the_loudspeaker(
        first in 0..10_000_usize,
        language in 0..100_usize,
        happenings in prop::collection::vec(happening(), 1..60),
    ) {
        let samples = samples::thorough();
        let languages: Vec<Language> = languages().collect();
        let language = languages[language % languages.len()];
        let of = |place: usize, number: u64| Snapshot { screen: number, ..samples[place % samples.len()].snapshot.clone() };
        let mut snapshot = of(first, 0);
        let mut screen = describe(&snapshot, language);
        let mut listening = Listening::On;
        let mut headphones = Headphones::Out;
        let mut reader = Reader::new(Duration::from_secs(2));
        let mut saying = None;
        for happening in [Happening::Another(first)].into_iter().chain(happenings) {
            let mut was_pulled = false;
            let shown = reader.held().and_then(|id| screen.held(id)).unwrap_or_else(|| screen.clone());
            match happening {
                Happening::Key(key) => drop(reader.key(Moment::START, key, &shown)),
                Happening::Held(place) => {
                    let turn: Vec<&str> = screen.actions().map(|key| key.id.as_str()).filter(|id| screen.held(id).is_some()).collect();
                    if !turn.is_empty() {
                        reader.hold(Moment::START, turn[place % turn.len()], &screen);
                    }
                }
                Happening::Plug(now) => {
                    was_pulled = headphones == Headphones::In && now == Headphones::Out;
                    headphones = now;
                    reader.plugged(now, &shown);
                }
                Happening::Ended => {
                    if let Some(id) = saying.take() {
                        reader.ended(Moment::START, id);
                    }
                }
                Happening::Finger => reader.touched(Moment::START),
                Happening::Another(place) => {
                    snapshot = of(place, snapshot.screen + 1);
                    screen = describe(&snapshot, language);
                    reader.see(Moment::START, &screen, hearing(listening));
                }
                Happening::Listening(now) => {
                    listening = now;
                    reader.see(Moment::START, &screen, hearing(listening));
                }
            }
            let orders = reader.take_orders();
            if was_pulled {
                prop_assert!(orders.iter().all(|order| *order == Order::Hush), "silence at once: {orders:?}");
                prop_assert!(saying.is_none() || orders == [Order::Hush]);
            }
            for order in orders {
                match order {
                    Order::Hush => saying = None,
                    Order::Say(utterance) => {
                        let output = if headphones == Headphones::In { Output::Headphones } else { Output::Loudspeaker };
                        prop_assert_eq!(utterance.output, output);
                        assert_private(&utterance, &personal(&snapshot), screen.name)?;
                        saying = Some(utterance.id);
                    }
                }
            }
        }
    }
}

#[test]
fn every_screen_is_said_whole_and_nothing_of_anybody_on_the_loudspeaker() {
    let (mut kept, mut told) = (0, 0);
    for sample in samples::thorough() {
        for language in languages() {
            let screen = describe(&sample.snapshot, language);
            let whole = |headphones: Headphones| {
                let mut reader = Reader::new(Duration::from_secs(2));
                reader.plugged(headphones, &screen);
                reader.see(Moment::START, &screen, hearing(Listening::On));
                let mut said = Vec::new();
                loop {
                    let orders = reader.take_orders();
                    let [Order::Say(utterance)] = orders.as_slice() else { return said };
                    reader.ended(Moment::START, utterance.id);
                    said.push(utterance.clone());
                }
            };
            let (open, private) = (whole(Headphones::Out), whole(Headphones::In));
            let personal = personal(&sample.snapshot);
            for utterance in &open {
                assert_private(utterance, &personal, &sample.name).expect("nothing personal");
            }
            kept += personal.len();
            let confided: String = private.iter().map(|utterance| utterance.text.reveal().clone()).collect();
            let confided: String = confided.chars().filter(|sign| sign.is_alphanumeric()).collect();
            told += personal.iter().filter(|text| confided.contains(text.as_str())).count();
            let most = open.iter().map(|utterance| utterance.text.reveal().chars().count()).max();
            assert!(most.is_some_and(|most| most < 800), "{}: {most:?}", sample.name);
        }
    }
    // What is masked, cut or safe to show is said as it is shown: not all is found again, but nearly.
    assert!(kept > 100 && told * 10 >= kept * 7, "{told} of {kept} are said into headphones");
}

#[test]
fn why_a_visa_is_refused_or_looked_at_is_nobody_elses_business() {
    let samples = samples::thorough().into_iter().filter(|sample| {
        matches!(sample.snapshot.scene, Scene::Refused { .. } | Scene::Officer { .. } | Scene::Queue { .. })
    });
    let mut seen = 0;
    for sample in samples {
        let screen = describe(&sample.snapshot, Language::English);
        let reason = screen.subtitle.clone().expect("a reason").replace(['\u{2068}', '\u{2069}'], "");
        let said = |output| screen.heard(output).join(" ");
        assert!(!said(Output::Loudspeaker).contains(&reason), "{}: {reason}", sample.name);
        assert!(said(Output::Headphones).contains(&reason), "{}: {reason}", sample.name);
        if let Scene::Refused { .. } = sample.snapshot.scene {
            assert!(said(Output::Loudspeaker).starts_with("This terminal cannot give the visa."), "{}", sample.name);
        }
        seen += 1;
    }
    assert!(seen > 10, "{seen}");
}
