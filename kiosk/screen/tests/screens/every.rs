//! What holds on every screen.

use std::collections::HashSet;

use domain::Language;
use journey::{Theme, Touch};
use kiosk_screen::{
    Input, Scene, Screen,
    samples::snapshot,
    screen::{Enabled, Kind, Part, Picture, Reach, Tone},
    snapshot::{
        self, Comfort, Hearing, HelpPanel, Listening, PayScene, Snapshot, Stake, Voice,
        payment::{Kept, OwnerAsks, PaymentScene, Whither, Why},
    },
    staff::Wish,
};

use crate::{
    described::{languages, scenes, screens},
    texts::{confided, said, shown},
};

fn each(check: impl Fn(&Snapshot, &Screen, &str)) {
    let screens = screens();
    assert!(screens.len() > 900, "{}", screens.len());
    for (snapshot, screen) in &screens {
        check(snapshot, screen, &format!("{:?} {:?} {:?}", screen.language, snapshot.help, snapshot.scene));
    }
}

#[test]
fn it_has_a_title_of_two_lines_at_most_which_is_said_first() {
    each(|_, screen, which| {
        assert!(!screen.title.is_empty() && screen.title.lines().count() <= 2, "{which}");
        assert!(!screen.speech.is_empty(), "{which}");
        if screen.language == Language::English {
            // A title that is not for everybody is said to whoever it is for.
            assert_eq!(confided(screen)[0], screen.title.replace('\n', " "), "{which}");
        }
    });
}

#[test]
fn it_speaks_the_language_it_was_asked_for_but_the_wall_speaks_the_lit_one() {
    for scene in scenes() {
        for help in [HelpPanel::Closed, HelpPanel::Open] {
            let snapshot = snapshot(scene.clone(), help);
            for language in languages() {
                let screen = kiosk_screen::describe(&snapshot, language);
                if !matches!((&snapshot.scene, help), (Scene::Attract { .. }, HelpPanel::Closed)) {
                    assert_eq!(screen.language, language, "{:?}", snapshot.scene);
                }
                assert_eq!(screen.direction, screen.language.direction());
                assert_eq!(screen.number, snapshot.screen);
                let foreign = |id: &str| id.starts_with("greeting-") || id.starts_with("language-");
                for action in screen.actions().filter(|action| !foreign(&action.id)) {
                    assert_eq!(action.language, screen.language, "{:?} {}", snapshot.scene, action.id);
                }
            }
        }
    }
}

#[test]
fn its_ids_are_unique_and_kebab_case() {
    each(|_, screen, which| {
        let mut seen = HashSet::new();
        for action in screen.actions() {
            assert!(seen.insert(&action.id), "{which}: {} twice", action.id);
            let kebab = action.id.split('-').all(|word| {
                !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            });
            assert!(kebab, "{which}: {}", action.id);
        }
    });
}

#[test]
fn every_action_has_a_name_and_speech_and_one_meaning() {
    each(|_, screen, which| {
        let mut touches = HashSet::new();
        for action in screen.actions() {
            assert!(!action.name.trim().is_empty() && !action.speech.trim().is_empty(), "{which}: {}", action.id);
            // Two ways to the same thing are only where a button repeats what the header or the footer holds.
            let repeats = ["footer-help", "footer-language", "footer-back"];
            let is_greeting = action.id.starts_with("greeting");
            assert!(
                touches.insert(action.touch) || is_greeting || repeats.contains(&action.id.as_str()),
                "{which}: {} repeats {:?}",
                action.id,
                action.touch
            );
            if let Enabled::NotNow(reason) = &action.enabled {
                assert!(!reason.is_empty(), "{which}: {}", action.id);
            }
        }
    });
}

#[test]
fn at_most_one_action_is_primary_and_it_comes_last_but_two_ways_to_pay_are_equal() {
    each(|_, screen, which| {
        let primaries: Vec<_> =
            screen.actions().filter(|action| action.kind == Kind::Primary).map(|action| action.id.as_str()).collect();
        assert!(primaries.len() <= 1 || primaries == ["basket-notes", "basket-card"], "{which}: {primaries:?}");
        let last: Vec<_> = screen.actions.iter().map(|action| action.id.as_str()).collect();
        assert!(last.ends_with(&primaries), "{which}: {last:?}");
    });
}

