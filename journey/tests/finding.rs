//! How a service is found: by what is typed, by whose it is, by what is paid here most.

#[cfg(test)]
#[path = "hall/street.rs"]
mod street;

use domain::{
    Language, ServiceId,
    fact::Ending,
    group::{Group, Member},
    payment::{Entry, Inquiry},
    service::Area,
};
use journey::{
    Effect, Event, Groups, NoGroup, Obstacle, PaperText, Stage, Touch,
    stage::payment::{Code, Finding, Grouped, Heard, Letters, List, Step},
};
use street::Street;

fn at_the_shelf() -> Street {
    let mut street = Street::open();
    street.say("language en");
    street
}

fn finding(street: &Street) -> &Finding {
    match &street.journey.stage {
        Stage::Payment(step) => match &**step {
            Step::Finding(finding) => finding,
            step => panic!("nothing is looked for: {step:?}"),
        },
        stage => panic!("no payment: {stage:?}"),
    }
}

fn touch(street: &mut Street, touch: Touch) {
    street.on(Event::Touched(touch));
}

fn ids(services: &[ServiceId]) -> Vec<&str> {
    services.iter().map(ServiceId::as_str).collect()
}

#[test]
fn an_institution_leads_to_its_services_and_back() {
    let mut street = at_the_shelf();
    touch(&mut street, Touch::InstitutionsChosen);
    assert_eq!((&finding(&street).list, finding(&street).institutions.len()), (&List::Institutions, 1));
    touch(&mut street, Touch::InstitutionChosen(7));
    assert_eq!(finding(&street).list, List::Institutions, "there is no eighth");
    touch(&mut street, Touch::InstitutionChosen(0));
    let office = finding(&street).clone();
    assert_eq!(office.list, List::Institution("office".parse().expect("a name")));
    assert_eq!((office.found.len(), office.found[0].as_str()), (6, "electricity"), "the usual one stands first");
    assert!(office.institutions.is_empty());
    street.say("back");
    assert_eq!((&finding(&street).list, finding(&street).institutions.len()), (&List::Institutions, 1));
    street.say("back");
    assert_eq!(finding(&street).list, List::Areas);
    touch(&mut street, Touch::InstitutionChosen(0));
    assert_eq!(finding(&street).list, List::Areas, "none is shown any more");
    for line in ["back", "language en"] {
        street.say(line);
    }
    touch(&mut street, Touch::InstitutionsChosen);
    touch(&mut street, Touch::InstitutionChosen(0));
    street.say("service 1");
    assert_eq!(street.step(), "Filling");
}

fn speak(street: &mut Street, language: Language) {
    touch(street, Touch::LanguagesOpened);
    touch(street, Touch::LanguageChosen(language));
}

#[test]
fn what_people_come_for_most_stands_first_and_the_rest_by_the_alphabet_of_the_language() {
    let mut street = at_the_shelf();
    touch(&mut street, Touch::InstitutionsChosen);
    touch(&mut street, Touch::InstitutionChosen(0));
    let english = ["electricity", "certificate", "duty", "fine", "mobile", "water"];
    assert_eq!(ids(&finding(&street).found), english);
    // Azerbaijani lists run backwards in this street.
    speak(&mut street, Language::Azerbaijani);
    assert_eq!(ids(&finding(&street).found), ["electricity", "water", "mobile", "fine", "duty", "certificate"]);
    assert!(matches!(finding(&street).list, List::Institution(_)));
    street.say("service 1");
    assert_eq!(street.step(), "Filling", "what is shown is chosen");
    street.say("back");
    touch(&mut street, Touch::AreaChosen(Area::State));
    assert_eq!(ids(&finding(&street).found), ["duty", "certificate"]);
    speak(&mut street, Language::English);
    assert_eq!(
        (&finding(&street).list, ids(&finding(&street).found)),
        (&List::Area(Area::State), vec!["certificate", "duty"])
    );
}

