//! Who may work at a terminal: badges, PINs, the staff list, the table of deeds.

mod badge;
mod list;
mod pin;
mod roles;
