//! Papers: printed, taken, missing; and good-bye.

use domain::{ClaimNumber, Date, Money};
use locales::{Words, format};

use super::{
    page::{JourneyStep, Message, Page, line, nothing},
    place,
};
use crate::{
    screen::{Icon, NoticeKind, Part, Picture, StepState, Take, TakeState, Tone, Window},
    snapshot::{PaperScene, Slot},
};

/// Where both papers of a visa are.
#[derive(Clone, Copy)]
pub(super) struct Papers {
    pub(super) visa: PaperScene,
    pub(super) receipt: PaperScene,
}

pub(super) fn printing(page: Page<'_>, papers: Papers, amount: Money, valid_until: Date) -> Page<'_> {
    let slot = page.snapshot.cabinet.printer;
    let until = page.words().printing_until(format::day_and_month(valid_until, page.language()));
    let sum = format::money(amount, page.language());
    let title: Message = if is_open(papers.visa) { Words::printing_visa_title } else { Words::printing_receipt_title };
    let (visa, receipt) = states(papers);
    let visa = line(visa, Words::printing_visa);
    let visa = match papers.visa {
        PaperScene::Missing => visa.with(page.words().take_missing()),
        PaperScene::ToCome | PaperScene::Printing | PaperScene::Printed | PaperScene::Doubtful => visa,
    };
    let page = page
        .help(Words::help_papers)
        .title(title)
        .step(JourneyStep::Papers)
        .works(&[Picture::Printing], Icon::Printer, Words::printing_wait, Words::printing_time)
        .part(Part::Work { done: units(papers.visa) + units(papers.receipt), of: 2 * UNITS })
        .lines([
            line(StepState::Done, Words::printing_granted).with(until),
            line(StepState::Done, Words::printing_paid).with(sum),
            visa,
            line(receipt, Words::printing_receipt),
        ])
        .money(move |words| words.take_money(words.sum(amount)))
        .notice(NoticeKind::Tint, Icon::Safe, nothing, Words::printing_safe);
    // The slot waits for the person as soon as something lies in it.
    if papers.visa == PaperScene::Printed { page.edge(slot) } else { page }
}

/// Units of work of one paper: begun, done.
const UNITS: u8 = 2;

const fn units(paper: PaperScene) -> u8 {
    match paper {
        PaperScene::ToCome => 0,
        PaperScene::Printing => 1,
        PaperScene::Printed | PaperScene::Missing | PaperScene::Doubtful => UNITS,
    }
}

const fn is_open(paper: PaperScene) -> bool {
    matches!(paper, PaperScene::ToCome | PaperScene::Printing)
}

/// One paper is printed at a time, the visa first.
const fn states(papers: Papers) -> (StepState, StepState) {
    match (is_open(papers.visa), is_open(papers.receipt)) {
        (true, _) => (StepState::Present, StepState::ToCome),
        (false, true) => (ended(papers.visa), StepState::Present),
        (false, false) => (ended(papers.visa), ended(papers.receipt)),
    }
}

/// A tick only for what came out.
const fn ended(paper: PaperScene) -> StepState {
    match paper {
        PaperScene::Printed => StepState::Done,
        PaperScene::ToCome | PaperScene::Printing | PaperScene::Missing | PaperScene::Doubtful => StepState::Plain,
    }
}

pub(super) fn take(page: Page<'_>, papers: Papers, amount: Money, valid_until: Date) -> Page<'_> {
    let (printer, reader) = (page.snapshot.cabinet.printer, page.snapshot.cabinet.document);
    let day = format::long_day(valid_until, page.language());
    let takes = vec![
        paper(&page, Words::take_visa, Icon::Visa, printer, papers.visa),
        paper(&page, Words::take_receipt, Icon::Receipt, printer, papers.receipt),
        paper(&page, Words::take_passport, Icon::Passport, reader, PaperScene::Printed),
    ];
    let title: Message =
        if is_missing(papers.visa) || is_missing(papers.receipt) { Words::take_some_title } else { Words::take_title };
    let mut page = page.help(Words::help_papers).title(title).step(JourneyStep::Done).part(Part::Window(Window {
        pictures: vec![Picture::TakeAll],
        status: None,
        number: None,
    }));
    let spoken = page.words().spoken();
    let names: [(Message, Slot, PaperScene); 3] = [
        (Words::take_visa, printer, papers.visa),
        (Words::take_receipt, printer, papers.receipt),
        (Words::take_passport, reader, PaperScene::Printed),
    ];
    for (name, slot, state) in names {
        page = page.speak(format!("{}: {}", name(spoken), whereabouts(spoken, slot, state)));
    }
    page.part(Part::Takes(takes))
        .notice(NoticeKind::Tint, Icon::Visa, nothing, |words| words.take_keep(&day))
        .money(move |words| words.take_money(words.sum(amount)))
        .notice(NoticeKind::Ok, Icon::Safe, nothing, |words| words.take_money(words.sum(amount)))
        .edge(printer)
        .finished(Words::take_finish)
}

fn paper(page: &Page<'_>, name: Message, icon: Icon, slot: Slot, state: PaperScene) -> Take {
    let words = page.words();
    let place = whereabouts(words, slot, state);
    let (arrow, state) =
        if is_missing(state) { (None, TakeState::Missing) } else { (Some(place::arrow(slot)), TakeState::Waiting) };
    Take { name: name(words), place, icon, arrow, state }
}

/// Where a paper is, or that it is not there.
fn whereabouts(words: Words, slot: Slot, state: PaperScene) -> String {
    match state {
        PaperScene::Printed => place::words(slot)(words),
        PaperScene::Doubtful => words.take_doubtful(),
        PaperScene::ToCome | PaperScene::Printing | PaperScene::Missing => words.take_missing(),
    }
}

pub(super) fn no_paper<'a>(page: Page<'a>, papers: Papers, amount: Money, claim: ClaimNumber, link: &str) -> Page<'a> {
    let printer = page.snapshot.cabinet.printer;
    let title: Message =
        if papers.visa == PaperScene::Printed { Words::no_paper_receipt_title } else { Words::no_paper_visa_title };
    let page = page
        .help(Words::help_owed)
        .tone(Tone::Trouble)
        .title(title)
        .safe_money(|words| words.no_paper_money(words.sum(amount)), Words::no_paper_visa_valid)
        .claim(Words::claim_keep, claim, link);
    let lies_ready = [papers.visa, papers.receipt].iter().any(|paper| !is_missing(*paper));
    let page = if lies_ready {
        let takes = vec![
            paper(&page, Words::take_visa, Icon::Visa, printer, papers.visa),
            paper(&page, Words::take_receipt, Icon::Receipt, printer, papers.receipt),
        ];
        let spoken = page.words().spoken();
        let ready = [(Words::take_visa as Message, papers.visa), (Words::take_receipt, papers.receipt)];
        let said = ready.map(|(name, state)| format!("{}: {}", name(spoken), whereabouts(spoken, printer, state)));
        said.into_iter().fold(page.part(Part::Takes(takes)), Page::speak).edge(printer)
    } else {
        page
    };
    page.notice(NoticeKind::Tint, Icon::Printer, Words::no_paper_later, Words::no_paper_later_line)
        .call()
        .finished(Words::claim_finish)
}

const fn is_missing(paper: PaperScene) -> bool {
    match paper {
        PaperScene::ToCome | PaperScene::Printing | PaperScene::Missing => true,
        PaperScene::Printed | PaperScene::Doubtful => false,
    }
}

pub(super) fn farewell(page: Page<'_>) -> Page<'_> {
    page.help(Words::help_papers)
        .title(Words::farewell_title)
        .notice(NoticeKind::Here, Icon::Passport, Words::farewell_take, Words::farewell_take_line)
        .finished(Words::farewell_finish)
}
