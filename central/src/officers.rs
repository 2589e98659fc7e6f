//! Officers decide what rules and agency leave to a person: a queue of cases, and a page to decide them on.
//!
//! A case is about one application at a time. Whoever comes back, to any terminal, takes it over with the document; the
//! transaction that held it before is void. So one approval is never two visas.

pub mod account;
pub mod case;
mod digest;
pub mod page;
pub mod ruling;
pub mod session;

pub use digest::Digest;

use data_encoding::BASE64;
use jiff::{ToSpan as _, civil::Date};
use zeroize::Zeroizing;

use crate::{app::Central, config, keys, store};

/// The queue of cases, where one is kept.
pub struct Queue {
    /// Days after its own on which a case, or an approval, is good.
    pub good_days: u16,
    /// When a waiting kiosk asks again, milliseconds.
    pub ask_again_ms: u32,
    key: Zeroizing<[u8; 32]>,
}

impl Queue {
    /// A queue as configured.
    ///
    /// # Errors
    /// Its key's file.
    pub fn open(config: &config::Officers) -> Result<Self, keys::Error> {
        Ok(Self {
            good_days: config.good_days,
            ask_again_ms: config.ask_again_ms,
            key: keys::read_secret(&config.digest_key)?,
        })
    }

    /// The last day on which something is good that begins on `day`.
    #[must_use]
    pub fn last_day(&self, day: Date) -> Date {
        day.checked_add(i64::from(self.good_days).days()).unwrap_or(day)
    }

    /// The first moment at which something is not good any more that begins on `day`, at the site.
    fn end(&self, app: &Central, day: Date) -> Result<i64, store::Error> {
        let after = self.last_day(day).tomorrow().ok();
        let after = after.and_then(|day| app.site_offset.to_timestamp(day.at(0, 0, 0, 0)).ok());
        after.map(jiff::Timestamp::as_millisecond).ok_or(store::Error::Malformed { what: "a day" })
    }
}

/// A new digest key: 32 bytes, base 64.
///
/// # Errors
/// The system gives no random bytes.
pub fn new_key() -> Result<Zeroizing<String>, crate::personal::Error> {
    Ok(Zeroizing::new(BASE64.encode(crate::personal::new_secret()?.as_slice())))
}
