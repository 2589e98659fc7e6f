//! The screen reader, as scripts: what somebody hears who only listens.

use std::time::Duration;

use domain::{
    Language,
    document::{Item, Wrong},
    speech::{Output, Rate, Volume},
};
use journey::{Sign, Touch};
use kiosk_screen::{
    Input, Scene, Snapshot, describe,
    reader::{Act, Headphones, Order},
    samples::{self, person, snapshot},
    snapshot::{
        DocumentScene, Hearing, HelpPanel, Key, Listening, PayScene, Ready, Scanning, Stake, TypingScene, Voice,
        payment::{Filling, PaymentScene},
    },
    staff::Wish,
};

use crate::ear::Ear;

fn english(words: &str) -> String {
    words.to_owned()
}

#[test]
fn a_new_screen_is_said_whole_in_the_order_of_the_eye_and_then_how_to_go_on() {
    let mut ear = Ear::at(Scene::Farewell);
    ear.turn(Scene::Privacy);
    let said = ear.rest();
    let expected = [
        "What happens to your data",
        "We read your passport and ask about your visit.",
        "The visa service decides with these data.",
        "They are stored encrypted. Only the visa service can read them.",
        "You can end at any time. Before you pay, nothing is charged.",
        "7 buttons. The down key leads through them.",
    ];
    assert_eq!(said, expected);
}

#[test]
fn when_speech_begins_it_says_how_it_is_used_and_then_the_screen() {
    let mut ear = Ear::silent(Scene::Privacy);
    assert_eq!(ear.key(Key::Help), Some(Act::Touched(Touch::ListenTurned)));
    ear.listen();
    let said = ear.rest();
    assert!(said[0].starts_with("This terminal speaks.") && said[1] == "What happens to your data", "{said:?}");
}

#[test]
fn without_a_voice_the_help_key_opens_help_and_headphones_begin_nothing() {
    let mut ear = Ear::silent(Scene::Privacy);
    ear.snapshot.hearing.voice = Voice::Missing;
    ear.see();
    assert_eq!(ear.key(Key::Help), Some(Act::Touched(Touch::HelpTurned)));
    assert_eq!(ear.reader.plugged(Headphones::In, &ear.screen), None);
}

#[test]
fn of_the_same_screen_only_what_is_new_is_said() {
    let card = |state| Scene::Paying { fees: samples::fees(), state };
    let mut ear = Ear::at(card(PayScene::Card));
    ear.change(card(PayScene::Pin));
    let said = ear.rest();
    assert!(said.iter().any(|said| said.contains("PIN")), "{said:?}");
    assert!(said.len() < 3 && !said.contains(&"Pay by card".to_owned()), "{said:?}");
    ear.change(card(PayScene::Pin));
    assert_eq!(ear.rest(), [""; 0]);
}

#[test]
fn what_is_no_longer_true_is_not_said_any_more() {
    let card = |state| Scene::Paying { fees: samples::fees(), state };
    let mut ear = Ear::at(card(PayScene::Starting));
    ear.change(card(PayScene::Card));
    let first = ear.now_said();
    assert!(first.is_some());
    // The card was there before its line came to its turn.
    ear.change(card(PayScene::Bank));
    let said = ear.rest();
    assert!(!said.iter().any(|said| said.starts_with("Tap your card")), "{said:?}");
}

#[test]
fn seconds_that_pass_are_not_said_one_by_one_but_the_last_ones_are() {
    let left = |seconds| Scene::TimeOut { seconds, of: 45, stake: Stake::Nothing };
    let mut ear = Ear::at(Scene::Privacy);
    ear.turn(left(45));
    ear.rest();
    for seconds in (0..45).rev() {
        ear.change(left(seconds));
        let said = ear.rest();
        let expected: &[&str] = match seconds {
            20 => &["20 seconds left"],
            10 => &["10 seconds left"],
            _ => &[],
        };
        assert_eq!(said, expected, "{seconds}");
    }
    let mut ear = Ear::at(Scene::Deciding { waited: 12 });
    ear.change(Scene::Deciding { waited: 13 });
    assert_eq!(ear.rest(), [""; 0]);
}

