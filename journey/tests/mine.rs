//! What happens when central keeps somebody's services under their personal number and a code: a line a step.

#[cfg(test)]
#[path = "hall/street.rs"]
mod street;

use std::time::Duration;

use domain::{
    TransactionId,
    fact::Ending,
    group::{Group, MOST_GROUPS, Member, Owner, Wish},
    payment::Entry,
    service::mask::Wrong,
};
use journey::{
    Effect, Event, Groups, NoGroups, Obstacle, Overlay, Stage,
    stage::payment::{Forgetting, Keeping, Kept, OwnerAsks, Owning, Step, WrongOwner},
};
use proptest::prelude::*;
use street::Street;
use uuid::Uuid;

const FIN: &str = "5ABCD12";
const CODE: &str = "482915";
/// Somebody says who they are.
const TO_FIN: &str = "language en|mine|keys 5ABCD12|typed";
/// And what guards their lists.
const TO_CENTRAL: &str = "language en|mine|keys 5ABCD12|typed|keys 482915|typed";
/// A basket of two, and its list's name.
const TO_NAME: &str = "language en|household|keys 0125551234|typed|owes all|put|list|keys Ana evi";
/// The same, paid, with its receipt in the hand.
const TO_PAID: &str = "language en|household|keys 0125551234|typed|owes all|put|by notes|kept|note 20|stacked|note 10|\
                       stacked|note 5|stacked|note 1|stacked|note 1|stacked|note 1|stacked|keep|printed";

fn at(lines: &str) -> Street {
    let mut street = Street::open();
    play(&mut street, lines);
    street
}

/// Plays lines; answers with what the last of them makes the terminal do.
fn play(street: &mut Street, lines: &str) -> String {
    let mut wants = String::new();
    for line in lines.split('|') {
        wants = street.say(line).join(", ");
        hides(street);
    }
    wants
}

/// Neither number nor code can be logged, at any step.
fn hides(street: &Street) {
    let last: Vec<&Effect> = street.effects.iter().rev().take(12).collect();
    let logged = format!("{:?} {last:?}", street.journey);
    assert!(!logged.contains(FIN) && !logged.contains(CODE), "{logged}");
}

fn step(street: &Street) -> &Step {
    match &street.journey.stage {
        Stage::Payment(step) => step,
        stage => panic!("no payment: {stage:?}"),
    }
}

fn owning(street: &Street) -> &Owning {
    match step(street) {
        Step::Owning(owning) => owning,
        step => panic!("nobody is asked who they are: {step:?}"),
    }
}

fn keeping(street: &Street) -> &Keeping {
    match step(street) {
        Step::Keeping(keeping) => keeping,
        step => panic!("nothing is kept: {step:?}"),
    }
}

fn forgetting(street: &Street) -> &Forgetting {
    match step(street) {
        Step::Forgetting(forgetting) => forgetting,
        step => panic!("nothing is forgotten: {step:?}"),
    }
}

/// How many digits of a code are typed, and why it is typed anew.
fn code(street: &Street) -> (usize, Option<WrongOwner>) {
    match &owning(street).asks {
        OwnerAsks::Code { digits, wrong, .. } => (digits.count(), *wrong),
        asks => panic!("no code: {asks:?}"),
    }
}

fn failed(street: &Street) -> NoGroups {
    match &owning(street).asks {
        OwnerAsks::Failed(_, why) => *why,
        asks => panic!("nothing failed: {asks:?}"),
    }
}

/// What central is asked, in order.
fn asked(street: &Street) -> Vec<(u8, Owner, Wish)> {
    let question = |effect: &Effect| match effect {
        Effect::AskGroups { question, owner, wish, .. } => Some((*question, owner.clone(), wish.clone())),
        _ => None,
    };
    street.effects.iter().filter_map(question).collect()
}

fn transaction(street: &Street) -> TransactionId {
    street.journey.session.open.as_ref().expect("a transaction").id
}

/// Central answers the question of this number.
fn answer(street: &mut Street, question: u8, answer: Result<Vec<Group>, NoGroups>) -> String {
    let id = transaction(street);
    let wants = street.on(Event::GroupsAnswered(id, question, answer)).join(", ");
    hides(street);
    wants
}

fn group(name: &str) -> Group {
    let account = vec![Entry { field: "subscriber".to_owned(), value: "100200300400500".to_owned().into() }];
    let member = Member { service: "electricity".parse().expect("a service"), account };
    Group { name: name.to_owned().into(), members: vec![member] }
}

