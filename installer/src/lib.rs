//! Sets a Debian machine up as a self-service terminal: the settings of other packages, as a table of changes; and brings new
//! versions of the terminal's own program, with a way back.
//!
//! May touch: files under a root, and the programs that make them count.
//! Never: files that packages of ours bring, and records of a terminal.

pub mod change;
pub mod clock;
pub mod machine;
pub mod programs;
pub mod settings;
pub mod table;
pub mod update;
