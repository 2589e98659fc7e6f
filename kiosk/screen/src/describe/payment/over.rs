//! More is inside than is owed, and there is no change: the person says where it goes.

use domain::service::FieldKind;
use journey::Touch;
use locales::Words;

use super::{
    basket::account,
    filling::{Confirm, Value, typed},
    words,
};
use crate::{
    describe::page::{Page, SaleStep, nothing},
    screen::{Icon, Kind, NoticeKind, Part},
    snapshot::{
        Ready, ScannerScene, Size,
        payment::{Asked, LastTry, Line, Over, Whither},
    },
};

pub(super) fn over<'a>(page: Page<'a>, scene: &Over) -> Page<'a> {
    let amount = scene.amount;
    let page = page.help(Words::help_over);
    match &scene.whither {
        Whither::Choosing { lines, phone } => {
            let page = page.title(Words::over_title).sale_step(SaleStep::Pay).subtitle(Words::over_subtitle).sum_of(
                amount,
                Some(Words::over_rest),
                Vec::new(),
            );
            let page = match scene.last {
                LastTry::None => page,
                LastTry::Failed => page.notice(NoticeKind::Here, Icon::Info, nothing, Words::over_failed),
            };
            choices(safe(page, scene), scene, lines, *phone)
        }
        Whither::Operator { operators } => {
            let page = page.goes_back().title(Words::over_operator_title).sale_step(SaleStep::Pay);
            let places = 0_u16..;
            let cards = operators.iter().zip(places).map(|(sold, place)| {
                words::card(&page, format!("over-operator-{}", sold.id), Touch::ServiceChosen(place), sold)
            });
            let actions = cards.collect();
            safe(page.part(Part::Choices { question: None, columns: 1, actions }), scene)
        }
        Whither::Phone { service, text, judged, wrong } => {
            let asked = Asked { kind: FieldKind::MobilePhone, name: None };
            let page = page
                .goes_back()
                .title(|words| words::label(&asked, words))
                .sale_step(SaleStep::Pay)
                .money(move |words| words.over_money(words.sum(amount)));
            // What is wrong says more, and large letters need the room.
            let page = if wrong.is_some() { page } else { page.subtitle(Words::fill_how_mobile) };
            let name = words::title(service, page.words());
            let sum = page.words().sum(amount);
            let (name_said, sum_said) =
                (words::title(service, page.words().spoken()), page.words().spoken().sum(amount));
            let page = page.part(Part::Heading(name, None)).speak(name_said);
            let page = page.part(Part::Heading(sum, None)).speak(sum_said);
            let value = Value { text: text.reveal(), judged: *judged, wrong: *wrong };
            typed(page, &asked, &value, ScannerScene::Missing, Confirm { id: "over-send", name: Words::over_send })
        }
        Whither::Fin(fin) => {
            let asked = Asked { kind: FieldKind::Fin, name: None };
            let page = page
                .goes_back()
                .title(Words::over_fin_title)
                .sale_step(SaleStep::Pay)
                .money(move |words| words.over_money(words.sum(amount)));
            let is_large = page.snapshot.comfort.size == Size::Large;
            let page = if fin.wrong.is_some() || is_large { page } else { page.subtitle(Words::over_fin_subtitle) };
            let sum = page.both(|words| words.sum(amount));
            let page = page.part(Part::Heading(sum.shown, None)).speak(sum.said);
            let value = Value { text: fin.text.reveal(), judged: fin.judged, wrong: fin.wrong };
            typed(
                page,
                &asked,
                &value,
                ScannerScene::Missing,
                Confirm { id: "over-fin-keep", name: Words::over_fin_keep },
            )
        }
    }
}

fn safe<'a>(page: Page<'a>, scene: &Over) -> Page<'a> {
    let amount = scene.amount;
    let money = move |words: Words| words.over_money(words.sum(amount));
    page.money(money).notice(NoticeKind::Ok, Icon::Safe, nothing, money)
}

fn choices<'a>(page: Page<'a>, scene: &Over, lines: &[Line], phone: Ready) -> Page<'a> {
    let mut actions = Vec::new();
    if phone == Ready::Yes {
        let phone = page.action(Kind::Secondary, "over-phone", Touch::PhoneChosen, Icon::Phone, Words::over_phone);
        actions.push(phone.with_line(page.both(Words::over_phone_line)));
    }
    for line in lines {
        let account = account(line);
        let (id, touch) = (format!("over-line-{}", line.number), Touch::LineChosen(line.number));
        let action = page.action(Kind::Secondary, id, touch, words::icon(&line.service.pictogram), |words| {
            words::title(&line.service, words)
        });
        // Whose it is is for the person alone.
        let shown = if account.is_empty() { page.words().over_line_plain() } else { page.words().over_line(&account) };
        let said = page.words().spoken().over_line_plain();
        let action = action.with_line(crate::describe::page::Said { shown, said });
        actions.push(action.confiding(words::unhidden(&account)));
    }
    actions.push(keep(&page, scene));
    let fin = page.action(Kind::Secondary, "over-fin", Touch::KeepForFinChosen, Icon::Safe, Words::over_fin);
    actions.push(fin.with_line(page.both(Words::over_fin_line)));
    page.part(Part::Choices { question: None, columns: 1, actions })
}

fn keep(page: &Page<'_>, scene: &Over) -> crate::screen::Action {
    let claim = scene.claim.to_string();
    let keep = page.action(Kind::Secondary, "over-keep", Touch::KeepChosen, Icon::Receipt, Words::over_keep);
    keep.with_line(page.both(|words| words.over_keep_line(words.spelled(&claim))))
}
