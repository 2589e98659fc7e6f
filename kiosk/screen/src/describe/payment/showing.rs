//! A code that the person's bank reads: the code, what to do with the phone, how long it is good.

use domain::{Money, fact::NotPaid};
use journey::Touch;
use locales::{Words, format};

use super::basket::{by, card_reason, notes_reason};
use crate::{
    describe::page::{Message, Page, SaleStep, line, nothing},
    screen::{Action, Code, Icon, Kind, NoticeKind, Part, StepState},
    snapshot::payment::{CodeScene, Hears, Means, Showing},
};

pub(super) fn showing<'a>(page: Page<'a>, scene: &Showing) -> Page<'a> {
    match &scene.state {
        CodeScene::Opening => opening(page, scene),
        CodeScene::Shown { payload, minutes, hears } => shown(page, scene, (payload, *minutes, *hears)),
        CodeScene::Ending => ending(page, scene),
        CodeScene::NotPaid(why) => not_paid(page, scene, *why),
    }
}

fn begin<'a>(page: Page<'a>, title: Message, scene: &Showing) -> Page<'a> {
    let words = page.words();
    let lines = match scene.inside {
        Some(inside) => {
            vec![(words.charge_total(), format::number(scene.total)), (words.charge_inside(), format::number(inside))]
        }
        None => Vec::new(),
    };
    page.help(Words::help_code).title(title).sale_step(SaleStep::Pay).sum_made_of(scene.amount, lines)
}

fn opening<'a>(page: Page<'a>, scene: &Showing) -> Page<'a> {
    let page = begin(page, Words::code_opening_title, scene).works(
        &[],
        Icon::Qr,
        Words::code_opening,
        Words::code_opening_time,
    );
    stoppable(safe(page, scene.amount, Words::code_opening_money))
}

fn shown<'a>(page: Page<'a>, scene: &Showing, (payload, minutes, hears): (&str, u8, Hears)) -> Page<'a> {
    use StepState::Plain;
    let lines =
        [line(Plain, Words::code_step_open), line(Plain, Words::code_step_scan), line(Plain, Words::code_step_confirm)];
    let page = begin(page, Words::code_title, scene)
        .part(Part::Code(Code { text: payload.to_owned() }))
        .lines(lines)
        .notice(NoticeKind::Plain, Icon::Clock, nothing, move |words| words.code_good(u32::from(minutes)))
        .counting();
    let page = match hears {
        Hears::Bank => page,
        Hears::Nobody => page.notice(NoticeKind::Here, Icon::Offline, nothing, Words::code_unheard),
    };
    let amount = scene.amount;
    stoppable(page.money(move |words| words.code_money(words.sum(amount))))
}

fn ending<'a>(page: Page<'a>, scene: &Showing) -> Page<'a> {
    let page = page
        .help(Words::help_owed)
        .title(Words::code_ending_title)
        .sale_step(SaleStep::Pay)
        .works(&[], Icon::Qr, Words::code_opening, Words::resolving_time)
        .notice(NoticeKind::Here, Icon::Clock, Words::resolving_wait, nothing);
    let page = inside(safe(page, scene.amount, Words::code_ending_money), scene);
    page.claim(Words::claim_keep, scene.claim, &scene.claim.to_string()).call()
}

fn safe(page: Page<'_>, amount: Money, text: fn(Words, String) -> String) -> Page<'_> {
    let money = move |words: Words| text(words, words.sum(amount));
    page.money(money).notice(NoticeKind::Ok, Icon::Safe, nothing, money)
}

fn inside<'a>(page: Page<'a>, scene: &Showing) -> Page<'a> {
    match scene.inside {
        Some(inside) => {
            page.notice(NoticeKind::Ok, Icon::Notes, nothing, |words| words.charge_inside_money(words.sum(inside)))
        }
        None => page,
    }
}

fn stoppable(page: Page<'_>) -> Page<'_> {
    page.secondary("code-stop", Touch::PaymentCancelled, Icon::End, Words::code_stop)
}

const fn reason(why: NotPaid) -> Message {
    match why {
        NotPaid::Cancelled => Words::code_cancelled,
        NotPaid::Expired => Words::code_expired,
        NotPaid::OtherAmount => Words::code_other_amount,
        NotPaid::Refused => Words::code_refused,
        NotPaid::Unavailable => Words::code_unavailable,
    }
}

fn not_paid<'a>(page: Page<'a>, scene: &Showing, why: NotPaid) -> Page<'a> {
    let page =
        page.help(Words::help_code).title(Words::code_not_paid_title).sale_step(SaleStep::Pay).subtitle(reason(why));
    let page = inside(safe(page, scene.amount, Words::code_not_paid_money), scene).call();
    let others = [
        (
            scene.notes,
            "code-notes",
            Touch::NotesChosen,
            Icon::Notes,
            Words::code_notes as Message,
            notes_reason as Reason,
        ),
        (scene.card, "code-card", Touch::CardChosen, Icon::Card, Words::code_card, card_reason),
    ];
    let others: Vec<Action> = others
        .into_iter()
        .map(|(means, id, touch, icon, name, reason)| {
            by(&page, page.action(Kind::Secondary, id, touch, icon, name), means, reason)
        })
        .collect();
    // Among what is read: the foot belongs to going on and stopping.
    let page = page.part(Part::Choices { question: None, columns: 1, actions: others });
    let page = match scene.inside {
        Some(inside) => {
            let stop = page.action(Kind::Secondary, "code-end", Touch::PaymentCancelled, Icon::End, |words| {
                words.charge_stop(words.sum(inside))
            });
            page.press(stop)
        }
        None => page.secondary("code-back", Touch::PaymentCancelled, Icon::Back, Words::charge_back),
    };
    match scene.again {
        Means::Now => page.primary("code-again", Touch::PayAgainChosen, Icon::Next, Words::code_again),
        Means::NotForThis | Means::Fails | Means::Full | Means::Resolving => page,
    }
}

type Reason = fn(Means) -> Option<Message>;

/// The button of paying by a code, where one can be had; nothing where there is no acquirer, or it does not answer.
pub(super) fn button(page: &Page<'_>, means: Means, kind: Kind, id: &str, name: Message) -> Option<Action> {
    let action = page.action(kind, id, Touch::CodeChosen, Icon::Qr, name);
    match means {
        Means::Now => Some(action),
        Means::NotForThis => Some(action.not_now(page.both(Words::means_code_not_for_this))),
        Means::Fails | Means::Full | Means::Resolving => None,
    }
}
