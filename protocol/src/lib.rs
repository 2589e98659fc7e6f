//! Messages between kiosk and central, versioned: shapes only.
//!
//! May touch: `domain`.
//! Never: axum, reqwest, SQL, behaviour.
//!
//! All paths begin with `/v1`. Every request of a kiosk but enrolment comes over mutual TLS; the kiosk in the path must be
//! the one in the certificate. Requests are JSON; batches may be compressed (`Content-Encoding: zstd`).

pub mod enrolment;
pub mod journal;
pub mod problem;
pub mod visa;

/// The version that every path begins with.
pub const VERSION: &str = "v1";
