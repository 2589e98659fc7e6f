//! Commands that are carried out as they come, whatever they stand in.

use std::time::Duration;

use domain::Moment;

use super::{Dialect, Flow, Simulator, status};

/// How long a printer that starts afresh hears and says nothing.
const START: Duration = Duration::from_secs(2);

impl Simulator {
    /// Looks at the last bytes as each comes.
    pub(super) fn real_time(&mut self, now: Moment, byte: u8) {
        if self.recent.len() == 10 {
            self.recent.pop_front();
        }
        self.recent.push_back(byte);
        if byte == 0 || byte > 0x1a {
            return;
        }
        let recent: Vec<u8> = self.recent.iter().copied().collect();
        let custom = self.physics.dialect.is_custom();
        match recent[..] {
            [.., 0x10, 0x04, query @ 1..=4] => self.say(status::real_time(self, query)),
            [.., 0x10, 0x04, query @ (17 | 20)] if custom => self.say(status::real_time(self, query)),
            [.., 0x10, 0x05, 1 | 2] if !custom => {
                if self.mechanics.leave_error() && byte == 2 {
                    self.clear_buffers();
                }
            }
            [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8] if self.physics.dialect.is_whole() => {
                self.clear_buffers();
                self.say(vec![0x37, 0x25, 0x00]);
            }
            // The manual of the KPM216H has it, nothing that is known of the VKP80III does.
            [.., 0x1c, 0xc0, 0x18, 0x10, 0x14, 0x1a] if self.physics.dialect == Dialect::Custom => {
                self.start_afresh(now);
            }
            [..] => {}
        }
    }

    /// As after power on, but that the link stands; a knife that was freed goes home.
    fn start_afresh(&mut self, now: Moment) {
        self.clear_buffers();
        self.recent.clear();
        self.initialize();
        self.flow = Flow::Open;
        self.mechanics.leave_error();
        self.starting_until = now + START;
    }
}
