//! Central as kiosks, operators and strangers meet it: real TLS, real PostgreSQL, its own commands.

#[cfg(test)]
mod system {
    mod batches;
    mod certificates;
    mod coalescing;
    mod codes;
    mod commands;
    mod credits;
    mod enrolment;
    mod erasure;
    mod evisas;
    mod groups;
    mod holds;
    mod officers;
    mod payments;
    mod postings;
    mod projections;
    mod promises;
    mod public;
    mod readiness;
    mod receipts;
    mod reconciliations;
    mod staff;
    mod visas;
    pub mod world;
}
