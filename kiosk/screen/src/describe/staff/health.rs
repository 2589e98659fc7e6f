//! How everything is, the worst first; and devices, to be tested.

use locales::{Words, format};

use super::{
    causes::{self, device, hindered},
    choice,
    home::fields,
    turns_back,
};
use crate::{
    describe::page::{Message, Page, Said, nothing},
    screen::{Action, Icon, NoticeKind, Part},
    snapshot::staff::{Health, Reached, TestEnded, Tested, Trouble},
    staff::Touch,
};

pub(super) fn health<'a>(page: Page<'a>, scene: &Health) -> Page<'a> {
    let page = page.title(Words::staff_health_title);
    let page = if scene.troubles.is_empty() {
        page.notice(NoticeKind::Ok, Icon::Check, Words::staff_all_well, nothing)
    } else {
        scene.troubles.iter().fold(page, trouble)
    };
    let page = match scene.troubles.first().and_then(|worst| causes::slot(page.snapshot, worst)) {
        Some(slot) => page.edge(slot),
        None => page,
    };
    let (words, metres) = (page.words(), scene.paper_m);
    let cassette = scene.notes.map(|(notes, most)| words.staff_notes_of(notes, most));
    let central: Message = match scene.central {
        Reached::Online => Words::staff_link_online,
        Reached::Offline => Words::staff_link_offline,
        Reached::Frozen => Words::staff_link_frozen,
    };
    let paper: (Message, String) = (Words::staff_paper_left, words.staff_metres(metres));
    let cassette = cassette.map(|cassette| (Words::staff_cassette as Message, cassette));
    let page = fields(page, [paper].into_iter().chain(cassette).collect());
    let page =
        fields(page, vec![(Words::staff_link, central(words)), (Words::staff_waiting, scene.waiting.to_string())]);
    turns_back(page)
}

/// What is wrong with what, what to do, and what customers cannot do because of it.
fn trouble<'a>(page: Page<'a>, trouble: &Trouble) -> Page<'a> {
    let (name, (cause, remedy)) = (device(trouble.device), causes::words(trouble.cause));
    let told = |words: Words| {
        let list: Vec<String> = trouble.hinders.iter().map(|hinders| hindered(*hinders)(words)).collect();
        if list.is_empty() {
            remedy(words)
        } else {
            format!("{} {}", remedy(words), words.staff_hinders(list.join(", ")))
        }
    };
    let bold = page.both(|words| format!("{}: {}", name(words), cause(words)));
    let line = page.both(told);
    let kind = if trouble.hinders.is_empty() { NoticeKind::Tint } else { NoticeKind::Danger };
    page.notice_of(kind, Icon::Wrench, bold, line)
}

pub(super) fn tests<'a>(page: Page<'a>, devices: &[Tested]) -> Page<'a> {
    let page = page.title(Words::staff_tests_title).subtitle(Words::staff_tests_line);
    let actions: Vec<Action> = devices.iter().map(|tested| test(&page, tested)).collect();
    turns_back(page.part(Part::Choices { question: None, columns: 1, actions }))
}

fn test(page: &Page<'_>, tested: &Tested) -> Action {
    let id = format!("staff-test-{}", causes::id(tested.device));
    let action = choice(page, (&id, Touch::TestChosen(tested.device), Icon::Wrench), device(tested.device));
    let line: Said = match tested.last {
        None => page.both(Words::staff_test_not_yet),
        Some((ended, hour, minute)) => {
            let time = format::clock(hour, minute);
            page.both(move |words| match ended {
                TestEnded::Passed => words.staff_test_passed(&time),
                TestEnded::Failed => words.staff_test_failed(&time),
            })
        }
    };
    action.with_line(line)
}
