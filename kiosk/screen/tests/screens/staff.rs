//! The staff's pages, in the staff's languages: what holds on every screen holds there.

use std::collections::HashSet;

use domain::{
    Language,
    speech::Output,
    staff::{Deed, HalfHour, Hours, Setting},
};
use kiosk_screen::{
    Input, Scene, Screen, describe,
    samples::of_staff,
    screen::{Enabled, Part},
    snapshot::staff::{Fits, SetTo, StaffScene, Whose},
    staff::{Page, Touch, Wish},
};

use crate::texts::{said, shown};

fn each(check: impl Fn(&StaffScene, &Screen, &str)) {
    for sample in of_staff() {
        let Scene::Staff(scene) = &sample.snapshot.scene else { panic!("{} is a customer's", sample.name) };
        for language in locales::STAFF {
            let screen = describe(&sample.in_language(*language), *language);
            assert_eq!(screen.language, *language, "{}", sample.name);
            check(scene, &screen, &format!("{} {language:?}", sample.name));
        }
    }
}

#[test]
fn in_a_language_that_is_none_of_theirs_they_are_english() {
    let sample = &of_staff()[0];
    assert_eq!(describe(&sample.in_language(Language::Urdu), Language::Urdu).language, Language::English);
}

#[test]
fn every_action_has_its_own_id_and_meaning_and_says_its_name() {
    each(|scene, screen, which| {
        let (mut ids, mut wishes) = (HashSet::new(), HashSet::new());
        for action in screen.actions() {
            assert!(ids.insert(&action.id), "{which}: {} twice", action.id);
            assert!(wishes.insert(action.touch), "{which}: {} repeats {:?}", action.id, action.touch);
            assert!(!action.name.trim().is_empty() && !action.speech.trim().is_empty(), "{which}: {}", action.id);
            let is_now = match scene {
                StaffScene::Setting { fits, .. } => action.id != "staff-setting-save" || *fits == Fits::Yes,
                _ => true,
            };
            assert_eq!(action.enabled == Enabled::Now, is_now, "{which}: {}", action.id);
            let most = if screen.language == Language::English { 32 } else { 51 };
            assert!(action.name.chars().count() <= most, "{which}: {}", action.name);
            let input = Input::Pressed { id: action.id.clone(), screen: screen.number };
            assert_eq!(screen.touch(&input), is_now.then_some(action.touch), "{which}: {}", action.id);
        }
        assert!(!screen.title.is_empty() && !screen.speech.is_empty(), "{which}");
    });
}

#[test]
fn there_is_always_a_way_out_but_while_a_pin_is_compared_or_slips_are_printed() {
    each(|scene, screen, which| {
        let out = [
            Wish::Staffs(Touch::GivenUp),
            Wish::Staffs(Touch::LeaveChosen),
            Wish::Staffs(Touch::StayChosen),
            Wish::Staffs(Touch::PageChosen(Page::Home)),
            Wish::Staffs(Touch::PageChosen(Page::Tests)),
            Wish::Staffs(Touch::PageChosen(Page::Settings)),
        ];
        let has = screen.actions().any(|action| out.contains(&action.touch));
        let is_busy = matches!(
            scene,
            StaffScene::Checking | StaffScene::Exchange(kiosk_screen::snapshot::staff::ExchangeScene::Printing { .. })
        );
        assert_eq!(has, !is_busy, "{which}");
    });
}

#[test]
fn nobody_is_shown_or_told_which_digits_are_typed() {
    for typed in 0..=12 {
        let scene = Scene::Staff(Box::new(StaffScene::Pin { typed, said: None, whose: Whose::Entrant }));
        let snapshot = kiosk_screen::samples::snapshot(scene, kiosk_screen::snapshot::HelpPanel::Closed);
        let screen = describe(&snapshot, Language::English);
        let entry = screen.parts.iter().find_map(|part| match part {
            Part::Entry(entry) => Some(entry.signs.text()),
            _ => None,
        });
        assert_eq!(entry, Some("•".repeat(usize::from(typed))));
        for output in [Output::Headphones, Output::Loudspeaker] {
            let heard = screen.heard(output);
            assert!(heard.iter().all(|heard| !heard.contains('•')), "{heard:?}");
            let count = if typed == 1 { "1 digit".to_owned() } else { format!("{typed} digits") };
            assert!(heard.contains(&count.as_str()), "{count}: {heard:?}");
        }
    }
}

#[test]
fn what_is_wrong_says_what_to_do_and_what_customers_cannot_do() {
    each(|scene, screen, which| {
        let StaffScene::Health(health) = scene else { return };
        let texts = shown(screen).join("\n");
        let notices = screen.parts.iter().filter(|part| matches!(part, Part::Notice(_))).count();
        assert_eq!(notices, health.troubles.len().max(1), "{which}");
        assert!(!texts.contains('{'), "{which}: {texts}");
        for part in &screen.parts {
            if let Part::Notice(notice) = part
                && !health.troubles.is_empty()
            {
                assert!(notice.bold.contains(": ") && !notice.line.is_empty(), "{which}: {notice:?}");
                let heard = said(screen).join("\n");
                let line: String =
                    notice.line.chars().filter(|sign| !matches!(sign, '\u{2066}'..='\u{2069}')).collect();
                assert!(heard.contains(&line), "{which}: {line} is not said");
            }
        }
    });
}

#[test]
fn a_deed_that_has_no_page_yet_has_no_button() {
    each(|scene, screen, which| {
        let StaffScene::Home(home) = scene else { return };
        let offered = screen.actions().filter(|action| match action.touch {
            Wish::Staffs(Touch::DeedChosen(_) | Touch::SlipChosen) => true,
            Wish::Staffs(Touch::PageChosen(page)) => page != Page::Home,
            _ => false,
        });
        assert_eq!(offered.count(), home.deeds.len() + usize::from(home.slip.is_some()), "{which}");
        assert!(home.deeds.iter().all(|deed| *deed != Deed::Wipe), "{which}");
    });
}

#[test]
fn hours_are_told_from_when_to_when() {
    let value = Setting::Hours(Hours::Between(HalfHour::of_hour(6), HalfHour::of_hour(23)));
    let scene = StaffScene::Setting { set: SetTo { value, by: None }, fits: Fits::Yes, last: None };
    let scene = Scene::Staff(Box::new(scene));
    let snapshot = kiosk_screen::samples::snapshot(scene, kiosk_screen::snapshot::HelpPanel::Closed);
    for language in locales::STAFF {
        let screen = describe(&snapshot, *language);
        let told = [shown(&screen).concat(), said(&screen).concat()];
        for told in told {
            let (opens, closes) = (told.find("06:00"), told.find("23:00"));
            assert!(opens.is_some() && opens < closes, "{language:?}: {told}");
        }
    }
}
