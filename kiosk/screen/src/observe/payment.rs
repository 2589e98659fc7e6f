//! A payment for services, as far as it may be seen.

mod copies;
mod group;
mod rest;

use domain::{
    Money, Sensitive, ServiceId,
    books::{Sale, TransactionState},
    money::NotAnAmount,
    payment::{Account, Amounts, Inquiry, Line, Otherwise, Promise, notes},
    service::{self, Area, InstitutionId, LifeEvent, Price, Service, WrongAmount},
};
use journey::{
    CardProgress, Facts, NoGroup, NoteSlot, Obstacle, Returned, Scanner, Session,
    stage::payment::{
        Amount, Charge, Charging, Chosen, Code, CodeState, Filling, Finding, Hears, Inserting, Letters, List, NotFound,
        Note, Nothing, Of, Owing, Paid, Refusal, Showing, Step, Then, Typed, WrongText, may_keep, may_open,
    },
};

use super::{claim, not_now, paper};
use crate::snapshot::{
    Business, Offer, PayScene, Ready, ScannerScene,
    payment::{
        self as shown, AskedAmount, ChargeScene, CodeScene, Delivery, Listed, Means, News, NoteScene, Owed, PaidLine,
        PaymentScene, Priced, Seller, ShownCode, Sold, WrongSum,
    },
};

const AREAS: [Area; 10] = [
    Area::Home,
    Area::Communication,
    Area::Transport,
    Area::State,
    Area::Business,
    Area::Finance,
    Area::Social,
    Area::Education,
    Area::Health,
    Area::Leisure,
];

const LIFE_EVENTS: [LifeEvent; 12] = [
    LifeEvent::MonthlyBills,
    LifeEvent::Moving,
    LifeEvent::Driving,
    LifeEvent::Papers,
    LifeEvent::Children,
    LifeEvent::Family,
    LifeEvent::Work,
    LifeEvent::Enterprise,
    LifeEvent::Travel,
    LifeEvent::Studying,
    LifeEvent::Illness,
    LifeEvent::Dispute,
];

pub(super) fn step(step: &Step, session: &Session, facts: &Facts) -> PaymentScene {
    let waited = |since| u32::try_from(facts.now.since(since).as_secs()).unwrap_or(u32::MAX);
    match step {
        Step::Finding(step) => PaymentScene::Finding(finding(step, session, facts)),
        Step::Filling(step) => PaymentScene::Filling(filling(step, facts)),
        Step::Looking(step) => {
            PaymentScene::Looking { service: asked(&step.asked.0, facts), waited: waited(step.since) }
        }
        Step::NotFound(step) => PaymentScene::NotFound(not_found(step, facts)),
        Step::Grouped(step) => PaymentScene::Grouped(group::grouped(step, session, facts)),
        Step::Gathering(step) => {
            PaymentScene::Gathering { service: sold_by_id(&step.asked.service, facts), done: step.done(), of: step.of }
        }
        Step::Owing(step) => PaymentScene::Owing(owing(step, facts)),
        Step::Amount(step) => {
            amount(step, facts).map_or_else(|| PaymentScene::Reviewing(reviewing(session, facts)), PaymentScene::Amount)
        }
        Step::Reviewing(_) => PaymentScene::Reviewing(reviewing(session, facts)),
        Step::Promising(_) => PaymentScene::Promising { total: total(session), inside: inside(session) },
        Step::Inserting(step) => PaymentScene::Inserting(inserting(step, session, facts)),
        Step::Redeeming(step) => PaymentScene::Redeeming(rest::redeeming(step, session)),
        Step::Charging(step) => PaymentScene::Charging(charging(step, session, facts)),
        Step::Showing(step) => PaymentScene::Showing(showing(step, session, facts)),
        Step::Over(step) => PaymentScene::Over(rest::over(step, session, facts)),
        Step::Paid(step) => PaymentScene::Paid(paid(step, session, facts)),
        Step::Sending(step) => PaymentScene::Sending(copies::sending(step, total(session))),
        Step::Fetching(step) => PaymentScene::Fetching(copies::fetching(step)),
        Step::Fetched(step) => PaymentScene::Fetched(copies::fetched(step, facts)),
        Step::Keeping(step) => PaymentScene::Keeping(group::keeping(step, facts)),
        Step::Owning(step) => PaymentScene::Owning(group::owning(step)),
        Step::Owned(_) => PaymentScene::Owned(group::owned(session)),
        Step::Forgetting(step) => PaymentScene::Forgetting(group::forgetting(step, session)),
    }
}

