//! Single scenes in their exact words.

use domain::{
    Language,
    document::{Item, Wrong, mrz},
    visa::Purpose,
};
use journey::{Sign, Touch};
use kiosk_screen::{
    Scene, Screen, describe,
    samples::{self, claim, day, fees, person, repair, snapshot, sum},
    screen::{Chosen, Enabled, Entry, Field, Greeting, Icon, Kind, Part, Run, Signs, StepState},
    snapshot::{DocumentScene, Edge, HelpPanel, NotNow, Offer, PaperScene, PayScene, Ready, Slot, Stake, TypingScene},
};

use crate::{
    described::languages,
    texts::{heard, of_part},
};

/// Enough to go round.
const LANGUAGES: [Language; 3] = [Language::Azerbaijani, Language::English, Language::Arabic];

fn english(scene: Scene) -> Screen {
    describe(&snapshot(scene, HelpPanel::Closed), Language::English)
}

fn fields(screen: &Screen) -> Vec<&Field> {
    let rows = screen.parts.iter().filter_map(|part| match part {
        Part::Fields(row) => Some(row),
        _ => None,
    });
    rows.flatten().collect()
}

fn plain(text: &str) -> Run {
    Run::Plain(text.to_owned())
}

#[test]
fn a_repaired_character_is_boxed_and_its_reason_names_both() {
    let repairs = vec![repair(mrz::Field::DocumentNumber, 2, 2, 'O', '0')];
    let screen = english(person("TAN", "MEI LING", "K0742913E", repairs));
    let fields = fields(&screen);
    assert_eq!(fields[2].name, "Passport number");
    assert_eq!(fields[2].value, [plain("K"), Run::Repaired("0".to_owned()), plain("742913E")]);
    let reason =
        "We read \u{2068}the letter O\u{2069} and changed it to \u{2068}zero\u{2069}. The check digit confirms it.";
    assert_eq!(fields[2].note.as_deref(), Some(reason));
    assert_eq!(fields[3].value, [plain("Singapore")]);
    assert_eq!(fields[5].value, [plain("14 Mar 1988")]);
    assert!(heard(&screen).iter().any(|said| said.starts_with("We read the letter O")), "{:?}", screen.speech);
}

#[test]
fn a_repair_in_the_names_finds_its_place_in_surname_or_given_names() {
    // P<SGPTAN<<MEI<LING: surname from column 6, given names from column 11.
    let repairs = vec![repair(mrz::Field::Names, 1, 8, 'M', 'N'), repair(mrz::Field::Names, 1, 15, '1', 'L')];
    let screen = english(person("TAN", "MEI LING", "K0742913E", repairs));
    let fields = fields(&screen);
    assert_eq!(fields[0].value, [plain("TA"), Run::Repaired("N".to_owned())]);
    assert_eq!(fields[1].value, [plain("MEI "), Run::Repaired("L".to_owned()), plain("ING")]);
    assert!(fields[0].note.is_some() && fields[1].note.is_some() && fields[2].note.is_none());
}

#[test]
fn a_repair_that_is_not_where_it_should_be_is_told_and_boxes_nothing() {
    let repairs = vec![repair(mrz::Field::DocumentNumber, 2, 9, 'O', '0')];
    let screen = english(person("TAN", "MEI LING", "K742", repairs));
    let fields = fields(&screen);
    assert_eq!(fields[2].value, [plain("K742")]);
    assert!(fields[2].note.is_some());
}

#[test]
fn an_arabic_review_writes_numbers_for_comparing() {
    let scene = person("ALMANSOORI", "FATIMA HASSAN", "T08315246", Vec::new());
    let screen = describe(&snapshot(scene, HelpPanel::Closed), Language::Arabic);
    assert_eq!(screen.title, "\u{200F}راجع بياناتك");
    assert_eq!(fields(&screen)[5].value, [plain("14/03/1988")]);
    let progress = screen.progress.expect("a step");
    assert_eq!(progress.label, "\u{200F}الخطوة \u{2068}2\u{2069} من \u{2068}6\u{2069}");
}

