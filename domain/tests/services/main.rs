//! Services of the catalogue: the sample folder, what is refused in an entry, and what is said of it.

mod faults;
mod samples;
