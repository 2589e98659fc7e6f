//! What is missing is paid by card: as a visa is, beside the notes that are inside.

use domain::{Money, fact::NotTaken};
use journey::Touch;
use locales::{Words, format};

use super::{CARD, not_taken, only_if, showing, steps};
use crate::{
    describe::page::{Message, Page, SaleStep, nothing},
    screen::{Icon, Kind, NoticeKind, Part, StepState},
    snapshot::{
        PayScene,
        payment::{ChargeScene, Charging, Means},
    },
};

pub(super) fn charging<'a>(page: Page<'a>, scene: &Charging) -> Page<'a> {
    match scene.state {
        ChargeScene::At(state) => at_terminal(page, scene, state),
        ChargeScene::Finding => finding(page, scene),
        ChargeScene::NotTaken(by) => nothing_taken(page, scene, by),
    }
}

fn begin<'a>(page: Page<'a>, title: Message, scene: &Charging) -> Page<'a> {
    let words = page.words();
    let lines = match scene.inside {
        Some(inside) => {
            vec![(words.charge_total(), format::number(scene.total)), (words.charge_inside(), format::number(inside))]
        }
        None => Vec::new(),
    };
    page.help(Words::help_charge).title(title).sale_step(SaleStep::Pay).sum_made_of(scene.amount, lines)
}

fn at_terminal<'a>(page: Page<'a>, scene: &Charging, state: PayScene) -> Page<'a> {
    use StepState::{Done, Present, ToCome};
    let slot = page.snapshot.cabinet.card;
    let at = |page| begin(page, Words::pay_title, scene);
    match state {
        PayScene::Starting => cancellable(only_if(
            at(page)
                .works(CARD, Icon::Card, Words::pay_starting, Words::pay_starting_time)
                .lines(steps(ToCome, ToCome, ToCome)),
        )),
        PayScene::Card | PayScene::Issuing => cancellable(only_if(
            at(page).awaits(CARD, Icon::Card, Words::pay_card, slot).lines(steps(Present, ToCome, ToCome)),
        )),
        PayScene::Pin => cancellable(only_if(
            at(page).awaits(CARD, Icon::Card, Words::pay_pin, slot).lines(steps(Done, Present, ToCome)),
        )),
        PayScene::WrongPin => {
            cancellable(only_if(
                at(page)
                    .awaits(CARD, Icon::Card, Words::pay_pin_again, slot)
                    .lines(steps(Done, Present, ToCome))
                    .notice(NoticeKind::Tint, Icon::Info, nothing, Words::pay_pin_blocked),
            ))
        }
        PayScene::Bank => {
            let page = only_if(
                at(page)
                    .works(CARD, Icon::Card, Words::pay_bank, Words::pay_bank_time)
                    .lines(steps(Done, Done, ToCome))
                    .notice(NoticeKind::Tint, Icon::Card, nothing, Words::pay_leave_card),
            );
            let cancel = page
                .action(Kind::Secondary, "charge-cancel", Touch::PaymentCancelled, Icon::End, Words::charge_cancel)
                .not_now(page.both(Words::pay_cancel_not_now));
            page.press(cancel)
        }
        PayScene::RemoveCard => {
            only_if(at(page).awaits(CARD, Icon::Card, Words::pay_remove, slot).lines(steps(Done, Done, Present)))
        }
        PayScene::Cancelling => at(page)
            .works(CARD, Icon::Card, Words::pay_cancelling, Words::pay_cancelling_time)
            .money(Words::pay_cancelling_money)
            .notice(NoticeKind::Tint, Icon::Safe, nothing, Words::pay_cancelling_money),
        PayScene::Settling => safe(
            begin(page, Words::charge_settling_title, scene).works(
                CARD,
                Icon::Card,
                Words::pay_settling,
                Words::pay_settling_time,
            ),
            scene.amount,
            Words::charge_settling_money,
        ),
        PayScene::Undoing => safe(
            begin(page, Words::charge_undoing_title, scene).works(
                CARD,
                Icon::Returned,
                Words::pay_undoing,
                Words::pay_undoing_time,
            ),
            scene.amount,
            Words::charge_undoing_money,
        ),
    }
}

fn safe(page: Page<'_>, amount: Money, text: fn(Words, String) -> String) -> Page<'_> {
    let money = move |words: Words| text(words, words.sum(amount));
    page.money(money).notice(NoticeKind::Ok, Icon::Safe, nothing, money)
}

fn cancellable(page: Page<'_>) -> Page<'_> {
    page.secondary("charge-cancel", Touch::PaymentCancelled, Icon::End, Words::charge_cancel)
}

fn finding<'a>(page: Page<'a>, scene: &Charging) -> Page<'a> {
    let page = page
        .help(Words::help_owed)
        .title(Words::charge_finding_title)
        .sale_step(SaleStep::Pay)
        .works(&[], Icon::Card, Words::charge_finding, Words::resolving_time)
        .notice(NoticeKind::Here, Icon::Clock, Words::resolving_wait, nothing);
    let page = inside(safe(page, scene.amount, Words::resolving_money), scene);
    page.claim(Words::claim_keep, scene.claim, &scene.claim.to_string()).call()
}

fn inside<'a>(page: Page<'a>, scene: &Charging) -> Page<'a> {
    match scene.inside {
        Some(inside) => {
            page.notice(NoticeKind::Ok, Icon::Notes, nothing, |words| words.charge_inside_money(words.sum(inside)))
        }
        None => page,
    }
}

fn nothing_taken<'a>(page: Page<'a>, scene: &Charging, why: NotTaken) -> Page<'a> {
    let amount = scene.amount;
    let page =
        page.help(Words::help_charge).title(Words::not_charged_title).sale_step(SaleStep::Pay).subtitle(not_taken(why));
    let page = inside(safe(page, amount, Words::charge_not_taken_money), scene).call();
    // Why notes are not possible was said at the basket.
    let notes = (scene.notes == Means::Now)
        .then(|| page.action(Kind::Secondary, "charge-notes", Touch::NotesChosen, Icon::Notes, Words::charge_notes));
    let code = showing::button(&page, scene.code, Kind::Secondary, "charge-code", Words::basket_code);
    let page = match code {
        Some(code) => page.part(Part::Choices { question: None, columns: 1, actions: vec![code] }),
        None => page,
    };
    let stop = match scene.inside {
        Some(inside) => page.action(Kind::Secondary, "charge-stop", Touch::PaymentCancelled, Icon::End, |words| {
            words.charge_stop(words.sum(inside))
        }),
        None => page.action(Kind::Secondary, "charge-back", Touch::PaymentCancelled, Icon::Back, Words::charge_back),
    };
    let page = [Some(stop), notes].into_iter().flatten().fold(page, Page::press);
    page.primary("charge-again", Touch::PayAgainChosen, Icon::Next, Words::charge_again)
}