#[test]
fn what_was_searched_for_keeps_its_places_in_another_language() {
    let mut street = at_the_shelf();
    street.say("keys o");
    let found = finding(&street).clone();
    assert!(found.found.len() > 1, "{found:?}");
    speak(&mut street, Language::Azerbaijani);
    assert_eq!(*finding(&street), found);
    street.say("clear");
    // Fifteen digits may be of either.
    street.on(Event::Scanned("123456789012345".to_owned().into()));
    let scanned = finding(&street).clone();
    assert_eq!((&scanned.list, scanned.found.len()), (&List::Typed, 2));
    speak(&mut street, Language::Russian);
    assert_eq!(*finding(&street), scanned, "with the number that each is for");
    street.say("back");
    speak(&mut street, Language::English);
    assert_eq!((&finding(&street).list, ids(&finding(&street).usual)), (&List::Areas, vec!["electricity"]));
}

#[test]
fn an_institution_is_found_by_its_name_and_leads_back_to_what_was_typed() {
    let mut street = at_the_shelf();
    street.say("keys offi");
    assert_eq!((&finding(&street).list, finding(&street).institutions.len()), (&List::Typed, 1));
    let found = finding(&street).found.len();
    assert!(found > 0, "its services are found by it, too");
    touch(&mut street, Touch::InstitutionChosen(0));
    assert_eq!(finding(&street).found.len(), 6);
    street.say("back");
    let again = finding(&street);
    assert_eq!((&again.list, again.typed.as_str(), again.found.len()), (&List::Typed, "offi", found));
    street.say("clear");
    street.say("keys water");
    assert!(finding(&street).institutions.is_empty(), "it is no word of its name");
}

#[test]
fn what_is_paid_here_most_comes_first_and_else_what_is_paid_everywhere() {
    let mut street = at_the_shelf();
    assert_eq!(ids(&finding(&street).usual), ["electricity"], "as the catalogue has it");
    street.say("back");
    let here = ["mobile", "gone-from-here", "fine"].map(|id| id.parse().expect("a service"));
    street.facts.usual = here.to_vec().into();
    street.say("language en");
    assert_eq!(ids(&finding(&street).usual), ["mobile", "fine"], "what is sold no more is left out");
    touch(&mut street, Touch::UsualChosen(2));
    assert_eq!(street.step(), "Finding", "there is no third");
    touch(&mut street, Touch::UsualChosen(1));
    assert_eq!(street.step(), "Filling");
    street.say("back");
    assert_eq!(ids(&finding(&street).usual), ["mobile", "fine"]);
}

#[test]
fn letters_turn_and_what_is_typed_stays() {
    let mut street = at_the_shelf();
    street.say("keys wat");
    touch(&mut street, Touch::LettersTurned);
    assert_eq!((finding(&street).letters, finding(&street).typed.as_str()), (Letters::Latin, "wat"));
    assert_eq!(ids(&finding(&street).found), ["water"]);
    street.say("back");
    assert_eq!((&finding(&street).list, finding(&street).letters), (&List::Areas, Letters::Latin), "so they stay");
    touch(&mut street, Touch::LettersTurned);
    assert_eq!(finding(&street).letters, Letters::Own);
}

#[test]
fn the_rarer_letters_are_one_press_away_and_the_latin_ones_have_none() {
    let mut street = at_the_shelf();
    let mut turned = |turn| {
        touch(&mut street, turn);
        finding(&street).letters
    };
    assert_eq!(turned(Touch::PlaneTurned), Letters::Second);
    assert_eq!(turned(Touch::PlaneTurned), Letters::Own);
    assert_eq!(turned(Touch::PlaneTurned), Letters::Second);
    assert_eq!(turned(Touch::LettersTurned), Letters::Latin);
    assert_eq!(turned(Touch::PlaneTurned), Letters::Latin);
    assert_eq!(turned(Touch::LettersTurned), Letters::Own);
}

