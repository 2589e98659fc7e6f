//! The whole terminal as customers, officers and staff meet it: its real programs, central, every device, and no power.
//!
//! One program of tests, so that a story that waits makes room for another.

#[cfg(test)]
mod whole {
    mod bad_input;
    mod codes;
    mod collection;
    mod enrolment;
    mod evisa;
    mod family;
    mod hostile_world;
    mod mine;
    mod network;
    mod notes;
    mod officers;
    mod payments;
    mod power;
    mod residence;
    mod session;
    mod settings;
    mod staff;
    mod trials;
    mod upkeep;
    mod visa;
    mod without_sight;
}