#[test]
fn what_has_the_focus_is_said_with_what_it_is_and_why_not() {
    let trip =
        |days| Scene::Trip { arrival: samples::day(2026, 11, 21), day_choices: vec![15, 30], days, purpose: None };
    let mut ear = Ear::at(trip(None));
    assert_eq!(ear.after(Key::Down), ["15 days. Not chosen."]);
    assert_eq!(ear.after(Key::Down), ["30 days. Not chosen."]);
    let act = ear.key(Key::Select);
    let Some(Act::Pressed(Input::Pressed { id, .. })) = act else { panic!("{act:?}") };
    assert_eq!(id, "trip-days-30");
    ear.change(trip(Some(30)));
    let said = ear.rest();
    assert_eq!(said[0], "30 days. Chosen.");
    assert!(said[1].contains("until") || said[1].contains("2026"), "then what follows from it: {said:?}");
    for _ in 0..5 {
        ear.key(Key::Down);
    }
    let said = ear.rest();
    assert_eq!(ear.reader.focus().id(), Some("trip-confirm"));
    let [said] = said.as_slice() else { panic!("{said:?}") };
    assert!(said.ends_with("Not possible now.") && said.contains("Choose the purpose first"), "{said}");
    assert_eq!(ear.key(Key::Select), Some(Act::Touched(Touch::FocusMoved)), "pressed in vain");
    assert!(ear.rest()[0].ends_with("Not possible now."));
}

#[test]
fn any_key_and_any_touch_silences() {
    let mut ear = Ear::at(Scene::Farewell);
    ear.turn(Scene::Privacy);
    assert!(ear.now_said().is_some());
    ear.key(Key::Down);
    assert_eq!(ear.now_said().as_deref(), Some("I agree: continue. Button."), "the focus at once");
    assert!(ear.next().is_none(), "the rest of the page is not said any more");
    ear.turn(Scene::Declaration);
    assert!(ear.now_said().is_some());
    ear.reader.touched(ear.now);
    assert_eq!(ear.reader.take_orders(), [Order::Hush]);
    assert_eq!(ear.reader.focus().id(), None);
}

#[test]
fn the_help_key_says_everything_again() {
    let mut ear = Ear::at(Scene::Farewell);
    ear.turn(Scene::Privacy);
    let once = ear.rest();
    assert_eq!(ear.key(Key::Help), Some(Act::Touched(Touch::FocusMoved)));
    assert_eq!(ear.rest(), once);
}

#[test]
fn louder_and_softer_are_said_as_loud_as_they_are_and_their_ends_too() {
    let mut ear = Ear::at(Scene::Privacy);
    let mut volumes = Vec::new();
    for _ in 0..3 {
        assert_eq!(ear.key(Key::Louder), Some(Act::Touched(Touch::LouderChosen)));
        let orders = ear.reader.take_orders();
        let [Order::Say(utterance)] = orders.as_slice() else { panic!("{orders:?}") };
        volumes.push((utterance.volume, utterance.text.reveal().clone()));
        ear.reader.ended(ear.now, utterance.id);
        ear.snapshot.hearing.volume = utterance.volume;
        ear.see();
    }
    let louder = |volume, words| (volume, english(words));
    assert_eq!(
        volumes,
        [
            louder(Volume::Louder, "Speak louder"),
            louder(Volume::Loudest, "Speak louder"),
            louder(Volume::Loudest, "This is the loudest.")
        ]
    );
    let mut silent = Ear::silent(Scene::Privacy);
    assert_eq!(silent.key(Key::Louder), None, "nobody listens");
}

#[test]
fn how_it_is_said_is_chosen_in_help() {
    let mut ear = Ear::at(Scene::Privacy);
    ear.snapshot.help = HelpPanel::Open;
    ear.snapshot.hearing.rate = Rate::Fastest;
    ear.snapshot.screen += 1;
    ear.see();
    let touches =
        ["help-again", "help-slower", "help-faster", "help-softer", "help-louder", "help-glass", "help-scanning"];
    let found = touches.map(|id| ear.screen.touch_of(id));
    let expected = [
        Some(Touch::RepeatAsked),
        Some(Touch::SlowerChosen),
        None,
        Some(Touch::SofterChosen),
        Some(Touch::LouderChosen),
        Some(Touch::GlassTurned),
        Some(Touch::ScanningTurned),
    ];
    assert_eq!(found, expected.map(|touch| touch.map(Wish::from)));
    ear.rest();
    // Past the two buttons of the colours.
    for _ in 0..5 {
        ear.key(Key::Down);
    }
    assert_eq!(ear.rest(), ["Speak faster. This is the fastest. Not possible now."]);
    ear.snapshot.hearing.listening = Listening::Off;
    ear.see();
    assert_eq!(ear.screen.touch_of("help-again"), None, "nobody else looks past it");
    assert!(ear.screen.action("help-scanning").is_none());
}