fn two() -> Vec<Group> {
    vec![group("Ana evi"), group("Qaraj")]
}

fn names(street: &Street) -> Vec<&str> {
    street.journey.session.groups.iter().map(|group| group.name.reveal().as_str()).collect()
}

fn ending(street: &Street) -> Option<Ending> {
    street.states().into_values().next().and_then(|state| state.ending)
}

#[test]
fn number_and_code_open_the_lists_and_nobody_is_asked_twice() {
    let mut street = at("language en");
    assert_eq!(play(&mut street, "mine"), "DisableScanner");
    assert_eq!(play(&mut street, "keys 5ABCD12|typed"), "");
    assert_eq!(play(&mut street, "keys 482915|typed"), "AskGroups");
    let questions = asked(&street);
    let (number, owner, wish) = &questions[0];
    assert_eq!((*number, owner.fin.reveal().as_str(), owner.code.reveal()), (1, FIN, CODE));
    assert_eq!(*wish, Wish::Open);
    answer(&mut street, 1, Ok(two()));
    assert_eq!((street.step().as_str(), names(&street)), ("Owned", vec!["Ana evi", "Qaraj"]));
    play(&mut street, "group 3");
    assert_eq!(street.step(), "Owned", "there is no third");
    play(&mut street, "group 2");
    assert_eq!(street.step(), "Grouped");
    assert_eq!(street.journey.session.group.as_ref().map(|group| group.name.reveal().as_str()), Some("Qaraj"));
    // What is open is at hand until it is left; then the others are.
    assert_eq!(play(&mut street, "back"), "DisableScanner");
    assert_eq!(street.step(), "Owned");
    play(&mut street, "group 1|back|back");
    assert_eq!(street.step(), "Finding");
    play(&mut street, "mine");
    assert_eq!((street.step().as_str(), asked(&street).len()), ("Owned", 1));
}

#[test]
fn the_list_that_is_open_is_at_hand_for_the_next_service() {
    let mut street = at(TO_CENTRAL);
    answer(&mut street, 1, Ok(two()));
    play(&mut street, "group 1");
    street.on(Event::Touched(journey::Touch::MemberChosen(0)));
    play(&mut street, "owes electricity|put|another|mine");
    assert_eq!((street.step().as_str(), asked(&street).len()), ("Grouped", 1));
}

#[test]
fn a_number_that_is_none_is_told_and_a_code_waits_for_its_sixth_digit() {
    let mut street = at("language en|mine|keys 5ABC|typed");
    let OwnerAsks::Fin(typed) = &owning(&street).asks else { panic!("{:?}", owning(&street)) };
    assert_eq!(typed.wrong, Some(Wrong::Short { missing: 3 }));
    play(&mut street, "keys D12|typed|keys 48291|typed");
    assert_eq!((code(&street), asked(&street).len()), ((5, None), 0));
    play(&mut street, "keys x57|erase|erase");
    assert_eq!(code(&street), (4, None), "no letter, and no seventh");
    play(&mut street, "clear");
    assert_eq!(code(&street), (0, None));
}

#[test]
fn back_leads_one_question_back_and_what_was_typed_of_a_code_is_gone() {
    let mut street = at(TO_FIN);
    play(&mut street, "keys 48|back");
    let OwnerAsks::Fin(typed) = &owning(&street).asks else { panic!("{:?}", owning(&street)) };
    assert_eq!(typed.text.reveal(), FIN);
    play(&mut street, "typed");
    assert_eq!(code(&street), (0, None));
    play(&mut street, "back|back");
    assert_eq!(street.step(), "Finding");
    let mut street = at(TO_NAME);
    play(&mut street, "by central|keys 5ABCD12|typed|keys 482915|typed");
    assert!(matches!(owning(&street).asks, OwnerAsks::Again { .. }));
    play(&mut street, "back");
    assert_eq!(code(&street), (0, None));
    play(&mut street, "back|back");
    assert_eq!((keeping(&street).typed.as_str(), keeping(&street).kept), ("Ana evi", Kept::No));
}

