//! Walking by keypad reaches everything.

use std::collections::HashSet;

use kiosk_screen::{
    Focus, Input, Scene, Screen,
    focus::Activation,
    samples::snapshot,
    screen::Enabled,
    snapshot::{Closed, HelpPanel},
};
use proptest::prelude::*;

use crate::described::screens;

fn described() -> &'static [Screen] {
    static SCREENS: std::sync::LazyLock<Vec<Screen>> =
        std::sync::LazyLock::new(|| screens().into_iter().map(|(_, screen)| screen).collect());
    &SCREENS
}

fn any_screen() -> impl Strategy<Value = &'static Screen> {
    (0..described().len()).prop_map(|place| &described()[place])
}

proptest! {
    #[test]
    fn every_action_is_reached_within_as_many_steps_as_there_are_actions(screen in any_screen()) {
        let all: HashSet<String> = screen.actions().map(|action| action.id.clone()).collect();
        for walk in [Focus::next, Focus::previous] {
            let mut focus = Focus::default();
            let mut reached = HashSet::new();
            for _ in 0..all.len() {
                focus = walk(&focus, screen);
                reached.extend(focus.id().map(str::to_owned));
            }
            prop_assert_eq!(&reached, &all);
        }
    }

    #[test]
    fn a_step_back_undoes_a_step(screen in any_screen(), steps in 1..40_usize) {
        let mut focus = Focus::default();
        for _ in 0..steps {
            focus = focus.next(screen);
        }
        prop_assert_eq!(focus.next(screen).previous(screen), focus);
    }

    #[test]
    fn activating_presses_what_is_enabled_and_says_why_otherwise(screen in any_screen(), steps in 1..40_usize) {
        let mut focus = Focus::default();
        for _ in 0..steps {
            focus = focus.next(screen);
        }
        let Some(action) = focus.id().and_then(|id| screen.action(id)) else {
            prop_assert_eq!(focus.activate(screen), Activation::Nothing);
            return Ok(());
        };
        match &action.enabled {
            Enabled::Now => {
                let input = Input::Pressed { id: action.id.clone(), screen: screen.number };
                prop_assert_eq!(screen.touch(&input), Some(action.touch));
                prop_assert_eq!(focus.activate(screen), Activation::Pressed(input));
            }
            Enabled::NotNow(reason) => {
                prop_assert_eq!(focus.activate(screen), Activation::NotNow(reason.clone()));
            }
        }
    }

    #[test]
    fn the_focus_stays_only_on_what_is_still_there(from in any_screen(), to in any_screen(), steps in 1..40_usize) {
        let mut focus = Focus::default();
        for _ in 0..steps {
            focus = focus.next(from);
        }
        let settled = focus.settle(to);
        match settled.id() {
            Some(id) => {
                prop_assert_eq!(Some(id), focus.id());
                prop_assert!(to.action(id).is_some());
            }
            None => prop_assert!(focus.id().is_none_or(|id| to.action(id).is_none())),
        }
    }
}

#[test]
fn the_first_step_goes_past_the_end_of_the_visit() {
    let screen = kiosk_screen::describe(&snapshot(Scene::Privacy, HelpPanel::Closed), domain::Language::English);
    assert_eq!(Focus::default().next(&screen).id(), Some("privacy-accept"));
    assert_eq!(Focus::default().next(&screen).previous(&screen).id(), Some("end"));
}

#[test]
fn a_screen_without_actions_has_no_focus() {
    let scene = Scene::Closed(Closed::Starting);
    let screen = kiosk_screen::describe(&snapshot(scene, HelpPanel::Closed), domain::Language::English);
    assert_eq!(Focus::default().next(&screen), Focus::default());
    assert_eq!(Focus::default().activate(&screen), Activation::Nothing);
}