/// What the open transaction's money is for, and whether all of it is known.
pub(super) fn business(session: &Session) -> Business {
    let state = session.open.as_ref().map(|open| &open.state);
    match state.and_then(TransactionState::sale) {
        None => Business::Visa,
        Some(sale) => {
            let notes = state.is_some_and(|state| state.notes.are_on_their_way());
            if notes || !sale.is_quiet() { Business::BasketInDoubt } else { Business::Basket }
        }
    }
}

fn service<'facts>(id: &ServiceId, facts: &'facts Facts) -> Option<&'facts Service> {
    facts.shelf.as_ref()?.service(id)
}

fn sold(service: &Service, facts: &Facts) -> Option<Sold> {
    let institution = facts.shelf.as_ref()?.institution(&service.institution)?;
    Some(Sold {
        id: service.id.clone(),
        kind: service.kind,
        pictogram: service.pictogram.clone(),
        name: service.name.clone(),
        institution: institution.name.clone(),
    })
}

fn sold_by_id(id: &ServiceId, facts: &Facts) -> Option<Sold> {
    service(id, facts).and_then(|service| sold(service, facts))
}

fn seller(id: &InstitutionId, facts: &Facts) -> Option<Seller> {
    let shelf = facts.shelf.as_ref()?;
    let services = shelf.of_institution(id).count();
    let name = shelf.institution(id)?.name.clone();
    Some(Seller { id: id.clone(), name, services: u16::try_from(services).unwrap_or(u16::MAX) })
}

fn asked(inquiry: &Inquiry, facts: &Facts) -> Option<Sold> {
    match inquiry {
        Inquiry::Service { service, .. } => sold_by_id(service, facts),
        Inquiry::Household { .. } => None,
    }
}

fn masked(id: &ServiceId, account: &Account, facts: &Facts) -> Vec<Sensitive<String>> {
    service(id, facts).map(|service| service.masked(account)).unwrap_or_default()
}

const fn ready(yes: bool) -> Ready {
    if yes { Ready::Yes } else { Ready::No }
}

const fn scanner(facts: &Facts) -> ScannerScene {
    match facts.scanner {
        Scanner::Works => ScannerScene::Reads,
        Scanner::Missing => ScannerScene::Missing,
    }
}

fn count(length: usize) -> u8 {
    u8::try_from(length).unwrap_or(u8::MAX)
}

fn total(session: &Session) -> Money {
    session.cart.total().or_else(|| sale(session).map(Sale::total)).unwrap_or(Money::zero(domain::Currency::Azn))
}

fn sale(session: &Session) -> Option<&Sale> {
    session.open.as_ref()?.state.sale()
}

fn inside(session: &Session) -> Option<Money> {
    session.inside().filter(|inside| inside.is_positive())
}

const fn letters(letters: Letters) -> shown::Letters {
    match letters {
        Letters::Own => shown::Letters::Own,
        Letters::Second => shown::Letters::Second,
        Letters::Latin => shown::Letters::Latin,
    }
}

