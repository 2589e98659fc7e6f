//! The programs themselves: simulated devices as processes, with hands on their control sockets and our own pump as host.

mod probe;
mod simulate;
mod world;
