//! The frame of every page: no scripts, labels and headings, contrast of 7:1 and more.

use std::fmt::Write as _;

use axum::{
    http::{
        HeaderName, HeaderValue, StatusCode,
        header::{
            CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
            X_CONTENT_TYPE_OPTIONS,
        },
    },
    response::{IntoResponse as _, Response},
};

use super::words::{self, Tongue};

const HEADERS: [(HeaderName, &str); 6] = [
    (CONTENT_TYPE, "text/html; charset=utf-8"),
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    (CACHE_CONTROL, "no-store"),
    (REFERRER_POLICY, "no-referrer"),
    (STRICT_TRANSPORT_SECURITY, "max-age=31536000"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
];

/// No value is longer.
const LONGEST_TEXT: usize = 200;

/// The one style sheet.
pub(super) const STYLE: &str = "body{font:1.125rem/1.5 sans-serif;max-width:56rem;margin:0 auto;padding:1rem;\
color:#0a1f24;background:#fff}header{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;justify-content:space-between;\
border-bottom:2px solid #083e47;padding-bottom:.5rem}header form{display:inline}h1{font-size:1.6rem}\
h2{font-size:1.25rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.6rem;\
border-bottom:1px solid #4d686d}dl{display:grid;grid-template-columns:max-content 1fr;gap:.4rem 1.5rem}dt{color:#21393e}\
dd{margin:0;font-weight:700}.number{font:700 1.3rem monospace}.mark{display:block;font-weight:400;background:#ffc440;\
color:#0a1f24;padding:.1rem .5rem}.notice{border:2px solid #6e0c2a;padding:.6rem 1rem;color:#6e0c2a;font-weight:700}\
.done{border-color:#083f25;color:#083f25}fieldset{border:1px solid #4d686d;margin:0 0 1rem;padding:1rem}\
label{display:block;margin:.3rem 0}input[type=text],input[type=password],input[type=number]{font:inherit;padding:.5rem;\
border:2px solid #4d686d;display:block;min-width:12rem}button{font:inherit;font-weight:700;min-height:3rem;padding:.5rem 1.25rem;\
color:#fff;background:#083e47;border:2px solid #083e47;margin-top:.75rem}button.plain{color:#083e47;background:#fff}\
button.no{background:#6e0c2a;border-color:#6e0c2a}a{color:#083e47}\
:focus-visible{outline:4px solid #0a1f24;outline-offset:3px;box-shadow:0 0 0 3px #ffc440}";

/// Somebody before a page.
pub(super) struct Reader<'a> {
    pub(super) tongue: Tongue,
    /// Who is signed in, and what their forms carry.
    pub(super) officer: Option<(&'a str, &'a str)>,
}

/// Whether a page asks for itself again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reload {
    Never,
    Soon,
}

/// A whole page.
pub(super) fn page(reader: &Reader<'_>, status: StatusCode, title: &str, reload: Reload, body: &str) -> Response {
    let tongue = reader.tongue;
    let mut head = String::new();
    let mut header = String::new();
    if reload == Reload::Soon {
        head.push_str("<meta http-equiv=\"refresh\" content=\"20\">");
    }
    let _ = write!(header, "<nav aria-label=\"{}\">", tongue.say(words::LANGUAGE));
    for (other, tag, name) in Tongue::ALL {
        let current = if other == tongue { " aria-current=\"true\"" } else { "" };
        let _ = write!(header, "<a href=\"/language/{tag}\" lang=\"{tag}\" hreflang=\"{tag}\"{current}>{name}</a> ");
    }
    header.push_str("</nav>");
    if let Some((officer, token)) = reader.officer {
        let _ = write!(
            header,
            "<form method=\"post\" action=\"/sign-out\"><input type=\"hidden\" name=\"token\" value=\"{token}\">{} \
            <button class=\"plain\">{}</button></form>",
            escaped(officer),
            tongue.say(words::SIGN_OUT)
        );
    }
    let html = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">{head}<meta name=\"robots\" content=\"noindex\">\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{}</title>\
        <link rel=\"stylesheet\" href=\"/style.css\"></head><body><header><strong>{}</strong>{header}</header>\
        <main><h1>{}</h1>{body}</main></body></html>",
        tongue.tag(),
        escaped(title),
        tongue.say(words::TITLE),
        escaped(title),
    );
    (status, HEADERS, html).into_response()
}

/// Elsewhere, by `GET`.
pub(super) fn see_other(path: &str) -> Response {
    let place = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(axum::http::header::LOCATION, place)]).into_response()
}

/// Text from outside, which never becomes markup.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in domain::text::display_safe(text, LONGEST_TEXT).chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_outside_becomes_markup() {
        assert_eq!(escaped("<b>&\"'"), "&lt;b&gt;&amp;&quot;&#39;");
    }

    #[test]
    fn no_page_may_run_a_script_or_be_framed() {
        let policy = HEADERS.iter().find(|(name, _)| *name == CONTENT_SECURITY_POLICY).map(|(_, value)| *value);
        assert!(policy.is_some_and(|policy| policy.starts_with("default-src 'none'") && !policy.contains("script")));
    }
}
