//! What a printer does when it is told to, in the order of the data.

use std::time::Duration;

use super::{ACROSS_AT_POWER_ON, DOWN_AT_POWER_ON, Dialect, LINE_PITCH, Simulator, presenter::Move, status};
use crate::printer::escpos::{command::Command, message::ProcessId};

/// What the presenter's motor is to do once the knife has cut.
#[derive(Debug, Clone, Copy)]
pub(super) enum Show {
    Ordered(Move),
    ForAWhile(Move, Duration),
}

impl Simulator {
    pub(super) fn cut(&mut self) {
        self.cut_due = !self.mechanics.cut();
        if !self.cut_due && self.physics.dialect.has_presenter() {
            let fates = self.presenter.take_in(self.mechanics.papers_cut);
            self.mechanics.decide(&fates);
        }
    }

    pub(super) fn show(&mut self, show: Show) {
        match show {
            Show::Ordered(to) => self.presenter.start(self.free_at, to),
            Show::ForAWhile(then, after) => self.presenter.show_for(self.free_at, then, after),
        }
    }

    /// Does what it is told in the order of the data.
    pub(super) fn obey(&mut self, command: Command) {
        let dialect = self.physics.dialect;
        match command {
            Command::FeedUnits(units) => self.rows_to_feed = u32::from(units) * self.down.0 / self.down.1,
            Command::FeedLines(lines) => self.rows_to_feed = u32::from(lines) * LINE_PITCH,
            // A VKP80III does not cut by these, only by `FS P`.
            Command::Cut | Command::FeedAndCut { .. } if dialect == Dialect::CustomThree => {}
            // Where nothing hangs out there is nothing to cut, for those that would have to show it.
            Command::Cut if dialect.has_presenter() && self.mechanics.uncut_rows() == 0 => {}
            Command::Cut => self.cut_and_show(),
            Command::FeedAndCut { .. } => {
                self.rows_to_feed = self.physics.rows_to_knife;
                self.cut_and_show();
            }
            Command::Ejector { order, .. } if dialect == Dialect::Custom || dialect == Dialect::EpsonEu => {
                self.order(order);
            }
            Command::Present { then, seconds, .. } if dialect == Dialect::CustomThree => {
                self.cut_due = self.mechanics.uncut_rows() > 0;
                let then = if then == b'R' { Move::DrawBack } else { Move::PushOut };
                self.show_due = Some(Show::ForAWhile(then, Duration::from_secs(u64::from(seconds))));
            }
            Command::Initialize => self.initialize(),
            Command::Unit { across, down } => {
                self.across = if across == 0 { ACROSS_AT_POWER_ON } else { (203, u32::from(across)) };
                self.down = if down == 0 { DOWN_AT_POWER_ON } else { (203, u32::from(down)) };
            }
            // Pictures of a Custom printer begin at the edge, whatever the margin is.
            Command::Margin(units) if !dialect.is_custom() => {
                self.margin = u32::from(units) * self.across.0 / self.across.1;
            }
            Command::Automatic(what) if !dialect.is_custom() => {
                self.automatic = what;
                self.told = None;
            }
            Command::Echo(mark) if dialect.is_whole() => self.echo(mark),
            Command::Status(_) => self.say(vec![status::paper(self)]),
            Command::About(what) => self.tell_about(what),
            Command::Character(_)
            | Command::LineFeed
            | Command::Control(_)
            | Command::RealTimeStatus(_)
            | Command::RealTimeRecovery(_)
            | Command::RealTimeFunction(_)
            | Command::Raster { .. }
            | Command::Columns { .. }
            | Command::Margin(_)
            | Command::Automatic(_)
            | Command::Echo(_)
            | Command::Graphics(_)
            | Command::Symbol { .. }
            | Command::Barcode(_)
            | Command::Extended(_)
            | Command::Ejector { .. }
            | Command::Present { .. }
            | Command::Loop(_)
            | Command::HardReset
            | Command::Setting(_)
            | Command::Unknown => {}
        }
    }

    fn cut_and_show(&mut self) {
        self.cut_due = true;
        if self.physics.dialect == Dialect::EpsonEu {
            self.show_due = Some(Show::Ordered(Move::Show));
        }
    }

    /// `GS e`
    fn order(&mut self, order: u8) {
        match order {
            2 => self.show_due = Some(Show::Ordered(Move::DrawBack)),
            3 | 32 => self.show_due = Some(Show::Ordered(Move::Show)),
            5 => self.show_due = Some(Show::Ordered(Move::PushOut)),
            6 => self.say(vec![status::ejector(self)]),
            0 | 1 | 4 | 7..=31 | 33.. => {}
        }
    }

    /// `GS I`
    fn tell_about(&mut self, what: u8) {
        let answer: &[u8] = match (self.physics.dialect, what) {
            // TerminalClient: a VKP80III answers 02 05; what of older ones is one byte, and their ROM's version four characters.
            (Dialect::CustomThree, 255) => b"\x02\x05",
            (Dialect::Custom, 1 | 49) => b"\x5d",
            (Dialect::Custom | Dialect::CustomThree, 3 | 51) => b"1.30",
            (Dialect::EpsonEu, 1 | 49) => b"\x27",
            (Dialect::EpsonEu, 65) => b"_2.01 ESC/POS\0",
            (Dialect::EpsonEu, 66) => b"_EPSON\0",
            (Dialect::EpsonEu, 67) => b"_EU-T400\0",
            (Dialect::Whole | Dialect::Plain, 65) => b"_1.00 ESC/POS\0",
            (Dialect::Whole | Dialect::Plain, 66) => b"_Simulated\0",
            (Dialect::Whole | Dialect::Plain, 67) => b"_Printer 80\0",
            (Dialect::Whole | Dialect::Plain, 68) => b"_S0000001\0",
            (_, _) => b"",
        };
        if !answer.is_empty() {
            self.say(answer.to_vec());
        }
    }

    pub(super) fn initialize(&mut self) {
        self.automatic = 0;
        self.across = ACROSS_AT_POWER_ON;
        self.down = DOWN_AT_POWER_ON;
        self.margin = 0;
    }

    fn echo(&mut self, mark: [u8; 4]) {
        self.jobs.extend(ProcessId(mark).job());
        let [d1, d2, d3, d4] = mark;
        self.say(vec![0x37, 0x22, d1, d2, d3, d4, 0x00]);
    }
}
