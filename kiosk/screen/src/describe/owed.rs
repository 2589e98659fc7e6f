//! A payment whose outcome is not known, or that was undone: where the money is, and the number that stands for it.

use domain::{ClaimNumber, Money};
use locales::Words;

use super::{
    desk::slip,
    page::{JourneyStep, Message, Page, nothing},
};
use crate::{
    screen::{Icon, NoticeKind, Tone},
    snapshot::{Business, PaperScene},
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

pub(super) fn money_owed(
    page: Page<'_>,
    amount: Money,
    (claim, paper): (ClaimNumber, PaperScene),
    business: Business,
) -> Page<'_> {
    type Words3 = (Message, fn(Words, String) -> String, Message);
    let (title, bold, line): Words3 = match business {
        Business::Visa => (Words::money_owed_title, Words::money_owed_money, Words::money_owed_line),
        Business::Basket => (Words::owed_basket_title, Words::owed_basket_money, Words::owed_basket_line),
        Business::BasketInDoubt => (Words::owed_doubt_title, Words::money_owed_money, Words::owed_doubt_line),
    };
    let page = page
        .help(Words::help_owed)
        .tone(Tone::Trouble)
        .title(title)
        .safe_money(|words| bold(words, words.sum(amount)), line)
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
