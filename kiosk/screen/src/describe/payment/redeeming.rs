//! What was left of another visit pays, too: the number of that receipt.

use domain::{service::FieldKind, text::display_safe};
use journey::Touch;
use locales::Words;

use super::filling;
use crate::{
    describe::page::{Page, SaleStep, nothing},
    screen::{Entry, Icon, Kind, NoticeKind, Part, Signs},
    snapshot::{
        Ready, Size,
        payment::{Redeeming, WrongNumber},
    },
};

/// Twelve letters and digits.
const NUMBER: FieldKind = FieldKind::Order { least: 12, most: 12 };

pub(super) fn redeeming<'a>(page: Page<'a>, scene: &Redeeming) -> Page<'a> {
    let page = page.help(Words::help_redeem).title(Words::redeem_title).sale_step(SaleStep::Pay);
    let page = match scene.inside {
        Some(inside) => {
            let page = page.money(move |words| words.redeem_money(words.sum(inside)));
            // Over a keyboard, large letters leave it to help.
            if page.snapshot.comfort.size == Size::Large && scene.wrong.is_some() {
                page
            } else {
                let heading = Part::Heading(page.words().notes_inside(), Some(page.words().sum(inside)));
                page.part(heading)
            }
        }
        None => page,
    };
    if scene.asking == Ready::Yes {
        return page.works(&[], Icon::Receipt, Words::redeem_asking, Words::redeem_time);
    }
    // What is wrong says more, and large letters need the room.
    let large = page.snapshot.comfort.size == Size::Large;
    let page = page.goes_back();
    let page = if scene.wrong.is_some() || large { page } else { page.subtitle(Words::redeem_subtitle) };
    let text = display_safe(scene.text.reveal(), 12);
    let missing = 12_usize.saturating_sub(text.chars().count());
    let hint = page.both(|words| match u8::try_from(missing) {
        Ok(0) | Err(_) => words.fill_whole(),
        Ok(missing) => words.fill_to_go(missing),
    });
    let groups: Vec<String> = text.chars().collect::<Vec<_>>().chunks(4).map(|group| group.iter().collect()).collect();
    let entry = Entry { signs: Signs::Free(groups.join(" ")), hint: hint.shown, far: None };
    let page = page.part(Part::Entry(entry));
    let page = match scene.wrong {
        Some(wrong) => page.notice(NoticeKind::Danger, Icon::Warning, nothing, |words| why(wrong, words)),
        None => page,
    };
    let keys = filling::keys(&page, &NUMBER);
    let done = page.action(Kind::Primary, "redeem-confirm", Touch::TypingConfirmed, Icon::Next, Words::redeem_confirm);
    let done = match scene.whole {
        Ready::Yes => done,
        Ready::No => done.not_now(page.both(Words::fill_first)),
    };
    page.part(Part::Keys(keys)).press(done)
}

fn why(wrong: WrongNumber, words: Words) -> String {
    match wrong {
        WrongNumber::NotANumber => words.redeem_not_a_number(),
        WrongNumber::Here => words.redeem_here(),
        WrongNumber::Unknown => words.redeem_unknown(),
        WrongNumber::Spent => words.redeem_spent(),
        WrongNumber::Personal => words.redeem_personal(),
        WrongNumber::TooOften => words.redeem_too_often(),
        WrongNumber::Offline => words.redeem_offline(),
    }
}
