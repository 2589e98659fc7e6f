//! Compares a PIN with its hash: Argon2id, away from everything else, since it takes a moment and 19 MiB.

use std::sync::LazyLock;

use argon2::{Argon2, PasswordHash, PasswordHasher as _, PasswordVerifier as _, password_hash::SaltString};
use domain::staff::Pin;
use maintenance::{Against, PinAnswer, PinCheck};

/// The hash of what nobody types: it takes as long to compare with.
static NOBODY: LazyLock<String> = LazyLock::new(|| {
    let salt = SaltString::encode_b64(b"nobody of a list").expect("16 bytes are a salt");
    let hashed = Argon2::default().hash_password(b"nobody", &salt);
    hashed.expect("a text can be hashed with the usual cost").to_string()
});

/// Whether the PIN is the one; with nobody to compare it with it is not, and that takes as long.
pub(crate) async fn compare(PinCheck { number, pin, against }: PinCheck) -> (u32, PinAnswer) {
    let fits = tokio::task::spawn_blocking(move || fits(&pin, &against)).await;
    let answer = if fits.unwrap_or(false) { PinAnswer::Fits } else { PinAnswer::DoesNotFit };
    (number, answer)
}

fn fits(pin: &Pin, against: &Against) -> bool {
    let (is_somebody, hashed) = match against {
        Against::Hash(hash) => (true, hash.reveal()),
        Against::Nobody => (false, NOBODY.as_str()),
    };
    let Ok(hashed) = PasswordHash::new(hashed) else { return false };
    let fits = Argon2::default().verify_password(pin.reveal().as_bytes(), &hashed).is_ok();
    is_somebody & fits
}

#[cfg(test)]
mod tests {
    use domain::staff::PinHash;

    use super::*;

    fn hash(pin: &str) -> PinHash {
        let salt = SaltString::encode_b64(&[7; 16]).unwrap();
        let hashed = Argon2::default().hash_password(pin.as_bytes(), &salt).unwrap().to_string();
        hashed.try_into().unwrap()
    }

    #[tokio::test]
    async fn only_the_pin_itself_fits_its_hash_and_nothing_fits_nobody() {
        let pin = |text: &str| Pin::typed(text).unwrap();
        let check = |pin, against| compare(PinCheck { number: 7, pin, against });
        assert_eq!(check(pin("274913"), Against::Hash(hash("274913"))).await, (7, PinAnswer::Fits));
        assert_eq!(check(pin("274914"), Against::Hash(hash("274913"))).await, (7, PinAnswer::DoesNotFit));
        assert_eq!(check(pin("274913"), Against::Nobody).await, (7, PinAnswer::DoesNotFit));
    }
}
