//! Note validators under a virtual clock: stories, every fault at every byte, every cut of power at every step, and the law
//! of conservation after each.

#[cfg(test)]
#[path = "cash/ccnet.rs"]
mod ccnet;
#[cfg(test)]
#[path = "cash/id003.rs"]
mod id003;
#[cfg(test)]
#[path = "cash/till.rs"]
mod till;
