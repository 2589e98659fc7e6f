//! After a power cut: what became of the visit before. Whoever stands here may not be who began it, so nothing personal.

use domain::{ClaimNumber, Money};
use journey::Touch;
use locales::Words;

use super::page::{Message, Page, nothing};
use crate::{
    screen::{Icon, Kind, NoticeKind},
    snapshot::{Business, UnfinishedScene},
};

pub(super) fn unfinished(
    page: Page<'_>,
    state: UnfinishedScene,
    (claim, amount): (ClaimNumber, Option<Money>),
    business: Business,
) -> Page<'_> {
    match business {
        Business::Visa => of_a_visa(page, state, claim, amount),
        Business::Basket | Business::BasketInDoubt => of_a_basket(page, state, claim, amount),
    }
}

fn of_a_visa(page: Page<'_>, state: UnfinishedScene, claim: ClaimNumber, amount: Option<Money>) -> Page<'_> {
    let code = claim.to_string();
    let page = page.help(Words::help_owed).title(Words::unfinished_title);
    match state {
        UnfinishedScene::Resolving => {
            let page = page.notice(
                NoticeKind::Here,
                Icon::Clock,
                Words::unfinished_resolving,
                Words::unfinished_resolving_line,
            );
            let page = match amount {
                Some(amount) => page.safe_money(|words| words.unfinished_money_owed(words.sum(amount)), nothing),
                None => page,
            };
            page.claim(Words::claim_name, claim, &code).call()
        }
        UnfinishedScene::NothingTaken => page
            .safe_money(Words::unfinished_nothing, Words::unfinished_nothing_line)
            .claim(Words::claim_name, claim, &code)
            .finished(Words::claim_read),
        UnfinishedScene::Printable => {
            let page =
                issued(page, amount).notice(NoticeKind::Here, Icon::Printer, nothing, Words::unfinished_printable);
            let page = page.claim(Words::claim_keep, claim, &code);
            let done = page.action(Kind::Secondary, "finish", Touch::Finished, Icon::Check, Words::claim_finish);
            page.press(done).primary("unfinished-print", Touch::PrintChosen, Icon::Next, Words::unfinished_print)
        }
        UnfinishedScene::EVisaPrintable => {
            let page = page
                .notice(NoticeKind::Ok, Icon::Safe, Words::evisa_stands, Words::evisa_elsewhere)
                .notice(NoticeKind::Here, Icon::Printer, nothing, Words::unfinished_printable)
                .claim(Words::claim_keep, claim, &code);
            let done = page.action(Kind::Secondary, "finish", Touch::Finished, Icon::Check, Words::claim_finish);
            page.press(done).primary("unfinished-print", Touch::PrintChosen, Icon::Next, Words::unfinished_print)
        }
        UnfinishedScene::EVisaOwed => page
            .notice(NoticeKind::Ok, Icon::Safe, Words::evisa_stands, Words::evisa_elsewhere)
            .claim(Words::claim_keep, claim, &code)
            .call()
            .finished(Words::claim_finish),
        UnfinishedScene::PaperOwed => issued(page, amount)
            .notice(NoticeKind::Tint, Icon::Printer, nothing, Words::unfinished_paper_owed)
            .claim(Words::claim_keep, claim, &code)
            .call()
            .finished(Words::claim_finish),
        UnfinishedScene::GivenBack => {
            sums(page, amount, Words::unfinished_given_back, Words::unfinished_given_back_line)
                .claim(Words::claim_name, claim, &code)
                .call()
                .finished(Words::claim_read)
        }
        UnfinishedScene::MoneyOwed => {
            sums(page, amount, Words::unfinished_money_owed, Words::unfinished_money_owed_line)
                .claim(Words::claim_keep, claim, &code)
                .call()
                .finished(Words::claim_finish)
        }
    }
}

/// The same of a payment for services.
fn of_a_basket(page: Page<'_>, state: UnfinishedScene, claim: ClaimNumber, amount: Option<Money>) -> Page<'_> {
    let code = claim.to_string();
    match state {
        UnfinishedScene::Resolving | UnfinishedScene::NothingTaken => of_a_visa(page, state, claim, amount),
        UnfinishedScene::Printable | UnfinishedScene::EVisaPrintable => {
            let page = began(page)
                .safe_money(Words::unfinished_basket_paid, nothing)
                .notice(NoticeKind::Here, Icon::Printer, nothing, Words::unfinished_basket_printable)
                .claim(Words::claim_keep, claim, &code);
            let page = paid(page, amount);
            let done = page.action(Kind::Secondary, "finish", Touch::Finished, Icon::Check, Words::claim_finish);
            page.press(done).primary("unfinished-print", Touch::PrintChosen, Icon::Next, Words::unfinished_print)
        }
        UnfinishedScene::PaperOwed | UnfinishedScene::EVisaOwed => {
            let page = began(page).safe_money(Words::unfinished_basket_paid, nothing).notice(
                NoticeKind::Tint,
                Icon::Printer,
                nothing,
                Words::unfinished_basket_owed,
            );
            paid(page, amount).claim(Words::claim_keep, claim, &code).call().finished(Words::claim_finish)
        }
        UnfinishedScene::GivenBack => {
            sums(began(page), amount, Words::unfinished_given_back, Words::unfinished_basket_back)
                .claim(Words::claim_name, claim, &code)
                .call()
                .finished(Words::claim_read)
        }
        UnfinishedScene::MoneyOwed => {
            sums(began(page), amount, Words::unfinished_money_owed, Words::unfinished_basket_money)
                .claim(Words::claim_keep, claim, &code)
                .call()
                .finished(Words::claim_finish)
        }
    }
}

fn began(page: Page<'_>) -> Page<'_> {
    page.help(Words::help_owed).title(Words::unfinished_title)
}

fn paid(page: Page<'_>, amount: Option<Money>) -> Page<'_> {
    match amount {
        Some(amount) => page.notice(NoticeKind::Plain, Icon::Safe, nothing, move |words| {
            words.unfinished_basket_sum(words.sum(amount))
        }),
        None => page,
    }
}

fn issued(page: Page<'_>, amount: Option<Money>) -> Page<'_> {
    match amount {
        Some(amount) => {
            let paid = move |words: Words| words.unfinished_paid(words.sum(amount));
            page.money(paid).notice(NoticeKind::Ok, Icon::Safe, Words::unfinished_issued, paid)
        }
        None => page.safe_money(Words::unfinished_issued, nothing),
    }
}

/// A sum, and what becomes of it; without the sum only the second.
fn sums(page: Page<'_>, amount: Option<Money>, bold: fn(Words, String) -> String, line: Message) -> Page<'_> {
    match amount {
        Some(amount) => page.safe_money(|words| bold(words, words.sum(amount)), line),
        None => page.safe_money(line, nothing),
    }
}
