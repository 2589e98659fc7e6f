//! On a serial line.

use peripherals::card::zvt::Transport;

use super::till;

const TRANSPORT: Transport = Transport::Serial;

#[expect(clippy::duplicate_mod, reason = "the same stories happen over TCP and on a serial line")]
#[path = "afterwards.rs"]
mod afterwards;
#[path = "blocks.rs"]
mod blocks;
#[expect(clippy::duplicate_mod, reason = "the same laws hold over TCP and on a serial line")]
#[path = "cuts.rs"]
mod cuts;
#[expect(clippy::duplicate_mod, reason = "the same laws hold over TCP and on a serial line")]
#[path = "faults.rs"]
mod faults;
#[expect(clippy::duplicate_mod, reason = "the same laws hold over TCP and on a serial line")]
#[path = "giving_back.rs"]
mod giving_back;
#[expect(clippy::duplicate_mod, reason = "the same stories happen over TCP and on a serial line")]
#[path = "part.rs"]
mod part;
#[expect(clippy::duplicate_mod, reason = "the same laws hold over TCP and on a serial line")]
#[path = "soak.rs"]
mod soak;
#[expect(clippy::duplicate_mod, reason = "the same stories happen over TCP and on a serial line")]
#[path = "story.rs"]
mod story;