#[test]
fn a_finger_finds_listen_in_the_footer_where_there_is_a_voice() {
    for (hearing, expected) in
        [(Hearing::default(), None), (Hearing { voice: Voice::Works, ..Hearing::default() }, Some(Touch::ListenTurned))]
    {
        for scene in [Scene::Privacy, samples::all()[0].snapshot.scene.clone()] {
            let snapshot = Snapshot { hearing, ..snapshot(scene, HelpPanel::Closed) };
            let screen = describe(&snapshot, Language::English);
            assert_eq!(screen.touch_of("footer-listen"), expected.map(Wish::from), "{}", screen.name);
        }
    }
}

fn typing(text: &str, wrong: Option<Wrong>) -> Scene {
    Scene::Typing {
        item: Item::Surname,
        text: text.to_owned(),
        read: None,
        ready: Ready::Yes,
        wrong,
        task: TypingScene::Correcting,
    }
}

#[test]
fn what_is_typed_is_an_asterisk_to_everybody_and_a_sign_in_headphones() {
    let mut ear = Ear::at(typing("", None));
    ear.change(typing("E", None));
    assert_eq!(ear.rest(), ["asterisk"]);
    ear.reader.plugged(Headphones::In, &ear.screen);
    ear.rest();
    ear.change(typing("ER", None));
    assert_eq!(ear.rest(), ["R"]);
    ear.change(typing("E", None));
    assert_eq!(ear.rest(), ["Erased."]);
    ear.change(typing("E ", None));
    assert_eq!(ear.rest(), ["Space"]);
    ear.change(typing("E AB", None));
    assert_eq!(ear.rest(), ["A, B"]);
    ear.change(typing("", None));
    assert_eq!(ear.rest(), ["All erased."]);
    ear.key(Key::Help);
    assert!(ear.rest().contains(&"Nothing typed yet.".to_owned()));
    ear.change(typing("ERIK", None));
    ear.rest();
    ear.key(Key::Help);
    assert!(ear.rest().contains(&"E, R, I, K".to_owned()));
    ear.reader.plugged(Headphones::Out, &ear.screen);
    ear.key(Key::Help);
    let said = ear.rest();
    assert!(said.contains(&"asterisk, asterisk, asterisk, asterisk".to_owned()), "{said:?}");
}

#[test]
fn a_mistake_is_said_with_the_field_it_is_in() {
    let mut ear = Ear::at(typing("", None));
    ear.change(typing("", Some(Wrong::Missing)));
    let said = ear.rest();
    let [said] = said.as_slice() else { panic!("{said:?}") };
    assert!(said.contains("surname: There is nothing here yet."), "{said}");
    let sample = samples::all().into_iter().find(|sample| {
        matches!(&sample.snapshot.scene, Scene::Payment(step)
            if matches!(step.as_ref(), PaymentScene::Filling(Filling { wrong: Some(_), field: Some(_), .. })))
    });
    let sample = sample.expect("a field with a mistake");
    let screen = describe(&sample.snapshot, Language::English);
    let title = screen.title.replace('\n', " ");
    assert!(screen.heard(Output::Loudspeaker).iter().any(|said| said.starts_with(&format!("{title}: "))), "{title}");
}

#[test]
fn a_keyboard_is_walked_in_rows_and_along_them() {
    let mut ear = Ear::at(typing("", None));
    let said = ear.after(Key::Down);
    assert!(said[0].starts_with("Keyboard.") && said[1] == "Q", "{said:?}");
    assert_eq!(ear.after(Key::Right), ["W"]);
    assert_eq!(ear.after(Key::Down), ["S"], "the same column");
    assert_eq!(ear.after(Key::Down), ["X"]);
    assert_eq!(ear.after(Key::Up), ["S"]);
    assert_eq!(ear.after(Key::Left), ["A"]);
    for _ in 0..9 {
        ear.key(Key::Right);
    }
    ear.rest();
    assert_eq!(ear.reader.focus().id(), Some("key-z"), "on along the rows");
    // Switches reach everything one by one.
    assert_eq!(ear.after(Key::Next), ["X"]);
    assert_eq!(ear.after(Key::Previous), ["Z"]);
    ear.key(Key::Down);
    ear.key(Key::Down);
    assert_eq!(ear.reader.focus().id(), Some("typing-confirm"), "and out below");
    ear.key(Key::Up);
    assert_eq!(ear.reader.focus().id(), Some("key-erase"));
}

