//! E-visas that are picked up: found by reference and passport, printed as original once in the world.
//!
//! A search is idempotent by transaction. What was found is sealed like every person's fields, so that a kiosk whose power
//! was cut is given it again by its transaction alone.

pub mod routes;
mod row;
mod search;