#[test]
fn a_first_code_is_typed_twice_and_the_list_is_kept() {
    let mut street = at(TO_NAME);
    play(&mut street, "by central|keys 5ABCD12|typed");
    assert_eq!(play(&mut street, "keys 482915|typed"), "", "a slip would lock its owner out");
    assert_eq!(play(&mut street, "keys 482915|typed"), "AskGroups");
    let (_, owner, wish) = asked(&street).remove(0);
    assert_eq!((owner.fin.reveal().as_str(), owner.code.reveal()), (FIN, CODE));
    let Wish::Keep(kept) = wish else { panic!("{wish:?}") };
    assert_eq!((kept.name.reveal().as_str(), kept.members.len()), ("Ana evi", 2));
    answer(&mut street, 1, Ok(vec![(*kept).clone()]));
    assert_eq!((keeping(&street).kept, names(&street)), (Kept::ByCentral, vec!["Ana evi"]));
    // It can be put on paper, too.
    assert_eq!(play(&mut street, "keys x|by central|typed"), "", "its name is said");
    assert_eq!(play(&mut street, "print"), "Record PrintIntended, Print Group Original");
    play(&mut street, "printed|finish");
    assert_eq!(street.step(), "Reviewing");
    // Whoever has said who they are keeps the next one by one press.
    play(&mut street, "list");
    assert_eq!(play(&mut street, "keys Ev|by central"), "AskGroups");
    assert_eq!(asked(&street).last().map(|(number, ..)| *number), Some(2));
    answer(&mut street, 2, Ok(two()));
    assert_eq!(names(&street), ["Ana evi", "Qaraj"]);
}

#[test]
fn codes_that_are_guessed_or_differ_are_typed_anew() {
    let mut street = at(TO_NAME);
    play(&mut street, "by central|keys 5ABCD12|typed|keys 123456|typed");
    assert_eq!(code(&street), (0, Some(WrongOwner::Guessed)));
    play(&mut street, "keys 4");
    assert_eq!(code(&street), (1, None), "it is another one now");
    play(&mut street, "keys 82915|typed|keys 482916|typed");
    assert_eq!((code(&street), asked(&street).len()), ((0, Some(WrongOwner::Differs)), 0));
    play(&mut street, "keys 482915|typed|keys 482915|typed");
    assert_eq!(asked(&street).len(), 1);
    // Nobody can have chosen such a one: it opens nothing, and is as wrong as any other.
    let mut street = at(TO_FIN);
    play(&mut street, "keys 777777|typed");
    assert_eq!((code(&street), asked(&street).len()), ((0, Some(WrongOwner::Refused)), 0));
}

#[test]
fn after_a_refusal_the_number_stays_and_the_code_is_typed_anew() {
    let mut street = at(TO_CENTRAL);
    answer(&mut street, 1, Err(NoGroups::Refused));
    assert_eq!(code(&street), (0, Some(WrongOwner::Refused)));
    assert_eq!(street.journey.session.owner, None);
    play(&mut street, "keys 482951|typed");
    let (number, owner, _) = asked(&street).remove(1);
    assert_eq!((number, owner.fin.reveal().as_str(), owner.code.reveal()), (2, FIN, "482951"));
    answer(&mut street, 2, Ok(two()));
    assert_eq!(street.journey.session.owner.as_ref().map(|owner| owner.code.reveal()), Some("482951"));
    // A list that is to be kept asks for both again.
    let mut street = at(TO_NAME);
    play(&mut street, "by central|keys 5ABCD12|typed|keys 482915|typed|keys 482915|typed");
    answer(&mut street, 1, Err(NoGroups::Refused));
    assert_eq!(play(&mut street, "keys 482951|typed"), "");
    assert_eq!(play(&mut street, "keys 482951|typed"), "AskGroups");
}

#[test]
fn a_late_answer_is_nobodys() {
    let mut street = at(TO_CENTRAL);
    play(&mut street, "wait 19|back|end|keys 4|ask again");
    assert!(!owning(&street).is_the_persons_turn(), "central is still asked");
    play(&mut street, "wait 1");
    assert_eq!(failed(&street), NoGroups::Offline);
    answer(&mut street, 1, Ok(two()));
    assert_eq!((failed(&street), names(&street).len()), (NoGroups::Offline, 0));
    assert_eq!(play(&mut street, "ask again"), "AskGroups");
    answer(&mut street, 1, Ok(two()));
    answer(&mut street, 3, Err(NoGroups::Full));
    street.on(Event::GroupsAnswered(TransactionId(Uuid::nil()), 2, Ok(two())));
    assert!(!owning(&street).is_the_persons_turn(), "none of them was an answer");
    answer(&mut street, 2, Ok(two()));
    assert_eq!((street.step().as_str(), names(&street).len()), ("Owned", 2));
    answer(&mut street, 2, Err(NoGroups::Refused));
    assert_eq!(names(&street).len(), 2, "it is answered");
}

