//! How everything is, the worst first.

use locales::{
    Words,
    upkeep::{cause, device},
};

use super::{
    causes::{self, hindered},
    home::fields,
    turns_back,
};
use crate::{
    describe::page::{Message, Page, nothing},
    screen::{Icon, NoticeKind},
    snapshot::staff::{Health, Reached, Trouble},
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
    let (name, (cause, remedy)) = (device(trouble.device), cause(trouble.cause));
    let told = |words: Words| {
        let list: Vec<String> = trouble.hinders.iter().map(|hinders| hindered(*hinders)(words)).collect();
        let hinders = (!list.is_empty()).then(|| words.staff_hinders(list.join(", ")));
        [Some(remedy(words)), trouble.place.clone(), hinders].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let bold = page.both(|words| format!("{}: {}", name(words), cause(words)));
    let line = page.both(told);
    let kind = if trouble.hinders.is_empty() { NoticeKind::Tint } else { NoticeKind::Danger };
    page.notice_of(kind, Icon::Wrench, bold, line)
}
