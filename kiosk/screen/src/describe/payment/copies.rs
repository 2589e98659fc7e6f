//! The receipt by other means than paper; a receipt of before: where its money is, and its paper once more.

use domain::{Money, receipt::Channel, service::FieldKind};
use journey::Touch;
use locales::{Words, format};

use super::{
    filling::{Confirm, Value, typed},
    redeeming, words,
};
use crate::{
    describe::page::{Message, Page, SaleStep, nothing},
    screen::{Icon, Kind, NoticeKind, Part, Picture, Step, StepState},
    snapshot::{
        Ready, ScannerScene, Size,
        payment::{Asked, Copying, Fetched, Fetching, OldLine, Sending, TypedValue, Whereabouts, WrongReceipt},
    },
};

/// Lines of one part; the next may stand on the next page.
const TOGETHER: usize = 2;

pub(super) fn sending<'a>(page: Page<'a>, scene: &Sending) -> Page<'a> {
    let page = page.help(Words::help_send).goes_back();
    match scene {
        Sending::Choosing { total } => {
            let page = page.title(Words::send_title).sale_step(SaleStep::Receipt).subtitle(Words::send_subtitle);
            channels(page, *total)
        }
        Sending::Typing { by, to, total } => typing(page, *by, to, *total),
    }
}

fn channels(page: Page<'_>, total: Money) -> Page<'_> {
    let page = page.safe_money(move |words| words.paid_money(words.sum(total)), Words::send_privacy);
    let channel = |id, by, icon, name: Message, line: Message| {
        page.action(Kind::Secondary, id, Touch::ChannelChosen(by), icon, name).with_line(page.both(line))
    };
    let actions = vec![
        channel("send-sms", Channel::Sms, Icon::Message, Words::send_sms, Words::send_sms_line),
        channel("send-email", Channel::Email, Icon::Email, Words::send_email, Words::send_email_line),
    ];
    page.part(Part::Choices { question: None, columns: 1, actions })
}

fn typing<'a>(page: Page<'a>, by: Channel, to: &TypedValue, total: Money) -> Page<'a> {
    let (kind, how): (FieldKind, Message) = match by {
        Channel::Sms => (FieldKind::MobilePhone, Words::fill_how_mobile),
        Channel::Email => (FieldKind::Email, Words::fill_how_email),
    };
    let asked = Asked { kind, name: None };
    let page = page
        .title(|words| words::label(&asked, words))
        .sale_step(SaleStep::Receipt)
        .money(move |words| words.paid_money(words.sum(total)));
    // What is wrong says more, and large letters need the room.
    let page = if to.wrong.is_some() || page.snapshot.comfort.size == Size::Large { page } else { page.subtitle(how) };
    let sum = page.both(|words| words.paid_money(words.sum(total)));
    let page = page.part(Part::Heading(sum.shown, None)).speak(sum.said);
    let value = Value { text: to.text.reveal(), judged: to.judged, wrong: to.wrong };
    let confirm = Confirm { id: "send-confirm", name: Words::send_confirm };
    typed(page, &asked, &value, ScannerScene::Missing, confirm)
}

pub(super) fn fetching<'a>(page: Page<'a>, scene: &Fetching) -> Page<'a> {
    let page = page.help(Words::help_copy).title(Words::copy_title).sale_step(SaleStep::Find);
    if scene.asking == Ready::Yes {
        return page.works(&[], Icon::Receipt, Words::copy_asking, Words::copy_time);
    }
    let page = page.ends().goes_back();
    // What is wrong says more, and large letters need the room.
    let large = page.snapshot.comfort.size == Size::Large;
    let page = if scene.wrong.is_some() || large { page } else { page.subtitle(Words::copy_subtitle) };
    let page = redeeming::number(page, scene.text.reveal());
    let page = match scene.wrong {
        Some(wrong) => page.mistake(Words::copy_title, why(wrong)),
        None => page,
    };
    redeeming::confirm(page, scene.whole, Confirm { id: "copy-confirm", name: Words::copy_confirm })
}

const fn why(wrong: WrongReceipt) -> Message {
    match wrong {
        WrongReceipt::NotANumber => Words::copy_not_a_number,
        WrongReceipt::Unknown => Words::copy_unknown,
        WrongReceipt::TooOften => Words::copy_too_often,
        WrongReceipt::Offline => Words::copy_offline,
    }
}

pub(super) fn fetched<'a>(page: Page<'a>, scene: &Fetched) -> Page<'a> {
    let total = scene.total;
    let page = page.help(Words::help_copy).title(Words::copy_found_title).sale_step(SaleStep::Receipt);
    let page = page.money(move |words| words.copy_paid(words.sum(total)));
    if scene.copying == Copying::Printing {
        let page = page.works(&[Picture::Printing], Icon::Printer, Words::printing_wait, Words::party_printing_time);
        return told(page, scene);
    }
    let page = told(page.ends().goes_back(), scene);
    let page = match scene.copying {
        Copying::NotAsked | Copying::Printing => page,
        Copying::Printed => {
            let slot = page.snapshot.cabinet.printer;
            page.notice(NoticeKind::Ok, Icon::Receipt, nothing, Words::copy_printed).edge(slot)
        }
        Copying::Missing => page.notice(NoticeKind::Here, Icon::Printer, nothing, Words::copy_not_printed),
    };
    let print = page.action(Kind::Secondary, "copy-print", Touch::PrintChosen, Icon::Printer, Words::copy_print);
    let print = match scene.print {
        Ready::Yes => print,
        Ready::No => print.not_now(page.both(Words::paid_no_printer)),
    };
    page.press(print).finished(Words::copy_finish)
}

/// What was paid, when and where, and where the money of each line is.
fn told<'a>(page: Page<'a>, scene: &Fetched) -> Page<'a> {
    let total = scene.total;
    let when = |words: Words| {
        let (day, paid) = (format::day(scene.paid.date(), words.language()), scene.paid);
        let time = format!("{day} {}", format::clock(paid.hour(), paid.minute()));
        words.copy_paid_line(time, words.spelled(scene.terminal.as_str()))
    };
    let page = page.notice(NoticeKind::Plain, Icon::Receipt, |words| words.copy_paid(words.sum(total)), when);
    let page = lines(page, &scene.lines);
    if scene.lines.iter().any(|line| line.money == Whereabouts::GoesBack) {
        page.notice(NoticeKind::Here, Icon::Safe, nothing, Words::copy_back_line)
    } else {
        page
    }
}

fn lines<'a>(mut page: Page<'a>, lines: &[OldLine]) -> Page<'a> {
    let numbers = 1_u8..;
    let language = page.language();
    let all = lines.iter().zip(numbers).map(|(line, number)| {
        let (state, far): (StepState, Message) = match line.money {
            Whereabouts::OnItsWay => (StepState::Present, Words::copy_on_its_way),
            Whereabouts::Posted => (StepState::Done, Words::copy_posted),
            Whereabouts::GoesBack => (StepState::Present, Words::copy_goes_back),
            Whereabouts::BeingChecked => (StepState::Present, Words::copy_being_checked),
        };
        let (name, far) = (words::name(&line.name, language), page.both(far));
        (Step { number, state, name: name.clone(), far: Some(far.shown) }, format!("{name}: {}", far.said))
    });
    let all: Vec<(Step, String)> = all.collect();
    for some in all.chunks(TOGETHER) {
        let (steps, said): (Vec<Step>, Vec<String>) = some.iter().cloned().unzip();
        page = page.part(Part::Steps(steps));
        for said in said {
            page = page.speak(said);
        }
    }
    page
}
