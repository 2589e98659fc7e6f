//! Devices, their tests, and what a test asks of whoever makes it.

use domain::{
    speech::Output,
    staff::{Depth, Verdict},
};
use locales::{Words, format, upkeep::device};

use super::{answers, causes, choice, gives_up, turns_back};
use crate::{
    describe::page::{Message, Page, Said},
    screen::{Action, Icon, NoticeKind, Part},
    snapshot::{
        Key, Slot,
        staff::{Asked, Dated, Device, Door, Rhythm, TestOf, Tested},
    },
    staff::{self, Touch},
};

pub(super) fn devices<'a>(page: Page<'a>, devices: &[Tested]) -> Page<'a> {
    let page = page.title(Words::staff_tests_title).subtitle(Words::staff_tests_line);
    let action = |tested: &Tested| {
        let id = format!("staff-test-{}", causes::id(tested.device));
        let touch = Touch::PageChosen(staff::Page::Device(tested.device));
        choice(&page, (&id, touch, Icon::Wrench), device(tested.device)).with_line(last(&page, tested.last))
    };
    let actions: Vec<Action> = devices.iter().map(action).collect();
    turns_back(page.part(Part::Choices { question: None, columns: 1, actions }))
}

pub(super) fn tests<'a>(page: Page<'a>, of: Device, (tests, tried): (&[TestOf], Option<Depth>)) -> Page<'a> {
    let page = page.title(device(of));
    let made = tests.iter().find(|test| Some(test.depth) == tried);
    let page = match made.and_then(|test| Some((test.depth, test.last?))) {
        Some(made) => came_out(page, made),
        None => page,
    };
    let action = |test: &TestOf| {
        let (name, what) = named(test.depth);
        let id = format!("staff-test-{}", test.depth);
        let (result, what) = (last(&page, test.last), page.both(what));
        let line = Said { shown: joined(&what.shown, &result.shown), said: joined(&what.said, &result.said) };
        choice(&page, (&id, Touch::TestChosen(of, test.depth), Icon::Wrench), name).with_line(line)
    };
    let actions: Vec<Action> = tests.iter().map(action).collect();
    let tests = Touch::PageChosen(staff::Page::Tests);
    page.part(Part::Choices { question: None, columns: 1, actions }).secondary(
        "staff-page-tests",
        tests,
        Icon::Back,
        Words::frame_back,
    )
}

/// How a test is called, and what it does.
const fn named(depth: Depth) -> (Message, Message) {
    match depth {
        Depth::Internal => (Words::staff_test_internal, Words::staff_test_internal_what),
        Depth::External => (Words::staff_test_external, Words::staff_test_external_what),
        Depth::Interactive => (Words::staff_test_interactive, Words::staff_test_interactive_what),
    }
}

/// A test that was made just now, and how it came out.
fn came_out(page: Page<'_>, (depth, result): (Depth, Dated)) -> Page<'_> {
    let (bold, line) = (page.both(named(depth).0), last(&page, Some(result)));
    let (kind, icon) = match result.verdict {
        Verdict::Passed => (NoticeKind::Ok, Icon::Check),
        Verdict::Failed => (NoticeKind::Danger, Icon::Warning),
    };
    page.notice_of(kind, icon, bold, line)
}

fn joined(what: &str, result: &str) -> String {
    format!("{what} · {result}")
}

fn last(page: &Page<'_>, last: Option<Dated>) -> Said {
    let Some(Dated { verdict, at }) = last else { return page.both(Words::staff_test_not_yet) };
    let (day, time) = (format::day(at.date(), page.language()), format::clock(at.hour(), at.minute()));
    page.both(move |words| match verdict {
        Verdict::Passed => words.staff_test_passed(&day, &time),
        Verdict::Failed => words.staff_test_failed(&day, &time),
    })
}

/// A test that is being made.
pub(super) fn trial(page: Page<'_>, of: Device, asked: Option<Asked>) -> Page<'_> {
    let name = device(of);
    let title = move |words: Words| {
        let device = name(words);
        words.staff_trial_title(device)
    };
    let Some(asked) = asked else {
        return gives_up(page.title(title).works(&[], Icon::Wrench, name, Words::staff_trial_wait));
    };
    let page = page.title(title).subtitle(question(asked));
    let page = match slot(&page, asked) {
        Some(slot) => page.edge(slot),
        None => page,
    };
    if !asked.is_answered() {
        return gives_up(page);
    }
    answers(page, Words::staff_answer_no, Words::staff_answer_yes)
}

/// Where the hands go.
const fn slot(page: &Page<'_>, asked: Asked) -> Option<Slot> {
    let cabinet = page.snapshot.cabinet;
    match asked {
        Asked::PutSpecimen => Some(cabinet.document),
        Asked::PutNote => Some(cabinet.notes),
        Asked::LooksAtPaper => Some(cabinet.printer),
        Asked::HoldCode
        | Asked::PressKey(_)
        | Asked::Open(_)
        | Asked::Close(_)
        | Asked::Listens(_)
        | Asked::LooksAtLight(..) => None,
    }
}

fn question(asked: Asked) -> impl Fn(Words) -> String {
    move |words| match asked {
        Asked::PutSpecimen => words.staff_ask_specimen(),
        Asked::PutNote => words.staff_ask_note(),
        Asked::HoldCode => words.staff_ask_code(),
        Asked::PressKey(pressed) => words.staff_ask_key(key(pressed)(words)),
        Asked::Open(moved) => words.staff_ask_open(door(moved)(words)),
        Asked::Close(moved) => words.staff_ask_close(door(moved)(words)),
        Asked::LooksAtPaper => words.staff_ask_paper(),
        Asked::Listens(Output::Loudspeaker) => words.staff_ask_loudspeaker(),
        Asked::Listens(Output::Headphones) => words.staff_ask_headphones(),
        Asked::LooksAtLight(slot, rate) => words.staff_ask_light(rhythm(rate)(words), device(slot)(words)),
    }
}

const fn key(key: Key) -> Message {
    match key {
        Key::Up => Words::staff_key_up,
        Key::Down => Words::staff_key_down,
        Key::Left => Words::staff_key_left,
        Key::Right => Words::staff_key_right,
        Key::Select => Words::staff_key_select,
        Key::Help => Words::staff_key_help,
        Key::Louder => Words::staff_key_louder,
        Key::Softer => Words::staff_key_softer,
        Key::Next => Words::staff_key_next,
        Key::Previous => Words::staff_key_previous,
    }
}

const fn door(door: Door) -> Message {
    match door {
        Door::Cabinet => Words::staff_door_cabinet,
        Door::Service => Words::staff_door_service,
        Door::Safe => Words::staff_door_safe,
    }
}

const fn rhythm(rhythm: Rhythm) -> Message {
    match rhythm {
        Rhythm::Slow => Words::staff_rhythm_slow,
        Rhythm::Medium => Words::staff_rhythm_medium,
        Rhythm::Quick => Words::staff_rhythm_quick,
        Rhythm::Continuous => Words::staff_rhythm_continuous,
    }
}