#[test]
fn the_signs_of_a_held_key_are_said_and_walked_and_the_focus_comes_back_to_the_key() {
    let finding = samples::all().into_iter().find(|sample| sample.name == "finding").expect("a sample");
    let mut ear = Ear::silent(finding.snapshot.scene);
    ear.snapshot.language = Language::French;
    ear.listen();
    ear.rest();
    // A finger that holds a key moves no focus.
    let screen = ear.screen.clone();
    assert_eq!(ear.reader.hold(ear.now, "key-u", &screen), Some(Touch::FocusMoved));
    assert_eq!((ear.reader.held(), ear.reader.focus().id()), (Some("key-u"), None));
    ear.reader.touched(ear.now);
    assert_eq!(ear.reader.held(), None, "something else was pressed");
    while ear.reader.focus().id() != Some("key-u") {
        ear.key(Key::Next);
    }
    ear.rest();
    assert_eq!(ear.reader.hold(ear.now, "key-z", &screen), None, "it turns into nothing");
    ear.reader.hold(ear.now, "key-u", &screen);
    assert_eq!(ear.rest(), ["ù"]);
    ear.screen = screen.held("key-u").expect("held");
    assert_eq!(ear.after(Key::Next), ["û"]);
    let Some(Act::Pressed(Input::Pressed { id, .. })) = ear.key(Key::Select) else { panic!("nothing pressed") };
    assert_eq!(screen.touch_of(&id), Some(Touch::Typed(Sign::new('û')).into()));
    assert_eq!((ear.reader.held(), ear.reader.focus().id()), (None, Some("key-u")));
    assert_eq!(ear.rest(), [""; 0], "what was typed is said, and that is enough");
    ear.reader.hold(ear.now, "key-u", &screen);
    ear.rest();
    assert_eq!(ear.reader.let_go(ear.now, &screen.held("key-u").expect("held")), Some(Touch::FocusMoved));
    assert_eq!((ear.rest(), ear.reader.focus().id()), (vec!["u".to_owned()], Some("key-u")));
    assert_eq!(ear.reader.let_go(ear.now, &screen), None);
    ear.reader.hold(ear.now, "key-u", &screen);
    ear.turn(Scene::Privacy);
    assert_eq!(ear.reader.held(), None, "another screen's");
}

#[test]
fn personal_values_are_said_in_headphones_and_announced_without() {
    let scene = person("ERIKSSON", "ANNA MARIA", "L898902C3", vec![]);
    let mut ear = Ear::at(Scene::Farewell);
    ear.turn(scene.clone());
    let open = ear.rest();
    assert!(open.contains(&"Plug in headphones to hear what is personal.".to_owned()), "{open:?}");
    assert!(!open.iter().any(|said| said.contains("ERIKSSON") || said.contains("Singapore")), "{open:?}");
    assert_eq!(ear.reader.plugged(Headphones::In, &ear.screen), None, "speech goes on");
    let private = ear.rest();
    for value in ["Surname: ERIKSSON", "Given names: ANNA MARIA", "Passport number: L, 8, 9, 8, 9, 0, 2, C, 3"] {
        assert!(private.contains(&value.to_owned()), "{value}: {private:?}");
    }
    assert!(!private.iter().any(|said| said.starts_with("Plug in")), "{private:?}");
}

