//! What stands on the list and on a case's page.

use std::fmt::Write as _;

use domain::{
    document::{Item, PartialDate, ResidenceDocument, Source, TravelDocument},
    visa::{Application, Grounds},
};
use jiff::{Timestamp, tz::Offset};

use super::{
    html::escaped,
    words::{self, Tongue},
};
use crate::officers::{
    case::{Case, State, word},
    ruling::{Earlier, Shown, Verdict},
};

/// When and where a page is read.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub(super) now_ms: i64,
    pub(super) offset: Offset,
}

impl Moment {
    fn local(self, at_ms: i64) -> String {
        let at = Timestamp::from_millisecond(at_ms).unwrap_or(Timestamp::UNIX_EPOCH);
        self.offset.to_datetime(at).strftime("%d.%m.%Y %H:%M").to_string()
    }

    fn age(self, at_ms: i64, tongue: Tongue) -> String {
        format!("{} {}", (self.now_ms - at_ms).max(0) / 60_000, tongue.say(words::MINUTES))
    }
}

pub(super) fn list(cases: &[Case], moment: Moment, tongue: Tongue) -> String {
    if cases.is_empty() {
        return format!("<p>{}</p>", tongue.say(words::NONE_WAIT));
    }
    let heads = [words::CASE, words::REASON, words::AGE, words::TERMINAL];
    let mut html = String::from("<table><thead><tr>");
    for head in heads {
        let _ = write!(html, "<th scope=\"col\">{}</th>", tongue.say(head));
    }
    html.push_str("</tr></thead><tbody>");
    for case in cases {
        let _ = write!(
            html,
            "<tr><th scope=\"row\"><a class=\"number\" href=\"/cases/{}\">{}</a></th><td>{}</td><td>{}</td><td>{}</td></tr>",
            case.id,
            case.number,
            tongue.say(words::reason(case.reason)),
            moment.age(case.opened_ms, tongue),
            escaped(&case.kiosk)
        );
    }
    html.push_str("</tbody></table>");
    html
}

/// A case with everything that was read, typed and answered; with three buttons while it waits.
pub(super) fn one(shown: &Shown, moment: Moment, tongue: Tongue, token: &str) -> String {
    let case = &shown.case;
    let mut html = String::from("<dl>");
    entry(&mut html, tongue.say(words::REASON), tongue.say(words::reason(case.reason)), "");
    entry(&mut html, tongue.say(words::TERMINAL), &case.kiosk, "");
    entry(&mut html, tongue.say(words::OPENED), &moment.local(case.opened_ms), "");
    entry(&mut html, tongue.say(words::AGE), &moment.age(case.opened_ms, tongue), "");
    html.push_str("</dl>");
    if let Some(ruling) = &shown.ruling {
        html.push_str(&earlier(ruling, moment, tongue));
    }
    let Some(application) = shown.application.as_ref().filter(|_| case.is_good(moment.now_ms)) else {
        let _ = write!(html, "<p class=\"notice\" role=\"status\">{}</p>", tongue.say(words::GONE));
        return html;
    };
    document(&mut html, &application.document, tongue);
    if let Some(shown) = &application.residence {
        residence(&mut html, shown, tongue);
    }
    visit(&mut html, application, tongue);
    if case.state == State::Waiting {
        forms(&mut html, shown, tongue, token);
    }
    html
}

/// Who decided before, and what.
pub(super) fn earlier(ruling: &Earlier, moment: Moment, tongue: Tongue) -> String {
    let verdict = match ruling.verdict {
        Verdict::Approve { days } => {
            format!("{} ({} {days})", tongue.say(words::APPROVE), tongue.say(words::DAYS).to_lowercase())
        }
        Verdict::Refuse(grounds) => {
            format!("{} ({})", tongue.say(words::REFUSE), tongue.say(words::grounds(grounds)))
        }
        Verdict::Desk => tongue.say(words::DESK).to_owned(),
    };
    format!(
        "<p class=\"notice\" role=\"status\">{} {verdict}; {} {}, {}</p>",
        tongue.say(words::ALREADY),
        tongue.say(words::BY),
        escaped(&ruling.officer),
        moment.local(ruling.ruled_ms)
    )
}

fn entry(html: &mut String, name: &str, value: &str, marks: &str) {
    let value = if value.is_empty() { "&mdash;".to_owned() } else { escaped(value) };
    let _ = write!(html, "<dt>{name}</dt><dd>{value}{marks}</dd>");
}

fn document(html: &mut String, document: &TravelDocument, tongue: Tongue) {
    let _ = write!(html, "<h2>{}</h2><dl>", tongue.say(words::DOCUMENT));
    entry(html, tongue.say(words::DOCUMENT_KIND), &document.document_type, "");
    for item in Item::ALL {
        let value = match item {
            Item::Surname => document.surname.reveal().clone(),
            Item::GivenNames => document.given_names.reveal().clone(),
            Item::Number => document.number.reveal().clone(),
            Item::Nationality => document.nationality.to_string(),
            Item::IssuingState => document.issuing_state.to_string(),
            Item::BirthDate => born(*document.birth.reveal()),
            Item::Sex => tongue.say(words::sex(document.sex)).to_owned(),
            Item::ExpiryDate => document.expiry.strftime("%d.%m.%Y").to_string(),
        };
        entry(html, tongue.say(words::item(item)), &value, &marks(document, item, tongue));
    }
    html.push_str("</dl>");
}

