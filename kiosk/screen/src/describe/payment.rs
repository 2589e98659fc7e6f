//! At the card terminal, and when nothing was charged. Below it: everything of a payment for services.

mod amount;
mod basket;
mod charging;
mod copies;
mod filling;
mod finding;
mod group;
mod looking;
mod mine;
mod notes;
mod over;
mod owing;
mod paid;
mod redeeming;
mod showing;
mod words;

use domain::{Language, fact::NotTaken, visa::Fees};
use journey::Touch;
use locales::{Words, format};

use super::{
    page::{JourneyStep, Line, Message, Page, line, nothing, total},
    welcome::not_now,
};
use crate::{
    screen::{Icon, Kind, NoticeKind, Picture, StepState},
    snapshot::{
        NotNow, PayScene, Snapshot,
        payment::{Listed, PaymentScene},
    },
};

/// A step of a payment for services.
pub(super) fn of_services<'a>(snapshot: &'a Snapshot, language: Language, scene: &PaymentScene) -> Page<'a> {
    let page = |name| Page::new(snapshot, language, name);
    match scene {
        PaymentScene::Finding(step) => match step.list {
            Listed::Areas | Listed::Typed => finding::searching(page("finding"), step),
            Listed::Area(_) | Listed::LifeEvent(_) | Listed::Institution(_) => {
                finding::listing(page("finding-listed"), step)
            }
            Listed::Institutions => finding::institutions(page("finding-institutions"), step),
        },
        PaymentScene::Filling(step) => filling::filling(page("filling"), step),
        PaymentScene::Looking { service, waited } => looking::looking(page("looking"), service.as_ref(), *waited),
        PaymentScene::NotFound(step) => looking::not_found(page("not-found"), step),
        PaymentScene::Grouped(step) => group::grouped(page("grouped"), step),
        PaymentScene::Gathering { service, done, of } => {
            group::gathering(page("gathering"), service.as_ref(), (*done, *of))
        }
        PaymentScene::Owing(step) => owing::owing(page("owing"), step),
        PaymentScene::Amount(step) => amount::amount(page("amount"), step),
        PaymentScene::Reviewing(step) => basket::basket(page("basket"), step),
        PaymentScene::Promising { total, inside } => basket::promising(page("promising"), *total, *inside),
        PaymentScene::Inserting(step) => notes::inserting(page("notes"), step),
        PaymentScene::Redeeming(step) => redeeming::redeeming(page("redeeming"), step),
        PaymentScene::Charging(step) => charging::charging(page("charging"), step),
        PaymentScene::Showing(step) => showing::showing(page("code"), step),
        PaymentScene::Over(step) => over::over(page("over"), step),
        PaymentScene::Paid(step) => paid::paid(page("paid"), step),
        PaymentScene::Sending(step) => copies::sending(page("sending"), step),
        PaymentScene::Fetching(step) => copies::fetching(page("fetching"), step),
        PaymentScene::Fetched(step) => copies::fetched(page("fetched"), step),
        PaymentScene::Keeping(step) => group::keeping(page("keeping"), step),
        PaymentScene::Owning(step) => mine::owning(page(mine::name(step)), step),
        PaymentScene::Owned(step) => mine::owned(page("mine"), step),
        PaymentScene::Forgetting(step) => mine::forgetting(page("mine-forget"), step),
    }
}

const CARD: &[Picture] = &[Picture::CardTap];

pub(super) fn paying<'a>(page: Page<'a>, fees: &Fees, state: PayScene) -> Page<'a> {
    match state {
        PayScene::Starting | PayScene::Card | PayScene::Pin | PayScene::WrongPin => {
            cancellable(at_terminal(page, fees, state))
        }
        PayScene::Bank | PayScene::RemoveCard | PayScene::Cancelling => at_terminal(page, fees, state),
        PayScene::Issuing => issuing(page, fees),
        PayScene::Settling => settling(page, fees),
        PayScene::Undoing => undoing(page, fees),
    }
}

fn begin<'a>(page: Page<'a>, title: Message, fees: &Fees) -> Page<'a> {
    page.help(Words::help_paying).title(title).step(JourneyStep::Payment).amount(fees)
}

/// Until the bank has answered. The status bar, the present line and one notice change, the rest stays.
fn at_terminal<'a>(page: Page<'a>, fees: &Fees, state: PayScene) -> Page<'a> {
    use StepState::{Done, Present, ToCome};
    let slot = page.snapshot.cabinet.card;
    let page = begin(page, Words::pay_title, fees);
    match state {
        PayScene::Starting => only_if(
            page.works(CARD, Icon::Card, Words::pay_starting, Words::pay_starting_time)
                .lines(steps(ToCome, ToCome, ToCome)),
        ),
        PayScene::Pin => {
            only_if(page.awaits(CARD, Icon::Card, Words::pay_pin, slot).lines(steps(Done, Present, ToCome)))
        }
        PayScene::WrongPin => only_if(
            page.awaits(CARD, Icon::Card, Words::pay_pin_again, slot).lines(steps(Done, Present, ToCome)).notice(
                NoticeKind::Tint,
                Icon::Info,
                nothing,
                Words::pay_pin_blocked,
            ),
        ),
        PayScene::Bank => {
            let cancel =
                page.action(Kind::Secondary, "pay-cancel", Touch::PaymentCancelled, Icon::End, Words::pay_cancel);
            let cancel = cancel.not_now(page.both(Words::pay_cancel_not_now));
            let page = page
                .works(CARD, Icon::Card, Words::pay_bank, Words::pay_bank_time)
                .lines(steps(Done, Done, ToCome))
                .notice(NoticeKind::Tint, Icon::Card, nothing, Words::pay_leave_card);
            only_if(page).press(cancel)
        }
        PayScene::RemoveCard => {
            only_if(page.awaits(CARD, Icon::Card, Words::pay_remove, slot).lines(steps(Done, Done, Present)))
        }
        PayScene::Cancelling => page
            .works(CARD, Icon::Card, Words::pay_cancelling, Words::pay_cancelling_time)
            .money(Words::pay_cancelling_money)
            .notice(NoticeKind::Tint, Icon::Safe, nothing, Words::pay_cancelling_money),
        PayScene::Card | PayScene::Issuing | PayScene::Settling | PayScene::Undoing => {
            only_if(page.awaits(CARD, Icon::Card, Words::pay_card, slot).lines(steps(Present, ToCome, ToCome)))
        }
    }
}

