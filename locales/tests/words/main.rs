//! Words: the same messages, attributes and variables in every language; plural forms, glyphs, lengths.

mod agreement;
mod glossary;
mod glyphs;
mod lengths;
mod loader;
mod order;
mod plurals;
mod read;
mod services;