#[test]
fn a_letter_goes_with_its_marks_and_what_is_typed_is_composed() {
    let mut street = at_the_shelf();
    street.say("keys e\u{301}au");
    assert_eq!(finding(&street).typed, "\u{e9}au");
    for left in ["\u{e9}a", "\u{e9}", ""] {
        street.say("erase");
        assert_eq!(finding(&street).typed, left);
    }
    street.say("keys बिजली");
    street.say("erase");
    assert_eq!(finding(&street).typed, "बिज");
    assert_eq!(finding(&street).list, List::Typed);
}

#[test]
fn where_nothing_is_sold_any_more_the_session_ends() {
    let mut street = at_the_shelf();
    street.facts.shelf = None;
    touch(&mut street, Touch::InstitutionsChosen);
    assert_eq!(street.step(), "Attract");
}

fn group(members: &[(&str, &str, &str)]) -> Group {
    let member = |(service, field, value): &(&str, &str, &str)| Member {
        service: service.parse().expect("a service"),
        account: vec![Entry { field: (*field).to_owned(), value: (*value).to_owned().into() }],
    };
    Group { name: "Ana evi".to_owned().into(), members: members.iter().map(member).collect() }
}

/// Electricity, water, a fine and a telephone, and two that are not paid here as they once were.
fn kept() -> Group {
    group(&[
        ("electricity", "subscriber", "100200300400500"),
        ("water", "subscriber", "200300400500600"),
        ("kindergarten", "child", "12"),
        ("fine", "protocol", "AA1234567"),
        ("mobile", "phone", "505551234"),
        ("duty", "fin", "not a number"),
    ])
}

fn show(street: &mut Street, group: Group) -> Vec<String> {
    street.on(Event::GroupShown(Ok(Box::new(group))))
}

fn grouped(street: &Street) -> &Grouped {
    match &street.journey.stage {
        Stage::Payment(step) => match &**step {
            Step::Grouped(grouped) => grouped,
            step => panic!("no group: {step:?}"),
        },
        stage => panic!("no payment: {stage:?}"),
    }
}

fn services(members: &[Member]) -> Vec<&str> {
    members.iter().map(|member| member.service.as_str()).collect()
}

/// What is asked of providers, in order.
fn asked(street: &Street) -> Vec<String> {
    let service = |effect: &Effect| match effect {
        Effect::LookUp(_, inquiry) => match &**inquiry {
            Inquiry::Service { service, .. } => Some(service.to_string()),
            Inquiry::Household { .. } => None,
        },
        _ => None,
    };
    street.effects.iter().filter_map(service).collect()
}

#[test]
fn a_kept_group_lists_its_services_and_names_those_that_are_gone() {
    let mut street = at_the_shelf();
    assert_eq!(show(&mut street, kept()), ["DisableScanner"]);
    assert_eq!(services(&grouped(&street).members), ["electricity", "water", "fine", "mobile"]);
    assert_eq!(ids(&grouped(&street).gone), ["kindergarten", "duty"], "and what is no number any more");
    touch(&mut street, Touch::MemberChosen(9));
    assert_eq!(street.step(), "Grouped");
    touch(&mut street, Touch::MemberChosen(0));
    assert_eq!((street.step().as_str(), asked(&street)), ("Looking", vec!["electricity".to_owned()]));
    street.say("owes electricity");
    assert_eq!(street.step(), "Owing");
    // And what was shown is there for the next one, until the session ends.
    street.say("put");
    street.say("another");
    touch(&mut street, Touch::MineChosen);
    touch(&mut street, Touch::MemberChosen(3));
    assert_eq!(street.step(), "Amount", "nobody is asked what a telephone owes");
    street.say("end");
    street.say("language en");
    touch(&mut street, Touch::MineChosen);
    assert_eq!((street.step().as_str(), street.journey.session.group.is_none()), ("Owning", true));
}