fn finding(step: &Finding, session: &Session, facts: &Facts) -> shown::Finding {
    let shelf = facts.shelf.as_deref();
    let has_area = |area: &Area| shelf.is_some_and(|shelf| shelf.of_area(*area).next().is_some());
    let has_event = |event: &LifeEvent| shelf.is_some_and(|shelf| shelf.of_life_event(*event).next().is_some());
    let offline = || Offer::NotNow(not_now(Obstacle::Offline));
    let household = if facts.has(Obstacle::Offline) { offline() } else { Offer::Available };
    shown::Finding {
        list: match &step.list {
            List::Areas => Listed::Areas,
            List::Area(area) => Listed::Area(*area),
            List::LifeEvent(event) => Listed::LifeEvent(*event),
            List::Institutions => Listed::Institutions,
            List::Institution(id) => match shelf.and_then(|shelf| shelf.institution(id)) {
                Some(institution) => Listed::Institution(institution.name.clone()),
                None => Listed::Institutions,
            },
            List::Typed => Listed::Typed,
        },
        institutions: step.institutions.iter().filter_map(|id| seller(id, facts)).collect(),
        usual: step.usual.iter().filter_map(|id| sold_by_id(id, facts)).collect(),
        letters: letters(step.letters),
        typed: step.typed.clone(),
        found: step.found.iter().filter_map(|id| sold_by_id(id, facts)).collect(),
        areas: AREAS.into_iter().filter(has_area).collect(),
        life_events: LIFE_EVENTS.into_iter().filter(has_event).collect(),
        household,
        code: match step.code {
            Code::Nothing => ShownCode::None,
            Code::Strange => ShownCode::Strange,
            Code::Group(NoGroup::Damaged) => ShownCode::GroupDamaged,
            Code::Group(NoGroup::Foreign) => ShownCode::GroupForeign,
            Code::Group(NoGroup::OtherVersion) => ShownCode::GroupVersion,
        },
        scanner: scanner(facts),
        basket: count(session.cart.basket.lines.len()),
        mine: if may_open(session, facts) { Offer::Available } else { offline() },
    }
}

fn field(field: &service::Field) -> shown::Asked {
    shown::Asked { kind: field.kind.clone(), name: field.name.clone() }
}

fn filling(step: &Filling, facts: &Facts) -> shown::Filling {
    let known = step.service.as_ref().and_then(|id| service(id, facts));
    let kind = step.kind(known);
    let way = step.way.and_then(|way| known?.ways.get(usize::from(way)));
    let at_hand = way.and_then(|way| way.fields.get(usize::from(step.field)));
    let ways = match step.way {
        Some(_) => Vec::new(),
        None => known
            .map(|service| service.ways.iter().filter_map(|way| way.fields.first()).map(field).collect())
            .unwrap_or_default(),
    };
    let text = step.text();
    shown::Filling {
        service: known.and_then(|service| sold(service, facts)),
        ways,
        field: kind
            .as_ref()
            .map(|kind| shown::Asked { kind: kind.clone(), name: at_hand.and_then(|field| field.name.clone()) }),
        place: (step.field.saturating_add(1), count(way.map_or(1, |way| way.fields.len()))),
        text: text.to_owned().into(),
        judged: kind.as_ref().and_then(|kind| kind.check(text).err()),
        wrong: step.wrong,
        scanner: scanner(facts),
    }
}

fn not_found(step: &NotFound, facts: &Facts) -> shown::NotFound {
    let account = match &step.asked.0 {
        Inquiry::Service { service, account } => masked(service, account, facts),
        Inquiry::Household { phone } => vec![service::FieldKind::Phone.masked(phone.reveal()).into()],
    };
    shown::NotFound {
        why: match step.why {
            Nothing::Owed => shown::Nothing::Owed,
            Nothing::Unknown => shown::Nothing::Unknown,
            Nothing::Silent(again) => shown::Nothing::Silent(again),
            Nothing::TooOften => shown::Nothing::TooOften,
            Nothing::Offline => shown::Nothing::Offline,
        },
        service: asked(&step.asked.0, facts),
        account,
        without: ready(step.without(facts).is_some()),
    }
}

