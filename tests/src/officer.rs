//! An officer before the page: real HTTP over TLS, forms as a browser sends them.

use std::{fs, io::Write as _, process::Stdio, sync::Arc};

use reqwest::{
    header::{CONTENT_TYPE, COOKIE, SET_COOKIE},
    redirect::Policy,
};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject as _},
    version::TLS13,
};

use crate::{Failure, Hall, Outcome};

const PASSWORD: &str = "specimen password";

/// Somebody with an account, signed in.
pub struct Officer {
    client: reqwest::Client,
    url: String,
    cookie: String,
}

impl Officer {
    /// Makes an account by central's own command, and signs in on the page.
    ///
    /// # Errors
    /// One of both refuses.
    pub async fn of(hall: &Hall, name: &str) -> Outcome<Self> {
        account(hall, name)?;
        let mut officer =
            Self { client: client(hall)?, url: format!("https://{}", hall.officers), cookie: String::new() };
        let page = officer.get("/sign-in").await?;
        let token = hidden(&page, "token")?;
        officer.post("/sign-in", &[("token", &token), ("name", name), ("password", PASSWORD)]).await?;
        if officer.get("/").await?.contains("name=\"password\"") {
            return Err(Failure::new("the officer is not signed in"));
        }
        Ok(officer)
    }

    /// Opens the case of this number from the list, and approves it for as long as it can be.
    ///
    /// # Errors
    /// It is not on the list, or is not taken.
    pub async fn approve(&mut self, number: &str) -> Outcome<String> {
        let list = self.get("/").await?;
        let (before, _) = list
            .split_once(&format!("\">{number}</a>"))
            .ok_or_else(|| Failure::new(format!("{number} is not on the list: {list}")))?;
        let path = before.rsplit_once("href=\"").map(|(_, path)| path.to_owned()).unwrap_or_default();
        let page = self.get(&path).await?;
        let (token, shown) = (hidden(&page, "token")?, hidden(&page, "shown")?);
        let days = page.split_once("max=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("0").to_owned();
        let fields = [("token", token.as_str()), ("shown", &shown), ("verdict", "approve"), ("days", &days)];
        self.post(&path, &fields).await?;
        Ok(page)
    }

    async fn get(&mut self, path: &str) -> Outcome<String> {
        let request = self.client.get(format!("{}{path}", self.url));
        self.send(request).await
    }

    async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Outcome<String> {
        let pair = |(name, value): &(&str, &str)| format!("{name}={}", value.replace(' ', "+"));
        let body = fields.iter().map(pair).collect::<Vec<_>>().join("&");
        let request = self.client.post(format!("{}{path}", self.url)).body(body);
        self.send(request.header(CONTENT_TYPE, "application/x-www-form-urlencoded")).await
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> Outcome<String> {
        let failed = |cause: reqwest::Error| Failure::new(format!("the officers' page: {cause}"));
        let response = request.header(COOKIE, &self.cookie).send().await.map_err(failed)?;
        let status = response.status();
        if let Some(cookie) = response.headers().get(SET_COOKIE).and_then(|cookie| cookie.to_str().ok()) {
            cookie.split(';').next().unwrap_or_default().clone_into(&mut self.cookie);
        }
        let html = response.text().await.map_err(failed)?;
        if status.is_success() || status.is_redirection() {
            Ok(html)
        } else {
            Err(Failure::new(format!("{status}: {html}")))
        }
    }
}

fn hidden(page: &str, name: &str) -> Outcome<String> {
    let value = page.split_once(&format!("name=\"{name}\" value=\"")).and_then(|(_, rest)| rest.split('"').next());
    value.map(str::to_owned).ok_or_else(|| Failure::new(format!("the page has no {name}: {page}")))
}

/// Makes an account by central's own command; the password goes in by standard input. Answers the password.
///
/// # Errors
/// Central refuses.
pub fn account(hall: &Hall, name: &str) -> Outcome<&'static str> {
    let mut central = hall.central_program();
    let mut adding = central.args(["officer", "add", name]).stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    if let Some(mut input) = adding.stdin.take() {
        writeln!(input, "{PASSWORD}")?;
    }
    let status = adding.wait()?;
    if status.success() { Ok(PASSWORD) } else { Err(Failure::new(format!("central officer add: {status}"))) }
}

fn client(hall: &Hall) -> Outcome<reqwest::Client> {
    let failed = |cause: &dyn std::fmt::Display| Failure::new(format!("TLS: {cause}"));
    let pem = fs::read(hall.path("central/server-root.pem"))?;
    let mut roots = RootCertStore::empty();
    let root = CertificateDer::from_pem_slice(&pem).map_err(|cause| failed(&cause))?;
    roots.add(root).map_err(|cause| failed(&cause))?;
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&TLS13])
        .map_err(|cause| failed(&cause))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let client = reqwest::Client::builder().tls_backend_preconfigured(tls).redirect(Policy::none()).no_proxy().build();
    client.map_err(|cause| failed(&cause))
}
