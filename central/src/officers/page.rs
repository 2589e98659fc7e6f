//! The officers' pages: server-rendered, without scripts. Every form carries the token of its browser.

mod cases;
mod html;
mod words;

use axum::{
    Form, Router,
    extract::{DefaultBodyLimit, Path, Query, State, rejection::FormRejection},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, COOKIE, SET_COOKIE},
    },
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use domain::TransactionId;
use serde::Deserialize;
use uuid::Uuid;
use zeroize::Zeroizing;

use self::{
    cases::Moment,
    html::{Reader, Reload, escaped, page, see_other},
    words::Tongue,
};
use super::{
    account::{self, SignIn},
    case::from_word,
    ruling::{self, Ruled, Verdict},
    session::{self, Token},
};
use crate::{
    answer::{self, Refusal},
    app::App,
    server::routes::bounded,
};

/// The most bytes of a form.
const MOST_BYTES: usize = 8 * 1024;
const LANGUAGE_COOKIE: &str = "language";

/// What the officers' listener serves.
pub fn router(app: &App) -> Router {
    Router::new()
        .route("/", get(list))
        .route("/sign-in", get(sign_in_page).post(sign_in))
        .route("/sign-out", axum::routing::post(sign_out))
        .route("/cases/{id}", get(one).post(rule))
        .route("/language/{tag}", get(language))
        .route("/style.css", get(style))
        .fallback(async |headers: HeaderMap| failed(tongue_of(&headers), StatusCode::NOT_FOUND))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .layer(middleware::from_fn_with_state(app.clone(), bounded))
        .with_state(app.clone())
}

/// Why a page could not be made; said on a page.
struct Failed(Tongue, Refusal);

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let status = match self.1 {
            Refusal::Problem(code, _) => answer::status(code),
            Refusal::Journal(_) | Refusal::Busy { .. } => StatusCode::SERVICE_UNAVAILABLE,
        };
        failed(self.0, status)
    }
}

fn failed(tongue: Tongue, status: StatusCode) -> Response {
    let reader = Reader { tongue, officer: None };
    let text = if status == StatusCode::NOT_FOUND { words::GONE } else { words::FAILED };
    notice(&reader, status, tongue.say(text), "")
}

/// A page that only says something, with the way back.
fn notice(reader: &Reader<'_>, status: StatusCode, text: &str, more: &str) -> Response {
    let back = reader.tongue.say(words::BACK);
    let body = format!("<p class=\"notice\" role=\"status\">{text}</p>{more}<p><a href=\"/\">{back}</a></p>");
    page(reader, status, reader.tongue.say(words::TITLE), Reload::Never, &body)
}

/// Whoever asks.
struct Visitor {
    tongue: Tongue,
    token: Option<Token>,
    officer: Option<String>,
}

impl Visitor {
    async fn of(app: &App, headers: &HeaderMap) -> Result<Self, Failed> {
        let (tongue, token) = (tongue_of(headers), Token::of(headers));
        let officer = match &token {
            Some(token) => session::officer(app, token).await.map_err(|error| Failed(tongue, error.into()))?,
            None => None,
        };
        Ok(Self { tongue, token, officer })
    }

    fn failed(&self, refusal: impl Into<Refusal>) -> Failed {
        Failed(self.tongue, refusal.into())
    }

    /// The officer, and the token of their forms.
    fn signed_in(&self) -> Option<(String, String)> {
        Some((self.officer.clone()?, self.token.as_ref()?.form()))
    }

    /// Whether a form is from a page of ours to this browser.
    fn sent(&self, fields: &Fields) -> bool {
        self.token.as_ref().is_some_and(|token| token.fits(&fields.token))
    }

    fn forged(&self) -> Response {
        let reader = Reader { tongue: self.tongue, officer: None };
        notice(&reader, StatusCode::FORBIDDEN, self.tongue.say(words::FORGED), "")
    }
}

fn tongue_of(headers: &HeaderMap) -> Tongue {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut named = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let chosen = named.find(|(name, _)| *name == LANGUAGE_COOKIE).and_then(|(_, tag)| Tongue::of(tag));
    chosen.unwrap_or(Tongue::Az)
}

/// Everything that a form of ours may carry. No `Debug`: a password is in it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Fields {
    token: String,
    name: String,
    password: String,
    verdict: String,
    days: String,
    grounds: String,
    shown: String,
}

type Sent = Result<Form<Fields>, FormRejection>;

fn fields(sent: Sent) -> Fields {
    // What cannot be read has no token either, and is refused for that.
    sent.map(|Form(fields)| fields).unwrap_or_default()
}

async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "max-age=3600")], html::STYLE).into_response()
}

