//! Officers: the queue, the page, and whoever comes back.

use std::collections::HashSet;

use central::officers::account;
use domain::{
    CaseNumber, TransactionId,
    document::{Correction, Item, Source},
    fact::VoidReason,
    visa::{Application, Grounds, OfficerReason, Refused},
};
use jiff::SignedDuration;
use protocol::{
    problem::Code,
    visa::{Decision, Found, Queued, State},
};

use super::{
    erasure::holds_in_the_clear,
    world::{Browser, Kiosk, World, new_attempt, new_transaction, refusal},
};

/// Somebody stateless, asking for seven days.
fn stateless(world: &World, number: &str) -> Application {
    let mut application = world.application(number);
    application.document.nationality = "XXA".parse().unwrap();
    application
}

fn queued(decision: &Decision) -> Queued {
    match decision {
        Decision::Officer { case: Some(case), .. } => *case,
        other => panic!("no case waits: {other:?}"),
    }
}

async fn waits(kiosk: &Kiosk, application: &Application) -> (TransactionId, CaseNumber) {
    let of = new_transaction();
    let number = queued(&kiosk.decide(of, application).await.unwrap()).number;
    (of, number)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_waits_until_an_officer_approves_it_and_is_good_for_one_visa() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let (application, of) = (stateless(&world, "U12345678"), new_transaction());
    let decision = kiosk.decide(of, &application).await.unwrap();
    let first = queued(&decision);
    assert!(matches!(decision, Decision::Officer { reason: OfficerReason::Stateless, .. }));
    assert_eq!((first.before, first.usual_minutes, first.retry_ms), (0, None, 5_000));
    let (_, second) = waits(&kiosk, &world.application("SPEC01OFF")).await;
    assert_eq!(queued(&kiosk.decide(of, &application).await.unwrap()), first, "asked again, it waits as before");
    assert_eq!(kiosk.state(of).await.unwrap(), State::Unknown);
    assert_eq!(refusal(kiosk.issue(of, new_attempt()).await), (409, Code::NotHeld), "nothing is paid before");

    let mut officer = Browser::of(&world, "aydan").await;
    let list = officer.get("/").await;
    let (one, other) = (list.html.find(first.number.as_str()), list.html.find(second.as_str()));
    assert!(one.unwrap() < other.unwrap(), "oldest first");
    assert!(!list.html.contains("ERIKSSON"), "a list names nobody");
    let path = officer.path_of(first.number).await;
    let page = officer.get(&path).await;
    for shown in ["ERIKSSON", "ANNA MARIA", "U12345678", "12.08.1974", "XXA", "Stateless", "Holiday", "GYD-014", "Made"]
    {
        assert!(page.html.contains(shown), "{shown}: {}", page.html);
    }
    assert_eq!(officer.rule(&path, &[("verdict", "approve"), ("days", "5")]).await.status, 200);
    let Decision::Approved { terms, fees, hold_seconds } = kiosk.decide(of, &application).await.unwrap() else {
        panic!("approved")
    };
    assert_eq!((terms.days, terms.valid_from, hold_seconds), (5, application.trip.arrival, 900));
    assert_eq!(fees.total().unwrap(), super::world::PRICE);
    let issued = kiosk.issue(of, new_attempt()).await.unwrap();
    assert_eq!(issued.visa.terms.days, 5);
    assert_eq!(kiosk.find(new_transaction(), &application).await.unwrap(), Found::Nothing, "good for one visa");
    let (_, anew) = waits(&kiosk, &application).await;
    assert_ne!(anew, first.number, "a second visa is another case");
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_and_asked_to_the_desk_are_answers_for_good() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let mut officer = Browser::of(&world, "aydan").await;
    let (one, other) = (stateless(&world, "U1"), stateless(&world, "U2"));
    let (refused, number) = waits(&kiosk, &one).await;
    let path = officer.path_of(number).await;
    officer.rule(&path, &[("verdict", "refuse"), ("grounds", "document")]).await;
    let expected = Decision::Refused { reason: Refused::Officer { because: Grounds::Document } };
    assert_eq!(kiosk.decide(refused, &one).await.unwrap(), expected);
    assert_eq!(kiosk.decide(refused, &one).await.unwrap(), expected);
    let (called, number) = waits(&kiosk, &other).await;
    let path = officer.path_of(number).await;
    officer.rule(&path, &[("verdict", "desk")]).await;
    assert_eq!(kiosk.decide(called, &other).await.unwrap(), Decision::Desk { case: number });
    let desk = world.run(&["desk"]).await;
    assert_eq!(desk["cases"].as_array().unwrap().len(), 1, "only whom the officer asked there");
    for application in [one, other] {
        assert!(matches!(kiosk.find(new_transaction(), &application).await.unwrap(), Found::Case { .. }));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_back_to_another_terminal_takes_the_case_over() {
    let world = World::start_with_officers().await;
    let (here, there) = (world.enrolled("GYD-014").await, world.enrolled("GYD-015").await);
    let application = stateless(&world, "U12345678");
    let (before, number) = waits(&here, &application).await;
    let mut officer = Browser::of(&world, "aydan").await;
    let path = officer.path_of(number).await;

    // Still waiting: the same number at the other terminal.
    let now = new_transaction();
    let Found::Case { number: found, application: kept } = there.find(now, &application).await.unwrap() else {
        panic!("found")
    };
    assert_eq!((found, kept.as_ref()), (number, &application));
    assert_eq!(queued(&there.decide(now, &kept).await.unwrap()).number, number);
    assert_eq!(refusal(here.decide(before, &application).await), (409, Code::NotHeld), "it was taken over");

    officer.rule(&path, &[("verdict", "approve"), ("days", "7")]).await;
    let fetched = new_transaction();
    assert!(matches!(here.find(fetched, &application).await.unwrap(), Found::Case { .. }));
    assert!(matches!(here.decide(fetched, &application).await.unwrap(), Decision::Approved { .. }));
    here.void(fetched, VoidReason::NotPaid).await.unwrap();

    // Not paid: the approval is as good as before.
    let last = new_transaction();
    assert!(matches!(there.find(last, &application).await.unwrap(), Found::Case { .. }));
    assert!(matches!(there.decide(last, &application).await.unwrap(), Decision::Approved { .. }));
    there.issue(last, new_attempt()).await.unwrap();
    for (kiosk, of) in [(&here, before), (&there, now), (&here, fetched)] {
        assert_eq!(refusal(kiosk.issue(of, new_attempt()).await), (409, Code::NotHeld), "one approval, one visa");
    }
    assert_eq!(there.find(new_transaction(), &application).await.unwrap(), Found::Nothing);
    there.void(last, VoidReason::PaymentReversed).await.unwrap();
    assert!(matches!(there.find(new_transaction(), &application).await.unwrap(), Found::Case { .. }), "it was undone");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_values_typed_or_read_find_the_same_case_and_others_find_none() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let read = stateless(&world, "U12345678");
    let mut typed = read.clone();
    typed.document.source = Source::Typed;
    typed.document.typed = vec![Correction { item: Item::Number, read: Some("U12345679".to_owned().into()) }];
    let (_, number) = waits(&kiosk, &typed).await;
    assert!(
        matches!(kiosk.find(new_transaction(), &read).await.unwrap(), Found::Case { number: of, .. } if of == number)
    );
    let other = stateless(&world, "U12345679");
    assert_eq!(kiosk.find(new_transaction(), &other).await.unwrap(), Found::Nothing);
    let mut born = read.clone();
    born.document.birth = domain::document::PartialDate::Year(1974).into();
    assert_eq!(kiosk.find(new_transaction(), &born).await.unwrap(), Found::Nothing);
    let mut officer = Browser::of(&world, "aydan").await;
    let path = officer.path_of(number).await;
    let page = officer.get(&path).await.html;
    assert!(page.contains("typed by its holder; had been read as: U12345679"), "{page}");
    officer.rule(&path, &[("verdict", "desk")]).await;
    for personal in ["U12345678", "U12345679", "ERIKSSON"] {
        assert!(!holds_in_the_clear(&world, personal).await, "{personal} lies in the clear");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_answers_are_decided_anew_and_an_officer_who_saw_the_old_ones_is_told() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let mut officer = Browser::of(&world, "aydan").await;
    let application = stateless(&world, "U12345678");
    let (_, number) = waits(&kiosk, &application).await;
    let path = officer.path_of(number).await;
    let (token, shown) = {
        let page = officer.get(&path).await;
        (page.hidden("token"), page.hidden("shown"))
    };
    let mut longer = application.clone();
    longer.trip.days = 30;
    let (of, same) = waits(&kiosk, &longer).await;
    assert_eq!(same, number, "what waits is answered anew under its number");
    let fields = [("token", token.as_str()), ("shown", &shown), ("verdict", "approve"), ("days", "7")];
    let page = officer.post(&path, &fields).await;
    assert!(page.status == 409 && page.html.contains("came back with other answers"), "{}", page.html);
    officer.rule(&path, &[("verdict", "approve"), ("days", "30")]).await;
    assert!(matches!(kiosk.decide(of, &longer).await.unwrap(), Decision::Approved { .. }));
    let (_, anew) = waits(&kiosk, &application).await;
    assert_ne!(anew, number, "an approval is of what was answered");
    assert_eq!(refusal(kiosk.issue(of, new_attempt()).await), (409, Code::NotHeld), "and is no second visa beside it");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_of_two_officers_is_told_who_decided_and_what() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let (mut one, mut other) = (Browser::of(&world, "aydan").await, Browser::of(&world, "kamran").await);
    let application = stateless(&world, "U12345678");
    let (of, number) = waits(&kiosk, &application).await;
    let path = one.path_of(number).await;
    // Both have the page open before either presses.
    let (open, also) = (one.get(&path).await, other.get(&path).await);
    let (token, other_token, shown) = (open.hidden("token"), also.hidden("token"), open.hidden("shown"));
    let approve = [("token", token.as_str()), ("shown", &shown), ("verdict", "approve"), ("days", "7")];
    let refuse = [("token", other_token.as_str()), ("shown", &shown), ("verdict", "refuse"), ("grounds", "entry")];
    let (first, second) = tokio::join!(one.post(&path, &approve), other.post(&path, &refuse));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    let (late, by, what) =
        if first.status == 409 { (&first, "kamran", "Refuse") } else { (&second, "aydan", "Approve") };
    assert!(late.html.contains(by) && late.html.contains(what), "{}", late.html);
    let approved = matches!(kiosk.decide(of, &application).await.unwrap(), Decision::Approved { .. });
    assert_eq!(approved, first.status == 200, "the first one's word holds");
    assert_eq!(world.count("select count(*) from officer_ruling").await, 1);
    for change in
        ["update officer_ruling set officer = 'nobody'", "delete from officer_ruling", "truncate officer_ruling"]
    {
        assert!(world.store().client().await.unwrap().batch_execute(change).await.is_err(), "{change}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_passwords_lock_the_name_for_twice_as_long_each_time() {
    let world = World::start_with_officers().await;
    let clock = world.clock();
    account::add(world.store(), &clock, "aydan", "a long password".to_owned().into()).await.unwrap();
    assert!(account::add(world.store(), &clock, "kamran", "too short".to_owned().into()).await.is_err());
    assert!(account::add(world.store(), &clock, "<b>", "a long password".to_owned().into()).await.is_err());
    let mut browser = Browser::new(&world);
    let wrong = browser.sign_in("nobody", "a long password").await;
    for _ in 0..3 {
        let page = browser.sign_in("aydan", "a wrong password").await;
        assert_eq!((page.status, page.html == wrong.html), (401, true), "nobody is told which was wrong");
    }
    assert_eq!(browser.sign_in("aydan", "a long password").await.status, 401, "locked");
    world.advance(SignedDuration::from_secs(31));
    assert_eq!(browser.sign_in("aydan", "a wrong password").await.status, 401);
    world.advance(SignedDuration::from_secs(31));
    assert_eq!(browser.sign_in("aydan", "a long password").await.status, 401, "twice as long");
    world.advance(SignedDuration::from_secs(30));
    assert_eq!(browser.sign_in("aydan", "a long password").await.goes_to(), "/");
    let officers = world.run(&["officer", "list"]).await;
    assert_eq!(officers["officers"][0]["failures"], 0, "a right one forgets the wrong ones");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_form_is_taken_without_the_token_of_its_browser() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let application = stateless(&world, "U12345678");
    let (of, number) = waits(&kiosk, &application).await;
    let (mut officer, mut other) = (Browser::of(&world, "aydan").await, Browser::of(&world, "kamran").await);
    let path = officer.path_of(number).await;
    let shown = officer.get(&path).await.hidden("shown");
    let foreign = other.get(&path).await.hidden("token");
    for token in ["", "guess", foreign.as_str()] {
        let fields = [("token", token), ("shown", shown.as_str()), ("verdict", "approve"), ("days", "7")];
        assert_eq!(officer.post(&path, &fields).await.status, 403, "{token}");
        assert_eq!(officer.post("/sign-out", &[("token", token)]).await.status, 403);
        let fields = [("token", token), ("name", "aydan"), ("password", "a long password")];
        assert_eq!(Browser::new(&world).post("/sign-in", &fields).await.status, 403);
    }
    assert!(matches!(kiosk.decide(of, &application).await.unwrap(), Decision::Officer { .. }));
    let mut stranger = Browser::new(&world);
    assert_eq!(stranger.get("/").await.goes_to(), "/sign-in");
    assert_eq!(stranger.get(&path).await.goes_to(), "/sign-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_is_the_browsers_alone_and_ends_by_itself_by_sign_out_and_by_removal() {
    let world = World::start_with_officers().await;
    let mut officer = Browser::of(&world, "aydan").await;
    let before = Browser::new(&world).get("/sign-in").await;
    let cookie = before.headers["set-cookie"].to_str().unwrap();
    for part in ["__Host-officer=", "Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let policy = before.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(!before.html.contains("<script") && before.html.contains("<label for=\"password\">"), "{}", before.html);

    let known = officer.cookie.clone();
    assert_eq!(officer.get("/sign-in").await.goes_to(), "/", "whoever is signed in is not asked again");
    world.advance(SignedDuration::from_mins(29));
    assert_eq!(officer.get("/").await.status, 200);
    world.advance(SignedDuration::from_mins(31));
    assert_eq!(officer.get("/").await.goes_to(), "/sign-in", "half an hour without a request");
    officer.sign_in("aydan", "a long password").await;
    assert_ne!(officer.cookie, known, "signing in makes a new cookie");
    let token = officer.get("/").await.hidden("token");
    assert_eq!(officer.post("/sign-out", &[("token", &token)]).await.goes_to(), "/sign-in");
    assert_eq!(officer.get("/").await.goes_to(), "/sign-in");
    officer.sign_in("aydan", "a long password").await;
    assert_eq!(world.run(&["officer", "remove", "aydan"]).await["removed"], true);
    assert_eq!(officer.get("/").await.goes_to(), "/sign-in");
    assert_eq!(officer.sign_in("aydan", "a long password").await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_decided_is_said() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let mut officer = Browser::of(&world, "aydan").await;
    assert_eq!(officer.get("/cases/nonsense").await.status, 404);
    assert_eq!(officer.get(&format!("/cases/{}", new_transaction())).await.status, 404);
    let application = stateless(&world, "U12345678");
    let (of, number) = waits(&kiosk, &application).await;
    let path = officer.path_of(number).await;
    for days in ["0", "8", "999"] {
        let page = officer.rule(&path, &[("verdict", "approve"), ("days", days)]).await;
        assert!(page.status == 422 && page.html.contains("At most: 7"), "{days}: {}", page.html);
    }
    for fields in [&[("verdict", "approve"), ("days", "-1")][..], &[("verdict", "refuse")], &[("verdict", "burn")]] {
        assert_eq!(officer.rule(&path, fields).await.status, 400, "{fields:?}");
    }
    let (token, shown) = {
        let page = officer.get(&path).await;
        (page.hidden("token"), page.hidden("shown"))
    };
    world.run(&["erase", &of.to_string()]).await;
    assert!(!officer.get("/").await.html.contains(number.as_str()), "an erased person waits for nothing");
    let page = officer.get(&path).await;
    assert!(page.html.contains("erased") && !page.html.contains("ERIKSSON"), "{}", page.html);
    let fields = [("token", token.as_str()), ("shown", &shown), ("verdict", "approve"), ("days", "7")];
    assert_eq!(officer.post(&path, &fields).await.status, 410);
    assert_eq!(refusal(kiosk.decide(of, &application).await).0, 409);
    assert_eq!(kiosk.find(new_transaction(), &application).await.unwrap(), Found::Nothing);
}

#[tokio::test(flavor = "multi_thread")]
async fn erasing_takes_what_the_officer_saw_and_keeps_who_decided() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let mut officer = Browser::of(&world, "aydan").await;
    let (of, number) = waits(&kiosk, &stateless(&world, "U12345678")).await;
    let path = officer.path_of(number).await;
    officer.rule(&path, &[("verdict", "approve"), ("days", "7")]).await;
    assert!(!holds_in_the_clear(&world, "ERIKSSON").await);
    world.run(&["erase", &of.to_string()]).await;
    let page = officer.get(&path).await.html;
    assert!(page.contains("aydan") && page.contains("erased") && !page.contains("ERIKSSON"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hold_that_ran_out_while_the_person_was_away_is_held_anew_until_the_approval_lapses() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let mut officer = Browser::of(&world, "aydan").await;
    let application = stateless(&world, "U12345678");
    let (of, number) = waits(&kiosk, &application).await;
    let path = officer.path_of(number).await;
    officer.rule(&path, &[("verdict", "approve"), ("days", "7")]).await;
    assert!(matches!(kiosk.decide(of, &application).await.unwrap(), Decision::Approved { .. }));
    world.advance(SignedDuration::from_mins(16));
    assert_eq!(refusal(kiosk.issue(of, new_attempt()).await), (409, Code::NotHeld));
    let Decision::Approved { hold_seconds, .. } = kiosk.decide(of, &application).await.unwrap() else { panic!("held") };
    assert_eq!(hold_seconds, 900);
    world.advance(SignedDuration::from_hours(49));
    let lapsed = kiosk.decide(of, &application).await.unwrap();
    assert_eq!(lapsed, Decision::Desk { case: number }, "at the end of the next day at the latest");
    assert_eq!(kiosk.find(new_transaction(), &application).await.unwrap(), Found::Nothing);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_that_nobody_decided_lapses_and_leaves_the_list() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let application = stateless(&world, "U12345678");
    let (of, number) = waits(&kiosk, &application).await;
    world.advance(SignedDuration::from_hours(49));
    let mut officer = Browser::of(&world, "aydan").await;
    assert!(officer.get("/").await.html.contains("Nobody waits."));
    assert_eq!(kiosk.decide(of, &application).await.unwrap(), Decision::Desk { case: number });
}

#[tokio::test(flavor = "multi_thread")]
async fn how_long_it_takes_is_said_once_five_were_decided_and_never_invented() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let mut officer = Browser::of(&world, "aydan").await;
    let usual = async |number: u8| {
        let case = kiosk.decide(new_transaction(), &stateless(&world, &format!("L{number}"))).await.unwrap();
        queued(&case)
    };
    let mut numbers = HashSet::new();
    for (person, minutes) in [(1, 1), (2, 9), (3, 3), (4, 3), (5, 2)] {
        let case = usual(person).await;
        assert_eq!(case.usual_minutes, None);
        numbers.insert(case.number);
        world.advance(SignedDuration::from_mins(minutes));
        let path = officer.path_of(case.number).await;
        officer.rule(&path, &[("verdict", "desk")]).await;
    }
    assert_eq!(usual(100).await.usual_minutes, Some(4), "three minutes and a moment, rounded up");
    assert_eq!(numbers.len(), 5, "each its own number");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restarted_central_and_another_process_answer_the_same() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    let application = stateless(&world, "U12345678");
    let (of, number) = waits(&kiosk, &application).await;
    let another = world.another(|_| ()).await;
    let url = format!("{}/visas/{of}/decision", kiosk.at(&another));
    let request = protocol::visa::Decide { application: application.clone(), catalogue_version: 1 };
    let again: Decision = kiosk.client.post(&url).json(&request).send().await.unwrap().json().await.unwrap();
    assert_eq!(queued(&again).number, number);
    another.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn monitors_see_how_many_wait_and_since_when() {
    let world = World::start_with_officers().await;
    let kiosk = world.enrolled("GYD-014").await;
    waits(&kiosk, &stateless(&world, "U12345678")).await;
    world.advance(SignedDuration::from_secs(100));
    let port = world.central.plain.unwrap().port();
    let answer = super::world::client(&world, None).get(format!("http://127.0.0.1:{port}/metrics")).send().await;
    let text = answer.unwrap().text().await.unwrap();
    assert!(text.contains("central_officer_cases_waiting 1\n"), "{text}");
    let oldest = text.lines().find_map(|line| line.strip_prefix("central_officer_oldest_case_seconds "));
    let oldest: u32 = oldest.unwrap().parse().unwrap();
    assert!((100..200).contains(&oldest), "{oldest}");
    assert!(text.contains("central_officer_cases_total{kind=\"opened\"} 1\n"), "{text}");
}