fn wall(visa: Offer, pick_up: Offer, turn: u32) -> Scene {
    Scene::Attract { visa: Some(visa), pick_up, sale: None, languages: LANGUAGES.to_vec(), turn }
}

#[test]
fn the_wall_lights_one_complete_language_after_the_other_and_speaks_it() {
    for (turn, language) in
        [(0, Language::Azerbaijani), (1, Language::English), (2, Language::Arabic), (3, Language::Azerbaijani)]
    {
        let scene = wall(Offer::Available, Offer::Available, turn);
        let screen = describe(&snapshot(scene, HelpPanel::Closed), Language::English);
        assert_eq!(screen.language, language);
        let Some(Part::Wall(wall)) = screen.parts.first() else { panic!("no wall") };
        let greetings: Vec<_> = wall
            .iter()
            .filter_map(|greeting| match greeting {
                Greeting::Words { action, lit } => Some((action, *lit)),
                Greeting::Glass(_) => None,
            })
            .collect();
        assert_eq!(greetings.len(), 14);
        assert_eq!(wall.len(), kiosk_screen::screen::WALL_ROWS.iter().sum::<usize>());
        let lit: Vec<_> = greetings.iter().filter(|(_, lit)| *lit).map(|(action, _)| action.language).collect();
        assert_eq!(lit, [language]);
    }
}

#[test]
fn a_greeting_chooses_its_language_or_opens_the_list_of_those_that_are_complete() {
    let scene = wall(Offer::Available, Offer::Available, 0);
    let screen = english(scene);
    assert_eq!(screen.touch_of("greeting-ar"), Some(Touch::LanguageChosen(Language::Arabic).into()));
    assert_eq!(screen.touch_of("greeting-fr"), Some(Touch::LanguagesOpened.into()));
    assert_eq!(screen.touch_of("attract-visa"), Some(Touch::VisaChosen.into()));
    let list = english(Scene::Languages { languages: LANGUAGES.to_vec() });
    assert_eq!(list.action("language-en").map(|action| action.kind), Some(Kind::Choice(Chosen::Yes)));
    assert_eq!(list.action("language-az").map(|action| action.name.as_str()), Some("Azərbaycanca"));
    assert!(list.action("language-fr").is_none());
}

#[test]
fn a_visa_that_cannot_be_had_now_says_why_before_anyone_begins() {
    let visa = Offer::NotNow(NotNow::Paper);
    let screen = english(wall(visa, Offer::NotNow(NotNow::Paper), 1));
    let offer = screen.action("attract-visa").expect("the offer stays");
    assert_eq!(offer.name, "Visa on arrival: not now");
    assert_eq!(offer.enabled, Enabled::NotNow("The printer has no paper.".to_owned()));
    assert_eq!(offer.speech, "Visa on arrival: not now. The printer has no paper.");
    assert_eq!(screen.touch_of("attract-visa"), None);
}

#[test]
fn a_trip_waits_for_both_answers_and_then_says_until_when() {
    let trip =
        |days, purpose| english(Scene::Trip { arrival: day(2026, 11, 21), day_choices: vec![7, 30], days, purpose });
    let open = trip(None, Some(Purpose::Tourism));
    let confirm = open.action("trip-confirm").expect("it stays");
    assert_eq!(confirm.enabled, Enabled::NotNow("Choose the days first.".to_owned()));
    let done = trip(Some(30), Some(Purpose::Tourism));
    assert_eq!(done.touch_of("trip-confirm"), Some(Touch::TripConfirmed.into()));
    assert_eq!(done.touch_of("trip-days-7"), Some(Touch::DaysChosen(7).into()));
    assert_eq!(done.action("trip-days-30").map(|action| action.kind), Some(Kind::Choice(Chosen::Yes)));
    let until = "Your visa would be valid from 21 November 2026 to 20 December 2026.";
    assert!(heard(&done).iter().any(|said| said == until), "{:?}", done.speech);
}

