//! Officers: names and passwords, and how long somebody who guesses must wait.

use zeroize::Zeroizing;

use crate::{
    app::Central,
    clock::Clock,
    metrics::Counter,
    passwords::{self, NoHash, Passwords},
    store::{self, Store, failed},
};

/// The shortest password, characters.
pub const SHORTEST: usize = 10;
/// The longest, bytes.
pub const LONGEST: usize = passwords::LONGEST;

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database.
    #[error("could not write the officer's account")]
    Store(#[from] store::Error),
    /// The name is none.
    #[error("an officer's name has 2 to 32 letters, digits, points, hyphens or underscores")]
    Name,
    /// The password is too short or too long.
    #[error("a password has at least {SHORTEST} characters, and at most {LONGEST} bytes")]
    Password,
    /// The password could not be hashed.
    #[error(transparent)]
    Hash(#[from] NoHash),
}

/// What came of a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    /// Name and password are an officer's.
    Welcome,
    /// They are not, or too many others were tried: nobody is told which.
    Refused,
}

/// One officer, for operators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The name.
    pub name: String,
    /// When the account was made.
    pub added_ms: i64,
    /// Wrong passwords since the last right one.
    pub failures: i32,
}

/// Makes an account, or gives an existing one a new password and lets it sign in again. Whoever is signed in under the
/// name is signed out.
///
/// # Errors
/// A name or password that is none, the database.
pub async fn add(store: &Store, clock: &Clock, name: &str, password: Zeroizing<String>) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    if !(2..=32).contains(&name.len()) || !name.bytes().all(allowed) {
        return Err(Error::Name);
    }
    if password.chars().count() < SHORTEST || password.len() > LONGEST {
        return Err(Error::Password);
    }
    let hashed = Passwords::default().hash(password).await?;
    let mut client = store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to write an officer"))?;
    let sql = "insert into officer (name, password, added_ms) values ($1, $2, $3) on conflict (name) do update
        set password = $2, added_ms = $3, removed_ms = null, failures = 0, locked_until_ms = 0";
    writing.execute(sql, &[&name, &hashed, &clock.now_ms()]).await.map_err(failed("write an officer"))?;
    let sql = "delete from officer_session where officer = $1";
    writing.execute(sql, &[&name]).await.map_err(failed("sign an officer out"))?;
    writing.commit().await.map_err(failed("commit an officer"))?;
    Ok(())
}

/// Takes an account away; its rulings stay. Answers whether there was one.
///
/// # Errors
/// The database.
pub async fn remove(store: &Store, clock: &Clock, name: &str) -> Result<bool, store::Error> {
    let mut client = store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to remove an officer"))?;
    let sql = "update officer set removed_ms = $2 where name = $1 and removed_ms is null";
    let removed = writing.execute(sql, &[&name, &clock.now_ms()]).await.map_err(failed("remove an officer"))?;
    let sql = "delete from officer_session where officer = $1";
    writing.execute(sql, &[&name]).await.map_err(failed("sign an officer out"))?;
    writing.commit().await.map_err(failed("commit a removal"))?;
    Ok(removed > 0)
}

/// Everybody who may sign in.
///
/// # Errors
/// The database.
pub async fn list(store: &Store) -> Result<Vec<Account>, store::Error> {
    let client = store.client().await?;
    let sql = "select name, added_ms, failures from officer where removed_ms is null order by name";
    let rows = client.query(sql, &[]).await.map_err(failed("read the officers"))?;
    Ok(rows.iter().map(|row| Account { name: row.get(0), added_ms: row.get(1), failures: row.get(2) }).collect())
}

/// Whether name and password are an officer's.
///
/// Each try is counted before the password is looked at, so that many at once are many. From the third wrong one on the
/// name waits half a minute, twice as long after each further one, an hour at most; a right one forgets them.
///
/// # Errors
/// The database.
pub async fn sign_in(app: &Central, name: &str, password: Zeroizing<String>) -> Result<SignIn, store::Error> {
    let sql = "update officer set failures = failures + 1, locked_until_ms = case when failures < 2 then 0
            else $2 + least(30000::bigint << least(failures - 2, 12), 3600000) end
        where name = $1 and removed_ms is null and locked_until_ms <= $2 returning password";
    let client = app.store.client().await?;
    let row = client.query_opt(sql, &[&name, &app.clock.now_ms()]).await.map_err(failed("count a try to sign in"))?;
    drop(client);
    let known: Option<String> = row.map(|row| row.get(0));
    // Whether there is such an officer is not to be seen by the time it takes.
    if !app.passwords.fits(password, known).await {
        app.metrics.count(Counter::SignIns, "refused");
        // Not under which name: it may be a password, typed into the wrong field.
        tracing::warn!("a sign-in was refused");
        return Ok(SignIn::Refused);
    }
    let client = app.store.client().await?;
    let sql = "update officer set failures = 0, locked_until_ms = 0 where name = $1";
    client.execute(sql, &[&name]).await.map_err(failed("forget wrong passwords"))?;
    app.metrics.count(Counter::SignIns, "welcome");
    tracing::info!(officer = name, "an officer signed in");
    Ok(SignIn::Welcome)
}
