//! What of what is owed shall be paid?

use domain::{Date, Money, text::display_safe};
use journey::Touch;
use locales::{Words, format};

use super::words;
use crate::{
    describe::page::{Page, SaleStep, nothing, unmarked},
    screen::{Bill, Chosen as Ticked, Icon, Kind, NoticeKind, Part, Tag},
    snapshot::{
        Ready,
        payment::{Chosen, Owed, Owing},
    },
};

/// Characters of what a provider says of a debt.
const LABEL: usize = 60;

pub(super) fn owing<'a>(page: Page<'a>, scene: &Owing) -> Page<'a> {
    let page = page.help(Words::help_owing).ends().goes_back().title(Words::owing_title).sale_step(SaleStep::Owed);
    let places = 0_u8..;
    let bills = scene.debts.iter().zip(places).map(|(owed, place)| bill(&page, owed, place, scene)).collect();
    let page = scene.debts.iter().fold(page.part(Part::Bills(bills)), |page, owed| said(page, owed, scene.today));
    let page = if scene.silent.is_empty() {
        page
    } else {
        let names =
            |words: Words| scene.silent.iter().map(|sold| words::title(sold, words)).collect::<Vec<_>>().join(", ");
        page.notice(NoticeKind::Tint, Icon::Clock, nothing, |words| words.owing_silent(names(words)))
    };
    let put = page.action(Kind::Primary, "owing-put", Touch::DebtsConfirmed, Icon::Next, Words::owing_put);
    let Some(sum) = scene.sum else {
        let put = put.not_now(page.both(Words::owing_first));
        return page.press(put);
    };
    page.money(Words::look_money).sum_of(sum, Some(Words::owing_sum), Vec::new()).press(put)
}

/// What is owed, and how it stands; what the provider says of it is the person's.
fn said<'a>(page: Page<'a>, owed: &Owed, today: Date) -> Page<'a> {
    let spoken = page.words().spoken();
    let is_part = is_part(owed);
    let title = words::title(&owed.service, spoken);
    let tag = tag(spoken, owed, is_part).map(|tag| format!(". {}", unmarked(&tag.text))).unwrap_or_default();
    let label = unmarked(&line(spoken, owed, today));
    page.speak(format!("{title}: {}{tag}", spoken.sum(amount(owed)))).confide(label.trim().to_owned())
}

/// What of it is to be paid, or owed while it is not chosen.
const fn amount(owed: &Owed) -> Money {
    match owed.chosen {
        Chosen::Yes(amount) => amount,
        Chosen::No | Chosen::Held => owed.owed,
    }
}

const fn is_part(owed: &Owed) -> bool {
    amount(owed).minor_units != owed.owed.minor_units
}

fn bill(page: &Page<'_>, owed: &Owed, place: u8, scene: &Owing) -> Bill {
    let shown = page.words();
    let name = words::title(&owed.service, shown);
    let label = display_safe(owed.label.reveal(), LABEL);
    let (amount, is_part) = (amount(owed), is_part(owed));
    let discount = owed.discount.filter(|_| !is_part);
    let can_turn = match owed.chosen {
        Chosen::Held => false,
        Chosen::Yes(_) => true,
        // Nobody turns what costs nothing: its amount is typed.
        Chosen::No => owed.owed.is_positive(),
    };
    let turn = can_turn.then(|| {
        let ticked = if matches!(owed.chosen, Chosen::Yes(_)) { Ticked::Yes } else { Ticked::No };
        let mut turn = page.choice(ticked, format!("owing-{place}"), Touch::DebtTurned(place), |words| {
            words::title(&owed.service, words)
        });
        let said = shown.spoken();
        let state = if ticked == Ticked::Yes { said.owing_sum() } else { said.owing_not_now() };
        turn.speech = format!("{}: {}. {state}", words::title(&owed.service, said), said.sum(amount));
        turn.confiding(label.trim().to_owned())
    });
    let change = (owed.change == Ready::Yes).then(|| {
        let (id, touch) = (format!("owing-change-{place}"), Touch::AmountAsked(place));
        let mut change = page.action(Kind::Small, id, touch, Icon::Edit, Words::review_change);
        change.speech = shown.spoken().owing_change_one(words::title(&owed.service, shown.spoken()));
        change
    });
    Bill {
        icon: words::icon(&owed.service.pictogram),
        name,
        line: (!label.trim().is_empty()).then(|| line(shown, owed, scene.today)),
        tag: tag(shown, owed, is_part),
        before: discount.map(|discount| format::number(discount.before)),
        amount: format::number(amount),
        turn,
        change,
    }
}

/// What the provider says of it, and until when it is to be paid.
fn line(words: Words, owed: &Owed, today: Date) -> String {
    let label = display_safe(owed.label.reveal(), LABEL);
    let day = |due| format::day_and_month(due, words.language());
    match owed.due {
        Some(due) if due < today => words.owing_overdue(&label, day(due)),
        Some(due) => words.owing_due(&label, day(due)),
        None => words::alone(&label),
    }
}

/// How it stands, in a few words.
fn tag(words: Words, owed: &Owed, is_part: bool) -> Option<Tag> {
    let language = words.language();
    let plain = |icon, text| Some(Tag { kind: NoticeKind::Plain, icon, text });
    match (owed.chosen, owed.discount) {
        (Chosen::Held, _) => plain(Icon::Basket, words.owing_held()),
        (Chosen::Yes(amount), _) if is_part => plain(Icon::Edit, words.owing_part(words.sum(amount))),
        (_, Some(discount)) => {
            let less = discount.before.minus(owed.owed).unwrap_or(Money::zero(owed.owed.currency));
            let day = format::day_and_month(discount.until, language);
            let text = words.owing_discount(words.sum(less), day);
            Some(Tag { kind: NoticeKind::Ok, icon: Icon::Clock, text })
        }
        (Chosen::No, None) if !owed.owed.is_positive() => plain(Icon::Check, words.owing_advance()),
        (Chosen::No | Chosen::Yes(_), None) => None,
    }
}
