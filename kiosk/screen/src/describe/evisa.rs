//! An e-visa is picked up: its reference, the passport, and what is found for both.

use domain::{
    ClaimNumber, Language,
    evisa::{Missing, Speed},
    receipt::Copy,
    speech::Privacy,
    text::display_safe,
};
use journey::Touch;
use locales::{Words, format};

use super::{
    keyboard,
    page::{Message, Page, PickUpStep, line, nothing},
    place,
};
use crate::{
    keyboard::Board,
    screen::{Icon, Kind, NoticeKind, Part, Picture, Signs, StepState, Take, TakeState, Window},
    snapshot::{CodeScene, DocumentScene, PaperScene, Ready, ReferenceWay, ScannerScene, Scene, Snapshot},
};

/// Everything between the choice of an e-visa and its paper.
pub(super) fn page(snapshot: &Snapshot, language: Language) -> Page<'_> {
    let page = |name| Page::new(snapshot, language, name);
    match &snapshot.scene {
        Scene::Reference { way: ReferenceWay::Scanned, wrong, .. } => scanning(page("reference"), *wrong),
        Scene::Reference { way: ReferenceWay::Typed, text, prefix, length, ready, wrong, scanner } => {
            let typed = Typed { text, prefix, length: *length };
            typed_in(page("reference-typing"), &typed, *ready, *wrong, *scanner)
        }
        Scene::Holder { state } => holder(page(holder_name(*state)), *state),
        Scene::Searching { waited } => searching(page("searching"), *waited),
        Scene::NoEVisa { why } => missing(page("no-evisa"), *why),
        Scene::Collecting { paper, copy, claim, again } => {
            collecting(page("collecting"), (*paper, *copy), *claim, *again)
        }
        _ => page("reference"),
    }
}

const fn holder_name(state: DocumentScene) -> &'static str {
    match state {
        DocumentScene::Waiting => "holder",
        DocumentScene::Reading => "holder-reading",
        DocumentScene::Again(_) => "holder-again",
    }
}

/// What is typed of a reference, and what one looks like.
struct Typed<'a> {
    text: &'a str,
    prefix: &'a str,
    length: u8,
}

/// The code is held before the scanner.
fn scanning(page: Page<'_>, wrong: Option<CodeScene>) -> Page<'_> {
    let page = page
        .help(Words::help_reference)
        .ends()
        .goes_back()
        .title(Words::reference_title)
        .pick_up_step(PickUpStep::Reference)
        .lines([line(StepState::Present, Words::reference_show), line(StepState::Plain, Words::reference_where)]);
    told(page, wrong).secondary("reference-type", Touch::TypingChosen, Icon::Edit, Words::reference_type)
}

/// It is typed; a scanner that works still reads.
fn typed_in<'a>(
    page: Page<'a>,
    typed: &Typed<'_>,
    ready: Ready,
    wrong: Option<CodeScene>,
    scanner: ScannerScene,
) -> Page<'a> {
    let length = usize::from(typed.length);
    let text = display_safe(typed.text, length);
    let left = u8::try_from(length.saturating_sub(text.chars().count())).unwrap_or(0);
    let prefix = display_safe(typed.prefix, 24);
    let page = page
        .help(Words::help_reference)
        .ends()
        .goes_back()
        .title(Words::reference_typing_title)
        .pick_up_step(PickUpStep::Reference)
        .subtitle(|words| words.reference_typing_how(prefix.clone(), typed.length));
    let hint = page.both(|words| if left == 0 { words.typing_whole() } else { words.reference_to_go(left) });
    // In groups that may go on the next line where letters are large.
    let signs: Vec<char> = text.chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    let signs = Signs::Free(groups.join(" "));
    let far = match scanner {
        ScannerScene::Reads => Some(page.both(Words::reference_or_show)),
        ScannerScene::Missing => None,
    };
    let (far, or_show) = far.map(|far| (far.shown, far.said)).unzip();
    let page = page.entry(signs, hint.shown, far, Privacy::Personal).mention(hint.said);
    let page = told(page.mention(or_show.unwrap_or_default()), wrong);
    let keys = keyboard::on(&page, Board::Codes);
    let find =
        page.action(Kind::Primary, "reference-find", Touch::TypingConfirmed, Icon::Search, Words::reference_find);
    let find = match ready {
        Ready::Yes => find,
        Ready::No => find.not_now(page.both(Words::reference_first)),
    };
    page.part(Part::Keys(keys)).press(find)
}

