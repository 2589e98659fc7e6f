//! Bodies of requests: bounded, and refused in words.

use std::io::Read as _;

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
    response::IntoResponse as _,
};
use protocol::problem::Code;
use serde::de::DeserializeOwned;

use crate::{answer::Refusal, app::App};

/// The most bytes of any body, before decompression.
pub const MOST_BYTES: usize = protocol::journal::Batch::MOST_BYTES;
/// A window of 8 MiB: what every encoder of 256 KiB stays below.
const MOST_WINDOW_LOG: u32 = 23;

/// JSON of a request.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refusal> {
        json(&bytes(request, app).await?).map(Self)
    }
}

/// The bytes of a body, if there are not too many.
///
/// # Errors
/// Too many, or the connection broke.
pub async fn bytes(request: Request, app: &App) -> Result<Bytes, Refusal> {
    Bytes::from_request(request, app).await.map_err(|rejection| match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::Problem(Code::TooLarge, "the body is too large"),
        _ => Refusal::malformed("the body could not be read"),
    })
}

/// Reads JSON. What is wrong with it is not repeated: it may be personal.
///
/// # Errors
/// Not JSON of that shape.
pub fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(bytes).map_err(|_| Refusal::malformed("the body does not have its shape"))
}

/// Decompresses at most `most` bytes.
///
/// # Errors
/// More than that, or not zstd.
pub fn decompress(bytes: &[u8], most: usize) -> Result<Vec<u8>, Refusal> {
    let broken = |_| Refusal::malformed("the body is not zstd");
    let mut decoder = zstd::Decoder::with_buffer(bytes).map_err(broken)?;
    decoder.window_log_max(MOST_WINDOW_LOG).map_err(broken)?;
    let mut plain = Vec::new();
    decoder.take(most as u64 + 1).read_to_end(&mut plain).map_err(broken)?;
    if plain.len() > most { Err(Refusal::Problem(Code::TooLarge, "the body is too large")) } else { Ok(plain) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_body_that_would_become_a_large_one_is_refused() {
        let bomb = zstd::encode_all(&*vec![0; 64 * 1024 * 1024], 3).unwrap();
        assert!(bomb.len() < 8 * 1024);
        assert!(matches!(decompress(&bomb, MOST_BYTES), Err(Refusal::Problem(Code::TooLarge, _))));
        let fits = zstd::encode_all(&*vec![0; MOST_BYTES], 3).unwrap();
        assert_eq!(decompress(&fits, MOST_BYTES).unwrap().len(), MOST_BYTES);
        assert!(matches!(decompress(b"no zstd", MOST_BYTES), Err(Refusal::Problem(Code::Malformed, _))));
    }
}
