//! A payment whose outcome is not known, or that was undone: where the money is, and the number that stands for it.

use domain::{ClaimNumber, Money};
use locales::Words;

use super::{
    desk::slip,
    page::{JourneyStep, Page, nothing},
};
use crate::{
    screen::{Icon, NoticeKind, Tone},
    snapshot::PaperScene,
};

pub(super) fn resolving(page: Page<'_>, amount: Money, claim: ClaimNumber) -> Page<'_> {
    let money = move |words: Words| words.resolving_money(words.sum(amount));
    page.help(Words::help_owed)
        .title(Words::resolving_title)
        .step(JourneyStep::Payment)
        .notice(NoticeKind::Here, Icon::Clock, Words::resolving_wait, Words::resolving_time)
        .money(money)
        .notice(NoticeKind::Ok, Icon::Safe, nothing, money)
        .claim(Words::claim_keep, claim, &claim.to_string())
        .call()
}

pub(super) fn money_owed(page: Page<'_>, amount: Money, claim: ClaimNumber, paper: PaperScene) -> Page<'_> {
    let page = page
        .help(Words::help_owed)
        .tone(Tone::Trouble)
        .title(Words::money_owed_title)
        .safe_money(|words| words.money_owed_money(words.sum(amount)), Words::money_owed_line)
        .claim(Words::claim_keep, claim, &claim.to_string());
    slip(page, paper).call().finished(Words::claim_finish)
}

pub(super) fn given_back(page: Page<'_>, amount: Money, claim: ClaimNumber) -> Page<'_> {
    page.help(Words::help_owed)
        .title(Words::given_back_title)
        .subtitle(Words::given_back_subtitle)
        .safe_money(|words| words.given_back_money(words.sum(amount)), Words::given_back_line)
        .claim(Words::claim_name, claim, &claim.to_string())
        .call()
        .finished(Words::claim_read)
}