fn owing(step: &Owing, facts: &Facts) -> shown::Owing {
    let debts = step.debts.iter().zip(&step.chosen).enumerate().filter_map(|(place, (debt, chosen))| {
        Some(Owed {
            service: sold_by_id(&debt.service, facts)?,
            label: debt.label.clone(),
            owed: debt.owed,
            discount: debt.discount,
            due: debt.due,
            chosen: match chosen {
                Chosen::No => shown::Chosen::No,
                Chosen::Yes(amount) => shown::Chosen::Yes(*amount),
                Chosen::Held => shown::Chosen::Held,
            },
            change: ready(step.may_change(place)),
        })
    });
    let silent = step.silent.iter().filter_map(|id| sold_by_id(id, facts));
    shown::Owing { debts: debts.collect(), silent: silent.collect(), sum: step.sum(), today: facts.today }
}

fn amount(step: &Amount, facts: &Facts) -> Option<AskedAmount> {
    let wrong = step.wrong.map(wrong_sum);
    match &step.of {
        Of::Service { service, .. } => {
            let money = |units| Money::new(units, service.currency);
            let (offers, typed) = match &service.price {
                Price::Entered { offers } => {
                    let offers = offers.iter().map(|units| Priced { name: None, amount: money(*units) });
                    (offers.collect(), Some(step.typed.clone()))
                }
                Price::Tariffs { tariffs } => {
                    let priced = |tariff: &service::Tariff| Priced {
                        name: Some(tariff.name.clone()),
                        amount: money(tariff.amount),
                    };
                    (tariffs.iter().map(priced).collect(), None)
                }
                Price::Fixed { .. } | Price::Owed => (Vec::new(), Some(step.typed.clone())),
            };
            let limits = (money(service.limits.least), money(service.limits.most));
            Some(AskedAmount { service: sold(service, facts)?, owed: None, offers, typed, limits, wrong })
        }
        Of::Debt { place, list } => {
            let debt = list.debts.get(usize::from(*place))?;
            let service = service(&debt.service, facts)?;
            let (least, most) = match debt.amounts {
                Amounts::Full => (debt.owed, debt.owed),
                Amounts::Part { least } => (least, debt.owed),
                Amounts::Any { least, most } => (least, most),
            };
            let money = |units| Money::new(units, debt.owed.currency);
            let least = money(least.minor_units.max(service.limits.least));
            let most = money(most.minor_units.min(service.limits.most));
            Some(AskedAmount {
                service: sold(service, facts)?,
                owed: Some(debt.owed),
                offers: Vec::new(),
                typed: Some(step.typed.clone()),
                limits: (least, most),
                wrong,
            })
        }
    }
}

const fn wrong_sum(wrong: WrongText) -> WrongSum {
    match wrong {
        WrongText::NotAnAmount(NotAnAmount::Empty) | WrongText::Amount(WrongAmount::Nothing(_)) => WrongSum::Nothing,
        WrongText::NotAnAmount(NotAnAmount::Decimals { .. }) => WrongSum::Decimals,
        WrongText::NotAnAmount(NotAnAmount::Sign { .. } | NotAnAmount::TooLong { .. })
        | WrongText::Amount(WrongAmount::Currency(_)) => WrongSum::NoNumber,
        WrongText::Amount(WrongAmount::TooLittle { least }) => WrongSum::TooLittle(least),
        WrongText::Amount(WrongAmount::TooMuch { most }) => WrongSum::TooMuch(most),
    }
}

fn reviewing(session: &Session, facts: &Facts) -> shown::Reviewing {
    let cart = &session.cart;
    let lines: Vec<shown::Line> = cart.basket.lines.iter().filter_map(|one| line(one, session, facts)).collect();
    let total = total(session);
    let fees = cart.basket.lines.iter().fold(0, |sum: i64, line| sum.saturating_add(line.commission.minor_units));
    shown::Reviewing {
        lines,
        total,
        commission: Money::new(fees, total.currency),
        notes: means(service::Means::Notes, session, facts),
        card: means(service::Means::Card, session, facts),
        code: means(service::Means::Qr, session, facts),
        room: ready(cart.has_room()),
        keep: ready(may_keep(session, facts)),
    }
}