#[test]
fn the_numbers_of_questions_begin_anew_after_the_last() {
    let mut street = at(TO_CENTRAL);
    for number in 1..=300_u32 {
        let number = u8::try_from(number % 256).expect("a byte");
        assert_eq!(asked(&street).last().map(|(question, ..)| *question), Some(number));
        answer(&mut street, number, Err(NoGroups::Offline));
        play(&mut street, "ask again");
    }
}

#[test]
fn after_too_many_tries_nobody_is_asked_again() {
    let mut street = at(TO_CENTRAL);
    answer(&mut street, 1, Err(NoGroups::TooOften));
    assert_eq!((failed(&street), play(&mut street, "ask again").as_str()), (NoGroups::TooOften, ""));
    play(&mut street, "back");
    assert_eq!((street.step().as_str(), street.journey.session.owner.is_none()), ("Finding", true));
}

#[test]
fn where_there_is_no_room_another_name_is_tried_without_typing_all_of_it_again() {
    let mut street = at(TO_NAME);
    play(&mut street, "by central|keys 5ABCD12|typed|keys 482915|typed|keys 482915|typed");
    answer(&mut street, 1, Err(NoGroups::Full));
    assert_eq!(failed(&street), NoGroups::Full);
    play(&mut street, "back");
    assert_eq!(keeping(&street).typed, "Ana evi");
    assert_eq!(play(&mut street, "clear|keys Qaraj|by central"), "AskGroups");
    answer(&mut street, 2, Ok(two()));
    assert_eq!(keeping(&street).kept, Kept::ByCentral);
    // Or it is printed.
    let mut street = at(TO_NAME);
    play(&mut street, "by central|keys 5ABCD12|typed|keys 482915|typed|keys 482915|typed");
    answer(&mut street, 1, Err(NoGroups::Full));
    assert_eq!(play(&mut street, "back|typed"), "Record PrintIntended, Print Group Original");
}

#[test]
fn central_is_not_believed_when_it_says_more_than_it_may() {
    let mut street = at(TO_CENTRAL);
    answer(&mut street, 1, Ok((0..40).map(|number| group(&number.to_string())).collect()));
    assert_eq!(names(&street).len(), MOST_GROUPS);
}

#[test]
fn without_a_connection_nobody_types_for_nothing() {
    let street = at("language en|breaks network|mine");
    assert_eq!(street.step(), "Finding");
    let mut street = at("language en|household|keys 0125551234|typed|owes all|put|breaks network|list|by central");
    assert_eq!(keeping(&street).kept, Kept::No, "the paper is there all the same");
    assert_eq!(play(&mut street, "typed"), "Record PrintIntended, Print Group Original");
    // It is lost while somebody types, and comes back.
    let mut street = at(TO_FIN);
    assert_eq!(play(&mut street, "breaks network|keys 482915|typed"), "");
    assert_eq!(failed(&street), NoGroups::Offline);
    assert_eq!(play(&mut street, "ask again"), "");
    assert_eq!(play(&mut street, "mended|ask again"), "AskGroups");
}

#[test]
fn a_terminal_without_key_or_paper_keeps_at_central_all_the_same() {
    let mut street = at("language en|household|keys 0125551234|typed|owes all|put|breaks printer");
    street.facts.groups = Groups::Missing;
    assert_eq!(play(&mut street, "list|keys Ev|typed"), "");
    play(&mut street, "by central|keys 5ABCD12|typed|keys 482915|typed|keys 482915|typed");
    answer(&mut street, 1, Ok(two()));
    assert_eq!((keeping(&street).kept, play(&mut street, "print").as_str()), (Kept::ByCentral, ""));
    play(&mut street, "finish");
    assert_eq!(street.step(), "Reviewing");
}

