//! Screens: every scene in every complete language, with help closed and open.

mod every;
mod money;
mod one;
mod safe;
mod samples;
mod texts;
mod walk;