#[test]
fn the_card_terminal_is_pointed_at_from_where_it_is() {
    let mut world = snapshot(Scene::Paying { fees: fees(), state: PayScene::Card }, HelpPanel::Closed);
    let cases = [
        (Edge::Bottom, 0, Icon::ToBottomLeft, "Below the screen, on the left."),
        (Edge::Bottom, 500, Icon::ToBottom, "Below the screen, in the middle."),
        (Edge::Bottom, 1000, Icon::ToBottomRight, "Below the screen, on the right."),
        (Edge::Left, 500, Icon::ToLeft, "Beside the screen, on the left."),
        (Edge::Right, 500, Icon::ToRight, "Beside the screen, on the right."),
    ];
    for (edge, middle, arrow, place) in cases {
        world.cabinet.card = Slot { edge, middle, width_mm: 80 };
        // What points at the real cabinet is never mirrored.
        for language in languages() {
            let screen = describe(&world, language);
            let bar = screen.parts.iter().find_map(|part| match part {
                Part::Window(window) => window.status.clone(),
                _ => None,
            });
            let bar = bar.expect("a status bar");
            assert_eq!(bar.arrow, Some(arrow), "{language:?}");
            if language == Language::English {
                assert_eq!(bar.place, place);
            }
        }
    }
}

#[test]
fn a_payment_can_be_cancelled_until_the_bank_is_asked() {
    let cancel = |state| {
        english(Scene::Paying { fees: fees(), state }).action("pay-cancel").map(|action| action.enabled.clone())
    };
    for state in [PayScene::Starting, PayScene::Card, PayScene::Pin, PayScene::WrongPin] {
        assert_eq!(cancel(state), Some(Enabled::Now), "{state:?}");
    }
    assert_eq!(cancel(PayScene::Bank), Some(Enabled::NotNow("The bank is answering.".to_owned())));
    for state in [PayScene::RemoveCard, PayScene::Cancelling, PayScene::Issuing, PayScene::Settling, PayScene::Undoing]
    {
        assert_eq!(cancel(state), None, "{state:?}");
    }
}

#[test]
fn the_steps_of_a_payment_follow_the_card() {
    use StepState::{Done, Present, ToCome};
    let steps = |state| {
        let screen = english(Scene::Paying { fees: fees(), state });
        let steps = screen.parts.iter().find_map(|part| match part {
            Part::Steps(steps) => Some(steps.iter().map(|step| step.state).collect::<Vec<_>>()),
            _ => None,
        });
        steps.expect("steps")
    };
    assert_eq!(steps(PayScene::Card), [Present, ToCome, ToCome]);
    assert_eq!(steps(PayScene::Pin), [Done, Present, ToCome]);
    assert_eq!(steps(PayScene::RemoveCard), [Done, Done, Present]);
}

#[test]
fn printing_goes_from_visa_to_receipt_and_points_at_what_lies_ready() {
    let printing =
        |visa, receipt| english(Scene::Printing { visa, receipt, amount: sum(), valid_until: day(2026, 12, 20) });
    let first = printing(PaperScene::Printing, PaperScene::ToCome);
    assert_eq!((first.title.as_str(), first.edge), ("Printing your visa", None));
    let second = printing(PaperScene::Printed, PaperScene::Printing);
    assert_eq!(second.title, "Printing your receipt");
    assert!(second.edge.is_some());
    let Some(Part::Work { done, of }) = second.parts.iter().find(|part| matches!(part, Part::Work { .. })) else {
        panic!("no panes")
    };
    assert_eq!((*done, *of), (3, 4));
}

#[test]
fn a_paper_that_did_not_come_out_has_no_tick() {
    let lines = |visa| {
        let scene =
            Scene::Printing { visa, receipt: PaperScene::Printing, amount: sum(), valid_until: day(2026, 12, 20) };
        let screen = english(scene);
        let lines = screen.parts.into_iter().find_map(|part| match part {
            Part::Steps(lines) => Some(lines),
            _ => None,
        });
        lines.expect("lines").remove(2)
    };
    assert_eq!((lines(PaperScene::Printed).state, lines(PaperScene::Printed).far), (StepState::Done, None));
    let missing = lines(PaperScene::Missing);
    assert_eq!((missing.state, missing.far.as_deref()), (StepState::Plain, Some("Did not come out")));
    assert_eq!(lines(PaperScene::Doubtful).state, StepState::Plain);
}