/// The second document; compared with the first by whoever decides.
fn residence(html: &mut String, document: &ResidenceDocument, tongue: Tongue) {
    let _ = write!(html, "<h2>{}</h2><dl>", tongue.say(words::RESIDENCE));
    entry(html, tongue.say(words::DOCUMENT_KIND), &document.document_type, "");
    let repaired = match document.source {
        Source::Repaired => format!("<span class=\"mark\">{}</span>", tongue.say(words::REPAIRED)),
        Source::Read | Source::Typed => String::new(),
    };
    for (item, value) in [
        (Item::Surname, document.surname.reveal().clone()),
        (Item::GivenNames, document.given_names.reveal().clone()),
        (Item::Number, document.number.reveal().clone()),
        (Item::Nationality, document.nationality.to_string()),
        (Item::IssuingState, document.issuing_state.to_string()),
        (Item::BirthDate, born(*document.birth.reveal())),
        (Item::Sex, tongue.say(words::sex(document.sex)).to_owned()),
        (Item::ExpiryDate, document.expiry.strftime("%d.%m.%Y").to_string()),
    ] {
        let marks = if item == Item::Surname { repaired.as_str() } else { "" };
        entry(html, tongue.say(words::item(item)), &value, marks);
    }
    html.push_str("</dl>");
}

/// What was typed or repaired of a value, and what had been read before it was typed.
fn marks(document: &TravelDocument, item: Item, tongue: Tongue) -> String {
    let mut marks = String::new();
    if let Some(correction) = document.typed.iter().find(|correction| correction.item == item) {
        let read = correction.read.as_ref().map(|read| read.reveal().as_str()).filter(|read| !read.is_empty());
        let read = match read {
            Some(read) => format!("{}: {}", tongue.say(words::READ_AS), escaped(read)),
            None => tongue.say(words::NOTHING_READ).to_owned(),
        };
        let _ = write!(marks, "<span class=\"mark\">{}; {read}</span>", tongue.say(words::TYPED));
    }
    if document.repaired.contains(&item) {
        let _ = write!(marks, "<span class=\"mark\">{}</span>", tongue.say(words::REPAIRED));
    }
    if document.names_truncated && matches!(item, Item::Surname | Item::GivenNames) {
        let _ = write!(marks, "<span class=\"mark\">{}</span>", tongue.say(words::CUT));
    }
    marks
}

fn born(date: PartialDate) -> String {
    match date {
        PartialDate::Known(date) => date.strftime("%d.%m.%Y").to_string(),
        PartialDate::Month { year, month } => format!("..{month:02}.{year}"),
        PartialDate::Year(year) => format!("..{year}"),
        PartialDate::Unknown => String::new(),
    }
}

fn visit(html: &mut String, application: &Application, tongue: Tongue) {
    let trip = application.trip;
    let _ = write!(html, "<h2>{}</h2><dl>", tongue.say(words::VISIT));
    entry(html, tongue.say(words::ARRIVAL), &trip.arrival.strftime("%d.%m.%Y").to_string(), "");
    entry(html, tongue.say(words::DAYS), &trip.days.to_string(), "");
    entry(html, tongue.say(words::PURPOSE), tongue.say(words::purpose(trip.purpose)), "");
    entry(html, tongue.say(words::DECLARATION), tongue.say(words::declaration(application.declaration)), "");
    html.push_str("</dl>");
}

fn forms(html: &mut String, shown: &Shown, tongue: Tongue, token: &str) {
    let _ = write!(html, "<h2>{}</h2>", tongue.say(words::DECIDE));
    let begin = |verdict: &str| {
        format!(
            "<form method=\"post\" action=\"/cases/{}\"><input type=\"hidden\" name=\"token\" value=\"{token}\">\
            <input type=\"hidden\" name=\"shown\" value=\"{}\"><input type=\"hidden\" name=\"verdict\" value=\"{verdict}\">",
            shown.case.id, shown.case.transaction
        )
    };
    let most = shown.most_days;
    if most == 0 {
        let _ = write!(html, "<p class=\"notice\">{}</p>", tongue.say(words::CANNOT_APPROVE));
    } else {
        let _ = write!(
            html,
            "{}<fieldset><legend>{approve}</legend><label for=\"days\">{} {most}</label><input id=\"days\" type=\"number\" \
            name=\"days\" min=\"1\" max=\"{most}\" value=\"{most}\" required><button>{approve}</button></fieldset></form>",
            begin("approve"),
            tongue.say(words::APPROVE_DAYS),
            approve = tongue.say(words::APPROVE),
        );
    }
    let _ = write!(html, "{}<fieldset><legend>{}</legend>", begin("refuse"), tongue.say(words::GROUNDS));
    for grounds in Grounds::ALL {
        let value = word(&grounds);
        let _ = write!(
            html,
            "<label><input type=\"radio\" name=\"grounds\" value=\"{value}\" required> {}</label>",
            tongue.say(words::grounds(grounds))
        );
    }
    let _ = write!(html, "<button class=\"no\">{}</button></fieldset></form>", tongue.say(words::REFUSE));
    let _ = write!(
        html,
        "{}<fieldset><legend>{desk}</legend><button class=\"plain\">{desk}</button></fieldset></form>",
        begin("desk"),
        desk = tongue.say(words::DESK)
    );
}