#[test]
fn the_footer_keeps_its_places_and_promises_no_speech() {
    each(|_, screen, which| {
        let ids: Vec<_> = screen.footer.iter().map(|item| item.as_ref().map(|action| action.id.as_str())).collect();
        let places = if screen.tone == Tone::Attract {
            ["footer-listen", "footer-size", "footer-reach", "footer-help"].as_slice()
        } else {
            &["footer-back", "footer-help", "footer-listen", "footer-size", "footer-language"]
        };
        assert_eq!(ids.len(), places.len(), "{which}");
        for (found, place) in ids.iter().zip(places) {
            assert!(found.is_none_or(|found| found == *place), "{which}: {found:?} at {place}");
        }
        assert!(!ids.contains(&Some("footer-listen")), "{which}");
    });
}

#[test]
fn where_everything_is_lower_the_end_comes_down_to_the_footer() {
    each(|snapshot, screen, which| {
        let comfort = Comfort { reach: snapshot::Reach::Lower, ..snapshot.comfort };
        let lower = kiosk_screen::describe(&Snapshot { comfort, ..snapshot.clone() }, screen.language);
        assert_eq!(lower.reach, Reach::Below(snapshot.cabinet.stand.reach_mm()), "{which}");
        assert_eq!(lower.header.end, None, "{which}");
        assert_eq!(lower.footer.len(), screen.footer.len() + 1, "{which}");
        let end = lower.footer[0].as_ref().map(|end| (end.id.as_str(), end.touch));
        assert_eq!(end, screen.header.end.as_ref().map(|end| (end.id.as_str(), end.touch)), "{which}");
    });
}

#[test]
fn the_visit_can_be_ended_only_while_nothing_moves() {
    each(|snapshot, screen, which| {
        let may_end = match &snapshot.scene {
            Scene::Choosing { .. }
            | Scene::Reference { .. }
            | Scene::Privacy
            | Scene::Review { .. }
            | Scene::WrongLine { .. }
            | Scene::Typing { .. }
            | Scene::Trip { .. }
            | Scene::Declaration
            | Scene::Approved { .. }
            | Scene::Party { .. }
            | Scene::Removing { .. }
            | Scene::CannotPay { .. }
            | Scene::NotCharged { .. } => true,
            Scene::Document { state, .. } | Scene::Holder { state } => {
                *state != kiosk_screen::snapshot::DocumentScene::Reading
            }
            Scene::Residence { state, .. } => *state != kiosk_screen::snapshot::ResidenceScene::Reading,
            Scene::Payment(step) => before_money(step),
            _ => false,
        };
        assert_eq!(screen.header.end.is_some(), may_end, "{which}");
    });
}

/// Whether nothing is inside, and nothing moves.
fn before_money(step: &PaymentScene) -> bool {
    match step {
        PaymentScene::Finding(_)
        | PaymentScene::Filling(_)
        | PaymentScene::NotFound(_)
        | PaymentScene::Grouped(_)
        | PaymentScene::Owned(_)
        | PaymentScene::Owing(_)
        | PaymentScene::Amount(_)
        | PaymentScene::Reviewing(_) => true,
        PaymentScene::Owning(owning) => owning.why == Why::Open && owning.asks != OwnerAsks::Nothing,
        PaymentScene::Forgetting(forgetting) => forgetting.asking == kiosk_screen::snapshot::Ready::No,
        PaymentScene::Fetching(fetching) => fetching.asking == kiosk_screen::snapshot::Ready::No,
        PaymentScene::Fetched(fetched) => fetched.copying != kiosk_screen::snapshot::payment::Copying::Printing,
        PaymentScene::Looking { .. }
        | PaymentScene::Gathering { .. }
        | PaymentScene::Keeping(_)
        | PaymentScene::Promising { .. }
        | PaymentScene::Inserting(_)
        | PaymentScene::Redeeming(_)
        | PaymentScene::Charging(_)
        | PaymentScene::Showing(_)
        | PaymentScene::Over(_)
        | PaymentScene::Paid(_)
        | PaymentScene::Sending(_) => false,
    }
}