fn line(line: &Line, session: &Session, facts: &Facts) -> Option<shown::Line> {
    let news = session.cart.news.iter().find(|(id, _)| *id == line.id).map(|(_, news)| match news {
        Otherwise::Changed { debt } => News::Changed(debt.owed),
        Otherwise::Paid => News::Paid,
        Otherwise::Silent => News::Silent,
        Otherwise::DayLimit { left } => News::DayLimit(*left),
        Otherwise::Catalogue => News::Catalogue,
        Otherwise::Unknown => News::Unknown,
    });
    Some(shown::Line {
        number: line.id.0,
        service: sold_by_id(&line.service, facts)?,
        account: masked(&line.service, &line.account, facts),
        amount: line.amount,
        commission: line.commission,
        news,
    })
}

/// Whether all of the basket may be paid this way now, or why not.
fn means(means: service::Means, session: &Session, facts: &Facts) -> Means {
    if session.cart.may_pay_by(means, facts) {
        return Means::Now;
    }
    if facts.takes(means) {
        return Means::NotForThis;
    }
    match (means, &facts.notes) {
        (service::Means::Notes, NoteSlot::Full) => Means::Full,
        (service::Means::Card, _) if !facts.has(Obstacle::CardTerminal) && hangs(facts) => Means::Resolving,
        (service::Means::Notes | service::Means::Card | service::Means::Qr, _) => Means::Fails,
    }
}

fn hangs(facts: &Facts) -> bool {
    facts.unresolved.iter().any(|(_, state)| state.card_hangs())
}

fn typed(kind: &service::FieldKind, typed: &Typed) -> shown::TypedValue {
    shown::TypedValue { text: typed.text.clone(), judged: kind.check(typed.text.reveal()).err(), wrong: typed.wrong }
}

fn inserting(step: &Inserting, session: &Session, facts: &Facts) -> shown::Inserting {
    let total = total(session);
    let missing = session.missing().unwrap_or(total);
    let largest = session.cart.largest_note(facts);
    let kinds = facts.notes.kinds();
    let mut known: Vec<Money> = kinds.iter().copied().filter(|kind| kind.currency == total.currency).collect();
    known.sort_by_key(|value| value.minor_units);
    known.dedup();
    let chips = known.into_iter().map(|value| (value, notes::fit(value, missing, kinds, largest)));
    let state = session.open.as_ref().map(|open| &open.state);
    let taken = state.map(|state| state.notes.taken.iter().map(|(_, value)| *value).collect()).unwrap_or_default();
    shown::Inserting {
        missing,
        total,
        inside: session.inside().unwrap_or(Money::zero(total.currency)),
        notes: taken,
        chips: chips.collect(),
        note: match step.note {
            Note::None if kinds.is_empty() => {
                NoteScene::Closed(if facts.notes == NoteSlot::Full { Means::Full } else { Means::Fails })
            }
            Note::None => NoteScene::Awaited,
            Note::Entering => NoteScene::Entering,
            Note::Stacking { value, .. } => NoteScene::Stacking(value),
            Note::Returning => NoteScene::Returning,
        },
        refusal: step.refusal.map(refusal),
        card: means(service::Means::Card, session, facts),
        code: means(service::Means::Qr, session, facts),
        then: match step.then {
            Then::GoOn => shown::Then::GoOn,
            Then::Card => shown::Then::Card,
            Then::Code => shown::Then::Code,
            Then::Stop => shown::Then::Stop,
        },
    }
}

