//! What was left of another visit pays, too: the number of that receipt.

use domain::{service::FieldKind, speech::Privacy, text::display_safe};
use journey::Touch;
use locales::Words;

use super::filling::{Confirm, Value, typed};
use crate::{
    describe::{
        keyboard,
        page::{Message, Page, SaleStep},
    },
    keyboard::Board,
    screen::{Icon, Kind, Part, Signs},
    snapshot::{
        Ready, ScannerScene, Size,
        payment::{Asked, Redeeming, TypedValue, WrongNumber},
    },
};

pub(super) fn redeeming<'a>(page: Page<'a>, scene: &Redeeming) -> Page<'a> {
    let title: Message = if scene.fin.is_some() { Words::redeem_fin_title } else { Words::redeem_title };
    let page = page.help(Words::help_redeem).title(title).sale_step(SaleStep::Pay);
    let page = match scene.inside {
        Some(inside) => {
            let page = page.money(move |words| words.redeem_money(words.sum(inside)));
            // Over a keyboard, large letters leave it to help.
            let is_wrong = scene.wrong.is_some() || scene.fin.as_ref().is_some_and(|fin| fin.wrong.is_some());
            if page.snapshot.comfort.size == Size::Large && is_wrong {
                page
            } else {
                let heading = Part::Heading(page.words().notes_inside(), Some(page.words().sum(inside)));
                let spoken = page.words().spoken();
                page.part(heading).speak(format!("{}: {}", spoken.notes_inside(), spoken.sum(inside)))
            }
        }
        None => page,
    };
    if scene.asking == Ready::Yes {
        return page.works(&[], Icon::Receipt, Words::redeem_asking, Words::redeem_time);
    }
    if let Some(fin) = &scene.fin {
        return owner(page, scene, fin);
    }
    // What is wrong says more, and large letters need the room.
    let large = page.snapshot.comfort.size == Size::Large;
    let page = page.goes_back();
    let page = if scene.wrong.is_some() || large { page } else { page.subtitle(Words::redeem_subtitle) };
    let page = number(page, scene.text.reveal());
    let page = match scene.wrong {
        Some(wrong) => page.mistake(Words::redeem_title, |words| why(wrong, words)),
        None => page,
    };
    confirm(page, scene.whole, Confirm { id: "redeem-confirm", name: Words::redeem_confirm })
}

/// What is typed of a receipt's number, in its groups.
pub(super) fn number<'a>(page: Page<'a>, typed: &str) -> Page<'a> {
    let text = display_safe(typed, 12);
    let missing = 12_usize.saturating_sub(text.chars().count());
    let hint = page.both(|words| match u8::try_from(missing) {
        Ok(0) | Err(_) => words.fill_whole(),
        Ok(missing) => words.fill_to_go(missing),
    });
    let groups: Vec<String> = text.chars().collect::<Vec<_>>().chunks(4).map(|group| group.iter().collect()).collect();
    page.entry(Signs::Free(groups.join(" ")), hint.shown, None, Privacy::Personal).mention(hint.said)
}

/// The keys, and the button that ends it.
pub(super) fn confirm(page: Page<'_>, whole: Ready, confirm: Confirm) -> Page<'_> {
    let keys = keyboard::on(&page, Board::Codes);
    let done = page.action(Kind::Primary, confirm.id, Touch::TypingConfirmed, Icon::Next, confirm.name);
    let done = match whole {
        Ready::Yes => done,
        Ready::No => done.not_now(page.both(Words::fill_first)),
    };
    page.part(Part::Keys(keys)).press(done)
}

/// The personal number for which it is kept.
fn owner<'a>(page: Page<'a>, scene: &Redeeming, fin: &TypedValue) -> Page<'a> {
    let page = page.goes_back();
    let page = match scene.wrong {
        Some(wrong) => page.mistake(Words::redeem_fin_title, |words| why(wrong, words)),
        None if fin.wrong.is_some() || page.snapshot.comfort.size == Size::Large => page,
        None => page.subtitle(Words::fill_how_fin),
    };
    let asked = Asked { kind: FieldKind::Fin, name: None };
    let value = Value { text: fin.text.reveal(), judged: fin.judged, wrong: fin.wrong };
    let confirm = Confirm { id: "redeem-fin-confirm", name: Words::redeem_confirm };
    typed(page, &asked, &value, ScannerScene::Missing, confirm)
}

fn why(wrong: WrongNumber, words: Words) -> String {
    match wrong {
        WrongNumber::NotANumber => words.redeem_not_a_number(),
        WrongNumber::Here => words.redeem_here(),
        WrongNumber::Unknown => words.redeem_unknown(),
        WrongNumber::Spent => words.redeem_spent(),
        WrongNumber::OtherPersonal => words.redeem_other_personal(),
        WrongNumber::TooOften => words.redeem_too_often(),
        WrongNumber::Offline => words.redeem_offline(),
    }
}