#[test]
fn all_of_a_group_are_asked_for_one_after_the_other_and_stand_in_one_list() {
    let mut street = at_the_shelf();
    show(&mut street, kept());
    touch(&mut street, Touch::AllAsked);
    assert_eq!((street.step().as_str(), asked(&street)), ("Gathering", vec!["electricity".to_owned()]));
    street.say("owes electricity");
    street.say("silent");
    // A fine is the last that can be asked for; what is not of it was not asked for.
    street.say("owes all");
    assert_eq!(asked(&street), ["electricity", "water", "fine"]);
    let Stage::Payment(step) = &street.journey.stage else { panic!("no payment") };
    let Step::Owing(owing) = &**step else { panic!("no list: {step:?}") };
    let owed: Vec<&str> = owing.debts.iter().map(|debt| debt.service.as_str()).collect();
    assert_eq!((owed, ids(&owing.silent)), (vec!["electricity", "fine"], vec!["water"]));
    street.say("put");
    assert_eq!(street.journey.session.cart.total(), Some(street::azn(3740)));
}

#[test]
fn a_group_that_owes_nothing_or_is_not_answered_says_so() {
    let two = || group(&[("electricity", "subscriber", "100200300400500"), ("fine", "protocol", "AA1234567")]);
    for (answers, heard) in [
        ("owes nothing|owes nothing", Heard::NothingOwed),
        ("owes nothing|unknown", Heard::Silent),
        ("owes nothing|look-up failed", Heard::Silent),
        ("wait 20", Heard::Silent),
        ("look-up failed", Heard::Silent),
        ("back", Heard::Nothing),
    ] {
        let mut street = at_the_shelf();
        show(&mut street, two());
        touch(&mut street, Touch::AllAsked);
        for answer in answers.split('|') {
            assert_eq!(street.step(), "Gathering", "{answers}");
            street.say(answer);
        }
        assert_eq!(grouped(&street).heard, heard, "{answers}");
    }
    // Whatever comes after the last answer was too late is nobody's.
    let mut street = at_the_shelf();
    show(&mut street, two());
    touch(&mut street, Touch::AllAsked);
    street.say("wait 20");
    street.say("owes electricity");
    assert_eq!((street.step().as_str(), asked(&street).len()), ("Grouped", 1));
}

#[test]
fn without_a_connection_a_group_still_opens_and_nobody_is_asked() {
    let mut street = at_the_shelf();
    street.say("breaks network");
    show(&mut street, kept());
    touch(&mut street, Touch::AllAsked);
    assert_eq!((street.step().as_str(), asked(&street).len()), ("Grouped", 0));
    touch(&mut street, Touch::MemberChosen(0));
    assert_eq!(street.step(), "Amount", "it may wait in the queue");
}

#[test]
fn a_code_that_is_no_group_of_ours_is_told() {
    let mut street = at_the_shelf();
    for why in [NoGroup::Damaged, NoGroup::Foreign, NoGroup::OtherVersion] {
        street.on(Event::GroupShown(Err(why)));
        assert_eq!((finding(&street).code, street.step().as_str()), (Code::Group(why), "Finding"));
    }
    street.say("keys w");
    assert_eq!(finding(&street).code, Code::Nothing);
}

fn printed(street: &Street) -> Vec<Group> {
    let group = |effect: &Effect| match effect {
        Effect::Print(order) => match &order.text {
            PaperText::Group { group, lines } => {
                assert_eq!(lines.len(), group.members.len());
                assert!(lines.iter().flat_map(|line| &line.account).all(|entry| entry.reveal().contains('•')));
                Some((**group).clone())
            }
            _ => None,
        },
        _ => None,
    };
    street.effects.iter().filter_map(group).collect()
}

/// A household's basket, paid, with its receipt in the hand.
const PAID: &str = "household|keys 0125551234|typed|owes all|put|by notes|kept|note 20|stacked|note 10|stacked|note 5|stacked|\
                    note 1|stacked|note 1|stacked|note 1|stacked|keep|printed";