#[test]
fn after_a_payment_the_list_is_kept_and_the_receipts_screen_is_there_again() {
    let mut street = at(TO_PAID);
    play(&mut street, "list|keys Ev|by central|keys 5ABCD12|typed|keys 482915|typed|keys 482915|typed");
    answer(&mut street, 1, Ok(two()));
    assert_eq!(keeping(&street).kept, Kept::ByCentral);
    play(&mut street, "finish");
    assert_eq!(street.step(), "Paid");
    play(&mut street, "finish");
    assert_eq!((street.step().as_str(), ending(&street)), ("Farewell", Some(Ending::Delivered)));
}

#[test]
fn after_a_payment_nobody_waits_for_ever_and_nobody_is_sent_away_while_central_is_asked() {
    // At the number, after a question whether they are still there.
    let mut street = at(TO_PAID);
    play(&mut street, "list|by central|end|wait 119");
    assert_eq!((street.step().as_str(), street.journey.session.overlay), ("Owning", Overlay::Nothing));
    play(&mut street, "wait 1|wait 45");
    assert_eq!((street.step().as_str(), ending(&street)), ("Farewell", Some(Ending::Delivered)));
    // Where it is kept.
    let mut street = at(TO_PAID);
    play(&mut street, "list|by central|keys 5ABCD12|typed|keys 482915|typed|keys 482915|typed");
    answer(&mut street, 1, Ok(two()));
    play(&mut street, "wait 120|wait 45");
    assert_eq!((street.step().as_str(), ending(&street)), ("Farewell", Some(Ending::Delivered)));
    // While central is asked, however long that takes.
    let mut street = at(TO_PAID);
    street.facts.times.look_up = Duration::from_mins(10);
    play(&mut street, "list|by central|keys 5ABCD12|typed|keys 482915|typed|keys 482915|typed|wait 400|end");
    assert_eq!(street.journey.session.overlay, Overlay::Nothing);
    assert!(!owning(&street).is_the_persons_turn());
    // And who walks away from a basket has paid nothing, and owes nothing.
    let mut street = at(TO_NAME);
    play(&mut street, "by central|keys 5ABCD12|typed|wait 120|wait 45");
    assert_eq!((street.step().as_str(), ending(&street)), ("Attract", Some(Ending::Abandoned)));
}

#[test]
fn a_receipt_that_is_missing_is_owed_after_a_walk_away_from_the_code() {
    let mut street = at(&TO_PAID.replace("|printed", "|not printed"));
    play(&mut street, "list|by central|keys 5ABCD12|typed|wait 120|wait 45");
    assert_eq!(ending(&street), Some(Ending::Owed));
}

#[test]
fn a_list_is_removed_when_its_owner_says_so_twice() {
    let mut street = at(TO_CENTRAL);
    answer(&mut street, 1, Ok(two()));
    play(&mut street, "group 1|forget");
    assert_eq!((street.step().as_str(), forgetting(&street).failed), ("Forgetting", None));
    play(&mut street, "back");
    assert_eq!((street.step().as_str(), names(&street).len()), ("Grouped", 2));
    assert_eq!(play(&mut street, "forget|forget it"), "AskGroups");
    let (number, owner, wish) = asked(&street).remove(1);
    assert_eq!((number, owner.code.reveal(), wish), (2, CODE, Wish::Forget("Ana evi".to_owned().into())));
    assert_eq!(play(&mut street, "forget it|back|end"), "", "central is asked");
    answer(&mut street, 2, Ok(vec![group("Qaraj")]));
    assert_eq!((street.step().as_str(), names(&street)), ("Owned", vec!["Qaraj"]));
    assert_eq!(street.journey.session.group, None);
    // With the last one none is left, and the next can be kept.
    play(&mut street, "group 1|forget|forget it");
    answer(&mut street, 3, Ok(vec![]));
    assert_eq!((street.step().as_str(), names(&street).len()), ("Owned", 0));
}