#[test]
fn going_back_never_leaves_money_behind() {
    each(|snapshot, screen, which| {
        // Under help, *back* only closes the help.
        let goes_back = screen.name == "help"
            || match &snapshot.scene {
                Scene::Languages { .. }
                | Scene::Choosing { .. }
                | Scene::Reference { .. }
                | Scene::Privacy
                | Scene::Review { .. }
                | Scene::WrongLine { .. }
                | Scene::Typing { .. }
                | Scene::Trip { .. }
                | Scene::Declaration => true,
                Scene::Document { state, .. } | Scene::Holder { state } => {
                    *state != kiosk_screen::snapshot::DocumentScene::Reading
                }
                Scene::Residence { state, .. } => *state != kiosk_screen::snapshot::ResidenceScene::Reading,
                Scene::Payment(step) => match &**step {
                    PaymentScene::Looking { .. } | PaymentScene::Gathering { .. } | PaymentScene::Sending(_) => true,
                    PaymentScene::Keeping(step) => step.paper.is_none() && step.kept == Kept::No,
                    // To its name, or one question back: the receipt waits behind it.
                    PaymentScene::Owning(owning) => owning.asks != OwnerAsks::Nothing,
                    // Back at the slot everything that is inside is there.
                    PaymentScene::Redeeming(step) => step.asking == kiosk_screen::snapshot::Ready::No,
                    // Everything is paid: only the question where its receipt goes is left.
                    // What is over stays where it is: only the question before comes back.
                    PaymentScene::Over(over) => !matches!(over.whither, Whither::Choosing { .. }),
                    step => before_money(step),
                },
                _ => false,
            };
        assert_eq!(screen.footer[0].is_some(), goes_back, "{which}");
    });
}

#[test]
fn only_what_is_there_and_enabled_can_be_pressed() {
    each(|snapshot, screen, which| {
        for action in screen.actions() {
            let touch = match action.enabled {
                Enabled::Now => Some(action.touch),
                Enabled::NotNow(_) => None,
            };
            assert_eq!(screen.touch_of(&action.id), touch, "{which}: {}", action.id);
            let now = Input::Pressed { id: action.id.clone(), screen: snapshot.screen };
            let before = Input::Pressed { id: action.id.clone(), screen: snapshot.screen - 1 };
            assert_eq!(screen.touch(&now), touch, "{which}: {}", action.id);
            assert_eq!(screen.touch(&before), None, "{which}: {}", action.id);
        }
        assert_eq!(screen.touch_of("nothing-of-that-name"), None, "{which}");
    });
}

#[test]
fn names_fit_their_buttons_and_status_its_bar() {
    each(|_, screen, which| {
        let (name, status) = if screen.language == Language::English { (28, 34) } else { (44, 54) };
        let visible = |text: &str| {
            let hidden = |c: &char| matches!(*c, '\u{200F}' | '\u{2066}'..='\u{2069}' | '\u{64B}'..='\u{65F}');
            text.chars().filter(|character| !hidden(character)).count()
        };
        // Names of the catalogue are as long as offices make them: they take the lines that they need.
        let of_catalogue = |wish: Wish| {
            let Wish::Customers(touch) = wish else { return false };
            matches!(
                touch,
                Touch::ServiceChosen(_)
                    | Touch::UsualChosen(_)
                    | Touch::InstitutionChosen(_)
                    | Touch::MemberChosen(_)
                    | Touch::DebtTurned(_)
                    | Touch::ChoiceMade(_)
                    | Touch::LineChosen(_)
            )
        };
        for action in screen.actions().filter(|action| !of_catalogue(action.touch)) {
            assert!(visible(&action.name) <= name, "{which}: {}", action.name);
        }
        for part in &screen.parts {
            if let Part::Window(window) = part
                && let Some(bar) = &window.status
            {
                assert!(visible(&bar.awaited) <= status && visible(&bar.place) <= status, "{which}: {bar:?}");
            }
        }
    });
}

#[test]
fn the_edge_points_where_the_status_bar_does() {
    each(|snapshot, screen, which| {
        let waits = screen.parts.iter().any(|part| match part {
            Part::Window(window) => window.status.as_ref().is_some_and(|bar| bar.arrow.is_some()),
            Part::Takes(takes) => takes.iter().any(|take| take.arrow.is_some()),
            _ => false,
        });
        if waits {
            assert!(screen.edge.is_some(), "{which}");
        }
        if let Scene::Paying { state: PayScene::Card, .. } = snapshot.scene {
            assert_eq!(screen.edge, Some(snapshot.cabinet.card), "{which}");
        }
    });
}

