//! What people remember, and central must not: passwords and codes, as Argon2id.

use std::sync::LazyLock;

use argon2::{Argon2, PasswordHash, PasswordHasher as _, PasswordVerifier as _, password_hash::SaltString};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

/// How many are checked at once: each costs 19 MiB and a moment of a processor.
const AT_ONCE: usize = 2;
/// The longest, bytes: more is not looked at.
pub const LONGEST: usize = 256;

/// The system gave no random bytes, or it could not be hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("could not hash the password")]
pub struct NoHash;

/// Compares passwords with hashes, a few at once.
#[derive(Debug)]
pub struct Passwords(Semaphore);

impl Default for Passwords {
    fn default() -> Self {
        Self(Semaphore::new(AT_ONCE))
    }
}

impl Passwords {
    /// Whether a password has this hash. Without a hash it has not, and that takes as long.
    pub async fn fits(&self, password: Zeroizing<String>, hashed: Option<String>) -> bool {
        let known = hashed.is_some();
        let hashed = hashed.unwrap_or_else(|| NOBODY.clone());
        let _place = self.0.acquire().await;
        known & tokio::task::spawn_blocking(move || verify(&password, &hashed)).await.unwrap_or(false)
    }

    /// A password's hash, with a salt of its own.
    ///
    /// # Errors
    /// No random bytes.
    pub async fn hash(&self, password: Zeroizing<String>) -> Result<String, NoHash> {
        let _place = self.0.acquire().await;
        tokio::task::spawn_blocking(move || hash(&password)).await.map_err(|_| NoHash)?
    }
}

/// The hash of a password that nobody has.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash("nobody has this password").unwrap_or_default());

fn hash(password: &str) -> Result<String, NoHash> {
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(|_| NoHash)?;
    let salt = SaltString::encode_b64(&salt).map_err(|_| NoHash)?;
    let hashed = Argon2::default().hash_password(password.as_bytes(), &salt).map_err(|_| NoHash)?;
    Ok(hashed.to_string())
}

fn verify(password: &str, hashed: &str) -> bool {
    let Ok(hashed) = PasswordHash::new(hashed) else { return false };
    password.len() <= LONGEST && Argon2::default().verify_password(password.as_bytes(), &hashed).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_hashed_with_argon2id_and_only_itself_fits() {
        let hashed = hash("correct horse").unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashed}");
        assert_ne!(hash("correct horse").unwrap(), hashed, "its own salt");
        assert!(verify("correct horse", &hashed));
        assert!(!verify("correct horsf", &hashed) && !verify("", &hashed) && !verify("correct horse", "none"));
    }

    #[tokio::test]
    async fn without_a_hash_nothing_fits() {
        let passwords = Passwords::default();
        let password = || Zeroizing::new("nobody has this password".to_owned());
        assert!(!passwords.fits(password(), None).await);
        let hashed = passwords.hash(password()).await.unwrap();
        assert!(passwords.fits(password(), Some(hashed)).await);
    }
}
