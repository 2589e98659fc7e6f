//! Signed tables: canonical bytes, a detached Ed25519 signature, a version that only grows.
