//! Where the terminal's part ends without a payment: refused with its way out, an officer, the desk.

use domain::{
    ClaimNumber,
    receipt::DeskReason,
    visa::{Grounds, OfficerReason, Refused, WayOut},
};
use locales::{Words, format};

use super::{
    page::{Message, Page, nothing},
    party, place, residence,
};
use crate::{
    screen::{Icon, NoticeKind, Part, Take, TakeState},
    snapshot::{PaperScene, party::Others},
};

pub(super) fn refused(page: Page<'_>, reason: Refused, others: Others) -> Page<'_> {
    let title: Message = match reason {
        Refused::Nationality => Words::refused_nationality_title,
        Refused::DocumentExpired => Words::refused_expired_title,
        Refused::ValidityTooShort { .. } => Words::refused_validity_title,
        Refused::DocumentKind => Words::refused_kind_title,
        Refused::NoVisaNeeded => Words::refused_no_visa_title,
        Refused::Trip { .. } => Words::refused_trip_title,
        Refused::Agency => Words::refused_agency_title,
        Refused::Residence(_) => Words::residence_refused_title,
        Refused::Officer { .. } => Words::refused_officer_title,
    };
    let language = page.language();
    let page =
        page.help(Words::help_desk_goes_on).private_title(title, Words::voice_refused).private_subtitle(|words| {
            match reason {
                Refused::Nationality => words.refused_nationality(),
                Refused::DocumentExpired => words.refused_expired(),
                Refused::ValidityTooShort { .. } => words.refused_validity(),
                Refused::DocumentKind => words.refused_kind(),
                Refused::NoVisaNeeded => words.refused_no_visa(),
                Refused::Trip { longest } => words.refused_trip(longest),
                Refused::Agency => words.refused_agency(),
                Refused::Residence(why) => residence::why(words, language, why),
                Refused::Officer { because: Grounds::Document } => words.refused_officer_document(),
                Refused::Officer { because: Grounds::Details } => words.refused_officer_details(),
                Refused::Officer { because: Grounds::OtherVisa } => words.refused_officer_other_visa(),
                Refused::Officer { because: Grounds::Entry } => words.refused_officer_entry(),
            }
        });
    let page = way_out(page, NoticeKind::Here, reason.way_out(), reason);
    let page = match reason.otherwise() {
        Some(way) => way_out(page, NoticeKind::Tint, way, reason),
        None => page,
    };
    party::end(nothing_paid(page).call(), others, Words::claim_read)
}

fn way_out(page: Page<'_>, kind: NoticeKind, way: WayOut, reason: Refused) -> Page<'_> {
    let (icon, bold, line): (Icon, Message, Message) = match way {
        WayOut::Portal => (Icon::Qr, Words::way_portal, Words::way_portal_line),
        WayOut::Desk => (Icon::Desk, Words::way_desk, Words::way_desk_line),
        WayOut::Embassy => (Icon::Passport, Words::way_embassy, Words::way_embassy_line),
        WayOut::Gate => (Icon::Next, Words::way_gate, Words::way_gate_line),
        WayOut::OtherAnswers => (Icon::Edit, Words::way_answers, Words::way_answers_line),
    };
    let latest = match (way, reason) {
        (WayOut::OtherAnswers, Refused::ValidityTooShort { latest }) => latest,
        _ => None,
    };
    match latest {
        Some(latest) => {
            let day = format::long_day(latest, page.language());
            page.notice(kind, icon, bold, |words| words.way_answers_until(&day))
        }
        None => page.notice(kind, icon, bold, line),
    }
}

fn nothing_paid(page: Page<'_>) -> Page<'_> {
    page.money(Words::nothing_paid).notice(NoticeKind::Ok, Icon::Safe, nothing, Words::nothing_paid)
}

/// Why an officer is asked.
pub(super) const fn reason_of(reason: OfficerReason) -> Message {
    match reason {
        OfficerReason::Stateless => Words::officer_stateless,
        OfficerReason::Declaration => Words::officer_declaration,
        OfficerReason::BirthDateUnknown => Words::officer_birth,
        OfficerReason::UnknownCountry => Words::officer_country,
        OfficerReason::Typed => Words::officer_typed,
        OfficerReason::AgencyWish => Words::officer_agency,
        OfficerReason::ResidenceUnsure => Words::officer_residence,
    }
}

pub(super) fn officer(
    page: Page<'_>,
    reason: OfficerReason,
    (claim, paper): (ClaimNumber, PaperScene),
    others: Others,
) -> Page<'_> {
    let page = page.title(Words::officer_title).private_subtitle(reason_of(reason));
    goes_on(page, (claim, paper, &claim.to_string()), others)
}

pub(super) fn desk<'a>(
    page: Page<'a>,
    reason: DeskReason,
    slip: (ClaimNumber, PaperScene, &str),
    others: Others,
) -> Page<'a> {
    let why: Message = match reason {
        DeskReason::Offline => Words::desk_offline,
        DeskReason::Officer => Words::desk_officer,
        DeskReason::AgencySilent => Words::desk_silent,
        DeskReason::EVisa => Words::desk_evisa,
    };
    goes_on(page.title(Words::desk_title).subtitle(why), slip, others)
}

fn goes_on<'a>(page: Page<'a>, (claim, paper, code): (ClaimNumber, PaperScene, &str), others: Others) -> Page<'a> {
    let page = page
        .help(Words::help_desk_goes_on)
        .notice(NoticeKind::Here, Icon::Desk, Words::way_desk, Words::way_desk_line)
        .claim(Words::desk_show, claim, code);
    party::end(nothing_paid(slip(page, paper)), others, Words::claim_finish)
}

/// Where a slip is, and where to take it from. The number on the screen is always enough.
pub(super) fn slip(page: Page<'_>, paper: PaperScene) -> Page<'_> {
    let slot = page.snapshot.cabinet.printer;
    match paper {
        PaperScene::ToCome | PaperScene::Printing => {
            page.notice(NoticeKind::Tint, Icon::Printer, Words::slip_printing, Words::slip_printing_line)
        }
        PaperScene::Printed => {
            let (name, place) = (page.both(Words::slip_take), page.both(place::words(slot)));
            let take = Take {
                name: name.shown,
                place: place.shown,
                icon: Icon::Receipt,
                arrow: Some(place::arrow(slot)),
                state: TakeState::Waiting,
            };
            page.part(Part::Takes(vec![take])).edge(slot).speak(format!("{}. {}", name.said, place.said))
        }
        PaperScene::Missing => {
            page.notice(NoticeKind::Tint, Icon::Printer, Words::slip_missing, Words::slip_missing_line)
        }
        PaperScene::Doubtful => {
            page.notice(NoticeKind::Tint, Icon::Printer, Words::slip_take, Words::slip_doubtful_line).edge(slot)
        }
    }
}