async fn language(Path(tag): Path<String>) -> Response {
    let mut response = see_other("/");
    if let Some(tongue) = Tongue::of(&tag) {
        let cookie = format!("{LANGUAGE_COOKIE}={}; Path=/; Secure; HttpOnly; SameSite=Strict", tongue.tag());
        set_cookie(&mut response, &cookie);
    }
    response
}

fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

async fn sign_in_page(State(app): State<App>, headers: HeaderMap) -> Result<Response, Failed> {
    let visitor = Visitor::of(&app, &headers).await?;
    if visitor.officer.is_some() {
        return Ok(see_other("/"));
    }
    sign_in_form(&visitor, StatusCode::OK, "")
}

/// The form, bound to the browser: by its cookie, or by a new one.
fn sign_in_form(visitor: &Visitor, status: StatusCode, wrong: &str) -> Result<Response, Failed> {
    let drawn = match &visitor.token {
        Some(_) => None,
        None => Some(Token::draw().map_err(|error| visitor.failed(error))?),
    };
    let token = visitor.token.as_ref().or(drawn.as_ref()).map(Token::form).unwrap_or_default();
    let tongue = visitor.tongue;
    let wrong =
        if wrong.is_empty() { String::new() } else { format!("<p class=\"notice\" role=\"alert\">{wrong}</p>") };
    let body = format!(
        "{wrong}<form method=\"post\" action=\"/sign-in\"><input type=\"hidden\" name=\"token\" value=\"{token}\">\
        <label for=\"name\">{}</label><input id=\"name\" type=\"text\" name=\"name\" autocomplete=\"username\" required>\
        <label for=\"password\">{}</label><input id=\"password\" type=\"password\" name=\"password\" \
        autocomplete=\"current-password\" required><button>{}</button></form>",
        tongue.say(words::NAME),
        tongue.say(words::PASSWORD),
        tongue.say(words::SIGN_IN)
    );
    let reader = Reader { tongue, officer: None };
    let mut response = page(&reader, status, tongue.say(words::SIGN_IN), Reload::Never, &body);
    if let Some(drawn) = drawn {
        set_cookie(&mut response, &drawn.set());
    }
    Ok(response)
}

async fn sign_in(State(app): State<App>, headers: HeaderMap, sent: Sent) -> Result<Response, Failed> {
    let (visitor, fields) = (Visitor::of(&app, &headers).await?, fields(sent));
    if !visitor.sent(&fields) {
        return Ok(visitor.forged());
    }
    if app.officers.is_none() {
        return Ok(failed(visitor.tongue, StatusCode::NOT_FOUND));
    }
    let Fields { name, password, .. } = fields;
    let outcome =
        account::sign_in(&app, &name, Zeroizing::new(password)).await.map_err(|error| visitor.failed(error))?;
    match outcome {
        SignIn::Refused => sign_in_form(&visitor, StatusCode::UNAUTHORIZED, visitor.tongue.say(words::SIGN_IN_REFUSED)),
        SignIn::Welcome => {
            let token = session::open(&app, &name).await.map_err(|error| visitor.failed(error))?;
            let mut response = see_other("/");
            set_cookie(&mut response, &token.set());
            Ok(response)
        }
    }
}

async fn sign_out(State(app): State<App>, headers: HeaderMap, sent: Sent) -> Result<Response, Failed> {
    let visitor = Visitor::of(&app, &headers).await?;
    match &visitor.token {
        Some(token) if visitor.sent(&fields(sent)) => {
            session::close(&app, token).await.map_err(|error| visitor.failed(error))?;
            Ok(see_other("/sign-in"))
        }
        _ => Ok(visitor.forged()),
    }
}

/// Whether the list asks for itself again: only for whoever wants that.
#[derive(Default, Deserialize)]
struct Watch {
    watch: Option<u8>,
}

async fn list(State(app): State<App>, headers: HeaderMap, watch: Query<Watch>) -> Result<Response, Failed> {
    let visitor = Visitor::of(&app, &headers).await?;
    let Some((officer, token)) = visitor.signed_in() else { return Ok(see_other("/sign-in")) };
    let tongue = visitor.tongue;
    let cases = ruling::list(&app).await.map_err(|error| visitor.failed(error))?;
    let title = format!("{} ({})", tongue.say(words::WAITING), cases.len());
    let (reload, other, link) = match watch.watch {
        Some(_) => (Reload::Soon, "/", words::STOP_WATCHING),
        None => (Reload::Never, "/?watch=1", words::WATCH),
    };
    let body = format!(
        "<p><a href=\"/{}\">{}</a> &middot; <a href=\"{other}\">{}</a></p>{}",
        if reload == Reload::Soon { "?watch=1" } else { "" },
        tongue.say(words::RELOAD),
        tongue.say(link),
        cases::list(&cases, moment(&app), tongue)
    );
    let reader = Reader { tongue, officer: Some((&officer, &token)) };
    Ok(page(&reader, StatusCode::OK, &title, reload, &body))
}

