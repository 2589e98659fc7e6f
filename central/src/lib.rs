//! The central server: holds every journal, decides and issues visas, promises and posts citizens' payments, answers whoever
//! asks what became of them.
//!
//! May touch: `domain`, `protocol`, PostgreSQL, agencies, providers, the keys of the architecture's table.
//! Never: iced, peripherals, journey; a kiosk's private key; personal data in the clear at rest.

pub mod acquirer;
pub mod agency;
pub mod answer;
pub mod app;
pub mod clock;
#[cfg(feature = "cluster")]
pub mod cluster;
pub mod commands;
pub mod config;
pub mod enrolment;
pub mod erase;
pub mod evisa;
mod guesses;
pub mod ingest;
pub mod keys;
pub mod messages;
pub mod metrics;
pub mod officers;
pub mod passwords;
pub mod payment;
pub mod personal;
pub mod pki;
pub mod portal;
pub mod posting;
pub mod projection;
pub mod provider;
pub mod readiness;
pub mod reconcile;
pub mod server;
pub mod staff;
pub mod store;
pub mod tables;
pub mod verify;
pub mod visa;