#[test]
fn nothing_invisible_is_said_and_nothing_empty_shown() {
    each(|_, screen, which| {
        for text in said(screen).into_iter().chain(confided(screen)) {
            let hidden = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}' | '\n' | '{');
            assert!(!text.contains(hidden) && !text.is_empty(), "{which}: {text:?}");
        }
        for text in shown(screen) {
            assert!(!text.is_empty() && !text.contains('{'), "{which}: {text:?}");
        }
    });
}

#[test]
fn help_tells_whom_to_call_and_how_to_go_on() {
    each(|snapshot, screen, which| {
        if screen.name != "help" {
            let covered = matches!(snapshot.scene, Scene::TimeOut { .. } | Scene::Closed(_) | Scene::Farewell);
            assert!(snapshot.help == HelpPanel::Closed || covered, "{which}");
            return;
        }
        let texts = shown(screen).join(" ");
        // Its groups are never on two lines.
        assert!(texts.contains("012\u{A0}345\u{A0}67\u{A0}89") && texts.contains("GYD-014"), "{which}: {texts}");
        assert_eq!(screen.touch_of("help-close"), Some(Touch::HelpTurned.into()), "{which}");
        for (id, theme) in [("help-dark", Theme::Dark), ("help-contrast", Theme::HighContrast)] {
            assert_eq!(screen.touch_of(id), Some(Touch::ThemeTurned(theme).into()), "{which}");
        }
    });
}

#[test]
fn trouble_and_covers_are_told_apart_from_pages() {
    let tone = |scene: Scene| kiosk_screen::describe(&snapshot(scene, HelpPanel::Closed), Language::English).tone;
    assert_eq!(tone(Scene::TimeOut { seconds: 27, of: 45, stake: Stake::Nothing }), Tone::Cover);
    assert_eq!(tone(Scene::Closed(kiosk_screen::snapshot::Closed::Records)), Tone::Trouble);
    assert_eq!(tone(Scene::Closed(kiosk_screen::snapshot::Closed::Starting)), Tone::Page);
    assert_eq!(tone(Scene::Privacy), Tone::Page);
}

#[test]
fn where_papers_are_to_be_taken_no_picture_says_that_there_are_none() {
    each(|_, screen, which| {
        let takes = screen.parts.iter().any(|part| matches!(part, Part::Takes(_)));
        let out = screen
            .parts
            .iter()
            .any(|part| matches!(part, Part::Window(window) if window.pictures.contains(&Picture::PaperOut)));
        assert!(!(takes && out), "{which}");
    });
}

#[test]
fn how_it_is_seen_heard_and_reached_is_two_touches_away_from_everywhere() {
    let one = [Touch::SizeTurned, Touch::ListenTurned];
    let two = [
        Touch::ThemeTurned(Theme::Dark),
        Touch::ThemeTurned(Theme::HighContrast),
        Touch::ReachTurned,
        Touch::SlowerChosen,
    ];
    for scene in scenes() {
        let describe = |help| {
            let mut snapshot = snapshot(scene.clone(), help);
            snapshot.hearing = Hearing { voice: Voice::Works, listening: Listening::On, ..snapshot.hearing };
            kiosk_screen::describe(&snapshot, Language::English)
        };
        let touches = |screen: &Screen| screen.actions().map(|action| action.touch).collect::<Vec<_>>();
        let page = describe(HelpPanel::Closed);
        let direct = touches(&page);
        match scene {
            // It answers one question, and help is there.
            Scene::TimeOut { .. } => assert!(direct.contains(&Touch::HelpTurned.into())),
            // Nobody would hear what is pressed.
            Scene::Closed(snapshot::Closed::Starting) => assert!(direct.is_empty()),
            // Nothing can be begun, or everything is over: to be read and heard is all.
            Scene::Closed(_) | Scene::Farewell => {
                assert!(one.iter().all(|touch| direct.contains(&Wish::from(*touch))), "{}", page.name);
            }
            _ => {
                assert!(one.iter().all(|touch| direct.contains(&Wish::from(*touch))), "{}", page.name);
                assert!(direct.contains(&Touch::HelpTurned.into()), "{}", page.name);
                let helped = touches(&describe(HelpPanel::Open));
                assert!(two.iter().all(|touch| helped.contains(&Wish::from(*touch))), "{}", page.name);
            }
        }
    }
}
