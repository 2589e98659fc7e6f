//! Several travellers in one session, as far as they may be seen.

use domain::{Money, TransactionId, books::Stage as Reached, document::TravelDocument, fact::PaperKind, visa::Fees};
use journey::{Absent, Open, Session, Without, stage};

use super::{paper, total};
use crate::snapshot::{
    PaperScene, Scene,
    party::{Handed, Listed, Others, PartyPapers, Room, Standing},
};

/// The list: who may have a visa in the order in which they came, then who may not.
pub(super) fn list(session: &Session, fees: Fees) -> Scene {
    let approved = session.opens().filter_map(|open| {
        let name = document(session, open.id).map(name_of).unwrap_or_default();
        Some(Listed { name, standing: Standing::Approved(cost(open)?) })
    });
    let travellers = approved.chain(session.absent.iter().map(listed_without)).collect();
    let fees = session.fees().unwrap_or(fees);
    let room = if session.has_room() { Room::Free } else { Room::Full };
    Scene::Party { travellers, fees, room }
}

/// Which traveller is entered now, from 1.
pub(super) fn number(session: &Session) -> u8 {
    u8::try_from(session.companions.len() + session.absent.len() + 1).unwrap_or(u8::MAX)
}

pub(super) fn removing(session: &Session, place: u8, fees: Fees) -> Scene {
    let open = session.opens().nth(usize::from(place));
    let name = open.and_then(|open| document(session, open.id)).map(name_of).unwrap_or_default();
    let amount = open.and_then(cost).unwrap_or_else(|| total(&fees));
    Scene::Removing { name, number: place + 1, amount }
}

/// Who else is there when the traveller at hand has no visa here.
pub(super) fn others(session: &Session) -> Others {
    if session.companions.is_empty() { Others::Nobody } else { Others::Wait }
}

/// The same where the next traveller may be entered at once.
pub(super) fn others_may_come(session: &Session) -> Others {
    match others(session) {
        Others::Nobody if session.has_room() => Others::MayCome,
        others => others,
    }
}

/// The papers of several who paid together; nothing for one alone.
pub(super) fn papers(session: &Session, sheets: &[stage::Sheet]) -> Option<PartyPapers> {
    let of = |kind| sheets.iter().filter(move |sheet| sheet.kind == kind);
    let total = of(PaperKind::Total).map(|sheet| paper(sheet.state)).next();
    let undelivered = || {
        session.opens().filter_map(|open| match &open.state.stage {
            Reached::Reversed { payment, .. } => Some(payment.amount),
            _ => None,
        })
    };
    let count = u8::try_from(undelivered().count()).unwrap_or(u8::MAX);
    if total.is_none() && count == 0 {
        return None;
    }
    let travellers: Vec<Handed> = of(PaperKind::Visa).map(|visa| handed(session, sheets, visa)).collect();
    let paid = sum(of(PaperKind::Visa).filter_map(|sheet| {
        let open = session.opens().find(|open| open.id == sheet.transaction)?;
        open.state.payment().map(|payment| payment.amount)
    }))?;
    let uncharged = sum(undelivered()).map(|amount| (count, amount));
    // One of a party has no sum of their own: the receipt says it.
    let total = total.unwrap_or(PaperScene::Printed);
    Some(PartyPapers { travellers, total, paid, uncharged })
}

fn handed(session: &Session, sheets: &[stage::Sheet], visa: &stage::Sheet) -> Handed {
    let id = visa.transaction;
    let receipt = sheets.iter().find(|sheet| sheet.transaction == id && sheet.kind == PaperKind::Receipt);
    let granted = session.papers_of(id).map(|papers| &papers.visa);
    let name = granted.map(|visa| whole(visa.surname.reveal(), visa.given_names.reveal()));
    let open = session.opens().find(|open| open.id == id);
    Handed {
        name: name.or_else(|| document(session, id).map(name_of)),
        claim: open.map_or_else(|| domain::ClaimNumber::of(id), |open| open.claim),
        visa: paper(visa.state),
        receipt: receipt.map_or(PaperScene::Missing, |sheet| paper(sheet.state)),
    }
}

fn document(session: &Session, of: TransactionId) -> Option<&TravelDocument> {
    let at_hand = session.open.as_ref().is_some_and(|open| open.id == of);
    let reading = if at_hand {
        session.reading.as_ref()
    } else {
        session.companions.iter().find(|companion| companion.open.id == of)?.reading.as_ref()
    };
    reading.map(|reading| &reading.document)
}

fn name_of(document: &TravelDocument) -> String {
    whole(document.surname.reveal(), document.given_names.reveal())
}

fn whole(surname: &str, given_names: &str) -> String {
    format!("{surname} {given_names}").trim().to_owned()
}

fn listed_without(absent: &Absent) -> Listed {
    let standing = match absent.why {
        Without::Refused(_) => Standing::Refused,
        Without::Number(case) => Standing::Numbered(case),
        Without::Desk(claim) => Standing::Desk(claim),
    };
    Listed { name: whole(absent.surname.reveal(), absent.given_names.reveal()), standing }
}

fn cost(open: &Open) -> Option<Money> {
    match &open.state.stage {
        Reached::Approved { fees } => Some(total(fees)),
        _ => None,
    }
}

fn sum(amounts: impl Iterator<Item = Money>) -> Option<Money> {
    amounts.reduce(|sum, amount| sum.plus(amount).unwrap_or(sum))
}
