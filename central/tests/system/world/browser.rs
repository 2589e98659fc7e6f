//! An officer's browser: keeps its cookie, follows no redirect, fills in forms.

use central::officers::account;
use domain::CaseNumber;
use reqwest::header::{CONTENT_TYPE, COOKIE, HeaderMap, LOCATION, SET_COOKIE};

use super::{World, client};

pub struct Browser {
    client: reqwest::Client,
    url: String,
    pub cookie: Option<String>,
}

/// What came.
pub struct Page {
    pub status: u16,
    pub html: String,
    pub headers: HeaderMap,
}

impl Page {
    /// A hidden field's value.
    pub fn hidden(&self, name: &str) -> String {
        let begin = format!("name=\"{name}\" value=\"");
        let (_, rest) = self.html.split_once(&begin).unwrap_or_else(|| panic!("no {name}: {}", self.html));
        rest.split('"').next().unwrap().to_owned()
    }

    pub fn goes_to(&self) -> &str {
        assert_eq!(self.status, 303, "{}", self.html);
        self.headers[LOCATION].to_str().unwrap()
    }
}

impl Browser {
    pub fn new(world: &World) -> Self {
        let port = world.central.officers.expect("a central with officers").port();
        Self { client: client(world, None), url: format!("https://localhost:{port}"), cookie: None }
    }

    /// Somebody who has just been given an account, signed in and reading English.
    pub async fn of(world: &World, name: &str) -> Self {
        account::add(world.store(), &world.clock(), name, "a long password".to_owned().into()).await.unwrap();
        let mut browser = Self::new(world);
        assert_eq!(browser.sign_in(name, "a long password").await.goes_to(), "/");
        browser
    }

    pub async fn sign_in(&mut self, name: &str, password: &str) -> Page {
        let token = self.get("/sign-in").await.hidden("token");
        self.post("/sign-in", &[("token", &token), ("name", name), ("password", password)]).await
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(self.client.get(format!("{}{path}", self.url))).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect();
        let request = self.client.post(format!("{}{path}", self.url)).body(body.join("&"));
        self.send(request.header(CONTENT_TYPE, "application/x-www-form-urlencoded")).await
    }

    async fn send(&mut self, request: reqwest::RequestBuilder) -> Page {
        let cookies = self.cookie.iter().map(String::as_str).chain(["language=en"]).collect::<Vec<_>>().join("; ");
        let response = request.header(COOKIE, cookies).send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        if let Some(cookie) = headers.get(SET_COOKIE) {
            self.cookie = Some(cookie.to_str().unwrap().split(';').next().unwrap().to_owned());
        }
        Page { status, html: response.text().await.unwrap(), headers }
    }

    /// The path of a case that is on the list.
    pub async fn path_of(&mut self, number: CaseNumber) -> String {
        let list = self.get("/").await;
        let (before, _) = list.html.split_once(&format!("\">{number}</a>")).expect("the case is on the list");
        before.rsplit_once("href=\"").unwrap().1.to_owned()
    }

    /// Opens a case and presses one of its buttons.
    pub async fn rule(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.get(path).await;
        let (token, shown) = (page.hidden("token"), page.hidden("shown"));
        self.post(path, &[&[("token", token.as_str()), ("shown", shown.as_str())][..], fields].concat()).await
    }
}