fn moment(app: &App) -> Moment {
    Moment { now_ms: app.clock.now_ms(), offset: app.site_offset }
}

async fn one(State(app): State<App>, headers: HeaderMap, Path(id): Path<String>) -> Result<Response, Failed> {
    let visitor = Visitor::of(&app, &headers).await?;
    let Some((officer, token)) = visitor.signed_in() else { return Ok(see_other("/sign-in")) };
    let reader = Reader { tongue: visitor.tongue, officer: Some((&officer, &token)) };
    show(&app, &visitor, &reader, &id, StatusCode::OK, "").await
}

/// A case's page, under what was just said about it.
async fn show(
    app: &App,
    visitor: &Visitor,
    reader: &Reader<'_>,
    id: &str,
    status: StatusCode,
    said: &str,
) -> Result<Response, Failed> {
    let tongue = visitor.tongue;
    let shown = match Uuid::parse_str(id) {
        Ok(id) => ruling::show(app, id).await.map_err(|refusal| visitor.failed(refusal))?,
        Err(_) => None,
    };
    let Some(shown) = shown else {
        return Ok(notice(reader, StatusCode::NOT_FOUND, tongue.say(words::GONE), ""));
    };
    let token = reader.officer.map_or("", |(_, token)| token);
    let title = format!("{} {}", tongue.say(words::CASE), shown.case.number);
    let said = if said.is_empty() { String::new() } else { format!("<p class=\"notice\" role=\"alert\">{said}</p>") };
    let body = format!(
        "{said}{}<p><a href=\"/\">{}</a></p>",
        cases::one(&shown, moment(app), tongue, token),
        tongue.say(words::BACK)
    );
    Ok(page(reader, status, &title, Reload::Never, &body))
}

async fn rule(
    State(app): State<App>,
    headers: HeaderMap,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failed> {
    let (visitor, fields) = (Visitor::of(&app, &headers).await?, fields(sent));
    if !visitor.sent(&fields) {
        return Ok(visitor.forged());
    }
    let Some((officer, token)) = visitor.signed_in() else { return Ok(see_other("/sign-in")) };
    let reader = Reader { tongue: visitor.tongue, officer: Some((&officer, &token)) };
    let tongue = visitor.tongue;
    let asked = (Uuid::parse_str(&id), Uuid::parse_str(&fields.shown), verdict(&fields));
    let (Ok(case), Ok(shown), Some(verdict), Some(queue)) = (asked.0, asked.1, asked.2, &app.officers) else {
        return show(&app, &visitor, &reader, &id, StatusCode::BAD_REQUEST, tongue.say(words::FORGED)).await;
    };
    let ruled = ruling::rule(&app, queue, &officer, (case, TransactionId(shown)), verdict).await;
    match ruled.map_err(|refusal| visitor.failed(refusal))? {
        Ruled::Done => Ok(done(&reader)),
        Ruled::Already(earlier) => {
            let more = cases::earlier(&earlier, moment(&app), tongue);
            Ok(notice(&reader, StatusCode::CONFLICT, tongue.say(words::ALREADY), &more))
        }
        Ruled::Gone => Ok(notice(&reader, StatusCode::GONE, tongue.say(words::GONE), "")),
        Ruled::Changed => show(&app, &visitor, &reader, &id, StatusCode::CONFLICT, tongue.say(words::CHANGED)).await,
        Ruled::Days { most } => {
            let said = escaped(&format!("{} {most}", tongue.say(words::WRONG_DAYS)));
            show(&app, &visitor, &reader, &id, StatusCode::UNPROCESSABLE_ENTITY, &said).await
        }
    }
}

fn done(reader: &Reader<'_>) -> Response {
    let tongue = reader.tongue;
    let body = format!(
        "<p class=\"notice done\" role=\"status\">{}</p><p><a href=\"/\">{}</a></p>",
        tongue.say(words::DONE),
        tongue.say(words::BACK)
    );
    page(reader, StatusCode::OK, tongue.say(words::DONE), Reload::Never, &body)
}

fn verdict(fields: &Fields) -> Option<Verdict> {
    match fields.verdict.as_str() {
        "approve" => fields.days.trim().parse().ok().map(|days| Verdict::Approve { days }),
        "refuse" => from_word(&fields.grounds).map(Verdict::Refuse),
        "desk" => Some(Verdict::Desk),
        _ => None,
    }
}