fn only_if(page: Page<'_>) -> Page<'_> {
    page.money(Words::pay_only_if).notice(NoticeKind::Plain, Icon::Info, nothing, Words::pay_only_if)
}

/// The person's turn, or nearly: cancelling costs nothing.
fn cancellable(page: Page<'_>) -> Page<'_> {
    page.secondary("pay-cancel", Touch::PaymentCancelled, Icon::End, Words::pay_cancel)
}

fn steps(card: StepState, pin: StepState, remove: StepState) -> [Line; 3] {
    [line(card, Words::pay_step_card), line(pin, Words::pay_step_pin), line(remove, Words::pay_step_remove)]
}

fn paid(page: &Page<'_>, fees: &Fees) -> Line {
    line(StepState::Done, Words::pay_step_paid).with(format::money(total(fees), page.language()))
}

fn money_line(page: Page<'_>, text: impl Fn(Words) -> String) -> Page<'_> {
    page.money(&text).notice(NoticeKind::Ok, Icon::Safe, nothing, text)
}

fn issuing<'a>(page: Page<'a>, fees: &Fees) -> Page<'a> {
    let lines = [
        paid(&page, fees),
        line(StepState::Present, Words::pay_step_issue),
        line(StepState::ToCome, Words::pay_step_close),
    ];
    let page = begin(page, Words::pay_issuing_title, fees)
        .works(CARD, Icon::Visa, Words::pay_issuing, Words::pay_issuing_time)
        .lines(lines);
    money_line(page, |words| words.pay_issuing_money(words.sum(total(fees))))
}

fn settling<'a>(page: Page<'a>, fees: &Fees) -> Page<'a> {
    let lines = [
        paid(&page, fees),
        line(StepState::Done, Words::pay_step_issue),
        line(StepState::Present, Words::pay_step_close),
    ];
    let page = begin(page, Words::pay_settling_title, fees)
        .works(CARD, Icon::Card, Words::pay_settling, Words::pay_settling_time)
        .lines(lines);
    money_line(page, |words| words.pay_settling_money(words.sum(total(fees))))
}

fn undoing<'a>(page: Page<'a>, fees: &Fees) -> Page<'a> {
    let lines = [paid(&page, fees), line(StepState::Present, Words::pay_step_undo)];
    let page = begin(page, Words::pay_undoing_title, fees)
        .works(CARD, Icon::Returned, Words::pay_undoing, Words::pay_undoing_time)
        .lines(lines);
    money_line(page, |words| words.pay_undoing_money(words.sum(total(fees))))
}

/// Why nothing was taken.
const fn not_taken(by: NotTaken) -> Message {
    match by {
        NotTaken::Declined => Words::not_charged_declined,
        NotTaken::Cancelled => Words::not_charged_cancelled,
        NotTaken::TimedOut => Words::not_charged_timed_out,
        NotTaken::Unavailable => Words::not_charged_unavailable,
    }
}

pub(super) fn not_charged<'a>(page: Page<'a>, fees: &Fees, by: NotTaken) -> Page<'a> {
    let sum = total(fees);
    page.help(Words::help_not_charged)
        .ends()
        .title(Words::not_charged_title)
        .step(JourneyStep::Payment)
        .subtitle(not_taken(by))
        .safe_money(|words| words.not_charged_money(words.sum(sum)), Words::not_charged_held)
        .call()
        .secondary("not-charged-cancel", Touch::PaymentCancelled, Icon::End, Words::not_charged_cancel)
        .primary("not-charged-again", Touch::PayAgainChosen, Icon::Next, Words::not_charged_again)
}

pub(super) fn cannot_pay(page: Page<'_>, because: NotNow) -> Page<'_> {
    page.help(Words::help_not_charged)
        .ends()
        .title(Words::cannot_pay_title)
        .step(JourneyStep::Payment)
        .subtitle(not_now(because))
        .safe_money(Words::cannot_pay_money, Words::cannot_pay_held)
        .notice(NoticeKind::Plain, Icon::Desk, nothing, Words::attract_elsewhere)
        .secondary("cannot-pay-cancel", Touch::PaymentCancelled, Icon::End, Words::cannot_pay_cancel)
        .primary("cannot-pay-again", Touch::PayAgainChosen, Icon::Next, Words::cannot_pay_again)
}