/// What was wrong with the last code.
fn told(page: Page<'_>, wrong: Option<CodeScene>) -> Page<'_> {
    let Some(wrong) = wrong else { return page };
    let why: Message = match wrong {
        CodeScene::BoardingPass => Words::reference_boarding_pass,
        CodeScene::Goods => Words::reference_goods,
        CodeScene::Payment => Words::reference_payment,
        CodeScene::Site => Words::reference_site,
        CodeScene::OurPaper => Words::reference_our_paper,
        CodeScene::PortalWithout => Words::reference_portal_without,
        CodeScene::Unknown => Words::reference_unknown,
        CodeScene::Unread => Words::reference_unread,
        CodeScene::Mistyped => Words::reference_mistyped,
    };
    page.notice(NoticeKind::Here, Icon::Info, nothing, why)
}

/// The passport goes on the reader: as for a visa, and it cannot be typed.
fn holder(page: Page<'_>, state: DocumentScene) -> Page<'_> {
    let slot = page.snapshot.cabinet.document;
    let page = page.help(Words::help_document);
    match state {
        DocumentScene::Waiting => page
            .ends()
            .goes_back()
            .title(Words::holder_title)
            .pick_up_step(PickUpStep::Passport)
            .awaits(
                &[Picture::PassportOpen, Picture::PassportTurn, Picture::PassportHold],
                Icon::Passport,
                Words::document_awaited,
                slot,
            )
            .lines([
                line(StepState::Plain, Words::document_open),
                line(StepState::Plain, Words::document_turn),
                line(StepState::Plain, Words::document_lay),
            ]),
        DocumentScene::Reading => page
            .title(Words::document_reading_title)
            .pick_up_step(PickUpStep::Passport)
            .works(
                &[Picture::PassportReading],
                Icon::Passport,
                Words::document_reading_status,
                Words::document_reading_time,
            )
            .lines([
                line(StepState::Present, Words::document_reading_page),
                line(StepState::ToCome, Words::document_reading_check),
            ]),
        DocumentScene::Again(why) => page
            .ends()
            .goes_back()
            .title(Words::document_again_title)
            .pick_up_step(PickUpStep::Passport)
            .awaits(
                &[Picture::AgainCorner, Picture::AgainFlat, Picture::AgainCase],
                Icon::Passport,
                Words::document_again_status,
                slot,
            )
            .notice(NoticeKind::Tint, Icon::Info, nothing, super::passport::reason(why))
            .notice(NoticeKind::Plain, Icon::Desk, nothing, Words::document_again_desk)
            .secondary("document-again", Touch::ReadAgain, Icon::Passport, Words::document_again),
    }
}

fn searching(page: Page<'_>, waited: u32) -> Page<'_> {
    page.help(Words::help_searching)
        .title(Words::searching_title)
        .pick_up_step(PickUpStep::Passport)
        .lines([
            line(StepState::Done, Words::searching_reference),
            line(StepState::Done, Words::deciding_passport),
            line(StepState::Present, Words::searching_portal),
        ])
        .notice(NoticeKind::Here, Icon::Clock, Words::searching_wait, |words| match waited {
            0..10 => words.searching_time(),
            _ => words.deciding_longer(waited),
        })
        .counting()
}

fn missing(page: Page<'_>, why: Missing) -> Page<'_> {
    let (title, told): (Message, Message) = match why {
        Missing::NotFound => (Words::no_evisa_not_found_title, Words::no_evisa_not_found),
        Missing::OtherPerson => (Words::no_evisa_other_title, Words::no_evisa_other),
        Missing::NotDecided { speed: Speed::Standard, .. } => (Words::no_evisa_waits_title, Words::no_evisa_standard),
        Missing::NotDecided { speed: Speed::Urgent, .. } => (Words::no_evisa_waits_title, Words::no_evisa_urgent),
        Missing::Refused => (Words::no_evisa_refused_title, Words::no_evisa_refused),
        Missing::Expired => (Words::no_evisa_expired_title, Words::no_evisa_expired),
        Missing::Used => (Words::no_evisa_used_title, Words::no_evisa_used),
    };
    let page = page.help(Words::help_no_evisa).title(title).subtitle(told);
    let page = match why {
        Missing::NotDecided { by, .. } => {
            let day = format::long_day(by.date(), page.language());
            let hour = format::clock(by.hour(), by.minute());
            page.notice(NoticeKind::Here, Icon::Clock, nothing, |words| words.no_evisa_by(day.clone(), hour.clone()))
        }
        Missing::NotFound | Missing::OtherPerson | Missing::Refused | Missing::Expired | Missing::Used => page,
    };
    let page = page.notice(NoticeKind::Tint, Icon::Desk, Words::way_desk, Words::way_desk_line).call();
    let page = if why == Missing::OtherPerson {
        page.secondary("no-evisa-passport", Touch::ReadAgain, Icon::Passport, Words::no_evisa_passport)
    } else {
        page
    };
    let page = if why.may_be_a_guess() {
        page.secondary("no-evisa-reference", Touch::ReferenceChosen, Icon::Edit, Words::no_evisa_reference)
    } else {
        page
    };
    page.finished(Words::claim_read)
}

/// Where the paper of an e-visa is, and as what it is printed.
fn collecting(page: Page<'_>, (paper, copy): (PaperScene, Copy), claim: ClaimNumber, again: Ready) -> Page<'_> {
    let page = page.help(Words::help_papers);
    match paper {
        PaperScene::ToCome | PaperScene::Printing => printing(page, copy),
        PaperScene::Printed => take(page, copy),
        PaperScene::Missing => owed(page, claim, again, (Words::evisa_owed_title, Words::evisa_owed)),
        PaperScene::Doubtful => owed(page, claim, again, (Words::evisa_doubtful_title, Words::evisa_doubtful)),
    }
}

fn printing(page: Page<'_>, copy: Copy) -> Page<'_> {
    let page = page
        .title(Words::evisa_printing_title)
        .pick_up_step(PickUpStep::Paper)
        .works(&[Picture::Printing], Icon::Printer, Words::printing_wait, Words::printing_time)
        .lines([line(StepState::Done, Words::evisa_found), line(StepState::Present, Words::evisa_paper)]);
    duplicate(page, copy)
}

fn take(page: Page<'_>, copy: Copy) -> Page<'_> {
    let (printer, reader) = (page.snapshot.cabinet.printer, page.snapshot.cabinet.document);
    let words = page.words();
    let one = |name: Message, icon, slot| Take {
        name: name(words),
        place: place::words(slot)(words),
        icon,
        arrow: Some(place::arrow(slot)),
        state: TakeState::Waiting,
    };
    let takes = vec![one(Words::evisa_take, Icon::Visa, printer), one(Words::take_passport, Icon::Passport, reader)];
    let spoken = words.spoken();
    let mut page = page.title(Words::evisa_take_title).pick_up_step(PickUpStep::Done).part(Part::Window(Window {
        pictures: vec![Picture::Printing],
        status: None,
        number: None,
    }));
    for (name, slot) in [(Words::evisa_take as Message, printer), (Words::take_passport, reader)] {
        page = page.speak(format!("{}: {}", name(spoken), place::words(slot)(spoken)));
    }
    duplicate(page.part(Part::Takes(takes)), copy).edge(printer).finished(Words::take_finish)
}

fn duplicate(page: Page<'_>, copy: Copy) -> Page<'_> {
    match copy {
        Copy::Original => page,
        Copy::Duplicate => page.notice(NoticeKind::Tint, Icon::Info, nothing, Words::evisa_duplicate),
    }
}

fn owed(page: Page<'_>, claim: ClaimNumber, again: Ready, (title, told): (Message, Message)) -> Page<'_> {
    let page = page
        .title(title)
        .subtitle(told)
        .claim(Words::claim_keep, claim, &claim.to_string())
        .notice(NoticeKind::Ok, Icon::Safe, Words::evisa_stands, Words::evisa_elsewhere)
        .call();
    let page = match again {
        Ready::Yes => page.secondary("evisa-print", Touch::PrintChosen, Icon::Printer, Words::evisa_print),
        Ready::No => page,
    };
    page.finished(Words::claim_finish)
}
