//! Central as kiosks, operators and strangers meet it: real TLS, real PostgreSQL, its own commands.

#[cfg(test)]
mod system {
    mod batches;
    mod certificates;
    mod coalescing;
    mod commands;
    mod enrolment;
    mod erasure;
    mod evisas;
    mod holds;
    mod officers;
    mod projections;
    mod public;
    mod visas;
    pub mod world;
}
