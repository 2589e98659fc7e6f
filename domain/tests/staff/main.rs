//! Who may work at a terminal: badges, PINs, the staff list, the table of deeds, tries in vain.

mod badge;
mod list;
mod pin;
mod roles;
mod trials;
mod tries;
