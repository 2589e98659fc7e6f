//! Paid and accepted: the receipt, what is kept, and how the providers hear of it.

use domain::Money;
use journey::Touch;
use locales::{Words, format};

use super::{group, words};
use crate::{
    describe::{
        page::{Message, Page, SaleStep, nothing},
        place,
    },
    screen::{Action, Icon, Kind, Notice, NoticeKind, Part, Picture, Step, StepState, Take, TakeState},
    snapshot::{
        PaperScene, Ready,
        payment::{Delivery, Paid},
    },
    speech::Spoken,
};

/// Lines of one part; the next may stand on the next page.
const TOGETHER: usize = 2;
/// Lines that are listed: nobody turns pages to be done.
const MOST: usize = 4;

pub(super) fn paid<'a>(page: Page<'a>, scene: &Paid) -> Page<'a> {
    let page = page.help(Words::help_paid);
    match scene.paper {
        PaperScene::ToCome | PaperScene::Printing => {
            let page = page.title(Words::paid_title).sale_step(SaleStep::Receipt).works(
                &[Picture::Printing],
                Icon::Printer,
                Words::printing_wait,
                Words::party_printing_time,
            );
            lines(told(page, scene), scene)
        }
        PaperScene::Printed => {
            let page = takes(page.title(Words::paid_take_title).sale_step(SaleStep::Done));
            let page = lines(told(page, scene), scene);
            let (send, keep) = (sends(&page, scene), group::offer(&page, scene.keep));
            let page = others(page, send.into_iter().collect());
            keep.into_iter().fold(page, Page::press).finished(Words::paid_finish)
        }
        PaperScene::Missing => {
            let page = told(page.title(Words::paid_missing_title).sale_step(SaleStep::Receipt), scene);
            let page = page.notice(NoticeKind::Here, Icon::Printer, nothing, Words::paid_missing_line);
            unprinted(again(claim(page, scene), scene, Words::paid_print), scene)
        }
        PaperScene::Doubtful => {
            let page = takes(page.title(Words::paid_doubtful_title).sale_step(SaleStep::Receipt));
            let page = claim(told(page, scene), scene);
            unprinted(again(page, scene, Words::paid_print_again), scene)
        }
    }
}

/// That it is paid, how the providers hear of it, and what is kept.
fn told<'a>(page: Page<'a>, scene: &Paid) -> Page<'a> {
    let total = scene.total;
    let line: Message = match scene.delivery {
        Delivery::Now => Words::paid_now,
        Delivery::WhenConnected => Words::paid_queued,
    };
    let page = page.safe_money(move |words| words.paid_money(words.sum(total)), line);
    let page = match scene.kept {
        Some(kept) => keeps(page, kept, scene),
        None => page,
    };
    match scene.sent.last() {
        Some(to) => {
            let (shown, said) =
                (page.words().send_on_its_way(words::from_the_left(to)), page.words().spoken().send_on_its_way(to));
            let notice = Notice { kind: NoticeKind::Ok, icon: Icon::Message, bold: String::new(), line: shown };
            let instead = page.words().spoken().voice_sent();
            page.part(Part::Notice(notice)).say(Spoken::personal(said).or(instead))
        }
        None => page,
    }
}

/// To a telephone or by electronic mail, too.
fn sends(page: &Page<'_>, scene: &Paid) -> Option<Action> {
    let send = || page.action(Kind::Secondary, "paid-send", Touch::SendChosen, Icon::Message, Words::send_choose);
    (scene.send == Ready::Yes).then(send)
}

/// What else can be done, beside what is at the foot.
fn others(page: Page<'_>, actions: Vec<Action>) -> Page<'_> {
    if actions.is_empty() {
        return page;
    }
    let columns = if actions.len() > 1 { 2 } else { 1 };
    page.part(Part::Choices { question: None, columns, actions })
}

/// Without a receipt in the hand: the foot has its print, so that the list stands beside the other means.
fn unprinted<'a>(page: Page<'a>, scene: &Paid) -> Page<'a> {
    let actions = [sends(&page, scene), group::offer(&page, scene.keep)].into_iter().flatten().collect();
    others(page, actions).finished(Words::claim_finish)
}

fn keeps<'a>(page: Page<'a>, kept: Money, scene: &Paid) -> Page<'a> {
    let number = scene.claim.to_string();
    page.notice(NoticeKind::Here, Icon::Safe, nothing, |words| words.paid_kept(words.sum(kept), words.spelled(&number)))
}

fn takes(page: Page<'_>) -> Page<'_> {
    let slot = page.snapshot.cabinet.printer;
    let words = page.words();
    let take = Take {
        name: words.paid_receipt(),
        place: place::words(slot)(words),
        icon: Icon::Receipt,
        arrow: Some(place::arrow(slot)),
        state: TakeState::Waiting,
    };
    let said = format!("{}: {}", words.spoken().paid_receipt(), place::words(slot)(words.spoken()));
    page.part(Part::Takes(vec![take])).speak(said).edge(slot)
}

fn claim<'a>(page: Page<'a>, scene: &Paid) -> Page<'a> {
    page.claim(Words::claim_keep, scene.claim, &scene.claim.to_string())
}

fn again<'a>(page: Page<'a>, scene: &Paid, name: Message) -> Page<'a> {
    let print = page.action(Kind::Secondary, "paid-print", Touch::PrintChosen, Icon::Printer, name);
    let print = match scene.again {
        Ready::Yes => print,
        Ready::No => print.not_now(page.both(Words::paid_no_printer)),
    };
    page.press(print)
}

/// What was paid for, line by line; of many how many, as the receipt has them all.
fn lines<'a>(mut page: Page<'a>, scene: &Paid) -> Page<'a> {
    if scene.lines.len() > MOST {
        let count = u32::try_from(scene.lines.len()).unwrap_or(u32::MAX);
        let (bills, total) = (page.words().basket_bills(count), page.words().sum(scene.total));
        let spoken = page.words().spoken();
        let said = format!("{}: {}", spoken.basket_bills(count), spoken.sum(scene.total));
        return page.part(Part::Heading(bills, Some(total))).speak(said);
    }
    let numbers = 1_u8..;
    let all = scene.lines.iter().zip(numbers).map(|(line, number)| Step {
        number,
        state: StepState::Done,
        name: words::title(&line.service, page.words()),
        far: Some(format::number(line.amount)),
    });
    let all: Vec<Step> = all.collect();
    for some in all.chunks(TOGETHER) {
        page = page.part(Part::Steps(some.to_vec()));
    }
    let spoken = page.words().spoken();
    let said =
        scene.lines.iter().map(|line| format!("{}: {}", words::title(&line.service, spoken), spoken.sum(line.amount)));
    said.fold(page, Page::speak)
}
