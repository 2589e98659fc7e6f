//! Tests of devices and settings, as the journal tells what became of them.

use domain::{
    DeedId,
    fact::{Fact, Failure, Maintenance, Outcome},
    speech::Volume,
    staff::{Actor, Attendance, Deed, Depth, Request, Role, Setting, Settings, TestName, Topic, Verdict},
};

fn test(name: &str) -> TestName {
    name.parse().expect("a test")
}

fn made(number: u128, request: Request, outcome: Outcome) -> [Maintenance; 2] {
    let id = DeedId(serde_json::from_value(format!("{number:032x}").into()).expect("a UUID"));
    let who = Actor { person: "P-0417".parse().expect("a number"), role: Role::Technician, badge: 7 };
    [Maintenance::DeedIntended { id, request, who, second: None }, Maintenance::DeedEnded { id, outcome }]
}

fn after(facts: impl IntoIterator<Item = Maintenance>) -> Attendance {
    facts.into_iter().fold(Attendance::default(), |state, fact| state.after(&Fact::Maintenance(fact)))
}

#[test]
fn a_test_has_one_name_however_deep_it_goes() {
    for depth in Depth::ALL {
        let name = TestName { device: "printer".to_owned(), depth };
        let request = name.request().expect("a request");
        assert_eq!(TestName::try_from(request.subject.expect("a subject")), Ok(name));
    }
    assert_eq!(test("printer").depth, Depth::Internal);
    assert_eq!(test("printer.interactive").to_string(), "printer.interactive");
    for none in ["printer.internal", "printer.", "printer.loud", "printer.external.interactive"] {
        assert!(none.parse::<TestName>().is_err(), "{none}");
    }
}

#[test]
fn the_last_test_that_came_to_its_end_counts() {
    let request = || test("cash.interactive").request().expect("a request");
    let failed = Outcome::Failed { why: Failure::Device };
    let facts = made(1, request(), Outcome::Done).into_iter().chain(made(2, request(), failed));
    let known = after(facts.clone());
    assert_eq!(known.tests.last(&test("cash.interactive")).map(|tested| tested.verdict), Some(Verdict::Failed));
    assert_eq!(known.tests.last(&test("cash")), None, "another test of the same device");
    let never = [Outcome::GivenUp, Outcome::Cut, Outcome::Failed { why: Failure::Refused }];
    let facts = facts.chain(never.into_iter().flat_map(|outcome| made(3, request(), outcome)));
    let after_all = after(facts.chain(made(4, Deed::SeeHealth.into(), Outcome::Done)));
    assert_eq!(after_all.tests, known.tests, "a test that nobody finished says nothing of the device");
}

#[test]
fn a_setting_is_in_force_once_it_was_done_and_until_it_is_taken_back() {
    let loud = Setting::Volume(Volume::Louder);
    let failed = Outcome::Failed { why: Failure::Device };
    for outcome in [failed, Outcome::GivenUp, Outcome::Cut] {
        assert_eq!(after(made(1, loud.request(), outcome)).settings, Settings::default(), "{outcome:?}");
    }
    let set = || made(2, loud.request(), Outcome::Done).into_iter();
    let known = after(set().chain(made(3, Setting::Volume(Volume::Softest).request(), failed)));
    assert_eq!(known.settings.volume(), Volume::Louder);
    assert_eq!(known.settings.of(Topic::Volume).map(|set| set.who.as_str().to_owned()), Some("P-0417".to_owned()));
    assert_eq!(after(set().chain(made(4, Topic::Volume.reset(), Outcome::Done))).settings, Settings::default());
}

#[test]
fn what_is_known_of_tests_is_kept_as_it_is() {
    let request = test("audio.external").request().expect("a request");
    let known = after(made(1, request, Outcome::Done));
    let text = serde_json::to_string(&known).expect("it can be written");
    assert_eq!(serde_json::from_str::<Attendance>(&text).expect("it can be read"), known);
    assert_eq!(serde_json::from_str::<Attendance>("{}").expect("one of before"), Attendance::default());
}