#[test]
fn a_list_that_could_not_be_removed_says_so_there() {
    let mut street = at(TO_CENTRAL);
    answer(&mut street, 1, Ok(two()));
    play(&mut street, "group 1|forget|forget it|wait 20");
    assert_eq!(forgetting(&street).failed, Some(NoGroups::Offline));
    answer(&mut street, 2, Ok(vec![]));
    assert_eq!((forgetting(&street).failed, names(&street).len()), (Some(NoGroups::Offline), 2), "too late");
    play(&mut street, "forget it");
    answer(&mut street, 3, Err(NoGroups::TooOften));
    assert_eq!(forgetting(&street).failed, Some(NoGroups::TooOften));
    assert_eq!(play(&mut street, "breaks network|forget it"), "");
    assert_eq!(forgetting(&street).failed, Some(NoGroups::Offline));
    play(&mut street, "mended|forget it");
    answer(&mut street, 4, Err(NoGroups::Refused));
    // At a desk somebody else was believed: the code is asked for anew.
    assert_eq!(code(&street), (0, Some(WrongOwner::Refused)));
    assert_eq!((street.journey.session.owner.is_none(), names(&street).len()), (true, 0));
    play(&mut street, "back|back");
    assert_eq!(street.step(), "Grouped", "what is open is at hand");
    assert_eq!(play(&mut street, "forget"), "");
    assert_eq!(street.step(), "Grouped", "and is not theirs to remove");
}

#[test]
fn a_list_on_paper_and_those_at_central_lead_to_each_other() {
    let mut street = at("language en");
    street.on(Event::GroupShown(Ok(Box::new(group("Kağız")))));
    assert_eq!(play(&mut street, "forget"), "");
    assert_eq!(street.step(), "Grouped", "central does not keep it");
    play(&mut street, "back|mine");
    assert_eq!(street.step(), "Grouped");
    play(&mut street, "breaks network|mine");
    assert_eq!(street.step(), "Grouped", "nobody could be asked");
    play(&mut street, "mended|mine|back");
    assert_eq!(street.step(), "Grouped");
    play(&mut street, "mine|keys 5ABCD12|typed|keys 482915|typed");
    answer(&mut street, 1, Ok(two()));
    assert_eq!(street.step(), "Owned");
    play(&mut street, "back|mine");
    assert_eq!(street.journey.session.group.as_ref().map(|group| group.name.reveal().as_str()), Some("Kağız"));
    play(&mut street, "breaks network|mine");
    assert_eq!(street.step(), "Owned", "what was opened is at hand without a connection");
}

#[test]
fn nothing_of_it_is_left_when_the_session_ends() {
    for before in ["", "keys 482915|typed"] {
        let mut street = at(TO_FIN);
        if !before.is_empty() {
            play(&mut street, before);
            answer(&mut street, 1, Ok(two()));
            play(&mut street, "group 1");
        }
        play(&mut street, "end");
        let session = &street.journey.session;
        assert_eq!((street.step().as_str(), &session.owner, session.questions), ("Attract", &None, 0));
        assert!(session.groups.is_empty() && session.group.is_none());
        assert!(street.effects.contains(&Effect::Wipe));
        play(&mut street, "language en|mine");
        assert!(matches!(&owning(&street).asks, OwnerAsks::Fin(typed) if typed.text.reveal().is_empty()));
    }
}

proptest! {
    #[test]
    fn whatever_is_pressed_and_answered_nothing_is_logged_and_only_a_right_answer_makes_an_owner(
        steps in proptest::collection::vec(0..16_usize, 0..60),
    ) {
        let mut street = at("language en|household|keys 0125551234|typed|owes all|put");
        let lines = [
            "mine", "list", "by central", "keys 5ABCD12", "keys 482915", "typed", "back", "finish", "ask again", "group 1",
            "forget", "forget it", "another", "wait 20", "right", "wrong",
        ];
        let mut right = false;
        for step in steps {
            let last = street.journey.session.questions;
            match lines[step] {
                "right" if street.journey.session.open.is_some() => {
                    let waits = matches!(&street.journey.stage, Stage::Payment(step) if match &**step {
                        Step::Owning(step) => !step.is_the_persons_turn(),
                        Step::Forgetting(step) => !step.is_the_persons_turn(),
                        _ => false,
                    });
                    right |= waits;
                    answer(&mut street, last, Ok(two()));
                }
                "wrong" if street.journey.session.open.is_some() => {
                    answer(&mut street, last, Err(NoGroups::Refused));
                }
                "right" | "wrong" => {}
                // Elsewhere they would be a name, or a word that is looked for.
                line if line.starts_with("keys") && street.step() != "Owning" => {}
                line => drop(play(&mut street, line)),
            }
            prop_assert!(right || street.journey.session.owner.is_none());
            // Whoever has an owner's groups has the owner.
            prop_assert!(street.journey.session.owner.is_some() || street.journey.session.groups.is_empty());
        }
        street.facts.obstacles.push(Obstacle::Offline);
        play(&mut street, "wait 20|wait 120|wait 45");
    }
}
