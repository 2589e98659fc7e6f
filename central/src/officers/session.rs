//! Who is signed in, by a cookie that only the browser holds; and the token that every form must carry.

use std::fmt;

use axum::http::{HeaderMap, header::COOKIE};
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::{
    app::Central,
    personal,
    store::{self, failed},
};

/// The cookie's name. Browsers take `__Host-` only with `Secure`, the whole path, and no domain.
pub const COOKIE_NAME: &str = "__Host-officer";
/// Without a request, how long somebody stays signed in.
const IDLE_MS: i64 = 30 * 60 * 1000;
/// However busy, how long.
const LONGEST_MS: i64 = 12 * 3600 * 1000;

/// What a browser holds: 32 bytes of chance. Before anybody has signed in it only binds the forms.
pub struct Token(Zeroizing<String>);

impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// The system gives no random bytes.
    pub fn draw() -> Result<Self, personal::Error> {
        Ok(Self(Zeroizing::new(BASE64URL_NOPAD.encode(personal::new_secret()?.as_slice()))))
    }

    /// The one that a request brings, if it brings one of its form.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut named = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        let (_, value) = named.find(|(name, _)| *name == COOKIE_NAME)?;
        let is_token = BASE64URL_NOPAD.decode(value.as_bytes()).is_ok_and(|bytes| bytes.len() == 32);
        is_token.then(|| Self(Zeroizing::new(value.to_owned())))
    }

    /// `Set-Cookie` for it.
    #[must_use]
    pub fn set(&self) -> String {
        format!("{COOKIE_NAME}={}; Path=/; Secure; HttpOnly; SameSite=Strict", self.0.as_str())
    }

    /// What a form of this browser must carry. Whoever has it does not have the cookie.
    #[must_use]
    pub fn form(&self) -> String {
        BASE64URL_NOPAD.encode(&Sha256::digest([b"officer's form\0", self.0.as_bytes()].concat()))
    }

    /// Whether a form came from a page of ours to this browser.
    #[must_use]
    pub fn fits(&self, form: &str) -> bool {
        // Of hashes, so that the time it takes says nothing.
        Sha256::digest(self.form()) == Sha256::digest(form)
    }

    fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

/// Signs an officer in under a new token: one that was known before means nothing.
///
/// # Errors
/// The database, no random bytes.
pub async fn open(app: &Central, officer: &str) -> Result<Token, crate::answer::Refusal> {
    let token = Token::draw()?;
    let now = app.clock.now_ms();
    let client = app.store.client().await?;
    let sql = "delete from officer_session where seen_ms < $1 or opened_ms < $2";
    client.execute(sql, &[&(now - IDLE_MS), &(now - LONGEST_MS)]).await.map_err(failed("forget old sessions"))?;
    let sql = "insert into officer_session (token, officer, opened_ms, seen_ms) values ($1, $2, $3, $3)";
    client.execute(sql, &[&token.hash(), &officer, &now]).await.map_err(failed("sign an officer in"))?;
    Ok(token)
}

/// Who is signed in.
///
/// # Errors
/// The database.
pub async fn officer(app: &Central, token: &Token) -> Result<Option<String>, store::Error> {
    let now = app.clock.now_ms();
    let client = app.store.client().await?;
    let sql = "update officer_session s set seen_ms = $2 from officer o
        where s.token = $1 and s.seen_ms > $3 and s.opened_ms > $4 and o.name = s.officer and o.removed_ms is null
        returning s.officer";
    let row = client.query_opt(sql, &[&token.hash(), &now, &(now - IDLE_MS), &(now - LONGEST_MS)]).await;
    Ok(row.map_err(failed("read who is signed in"))?.map(|row| row.get(0)))
}

/// Signs out.
///
/// # Errors
/// The database.
pub async fn close(app: &Central, token: &Token) -> Result<(), store::Error> {
    let client = app.store.client().await?;
    let sql = "delete from officer_session where token = $1";
    client.execute(sql, &[&token.hash()]).await.map(drop).map_err(failed("sign an officer out"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_fits_its_own_browser_and_no_other() {
        let (one, other) = (Token::draw().unwrap(), Token::draw().unwrap());
        assert!(one.fits(&one.form()));
        assert!(!one.fits(&other.form()) && !one.fits("") && !one.fits(&one.0));
        let mut headers = HeaderMap::new();
        headers.insert(COOKIE, format!("language=az; {}", one.set().split(';').next().unwrap()).parse().unwrap());
        assert_eq!(Token::of(&headers).unwrap().form(), one.form());
        headers.insert(COOKIE, format!("{COOKIE_NAME}=short").parse().unwrap());
        assert!(Token::of(&headers).is_none());
    }
}