const fn refusal(refusal: Refusal) -> shown::Refusal {
    match refusal {
        Refusal::TooLarge(value) => shown::Refusal::TooLarge(value),
        Refusal::NotTaken(value) => shown::Refusal::NotTaken(value),
        Refusal::Unread(Returned::Unreadable) => shown::Refusal::Unreadable,
        Refusal::Unread(Returned::NotTaken) => shown::Refusal::OfAnotherKind,
        Refusal::Unread(Returned::Double) => shown::Refusal::Double,
        Refusal::Unread(Returned::Busy) => shown::Refusal::Busy,
    }
}

fn charging(step: &Charging, session: &Session, facts: &Facts) -> shown::Charging {
    let state = match step.charge {
        Charge::AtTerminal(CardProgress::Card) => ChargeScene::At(PayScene::Card),
        Charge::AtTerminal(CardProgress::Pin) => ChargeScene::At(PayScene::Pin),
        Charge::AtTerminal(CardProgress::WrongPin) => ChargeScene::At(PayScene::WrongPin),
        Charge::AtTerminal(CardProgress::Bank) => ChargeScene::At(PayScene::Bank),
        Charge::AtTerminal(CardProgress::RemoveCard) => ChargeScene::At(PayScene::RemoveCard),
        Charge::AtTerminal(CardProgress::Undoing) | Charge::Undoing { .. } => ChargeScene::At(PayScene::Undoing),
        Charge::AtTerminal(CardProgress::Wait) => ChargeScene::At(PayScene::Starting),
        Charge::Cancelling => ChargeScene::At(PayScene::Cancelling),
        Charge::Settling { .. } => ChargeScene::At(PayScene::Settling),
        Charge::Finding { .. } => ChargeScene::Finding,
        Charge::NotTaken(by) => ChargeScene::NotTaken(by),
    };
    shown::Charging {
        amount: step.amount,
        total: total(session),
        inside: inside(session),
        state,
        notes: means(service::Means::Notes, session, facts),
        code: means(service::Means::Qr, session, facts),
        claim: claim(session),
    }
}

fn showing(step: &Showing, session: &Session, facts: &Facts) -> shown::Showing {
    let state = match &step.code {
        CodeState::Opening { .. } => CodeScene::Opening,
        CodeState::Shown { payload, good_until, hears, .. } => {
            let left = if *good_until > facts.now { good_until.since(facts.now).as_secs() } else { 0 };
            CodeScene::Shown {
                payload: payload.clone(),
                minutes: u8::try_from(left.div_ceil(60).max(1)).unwrap_or(u8::MAX),
                hears: match hears {
                    Hears::Central => shown::Hears::Bank,
                    Hears::Nobody => shown::Hears::Nobody,
                },
            }
        }
        CodeState::Ending { .. } => CodeScene::Ending,
        CodeState::NotPaid(why) => CodeScene::NotPaid(*why),
    };
    shown::Showing {
        amount: step.amount,
        total: total(session),
        inside: inside(session),
        state,
        notes: means(service::Means::Notes, session, facts),
        card: means(service::Means::Card, session, facts),
        again: means(service::Means::Qr, session, facts),
        claim: claim(session),
    }
}

fn paid(step: &Paid, session: &Session, facts: &Facts) -> shown::Paid {
    let items = sale(session).map(|sale| sale.items.as_slice()).unwrap_or_default();
    let lines = items
        .iter()
        .filter_map(|item| Some(PaidLine { service: sold_by_id(&item.service, facts)?, amount: item.amount }));
    let waits = items.iter().any(|item| item.promise == Promise::Queue);
    shown::Paid {
        lines: lines.collect(),
        total: sale(session).map_or_else(|| total(session), Sale::total),
        paper: paper(step.paper),
        again: ready(facts.can_print()),
        kept: sale(session).and_then(|sale| sale.credit),
        delivery: if waits { Delivery::WhenConnected } else { Delivery::Now },
        claim: claim(session),
        send: ready(session.may_send()),
        sent: session.sent.iter().map(|(_, to)| to.clone()).collect(),
        keep: ready(may_keep(session, facts)),
    }
}
