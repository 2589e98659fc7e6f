//! Text that did not come from our own words.
