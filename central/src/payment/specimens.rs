//! Services of nobody, for tests.

use domain::service::Service;
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    services: Vec<Service>,
}

/// Electricity: asked when online, queued otherwise.
pub(crate) fn service() -> Service {
    let file: File = toml::from_str(include_str!("../../tests/specimens/services.toml")).expect("the specimens");
    file.services.into_iter().next().expect("electricity")
}