#[test]
fn a_missing_paper_is_told_by_its_name() {
    let missing = |visa, receipt| {
        english(Scene::NoPaper {
            amount: sum(),
            claim: claim(),
            link: "https://example.az/r/1".to_owned(),
            visa,
            receipt,
        })
    };
    let receipt = missing(PaperScene::Printed, PaperScene::Missing);
    assert_eq!(receipt.title, "You have paid, but\nthe receipt is missing");
    assert!(receipt.edge.is_some(), "the visa lies in the slot");
    let both = missing(PaperScene::Missing, PaperScene::Missing);
    assert_eq!(both.title, "Your visa is valid,\nbut it has no paper");
    assert_eq!(both.edge, None);
    let claim = both.parts.iter().find_map(|part| match part {
        Part::Claim(claim) => Some(claim),
        _ => None,
    });
    assert_eq!(claim.expect("a claim").code, "https://example.az/r/1");
}

#[test]
fn the_time_left_is_said_at_the_beginning_at_twenty_and_at_ten() {
    for seconds in 0..=45 {
        let screen = english(Scene::TimeOut { seconds, of: 45, stake: Stake::Nothing });
        let said = heard(&screen).iter().any(|said| said.contains("left"));
        assert_eq!(said, [45, 20, 10].contains(&seconds), "{seconds}: {:?}", screen.speech);
        assert_eq!(screen.touch_of("time-out-more"), Some(Touch::MoreTimeAsked.into()));
    }
}

#[test]
fn a_passport_is_not_lifted_while_it_is_read() {
    let reading = english(Scene::Document { state: DocumentScene::Reading, traveller: 1 });
    assert_eq!(reading.title, "Hold still:\nreading your passport");
    assert_eq!(reading.edge, None);
    assert!(reading.action("end").is_none() && reading.action("footer-back").is_none());
}

#[test]
fn only_what_came_out_is_to_be_taken() {
    let take = |receipt| {
        english(Scene::Take { visa: PaperScene::Printed, receipt, amount: sum(), valid_until: day(2026, 12, 20) })
    };
    let all = take(PaperScene::Printed);
    assert_eq!(all.title, "Take all three");
    let receipt = "Receipt: Below the screen, in the middle.";
    assert!(heard(&all).iter().any(|said| said == receipt), "{:?}", all.speech);
    let some = take(PaperScene::Missing);
    assert_eq!(some.title, "Take what is there");
    assert!(heard(&some).contains(&"Receipt: Did not come out".to_owned()), "{:?}", some.speech);
}

#[test]
fn a_question_keeps_its_mark_when_it_is_said() {
    let farewell = english(Scene::Farewell);
    assert!(heard(&farewell).contains(&"Do you have everything? Passport, card and papers.".to_owned()));
}

fn typing(item: Item, text: &str, wrong: Option<Wrong>) -> Screen {
    let ready = if text.is_empty() { Ready::No } else { Ready::Yes };
    let scene = Scene::Typing { item, text: text.to_owned(), read: None, ready, wrong, task: TypingScene::Whole };
    english(scene)
}

fn entry(screen: &Screen) -> &Entry {
    let entry = screen.parts.iter().find_map(|part| match part {
        Part::Entry(entry) => Some(entry),
        _ => None,
    });
    entry.expect("an entry")
}

#[test]
fn every_value_of_the_names_and_the_number_can_be_typed_anew_and_the_others_by_one_button() {
    let screen = english(person("TAN", "MEI LING", "K0742913E", Vec::new()));
    for (id, item) in [
        ("review-change-surname", Item::Surname),
        ("review-change-given-names", Item::GivenNames),
        ("review-change-number", Item::Number),
    ] {
        assert_eq!(screen.touch_of(id), Some(Touch::CorrectionChosen(item).into()), "{id}");
    }
    assert_eq!(screen.action("review-change-surname").expect("there").speech, "Change: Surname");
    assert_eq!(screen.touch_of("review-other"), Some(Touch::OtherLineAsked.into()));
}