#[test]
fn headphones_begin_speech_and_end_what_they_began() {
    let mut ear = Ear::silent(Scene::Privacy);
    assert_eq!(ear.reader.plugged(Headphones::In, &ear.screen), Some(Touch::ListenTurned));
    ear.listen();
    assert!(ear.now_said().is_some());
    assert_eq!(ear.reader.plugged(Headphones::Out, &ear.screen), Some(Touch::ListenTurned));
    assert_eq!(ear.reader.take_orders(), [Order::Hush], "silence at once");
    // Whoever began by a key goes on with the loudspeaker, but not with what was being said.
    let mut ear = Ear::silent(person("ERIKSSON", "ANNA MARIA", "L898902C3", vec![]));
    ear.key(Key::Help);
    ear.listen();
    ear.rest();
    ear.reader.plugged(Headphones::In, &ear.screen);
    while ear.next().is_some_and(|said| !said.contains("ERIKSSON")) {}
    assert_eq!(ear.reader.plugged(Headphones::Out, &ear.screen), None);
    assert_eq!(ear.reader.take_orders(), [Order::Hush]);
    ear.saying = None;
    assert_eq!(ear.rest(), [""; 0]);
    ear.turn(Scene::Declaration);
    assert!(!ear.rest().is_empty());
}

#[test]
fn an_end_that_belongs_to_something_else_changes_nothing() {
    let mut ear = Ear::at(Scene::Farewell);
    ear.turn(Scene::Privacy);
    assert_eq!(ear.now_said().as_deref(), Some("What happens to your data"));
    let saying = ear.saying.expect("it speaks");
    ear.reader.ended(ear.now, saying - 1);
    ear.reader.ended(ear.now, saying + 7);
    assert_eq!(ear.reader.take_orders(), []);
}

#[test]
fn whoever_listens_is_still_there_line_by_line_but_the_question_is_not_answered_by_listening() {
    let ends = |scene: Scene| {
        let mut ear = Ear::at(Scene::Farewell);
        ear.turn(scene);
        let mut touches = Vec::new();
        ear.now_said();
        while let Some(id) = ear.saying.take() {
            touches.extend(ear.reader.ended(ear.now, id));
            ear.now_said();
        }
        touches
    };
    assert_eq!(ends(Scene::Privacy), [Touch::FocusMoved; 6]);
    assert_eq!(ends(Scene::TimeOut { seconds: 45, of: 45, stake: Stake::Nothing }), []);
}

#[test]
fn the_wall_speaks_each_language_in_turn_and_the_round_key_takes_the_one_that_is_lit() {
    let wall = |turn| {
        let sample = samples::all().into_iter().find(|sample| sample.name == "attract-en").expect("a wall");
        let Scene::Attract { visa, pick_up, sale, languages, .. } = sample.snapshot.scene else { panic!("a wall") };
        Scene::Attract { visa, pick_up, sale, languages, turn }
    };
    let mut ear = Ear::silent(wall(1));
    ear.snapshot.screen = 1;
    assert_eq!(ear.key(Key::Help), Some(Act::Touched(Touch::ListenTurned)));
    ear.listen();
    let said = ear.rest();
    assert!(said.last().is_some_and(|said| said.starts_with("English. To go on in English")), "{said:?}");
    let arabic = locales::OFFERED.iter().position(|language| *language == Language::Arabic);
    ear.change(wall(u32::try_from(arabic.expect("Arabic is offered")).expect("few languages")));
    let orders = ear.reader.take_orders();
    assert!(
        matches!(orders.last(), Some(Order::Say(utterance)) if utterance.language == Language::Arabic),
        "{orders:?}"
    );
    let Some(Act::Pressed(Input::Pressed { id, .. })) = ear.key(Key::Select) else { panic!("nothing pressed") };
    assert_eq!(ear.screen.touch_of(&id), Some(Touch::LanguageChosen(Language::Arabic).into()));
    // Walked by hand, each greeting says its own language's name in it.
    ear.change(wall(1));
    ear.rest();
    ear.key(Key::Down);
    let orders = ear.reader.take_orders();
    let Some(Order::Say(utterance)) = orders.last() else { panic!("{orders:?}") };
    assert_eq!((utterance.language, utterance.text.reveal().as_str()), (Language::French, "Français"));
}

#[test]
fn one_switch_waits_for_the_focus_and_chooses() {
    let mut ear = Ear::silent(Scene::Privacy);
    ear.snapshot.hearing.scanning = Scanning::Auto;
    ear.see();
    let mut reached = Vec::new();
    for _ in 0..200 {
        let Some(due) = ear.reader.deadline() else { break };
        ear.now = due;
        ear.reader.elapse(ear.now, &ear.screen);
        reached.extend(ear.reader.focus().id().map(str::to_owned));
    }
    let count = ear.screen.actions().count();
    assert_eq!(reached.len(), 3 * count, "three rounds, and then it rests");
    assert!(ear.screen.actions().all(|action| reached.contains(&action.id)));
    ear.key(Key::Select);
    assert!(ear.reader.deadline().is_some(), "a press begins the rounds anew");
    // Whoever listens hears each before the next one comes.
    ear.listen();
    assert_eq!(ear.reader.deadline(), None, "it speaks");
    ear.rest();
    assert_eq!(ear.reader.deadline(), Some(ear.now + Duration::from_secs(2)));
}