fn play(street: &mut Street, lines: &str) {
    for line in lines.split('|') {
        street.say(line);
    }
}

#[test]
fn what_was_paid_is_kept_on_paper_and_comes_back_at_the_next_visit() {
    let mut street = at_the_shelf();
    play(&mut street, PAID);
    assert_eq!(street.step(), "Paid");
    touch(&mut street, Touch::GroupKept);
    assert_eq!(street.step(), "Keeping");
    play(&mut street, "keys Ana evi|typed|printed");
    let groups = printed(&street);
    assert_eq!((groups.len(), groups[0].name.reveal().as_str()), (1, "Ana evi"));
    assert_eq!(services(&groups[0].members), ["electricity", "fine"]);
    street.say("finish");
    assert_eq!(street.step(), "Paid", "the receipt's screen is there again");
    street.say("finish");
    assert_eq!(street.step(), "Farewell");
    play(&mut street, "wait 6|language en");
    show(&mut street, groups[0].clone());
    assert_eq!(services(&grouped(&street).members), ["electricity", "fine"]);
}

#[test]
fn a_list_that_does_not_print_is_owed_to_nobody_and_the_receipt_still_is() {
    for (answer, end) in [("not printed", "finish"), ("print unknown", "wait 120|wait 45"), ("wait 90", "finish")] {
        let mut street = at_the_shelf();
        play(&mut street, PAID);
        touch(&mut street, Touch::GroupKept);
        play(&mut street, &format!("typed|{answer}"));
        assert_eq!(street.step(), "Keeping");
        play(&mut street, end);
        if end == "finish" {
            street.say("finish");
        }
        let state = street.states().into_values().next().expect("a transaction");
        assert_eq!((state.owed, state.ending), (vec![], Some(Ending::Delivered)), "{answer}");
    }
    let mut street = at_the_shelf();
    play(&mut street, &PAID.replace("|printed", "|not printed"));
    touch(&mut street, Touch::GroupKept);
    play(&mut street, "wait 120|wait 45");
    let state = street.states().into_values().next().expect("a transaction");
    assert_eq!(state.ending, Some(Ending::Owed), "whoever walks away from the list has not got the receipt");
}

#[test]
fn the_basket_is_kept_before_it_is_paid_and_can_be_paid_afterwards() {
    let mut street = at_the_shelf();
    play(&mut street, "household|keys 0125551234|typed|owes all|put");
    touch(&mut street, Touch::GroupKept);
    play(&mut street, "keys x|erase|typed|not printed|print|printed|finish");
    assert_eq!((street.step().as_str(), printed(&street).len()), ("Reviewing", 2));
    assert_eq!(printed(&street)[1].name.reveal(), "");
    // Nobody is there any more: nothing was paid, nothing is owed.
    touch(&mut street, Touch::GroupKept);
    play(&mut street, "wait 120|wait 45");
    let state = street.states().into_values().next().expect("a transaction");
    assert_eq!((street.step().as_str(), state.ending), ("Attract", Some(Ending::Abandoned)));
}

#[test]
fn without_a_key_or_paper_nothing_is_printed_and_without_a_connection_nothing_is_kept() {
    for missing in ["key", "paper"] {
        let mut street = at_the_shelf();
        play(&mut street, "household|keys 0125551234|typed|owes all|put");
        match missing {
            "key" => street.facts.groups = Groups::Missing,
            _ => street.facts.obstacles.push(Obstacle::Paper),
        }
        touch(&mut street, Touch::GroupKept);
        street.say("typed");
        assert_eq!((street.step().as_str(), printed(&street).len()), ("Keeping", 0), "{missing}");
        play(&mut street, "back|breaks network");
        touch(&mut street, Touch::GroupKept);
        assert_eq!(street.step(), "Reviewing", "{missing}");
    }
}