#[test]
fn a_date_is_typed_in_its_groups_and_says_what_is_missing() {
    let screen = typing(Item::BirthDate, "12081", None);
    let groups = vec![vec![Some('1'), Some('2')], vec![Some('0'), Some('8')], vec![Some('1'), None, None, None]];
    assert_eq!(entry(&screen).signs, Signs::Places(groups));
    assert_eq!(entry(&screen).hint, "\u{2068}3\u{2069} digits to go");
    assert_eq!(screen.touch_of("key-0"), Some(Touch::Typed(Sign::new('0')).into()));
    assert_eq!(screen.touch_of("key-a"), None);
    let screen = typing(Item::BirthDate, "31021974", Some(Wrong::NotADay));
    let told = screen.parts.iter().any(|part| match part {
        Part::Notice(notice) => notice.line == "The calendar has no such day. Compare day and month.",
        _ => false,
    });
    assert!(told, "{:?}", screen.parts);
}

#[test]
fn countries_that_begin_like_what_is_typed_are_offered_in_the_language_of_the_screen() {
    let scene = |text: &str| Scene::Typing {
        item: Item::Nationality,
        text: text.to_owned(),
        read: None,
        ready: Ready::No,
        wrong: None,
        task: TypingScene::Whole,
    };
    let turkey = Some(Touch::StateChosen("TUR".parse().expect("a code")).into());
    for language in LANGUAGES {
        let screen = describe(&snapshot(scene("TUR"), HelpPanel::Closed), language);
        assert_eq!(screen.touch_of("typing-state-tur"), turkey, "{language:?}");
        let name = &screen.action("typing-state-tur").expect("there").name;
        assert_eq!(Some(name.as_str()), locales::countries::name("TUR".parse().expect("a code"), language));
    }
    let none = english(scene("QX"));
    assert!(!none.actions().any(|action| action.id.starts_with("typing-state")));
    assert!(matches!(none.action("typing-confirm").expect("there").enabled, Enabled::NotNow(_)));
}

#[test]
fn whoever_has_no_given_names_says_so_in_one_press() {
    let scene = Scene::Typing {
        item: Item::GivenNames,
        text: String::new(),
        read: None,
        ready: Ready::Yes,
        wrong: None,
        task: TypingScene::Whole,
    };
    let screen = english(scene);
    assert_eq!(screen.action("typing-confirm").expect("there").name, "I have no given names");
    assert_eq!(screen.touch_of("typing-confirm"), Some(Touch::TypingConfirmed.into()));
}

#[test]
fn what_the_holder_typed_is_marked_where_it_stands() {
    let mut scene = person("TAN", "MEI LING", "K0742913E", Vec::new());
    if let Scene::Review { typed, .. } = &mut scene {
        *typed = vec![Item::Surname];
    }
    let screen = english(scene);
    let notes: Vec<bool> = fields(&screen).iter().map(|field| field.note.is_some()).collect();
    assert_eq!(notes, [true, false, false, false, false, false, false]);
}

#[test]
fn states_whose_residents_get_a_visa_stand_by_the_alphabet_of_the_language() {
    let sample = samples::all().into_iter().find(|sample| sample.name == "residence").expect("a sample");
    for (language, states) in [
        (Language::English, "Bahrain, Kuwait, Oman, Qatar, Saudi Arabia, United Arab Emirates"),
        (Language::Azerbaijani, "Bəhreyn, Birləşmiş Ərəb Əmirlikləri, Küveyt, Qətər, Oman, Səudiyyə Ərəbistanı"),
        (Language::Russian, "Бахрейн, Катар, Кувейт, ОАЭ, Оман, Саудовская Аравия"),
    ] {
        let screen = describe(&sample.snapshot, language);
        let texts: Vec<String> = screen.parts.iter().flat_map(of_part).collect();
        assert!(texts.iter().any(|text| text.contains(states)), "{texts:?}");
    }
}
