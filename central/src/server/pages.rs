//! Pages for people: small, without scripts, without personal data.

use std::fmt::Write as _;

use axum::{
    extract::{Path, State},
    http::{
        HeaderName, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS},
    },
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use protocol::visa::Decision;
use tokio_postgres::types::Json;

use crate::{answer::Refusal, app::App, store::failed};

/// What every page is sent with: nothing runs, nothing is kept, nobody learns where it was seen.
pub(crate) const HEADERS: [(HeaderName, &str); 5] = [
    (CONTENT_TYPE, "text/html; charset=utf-8"),
    (CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'"),
    (CACHE_CONTROL, "no-store"),
    (REFERRER_POLICY, "no-referrer"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
];

const STYLE: &str = "body{font:1.125rem/1.5 sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;\
background:#fff}dl{display:grid;grid-template-columns:1fr auto;gap:.25rem 1rem}dd{margin:0;text-align:end}\
h1{font-size:1.5rem}h2{font-size:1.125rem;margin-top:2rem}.total{font-weight:700}.void{color:#8f1d1d;font-weight:700}";

/// The words of one language.
struct Words {
    tag: &'static str,
    title: &'static str,
    number: &'static str,
    visa: &'static str,
    duty: &'static str,
    service: &'static str,
    total: &'static str,
    paid: &'static str,
    terminal: &'static str,
    void: &'static str,
    unknown: &'static str,
}

const AZERBAIJANI: Words = Words {
    tag: "az",
    title: "Elektron qəbz",
    number: "Qəbzin nömrəsi",
    visa: "Vizanın nömrəsi",
    duty: "Dövlət rüsumu",
    service: "Terminalın xidmət haqqı",
    total: "Cəmi",
    paid: "Ödəniş vaxtı",
    terminal: "Terminal",
    void: "Viza ləğv edilib. Ödəniş kartınıza qaytarılır.",
    unknown: "Belə qəbz yoxdur. Nömrəni yoxlayın.",
};

const ENGLISH: Words = Words {
    tag: "en",
    title: "Electronic receipt",
    number: "Receipt number",
    visa: "Visa number",
    duty: "State duty",
    service: "Terminal's service fee",
    total: "Total",
    paid: "Paid",
    terminal: "Terminal",
    void: "The visa is void. The payment is returned to your card.",
    unknown: "There is no such receipt. Check the number.",
};

/// What the page shows.
struct Shown {
    number: String,
    visa: String,
    decision: Decision,
    paid: String,
    kiosk: String,
    void: bool,
}

/// The e-receipt, for whoever has its number.
///
/// # Errors
/// The database.
#[utoipa::path(
    get,
    operation_id = "receipt",
    path = "/receipts/{number}",
    params(("number" = String, Path)),
    responses(
        (status = 200, description = "a page in Azerbaijani and English", body = String, content_type = "text/html"),
        (status = 404, description = "a page that says so", body = String, content_type = "text/html"),
    ),
    tag = "public"
)]
pub async fn receipt(Path(number): Path<String>, State(app): State<App>) -> Result<Response, Refusal> {
    let client = app.store.client().await?;
    let sql = "select receipt, number, decision, issued_ms, kiosk, state = 'void' from visa where receipt = $1";
    let row = client.query_opt(sql, &[&number]).await.map_err(failed("read a receipt"))?;
    let Some(row) = row else {
        return Ok((StatusCode::NOT_FOUND, HEADERS, page(|words| format!("<p>{}</p>", words.unknown))).into_response());
    };
    let paid = Timestamp::from_millisecond(row.get(3)).unwrap_or(Timestamp::UNIX_EPOCH);
    let Json(decision) = row.get(2);
    let shown = Shown {
        number: row.get(0),
        visa: masked(row.get(1)),
        decision,
        paid: app.site_offset.to_datetime(paid).strftime("%d.%m.%Y %H:%M").to_string(),
        kiosk: row.get(4),
        void: row.get(5),
    };
    Ok((StatusCode::OK, HEADERS, page(|words| body(words, &shown))).into_response())
}

fn page(body: impl Fn(&Words) -> String) -> String {
    let section =
        |words: &Words| format!("<section lang=\"{}\"><h1>{}</h1>{}</section>", words.tag, words.title, body(words));
    let sections = section(&AZERBAIJANI) + &section(&ENGLISH);
    page_of(&[AZERBAIJANI.title, ENGLISH.title], &sections)
}

/// A whole page of sections, each in a language of its own.
pub(crate) fn page_of(titles: &[&str], sections: &str) -> String {
    format!(
        "<!doctype html><html lang=\"az\"><head><meta charset=\"utf-8\"><meta name=\"robots\" content=\"noindex\">\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{}</title><style>{STYLE}</style>\
</head><body><main>{sections}</main></body></html>",
        titles.join(" / ")
    )
}

fn body(words: &Words, shown: &Shown) -> String {
    let line = |name: &str, value: &str| format!("<dt>{name}</dt><dd>{}</dd>", escaped(value));
    let mut text = String::new();
    if shown.void {
        let _ = write!(text, "<p class=\"void\">{}</p>", words.void);
    }
    text.push_str("<dl>");
    text.push_str(&line(words.number, &shown.number));
    text.push_str(&line(words.visa, &shown.visa));
    text.push_str(&line(words.paid, &shown.paid));
    text.push_str(&line(words.terminal, &shown.kiosk));
    if let Decision::Approved { fees, .. } = &shown.decision {
        text.push_str(&line(words.duty, &fees.duty.to_string()));
        text.push_str(&line(words.service, &fees.service.to_string()));
        if let Ok(total) = fees.total() {
            let _ = write!(text, "<dt class=\"total\">{}</dt><dd class=\"total\">{total}</dd>", words.total);
        }
    }
    text.push_str("</dl>");
    text
}

/// All but the last four characters of a number, hidden.
fn masked(number: &str) -> String {
    let shown = number.chars().count().saturating_sub(4);
    let mask = |(place, character): (usize, char)| if place < shown && character != '-' { '•' } else { character };
    number.chars().enumerate().map(mask).collect()
}

/// Text that came from outside.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_four_characters_of_a_number_are_shown() {
        assert_eq!(masked("AZ26-4K7M-22910"), "••••-••••-•2910");
    }

    #[test]
    fn nothing_from_outside_becomes_markup() {
        assert_eq!(escaped("<b>&\""), "&lt;b&gt;&amp;&quot;");
    }
}