#[test]
fn without_speech_keys_walk_the_page_that_is_shown_and_turn_it() {
    let mut ear = Ear::silent(Scene::Document { state: DocumentScene::Waiting, traveller: 1 });
    ear.reader.paged(ear.screen.number, vec!["end".to_owned(), "page-more".to_owned(), "footer-help".to_owned()]);
    ear.key(Key::Down);
    assert_eq!(ear.reader.focus().id(), Some("page-more"));
    let act = ear.key(Key::Select);
    assert_eq!(act, Some(Act::Pressed(Input::Pressed { id: "page-more".to_owned(), screen: ear.screen.number })));
    ear.reader.turned_page();
    assert_eq!(ear.reader.focus().id(), None);
    // Whoever listens hears of no pages.
    ear.reader.paged(ear.screen.number, vec!["end".to_owned(), "page-more".to_owned()]);
    ear.listen();
    ear.rest();
    ear.key(Key::Up);
    assert_eq!(ear.reader.focus().id(), Some("footer-language"));
}

#[test]
fn whoever_does_not_listen_hears_that_their_time_runs_out_and_nothing_else() {
    let cover = |seconds| Scene::TimeOut { seconds, of: 45, stake: Stake::Nothing };
    let mut ear = Ear::silent(Scene::Privacy);
    ear.turn(cover(45));
    let said = ear.rest();
    assert_eq!(said[0], "Are you still there?");
    assert!(said.iter().any(|line| line.contains("45")), "{said:?}");
    // No word of keys: whoever does not listen uses none.
    assert!(!said.iter().any(|line| line.contains("key")), "{said:?}");
    for seconds in (1..45).rev() {
        ear.change(cover(seconds));
        let said = ear.rest();
        assert_eq!(said.is_empty(), ![20, 10].contains(&seconds), "{seconds}: {said:?}");
    }
    // Keys that walk say nothing.
    assert_eq!(ear.after(Key::Next), [""; 0]);
    ear.turn(Scene::Privacy);
    assert_eq!(ear.rest(), [""; 0]);
    // A touch silences it at once; so does the next page.
    for ends in [|ear: &mut Ear| ear.reader.touched(ear.now), |ear: &mut Ear| ear.turn(Scene::Privacy)] {
        let mut ear = Ear::silent(Scene::Privacy);
        ear.turn(cover(45));
        assert!(ear.now_said().is_some());
        ends(&mut ear);
        assert_eq!(ear.reader.take_orders(), [Order::Hush]);
    }
    // Where nothing can be heard, nothing is said.
    let mut ear = Ear::silent(Scene::Privacy);
    ear.snapshot.hearing.voice = Voice::Missing;
    ear.turn(cover(45));
    assert_eq!(ear.rest(), [""; 0]);
}

#[test]
fn the_round_key_answers_whether_somebody_is_there_and_says_so() {
    for listening in [Listening::Off, Listening::On] {
        let mut ear = Ear::silent(Scene::Privacy);
        ear.snapshot.hearing.listening = listening;
        ear.see();
        ear.rest();
        ear.turn(Scene::TimeOut { seconds: 45, of: 45, stake: Stake::Nothing });
        let said = ear.rest();
        let told = said.contains(&"Round key: Yes, give me more time.".to_owned());
        assert_eq!(told, listening == Listening::On, "{said:?}");
        let id = "time-out-more".to_owned();
        let pressed = Act::Pressed(Input::Pressed { id, screen: ear.screen.number });
        assert_eq!(ear.key(Key::Select), Some(pressed), "{listening:?}");
        // Whoever has walked to something else means that.
        ear.key(Key::Next);
        let Some(Act::Pressed(Input::Pressed { id, .. })) = ear.key(Key::Select) else { panic!("nothing is pressed") };
        assert_ne!(id, "time-out-more");
    }
}
